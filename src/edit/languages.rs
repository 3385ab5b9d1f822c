//! Texts that are missing in one language, or were left behind when the other one was changed.

use super::address::Address;
use super::document::EditDocument;
use crate::base::Lang;
use crate::scenario::source::{ValueNode, ValueShape, ValueTree};
use std::collections::{BTreeMap, BTreeSet};

/// What is the matter with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextMark {
    /// It has nothing in this language.
    Missing(Lang),
    /// The other language was changed since the file was saved, and this one was not.
    Stale(Lang),
}

/// A text in both languages; empty where it has none.
type Pair = (String, String);

/// Which texts the author has looked at and found right as they are.
#[derive(Debug, Clone, Default)]
pub struct Reviewed {
    pairs: BTreeSet<Pair>,
}

impl Reviewed {
    /// The text at this address is right in both languages as it stands.
    pub fn accept(&mut self, document: &EditDocument, at: &Address) {
        if let Some(node) = document.value(at) {
            self.pairs.insert(pair(node));
        }
    }
}

/// The marks of all texts, in the order of the file. A lesson of one language misses nothing.
pub fn marks(document: &EditDocument, reviewed: &Reviewed) -> Vec<(Address, TextMark)> {
    let Some(values) = document.values() else { return Vec::new() };
    let languages = languages(values);
    let saved = SavedTexts::of(document);
    let mut found = Vec::new();
    for node in texts(values) {
        let now = pair(node);
        let at = Address::of(node);
        let missing = [(Lang::Zh, &now.0), (Lang::En, &now.1)]
            .into_iter()
            .find(|(lang, words)| words.is_empty() && languages.contains(lang) && languages.len() > 1);
        if let Some((lang, _)) = missing {
            found.push((at, TextMark::Missing(lang)));
        } else if languages.len() > 1 && !reviewed.pairs.contains(&now) {
            found.extend(saved.stale(&at, &now).map(|lang| (at, TextMark::Stale(lang))));
        }
    }
    found
}

/// The texts of the file as it was saved.
struct SavedTexts {
    by_place: BTreeMap<Address, Pair>,
    pairs: BTreeSet<Pair>,
    by_chinese: BTreeMap<String, String>,
    by_english: BTreeMap<String, String>,
}

impl SavedTexts {
    fn of(document: &EditDocument) -> Self {
        let mut before = Self {
            by_place: BTreeMap::new(),
            pairs: BTreeSet::new(),
            by_chinese: BTreeMap::new(),
            by_english: BTreeMap::new(),
        };
        if !document.is_changed() {
            return before;
        }
        let file = crate::diagnostic::SourceFile::new("saved", document.saved_text());
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
        if self.pairs.contains(now) {
            return None;
        }
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

    fn shown(document: &EditDocument, reviewed: &Reviewed) -> Vec<(String, TextMark)> {
        marks(document, reviewed).into_iter().map(|(at, mark)| (at.to_string(), mark)).collect()
    }

    #[test]
    fn what_is_missing_or_left_behind_is_marked() {
        let mut document = EditDocument::open("a", TEXT.as_bytes().to_vec()).unwrap();
        let mut reviewed = Reviewed::default();
        let missing = ("coach/1/say".to_owned(), TextMark::Missing(Lang::En));
        assert_eq!(shown(&document, &reviewed), std::slice::from_ref(&missing));
        let set = |at: &str, lang, words: &str| Edit::SetText {
            at: Address::parse(at),
            lang,
            words: words.to_owned(),
        };
        document.apply(&set("title", Lang::Zh, "铺子")).unwrap();
        let stale = ("title".to_owned(), TextMark::Stale(Lang::En));
        assert_eq!(shown(&document, &reviewed), [stale, missing.clone()]);
        reviewed.accept(&document, &Address::parse("title"));
        assert_eq!(shown(&document, &reviewed), std::slice::from_ref(&missing));
        document.apply(&Edit::Move { at: Address::parse("coach/0"), to: 1 }).unwrap();
        let moved = ("coach/0/say".to_owned(), TextMark::Missing(Lang::En));
        assert_eq!(shown(&document, &reviewed), [moved], "a moved text is not stale");
        document.apply(&set("coach/0/say", Lang::En, "Two")).unwrap();
        assert_eq!(shown(&document, &reviewed), []);
    }

    #[test]
    fn a_lesson_in_one_language_misses_nothing() {
        let text = TEXT.replace("S(", "S(languages: [zh], ");
        let document = EditDocument::open("a", text.into_bytes()).unwrap();
        assert_eq!(shown(&document, &Reviewed::default()), []);
    }
}
