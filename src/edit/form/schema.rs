//! The description as a JSON schema (draft 2020-12), for text editors and other programs.
//!
//! RON is no JSON, so the schema describes the same values as they would be in JSON: a struct is an
//! object, a table is an object, a bare name is a text, `Name(value)` is `{"Name": value}`.

use super::{
    ChoiceForm, FieldForm, FieldMeaning, FormatDescription, Kind, VariantForm, VariantHolds, describe,
};
use crate::base::Lang;
use serde_json::{Map, Value, json};

/// The schema of scenario files; libraries are its definition `Library`. Titles and descriptions
/// are in this language.
pub fn schema(lang: Lang) -> Value {
    let format = describe();
    let mut definitions = Map::new();
    for each in format.structs() {
        definitions.insert(each.name.to_owned(), structure(&each.fields, lang));
    }
    for each in format.choices() {
        definitions.insert(each.name.to_owned(), choice(each, lang));
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Storefront Sandbox: scenario.ron",
        "$ref": "#/$defs/Scenario",
        "$defs": definitions,
    })
}

fn structure(fields: &[FieldForm], lang: Lang) -> Value {
    let property = |field: &FieldForm| {
        let mut value = of_kind(describe(), &field.kind);
        if let Value::Object(object) = &mut value {
            object.insert("title".to_owned(), field.label(lang).into());
            object.insert("description".to_owned(), field.explanation(lang).into());
        }
        (field.name.to_owned(), value)
    };
    let properties: Map<String, Value> = fields.iter().map(property).collect();
    let needed: Vec<&str> = fields.iter().filter(|f| f.is_required).map(|f| f.name).collect();
    let mut value = json!({
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    });
    if let Value::Object(object) = &mut value
        && !needed.is_empty()
    {
        object.insert("required".to_owned(), needed.into());
    }
    value
}

fn choice(choice: &ChoiceForm, lang: Lang) -> Value {
    let variants = || choice.variants.iter();
    let bare: Vec<&str> =
        variants().filter(|v| matches!(v.holds, VariantHolds::Nothing)).map(|v| v.name).collect();
    if choice.is_plain() {
        return json!({ "enum": bare });
    }
    let mut all: Vec<Value> = variants().filter_map(|variant| with_content(variant, lang)).collect();
    if !bare.is_empty() {
        all.insert(0, json!({ "enum": bare }));
    }
    json!({ "oneOf": all })
}

fn with_content(variant: &VariantForm, lang: Lang) -> Option<Value> {
    let format = describe();
    let content = match &variant.holds {
        VariantHolds::Nothing => return None,
        VariantHolds::One(kind) => of_kind(format, kind),
        VariantHolds::Several(kinds) => tuple(format, kinds),
        VariantHolds::Fields(fields) => structure(fields, lang),
    };
    Some(json!({
        "type": "object",
        "properties": { variant.name: content },
        "required": [variant.name],
        "additionalProperties": false,
    }))
}

fn tuple(format: &FormatDescription, kinds: &[Kind]) -> Value {
    let items: Vec<Value> = kinds.iter().map(|kind| of_kind(format, kind)).collect();
    json!({ "type": "array", "prefixItems": items, "items": false, "minItems": kinds.len() })
}

fn of_kind(format: &FormatDescription, kind: &Kind) -> Value {
    match kind {
        Kind::Text => json!({ "$ref": "#/$defs/Text" }),
        Kind::Struct(name) | Kind::Choice(name) => json!({ "$ref": format!("#/$defs/{name}") }),
        Kind::Bool => json!({ "type": "boolean" }),
        Kind::List(of) => json!({ "type": "array", "items": of_kind(format, of) }),
        Kind::Table(keys, of) => {
            let mut value = json!({ "type": "object", "additionalProperties": of_kind(format, of) });
            if let (Some(target), Value::Object(object)) = (keys, &mut value) {
                object.insert("x-keys-refer-to".to_owned(), target.field().into());
            }
            value
        }
        Kind::Tuple(kinds) => tuple(format, kinds),
        Kind::Single(meaning) => single(*meaning),
    }
}

fn single(meaning: FieldMeaning) -> Value {
    match meaning {
        FieldMeaning::Money | FieldMeaning::Number => json!({ "type": "number" }),
        FieldMeaning::Share => json!({ "type": "number", "minimum": 0, "maximum": 1 }),
        FieldMeaning::Count => json!({ "type": "integer" }),
        FieldMeaning::Day => json!({ "type": "integer", "minimum": 1 }),
        FieldMeaning::Span => json!({ "type": "string", "pattern": "^([0-9]+[smhd])+$" }),
        FieldMeaning::Clock => json!({ "type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$" }),
        FieldMeaning::Colour => json!({ "type": "string", "pattern": "^#[0-9A-Fa-f]{6}$" }),
        FieldMeaning::File
        | FieldMeaning::Words
        | FieldMeaning::Chinese
        | FieldMeaning::English
        | FieldMeaning::Key
        | FieldMeaning::Size => json!({ "type": "string" }),
        FieldMeaning::Reference(target) => json!({ "type": "string", "x-refers-to": target.field() }),
    }
}
