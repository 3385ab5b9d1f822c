//! The words about buying, as a table has them, and their meaning together.

use serde::Deserialize;

/// Words of one language, or of both, about buying.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BuyingWords {
    /// I buy, or I have just bought.
    buys: Vec<String>,
    /// In whose company it is a condition, a refusal, or another day.
    not_now: Vec<String>,
    /// After which a condition or a shortage does not matter: the order is there.
    done: Vec<String>,
    /// The same words, denied.
    undone: Vec<String>,
}

impl BuyingWords {
    /// Adds the words of another language.
    pub(super) fn add(&mut self, other: Self) {
        self.buys.extend(other.buys);
        self.not_now.extend(other.not_now);
        self.done.extend(other.done);
        self.undone.extend(other.undone);
    }

    /// Whether a text says that its author buys now.
    pub(super) fn say_so(&self, text: &str) -> bool {
        let text = text.to_lowercase().replace('\u{2019}', "'");
        let has = |words: &[String]| words.iter().any(|word| text.contains(word.as_str()));
        has(&self.done) && !has(&self.undone) || has(&self.buys) && !has(&self.not_now)
    }
}
