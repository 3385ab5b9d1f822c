//! Texts that are missing in one language, or were left behind when the other one was changed.

use super::address::Address;
use super::document::EditDocument;
use crate::base::Lang;
use crate::scenario::source::{ValueNode, ValueShape, ValueTree};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The problem with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextMark {
    /// It has nothing in this language.
    Missing(Lang),
    /// The other language was changed since the file was saved, and this one was not.
    Stale(Lang),
}

/// A text in both languages; empty where it has none.
type Pair = (String, String);

/// What was saved, and which texts the author has looked at and found right as they are.
#[derive(Debug, Clone, Default)]
pub struct Reviewed {
    accepted: BTreeSet<Pair>,
    /// The texts of the file as it was saved, kept as long as it is not saved again: this is asked
    /// at every keystroke.
    saved: Option<(Arc<str>, Arc<SavedTexts>)>,
}

impl Reviewed {
    /// The text at this address is right in both languages as it stands.
    pub fn accept(&mut self, document: &EditDocument, at: &Address) {
        if let Some(node) = document.value(at) {
            self.accepted.insert(pair(node));
        }
    }

    /// The marks of all texts, in the order of the file. A lesson of one language misses nothing.
    pub fn marks(&mut self, document: &EditDocument) -> Vec<(Address, TextMark)> {
        let Some(values) = document.values() else { return Vec::new() };
        let languages = languages(values);
        if languages.len() < 2 {
            return Vec::new();
        }
        let saved = document.is_changed().then(|| self.saved(document));
        let mark = |node: ValueNode<'_>| {
            let now = pair(node);
            let missing = [(Lang::Zh, &now.0), (Lang::En, &now.1)]
                .into_iter()
                .find(|(lang, words)| words.is_empty() && languages.contains(lang));
            if let Some((lang, _)) = missing {
                return Some((Address::of(node), TextMark::Missing(lang)));
            }
            let saved = saved.as_ref().filter(|saved| !saved.pairs.contains(&now))?;
            if self.accepted.contains(&now) {
                return None;
            }
            let at = Address::of(node);
            saved.stale(&at, &now).map(|lang| (at, TextMark::Stale(lang)))
        };
        texts(values).into_iter().filter_map(mark).collect()
    }

    fn saved(&mut self, document: &EditDocument) -> Arc<SavedTexts> {
        let text = document.saved();
        if let Some((known, saved)) = self.saved.as_ref().filter(|(known, _)| Arc::ptr_eq(known, text)) {
            debug_assert_eq!(known, text, "the same place holds the same text");
            return Arc::clone(saved);
        }
        let saved = Arc::new(SavedTexts::read(text));
        self.saved = Some((Arc::clone(text), Arc::clone(&saved)));
        saved
    }
}

/// The texts of the file as it was saved.
#[derive(Debug, Default)]
struct SavedTexts {
    by_place: BTreeMap<Address, Pair>,
    pairs: BTreeSet<Pair>,
    by_chinese: BTreeMap<String, String>,
    by_english: BTreeMap<String, String>,
}

impl SavedTexts {
    fn read(text: &str) -> Self {
        let mut before = Self::default();
        let file = crate::diagnostic::SourceFile::new("saved", text);
        let Some(values) = ValueTree::read(&file) else { return before };
        for node in texts(&values) {
            let pair = pair(node);
            before.by_chinese.insert(pair.0.clone(), pair.1.clone());
            before.by_english.insert(pair.1.clone(), pair.0.clone());
            before.pairs.insert(pair.clone());
            before.by_place.insert(Address::of(node), pair);
        }
        before
    }

