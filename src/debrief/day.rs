//! What a day came to: what was sold, who left and why, what it cost, the goals, and one thing for
//! tomorrow. Read from the journal and the books of a run in play; decides nothing.

use super::lost::{LostSum, lost_when, missing_fact, sentence};
use crate::base::ids::ProductId;
use crate::base::{Money, Text, Time};
use crate::narrate::{SentencePart, amount, say};
use crate::scenario::Scenario;
use crate::score::{GoalState, goals};
use crate::sim::view::{DayFigures, ListingView};
use crate::sim::{Account, Entry, Sim, Thought};
use std::collections::BTreeMap;

/// Most reasons for leaving that a day names.
const REASONS: usize = 3;

/// A product that was sold on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SoldLine {
    /// Which.
    pub product: ProductId,
    /// Pieces ordered and paid.
    pub pieces: u32,
    /// What was paid for them, freight included.
    pub money: Money,
}

/// A goal of the brief at the end of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalLine {
    /// The goal's words.
    pub text: Text,
    /// How it stands.
    pub state: GoalState,
}

/// What a day came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayPage {
    /// The day, from 1.
    pub day: i64,
    /// The figures of the page of money.
    pub figures: DayFigures,
    /// What was sold, best first.
    pub sold: Vec<SoldLine>,
    /// Who left for something of the shop's, most costly first: one sentence each.
    pub left: Vec<Text>,
    /// What all lost sales of the day would have brought, about.
    pub missed: Money,
    /// Expenses of the day, largest first.
    pub costs: Vec<(Account, Money)>,
    /// One thing for tomorrow.
    pub tip: Text,
    /// The goals that are measured.
    pub goals: Vec<GoalLine>,
}

/// Reads what a day came to; none if the shop has no figures of it.
pub fn day_page(sim: &Sim, day: i64) -> Option<DayPage> {
    let view = sim.view();
    let figures = *view.money.days.iter().find(|figures| figures.day == day)?;
    let on_day = |at: Time| at.day() == day;
    let lost = lost_when(sim, &view.listings, &on_day);
    let mut reasons: Vec<(Thought, ProductId, LostSum)> =
        lost.into_iter().map(|((why, product), sum)| (why, product, sum)).collect();
    reasons.sort_by(|a, b| b.2.money.cmp(&a.2.money).then(a.0.cmp(&b.0)));
    let scenario = sim.scenario();
    let goal = |standing: crate::score::GoalStanding| {
        Some(GoalLine { text: scenario.goals.get(standing.goal)?.text.clone(), state: standing.state })
    };
    Some(DayPage {
        day,
        figures,
        sold: sold(sim, day),
        missed: reasons.iter().map(|(.., sum)| sum.money).sum(),
        tip: tip(scenario, &view.listings, reasons.first(), figures.funnel.paid == 0),
        left: reasons
            .into_iter()
            .take(REASONS)
            .map(|(why, product, sum)| sentence(scenario, why, product, sum))
            .collect(),
        costs: costs(sim, day),
        goals: goals(sim).into_iter().filter_map(goal).collect(),
    })
}

/// Pieces and money by product, best first.
fn sold(sim: &Sim, day: i64) -> Vec<SoldLine> {
    let mut placed = BTreeMap::new();
    let mut sold: BTreeMap<ProductId, (u32, Money)> = BTreeMap::new();
    for entry in sim.journal().entries() {
        match entry.what {
            Entry::OrderPlaced { order, product, pieces, total, .. } => {
                placed.insert(order, (product, pieces, total));
            }
            Entry::OrderPaid { order } if entry.at.day() == day => {
                if let Some((product, pieces, total)) = placed.get(&order) {
                    let line = sold.entry(*product).or_default();
                    line.0 += pieces;
                    line.1 += *total;
                }
            }
            _ => {}
        }
    }
    let mut lines: Vec<SoldLine> =
        sold.into_iter().map(|(product, (pieces, money))| SoldLine { product, pieces, money }).collect();
    lines.sort_by(|a, b| b.money.cmp(&a.money).then(a.product.cmp(&b.product)));
    lines
}

/// What every account of expenses took on a day, largest first.
fn costs(sim: &Sim, day: i64) -> Vec<(Account, Money)> {
    let mut by: BTreeMap<Account, Money> = BTreeMap::new();
    let is_expense = |account: Account| account.is_result() && !account.is_credit();
    for posting in sim.ledger().postings().iter().filter(|posting| posting.at.day() == day) {
        if is_expense(posting.debit) {
            *by.entry(posting.debit).or_default() += posting.amount;
        }
        if is_expense(posting.credit) {
            *by.entry(posting.credit).or_default() -= posting.amount;
        }
    }
    let mut costs: Vec<_> = by.into_iter().filter(|(_, sum)| sum.is_positive()).collect();
    costs.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    costs
}

/// What to do about the reason that cost most.
fn tip(
    scenario: &Scenario,
    listings: &[ListingView],
    worst: Option<&(Thought, ProductId, LostSum)>,
    nobody: bool,
) -> Text {
    let Some((why, product, _)) = worst else {
        return say(if nobody { "day-tip-nobody" } else { "day-tip-none" }, &[]);
    };
    let goods = scenario.products.get(product.index());
    let name = goods.map(|goods| goods.name.clone()).unwrap_or_default();
    let price = listings.get(product.index()).map_or(Money::ZERO, |listing| listing.price_now);
    let usual = goods.map_or(Money::ZERO, |goods| goods.reference_price);
    let mut parts = vec![
        ("product", SentencePart::Text(name)),
        ("price", amount(scenario, price)),
        ("usual", amount(scenario, usual)),
    ];
    if let Some(fact) = missing_fact(scenario, *why, *product) {
        parts.push(("fact", fact.into()));
    }
    say(tip_key(*why), &parts)
}

const fn tip_key(why: Thought) -> &'static str {
    match why {
        Thought::TooDear | Thought::RivalCheaper => "day-tip-price",
        Thought::DullPhoto => "day-tip-cover",
        Thought::TooFewPhotos => "day-tip-photos",
        Thought::FactMissing(_) => "day-tip-fact",
        Thought::SlowDelivery => "day-tip-promise",
        Thought::Freight => "day-tip-freight",
        Thought::BadReviews => "day-tip-reviews",
        Thought::NoAnswer => "day-tip-answers",
        Thought::PoorAnswer => "day-tip-words",
        Thought::SoldOut => "day-tip-stock",
        // Nothing that the shop can change.
        Thought::JustLooking | Thought::NoReviews | Thought::SecondThoughts | Thought::Likes => {
            "day-tip-none"
        }
    }
}
