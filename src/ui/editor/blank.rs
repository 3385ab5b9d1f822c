//! Blank values: what a new field, item or entry begins as. Everything that must be there is, and
//! is empty, so that the problems say what is still wanted.

use crate::edit::form::{FieldForm, Format, Kind, Meaning, VariantForm, VariantHolds};

/// How deep a blank is filled in.
const DEEPEST: usize = 6;

/// A blank value of a kind, as RON.
pub(super) fn blank(format: &Format, kind: &Kind) -> String {
    blank_in(format, kind, 0)
}

/// A blank value of one of the things that a choice can be.
pub(super) fn blank_variant(format: &Format, variant: &VariantForm) -> String {
    variant_in(format, variant, 0)
}

fn blank_in(format: &Format, kind: &Kind, depth: usize) -> String {
    if depth > DEEPEST {
        return "()".to_owned();
    }
    match kind {
        Kind::Text => "(zh: \"\", en: \"\")".to_owned(),
        Kind::Bool => "false".to_owned(),
        Kind::Single(meaning) => single(*meaning).to_owned(),
        Kind::List(_) => "[]".to_owned(),
        Kind::Table(..) => "{}".to_owned(),
        Kind::Tuple(kinds) => {
            let parts: Vec<String> = kinds.iter().map(|kind| blank_in(format, kind, depth + 1)).collect();
            format!("({})", parts.join(", "))
        }
        Kind::Struct(name) => {
            let fields = format.structure(name).map_or(&[][..], |form| &form.fields);
            format!("{name}({})", needed(format, fields, depth))
        }
        // A formula begins with what it can grow from.
        Kind::Choice("Outcome") => "All([])".to_owned(),
        Kind::Choice(name) => {
            let first = format.choice(name).and_then(|choice| choice.variants.first());
            first.map_or_else(|| "()".to_owned(), |variant| variant_in(format, variant, depth))
        }
    }
}

fn variant_in(format: &Format, variant: &VariantForm, depth: usize) -> String {
    let name = variant.name;
    match &variant.holds {
        VariantHolds::Nothing => name.to_owned(),
        VariantHolds::One(kind) => format!("{name}({})", blank_in(format, kind, depth + 1)),
        VariantHolds::Several(kinds) => {
            let parts: Vec<String> = kinds.iter().map(|kind| blank_in(format, kind, depth + 1)).collect();
            format!("{name}({})", parts.join(", "))
        }
        VariantHolds::Fields(fields) => format!("{name}({})", needed(format, fields, depth)),
    }
}

/// The fields that must be there, each blank.
fn needed(format: &Format, fields: &[FieldForm], depth: usize) -> String {
    let all = fields.iter().filter(|field| field.is_required);
    let written: Vec<String> =
        all.map(|field| format!("{}: {}", field.name, blank_in(format, &field.kind, depth + 1))).collect();
    written.join(", ")
}

const fn single(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Money => "0.00",
        Meaning::Share => "0.5",
        Meaning::Number => "1.0",
        Meaning::Count | Meaning::Day => "1",
        Meaning::Span => "\"1h\"",
        Meaning::Clock => "\"10:00\"",
        Meaning::Colour => "\"#888888\"",
        Meaning::File
        | Meaning::Words
        | Meaning::Chinese
        | Meaning::English
        | Meaning::Key
        | Meaning::Size
        | Meaning::Reference(_) => "\"\"",
    }
}
