//! What is said of commands that no longer have a place: when an edited lesson is continued, and
//! when another decision is tried.

use super::refused::why_refused;
use super::say::{SentencePart, say};
use crate::base::Text;
use crate::scenario::model::{OWN_FILE, STUDIO_FILE};
use crate::sim::{Thing, WhyNot};

/// A kind of command in a word or two, by its name: `SetPrice`.
pub(crate) fn command_words(name: &str) -> Text {
    say(&format!("command-{name}"), &[])
}

/// Why a command has no place any more, as a sentence.
pub(crate) fn why_dropped(why: &WhyNot) -> Text {
    match why {
        // Nobody knows a picture of the studio by its key.
        WhyNot::Gone { thing: Thing::Photo, key } if key.starts_with(STUDIO_FILE) => {
            say("dropped-Gone-shot", &[])
        }
        WhyNot::Gone { thing: Thing::Photo, key } if key.starts_with(OWN_FILE) => {
            say("dropped-Gone-own", &[])
        }
        WhyNot::Gone { thing, key } => {
            let (thing, key) = (thing.name().to_owned(), key.clone());
            let (thing, key) = (SentencePart::Plain(thing), SentencePart::Plain(key));
            say("dropped-Gone", &[("thing", thing), ("key", key)])
        }
        WhyNot::Refused(refused) => {
            let reason = SentencePart::Text(why_refused(*refused));
            say("dropped-Refused", &[("reason", reason)])
        }
        WhyNot::NoConversation | WhyNot::NoOrder | WhyNot::NoReview | WhyNot::OtherWords => {
            say(&format!("dropped-{}", why.name()), &[])
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop where it stands")]
mod tests {
    use super::*;
    use crate::base::Lang;
    use crate::sim::AddressedCommand;

    #[test]
    fn every_command_and_every_reason_has_its_words() {
        let gone = WhyNot::Gone { thing: Thing::Supplier, key: "pottery".to_owned() };
        let shot = WhyNot::Gone { thing: Thing::Photo, key: format!("{STUDIO_FILE}c3ecfaa8:0") };
        let reasons = [
            gone,
            shot,
            WhyNot::Gone { thing: Thing::Photo, key: format!("{OWN_FILE}c3ecfaa8:0") },
            WhyNot::NoConversation,
            WhyNot::NoOrder,
            WhyNot::NoReview,
            WhyNot::OtherWords,
            WhyNot::Refused(crate::sim::Refused::NoOrder),
        ];
        // Serde names every kind of command when it refuses one.
        let refused = serde_json::from_str::<AddressedCommand>("\"None\"").unwrap_err().to_string();
        let names: Vec<&str> = refused.split('`').skip(3).step_by(2).collect();
        assert!(names.len() > 20 && names.contains(&"TakeShot"), "{refused}");
        let commands = names.iter().map(|name| command_words(name));
        let all: Vec<Text> = commands.chain(reasons.iter().map(why_dropped)).collect();
        for text in &all {
            for words in [text.get(Lang::Zh), text.get(Lang::En)] {
                let is_key = ["command-", "dropped-", "refused-"].iter().any(|key| words.contains(key));
                assert!(!words.is_empty() && !is_key, "{text:?}");
            }
        }
        assert!(all.iter().all(|text| !text.en.contains("c3ec") && !text.zh.contains("c3ec")), "{all:?}");
        assert!(all.iter().any(|text| text.en.contains("the supplier “pottery”")), "{all:?}");
    }
}
