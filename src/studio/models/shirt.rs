//! A black T-shirt: flat on the table, or on a hanger at a rail.

use super::shape::GoodsShape;
use crate::studio::trace::chance::fbm;
use crate::studio::trace::material::Material;
use crate::studio::trace::mesh::{Mesh, bezier};
use crate::studio::trace::solids::Timber;
use crate::studio::trace::surface::Rgb;
use crate::studio::trace::vector::{V3, fmax, fmin, mix, signed_power, sin_cos_turns, smooth, v, wave};

/// Half width of the neck's opening, and heights of neck and shoulder above the hem.
const NECK: f32 = 0.085;
const HIGH: f32 = 0.685;
/// How far the hanging shirt's hem is above the table.
const LIFT: f32 = 0.10;

/// Height of the upper edge at `x`, in front or behind.
fn upper_edge(x: f32, front: bool) -> f32 {
    let x = x.abs();
    let slope = HIGH - 0.30 * fmax(x - NECK, 0.0) - 1.2 * fmax(x - 0.20, 0.0);
    let k = fmin(x / NECK, 1.0);
    let dip = (1.0 - k * k).sqrt() * if front { 0.082 } else { 0.020 };
    slope - dip
}

/// Folds: they fall from the shoulders when it hangs, and lie about when it is flat.
fn folds(x: f32, y: f32, hanging: bool) -> f32 {
    if hanging {
        let low = 1.0 - y / HIGH;
        0.015 * low * wave(x * 46.0 + 1.5 * wave(y * 5.0)) + 0.034 * (fbm(v(x * 7.0, y * 2.0, 3.0), 3) - 0.44)
    } else {
        0.062 * (fbm(v(x * 5.0 + y * 3.0, y * 9.0 - x * 2.0, 8.0), 3) - 0.44)
    }
}

/// The body: `u` around, `w` from the hem to the upper edge.
fn body(u: f32, w: f32, hanging: bool) -> V3 {
    let (s, c) = sin_cos_turns(-u);
    let wide = 0.228 + 0.008 * wave(w * 4.0) - 0.012 * smooth(0.75, 1.0, w);
    let x = wide * signed_power(c, 0.62);
    let deep = if hanging { mix(0.045, 0.018, smooth(0.55, 1.0, w)) } else { 0.008 };
    let y = w * upper_edge(x, s >= 0.0);
    let edge = 1.0 - smooth(0.85, 1.0, x.abs() / 0.228);
    let z = deep * signed_power(s, 0.8);
    v(x, y, z + folds(x, y, hanging) * edge * if hanging { 1.0 } else { smooth(-0.2, 0.4, s) })
}

/// A sleeve: a flat tube from the shoulder out and down.
fn sleeve(mesh: &mut Mesh, side: f32, m: Material, hanging: bool) {
    let p = if hanging {
        [v(0.155, 0.570, 0.0), v(0.200, 0.548, 0.0), v(0.236, 0.480, 0.004), v(0.262, 0.395, 0.010)]
    } else {
        [v(0.165, 0.575, 0.0), v(0.225, 0.545, 0.0), v(0.285, 0.50, 0.0), v(0.335, 0.445, 0.0)]
    };
    let p = p.map(|q| v(q.x * side, q.y, q.z));
    let from = mesh.uv.len();
    let deep = if hanging { 0.024 } else { 0.0075 };
    let path = |t: f32| bezier(p, t);
    mesh.tube((48, 40), m, v(0.0, 0.0, 1.0), path, |t| {
        (0.088 - 0.040 * t * (1.0 - t) - 0.004 * t, deep * (0.72 + 0.28 * t))
    });
    for (q, n) in mesh.points[from..].iter_mut().zip(&mut mesh.normals[from..]) {
        let fold = folds(q.x * 1.4, q.y * 1.2 + 0.3, hanging) * 0.6;
        q.z += if n.z > 0.0 || hanging { fold } else { 0.0 };
    }
    mesh.scale_uv(from, 0.36, 0.24);
}

