//! Sales that were lost, counted from the journal with what they were worth: sold out, too dear, a
//! dull photo, no answer, and whatever else of the shop's kept people from buying.
//!
//! Nobody knows who would have bought. A person counts for the share of the price that an ordinary
//! offer would have sold to somebody who came as far (shares of the customers' model, below); who
//! stood at the till counts in full. Sums are therefore told as "about".

use super::hindsight::Hindsight;
use crate::base::ids::{CustomerId, ProductId};
use crate::base::{Money, Text};
use crate::narrate::{FieldWord, SentencePart, amount, number, say};
use crate::sim::{Entry, Thought};
use std::collections::{BTreeMap, BTreeSet};

/// What one reason cost at one product.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct LostSum {
    /// People who left for it.
    pub(super) people: u32,
    /// What they would have paid.
    pub(super) money: Money,
}

/// How far a visitor came.
#[derive(Debug, Clone, Copy)]
struct Visit {
    price: Money,
    looked: bool,
}

/// Lost sales by reason and product. All missing facts of a product are told apart by the fact.
pub(super) type LostBy = BTreeMap<(Thought, ProductId), LostSum>;

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

/// Reads the lost sales of a run.
pub(super) fn lost(run: &Hindsight<'_>) -> LostBy {
    let model = &run.scenario.behaviour;
    let of_cart = 1.0 - model.cart_abandoned;
    let of_looker = model.buy_base * of_cart;
    let of_passer = model.click_base * of_looker;
    let mut visits: BTreeMap<CustomerId, Visit> = BTreeMap::new();
    let mut bought: BTreeSet<CustomerId> = BTreeSet::new();
    let mut short: BTreeMap<CustomerId, (ProductId, u32, Money)> = BTreeMap::new();
    let mut all = LostBy::new();
    for entry in run.entries() {
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
                let listed = run.view.listings.get(product.index()).map(|listing| listing.price);
                let price = visits.get(&customer).map(|visit| visit.price).or(listed).unwrap_or_default();
                short.insert(customer, (product, wanted, price));
            }
            Entry::WalkedOn { customer, product, why } if is_ours(why) && !short.contains_key(&customer) => {
                let Some(visit) = visits.get(&customer) else { continue };
                // Whom a price or a picture did not even make look is told of by the picture alone.
                if visit.looked || why == Thought::DullPhoto {
                    let share = if visit.looked { of_looker } else { of_passer };
                    add(&mut all, (why, product), visit.price.share(share));
                }
            }
            Entry::LeftCart { customer, product, why } if is_ours(why) => {
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

/// The reasons that cost most, most costly first, each with its people and about what it cost, save
/// those that are told elsewhere.
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
    let text = |((thought, product), sum): (&(Thought, ProductId), &LostSum)| {
        let goods = run.scenario.products.get(product.index());
        let mut parts = vec![
            ("count", number(sum.people)),
            ("product", SentencePart::Text(run.product(*product))),
            ("amount", amount(run.scenario, sum.money)),
        ];
        let fact = match thought {
            Thought::FactMissing(place) => goods.and_then(|g| Some(&g.facts.get(usize::from(*place))?.name)),
            _ => None,
        };
        let key = match (thought, fact) {
            (_, Some(fact)) => {
                parts.push(("fact", fact.into()));
                "debrief-finding-fact"
            }
            (Thought::DullPhoto, None) => "debrief-finding-photo",
            (_, None) => {
                parts.push(("why", SentencePart::Key(thought.key())));
                "debrief-finding-left"
            }
        };
        say(key, &parts)
    };
    why.into_iter().take(REASONS).map(text).collect()
}
