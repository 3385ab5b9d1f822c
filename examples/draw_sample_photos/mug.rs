//! The ceramic mug: thrown body, D-shaped handle, teal glaze that breaks at the rim, bare clay
//! foot.

use crate::maths::{V3, cylinder, hex, mix, noise, smax, smin, smooth, v3};
use crate::render::{Model, Surface};

/// A mug, standing on y = 0, handle towards +x.
pub(crate) struct Mug {
    pub(crate) glaze: V3,
    /// A gilded rim that the real mug does not have.
    pub(crate) gilded: bool,
}

const BODY: f64 = 0.92;

impl Model for Mug {
    fn distance(&self, p: V3) -> f64 {
        let q = p - v3(0.0, BODY, 0.0);
        // A slight belly low down, so that it looks thrown and not turned from a pipe.
        let belly = 0.035 * smooth(0.9, -0.5, q.y) * smooth(-0.95, -0.5, q.y);
        let outer = cylinder(q, 0.80 + belly, BODY, 0.13);
        let ear = {
            let (x, y) = (q.x - 0.80, q.y - 0.02);
            let y = y - y.clamp(-0.20, 0.20);
            let ring = (x * x + y * y).sqrt() - 0.40;
            let z = q.z * 0.72;
            (ring * ring + z * z).sqrt() - 0.088
        };
        let solid = smin(outer, ear, 0.09);
        let hollow = cylinder(q - v3(0.0, 0.25, 0.0), 0.715 + 0.02 * smooth(0.5, 0.92, q.y), 0.98, 0.2);
        smax(solid, -hollow, 0.055)
    }

    fn relief(&self, p: V3) -> f64 {
        // Throwing rings and a little unevenness of the hand.
        0.0009 * libm::sin(p.y * 34.0) + 0.006 * noise(p * 3.0)
    }

    fn surface(&self, p: V3) -> Surface {
        let clay = hex(0xC9_A277) * (0.9 + 0.2 * noise(p * 40.0));
        let speck = smooth(0.86, 0.93, noise(p * 26.0));
        let pool = 0.88 + 0.24 * noise(v3(p.x * 3.0, p.y * 1.5, p.z * 3.0));
        let glaze = mix(self.glaze * pool, hex(0x1F_3A3C), speck * 0.55);
        let rim = smooth(1.775, 1.825, p.y);
        let rim_colour = if self.gilded { hex(0xF0_C04A) } else { hex(0x8A_7A5C) };
        let foot = smooth(0.135, 0.115, p.y + 0.012 * noise(p * 4.0));
        let inside = smooth(0.76, 0.73, (p.x * p.x + p.z * p.z).sqrt()) * smooth(0.2, 0.3, p.y);
        let glaze = mix(glaze, hex(0xDD_DCCB), inside * 0.85);
        let albedo = mix(mix(glaze, rim_colour, rim * 0.8), clay, foot);
        Surface { albedo, gloss: 1.0 - 0.95 * foot, tight: if self.gilded { 90.0 } else { 60.0 }, fuzz: 0.0 }
    }

    fn ball(&self) -> (V3, f64) {
        (v3(0.15, BODY, 0.0), 1.5)
    }
}