/// The neck's rib, in front and behind.
fn collar(mesh: &mut Mesh, m: Material, hanging: bool) {
    for front in [true, false] {
        let path = |t: f32| {
            let x = NECK * (2.0 * t - 1.0) * 1.02;
            let z = if hanging { 0.019 } else { 0.0078 };
            let side = if front { 1.0 } else { -1.0 };
            let round = fmax(1.0 - (x / (NECK * 1.03)) * (x / (NECK * 1.03)), 0.0).sqrt();
            v(x, upper_edge(x * 0.98, front) + 0.004, z * side * round + folds(x, HIGH, hanging) * 0.4)
        };
        let from = mesh.uv.len();
        mesh.tube((48, 12), m, v(0.0, 0.0, 1.0), path, |_| (0.0095, 0.0026));
        mesh.scale_uv(from, 0.03, 0.25);
    }
}

/// Hanger and rail.
fn rail(lift: f32) -> Mesh {
    let mut out = Mesh::default();
    let steel = Material::Solid([150, 152, 156], 70);
    let bar = |y: f32| move |t: f32| v(mix(-0.62, 0.62, t), y, 0.0);
    let high = lift + HIGH + 0.13;
    out.tube((2, 20), steel, v(0.0, 0.0, 1.0), bar(high), |_| (0.011, 0.011));
    for x in [-0.60, 0.60] {
        let post = move |t: f32| v(x, high * t, 0.0);
        out.tube((2, 16), steel, v(0.0, 0.0, 1.0), post, |_| (0.011, 0.011));
    }
    let hook = move |t: f32| {
        let (s, c) = sin_cos_turns(0.62 * fmax(t - 0.35, 0.0) / 0.65 - 0.25);
        let up = fmin(t / 0.35, 1.0);
        if t < 0.35 {
            v(0.0, lift + HIGH - 0.03 + 0.123 * up, 0.0)
        } else {
            v(0.017 * c, high - 0.003 + 0.017 * (s + 0.0), 0.0)
        }
    };
    out.tube((50, 10), Material::Brass, v(0.0, 0.0, 1.0), hook, |_| (0.0022, 0.0022));
    let shoulders = move |t: f32| {
        let x = mix(-0.205, 0.205, t);
        v(x, lift + HIGH - 0.022 - 0.30 * fmax(x.abs() - 0.04, 0.0), 0.0)
    };
    out.tube((40, 16), Material::Wood(Timber::Oak), v(0.0, 0.0, 1.0), shoulders, |_| (0.011, 0.008));
    out
}

pub(super) fn shape(colour: Rgb, hanging: bool) -> GoodsShape {
    let mut solid = Mesh::default();
    let m = Material::Jersey(colour);
    solid.sheet((160, 100), m, true, |u, w| body(u, w, hanging));
    solid.scale_uv(0, 0.95, 0.68);
    sleeve(&mut solid, 1.0, m, hanging);
    sleeve(&mut solid, -1.0, m, hanging);
    collar(&mut solid, m, hanging);
    // The label inside the neck.
    let label = [
        v(-0.019, 0.632, -0.004),
        v(0.019, 0.632, -0.004),
        v(0.019, 0.660, -0.005),
        v(-0.019, 0.660, -0.005),
    ];
    solid.quad(label, Material::Solid([216, 212, 204], 0));
    let mut thread = (v(0.10, 0.020, 0.03), v(0.3, -0.4, 1.0).unit());
    let size = if hanging {
        solid.place(0, v(0.0, LIFT, 0.0), 0.0);
        thread.0.y += LIFT;
        v(0.30, LIFT + HIGH + 0.09, 0.06)
    } else {
        solid.lay_down(0);
        solid.place(0, v(0.0, 0.016, HIGH * 0.5), 0.0);
        thread = (v(0.10, 0.02, HIGH * 0.5 - 0.01), v(0.3, 0.2, 1.0).unit());
        v(0.345, 0.030, 0.35)
    };
    let front = v(0.0, size.y * 0.5, 0.03);
    GoodsShape {
        solid,
        glass: None,
        support: hanging.then(|| rail(LIFT)),
        size,
        scratch: (front, front),
        under: colour,
        dent: (front, v(0.0, 0.0, 1.0), 0.05, 0.01),
        thread,
    }
}
