//! Goals: every goal of the brief that is measured counts alike, 100 points over all of them. A
//! goal that is reached in part brings that part. Read from the journal, the books and the view.

use super::line::{LineReason, ScoreLine};
use super::standing::{GoalStanding, GoalState};
use crate::base::ids::{CaseId, ConversationId, CustomerId, OrderId, PhotoId, ProductId};
use crate::base::{Money, Span, Time};
use crate::scenario::model::{GoalCondition, Scenario, StatedFact};
use crate::sim::view::{ListingView, ShopView};
use crate::sim::{Account, Entry, Sim};
use std::collections::{BTreeMap, BTreeSet};

/// Whether the goals make a dimension: some are measured.
pub(super) fn is_scored(scenario: &Scenario) -> bool {
    scenario.rubric.goals > 0 || scenario.goals.iter().any(|goal| goal.is.is_some())
}

/// Every goal that is measured, as it stands now.
pub fn goals(sim: &Sim) -> Vec<GoalStanding> {
    let scenario = sim.scenario();
    let facts = GoalFacts::read(sim);
    let measured = scenario.goals.iter().enumerate().filter_map(|(goal, g)| Some((goal, g.is?)));
    measured
        .map(|(goal, is)| {
            let reading = facts.reading(is);
            let reached = reading.share >= 1.0 - 1e-9;
            let settled = sim.is_over() || reading.lost;
            let state = if reached && (settled || !reading.can_be_lost) {
                GoalState::Done
            } else if settled && !reached {
                GoalState::Failed
            } else {
                GoalState::Open
            };
            GoalStanding { goal, state, share: reading.share.clamp(0.0, 1.0) }
        })
        .collect()
}

/// Whether a lesson asks for a sale and nothing is sold.
pub fn is_unsold(sim: &Sim) -> bool {
    asks_for_a_sale(sim.scenario()) && sold_orders(sim).is_empty()
}

/// Whether one of a lesson's goals is a sale.
pub fn asks_for_a_sale(scenario: &Scenario) -> bool {
    scenario.goals.iter().any(|goal| matches!(goal.is, Some(GoalCondition::Sold { .. })))
}

pub(super) fn lines(sim: &Sim) -> Vec<ScoreLine> {
    let standings = goals(sim);
    let full = 100.0 / standings.len().max(1) as f64;
    let line = |standing: GoalStanding| {
        let reason = LineReason::Goal { goal: standing.goal, state: standing.state };
        ScoreLine::with_stake(reason, full * standing.share, full, Vec::new())
    };
    standings.into_iter().map(line).collect()
}

/// An order that was paid and not refunded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SoldOrder {
    /// Who bought.
    pub customer: CustomerId,
    /// What.
    pub product: ProductId,
    /// How many pieces.
    pub pieces: u32,
    /// The price of a piece.
    pub price: Money,
}

/// The orders that were paid and not refunded.
#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
pub fn sold_orders(sim: &Sim) -> Vec<SoldOrder> {
    let mut placed: BTreeMap<OrderId, SoldOrder> = BTreeMap::new();
    let mut paid: BTreeSet<OrderId> = BTreeSet::new();
    for entry in sim.journal().entries() {
        match &entry.what {
            Entry::OrderPlaced { order, customer, product, pieces, total, freight, .. } => {
                let price = Money((total.0 - freight.0) / i64::from((*pieces).max(1)));
                let (customer, product, pieces) = (*customer, *product, *pieces);
                placed.insert(*order, SoldOrder { customer, product, pieces, price });
            }
            Entry::OrderPaid { order } => {
                paid.insert(*order);
            }
            Entry::OrderClosed { order, .. } => {
                paid.remove(order);
            }
            _ => {}
        }
    }
    placed.into_iter().filter(|(order, _)| paid.contains(order)).map(|(_, sold)| sold).collect()
}

/// What is read of a goal: how much of it is reached, whether it is lost for good, and whether what
/// is reached can still be lost.
struct GoalReading {
    share: f64,
    lost: bool,
    can_be_lost: bool,
}

impl GoalReading {
    fn reach(share: f64) -> Self {
        Self { share, lost: false, can_be_lost: false }
    }

    fn now(holds: bool) -> Self {
        Self { share: if holds { 1.0 } else { 0.0 }, lost: false, can_be_lost: true }
    }

