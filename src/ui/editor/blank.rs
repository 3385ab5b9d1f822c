//! Blank values: what a new field, item or entry begins as. Everything that must be there is, and
//! is empty, so that the problems say what is still wanted.

use crate::edit::form::{FieldForm, FieldMeaning, FormatDescription, Kind, VariantForm, VariantHolds};

/// How deep a blank is filled in.
const DEEPEST: usize = 6;

/// A blank value of a kind, as RON.
pub(super) fn blank(format: &FormatDescription, kind: &Kind) -> String {
    blank_in(format, kind, 0)
}

/// A blank value of one of the things that a choice can be.
pub(super) fn blank_variant(format: &FormatDescription, variant: &VariantForm) -> String {
    variant_in(format, variant, 0)
}

fn blank_in(format: &FormatDescription, kind: &Kind, depth: usize) -> String {
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

fn variant_in(format: &FormatDescription, variant: &VariantForm, depth: usize) -> String {
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
fn needed(format: &FormatDescription, fields: &[FieldForm], depth: usize) -> String {
    let all = fields.iter().filter(|field| field.is_required);
    let written: Vec<String> =
        all.map(|field| format!("{}: {}", field.name, blank_in(format, &field.kind, depth + 1))).collect();
    written.join(", ")
}

const fn single(meaning: FieldMeaning) -> &'static str {
    match meaning {
        FieldMeaning::Money => "0.00",
        FieldMeaning::Share => "0.5",
        FieldMeaning::Number => "1.0",
        FieldMeaning::Count | FieldMeaning::Day => "1",
        FieldMeaning::Span => "\"1h\"",
        FieldMeaning::Clock => "\"10:00\"",
        FieldMeaning::Colour => "\"#888888\"",
        FieldMeaning::File
        | FieldMeaning::Words
        | FieldMeaning::Chinese
        | FieldMeaning::English
        | FieldMeaning::Key
        | FieldMeaning::Size
        | FieldMeaning::Reference(_) => "\"\"",
    }
}
