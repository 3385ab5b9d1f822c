//! Slots in texts, `{product}` or `{arrival}`, filled from the conversation.

use super::circumstance::all_hold;
use crate::base::ids::ConversationId;
use crate::base::time::HOUR;
use crate::base::{Money, Text, Time};
use crate::scenario::SLOTS;
use crate::scenario::model::Suggestion;
use crate::sim::state::World;

/// Suggested replies of a conversation that fit its circumstances, with their slots filled.
pub(in crate::sim) fn suggestions(world: &World, id: ConversationId) -> Vec<(u8, Text)> {
    let case = &world.scenario.cases[world.conversation(id).case.index()];
    let fitting = case.suggestions.iter().enumerate().filter(|(_, s)| all_hold(world, id, &s.only_if));
    let filled = |(place, s): (usize, &Suggestion)| (place as u8, fill(world, id, &s.text));
    fitting.map(filled).collect()
}

/// The suggestion at a place of the case's list, if it fits the circumstances.
pub(super) fn suggestion(world: &World, id: ConversationId, index: u8) -> Option<Text> {
    let case = &world.scenario.cases[world.conversation(id).case.index()];
    let found = case.suggestions.get(usize::from(index))?;
    all_hold(world, id, &found.only_if).then(|| fill(world, id, &found.text))
}

/// Fills the slots of a text.
pub(in crate::sim) fn fill(world: &World, id: ConversationId, text: &Text) -> Text {
    if !text.zh.contains('{') && !text.en.contains('{') {
        return text.clone();
    }
    let case = &world.scenario.cases[world.conversation(id).case.index()];
    let known = case.knows.iter().map(|k| (k.key.as_str(), k.value.clone()));
    let wanted = |slot: &str| {
        let mark = format!("{{{slot}}}");
        text.zh.contains(&mark) || text.en.contains(&mark)
    };
    let of_shop = SLOTS.iter().filter(|slot| wanted(slot)).map(|slot| (*slot, value(world, id, slot)));
    let used: Vec<(&str, Text)> = of_shop.chain(known.filter(|(key, _)| wanted(key))).collect();
    text.fill(&used)
}

fn value(world: &World, id: ConversationId, slot: &str) -> Text {
    let c = world.conversation(id);
    let scenario = &world.scenario;
    let product = c.product.map(|p| &scenario.products[p.index()]);
    let listing = c.product.map(|p| &world.listings[p.index()]);
    let order = c.order.map(|o| world.order(o));
    let fact = product.zip(c.fact).and_then(|(p, f)| p.facts.get(usize::from(f)));
    let same = |text: String| Text::new(text.clone(), text);
    let amount = |m: Money| same(plain(&scenario.currency.sign, m));
    match slot {
        "product" => product.map(|p| p.name.clone()).unwrap_or_default(),
        "price" => amount(listing.map_or(Money::ZERO, crate::sim::state::Listing::price_now)),
        "customer" => c.name.clone(),
        "order" => same(c.order.map_or_else(String::new, |o| format!("#{}", 1001 + o.0))),
        "fact" => fact.map(|f| f.name.clone()).unwrap_or_default(),
        "value" => fact.map(|f| f.truth.clone()).unwrap_or_default(),
        "promise_days" => same(listing.map_or(0, |l| l.promise_days).to_string()),
        "arrival" => moment(world, expected(world, id)),
        "ship_by" => moment(world, ship_by(world)),
        "days_late" => same(order.map_or(0, |o| (world.now.day() - o.promised_day).max(0)).to_string()),
        "half_price" => {
            let whole = order.map_or_else(|| listing.map_or(Money::ZERO, |l| l.price), |o| o.total);
            amount(Money(whole.0 / 2))
        }
        "pieces" => same(order.map_or(1, |o| o.pieces).to_string()),
        "stock" => same(listing.map_or(0, crate::sim::state::Listing::in_stock).to_string()),
        _ => Text::default(),
    }
}

fn plain(sign: &str, amount: Money) -> String {
    let text = amount.to_string();
    format!("{sign}{}", text.strip_suffix(".00").unwrap_or(&text))
}

/// When the parcel is expected: after a look-up the carrier's word, before it only the listing's promise.
fn expected(world: &World, id: ConversationId) -> Time {
    let c = world.conversation(id);
    let order = c.order.map(|o| world.order(o));
    let evening = |day: i64| Time::on(day, crate::base::Span::hours(20));
    match order {
        Some(o) if o.looked_up && o.arrives.is_some() => {
            let at = o.arrives.unwrap_or(world.now).max(world.now);
            // The next full evening after it, so that the word can be kept.
            if at.clock().0 <= 20 * HOUR { evening(at.day()) } else { evening(at.day() + 1) }
        }
        Some(o) => evening(o.promised_day.max(world.now.day() + 1)),
        None => {
            let days = c.product.map_or(4, |p| i64::from(world.listings[p.index()].promise_days));
            evening(world.now.day() + days)
        }
    }
}

/// A shipping time that the rules allow and a keeper can keep: tomorrow at six in the evening.
fn ship_by(world: &World) -> Time {
    Time::on(world.now.day() + 1, crate::base::Span::hours(18))
}

/// A moment as people write it: weekday and clock.
fn moment(world: &World, at: Time) -> Text {
    const ZH: [&str; 7] = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
    const EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let weekday = (i64::from(world.scenario.first_weekday) + at.day() - 1).rem_euclid(7) as usize;
    let clock = at.clock().0;
    let clock = format!("{:02}:{:02}", clock / HOUR, clock % HOUR / 60);
    Text::new(format!("{}{clock}", ZH[weekday]), format!("{} {clock}", EN[weekday]))
}
