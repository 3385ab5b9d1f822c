//! Edits by place, on small texts.

use super::*;
use crate::base::Lang;

fn at(text: &str) -> Address {
    Address::parse(text)
}

fn open(text: &str) -> EditDocument {
    EditDocument::open("a", text.as_bytes().to_vec()).unwrap()
}

/// The text after an edit, which undone gives the old text and done again the new one.
fn edited(text: &str, edit: &Edit) -> String {
    let mut document = open(text);
    let applied = document.apply(edit).unwrap_or_else(|error| panic!("{error:?} in\n{text}"));
    let new = document.text().to_owned();
    assert_eq!(applied.is_change, new != text);
    if applied.is_change {
        assert!(document.undo().is_some());
        assert_eq!(document.text(), text);
        assert!(document.redo().is_some());
        assert_eq!(document.text(), new);
    }
    new
}

fn refused(text: &str, edit: &Edit) -> EditError {
    let mut document = open(text);
    let error = document.apply(edit).unwrap_err();
    assert_eq!(document.text(), text);
    error
}

const MANY: &str = "// Head.\nScenario(\n    // The id.\n    id: \"a\", // here\n    title: (zh: \"店\"),\n\n    // Goods.\n    products: {\n        // Warm.\n        \"scarf\": Product(cost: 24.00, stock: 3), // red\n\n        \"mug\": Product(\n            cost: 9.00,\n        ),\n    },\n    coach: [\n        (say: (zh: \"一\")),\n        // Two.\n        (say: (zh: \"二\")), // second\n        (say: (zh: \"三\"))\n    ],\n)\n";

#[test]
fn a_text_is_set_or_its_language_added() {
    let set = |lang, words: &str, place: &str| {
        edited(MANY, &Edit::SetText { at: at(place), lang, words: words.to_owned() })
    };
    assert_eq!(set(Lang::Zh, "铺\"子\"", "title"), MANY.replace("\"店\"", "\"铺\\\"子\\\"\""));
    assert_eq!(set(Lang::En, "Shop", "title"), MANY.replace("\"店\"", "\"店\", en: \"Shop\""));
    let added = set(Lang::En, "Brief", "brief");
    assert_eq!(added, MANY.replace("(zh: \"店\"),\n", "(zh: \"店\"),\n    brief: (en: \"Brief\"),\n"));
    let first = "S(title: (\n    en: \"Shop\",\n))";
    let edit = Edit::SetText { at: at("title"), lang: Lang::Zh, words: "店".to_owned() };
    assert_eq!(edited(first, &edit), "S(title: (\n    zh: \"店\",\n    en: \"Shop\",\n))");
    let same = Edit::SetText { at: at("title"), lang: Lang::Zh, words: "店".to_owned() };
    assert_eq!(edited(MANY, &same), MANY);
    let number = Edit::SetText { at: at("products/scarf/cost"), lang: Lang::Zh, words: "x".to_owned() };
    assert!(matches!(refused(MANY, &number), EditError::OtherKind(_)));
}

#[test]
fn simple_values_are_set() {
    let set = |place: &str, value| edited(MANY, &Edit::Set { at: at(place), value });
    let number = Literal::Number("19.50".to_owned());
    assert_eq!(set("products/scarf/cost", number), MANY.replace("24.00", "19.50"));
    assert_eq!(set("id", Literal::Text("b".to_owned())), MANY.replace("\"a\"", "\"b\""));
    let added = set("products/scarf/no_return", Literal::Bool(true));
    assert_eq!(added, MANY.replace("stock: 3)", "stock: 3, no_return: true)"));
    let between = set("products/scarf/reference_price", Literal::Number("60.00".to_owned()));
    assert_eq!(between, MANY.replace("24.00, stock", "24.00, reference_price: 60.00, stock"));
    let before = set("products/mug/category", Literal::Name("Home".to_owned()));
    let place = "            cost: 9.00,";
    assert_eq!(before, MANY.replace(place, &format!("            category: Home,\n{place}")));
    for bad in ["", "1e999", "one", "1, 2"] {
        let edit = Edit::Set { at: at("products/scarf/cost"), value: Literal::Number(bad.to_owned()) };
        assert!(matches!(refused(MANY, &edit), EditError::BadValue(_)), "{bad}");
    }
}

