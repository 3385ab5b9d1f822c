//! Equipment: what a shop owns decides what a recipe may use.
//!
//! Everybody has a phone and a hand, a window, a ceiling lamp, a desk lamp, a desk that can be
//! cleared, and a coin or a card to lay beside the thing. The rest has to be bought.

use super::recipe::{
    Backdrop, Camera, Device, Exposure, Lamp, Recipe, RecipeError, ScaleObject, Support, Weather,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Things that a studio can own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum StudioGear {
    /// A compact camera.
    Compact,
    /// A system camera.
    System,
    /// A tripod.
    Tripod,
    /// One softbox.
    Softbox,
    /// A second softbox.
    SecondSoftbox,
    /// A ring light.
    RingLight,
    /// Sheets of white and coloured paper on a stand.
    Backdrops,
    /// A linen cloth, a vase, books: a small set.
    Props,
    /// White and black cards.
    Cards,
    /// A light box with its own strips and white sheet.
    LightBox,
    /// A ruler made for photos.
    Ruler,
}

impl StudioGear {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Compact,
        Self::System,
        Self::Tripod,
        Self::Softbox,
        Self::SecondSoftbox,
        Self::RingLight,
        Self::Backdrops,
        Self::Props,
        Self::Cards,
        Self::LightBox,
        Self::Ruler,
    ];

    /// Key of its name in the locale files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Compact => "gear-compact",
            Self::System => "gear-system",
            Self::Tripod => "gear-tripod",
            Self::Softbox => "gear-softbox",
            Self::SecondSoftbox => "gear-second-softbox",
            Self::RingLight => "gear-ring-light",
            Self::Backdrops => "gear-backdrops",
            Self::Props => "gear-props",
            Self::Cards => "gear-cards",
            Self::LightBox => "gear-light-box",
            Self::Ruler => "gear-ruler",
        }
    }

    /// Key of what it makes possible, in the locale files.
    pub const fn opens_key(self) -> &'static str {
        match self {
            Self::Compact => "gear-compact-opens",
            Self::System => "gear-system-opens",
            Self::Tripod => "gear-tripod-opens",
            Self::Softbox => "gear-softbox-opens",
            Self::SecondSoftbox => "gear-second-softbox-opens",
            Self::RingLight => "gear-ring-light-opens",
            Self::Backdrops => "gear-backdrops-opens",
            Self::Props => "gear-props-opens",
            Self::Cards => "gear-cards-opens",
            Self::LightBox => "gear-light-box-opens",
            Self::Ruler => "gear-ruler-opens",
        }
    }
}

/// The equipment of a shop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StudioKit(BTreeSet<StudioGear>);

/// Why a recipe cannot be shot with a kit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KitError {
    /// The recipe cannot be shot at all.
    #[error(transparent)]
    Recipe(#[from] RecipeError),
    /// Things that the shop does not own, in the order of [`StudioGear::ALL`].
    #[error("the shop does not own everything that the recipe uses")]
    Missing(Vec<StudioGear>),
}

impl StudioKit {
    /// A kit of these things.
    pub fn of(gear: impl IntoIterator<Item = StudioGear>) -> Self {
        Self(gear.into_iter().collect())
    }

    /// Everything.
    pub fn whole() -> Self {
        Self::of(StudioGear::ALL)
    }

    /// Adds a thing that was bought.
    pub fn add(&mut self, gear: StudioGear) {
        self.0.insert(gear);
    }

    /// Whether the shop owns it.
    pub fn owns(&self, gear: StudioGear) -> bool {
        self.0.contains(&gear)
    }

    fn softboxes(&self) -> usize {
        usize::from(self.owns(StudioGear::Softbox)) + usize::from(self.owns(StudioGear::SecondSoftbox))
    }

    fn has_sheet(&self) -> bool {
        self.owns(StudioGear::Backdrops) || self.owns(StudioGear::LightBox)
    }
}

impl Recipe {
    /// The gear that this recipe uses and a kit lacks, in the order of [`StudioGear::ALL`].
    pub fn missing(&self, kit: &StudioKit) -> Vec<StudioGear> {
        let mut needed = BTreeSet::new();
        match self.camera.device {
            Device::Phone => None,
            Device::Compact => needed.replace(StudioGear::Compact),
            Device::System => needed.replace(StudioGear::System),
        };
        if self.camera.support == Support::Tripod {
            needed.insert(StudioGear::Tripod);
        }
        let softboxes = self.lamps.iter().filter(|lamp| matches!(lamp, Lamp::Softbox { .. })).count();
        if softboxes > kit.softboxes() {
            needed.insert(StudioGear::Softbox);
            if softboxes > 1 {
                needed.insert(StudioGear::SecondSoftbox);
            }
        }
        for lamp in &self.lamps {
            match lamp {
                Lamp::Window { .. } | Lamp::Ceiling { .. } | Lamp::Desk { .. } | Lamp::Softbox { .. } => {}
                Lamp::Ring { .. } => drop(needed.insert(StudioGear::RingLight)),
                Lamp::BackdropStrips { .. } => drop(needed.insert(StudioGear::LightBox)),
            }
        }
        match self.backdrop {
            Backdrop::MessyDesk | Backdrop::Wood => {}
            Backdrop::WhiteSweep if kit.has_sheet() => {}
            Backdrop::WhiteSweep | Backdrop::Paper { .. } => drop(needed.insert(StudioGear::Backdrops)),
            Backdrop::Linen | Backdrop::Lifestyle => drop(needed.insert(StudioGear::Props)),
        }
        if !self.cards.is_empty() {
            needed.insert(StudioGear::Cards);
        }
        if self.scale_object == Some(ScaleObject::Ruler) {
            needed.insert(StudioGear::Ruler);
        }
        needed.into_iter().filter(|gear| !kit.owns(*gear)).collect()
    }

