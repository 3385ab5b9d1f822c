//! The lines of a score: what each is about, what it brought, and what it could have brought.

use super::standing::GoalState;
use crate::base::Money;
use crate::base::ids::{CaseId, ConversationId, EntryId, OrderId, ProductId, PromiseId, ReviewId};
use crate::reply::RedLine;
use crate::sim::Account;
use serde::{Deserialize, Serialize};

/// Why a line of evidence counts, with the ids of its subjects: the code that shows it finds the
/// names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is what its name says; amounts are in the scenario's currency")]
pub enum LineReason {
    /// Where a dimension starts.
    Start,
    /// Points beyond 0 or 100 are cut.
    Cut,
    /// An account of the books.
    Account { account: Account, amount: Money },
    /// A review.
    Review { review: ReviewId, stars: u8 },
    /// A first answer, quick or not, that helped or not: the matter was settled, without a reply
    /// that did not help.
    FirstAnswer { conversation: ConversationId, quick: bool, helped: bool },
    /// A case, solved or not, and how many replies on the way left the customer less happy.
    Case { conversation: ConversationId, case: CaseId, solved: bool, detours: u32 },
    /// A story that did not happen, for the keeper had seen to it.
    Prevented { case: CaseId },
    /// Facts of a listing stated truly; a share of 0 to 1, as in the three that follow.
    Facts { product: ProductId, share: f64 },
    /// Photos of a listing.
    Photos { product: ProductId, share: f64 },
    /// The cover of a listing.
    Cover { product: ProductId, share: f64 },
    /// Honesty of a listing.
    Honesty { product: ProductId, share: f64 },
    /// A red line that was crossed.
    RedLine { line: RedLine, words: String },
    /// An order that left later than the rules allow, or never.
    ShippedLate { order: OrderId },
    /// A broken promise.
    PromiseBroken { promise: PromiseId },
    /// A compensation above what the shop's rules allow.
    AboveGoodwill { conversation: ConversationId, amount: Money },
    /// A customer nobody ever answered.
    NeverAnswered { conversation: ConversationId },
    /// A goal of the brief, by its place, as it stands.
    Goal { goal: usize, state: GoalState },
}

impl LineReason {
    /// The product whose listing the line is about.
    pub const fn listing(&self) -> Option<ProductId> {
        match self {
            Self::Facts { product, .. }
            | Self::Photos { product, .. }
            | Self::Cover { product, .. }
            | Self::Honesty { product, .. } => Some(*product),
            Self::Start
            | Self::Cut
            | Self::Account { .. }
            | Self::Review { .. }
            | Self::FirstAnswer { .. }
            | Self::Case { .. }
            | Self::Prevented { .. }
            | Self::RedLine { .. }
            | Self::ShippedLate { .. }
            | Self::PromiseBroken { .. }
            | Self::AboveGoodwill { .. }
            | Self::NeverAnswered { .. }
            | Self::Goal { .. } => None,
        }
    }
}

/// A line of evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScoreLine {
    /// Why.
    pub reason: LineReason,
    /// Points of the dimension earned (or lost, if negative).
    pub points: f64,
    /// Points that this line could have brought at most; 0 for a breach, `points` where nothing was
    /// at stake.
    pub possible: f64,
    /// Points of the same line in a shop that nobody touches, where the scenario alone shows them
    /// (listings); else 0.
    pub untouched: f64,
    /// Journal entries that show it.
    pub entries: Vec<EntryId>,
}

impl ScoreLine {
    /// A line where nothing was at stake: a start, a cut, an account.
    pub(super) fn plain(reason: LineReason, points: f64, entries: Vec<EntryId>) -> Self {
        Self { reason, points, possible: points, untouched: 0.0, entries }
    }

    /// A line that could have brought so many points.
    pub(super) fn with_stake(reason: LineReason, points: f64, possible: f64, entries: Vec<EntryId>) -> Self {
        Self { reason, points, possible, untouched: 0.0, entries }
    }

    /// Points that could have been earned by a thing that was not done at all, and were not.
    pub fn missed(&self) -> f64 {
        if self.points == 0.0 { self.possible.max(0.0) } else { 0.0 }
    }
}
