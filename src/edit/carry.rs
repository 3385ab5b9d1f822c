//! Entries carried from one document to another, with the comments that belong to them: out of a
//! template, and out of a lesson that was made of chats.

use super::address::Address;
use super::document::EditDocument;
use super::ground::Ground;
use super::operation::{Edit, Literal};
use super::snippet::outdented;
use super::trivia::{Trivium, trivia};
use crate::scenario::source::ValueNode;

/// A story that is carried: its key there, and what `Edit::InsertEntry` takes as its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CarriedStory {
    /// Its key in the document that it comes from.
    pub key: String,
    /// The value with the comments above it, on lines that begin at the margin.
    pub ron: String,
}

/// An entry as `Edit::InsertEntry` takes it: the comments above it, and its value, on lines that
/// begin at the margin. None if there is no such entry.
pub fn carried(document: &EditDocument, at: &Address) -> Option<String> {
    let value = document.value(at).map(|node| outdented(node.text()))?;
    let mut lines = comments_above(document, at);
    lines.push(value);
    Some(lines.join("\n"))
}

/// The comments that stand directly above an item, without their indentation.
pub fn comments_above(document: &EditDocument, at: &Address) -> Vec<String> {
    let found = document.values().and_then(|values| {
        let text: &str = &values.file().text;
        let (_, index, within) = Ground { text, values }.item(at).ok()?;
        let slot = within.slots.get(index)?;
        let gap = trivia(text, slot.head..slot.start).into_iter();
        let words = gap.filter_map(|each| match each {
            Trivium::Comment(range) => text.get(range).map(|comment| comment.trim_end().to_owned()),
            Trivium::Comma(_) => None,
        });
        Some(words.collect())
    });
    found.unwrap_or_default()
}

/// All stories of a made lesson, about a product of the lesson that they are carried to. What is
/// asked about the goods and about the stories as a whole stands above the first one.
pub fn carried_stories(source: &mut EditDocument, product: Option<&str>) -> Vec<CarriedStory> {
    let table = source.value(&cases());
    let keys: Vec<String> =
        table.into_iter().flat_map(ValueNode::items).filter_map(|item| item.key.map(str::to_owned)).collect();
    let fields = [Address::root().child("products"), cases()];
    let mut whole: Vec<String> = fields.iter().flat_map(|field| comments_above(source, field)).collect();
    let mut out = Vec::new();
    for key in keys {
        let at = cases().child(key.clone());
        if let Some(product) = product {
            speak_of(source, &at, product);
        }
        let Some(ron) = carried(source, &at) else { continue };
        whole.push(ron);
        out.push(CarriedStory { key, ron: std::mem::take(&mut whole).join("\n") });
    }
    out
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

#[cfg(test)]
mod tests {
    use super::*;

    const MADE: &str = "Scenario(\n    // DECIDE 1: which goods?\n    products: { \"mug\": Product() },\n\n    \
                        // DECIDE 2: who?\n    cases: {\n        // DECIDE 3: cut\n        \
                        /* twice */\n        \"a\": Case(\n            // DECIDE 4: topic\n            \
                        product: \"mug\",\n            opens: [(zh: \"一\n  二\")],\n        ),\n\n        \
                        // nobody's\n\n        \"b\": Case(product: \"mug\"),\n    },\n)\n";

    fn open(text: &str) -> EditDocument {
        EditDocument::open("a", text.as_bytes().to_vec()).unwrap()
    }

    #[test]
    fn stories_come_with_their_comments_and_the_indentation_of_the_place() {
        let stories = carried_stories(&mut open(MADE), Some("scarf"));
        assert_eq!(stories.iter().map(|story| story.key.as_str()).collect::<Vec<_>>(), ["a", "b"]);
        for (mine, expected) in [
            (
                "Scenario(\n  cases: {\n    \"old\": Case(),\n  },\n)\n",
                "Scenario(\n  cases: {\n    \"old\": Case(),\n    // DECIDE 1: which goods?\n    \
                 // DECIDE 2: who?\n    // DECIDE 3: cut\n    \
                 /* twice */\n    \"a\": Case(\n        \
                 // DECIDE 4: topic\n        \
                 product: \"scarf\",\n        opens: [(zh: \"一\n  二\")],\n    \
                 ),\n    \"b\": Case(product: \"scarf\"),\n  },\n)\n",
            ),
            (
                "Scenario(\n    cases: {},\n)\n",
                "Scenario(\n    cases: {\n        // DECIDE 1: which goods?\n        // DECIDE 2: who?\n        \
                 // DECIDE 3: cut\n        /* twice */\n        \"a\": Case(\n            \
                 // DECIDE 4: topic\n            \
                 product: \"scarf\",\n            opens: [(zh: \"一\n  二\")],\n        \
                 ),\n        \"b\": Case(product: \"scarf\"),\n    },\n)\n",
            ),
        ] {
            let mut document = open(mine);
            for story in &stories {
                let entry = Edit::InsertEntry {
                    map: cases(),
                    key: story.key.clone(),
                    index: None,
                    ron: story.ron.clone(),
                };
                document.apply(&entry).unwrap();
            }
            assert_eq!(document.text(), expected);
            for _ in &stories {
                document.undo();
            }
            assert_eq!(document.text(), mine);
        }
    }

    #[test]
    fn where_there_are_no_lines_the_comments_are_left_out() {
        let mut document = open("S(cases: { \"x\": 1, \"y\": 2 })");
        let ron = "// why\n3".to_owned();
        let entry = Edit::InsertEntry { map: cases(), key: "z".to_owned(), index: Some(0), ron };
        document.apply(&entry).unwrap();
        assert_eq!(document.text(), "S(cases: { \"z\": 3, \"x\": 1, \"y\": 2 })");
    }
}