    /// Says whether the recipe can be shot with a kit.
    ///
    /// # Errors
    /// The recipe cannot be shot at all, or all things that are missing.
    pub fn check_with(&self, kit: &StudioKit) -> Result<(), KitError> {
        self.check()?;
        let missing = self.missing(kit);
        if missing.is_empty() { Ok(()) } else { Err(KitError::Missing(missing)) }
    }

    /// The same picture as far as a kit can take it: a hand for a tripod, a phone for a better
    /// camera, window light for lamps that are not there, a cleared table for a sheet.
    #[must_use]
    pub fn fitted(&self, kit: &StudioKit) -> Self {
        let mut out = self.clone();
        let owned = match out.camera.device {
            Device::System if kit.owns(StudioGear::System) => Device::System,
            Device::System | Device::Compact if kit.owns(StudioGear::Compact) => Device::Compact,
            Device::System | Device::Compact | Device::Phone => Device::Phone,
        };
        out.camera.change_device(owned);
        if !kit.owns(StudioGear::Tripod) {
            out.camera.support = Support::Hand;
        }
        let mut softboxes = kit.softboxes();
        let usable = |lamp: &Lamp| match lamp {
            Lamp::Window { .. } | Lamp::Ceiling { .. } | Lamp::Desk { .. } => true,
            Lamp::Softbox { .. } => {
                let left = softboxes > 0;
                softboxes = softboxes.saturating_sub(1);
                left
            }
            Lamp::Ring { .. } => kit.owns(StudioGear::RingLight),
            Lamp::BackdropStrips { .. } => kit.owns(StudioGear::LightBox),
        };
        out.lamps.retain(usable);
        let lights = |lamp: &Lamp| !matches!(lamp, Lamp::BackdropStrips { .. });
        if !out.lamps.iter().any(lights) {
            let window =
                Lamp::Window { bearing_degrees: -70, distance_cm: 160, hour: 11, weather: Weather::Bright };
            out.lamps.push(window);
        }
        out.backdrop = match out.backdrop {
            Backdrop::WhiteSweep if kit.has_sheet() => Backdrop::WhiteSweep,
            Backdrop::Paper { colour } if kit.owns(StudioGear::Backdrops) => Backdrop::Paper { colour },
            Backdrop::Linen if kit.owns(StudioGear::Props) => Backdrop::Linen,
            Backdrop::Lifestyle if kit.owns(StudioGear::Props) => Backdrop::Lifestyle,
            Backdrop::MessyDesk => Backdrop::MessyDesk,
            Backdrop::WhiteSweep
            | Backdrop::Paper { .. }
            | Backdrop::Linen
            | Backdrop::Lifestyle
            | Backdrop::Wood => Backdrop::Wood,
        };
        if !kit.owns(StudioGear::Cards) {
            out.cards.clear();
        }
        if owned != self.camera.device && out.backdrop == Backdrop::WhiteSweep {
            out.whiten();
        }
        if out.scale_object == Some(ScaleObject::Ruler) && !kit.owns(StudioGear::Ruler) {
            out.scale_object = Some(ScaleObject::Coin);
        }
        out
    }

    /// More light for a white sheet: a poorer camera's picture of it is grey otherwise, and covers
    /// must stand on white.
    fn whiten(&mut self) {
        for lamp in &mut self.lamps {
            if let Lamp::BackdropStrips { strength_percent, .. } = lamp {
                *strength_percent = (*strength_percent).max(200);
            }
        }
        if let Exposure::Auto { compensation_tenths_stop } = &mut self.camera.exposure {
            *compensation_tenths_stop = (*compensation_tenths_stop + 3).min(30);
        }
    }
}

impl Camera {
    /// Takes another camera to the same place and keeps what is in the frame as far as its lens
    /// allows: the focal length follows the sensor, and the distance follows what is left.
    pub fn change_device(&mut self, device: Device) {
        if device == self.device {
            return;
        }
        let (old, new) =
            (u64::from(self.device.sensor_hundredths_mm()), u64::from(device.sensor_hundredths_mm()));
        let wanted = u64::from(self.focal_tenths_mm) * new / old;
        let (least, most) = device.focal_tenths_mm();
        let focal = wanted.clamp(u64::from(least), u64::from(most));
        let distance = u64::from(self.distance_mm) * focal / wanted.max(1);
        self.distance_mm = u32::try_from(distance.clamp(40, 6000)).unwrap_or(6000);
        self.focal_tenths_mm = u16::try_from(focal).unwrap_or(most);
        let (widest, narrowest) = device.aperture_tenths();
        self.aperture_tenths = self.aperture_tenths.clamp(widest, narrowest);
        if let Exposure::Manual { iso, .. } = &mut self.exposure {
            let (least, most) = device.iso();
            *iso = (*iso).clamp(least, most);
        }
        self.device = device;
    }
}
