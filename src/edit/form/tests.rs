//! The description is complete, has words for everything, and the reference pages name it all.

use super::kinds::{all_of, owners};
use super::record::ShapeRecord;
use super::*;
use crate::scenario::raw::{RawLibrary, RawScenario};
use std::collections::BTreeSet;

#[test]
fn no_two_types_share_a_name_and_nothing_stays_unknown() {
    let mut record = ShapeRecord::default();
    record.learn::<RawScenario>().unwrap();
    record.learn::<RawLibrary>().unwrap();
    assert_eq!(record.ambiguous, Vec::<&str>::new());
    for (name, fields) in &record.structs {
        for (field, shape) in fields {
            assert!(!shape.has_gaps(), "{name}.{field}: {shape:?}");
        }
    }
    for (name, variants) in &record.enums {
        for (variant, held) in variants {
            let held = held.as_ref().unwrap_or_else(|| panic!("{name}::{variant} was never seen"));
            assert!(!held.has_gaps(), "{name}::{variant}: {held:?}");
        }
    }
}

#[test]
fn the_description_is_that_of_the_types() {
    let format = describe();
    let names = |fields: &[FieldForm]| fields.iter().map(|field| field.name).collect::<Vec<_>>();
    let scenario = format.structure("Scenario").unwrap();
    assert_eq!(names(&scenario.fields)[..4], ["format", "id", "languages", "version"]);
    assert!(names(&scenario.fields).contains(&"use"));
    let case = format.structure("Case").unwrap();
    let field = |name: &str| case.fields.iter().find(|field| field.name == name).unwrap();
    assert_eq!(field("persona").kind, Kind::Single(FieldMeaning::Reference(Target::Personas)));
    assert_eq!(field("opens").kind, Kind::List(Box::new(Kind::Text)));
    assert_eq!(field("satisfied_by").kind, Kind::Choice("Outcome"));
    assert_eq!(field("knows").kind, Kind::Table(None, Box::new(Kind::Text)));
    assert!(field("title").is_required && !field("patience").is_required);
    let outcome = format.choice("Outcome").unwrap();
    let all = outcome.variants.iter().find(|variant| variant.name == "All").unwrap();
    assert!(matches!(&all.holds, VariantHolds::One(Kind::List(of)) if **of == Kind::Choice("Outcome")));
    let start = format.choice("Start").unwrap();
    let VariantHolds::Fields(after) = &start.variants[4].holds else { panic!("{:?}", start.variants[4]) };
    let needed: Vec<_> = after.iter().map(|field| (field.name, field.is_required)).collect();
    assert_eq!(needed, [("case", true), ("solved", false), ("after", true)]);
    assert!(format.choice("Act").unwrap().is_plain());
}

/// Whether single numbers or texts are in it, which only the table of meanings can distinguish.
fn has_singles(kind: &Kind) -> bool {
    match kind {
        Kind::Single(_) => true,
        Kind::List(of) | Kind::Table(_, of) => has_singles(of),
        Kind::Tuple(kinds) => kinds.iter().any(has_singles),
        Kind::Text | Kind::Bool | Kind::Struct(_) | Kind::Choice(_) => false,
    }
}

#[test]
fn every_number_and_text_has_a_meaning_and_no_meaning_is_left_over() {
    let format = describe();
    let mut wanted: BTreeSet<(String, String)> = BTreeSet::new();
    let mut known: BTreeSet<(String, String)> = BTreeSet::new();
    let mut note = |owner: &str, field: String, kind: &Kind| {
        known.insert((owner.to_owned(), field.clone()));
        if has_singles(kind) {
            wanted.insert((owner.to_owned(), field));
        }
    };
    for each in format.structs() {
        each.fields.iter().for_each(|field| note(each.name, field.name.to_owned(), &field.kind));
    }
    for choice in format.choices() {
        for variant in &choice.variants {
            match &variant.holds {
                VariantHolds::Nothing => {}
                VariantHolds::One(kind) => note(choice.name, variant.name.to_owned(), kind),
                VariantHolds::Several(kinds) => {
                    let name = |at| format!("{}.{at}", variant.name);
                    kinds.iter().enumerate().for_each(|(at, kind)| note(choice.name, name(at), kind));
                }
                VariantHolds::Fields(fields) => {
                    let name = |field: &FieldForm| format!("{}.{}", variant.name, field.name);
                    for field in fields {
                        note(choice.name, name(field), &field.kind);
                    }
                }
            }
        }
    }
    let noted: BTreeSet<(String, String)> = owners()
        .flat_map(|owner| all_of(owner).map(move |(name, _)| (owner.to_owned(), name.to_owned())))
        .collect();
    let meant: BTreeSet<(String, String)> = owners()
        .flat_map(|owner| all_of(owner).map(move |(name, noted)| (owner, name, noted)))
        .filter(|(.., noted)| noted.meaning.is_some())
        .map(|(owner, name, _)| (owner.to_owned(), name.to_owned()))
        .collect();
    assert_eq!(wanted.difference(&meant).collect::<Vec<_>>(), Vec::<&(String, String)>::new());
    assert_eq!(noted.difference(&known).collect::<Vec<_>>(), Vec::<&(String, String)>::new());
}

