//! What a decision led to, step by step in plain words: at most five steps. If there are more, those go first that
//! only say that things took their course, the latest first; then those in the middle.

use super::chain::Root;
use super::decision::Told;
use crate::base::ids::EntryId;
use crate::base::{Span, Text};
use crate::debrief::cases::failure_key;
use crate::debrief::words::{Part, amount, say};
use crate::sim::{Closing, Entry, Failure, JournalEntry};

/// Most steps that are told.
const MOST: usize = 5;
/// Steps that are always told from the end.
const FROM_THE_END: usize = 3;

/// The steps of a chain; `lines` is what the score says of a listing. The entry that is itself the decision is no
/// step of what it led to.
pub(super) fn steps(
    told: &Told<'_>,
    root: Root,
    entries: &[EntryId],
    decided: Option<EntryId>,
    lines: &[Text],
) -> Vec<Text> {
    let mut steps: Vec<Text> = Vec::new();
    let mut smooth: Vec<bool> = Vec::new();
    let mut silently = false;
    for entry in entries.iter().filter_map(|id| told.entry(*id)) {
        silently |= matches!(entry.what, Entry::GaveUp { silently: true, .. });
        let said = matches!(entry.what, Entry::RedLineCrossed { .. }) && decided == Some(entry.id)
            || matches!(entry.what, Entry::CaseFailed { why: Failure::NoAnswer, .. }) && silently;
        let Some(step) = step(told, root, entry).filter(|_| !said) else { continue };
        if steps.last() != Some(&step) {
            steps.push(step);
            smooth.push(takes_its_course(told, &entry.what));
        }
    }
    if matches!(root, Root::Listing(_)) {
        let most = MOST.saturating_sub(lines.len().min(4));
        let from = steps.len().saturating_sub(most);
        return lines.iter().take(4).cloned().chain(steps.drain(from..)).collect();
    }
    while steps.len() > MOST
        && let Some(last) = smooth.iter().rposition(|s| *s)
    {
        steps.remove(last);
        smooth.remove(last);
    }
    if steps.len() > MOST {
        steps.drain(MOST - FROM_THE_END..steps.len() - FROM_THE_END);
    }
    steps
}

/// Whether a step only says that all went as it should.
fn takes_its_course(told: &Told<'_>, what: &Entry) -> bool {
    match what {
        Entry::Answered { waited, .. } => *waited <= told.sim.scenario().policy.first_answer_within,
        Entry::OrderDelivered { days_late: 0, .. }
        | Entry::OrderCompleted { .. }
        | Entry::ReturnApproved { .. }
        | Entry::ReturnArrived { sellable: true, .. } => true,
        _ => false,
    }
}

fn step(told: &Told<'_>, root: Root, entry: &JournalEntry) -> Option<Text> {
    match &entry.what {
        Entry::Answered { waited, first: true, .. } => Some(waited_for(told, *waited)),
        Entry::PromiseKept { .. } => Some(say("debrief-step-promise-kept", &[])),
        Entry::PromiseBroken { .. } => Some(say("debrief-step-promise-broken", &[])),
        Entry::GaveUp { silently: true, .. } => Some(say("debrief-step-left-silently", &[])),
        Entry::CaseSolved { .. } => Some(say("debrief-step-solved", &[])),
        Entry::CaseFailed { why, .. } => Some(say(failure_key(*why), &[])),
        Entry::CasePrevented { case, .. } => {
            let title = Part::Text(told.sim.scenario().cases[case.index()].title.clone());
            Some(say("debrief-reason-prevented", &[("title", title)]))
        }
        Entry::WordOfMouth { visits, .. } => {
            let key = if *visits < 0 { "debrief-step-talk-away" } else { "debrief-step-talk" };
            Some(say(key, &[("count", Part::Plain(visits.unsigned_abs().to_string()))]))
        }
        Entry::WalkedOn { .. } | Entry::LeftCart { .. } => Some(say("debrief-step-walked-on", &[])),
        Entry::Reviewed { stars, .. } => {
            Some(say("debrief-step-review", &[("stars", Part::Plain(stars.to_string()))]))
        }
        Entry::ReviewWithdrawn { .. } => Some(say("debrief-step-withdrawn", &[])),
        Entry::RedLineCrossed { line, .. } => {
            let line = Part::Key(format!("debrief-redline-{}", line.name()));
            Some(say("debrief-story-redline", &[("line", line)]))
        }
        what => of_order(told, root, what),
    }
}

fn of_order(told: &Told<'_>, root: Root, what: &Entry) -> Option<Text> {
    let scenario = told.sim.scenario();
    let of = |key: &str, sum| Some(say(key, &[("amount", amount(scenario, sum))]));
    match what {
        Entry::OrderPlaced { total, pieces, product, .. } if total.is_positive() => {
            let parts = [
                ("product", told.product(*product)),
                ("pieces", Part::Plain(pieces.to_string())),
                ("amount", amount(scenario, *total)),
            ];
            Some(say("debrief-step-bought", &parts))
        }
        Entry::OrderPlaced { .. } => Some(say("debrief-step-replacement", &[])),
        Entry::ShippingOverdue { .. } => Some(say("debrief-step-overdue", &[])),
        Entry::OrderOverdue { .. } => Some(say("debrief-step-not-there", &[])),
        Entry::OrderShipped { late: true, .. } => Some(say("debrief-step-shipped-late", &[])),
        Entry::OrderDelivered { days_late: 1, .. } => Some(say("debrief-step-arrived-late-one", &[])),
        Entry::OrderDelivered { days_late, .. } if *days_late > 0 => {
            Some(say("debrief-step-arrived-late", &[("days", Part::Plain(days_late.to_string()))]))
        }
        Entry::OrderDelivered { .. } => Some(say("debrief-step-arrived", &[])),
        Entry::OrderCompleted { .. } => Some(say("debrief-step-completed", &[])),
        Entry::OrderClosed { why: Closing::NeverShipped, .. } => Some(say("debrief-step-cancelled", &[])),
        Entry::ReturnRequested { .. } => Some(say("debrief-step-wants-return", &[])),
        Entry::ReturnApproved { .. } if matches!(root, Root::Listing(_)) => {
            Some(say("debrief-step-return-misled", &[]))
        }
        Entry::ReturnApproved { .. } => Some(say("debrief-step-return", &[])),
        Entry::ReturnArrived { sellable: true, .. } => Some(say("debrief-step-back", &[])),
        Entry::ReturnArrived { .. } => Some(say("debrief-step-back-spoilt", &[])),
        Entry::DisputeOpened { by_shop: false, .. } => Some(say("debrief-step-dispute", &[])),
        Entry::DisputeRuled { for_shop: true, .. } => Some(say("debrief-step-ruled-for", &[])),
        Entry::DisputeRuled { .. } => Some(say("debrief-step-ruled-against", &[])),
        Entry::Refunded { amount: sum, .. } => of("debrief-step-refund", *sum),
        _ => None,
    }
}

/// The first answer, and whether it came in the marketplace's time.
fn waited_for(told: &Told<'_>, waited: Span) -> Text {
    // "Within" is rounded up and "only after" down, so that both stay true.
    let (key, minutes) = if waited <= told.sim.scenario().policy.first_answer_within {
        ("debrief-step-answered-in-time", (waited.0 + 59) / 60)
    } else {
        ("debrief-step-answered-late", waited.0 / 60)
    };
    let minutes = minutes.max(1).to_string();
    say(key, &[("minutes", Part::Plain(minutes))])
}
