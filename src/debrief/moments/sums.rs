//! What a chain comes to: money, stars, points of the total score.

use super::chain::{Chains, Root};
use crate::base::ids::{CaseId, ConversationId, EntryId, ProductId};
use crate::base::{Money, Text};
use crate::debrief::score_lines::reason;
use crate::score::{Dimension, DimensionScore, Line, Reason, Score, listing, service};
use crate::sim::{Entry, Posting, Sim};
use std::collections::BTreeMap;

/// The sums of a chain.
#[derive(Debug, Clone, Default)]
pub(super) struct Sum {
    pub(super) money: Money,
    pub(super) stars: Vec<u8>,
    pub(super) points: f64,
    /// What the score says of a listing, line by line.
    pub(super) listing: Vec<Text>,
}

/// The sums of every chain that has any.
pub(super) fn sums(sim: &Sim, score: &Score, chains: &Chains) -> BTreeMap<Root, Sum> {
    let mut sums: BTreeMap<Root, Sum> = BTreeMap::new();
    let weights: u32 = score.dimensions.iter().map(|d| d.weight).sum();
    // In points of the score as it is placed.
    let share = |d: &DimensionScore| score.scale() * f64::from(d.weight) / f64::from(weights.max(1));
    let rate = score.dimensions.iter().find(|d| d.dimension == Dimension::Profit).map_or(0.0, |d| {
        let cut = d.lines.iter().any(|l| l.reason == Reason::Cut);
        if cut { 0.0 } else { share(d) * points_per_major(sim) }
    });
    for posting in sim.ledger().postings() {
        if let Some(root) = chains.root(posting.entry) {
            let sum = sums.entry(root).or_default();
            sum.money += effect(posting);
            sum.points += effect(posting).as_f64() * rate;
        }
    }
    for entry in sim.journal().entries() {
        if let (Entry::Reviewed { stars, .. }, Some(root)) = (&entry.what, chains.root(entry.id)) {
            sums.entry(root).or_default().stars.push(*stars);
        }
    }
    for dimension in &score.dimensions {
        let missed = Missed::of(sim, dimension);
        for line in &dimension.lines {
            if let Some(root) = root_of(sim, chains, line) {
                let sum = sums.entry(root).or_default();
                sum.points += (line.points - missed.by(line)) * share(dimension);
                if matches!(root, Root::Listing(_)) && dimension.dimension == Dimension::Listing {
                    sum.listing.push(reason(sim.scenario(), &line.reason));
                }
            }
        }
        if dimension.dimension == Dimension::Listing {
            measure_listings(sim, chains, share(dimension), &mut sums);
        }
    }
    sums
}

/// What a posting does to profit.
pub(super) fn effect(posting: &Posting) -> Money {
    let mut effect = Money::ZERO;
    if posting.debit.is_result() {
        effect -= posting.amount;
    }
    if posting.credit.is_result() {
        effect += posting.amount;
    }
    effect
}

/// Points of the profit dimension that one unit of the currency moves.
fn points_per_major(sim: &Sim) -> f64 {
    let rubric = &sim.scenario().rubric;
    100.0 / (rubric.profit_full - rubric.profit_zero).as_f64().max(0.01)
}

/// The root of a line's evidence; of an account's many entries there is none.
fn root_of(sim: &Sim, chains: &Chains, line: &Line) -> Option<Root> {
    match &line.reason {
        Reason::Facts { product, .. }
        | Reason::Photos { product, .. }
        | Reason::Cover { product, .. }
        | Reason::Honesty { product, .. } => {
            let place = sim.scenario().products.iter().position(|p| p.name == *product)?;
            Some(Root::Listing(ProductId(place as u16)))
        }
        Reason::Account { .. } | Reason::Start | Reason::Cut => None,
        _ => line.entries.last().and_then(|entry| chains.root(*entry)),
    }
}

/// A listing that was worked on counts against itself untouched, one that was not against a full one.
fn measure_listings(sim: &Sim, chains: &Chains, share: f64, sums: &mut BTreeMap<Root, Sum>) {
    for product in 0..sim.scenario().products.len() {
        let root = Root::Listing(ProductId(product as u16));
        let touched = chains.entries(root).iter().any(|id| is_edit(sim, *id));
        let (untouched, full) = listing::untouched(sim.scenario(), product);
        sums.entry(root).or_default().points -= share * if touched { untouched } else { full };
    }
}

/// Whether an entry is a change that the keeper made to a listing.
pub(super) fn is_edit(sim: &Sim, entry: EntryId) -> bool {
    let what = sim.journal().get(entry).map(|e| &e.what);
    matches!(what, Some(Entry::FactStated { .. } | Entry::PhotosArranged { .. }))
}

/// What lines of "done or not" could have brought.
struct Missed {
    per_answer: f64,
    per_weight: f64,
    /// Weight of the case behind an entry.
    weights: BTreeMap<EntryId, f64>,
}

impl Missed {
    fn of(sim: &Sim, dimension: &DimensionScore) -> Self {
        let cases: BTreeMap<ConversationId, CaseId> = (sim.journal().entries().iter())
            .filter_map(|e| match e.what {
                Entry::ConversationBegan { conversation, case, .. } => Some((conversation, case)),
                _ => None,
            })
            .collect();
        let weight_of = |entry: &EntryId| {
            let case = match sim.journal().get(*entry)?.what {
                Entry::ConversationBegan { conversation, .. }
                | Entry::CaseSolved { conversation }
                | Entry::CaseFailed { conversation, .. } => *cases.get(&conversation)?,
                Entry::CasePrevented { .. } => return Some(service::PREVENTED),
                _ => return None,
            };
            Some(service::weight(&sim.scenario().cases[case.index()]))
        };
        let judged = dimension
            .lines
            .iter()
            .filter(|l| matches!(l.reason, Reason::Case { .. } | Reason::Prevented { .. }));
        let weights: BTreeMap<EntryId, f64> =
            judged.flat_map(|l| &l.entries).filter_map(|e| Some((*e, weight_of(e)?))).collect();
        let answers = dimension.lines.iter().filter(|l| matches!(l.reason, Reason::FirstAnswer { .. }));
        Self {
            per_answer: service::ANSWERS / answers.count().max(1) as f64,
            per_weight: service::CASES / weights.values().sum::<f64>().max(1.0),
            weights,
        }
    }

    /// Points of the dimension that a line could have brought and did not.
    fn by(&self, line: &Line) -> f64 {
        match line.reason {
            Reason::FirstAnswer { quick: false, .. } => self.per_answer,
            Reason::Case { solved: false, .. } => {
                let weight = line.entries.last().and_then(|e| self.weights.get(e));
                weight.copied().unwrap_or(1.0) * self.per_weight
            }
            _ => 0.0,
        }
    }
}
