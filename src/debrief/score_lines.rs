//! The score's dimensions and their evidence, in words. What happened often and counts alike stands
//! in one line.

use super::hindsight::Hindsight;
use super::model::{DimensionModel, EvidenceModel};
use crate::base::Text;
use crate::base::ids::{CaseId, ConversationId, ReviewId};
use crate::narrate::{SentencePart, amount, number, number_words, percent, say};
use crate::score::{Dimension, DimensionScore, LineReason, Score, ScoreLine};

/// From so many lines on that count alike, one line reports them together.
const TOGETHER_FROM: usize = 3;
/// The number of names that are given for a group.
const NAMES: usize = 3;

pub(super) fn dimensions(run: &Hindsight<'_>) -> Vec<DimensionModel> {
    run.score.dimensions.iter().map(|part| dimension(run, part)).collect()
}

/// How the weighted dimensions became the score, in words; empty where they are the score.
pub(super) fn placing(score: &Score) -> Text {
    if score.unsold {
        return say("debrief-no-sale", &[("total", SentencePart::Plain(format!("{:.1}", score.total)))]);
    }
    let Some(placing) = score.placing else { return Text::default() };
    let one = |x: f64| SentencePart::Plain(format!("{x:.1}"));
    let parts = [
        ("raw", one(score.raw)),
        ("floor", one(placing.floor)),
        ("best", one(placing.best)),
        ("total", one(score.total)),
    ];
    say(if placing.cut { "debrief-placing-cut" } else { "debrief-placing" }, &parts)
}

fn dimension(run: &Hindsight<'_>, part: &DimensionScore) -> DimensionModel {
    DimensionModel {
        dimension: part.dimension,
        name: say(&format!("word-dimension-{}", part.dimension.name()), &[]),
        detail: detail(run, part.dimension),
        points: part.points,
        weight: part.weight,
        formula: formula(run, part.dimension),
        evidence: evidence(run, &part.lines),
    }
}

fn detail(run: &Hindsight<'_>, dimension: Dimension) -> Text {
    match dimension {
        Dimension::Profit => {
            say("debrief-detail-profit", &[("amount", amount(run.scenario, run.view.money.profit))])
        }
        Dimension::Ratings => match run.view.ratings {
            Some(r) => {
                let one = |x: f64| SentencePart::Plain(format!("{x:.1}"));
                let parts = [
                    ("described", one(r.described)),
                    ("service", one(r.service)),
                    ("delivery", one(r.delivery)),
                    ("count", number(r.reviews)),
                ];
                say("debrief-detail-ratings", &parts)
            }
            None => say("debrief-detail-no-ratings", &[]),
        },
        Dimension::Service => match run.view.quick_answers {
            Some(share) => say("debrief-detail-service", &[("percent", percent(share))]),
            None => say("debrief-detail-no-service", &[]),
        },
        Dimension::Listing | Dimension::Rules | Dimension::Goals => Text::default(),
    }
}

/// The formula of a dimension, with the numbers that the score is computed with.
fn formula(run: &Hindsight<'_>, dimension: Dimension) -> Text {
    let rubric = &run.scenario.rubric;
    let minutes = run.scenario.policy.first_answer_within.0 / 60;
    let mut parts = vec![
        ("zero", amount(run.scenario, rubric.profit_zero)),
        ("full", amount(run.scenario, rubric.profit_full)),
        ("minutes", number(minutes)),
    ];
    parts.extend(
        dimension.numbers().into_iter().map(|(name, x)| (name, SentencePart::Plain(number_words(x)))),
    );
    say(&format!("debrief-formula-{}", dimension.name()), &parts)
}

/// What the lines that are reported together have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Alike {
    Answers { quick: bool, helped: bool },
    Cases { case: CaseId, solved: bool, at_once: bool },
    Reviews { stars: u8 },
}

