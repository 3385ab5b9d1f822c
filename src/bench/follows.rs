//! What follows from a story: the wrong way round, or after the end of the run; and moods that rise
//! where they should fall.

use super::case_desk::CaseDesk;
use crate::base::{Span, Time};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::bench as code;
use crate::reply::{Act, Refusal};
use crate::scenario::Scenario;
use crate::scenario::model::{CaseLine, Consequence, Start, Trigger};

const SOLVED: &str = "if_solved";
const UNSOLVED: &str = "if_unsolved";

/// Judges a story whose talk begins at this time.
pub(super) fn judge(desk: &mut CaseDesk<'_>, scenario: &Scenario, begins: Time) {
    reversed(desk);
    too_late(desk, scenario, begins);
    moods(desk);
}

fn stars(what: &[Consequence]) -> Vec<u8> {
    what.iter()
        .filter_map(|each| match each {
            Consequence::Review { stars, .. } | Consequence::ReviewAfterDelivery { stars, .. } => {
                Some(*stars)
            }
            Consequence::DisputeAfter(_)
            | Consequence::Buys { .. }
            | Consequence::DemandsRefund
            | Consequence::TellsOthers(_) => None,
        })
        .collect()
}

/// A story that ends better when it is not solved.
fn reversed(desk: &mut CaseDesk<'_>) {
    let (solved, unsolved) = (&desk.case.if_solved, &desk.case.if_unsolved);
    let worst = stars(solved).into_iter().min();
    let best = stars(unsolved).into_iter().max();
    let buys = |what: &[Consequence]| what.iter().any(|each| matches!(each, Consequence::Buys { .. }));
    let punished = solved.iter().any(|each| match each {
        Consequence::DisputeAfter(_) | Consequence::DemandsRefund => true,
        Consequence::TellsOthers(visits) => *visits < 0,
        Consequence::Review { stars, .. } | Consequence::ReviewAfterDelivery { stars, .. } => *stars <= 2,
        Consequence::Buys { .. } => false,
    });
    let rewarded = unsolved.iter().any(|each| match each {
        Consequence::TellsOthers(visits) => *visits > 0,
        Consequence::Review { stars, .. } | Consequence::ReviewAfterDelivery { stars, .. } => *stars >= 5,
        Consequence::Buys { .. } | Consequence::DisputeAfter(_) | Consequence::DemandsRefund => false,
    });
    let help = "prove-reversed-help";
    if punished {
        desk.at_field(code::REVERSED, SOLVED, "prove-reversed-solved", help);
    }
    if rewarded || (buys(unsolved) && !buys(solved)) {
        desk.at_field(code::REVERSED, UNSOLVED, "prove-reversed-unsolved", help);
    }
    if !punished && !rewarded && worst.zip(best).is_some_and(|(worst, best)| worst < best) {
        desk.at_field(code::REVERSED, UNSOLVED, "prove-reversed-stars", help);
    }
}

/// What would come after the end, or waits for a parcel that is not sent.
fn too_late(desk: &mut CaseDesk<'_>, scenario: &Scenario, begins: Time) {
    let end = scenario.ends + Span::days(scenario.aftermath_days);
    let bought =
        desk.case.buys.is_some() || matches!(desk.case.starts, Start::AfterDelivery(_) | Start::WhenLate(_));
    let case = desk.case;
    for (field, list) in [(SOLVED, &case.if_solved), (UNSOLVED, &case.if_unsolved)] {
        for each in list {
            let key = match each {
                Consequence::DisputeAfter(span) if begins + *span > end => "prove-late-dispute",
                Consequence::TellsOthers(_) if begins + Span::days(1) > scenario.ends => "prove-late-others",
                Consequence::ReviewAfterDelivery { .. } if !bought => "prove-no-delivery",
                Consequence::DisputeAfter(_)
                | Consequence::TellsOthers(_)
                | Consequence::ReviewAfterDelivery { .. }
                | Consequence::Review { .. }
                | Consequence::Buys { .. }
                | Consequence::DemandsRefund => continue,
            };
            desk.at_field(code::AFTER_THE_END, field, key, "prove-after-the-end-help");
        }
    }
}

/// Lines whose mood goes the other way than what brings them.
fn moods(desk: &mut CaseDesk<'_>) {
    let case = desk.case;
    for second in [false, true] {
        let wanted = case.satisfied_by_in(second).remedies();
        let wrong = |line: &CaseLine| match line.when {
            Trigger::Does(Act::Blame | Act::Wait | Act::Push) | Trigger::Silent(_) | Trigger::Anything => {
                line.mood > 0
            }
            Trigger::Refuses(Refusal::Return | Refusal::Refund | Refusal::Invoice) => {
                line.mood > 0 && case.topic.calls_for_no().is_none()
            }
            Trigger::Does(Act::Empathise | Act::Apologise) => line.mood < -1,
            Trigger::Offers(kind) => line.mood < 0 && wanted.iter().any(|each| each.kind == kind),
            Trigger::Does(_)
            | Trigger::Asks(_)
            | Trigger::Told(_)
            | Trigger::Promises(_)
            | Trigger::Refuses(_)
            | Trigger::Refers(_) => false,
        };
        let found: Vec<(usize, i8)> =
            case.says_in(second).filter(|(_, line)| wrong(line)).map(|(i, line)| (i, line.mood)).collect();
        for (index, mood) in found {
            let key = if mood > 0 { "prove-mood-up" } else { "prove-mood-down" };
            desk.at_line(code::MOOD_REVERSED, index, Sentence::new(key), "prove-mood-help");
        }
    }
}