#[test]
fn what_is_taken_out_takes_its_comma_and_its_own_comments() {
    let without = |place: &str| edited(MANY, &Edit::Remove { at: at(place) });
    assert_eq!(without("id"), MANY.replace("    // The id.\n    id: \"a\", // here\n", ""));
    assert_eq!(without("products/scarf/stock"), MANY.replace(", stock: 3", ""));
    assert_eq!(without("products/scarf/cost"), MANY.replace("cost: 24.00, ", ""));
    let scarf = "        // Warm.\n        \"scarf\": Product(cost: 24.00, stock: 3), // red\n";
    assert_eq!(without("products/scarf"), MANY.replace(scarf, ""));
    assert_eq!(
        without("coach/1"),
        MANY.replace("        // Two.\n        (say: (zh: \"二\")), // second\n", "")
    );
    assert_eq!(without("coach/2"), MANY.replace("        (say: (zh: \"三\"))\n", ""));
    assert_eq!(without("title/zh"), MANY.replace("(zh: \"店\")", "()"));
    let mug = "\n        \"mug\": Product(\n            cost: 9.00,\n        ),\n";
    assert_eq!(without("products/mug"), MANY.replace(mug, ""), "the blank line goes with it");
    for (text, place, left) in [
        ("S(a: [1, 2])", "a/1", "S(a: [1])"),
        ("S(a: [1, 2,])", "a/1", "S(a: [1,])"),
        ("S(a: [1, 2])", "a/0", "S(a: [2])"),
        ("S(a: [1])", "a/0", "S(a: [])"),
        ("S(a: { \"k\": 1 })", "a/k", "S(a: {})"),
        ("S(a: [1, /* two */ 2])", "a/1", "S(a: [1 /* two */])"),
        ("S(a: [\n  1, 2,\n  3])", "a/2", "S(a: [\n  1, 2,\n  ])"),
        ("S(a: [\n  1, 2, // both\n  3,\n])", "a/1", "S(a: [\n  1, // both\n  3,\n])"),
        ("S(a: [\n  1, 2,\n  3,\n])", "a/0", "S(a: [\n  2,\n  3,\n])"),
        ("S(\n  // Free.\n\n  // Own.\n  a: 1,\n  b: 2,\n)", "a", "S(\n  // Free.\n\n  b: 2,\n)"),
    ] {
        assert_eq!(edited(text, &Edit::Remove { at: at(place) }), left, "{text}");
    }
}

#[test]
fn what_is_put_in_looks_like_what_is_there() {
    for (text, list, index, new) in [
        ("S(a: [])", "a", None, "S(a: [7])"),
        ("S(a: [ ])", "a", None, "S(a: [7])"),
        ("S(a: [1])", "a", None, "S(a: [1, 7])"),
        ("S(a: [1,])", "a", None, "S(a: [1, 7,])"),
        ("S(a: [1, 2])", "a", Some(0), "S(a: [7, 1, 2])"),
        ("S(a: [1, 2])", "a", Some(1), "S(a: [1, 7, 2])"),
        ("S(a: [\n  1, // one\n  2\n])", "a", None, "S(a: [\n  1, // one\n  2,\n  7\n])"),
        ("S(a: [\n  1, // one\n  2\n])", "a", Some(1), "S(a: [\n  1, // one\n  7,\n  2\n])"),
        ("S(a: [\r\n\t1,\r\n])", "a", None, "S(a: [\r\n\t1,\r\n\t7,\r\n])"),
        ("S(a: [\n  // One.\n  1,\n])", "a", Some(0), "S(a: [\n  7,\n  // One.\n  1,\n])"),
        ("S(a: [\n    // None yet.\n])", "a", None, "S(a: [\n    // None yet.\n    7,\n])"),
        ("S(a: AnyOf([1]))", "a", None, "S(a: AnyOf([1, 7]))"),
    ] {
        let edit = Edit::Insert { list: at(list), index, ron: "7".to_owned() };
        assert_eq!(edited(text, &edit), new, "{text}");
    }
    let entry = |text: &str, ron: &str| {
        let edit = Edit::InsertEntry {
            map: at("products"),
            key: "lamp".to_owned(),
            index: None,
            ron: ron.to_owned(),
        };
        edited(text, &edit)
    };
    let lamp = "\n        \"lamp\": Product(\n            cost: 5.00,\n        ),\n    },\n    coach";
    let new = entry(MANY, "Product(\n    cost: 5.00,\n)");
    assert_eq!(new, MANY.replace("    },\n    coach", lamp), "a blank line as between the others");
    assert_eq!(entry("S(products: {})", "1"), "S(products: { \"lamp\": 1 })");
    assert_eq!(entry("S(products: {})", "(a: 1)"), "S(products: {\n    \"lamp\": (a: 1),\n})");
    let taken =
        Edit::InsertEntry { map: at("products"), key: "mug".to_owned(), index: None, ron: "1".to_owned() };
    assert_eq!(refused(MANY, &taken), EditError::Taken("mug".to_owned()));
    let far = Edit::Insert { list: at("coach"), index: Some(9), ron: "1".to_owned() };
    assert_eq!(refused(MANY, &far), EditError::OutOfRange(9));
}

