//! What is true for every edit, over all shipped lessons and libraries: undone it gives the same
//! bytes, and a line that it is not about never changes.

use super::*;
use crate::base::{Lang, Stream};
use crate::scenario::Embedded;
use crate::scenario::source::{ValueNode, ValueShape, ValueTree};

const WORDS: [&str; 6] = ["好", "", "a \"b\" \\ c", "一行\n两行", "😊 {product}", "//, [ ( {"];

/// Every shipped text, as it is and as another system writes it.
fn texts() -> Vec<(String, String)> {
    let libraries = ["facts", "personas", "carriers", "everyday", "reviews", "policy_cn"];
    let paths = Embedded::ids().map(|id| format!("scenarios/{id}/scenario.ron"));
    let paths = paths.chain(libraries.map(|name| format!("scenarios/shared/{name}.ron")));
    let mut all = Vec::new();
    for path in paths {
        let text = String::from_utf8(Embedded::file(&path).unwrap().to_vec()).unwrap();
        all.push((format!("{path} on Windows"), format!("\u{feff}{}", text.replace('\n', "\r\n"))));
        all.push((path, text));
    }
    all
}

fn pick<'a, T>(luck: &mut Stream, all: &'a [T]) -> Option<&'a T> {
    all.get((luck.unit() * all.len() as f64) as usize)
}

/// A value anywhere in the text, small or large.
fn any_value<'a>(luck: &mut Stream, document: &'a EditDocument) -> ValueNode<'a> {
    let values = document.values().unwrap();
    let mut node = values.at_offset((luck.unit() * document.text().len() as f64) as usize);
    while luck.chance(0.4) {
        let Some((around, _)) = node.parent() else { break };
        node = around;
    }
    node
}

/// An edit of a value that somebody could try.
fn any_edit(luck: &mut Stream, document: &EditDocument) -> Edit {
    let node = any_value(luck, document);
    let at = Address::of(node);
    let lang = if luck.chance(0.5) { Lang::Zh } else { Lang::En };
    let words = pick(luck, &WORDS).unwrap().to_string();
    let key = format!("neu_{}", (luck.unit() * 1e6) as u32);
    let around = node.parent().map(|(around, _)| around);
    let is_language = matches!(at.last(), Some("zh" | "en"));
    let position = |luck: &mut Stream, len: usize| (luck.unit() * (len + 1) as f64) as usize;
    let choice = (luck.unit() * 9.0) as usize;
    match (choice, node.shape()) {
        (0..=2, ValueShape::Text) if is_language => Edit::SetText { at: at.parent().unwrap(), lang, words },
        (0..=2, ValueShape::Number) => Edit::Set { at, value: Literal::Number("3".to_owned()) },
        (0..=2, ValueShape::Text) => Edit::Set { at, value: Literal::Text(words) },
        (0..=2, ValueShape::Bool) => Edit::Set { at, value: Literal::Bool(luck.chance(0.5)) },
        (0..=2, ValueShape::Name) => Edit::Set { at, value: Literal::Name("Luck".to_owned()) },
        (0, ValueShape::List | ValueShape::Map) => {
            Edit::SetRon { at, ron: "[\n    1, // one\n    \"a b\",\n]".to_owned() }
        }
        (1..=3, ValueShape::List) => {
            let ron = node.item(0).map_or("1".to_owned(), |item| item.value.text().to_owned());
            Edit::Insert { index: Some(position(luck, node.len())), list: at, ron }
        }
        (1..=3, ValueShape::Map) => {
            let ron = node.item(0).map_or("(a: 1)".to_owned(), |item| item.value.text().to_owned());
            Edit::InsertEntry { index: Some(position(luck, node.len())), map: at, key, ron }
        }
        (0..=3, ValueShape::Struct) => {
            let format = form::describe();
            let kind = form::kind_at(format, document.values().unwrap(), node);
            let fields = kind.as_ref().map_or(&[][..], |kind| format.fields_of(kind, node.name()));
            let field = pick(luck, fields).map_or("none", |field| field.name).to_owned();
            Edit::AddField { at, field, ron: "(zh: \"新\")".to_owned() }
        }
        (4 | 5, _) => Edit::Remove { at },
        (6, _) => Edit::Duplicate {
            key: around.filter(|around| around.shape() == ValueShape::Map).map(|_| key),
            at,
        },
        (7, _) => Edit::Rename { at, to: key },
        _ => {
            let len = around.map_or(1, ValueNode::len);
            Edit::Move { at, to: position(luck, len - 1) }
        }
    }
}

