//! When a formula is met: one evaluator for what was done in a talk and for what a reply would do.

use super::case::{Case, Circumstance, Consequence, Outcome, WantedRemedy};
use super::policy::Policy;
use crate::base::{Money, Span};
use crate::reply::{Act, PromiseKind, Question, ReferTo, Refusal, RemedyKind};

/// What a formula is asked over.
pub trait Deeds {
    /// Whether this fact was told, and truly.
    fn told(&self, fact: &str) -> bool;
    /// The remedies that were offered; the amount of those without one is zero. An offer whose
    /// amount was not named is none.
    fn remedies(&self) -> Vec<(RemedyKind, Money)>;
    /// The promises that were made, and how far ahead each was.
    fn promises(&self) -> Vec<(PromiseKind, Span)>;
    /// Whether this was refused.
    fn refused(&self, what: Refusal) -> bool;
    /// Whether the customer was referred there.
    fn referred(&self, to: ReferTo) -> bool;
    /// Whether this was asked.
    fn asked(&self, what: Question) -> bool;
    /// Whether this act was done.
    fn did(&self, act: Act) -> bool;
    /// Whether this circumstance holds.
    fn holds(&self, what: &Circumstance) -> bool;
}

impl Outcome {
    /// Whether the formula is met. An empty one satisfies nobody.
    pub fn is_met(&self, deeds: &dyn Deeds) -> bool {
        match self {
            Self::All(parts) => !parts.is_empty() && parts.iter().all(|part| part.is_met(deeds)),
            Self::AnyOf(parts) => parts.iter().any(|part| part.is_met(deeds)),
            Self::Told(key) => deeds.told(key),
            Self::Remedy(wanted) => deeds
                .remedies()
                .into_iter()
                .any(|(kind, amount)| wanted.iter().any(|remedy| remedy.is_met_by(kind, amount))),
            Self::Promise { kind, within } => {
                deeds.promises().into_iter().any(|(made, ahead)| made == *kind && ahead <= *within)
            }
            Self::Refusal(what) => deeds.refused(*what),
            Self::Referred(to) => deeds.referred(*to),
            Self::Asked(what) => deeds.asked(*what),
            Self::Did(act) => deeds.did(*act),
            Self::If(what) => deeds.holds(what),
        }
    }
}

impl WantedRemedy {
    /// Whether an offer is what is wanted: the same remedy, with enough money in it. All the money
    /// back does for any remedy after a purchase.
    pub fn is_met_by(&self, kind: RemedyKind, amount: Money) -> bool {
        (kind == RemedyKind::Refund && self.kind.refund_does())
            || (kind == self.kind && amount >= self.at_least)
    }
}

impl Policy {
    /// Whether a remedy is more goodwill than the shop's own rules allow without asking.
    pub fn is_above_goodwill(&self, kind: RemedyKind, amount: Money) -> bool {
        kind.is_goodwill() && amount > self.goodwill_max
    }
}

impl Case {
    /// How many pieces the story is about: those that its customer has ordered, else those that
    /// they would buy, else one.
    pub fn pieces(&self) -> u32 {
        let ordered = self.buys.as_ref().map(|order| order.quantity);
        ordered.unwrap_or_else(|| self.wanted_pieces()).max(1)
    }

    /// How many pieces the customer would buy once satisfied; one if the story does not say.
    pub fn wanted_pieces(&self) -> u32 {
        let wanted = self.if_solved.iter().find_map(|what| match what {
            Consequence::Buys { quantity, .. } => Some(*quantity),
            Consequence::Review { .. }
            | Consequence::DisputeAfter(_)
            | Consequence::DemandsRefund
            | Consequence::ReviewAfterDelivery { .. }
            | Consequence::TellsOthers(_) => None,
        });
        wanted.unwrap_or(1).max(1)
    }
}
