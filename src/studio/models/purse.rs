//! A leather purse: a soft body, a flap with a rounded edge and stitches, a brass clasp, a strap on
//! brass rings.

use super::shape::GoodsShape;
use crate::studio::trace::chance::fbm;
use crate::studio::trace::material::Material;
use crate::studio::trace::mesh::{Mesh, bezier, through};
use crate::studio::trace::surface::Rgb;
use crate::studio::trace::vector::{V3, fract, mix, pow5, sat, signed_power, sin_cos_turns, smooth, v, wave};

/// Half width, height and half depth of the body.
const HALF: V3 = v(0.112, 0.150, 0.034);

/// The body: `u` around, `w` up; it narrows to a seam above.
fn body(u: f32, w: f32) -> V3 {
    let (s, c) = sin_cos_turns(-u);
    let foot = 1.0 - 0.12 * pow5(1.0 - sat(w * 6.0));
    let wide = HALF.x * foot * (1.0 - 0.06 * w);
    let deep = HALF.z * foot * mix(1.0, 0.34, smooth(0.25, 1.0, w)) + 0.002;
    let bulge = 0.006 * (fbm(v(c * 3.0, w * 4.0, s * 2.0 + 3.0), 3) - 0.4);
    let z = deep * signed_power(s, 0.72);
    v(wide * signed_power(c, 0.45), w * HALF.y, z + bulge * s)
}

/// The flap, from behind over the top and down the front: `u` across, `w` along.
fn flap(u: f32, w: f32) -> V3 {
    let x = (2.0 * u - 1.0) * HALF.x * 0.97;
    let corner = (x / (HALF.x * 0.97)).abs();
    // The lower edge is round: it hangs lower in the middle.
    let long = 0.096 - 0.040 * pow5(corner) - 0.012 * corner * corner;
    let over = 0.30;
    let sag = 0.003 * (fbm(v(x * 16.0, w * 3.0, 1.0), 2) - 0.35);
    if w < over {
        let (s, c) = sin_cos_turns(w / over * 0.5);
        v(x, HALF.y - 0.004 + 0.013 * s, -0.0155 * c - 0.001)
    } else {
        let t = (w - over) / (1.0 - over);
        let down = long * t;
        let z = 0.0145 + 0.024 * smooth(0.0, 0.10, down) * smooth(0.16, 0.02, 0.12 - down);
        v(x, HALF.y - 0.004 - down, z + sag + 0.004 * (1.0 - corner) * t)
    }
}

fn hardware(mesh: &mut Mesh) {
    let at = flap(0.5, 0.93);
    let button = [
        (0.0098, 0.0),
        (0.0104, 0.0012),
        (0.0092, 0.0028),
        (0.0060, 0.0034),
        (0.0056, 0.0048),
        (0.0, 0.0052),
    ];
    let from = mesh.points.len();
    mesh.lathe(&through(&button, 4), 40, Material::Brass);
    // The button looks at the customer: its axis turns from y to z.
    for (p, n) in mesh.points[from..].iter_mut().zip(&mut mesh.normals[from..]) {
        *p = v(p.x, -p.z, p.y) + at + v(0.0, 0.0, 0.001);
        *n = v(n.x, -n.z, n.y);
    }
    for side in [-1.0, 1.0] {
        let middle = v(side * (HALF.x - 0.004), HALF.y - 0.006, 0.0);
        let ring = |t: f32| {
            let (s, c) = sin_cos_turns(t);
            middle + v(side * 0.004 * s, 0.0105 * s, 0.0105 * c)
        };
        mesh.tube((36, 10), Material::Brass, v(1.0, 0.0, 0.0), ring, |_| (0.0015, 0.0015));
    }
}

pub(super) fn shape(colour: Rgb) -> GoodsShape {
    let mut solid = Mesh::default();
    let m = Material::Leather(colour);
    solid.sheet((120, 48), m, true, body);
    solid.sheet((60, 48), m, false, |u, w| flap(u, 1.0 - w));
    // A second face just below, so that the flap has a thickness.
    solid.sheet((60, 48), m, false, |u, w| flap(u, w) - v(0.0, 0.0005, 0.0022));
    let edge = |t: f32| {
        let u = 0.04 + 0.92 * t;
        flap(u, 0.955) + v(0.0, 0.0, 0.0006)
    };
    let pale = Material::Yarn([216, 190, 150]);
    let stitches = |t: f32| if fract(t * 46.0) < 0.68 { (0.0007, 0.0007) } else { (0.0001, 0.0001) };
    solid.tube((276, 6), pale, v(0.0, 0.0, 1.0), edge, stitches);
    // The strap stands up in a bow and leans back.
    let (low, high) = (HALF.y + 0.004, HALF.y + 0.150);
    let p = [
        v(-HALF.x + 0.002, low, 0.0),
        v(-HALF.x - 0.010, high, -0.020),
        v(HALF.x + 0.010, high, -0.026),
        v(HALF.x - 0.002, low, 0.0),
    ];
    let strap = |t: f32| bezier(p, t) + v(0.0, 0.0015 * wave(t * 19.0), 0.0);
    solid.tube((80, 16), m, v(0.0, 0.0, 1.0), strap, |_| (0.0018, 0.0085));
    hardware(&mut solid);
    let front = v(0.058, 0.034, 0.034);
    GoodsShape {
        solid,
        glass: None,
        support: None,
        size: v(0.118, 0.266, 0.046),
        scratch: (flap(0.22, 0.62) + v(0.0, 0.0, 0.0004), flap(0.40, 0.82) + v(0.0, 0.0, 0.0004)),
        under: [206, 168, 124],
        dent: (front, v(0.25, 0.0, 1.0).unit(), 0.042, 0.014),
        thread: (flap(0.78, 0.955), v(0.2, -0.3, 1.0).unit()),
    }
}
