//! The colour of lamps, and what counts as white.

use crate::studio::trace::vector::{V3, clamp, fmax, v};

/// Linear sRGB of a lamp of `kelvin`, of luminance 1: Planck's line in the cubic fit of Kim et al.
/// (US patent 7,024,034, 2006; 1667 to 25,000 K), and the matrix of IEC 61966-2-1.
pub(crate) fn lamp_colour(kelvin: f32) -> V3 {
    let kelvin = clamp(kelvin, 1700.0, 25_000.0);
    let t = 1000.0 / kelvin;
    let x = if kelvin < 4000.0 {
        ((-0.266_123_9 * t - 0.234_358_9) * t + 0.877_695_6) * t + 0.179_910
    } else {
        ((-3.025_846_9 * t + 2.107_037_9) * t + 0.222_634_7) * t + 0.240_390
    };
    let y = if kelvin < 2222.0 {
        ((-1.106_381_4 * x - 1.348_110_2) * x + 2.185_558_3) * x - 0.202_196_8
    } else if kelvin < 4000.0 {
        ((-0.954_947_6 * x - 1.374_185_9) * x + 2.091_370_2) * x - 0.167_488_7
    } else {
        ((3.081_758 * x - 5.873_386_7) * x + 3.751_129_9) * x - 0.370_014_8
    };
    let (cx, cz) = (x / y, (1.0 - x - y) / y);
    let c = v(
        3.240_454 * cx - 1.537_138_5 - 0.498_531_4 * cz,
        -0.969_266 * cx + 1.876_010_8 + 0.041_556 * cz,
        0.055_643_4 * cx - 0.204_025_9 + 1.057_225_2 * cz,
    );
    let c = c.map(|k| fmax(k, 0.02));
    c / c.luma()
}

/// What an automatic takes for white: the mean colour of the light on the sensor (grey world:
/// Buchsbaum 1980), of which it believes six tenths (design choice: cameras keep a little of the
/// mood).
pub(super) fn guess_white(light: &[V3]) -> V3 {
    let mut sum = v(1e-6, 1e-6, 1e-6);
    for c in light {
        // Very bright places say little about the light elsewhere.
        sum += *c * (1.0 / (1.0 + c.luma()));
    }
    let mean = sum / sum.luma();
    mean.map(|c| clamp(1.0 + 0.6 * (c - 1.0), 0.4, 2.5))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn daylight_is_near_white_and_bulbs_are_warm() {
        let day = lamp_colour(6504.0);
        assert!((day.x - 1.0).abs() < 0.06 && (day.z - 1.0).abs() < 0.06, "{day:?}");
        let mut last = f32::INFINITY;
        for kelvin in [1800.0, 2700.0, 3900.0, 4100.0, 5500.0, 8000.0, 12_000.0] {
            let c = lamp_colour(kelvin);
            let warmth = c.x / c.z;
            assert!(warmth < last, "{kelvin} K is not colder than the lamp before");
            last = warmth;
        }
    }
}
