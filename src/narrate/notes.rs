//! What happened in a conversation besides words, in a sentence: the notes between the messages.

use super::say::{SentencePart, remedy_words, say};
use super::step::{failed, impossible};
use crate::base::Text;
use crate::scenario::Scenario;
use crate::sim::view::Note;

/// The note in a sentence, in both languages.
pub fn note_words(scenario: &Scenario, note: Note) -> Text {
    let about = |key: &str, what: SentencePart| say(key, &[("what", what)]);
    match note {
        Note::Offered(remedy) => about("step-offered", remedy_words(scenario, remedy)),
        Note::Remedied(remedy) => about("step-remedied", remedy_words(scenario, remedy)),
        Note::Refused(what) => about("step-refused", SentencePart::word(what)),
        Note::Referred(to) => about("step-referred", SentencePart::word(to)),
        Note::LookedUp => say("step-looked-up", &[]),
        Note::Solved => say("step-solved", &[]),
        Note::Failed(why) => say(failed(why), &[]),
        Note::Crossed(line) => about("step-red-line", SentencePart::word(line)),
        Note::Impossible(remedy, why) => impossible(scenario, remedy, why),
        Note::WaitsForStock => say("step-waits-for-stock", &[]),
        Note::Picture(photo) => {
            let name = scenario.photos.get(photo.index()).map(|photo| photo.name.clone());
            about("step-picture", SentencePart::Text(name.unwrap_or_default()))
        }
        Note::Exchanged => say("step-exchanged", &[]),
        Note::AddressChanged { on_the_way: false } => say("step-address-changed", &[]),
        Note::AddressChanged { .. } => say("step-redirected", &[]),
    }
}
