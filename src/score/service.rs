//! Service: 30 points for first answers within the marketplace's time (asked within service hours),
//! 70 for cases solved. A quick answer to a matter that it did not help with earns a third: being
//! fast is worth little by itself. A solved case loses half its points for a reply that left the
//! customer less happy than before and all but a tenth for more of them, so that trying one reply
//! after the other is not the same as finding the right one. A scripted case counts three times an
//! everyday one; one that the keeper prevented counts as an everyday one that was solved. Without
//! any conversation there are no points. A swindler who was ignored counts neither way: nobody owes
//! them an answer, and refusing and reporting earns the points of a case. All numbers are design
//! choices.

use super::line::{LineReason, ScoreLine};
use crate::base::ids::{CaseId, ConversationId, EntryId};
use crate::reply::Topic;
use crate::sim::{Entry, Failure, JournalEntry, Sim};
use std::collections::BTreeMap;

/// Points for all first answers.
const ANSWERS: f64 = 30.0;
/// Points for all cases.
const CASES: f64 = 70.0;
/// Share of a quick first answer's points where the matter was not settled, or only after replies
/// that did not help.
const NO_HELP: f64 = 1.0 / 3.0;
/// Share of a solved case's points that is left after none, one, and more replies that did not
/// help.
const AFTER_DETOURS: [f64; 3] = [1.0, 0.3, 0.0];
/// Weight of a scripted case against an everyday one.
const SCRIPTED: f64 = 3.0;

/// Weight of a scripted case that the keeper prevented: little work, and nothing could go wrong any
/// more.
const PREVENTED: f64 = 1.0;

/// The journal's data about one conversation.
#[derive(Debug, Clone)]
struct Served {
    case: CaseId,
    began: EntryId,
    counts: bool,
    quick: Option<(bool, EntryId)>,
    end: Option<(bool, EntryId)>,
    cut_off: bool,
    /// The customer's mood when last heard, and whether the keeper has replied since.
    mood: i8,
    replied: bool,
    /// Replies after which the customer was less happy.
    detours: u32,
}

impl Served {
    fn solved(&self) -> bool {
        self.end.is_some_and(|(solved, _)| solved)
    }
}

/// How much a case counts.
fn weight(case: &crate::scenario::model::Case) -> f64 {
    if case.is_everyday() { 1.0 } else { SCRIPTED }
}

/// The numbers of the formula.
pub(super) fn numbers() -> Vec<(&'static str, f64)> {
    vec![
        ("answers", ANSWERS),
        ("cases", CASES),
        ("no-help", NO_HELP * 100.0),
        ("one-detour", AFTER_DETOURS[1] * 100.0),
        ("more-detours", AFTER_DETOURS[2] * 100.0),
        ("scripted", SCRIPTED),
    ]
}

pub(super) fn lines(sim: &Sim) -> Vec<ScoreLine> {
    let served = read(sim);
    // Nobody owes a swindler an answer.
    let ignored = |s: &Served| {
        s.quick.is_none() && !s.solved() && sim.scenario().cases[s.case.index()].topic == Topic::Scam
    };
    let served = || served.iter().filter(|(_, s)| !ignored(s));
    let timed = || served().filter(|(_, s)| s.counts && !(s.cut_off && s.quick.is_none()));
    let judged = || served().filter(|(_, s)| !s.cut_off);
    let weight = |s: &Served| weight(&sim.scenario().cases[s.case.index()]);
    let per_answer = ANSWERS / timed().count().max(1) as f64;
    let prevented = prevented(sim);
    let all = judged().map(|(_, s)| weight(s)).sum::<f64>() + PREVENTED * prevented.len() as f64;
    let per_case = CASES / all.max(1.0);
    let mut lines = Vec::new();
    for (id, s) in timed() {
        let (quick, entry) = s.quick.unwrap_or((false, s.began));
        // What the end of the run cut off could not be settled any more.
        let helped = s.detours == 0 && (s.solved() || s.cut_off);
        let share = if helped { 1.0 } else { NO_HELP };
        let points = if quick { per_answer * share } else { 0.0 };
        let reason = LineReason::FirstAnswer { conversation: *id, quick, helped };
        lines.push(ScoreLine::with_stake(reason, points, per_answer, vec![entry]));
    }
    for (id, s) in judged() {
        let (solved, entry) = s.end.unwrap_or((false, s.began));
        let left = AFTER_DETOURS[(s.detours as usize).min(AFTER_DETOURS.len() - 1)];
        let possible = per_case * weight(s);
        let points = if solved { possible * left } else { 0.0 };
        let reason = LineReason::Case { conversation: *id, case: s.case, solved, detours: s.detours };
        lines.push(ScoreLine::with_stake(reason, points, possible, vec![entry]));
    }
    for (case, entry) in prevented {
        let points = per_case * PREVENTED;
        lines.push(ScoreLine::with_stake(LineReason::Prevented { case }, points, points, vec![entry]));
    }
    lines
}

/// Stories that did not happen, for the keeper had seen to it.
fn prevented(sim: &Sim) -> Vec<(CaseId, EntryId)> {
    let found = |entry: &JournalEntry| {
        let Entry::CasePrevented { case, .. } = entry.what else { return None };
        Some((case, entry.id))
    };
    sim.journal().entries().iter().filter_map(found).collect()
}

#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
fn read(sim: &Sim) -> BTreeMap<ConversationId, Served> {
    let policy = &sim.scenario().policy;
    let mut served: BTreeMap<ConversationId, Served> = BTreeMap::new();
    for entry in sim.journal().entries() {
        let id = match &entry.what {
            Entry::ConversationBegan { conversation, case, .. } => {
                let clock = entry.at.clock();
                let counts = clock >= policy.service_from && clock < policy.service_to;
                served.insert(*conversation, begun(*case, entry.id, counts));
                continue;
            }
            Entry::CustomerSaid { conversation, .. }
            | Entry::Answered { conversation, .. }
            | Entry::Meant { conversation, .. }
            | Entry::Offered { conversation, .. }
            | Entry::RefusedRequest { conversation, .. }
            | Entry::Referred { conversation, .. }
            | Entry::CaseSolved { conversation }
            | Entry::CaseFailed { conversation, .. } => conversation,
            _ => continue,
        };
        let Some(s) = served.get_mut(id) else { continue };
        match &entry.what {
            Entry::CustomerSaid { mood, .. } => {
                s.detours += u32::from(s.replied && *mood < s.mood && s.end.is_none());
                (s.mood, s.replied) = (*mood, false);
            }
            Entry::Answered { waited, first: true, .. } => {
                s.quick = Some((*waited <= policy.first_answer_within, entry.id));
                s.replied = true;
            }
            Entry::CaseSolved { .. } => s.end = Some((true, entry.id)),
            Entry::CaseFailed { why, .. } => {
                s.end = Some((false, entry.id));
                // A conversation that the end of the run cut off in good time is nobody's fault.
                let began = sim.journal().entries()[s.began.index()].at;
                s.cut_off = *why == Failure::RunOver && entry.at.since(began) <= policy.first_answer_within;
            }
            Entry::Answered { .. }
            | Entry::Meant { .. }
            | Entry::Offered { .. }
            | Entry::RefusedRequest { .. }
            | Entry::Referred { .. } => s.replied = true,
            _ => {}
        }
    }
    served
}

fn begun(case: CaseId, began: EntryId, counts: bool) -> Served {
    Served {
        case,
        began,
        counts,
        quick: None,
        end: None,
        cut_off: false,
        mood: 0,
        replied: false,
        detours: 0,
    }
}
