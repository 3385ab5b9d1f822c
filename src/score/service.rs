//! Service: half for first answers within the marketplace's time (asked within service hours), half for cases
//! solved. A scripted case counts three times an everyday one (design choice). Who served nobody earned
//! nothing.

use super::{Line, Reason, line};
use crate::base::Text;
use crate::base::ids::{CaseId, ConversationId, EntryId};
use crate::sim::{Entry, Failure, Sim};
use std::collections::BTreeMap;

/// Weight of a scripted case against an everyday one.
const SCRIPTED: f64 = 3.0;

/// Weight of a case.
pub(crate) fn weight(case: &crate::scenario::model::Case) -> f64 {
    if case.is_everyday() { 1.0 } else { SCRIPTED }
}

/// What the journal shows of one conversation.
#[derive(Debug, Clone)]
struct Served {
    case: CaseId,
    began: EntryId,
    counts: bool,
    quick: Option<(bool, EntryId)>,
    end: Option<(bool, EntryId)>,
    cut_off: bool,
}

pub(super) fn lines(sim: &Sim) -> Vec<Line> {
    let served = read(sim);
    let names: BTreeMap<ConversationId, Text> =
        sim.view().conversations.into_iter().map(|c| (c.conversation, c.customer)).collect();
    let name = |id: &ConversationId| names.get(id).cloned().unwrap_or_default();
    let timed = || served.iter().filter(|(_, s)| s.counts && !(s.cut_off && s.quick.is_none()));
    let judged = || served.iter().filter(|(_, s)| !s.cut_off);
    let weight = |s: &Served| weight(&sim.scenario().cases[s.case.index()]);
    let per_answer = 50.0 / timed().count().max(1) as f64;
    let per_case = 50.0 / judged().map(|(_, s)| weight(s)).sum::<f64>().max(1.0);
    let mut lines = Vec::new();
    for (id, s) in timed() {
        let (quick, entry) = s.quick.unwrap_or((false, s.began));
        let points = if quick { per_answer } else { 0.0 };
        lines.push(line(Reason::FirstAnswer { customer: name(id), quick }, points, vec![entry]));
    }
    for (id, s) in judged() {
        let (solved, entry) = s.end.unwrap_or((false, s.began));
        let points = if solved { per_case * weight(s) } else { 0.0 };
        let title = sim.scenario().cases[s.case.index()].title.clone();
        lines.push(line(Reason::Case { title, customer: name(id), solved }, points, vec![entry]));
    }
    lines
}

fn read(sim: &Sim) -> BTreeMap<ConversationId, Served> {
    let policy = &sim.scenario().policy;
    let mut served: BTreeMap<ConversationId, Served> = BTreeMap::new();
    for entry in sim.journal().entries() {
        match &entry.what {
            Entry::ConversationBegan { conversation, case, .. } => {
                let clock = entry.at.clock();
                let counts = clock >= policy.service_from && clock < policy.service_to;
                let fresh =
                    Served { case: *case, began: entry.id, counts, quick: None, end: None, cut_off: false };
                served.insert(*conversation, fresh);
            }
            Entry::Answered { conversation, waited, first: true, .. } => {
                if let Some(s) = served.get_mut(conversation) {
                    s.quick = Some((*waited <= policy.first_answer_within, entry.id));
                }
            }
            Entry::CaseSolved { conversation } => {
                if let Some(s) = served.get_mut(conversation) {
                    s.end = Some((true, entry.id));
                }
            }
            Entry::CaseFailed { conversation, why } => {
                if let Some(s) = served.get_mut(conversation) {
                    s.end = Some((false, entry.id));
                    // A conversation that the end of the run cut off in good time is nobody's fault.
                    s.cut_off = *why == Failure::RunOver
                        && entry.at.since(sim.journal().entries()[s.began.index()].at)
                            <= policy.first_answer_within;
                }
            }
            _ => {}
        }
    }
    served
}
