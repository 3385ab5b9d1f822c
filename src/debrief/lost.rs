//! Sales that were lost, counted from the journal with what they were worth: sold out, too dear, a
//! dull photo, no answer, and everything else of the shop's that kept people from buying. What a
//! person counts for is the engine's own rule ([`CameAsFar`]).

use super::hindsight::Hindsight;
use crate::base::ids::{CustomerId, ProductId};
use crate::base::{Money, Text, Time};
use crate::narrate::{FieldWord, SentencePart, amount, number, say};
use crate::scenario::Scenario;
use crate::sim::view::ListingView;
use crate::sim::{CameAsFar, Entry, Sim, Thought};
use std::collections::{BTreeMap, BTreeSet};

/// The cost of one reason at one product.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct LostSum {
    /// People who left for it.
    pub(super) people: u32,
    /// The amount that they would have paid.
    pub(super) money: Money,
}

/// How far a visitor came.
#[derive(Debug, Clone, Copy)]
struct Visit {
    price: Money,
    looked: bool,
}

/// Lost sales by reason and product. Missing facts of a product are distinguished by the fact.
pub(super) type LostBy = BTreeMap<(Thought, ProductId), LostSum>;

/// Reads the lost sales of a run.
pub(super) fn lost(run: &Hindsight<'_>) -> LostBy {
    lost_when(run.sim, &run.view.listings, &|_| true)
}

/// Reads the lost sales of the moments at which somebody left that `counts`.
#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
pub(super) fn lost_when(sim: &Sim, listings: &[ListingView], counts: &dyn Fn(Time) -> bool) -> LostBy {
    let model = &sim.scenario().behaviour;
    let mut visits: BTreeMap<CustomerId, Visit> = BTreeMap::new();
    let mut bought: BTreeSet<CustomerId> = BTreeSet::new();
    let mut short: BTreeMap<CustomerId, (ProductId, u32, Money)> = BTreeMap::new();
    let mut all = LostBy::new();
    for entry in sim.journal().entries() {
        match entry.what {
            Entry::Passed { customer, price, .. } => {
                visits.insert(customer, Visit { price, looked: false });
            }
            Entry::Clicked { customer, .. } => {
                if let Some(visit) = visits.get_mut(&customer) {
                    visit.looked = true;
                }
            }
            Entry::OrderPlaced { customer, pieces, .. } => {
                bought.insert(customer);
                if let Some((_, wanted, _)) = short.get_mut(&customer) {
                    *wanted = wanted.saturating_sub(pieces);
                }
            }
            Entry::ShortOfStock { customer, product, wanted, .. } => {
                let listed = listings.get(product.index()).map(|listing| listing.price);
                let price = visits.get(&customer).map(|visit| visit.price).or(listed).unwrap_or_default();
                if counts(entry.at) {
                    short.insert(customer, (product, wanted, price));
                }
            }
            Entry::WalkedOn { customer, product, why }
                if counts(entry.at) && why.is_ours() && !short.contains_key(&customer) =>
            {
                let Some(visit) = visits.get(&customer) else { continue };
                // For people whom a price or a picture did not even make look, only the picture is
                // reported.
                if visit.looked || why == Thought::DullPhoto {
                    let far = if visit.looked { CameAsFar::Listing } else { CameAsFar::Street };
                    add(&mut all, (why, product), visit.price.share(far.share_of_sale(model)));
                }
            }
            Entry::LeftCart { customer, product, why } if counts(entry.at) && why.is_ours() => {
                let Some(visit) = visits.get(&customer) else { continue };
                add(&mut all, (why, product), visit.price);
            }
            _ => {}
        }
    }
    for (product, missing, price) in short.into_values().filter(|(_, missing, _)| *missing > 0) {
        add(&mut all, (Thought::SoldOut, product), price.times(i64::from(missing)));
    }
    all
}

fn add(all: &mut LostBy, of: (Thought, ProductId), money: Money) {
    let sum = all.entry(of).or_default();
    sum.people += 1;
    sum.money += money;
}

/// From so many people on a common reason is named.
const PEOPLE_FROM: u32 = 3;
/// Most reasons that are named.
const REASONS: usize = 4;

/// The reasons that cost most, most costly first, each with its people and its approximate cost,
/// except those that are reported elsewhere.
pub(super) fn reasons(
    run: &Hindsight<'_>,
    lost: &LostBy,
    told: impl Fn(Thought, ProductId) -> bool,
) -> Vec<Text> {
    let named = |(of, sum): &(&(Thought, ProductId), &LostSum)| {
        sum.people >= PEOPLE_FROM && sum.money.is_positive() && !told(of.0, of.1)
    };
    let mut why: Vec<_> = lost.iter().filter(named).collect();
    why.sort_by(|a, b| b.1.money.cmp(&a.1.money).then(a.0.cmp(b.0)));
    why.into_iter()
        .take(REASONS)
        .map(|((why, product), sum)| sentence(run.scenario, *why, *product, *sum))
        .collect()
}

/// A reason with its people and about what it cost.
pub(super) fn sentence(scenario: &Scenario, why: Thought, product: ProductId, sum: LostSum) -> Text {
    let goods = scenario.products.get(product.index());
    let mut parts = vec![
        ("count", number(sum.people)),
        ("product", SentencePart::Text(goods.map(|goods| goods.name.clone()).unwrap_or_default())),
        ("amount", amount(scenario, sum.money)),
    ];
    let key = match (why, missing_fact(scenario, why, product)) {
        (_, Some(fact)) => {
            parts.push(("fact", fact.into()));
            "debrief-finding-fact"
        }
        (Thought::DullPhoto, None) => "debrief-finding-photo",
        (_, None) => {
            parts.push(("why", SentencePart::Key(why.key())));
            "debrief-finding-left"
        }
    };
    say(key, &parts)
}

/// The name of the fact that was missing, if that was the reason.
pub(super) fn missing_fact(scenario: &Scenario, why: Thought, product: ProductId) -> Option<&Text> {
    let Thought::FactMissing(place) = why else { return None };
    Some(&scenario.products.get(product.index())?.facts.get(usize::from(place))?.name)
}
