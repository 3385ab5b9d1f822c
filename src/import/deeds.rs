//! What the shop's replies did, as a formula is asked over it.

use crate::base::{Money, Span, Time};
use crate::reply::{Act, PromiseKind, Question, Reading, ReferTo, Refusal, RemedyKind};
use crate::scenario::model::{Circumstance, Deeds};

/// The readings of replies, all made at one moment.
pub(super) struct ReadDeeds<'r> {
    /// The readings.
    pub(super) readings: &'r [&'r Reading],
    /// The moment.
    pub(super) now: Time,
}

impl Deeds for ReadDeeds<'_> {
    // The chat does not say what is true of the goods.
    fn told(&self, _fact: &str) -> bool {
        false
    }

    fn remedies(&self) -> Vec<(RemedyKind, Money)> {
        let offered = self.readings.iter().flat_map(|reading| &reading.remedies);
        let named = offered.filter(|offer| offer.amount.is_some() || !offer.kind.has_amount());
        named.map(|offer| (offer.kind, offer.amount.unwrap_or(Money::ZERO))).collect()
    }

    fn promises(&self) -> Vec<(PromiseKind, Span)> {
        let made = self.readings.iter().flat_map(|reading| &reading.promises);
        made.map(|promise| (promise.kind, promise.due.since(self.now))).collect()
    }

    fn refused(&self, what: Refusal) -> bool {
        self.readings.iter().any(|reading| reading.refusals.iter().any(|(each, _)| *each == what))
    }

    fn referred(&self, to: ReferTo) -> bool {
        self.readings.iter().any(|reading| reading.referrals.iter().any(|(each, _)| *each == to))
    }

    fn asked(&self, what: Question) -> bool {
        self.readings.iter().any(|reading| reading.questions.iter().any(|(each, _)| *each == what))
    }

    fn did(&self, act: Act) -> bool {
        self.readings.iter().any(|reading| reading.does(act))
    }

    fn holds(&self, _what: &Circumstance) -> bool {
        false
    }
}
