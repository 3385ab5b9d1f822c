//! Colours as people see them: sRGB → CIE Lab, and the difference of two colours.
//!
//! Sources: sRGB transfer curve and matrix, IEC 61966-2-1; Lab and its difference ΔE*ab of 1976 ("CIE76"),
//! ISO/CIE 11664-4; white point D65, 2° observer.

/// A colour in CIE Lab.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lab {
    /// Lightness, 0 black to 100 white.
    pub l: f64,
    /// Green (negative) to red (positive), about −90 to 100.
    pub a: f64,
    /// Blue (negative) to yellow (positive), about −110 to 95.
    pub b: f64,
}

impl Lab {
    /// From 8-bit sRGB.
    pub fn from_srgb(rgb: [u8; 3]) -> Self {
        let [red, green, blue] = rgb.map(|c| linear(f64::from(c) / 255.0));
        let x = (0.412_456_4 * red + 0.357_576_1 * green + 0.180_437_5 * blue) / 0.950_47;
        let y = 0.212_672_9 * red + 0.715_152_2 * green + 0.072_175 * blue;
        let z = (0.019_333_9 * red + 0.119_192 * green + 0.950_304_1 * blue) / 1.088_83;
        let (fx, fy, fz) = (curve(x), curve(y), curve(z));
        Self { l: 116.0 * fy - 16.0, a: 500.0 * (fx - fy), b: 200.0 * (fy - fz) }
    }

    /// Chroma: distance from grey, 0 to about 134.
    pub fn chroma(self) -> f64 {
        (self.a * self.a + self.b * self.b).sqrt()
    }
}

/// ΔE*ab of 1976: straight distance in Lab. About 2.3 is just noticeable; above 10 everybody sees it.
pub fn delta_e(one: Lab, other: Lab) -> f64 {
    let (l, a, b) = (one.l - other.l, one.a - other.a, one.b - other.b);
    (l * l + a * a + b * b).sqrt()
}

/// sRGB 0..1 → linear light 0..1.
fn linear(c: f64) -> f64 {
    if c <= 0.040_45 { c / 12.92 } else { libm::pow((c + 0.055) / 1.055, 2.4) }
}

/// The cube root of Lab, with its straight piece near black.
fn curve(t: f64) -> f64 {
    const EDGE: f64 = 6.0 / 29.0;
    if t > EDGE * EDGE * EDGE { libm::cbrt(t) } else { t / (3.0 * EDGE * EDGE) + 4.0 / 29.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_colours() {
        // sRGB → Lab (D65), textbook values.
        let table = [
            ([255, 255, 255], (100.0, 0.0, 0.0)),
            ([0, 0, 0], (0.0, 0.0, 0.0)),
            ([255, 0, 0], (53.24, 80.09, 67.20)),
            ([0, 255, 0], (87.73, -86.18, 83.18)),
            ([0, 0, 255], (32.30, 79.19, -107.86)),
            ([128, 128, 128], (53.59, 0.0, 0.0)),
        ];
        for (rgb, (l, a, b)) in table {
            let lab = Lab::from_srgb(rgb);
            let off = delta_e(lab, Lab { l, a, b });
            assert!(off < 0.05, "{rgb:?} gave {lab:?}");
        }
    }

    #[test]
    fn the_difference_is_a_distance() {
        let (red, blue) = (Lab::from_srgb([255, 0, 0]), Lab::from_srgb([0, 0, 255]));
        assert!((delta_e(red, blue) - 176.3).abs() < 0.1);
        assert!(delta_e(red, red).abs() < 1e-12);
    }
}
