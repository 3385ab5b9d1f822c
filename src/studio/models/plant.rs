//! A plant in a pot of fired clay on a saucer: soil, and round leaves on thin stems.

use super::shape::GoodsShape;
use crate::studio::trace::chance::jitter;
use crate::studio::trace::material::Material;
use crate::studio::trace::mesh::{Mesh, bezier, through};
use crate::studio::trace::surface::Rgb;
use crate::studio::trace::vector::{V3, fmax, sin_cos_turns, v};

const POT: [(f32, f32); 15] = [
    (0.0, 0.010),
    (0.030, 0.010),
    (0.0405, 0.011),
    (0.0420, 0.014),
    (0.0530, 0.072),
    (0.0542, 0.078),
    (0.0600, 0.079),
    (0.0606, 0.081),
    (0.0622, 0.100),
    (0.0616, 0.1025),
    (0.0590, 0.1030),
    (0.0566, 0.1015),
    (0.0550, 0.0960),
    (0.0530, 0.0850),
    (0.0500, 0.0800),
];

const SAUCER: [(f32, f32); 9] = [
    (0.0, 0.0),
    (0.046, 0.0),
    (0.0520, 0.002),
    (0.0600, 0.016),
    (0.0596, 0.0185),
    (0.0570, 0.0180),
    (0.0500, 0.0075),
    (0.0480, 0.0062),
    (0.0, 0.0060),
];

/// A leaf at the end of a stem: `at` its foot, `out` the way it points, `side` across.
fn leaf(mesh: &mut Mesh, at: V3, out: V3, size: f32, m: Material) {
    let side = out.cross(v(0.0, 1.0, 0.0)).unit();
    let up = side.cross(out).unit();
    mesh.sheet((12, 14), m, false, |u, w| {
        let across = 2.0 * u - 1.0;
        let wide = 0.50 * size * (fmax(w * (1.0 - w) * 4.0, 0.0)).sqrt() * (1.12 - 0.24 * w);
        // Cupped across, hanging towards the tip.
        let lift = 0.16 * size * across * across * (1.0 - 0.4 * w) - 0.22 * size * w * w;
        at + out * (size * w) + side * (wide * across) + up * lift
    });
}

pub(super) fn shape(colour: Rgb) -> GoodsShape {
    let mut solid = Mesh::default();
    let clay = Material::Clay(colour);
    solid.lathe(&through(&SAUCER, 3), 72, clay);
    solid.lathe(&through(&POT, 3), 96, clay);
    let ground = [(0.0540, 0.0925), (0.0400, 0.0950), (0.0200, 0.0965), (0.0, 0.0970)];
    solid.lathe(&through(&ground, 3), 64, Material::Soil);
    let greens: [Rgb; 3] = [[74, 124, 62], [92, 142, 74], [62, 106, 58]];
    for k in 0..26_u8 {
        let own = |n: u32| jitter(u32::from(k) + 70, n);
        // Leaves turn by the golden angle; inner ones stand up, outer ones lean out.
        let share = f32::from(k) / 25.0;
        let (s, c) = sin_cos_turns(f32::from(k) * 0.381_966 + own(1) * 0.06);
        let lean = 0.25 + 0.95 * share + own(2) * 0.2;
        let high = 0.150 - 0.090 * share + own(3) * 0.02;
        let foot = v(c * 0.012, 0.094, s * 0.012);
        let tip = foot + v(c * 0.080 * lean, high, s * 0.080 * lean);
        let p = [foot, foot + v(0.0, high * 0.55, 0.0), tip - v(c * 0.02, -0.012, s * 0.02), tip];
        let stem = Material::Solid([112, 140, 78], 20);
        solid.tube(
            (16, 7),
            stem,
            v(-s, 0.0, c),
            |t| bezier(p, t),
            |t| (0.0015 - 0.0005 * t, 0.0015 - 0.0005 * t),
        );
        let out = v(c, 0.20 - 0.45 * share + own(4) * 0.3, s).unit();
        leaf(&mut solid, tip, out, 0.052 + own(5) * 0.016, Material::Leaf(greens[usize::from(k) % 3]));
    }
    let front = v(0.0, 0.050, 0.0490);
    GoodsShape {
        solid,
        glass: None,
        support: None,
        size: v(0.120, 0.285, 0.120),
        scratch: (v(-0.003, 0.066, 0.0516), v(0.005, 0.030, 0.0451)),
        under: [222, 170, 140],
        dent: (v(0.030, 0.100, 0.054), v(0.4, 0.5, 0.75).unit(), 0.020, 0.009),
        thread: (front, v(0.0, 0.0, 1.0)),
    }
}
