//! What a decision led to, step by step in plain words: at most five steps. If there are more,
//! those go first that only say that things took their course, the latest first; then those in the
//! middle.

use crate::base::Text;
use crate::base::ids::EntryId;
use crate::debrief::chain::Root;
use crate::debrief::hindsight::Hindsight;
use crate::narrate::say;
use crate::sim::{Entry, Failure, JournalEntry};

/// Most steps that are run.
const MOST: usize = 5;
/// Steps that are always told from the end.
const FROM_THE_END: usize = 3;

/// The steps of a chain; `lines` is what the score says of a listing. The entry that is itself the
/// decision is no step of what it led to.
pub(super) fn steps(
    run: &Hindsight<'_>,
    root: Root,
    entries: &[EntryId],
    decided: Option<EntryId>,
    lines: &[Text],
) -> Vec<Text> {
    let mut steps: Vec<Text> = Vec::new();
    let mut smooth: Vec<bool> = Vec::new();
    let mut silently = false;
    for entry in entries.iter().filter_map(|id| run.entry(*id)) {
        silently |= matches!(entry.what, Entry::GaveUp { silently: true, .. });
        let said = matches!(entry.what, Entry::RedLineCrossed { .. }) && decided == Some(entry.id)
            || matches!(entry.what, Entry::CaseFailed { why: Failure::NoAnswer, .. }) && silently;
        let Some(step) = step(run, root, entry).filter(|_| !said) else { continue };
        if steps.last() != Some(&step) {
            steps.push(step);
            smooth.push(takes_its_course(run, &entry.what));
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
fn takes_its_course(run: &Hindsight<'_>, what: &Entry) -> bool {
    if let Entry::Answered { waited, .. } = what {
        return *waited <= run.scenario.policy.first_answer_within;
    }
    matches!(
        what,
        Entry::OrderDelivered { days_late: 0, .. }
            | Entry::OrderCompleted { .. }
            | Entry::ReturnApproved { .. }
            | Entry::ReturnArrived { sellable: true, .. }
    )
}

/// An entry as a step of a chain: what it led to, not what the keeper did.
#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
fn step(run: &Hindsight<'_>, root: Root, entry: &JournalEntry) -> Option<Text> {
    match &entry.what {
        Entry::LookedUp { .. }
        | Entry::OfferImpossible { .. }
        | Entry::WaitsForStock { .. }
        | Entry::ShortOfStock { .. }
        | Entry::WaitsToBuy { .. }
        | Entry::Remedied { .. }
        | Entry::RefusedRequest { .. }
        | Entry::Referred { .. }
        | Entry::ToldFact { .. } => None,
        Entry::ReturnApproved { .. } if matches!(root, Root::Listing(_)) => {
            Some(say("debrief-return-misled", &[]))
        }
        what => run.narrator().step(what),
    }
}
