//! A clear bottle: a wall with thickness, a cork, a paper label.

use super::shape::GoodsShape;
use crate::studio::trace::material::Material;
use crate::studio::trace::mesh::{Mesh, through};
use crate::studio::trace::surface::Rgb;
use crate::studio::trace::vector::{sin_cos_turns, v};

/// Outside from the foot to the lip, then inside down to the punt.
const GLASS: [(f32, f32); 37] = [
    (0.0, 0.0040),
    (0.015, 0.0030),
    (0.0270, 0.0010),
    (0.0295, 0.0),
    (0.0320, 0.0010),
    (0.0338, 0.0040),
    (0.0342, 0.0100),
    (0.0342, 0.0500),
    (0.0342, 0.1000),
    (0.0342, 0.1330),
    (0.0330, 0.1460),
    (0.0280, 0.1580),
    (0.0205, 0.1680),
    (0.0158, 0.1790),
    (0.0144, 0.1920),
    (0.0142, 0.2080),
    (0.0143, 0.2120),
    (0.0168, 0.2135),
    (0.0172, 0.2165),
    (0.0172, 0.2225),
    (0.0165, 0.2250),
    (0.0145, 0.2258),
    (0.0125, 0.2250),
    (0.0116, 0.2225),
    (0.0115, 0.2100),
    (0.0116, 0.1930),
    (0.0128, 0.1800),
    (0.0178, 0.1680),
    (0.0252, 0.1570),
    (0.0300, 0.1450),
    (0.0313, 0.1330),
    (0.0313, 0.0500),
    (0.0312, 0.0200),
    (0.0300, 0.0140),
    (0.0240, 0.0105),
    (0.0120, 0.0115),
    (0.0, 0.0125),
];

const CORK: [(f32, f32); 8] = [
    (0.0, 0.2080),
    (0.0100, 0.2080),
    (0.0106, 0.2090),
    (0.0112, 0.2250),
    (0.0120, 0.2400),
    (0.0117, 0.2420),
    (0.0100, 0.2428),
    (0.0, 0.2428),
];

pub(super) fn shape(tint: Rgb) -> GoodsShape {
    let mut glass = Mesh::default();
    glass.lathe(&through(&GLASS, 4), 96, Material::Glass(tint));
    let mut solid = Mesh::default();
    solid.lathe(&through(&CORK, 3), 48, Material::Cork);
    solid.sheet((40, 2), Material::Label, false, |u, w| {
        let (s, c) = sin_cos_turns((u - 0.5) * 0.349);
        v(0.034_45 * s, 0.040 + 0.062 * w, 0.034_45 * c)
    });
    let front = v(0.0, 0.07, 0.034_45);
    GoodsShape {
        solid,
        glass: Some(glass),
        support: None,
        size: v(0.035, 0.243, 0.035),
        scratch: (v(-0.006, 0.094, 0.0339), v(0.004, 0.050, 0.0342)),
        under: [150, 120, 90],
        dent: (front, v(0.0, 0.0, 1.0), 0.01, 0.001),
        thread: (front, v(0.0, 0.0, 1.0)),
    }
}