    /// The language that was left behind. A text that was moved is known again by its words.
    fn stale(&self, at: &Address, now: &Pair) -> Option<Lang> {
        let judge = |zh: &String, en: &String| match (*zh == now.0, *en == now.1) {
            (true, false) if !en.is_empty() => Some(Lang::Zh),
            (false, true) if !zh.is_empty() => Some(Lang::En),
            _ => None,
        };
        let here = self.by_place.get(at).and_then(|(zh, en)| judge(zh, en));
        here.or_else(|| self.by_chinese.get(&now.0).and_then(|en| judge(&now.0, en)))
            .or_else(|| self.by_english.get(&now.1).and_then(|zh| judge(zh, &now.1)))
    }
}

/// The languages in which a file says that it is written.
fn languages(values: &ValueTree) -> Vec<Lang> {
    let Some(list) = values.root().items().find(|item| item.key == Some("languages")) else {
        return Lang::ALL.to_vec();
    };
    let list = list.value.wrapped().unwrap_or(list.value);
    list.items().filter_map(|item| item.value.name().and_then(Lang::parse)).collect()
}

fn texts(values: &ValueTree) -> Vec<ValueNode<'_>> {
    let mut found = Vec::new();
    let mut waiting = vec![values.root()];
    while let Some(node) = waiting.pop() {
        let is_text = node.shape() == ValueShape::Struct
            && node
                .items()
                .any(|item| matches!(item.key, Some("zh" | "en")) && item.value.shape() == ValueShape::Text);
        if is_text {
            found.push(node);
        }
        let first = waiting.len();
        waiting.extend(node.items().map(|item| item.value));
        waiting[first..].reverse();
    }
    found
}

fn pair(node: ValueNode<'_>) -> Pair {
    let lang = |name: &str| {
        let item = node.items().find(|item| item.key == Some(name));
        item.and_then(|item| item.value.words()).unwrap_or_default()
    };
    (lang("zh"), lang("en"))
}

#[cfg(test)]
mod tests {
    use super::super::operation::Edit;
    use super::*;

    const TEXT: &str = "S(title: (zh: \"店\", en: \"Shop\"), coach: [(say: (zh: \"一\", en: \"One\")), \
                        (say: (zh: \"二\"))])";

    fn shown(document: &EditDocument, reviewed: &mut Reviewed) -> Vec<(String, TextMark)> {
        reviewed.marks(document).into_iter().map(|(at, mark)| (at.to_string(), mark)).collect()
    }

    #[test]
    fn what_is_missing_or_left_behind_is_marked() {
        let mut document = EditDocument::open("a", TEXT.as_bytes().to_vec()).unwrap();
        let mut reviewed = Reviewed::default();
        let missing = ("coach/1/say".to_owned(), TextMark::Missing(Lang::En));
        assert_eq!(shown(&document, &mut reviewed), std::slice::from_ref(&missing));
        let set = |at: &str, lang, words: &str| Edit::SetText {
            at: Address::parse(at),
            lang,
            words: words.to_owned(),
        };
        document.apply(&set("title", Lang::Zh, "铺子")).unwrap();
        let stale = ("title".to_owned(), TextMark::Stale(Lang::En));
        assert_eq!(shown(&document, &mut reviewed), [stale, missing.clone()]);
        reviewed.accept(&document, &Address::parse("title"));
        assert_eq!(shown(&document, &mut reviewed), std::slice::from_ref(&missing));
        document.apply(&Edit::Move { at: Address::parse("coach/0"), to: 1 }).unwrap();
        let moved = ("coach/0/say".to_owned(), TextMark::Missing(Lang::En));
        assert_eq!(shown(&document, &mut reviewed), [moved], "a moved text is not stale");
        document.apply(&set("coach/0/say", Lang::En, "Two")).unwrap();
        assert_eq!(shown(&document, &mut reviewed), []);
    }

    #[test]
    fn a_lesson_in_one_language_misses_nothing() {
        let text = TEXT.replace("S(", "S(languages: [zh], ");
        let document = EditDocument::open("a", text.into_bytes()).unwrap();
        assert_eq!(shown(&document, &mut Reviewed::default()), []);
    }
}
