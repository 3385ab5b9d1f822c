//! A desk in use: what a phone snapshot shows when nobody has tidied up.

use super::backdrop::table;
use crate::studio::models::mug_mesh;
use crate::studio::trace::chance::{fbm, jitter};
use crate::studio::trace::material::Material;
use crate::studio::trace::mesh::{Mesh, bezier, through};
use crate::studio::trace::solids::Timber;
use crate::studio::trace::surface::Rgb;
use crate::studio::trace::vector::{V3, sin_cos_turns, v, wave};

/// Adds a mesh, scaled, turned and moved.
pub(super) fn add(to: &mut Mesh, mut what: Mesh, scale: f32, at: V3, turn: f32) {
    for p in &mut what.points {
        *p *= scale;
    }
    what.place(0, at, turn);
    let base = to.points.len() as u32;
    to.points.extend(what.points);
    to.normals.extend(what.normals);
    to.uv.extend(what.uv);
    to.triangles.extend(what.triangles.iter().map(|t| t.map(|k| k + base)));
    to.materials.extend(what.materials);
}

/// The desk; `small` puts small things near a small thing, `apart` moves larger ones away from a
/// flat one, in metres, and clears what would stand on it.
pub(super) fn desk(scale: f32, small: bool, apart: f32) -> Mesh {
    let mut mesh = Mesh::default();
    table(&mut mesh, Material::Wood(Timber::Stained), [176, 164, 140], -0.48);
    if small {
        small_things(&mut mesh);
    } else {
        let fill: [fn(&mut Mesh); 3] = [paper_and_pens, books_and_boxes, keyboard];
        let ways = [v(1.0, 0.0, 0.30), v(-0.9, 0.0, -0.25), v(-1.0, 0.0, 0.35)];
        for (fill, way) in fill.into_iter().zip(ways).filter(|(_, way)| apart <= 0.0 || way.z > 0.0) {
            let mut near = Mesh::default();
            fill(&mut near);
            add(&mut mesh, near, scale, way * apart, 0.0);
        }
        for (x, y, c) in
            [(-0.22, 0.30, [238, 220, 90]), (-0.11, 0.35, [240, 150, 170]), (0.18, 0.32, [150, 210, 230])]
        {
            let at = v(x * scale, y * scale, -0.487);
            mesh.block(at, v(0.038 * scale, 0.038 * scale, 0.001), 0.0, Material::Solid(c, 0));
        }
    }
    mesh
}

fn books_and_boxes(mesh: &mut Mesh) {
    let books = [
        (0.10, 0.012, 0.075, 0.02, 1),
        (0.095, 0.016, 0.07, -0.03, 0),
        (0.085, 0.010, 0.065, 0.05, 4),
        (0.09, 0.014, 0.06, 0.01, 7),
    ];
    let mut y = 0.0;
    for (w, h, d, turn, cover) in books {
        mesh.block(v(-0.20, y, -0.15), v(w, h, d), turn, Material::Printed(cover));
        // The pages show at the front.
        let (s, c) = sin_cos_turns(turn);
        let front = v(-0.20 + s * d, y + h * 0.16, -0.15 + c * d);
        mesh.block(front, v(w * 0.97, h * 0.84, 0.0006), turn, Material::Paper([226, 218, 198]));
        y += 2.0 * h;
    }
    mesh.block(v(0.235, 0.0, -0.12), v(0.05, 0.075, 0.035), 0.06, Material::Printed(2));
    mesh.block(v(0.30, 0.0, -0.20), v(0.06, 0.055, 0.04), -0.04, Material::Printed(6));
    add(mesh, mug_mesh(Material::Solid([226, 222, 214], 80)), 1.05, v(0.105, 0.0, -0.20), 0.6);
    // A roll of tape and a ball of paper.
    let mut tape = Mesh::default();
    let ring = [(0.026, 0.0), (0.036, 0.0), (0.036, 0.018), (0.026, 0.018), (0.026, 0.0)];
    tape.lathe(&through(&ring, 1), 48, Material::Solid([196, 168, 116], 72));
    add(mesh, tape, 1.0, v(-0.33, 0.0, 0.01), 0.0);
    let crumple = |u: f32, w: f32| {
        let (s, c) = sin_cos_turns(-u);
        let (sw, cw) = sin_cos_turns(w * 0.5);
        let d = v(sw * c, -cw, sw * s);
        let r = 0.024 + 0.020 * (fbm(d * 2.6 + v(4.0, 1.0, 7.0), 3) - 0.42);
        v(0.20, 0.022, 0.005) + d * r
    };
    mesh.sheet((40, 28), Material::Paper([232, 228, 218]), true, crumple);
}

