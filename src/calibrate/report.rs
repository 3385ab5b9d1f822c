//! Putting a calibration together.

use super::cases::{CaseCount, Doubtful, doubtful_over, sum_cases};
use super::exploits::families;
use super::plan::CalibrationPlan;
use super::run::{CalibrationPlayer, RunResult, Runner, mean_raw, raws};
use super::search::{SearchBounds, SearchResult, search};
use super::shares::{decisions, decisions_total, grouped, total_runs};
use super::space::{StylePoint, point_of, settings};
use super::statistics::{Spread, order_share, reliability, spread};
use crate::policy::{BotKind, Style};
use crate::scenario::model::{Reference, ReferencePlayer, Scenario};
use crate::score::{Dimension, held};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Name of the style that the search found, among the players.
const SEARCH: &str = "search";
/// Name of the best style that answers nobody.
const SILENT_SEARCH: &str = "search-without-messages";

/// A player's figures over the seeds.
#[derive(Debug, Clone, PartialEq)]
pub struct PlayerFigures {
    /// Name.
    pub name: &'static str,
    /// The score before placing.
    pub raw: Spread,
    /// The score on the reference.
    pub placed: Spread,
    /// Mean points in the order of [`Dimension::ALL`](crate::score::Dimension::ALL).
    pub points: [f64; Dimension::COUNT],
    /// Profit, in units of the currency.
    pub profit: Spread,
}

/// A trick's best.
#[derive(Debug, Clone, PartialEq)]
pub struct Exploit {
    /// Its figures, of the way of playing it that scores most.
    pub figures: PlayerFigures,
    /// Share of seeds in which it passes.
    pub passes: f64,
}

