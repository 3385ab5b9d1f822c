//! Whether what was done ended well, so that it may be praised: a talk that settled the matter with
//! the truth, a parcel that left and arrived in time.

use super::decision::KeeperDecision;
use super::past::Past;
use super::scene::talk_of;
use crate::base::ids::{ConversationId, OrderId};
use crate::sim::{Entry, ShopCommand, Sim};

/// Whether the handling ended well. What is about no customer has no end of its own.
pub(super) fn ended_well(past: &Past, decision: &KeeperDecision) -> bool {
    let Some(place) = decision.place else { return false };
    let step = past.steps().get(place);
    let Some(command) = step.and_then(|step| past.before(place).resolve(&step.command).ok()) else {
        return false;
    };
    if let Some(talk) = talk_of(&command) {
        return is_settled(past.last(), talk);
    }
    if let ShopCommand::Ship { order, .. } = command { is_in_time(past.last(), order) } else { true }
}

/// Whether a talk settled its matter: without a red line, an untruth, or a promise that was broken.
#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
fn is_settled(sim: &Sim, talk: ConversationId) -> bool {
    let mut promises = Vec::new();
    let (mut solved, mut spoilt) = (false, false);
    for entry in sim.journal().entries() {
        match &entry.what {
            Entry::CaseSolved { conversation } => solved |= *conversation == talk,
            Entry::CaseFailed { conversation, .. } | Entry::ToldFact { conversation, is_true: false, .. } => {
                spoilt |= *conversation == talk;
            }
            Entry::RedLineCrossed { conversation, .. } => spoilt |= *conversation == Some(talk),
            Entry::Promised { promise, conversation, .. } if *conversation == talk => promises.push(*promise),
            Entry::PromiseBroken { promise } => spoilt |= promises.contains(promise),
            _ => {}
        }
    }
    solved && !spoilt
}

/// Whether a parcel left within half of the marketplace's time and arrived by the promised day: to
/// use up all of that time is nothing to praise (design choice).
fn is_in_time(sim: &Sim, parcel: OrderId) -> bool {
    let entries = || sim.journal().entries().iter();
    let when = |is: &dyn Fn(&Entry) -> bool| entries().find(|entry| is(&entry.what)).map(|entry| entry.at);
    let paid = when(&|what| matches!(what, Entry::OrderPaid { order } if *order == parcel));
    let sent = when(&|what| matches!(what, Entry::OrderShipped { order, .. } if *order == parcel));
    let is_late = |what: &Entry| matches!(what, Entry::OrderDelivered { order, days_late, .. } if *order == parcel && *days_late > 0);
    let soon = sim.scenario().policy.ship_within.0 / 2;
    let left_soon = paid.zip(sent).is_some_and(|(paid, sent)| sent.since(paid).0 <= soon);
    left_soon && !entries().any(|entry| is_late(&entry.what))
}
