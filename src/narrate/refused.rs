//! Why a command is refused, as a sentence: the limits in it are the engine's own.

use super::say::{SentencePart, say};
use crate::base::{Text, grouped};
use crate::sim::Refused;
use crate::sim::limits::{
    HIGHEST_AMOUNT, LONGEST_REPLY, LONGEST_TITLE, MOST_PHOTOS, MOST_PIECES, PHRASE_CODE, PROMISE_DAYS,
    PROMOTION_DAYS, PROMOTION_PERCENT,
};

/// Why a command is refused, as a sentence in both languages.
pub fn why_refused(why: Refused) -> Text {
    say(&format!("refused-{}", why.name()), &limits())
}

/// Every limit that a sentence of a refusal may name.
fn limits() -> [(&'static str, SentencePart); 12] {
    let plain = |n: &dyn ToString| SentencePart::Plain(grouped(&n.to_string()));
    let (percent, days) = (PROMOTION_PERCENT, PROMOTION_DAYS);
    [
        ("amount", plain(&HIGHEST_AMOUNT.as_f64())),
        ("title", plain(&LONGEST_TITLE)),
        ("percent-from", plain(percent.start())),
        ("percent-to", plain(percent.end())),
        ("days-from", plain(days.start())),
        ("days-to", plain(days.end())),
        ("promise-from", plain(PROMISE_DAYS.start())),
        ("promise-to", plain(PROMISE_DAYS.end())),
        ("pieces", plain(&MOST_PIECES)),
        ("photos", plain(&MOST_PHOTOS)),
        ("reply", plain(&LONGEST_REPLY)),
        ("code", plain(PHRASE_CODE.end())),
    ]
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop where it stands")]
mod tests {
    use super::*;
    use crate::base::Lang;

    #[test]
    fn every_refusal_has_a_sentence_and_the_limits_stand_in_it() {
        // Serde names every refusal when it refuses one.
        let error = serde_json::from_str::<Refused>("\"None\"").unwrap_err().to_string();
        let names: Vec<&str> = error.split('`').skip(3).step_by(2).collect();
        assert!(names.len() > 40, "{error}");
        for name in names {
            let why: Refused = serde_json::from_str(&format!("{name:?}")).unwrap();
            assert_eq!((why.name(), why.to_string().as_str()), (name, name));
            let text = why_refused(why);
            for words in [text.get(Lang::Zh), text.get(Lang::En)] {
                let holes = words.contains("refused-") || words.contains("{$");
                assert!(!words.is_empty() && !holes, "{name}: {words}");
            }
        }
        let limits = [
            (Refused::PriceRange, "10,000,000"),
            (Refused::PromotionRange, "1% to 90%, for 1 to 30 days"),
            (Refused::BadText, "2,000"),
        ];
        for (why, limit) in limits {
            assert!(why_refused(why).en.contains(limit), "{:?}", why_refused(why));
        }
    }
}
