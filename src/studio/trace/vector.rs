//! Vectors and the few functions that the tracer needs.
//!
//! Only operations that IEEE 754 rounds exactly are used (`+ - * /`, `sqrt`, comparisons,
//! conversions), so every machine and every optimisation level gives the same bits. Nothing here
//! calls the standard library's transcendental functions, and nothing is fused.

use std::ops::{Add, AddAssign, Div, Index, Mul, MulAssign, Neg, Sub};

/// The ratio of a circle's circumference to its diameter.
pub(crate) const PI: f32 = std::f32::consts::PI;

/// Three numbers: a place in metres, a direction, or a colour in linear light.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct V3 {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) z: f32,
}

/// A vector from its parts.
pub(crate) const fn v(x: f32, y: f32, z: f32) -> V3 {
    V3 { x, y, z }
}

/// Three times the same number.
pub(crate) const fn grey(s: f32) -> V3 {
    v(s, s, s)
}

macro_rules! by_part {
    ($trait:ident, $name:ident, $op:tt) => {
        impl $trait for V3 {
            type Output = V3;
            #[inline]
            fn $name(self, b: V3) -> V3 {
                v(self.x $op b.x, self.y $op b.y, self.z $op b.z)
            }
        }
        impl $trait<f32> for V3 {
            type Output = V3;
            #[inline]
            fn $name(self, b: f32) -> V3 {
                v(self.x $op b, self.y $op b, self.z $op b)
            }
        }
    };
}
by_part!(Add, add, +);
by_part!(Sub, sub, -);
by_part!(Mul, mul, *);
by_part!(Div, div, /);

impl AddAssign for V3 {
    #[inline]
    fn add_assign(&mut self, b: V3) {
        *self = *self + b;
    }
}
impl MulAssign for V3 {
    #[inline]
    fn mul_assign(&mut self, b: V3) {
        *self = *self * b;
    }
}
impl MulAssign<f32> for V3 {
    #[inline]
    fn mul_assign(&mut self, b: f32) {
        *self = *self * b;
    }
}
impl Neg for V3 {
    type Output = V3;
    #[inline]
    fn neg(self) -> V3 {
        v(-self.x, -self.y, -self.z)
    }
}
impl Index<usize> for V3 {
    type Output = f32;
    #[inline]
    fn index(&self, axis: usize) -> &f32 {
        match axis {
            0 => &self.x,
            1 => &self.y,
            _ => &self.z,
        }
    }
}

impl V3 {
    /// Scalar product.
    #[inline]
    pub(crate) fn dot(self, b: V3) -> f32 {
        self.x * b.x + self.y * b.y + self.z * b.z
    }

    /// Vector product.
    #[inline]
    pub(crate) fn cross(self, b: V3) -> V3 {
        v(self.y * b.z - self.z * b.y, self.z * b.x - self.x * b.z, self.x * b.y - self.y * b.x)
    }

    /// Length.
    #[inline]
    pub(crate) fn len(self) -> f32 {
        self.dot(self).sqrt()
    }

    /// The same direction with length 1; upwards if there is no direction.
    #[inline]
    pub(crate) fn unit(self) -> V3 {
        let length = self.len();
        if length > 1e-20 { self * (1.0 / length) } else { v(0.0, 1.0, 0.0) }
    }

    /// The largest part.
    #[inline]
    pub(crate) fn most(self) -> f32 {
        fmax(self.x, fmax(self.y, self.z))
    }

    /// Relative luminance of a linear sRGB colour (IEC 61966-2-1).
    #[inline]
    pub(crate) fn luma(self) -> f32 {
        0.2126 * self.x + 0.7152 * self.y + 0.0722 * self.z
    }

    /// Each part through a function.
    #[inline]
    pub(crate) fn map(self, f: impl Fn(f32) -> f32) -> V3 {
        v(f(self.x), f(self.y), f(self.z))
    }
}

/// The smaller one; `b` if they cannot be compared.
#[inline]
pub(crate) fn fmin(a: f32, b: f32) -> f32 {
    if a < b { a } else { b }
}

/// The larger one; `b` if they cannot be compared.
#[inline]
pub(crate) fn fmax(a: f32, b: f32) -> f32 {
    if a > b { a } else { b }
}

/// `x` kept between two bounds.
#[inline]
pub(crate) fn clamp(x: f32, low: f32, high: f32) -> f32 {
    fmin(fmax(x, low), high)
}

/// `x` kept between 0 and 1.
#[inline]
pub(crate) fn sat(x: f32) -> f32 {
    clamp(x, 0.0, 1.0)
}

