//! A mug of stoneware: turned wall with a rounded lip, a foot of bare clay, a pulled handle.

use super::shape::GoodsShape;
use crate::studio::trace::material::Material;
use crate::studio::trace::mesh::{Mesh, bezier, through};
use crate::studio::trace::surface::Rgb;
use crate::studio::trace::vector::{pow5, v};

/// Outside from the foot to the lip, then inside back down: (radius, height) in metres.
const PROFILE: [(f32, f32); 24] = [
    (0.0, 0.0035),
    (0.012, 0.0035),
    (0.0255, 0.0034),
    (0.0268, 0.0008),
    (0.0282, 0.0),
    (0.0300, 0.0004),
    (0.0310, 0.0030),
    (0.0345, 0.0060),
    (0.0395, 0.0120),
    (0.0418, 0.0200),
    (0.0428, 0.0400),
    (0.0430, 0.0650),
    (0.0427, 0.0850),
    (0.0426, 0.0925),
    (0.0421, 0.0950),
    (0.0409, 0.0960),
    (0.0397, 0.0950),
    (0.0392, 0.0925),
    (0.0392, 0.0650),
    (0.0390, 0.0400),
    (0.0380, 0.0200),
    (0.0330, 0.0100),
    (0.0200, 0.0072),
    (0.0, 0.0070),
];

/// The mug of any material; a plain one stands on the desk.
pub(in crate::studio) fn mug_mesh(m: Material) -> Mesh {
    let mut mesh = Mesh::default();
    mesh.lathe(&through(&PROFILE, 5), 96, m);
    // The handle's ends lie inside the wall.
    let path = [v(0.0408, 0.080, 0.0), v(0.080, 0.090, 0.0), v(0.084, 0.028, 0.0), v(0.040, 0.0235, 0.0)];
    let flare = |t: f32| 1.0 + 0.55 * pow5((2.0 * t - 1.0).abs());
    let radii = |t: f32| (0.0042 * flare(t), 0.0074 * flare(t));
    mesh.tube((48, 24), m, v(0.0, 0.0, 1.0), |t| bezier(path, t), radii);
    mesh
}

pub(super) fn shape(colour: Rgb) -> GoodsShape {
    let front = v(-0.014, 0.058, 0.0406);
    GoodsShape {
        solid: mug_mesh(Material::Glaze(colour)),
        glass: None,
        support: None,
        size: v(0.058, 0.096, 0.043),
        scratch: (v(-0.005, 0.080, 0.0425), v(0.004, 0.044, 0.0427)),
        under: [206, 186, 160],
        dent: (front, front.unit(), 0.026, 0.010),
        thread: (front, front.unit()),
    }
}
