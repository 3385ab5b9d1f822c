//! What stood out over the whole run and belongs to no single moment: parcels that came late and
//! with whom, people who left for the same reason, stars that luck gave.

use super::hindsight::Hindsight;
use crate::base::Text;
use crate::base::ids::{CarrierId, OrderId, ProductId};
use crate::narrate::{FieldWord, SentencePart, number, say};
use crate::sim::{Entry, ReviewGround, Thought};
use std::collections::BTreeMap;

/// From so many parcels on a carrier that was late is named.
const LATE_FROM: u32 = 2;
/// From so many people on a common reason is named.
const REASON_FROM: u32 = 3;
/// Most reasons that are named.
const REASONS: usize = 3;

/// The findings, in the order in which they are read.
pub(super) fn findings(run: &Hindsight<'_>) -> Vec<Text> {
    let mut out = Vec::new();
    out.extend(late_parcels(run));
    out.extend(lost_sales(run));
    out.extend(luck(run));
    out
}

/// How many parcels came late, and with which carriers.
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

/// Whether something of the shop's kept people from buying, so that it can be changed.
const fn is_ours(why: Thought) -> bool {
    match why {
        Thought::TooDear
        | Thought::RivalCheaper
        | Thought::DullPhoto
        | Thought::TooFewPhotos
        | Thought::FactMissing(_)
        | Thought::SlowDelivery
        | Thought::Freight
        | Thought::BadReviews
        | Thought::NoAnswer
        | Thought::PoorAnswer
        | Thought::SoldOut => true,
        Thought::JustLooking | Thought::NoReviews | Thought::SecondThoughts | Thought::Likes => false,
    }
}

/// The most frequent reasons for which people who had looked at something left without it.
fn lost_sales(run: &Hindsight<'_>) -> Vec<Text> {
    let mut looked = std::collections::BTreeSet::new();
    let mut why: BTreeMap<(Thought, ProductId), u32> = BTreeMap::new();
    for entry in run.entries() {
        match entry.what {
            Entry::Clicked { customer, .. } => {
                looked.insert(customer);
            }
            Entry::WalkedOn { customer, product, why: thought }
            | Entry::LeftCart { customer, product, why: thought }
                if looked.contains(&customer) && is_ours(thought) =>
            {
                *why.entry((thought, product)).or_insert(0) += 1;
            }
            _ => {}
        }
    }
    let mut why: Vec<_> = why.into_iter().filter(|(_, count)| *count >= REASON_FROM).collect();
    why.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let text = |((thought, product), count): ((Thought, ProductId), u32)| {
        let goods = run.scenario.products.get(product.index());
        let fact = match thought {
            Thought::FactMissing(place) => goods.and_then(|g| Some(&g.facts.get(usize::from(place))?.name)),
            _ => None,
        };
        let mut parts = vec![("count", number(count)), ("product", SentencePart::Text(run.product(product)))];
        let key = if let Some(fact) = fact {
            parts.push(("fact", fact.into()));
            "debrief-finding-fact"
        } else {
            parts.push(("why", SentencePart::Key(thought.key())));
            "debrief-finding-left"
        };
        say(key, &parts)
    };
    why.into_iter().take(REASONS).map(text).collect()
}

/// Reviews of few stars where nothing was wrong.
fn luck(run: &Hindsight<'_>) -> Option<Text> {
    let odd = |what: &Entry| matches!(what, Entry::Reviewed { ground: ReviewGround::Luck, .. });
    let count = run.entries().filter(|entry| odd(&entry.what)).count();
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    (count > 0).then(|| say("debrief-finding-luck", &[("count", number(count))]))
}
