//! Habits of a whole lesson by which a good suggestion is found without reading: it is the most
//! polite, or it stands last, in more than four stories of five. `check` looks at length and at the
//! first place.

use super::trial::{SuggestionTrial, TrialEnd};
use crate::base::Lang;
use crate::base::ids::CaseId;
use crate::diagnostic::catalogue::bench as code;
use crate::diagnostic::{Diagnostic, Sentence};
use crate::scenario::CasePlaces;

/// Fewest stories from which a habit shows, as in `check`.
const ENOUGH: usize = 4;

/// How often the good suggestion stands out.
#[derive(Debug, Default)]
pub(super) struct Habits {
    stories: usize,
    polite: usize,
    last: usize,
}

impl Habits {
    /// Counts a story by its trials in one language.
    pub(super) fn count(&mut self, trials: &[SuggestionTrial]) {
        let lang = if trials.iter().any(|trial| trial.lang == Lang::Zh) { Lang::Zh } else { Lang::En };
        let trials: Vec<&SuggestionTrial> = trials.iter().filter(|trial| trial.lang == lang).collect();
        let is_good = |trial: &SuggestionTrial| matches!(trial.end, TrialEnd::Solves | TrialEnd::Settles);
        let good = trials.iter().filter(|trial| is_good(trial)).count();
        if trials.len() < 2 || good == 0 || good == trials.len() {
            return;
        }
        self.stories += 1;
        let courtesy = |trial: &SuggestionTrial| trial.reading.as_ref().map_or(0.0, |read| read.courtesy);
        let most = |good: bool| {
            let these = trials.iter().filter(|trial| is_good(trial) == good);
            these.map(|trial| courtesy(trial)).fold(f64::NEG_INFINITY, f64::max)
        };
        self.polite += usize::from(most(true) > most(false));
        let last = trials.iter().max_by_key(|trial| trial.index);
        self.last += usize::from(last.is_some_and(|trial| is_good(trial)));
    }

    /// Reports habits.
    pub(super) fn judge(&self, places: &CasePlaces, found: &mut Vec<Diagnostic>) {
        for (count, key) in [(self.polite, "prove-give-away-polite"), (self.last, "prove-give-away-last")] {
            if self.stories >= ENOUGH && count * 5 > self.stories * 4 {
                let sentence = Sentence::new(key).number("count", count).number("cases", self.stories);
                let place = places.of_field(CaseId::at(0), "suggestions");
                let found_here = Diagnostic::warning(code::GIVE_AWAY_HABIT, place, sentence);
                found.push(found_here.help("prove-give-away-help"));
            }
        }
    }
}
