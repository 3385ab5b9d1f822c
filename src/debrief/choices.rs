//! What prices and stock led to over the whole run: a price far from the market's, shelves that
//! were empty, goods that were left over.

use super::hindsight::Hindsight;
use super::lost::LostBy;
use crate::base::ids::ProductId;
use crate::base::{Money, Text};
use crate::narrate::{SentencePart, amount, number, say};
use crate::score::sold_orders;
use crate::sim::view::ListingView;
use crate::sim::{Entry, Thought};
use std::collections::BTreeMap;

/// A price this far above or below the market's is reported, as a share of it (design choice).
const FAR: f64 = 0.15;
/// From so many people on a price is judged (design choice).
const SEEN_FROM: u32 = 20;
/// Goods left over are reported from this share of those ordered in the run (design choice).
const LEFT_OVER: f64 = 0.5;

/// The thoughts of those who leave because of the price.
const FOR_THE_PRICE: [Thought; 2] = [Thought::TooDear, Thought::RivalCheaper];

/// What people were asked, and what others ask.
#[derive(Debug, Clone, Copy, Default)]
struct AskedPrice {
    people: u32,
    asked: i64,
    usual: i64,
    pieces: u32,
    /// People who left for the price, with a look at the page or without.
    left: u32,
}

/// Prices far from the market's: what was asked, how many left for it, what it cost.
#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
pub(super) fn prices(run: &Hindsight<'_>, lost: &LostBy) -> BTreeMap<ProductId, Text> {
    let mut by: BTreeMap<ProductId, AskedPrice> = BTreeMap::new();
    for entry in run.entries() {
        match entry.what {
            Entry::Passed { product, price, reference, .. } => {
                let asked = by.entry(product).or_default();
                asked.people += 1;
                asked.asked += price.0;
                asked.usual += reference.0;
            }
            Entry::WalkedOn { product, why, .. } | Entry::LeftCart { product, why, .. }
                if FOR_THE_PRICE.contains(&why) =>
            {
                by.entry(product).or_default().left += 1;
            }
            _ => {}
        }
    }
    for sold in sold_orders(run.sim).into_iter().filter(|sold| sold.price.is_positive()) {
        by.entry(sold.product).or_default().pieces += sold.pieces;
    }
    let text = |(product, asked): (&ProductId, &AskedPrice)| {
        let people = i64::from(asked.people).max(1);
        let ratio = asked.asked as f64 / (asked.usual as f64).max(1.0);
        if asked.people < SEEN_FROM || (ratio - 1.0).abs() < FAR {
            return None;
        }
        let dear = FOR_THE_PRICE.map(|why| lost.get(&(why, *product)));
        let looked: u32 = dear.iter().flatten().map(|sum| sum.people).sum();
        let missed: Money = dear.iter().flatten().map(|sum| sum.money).sum();
        let given = Money((asked.usual - asked.asked) / people).times(i64::from(asked.pieces));
        let dearer = ratio > 1.0;
        let parts = [
            ("product", SentencePart::Text(run.product(*product))),
            ("price", amount(run.scenario, Money(asked.asked / people))),
            ("usual", amount(run.scenario, Money(asked.usual / people))),
            ("ratio", SentencePart::Plain(format!("{ratio:.1}"))),
            ("left", number(asked.left)),
            ("count", number(looked)),
            ("pieces", number(asked.pieces)),
            ("amount", amount(run.scenario, if dearer { missed } else { given })),
        ];
        let key = match (dearer, looked) {
            (true, 0) => "debrief-finding-dear-unopened",
            (true, _) => "debrief-finding-dear",
            (false, _) => "debrief-finding-cheap",
        };
        Some((*product, say(key, &parts)))
    };
    by.iter().filter_map(text).collect()
}

/// Empty shelves with the day they were first met and what they cost, and goods bought in the run
/// that nobody bought.
#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
pub(super) fn stock(run: &Hindsight<'_>, lost: &LostBy) -> Vec<Text> {
    let mut empty: BTreeMap<ProductId, i64> = BTreeMap::new();
    let mut ordered: BTreeMap<ProductId, (u32, Money)> = BTreeMap::new();
    for entry in run.entries() {
        match entry.what {
            Entry::SoldOut { product, .. } | Entry::ShortOfStock { product, .. } => {
                empty.entry(product).or_insert(entry.at.day());
            }
            Entry::StockOrdered { product, pieces, cost, .. } => {
                let sum = ordered.entry(product).or_default();
                sum.0 += pieces;
                sum.1 += cost;
            }
            _ => {}
        }
    }
    let mut out = Vec::new();
    for (product, day) in empty {
        if let Some(sum) = lost.get(&(Thought::SoldOut, product)) {
            let parts = [
                ("product", SentencePart::Text(run.product(product))),
                ("day", number(day)),
                ("count", number(sum.people)),
                ("amount", amount(run.scenario, sum.money)),
            ];
            out.push(say("debrief-finding-empty", &parts));
        }
    }
    for (product, (pieces, cost)) in ordered {
        let left = run.view.listings.get(product.index()).map_or(0, ListingView::in_stock);
        let unsold = left.min(pieces);
        if f64::from(unsold) >= LEFT_OVER * f64::from(pieces) && unsold > 0 {
            let parts = [
                ("product", SentencePart::Text(run.product(product))),
                ("pieces", number(pieces)),
                ("count", number(unsold)),
                ("amount", amount(run.scenario, cost.share(f64::from(unsold) / f64::from(pieces)))),
            ];
            out.push(say("debrief-finding-left-over", &parts));
        }
    }
    out
}