fn alike(run: &Hindsight<'_>, line: &ScoreLine) -> Option<Alike> {
    match &line.reason {
        LineReason::FirstAnswer { quick, helped, .. } => {
            Some(Alike::Answers { quick: *quick, helped: *quick && *helped })
        }
        LineReason::Case { case, solved, detours, .. } if run.case(*case).is_everyday() => {
            Some(Alike::Cases { case: *case, solved: *solved, at_once: *detours == 0 })
        }
        LineReason::Review { stars, .. } => Some(Alike::Reviews { stars: *stars }),
        LineReason::Case { .. }
        | LineReason::Start
        | LineReason::Cut
        | LineReason::Account { .. }
        | LineReason::Prevented { .. }
        | LineReason::Facts { .. }
        | LineReason::Photos { .. }
        | LineReason::Cover { .. }
        | LineReason::Honesty { .. }
        | LineReason::RedLine { .. }
        | LineReason::ShippedLate { .. }
        | LineReason::PromiseBroken { .. }
        | LineReason::AboveGoodwill { .. }
        | LineReason::NeverAnswered { .. }
        | LineReason::Goal { .. } => None,
    }
}

/// Lines of evidence in words, in the order of their first; those that count alike in one. Their
/// points are the sum.
fn evidence(run: &Hindsight<'_>, lines: &[ScoreLine]) -> Vec<EvidenceModel> {
    let kinds: Vec<Option<Alike>> = lines.iter().map(|line| alike(run, line)).collect();
    let mut told: Vec<Alike> = Vec::new();
    let mut out = Vec::new();
    for (line, kind) in lines.iter().zip(&kinds) {
        let group: Vec<&ScoreLine> = match kind {
            Some(kind) => {
                lines.iter().zip(&kinds).filter(|(_, k)| **k == Some(*kind)).map(|(l, _)| l).collect()
            }
            None => vec![line],
        };
        match kind {
            Some(kind) if group.len() >= TOGETHER_FROM => {
                if !told.contains(kind) {
                    told.push(*kind);
                    out.push(together(run, *kind, &group));
                }
            }
            _ => out.push(EvidenceModel {
                text: reason(run, &line.reason),
                points: line.points,
                entry: line.entries.last().copied(),
            }),
        }
    }
    out
}

fn together(run: &Hindsight<'_>, kind: Alike, group: &[&ScoreLine]) -> EvidenceModel {
    let (key, title) = match kind {
        Alike::Answers { quick: true, helped: true } => ("debrief-many-quick", None),
        Alike::Answers { quick: true, helped: false } => ("debrief-many-quick-only", None),
        Alike::Answers { quick: false, .. } => ("debrief-many-slow", None),
        Alike::Cases { case, solved: true, at_once: true } => ("debrief-many-solved", Some(case)),
        Alike::Cases { case, solved: true, at_once: false } => ("debrief-many-solved-late", Some(case)),
        Alike::Cases { case, solved: false, .. } => ("debrief-many-unsolved", Some(case)),
        Alike::Reviews { .. } => ("debrief-many-reviews", None),
    };
    let stars = if let Alike::Reviews { stars } = kind { stars } else { 0 };
    let title = title.map(|case| run.case(case).title.clone()).unwrap_or_default();
    let names: Vec<Text> = group.iter().take(NAMES).map(|line| customer(run, &line.reason)).collect();
    let join = |pick: fn(&Text) -> &str, gap: &str| names.iter().map(pick).collect::<Vec<_>>().join(gap);
    let names = Text::new(join(|t| &t.zh, "、"), join(|t| &t.en, ", "));
    let parts = [
        ("count", number(group.len() as i64)),
        ("more", number(group.len().saturating_sub(NAMES) as i64)),
        ("names", SentencePart::Text(names)),
        ("title", SentencePart::Text(title)),
        ("stars", number(stars)),
    ];
    let points = group.iter().map(|line| line.points).sum();
    // A group has no single record behind it.
    EvidenceModel { text: say(key, &parts), points, entry: None }
}

