//! What a chain comes to: money, stars, points of the total score.

use crate::base::ids::{EntryId, ProductId};
use crate::base::{Money, Text};
use crate::debrief::chain::Root;
use crate::debrief::hindsight::Hindsight;
use crate::debrief::score_lines::reason;
use crate::score::{LineReason, ScoreLine};
use crate::sim::{Entry, Posting, ReviewGround};
use std::collections::BTreeMap;

/// The sums of a chain.
#[derive(Debug, Clone, Default)]
pub(super) struct Sum {
    pub(super) money: Money,
    pub(super) stars: Vec<u8>,
    pub(super) points: f64,
    /// The part of the points that was lost, 0 or below.
    pub(super) lost: f64,
    /// Whether a review in it gave few stars where nothing was wrong.
    pub(super) luck: bool,
    /// What the score says of a listing, line by line.
    pub(super) listing: Vec<Text>,
}

impl Sum {
    fn add(&mut self, points: f64) {
        self.points += points;
        self.lost += points.min(0.0);
    }
}

/// The sums of every chain that has any.
pub(super) fn sums(run: &Hindsight<'_>) -> BTreeMap<Root, Sum> {
    let mut sums: BTreeMap<Root, Sum> = BTreeMap::new();
    let rate = run.score.points_per_unit(&run.scenario.rubric);
    for posting in run.sim.ledger().postings() {
        if let Some(root) = run.chains.root(posting.entry) {
            let sum = sums.entry(root).or_default();
            sum.money += effect(posting);
            sum.points += effect(posting).as_f64() * rate;
        }
    }
    for entry in run.entries() {
        if let (Entry::Reviewed { stars, ground, .. }, Some(root)) = (&entry.what, run.chains.root(entry.id))
        {
            let sum = sums.entry(root).or_default();
            sum.stars.push(*stars);
            sum.luck |= *ground == ReviewGround::Luck;
        }
    }
    let edited = edited(run);
    for dimension in &run.score.dimensions {
        let share = run.score.share(dimension);
        for line in &dimension.lines {
            if let Some(product) = line.reason.listing() {
                let sum = sums.entry(Root::Listing(product)).or_default();
                // A listing that was worked on counts against itself untouched, one that was not
                // against a full one.
                let worked_on = edited.get(product.index()).copied().unwrap_or_default();
                sum.add((line.points - if worked_on { line.untouched } else { line.possible }) * share);
                sum.listing.push(reason(run, &line.reason));
            } else if let Some(root) = root_of(run, line).filter(|_| !is_luck(run, line)) {
                sums.entry(root).or_default().add((line.points - line.missed()) * share);
            }
        }
    }
    sums
}

/// Whether a line is a review that nobody's doing explains.
fn is_luck(run: &Hindsight<'_>, line: &ScoreLine) -> bool {
    let posted = |id: &EntryId| run.entry(*id).map(|e| &e.what);
    matches!(line.reason, LineReason::Review { .. })
        && line
            .entries
            .iter()
            .filter_map(posted)
            .any(|what| matches!(what, Entry::Reviewed { ground: ReviewGround::Luck, .. }))
}

/// The effect of a posting on profit.
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

/// The root of a line's evidence; of an account's many entries there is none.
fn root_of(run: &Hindsight<'_>, line: &ScoreLine) -> Option<Root> {
    match &line.reason {
        LineReason::Account { .. } | LineReason::Goal { .. } | LineReason::Start | LineReason::Cut => None,
        LineReason::Facts { product, .. }
        | LineReason::Photos { product, .. }
        | LineReason::Cover { product, .. }
        | LineReason::Honesty { product, .. } => Some(Root::Listing(*product)),
        LineReason::Review { .. }
        | LineReason::FirstAnswer { .. }
        | LineReason::Case { .. }
        | LineReason::Prevented { .. }
        | LineReason::RedLine { .. }
        | LineReason::ShippedLate { .. }
        | LineReason::PromiseBroken { .. }
        | LineReason::AboveGoodwill { .. }
        | LineReason::NeverAnswered { .. } => line.entries.last().and_then(|entry| run.chains.root(*entry)),
    }
}

/// Which listings the keeper worked on, by product.
fn edited(run: &Hindsight<'_>) -> Vec<bool> {
    let worked_on = |place| {
        let root = Root::Listing(ProductId(place));
        run.chains.entries(root).iter().any(|id| is_edit(run, *id))
    };
    (0..).take(run.scenario.products.len()).map(worked_on).collect()
}

/// Whether an entry is a change that the keeper made to a listing.
pub(super) fn is_edit(run: &Hindsight<'_>, entry: EntryId) -> bool {
    let what = run.entry(entry).map(|e| &e.what);
    matches!(what, Some(Entry::FactStated { .. } | Entry::PhotosArranged { .. }))
}
