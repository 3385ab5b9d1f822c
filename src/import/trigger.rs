//! The conditions of a customer's line, proposed from what the shop's reply before it did.

use super::deeds::ReadDeeds;
use super::formula::can_be_offered;
use crate::base::Time;
use crate::reply::{Act, Reading, Topic, Words};
use crate::scenario::model::Outcome;

/// A condition, and the change of mood that goes with it as a rule.
#[derive(Debug, Clone, PartialEq)]
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

/// The weightiest thing that a reply does and after which the talk goes on: it does not satisfy by
/// itself, and the shop can do it. None if the reply ends the talk, whatever of it one takes.
pub(super) fn of_reading(
    reading: &Reading,
    topic: Topic,
    formula: &Outcome,
    now: Time,
) -> Option<ProposedTrigger> {
    let goes_on = |deed: &Reading| !formula.is_met(&ReadDeeds { readings: &[deed], now });
    candidates(reading, topic).into_iter().find(|(deed, _)| goes_on(deed)).map(|(_, trigger)| trigger)
}

/// All that a reply does, by weight, each with a reading of nothing else.
fn candidates(reading: &Reading, topic: Topic) -> Vec<(Reading, ProposedTrigger)> {
    let made = |words: String, mood: i32| ProposedTrigger { words, mood, unread: false, answers: false };
    let nothing = Reading::default;
    let mut out = Vec::new();
    for remedy in reading.remedies.iter().filter(|remedy| can_be_offered(topic, remedy.kind)) {
        let deed = Reading { remedies: vec![remedy.clone()], ..nothing() };
        out.push((deed, made(format!("Offers({})", remedy.kind.name()), 1)));
    }
    for promise in &reading.promises {
        // However soon it is promised.
        let deed = Reading { promises: vec![promise.clone()], ..nothing() };
        out.push((deed, made(format!("Promises({})", promise.kind.name()), 1)));
    }
    for refusal in &reading.refusals {
        let deed = Reading { refusals: vec![*refusal], ..nothing() };
        out.push((deed, made(format!("Refuses({})", refusal.0.name()), -2)));
    }
    for question in &reading.questions {
        let deed = Reading { questions: vec![*question], ..nothing() };
        let trigger = made(format!("Asks({})", question.0.name()), 1);
        out.push((deed, ProposedTrigger { answers: true, ..trigger }));
    }
    for to in &reading.referrals {
        let deed = Reading { referrals: vec![*to], ..nothing() };
        out.push((deed, made(format!("Refers({})", to.0.name()), -1)));
    }
    // What annoys or helps most comes first.
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
    for (act, mood) in acts.into_iter().filter(|(act, _)| reading.does(*act)) {
        let deed = Reading { acts: vec![(act, Words::default())], ..nothing() };
        out.push((deed, made(format!("Does({})", act.name()), mood)));
    }
    if out.is_empty() {
        let trigger = ProposedTrigger { words: "Anything".to_owned(), mood: 0, unread: true, answers: false };
        out.push((nothing(), trigger));
    }
    out
}
