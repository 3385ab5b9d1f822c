//! Contrast between two colours, after WCAG 2.1 (relative luminance, contrast ratio). Opaque
//! colours only.

use egui::Color32;

/// Relative luminance, 0 (black) to 1 (white). Source: WCAG 2.1, "relative luminance".
pub fn relative_luminance(color: Color32) -> f64 {
    let channel = |value: u8| {
        let s = f64::from(value) / 255.0;
        if s <= 0.03928 { s / 12.92 } else { libm::pow((s + 0.055) / 1.055, 2.4) }
    };
    0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
}

/// Contrast ratio, 1 (same) to 21 (black on white). Source: WCAG 2.1, "contrast ratio".
pub fn contrast_ratio(a: Color32, b: Color32) -> f64 {
    let (a, b) = (relative_luminance(a), relative_luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_ratios() {
        let table = [
            (Color32::BLACK, Color32::WHITE, 21.0),
            (Color32::WHITE, Color32::WHITE, 1.0),
            (Color32::from_rgb(0x77, 0x77, 0x77), Color32::WHITE, 4.48),
        ];
        for (a, b, expected) in table {
            assert!((contrast_ratio(a, b) - expected).abs() < 0.01, "{a:?} {b:?}");
        }
    }
}
