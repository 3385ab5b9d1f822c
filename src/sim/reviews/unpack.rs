//! The customer unpacks the parcel: what they find, and whether they say so.

use super::return_odds;
use crate::base::Span;
use crate::base::ids::OrderId;
use crate::scenario::model::{Category, EquipmentEffect, Everyday, Fate, Scenario};
use crate::sim::calendar::SimEvent;
use crate::sim::customer::complaining;
use crate::sim::dialogue::{self, ConversationOpener};
use crate::sim::orders;
use crate::sim::purpose::Purpose;
use crate::sim::state::{Experience, Order, OrderState, State};

/// How much of a flattering cover turns into disappointment (design choice).
const FLATTERY_FELT: f64 = 0.55;

/// Chance of disappointment per overstated fact (design choice).
const OVERSTATED_FELT: f64 = 0.3;

/// The customer has unpacked the parcel.
pub(in crate::sim) fn unpacked(scenario: &Scenario, state: &mut State, id: OrderId) {
    if state.order(id).state != OrderState::Delivered {
        return;
    }
    let experience = find_out(scenario, state, state.order(id));
    state.order_mut(id).unpack(experience);
    let order = state.order(id);
    let (customer, persona) = (order.customer, order.persona);
    let (scripted, draws) = (order.case.is_some(), order.draws);
    let review_after = state.stream(customer.0, Purpose::ReviewTime(draws)).lognormal(40.0, 0.7).min(240.0);
    state.schedule(state.now + Span::hours(review_after as i64), SimEvent::ReviewDue(id));
    // A scripted customer complains as the story says, and not besides.
    if scripted || state.in_aftermath {
        return;
    }
    let kind = complaint(scenario, state, id, persona, experience)
        .or_else(|| praise(scenario, state, id, experience));
    let Some(kind) = kind else { return };
    // Too late in the evening: they look at it again in the morning.
    if state.put_off_while_closed(scenario, Span::minutes(30), SimEvent::Unpacked(id)) {
        return;
    }
    let asks_by_form =
        kind == Everyday::WantsReturn && state.stream(customer.0, Purpose::SpeaksOfReturn(draws)).chance(0.4);
    if asks_by_form {
        orders::request_return(scenario, state, id);
    } else if !state.talks_about(state.order(id)) {
        dialogue::begin_everyday(scenario, state, kind, &ConversationOpener::of_order(state, id));
    }
}

/// What is in the parcel: the story's word, or luck.
fn find_out(scenario: &Scenario, state: &State, order: &Order) -> Experience {
    let mut luck = state.stream(order.customer.0, Purpose::Unpacking(order.draws));
    let (defect, broken, fit, described) = (luck.unit(), luck.unit(), luck.unit(), luck.unit());
    let product = &scenario.products[order.product.index()];
    let model = &scenario.behaviour;
    let mut found = Experience {
        damaged: defect < product.defect_rate || broken < model.breakage * breakage_left(scenario, state),
        wrong_item: false,
        misfit: fit < misfit_chance(scenario, order),
        not_as_described: described < mismatch(order),
    };
    match order.fate {
        Fate::Luck | Fate::Late(_) | Fate::Lost => {}
        Fate::Sound => found = Experience::default(),
        Fate::Damaged => found.damaged = true,
        Fate::WrongItem => found.wrong_item = true,
        Fate::WrongSize => found.misfit = true,
        Fate::NotAsDescribed => found.not_as_described = true,
    }
    found
}

/// Share of breakage that the shop's packing leaves.
fn breakage_left(scenario: &Scenario, state: &State) -> f64 {
    let owned = scenario.equipment.iter().zip(&state.equipment).filter(|(_, owned)| **owned);
    let shares = owned.flat_map(|(e, _)| &e.effects).filter_map(|effect| {
        let EquipmentEffect::Breakage(permille) = effect else { return None };
        Some(f64::from(*permille) / 1000.0)
    });
    shares.fold(1.0, f64::min)
}

/// Chance that it does not fit: for apparel, twice as high where nothing was said of sizes when it
/// was sold (design choice; nearly half of apparel returns name size, fit or colour, row T3).
fn misfit_chance(scenario: &Scenario, order: &Order) -> f64 {
    let product = &scenario.products[order.product.index()];
    let apparel = product.category == Category::Apparel;
    return_odds::misfit(&scenario.behaviour, apparel, order.claims.size_told)
}

/// Distance between what was said when it was sold and the thing, as a chance of disappointment.
fn mismatch(order: &Order) -> f64 {
    let claims = order.claims;
    (0.02 + FLATTERY_FELT * claims.flattery + OVERSTATED_FELT * f64::from(claims.overstated)).min(0.9)
}

/// Whether the customer writes, and about what.
fn complaint(
    scenario: &Scenario,
    state: &State,
    id: OrderId,
    persona: crate::base::ids::PersonaId,
    found: Experience,
) -> Option<Everyday> {
    let order = state.order(id);
    let model = &scenario.behaviour;
    let persona = &scenario.personas[persona.index()];
    let mut luck = state.stream(order.customer.0, Purpose::Complains(order.draws));
    let (writes, returns) = (luck.unit(), luck.unit());
    if found.is_loss() && writes < complaining::chance(model, true, persona.complains) {
        return Some(Everyday::Damaged);
    }
    if found.not_as_described && writes < complaining::chance(model, found.is_loss(), persona.complains) {
        return Some(Everyday::NotAsDescribed);
    }
    let product = &scenario.products[order.product.index()];
    // Goods that are lawful exceptions come back only if the shop is at fault.
    let at_fault = found.is_loss() || found.not_as_described;
    let apparel = product.category == Category::Apparel;
    let chance = return_odds::chance(model, apparel, found, order.days_late(), persona.returns);
    (returns < chance && (at_fault || !product.no_return)).then_some(Everyday::WantsReturn)
}

/// Chance that somebody who has nothing to complain of says so, with a picture (design choice).
const SAYS_THANKS: f64 = 0.06;

/// Whether a content customer writes: the parcel came in time, and all is as it should be.
fn praise(scenario: &Scenario, state: &State, id: OrderId, found: Experience) -> Option<Everyday> {
    let order = state.order(id);
    let content = found == Experience::default() && order.days_late() == 0 && order.conversation.is_none();
    let chance = SAYS_THANKS * scenario.personas[order.persona.index()].reviews;
    let writes = || state.stream(order.customer.0, Purpose::Pleased(order.draws)).chance(chance.min(1.0));
    (content && scenario.has_everyday(Everyday::Pleased) && writes()).then_some(Everyday::Pleased)
}