#[test]
fn copies_stand_behind_what_was_copied() {
    let edit = Edit::Duplicate { at: at("products/mug"), key: Some("cup".to_owned()) };
    let mug = "        \"mug\": Product(\n            cost: 9.00,\n        ),\n";
    let both = format!("{mug}\n{}", mug.replace("mug", "cup"));
    assert_eq!(edited(MANY, &edit), MANY.replace(mug, &both));
    let edit = Edit::Duplicate { at: at("coach/2"), key: None };
    let last = "        (say: (zh: \"三\"))\n";
    assert_eq!(edited(MANY, &edit), MANY.replace(last, &format!("        (say: (zh: \"三\")),\n{last}")));
    assert!(matches!(
        refused(MANY, &Edit::Duplicate { at: at("products/mug"), key: None }),
        EditError::OtherKind(_)
    ));
}

#[test]
fn what_is_moved_takes_its_comments_along() {
    let moved = |text: &str, place: &str, to| edited(text, &Edit::Move { at: at(place), to });
    let (one, two) =
        ("        (say: (zh: \"一\")),\n", "        // Two.\n        (say: (zh: \"二\")), // second\n");
    let three = "        (say: (zh: \"三\"))\n";
    let list = |lines: [&str; 3]| MANY.replace(&[one, two, three].concat(), &lines.concat());
    assert_eq!(moved(MANY, "coach/1", 0), list([two, one, three]));
    let bare = "        // Two.\n        (say: (zh: \"二\")) // second\n";
    let inner = "        (say: (zh: \"三\")),\n";
    assert_eq!(moved(MANY, "coach/1", 2), list([one, inner, bare]), "the last one has no comma");
    let third = "        (say: (zh: \"一\"))\n";
    assert_eq!(moved(MANY, "coach/0", 2), list([two, inner, third]));
    assert_eq!(moved("S(a: [1, 2, 3])", "a/2", 0), "S(a: [3, 1, 2])");
    assert_eq!(moved("S(a: 1, b: 2)", "a", 1), "S(b: 2, a: 1)");
    assert_eq!(refused(MANY, &Edit::Move { at: at("coach/0"), to: 3 }), EditError::OutOfRange(3));
}

