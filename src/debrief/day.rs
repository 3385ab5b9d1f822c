//! What a day came to: what was sold, who left and why, what it cost, the goals, and one thing for
//! tomorrow. Read from the journal and the books of a run in play; decides nothing.

use super::lost::{LostSum, lost_when, missing_fact, sentence};
use crate::base::ids::ProductId;
use crate::base::{Money, Text, Time};
use crate::narrate::{SentencePart, amount, say};
use crate::scenario::Scenario;
use crate::score::{GoalState, goals};
use crate::sim::view::{DayFigures, ListingView, ShopView};
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
    /// The amount that was paid for them, freight included.
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
    /// Whether it is still running, so that the page says how it stands so far.
    pub running: bool,
    /// The figures of the page of money.
    pub figures: DayFigures,
    /// The goods that were sold, best first.
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

/// Reads what a day came to, or how the running one stands so far; none if the shop has no figures
/// of it.
pub fn day_page(sim: &Sim, day: i64) -> Option<DayPage> {
    let view = sim.view();
    let closed = view.money.days.iter().find(|figures| figures.day == day).copied();
    let figures = closed.or_else(|| running(sim, &view, day))?;
    let on_day = |at: Time| at.day() == day;
    let lost = lost_when(sim, &view.listings, &on_day);
    let mut reasons: Vec<(Thought, ProductId, LostSum)> =
        lost.into_iter().map(|((why, product), sum)| (why, product, about(sum))).collect();
    reasons.sort_by(|a, b| b.2.money.cmp(&a.2.money).then(a.0.cmp(&b.0)));
    let scenario = sim.scenario();
    let goal = |standing: crate::score::GoalStanding| {
        Some(GoalLine { text: scenario.goals.get(standing.goal)?.text.clone(), state: standing.state })
    };
    Some(DayPage {
        day,
        running: closed.is_none(),
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

/// A sum that is shown as "about": in whole units of the currency.
fn about(sum: LostSum) -> LostSum {
    let units = (sum.money.as_f64().round() as i64).max(1);
    LostSum { money: Money::major(units), ..sum }
}

/// The figures of the day that is running, so far.
fn running(sim: &Sim, view: &ShopView, day: i64) -> Option<DayFigures> {
    if view.over || view.now.day() != day {
        return None;
    }
    let before = |pick: fn(&DayFigures) -> Money| view.money.days.iter().map(pick).sum::<Money>();
    Some(DayFigures {
        day,
        sales: sim.ledger().balance(Account::Sales) - before(|figures| figures.sales),
        profit: sim.ledger().profit() - before(|figures| figures.profit),
        cash: view.cash,
        funnel: view.today,
    })
}

/// Pieces and money by product, best first.
#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
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

/// The sum of every account of expenses on a day, largest first.
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

/// The help against the reason that cost most.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{BotKind, play};
    use crate::scenario::{Embedded, load};
    use crate::sim::view::OrderView;
    use std::sync::Arc;

    fn played(id: &str, kind: BotKind) -> Sim {
        let scenario = load(&Embedded::scenario(id).unwrap(), id).scenario.unwrap();
        let mut sim = Sim::open(Arc::new(scenario), 3);
        play(&mut sim, kind, |_, _| {});
        sim
    }

    #[test]
    fn the_pages_of_a_run_add_up_to_its_books() {
        for kind in [BotKind::ByTheBook, BotKind::Careless, BotKind::DoNothing] {
            let sim = played("first_week", kind);
            let pages: Vec<DayPage> = (1..=7).filter_map(|day| day_page(&sim, day)).collect();
            assert_eq!(pages.len(), 7);
            let view = sim.view();
            let paid = |order: &&OrderView| {
                !order.replacement && order.paid.is_some_and(|at| (1..=7).contains(&at.day()))
            };
            let pieces: u32 = view.orders.iter().filter(paid).map(|order| order.pieces).sum();
            assert_eq!(pages.iter().flat_map(|page| &page.sold).map(|line| line.pieces).sum::<u32>(), pieces);
            for page in &pages {
                let spent: Money = page.costs.iter().map(|(_, sum)| *sum).sum();
                // Costs that were taken back on the day have no line.
                assert!(spent >= page.figures.sales - page.figures.profit, "{kind:?} {page:?}");
                assert!(!page.running && page.goals.len() == sim.scenario().goals.len(), "{page:?}");
                assert!(!page.tip.zh.is_empty() && !page.tip.en.is_empty());
                assert_eq!(page.left.is_empty(), page.missed == Money::ZERO, "{page:?}");
            }
            assert!(day_page(&sim, 0).is_none() && day_page(&sim, 99).is_none());
        }
    }

    #[test]
    fn a_running_day_says_how_it_stands() {
        let scenario = load(&Embedded::scenario("first_hour").unwrap(), "first_hour").scenario.unwrap();
        let sim = Sim::open(Arc::new(scenario), 3);
        let page = day_page(&sim, 1).unwrap();
        assert!(page.running && page.sold.is_empty());
        assert!(day_page(&sim, 2).is_none());
    }
}
