//! Money in integer minor units (fen, cents). An amount that is stored is never a floating number.
#![deny(clippy::arithmetic_side_effects)]

use serde::{Deserialize, Serialize};

/// An amount in minor units of the scenario's currency (1 yuan = 100 fen). May be negative.
///
/// Sums saturate at the ends of `i64`, some 92 thousand million million yuan away from any shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Money(pub i64);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// The highest amount that anybody may write or type: ten million.
    pub const HIGHEST: Self = Self::major(10_000_000);

    /// Whole major units (yuan).
    pub const fn major(units: i64) -> Self {
        Self(units.saturating_mul(100))
    }

    /// Reads a decimal number of major units. `None` if it is not finite, larger than ten million
    /// in size, or has more than two decimals.
    pub fn from_decimal(value: f64) -> Option<Self> {
        if !value.is_finite() || value.abs() > Self::HIGHEST.as_f64() {
            return None;
        }
        let minor = (value * 100.0).round();
        ((value * 100.0 - minor).abs() < 1e-6).then_some(Self(minor as i64))
    }

    /// Major units as a floating number, for formulas and charts only.
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / 100.0
    }

    /// This amount times a whole number.
    #[must_use]
    pub const fn times(self, count: i64) -> Self {
        Self(self.0.saturating_mul(count))
    }

    /// The given share of this amount, rounded half away from zero. `share` is a fraction (0.05 = 5
    /// %).
    #[must_use]
    pub fn share(self, share: f64) -> Self {
        Self((self.0 as f64 * share).round() as i64)
    }

    /// The larger of two amounts.
    #[must_use]
    pub fn at_least(self, floor: Self) -> Self {
        self.max(floor)
    }

    /// Whether the amount is above zero.
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }
}

impl std::ops::Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::ops::AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        self.0 = self.0.saturating_add(other.0);
    }
}

impl std::ops::Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::ops::SubAssign for Money {
    fn sub_assign(&mut self, other: Self) {
        self.0 = self.0.saturating_sub(other.0);
    }
}

impl std::ops::Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, |a, b| a + b)
    }
}

/// Writes the amount in major units with two decimals and a plain minus: `-12.50`.
impl std::fmt::Display for Money {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let size = self.0.unsigned_abs();
        let (whole, rest) = (size.div_euclid(100), size.rem_euclid(100));
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{whole}.{rest:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_become_minor_units() {
        for (value, expected) in [
            (24.0, Some(2400)),
            (0.1, Some(10)),
            (59.9, Some(5990)),
            (1.005, None),
            (f64::NAN, None),
            (f64::INFINITY, None),
            (1e12, None),
            (-3.5, Some(-350)),
        ] {
            assert_eq!(Money::from_decimal(value).map(|m| m.0), expected, "{value}");
        }
    }

    #[test]
    fn amounts_are_written_with_two_decimals() {
        for (minor, text) in [(0, "0.00"), (5, "0.05"), (-1250, "-12.50"), (128_450, "1284.50")] {
            assert_eq!(Money(minor).to_string(), text);
        }
    }
}
