//! A wooden car: a painted body, a cabin of bare wood, four wheels with hubs, a peg as driver.

use super::shape::GoodsShape;
use crate::studio::trace::material::Material;
use crate::studio::trace::mesh::{Mesh, Slab, through};
use crate::studio::trace::solids::Timber;
use crate::studio::trace::surface::Rgb;
use crate::studio::trace::vector::{V3, fmax, sat, signed_power, sin_cos_turns, smooth, v};

/// Outline of the body: a long box with round ends, lower in front.
fn body(u: f32) -> (f32, f32) {
    let (s, c) = sin_cos_turns(u);
    let (x, y) = (signed_power(c, 0.42), signed_power(s, 0.50));
    let high = 0.021 - 0.007 * smooth(0.1, 0.7, x) * sat(y * 2.0);
    (0.070 * x, 0.038 + high * y)
}

/// Outline of the cabin: slanted to the front.
fn cabin(u: f32) -> (f32, f32) {
    let (s, c) = sin_cos_turns(u);
    let (x, y) = (signed_power(c, 0.45), signed_power(s, 0.45));
    (-0.020 + 0.026 * x - 0.008 * fmax(y, 0.0) * sat(x), 0.070 + 0.018 * y)
}

fn wheel(mesh: &mut Mesh, at: V3, radius: f32) {
    let disc = |scale: f32| {
        move |u: f32| {
            let (s, c) = sin_cos_turns(u);
            (at.x + radius * scale * c, at.y + radius * scale * s)
        }
    };
    let outside = if at.z > 0.0 { 1.0 } else { -1.0 };
    let tyre = Slab { middle: (at.x, at.y), half: 0.0065, round: 0.0022, z: at.z };
    mesh.slab(48, Material::Painted([52, 50, 54]), tyre, disc(1.0));
    let hub = Slab { half: 0.0020, round: 0.0009, z: at.z + outside * 0.0062, ..tyre };
    mesh.slab(40, Material::Wood(Timber::Oak), hub, disc(0.62));
    let pin = Slab { half: 0.0030, round: 0.0015, z: at.z + outside * 0.0072, ..tyre };
    mesh.slab(24, Material::Painted([214, 170, 62]), pin, disc(0.22));
}

fn driver(mesh: &mut Mesh) {
    let coat = [(0.0085, 0.0), (0.0098, 0.010), (0.0085, 0.020), (0.0050, 0.0255), (0.0, 0.0262)];
    let head = [(0.0, 0.0225), (0.0060, 0.0245), (0.0090, 0.0320), (0.0062, 0.0395), (0.0, 0.0418)];
    let cap = [(0.0118, 0.0352), (0.0120, 0.0362), (0.0086, 0.0375), (0.0070, 0.0415), (0.0, 0.0436)];
    for (profile, m) in [
        (&coat, Material::Painted([58, 104, 150])),
        (&head, Material::Wood(Timber::Oak)),
        (&cap, Material::Painted([214, 170, 62])),
    ] {
        let from = mesh.points.len();
        mesh.lathe(&through(profile, 5), 40, m);
        mesh.place(from, v(0.026, 0.050, 0.0), 0.0);
    }
    // Eyes that look ahead and at the customer.
    for (x, z) in [(0.0305, 0.0078), (0.0345, 0.0040)] {
        let eye = [(0.0, -0.0009), (0.0010, 0.0), (0.0, 0.0009)];
        let from = mesh.points.len();
        mesh.lathe(&through(&eye, 3), 10, Material::Solid([24, 22, 22], 70));
        mesh.place(from, v(x, 0.0835, z), 0.0);
    }
}

pub(super) fn shape(colour: Rgb) -> GoodsShape {
    let mut solid = Mesh::default();
    let slab = Slab { middle: (0.0, 0.038), half: 0.027, round: 0.005, z: 0.0 };
    solid.slab(96, Material::Painted(colour), slab, body);
    let top = Slab { middle: (-0.020, 0.070), half: 0.022, round: 0.004, z: 0.0 };
    solid.slab(72, Material::Painted([222, 186, 142]), top, cabin);
    for z in [0.0205, -0.0205] {
        let pane = Slab { middle: (-0.022, 0.071), half: 0.0022, round: 0.0008, z };
        let outline = |u: f32| {
            let (x, y) = cabin(u);
            (-0.022 + (x + 0.022) * 0.58, 0.071 + (y - 0.071) * 0.52)
        };
        solid.slab(48, Material::Painted([186, 212, 222]), pane, outline);
    }
    driver(&mut solid);
    for (x, z) in [(-0.043, 0.031), (0.043, 0.031), (-0.043, -0.031), (0.043, -0.031)] {
        wheel(&mut solid, v(x, 0.019, z), 0.019);
    }
    for z in [0.013, -0.013] {
        let lamp = Slab { middle: (0.069, 0.040), half: 0.0046, round: 0.0015, z };
        solid.slab(20, Material::Painted([240, 220, 150]), lamp, |u| {
            let (s, c) = sin_cos_turns(u);
            (0.069 + 0.004 * c, 0.040 + 0.0045 * s)
        });
    }
    let front = v(0.0, 0.042, 0.027);
    GoodsShape {
        solid,
        glass: None,
        support: None,
        size: v(0.073, 0.094, 0.038),
        scratch: (v(-0.018, 0.048, 0.027), v(0.016, 0.036, 0.027)),
        under: [222, 190, 150],
        dent: (front, v(0.0, 0.0, 1.0), 0.01, 0.002),
        thread: (front, v(0.0, 0.0, 1.0)),
    }
}
