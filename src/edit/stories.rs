//! Stories to begin with: one of the shipped lessons' stories for each kind, made to speak of the
//! goods of another lesson.

use super::address::Address;
use super::document::EditDocument;
use super::operation::{Edit, Literal};
use crate::base::Lang;
use crate::locale;
use crate::scenario::Embedded;
use crate::scenario::source::ValueNode;

/// A story of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoryTemplate {
    /// The shipped lesson.
    lesson: &'static str,
    /// The story's key there.
    pub key: &'static str,
}

const fn story(lesson: &'static str, key: &'static str) -> StoryTemplate {
    StoryTemplate { lesson, key }
}

/// Every kind.
pub const STORIES: [StoryTemplate; 14] = [
    story("first_hour", "first_question"),
    story("first_hour", "when_will_it_ship"),
    story("first_hour", "two_for_less"),
    story("first_week", "thirty_mugs"),
    story("first_week", "late_birthday"),
    story("first_week", "damaged_mug"),
    story("first_week", "wrong_item_angry"),
    story("first_week", "scarf_too_small"),
    story("first_week", "colour_differs"),
    story("first_week", "change_of_address"),
    story("first_week", "invoice_for_the_books"),
    story("first_week", "two_things_at_once"),
    story("first_week", "pay_outside"),
    story("first_week", "five_yuan_for_stars"),
];

impl StoryTemplate {
    /// What kind of story it is, in words.
    pub fn title(&self, lang: Lang) -> String {
        locale::text(lang, &format!("edit-story-{}", self.key))
    }

    /// The story as RON, about a product. None only if the shipped lesson has no such story.
    pub fn ron(&self, product: Option<&str>) -> Option<String> {
        let bytes = Embedded::file(&format!("scenarios/{}/scenario.ron", self.lesson))?;
        let mut document = EditDocument::open("scenario.ron", bytes.to_vec()).ok()?;
        let at = cases().child(self.key);
        document.value(&at)?;
        if let Some(product) = product {
            speak_of(&mut document, &at, product);
        }
        document.value(&at).map(ValueNode::text).map(outdented)
    }
}

/// The table of stories.
pub fn cases() -> Address {
    Address::root().child("cases")
}

/// Makes a story speak of a product, wherever it names one. What cannot be changed stays as it was;
/// the checks report a product that the lesson lacks.
pub fn speak_of(document: &mut EditDocument, story: &Address, product: &str) {
    for at in [story.child("product"), story.child("buys").child("product")] {
        if document.value(&at).is_some() {
            let _ = document.apply(&Edit::Set { at, value: Literal::Text(product.to_owned()) });
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

/// A value whose lines behind the first stand as deep as its last one.
fn outdented(text: &str) -> String {
    let last = text.rsplit('\n').next().unwrap_or_default();
    let depth = last.len() - last.trim_start_matches(' ').len();
    let mut lines = text.lines();
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        let blanks = line.len() - line.trim_start_matches(' ').len();
        out.push('\n');
        out.push_str(&line[blanks.min(depth)..]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::problems::check;
    use super::*;
    use crate::author::{Template, lesson};
    use crate::base::Lang;
    use crate::diagnostic::Severity;
    use crate::scenario::{FileProblem, Files};

    /// A folder with nothing in it but what comes with the program.
    struct Alone;

    impl Files for Alone {
        fn folder_name(&self) -> &'static str {
            "my_shop"
        }

        fn read(&self, path: &str, _limit: usize) -> Result<Vec<u8>, FileProblem> {
            Embedded::common(path).map(<[u8]>::to_vec).ok_or(FileProblem::Missing)
        }
    }

    /// Each story can be put into a new lesson, and speaks of its goods there.
    #[test]
    fn every_story_fits_into_a_new_lesson() {
        let text = lesson(Template::SingleCase, "my_shop", &Lang::ALL, Lang::En).expect("a lesson");
        let others = Alone;
        for story in STORIES {
            let mut document = EditDocument::open("scenario.ron", text.clone().into_bytes()).expect("a text");
            let products = document.value(&Address::parse("products")).expect("goods");
            let product = products.item(0).and_then(|item| item.key.map(str::to_owned)).expect("a key");
            let ron = story.ron(Some(&product)).expect("it is shipped");
            assert!(!ron.contains("\n                    "), "{}: {ron}", story.key);
            let added = Edit::InsertEntry {
                map: Address::parse("cases"),
                key: story.key.to_owned(),
                index: None,
                ron,
            };
            document.apply(&added).expect("it fits");
            let found = check(&document, &others, "my_shop").problems;
            // What the lesson lacks, such as a carrier, is for the checks to say; the form is
            // right.
            let errors = found.iter().filter(|each| each.diagnostic.severity == Severity::Error);
            let form: Vec<_> =
                errors.filter(|each| each.diagnostic.code.to_string().as_str() < "S100").collect();
            assert!(form.is_empty(), "{}: {form:?}", story.key);
            let [zh, en] = Lang::ALL.map(|lang| story.title(lang));
            assert!(zh != en && !zh.starts_with("edit-") && !en.starts_with("edit-"), "{zh} {en}");
        }
    }
}
