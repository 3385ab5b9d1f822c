//! The figures of a day.

use super::visitor::Funnel;
use crate::base::Money;

/// Figures of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DayFigures {
    /// The day.
    pub day: i64,
    /// Sales paid.
    pub sales: Money,
    /// Profit.
    pub profit: Money,
    /// Cash at the end.
    pub cash: Money,
    /// Visitors.
    pub funnel: Funnel,
}
