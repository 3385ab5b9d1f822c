//! Stories to begin with, one of each kind, made to speak of the goods of a lesson. They stand in
//! one file of the program, with `$words` for what only the lesson knows.

use super::address::Address;
use super::carry::{carried, cases};
use super::document::EditDocument;
use super::form::Target;
use super::operation::Edit;
use super::story_goods::{StoryGoods, languages, number};
use crate::base::Lang;
use crate::locale;
use crate::scenario::source::ValueNode;

/// The stories.
const FILE: &str = include_str!("../../assets/lessons/stories.ron");

/// A story of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoryTemplate {
    /// Its key in the file of stories.
    pub key: &'static str,
}

const fn story(key: &'static str) -> StoryTemplate {
    StoryTemplate { key }
}

/// Every kind.
pub const STORIES: [StoryTemplate; 14] = [
    story("first_question"),
    story("when_will_it_ship"),
    story("two_for_less"),
    story("thirty_mugs"),
    story("late_birthday"),
    story("damaged_mug"),
    story("wrong_item_angry"),
    story("scarf_too_small"),
    story("colour_differs"),
    story("change_of_address"),
    story("invoice_for_the_books"),
    story("two_things_at_once"),
    story("pay_outside"),
    story("five_yuan_for_stars"),
];

impl StoryTemplate {
    /// What kind of story it is, in words.
    pub fn title(&self, lang: Lang) -> String {
        locale::text(lang, &format!("edit-story-{}", self.key))
    }

    /// Whether a lesson can tell it: goods to speak of, a format that knows its fields.
    pub fn fits(&self, lesson: &EditDocument) -> bool {
        let text = self.text();
        let old = number(lesson, "format").is_some_and(|format| format < 2);
        let goods = StoryGoods::of(lesson, &|_| Vec::new(), text.contains("//@ sizes"));
        let needs = old && text.contains("before: ") || goods.fact.is_none() && text.contains("$fact");
        !needs
    }

    /// The story as RON, about the goods of a lesson and in its languages. `keys` are the keys of
    /// the lesson's own entries and of its libraries. None if the lesson cannot tell it.
    pub fn ron(&self, lesson: &EditDocument, keys: &dyn Fn(Target) -> Vec<String>) -> Option<String> {
        if !self.fits(lesson) {
            return None;
        }
        let goods = StoryGoods::of(lesson, keys, self.text().contains("//@ sizes"));
        let text = goods.filled(&goods.parts(self.text()));
        let text = format!("Stories(\n    cases: {{\n{text}    }},\n)\n");
        let mut document = EditDocument::open("stories.ron", text.into_bytes()).ok()?;
        let at = cases().child(self.key);
        for lang in Lang::ALL.into_iter().filter(|lang| !languages(lesson).contains(lang)) {
            drop_language(&mut document, &at, lang);
        }
        carried(&document, &at)
    }

    /// The entry of the file, with its key.
    fn text(&self) -> &'static str {
        let head = format!("        \"{}\": Case(", self.key);
        let from = FILE.find(&head).unwrap_or(FILE.len());
        let rest = FILE.get(from..).unwrap_or_default();
        let end = ["\n        ),\n", "\n        ),\r\n"]
            .into_iter()
            .find_map(|end| Some(rest.find(end)? + end.len()));
        rest.get(..end.unwrap_or_default()).unwrap_or_default()
    }
}

/// Takes a language out of every text that has another one.
fn drop_language(document: &mut EditDocument, story: &Address, lang: Lang) {
    let other = Lang::ALL.into_iter().find(|other| *other != lang);
    loop {
        let mut waiting: Vec<ValueNode<'_>> = document.value(story).into_iter().collect();
        let mut found = None;
        while let Some(node) = waiting.pop() {
            let has = |lang: Lang| node.items().any(|item| item.key == Some(lang.field()));
            if has(lang) && other.is_some_and(has) {
                found = Some(Address::of(node).child(lang.field()));
                break;
            }
            waiting.extend(node.items().map(|item| item.value));
        }
        let Some(at) = found else { return };
        if document.apply(&Edit::Remove { at }).is_err() {
            return;
        }
    }
}

