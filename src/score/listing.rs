//! Listings: for every product, averaged over the whole run, 40 points for facts stated truly, 20
//! for showing at least two photos, 20 for a cover that attracts and keeps the rules, 20 for
//! honesty (no overstated fact, no flattering cover). Averaged over time, so that correcting a
//! listing early counts and correcting it in the last minute does not. Weights are design choices.

use super::line::{LineReason, ScoreLine};
use crate::base::Time;
use crate::base::ids::{EntryId, PhotoId, ProductId};
use crate::scenario::model::StatedFact;
use crate::sim::{Entry, Sim};

/// Appeal at which a cover earns all its points, in standard deviations.
const FULL_APPEAL: f64 = 1.4;
/// Appeal at which it earns none.
const NO_APPEAL: f64 = -1.0;

/// Points of the four criteria: facts, photos, cover, honesty.
const FULL: [f64; 4] = [40.0, 20.0, 20.0, 20.0];

/// Shares of the four criteria, 0 to 1.
type Shares = [f64; 4];

struct ListingState {
    facts: Vec<StatedFact>,
    photos: Vec<PhotoId>,
    since: Time,
    sums: Shares,
    entries: Vec<EntryId>,
}

pub(super) fn lines(sim: &Sim) -> Vec<ScoreLine> {
    let scenario = sim.scenario();
    let states = follow(sim);
    let products = scenario.products.len().max(1) as f64;
    let length = (scenario.ends.since(scenario.begins).0 as f64).max(1.0);
    let mut lines = Vec::new();
    for ((place, state), before) in (0..).zip(states).zip(untouched(sim)) {
        let product = ProductId(place);
        let [facts, photos, cover, honesty] = state.sums.map(|sum| sum / length);
        let reasons = [
            LineReason::Facts { product, share: facts },
            LineReason::Photos { product, share: photos },
            LineReason::Cover { product, share: cover },
            LineReason::Honesty { product, share: honesty },
        ];
        let shares = [facts, photos, cover, honesty];
        for (((reason, full), share), before) in reasons.into_iter().zip(FULL).zip(shares).zip(before) {
            let entries = state.entries.clone();
            let line = ScoreLine::with_stake(reason, full * share / products, full / products, entries);
            lines.push(ScoreLine { untouched: full * before / products, ..line });
        }
    }
    lines
}

/// The numbers of the formula.
pub(super) fn numbers() -> Vec<(&'static str, f64)> {
    vec![("facts", FULL[0]), ("photos", FULL[1]), ("cover", FULL[2]), ("honesty", FULL[3])]
}

/// The shares of every listing that nobody ever touches.
fn untouched(sim: &Sim) -> impl Iterator<Item = Shares> {
    let of = move |(place, product): (usize, &crate::scenario::model::Product)| {
        shares(sim, place, &product.listing.facts, &product.listing.photos)
    };
    sim.scenario().products.iter().enumerate().map(of)
}

/// Follows every listing through the journal and adds up its shares over time.
fn follow(sim: &Sim) -> Vec<ListingState> {
    let scenario = sim.scenario();
    let start = |p: &crate::scenario::model::Product| ListingState {
        facts: p.listing.facts.clone(),
        photos: p.listing.photos.clone(),
        since: scenario.begins,
        sums: [0.0; 4],
        entries: Vec::new(),
    };
    let mut states: Vec<ListingState> = scenario.products.iter().map(start).collect();
    for entry in sim.journal().entries() {
        let (Entry::FactStated { product, .. } | Entry::PhotosArranged { product, .. }) = &entry.what else {
            continue;
        };
        let state = &mut states[product.index()];
        add_up(sim, product.index(), state, entry.at);
        state.entries.push(entry.id);
        if let Entry::FactStated { fact, says, .. } = &entry.what {
            state.facts[usize::from(*fact)] = *says;
        }
        if let Entry::PhotosArranged { photos, .. } = &entry.what {
            state.photos.clone_from(photos);
        }
    }
    for (index, state) in states.iter_mut().enumerate() {
        add_up(sim, index, state, scenario.ends.min(sim.now()));
    }
    states
}

fn add_up(sim: &Sim, product: usize, state: &mut ListingState, until: Time) {
    let seconds = until.since(state.since).0.max(0) as f64;
    let shares = shares(sim, product, &state.facts, &state.photos);
    for (sum, share) in state.sums.iter_mut().zip(shares) {
        *sum += share * seconds;
    }
    state.since = until;
}

/// The four criteria at one moment.
fn shares(sim: &Sim, product: usize, facts: &[StatedFact], photos: &[PhotoId]) -> Shares {
    let total = sim.scenario().products[product].facts.len().max(1) as f64;
    let true_facts = facts.iter().filter(|f| **f == StatedFact::True).count() as f64;
    let overstated = facts.iter().filter(|f| matches!(f, StatedFact::Untrue(_))).count() as f64;
    let cover = photos.first().and_then(|p| sim.photo(*p));
    let flattery = cover.map_or(0.0, |c| c.flattery);
    let appeal = cover.map_or(0.0, |c| {
        let share = ((c.appeal - NO_APPEAL) / (FULL_APPEAL - NO_APPEAL)).clamp(0.0, 1.0);
        if c.cover_ok { share } else { share * 0.5 }
    });
    let some_photos = (photos.len() as f64 / 2.0).min(1.0);
    let honesty = (1.0 - 0.5 * overstated - flattery).clamp(0.0, 1.0);
    [true_facts / total, some_photos, appeal, honesty]
}
