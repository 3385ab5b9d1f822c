//! What stood out over the whole run and belongs to no single moment: parcels that came late and
//! with whom, what prices and stock led to, people who left for the same reason and what that cost,
//! stars that luck gave.

use super::hindsight::Hindsight;
use super::{choices, lost};
use crate::base::Text;
use crate::base::ids::{CarrierId, OrderId, ProductId};
use crate::narrate::{SentencePart, number, say};
use crate::sim::{Entry, ReviewGround, Thought};
use std::collections::BTreeMap;

/// From so many parcels on a carrier that was late is named.
const LATE_FROM: u32 = 2;

/// The findings, in the order in which they are read.
pub(super) fn findings(run: &Hindsight<'_>) -> Vec<Text> {
    let mut out = Vec::new();
    out.extend(late_parcels(run));
    let lost = lost::lost(run);
    let prices = choices::prices(run, &lost);
    let told = |thought: Thought, product: ProductId| match thought {
        Thought::TooDear | Thought::RivalCheaper => prices.contains_key(&product),
        // Empty shelves have a line of their own.
        Thought::SoldOut => true,
        Thought::JustLooking
        | Thought::DullPhoto
        | Thought::TooFewPhotos
        | Thought::FactMissing(_)
        | Thought::SlowDelivery
        | Thought::Freight
        | Thought::NoReviews
        | Thought::BadReviews
        | Thought::NoAnswer
        | Thought::PoorAnswer
        | Thought::SecondThoughts
        | Thought::Likes => false,
    };
    let reasons = lost::reasons(run, &lost, told);
    out.extend(prices.into_values());
    out.extend(choices::stock(run, &lost));
    out.extend(reasons);
    out.extend(luck(run));
    out
}

/// How many parcels came late, and with which carriers.
#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
fn late_parcels(run: &Hindsight<'_>) -> Option<Text> {
    let mut carriers: BTreeMap<OrderId, CarrierId> = BTreeMap::new();
    // Parcels and late ones, by carrier.
    let mut by: BTreeMap<CarrierId, (u32, u32)> = BTreeMap::new();
    for entry in run.entries() {
        match entry.what {
            Entry::OrderShipped { order, carrier, .. } => {
                carriers.insert(order, carrier);
            }
            Entry::OrderDelivered { order, days_late } => {
                if let Some(carrier) = carriers.get(&order) {
                    let (all, late) = by.entry(*carrier).or_default();
                    *all += 1;
                    *late += u32::from(days_late > 0);
                }
            }
            _ => {}
        }
    }
    let (all, late) = by.values().fold((0, 0), |sum, of| (sum.0 + of.0, sum.1 + of.1));
    if late < LATE_FROM {
        return None;
    }
    let name =
        |id: &CarrierId| run.scenario.carriers.get(id.index()).map(|c| c.name.clone()).unwrap_or_default();
    let guilty: Vec<_> = by.iter().filter(|(_, (_, late))| *late > 0).collect();
    let sums = [("late", number(late)), ("all", number(all))];
    if let [(carrier, _)] = guilty.as_slice() {
        let [late, all] = sums;
        return Some(say(
            "debrief-finding-late-one",
            &[late, all, ("carrier", SentencePart::Text(name(carrier)))],
        ));
    }
    let each = guilty.into_iter().map(|(carrier, (all, late))| {
        let parts =
            [("carrier", SentencePart::Text(name(carrier))), ("late", number(*late)), ("all", number(*all))];
        say("debrief-finding-late-of", &parts)
    });
    let [late, all] = sums;
    Some(say("debrief-finding-late", &[late, all, ("carriers", SentencePart::Text(listed(each)))]))
}

/// Texts as a list.
fn listed(texts: impl Iterator<Item = Text>) -> Text {
    let texts: Vec<Text> = texts.collect();
    let join = |pick: fn(&Text) -> &str, gap: &str| texts.iter().map(pick).collect::<Vec<_>>().join(gap);
    Text::new(join(|t| &t.zh, "、"), join(|t| &t.en, ", "))
}

/// Reviews of few stars where nothing was wrong.
fn luck(run: &Hindsight<'_>) -> Option<Text> {
    let odd = |what: &Entry| matches!(what, Entry::Reviewed { ground: ReviewGround::Luck, .. });
    let count = run.entries().filter(|entry| odd(&entry.what)).count();
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    (count > 0).then(|| say("debrief-finding-luck", &[("count", number(count))]))
}
