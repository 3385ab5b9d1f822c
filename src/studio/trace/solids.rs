//! Wood, clay, glaze, leather, metal, cork, soil, leaves. The patterns are design choices, drawn
//! after the things themselves; heights are in metres.

use super::chance::{fbm, hash, noise, unit_f32};
use super::surface::{Rgb, Surface, SurfacePoint, bump, coated, linear, matt};
use super::vector::{V3, floor, fract, grey, mix3, sat, smooth, v};

/// Kinds of boards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Timber {
    /// Light oak, as of a clean table.
    Oak,
    /// Walnut with strong grain.
    Walnut,
    /// Dark stained desk top.
    Stained,
}

impl Timber {
    /// Light and dark of the grain, and roughness.
    const fn look(self) -> (Rgb, Rgb, f32) {
        match self {
            Self::Oak => ([212, 184, 148], [184, 148, 108], 0.34),
            Self::Walnut => ([150, 108, 72], [92, 58, 36], 0.36),
            Self::Stained => ([96, 66, 46], [48, 30, 22], 0.30),
        }
    }

    /// The mean colour.
    pub(crate) const fn mean(self) -> Rgb {
        match self {
            Self::Oak => [200, 168, 128],
            Self::Walnut => [126, 88, 58],
            Self::Stained => [70, 46, 33],
        }
    }
}

/// Paper: a faint grain.
pub(crate) fn paper(c: Rgb, pt: &SurfacePoint) -> Surface {
    matt(linear(c) * (0.975 + 0.05 * fbm(pt.p * 260.0, 2)), pt.n)
}

/// Flat-sawn boards along x: broad rings cut at a slope, fine fibre, pores, and a seam between
/// boards.
pub(crate) fn wood(timber: Timber, pt: &SurfacePoint) -> Surface {
    const BOARD: f32 = 0.12;
    let (light, dark, rough) = timber.look();
    let p = pt.p;
    let board = floor(p.z / BOARD + 100.0);
    let own = |k: u32| unit_f32(hash(board as u32 ^ k));
    let q = v(p.x + own(1) * 7.0, p.y, p.z + own(2) * 3.0);
    // The heart of the tree lies below the board, off its middle: rings are hyperbolas on the face.
    let depth = 0.05 + 0.05 * own(3);
    let side = fract(p.z / BOARD + 100.0) * BOARD - BOARD * (0.2 + 0.6 * own(4));
    let wander = 0.018 * (fbm(v(q.x * 2.1, 0.0, q.z * 6.0), 3) - 0.44);
    let ring = ((side * side + depth * depth).sqrt() + wander + 0.004 * q.x) * 210.0;
    let ring = fract(ring);
    let late = smooth(0.15, 0.80, ring) * smooth(1.0, 0.90, ring);
    let fibre = noise(v(q.x * 14.0, 2.0, q.z * 700.0));
    let pores = smooth(0.66, 0.86, noise(v(q.x * 45.0, 1.0, q.z * 1400.0)));
    let tone = sat(0.55 * late + 0.30 * (fibre - 0.3) + 0.40 * (own(5) - 0.35));
    let mut albedo = mix3(linear(light), linear(dark), tone) * (1.0 - 0.22 * pores);
    if fract(p.z / BOARD + 100.0) < 0.010 {
        albedo *= 0.40;
    }
    let n = bump(pt, |p| noise(v(p.x * 25.0, p.y * 400.0, p.z * 700.0)) * 0.000_06, 0.0007);
    let rough = rough + 0.15 * pores;
    coated(albedo, n, rough * rough)
}

/// Thin satin paint through which a little grain shows, with worn spots.
pub(crate) fn painted(c: Rgb, pt: &SurfacePoint) -> Surface {
    let p = pt.p;
    let grain = noise(v(p.x * 60.0, p.y * 700.0, p.z * 60.0));
    let n = bump(pt, |p| noise(v(p.x * 60.0, p.y * 700.0, p.z * 60.0)) * 0.000_05, 0.0006);
    coated(linear(c) * (0.94 + 0.11 * grain), n, 0.09)
}

