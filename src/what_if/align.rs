//! Two runs side by side, customer by customer: what differs for whom, in money and in points.
//!
//! A customer's entries are compared by what they say, not by the numbers that a run gives to its
//! talks, orders and reviews. Each posting and each line of the score belongs to one customer or to
//! the shop itself, so the differences sum to the difference of the two runs, to the cent.

use super::figures::RunFigures;
use crate::base::ids::{CustomerId, EntryId};
use crate::base::{Money, Time};
use crate::narrate::{EntryField, fields};
use crate::score::{Dimension, LineReason, Score, score};
use crate::sim::{Entry, Posting, Sim, Subjects};
use std::collections::BTreeMap;

/// The difference for a customer, or for the shop itself.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerDifference {
    /// The person; none for the shop itself.
    pub customer: Option<CustomerId>,
    /// Profit more than before.
    pub money: Money,
    /// Points of the score more than before.
    pub points: f64,
    /// The same by dimension, in the order of [`Dimension::ALL`]; last what is cut beyond the ends
    /// of a dimension.
    pub parts: PointParts,
    /// Entries that only the run as it was has.
    pub before: Vec<EntryId>,
    /// Entries that only the other run has.
    pub after: Vec<EntryId>,
}

/// Points of the score by dimension, and last what is cut beyond 0 and 100.
pub type PointParts = [f64; Dimension::COUNT + 1];

/// The place of what is cut.
pub(super) const CUT: usize = Dimension::COUNT;

/// What a run has for each customer.
pub(super) struct Ledgered<'a> {
    pub(super) sim: &'a Sim,
    pub(super) score: Score,
    owners: Vec<Option<CustomerId>>,
    money: BTreeMap<Option<CustomerId>, Money>,
    points: BTreeMap<Option<CustomerId>, PointParts>,
}

impl<'a> Ledgered<'a> {
    pub(super) fn of(sim: &'a Sim) -> Self {
        let mut known = Subjects::default();
        let entries = sim.journal().entries().iter();
        let owner = |entry: &Entry, known: &mut Subjects| {
            known.learn(entry);
            owner_of(entry, known)
        };
        let owners: Vec<_> = entries.map(|entry| owner(&entry.what, &mut known)).collect();
        let mut of = Self { sim, score: score(sim), owners, money: BTreeMap::new(), points: BTreeMap::new() };
        of.count_money();
        of.count_points();
        of
    }

    fn owner(&self, entry: EntryId) -> Option<CustomerId> {
        self.owners.get(entry.index()).copied().flatten()
    }

    fn count_money(&mut self) {
        for posting in self.sim.ledger().postings() {
            *self.money.entry(self.owner(posting.entry)).or_default() += effect(posting);
        }
    }

    fn count_points(&mut self) {
        for dimension in &self.score.dimensions {
            let share = self.score.share(dimension);
            let mut rate = None;
            for line in &dimension.lines {
                let part = if line.reason == LineReason::Cut { CUT } else { dimension.dimension as usize };
                if let LineReason::Account { amount, .. } = &line.reason {
                    rate = rate.or(per_unit(line.points, *amount));
                } else {
                    let owner = line.entries.last().and_then(|entry| self.owner(*entry));
                    self.points.entry(owner).or_default()[part] += line.points * share;
                }
            }
            if let Some(rate) = rate {
                for (customer, money) in &self.money {
                    let part = dimension.dimension as usize;
                    self.points.entry(*customer).or_default()[part] += money.as_f64() * rate * share;
                }
            }
        }
    }

    /// A customer's entries by what they say: time, kind, parts without the run's own numbers.
    fn group_by_customer(&self) -> BTreeMap<Option<CustomerId>, Vec<(EntryId, Said<'a>)>> {
        let mut all: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (entry, owner) in self.sim.journal().entries().iter().zip(&self.owners) {
            let (kind, mut parts) = fields(&entry.what);
            parts.retain(|part| !is_number(part));
            all.entry(*owner).or_default().push((entry.id, Said { at: entry.at, kind, parts }));
        }
        all
    }

    /// The figures of the run.
    pub(super) fn figures(&self) -> RunFigures {
        RunFigures::with(self.sim, &self.score)
    }
}

/// An entry by what it says.
#[derive(Debug, Clone, PartialEq)]
struct Said<'a> {
    at: Time,
    kind: &'static str,
    parts: Vec<EntryField<'a>>,
}

fn per_unit(points: f64, amount: Money) -> Option<f64> {
    (amount.0 != 0).then(|| points / amount.as_f64())
}

/// The effect of a posting on profit.
fn effect(posting: &Posting) -> Money {
    let mut effect = Money::ZERO;
    if posting.debit.is_result() {
        effect -= posting.amount;
    }
    if posting.credit.is_result() {
        effect += posting.amount;
    }
    effect
}

/// A number that a run gives in the order of happening.
const fn is_number(part: &EntryField<'_>) -> bool {
    matches!(
        part,
        EntryField::Conversation(_)
            | EntryField::Order(_)
            | EntryField::Promise(_)
            | EntryField::Review(_)
            | EntryField::Purchase(_)
    )
}