/// From `a` (`t` = 0) to `b` (`t` = 1).
#[inline]
pub(crate) fn mix(a: f32, b: f32, t: f32) -> f32 {
    a + (b - a) * t
}

/// From colour or place `a` (`t` = 0) to `b` (`t` = 1).
#[inline]
pub(crate) fn mix3(a: V3, b: V3, t: f32) -> V3 {
    a + (b - a) * t
}

/// 0 at `from`, 1 at `to`, and level at both ends (cubic Hermite).
#[inline]
pub(crate) fn smooth(from: f32, to: f32, x: f32) -> f32 {
    let t = sat((x - from) / (to - from));
    t * t * (3.0 - 2.0 * t)
}

/// The fifth power.
#[inline]
pub(crate) fn pow5(x: f32) -> f32 {
    let square = x * x;
    square * square * x
}

/// The largest whole number not above `x`, for |x| < 2³¹.
#[inline]
pub(crate) fn floor(x: f32) -> f32 {
    let whole = x as i32 as f32;
    if whole > x { whole - 1.0 } else { whole }
}

/// What is left above [`floor`], 0 to 1.
#[inline]
pub(crate) fn fract(x: f32) -> f32 {
    x - floor(x)
}

/// Sine and cosine of `turns` of a full circle, by quadrant and Taylor polynomials whose last terms
/// are fitted (minimax on ±π/4, as in the Cephes library by Moshier 1984); error below 10⁻⁶.
#[inline]
pub(crate) fn sin_cos_turns(turns: f32) -> (f32, f32) {
    let quarter = floor(turns * 4.0 + 0.5);
    let t = (turns - quarter * 0.25) * (2.0 * PI);
    let t2 = t * t;
    let s = t * (1.0 + t2 * (-0.166_666_55 + t2 * (8.332_161e-3 + t2 * -1.951_529_6e-4)));
    let c = 1.0 + t2 * (-0.5 + t2 * (4.166_664_6e-2 + t2 * (-1.388_731_6e-3 + t2 * 2.443_315_7e-5)));
    match (quarter as i32) & 3 {
        0 => (s, c),
        1 => (c, -s),
        2 => (-s, -c),
        _ => (-c, s),
    }
}

/// Sine of an angle in radians.
#[inline]
pub(crate) fn wave(radians: f32) -> f32 {
    sin_cos_turns(radians * (0.5 / PI)).0
}

/// |x| to a power, with the sign of x.
pub(crate) fn signed_power(x: f32, power: f32) -> f32 {
    let size = libm::powf(fmax(x.abs(), 1e-6), power);
    if x < 0.0 { -size } else { size }
}

/// Two unit vectors at right angles to `n` and to each other (Duff et al. 2017, "Building an
/// orthonormal basis, revisited", JCGT 6(1)).
#[inline]
pub(crate) fn frame(n: V3) -> (V3, V3) {
    let s = if n.z >= 0.0 { 1.0 } else { -1.0 };
    let a = -1.0 / (s + n.z);
    let b = n.x * n.y * a;
    (v(1.0 + s * n.x * n.x * a, s * b, -s * n.x), v(b, s + n.y * n.y * a, -n.y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sine_and_cosine_are_those_of_the_library() {
        for step in -4000..4000 {
            let turns = step as f32 / 1000.0;
            let exact = f64::from(turns) * std::f64::consts::TAU;
            let (s, c) = sin_cos_turns(turns);
            assert!((f64::from(s) - libm::sin(exact)).abs() < 1e-6, "{turns}");
            assert!((f64::from(c) - libm::cos(exact)).abs() < 1e-6, "{turns}");
        }
    }

    #[test]
    fn floor_is_floor() {
        for (x, whole) in [(-1.5, -2.0), (-1.0, -1.0), (-0.25, -1.0), (0.0, 0.0), (0.75, 0.0), (7.0, 7.0)] {
            assert!((floor(x) - whole).abs() < 1e-9, "{x}");
        }
    }

    #[test]
    fn a_frame_stands_at_right_angles() {
        for n in [v(0.0, 0.0, 1.0), v(0.0, 0.0, -1.0), v(0.6, 0.8, 0.0), v(-0.3, 0.2, -0.7).unit()] {
            let (t, b) = frame(n);
            for (one, other) in [(t, b), (t, n), (b, n)] {
                assert!(one.dot(other).abs() < 1e-6);
            }
            assert!((t.cross(b) - n).len() < 1e-6);
        }
    }
}
