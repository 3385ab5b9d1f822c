//! Brings a shop to the moment at which a story's customer writes, by a keeper who does nothing
//! but what the story needs: send the parcel that it speaks of, end the story before it.

use super::talk::{Talk, TalkMove};
use crate::base::ids::{CarrierId, CaseId, ConversationId, OrderId};
use crate::base::{Lang, Span};
use crate::scenario::model::{Case, Fate, Origin, Scenario, Start};
use crate::sim::view::ConversationState;
use crate::sim::{Entry, OrderState, ShopCommand, Sim};
use std::sync::Arc;

/// A shop in which a story's customer has just written.
#[derive(Debug, Clone)]
pub struct Moment {
    /// The shop.
    pub sim: Sim,
    /// The talk that has just begun.
    pub talk: ConversationId,
    /// The seed by which it came to this.
    pub seed: u64,
}

/// Why a story does not begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoMoment {
    /// A circumstance that prevents it is met from the beginning.
    Prevented,
    /// The story before it cannot be brought to the end that it waits for.
    StoryBefore(CaseId),
    /// The run was over first.
    RunOver,
}

/// Stories that may wait for one another, one behind the other.
const MOST_BEFORE: usize = 16;
/// Steps of the keeper in a run at most.
const MOST_STEPS: usize = 20_000;

/// Brings the shop to the moment, with this seed or one of the following `more` ones.
///
/// # Errors
/// The story begins with none of them; the reason is that of the first.
pub fn reach(scenario: &Arc<Scenario>, case: CaseId, seed: u64, more: u64) -> Result<Moment, NoMoment> {
    let first = reach_once(scenario, case, seed, MOST_BEFORE);
    if first.is_ok() {
        return first;
    }
    let later = (1..=more).filter_map(|n| reach_once(scenario, case, seed.wrapping_add(n), MOST_BEFORE).ok());
    later.into_iter().next().map_or(first, Ok)
}

#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
fn reach_once(
    scenario: &Arc<Scenario>,
    wanted: CaseId,
    seed: u64,
    before: usize,
) -> Result<Moment, NoMoment> {
    let case = &scenario.cases[wanted.index()];
    let mut sim = match case.starts {
        Start::AfterCase { case: prior, solved, .. } => {
            let stuck = NoMoment::StoryBefore(prior);
            let rest = before.checked_sub(1).ok_or(stuck)?;
            let moment = reach_once(scenario, prior, seed, rest).map_err(|_| stuck)?;
            if solved == Some(true) { solve(moment).ok_or(stuck)? } else { moment.sim }
        }
        Start::At(_)
        | Start::AfterPayment(_)
        | Start::AfterDelivery(_)
        | Start::WhenLate(_)
        | Start::Everyday => Sim::open(Arc::clone(scenario), seed),
    };
    let mut read_up_to = 0;
    for _ in 0..MOST_STEPS {
        for entry in sim.journal().entries().since(read_up_to) {
            match &entry.what {
                Entry::ConversationBegan { conversation, case, .. } if *case == wanted => {
                    let talk = *conversation;
                    return Ok(Moment { sim, talk, seed });
                }
                Entry::CasePrevented { case, .. } if *case == wanted => return Err(NoMoment::Prevented),
                _ => {}
            }
        }
        read_up_to = sim.journal().entries().len();
        if sim.is_over() {
            break;
        }
        let command = next_parcel(&sim, wanted, case).unwrap_or_else(|| wait(&sim));
        if sim.apply(&command).is_err() && sim.apply(&wait(&sim)).is_err() {
            break;
        }
    }
    Err(NoMoment::RunOver)
}

/// Lets time pass to the next thing that happens, a quarter of an hour at most: the talk is taken
/// up as it begins.
fn wait(sim: &Sim) -> ShopCommand {
    ShopCommand::Advance { to: sim.now() + Span::minutes(15), stop: true }
}

/// Whose parcels the story needs on their way.
enum ParcelsToShip {
    None,
    OfTheStory,
    All,
}

fn parcels(case: &Case) -> ParcelsToShip {
    let own = match case.starts {
        Start::AfterDelivery(_) | Start::WhenLate(_) => true,
        Start::At(_) | Start::AfterCase { .. } => {
            case.buys.as_ref().is_some_and(|order| order.fate != Fate::Luck)
        }
        Start::AfterPayment(_) => false,
        Start::Everyday => match case.origin {
            Origin::Everyday(kind) => kind.is_after_delivery(),
            Origin::Scripted => false,
        },
    };
    match (own, &case.buys) {
        (false, _) => ParcelsToShip::None,
        (true, Some(_)) => ParcelsToShip::OfTheStory,
        (true, None) => ParcelsToShip::All,
    }
}

/// The next parcel that is packed for the story.
fn next_parcel(sim: &Sim, wanted: CaseId, case: &Case) -> Option<ShopCommand> {
    let order = match parcels(case) {
        ParcelsToShip::None => None,
        ParcelsToShip::OfTheStory => sim.order_of_case(wanted).filter(|order| to_ship(sim, *order)),
        ParcelsToShip::All => {
            sim.view().orders.iter().find(|o| o.state == OrderState::ToShip).map(|o| o.order)
        }
    }?;
    let carriers = sim.scenario().carriers.iter().enumerate();
    let fastest = carriers.min_by(|(_, a), (_, b)| a.median_days.total_cmp(&b.median_days))?;
    Some(ShopCommand::Ship { order, carrier: CarrierId::at(fastest.0) })
}

fn to_ship(sim: &Sim, order: OrderId) -> bool {
    sim.view().orders.get(order.index()).is_some_and(|o| o.state == OrderState::ToShip)
}

/// Replies that a story before another is given at most.
const MOST_REPLIES: usize = 3;

/// Solves a talk with its own suggestions, one or several, and returns the shop afterwards.
fn solve(moment: Moment) -> Option<Sim> {
    let count =
        moment.sim.scenario().cases[moment.sim.insight(moment.talk)?.case.index()].all_suggestions().count();
    let mut open = vec![Talk::new(moment.sim, moment.talk)];
    for _ in 0..MOST_REPLIES {
        let mut next = Vec::new();
        for talk in &open {
            for place in 0..count {
                let mut fork = talk.clone();
                if fork.make(&TalkMove::Suggested(place as u8, Lang::Zh)).is_err() {
                    continue;
                }
                match fork.state() {
                    ConversationState::Solved => return Some(fork.into_sim()),
                    ConversationState::Open => next.push(fork),
                    ConversationState::Failed => {}
                }
            }
        }
        open = next;
    }
    None
}
