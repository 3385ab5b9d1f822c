//! The camera of a recipe: which one, where it stands, how it is set.

use serde::{Deserialize, Serialize};

/// Cameras. Their limits are [`Device::focal_tenths_mm`] and the like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Device {
    /// A phone: small sensor, deep focus, noisy in the dark, smears and sharpens by itself.
    Phone,
    /// A compact camera with a sensor of one inch.
    Compact,
    /// A system camera with an APS-C sensor.
    System,
}

impl Device {
    /// Height of the square part of the sensor, in hundredths of a millimetre.
    pub const fn sensor_hundredths_mm(self) -> u16 {
        match self {
            Self::Phone => 490,
            Self::Compact => 880,
            Self::System => 1560,
        }
    }

    /// Shortest and longest focal length in tenths of a millimetre.
    pub const fn focal_tenths_mm(self) -> (u16, u16) {
        match self {
            Self::Phone => (40, 92),
            Self::Compact => (88, 257),
            Self::System => (180, 1050),
        }
    }

    /// Widest and narrowest aperture as ten times the f-number.
    pub const fn aperture_tenths(self) -> (u16, u16) {
        match self {
            Self::Phone => (18, 24),
            Self::Compact => (18, 110),
            Self::System => (14, 220),
        }
    }

    /// Lowest and highest ISO.
    pub const fn iso(self) -> (u32, u32) {
        match self {
            Self::Phone => (50, 3200),
            Self::Compact => (125, 6400),
            Self::System => (100, 12_800),
        }
    }
}

/// The support of the camera.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Support {
    /// A tripod: nothing shakes.
    Tripod,
    /// A hand: long exposures blur.
    Hand,
}

/// Shutter and ISO.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Exposure {
    /// The camera chooses; the keeper asks for more or less.
    Auto {
        /// −40 to 40 tenths of a stop.
        compensation_tenths_stop: i8,
    },
    /// The keeper chooses.
    Manual {
        /// Microseconds that the shutter is open, 100 to 8,000,000.
        shutter_us: u32,
        /// Within the camera's range.
        iso: u32,
    },
}

/// The part that is sharp.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Focus {
    /// The front of the thing.
    Product,
    /// A plane at this distance, 30 to 6000 mm.
    AtMm(u32),
}

/// Which light counts as white.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum WhiteBalance {
    /// The camera guesses from the picture, and half believes its guess.
    Auto,
    /// Light of this colour temperature, 1800 to 12,000 K.
    Kelvin(u16),
}

/// A camera, where it stands, and how it is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Camera {
    /// Which camera.
    pub device: Device,
    /// Its support.
    pub support: Support,
    /// Around the thing, −180 to 180 degrees; 0 looks at its front.
    pub bearing_degrees: i16,
    /// Looking down, −5.0 to 89.0 degrees, in tenths.
    pub elevation_tenths_degree: i16,
    /// Held crooked, −45.0 to 45.0 degrees, in tenths.
    #[serde(default)]
    pub roll_tenths_degree: i16,
    /// From the lens to the place that is aimed at, 40 to 6000 mm.
    pub distance_mm: u32,
    /// The place aimed at, to the right of the thing's middle, −500 to 500 mm.
    #[serde(default)]
    pub aim_right_mm: i16,
    /// The place aimed at, above the thing's middle, −500 to 500 mm.
    #[serde(default)]
    pub aim_up_mm: i16,
    /// Real focal length in tenths of a millimetre; the range is the device's.
    pub focal_tenths_mm: u16,
    /// Ten times the f-number; the range is the device's.
    pub aperture_tenths: u16,
    /// The part that is sharp.
    pub focus: Focus,
    /// Shutter and ISO.
    pub exposure: Exposure,
    /// Which light counts as white.
    pub white_balance: WhiteBalance,
}

impl Camera {
    /// Sets what tracing does not see to fixed values.
    pub(super) fn normalise(&mut self) {
        self.support = Support::Tripod;
        self.exposure = Exposure::Auto { compensation_tenths_stop: 0 };
        self.white_balance = WhiteBalance::Auto;
    }
}
