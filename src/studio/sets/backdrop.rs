//! Quiet backdrops: a sheet that runs up behind, a clean table, a linen cloth.

use crate::studio::trace::chance::fbm;
use crate::studio::trace::material::Material;
use crate::studio::trace::mesh::Mesh;
use crate::studio::trace::solids::Timber;
use crate::studio::trace::surface::Rgb;
use crate::studio::trace::vector::{PI, V3, sin_cos_turns, v};

/// A sheet of paper, 4.4 m wide: level to 55 cm behind the thing, a bend of 45 cm, then upright.
pub(super) fn sweep(colour: Rgb) -> Mesh {
    const BEND: u8 = 20;
    const RADIUS: f32 = 0.45;
    const LEVEL: f32 = 1.75;
    let bend = RADIUS * PI * 0.5;
    let mut mesh = Mesh::default();
    let pieces = usize::from(BEND) + 4;
    mesh.sheet((1, pieces), Material::Paper(colour), false, |u, w| {
        // Few pieces where it is flat, many in the bend.
        let s = match (w * pieces as f32 + 0.5) as usize {
            0 => 0.0,
            1 => LEVEL - 0.08,
            k if k <= usize::from(BEND) + 2 => LEVEL + bend * (k - 2) as f32 / f32::from(BEND),
            k if k == usize::from(BEND) + 3 => LEVEL + bend + 0.08,
            _ => 3.8,
        };
        let x = (u - 0.5) * 4.4;
        if s < LEVEL {
            v(x, 0.0, 1.2 - s)
        } else if s < LEVEL + bend {
            let (sn, cs) = sin_cos_turns((s - LEVEL) / bend * 0.25);
            v(x, RADIUS - RADIUS * cs, 1.2 - LEVEL - RADIUS * sn)
        } else {
            v(x, RADIUS + s - LEVEL - bend, 1.2 - LEVEL - RADIUS)
        }
    });
    mesh
}

/// A level table and a wall behind it.
pub(super) fn table(mesh: &mut Mesh, top: Material, wall: Rgb, wall_at: f32) {
    let (wide, front, back) = (1.6, 0.9, wall_at.max(-0.6));
    let corner = |x: f32, z: f32| v(x, 0.0, z);
    mesh.quad([corner(-wide, front), corner(wide, front), corner(wide, back), corner(-wide, back)], top);
    let upright = |x: f32, y: f32| v(x, y, wall_at - 0.01);
    let wall = Material::Paper(wall);
    mesh.quad([upright(-2.8, -1.0), upright(2.8, -1.0), upright(2.8, 2.4), upright(-2.8, 2.4)], wall);
}

/// A clean table of oak before a plain wall.
pub(super) fn wood() -> Mesh {
    let mut mesh = Mesh::default();
    table(&mut mesh, Material::Wood(Timber::Oak), [206, 202, 194], -1.0);
    mesh
}

/// A cloth with soft folds: `half` its half sizes.
pub(super) fn cloth(mesh: &mut Mesh, colour: Rgb, half: (f32, f32), place: impl Fn(V3) -> V3) {
    mesh.sheet((90, 70), Material::Linen(colour), false, |u, w| {
        let (x, z) = ((u - 0.5) * 2.0 * half.0, (0.5 - w) * 2.0 * half.1);
        // Level under the thing, wavy further out.
        let out = (x * x + z * z) / (x * x + z * z + 0.02);
        place(v(x, 0.0016 + 0.010 * out * (fbm(v(x * 9.0, 3.0, z * 12.0), 3) - 0.18), z))
    });
}

/// A table under a linen cloth before a plain wall.
pub(super) fn linen() -> Mesh {
    let mut mesh = Mesh::default();
    table(&mut mesh, Material::Wood(Timber::Walnut), [200, 196, 188], -1.0);
    cloth(&mut mesh, [220, 212, 196], (0.75, 0.55), |p| v(p.x, p.y - 0.0010, p.z + 0.05));
    mesh
}
