//! The terminal's teller: the narrator with one language and the names of one run up to now.

use crate::base::Lang;
use crate::narrate::Narrator;
use crate::scenario::model::Scenario;
use crate::sim::view::ShopView;
use crate::sim::{JournalEntry, Sim};

/// Tells entries of one run in one language.
pub(crate) struct Teller<'a> {
    lang: Lang,
    scenario: &'a Scenario,
    view: ShopView,
}

impl<'a> Teller<'a> {
    /// A teller who knows the names of a run up to now.
    pub(crate) fn new(lang: Lang, sim: &'a Sim) -> Self {
        Self { lang, scenario: sim.scenario(), view: sim.view() }
    }

    /// The entry as one line: the moment, then what happened.
    pub(crate) fn line(&self, entry: &JournalEntry) -> String {
        Narrator::new(self.scenario, &self.view).line(self.lang, entry)
    }
}

/// Numbers that learners see count from 1.
pub(crate) fn number(id: u32) -> u64 {
    u64::from(id) + 1
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test may stop where it stands")]
mod tests {
    use crate::base::Lang;
    use crate::narrate::Narrator;
    use crate::policy::{BotKind, play};
    use crate::sim::Sim;

    /// Every event of a run is reported in full: no key, no empty slot, no name of the code.
    #[test]
    fn runs_are_told_whole_in_full_and_in_short() {
        for id in crate::scenario::Embedded::ids() {
            let files = crate::scenario::Embedded::scenario(id).expect("shipped");
            let scenario = std::sync::Arc::new(crate::scenario::load(&files, id).scenario.expect("sound"));
            for policy in [BotKind::ByTheBook, BotKind::Careless, BotKind::Greedy] {
                let mut sim = Sim::open(std::sync::Arc::clone(&scenario), 5);
                play(&mut sim, policy, |_, _| {});
                let view = sim.view();
                let narrator = Narrator::new(sim.scenario(), &view);
                for entry in sim.journal().entries() {
                    let short = narrator.step(&entry.what);
                    for lang in Lang::ALL {
                        let full = narrator.sentence(lang, &entry.what);
                        for text in short.iter().map(|text| text.get(lang)).chain([full.as_str()]) {
                            let hole = ["tell-", "step-", "word-", "{", "  "]
                                .iter()
                                .find(|hole| text.contains(**hole));
                            assert!(
                                hole.is_none() && !text.is_empty(),
                                "{policy:?}: {:?}: {text}",
                                entry.what
                            );
                        }
                    }
                }
            }
        }
    }
}
