//! The wool scarf, laid flat: a loop as for a neck, one end drawn through, two tails with fringes.

use crate::maths::{V3, hash, hex, mix, noise, rod, sin, smooth, v3};
use crate::render::{Model, Surface};

/// A scarf lying in the plane z = 0, loop towards +y.
pub(crate) struct Scarf {
    pub(crate) wool: V3,
    pub(crate) stripe: V3,
    /// A silky sheen that the real wool does not have.
    pub(crate) silky: bool,
}

/// Which piece of the scarf a place belongs to, with coordinates along the knit.
struct Knit {
    distance: f64,
    /// Across the knit.
    u: f64,
    /// Along the knit.
    v: f64,
    fringe: bool,
}

/// One hanging end: top, lean, length and half width at the end.
struct Tail {
    top: V3,
    lean: f64,
    long: f64,
    wide: f64,
    phase: f64,
}

const TAILS: [Tail; 2] = [
    Tail { top: v3(-0.06, 0.20, 0.10), lean: -0.23, long: 1.18, wide: 0.33, phase: 0.4 },
    Tail { top: v3(0.08, 0.22, 0.17), lean: 0.20, long: 1.02, wide: 0.34, phase: 2.1 },
];

/// A soft flat band: half width `wide`, half thickness `thick`, with lengthwise pleats.
fn band(across: f64, height: f64, wide: f64, thick: f64, pleat: f64) -> f64 {
    let h = height - pleat;
    let (a, b) = ((across.abs() - wide + thick).max(0.0), h);
    ((a * a + b * b).sqrt() - thick) * 0.7
}

fn tail(p: V3, t: &Tail) -> Knit {
    let q = p - t.top;
    let (s, c) = (libm::sin(t.lean), libm::cos(t.lean));
    let (x, y) = (q.x * c + q.y * s, -(q.y * c - q.x * s));
    let sway = 0.035 * sin(2.6 * y + t.phase);
    let across = x - sway;
    let down = (y / t.long).clamp(-0.2, 1.0);
    let wide = 0.155 + (t.wide - 0.155) * smooth(0.0, 0.75, down);
    let pleat =
        (0.034 * (1.0 - 0.75 * down)) * sin(across / wide * 7.5 + t.phase) + 0.02 * sin(4.0 * y + t.phase);
    let height = q.z + 0.09 * smooth(0.0, 0.5, down);
    let flat = band(across, height, wide, 0.062, pleat);
    let ends = (y - t.long).max(-0.06 - y);
    let body = flat.max(ends * 0.8);
    // Fringe: a row of yarn strands below the end.
    let pitch = 2.0 * t.wide / 15.0;
    let n = (across / pitch).round().clamp(-7.0, 7.0);
    let r = hash(n as i32, (t.phase * 10.0) as i32, 3) - 0.5;
    let a = v3(n * pitch, t.long - 0.02, 0.0);
    let b = v3(n * pitch * 1.02 + 0.05 * r, t.long + 0.23 + 0.03 * r, -0.015);
    let strand = rod(v3(across, y, height), a, b, 0.0165) * 0.8;
    let tassel = rod(
        v3(across, y, height),
        v3(n * pitch, t.long + 0.01, 0.0),
        v3(n * pitch, t.long + 0.025, 0.0),
        0.024,
    );
    let fringe = strand.min(tassel) < body;
    Knit { distance: body.min(strand).min(tassel), u: across, v: y - t.long, fringe }
}

/// The loop: two bands that lie over each other, as when a scarf is folded once.
fn ring(p: V3, radius: V3, centre: V3, phase: f64) -> Knit {
    let q = p - centre;
    let k = ((q.x / radius.x) * (q.x / radius.x) + (q.y / radius.y) * (q.y / radius.y)).sqrt();
    let angle = libm::atan2(q.y / radius.y, q.x / radius.x);
    let size = lerp_radius(radius, angle);
    let across = (k - 1.0) * size;
    let wide = radius.z * (1.0 + 0.10 * sin(2.0 * angle + phase));
    let pleat = 0.030 * sin(across / wide * 6.5 + 1.5 * sin(angle + phase)) + 0.02 * sin(3.0 * angle + phase);
    Knit {
        distance: band(across, q.z, wide, 0.075, pleat),
        u: across,
        v: angle * size + 100.0,
        fringe: false,
    }
}

