//! A corner of a room: a table with a folded cloth, books, a vase with a branch. Quiet things, out
//! of focus.

use super::backdrop::{cloth, table};
use super::desk::add;
use crate::studio::trace::chance::jitter;
use crate::studio::trace::material::Material;
use crate::studio::trace::mesh::{Mesh, through};
use crate::studio::trace::solids::Timber;
use crate::studio::trace::surface::Rgb;
use crate::studio::trace::vector::{V3, fmin, sin_cos_turns, v};

const VASE: [(f32, f32); 11] = [
    (0.0, 0.001),
    (0.025, 0.001),
    (0.034, 0.010),
    (0.042, 0.050),
    (0.036, 0.090),
    (0.018, 0.125),
    (0.016, 0.145),
    (0.020, 0.155),
    (0.017, 0.154),
    (0.013, 0.130),
    (0.0, 0.120),
];

pub(super) fn corner(scale: f32) -> Mesh {
    let mut mesh = Mesh::default();
    table(&mut mesh, Material::Wood(Timber::Oak), [203, 199, 190], -1.0);
    let mut near = Mesh::default();
    cloth(&mut near, [214, 205, 188], (0.20, 0.15), |p| {
        v(p.x * 0.93 - p.z * 0.25 + 0.08, p.y, p.x * 0.22 + p.z + 0.03)
    });
    let covers: [(V3, V3, f32, Rgb); 2] = [
        (v(0.24, 0.0, -0.34), v(0.10, 0.014, 0.07), 0.03, [150, 140, 124]),
        (v(0.235, 0.028, -0.34), v(0.09, 0.012, 0.065), -0.02, [196, 182, 160]),
    ];
    for (at, half, turn, colour) in covers {
        near.block(at, half, turn, Material::Solid(colour, 10));
    }
    let mut vase = Mesh::default();
    vase.lathe(&through(&VASE, 4), 40, Material::Clay([190, 176, 160]));
    (0..5).for_each(|stem| branch(&mut vase, stem));
    add(&mut near, vase, 1.0, v(-0.24, 0.0, -0.36), 0.1);
    add(&mut mesh, near, scale, v(0.0, 0.0, 0.0), 0.0);
    mesh
}

/// A stem with leaves to both sides.
fn branch(mesh: &mut Mesh, key: u32) {
    let own = |k: u32| jitter(key + 40, k);
    let (dx, dz, high) = (own(1) * 0.26, own(2) * 0.16, 0.24 + 0.08 * own(3));
    let stem = |t: f32| v(dx * t * t, 0.12 + high * t, dz * t * t);
    mesh.tube((12, 6), Material::Solid([92, 84, 58], 0), v(0.3, 0.0, 1.0), stem, |_| (0.0013, 0.0013));
    for leaf in 0..11_u8 {
        let k = f32::from(leaf);
        let t = 0.30 + 0.065 * k;
        let (s, c) = sin_cos_turns(0.38 * k + own(5));
        let out = v(c, 0.35 + 0.3 * own(9 + u32::from(leaf)), s).unit();
        let side = out.cross(v(0.0, 1.0, 0.0)).unit();
        let (at, long) = (stem(fmin(t, 1.0)), 0.050 * (1.15 - 0.5 * t));
        let green: Rgb = if leaf % 3 == 0 { [118, 138, 104] } else { [96, 122, 92] };
        mesh.sheet((6, 6), Material::Solid(green, 22), false, |u, w| {
            let across = 2.0 * u - 1.0;
            let wide = 0.42 * long * (4.0 * w * (1.0 - w)).sqrt();
            let hang = 0.10 * long * across * across * w - 0.25 * long * w * w;
            at + out * (long * w) + side * (wide * across) + v(0.0, hang, 0.0)
        });
    }
}
