//! Rules kept: starts at 100 and loses points for every breach. Nobody owes a swindler an answer.
//! The weights of the breaches are design choices; sentences and `docs/model/score.md` quote these
//! very constants.

use super::line::{LineReason, ScoreLine};
use crate::base::ids::ConversationId;
use crate::reply::{RedLine, Topic};
use crate::sim::{Entry, Failure, Sim};
use std::collections::BTreeSet;

/// Points of a shop that keeps every rule.
const FULL: f64 = 100.0;
/// Points lost by a red line.
const RED_LINE: f64 = 25.0;
/// Points lost by a false claim about the goods.
const FALSE_CLAIM: f64 = 12.0;
/// Points lost by an order that left later than the rules allow, or never.
const SHIPPED_LATE: f64 = 6.0;
/// Points lost by a broken promise.
const PROMISE_BROKEN: f64 = 6.0;
/// Points lost by compensation above the shop's own limit.
const ABOVE_GOODWILL: f64 = 4.0;
/// Points lost by a customer nobody ever answered.
const NEVER_ANSWERED: f64 = 2.0;

/// The numbers of the formula.
pub(super) fn numbers() -> Vec<(&'static str, f64)> {
    vec![
        ("full", FULL),
        ("red-line", RED_LINE),
        ("false-claim", FALSE_CLAIM),
        ("late", SHIPPED_LATE),
        ("promise", PROMISE_BROKEN),
        ("goodwill", ABOVE_GOODWILL),
        ("unanswered", NEVER_ANSWERED),
    ]
}

#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
pub(super) fn lines(sim: &Sim) -> Vec<ScoreLine> {
    let mut lines = vec![ScoreLine::plain(LineReason::Start, FULL, Vec::new())];
    // A keeper who wrote an answer while the customer left has not ignored them.
    let late = sim.journal().entries().iter().filter_map(|e| {
        let Entry::AnsweredTooLate { conversation } = e.what else { return None };
        Some(conversation)
    });
    let mut answered: BTreeSet<ConversationId> = late.collect();
    let mut overdue = BTreeSet::new();
    let mut swindlers = BTreeSet::new();
    for entry in sim.journal().entries() {
        let breach = |reason, points: f64| Some(ScoreLine::with_stake(reason, -points, 0.0, vec![entry.id]));
        let found = match &entry.what {
            Entry::RedLineCrossed { line, words, .. } => {
                let points = if *line == RedLine::FalseClaim { FALSE_CLAIM } else { RED_LINE };
                breach(LineReason::RedLine { line: *line, words: words.clone() }, points)
            }
            Entry::ShippingOverdue { order } => {
                overdue.insert(*order);
                breach(LineReason::ShippedLate { order: *order }, SHIPPED_LATE)
            }
            Entry::OrderShipped { order, late: true, .. } if !overdue.contains(order) => {
                breach(LineReason::ShippedLate { order: *order }, SHIPPED_LATE)
            }
            Entry::PromiseBroken { promise } => {
                breach(LineReason::PromiseBroken { promise: *promise }, PROMISE_BROKEN)
            }
            Entry::Remedied { conversation, remedy } => {
                let above = sim.scenario().policy.is_above_goodwill(remedy.kind, remedy.amount);
                let reason = LineReason::AboveGoodwill { conversation: *conversation, amount: remedy.amount };
                if above { breach(reason, ABOVE_GOODWILL) } else { None }
            }
            Entry::ConversationBegan { conversation, case, .. } => {
                if sim.scenario().cases[case.index()].topic == Topic::Scam {
                    swindlers.insert(*conversation);
                }
                None
            }
            Entry::Answered { conversation, .. } => {
                answered.insert(*conversation);
                None
            }
            Entry::CaseFailed { conversation, why: Failure::NoAnswer }
                if !answered.contains(conversation) && !swindlers.contains(conversation) =>
            {
                breach(LineReason::NeverAnswered { conversation: *conversation }, NEVER_ANSWERED)
            }
            _ => None,
        };
        lines.extend(found);
    }
    lines
}
