//! A box of tea: printed card with slightly bowed faces and a lid whose edge shows.

use super::shape::GoodsShape;
use crate::studio::trace::TeaFace;
use crate::studio::trace::material::Material;
use crate::studio::trace::mesh::Mesh;
use crate::studio::trace::surface::Rgb;
use crate::studio::trace::vector::{V3, fmin, smooth, v};

/// Half width, height, half depth.
const HALF: V3 = v(0.040, 0.130, 0.025);

/// How far the middle of a face bows out; 0 at its edges.
fn bow(u: f32, w: f32) -> f32 {
    let edge = |x: f32| smooth(0.0, 0.25, fmin(x, 1.0 - x));
    0.0009 * edge(u) * edge(w)
}

pub(super) fn shape(colour: Rgb) -> GoodsShape {
    let mut solid = Mesh::default();
    let (h, grid) = (HALF, (28, 40));
    let face = |face| Material::TeaBox(face, colour);
    for side in [1.0, -1.0] {
        let across = |u: f32| (2.0 * u - 1.0) * side;
        solid.sheet(grid, face(TeaFace::Front), false, |u, w| {
            v(across(u) * h.x, w * h.y, side * (h.z + bow(u, w)))
        });
        solid.sheet(grid, face(TeaFace::Side), false, |u, w| {
            v(side * (h.x + bow(u, w)), w * h.y, -across(u) * h.z)
        });
    }
    let lid = |u: f32, w: f32| v((2.0 * u - 1.0) * h.x, h.y + bow(u, w) * 0.6, -(2.0 * w - 1.0) * h.z);
    solid.sheet((20, 20), face(TeaFace::Top), false, lid);
    // The lid's flap is tucked in front: its edge and a round seal.
    let flap =
        |u: f32, w: f32| v((2.0 * u - 1.0) * (h.x - 0.002), h.y - 0.0145 * w, h.z + 0.0007 + bow(u, 0.06));
    solid.sheet((20, 6), Material::TeaBox(TeaFace::Top, colour), false, |u, w| flap(u, 1.0 - w));
    let front = v(0.019, 0.082, HALF.z);
    GoodsShape {
        solid,
        glass: None,
        support: None,
        size: v(HALF.x, HALF.y, HALF.z),
        scratch: (v(-0.026, 0.100, HALF.z), v(0.012, 0.058, HALF.z + 0.001)),
        under: [214, 206, 190],
        dent: (v(0.036, 0.118, HALF.z), v(0.45, 0.35, 0.80).unit(), 0.038, 0.017),
        thread: (front, v(0.0, 0.0, 1.0)),
    }
}
