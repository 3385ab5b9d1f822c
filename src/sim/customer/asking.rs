//! What a reader misses, and whether they ask (step 6; all chances are design choices).

use crate::base::ids::{CustomerId, ProductId};
use crate::scenario::model::{BehaviourModel, Everyday, Persona, Scenario, StatedFact};
use crate::sim::purpose::Purpose;
use crate::sim::state::State;

/// Chance per promised day, up to six, that a reader asks about delivery (design choice).
const ASKS_DELIVERY: f64 = 0.005;

/// Facts the listing does not state and this visitor misses.
pub(super) fn missed_facts(
    scenario: &Scenario,
    state: &State,
    id: CustomerId,
    product: ProductId,
) -> Vec<u8> {
    let facts = &scenario.products[product.index()].facts;
    let says = &state.listings[product.index()].facts;
    let mut luck = state.stream(id.0, Purpose::Missing);
    let mut minded = Vec::new();
    for (index, fact) in facts.iter().enumerate() {
        // One draw per fact, stated or not, so that stating one fact changes nobody's mind on
        // another.
        let minds = luck.chance(f64::from(fact.missed_permille) / 1000.0);
        if minds && says[index] == StatedFact::Missing {
            minded.push(index as u8);
        }
    }
    minded
}

/// Chance that a reader asks something that no other kind is for: a picture, a present, an invoice
/// (design choice: about as many as bargain).
const ASKS_OTHER: f64 = 0.02;

/// What makes a reader ask.
#[derive(Debug, Clone, Copy)]
pub(in crate::sim) struct Doubts {
    /// Whether a fact is missing that they mind.
    pub misses: bool,
    /// Price over reference price.
    pub price_ratio: f64,
    /// Promised days.
    pub promise_days: f64,
}

/// Uniform draws of one reader: one for each thing that they may ask.
#[derive(Debug, Clone, Copy)]
pub(in crate::sim) struct AskingLuck {
    pub fact: f64,
    pub delivery: f64,
    pub bargain: f64,
    pub other: f64,
}

/// What the reader asks before deciding, if anything. More ask where facts are missing, more
/// bargain where the price is high and matters to them.
pub(in crate::sim) fn question(
    model: &BehaviourModel,
    persona: &Persona,
    doubts: Doubts,
    luck: AskingLuck,
) -> Option<Everyday> {
    let dear = (1.0 + 2.0 * (doubts.price_ratio - 1.0)).clamp(0.3, 3.0);
    if doubts.misses && luck.fact < model.ask_base * persona.asks {
        Some(Everyday::AsksFact)
    } else if luck.bargain < model.bargain_base * persona.price * persona.price * dear {
        Some(Everyday::Bargains)
    } else if luck.delivery < ASKS_DELIVERY * doubts.promise_days.min(6.0) * persona.asks {
        Some(Everyday::AsksDelivery)
    } else if luck.other < ASKS_OTHER * persona.asks {
        Some(Everyday::AsksOther)
    } else {
        None
    }
}
