//! A silver ring, standing: a band that widens to the top, a bezel, a blue stone.

use super::shape::GoodsShape;
use crate::studio::trace::material::Material;
use crate::studio::trace::mesh::{Mesh, through};
use crate::studio::trace::surface::Rgb;
use crate::studio::trace::vector::{mix, sin_cos_turns, smooth, v};

/// Middle of the band above the table, and its radius.
const MIDDLE: f32 = 0.0110;
const RADIUS: f32 = 0.0095;

fn raised(profile: &[(f32, f32)], by: f32) -> Vec<(f32, f32)> {
    through(profile, 6).iter().map(|(r, y)| (*r, y + MIDDLE + RADIUS + by)).collect()
}

pub(super) fn shape(stone: Rgb) -> GoodsShape {
    let mut solid = Mesh::default();
    solid.sheet((128, 32), Material::Silver, true, |u, w| {
        let (s, c) = sin_cos_turns(-u);
        let (across, out) = sin_cos_turns(w);
        let radius = RADIUS + out * 0.0009;
        v(radius * c, MIDDLE - radius * s, across * mix(0.0014, 0.0032, smooth(-0.6, 1.0, -s)))
    });
    let bezel = [
        (0.0052, 0.0),
        (0.0054, 0.0006),
        (0.0052, 0.0018),
        (0.0046, 0.0022),
        (0.0040, 0.0018),
        (0.0, 0.0016),
    ];
    solid.lathe(&raised(&bezel, -0.0002), 64, Material::Silver);
    let gem = [(0.0043, 0.0), (0.0043, 0.0008), (0.0035, 0.0021), (0.0019, 0.0028), (0.0, 0.0030)];
    solid.lathe(&raised(&gem, 0.0012), 48, Material::Solid(stone, 92));
    // Beads around the bezel.
    for k in 0..20_u8 {
        let (s, c) = sin_cos_turns(f32::from(k) / 20.0);
        let at = v(0.0055 * c, MIDDLE + RADIUS + 0.0008, 0.0055 * s);
        let ball = [(0.0, -0.0006), (0.0004, -0.0004), (0.0006, 0.0), (0.0004, 0.0004), (0.0, 0.0006)];
        let from = solid.points.len();
        solid.lathe(&through(&ball, 2), 10, Material::Silver);
        solid.place(from, at, 0.0);
    }
    let top = v(0.0, MIDDLE + RADIUS + 0.0034, 0.0024);
    GoodsShape {
        solid,
        glass: None,
        support: None,
        size: v(0.0105, 0.0245, 0.006),
        scratch: (v(-0.0014, 0.0243, 0.0022), v(0.0014, 0.0243, 0.0022)),
        under: [170, 176, 190],
        dent: (top, v(0.0, 1.0, 0.0), 0.003, 0.0005),
        thread: (top, v(0.0, 0.0, 1.0)),
    }
}
