//! Slots in texts, `{product}` or `{arrival}`, filled from the conversation.

use super::circumstance::all_hold;
use super::remedy::at_stake;
use crate::base::ids::ConversationId;
use crate::base::time::HOUR;
use crate::base::{Text, Time};
use crate::scenario::model::{
    Scenario, SlotValues, Suggestion, USUAL_DAYS, arrives_on, has_slots, ship_by, slots_in,
};
use crate::sim::purpose::Purpose;
use crate::sim::refused::Refused;
use crate::sim::state::State;

/// Suggested replies of a conversation that fit its circumstances, with their slots filled. Each
/// comes with its place in the scenario. On the screen they stand in an order of this seed and this
/// talk, so that no place is a hint.
pub(in crate::sim) fn suggestions(scenario: &Scenario, state: &State, id: ConversationId) -> Vec<(u8, Text)> {
    let c = state.conversation(id);
    let case = &scenario.cases[c.case.index()];
    let mut luck = state.stream(c.customer.0, Purpose::SuggestionOrder(c.case));
    // Every suggestion draws, whether it fits or not: what fits now keeps its place among the
    // others.
    let all = case.all_suggestions().map(|_| luck.below(1 << 32)).collect::<Vec<_>>();
    let now = case.suggestions_in(c.in_second_matter());
    let mut drawn: Vec<(u64, usize, &Suggestion)> =
        now.filter_map(|(place, s)| Some((*all.get(place)?, place, s))).collect();
    drawn.sort_by_key(|(key, place, _)| (*key, *place));
    let fitting = drawn.into_iter().filter(|(_, _, s)| all_hold(scenario, state, id, &s.only_if));
    fitting.map(|(_, place, s)| (place as u8, fill(scenario, state, id, &s.text))).collect()
}

/// The suggestion at a place of the case's list, if it fits the circumstances.
pub(super) fn suggestion(scenario: &Scenario, state: &State, id: ConversationId, index: u8) -> Option<Text> {
    let case = &scenario.cases[state.conversation(id).case.index()];
    let mut now = case.suggestions_in(state.conversation(id).in_second_matter());
    let (_, found) = now.find(|(place, _)| *place == usize::from(index))?;
    all_hold(scenario, state, id, &found.only_if).then(|| fill(scenario, state, id, &found.text))
}

/// Fills the slots of a text; a slot that nothing fills is left out.
pub(in crate::sim) fn fill(scenario: &Scenario, state: &State, id: ConversationId, text: &Text) -> Text {
    if !has_slots(text) {
        return text.clone();
    }
    let case = &scenario.cases[state.conversation(id).case.index()];
    values(scenario, state, id).fill(scenario, &case.knows, text)
}

/// A quick phrase with its slots filled, as it is sent.
///
/// # Errors
/// A slot has nothing to stand in it in this conversation: `{order}` where nothing was bought.
pub(in crate::sim) fn phrase(
    scenario: &Scenario,
    state: &State,
    id: ConversationId,
    text: &Text,
) -> Result<Text, Refused> {
    if !has_slots(text) {
        return Ok(text.clone());
    }
    let values = values(scenario, state, id);
    let mut used = Vec::new();
    for slot in slots_in(text) {
        used.push((slot, values.words(scenario, slot).ok_or(Refused::SlotEmpty)?));
    }
    Ok(text.fill(&used))
}

/// What the talk has to put into slots.
fn values(scenario: &Scenario, state: &State, id: ConversationId) -> SlotValues {
    let c = state.conversation(id);
    let product = c.product.map(|p| &scenario.products[p.index()]);
    let listing = c.product.map(|p| &state.listings[p.index()]);
    let order = c.order.map(|o| state.order(o));
    let (whole_price, pieces) = at_stake(scenario, state, c);
    let fact = product.zip(c.fact).and_then(|(p, f)| p.facts.get(usize::from(f)));
    SlotValues {
        product: product.map(|p| p.name.clone()),
        price: listing.map(|l| l.price_now()),
        customer: Some(c.name.clone()),
        order: c.order,
        fact: fact.map(|f| (f.name.clone(), f.truth.clone())),
        promise_days: listing.map(|l| u32::from(l.promise_days)),
        arrival: Some(expected(state, id)),
        ship_by: Some(ship_by(state.now)),
        days_late: order.map(|o| state.now.day() - o.promised_day),
        whole_price,
        pieces: Some(pieces),
        stock: listing.map(|l| l.in_stock()),
    }
}

/// When the parcel is expected: after a look-up the carrier's word, before it only the listing's
/// promise.
fn expected(state: &State, id: ConversationId) -> Time {
    let c = state.conversation(id);
    let order = c.order.map(|o| state.order(o));
    match order {
        Some(o) if o.looked_up && o.arrives.is_some() => {
            let at = o.arrives.unwrap_or(state.now).max(state.now);
            // The next full evening after it, so that the word can be kept.
            if at.clock().0 <= 20 * HOUR { arrives_on(at.day()) } else { arrives_on(at.day() + 1) }
        }
        Some(o) => arrives_on(o.promised_day.max(state.now.day() + 1)),
        None => {
            let days = c.product.map_or(USUAL_DAYS, |p| state.listings[p.index()].promise_days);
            arrives_on(state.now.day() + i64::from(days))
        }
    }
}
