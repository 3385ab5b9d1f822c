//! What happened in a conversation besides words, in a sentence.

use super::words::{Part, amount, say};
use crate::base::Text;
use crate::scenario::Scenario;
use crate::sim::view::Note;
use crate::sim::{Failure, Remedy};

/// The note in a sentence, in both languages.
pub fn note_words(scenario: &Scenario, note: Note) -> Text {
    let about = |key: &str, what: Part| say(key, &[("what", what)]);
    let named = |kind: &str, name: &str| Part::Key(format!("ui-{kind}-{name}"));
    match note {
        Note::Offered(remedy) => about("ui-note-offered", remedy_words(scenario, remedy)),
        Note::Remedied(remedy) => about("ui-note-remedied", remedy_words(scenario, remedy)),
        Note::Refused(what) => about("ui-note-refused", named("refusal", what.name())),
        Note::Referred(to) => about("ui-note-referred", named("refer", to.name())),
        Note::LookedUp => say("ui-note-looked-up", &[]),
        Note::Solved => say("ui-note-solved", &[]),
        Note::Failed(why) => say(failure_key(why), &[]),
        Note::Crossed(line) => {
            about("ui-note-crossed", Part::Key(format!("debrief-redline-{}", line.name())))
        }
        Note::Impossible(remedy, why) => {
            let reason = say(&format!("refused-{}", why.name()), &[]);
            let values = [("what", remedy_words(scenario, remedy)), ("why", Part::Text(reason))];
            say("ui-note-impossible", &values)
        }
        Note::WaitsForStock => say("ui-note-waits-for-stock", &[]),
    }
}

fn remedy_words(scenario: &Scenario, remedy: Remedy) -> Part {
    let word = say(&format!("ui-remedy-{}", remedy.kind.name()), &[]);
    if !remedy.kind.has_amount() {
        return Part::Text(word);
    }
    match amount(scenario, remedy.amount) {
        Part::Plain(sum) => Part::Text(Text::new(format!("{} {sum}", word.zh), format!("{} {sum}", word.en))),
        other => other,
    }
}

const fn failure_key(why: Failure) -> &'static str {
    match why {
        Failure::NoAnswer => "ui-note-failed-NoAnswer",
        Failure::NoSolution => "ui-note-failed-NoSolution",
        Failure::Mood => "ui-note-failed-Mood",
        Failure::BrokenPromise => "ui-note-failed-BrokenPromise",
        Failure::RedLine => "ui-note-failed-RedLine",
        Failure::RunOver => "ui-note-failed-RunOver",
    }
}
