//! One description of the format: every struct with its fields, what each is, whether it may be
//! left out, and words for it in both languages. Forms, the order of new fields, "rename
//! everywhere", the JSON schema and the tests of the reference page all use it.
//!
//! - `record`: the types (`shape`), recorded from serde
//! - `kinds`: what their numbers and texts mean
//! - `walk`: the description beside the values of a file
//! - [`schema`]: the description as a JSON schema

mod kinds;
mod record;
mod schema;
mod shape;
#[cfg(test)]
mod tests;
mod walk;

pub use kinds::{FieldMeaning, Target};
pub use schema::schema;
pub use walk::kind_at;
pub(super) use walk::{Met, walk};

use crate::base::Lang;
use crate::locale;
use crate::scenario::raw::{RawLibrary, RawScenario};
use kinds::{Noted, noted};
use record::ShapeRecord;
use shape::{Held, Shape};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The format.
#[derive(Debug, Default)]
pub struct FormatDescription {
    structs: BTreeMap<&'static str, StructForm>,
    choices: BTreeMap<&'static str, ChoiceForm>,
}

/// A struct with its fields in the order of the format.
#[derive(Debug)]
pub struct StructForm {
    /// Its name, as it may stand before the bracket.
    pub name: &'static str,
    /// Its fields.
    pub fields: Vec<FieldForm>,
}

/// A field.
#[derive(Debug)]
pub struct FieldForm {
    /// The struct, or enum and variant, to which it belongs: `Case`, `Start.At`.
    pub owner: String,
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub kind: Kind,
    /// Whether the lesson is not complete without it.
    pub is_required: bool,
}

/// Something that is one of several.
#[derive(Debug)]
pub struct ChoiceForm {
    /// Its name.
    pub name: &'static str,
    /// Its variants, in the order of the format.
    pub variants: Vec<VariantForm>,
}

impl ChoiceForm {
    /// Whether it is a choice among bare names.
    pub fn is_plain(&self) -> bool {
        self.variants.iter().all(|variant| matches!(variant.holds, VariantHolds::Nothing))
    }
}

/// One of the things that a choice can be.
#[derive(Debug)]
pub struct VariantForm {
    /// The choice to which it belongs.
    pub owner: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The content of its bracket.
    pub holds: VariantHolds,
}

/// The content of the bracket of a variant.
#[derive(Debug)]
pub enum VariantHolds {
    /// It has no bracket.
    Nothing,
    /// One value.
    One(Kind),
    /// Several values in their order.
    Several(Vec<Kind>),
    /// Fields.
    Fields(Vec<FieldForm>),
}

/// The kind of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A text in two languages.
    Text,
    /// `true` or `false`.
    Bool,
    /// A number or a plain text.
    Single(FieldMeaning),
    /// A list of such values.
    List(Box<Kind>),
    /// A table from keys to such values; the keys may refer to entries elsewhere.
    Table(Option<Target>, Box<Kind>),
    /// Several values in round brackets, without names.
    Tuple(Vec<Kind>),
    /// A struct, by its name.
    Struct(&'static str),
    /// A choice, by its name. The formula of what satisfies is the choice `Outcome`.
    Choice(&'static str),
}

/// The description of the format.
pub fn describe() -> &'static FormatDescription {
    static FORMAT: LazyLock<FormatDescription> = LazyLock::new(build);
    &FORMAT
}

impl FormatDescription {
    /// A struct by its name.
    pub fn structure(&self, name: &str) -> Option<&StructForm> {
        self.structs.get(name)
    }

    /// A choice by its name.
    pub fn choice(&self, name: &str) -> Option<&ChoiceForm> {
        self.choices.get(name)
    }

    /// Every struct, in the order of names.
    pub fn structs(&self) -> impl Iterator<Item = &StructForm> {
        self.structs.values()
    }

    /// Every choice, in the order of names.
    pub fn choices(&self) -> impl Iterator<Item = &ChoiceForm> {
        self.choices.values()
    }

    /// Every field of every struct and variant.
    pub fn fields(&self) -> impl Iterator<Item = &FieldForm> {
        let of_variants = self.choices().flat_map(|choice| &choice.variants).flat_map(|v| match &v.holds {
            VariantHolds::Fields(fields) => fields.as_slice(),
            VariantHolds::Nothing | VariantHolds::One(_) | VariantHolds::Several(_) => &[],
        });
        self.structs().flat_map(|each| &each.fields).chain(of_variants)
    }

    /// The fields that a value of a kind may have, in the order of the format. `name` is the one
    /// before its bracket.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
    pub fn fields_of(&self, kind: &Kind, name: Option<&str>) -> &[FieldForm] {
        match kind {
            Kind::Text => self.structs.get("Text").map_or(&[], |each| &each.fields),
            Kind::Struct(own) => self.structs.get(own).map_or(&[], |each| &each.fields),
            Kind::Choice(own) => {
                let variants = self.choices.get(own).map_or(&[][..], |each| &each.variants);
                match variants.iter().find(|each| Some(each.name) == name).map(|each| &each.holds) {
                    Some(VariantHolds::Fields(fields)) => fields,
                    Some(VariantHolds::One(inner)) => self.fields_of(inner, None),
                    Some(VariantHolds::Nothing | VariantHolds::Several(_)) | None => &[],
                }
            }
            _ => &[],
        }
    }
}