fn paper_and_pens(mesh: &mut Mesh) {
    mesh.block(v(0.19, 0.0, 0.11), v(0.085, 0.0006, 0.115), 0.07, Material::Printed(3));
    mesh.block(v(0.15, 0.0013, 0.14), v(0.085, 0.0005, 0.11), -0.04, Material::Printed(3));
    // A phone, face down on the papers.
    mesh.block(v(0.07, 0.0025, 0.185), v(0.036, 0.004, 0.074), 0.19, Material::Solid([16, 17, 20], 85));
    let pens: [(V3, V3, Rgb); 3] = [
        (v(-0.07, 0.005, 0.165), v(-0.12, 0.005, 0.075), [30, 60, 160]),
        (v(-0.045, 0.005, 0.185), v(-0.035, 0.005, 0.085), [190, 40, 40]),
        (v(-0.100, 0.005, 0.190), v(-0.005, 0.005, 0.155), [230, 180, 40]),
    ];
    for (a, b, c) in pens {
        let line = |t: f32| a + (b - a) * t;
        mesh.tube((4, 12), Material::Solid(c, 60), v(0.0, 1.0, 0.0), line, |_| (0.004, 0.004));
        let tip = |t: f32| b + (b - a) * (0.13 * t);
        mesh.tube((6, 12), Material::Solid([214, 182, 140], 20), v(0.0, 1.0, 0.0), tip, |t| {
            (0.004 * (1.02 - t), 0.004 * (1.02 - t))
        });
    }
    let cable = |t: f32| v(-0.42 + 0.85 * t, 0.004, -0.03 + 0.05 * wave(t * 11.0) - 0.06 * t);
    mesh.tube((70, 8), Material::Solid([28, 28, 30], 40), v(0.0, 1.0, 0.0), cable, |_| (0.0028, 0.0028));
}

fn keyboard(mesh: &mut Mesh) {
    let (s, c) = sin_cos_turns(0.03);
    mesh.block(v(-0.23, 0.0, 0.11), v(0.115, 0.006, 0.047), 0.03, Material::Solid([34, 34, 38], 20));
    for row in 0..4_u8 {
        for column in 0..10_u8 {
            let (x, z) = (-0.096 + 0.0213 * f32::from(column), -0.032 + 0.0215 * f32::from(row));
            let at = v(c * x + s * z - 0.23, 0.012, -s * x + c * z + 0.11);
            mesh.block(at, v(0.0088, 0.0025, 0.0088), 0.03, Material::Solid([62, 62, 68], 25));
        }
    }
}

/// Coins, clips, a pencil, an eraser, a sheet of paper: life-sized, near.
fn small_things(mesh: &mut Mesh) {
    mesh.block(v(0.075, 0.0, -0.02), v(0.052, 0.0004, 0.075), 0.06, Material::Printed(3));
    mesh.block(v(-0.052, 0.0, -0.045), v(0.020, 0.0055, 0.010), 0.08, Material::Solid([222, 120, 128], 10));
    let coin = [
        (0.0, 0.0),
        (0.0110, 0.0),
        (0.0116, 0.0005),
        (0.0116, 0.0014),
        (0.0112, 0.0018),
        (0.0102, 0.0017),
        (0.0, 0.0014),
    ];
    for (x, z, m) in [
        (0.026, -0.022, Material::Brass),
        (-0.028, -0.008, Material::Brass),
        (-0.020, -0.030, Material::Silver),
    ] {
        let mut one = Mesh::default();
        one.lathe(&through(&coin, 2), 48, m);
        add(mesh, one, 1.0, v(x, 0.0, z), 0.0);
    }
    let (a, b) = (v(-0.090, 0.0042, 0.014), v(0.010, 0.0042, 0.034));
    mesh.tube(
        (4, 6),
        Material::Solid([226, 178, 40], 55),
        v(0.0, 1.0, 0.0),
        |t| a + (b - a) * t,
        |_| (0.0038, 0.0038),
    );
    mesh.tube(
        (6, 12),
        Material::Solid([214, 182, 140], 20),
        v(0.0, 1.0, 0.0),
        |t| b + (b - a) * (0.14 * t),
        |t| (0.0038 * (1.02 - t), 0.0038 * (1.02 - t)),
    );
    for k in 0..6_u32 {
        let at =
            v(0.030 + jitter(k, 1) * 0.036, 0.0012 + 0.0003 * (k % 3) as f32, 0.016 + jitter(k, 2) * 0.03);
        let (s, c) = sin_cos_turns(jitter(k, 3));
        let bend = |t: f32| {
            let p = bezier(
                [v(-0.012, 0.0, -0.002), v(0.022, 0.0, -0.006), v(0.022, 0.0, 0.006), v(-0.008, 0.0, 0.002)],
                t,
            );
            at + v(c * p.x + s * p.z, 0.0, -s * p.x + c * p.z)
        };
        mesh.tube((30, 7), Material::Silver, v(0.0, 1.0, 0.0), bend, |_| (0.0005, 0.0005));
    }
    add(mesh, mug_mesh(Material::Solid([226, 222, 214], 80)), 1.0, v(-0.10, 0.0, -0.13), 0.3);
    mesh.block(v(0.06, 0.0, -0.16), v(0.07, 0.012, 0.05), 0.04, Material::Printed(1));
    mesh.block(v(0.065, 0.024, -0.16), v(0.065, 0.010, 0.045), -0.02, Material::Printed(0));
}
