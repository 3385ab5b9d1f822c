//! What the keeper asked for the goods, and what came of it: every change of price, promotion,
//! freight or delivery promise, with the sales of the same goods before and after it.
//!
//! Before and after differ in more than the change: weekday, reviews, photos. So nothing here is
//! called an effect; the numbers are counted, and the page says what they do not prove.

use super::chain::Root;
use super::hindsight::Hindsight;
use super::model::{OfferFigures, OfferModel};
use crate::base::ids::{EntryId, ProductId};
use crate::base::{Lang, Text, Time};
use crate::locale;
use crate::narrate::{FieldWord, SentencePart, amount, number, say};
use crate::sim::{Entry, Thought};
use std::collections::BTreeMap;

/// Most reasons that are named.
const REASONS: usize = 3;

/// Every offer of the run, in order.
pub(super) fn offers(run: &Hindsight<'_>) -> Vec<OfferModel> {
    let roots: Vec<(EntryId, ProductId)> = run.chains.offers().collect();
    let at = |id: EntryId| run.entry(id).map_or(run.scenario.begins, |entry| entry.at);
    let of = |(index, (id, product)): (usize, &(EntryId, ProductId))| {
        let same = |(other, p): &&(EntryId, ProductId)| p == product && other != id;
        let from = roots[..index].iter().rev().find(same).map_or(run.scenario.begins, |(id, _)| at(*id));
        let to = roots[index + 1..].iter().find(same).map_or(run.scenario.ends, |(id, _)| at(*id));
        let now = at(*id);
        let (before, _) = figures(run, *product, from, now);
        let (after, why) = figures(run, *product, now, to.min(run.sim.now()).max(now));
        let entries = run.chains.entries(Root::Offer(*id));
        let mut steps = vec![sales(run, "before", &before), sales(run, "after", &after)];
        steps.extend(reasons(&why));
        OfferModel {
            at: now,
            what: describe_changes(run, &entries),
            product: run.product(*product),
            before,
            after,
            steps,
            entry: *id,
            entries,
        }
    };
    roots.iter().enumerate().map(of).collect()
}

/// The changes that make up an offer: those between which nobody came by.
fn describe_changes(run: &Hindsight<'_>, entries: &[EntryId]) -> Text {
    let changes = entries.iter().filter_map(|id| run.entry(*id)).filter(|entry| is_change(&entry.what));
    let words: Vec<Text> = changes.map(|entry| run.narrator().both(&entry.what)).collect();
    let join = |pick: fn(&Text) -> &str, gap: &str| words.iter().map(pick).collect::<Vec<_>>().join(gap);
    Text::new(join(|t| &t.zh, ""), join(|t| &t.en, " "))
}

/// Whether an entry changes what customers pay or are promised.
pub(super) const fn is_change(what: &Entry) -> bool {
    matches!(
        what,
        Entry::PriceSet { .. }
            | Entry::PromotionStarted { .. }
            | Entry::PromotionEnded { .. }
            | Entry::FreightSet { .. }
            | Entry::PromiseDaysSet { .. }
    )
}

/// What happened to a product between two moments, and why people left it.
#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
fn figures(
    run: &Hindsight<'_>,
    of: ProductId,
    from: Time,
    to: Time,
) -> (OfferFigures, BTreeMap<Thought, u32>) {
    let mut figures = OfferFigures { span: to.since(from), ..OfferFigures::default() };
    let mut reasons = BTreeMap::new();
    let bought: BTreeMap<_, _> = run
        .entries()
        .filter_map(|entry| {
            let Entry::OrderPlaced { order, product, total, pieces, .. } = entry.what else { return None };
            (product == of).then_some((order, (total, pieces)))
        })
        .collect();
    for entry in run.entries().filter(|entry| entry.at >= from && entry.at < to) {
        match entry.what {
            Entry::Passed { product, .. } if product == of => figures.saw += 1,
            Entry::Clicked { product, .. } if product == of => figures.opened += 1,
            Entry::WalkedOn { product, why, .. } | Entry::LeftCart { product, why, .. } if product == of => {
                figures.left += 1;
                // All thoughts about facts are one reason, for any fact.
                let why = if matches!(why, Thought::FactMissing(_)) { Thought::FactMissing(0) } else { why };
                *reasons.entry(why).or_insert(0) += 1;
            }
            Entry::OrderPaid { order } => {
                if let Some((total, pieces)) = bought.get(&order).filter(|(total, _)| total.is_positive()) {
                    figures.orders += 1;
                    figures.pieces += pieces;
                    figures.income += *total;
                }
            }
            _ => {}
        }
    }
    (figures, reasons)
}

fn sales(run: &Hindsight<'_>, when: &str, figures: &OfferFigures) -> Text {
    if figures.saw == 0 && figures.orders == 0 {
        return say(&format!("debrief-offer-{when}-nobody"), &[]);
    }
    let span = Text::new(locale::span(Lang::Zh, figures.span), locale::span(Lang::En, figures.span));
    let parts = [
        ("span", SentencePart::Text(span)),
        ("saw", number(figures.saw)),
        ("opened", number(figures.opened)),
        ("orders", number(figures.orders)),
        ("amount", amount(run.scenario, figures.income)),
    ];
    say(&format!("debrief-offer-{when}"), &parts)
}

/// The reasons most often had for leaving, save that people were only looking.
fn reasons(why: &BTreeMap<Thought, u32>) -> Option<Text> {
    let idle = |why: Thought| matches!(why, Thought::JustLooking | Thought::SecondThoughts | Thought::Likes);
    let mut why: Vec<(Thought, u32)> = why.iter().map(|(w, n)| (*w, *n)).filter(|(w, _)| !idle(*w)).collect();
    why.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let named: Vec<Text> = why
        .into_iter()
        .take(REASONS)
        .map(|(why, count)| {
            let parts = [("why", SentencePart::Key(why.key())), ("count", number(count))];
            say("debrief-offer-reason", &parts)
        })
        .collect();
    if named.is_empty() {
        return None;
    }
    let join = |pick: fn(&Text) -> &str, gap: &str| named.iter().map(pick).collect::<Vec<_>>().join(gap);
    let list = Text::new(join(|t| &t.zh, "、"), join(|t| &t.en, ", "));
    Some(say("debrief-offer-left", &[("reasons", SentencePart::Text(list))]))
}