/// Whose entry it is.
#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some fields only")]
fn owner_of(entry: &Entry, known: &Subjects) -> Option<CustomerId> {
    let (_, parts) = fields(entry);
    let of_order = |order| known.order(order).map(|(customer, _)| customer);
    let of_talk = |talk| known.opening_of(talk).map(|opening| opening.customer);
    let found = parts.iter().find_map(|part| match part {
        EntryField::Customer(customer) => Some(*customer),
        EntryField::Order(order) => of_order(*order),
        EntryField::Conversation(talk) => of_talk(*talk),
        EntryField::Promise(promise) => known.promised_in(*promise).and_then(of_talk),
        EntryField::Review(review) => {
            let (order, talk) = known.reviewed(*review);
            order.and_then(of_order).or_else(|| talk.and_then(of_talk))
        }
        _ => None,
    });
    found.map(CustomerId::person)
}

/// Everybody for whom the two runs differ, the shop itself among them. Everybody else has the same
/// entries, the same money and the same points in both.
pub fn align(before: &Sim, after: &Sim) -> Vec<CustomerDifference> {
    align_ledgered(&Ledgered::of(before), &Ledgered::of(after))
}

pub(super) fn align_ledgered(before: &Ledgered<'_>, after: &Ledgered<'_>) -> Vec<CustomerDifference> {
    let (old, new) = (before.group_by_customer(), after.group_by_customer());
    let mut everybody: Vec<_> = old.keys().chain(new.keys()).copied().collect();
    everybody.extend(before.points.keys().chain(after.points.keys()));
    everybody.extend(before.money.keys().chain(after.money.keys()));
    everybody.sort_unstable();
    everybody.dedup();
    let none = Vec::new();
    let mut out = Vec::new();
    for customer in everybody {
        let (was, is) = (old.get(&customer).unwrap_or(&none), new.get(&customer).unwrap_or(&none));
        let sum = |of: &Ledgered<'_>| of.money.get(&customer).copied().unwrap_or_default();
        let points = |of: &Ledgered<'_>| of.points.get(&customer).copied().unwrap_or_default();
        let (more, less) = (points(after), points(before));
        let parts: PointParts = std::array::from_fn(|part| more[part] - less[part]);
        let (gone, come) = unlike(was, is);
        let difference = CustomerDifference {
            customer,
            money: sum(after) - sum(before),
            points: parts.iter().sum(),
            parts,
            before: gone,
            after: come,
        };
        let same = difference.before.is_empty() && difference.after.is_empty();
        if !same || difference.money.0 != 0 || difference.points.abs() > 1e-12 {
            out.push(difference);
        }
    }
    out
}

/// Of more entries than this, as the shop itself has, the rest counts as a whole.
const COMPARED: usize = 200;

/// Entries that only one of the two has, each side in order.
fn unlike(was: &[(EntryId, Said<'_>)], is: &[(EntryId, Said<'_>)]) -> (Vec<EntryId>, Vec<EntryId>) {
    let same = was.iter().zip(is).take_while(|(a, b)| a.1 == b.1).count();
    let (was, is) = (&was[same..], &is[same..]);
    if was.len() > COMPARED || is.len() > COMPARED {
        return (was.iter().map(|e| e.0).collect(), is.iter().map(|e| e.0).collect());
    }
    let only = |these: &[(EntryId, Said<'_>)], those: &[(EntryId, Said<'_>)]| -> Vec<EntryId> {
        these.iter().filter(|e| !those.iter().any(|other| other.1 == e.1)).map(|e| e.0).collect()
    };
    (only(was, is), only(is, was))
}

/// What is at stake in a run, in points of the score: for each customer, and in later sales.
pub(super) struct Stakes {
    customers: BTreeMap<CustomerId, f64>,
    sold: Vec<(Time, f64)>,
}

impl Stakes {
    pub(super) fn of(sim: &Sim) -> Self {
        let of = Ledgered::of(sim);
        let rate = of.score.points_per_unit(&sim.scenario().rubric);
        let mut customers: BTreeMap<CustomerId, f64> = BTreeMap::new();
        let mut sold = Vec::new();
        for posting in sim.ledger().postings() {
            let moved = effect(posting).as_f64().abs() * rate;
            match of.owner(posting.entry) {
                Some(customer) => *customers.entry(customer).or_default() += moved,
                None => continue,
            }
            sold.push((posting.at, moved));
        }
        for dimension in &of.score.dimensions {
            let share = of.score.share(dimension);
            for line in &dimension.lines {
                if let Some(customer) = line.entries.last().and_then(|entry| of.owner(*entry)) {
                    let lost = (line.possible - line.points).max(-line.points).max(0.0);
                    *customers.entry(customer).or_default() += lost * share;
                }
            }
        }
        Self { customers, sold }
    }

    pub(super) fn of_customer(&self, customer: CustomerId) -> f64 {
        self.customers.get(&customer).copied().unwrap_or_default()
    }

    pub(super) fn sold_after(&self, at: Time) -> f64 {
        self.sold.iter().filter(|(when, _)| *when >= at).map(|(_, moved)| moved).sum()
    }
}
