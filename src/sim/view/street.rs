//! Visitors: who is in the street now, and how many came how far.

use crate::base::ids::{CustomerId, EntryId, ProductId};
use crate::base::{Money, Time};
use crate::sim::entry::Thought;
use crate::sim::state::VisitorStage;

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
    /// About what the shop lost with them, at today's price. Nothing unless they have left for a
    /// reason of the shop's.
    pub lost: Option<Money>,
}