    fn never(happened: bool) -> Self {
        Self { share: if happened { 0.0 } else { 1.0 }, lost: happened, can_be_lost: true }
    }

    fn of_share(share: Option<f64>, wanted: f64) -> Self {
        Self { share: share.map_or(0.0, |share| share / wanted.max(0.01)), lost: false, can_be_lost: true }
    }
}

/// The data from which the goals are read.
struct GoalFacts<'a> {
    sim: &'a Sim,
    view: ShopView,
}

impl<'a> GoalFacts<'a> {
    fn read(sim: &'a Sim) -> Self {
        Self { sim, view: sim.view() }
    }

    fn reading(&self, is: GoalCondition) -> GoalReading {
        let listing = |product: ProductId| &self.view.listings[product.index()];
        match is {
            GoalCondition::Sold { pieces, product, price_from } => {
                let counts = |s: &SoldOrder| {
                    product.is_none_or(|product| product == s.product) && s.price >= price_from
                };
                let there: u32 = sold_orders(self.sim).iter().filter(|s| counts(s)).map(|s| s.pieces).sum();
                GoalReading::reach(f64::from(there) / f64::from(pieces.max(1)))
            }
            GoalCondition::Profit(least) => {
                let profit = self.view.money.profit;
                let part = profit.as_f64() / least.as_f64().max(0.01);
                GoalReading { share: if profit >= least { 1.0 } else { part }, lost: false, can_be_lost: true }
            }
            GoalCondition::AllFactsStated => {
                let facts: usize = self.view.listings.iter().map(|l| l.facts.len()).sum();
                let missing: usize = self.view.listings.iter().map(ListingView::missing_facts).sum();
                GoalReading::reach((facts - missing) as f64 / facts.max(1) as f64)
            }
            GoalCondition::ListingComplete(product) => {
                let facts = listing(product).facts.len();
                GoalReading::reach((facts - listing(product).missing_facts()) as f64 / facts.max(1) as f64)
            }
            GoalCondition::HonestListings => GoalReading::never(self.any(|what| {
                matches!(what, Entry::FactStated { says: StatedFact::Untrue(_), .. })
            })),
            GoalCondition::PhotosAtLeast(product, count) => {
                GoalReading::reach(listing(product).photos.len() as f64 / f64::from(count.max(1)))
            }
            GoalCondition::BetterCover(product) => {
                let cover = listing(product).photos.first();
                let seen = cover.and_then(|id| Some((*id, self.sim.photo(*id)?)));
                let better = |(id, photo)| self.sim.scenario().is_better_cover(product, id, photo);
                GoalReading::now(seen.is_some_and(better))
            }
            GoalCondition::OwnPicture(product) => {
                let own = |photo: &PhotoId| self.sim.scenario().is_own_picture(*photo);
                GoalReading::now(listing(product).photos.iter().any(own))
            }
            GoalCondition::ShippedWithin(share, span) => GoalReading::of_share(self.shipped(span), share),
            GoalCondition::AnsweredWithin(share, span) => GoalReading::of_share(self.answered(span), share),
            GoalCondition::NeverSoldOut(of) => GoalReading::never(self.ran_out(of)),
            GoalCondition::StockLeftAtMost(product, most) => {
                GoalReading::now(listing(product).in_stock() <= most)
            }
            GoalCondition::RatingAtLeast(stars) => {
                let mean = self.view.ratings.map(|r| (r.described + r.service + r.delivery) / 3.0);
                GoalReading::now(mean.is_some_and(|mean| mean >= stars))
            }
            GoalCondition::PromisesKept => {
                GoalReading::never(self.any(|what| matches!(what, Entry::PromiseBroken { .. })))
            }
            GoalCondition::NoRedLine => {
                GoalReading::never(self.any(|what| matches!(what, Entry::RedLineCrossed { .. })))
            }
            GoalCondition::CaseSolved(case) => self.solved(case),
            GoalCondition::CashNeverBelow(least) => GoalReading::never(self.least_cash() < least),
            GoalCondition::PriceBetween(product, from, to) => {
                GoalReading::now((from..=to).contains(&listing(product).price))
            }
            GoalCondition::Bought(equipment) => GoalReading::reach(f64::from(u8::from(self.any(
                |what| matches!(what, Entry::EquipmentBought { equipment: bought, .. } if *bought == equipment),
            )))),
        }
    }