impl FieldForm {
    fn key(&self) -> String {
        // A library has fields of a scenario and no others.
        let owner =
            if self.owner == "Library" { "Scenario".to_owned() } else { self.owner.replace('.', "-") };
        format!("form-{owner}-{}", self.name)
    }

    /// Its name for people.
    pub fn label(&self, lang: Lang) -> String {
        locale::text(lang, &self.key())
    }

    /// Its purpose, in one line.
    pub fn explanation(&self, lang: Lang) -> String {
        locale::text(lang, &format!("{}-help", self.key()))
    }
}

/// Choices whose variants have words of the field, with the family of their messages
/// `word-<family>-<name>`.
const FIELD_WORDS: [(&str, &str); 7] = [
    ("Remedy", "remedy"),
    ("RemedyKind", "remedy"),
    ("Refusal", "refusal"),
    ("RedLine", "red-line"),
    ("PromiseKind", "promise"),
    ("ReferTo", "refer"),
    ("NewsSource", "reason"),
];

impl VariantForm {
    /// Its name for people.
    pub fn label(&self, lang: Lang) -> String {
        match FIELD_WORDS.iter().find(|(owner, _)| *owner == self.owner) {
            Some((_, family)) => {
                locale::capitalised(&locale::text(lang, &format!("word-{family}-{}", self.name)))
            }
            None => locale::text(lang, &format!("form-{}-{}", self.owner, self.name)),
        }
    }
}

fn build() -> FormatDescription {
    let mut record = ShapeRecord::default();
    let mut format = FormatDescription::default();
    // Both kinds of file; the tests would miss anything that could not be described.
    let learned = [record.learn::<RawScenario>().is_ok(), record.learn::<RawLibrary>().is_ok()];
    if learned != [true, true] {
        return format;
    }
    for (name, fields) in record.structs.clone() {
        let field = |(field, shape): &(&'static str, Shape)| {
            let noted = noted(name, field);
            FieldForm {
                owner: name.to_owned(),
                name: field,
                kind: kind(shape, noted),
                is_required: noted.is_required || is_needed(&mut record, name, "", field),
            }
        };
        let fields = fields.iter().map(field).collect();
        format.structs.insert(name, StructForm { name, fields });
    }
    for (name, variants) in record.enums.clone() {
        let mut all = Vec::new();
        for (variant, held) in &variants {
            let holds = match held {
                None | Some(Held::Nothing) => VariantHolds::Nothing,
                Some(Held::One(shape)) => VariantHolds::One(kind(shape, noted(name, variant))),
                Some(Held::Several(shapes)) => {
                    let place = |(at, shape)| kind(shape, noted(name, &format!("{variant}.{at}")));
                    VariantHolds::Several(shapes.iter().enumerate().map(place).collect())
                }
                Some(Held::Fields(fields)) => VariantHolds::Fields(
                    fields.iter().map(|field| variant_field(&mut record, name, variant, field)).collect(),
                ),
            };
            all.push(VariantForm { owner: name, name: variant, holds });
        }
        format.choices.insert(name, ChoiceForm { name, variants: all });
    }
    format
}

fn variant_field(
    record: &mut ShapeRecord,
    name: &'static str,
    variant: &'static str,
    (field, shape): &(&'static str, Shape),
) -> FieldForm {
    let noted = noted(name, &format!("{variant}.{field}"));
    FieldForm {
        owner: format!("{name}.{variant}"),
        name: field,
        kind: kind(shape, noted),
        is_required: is_needed(record, name, variant, field),
    }
}

fn is_needed(
    record: &mut ShapeRecord,
    owner: &'static str,
    variant: &'static str,
    field: &'static str,
) -> bool {
    record.is_needed::<RawScenario>(owner, variant, field)
}

/// The description of a shape, with the table's entry about it.
fn kind(shape: &Shape, noted: Noted) -> Kind {
    let single = |usual| Kind::Single(noted.meaning.unwrap_or(usual));
    match shape {
        Shape::Bool => Kind::Bool,
        Shape::Whole(_) => single(FieldMeaning::Count),
        Shape::Float => single(FieldMeaning::Number),
        Shape::Text | Shape::Unknown => single(FieldMeaning::Words),
        Shape::Optional(inner) => kind(inner, noted),
        Shape::List(inner) => Kind::List(Box::new(kind(inner, noted))),
        Shape::Table(inner) => Kind::Table(noted.keys, Box::new(kind(inner, noted))),
        Shape::Tuple(inner) => Kind::Tuple(inner.iter().map(|each| kind(each, noted)).collect()),
        Shape::Struct("Text") => Kind::Text,
        Shape::Struct(name) => Kind::Struct(name),
        Shape::Enum(name) => Kind::Choice(name),
    }
}
