//! What is printed: the sprig on the bag, the bottle's label, the tea box, covers and papers, a
//! ruler's scale. All lengths are in metres.

use super::chance::{fbm, hash, noise, unit_f32};
use super::surface::{Rgb, Surface, SurfacePoint, coated, linear, matt};
use super::vector::{V3, fmax, fmin, fract, grey, mix, sin_cos_turns, smooth, wave};

/// Covers of books, packets and papers.
pub(crate) const COVERS: [Rgb; 8] = [
    [178, 60, 52],
    [40, 78, 120],
    [232, 196, 70],
    [236, 232, 224],
    [70, 116, 84],
    [30, 30, 34],
    [225, 140, 90],
    [120, 90, 140],
];

/// Faces of the tea box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TeaFace {
    /// Title, leaf and hills.
    Front,
    /// Lines of text and a field of dots.
    Side,
    /// A band only.
    Top,
}

/// Whether a leaf that starts at (`cx`, `cy`) and points along `angle` (of a circle) covers (x, y);
/// with a rib.
fn in_leaf(x: f32, y: f32, (cx, cy): (f32, f32), angle: f32, (length, width): (f32, f32)) -> bool {
    let (s, c) = sin_cos_turns(angle);
    let (px, py) = (x - cx, y - cy);
    let (along, across) = ((px * c + py * s) / length, (-px * s + py * c).abs());
    let edge = width * 2.0 * along * (1.0 - along) * (1.15 - 0.45 * along);
    let rib = across < 0.0006 && along > 0.05 && along < 0.85;
    (0.0..=1.0).contains(&along) && across < edge && !rib
}

/// A stem with five pairs of leaves; x and y from the middle of the print.
pub(crate) fn in_sprig(x: f32, y: f32) -> bool {
    let x = x - 0.6 * y * y;
    if y > -0.105 && y < 0.09 && x.abs() < 0.0011 {
        return true;
    }
    let pair = |k: u8| {
        let f = f32::from(k);
        let (foot, size) = (-0.07 + 0.034 * f, (0.072 - 0.007 * f, 0.030 - 0.002 * f));
        in_leaf(x, y, (0.0, foot), 0.125 - 0.006 * f, size)
            || in_leaf(x, y, (0.0, foot + 0.012), 0.375 + 0.006 * f, size)
    };
    (0..5).any(pair) || in_leaf(x, y, (0.0, 0.082), 0.25, (0.055, 0.024))
}

/// Whether (x, y) is ink of a line of pretended text: `half` its half length, `height` half the
/// letters' height.
fn in_text(x: f32, y: f32, half: f32, height: f32, key: u32) -> bool {
    if y.abs() > height || x.abs() > half {
        return false;
    }
    let cell = x / (height * 1.7) + 500.0;
    let k = hash(cell as u32 ^ (key << 9));
    let f = fract(cell);
    let upright = f < 0.30 || (k & 8 != 0 && f > 0.56 && f < 0.80);
    let bar = (k & 1 != 0 && y > height * 0.5)
        || (k & 2 != 0 && y < -height * 0.5)
        || (k & 4 != 0 && y.abs() < height * 0.22);
    !k.is_multiple_of(7) && f < 0.80 && (upright || bar)
}

/// The bottle's label: a frame, a drop, a title and three lines.
pub(crate) fn label(pt: &SurfacePoint) -> Surface {
    let (x, y) = ((pt.uv.0 - 0.5) * 0.075, (pt.uv.1 - 0.5) * 0.062);
    let edge = fmin(0.0375 - x.abs(), 0.031 - y.abs());
    let up = y - 0.0105;
    let taper = if up > 0.0 {
        fmax(1.0 - up / 0.0125, 0.0)
    } else {
        fmax(1.0 - (up / 0.0062) * (up / 0.0062), 0.0).sqrt()
    };
    let lines = [
        (-0.0045, 0.022, 0.0026),
        (-0.0118, 0.018, 0.0011),
        (-0.0158, 0.020, 0.0011),
        (-0.0198, 0.013, 0.0011),
    ];
    let ink = (edge > 0.0016 && edge < 0.0024)
        || x.abs() < 0.0062 * taper
        || lines.iter().zip(0..).any(|((at, half, height), key)| in_text(x, y - at, *half, *height, key));
    let c = linear(if ink { [38, 62, 52] } else { [243, 238, 226] });
    Surface { f0: grey(0.03), ..coated(c * (0.97 + 0.05 * noise(pt.p * 900.0)), pt.n, 0.35) }
}