    fn any(&self, is: impl Fn(&Entry) -> bool) -> bool {
        self.sim.journal().entries().iter().any(|entry| is(&entry.what))
    }

    /// Whether customers ever met empty shelves: a size ran out, or somebody wanted what was not
    /// there.
    fn ran_out(&self, of: ProductId) -> bool {
        self.any(|what| {
            matches!(
                what,
                Entry::SoldOut { product, .. } | Entry::ShortOfStock { product, .. } if *product == of
            )
        })
    }

    /// The last moment that counts: the end of the run, or now.
    fn until(&self) -> Time {
        self.sim.scenario().ends.min(self.sim.now())
    }

    /// The share of paid orders that left in time, of those whose time is up.
    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn shipped(&self, span: Span) -> Option<f64> {
        let mut paid: BTreeMap<OrderId, (Time, Option<Time>)> = BTreeMap::new();
        for entry in self.sim.journal().entries() {
            match &entry.what {
                Entry::OrderPaid { order } => {
                    paid.insert(*order, (entry.at, None));
                }
                Entry::OrderShipped { order, .. } => {
                    if let Some((_, left)) = paid.get_mut(order) {
                        left.get_or_insert(entry.at);
                    }
                }
                _ => {}
            }
        }
        let in_time = |(paid, left): &(Time, Option<Time>)| left.is_some_and(|at| at.since(*paid) <= span);
        let due = |it: &&(Time, Option<Time>)| in_time(it) || it.0 + span <= self.until();
        share(paid.values().filter(due).map(in_time))
    }

    /// The share of talks with a first answer in time, of those whose time is up.
    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn answered(&self, span: Span) -> Option<f64> {
        let mut talks: BTreeMap<ConversationId, (Time, Option<Span>)> = BTreeMap::new();
        for entry in self.sim.journal().entries() {
            match &entry.what {
                Entry::ConversationBegan { conversation, .. } => {
                    talks.insert(*conversation, (entry.at, None));
                }
                Entry::Answered { conversation, waited, first: true, .. } => {
                    if let Some(talk) = talks.get_mut(conversation) {
                        talk.1 = Some(*waited);
                    }
                }
                _ => {}
            }
        }
        let in_time = |(_, waited): &(Time, Option<Span>)| waited.is_some_and(|waited| waited <= span);
        let due = |it: &&(Time, Option<Span>)| it.1.is_some() || it.0 + span <= self.until();
        share(talks.values().filter(due).map(in_time))
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn solved(&self, wanted: CaseId) -> GoalReading {
        let mut talks: BTreeSet<ConversationId> = BTreeSet::new();
        let (mut solved, mut failed) = (false, false);
        for entry in self.sim.journal().entries() {
            match &entry.what {
                Entry::ConversationBegan { conversation, case, .. } if *case == wanted => {
                    talks.insert(*conversation);
                }
                Entry::CaseSolved { conversation } => solved |= talks.contains(conversation),
                Entry::CaseFailed { conversation, .. } => failed |= talks.contains(conversation),
                Entry::CasePrevented { case, .. } => solved |= *case == wanted,
                _ => {}
            }
        }
        GoalReading { share: if solved { 1.0 } else { 0.0 }, lost: failed && !solved, can_be_lost: false }
    }

    /// The least cash that was at hand before the end, from the first posting on.
    fn least_cash(&self) -> Money {
        let (mut cash, mut least) = (Money::ZERO, self.sim.scenario().cash);
        let mut begun = false;
        for posting in self.sim.ledger().postings() {
            if posting.debit == Account::Cash {
                cash = Money(cash.0 + posting.amount.0);
                begun = true;
            }
            if posting.credit == Account::Cash {
                cash = Money(cash.0 - posting.amount.0);
            }
            if begun && posting.at <= self.sim.scenario().ends {
                least = least.min(cash);
            }
        }
        least
    }
}

/// The share of those that are so; none without any.
fn share(all: impl Iterator<Item = bool>) -> Option<f64> {
    let (mut yes, mut count) = (0_u32, 0_u32);
    for is in all {
        count += 1;
        yes += u32::from(is);
    }
    (count > 0).then(|| f64::from(yes) / f64::from(count))
}