/// How many lines of the old text are not in the new one, between those that both begin and end
/// with.
fn touched(old: &str, new: &str) -> usize {
    let lines = |text: &str| text.split_inclusive('\n').map(str::to_owned).collect::<Vec<_>>();
    let (old, new) = (lines(old), lines(new));
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let most = old.len().min(new.len()) - head;
    let tail = old.iter().rev().zip(new.iter().rev()).take(most).take_while(|(a, b)| a == b).count();
    old.len() - head - tail
}

/// How many lines of the old text an edit may touch.
fn may_touch(document: &EditDocument, edit: &Edit) -> usize {
    let lines =
        |at: &Address| document.span(at).map_or(0, |span| document.text()[span].matches('\n').count());
    match edit {
        Edit::SetText { at, .. } | Edit::Set { at, .. } | Edit::SetRon { at, .. } => 1 + lines(at),
        // The line with the value before it may need a comma.
        Edit::AddField { .. } | Edit::Insert { .. } | Edit::InsertEntry { .. } | Edit::Duplicate { .. } => 1,
        // Its comments, and a blank line.
        Edit::Remove { at } => 1 + lines(at) + comments_above(document, at) + 1,
        Edit::Move { at, .. } => {
            let list = document.value(at).and_then(ValueNode::parent).map(|(around, _)| Address::of(around));
            1 + list.map_or(0, |list| lines(&list)) + comments_above(document, at)
        }
        Edit::Rename { .. } | Edit::Type { .. } => usize::MAX,
    }
}

fn comments_above(document: &EditDocument, at: &Address) -> usize {
    let Some(span) = document.span(at) else { return 0 };
    let before = &document.text()[..span.start];
    before.lines().rev().skip(1).take_while(|line| line.trim_start().starts_with("//")).count()
}

#[test]
fn thirty_edits_at_a_time_leave_everything_else_alone() {
    let mut done = 0;
    for (number, (name, text)) in texts().into_iter().enumerate() {
        let mut luck = Stream::new(7, number as u64, 0, 0);
        let mut document = EditDocument::open(&name, text.clone().into_bytes()).unwrap();
        assert_eq!(document.values().unwrap().errors(), 0, "{name}");
        let mut seen = vec![text.clone()];
        for _ in 0..30 {
            let edit = any_edit(&mut luck, &document);
            let before = document.text().to_owned();
            let most = may_touch(&document, &edit);
            let Ok(applied) = document.apply(&edit) else {
                assert_eq!(document.text(), before, "{name}: {edit:?}");
                continue;
            };
            let new = document.text();
            assert!(touched(&before, new) <= most, "{name}: {edit:?}\n{before}\n=====\n{new}");
            let breaks = if name.ends_with("Windows") { new.matches('\n').count() } else { 0 };
            assert_eq!(new.matches("\r\n").count(), breaks, "{name}: {edit:?}");
            assert_eq!(document.values().unwrap().errors(), 0, "{name}: {edit:?}");
            reads_back(&document, &edit, &applied.at);
            if let Edit::Rename { .. } = edit {
                let count = |text: &str| text.matches('\n').count();
                assert_eq!(count(&before), count(new), "{name}: {edit:?}");
            }
            if applied.is_change {
                seen.push(new.to_owned());
            }
            done += 1;
        }
        there_and_back(&mut document, &seen);
    }
    assert!(done > 500, "{done}");
}

#[expect(clippy::wildcard_enum_match_arm, reason = "only these say what stands there")]
fn reads_back(document: &EditDocument, edit: &Edit, at: &Address) {
    let node = document.value(at).unwrap_or_else(|| panic!("{edit:?} {at}"));
    match edit {
        Edit::SetText { words, .. } | Edit::Set { value: Literal::Text(words), .. } => {
            assert_eq!(node.words().as_deref(), Some(words.as_str()));
        }
        Edit::Set { value: Literal::Number(value) | Literal::Name(value), .. } => {
            assert_eq!(node.text(), value);
        }
        _ => {}
    }
}

