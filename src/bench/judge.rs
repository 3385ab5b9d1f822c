//! What an explored talk says about its story: nobody can solve it, anything solves it, a wrong
//! reply solves it, the languages differ, a line is never said.

use super::case_desk::CaseDesk;
use super::explore::TalkMap;
use super::moment::NoMoment;
use super::talk::LineWhy;
use super::trial::{SuggestionTrial, TrialEnd};
use crate::base::Lang;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::bench as code;
use crate::reply::Act;
use crate::scenario::model::{Outcome, Trigger};

/// A story that does not begin.
pub(super) fn absent(desk: &mut CaseDesk<'_>, why: NoMoment) {
    let key = match why {
        NoMoment::Prevented => "prove-prevented",
        NoMoment::RunOver => "prove-never-begins",
        NoMoment::StoryBefore(_) => "prove-story-before",
    };
    desk.at_field(code::NEVER_BEGINS, "starts", key, "prove-never-begins-help");
}

/// A talk that was explored.
pub(super) fn judge_talk(desk: &mut CaseDesk<'_>, map: &TalkMap, trials: &[SuggestionTrial]) {
    let formula = "satisfied_by";
    if map.whole && map.shortest.is_none() {
        desk.at_field(code::UNSOLVABLE, formula, "prove-unsolvable", "prove-unsolvable-help");
    } else if map.by_apology && !asks_for_courtesy(&desk.case.satisfied_by) {
        desk.at_field(code::COURTESY_SOLVES, formula, "prove-courtesy", "prove-courtesy-help");
    } else if map.whole && map.by_suggestions.is_none() && !desk.case.suggestions.is_empty() {
        let (sentence, help) = ("prove-no-suggestion", "prove-no-suggestion-help");
        desk.at_field(code::NO_SUGGESTION_SOLVES, "suggestions", sentence, help);
    }
    all_solve(desk, trials);
    wrong_solves(desk, trials);
    not_given(desk, trials);
    unequal(desk, trials);
    never_said(desk, map);
}

fn is_end(trial: &SuggestionTrial) -> bool {
    matches!(trial.end, TrialEnd::Solves | TrialEnd::Settles)
}

/// Every choice of the learner is right.
fn all_solve(desk: &mut CaseDesk<'_>, trials: &[SuggestionTrial]) {
    if trials.len() > 1 && trials.iter().all(is_end) {
        desk.at_field(code::ALL_SOLVE, "suggestions", "prove-all-solve", "prove-all-solve-help");
    }
}

/// A suggestion that solves the talk and must not: it crosses a red line, gives more than the shop
/// allows, or says what is not so.
fn wrong_solves(desk: &mut CaseDesk<'_>, trials: &[SuggestionTrial]) {
    for trial in trials.iter().filter(|trial| is_end(trial)) {
        let why = if !trial.crosses.is_empty() {
            "prove-wrong-red-line"
        } else if !trial.against_policy.is_empty() {
            "prove-wrong-policy"
        } else if !trial.untrue.is_empty() {
            "prove-wrong-untrue"
        } else if desk.case.topic.calls_for_no().is_some() && gives_in(trial) {
            "prove-wrong-gives-in"
        } else {
            continue;
        };
        let sentence = Sentence::new("prove-wrong-solves").part("why", Sentence::new(why));
        desk.at_suggestion(code::WRONG_SOLVES, trial.index, sentence, "prove-wrong-solves-help");
    }
}

/// Where only a no is right: a reply that refuses nothing and sends nowhere.
fn gives_in(trial: &SuggestionTrial) -> bool {
    trial.reading.as_ref().is_some_and(|read| read.refusals.is_empty() && read.referrals.is_empty())
}

/// A suggestion that offers what satisfies, and the shop has to refuse it.
fn not_given(desk: &mut CaseDesk<'_>, trials: &[SuggestionTrial]) {
    let wanted = desk.case.satisfied_by.remedies();
    for trial in trials.iter().filter(|trial| !is_end(trial)) {
        if trial.impossible.iter().any(|(remedy, _)| wanted.iter().any(|each| each.kind == remedy.kind)) {
            desk.at_suggestion(code::NOT_GIVEN, trial.index, "prove-not-given", "prove-not-given-help");
        }
    }
}

/// A suggestion that ends the talk otherwise in the other language.
fn unequal(desk: &mut CaseDesk<'_>, trials: &[SuggestionTrial]) {
    for zh in trials.iter().filter(|trial| trial.lang == Lang::Zh) {
        let other = trials.iter().find(|t| t.lang == Lang::En && t.index == zh.index);
        if other.is_some_and(|en| en.end != zh.end || en.crosses != zh.crosses) {
            desk.at_suggestion(code::UNEQUAL, zh.index, "prove-unequal", "prove-unequal-help");
        }
    }
}

/// Lines that no way through the talk brings. Silence and circumstances are not explored.
fn never_said(desk: &mut CaseDesk<'_>, map: &TalkMap) {
    if !map.whole {
        return;
    }
    let case = desk.case;
    let lines = case.says_in(false).map(|each| (each, true));
    let later = case.says_in(true).map(|each| (each, map.second));
    for ((index, line), met) in lines.chain(later) {
        let judged = met && line.only_if.is_empty() && !matches!(line.when, Trigger::Silent(_));
        if !judged || map.said.contains(&index) {
            continue;
        }
        let why = map.passed.get(&index);
        let has = |what: LineWhy| why.is_some_and(|why| why.contains(&what));
        let why = if has(LineWhy::Later) {
            "prove-never-later"
        } else if has(LineWhy::NotOftenEnough) {
            "prove-never-often"
        } else if has(LineWhy::Ended) && !has(LineWhy::NotTriggered) {
            "prove-never-ended"
        } else if matches!(line.when, Trigger::Anything) {
            "prove-never-later"
        } else if has(LineWhy::Ended) {
            "prove-never-over-or-refused"
        } else {
            "prove-never-triggered"
        };
        let sentence = Sentence::new("prove-never-said").part("why", Sentence::new(why));
        desk.at_line(code::NEVER_SAID, index, sentence, "prove-never-said-help");
    }
}

/// Whether the author wants regret and nothing else.
fn asks_for_courtesy(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Did(Act::Empathise))
}
