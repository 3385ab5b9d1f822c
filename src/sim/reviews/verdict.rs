//! What a customer thinks of the whole purchase: trouble found, what the shop did about it, what
//! that leaves.

use super::recovery::{self, Handling};
use super::stars;
use crate::base::ids::{ConversationId, OrderId};
use crate::reply::RemedyKind;
use crate::scenario::model::{BehaviourModel, Everyday, Origin, ReviewSubject, Scenario};
use crate::sim::entry::Entry;
use crate::sim::purpose::Purpose;
use crate::sim::state::{ConversationState, Order, State};

/// Chances of anger by what was found, before anything is done about it (design choices; row S1 for
/// the sum).
const DAMAGED: f64 = 0.8;
const NOT_AS_DESCRIBED: f64 = 0.55;
const MISFIT: f64 = 0.15;

/// What a failed conversation adds to anger, and the most anger there is (design choices).
const FAILED: f64 = 0.45;
const MOST: f64 = 0.95;

/// What words without a solution add to that: they are no gift and annoy a little (an apology alone
/// brings nobody back, and the second and third make it worse: Halperin, Ho, List and Muir 2022;
/// size: design choice).
const WORDS_ANNOY: f64 = 0.03;

/// Standard deviation of the mood nobody sees, on the scale of satisfaction (row V9: .62 and not
/// 1).
const MOOD: f64 = 0.8;

/// What was given to somebody whose matter was solved by words alone (design choice).
const WORDS_ALONE: f64 = 0.6;

/// The whole verdict.
pub(super) struct PurchaseVerdict {
    /// Chance of being angry, 0 to 1.
    pub(super) anger: f64,
    /// The same before the shop did anything.
    pub(super) trouble: f64,
    /// How a complaint was handled, if one was solved.
    pub(super) handling: Option<Handling>,
    /// What a text would speak of.
    pub(super) about: ReviewSubject,
    /// Ceilings for as described, service, delivery.
    pub(super) ceilings: [u8; 3],
}

/// Trouble by what the order brought: anger, what a text speaks of, ceilings.
fn trouble(model: &BehaviourModel, order: &Order) -> PurchaseVerdict {
    let late = order.days_late();
    let delivery = match late {
        ..=0 => 5,
        1..=2 => 3,
        _ => 1,
    };
    let by_lateness = stars::anger_from_lateness(model, late);
    let in_time = if late > 0 { ReviewSubject::Late } else { ReviewSubject::Good };
    let (least, about, described) = if order.experience.is_loss() {
        (DAMAGED, ReviewSubject::Damaged, 2)
    } else if order.experience.not_as_described {
        (NOT_AS_DESCRIBED, ReviewSubject::NotAsDescribed, 2)
    } else if order.experience.misfit {
        (MISFIT, in_time, 3)
    } else {
        (0.0, in_time, 5)
    };
    let anger = by_lateness.max(least);
    PurchaseVerdict { anger, trouble: anger, handling: None, about, ceilings: [described, 5, delivery] }
}

/// The verdict on an order.
pub(super) fn judge(scenario: &Scenario, state: &State, id: OrderId) -> PurchaseVerdict {
    let order = state.order(id);
    let model = &scenario.behaviour;
    let mut verdict = trouble(model, order);
    let Some(conversation) = order.conversation else { return verdict };
    let talk = state.conversation(conversation);
    match scenario.cases[talk.case.index()].origin {
        // Thanks were no complaint, and what was asked before the parcel left mends nothing of it.
        Origin::Everyday(Everyday::Pleased) => return verdict,
        Origin::Everyday(Everyday::AfterPaying) if talk.state == ConversationState::Solved => return verdict,
        Origin::Everyday(_) | Origin::Scripted => {}
    }
    match talk.state {
        ConversationState::Solved => {
            let handling = handling(state, order, conversation);
            verdict.anger *= 1.0 - recovery::mended(model, handling);
            verdict.handling = Some(handling);
            verdict.ceilings = verdict.ceilings.map(|x| x.max(4));
        }
        ConversationState::Failed => {
            let words_only = talk.first_answer.is_some() && talk.given.is_empty();
            verdict.anger = let_down(verdict.anger, words_only);
            verdict.trouble = verdict.anger;
            verdict.ceilings[1] = 2;
            if verdict.about == ReviewSubject::Good {
                verdict.about = ReviewSubject::Service;
            }
        }
        ConversationState::Open => {}
    }
    verdict
}

/// Anger after a conversation that failed; words alone annoy even those who could hardly be
/// angrier.
fn let_down(anger: f64, words_only: bool) -> f64 {
    (anger + FAILED).min(MOST) + if words_only { WORDS_ANNOY } else { 0.0 }
}

/// How a solved conversation went.
fn handling(state: &State, order: &Order, id: ConversationId) -> Handling {
    let c = state.conversation(id);
    let worth =
        |amount: crate::base::Money, times: f64| times * amount.as_f64() / order.total.as_f64().max(0.01);
    // What was carried out counts, and of several things the best.
    let given = c.given.iter().map(|remedy| match remedy.kind {
        RemedyKind::Refund | RemedyKind::Replacement | RemedyKind::Return => 1.0,
        // Half the price back for a thing one keeps makes it whole; a coupon is worth less than
        // cash (design choices).
        RemedyKind::PartRefund => worth(remedy.amount, 2.0).max(WORDS_ALONE),
        RemedyKind::Coupon | RemedyKind::Discount => worth(remedy.amount, 1.5).max(WORDS_ALONE),
        RemedyKind::Gift => WORDS_ALONE,
    });
    Handling::new(given.fold(WORDS_ALONE, f64::max), c.courtesy, c.ended.unwrap_or(state.now).since(c.begun))
}

/// The customer makes up their mind, once: writes it down, and may be expected back.
pub(super) fn make_up_mind(scenario: &Scenario, state: &mut State, id: OrderId, verdict: &PurchaseVerdict) {
    if !state.order_mut(id).judge() {
        return;
    }
    let customer = state.order(id).customer;
    let model = &scenario.behaviour;
    let mut luck = state.stream(customer.0, Purpose::Judging(state.order(id).draws));
    let mood = MOOD * luck.normal();
    let satisfied = recovery::satisfaction(model, verdict.trouble, verdict.handling) + mood;
    let would_return = luck.chance(recovery::buys_again(model, verdict.trouble, verdict.handling));
    let satisfaction = (satisfied.clamp(-1.0, 1.0) * 1000.0).round() as i16;
    state.write(Entry::Judged { order: id, satisfaction, would_return });
    // Published shares of customers who come back include those whom nothing kept away and who
    // still stayed away; so only trouble keeps anybody away here.
    crate::sim::customer::after_buying(scenario, state, id, would_return || verdict.trouble <= 0.0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_without_a_solution_are_no_gift() {
        for anger in [0.0, 0.3, DAMAGED, MOST] {
            assert!(let_down(anger, true) > let_down(anger, false), "at {anger}");
            assert!((0.0..=1.0).contains(&let_down(anger, true)), "at {anger}");
        }
    }
}
