//! Whether a customer is satisfied: the case's formula over what the keeper has done.

use crate::base::{Money, Span};
use crate::reply::{Act, PromiseKind, Question, ReferTo, Refusal, RemedyKind};
use crate::scenario::model::{Circumstance, Deeds, Outcome};
use crate::sim::command::Remedy;
use crate::sim::state::Handled;

/// What was done in a talk, and what holds in it.
struct Done<'a> {
    handled: &'a Handled,
    holds: &'a dyn Fn(&Circumstance) -> bool,
}

impl Deeds for Done<'_> {
    fn told(&self, fact: &str) -> bool {
        self.handled.told.contains(fact)
    }

    fn remedies(&self) -> Vec<(RemedyKind, Money)> {
        self.handled.remedies.iter().map(|remedy| (remedy.kind, remedy.amount)).collect()
    }

    fn promises(&self) -> Vec<(PromiseKind, Span)> {
        self.handled.promises.iter().map(|(made, ahead, _)| (*made, *ahead)).collect()
    }

    fn refused(&self, what: Refusal) -> bool {
        self.handled.refusals.contains(&what)
    }

    fn referred(&self, to: ReferTo) -> bool {
        self.handled.referrals.contains(&to)
    }

    fn asked(&self, what: Question) -> bool {
        self.handled.questions.contains(&what)
    }

    fn did(&self, act: Act) -> bool {
        self.handled.acts.contains(&act)
    }

    fn holds(&self, what: &Circumstance) -> bool {
        (self.holds)(what)
    }
}

/// Whether the formula is met by what was done; `holds` knows the circumstances.
pub(super) fn satisfied(outcome: &Outcome, handled: &Handled, holds: &dyn Fn(&Circumstance) -> bool) -> bool {
    outcome.is_met(&Done { handled, holds })
}

/// The remedy that satisfies the customer: the last offered one that any part of the formula wants.
/// `None` if they were satisfied without one.
pub(super) fn accepted(outcome: &Outcome, handled: &Handled) -> Option<Remedy> {
    let wanted = outcome.remedies();
    let does = |r: &&Remedy| wanted.iter().any(|w| w.is_met_by(r.kind, r.amount));
    handled.remedies.iter().rev().find(does).copied()
}

/// What was offered on top of the remedy accepted, and is given too, as was said: a coupon, a small
/// gift.
pub(super) fn extras(handled: &Handled, accepted: Option<Remedy>) -> Vec<Remedy> {
    let on_top = |kind: &RemedyKind| accepted.is_none_or(|a| a.kind != *kind);
    let last = |kind| handled.remedies.iter().rev().find(|r| r.kind == kind).copied();
    [RemedyKind::Coupon, RemedyKind::Gift].into_iter().filter(on_top).filter_map(last).collect()
}

/// Whether the remedies that were offered have met a part of the formula while another part of the
/// same `All` is open: the customer has accepted, and speaks of the rest.
pub(super) fn half_met(outcome: &Outcome, handled: &Handled, holds: &dyn Fn(&Circumstance) -> bool) -> bool {
    match outcome {
        Outcome::All(parts) => {
            let by_remedy = |part: &Outcome| !part.remedies().is_empty() && satisfied(part, handled, holds);
            let open = parts.iter().any(|part| !satisfied(part, handled, holds));
            open && parts.iter().any(by_remedy) || parts.iter().any(|part| half_met(part, handled, holds))
        }
        Outcome::AnyOf(parts) => parts.iter().any(|part| half_met(part, handled, holds)),
        Outcome::Told(_)
        | Outcome::Remedy(_)
        | Outcome::Promise { .. }
        | Outcome::Refusal(_)
        | Outcome::Referred(_)
        | Outcome::Asked(_)
        | Outcome::Did(_)
        | Outcome::If(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::WantedRemedy;

    fn wants(kind: RemedyKind, at_least: i64) -> Outcome {
        Outcome::Remedy(vec![WantedRemedy { kind, at_least: Money(at_least) }])
    }

    #[test]
    fn formulas_are_evaluated_over_what_was_done() {
        let mut handled = Handled::default();
        let part = wants(RemedyKind::PartRefund, 300);
        assert!(!satisfied(&part, &handled, &|_| false));
        handled.remedies.push(Remedy { kind: RemedyKind::PartRefund, amount: Money(200) });
        assert!(!satisfied(&part, &handled, &|_| false), "too little");
        handled.remedies.push(Remedy { kind: RemedyKind::PartRefund, amount: Money(300) });
        assert!(satisfied(&part, &handled, &|_| false));
        let both = Outcome::All(vec![part.clone(), Outcome::Did(Act::Apologise)]);
        assert!(!satisfied(&both, &handled, &|_| false));
        handled.acts.insert(Act::Apologise);
        assert!(satisfied(&both, &handled, &|_| false));
        assert!(!satisfied(&Outcome::Refusal(Refusal::PaidReview), &handled, &|_| false));
        assert!(!satisfied(&Outcome::All(vec![]), &handled, &|_| false), "an empty formula satisfies nobody");
        assert_eq!(accepted(&both, &handled).map(|r| r.amount), Some(Money(300)));
    }

    #[test]
    fn what_was_offered_on_top_is_given_too() {
        let mut handled = Handled::default();
        let gift = Remedy { kind: RemedyKind::Gift, amount: Money::ZERO };
        let coupon = |sum| Remedy { kind: RemedyKind::Coupon, amount: Money(sum) };
        let new = Remedy { kind: RemedyKind::Replacement, amount: Money::ZERO };
        handled.remedies.extend([coupon(300), new, gift, coupon(500)]);
        assert_eq!(extras(&handled, Some(new)), [coupon(500), gift], "the last word counts");
        assert_eq!(extras(&handled, Some(gift)), [coupon(500)], "what was accepted is not given twice");
    }

    #[test]
    fn all_the_money_back_does_for_any_remedy_after_a_purchase() {
        let mut handled = Handled::default();
        handled.remedies.push(Remedy { kind: RemedyKind::Refund, amount: Money::ZERO });
        assert!(satisfied(&wants(RemedyKind::Replacement, 0), &handled, &|_| false));
        assert!(!satisfied(&wants(RemedyKind::Gift, 0), &handled, &|_| false));
    }

    #[test]
    fn an_open_half_leaves_the_talk_open() {
        let part = Outcome::Remedy(vec![
            WantedRemedy { kind: RemedyKind::Replacement, at_least: Money::ZERO },
            WantedRemedy { kind: RemedyKind::Refund, at_least: Money::ZERO },
        ]);
        let both = Outcome::All(vec![part.clone(), Outcome::Asked(Question::Photo)]);
        let mut handled = Handled::default();
        assert!(!half_met(&both, &handled, &|_| false), "nothing is met yet");
        handled.remedies.push(Remedy { kind: RemedyKind::Refund, amount: Money::ZERO });
        assert!(half_met(&both, &handled, &|_| false));
        assert!(half_met(&Outcome::AnyOf(vec![both.clone()]), &handled, &|_| false));
        assert!(!half_met(&part, &handled, &|_| false), "there is no other half");
        assert!(
            !half_met(&Outcome::Asked(Question::Photo), &handled, &|_| false),
            "the money was not the matter"
        );
        handled.questions.insert(Question::Photo);
        assert!(!half_met(&both, &handled, &|_| false), "all of it is met");
    }
}
