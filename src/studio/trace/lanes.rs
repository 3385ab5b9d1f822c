//! Four numbers at once, in plain arrays that the compiler turns into the processor's own wide
//! instructions. Each lane is rounded as a single number would be, so the result does not depend on
//! the processor.

use std::ops::{Add, Div, Mul, Sub};

/// Four numbers.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct F4(pub(crate) [f32; 4]);

impl F4 {
    /// Four times the same.
    #[inline]
    pub(crate) const fn all(x: f32) -> Self {
        Self([x; 4])
    }

    #[inline]
    fn zip(self, b: Self, f: impl Fn(f32, f32) -> f32) -> Self {
        Self([f(self.0[0], b.0[0]), f(self.0[1], b.0[1]), f(self.0[2], b.0[2]), f(self.0[3], b.0[3])])
    }

    /// The smaller of each pair.
    #[inline]
    pub(crate) fn min(self, b: Self) -> Self {
        self.zip(b, |a, b| if a < b { a } else { b })
    }

    /// The larger of each pair.
    #[inline]
    pub(crate) fn max(self, b: Self) -> Self {
        self.zip(b, |a, b| if a > b { a } else { b })
    }

    /// One bit for each lane in which the test is true.
    #[inline]
    pub(crate) fn bits(self, b: Self, test: impl Fn(f32, f32) -> bool) -> u32 {
        let mut out = 0;
        for k in 0..4 {
            out |= u32::from(test(self.0[k], b.0[k])) << k;
        }
        out
    }
}

macro_rules! by_lane {
    ($trait:ident, $name:ident, $op:tt) => {
        impl $trait for F4 {
            type Output = F4;
            #[inline]
            fn $name(self, b: F4) -> F4 {
                self.zip(b, |a, b| a $op b)
            }
        }
    };
}
by_lane!(Add, add, +);
by_lane!(Sub, sub, -);
by_lane!(Mul, mul, *);
by_lane!(Div, div, /);