/// Undo and redo go through every text that was seen, byte for byte.
fn there_and_back(document: &mut EditDocument, seen: &[String]) {
    for text in seen.iter().rev().skip(1) {
        assert!(document.undo().is_some());
        assert_eq!(document.text(), text);
    }
    assert!(document.undo().is_none() && !document.is_changed());
    for text in seen.iter().skip(1) {
        assert!(document.redo().is_some());
        assert_eq!(document.text(), text);
    }
    assert!(document.redo().is_none());
}

#[test]
fn damaged_texts_are_edited_as_far_as_they_go_and_undone() {
    const SIGNS: [&str; 14] =
        ["(", ")", "[", "]", "{", "}", "\"", ",", ":", "//", "/*", "，", "“", "\u{feff}"];
    let bytes = Embedded::file("scenarios/first_hour/scenario.ron").unwrap();
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let (mut made, mut refused) = (0, 0);
    for number in 0..12 {
        let mut luck = Stream::new(11, number, 0, 0);
        let mut document = EditDocument::open("a", text.clone().into_bytes()).unwrap();
        let mut seen = vec![text.clone()];
        for _ in 0..12 {
            let offset = (luck.unit() * document.text().len() as f64) as usize;
            let start = (0..=offset).rev().find(|at| document.text().is_char_boundary(*at)).unwrap();
            let end = start + document.text()[start..].chars().next().map_or(0, char::len_utf8);
            let range = if luck.chance(0.5) { start..end } else { start..start };
            let with = pick(&mut luck, &SIGNS).unwrap().to_string();
            document.apply(&Edit::Type { range, with }).unwrap();
            if document.text() != seen.last().unwrap() {
                seen.push(document.text().to_owned());
            }
            let Some(errors) = document.values().map(ValueTree::errors) else { continue };
            let edit = any_edit(&mut luck, &document);
            let before = document.text().to_owned();
            let Ok(applied) = document.apply(&edit) else {
                refused += 1;
                assert_eq!(document.text(), before, "{edit:?}");
                continue;
            };
            made += 1;
            assert!(document.values().unwrap().errors() <= errors, "{edit:?}");
            if applied.is_change {
                seen.push(document.text().to_owned());
            }
        }
        there_and_back(&mut document, &seen);
    }
    assert!(made > 20 && refused > 5, "{made} {refused}");
}

#[test]
fn every_key_of_the_week_can_be_renamed_and_back() {
    let text =
        String::from_utf8(Embedded::file("scenarios/first_week/scenario.ron").unwrap().to_vec()).unwrap();
    let others = Embedded::scenario("first_week").unwrap();
    let mut document = EditDocument::open("a", text.into_bytes()).unwrap();
    let mut mentioned = 0;
    let tables = ["products", "photos", "suppliers", "cases"];
    for table in tables {
        let table = Address::root().child(table);
        let keys: Vec<String> = document
            .value(&table)
            .into_iter()
            .flat_map(ValueNode::items)
            .filter_map(|item| item.key.map(str::to_owned))
            .collect();
        for key in keys {
            let at = table.child(key.clone());
            mentioned += document.mentions(&at).unwrap().len();
            let before = document.text().to_owned();
            let there = document.apply(&Edit::Rename { at, to: format!("{key}_2") }).unwrap();
            document.apply(&Edit::Rename { at: there.at, to: key.clone() }).unwrap();
            assert!(document.text() == before, "{key}");
            document.apply(&Edit::Rename { at: table.child(key.clone()), to: format!("{key}_2") }).unwrap();
        }
    }
    assert!(mentioned > 20, "{mentioned}");
    // With every key another one, the lesson is as sound as before.
    let checked = problems::check(&document, &others, "scenarios/first_week");
    let errors: Vec<_> = checked
        .problems
        .iter()
        .filter(|each| each.diagnostic.severity == crate::diagnostic::Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
}
