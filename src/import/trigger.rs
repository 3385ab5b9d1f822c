//! The condition of a customer's line, proposed from what the shop's reply before it did.

use crate::reply::{Act, Reading};

/// A condition, and the change of mood that goes with it as a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ProposedTrigger {
    /// As a scenario writes it.
    pub(super) words: String,
    /// The change of mood.
    pub(super) mood: i32,
    /// Whether nothing was read of the reply.
    pub(super) unread: bool,
    /// Whether the line answers a question.
    pub(super) answers: bool,
}

/// The weightiest thing that a reply does.
pub(super) fn of_reading(reading: &Reading) -> ProposedTrigger {
    let made = |words: String, mood: i32| ProposedTrigger { words, mood, unread: false, answers: false };
    if let Some(remedy) = reading.remedies.first() {
        return made(format!("Offers({})", remedy.kind.name()), 1);
    }
    if let Some(promise) = reading.promises.first() {
        return made(format!("Promises({})", promise.kind.name()), 1);
    }
    if let Some((refusal, _)) = reading.refusals.first() {
        return made(format!("Refuses({})", refusal.name()), -2);
    }
    if let Some((question, _)) = reading.questions.first() {
        return ProposedTrigger { answers: true, ..made(format!("Asks({})", question.name()), 1) };
    }
    if let Some((to, _)) = reading.referrals.first() {
        return made(format!("Refers({})", to.name()), -1);
    }
    // By weight: what annoys or helps most comes first.
    let acts = [
        (Act::Blame, -3),
        (Act::Push, -2),
        (Act::Wait, -1),
        (Act::Justify, 0),
        (Act::Check, 0),
        (Act::Recommend, 0),
        (Act::Agree, 1),
        (Act::Inform, 1),
        (Act::Empathise, 1),
        (Act::Apologise, 1),
        (Act::Thank, 0),
        (Act::Greet, 0),
    ];
    match acts.into_iter().find(|(act, _)| reading.does(*act)) {
        Some((act, mood)) => made(format!("Does({})", act.name()), mood),
        None => ProposedTrigger { words: "Anything".to_owned(), mood: 0, unread: true, answers: false },
    }
}
