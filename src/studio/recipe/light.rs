//! Lamps and cards of a recipe.

use serde::{Deserialize, Serialize};

/// The sky outside the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Weather {
    /// Blue sky.
    Clear,
    /// White clouds: the most light.
    Bright,
    /// A closed cover of cloud.
    Overcast,
    /// Rain.
    Rain,
}

/// Where a lamp or card stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LampPlace {
    /// Around the thing, −180 to 180 degrees: 0 is where the customer stands, 90 to the right, 180
    /// behind.
    pub bearing_degrees: i16,
    /// From the thing's middle along the table, 20 to 300 cm.
    pub distance_cm: u16,
    /// Above the table, 2 to 250 cm.
    pub height_cm: u16,
}

/// A lamp. Strength in percent of its usual light, 1 to 400; colour temperature 1800 to 12,000 K.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Lamp {
    /// A window on one side.
    Window {
        /// Around the thing, −180 to 180 degrees.
        bearing_degrees: i16,
        /// From the thing's middle, 60 to 400 cm.
        distance_cm: u16,
        /// Hour of the day, 5 to 21.
        hour: u8,
        /// The sky.
        weather: Weather,
    },
    /// A shade under the ceiling.
    Ceiling {
        /// Colour temperature.
        kelvin: u16,
        /// Strength.
        strength_percent: u16,
    },
    /// A small desk lamp.
    Desk {
        /// Where it stands.
        place: LampPlace,
        /// Colour temperature.
        kelvin: u16,
        /// Strength.
        strength_percent: u16,
    },
    /// A softbox on a stand.
    Softbox {
        /// Where it stands.
        place: LampPlace,
        /// Length of its side, 20 to 150 cm.
        size_cm: u16,
        /// Colour temperature.
        kelvin: u16,
        /// Strength.
        strength_percent: u16,
    },
    /// A ring of light around the lens.
    Ring {
        /// Colour temperature.
        kelvin: u16,
        /// Strength.
        strength_percent: u16,
    },
    /// Two strips that light the backdrop only.
    BackdropStrips {
        /// Colour temperature.
        kelvin: u16,
        /// Strength.
        strength_percent: u16,
    },
}

impl Lamp {
    /// Colour temperature in kelvin. A window's follows hour and sky: low sun is warm, blue sky
    /// cold (design choice within the range of daylight, 3500 to 7500 K: CIE 015:2018 gives the
    /// daylight series).
    pub fn kelvin(&self) -> u16 {
        match *self {
            Self::Ceiling { kelvin, .. }
            | Self::Desk { kelvin, .. }
            | Self::Softbox { kelvin, .. }
            | Self::Ring { kelvin, .. }
            | Self::BackdropStrips { kelvin, .. } => kelvin,
            Self::Window { hour, weather, .. } => {
                let noon = match weather {
                    Weather::Clear => 5700,
                    Weather::Bright => 6000,
                    Weather::Overcast => 6500,
                    Weather::Rain => 7000,
                };
                let warmer = match weather {
                    Weather::Clear => 90,
                    Weather::Bright => 55,
                    Weather::Overcast | Weather::Rain => 0,
                };
                let hours = u16::from(hour.abs_diff(13));
                noon - hours.saturating_sub(3) * hours.saturating_sub(3) * warmer / 2
            }
        }
    }

    /// Strength in percent of the lamp's usual light; a window's follows hour and sky (design
    /// choice).
    pub fn strength_percent(&self) -> u16 {
        match *self {
            Self::Ceiling { strength_percent, .. }
            | Self::Desk { strength_percent, .. }
            | Self::Softbox { strength_percent, .. }
            | Self::Ring { strength_percent, .. }
            | Self::BackdropStrips { strength_percent, .. } => strength_percent,
            Self::Window { hour, weather, .. } => {
                let noon: u16 = match weather {
                    Weather::Clear => 90,
                    Weather::Bright => 130,
                    Weather::Overcast => 70,
                    Weather::Rain => 35,
                };
                let hours = u16::from(hour.abs_diff(13));
                // From noon to the edge of day, 8 hours away, light falls with the square.
                (noon * (68 - hours * hours) / 68).max(2)
            }
        }
    }

    /// Sets strength and colour to fixed values, which tracing does not see.
    pub(super) fn normalise(&mut self) {
        match self {
            Self::Ceiling { kelvin, strength_percent }
            | Self::Desk { kelvin, strength_percent, .. }
            | Self::Softbox { kelvin, strength_percent, .. }
            | Self::Ring { kelvin, strength_percent }
            | Self::BackdropStrips { kelvin, strength_percent } => (*kelvin, *strength_percent) = (5500, 100),
            Self::Window { hour, weather, .. } => (*hour, *weather) = (13, Weather::Bright),
        }
    }
}

/// Colour of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CardColour {
    /// Gives light back into shadows.
    White,
    /// Takes light: dark lines along the edges of glass and metal.
    Black,
}

/// A card that stands on the table and looks at the thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// White or black.
    pub colour: CardColour,
    /// Around the thing, −180 to 180 degrees.
    pub bearing_degrees: i16,
    /// From the thing's middle, 3 to 200 cm.
    pub distance_cm: u16,
    /// 3 to 200 cm.
    pub width_cm: u16,
    /// 3 to 200 cm.
    pub height_cm: u16,
}
