//! What an author says of suggestions against what they do: a good one that leads nowhere or must
//! not be sent, a bad one that settles the talk at once.

use super::case_desk::CaseDesk;
use super::explore::TalkMap;
use super::talk::{Talk, TalkMove};
use super::trial::{SuggestionTrial, TrialEnd, try_suggestions};
use crate::base::Lang;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::bench as code;
use crate::sim::view::ConversationState;

/// Most suggestions one after another that are tried behind a good one.
const MOST_BEHIND: usize = 3;

/// Judges the verdicts of a talk, and those of its second matter.
pub(super) fn judge(desk: &mut CaseDesk<'_>, talk: &Talk, map: &TalkMap, trials: &[SuggestionTrial]) {
    if desk.case.all_suggestions().all(|each| each.verdict.is_none()) {
        return;
    }
    judge_matter(desk, talk, map, trials);
    let Some(settles) = trials.iter().find(|trial| trial.end == TrialEnd::Settles) else { return };
    let mut later = talk.clone();
    if later.make(&TalkMove::Suggested(settles.index, settles.lang)).is_ok() {
        let languages: Vec<Lang> = later.sim().scenario().languages.clone();
        let trials = try_suggestions(&later, &languages);
        judge_matter(desk, &later, map, &trials);
    }
}

fn judge_matter(desk: &mut CaseDesk<'_>, talk: &Talk, map: &TalkMap, trials: &[SuggestionTrial]) {
    let mut places: Vec<u8> = trials.iter().map(|trial| trial.index).collect();
    places.dedup();
    for place in places {
        let said = desk.case.all_suggestions().nth(usize::from(place)).and_then(|each| each.verdict.as_ref());
        let Some(good) = said.map(|verdict| verdict.good) else { continue };
        let own: Vec<&SuggestionTrial> = trials.iter().filter(|trial| trial.index == place).collect();
        if good {
            let fault = own.iter().find_map(|trial| fault(talk, map, trial));
            let Some(why) = fault else { continue };
            let sentence = Sentence::new("prove-good-fails").part("why", Sentence::new(why));
            desk.at_suggestion(code::GOOD_FAILS, place, sentence, "prove-good-fails-help");
        } else if own.iter().all(|trial| is_end(trial) && wrong(trial).is_none()) {
            desk.at_suggestion(code::BAD_SOLVES, place, "prove-bad-solves", "prove-bad-solves-help");
        }
    }
}

fn is_end(trial: &SuggestionTrial) -> bool {
    matches!(trial.end, TrialEnd::Solves | TrialEnd::Settles)
}

/// Findings that must not be in any reply.
fn wrong(trial: &SuggestionTrial) -> Option<&'static str> {
    if !trial.crosses.is_empty() {
        Some("prove-wrong-red-line")
    } else if !trial.against_policy.is_empty() {
        Some("prove-wrong-policy")
    } else if !trial.untrue.is_empty() {
        Some("prove-wrong-untrue")
    } else {
        None
    }
}

/// Why a suggestion is no good one.
fn fault(talk: &Talk, map: &TalkMap, trial: &SuggestionTrial) -> Option<&'static str> {
    if let Some(wrong) = wrong(trial) {
        return Some(wrong);
    }
    match trial.end {
        TrialEnd::Solves | TrialEnd::Settles => None,
        TrialEnd::Fails => Some("prove-good-ends"),
        TrialEnd::GoesOn if !trial.impossible.is_empty() => Some("prove-good-refused"),
        // Where no suggestions solve the talk, that is reported, and nothing can lead there.
        TrialEnd::GoesOn if map.by_suggestions.is_none() => None,
        TrialEnd::GoesOn => (!leads_on(talk, trial)).then_some("prove-good-leads-nowhere"),
    }
}

/// Whether the talk is solved with fewer suggestions behind this one than without it.
fn leads_on(talk: &Talk, trial: &SuggestionTrial) -> bool {
    let (before, lang) = (second(talk), trial.lang);
    let Some(needs) = (1..=MOST_BEHIND + 1).find(|most| within(talk, lang, *most, before)) else {
        // A longer way than is tried here: nothing is known.
        return true;
    };
    let mut behind = talk.clone();
    behind.make(&TalkMove::Suggested(trial.index, lang)).is_ok()
        && needs > 1
        && within(&behind, lang, needs - 1, before)
}

fn second(talk: &Talk) -> bool {
    talk.insight().is_some_and(|now| now.second)
}

/// Whether so many suggestions settle the matter that was spoken of.
fn within(talk: &Talk, lang: Lang, most: usize, before: bool) -> bool {
    if most == 0 {
        return false;
    }
    talk.suggestions().iter().any(|(place, _)| {
        let mut next = talk.clone();
        if next.make(&TalkMove::Suggested(*place, lang)).is_err() {
            return false;
        }
        let settled = next.state() == ConversationState::Solved || second(&next) != before;
        settled || next.state() == ConversationState::Open && within(&next, lang, most - 1, before)
    })
}
