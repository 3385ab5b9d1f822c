//! Cloth: weaves, knitting, threads. Heights are in metres. The patterns are design choices, drawn
//! after the things themselves: threads per centimetre, loops, slubs.

use super::chance::{fbm, noise};
use super::prints::in_sprig;
use super::surface::{Rgb, Surface, SurfacePoint, bump, bump_uv, linear, matt};
use super::vector::{fmax, fract, sat, smooth, v, wave};

/// A plain weave of uneven threads, about seven to the centimetre.
pub(crate) fn linen(c: Rgb, pt: &SurfacePoint) -> Surface {
    let height = |p: super::vector::V3| {
        let a = wave(p.x * 4200.0 + 2.0 * noise(p * v(40.0, 1.0, 900.0)));
        let b = wave(p.z * 4200.0 + 2.0 * noise(p * v(900.0, 1.0, 40.0)));
        (a + b) * 0.000_07
    };
    let (x, z) = (pt.p.x, pt.p.z);
    let slub = noise(v(x * 900.0, 0.5, z * 30.0)) + noise(v(x * 30.0, 9.5, z * 900.0));
    Surface { sheen: 0.12, ..matt(linear(c) * (0.86 + 0.14 * slub), bump(pt, height, 0.0003)) }
}

/// Heavy cotton canvas with folds, flecks and a sewn hem; `print` puts the sprig on the front.
pub(crate) fn canvas(c: Rgb, print: bool, pt: &SurfacePoint) -> Surface {
    let (u, w) = pt.uv;
    let height = |u: f32, w: f32| {
        let warp = wave(u * 5200.0 + 3.0 * noise(v(u * 900.0, w * 25.0, 3.0)));
        let weft = wave(w * 5200.0 + 3.0 * noise(v(u * 25.0, w * 900.0, 7.0)));
        (warp + weft) * 0.000_066 + fbm(v(u * 14.0, w * 9.0, 2.0), 3) * 0.0042
    };
    let slub = noise(v(u * 1100.0, w * 18.0, 3.0)) + noise(v(u * 18.0, w * 1100.0, 7.0));
    let fleck = smooth(0.80, 0.90, noise(v(u * 420.0, w * 420.0, 1.0)));
    let mut albedo = linear(c) * (0.92 + 0.12 * slub - 0.10 * fleck);
    if print && pt.p.z > 0.0 && in_sprig(pt.p.x, pt.p.y - 0.165) {
        albedo = linear([44, 74, 58]) * (0.8 + 0.35 * slub);
    }
    if (pt.p.y - 0.352).abs() < 0.0012 && fract(u * 260.0) < 0.7 {
        albedo *= 0.72;
    }
    Surface { sheen: 0.10, ..matt(albedo, bump_uv(pt, height, 0.0004)) }
}

/// A herringbone band.
pub(crate) fn webbing(c: Rgb, pt: &SurfacePoint) -> Surface {
    let (u, w) = pt.uv;
    let height = |u: f32, w: f32| (wave(w * 230.0 + 2.0 * wave(u * 12.566)) + wave(u * 75.0)) * 0.000_14;
    let albedo = linear(c) * (0.9 + 0.1 * noise(v(u * 30.0, w * 300.0, 0.0)));
    Surface { sheen: 0.08, ..matt(albedo, bump_uv(pt, height, 0.0005)) }
}

/// Fine ribs with soft creases.
pub(crate) fn jersey(c: Rgb, pt: &SurfacePoint) -> Surface {
    let height = |u: f32, w: f32| {
        let rib = wave(u * 7000.0) * 0.000_03;
        rib + fbm(v(u * 16.0, w * 16.0, 4.0), 3) * 0.0045
    };
    let albedo = linear(c) * (0.9 + 0.2 * noise(pt.p * 1500.0));
    Surface { sheen: 0.10, ..matt(albedo, bump_uv(pt, height, 0.0004)) }
}

/// Height (0 to 1) of a knitted stitch, and a coordinate across its strand; `s` and `t` count
/// stitches and rows.
pub(crate) fn stitch(s: f32, t: f32) -> (f32, f32) {
    // Each stitch has two legs, from the middle below to the outside above.
    const FROM: (f32, f32) = (0.10, -0.30);
    const WAY: (f32, f32) = (0.21, 1.25);
    let (across, along) = (fract(s), fract(t));
    let mut best = (0.0, 0.0);
    for row in -1..=1 {
        let y = along - row as f32;
        for side in [-1.0, 1.0] {
            let x = (across - 0.5) * side;
            let k = ((x - FROM.0) * WAY.0 + (y - FROM.1) * WAY.1) / (WAY.0 * WAY.0 + WAY.1 * WAY.1);
            let k = sat(k);
            let (qx, qy) = (x - FROM.0 - WAY.0 * k, (y - FROM.1 - WAY.1 * k) * 0.8);
            let off = (qx * qx + qy * qy) / (0.235 * 0.235);
            if off < 1.0 {
                let height = (1.0 - off).sqrt() * (0.55 + 1.8 * k * (1.0 - k));
                if height > best.0 {
                    best = (height, qx * 5.0 + k * 2.4 * side);
                }
            }
        }
    }
    best
}

/// Coarse stockinette: the height of each stitch, the twist of its plies, fuzz.
pub(crate) fn knit(c: Rgb, pt: &SurfacePoint) -> Surface {
    let (u, w) = pt.uv;
    let (height, ply) = stitch(u, w);
    let n = bump_uv(
        pt,
        |u, w| {
            let (height, ply) = stitch(u, w);
            height * 0.0016 + 0.000_22 * wave(ply * 9.0) * smooth(0.1, 0.5, height)
        },
        0.0003,
    );
    let shade = 0.42 + 0.58 * smooth(0.0, 0.7, height);
    let fuzz = 0.22 * (noise(pt.p * 2600.0) - 0.5);
    let albedo = linear(c) * (shade * (0.92 + 0.14 * wave(ply * 9.0) + fuzz));
    Surface { sheen: 0.16, ..matt(albedo, n) }
}

/// A twisted thread of two plies.
pub(crate) fn yarn(c: Rgb, pt: &SurfacePoint) -> Surface {
    let (u, w) = pt.uv;
    let twist = |u: f32, w: f32| wave(u * 12.566 + w * 200.0);
    let n = bump_uv(pt, |u, w| twist(u, w) * 0.0003, 0.0003);
    let tone = 0.80 + 0.20 * twist(u, w) + 0.2 * (noise(pt.p * 2600.0) - 0.5);
    Surface { sheen: 0.16, ..matt(linear(c) * fmax(tone, 0.2), n) }
}
