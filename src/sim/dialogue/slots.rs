//! Slots in texts, `{product}` or `{arrival}`, filled from the conversation.

use super::circumstance::all_hold;
use crate::base::ids::ConversationId;
use crate::base::time::HOUR;
use crate::base::time::{Clock, Weekday};
use crate::base::{Money, Text, Time};
use crate::scenario::SLOTS;
use crate::scenario::model::{Scenario, Suggestion};
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
    let known = case.knows.iter().map(|k| (k.key.as_str(), k.value.clone()));
    let of_shop = wanted(text).map(|slot| (slot, value(scenario, state, id, slot).unwrap_or_default()));
    let used: Vec<(&str, Text)> = of_shop.chain(known.filter(|(key, _)| names(text, key))).collect();
    text.fill(&used)
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
    let mut used = Vec::new();
    for slot in wanted(text) {
        used.push((slot, value(scenario, state, id, slot).ok_or(Refused::SlotEmpty)?));
    }
    Ok(text.fill(&used))
}

/// The slots of the shop that a text names.
fn wanted(text: &Text) -> impl Iterator<Item = &'static str> {
    let any = has_slots(text);
    SLOTS.iter().copied().filter(move |slot| any && names(text, slot))
}

/// Whether a text has slots at all; most have none.
fn has_slots(text: &Text) -> bool {
    text.zh.contains('{') || text.en.contains('{')
}

/// Whether a text names a slot.
fn names(text: &Text, slot: &str) -> bool {
    let mark = format!("{{{slot}}}");
    text.zh.contains(&mark) || text.en.contains(&mark)
}

/// What stands in a slot of the shop; `None` where the talk has no such thing.
fn value(scenario: &Scenario, state: &State, id: ConversationId, slot: &str) -> Option<Text> {
    let c = state.conversation(id);
    let product = c.product.map(|p| &scenario.products[p.index()]);
    let listing = c.product.map(|p| &state.listings[p.index()]);
    let order = c.order.map(|o| state.order(o));
    let fact = product.zip(c.fact).and_then(|(p, f)| p.facts.get(usize::from(f)));
    let same = |text: String| Text::new(text.clone(), text);
    let amount = |m: Money| same(scenario.currency.short(m));
    match slot {
        "product" => product.map(|p| p.name.clone()),
        "price" => listing.map(|l| amount(l.price_now())),
        "customer" => Some(c.name.clone()),
        "order" => c.order.map(|o| same(o.label())),
        "fact" => fact.map(|f| f.name.clone()),
        "value" => fact.map(|f| f.truth.clone()),
        "promise_days" => listing.map(|l| same(l.promise_days.to_string())),
        "arrival" => Some(moment(scenario, expected(state, id))),
        "ship_by" => Some(moment(scenario, ship_by(state))),
        "days_late" => order.map(|o| same((state.now.day() - o.promised_day).max(0).to_string())),
        "half_price" => {
            let whole = order.map(|o| o.total).or_else(|| listing.map(|l| l.price));
            whole.map(|whole| amount(Money(whole.0 / 2)))
        }
        "pieces" => Some(same(order.map_or(1, |o| o.pieces).to_string())),
        "stock" => listing.map(|l| same(l.in_stock().to_string())),
        _ => None,
    }
}

/// When the parcel is expected: after a look-up the carrier's word, before it only the listing's
/// promise.
fn expected(state: &State, id: ConversationId) -> Time {
    let c = state.conversation(id);
    let order = c.order.map(|o| state.order(o));
    let evening = |day: i64| Time::on(day, crate::base::Span::hours(20));
    match order {
        Some(o) if o.looked_up && o.arrives.is_some() => {
            let at = o.arrives.unwrap_or(state.now).max(state.now);
            // The next full evening after it, so that the word can be kept.
            if at.clock().0 <= 20 * HOUR { evening(at.day()) } else { evening(at.day() + 1) }
        }
        Some(o) => evening(o.promised_day.max(state.now.day() + 1)),
        None => {
            let days = c.product.map_or(4, |p| i64::from(state.listings[p.index()].promise_days));
            evening(state.now.day() + days)
        }
    }
}

/// A shipping time that the rules allow and a keeper can keep: tomorrow at six in the evening.
fn ship_by(state: &State) -> Time {
    Time::on(state.now.day() + 1, crate::base::Span::hours(18))
}

/// A moment as people write it: weekday and clock.
fn moment(scenario: &Scenario, at: Time) -> Text {
    let weekday = Weekday::of(scenario.first_weekday, at.day());
    let clock = Clock(at.clock()).to_minute();
    Text::new(format!("{}{clock}", weekday.name().zh), format!("{} {clock}", weekday.name().en))
}
