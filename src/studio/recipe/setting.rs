//! The name of a setting for people, and its numbers as they are typed and shown.

/// The message with the name of the setting at a place of a recipe; none if no control shows it.
pub fn setting_key(field: &str) -> Option<&'static str> {
    let name = field.rsplit('.').next().unwrap_or(field);
    let in_spot = field.starts_with("edits.retouch");
    Some(match name {
        "turn_tenths_degree" => "ui-studio-turn",
        "bearing_degrees" => "ui-studio-bearing",
        "distance_cm" | "distance_mm" => "ui-studio-distance",
        "height_cm" => "ui-studio-height",
        "size_cm" => "ui-studio-lamp-size",
        "hour" => "ui-studio-hour",
        "kelvin" => "ui-studio-kelvin",
        "strength_percent" if in_spot => "ui-studio-spot-strength",
        "strength_percent" => "ui-studio-strength",
        "elevation_tenths_degree" => "ui-studio-elevation",
        "roll_tenths_degree" => "ui-studio-roll",
        "aim_right_mm" => "ui-studio-aim-right",
        "aim_up_mm" => "ui-studio-aim-up",
        "focal_tenths_mm" => "ui-studio-focal",
        "aperture_tenths" => "ui-studio-aperture",
        "compensation_tenths_stop" => "ui-studio-exposure",
        "shutter_us" => "ui-studio-shutter",
        "iso" => "ui-studio-iso",
        "focus" => "ui-studio-focus-distance",
        "white_balance" => "ui-studio-white-balance",
        "x_permille" => "ui-studio-spot-right",
        "y_permille" => "ui-studio-spot-down",
        "radius_permille" => "ui-studio-spot-size",
        "left_permille" => "ui-studio-crop-left",
        "right_permille" => "ui-studio-crop-right",
        "top_permille" => "ui-studio-crop-top",
        "bottom_permille" => "ui-studio-crop-bottom",
        "rotate_tenths_degree" => "ui-studio-rotate",
        "warmth_percent" => "ui-studio-warmth",
        "brightness_percent" => "ui-studio-brightness",
        "contrast_percent" => "ui-studio-contrast",
        "saturation_percent" => "ui-studio-saturation",
        "sharpen_percent" => "ui-studio-sharpen",
        "scale_object_percent" => "ui-studio-scale",
        _ => return None,
    })
}

/// A number of a recipe as people see it, with its unit: tenths as such, microseconds as
/// milliseconds.
pub fn setting_words(field: &str, number: i64) -> String {
    let name = field.rsplit('.').next().unwrap_or(field);
    let (parts, unit) = match name {
        name if name.contains("permille") => (10, " %"),
        name if name.contains("tenths_mm") => (10, " mm"),
        name if name.contains("tenths_degree") => (10, "°"),
        name if name.contains("tenths") => (10, ""),
        name if name.ends_with("_us") => (1000, " ms"),
        name if name.ends_with("_percent") => (1, " %"),
        name if name.ends_with("_degrees") => (1, "°"),
        name if name.ends_with("_mm") || name == "focus" => (10, " cm"),
        name if name.ends_with("_cm") => (1, " cm"),
        "kelvin" | "white_balance" => (1, " K"),
        _ => (1, ""),
    };
    let value = number as f64 / f64::from(parts);
    let digits = usize::from(number % i64::from(parts) != 0);
    format!("{value:.digits$}{unit}")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop where it stands")]
mod tests {
    use super::*;
    use crate::studio::recipe::{Flaw, Goods, Pose, Recipe, RecipeError};
    use crate::studio::{Model, StudioLook, preset};

    /// Whatever is refused in a recipe that controls and words can set has a name.
    #[test]
    fn every_refused_setting_has_a_name() {
        let model = Model::new(Goods::Mug, Pose::default(), Flaw::None);
        let sound = preset(&model, Pose::default(), Flaw::None, StudioLook::Softboxes);
        let text = ron::to_string(&sound).unwrap();
        let number = regex::Regex::new(r"([a-z_]+):(-?[0-9]+)").unwrap();
        let mut named = 0;
        for found in number.captures_iter(&text) {
            let whole = found.get(0).unwrap().range();
            let mut other = text.clone();
            other.replace_range(whole, &format!("{}:30000", &found[1]));
            let Ok(recipe) = ron::from_str::<Recipe>(&other) else { continue };
            let Err(RecipeError::OutOfRange { field, value, .. }) = recipe.check() else { continue };
            let key = setting_key(&field).unwrap_or_else(|| panic!("{field} has no name"));
            assert!(!setting_words(&field, value).contains('_'), "{field}");
            assert!(key.starts_with("ui-studio-"), "{key}");
            named += 1;
        }
        assert!(named > 15, "{named}");
        assert_eq!(setting_words("camera.aperture_tenths", 24), "2.4");
        assert_eq!(setting_words("camera.exposure.shutter_us", 16_667), "16.7 ms");
        assert_eq!(setting_words("camera.distance_mm", 380), "38 cm");
    }
}
