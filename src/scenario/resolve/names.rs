//! References: from the key that an author wrote to the place of the item in its list.

use super::collector::DiagnosticCollector;
use super::parts::NamedPart;
use super::site::Site;
use crate::diagnostic::catalogue::scenario as code;
use crate::diagnostic::{Diagnostic, Sentence};

impl DiagnosticCollector {
    /// The place of an item by its key. Reports an unknown key; says nothing when the item may have
    /// been taken out for another error. `table` is the field that holds such items, `what` one of
    /// them in words.
    pub(crate) fn find<T>(
        &mut self,
        site: &Site,
        key: &str,
        items: &[NamedPart<T>],
        (table, what): (&'static str, &'static str),
    ) -> Option<usize> {
        let found = items.iter().position(|item| item.key == key);
        if found.is_none() && !self.may_be_gone(site, table, key) {
            let known: Vec<&str> = items.iter().map(|item| item.key.as_str()).collect();
            let shared = matches!(table, "facts" | "personas" | "equipment");
            if shared && !key.is_empty() && nearest(key, &known).is_none() {
                let sentence = no_such(what, key);
                let problem = Diagnostic::error(code::UNKNOWN_REFERENCE, self.place(site), sentence);
                self.put_aside(table, key, problem.help(did_you_mean(key, &known, what)));
            } else {
                self.unknown(site, key, &known, what);
            }
        }
        found
    }

    /// Whether an unknown key has a cause that was reported elsewhere.
    pub(crate) fn may_be_gone(&self, site: &Site, table: &str, key: &str) -> bool {
        let shared = !matches!(table, "products" | "photos" | "suppliers");
        (shared && self.incomplete) || self.is_masked(site) || self.was_taken_out(table, key)
    }

    /// Reports a key that nothing has.
    pub(crate) fn unknown(&mut self, site: &Site, key: &str, known: &[&str], what: &'static str) {
        let sentence = if key.is_empty() {
            Sentence::new("check-not-named").part("what", what)
        } else {
            no_such(what, key)
        };
        self.error(code::UNKNOWN_REFERENCE, site, sentence, did_you_mean(key, known, what));
    }
}

/// Most names that a list of choices shows.
const CHOICES: usize = 12;

fn no_such(what: &'static str, key: &str) -> Sentence {
    Sentence::new("check-no-such").part("what", what).word("name", key)
}

/// "did you mean", or the list of what there is. `what` is the key of the noun.
pub(crate) fn did_you_mean(key: &str, known: &[&str], what: &'static str) -> Sentence {
    let near = nearest(key, known);
    if let Some(near) = near {
        return Sentence::new("check-did-you-mean").word("name", near);
    }
    if known.is_empty() {
        return Sentence::new("check-none-defined").part("what", what);
    }
    let key = if known.len() > CHOICES { "check-choose-of-many" } else { "check-choose-of" };
    Sentence::new(key).words("names", known.iter().take(CHOICES).copied())
}

/// The known name that is most alike, if any is alike enough. Long names are cut: comparing is
/// quadratic.
fn nearest<'a>(key: &str, known: &[&'a str]) -> Option<&'a str> {
    let plain = |word: &str| word.chars().take(60).flat_map(char::to_lowercase).collect::<String>();
    let wanted = plain(key);
    known
        .iter()
        .take(1_000)
        .map(|name| (strsim::normalized_damerau_levenshtein(&wanted, &plain(name)), *name))
        .filter(|(score, _)| *score >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}
