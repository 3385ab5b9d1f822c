//! The week as a line: cash by day, and what stood out.

use super::model::{Mark, TimelinePoint};
use super::words::{Part, say};
use crate::base::Money;
use crate::base::ids::ConversationId;
use crate::scenario::model::Case;
use crate::sim::{Entry, JournalEntry, Sim, Subjects};

/// Cash at the end of every day that was played.
pub(super) fn cash_by_day(sim: &Sim) -> Vec<(i64, Money)> {
    let days = sim.scenario().days;
    sim.view().money.days.iter().filter(|d| d.day <= days).map(|d| (d.day, d.cash)).collect()
}

/// What stood out, in order.
pub(super) fn points(sim: &Sim) -> Vec<TimelinePoint> {
    let last = sim.scenario().ends;
    let mut known = Subjects::default();
    let one = |entry: &JournalEntry| {
        known.learn(&entry.what);
        point(sim, &known, entry)
    };
    sim.journal().entries().iter().filter(|e| e.at <= last).filter_map(one).collect()
}

fn point(sim: &Sim, known: &Subjects, entry: &JournalEntry) -> Option<TimelinePoint> {
    let product =
        |id: &crate::base::ids::ProductId| Part::Text(sim.scenario().products[id.index()].name.clone());
    let scripted = |id| case_of(sim, known, id).is_some_and(|c| !c.is_everyday());
    let title = |id| Part::Text(case_of(sim, known, id).map(|c| c.title.clone()).unwrap_or_default());
    let (mark, text) = match &entry.what {
        Entry::Reviewed { stars, .. } => {
            let mark = if *stars <= 2 { Mark::Bad } else { Mark::Review };
            (mark, say("debrief-point-review", &[("stars", Part::Plain(stars.to_string()))]))
        }
        Entry::CaseSolved { conversation } if scripted(*conversation) => {
            (Mark::Good, say("debrief-point-solved", &[("title", title(*conversation))]))
        }
        Entry::CaseFailed { conversation, .. } if scripted(*conversation) => {
            (Mark::Bad, say("debrief-point-failed", &[("title", title(*conversation))]))
        }
        Entry::CasePrevented { case, .. } => {
            let title = Part::Text(sim.scenario().cases[case.index()].title.clone());
            (Mark::Good, say("debrief-reason-prevented", &[("title", title)]))
        }
        Entry::RedLineCrossed { line, .. } => {
            let line = Part::Key(format!("debrief-redline-{}", line.name()));
            (Mark::Bad, say("debrief-story-redline", &[("line", line)]))
        }
        Entry::SoldOut { product: id, .. } => {
            (Mark::Warning, say("debrief-point-sold-out", &[("product", product(id))]))
        }
        Entry::ReturnApproved { .. } => (Mark::Return, say("debrief-point-return", &[])),
        Entry::DisputeOpened { .. } => (Mark::Warning, say("debrief-point-dispute", &[])),
        Entry::EquipmentBought { equipment, .. } => {
            let name = sim.scenario().equipment[equipment.index()].name.clone();
            (Mark::Good, say("debrief-point-equipment", &[("name", Part::Text(name))]))
        }
        _ => return None,
    };
    Some(TimelinePoint { at: entry.at, mark, text, entry: Some(entry.id) })
}

/// The case of a conversation.
fn case_of<'a>(sim: &'a Sim, known: &Subjects, conversation: ConversationId) -> Option<&'a Case> {
    sim.scenario().cases.get(known.talk(conversation)?.case.index())
}