/// Reactive glaze over clay: mottled, thin and brown at the rim, pooled at the foot, specks, bare
/// clay below.
pub(crate) fn glaze(c: Rgb, pt: &SurfacePoint) -> Surface {
    let p = pt.p;
    let drip = 0.0075 * (fbm(v(p.x * 55.0, 0.3, p.z * 55.0), 3) - 0.4);
    let low = p.y + drip;
    if low < 0.0155 && p.x * p.x + p.z * p.z > 0.0007 {
        return clay([196, 160, 124], pt);
    }
    let flow = fbm(v(p.x * 60.0, p.y * 26.0, p.z * 60.0), 4);
    let rim = smooth(0.086, 0.0945, p.y + drip * 0.5);
    let mut albedo = mix3(linear(c) * (0.72 + 0.62 * flow), linear([152, 116, 78]), 0.8 * rim);
    albedo *= 1.0 - 0.35 * smooth(0.021, 0.0155, low);
    let specks = smooth(0.80, 0.86, noise(p * 620.0)) * smooth(0.35, 0.6, noise(p * 90.0));
    albedo = mix3(albedo, linear([40, 34, 28]), 0.55 * specks);
    let n = bump(pt, |p| noise(p * v(62.0, 30.0, 62.0)) * 0.000_22, 0.0012);
    Surface { f0: grey(0.05), ..coated(albedo, n, 0.022) }
}

/// Fired clay: sandy, with a few darker and lighter patches and turning marks.
pub(crate) fn clay(c: Rgb, pt: &SurfacePoint) -> Surface {
    let p = pt.p;
    let n = bump(pt, |p| fbm(p * 900.0, 2) * 0.000_18 + noise(v(0.0, p.y * 420.0, 0.0)) * 0.000_12, 0.0004);
    let tone = 0.84 + 0.18 * noise(p * 1300.0) + 0.16 * (fbm(p * 34.0, 3) - 0.40);
    matt(linear(c) * tone, n)
}

/// Cork: cells and pits.
pub(crate) fn cork(pt: &SurfacePoint) -> Surface {
    let p = pt.p;
    let pit = smooth(0.60, 0.72, noise(p * v(420.0, 300.0, 420.0)));
    let albedo = mix3(linear([206, 164, 116]), linear([150, 104, 66]), fbm(p * 330.0, 3)) * (1.0 - 0.6 * pit);
    matt(albedo, bump(pt, |p| fbm(p * 400.0, 2) * 0.0005, 0.0005))
}

/// Polished metal with faint marks of the brush.
pub(crate) fn metal(f0: V3, alpha: f32, pt: &SurfacePoint) -> Surface {
    let n = bump(pt, |p| noise(p * v(900.0, 250.0, 900.0)) * 0.000_03, 0.0006);
    Surface { f0, alpha, metal: true, ..matt(grey(0.0), n) }
}

/// Leather: pebbled grain, paler where it is stretched.
pub(crate) fn leather(c: Rgb, pt: &SurfacePoint) -> Surface {
    let pebbles = |p: V3| {
        let a = noise(p * 620.0);
        let b = noise(p * 1250.0 + grey(31.0));
        smooth(0.12, 0.60, a) * 0.7 + 0.3 * b
    };
    let height = pebbles(pt.p);
    let n = bump(pt, |p| pebbles(p) * 0.000_20, 0.0004);
    let patch = fbm(pt.p * 28.0, 3);
    let albedo = linear(c) * (0.62 + 0.36 * height + 0.36 * (patch - 0.2));
    coated(albedo, n, 0.16)
}

/// Potting soil: crumbs, bark, a few white grains of perlite.
pub(crate) fn soil(pt: &SurfacePoint) -> Surface {
    let p = pt.p;
    let crumb = fbm(p * 320.0, 3);
    let white = smooth(0.80, 0.84, noise(p * 260.0 + grey(5.0)));
    let albedo = mix3(linear([40, 30, 24]) * (0.5 + 1.2 * crumb), linear([214, 210, 200]), white);
    matt(albedo, bump(pt, |p| fbm(p * 260.0, 3) * 0.0030, 0.0006))
}

/// A leaf: paler veins at a slope on both sides of the middle rib, waxy.
pub(crate) fn leaf(c: Rgb, pt: &SurfacePoint) -> Surface {
    let (u, w) = pt.uv;
    let side = (u - 0.5).abs() * 2.0;
    let veins = fract(w * 9.0 - side * 1.6);
    let vein = smooth(0.90, 0.98, veins) * (1.0 - smooth(0.98, 1.0, veins));
    let rib = 1.0 - smooth(0.02, 0.06, side);
    let albedo = mix3(
        linear(c) * (0.80 + 0.4 * noise(pt.p * 150.0)),
        linear([168, 190, 130]),
        0.40 * vein + 0.55 * rib,
    );
    coated(albedo, pt.n, 0.10)
}
