//! Small vectors, smooth steps and lattice noise for the sample photos.
//!
//! Only `+ - * /`, `sqrt`, rounding and `libm`, so that a picture comes out the same on every
//! machine.

use std::ops::{Add, Mul, Neg, Sub};

/// Three numbers: a place, a direction, or a colour in linear light.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct V3 {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) z: f64,
}

/// A vector from its three parts.
pub(crate) const fn v3(x: f64, y: f64, z: f64) -> V3 {
    V3 { x, y, z }
}

impl V3 {
    pub(crate) fn dot(self, o: V3) -> f64 {
        self.x * o.x + self.y * o.y + self.z * o.z
    }
    pub(crate) fn cross(self, o: V3) -> V3 {
        v3(self.y * o.z - self.z * o.y, self.z * o.x - self.x * o.z, self.x * o.y - self.y * o.x)
    }
    pub(crate) fn length(self) -> f64 {
        self.dot(self).sqrt()
    }
    pub(crate) fn unit(self) -> V3 {
        self * (1.0 / self.length().max(1e-12))
    }
    /// Part by part, as light through a coloured glass.
    pub(crate) fn tint(self, o: V3) -> V3 {
        v3(self.x * o.x, self.y * o.y, self.z * o.z)
    }
    pub(crate) fn map(self, f: impl Fn(f64) -> f64) -> V3 {
        v3(f(self.x), f(self.y), f(self.z))
    }
}

impl Add for V3 {
    type Output = V3;
    fn add(self, o: V3) -> V3 {
        v3(self.x + o.x, self.y + o.y, self.z + o.z)
    }
}
impl Sub for V3 {
    type Output = V3;
    fn sub(self, o: V3) -> V3 {
        v3(self.x - o.x, self.y - o.y, self.z - o.z)
    }
}
impl Mul<f64> for V3 {
    type Output = V3;
    fn mul(self, k: f64) -> V3 {
        v3(self.x * k, self.y * k, self.z * k)
    }
}
impl Neg for V3 {
    type Output = V3;
    fn neg(self) -> V3 {
        self * -1.0
    }
}

/// From `a` (t = 0) to `b` (t = 1).
pub(crate) fn mix(a: V3, b: V3, t: f64) -> V3 {
    a * (1.0 - t) + b * t
}

/// From `a` (t = 0) to `b` (t = 1).
pub(crate) fn lerp(a: f64, b: f64, t: f64) -> f64 {
    a * (1.0 - t) + b * t
}

/// 0 below `a`, 1 above `b`, smooth between.
pub(crate) fn smooth(a: f64, b: f64, x: f64) -> f64 {
    let t = ((x - a) / (b - a)).clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// Smaller of two distances, blended over `k`.
pub(crate) fn smin(a: f64, b: f64, k: f64) -> f64 {
    let h = (0.5 + 0.5 * (b - a) / k).clamp(0.0, 1.0);
    lerp(b, a, h) - k * h * (1.0 - h)
}

/// Larger of two distances, blended over `k`.
pub(crate) fn smax(a: f64, b: f64, k: f64) -> f64 {
    -smin(-a, -b, k)
}

/// A box with half sizes `half` and edges rounded by `round`, around the origin.
pub(crate) fn rounded_box(p: V3, half: V3, round: f64) -> f64 {
    let q = v3(p.x.abs() - half.x + round, p.y.abs() - half.y + round, p.z.abs() - half.z + round);
    q.map(|c| c.max(0.0)).length() + q.x.max(q.y).max(q.z).min(0.0) - round
}

/// An upright cylinder of half height `half` with rounded edges.
pub(crate) fn cylinder(p: V3, radius: f64, half: f64, round: f64) -> f64 {
    let a = (p.x * p.x + p.z * p.z).sqrt() - radius + round;
    let b = p.y.abs() - half + round;
    let (ca, cb) = (a.max(0.0), b.max(0.0));
    a.max(b).min(0.0) + (ca * ca + cb * cb).sqrt() - round
}

/// A rod from `a` to `b` with round ends.
pub(crate) fn rod(p: V3, a: V3, b: V3, radius: f64) -> f64 {
    let (pa, ba) = (p - a, b - a);
    let h = (pa.dot(ba) / ba.dot(ba)).clamp(0.0, 1.0);
    (pa - ba * h).length() - radius
}

/// A colour written as on the web, turned into linear light.
pub(crate) fn hex(rgb: u32) -> V3 {
    let part = |shift: u32| to_linear(f64::from((rgb >> shift) & 0xff) / 255.0);
    v3(part(16), part(8), part(0))
}

/// sRGB 0..1 to linear light (IEC 61966-2-1).
pub(crate) fn to_linear(c: f64) -> f64 {
    if c <= 0.04045 { c / 12.92 } else { libm::pow((c + 0.055) / 1.055, 2.4) }
}

/// Linear light to sRGB 0..1 (IEC 61966-2-1).
pub(crate) fn to_srgb(c: f64) -> f64 {
    let c = c.clamp(0.0, 1.0);
    if c <= 0.003_130_8 { c * 12.92 } else { 1.055 * libm::pow(c, 1.0 / 2.4) - 0.055 }
}

/// A number 0..1 that belongs to a lattice point.
pub(crate) fn hash(x: i32, y: i32, z: i32) -> f64 {
    let mut h = (x as u32).wrapping_mul(0x8da6_b343)
        ^ (y as u32).wrapping_mul(0xd816_3841)
        ^ (z as u32).wrapping_mul(0xcb1a_b31f);
    h ^= h >> 15;
    h = h.wrapping_mul(0x2c1b_3c6d);
    h ^= h >> 12;
    h = h.wrapping_mul(0x297a_2d39);
    h ^= h >> 15;
    f64::from(h) / 4_294_967_295.0
}

/// Smooth noise 0..1 with features of size one.
pub(crate) fn noise(p: V3) -> f64 {
    let (fx, fy, fz) = (p.x.floor(), p.y.floor(), p.z.floor());
    let (ix, iy, iz) = (fx as i32, fy as i32, fz as i32);
    let ease = |t: f64| t * t * (3.0 - 2.0 * t);
    let (tx, ty, tz) = (ease(p.x - fx), ease(p.y - fy), ease(p.z - fz));
    let edge = |dy: i32, dz: i32| lerp(hash(ix, iy + dy, iz + dz), hash(ix + 1, iy + dy, iz + dz), tx);
    lerp(lerp(edge(0, 0), edge(1, 0), ty), lerp(edge(0, 1), edge(1, 1), ty), tz)
}

/// sin, by libm.
pub(crate) fn sin(x: f64) -> f64 {
    libm::sin(x)
}
