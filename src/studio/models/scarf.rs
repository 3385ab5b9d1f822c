//! A knitted scarf, folded to and fro in four layers; its end hangs over the front with knotted
//! fringes.

use super::shape::GoodsShape;
use crate::studio::trace::chance::{fbm, jitter, noise};
use crate::studio::trace::cloth::stitch;
use crate::studio::trace::material::Material;
use crate::studio::trace::mesh::{Mesh, bezier, through};
use crate::studio::trace::surface::Rgb;
use crate::studio::trace::vector::{PI, V3, fmax, fmin, sin_cos_turns, smooth, v};

/// Half the length of a straight piece, distance of two layers, half width.
const HALF: f32 = 0.082;
const PITCH: f32 = 0.029;
const WIDE: f32 = 0.122;
const LAYERS: u8 = 4;
/// Width and height of a stitch.
const STITCH: (f32, f32) = (0.0088, 0.0070);
/// Half the height of a stitch above the cloth.
const RELIEF: f32 = 0.0021;

/// Length of the whole strip.
fn length() -> f32 {
    2.0 * HALF * f32::from(LAYERS) + PI * PITCH * 0.5 * f32::from(LAYERS - 1)
}

/// The middle line of the strip after `s` metres, as (z, y): straight pieces and half circles.
fn way(mut s: f32) -> (f32, f32) {
    let (radius, arc) = (PITCH * 0.5, PI * PITCH * 0.5);
    for k in 0..LAYERS {
        let ahead = if k % 2 == 0 { -1.0 } else { 1.0 };
        let y = 0.009 + PITCH * f32::from(k);
        if s <= 2.0 * HALF || k == LAYERS - 1 {
            return (ahead * (fmin(s, 2.0 * HALF) - HALF), y);
        }
        s -= 2.0 * HALF;
        if s <= arc {
            let (sn, cs) = sin_cos_turns(s / arc * 0.5);
            return (ahead * (HALF + radius * sn), y + radius - radius * cs);
        }
        s -= arc;
    }
    (0.0, 0.0)
}

/// The strip's section: place across, height off the middle line, and the normal's parts along
/// both.
fn section(u: f32) -> (f32, f32, f32, f32) {
    let t = 4.0 * u;
    let x = if t < 2.0 { WIDE * (1.0 - t) } else { WIDE * (t - 3.0) };
    let side = if t < 2.0 { 1.0 } else { -1.0 };
    let from_edge = fmin((WIDE - x.abs()) / 0.016, 1.0);
    let off = side * 0.0094 * (from_edge * (2.0 - from_edge)).sqrt();
    (x, off, if x < 0.0 { from_edge - 1.0 } else { 1.0 - from_edge }, side * from_edge)
}

/// A point of the strip; `count` are stitches around and rows along.
fn cloth(u: f32, w: f32, count: (f32, f32)) -> V3 {
    let s = w * length();
    let (z0, y0) = way(fmax(s - 0.0008, 0.0));
    let (z1, y1) = way(fmin(s + 0.0008, length()));
    let (along_z, along_y) = (z1 - z0, y1 - y0);
    let size = fmax((along_z * along_z + along_y * along_y).sqrt(), 1e-9);
    let (normal_z, normal_y) = (-along_y / size, along_z / size);
    let (x, off, side, up) = section(u);
    let close = fmin(fmin(s, length() - s) / 0.012, 1.0);
    let relief = RELIEF * (stitch(u * count.0, w * count.1).0 - 0.5);
    let height = off * (close * (2.0 - close)).sqrt() + relief * up;
    let (z, y) = way(s);
    let layer = (y / PITCH) as i32 as f32;
    let edge = smooth(0.55, 1.0, x.abs() / WIDE);
    let sag = 0.010 * (fbm(v(x * 11.0, z * 12.0, layer * 5.0), 2) - 0.40) - 0.0045 * edge;
    let shift = 0.012 * (noise(v(7.0, layer * 3.3, z * 9.0)) - 0.5);
    let push = 0.013 * (noise(v(x * 7.0, 3.0, y * 34.0)) - 0.5) * smooth(0.03, 0.08, z.abs());
    v(
        x + shift + side * relief,
        y + height * normal_y + sag * smooth(0.0, 0.05, y) + 0.0020,
        z + height * normal_z + push,
    )
}

/// A tassel: a knot over the edge, and strands that spread, each with its own length and bend.
fn tassel(mesh: &mut Mesh, key: u32, at: V3, m: Material) {
    let knot = [(0.0, -0.0042), (0.0034, -0.0030), (0.0044, 0.0), (0.0034, 0.0030), (0.0, 0.0042)];
    let from = mesh.points.len();
    mesh.lathe(&through(&knot, 3), 14, m);
    mesh.place(from, at, jitter(key, 9));
    for strand in 0..9 {
        let own = |k: u32| jitter(key * 53 + strand, k);
        let spread = own(1) * 0.013;
        let drop = 0.052 + own(2) * 0.016;
        let out = 0.004 + own(3) * 0.007;
        let p = [
            at + v(own(4) * 0.004, 0.001, own(5) * 0.003),
            at + v(spread * 0.4, -drop * 0.30, out + 0.003),
            at + v(spread * 1.1, -drop * 0.65, out + own(6) * 0.006),
            at + v(spread + own(7) * 0.008, -drop, out * 0.6 + own(8) * 0.010),
        ];
        let thin = 0.0016 + own(10) * 0.0004;
        mesh.tube(
            (14, 6),
            m,
            v(1.0, 0.0, 0.2),
            |t| bezier(p, t),
            |t| (thin * (1.05 - 0.25 * t), thin * (1.05 - 0.25 * t)),
        );
    }
}

pub(super) fn shape(colour: Rgb) -> GoodsShape {
    let around = ((4.0 * WIDE + 0.012) / STITCH.0) as i32 as f32;
    let rows = (length() / STITCH.1) as i32 as f32;
    let mut solid = Mesh::default();
    let grid = (around as usize * 4, rows as usize * 4);
    solid.sheet(grid, Material::Knit(colour), true, |u, w| cloth(u, w, (around, rows)));
    solid.scale_uv(0, around, rows);
    let top = 0.006 + PITCH * f32::from(LAYERS - 1);
    for k in 0..15_u8 {
        let x = (f32::from(k) / 14.0 - 0.5) * 2.0 * (WIDE - 0.008) + 0.006;
        let at =
            v(x, top + jitter(u32::from(k), 20) * 0.004, HALF + 0.005 + jitter(u32::from(k), 21) * 0.003);
        tassel(&mut solid, u32::from(k), at, Material::Yarn(colour));
    }
    let front = v(0.0, 0.06, HALF + 0.015);
    GoodsShape {
        solid,
        glass: None,
        support: None,
        size: v(0.13, 0.112, 0.11),
        scratch: (front, front),
        under: colour,
        dent: (front, v(0.0, 0.0, 1.0), 0.02, 0.004),
        thread: (v(-0.03, 0.113, 0.03), v(0.1, 1.0, 0.5).unit()),
    }
}
