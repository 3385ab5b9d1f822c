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

/// What the reader asks before deciding, if anything; `luck` holds three uniform draws. More ask
/// where facts are missing, more bargain where the price is high and matters to them.
pub(in crate::sim) fn question(
    model: &BehaviourModel,
    persona: &Persona,
    doubts: Doubts,
    (asks_fact, bargains, asks_delivery): (f64, f64, f64),
) -> Option<Everyday> {
    let dear = (1.0 + 2.0 * (doubts.price_ratio - 1.0)).clamp(0.3, 3.0);
    if doubts.misses && asks_fact < model.ask_base * persona.asks {
        Some(Everyday::AsksFact)
    } else if bargains < model.bargain_base * persona.price * persona.price * dear {
        Some(Everyday::Bargains)
    } else if asks_delivery < ASKS_DELIVERY * doubts.promise_days.min(6.0) * persona.asks {
        Some(Everyday::AsksDelivery)
    } else {
        None
    }
}
