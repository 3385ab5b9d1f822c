//! Every case of the run in hindsight: what happened, what good handling is, what the customer did not say.

use super::model::CaseModel;
use super::words::{Part, amount, say};
use crate::base::ids::ConversationId;
use crate::base::{Text, Time};
use crate::scenario::model::Case;
use crate::sim::view::{ConversationState, ConversationView};
use crate::sim::{Entry, Failure, Prevention, Sim};

/// Scripted cases in the order of their conversations, then those that never came to it, then the everyday
/// conversations that failed.
pub(super) fn cases(sim: &Sim) -> Vec<CaseModel> {
    let scenario = sim.scenario();
    let view = sim.view();
    let mut scripted = Vec::new();
    let mut failed = Vec::new();
    let mut met = vec![false; scenario.cases.len()];
    for entry in sim.journal().entries() {
        let (conversation, case) = match entry.what {
            Entry::ConversationBegan { conversation, case, .. } => (conversation, case),
            Entry::CasePrevented { case, why, .. } => {
                met[case.index()] = true;
                scripted.push(prevented(&scenario.cases[case.index()], entry.at, why));
                continue;
            }
            _ => continue,
        };
        let (case_data, chat) = (&scenario.cases[case.index()], &view.conversations[conversation.index()]);
        if case_data.is_everyday() {
            if chat.state == ConversationState::Failed {
                failed.push(hindsight(sim, case_data, chat));
            }
        } else {
            met[case.index()] = true;
            scripted.push(hindsight(sim, case_data, chat));
        }
    }
    let missed = scenario.cases.iter().zip(met).filter(|(case, met)| !met && !case.is_everyday());
    scripted.extend(missed.map(|(case, _)| CaseModel {
        title: case.title.clone(),
        customer: case.customer.clone().unwrap_or_default(),
        solved: None,
        happened: say("debrief-case-never", &[]),
        good_handling: case.good_handling.clone(),
        ..CaseModel::default()
    }));
    scripted.extend(failed);
    scripted
}

/// A story that did not happen, for the keeper had seen to it.
fn prevented(case: &Case, at: Time, why: Prevention) -> CaseModel {
    let key = match why {
        Prevention::Listing(_) => "debrief-case-prevented-listing",
        Prevention::Equipment => "debrief-case-prevented-equipment",
        Prevention::InTime => "debrief-case-prevented-in-time",
    };
    CaseModel {
        title: case.title.clone(),
        customer: case.customer.clone().unwrap_or_default(),
        at,
        solved: Some(true),
        prevented: true,
        happened: say(key, &[]),
        ..CaseModel::default()
    }
}

fn hindsight(sim: &Sim, case: &Case, chat: &ConversationView) -> CaseModel {
    let withheld = case.knows.iter().filter(|k| k.withheld).map(|k| k.value.clone()).collect();
    CaseModel {
        title: case.title.clone(),
        customer: chat.customer.clone(),
        at: chat.begun,
        solved: Some(chat.state == ConversationState::Solved),
        prevented: false,
        happened: happened(sim, chat.conversation),
        good_handling: case.good_handling.clone(),
        withheld,
        conversation: Some(chat.conversation),
    }
}

/// The story of a conversation in a few short sentences.
fn happened(sim: &Sim, id: ConversationId) -> Text {
    let mut story: Vec<Text> = Vec::new();
    for entry in sim.journal().entries() {
        let sentence = match &entry.what {
            Entry::Answered { conversation, waited, first: true, .. } if *conversation == id => {
                let minutes = ((waited.0 + 59) / 60).max(1);
                Some(say("debrief-story-answered", &[("minutes", Part::Plain(minutes.to_string()))]))
            }
            Entry::LookedUp { conversation } if *conversation == id => Some(say("debrief-story-lookup", &[])),
            Entry::Remedied { conversation, remedy } if *conversation == id => {
                let parts = [
                    ("remedy", Part::Key(format!("debrief-remedy-{}", remedy.kind.name()))),
                    ("amount", amount(sim.scenario(), remedy.amount)),
                ];
                let key = if remedy.amount.is_positive() {
                    "debrief-story-remedy-amount"
                } else {
                    "debrief-story-remedy"
                };
                Some(say(key, &parts))
            }
            Entry::RefusedRequest { conversation, .. } if *conversation == id => {
                Some(say("debrief-story-refused", &[]))
            }
            Entry::RedLineCrossed { conversation: Some(conversation), line, .. } if *conversation == id => {
                Some(say(
                    "debrief-story-redline",
                    &[("line", Part::Key(format!("debrief-redline-{}", line.name())))],
                ))
            }
            Entry::CaseSolved { conversation } if *conversation == id => {
                Some(say("debrief-story-solved", &[]))
            }
            Entry::CaseFailed { conversation, why } if *conversation == id => {
                Some(say(failure_key(*why), &[]))
            }
            Entry::Reviewed { conversation: Some(conversation), stars, .. } if *conversation == id => {
                Some(say("debrief-story-review", &[("stars", Part::Plain(stars.to_string()))]))
            }
            _ => None,
        };
        story.extend(sentence.filter(|s| story.last() != Some(s)));
    }
    let join = |pick: fn(&Text) -> &str, gap: &str| story.iter().map(pick).collect::<Vec<_>>().join(gap);
    Text::new(join(|t| &t.zh, ""), join(|t| &t.en, " "))
}

/// The sentence that says why a case failed.
pub(super) const fn failure_key(why: Failure) -> &'static str {
    match why {
        Failure::NoAnswer => "debrief-story-no-answer",
        Failure::NoSolution => "debrief-story-no-solution",
        Failure::Mood => "debrief-story-mood",
        Failure::BrokenPromise => "debrief-story-broken-promise",
        Failure::RedLine => "debrief-story-red-line-end",
        Failure::RunOver => "debrief-story-run-over",
    }
}