/// A face of the tea box: base colour `c`, cream, gold.
pub(crate) fn tea_box(face: TeaFace, c: Rgb, pt: &SurfacePoint) -> Surface {
    let (u, w) = pt.uv;
    let (base, cream, gold) = (linear(c), linear([240, 230, 206]), linear([196, 156, 82]));
    let mut ink = base;
    match face {
        TeaFace::Front => {
            let (x, y) = ((u - 0.5) * 0.080, (w - 0.5) * 0.130);
            // Hills below, in three steps.
            for (k, tone) in [(0.0, 0.72), (1.0, 0.52), (2.0, 0.36)] {
                let hill = -0.030 - 0.011 * k + 0.007 * wave(x * (90.0 + 35.0 * k) + k * 2.1);
                if y < hill {
                    ink = base * tone;
                }
            }
            let round = (x * x + (y - 0.006) * (y - 0.006)).sqrt();
            if round < 0.024 {
                ink = cream;
                let pair = in_leaf(x, y, (0.0, -0.008), 0.17, (0.026, 0.016))
                    || in_leaf(x, y, (0.0, -0.008), 0.33, (0.026, 0.016))
                    || in_leaf(x, y, (0.0, -0.006), 0.25, (0.028, 0.011));
                if pair {
                    ink = linear([62, 108, 58]);
                }
            } else if round < 0.0255 {
                ink = gold;
            }
            let title = in_text(x, y - 0.045, 0.028, 0.0052, 3);
            let lines = in_text(x, y - 0.0345, 0.022, 0.0014, 4) || in_text(x, y + 0.056, 0.026, 0.0013, 5);
            if title || lines {
                ink = cream;
            }
        }
        TeaFace::Side => {
            let (x, y) = ((u - 0.5) * 0.050, (w - 0.5) * 0.130);
            if y < 0.020
                && (0..9_u8)
                    .any(|k| in_text(x, y - 0.012 + 0.0068 * f32::from(k), 0.018, 0.0014, 20 + u32::from(k)))
            {
                ink = cream;
            }
            let (dx, dy) = (fract(x * 160.0) - 0.5, fract(y * 160.0) - 0.5);
            if y > 0.028 && dx * dx + dy * dy < 0.05 {
                ink = gold;
            }
        }
        TeaFace::Top => {
            if (w - 0.5).abs() < 0.10 {
                ink = gold;
            }
        }
    }
    coated(ink * (0.97 + 0.06 * fbm(pt.p * 500.0, 2)), pt.n, 0.20)
}

/// Book covers, papers, packets: blocks and lines.
pub(crate) fn cover(kind: u8, pt: &SurfacePoint) -> Surface {
    let (u, w) = pt.uv;
    let kind = usize::from(kind) % COVERS.len();
    let mut albedo = linear(COVERS[kind]);
    if kind == 3 {
        let row = w * 22.0;
        let end = 0.55 + 0.4 * unit_f32(hash(row as u32 ^ 5));
        if fract(row) < 0.40 && u > 0.10 && u < end && w > 0.08 && w < 0.92 && fract(u * 9.0) < 0.86 {
            albedo = linear([96, 96, 100]);
        }
        return matt(albedo, pt.n);
    }
    let title = w > 0.62 && w < 0.80 && u > 0.15 && u < 0.85;
    if title || (w > 0.2 && w < 0.25 && u > 0.15 && u < 0.6) {
        albedo = linear(COVERS[(kind + 3) % COVERS.len()]);
    }
    coated(albedo * (0.9 + 0.15 * fbm(pt.p * 90.0, 3)), pt.n, 0.16)
}

/// A wooden ruler of 15 cm: a mark for each millimetre, longer ones for 5 and 10.
pub(crate) fn ruler(pt: &SurfacePoint) -> Surface {
    let (u, w) = pt.uv;
    let mm = u * 150.0;
    let whole = (mm + 0.5) as u32;
    let long = if whole.is_multiple_of(10) {
        0.45
    } else if whole.is_multiple_of(5) {
        0.32
    } else {
        0.20
    };
    let mark = fract(mm + 0.5);
    let ink = w > 1.0 - long && mark > 0.38 && mark < 0.62;
    let wood = linear([228, 208, 150]) * (0.9 + 0.2 * noise(pt.p * 400.0));
    let c: V3 = if ink { linear([40, 36, 32]) } else { wood };
    coated(c * mix(0.97, 1.0, smooth(0.0, 1.0, w)), pt.n, 0.2)
}
