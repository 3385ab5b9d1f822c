//! Figures of one field: each kind, all kinds together, and the mean over kinds.

use super::interval::{Interval, LabelCounts};
use super::labels::LabelField;

/// A kind with fewer labelled lines than this says little and is left out of the means.
const LEAST_LINES: usize = 5;

/// How well one kind is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindFigures {
    /// The word, such as `Apologise`.
    pub kind: &'static str,
    /// How often it was read rightly.
    pub counts: LabelCounts,
}

/// Means over the kinds of a field that have at least five labelled lines, each kind with the same
/// weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MacroMeans {
    /// Over so many kinds.
    pub kinds: usize,
    /// Mean precision. A kind that was never read counts 0.
    pub precision: Interval,
    /// Mean recall.
    pub recall: Interval,
    /// Mean F1.
    pub f1: Interval,
}

/// How well one field is read.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldFigures {
    /// Which.
    pub field: LabelField,
    /// Every kind that was labelled or read, by name.
    pub kinds: Vec<KindFigures>,
    /// All kinds together.
    pub all: LabelCounts,
}

impl FieldFigures {
    /// The means; `None` if no kind has enough lines.
    pub fn means(&self) -> Option<MacroMeans> {
        let enough: Vec<LabelCounts> =
            self.kinds.iter().map(|k| k.counts).filter(|c| c.labelled() >= LEAST_LINES).collect();
        if enough.is_empty() {
            return None;
        }
        let mean = |figure: fn(LabelCounts) -> Option<Interval>| {
            mean_of(enough.iter().map(|counts| figure(*counts)))
        };
        Some(MacroMeans {
            kinds: enough.len(),
            precision: mean(LabelCounts::precision),
            recall: mean(LabelCounts::recall),
            f1: mean(LabelCounts::f1),
        })
    }
}

/// The mean of figures of kinds that are taken as independent: the half widths of their intervals
/// add up as the root of the sum of squares, each side for itself.
fn mean_of(figures: impl Iterator<Item = Option<Interval>>) -> Interval {
    let (mut n, mut sum, mut below, mut above) = (0.0, 0.0, 0.0, 0.0);
    for figure in figures {
        n += 1.0;
        let Some(figure) = figure else { continue };
        sum += figure.value;
        below += (figure.value - figure.low) * (figure.value - figure.low);
        above += (figure.high - figure.value) * (figure.high - figure.value);
    }
    let value = sum / n;
    Interval {
        value,
        low: (value - f64::sqrt(below) / n).max(0.0),
        high: (value + f64::sqrt(above) / n).min(1.0),
    }
}
