//! The canvas tote bag: soft body with hem and seams, two sewn-on straps, a small printed sprig.

use crate::maths::{V3, mix, noise, rounded_box, sin, smax, smin, smooth, v3};
use crate::render::{Model, Surface};

/// A tote, standing on y = 0, front towards +z.
pub(crate) struct Tote {
    pub(crate) cloth: V3,
    pub(crate) print: V3,
    /// A silky sheen that the real canvas does not have.
    pub(crate) silky: bool,
}

const TALL: f64 = 0.92;
const WIDE: f64 = 0.84;

/// Half the depth of the bag at a place of its front.
fn depth(x: f64, y: f64) -> f64 {
    let (u, v) = (x / WIDE, y / TALL);
    let full = (1.0 - u * u).max(0.0) * (0.55 + 0.45 * smooth(1.0, -0.6, v));
    // Soft folds that run up from the two lower corners.
    let fold = sin(7.0 * (x.abs() + 0.55 * y)) * 0.014 * smooth(0.2, 0.9, x.abs());
    let drape = sin(9.0 * x + 1.3 * sin(3.0 * y)) * 0.010 * smooth(-0.9, 0.8, v);
    0.05 + 0.15 * full + fold + drape
}

/// One strap: an upside-down U of flat webbing in the plane z = 0.
fn strap(x: f64, y: f64, z: f64, lean: f64) -> f64 {
    let z = z - lean * smooth(0.8, 1.7, y);
    let top = 1.06;
    let (ax, span) = (x.abs(), 0.36);
    let across = if y < top {
        ax - span
    } else {
        let up = (y - top) * 0.86;
        (ax * ax + up * up).sqrt() - span
    };
    let low = 0.42 - y;
    let flat = (across.abs() - 0.062).max(z.abs() - 0.014).max(low);
    flat * 0.8
}

impl Tote {
    fn body(p: V3) -> f64 {
        let q = p - v3(0.0, TALL, 0.0);
        let flare = 1.0 + 0.03 * q.y;
        let sag = 0.028 * (1.0 - (q.x / WIDE) * (q.x / WIDE)) * smooth(0.4, 0.95, q.y);
        let d = depth(q.x, q.y);
        let shape = rounded_box(v3(q.x / flare, q.y + sag, q.z), v3(WIDE, TALL, d.max(0.03)), 0.03);
        let mouth =
            rounded_box(v3(q.x, q.y - 0.85, q.z), v3(WIDE - 0.05, 0.5, (d - 0.022).max(0.008)), 0.006);
        smax(shape, -mouth, 0.01) * 0.8
    }
    fn straps(p: V3) -> f64 {
        let d = depth(p.x, p.y.min(2.0 * TALL) - TALL);
        let front = strap(p.x, p.y - 0.82, p.z - d - 0.012, -0.10);
        let back = strap(p.x + 0.03, p.y - 0.80, p.z + d + 0.012, 0.06);
        front.min(back)
    }
}

/// A sprig with seven leaves, printed on the front. 1 where there is ink.
fn sprig(x: f64, y: f64) -> f64 {
    let (x, y) = (x * 1.05, y - 0.72);
    let bend = 0.06 * y * y;
    let stem = smooth(0.012, 0.006, (x - bend).abs()) * smooth(-0.40, -0.38, y) * smooth(0.34, 0.30, y);
    let mut ink = stem;
    for i in 0..7 {
        let side = if i % 2 == 0 { 1.0 } else { -1.0 };
        let base = -0.26 + 0.095 * f64::from(i);
        let (s, c) = if i == 6 { (0.999, 0.04) } else { (0.62, 0.785) };
        let (lx, ly) = ((x - bend) * side, y - base);
        let (along, off) = (lx * c + ly * s, -lx * s + ly * c);
        let long = 0.21 - 0.012 * f64::from(i);
        let t = (along / long).clamp(0.0, 1.0);
        let wide = 0.24 * long * 4.0 * t * (1.0 - t);
        let vein = smooth(0.003, 0.006, off.abs());
        ink = ink.max(smooth(0.006, -0.004, off.abs() - wide) * smooth(0.0, 0.02, along) * vein);
    }
    ink.clamp(0.0, 1.0)
}

impl Model for Tote {
    fn distance(&self, p: V3) -> f64 {
        smin(Tote::body(p), Tote::straps(p), 0.006)
    }

    fn relief(&self, p: V3) -> f64 {
        // Plain weave: warp over weft, turn about.
        let (u, v) = (p.x * 150.0, p.y * 150.0);
        let weave = sin(u) * sin(v);
        let hem = smooth(0.008, 0.0, (p.y - 1.655).abs()) * 0.006 + smooth(0.0, 0.01, p.y - 1.67) * 0.004;
        0.0011 * weave + 0.03 * noise(v3(p.x * 3.0, p.y * 2.2, p.z * 2.0)) - hem
    }

    fn surface(&self, p: V3) -> Surface {
        let thread =
            0.95 + 0.10 * noise(v3(p.x * 14.0, p.y * 90.0, 1.0)) * noise(v3(p.x * 90.0, p.y * 14.0, 4.0));
        let slub = smooth(0.80, 0.9, noise(v3(p.x * 60.0, p.y * 6.0, 9.0))) * 0.06;
        let mut cloth = self.cloth * (thread - slub);
        let front = p.z > 0.0;
        let on_strap = Tote::straps(p) < Tote::body(p) + 0.004;
        if front && !on_strap {
            cloth = mix(cloth, self.print, 0.9 * sprig(p.x, p.y));
        }
        // Stitches: along the hem, and a crossed square where a strap is sewn on.
        let dash = smooth(-0.2, 0.2, sin(p.x * 110.0));
        let hem = smooth(0.007, 0.003, (p.y - 1.65).abs()) * dash;
        let (sx, sy) = (p.x.abs() - 0.36, p.y - 1.33);
        let square = (sx.abs().max(sy.abs()) - 0.042).abs().min((sx.abs() - sy.abs()).abs() * 0.8);
        let sewn = smooth(0.006, 0.002, square) * smooth(0.05, 0.045, sx.abs().max(sy.abs()));
        let stitch = if on_strap && front { sewn } else { hem };
        let albedo = mix(cloth, self.cloth * 0.55, stitch * 0.8);
        let (gloss, fuzz) = if self.silky { (0.5, 0.2) } else { (0.0, 0.15) };
        Surface { albedo, gloss, tight: 14.0, fuzz }
    }

    fn ball(&self) -> (V3, f64) {
        (v3(0.0, 1.15, 0.0), 1.55)
    }
}