/// The customer a line is about, if it is about one.
fn customer(run: &Hindsight<'_>, reason: &LineReason) -> Text {
    match reason {
        LineReason::FirstAnswer { conversation, .. }
        | LineReason::Case { conversation, .. }
        | LineReason::AboveGoodwill { conversation, .. }
        | LineReason::NeverAnswered { conversation } => run.caller(*conversation),
        LineReason::Review { review, .. } => run.reviewer(*review),
        LineReason::ShippedLate { order } => run.buyer(*order),
        LineReason::PromiseBroken { promise } => {
            run.known.promised_in(*promise).map(|talk: ConversationId| run.caller(talk)).unwrap_or_default()
        }
        LineReason::Start
        | LineReason::Cut
        | LineReason::Account { .. }
        | LineReason::Prevented { .. }
        | LineReason::Facts { .. }
        | LineReason::Photos { .. }
        | LineReason::Cover { .. }
        | LineReason::Honesty { .. }
        | LineReason::RedLine { .. }
        | LineReason::Goal { .. } => Text::default(),
    }
}

/// Why a line counts, in words.
pub(super) fn reason(run: &Hindsight<'_>, reason: &LineReason) -> Text {
    let shared = |key: &str, product, share: f64| {
        say(key, &[("product", SentencePart::Text(run.product(product))), ("percent", percent(share))])
    };
    let who = ("customer", SentencePart::Text(customer(run, reason)));
    match reason {
        LineReason::Start => say("debrief-reason-start", &[]),
        LineReason::Cut => say("debrief-reason-cut", &[]),
        LineReason::Account { account, amount: sum } => {
            let parts = [("account", SentencePart::word(*account)), ("amount", amount(run.scenario, *sum))];
            say("debrief-reason-account", &parts)
        }
        LineReason::Review { stars, review } => {
            let key =
                if is_luck(run, *review) { "debrief-reason-review-luck" } else { "debrief-reason-review" };
            say(key, &[("stars", number(*stars)), who])
        }
        LineReason::FirstAnswer { quick, helped, .. } => {
            let key = match (quick, helped) {
                (true, true) => "debrief-reason-quick",
                (true, false) => "debrief-reason-quick-only",
                (false, _) => "debrief-reason-slow",
            };
            say(key, &[who])
        }
        LineReason::Case { case, solved, detours, .. } => {
            let key = match (solved, detours) {
                (true, 0) => "debrief-reason-solved",
                (true, _) => "debrief-reason-solved-late",
                (false, _) => "debrief-reason-unsolved",
            };
            let title = ("title", SentencePart::Text(run.case(*case).title.clone()));
            say(key, &[title, who, ("count", number(*detours))])
        }
        LineReason::Prevented { case } => {
            say("step-prevented", &[("title", SentencePart::Text(run.case(*case).title.clone()))])
        }
        LineReason::Facts { product, share } => shared("debrief-reason-facts", *product, *share),
        LineReason::Photos { product, share } => shared("debrief-reason-photos", *product, *share),
        LineReason::Cover { product, share } => shared("debrief-reason-cover", *product, *share),
        LineReason::Honesty { product, share } => shared("debrief-reason-honesty", *product, *share),
        LineReason::RedLine { line, words } => {
            let parts = [("line", SentencePart::word(*line)), ("words", SentencePart::Plain(words.clone()))];
            say("debrief-reason-redline", &parts)
        }
        LineReason::ShippedLate { order } => {
            let number = SentencePart::Plain(order.number().to_string());
            say("debrief-reason-late", &[("order", number), who])
        }
        LineReason::PromiseBroken { .. } => say("debrief-reason-promise", &[who]),
        LineReason::AboveGoodwill { amount: sum, .. } => {
            say("debrief-reason-goodwill", &[("amount", amount(run.scenario, *sum)), who])
        }
        LineReason::NeverAnswered { .. } => say("debrief-reason-never", &[who]),
        LineReason::Goal { goal, state } => {
            let words = run.scenario.goals.get(*goal).map(|goal| goal.text.clone()).unwrap_or_default();
            say(&format!("goal-{}", state.name()), &[("goal", SentencePart::Text(words))])
        }
    }
}

/// Whether a review gave few stars where nothing was wrong.
fn is_luck(run: &Hindsight<'_>, id: ReviewId) -> bool {
    use crate::sim::{Entry, ReviewGround};
    run.entries().any(|entry| {
        matches!(entry.what, Entry::Reviewed { review, ground: ReviewGround::Luck, .. } if review == id)
    })
}