/// What a calibration found.
#[derive(Debug, Clone, PartialEq)]
pub struct Calibration {
    /// Share of seeds in which the five levels come out in order, 0 to 1.
    pub skill_order: f64,
    /// ICC(1,1) over levels and seeds.
    pub reliability: f64,
    /// Do-nothing, the five levels and the search's best, in this order.
    pub players: Vec<PlayerFigures>,
    /// Every trick, and the search without messages last.
    pub exploits: Vec<Exploit>,
    /// Share of the score's variance by kind of decision, and what is left for luck and
    /// combinations last.
    pub decisions: Vec<(&'static str, f64)>,
    /// What each kind of decision has part in, together with others: total-order shares. They add
    /// up to more than 1 where decisions matter together.
    pub decisions_total: Vec<(&'static str, f64)>,
    /// The first-order shares by groups of kinds: price, listing and photos, answers and remedies,
    /// stock and parcels.
    pub groups: Vec<(&'static str, f64)>,
    /// The outcome of every case, for do-nothing and the five levels.
    pub cases: Vec<(&'static str, Vec<CaseCount>)>,
    /// Cases that some level never meets, or that are always or never solved by the levels.
    pub doubtful: Vec<Doubtful>,
    /// The content of the file beside the scenario.
    pub reference: Reference,
    /// Pass mark.
    pub pass: f64,
    /// The profits that earn no points and all points, in units of the currency.
    pub profit_from_to: (f64, f64),
}

impl Calibration {
    /// Mean profit of who does nothing, and of the best known play: between them profit is to be
    /// placed.
    pub fn profit_of_ends(&self) -> (f64, f64) {
        let best = self.players.iter().find(|player| player.name == self.reference.best_player);
        let mean = |player: Option<&PlayerFigures>| player.map_or(0.0, |player| player.profit.mean);
        (mean(self.players.first()), mean(best))
    }

    /// Names of the tricks whose mean score reaches the pass mark.
    pub fn exploits_above_pass(&self) -> Vec<&'static str> {
        let above = self.exploits.iter().filter(|e| e.figures.placed.mean >= self.pass);
        above.map(|e| e.figures.name).collect()
    }
}

impl CalibrationPlan {
    /// How many runs the plan takes in all.
    pub fn runs(&self) -> u64 {
        let (open, silent) = bounds(self);
        let judged =
            1 + BotKind::GRADED.len() + families().iter().map(|f| f.players.len()).sum::<usize>() + 8;
        open.runs(starts().len())
            + silent.runs(starts().len())
            + total_runs(open)
            + judged as u64 * self.seeds.len() as u64
    }
}

fn bounds(plan: &CalibrationPlan) -> (SearchBounds, SearchBounds) {
    let open = SearchBounds { budget: plan.budget, answers: true };
    (open, SearchBounds { budget: plan.budget / 2, answers: false })
}

/// The search knows the best of the levels and may do better.
fn starts() -> Vec<StylePoint> {
    [Style::EXPERT, Style::BY_THE_BOOK].iter().map(point_of).collect()
}

/// Calibrates a scenario; `done` is called after every run, from any thread.
pub fn calibrate(scenario: &Arc<Scenario>, plan: &CalibrationPlan, done: &(dyn Fn() + Sync)) -> Calibration {
    let runner = Runner { scenario, lang: plan.lang, done };
    let (open, silent) = bounds(plan);
    let found = search(&runner, open, &starts());
    let quiet = search(&runner, silent, &starts());
    let bots: Vec<CalibrationPlayer> =
        std::iter::once(BotKind::DoNothing).chain(BotKind::GRADED).map(CalibrationPlayer::Named).collect();
    let bot_runs = runner.play_all(&bots, &plan.seeds);
    let (best_style, best_runs) = best_of(&runner, &found.finalists, &plan.seeds);
    let names = std::iter::once(BotKind::DoNothing.name()).chain(BotKind::GRADED.map(BotKind::name));
    let mut outcomes: Vec<(&'static str, Vec<RunResult>)> = names.zip(bot_runs).collect();
    outcomes.push((SEARCH, best_runs));
    let pass = f64::from(scenario.rubric.pass);
    let reference = reference(scenario, plan, &outcomes, &best_style);
    let figures =
        |(name, outcomes): &(&'static str, Vec<RunResult>)| figures(name, outcomes, &reference, pass);
    let players: Vec<PlayerFigures> = outcomes.iter().map(figures).collect();
    let levels: Vec<Vec<f64>> =
        outcomes[1..=BotKind::GRADED.len()].iter().map(|(_, o)| placed(&reference, pass, o)).collect();
    let sums = |(name, outcomes): &(&'static str, Vec<RunResult>)| {
        (*name, sum_cases(outcomes.iter().map(|outcome| outcome.cases.as_slice())))
    };
    let cases: Vec<_> = outcomes.iter().take(1 + BotKind::GRADED.len()).map(sums).collect();
    let levels_met: Vec<(&str, &[CaseCount])> =
        cases.iter().skip(1).map(|(name, counts)| (*name, counts.as_slice())).collect();
    let doubtful = doubtful_over(scenario, &levels_met, plan.seeds.len());
    let exploits = exploits(&runner, plan, &reference, pass, &quiet);
    let shares = decisions(&found.sample);
    let rubric = &scenario.rubric;
    Calibration {
        skill_order: order_share(&levels),
        reliability: reliability(&levels),
        players,
        exploits,
        groups: grouped(&shares),
        decisions: shares,
        decisions_total: decisions_total(&runner, open, &found.sample),
        cases,
        doubtful,
        reference,
        pass,
        profit_from_to: (rubric.profit_zero.as_f64(), rubric.profit_full.as_f64()),
    }
}

/// Of some styles the one that scores most on the seeds, with its runs.
fn best_of(runner: &Runner<'_>, styles: &[Style], seeds: &[u64]) -> (Style, Vec<RunResult>) {
    let players: Vec<CalibrationPlayer> =
        styles.iter().map(|style| CalibrationPlayer::Style(*style)).collect();
    let runs = runner.play_all(&players, seeds);
    let best = styles
        .iter()
        .copied()
        .zip(runs)
        .reduce(|best, next| if mean_raw(&next.1) > mean_raw(&best.1) { next } else { best });
    best.unwrap_or((Style::EXPERT, Vec::new()))
}

/// The placed scores, with the rule for lessons that ask for a sale.
fn placed(reference: &Reference, pass: f64, outcomes: &[RunResult]) -> Vec<f64> {
    outcomes.iter().map(|outcome| held(reference.place(outcome.raw), pass, outcome.unsold)).collect()
}

fn figures(name: &'static str, outcomes: &[RunResult], reference: &Reference, pass: f64) -> PlayerFigures {
    let mean = |at: usize| outcomes.iter().map(|o| o.points[at]).sum::<f64>() / outcomes.len().max(1) as f64;
    PlayerFigures {
        name,
        raw: spread(&raws(outcomes)),
        placed: spread(&placed(reference, pass, outcomes)),
        points: std::array::from_fn(mean),
        profit: spread(&outcomes.iter().map(|outcome| outcome.profit).collect::<Vec<_>>()),
    }
}

/// The reference: floor and best as means over the seeds, in thousandths, as the file has them.
fn reference(
    scenario: &Scenario,
    plan: &CalibrationPlan,
    outcomes: &[(&'static str, Vec<RunResult>)],
    best_style: &Style,
) -> Reference {
    let rounded = |x: f64| (x * 1_000.0).round() / 1_000.0;
    let player = |(name, outcomes): &(&'static str, Vec<RunResult>)| {
        let raw = spread(&raws(outcomes));
        ReferencePlayer {
            name: (*name).to_owned(),
            mean: rounded(raw.mean),
            sd: rounded(raw.sd),
            min: rounded(raw.min),
            max: rounded(raw.max),
        }
    };
    let players: Vec<ReferencePlayer> = outcomes.iter().map(player).collect();
    let best = players.iter().max_by(|a, b| a.mean.total_cmp(&b.mean));
    let style =
        best.and_then(|best| BotKind::parse(&best.name)).and_then(BotKind::style).unwrap_or(*best_style);
    let best_play: BTreeMap<String, f64> =
        settings(&style).map(|(name, value)| (name.to_owned(), rounded(value))).collect();
    Reference {
        scenario_digest: scenario.digest.clone(),
        seeds: (plan.seeds.first().copied().unwrap_or(0), plan.seeds.last().copied().unwrap_or(0)),
        floor: players.first().map_or(0.0, |p| p.mean),
        best: rounded(highest_but_few(outcomes.iter().flat_map(|(_, runs)| raws(runs)).collect())),
        best_player: best.map_or_else(String::new, |p| p.name.clone()),
        best_play,
        players,
    }
}

/// The raw score that all but one of a hundred runs of all players keep within: nobody is cut at
/// the upper end but by rare luck.
fn highest_but_few(mut raws: Vec<f64>) -> f64 {
    raws.sort_by(|a, b| b.total_cmp(a));
    raws.get(raws.len() / 100).copied().unwrap_or(100.0)
}

fn exploits(
    runner: &Runner<'_>,
    plan: &CalibrationPlan,
    reference: &Reference,
    pass: f64,
    quiet: &SearchResult,
) -> Vec<Exploit> {
    let families = families();
    let all: Vec<CalibrationPlayer> =
        families.iter().flat_map(|family| family.players.iter().copied()).collect();
    let mut runs = runner.play_all(&all, &plan.seeds).into_iter();
    let mut out = Vec::new();
    let exploit = |name, outcomes: &[RunResult]| {
        let passing = placed(reference, pass, outcomes).iter().filter(|x| **x >= pass).count();
        let passes = passing as f64 / outcomes.len().max(1) as f64;
        Exploit { figures: figures(name, outcomes, reference, pass), passes }
    };
    for family in &families {
        let ways: Vec<Vec<RunResult>> = runs.by_ref().take(family.players.len()).collect();
        let best = ways.iter().max_by(|a, b| mean_raw(a).total_cmp(&mean_raw(b)));
        out.extend(best.map(|outcomes| exploit(family.name, outcomes)));
    }
    let (_, silent) = best_of(runner, &quiet.finalists, &plan.seeds);
    out.push(exploit(SILENT_SEARCH, &silent));
    out
}