#[test]
fn every_field_and_variant_has_words_in_both_languages() {
    let format = describe();
    let mut bare = Vec::new();
    for lang in crate::base::Lang::ALL {
        for field in format.fields() {
            let (label, explanation) = (field.label(lang), field.explanation(lang));
            let is_fine = !label.starts_with("form-") && !explanation.starts_with("form-");
            let sentence = explanation.ends_with(['。', '.']);
            if !is_fine || !sentence || label.chars().count() > 24 || explanation.chars().count() > 100 {
                bare.push(format!("{lang:?} {}.{}: {label} / {explanation}", field.owner, field.name));
            }
        }
        for variant in format.choices().flat_map(|choice| &choice.variants) {
            let label = variant.label(lang);
            if ["form-", "Form-", "word-", "Word-"].iter().any(|key| label.starts_with(key)) {
                bare.push(format!("{lang:?} {}::{}", variant.owner, variant.name));
            }
        }
    }
    assert_eq!(bare, Vec::<String>::new());
}

#[test]
fn the_reference_pages_name_every_field_and_every_variant() {
    let pages = [
        ("en", include_str!("../../../docs/scenario-format.md"), include_str!("../../../docs/words.md")),
        (
            "zh",
            include_str!("../../../docs/scenario-format.zh.md"),
            include_str!("../../../docs/words.zh.md"),
        ),
    ];
    let format = describe();
    let mut missing = Vec::new();
    for (lang, page, words) in pages {
        let names = |name: &str| {
            page.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).any(|word| word == name)
        };
        for field in format.fields().filter(|field| !names(field.name)) {
            missing.push(format!("{lang}: {}.{}", field.owner, field.name));
        }
        let held = format.choices().filter(|choice| !choice.is_plain()).flat_map(|choice| &choice.variants);
        for variant in held.filter(|variant| !names(variant.name) && !words.contains(variant.name)) {
            missing.push(format!("{lang}: {}::{}", variant.owner, variant.name));
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn the_schema_names_every_struct_and_refers_to_nothing_else() {
    for lang in crate::base::Lang::ALL {
        let schema = schema(lang);
        let definitions = schema["$defs"].as_object().unwrap();
        let text = schema.to_string();
        for part in text.split("#/$defs/").skip(1) {
            let name = part.split('"').next().unwrap();
            assert!(definitions.contains_key(name), "{name}");
        }
        assert_eq!(
            definitions["Case"]["properties"]["title"]["title"],
            describe_label("Case", "title", lang)
        );
        assert_eq!(definitions["Case"]["required"][0], "title");
    }
}

fn describe_label(owner: &str, field: &str, lang: crate::base::Lang) -> String {
    let owner = describe().structure(owner).unwrap();
    owner.fields.iter().find(|each| each.name == field).unwrap().label(lang)
}

/// The lesson of the examples for `check`, which has no problem.
const BASE: &str = include_str!("../../../tests/scenarios/base.ron");
/// Its library.
const LIBRARY: &str = include_str!("../../../tests/scenarios/shared/library.ron");
/// What only some lessons need: a story of its own needs a persona, one about a thing its product,
/// an order a moment or `before`, a listing photos where the product has some.
const SOMETIMES: [&str; 5] = ["Case.persona", "Case.product", "Listing.photos", "Order.day", "Order.time"];

/// The same picture at 40 × 40, which is measured sooner.
fn small(bytes: &[u8]) -> Vec<u8> {
    let picture = image::load_from_memory(bytes).unwrap().thumbnail_exact(40, 40);
    let mut small = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut small, image::ImageFormat::Png).unwrap();
    small.into_inner()
}

#[test]
fn what_must_be_there_is_what_the_check_asks_for() {
    use crate::edit::problems::check;
    use crate::edit::{Address, Edit, EditDocument};
    use crate::scenario::{Embedded, Memory};
    let mut others = Memory::new("base").with("shared/library.ron", LIBRARY);
    for name in ["scarf_dark", "scarf_good", "mug_good"] {
        let path = format!("assets/photos/{name}.png");
        others = others.with(path.clone(), small(Embedded::common(&path).unwrap()));
    }
    let mut document = EditDocument::open("base", BASE.as_bytes().to_vec()).unwrap();
    assert!(check(&document, &others, "base").scenario.is_some());
    let mut places: Vec<(String, bool, Address)> = Vec::new();
    let format = describe();
    walk(format, document.values().unwrap(), &mut |met| {
        let Met::Value(node, kind) = met else { return };
        for field in format.fields_of(kind, node.name()) {
            let name = format!("{}.{}", field.owner, field.name);
            let value = node.items().find(|item| item.key == Some(field.name)).map(|item| item.value);
            if let Some(value) = value.filter(|_| places.iter().all(|(known, ..)| *known != name)) {
                places.push((name, field.is_required, Address::of(value)));
            }
        }
    });
    assert!(places.len() > 80, "{}", places.len());
    let mut wrong = Vec::new();
    for (name, is_required, at) in places {
        document.apply(&Edit::Remove { at }).unwrap();
        let problems = check(&document, &others, "base").problems;
        document.undo();
        let codes: Vec<&str> = problems.iter().map(|each| each.diagnostic.code.0).collect();
        let asked = codes.iter().any(|code| matches!(*code, "S101" | "S012"));
        let has_errors =
            problems.iter().any(|each| each.diagnostic.severity == crate::diagnostic::Severity::Error);
        let fits = if is_required { has_errors } else { !asked || SOMETIMES.contains(&name.as_str()) };
        if !fits {
            wrong.push(format!("{name}: required {is_required}, found {codes:?}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}
