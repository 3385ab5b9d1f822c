//! Rays and the boxes they may miss.

use super::vector::{V3, fmax, fmin, grey, v};

/// A half line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ray {
    /// Where it begins, in metres.
    pub(crate) o: V3,
    /// Where it goes; of length 1 in the room.
    pub(crate) d: V3,
}

/// A box along the axes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BoxBounds {
    pub(crate) low: V3,
    pub(crate) high: V3,
}

impl BoxBounds {
    /// Holds nothing.
    pub(crate) const EMPTY: Self = Self { low: grey(f32::INFINITY), high: grey(f32::NEG_INFINITY) };

    /// Grows to contain a point.
    pub(crate) fn add(&mut self, p: V3) {
        self.low = v(fmin(self.low.x, p.x), fmin(self.low.y, p.y), fmin(self.low.z, p.z));
        self.high = v(fmax(self.high.x, p.x), fmax(self.high.y, p.y), fmax(self.high.z, p.z));
    }

    /// Grows to contain another box.
    pub(crate) fn join(&mut self, b: &Self) {
        self.add(b.low);
        self.add(b.high);
    }

    /// Half the surface; 0 if empty.
    pub(crate) fn half_surface(&self) -> f32 {
        let d = self.high - self.low;
        if d.x < 0.0 { 0.0 } else { d.x * d.y + d.y * d.z + d.z * d.x }
    }

    /// The eight corners.
    pub(crate) fn corners(&self) -> [V3; 8] {
        std::array::from_fn(|k| {
            v(
                if k & 1 == 0 { self.low.x } else { self.high.x },
                if k & 2 == 0 { self.low.y } else { self.high.y },
                if k & 4 == 0 { self.low.z } else { self.high.z },
            )
        })
    }

    /// Whether a ray with inverse direction `inverse` meets the box before `t_max` (slabs: Kay and
    /// Kajiya 1986).
    #[inline]
    pub(crate) fn is_met(&self, o: V3, inverse: V3, t_max: f32) -> bool {
        let a = (self.low - o) * inverse;
        let b = (self.high - o) * inverse;
        let near = fmax(fmax(fmin(a.x, b.x), fmin(a.y, b.y)), fmax(fmin(a.z, b.z), 0.0));
        let far = fmin(fmin(fmax(a.x, b.x), fmax(a.y, b.y)), fmin(fmax(a.z, b.z), t_max));
        near <= far * 1.000_001
    }
}

/// 1 / d for each part, kept finite.
#[inline]
pub(crate) fn inverse(d: V3) -> V3 {
    d.map(|c| if c.abs() < 1e-12 { if c < 0.0 { -1e12 } else { 1e12 } } else { 1.0 / c })
}
