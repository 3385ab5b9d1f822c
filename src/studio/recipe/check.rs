//! Whether a recipe can be shot: every number within its range, every choice possible for the thing
//! and the camera.

use super::{
    Camera, Card, Edits, Exposure, Flaw, Focus, Goods, Lamp, LampPlace, Lay, OWN_MM, Recipe, WhiteBalance,
};

/// Why a recipe cannot be shot.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecipeError {
    /// A number is outside its range.
    #[error("{field} is {value}; it must be from {least} to {most}")]
    OutOfRange {
        /// Where in the recipe.
        field: String,
        /// The value there.
        value: i64,
        /// Least that is possible.
        least: i64,
        /// Most that is possible.
        most: i64,
    },
    /// The thing cannot have this flaw.
    #[error("flaw: {product} cannot have this flaw")]
    FlawDoesNotFit {
        /// Name of the thing.
        product: &'static str,
    },
    /// The thing cannot hang.
    #[error("pose.lay: {product} cannot hang; only Shirt can")]
    CannotHang {
        /// Name of the thing.
        product: &'static str,
    },
    /// The camera would stand inside the thing or below the table.
    #[error("camera: it would stand inside the thing or below the table; move it away or up")]
    CameraInside,
}

type Checked = Result<(), RecipeError>;

fn within(field: &str, value: impl Into<i64>, (least, most): (i64, i64)) -> Checked {
    let value = value.into();
    if (least..=most).contains(&value) {
        Ok(())
    } else {
        Err(RecipeError::OutOfRange { field: field.to_owned(), value, least, most })
    }
}

const KELVIN: (i64, i64) = (1800, 12_000);
const STRENGTH: (i64, i64) = (1, 400);
const TURN: (i64, i64) = (-180, 180);

impl Recipe {
    /// Says whether the recipe can be shot.
    ///
    /// # Errors
    /// The first thing that is wrong, with its place, its value and what is possible.
    pub fn check(&self) -> Result<(), RecipeError> {
        within("pose.turn_tenths_degree", self.pose.turn_tenths_degree, (-1800, 1800))?;
        if let Some(own) = &self.own {
            within("own.longest_mm", own.longest_mm, (OWN_MM.0.into(), OWN_MM.1.into()))?;
            if self.flaw != Flaw::None {
                return Err(RecipeError::FlawDoesNotFit { product: "own" });
            }
        }
        let product = self.product.name();
        if self.pose.lay == Lay::Hanging && self.product != Goods::Shirt {
            return Err(RecipeError::CannotHang { product });
        }
        if self.flaw != Flaw::None && !self.product.can_have(self.flaw) {
            return Err(RecipeError::FlawDoesNotFit { product });
        }
        within("the number of lamps", self.lamps.len() as i64, (1, 4))?;
        within("the number of cards", self.cards.len() as i64, (0, 4))?;
        for (i, lamp) in self.lamps.iter().enumerate() {
            check_lamp(&format!("lamps[{i}]"), lamp)?;
        }
        for (i, card) in self.cards.iter().enumerate() {
            check_card(&format!("cards[{i}]"), card)?;
        }
        within("scale_object_percent", self.scale_object_percent, (50, 200))?;
        check_camera(&self.camera)?;
        check_edits(&self.edits)
    }
}

fn check_place(at: &str, place: LampPlace) -> Checked {
    within(&format!("{at}.place.bearing_degrees"), place.bearing_degrees, TURN)?;
    within(&format!("{at}.place.distance_cm"), place.distance_cm, (20, 300))?;
    within(&format!("{at}.place.height_cm"), place.height_cm, (2, 250))
}

fn check_lamp(at: &str, lamp: &Lamp) -> Checked {
    match lamp {
        Lamp::Window { bearing_degrees, distance_cm, hour, weather: _ } => {
            within(&format!("{at}.bearing_degrees"), *bearing_degrees, TURN)?;
            within(&format!("{at}.distance_cm"), *distance_cm, (60, 400))?;
            return within(&format!("{at}.hour"), *hour, (5, 21));
        }
        Lamp::Desk { place, .. } => check_place(at, *place)?,
        Lamp::Softbox { place, size_cm, .. } => {
            check_place(at, *place)?;
            within(&format!("{at}.size_cm"), *size_cm, (20, 150))?;
        }
        Lamp::Ceiling { .. } | Lamp::Ring { .. } | Lamp::BackdropStrips { .. } => {}
    }
    within(&format!("{at}.kelvin"), lamp.kelvin(), KELVIN)?;
    within(&format!("{at}.strength_percent"), lamp.strength_percent(), STRENGTH)
}