/// A key that a table lacks: the word itself, or the word with a number. None if a thousand are
/// taken.
pub fn free_key(document: &EditDocument, table: &Address, word: &str) -> Option<String> {
    let numbered = (2..=1_000).map(|number| format!("{word}_{number}"));
    let mut keys = std::iter::once(word.to_owned()).chain(numbered);
    keys.find(|key| document.value(&table.child(key.clone())).is_none())
}

#[cfg(test)]
mod tests {
    use super::super::keys::keys;
    use super::super::problems::check;
    use super::*;
    use crate::author::{Template, lesson};
    use crate::diagnostic::Severity;
    use crate::scenario::{FileProblem, Files};

    /// A folder with nothing in it but what comes with the program.
    struct Alone;

    impl Files for Alone {
        fn folder_name(&self) -> &'static str {
            "my_shop"
        }

        fn read(&self, path: &str, _limit: usize) -> Result<Vec<u8>, FileProblem> {
            crate::scenario::Embedded::common(path).map(<[u8]>::to_vec).ok_or(FileProblem::Missing)
        }
    }

    fn problems(document: &EditDocument) -> Vec<String> {
        let found = check(document, &Alone, "my_shop").problems.into_iter();
        let grave =
            found.filter(|each| matches!(each.diagnostic.severity, Severity::Error | Severity::Warning));
        grave.map(|each| format!("{} {:?}", each.diagnostic.code, each.diagnostic.sentence)).collect()
    }

    fn add(document: &mut EditDocument, story: StoryTemplate) {
        let known = keys(document, check(document, &Alone, "my_shop").scenario.as_ref());
        let known = |target: Target| known.get(&target).cloned().unwrap_or_default();
        let ron = story.ron(document, &known).expect("it fits");
        assert!(!ron.contains('$') && !ron.contains("//@"), "{}: {ron}", story.key);
        assert!(!ron.contains("\n                    "), "{}: {ron}", story.key);
        let key = free_key(document, &cases(), story.key).expect("a key");
        document.apply(&Edit::InsertEntry { map: cases(), key, index: None, ron }).expect("it fits");
    }

    /// Each story, by itself and with all others, in each new lesson.
    #[test]
    fn every_story_fits_into_every_new_lesson_without_a_finding() {
        for template in Template::ALL {
            for languages in [&[][..], &[Lang::Zh], &[Lang::En], &Lang::ALL] {
                let text = lesson(template, "my_shop", languages, Lang::En).expect("a lesson");
                let open = || EditDocument::open("scenario.ron", text.clone().into_bytes()).expect("a text");
                assert_eq!(problems(&open()), [""; 0], "{template:?} {languages:?}");
                let mut all = open();
                for story in STORIES {
                    let mut alone = open();
                    add(&mut alone, story);
                    assert_eq!(problems(&alone), [""; 0], "{template:?} {languages:?} {}", story.key);
                    add(&mut all, story);
                }
                assert_eq!(problems(&all), [""; 0], "{template:?} {languages:?}");
            }
        }
    }

    #[test]
    fn a_lesson_of_an_older_format_gets_the_stories_that_it_can_tell() {
        let text = lesson(Template::SingleCase, "my_shop", &[], Lang::En).expect("a lesson");
        let old = text.replace("    format: 2,", "    format: 1,");
        let document = EditDocument::open("scenario.ron", old.into_bytes()).expect("a text");
        let fits = STORIES.iter().filter(|story| story.fits(&document)).count();
        assert_eq!(fits, 7, "those without an order from before the first day");
        let bare = EditDocument::open("a", b"Scenario(format: 2, cases: {})".to_vec()).expect("a text");
        assert!(!STORIES[0].fits(&bare), "no goods to ask about");
        for story in STORIES {
            let [zh, en] = Lang::ALL.map(|lang| story.title(lang));
            assert!(zh != en && !zh.starts_with("edit-") && !en.starts_with("edit-"), "{zh} {en}");
        }
    }
}
