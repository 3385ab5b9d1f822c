//! How long a play takes, by what is to be read and decided; against what the lesson says.

use crate::base::ids::CaseId;
use crate::base::{Lang, Text};
use crate::diagnostic::catalogue::bench as code;
use crate::diagnostic::{Diagnostic, Sentence};
use crate::scenario::model::{Case, CaseLine};
use crate::scenario::{CasePlaces, Scenario};

/// Signs that a learner reads in a second: five Chinese characters, as slow adult readers do.
const SIGNS_A_SECOND: usize = 5;
/// Seconds to decide on a reply (design choice).
const DECIDES: usize = 25;
/// Seconds for everything else of a shop day: goods, parcels, people without a story.
const A_DAY: usize = 150;

/// Minutes that a play takes, at least 1.
pub(super) fn expected(scenario: &Scenario) -> u32 {
    let lang = scenario.languages.first().copied().unwrap_or(Lang::Zh);
    let signs = |text: &Text| {
        let count = text.get(lang).chars().count();
        // An English letter is read about three times as fast.
        if lang == Lang::Zh { count } else { count / 3 }
    };
    let frame = signs(&scenario.brief) + scenario.coach.iter().map(|hint| signs(&hint.say)).sum::<usize>();
    let stories = scenario.cases.iter().filter(|case| !case.is_everyday());
    let seconds: usize = stories.map(|case| DECIDES + count_signs(case, &signs) / SIGNS_A_SECOND).sum();
    let days = usize::try_from(scenario.days).unwrap_or(0) * A_DAY;
    let all = frame / SIGNS_A_SECOND + seconds + days;
    u32::try_from(all.div_ceil(60)).unwrap_or(u32::MAX).max(1)
}

/// Signs of a story: an opening, the suggestions, one line, last words.
fn count_signs(case: &Case, signs: &dyn Fn(&Text) -> usize) -> usize {
    let first = |list: &[Text]| list.first().map_or(0, signs);
    let line = |says: &[CaseLine]| says.first().map_or(0, |line| first(&line.lines));
    let next = case.next.as_ref().map_or(0, |next| first(&next.opens) + line(&next.says));
    let suggestions: usize = case.all_suggestions().map(|each| signs(&each.text)).sum();
    first(&case.opens) + suggestions + line(&case.says) + first(&case.thanks) + next
}

/// Reports minutes that are far from what the lesson says.
pub(super) fn judge(scenario: &Scenario, places: &CasePlaces, expected: u32, found: &mut Vec<Diagnostic>) {
    let said = scenario.minutes;
    if said == 0 || (expected <= said.saturating_mul(2) && said <= expected.saturating_mul(3)) {
        return;
    }
    let sentence = Sentence::new("prove-minutes").number("said", said).number("expected", expected);
    let place = places.of_root("minutes").or_else(|| places.of_case(CaseId::at(0)));
    found.push(Diagnostic::warning(code::MINUTES, place, sentence).help("prove-minutes-help"));
}