fn check_card(at: &str, card: &Card) -> Checked {
    within(&format!("{at}.bearing_degrees"), card.bearing_degrees, TURN)?;
    within(&format!("{at}.distance_cm"), card.distance_cm, (3, 200))?;
    within(&format!("{at}.width_cm"), card.width_cm, (3, 200))?;
    within(&format!("{at}.height_cm"), card.height_cm, (3, 200))
}

fn check_camera(camera: &Camera) -> Checked {
    let range = |(least, most): (u16, u16)| (i64::from(least), i64::from(most));
    within("camera.bearing_degrees", camera.bearing_degrees, TURN)?;
    within("camera.elevation_tenths_degree", camera.elevation_tenths_degree, (-50, 890))?;
    within("camera.roll_tenths_degree", camera.roll_tenths_degree, (-450, 450))?;
    within("camera.distance_mm", camera.distance_mm, (40, 6000))?;
    within("camera.aim_right_mm", camera.aim_right_mm, (-500, 500))?;
    within("camera.aim_up_mm", camera.aim_up_mm, (-500, 500))?;
    within("camera.focal_tenths_mm", camera.focal_tenths_mm, range(camera.device.focal_tenths_mm()))?;
    within("camera.aperture_tenths", camera.aperture_tenths, range(camera.device.aperture_tenths()))?;
    match camera.exposure {
        Exposure::Auto { compensation_tenths_stop } => {
            within("camera.exposure.compensation_tenths_stop", compensation_tenths_stop, (-40, 40))?;
        }
        Exposure::Manual { shutter_us, iso } => {
            let (least, most) = camera.device.iso();
            within("camera.exposure.shutter_us", shutter_us, (100, 8_000_000))?;
            within("camera.exposure.iso", iso, (i64::from(least), i64::from(most)))?;
        }
    }
    if let Focus::AtMm(mm) = camera.focus {
        within("camera.focus", mm, (30, 6000))?;
    }
    if let WhiteBalance::Kelvin(kelvin) = camera.white_balance {
        within("camera.white_balance", kelvin, KELVIN)?;
    }
    Ok(())
}

fn check_edits(edits: &Edits) -> Checked {
    within("the number of edits.retouch", edits.retouch.len() as i64, (0, 8))?;
    for (i, spot) in edits.retouch.iter().enumerate() {
        within(&format!("edits.retouch[{i}].x_permille"), spot.x_permille, (0, 1000))?;
        within(&format!("edits.retouch[{i}].y_permille"), spot.y_permille, (0, 1000))?;
        within(&format!("edits.retouch[{i}].radius_permille"), spot.radius_permille, (2, 300))?;
        within(&format!("edits.retouch[{i}].strength_percent"), spot.strength_percent, (0, 100))?;
    }
    within("edits.crop.left_permille", edits.crop.left_permille, (0, 450))?;
    within("edits.crop.right_permille", edits.crop.right_permille, (0, 450))?;
    within("edits.crop.top_permille", edits.crop.top_permille, (0, 450))?;
    within("edits.crop.bottom_permille", edits.crop.bottom_permille, (0, 450))?;
    within("edits.rotate_tenths_degree", edits.rotate_tenths_degree, (-450, 450))?;
    within("edits.warmth_percent", edits.warmth_percent, (-100, 100))?;
    within("edits.brightness_percent", edits.brightness_percent, (-100, 100))?;
    within("edits.contrast_percent", edits.contrast_percent, (-100, 100))?;
    within("edits.saturation_percent", edits.saturation_percent, (-100, 200))?;
    within("edits.sharpen_percent", edits.sharpen_percent, (0, 200))
}
