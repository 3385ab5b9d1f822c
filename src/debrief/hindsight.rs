//! What every part of the debrief looks at, read once: the run, its last view, its score, and which
//! entry goes back to which decision.

use super::chain::Chains;
use crate::base::Text;
use crate::base::ids::{CaseId, ConversationId, EntryId, OrderId, ProductId, ReviewId};
use crate::narrate::Narrator;
use crate::scenario::Scenario;
use crate::scenario::model::Case;
use crate::score::{Score, score};
use crate::sim::{JournalEntry, ShopView, Sim, Subjects};

/// A run in hindsight.
pub(super) struct Hindsight<'a> {
    pub(super) sim: &'a Sim,
    pub(super) scenario: &'a Scenario,
    /// The keeper's last view.
    pub(super) view: ShopView,
    pub(super) score: Score,
    pub(super) chains: Chains,
    /// Whose every conversation, order, promise and review is.
    pub(super) known: Subjects,
}

impl<'a> Hindsight<'a> {
    /// Reads a run as it stands.
    pub(super) fn of(sim: &'a Sim) -> Self {
        let mut known = Subjects::default();
        sim.journal().entries().iter().for_each(|entry| known.learn(&entry.what));
        let (view, score, chains) = (sim.view(), score(sim), Chains::of(sim));
        Self { sim, scenario: sim.scenario(), view, score, chains, known }
    }

    /// Who puts entries into words.
    pub(super) const fn narrator(&self) -> Narrator<'_> {
        Narrator::new(self.scenario, &self.view)
    }

    /// Every entry, in order.
    pub(super) fn entries(&self) -> impl DoubleEndedIterator<Item = &'a JournalEntry> {
        self.sim.journal().entries().iter()
    }

    /// An entry.
    pub(super) fn entry(&self, id: EntryId) -> Option<&'a JournalEntry> {
        self.sim.journal().get(id)
    }

    /// A case.
    pub(super) fn case(&self, id: CaseId) -> &'a Case {
        &self.sim.scenario().cases[id.index()]
    }

    /// The case of a conversation.
    pub(super) fn case_of(&self, conversation: ConversationId) -> Option<&'a Case> {
        self.sim.scenario().cases.get(self.known.opening_of(conversation)?.case.index())
    }

    /// Who began a conversation.
    pub(super) fn caller(&self, id: ConversationId) -> Text {
        self.view.conversations.get(id.index()).map(|c| c.customer.clone()).unwrap_or_default()
    }

    /// Who placed an order.
    pub(super) fn buyer(&self, id: OrderId) -> Text {
        self.view.orders.get(id.index()).map(|o| o.customer.clone()).unwrap_or_default()
    }

    /// Who wrote a review.
    pub(super) fn reviewer(&self, id: ReviewId) -> Text {
        self.view.reviews.get(id.index()).map(|r| r.customer.clone()).unwrap_or_default()
    }

    /// A product's name.
    pub(super) fn product(&self, id: ProductId) -> Text {
        self.scenario.products.get(id.index()).map(|p| p.name.clone()).unwrap_or_default()
    }
}