fn lerp_radius(radius: V3, angle: f64) -> f64 {
    let s = libm::sin(angle);
    radius.x * (1.0 - s * s) + radius.y * s * s
}

/// The short piece that holds both tails.
fn keeper(p: V3) -> Knit {
    let q = p - v3(0.01, 0.21, 0.20);
    let (s, c) = (libm::sin(-0.35), libm::cos(-0.35));
    let (x, y) = (q.x * c + q.y * s, q.y * c - q.x * s);
    // Both ends dive under the loop.
    let arch = 2.4 * x * x;
    let pleat = 0.022 * sin(y * 34.0 + 2.0 * x) - arch;
    let flat = band(y + 0.08 * sin(3.0 * x), q.z, 0.17, 0.085, pleat);
    Knit { distance: flat.max((x.abs() - 0.29) * 0.8), u: y, v: x + 200.0, fringe: false }
}

fn knit(p: V3) -> Knit {
    let pieces = [
        ring(p, v3(0.56, 0.42, 0.15), v3(0.0, 0.68, 0.02), 0.3),
        ring(p, v3(0.50, 0.40, 0.135), v3(0.02, 0.60, 0.12), 1.9),
        tail(p, &TAILS[0]),
        tail(p, &TAILS[1]),
        keeper(p),
    ];
    let mut best = Knit { distance: 1e9, u: 0.0, v: 0.0, fringe: false };
    for piece in pieces {
        if piece.distance < best.distance {
            best = piece;
        }
    }
    best
}

/// Stocking stitch: columns of little Vs. 0 in the gaps, 1 on the yarn.
fn stitch(u: f64, v: f64) -> f64 {
    let (wide, tall) = (0.040, 0.030);
    let column = u / wide;
    let f = column - column.floor();
    let arm = if f < 0.5 { f } else { 1.0 - f };
    let slanted = v / tall + arm * 1.5;
    let bead = 0.5 + 0.5 * sin(slanted * std::f64::consts::TAU);
    let round = sin((2.0 * f - (2.0 * f).floor()) * std::f64::consts::PI);
    (0.35 + 0.65 * bead) * round
}

impl Model for Scarf {
    fn distance(&self, p: V3) -> f64 {
        knit(p).distance
    }

    fn relief(&self, p: V3) -> f64 {
        let k = knit(p);
        let yarn = if k.fringe { 0.5 + 0.5 * sin(k.v * 160.0 + k.u * 90.0) } else { stitch(k.u, k.v) };
        0.006 * yarn
    }

    fn surface(&self, p: V3) -> Surface {
        let k = knit(p);
        let yarn = if k.fringe { 0.8 } else { stitch(k.u, k.v) };
        let fluff = 0.9 + 0.2 * noise(p * 22.0);
        let mut albedo = self.wool * ((0.62 + 0.5 * yarn) * fluff);
        let in_stripe = |at: f64, half: f64| (k.v + at).abs() < half && !k.fringe;
        if in_stripe(0.17, 0.030) || in_stripe(0.27, 0.015) {
            albedo = mix(albedo, self.stripe * ((0.62 + 0.5 * yarn) * fluff), 0.9);
        }
        let hair = smooth(0.75, 0.95, noise(p * 70.0)) * 0.10;
        albedo = mix(albedo, hex(0xD8_A0A0), hair * if self.silky { 0.0 } else { 1.0 });
        let (gloss, fuzz) = if self.silky { (0.6, 0.5) } else { (0.0, 0.8) };
        Surface { albedo, gloss, tight: 12.0, fuzz }
    }

    fn ball(&self) -> (V3, f64) {
        (v3(0.0, 0.0, 0.05), 1.55)
    }
}