#[test]
fn a_new_key_goes_wherever_the_old_one_was_meant() {
    let text = "Scenario(\n    personas: {\"a\": ()},\n    arrivals: (personas: {\"a\": 1, \"b\": 2}),\n    rivals: [(key: \"a\")],\n    products: {\"a\": (truth: {\"a\": (zh: \"a\")}, listing: (facts: [\"a\"]))},\n    suppliers: {\"s\": (product: \"a\")},\n    news: {\"n\": (brings: [RivalCloses(\"a\")])},\n    facts: {\"a\": ()},\n    cases: {\n        \"a\": (persona: \"a\", product: Some(\"a\"), unless: [Not(Stated(\"a\"))], withholds: [\"a\"],\n            knows: {\"a\": (zh: \"a\")}, opens: [(zh: \"{a} a\")], satisfied_by: AnyOf([Told(\"a\")])),\n        \"b\": (persona: \"b\", starts: AfterCase(case: \"a\", after: \"1d\"), opens: [(zh: \"{a}\")]),\n    },\n)\n";
    let renamed = |place: &str| edited(text, &Edit::Rename { at: at(place), to: "新".to_owned() });
    let expect = |pairs: &[(&str, &str)]| {
        pairs.iter().fold(text.to_owned(), |text, (old, new)| {
            assert!(text.contains(old), "{old}");
            text.replace(old, new)
        })
    };
    let persona = [
        ("personas: {\"a\": ()", "personas: {\"新\": ()"),
        ("personas: {\"a\": 1", "personas: {\"新\": 1"),
        ("persona: \"a\"", "persona: \"新\""),
    ];
    assert_eq!(renamed("personas/a"), expect(&persona));
    let product = [
        ("products: {\"a\"", "products: {\"新\""),
        ("(product: \"a\"", "(product: \"新\""),
        ("Some(\"a\")", "Some(\"新\")"),
    ];
    assert_eq!(renamed("products/a"), expect(&product));
    assert_eq!(
        renamed("rivals/0"),
        expect(&[("key: \"a\"", "key: \"新\""), ("Closes(\"a\"", "Closes(\"新\"")])
    );
    let fact = [
        ("truth: {\"a\"", "truth: {\"新\""),
        ("facts: [\"a\"", "facts: [\"新\""),
        ("facts: {\"a\"", "facts: {\"新\""),
        ("Stated(\"a\"", "Stated(\"新\""),
        ("Told(\"a\"", "Told(\"新\""),
    ];
    assert_eq!(renamed("facts/a"), expect(&fact));
    assert_eq!(
        renamed("cases/a"),
        expect(&[("\"a\": (persona", "\"新\": (persona"), ("case: \"a\"", "case: \"新\"")])
    );
    let known = [
        ("withholds: [\"a\"", "withholds: [\"新\""),
        ("knows: {\"a\"", "knows: {\"新\""),
        ("\"{a} a\"", "\"{新} a\""),
    ];
    assert_eq!(renamed("cases/a/knows/a"), expect(&known), "only in its own case");
    let taken = Edit::Rename { at: at("cases/a"), to: "b".to_owned() };
    assert_eq!(refused(text, &taken), EditError::Taken("b".to_owned()));
    assert_eq!(open(text).mentions(&at("products/a")).unwrap().len(), 2);
}

#[test]
fn typing_in_a_field_is_one_step() {
    let mut document = open(MANY);
    let mut type_words = |words: &str, group| {
        let edit = Edit::SetText { at: at("title"), lang: Lang::Zh, words: words.to_owned() };
        document.apply_in(&edit, group).unwrap();
        document.steps().0
    };
    assert_eq!([type_words("a", Some(1)), type_words("ab", Some(1)), type_words("abc", Some(1))], [1, 1, 1]);
    // Another stay in the field is another group.
    assert_eq!([type_words("x", Some(2)), type_words("y", None), type_words("z", None)], [2, 3, 4]);
    for words in ["y", "x", "abc"] {
        document.undo();
        assert!(document.text().contains(&format!("\"{words}\"")), "{words}");
    }
    assert!(document.is_changed());
    document.undo();
    assert_eq!(document.text(), MANY);
    assert!(!document.is_changed());
    assert_eq!(document.steps(), (0, 4));
}

#[test]
fn faulty_texts_can_be_edited_and_typed_right() {
    let text = "Scenario(id: \"a\", days: 1e999, title: (zh: \"店\")";
    let edit = Edit::SetText { at: at("title"), lang: Lang::Zh, words: "铺".to_owned() };
    assert_eq!(edited(text, &edit), text.replace('店', "铺"));
    let edit = Edit::Set { at: at("days"), value: Literal::Number("7".to_owned()) };
    assert_eq!(edited(text, &edit), text.replace("1e999", "7"));
    let mut document = open("");
    assert_eq!(document.apply(&edit), Err(EditError::NoForm));
    document.apply(&Edit::Type { range: 0..0, with: "S(days: 1)".to_owned() }).unwrap();
    document.apply(&edit).unwrap();
    assert_eq!(document.text(), "S(days: 7)");
    document.undo();
    document.undo();
    assert_eq!(document.text(), "");
}

#[test]
fn marks_and_line_breaks_stay() {
    let text = format!("\u{feff}{}", MANY.replace('\n', "\r\n"));
    let edit =
        Edit::Insert { list: at("coach"), index: None, ron: "(\n    say: (zh: \"四\"),\n)".to_owned() };
    let new = edited(&text, &edit);
    let line = "        (say: (zh: \"三\"))\r\n";
    let added =
        "        (say: (zh: \"三\")),\r\n        (\r\n            say: (zh: \"四\"),\r\n        )\r\n";
    assert_eq!(new, text.replace(line, added));
}
