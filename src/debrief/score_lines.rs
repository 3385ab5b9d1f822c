//! The score's dimensions and their evidence, in words.

use super::model::{DimensionModel, EvidenceModel};
use super::words::{Part, amount, percent, say};
use crate::base::Text;
use crate::scenario::Scenario;
use crate::score::{Dimension, DimensionScore, Line, Reason, Score};
use crate::sim::Sim;

pub(super) fn dimensions(sim: &Sim, score: &Score) -> Vec<DimensionModel> {
    score.dimensions.iter().map(|part| dimension(sim, part)).collect()
}

/// How the weighted dimensions became the score, in words; empty where they are the score.
pub(super) fn placing(score: &Score) -> Text {
    let Some(placing) = score.placing else { return Text::default() };
    let one = |x: f64| Part::Plain(format!("{x:.1}"));
    let parts = [
        ("raw", one(score.raw)),
        ("floor", one(placing.floor)),
        ("best", one(placing.best)),
        ("total", one(score.total)),
    ];
    say(if placing.cut { "debrief-placing-cut" } else { "debrief-placing" }, &parts)
}

fn dimension(sim: &Sim, part: &DimensionScore) -> DimensionModel {
    let name = part.dimension.name();
    DimensionModel {
        name: say(&format!("debrief-dimension-{name}"), &[]),
        detail: detail(sim, part.dimension),
        points: part.points,
        weight: part.weight,
        formula: formula(sim.scenario(), part.dimension),
        evidence: part.lines.iter().map(|line| evidence(sim.scenario(), line)).collect(),
    }
}

fn detail(sim: &Sim, dimension: Dimension) -> Text {
    let view = sim.view();
    match dimension {
        Dimension::Profit => {
            say("debrief-detail-profit", &[("amount", amount(sim.scenario(), view.money.profit))])
        }
        Dimension::Ratings => match view.ratings {
            Some(r) => {
                let one = |x: f64| Part::Plain(format!("{x:.1}"));
                let parts = [
                    ("described", one(r.described)),
                    ("service", one(r.service)),
                    ("delivery", one(r.delivery)),
                    ("count", Part::Plain(r.reviews.to_string())),
                ];
                say("debrief-detail-ratings", &parts)
            }
            None => say("debrief-detail-no-ratings", &[]),
        },
        Dimension::Service => match view.quick_answers {
            Some(share) => say("debrief-detail-service", &[("percent", percent(share))]),
            None => say("debrief-detail-no-service", &[]),
        },
        Dimension::Listing | Dimension::Rules => Text::default(),
    }
}

fn formula(scenario: &Scenario, dimension: Dimension) -> Text {
    let rubric = &scenario.rubric;
    let minutes = (scenario.policy.first_answer_within.0 / 60).to_string();
    let parts = [
        ("zero", amount(scenario, rubric.profit_zero)),
        ("full", amount(scenario, rubric.profit_full)),
        ("minutes", Part::Plain(minutes)),
    ];
    say(&format!("debrief-formula-{}", dimension.name()), &parts)
}

/// A line of evidence in words.
pub(super) fn evidence(scenario: &Scenario, line: &Line) -> EvidenceModel {
    EvidenceModel {
        text: reason(scenario, &line.reason),
        points: line.points,
        entry: line.entries.last().copied(),
    }
}

/// Why a line counts, in words.
pub(super) fn reason(scenario: &Scenario, reason: &Reason) -> Text {
    let shared = |key: &str, product: &Text, share: f64| {
        say(key, &[("product", product.into()), ("percent", percent(share))])
    };
    match reason {
        Reason::Start => say("debrief-reason-start", &[]),
        Reason::Cut => say("debrief-reason-cut", &[]),
        Reason::Account { name, amount: sum } => {
            let parts = [
                ("account", Part::Key(format!("debrief-account-{name}"))),
                ("amount", amount(scenario, *sum)),
            ];
            say("debrief-reason-account", &parts)
        }
        Reason::Review { stars, customer } => {
            let parts = [("stars", Part::Plain(stars.to_string())), ("customer", customer.into())];
            say("debrief-reason-review", &parts)
        }
        Reason::FirstAnswer { customer, quick, helped } => {
            let key = match (quick, helped) {
                (true, true) => "debrief-reason-quick",
                (true, false) => "debrief-reason-quick-only",
                (false, _) => "debrief-reason-slow",
            };
            say(key, &[("customer", customer.into())])
        }
        Reason::Case { title, customer, solved, detours } => {
            let key = match (solved, detours) {
                (true, 0) => "debrief-reason-solved",
                (true, _) => "debrief-reason-solved-late",
                (false, _) => "debrief-reason-unsolved",
            };
            let count = Part::Plain(detours.to_string());
            say(key, &[("title", title.into()), ("customer", customer.into()), ("count", count)])
        }
        Reason::Prevented { title } => say("debrief-reason-prevented", &[("title", title.into())]),
        Reason::Facts { product, share } => shared("debrief-reason-facts", product, *share),
        Reason::Photos { product, share } => shared("debrief-reason-photos", product, *share),
        Reason::Cover { product, share } => shared("debrief-reason-cover", product, *share),
        Reason::Honesty { product, share } => shared("debrief-reason-honesty", product, *share),
        Reason::RedLine { line, words } => {
            let parts = [
                ("line", Part::Key(format!("debrief-redline-{line}"))),
                ("words", Part::Plain(words.clone())),
            ];
            say("debrief-reason-redline", &parts)
        }
        Reason::ShippedLate { order } => say(
            "debrief-reason-late",
            &[("order", Part::Plain(crate::base::ids::OrderId(*order).number().to_string()))],
        ),
        Reason::PromiseBroken => say("debrief-reason-promise", &[]),
        Reason::AboveGoodwill { amount: sum } => {
            say("debrief-reason-goodwill", &[("amount", amount(scenario, *sum))])
        }
        Reason::NeverAnswered { customer } => say("debrief-reason-never", &[("customer", customer.into())]),
    }
}
