//! Shares with their 95 % intervals.
//!
//! Precision and recall are shares of independent lines, so their intervals are Wilson's (1927,
//! `(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)`, z = 1.96). F1 is no share, but it rises
//! with Jaccard's index `J = right / (right + extra + missed)`, which is one: `F1 = 2J / (1 + J)`.
//! Its interval is Wilson's for J, carried over.

/// The quantile of the normal law for 95 %.
const Z: f64 = 1.96;

/// A figure with its 95 % interval, all within 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The figure.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// The same after a rising function.
    fn through(self, f: impl Fn(f64) -> f64) -> Self {
        Self { value: f(self.value), low: f(self.low), high: f(self.high) }
    }
}

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hits {
    /// How many.
    pub hits: usize,
    /// Of how many.
    pub of: usize,
}

impl Hits {
    /// Counts one more, a hit or not.
    pub(super) fn count(&mut self, hit: bool) {
        self.of += 1;
        self.hits += usize::from(hit);
    }

    /// The share with Wilson's interval; `None` of nothing.
    pub fn share(self) -> Option<Interval> {
        if self.of == 0 {
            return None;
        }
        let (n, p) = (self.of as f64, self.hits as f64 / self.of as f64);
        let square = Z * Z;
        let middle = (p + square / (2.0 * n)) / (1.0 + square / n);
        let root = (p * (1.0 - p) / n + square / (4.0 * n * n)).sqrt();
        let half = Z * root / (1.0 + square / n);
        // Rounding must not push the ends past the figure.
        Some(Interval { value: p, low: (middle - half).clamp(0.0, p), high: (middle + half).clamp(p, 1.0) })
    }
}

/// How often a label was read rightly, read without need, and missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LabelCounts {
    /// Labelled and read.
    pub right: usize,
    /// Read, but not labelled.
    pub extra: usize,
    /// Labelled, but not read.
    pub missed: usize,
}

impl LabelCounts {
    /// Lines with the label.
    pub const fn labelled(self) -> usize {
        self.right + self.missed
    }

    /// Share of what was read that is labelled; `None` if nothing was read.
    pub fn precision(self) -> Option<Interval> {
        Hits { hits: self.right, of: self.right + self.extra }.share()
    }

    /// Share of what is labelled that was read; `None` if nothing is labelled.
    pub fn recall(self) -> Option<Interval> {
        Hits { hits: self.right, of: self.labelled() }.share()
    }

    /// The harmonic mean of precision and recall; `None` if nothing was labelled or read.
    pub fn f1(self) -> Option<Interval> {
        let union = Hits { hits: self.right, of: self.right + self.extra + self.missed };
        Some(union.share()?.through(|j| 2.0 * j / (1.0 + j)))
    }

    /// Adds other counts.
    pub(super) const fn add(&mut self, other: Self) {
        self.right += other.right;
        self.extra += other.extra;
        self.missed += other.missed;
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop where it stands")]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 5e-4
    }

    /// Wilson's interval for 8 of 10 is 0.490 to 0.943, for 0 of 20 it is 0 to 0.161.
    #[test]
    fn shares_have_wilsons_interval() {
        let eight = Hits { hits: 8, of: 10 }.share().unwrap();
        assert!(near(eight.low, 0.4902) && near(eight.high, 0.9433), "{eight:?}");
        let none = Hits { hits: 0, of: 20 }.share().unwrap();
        assert!(near(none.low, 0.0) && near(none.high, 0.1611), "{none:?}");
        assert_eq!(Hits::default().share(), None);
    }

    #[test]
    fn f1_is_the_harmonic_mean_and_lies_within_its_interval() {
        let counts = LabelCounts { right: 6, extra: 2, missed: 4 };
        let (p, r, f) = (counts.precision().unwrap(), counts.recall().unwrap(), counts.f1().unwrap());
        assert!(near(p.value, 0.75) && near(r.value, 0.6));
        assert!(near(f.value, 2.0 * 0.75 * 0.6 / 1.35), "{f:?}");
        assert!(f.low < f.value && f.value < f.high && f.high < 1.0);
        assert_eq!(LabelCounts::default().f1(), None);
    }
}
