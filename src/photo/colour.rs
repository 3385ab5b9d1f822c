//! Colours as people see them: sRGB → CIE Lab, and the difference of two colours.
//!
//! Sources: sRGB transfer curve and matrix, IEC 61966-2-1; Lab and its difference ΔE*ab of 1976
//! ("CIE76"), ISO/CIE 11664-4; white point D65, 2° observer.

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

/// ΔE*ab of 1976: straight distance in Lab. About 2.3 is just noticeable; above 10 everybody sees
/// it.
pub fn delta_e(one: Lab, other: Lab) -> f64 {
    let (l, a, b) = (one.l - other.l, one.a - other.a, one.b - other.b);
    (l * l + a * a + b * b).sqrt()
}

/// ΔE00: the difference of two colours as people judge it (CIEDE2000, ISO/CIE 11664-6; formulas as
/// in Sharma, Wu and Dalal 2005, "The CIEDE2000 color-difference formula", with all weights 1).
/// About 1 is just noticeable.
#[expect(clippy::many_single_char_names, reason = "the formula keeps the letters of its source")]
pub fn delta_e_2000(one: Lab, other: Lab) -> f64 {
    let chroma_7 = |c: f64| {
        let c7 = c * c * c * c * c * c * c;
        (c7 / (c7 + 6_103_515_625.0)).sqrt()
    };
    let g = 0.5 * (1.0 - chroma_7(f64::midpoint(one.chroma(), other.chroma())));
    let (a1, a2) = (one.a * (1.0 + g), other.a * (1.0 + g));
    let (c1, c2) = ((a1 * a1 + one.b * one.b).sqrt(), (a2 * a2 + other.b * other.b).sqrt());
    let (h1, h2) = (hue(a1, one.b), hue(a2, other.b));
    let grey = c1 * c2 <= 1e-12;
    let turn = if grey {
        0.0
    } else if h2 - h1 > 180.0 {
        h2 - h1 - 360.0
    } else if h2 - h1 < -180.0 {
        h2 - h1 + 360.0
    } else {
        h2 - h1
    };
    let (dl, dc) = (other.l - one.l, c2 - c1);
    let dh = 2.0 * (c1 * c2).sqrt() * libm::sin((turn / 2.0).to_radians());
    let (l, c) = (f64::midpoint(one.l, other.l), f64::midpoint(c1, c2));
    let h = if grey {
        h1 + h2
    } else if (h1 - h2).abs() <= 180.0 {
        f64::midpoint(h1, h2)
    } else if h1 + h2 < 360.0 {
        (h1 + h2 + 360.0) / 2.0
    } else {
        (h1 + h2 - 360.0) / 2.0
    };
    let cosine = |degrees: f64| libm::cos(degrees.to_radians());
    let t = 1.0 - 0.17 * cosine(h - 30.0) + 0.24 * cosine(2.0 * h) + 0.32 * cosine(3.0 * h + 6.0)
        - 0.20 * cosine(4.0 * h - 63.0);
    let off = (h - 275.0) / 25.0;
    let rotation = -libm::sin((60.0 * libm::exp(-off * off)).to_radians()) * 2.0 * chroma_7(c);
    let light = (l - 50.0) * (l - 50.0);
    let sl = 1.0 + 0.015 * light / (20.0 + light).sqrt();
    let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let (l, c, h) = (dl / sl, dc / sc, dh / sh);
    (l * l + c * c + h * h + rotation * c * h).max(0.0).sqrt()
}

/// Hue angle in degrees, 0 to 360; 0 for grey.
fn hue(a: f64, b: f64) -> f64 {
    if a.abs() + b.abs() <= 1e-12 {
        return 0.0;
    }
    let degrees = libm::atan2(b, a).to_degrees();
    if degrees < 0.0 { degrees + 360.0 } else { degrees }
}

/// sRGB 0..1 → linear light 0..1.
pub(super) fn linear(c: f64) -> f64 {
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
    fn the_difference_of_2000_is_that_of_its_published_pairs() {
        // Pairs 1, 7, 16, 17, 25, 33 and 34 of the test data of Sharma, Wu and Dalal (2005).
        let table = [
            ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
            ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
            ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
            ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
            ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
            ([6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377),
            ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
        ];
        let lab = |[l, a, b]: [f64; 3]| Lab { l, a, b };
        for (one, other, expected) in table {
            for (one, other) in [(one, other), (other, one)] {
                let found = delta_e_2000(lab(one), lab(other));
                assert!((found - expected).abs() < 1e-4, "{one:?} {other:?}: {found}");
            }
        }
    }

    #[test]
    fn the_difference_is_a_distance() {
        let (red, blue) = (Lab::from_srgb([255, 0, 0]), Lab::from_srgb([0, 0, 255]));
        assert!((delta_e(red, blue) - 176.3).abs() < 0.1);
        assert!(delta_e(red, red).abs() < 1e-12);
    }
}
