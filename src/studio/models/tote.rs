//! A bag of heavy cotton: a standing sack with folds, two webbing handles with sewn patches.

use super::shape::GoodsShape;
use crate::studio::trace::chance::{fbm, noise};
use crate::studio::trace::material::Material;
use crate::studio::trace::mesh::Mesh;
use crate::studio::trace::surface::Rgb;
use crate::studio::trace::vector::{V3, fmax, fmin, mix, pow5, signed_power, sin_cos_turns, smooth, v, wave};

/// A point of the sack: `u` around, `w` up; `inset` metres inside the cloth.
fn sack(u: f32, w: f32, inset: f32) -> V3 {
    let (s, c) = sin_cos_turns(u);
    // A rounded box at the foot becomes an ellipse at the rim.
    let corner = mix(0.42, 0.80, smooth(0.0, 0.9, w));
    let foot = 1.0 - pow5(1.0 - fmin(w * 9.0, 1.0)) * 0.16;
    let size = foot * (1.0 - 0.035 * smooth(0.3, 1.0, w));
    let x = (0.178 * size - inset) * signed_power(c, corner);
    let z = (mix(0.062, 0.030, smooth(0.05, 0.95, w)) * size - inset) * signed_power(s, corner * 0.9);
    // Broad dents, creases below the handles, slack near the foot.
    let dent = (fbm(v(x * 7.0, w * 3.2, s * 2.0 + 5.0), 3) - 0.45) * 0.030 * (1.0 - 0.5 * w);
    let pull = (x.abs() - 0.085) / 0.03;
    let crease = 0.007 / (1.0 + pull * pull) * smooth(0.35, 0.9, w) * (0.6 + 0.4 * wave(x * 260.0));
    let slack = 0.0045 * wave(w * 46.0 + 5.0 * noise(v(x * 12.0, 2.0, s))) * (1.0 - smooth(0.0, 0.30, w));
    let slack = slack * noise(v(x * 9.0, 4.0, s));
    let side = if s < 0.0 { -1.0 } else { 1.0 };
    let hem = if w > 0.925 && inset == 0.0 { 0.0012 } else { 0.0 };
    let top = 0.385 + 0.010 * wave(x * 16.0 + 1.0) - 0.012 * (x / 0.18) * (x / 0.18);
    v(x, w * top, z + (dent + crease + slack) * smooth(0.0, 0.5, s.abs()) * side + hem * side)
}

/// A handle: straight up, then an arch; `side` 1 in front, −1 behind, leaning by `lean` metres.
fn handle(t: f32, side: f32, lean: f32) -> V3 {
    const LEG: f32 = 0.26;
    let k = 2.0 * t - 1.0;
    let from_end = 1.0 - k.abs();
    let (x, y) = if from_end < LEG {
        let t = from_end / LEG;
        (0.085 - 0.006 * t * t, 0.319 + 0.117 * t)
    } else {
        let (s, c) = sin_cos_turns((from_end - LEG) / (1.0 - LEG) * 0.25);
        (0.079 * c, 0.436 + 0.092 * s)
    };
    let over = fmax((y - 0.37) / 0.2, 0.0);
    let x = if k < 0.0 { -x } else { x };
    v(x + 0.004 * wave(y * 22.0) * side, y, side * 0.0335 + lean * over * over * 1.4)
}

pub(super) fn shape(colour: Rgb) -> GoodsShape {
    let mut solid = Mesh::default();
    solid.sheet((160, 96), Material::Canvas(colour, true), true, |u, w| sack(-u, w, 0.0));
    solid.sheet((96, 24), Material::Canvas(colour, false), true, |u, w| sack(u, mix(1.0, 0.55, w), 0.0022));
    solid.scale_uv(0, 0.92, 0.39);
    let band = colour.map(|c| c.saturating_sub(9));
    for (side, lean) in [(1.0, 0.012), (-1.0, -0.030)] {
        let path = |t: f32| handle(t, side, lean);
        solid.tube((120, 20), Material::Webbing(band), v(0.0, 0.0, 1.0), path, |_| (0.0135, 0.0017));
        for x in [-0.085, 0.085] {
            let patch = Material::Jersey(band);
            solid.block(v(x, 0.315, side * 0.0355), v(0.0145, 0.018, 0.0012), 0.0, patch);
        }
    }
    let (front, out) = (v(0.03, 0.20, 0.045), v(0.0, 0.0, 1.0));
    GoodsShape {
        solid,
        glass: None,
        support: None,
        size: v(0.182, 0.530, 0.08),
        scratch: (front, front + v(0.05, 0.04, 0.0)),
        under: colour,
        dent: (front, out, 0.05, 0.01),
        thread: (v(0.105, 0.352, 0.034), v(0.25, -0.1, 1.0).unit()),
    }
}
