//! Visitors: who is in the street now, and how many came how far.

use crate::base::Time;
use crate::base::ids::{CustomerId, EntryId, ProductId};
use crate::sim::entry::Thought;

/// Somebody in the street.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VisitorView {
    /// Who.
    pub customer: CustomerId,
    /// A number from which the figure is drawn.
    pub look: u64,
    /// The product they care for.
    pub product: ProductId,
    /// Where.
    pub stage: VisitorStage,
    /// What they think.
    pub thought: Option<Thought>,
    /// Since when.
    pub since: Time,
    /// The journal's entry about it.
    pub entry: EntryId,
}

/// Where a visitor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum VisitorStage {
    /// Walks by.
    Passing,
    /// Stands before our listing.
    Looking,
    /// Asks, and waits.
    Asking,
    /// At the till.
    Paying,
    /// Leaves with a bag.
    Bought,
    /// Leaves without.
    Left,
}

/// Numbers of visitors at each step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Funnel {
    /// Came along.
    pub passed: u32,
    /// Clicked.
    pub clicked: u32,
    /// Asked.
    pub asked: u32,
    /// Put it in the cart.
    pub carted: u32,
    /// Paid.
    pub paid: u32,
}
