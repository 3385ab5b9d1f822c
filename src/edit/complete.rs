//! What may stand at a place of the text: names of fields, names of choices, keys of entries. For
//! the text view; it knows only the description of the format.

use super::document::source;
use super::form::{FieldMeaning, FormatDescription, Kind, Target, VariantHolds, kind_at};
use crate::scenario::source::ValueTree;
use std::ops::Range;

/// Words that may stand at a place, and the stretch of the text that each would replace.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WordCompletions {
    /// The replaced text: the beginning of a word that is there.
    pub range: Range<usize>,
    /// The words, in the order of the format.
    pub words: Vec<String>,
}

/// Where in the text a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TextPlace {
    Plain,
    Comment,
    /// In a text that begins with the quotation mark at this offset.
    Quoted(usize),
}

/// What may stand at a byte offset of a text, before which its beginning is written. `keys` are
/// those of entries to which values refer.
pub fn complete(
    format: &FormatDescription,
    text: &str,
    offset: usize,
    keys: &dyn Fn(Target) -> Vec<String>,
) -> WordCompletions {
    if !text.is_char_boundary(offset) || offset > text.len() {
        return WordCompletions::default();
    }
    match place_of(text, offset) {
        TextPlace::Comment => WordCompletions::default(),
        TextPlace::Quoted(quote) => in_quotes(format, text, quote + 1..offset, keys),
        TextPlace::Plain => in_plain(format, text, offset),
    }
}

/// Whether a place is in a comment or in a text.
fn place_of(text: &str, offset: usize) -> TextPlace {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < offset {
        let rest = &bytes[at..];
        let (end, place) = if rest.starts_with(b"//") {
            (rest.iter().position(|byte| *byte == b'\n'), TextPlace::Comment)
        } else if rest.starts_with(b"/*") {
            (text.get(at..).and_then(|rest| rest.find("*/")).map(|end| end + 2), TextPlace::Comment)
        } else if rest[0] == b'"' {
            (closing(rest).map(|end| end + 1), TextPlace::Quoted(at))
        } else {
            (Some(1), TextPlace::Plain)
        };
        let Some(end) = end.map(|end| at + end) else { return place };
        // Behind the last mark the place is outside again; a comment ends with its line.
        if end > offset || end == offset && place == TextPlace::Comment && bytes.get(end) == Some(&b'\n') {
            return place;
        }
        at = end.max(at + 1);
    }
    TextPlace::Plain
}

/// The quotation mark that ends a text.
fn closing(bytes: &[u8]) -> Option<usize> {
    let mut escaped = false;
    for (at, byte) in bytes.iter().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some(at),
            _ => {}
        }
    }
    None
}

fn in_quotes(
    format: &FormatDescription,
    text: &str,
    range: Range<usize>,
    keys: &dyn Fn(Target) -> Vec<String>,
) -> WordCompletions {
    let Some(values) = ValueTree::read(&source("text", text)) else { return WordCompletions::default() };
    let node = values.at_offset(range.start);
    let Some(Kind::Single(FieldMeaning::Reference(target))) = kind_at(format, &values, node) else {
        return WordCompletions::default();
    };
    let begun = text.get(range.clone()).unwrap_or_default();
    let words = keys(target).into_iter().filter(|key| begins(key, begun)).collect();
    WordCompletions { range, words }
}

fn in_plain(format: &FormatDescription, text: &str, offset: usize) -> WordCompletions {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let before = &text[..offset];
    let start = before.trim_end_matches(is_word).len();
    let end = offset + text[offset..].find(|c| !is_word(c)).unwrap_or(text.len() - offset);
    let begun = &text[start..offset];
    let is_value = before[..start].trim_end().ends_with(':');
    // With something whole in its place the text can be read around the word; who types has not
    // written the comma behind it yet.
    let comma = if text[end..].trim_start().starts_with([',', ')', ']', '}']) { "" } else { "," };
    let patched = |with: &str| {
        let text = format!("{}{with}{comma}{}", &text[..start], &text[end..]);
        ValueTree::read(&source("text", &text))
    };
    let fields = if is_value { None } else { patched("x: 0") };
    let named = fields.map_or_else(Vec::new, |values| missing_fields(format, &values, start, begun));
    let words = if named.is_empty() {
        patched("x").map_or_else(Vec::new, |values| {
            let kind = kind_at(format, &values, values.at_offset(start));
            kind.map_or_else(Vec::new, |kind| values_of(format, &kind, begun))
        })
    } else {
        named
    };
    WordCompletions { range: start..offset, words }
}

/// The fields that the struct around a place may have and has not.
fn missing_fields(format: &FormatDescription, values: &ValueTree, at: usize, begun: &str) -> Vec<String> {
    let Some((around, _)) = values.at_offset(at).parent() else { return Vec::new() };
    let Some(kind) = kind_at(format, values, around) else { return Vec::new() };
    let has = |name: &str| around.items().any(|item| item.key == Some(name));
    let fields = format.fields_of(&kind, around.name()).iter();
    let fits = fields.filter(|field| begins(field.name, begun) && !has(field.name));
    fits.map(|field| format!("{}: ", field.name)).collect()
}

/// The possible beginnings of a value of a kind.
fn values_of(format: &FormatDescription, kind: &Kind, begun: &str) -> Vec<String> {
    let words: Vec<String> = match kind {
        Kind::Bool => vec!["true".to_owned(), "false".to_owned()],
        Kind::Struct(name) => vec![format!("{name}(")],
        Kind::Choice(name) => {
            let variants = format.choice(name).map_or(&[][..], |choice| &choice.variants);
            let bracket =
                |holds: &VariantHolds| if matches!(holds, VariantHolds::Nothing) { "" } else { "(" };
            variants.iter().map(|variant| format!("{}{}", variant.name, bracket(&variant.holds))).collect()
        }
        Kind::Text | Kind::Single(_) | Kind::List(_) | Kind::Table(..) | Kind::Tuple(_) => Vec::new(),
    };
    words.into_iter().filter(|word| begins(word, begun)).collect()
}

/// Whether a word goes on with what is written, large or small, and is not all there yet.
fn begins(word: &str, begun: &str) -> bool {
    let plain = word.trim_end_matches([':', ' ', '(']);
    word.get(..begun.len()).is_some_and(|start| start.eq_ignore_ascii_case(begun)) && plain != begun
}

#[cfg(test)]
mod tests {
    use super::super::form::describe;
    use super::*;

    /// What is offered where `|` stands.
    fn offered(text: &str) -> Vec<String> {
        let offset = text.find('|').unwrap();
        let keys = |target: Target| {
            let personas = ["student".to_owned(), "gift_buyer".to_owned()];
            if target == Target::Personas { personas.to_vec() } else { Vec::new() }
        };
        let text = text.replacen('|', "", 1);
        let found = complete(describe(), &text, offset, &keys);
        assert!(found.words.is_empty() || found.range.end == offset && found.range.start <= offset);
        found.words
    }

    #[test]
    fn fields_choices_and_keys_are_offered() {
        let case = |inner: &str| format!("Scenario(days: 1, cases: {{\"a\": Case({inner})}}, cash: 1.00)");
        assert_eq!(offered(&case("pers|")), ["persona: "]);
        assert_eq!(offered(&case("title: (zh: \"店\"), pat|, turns: 3")), ["patience: "]);
        assert!(offered(&case("persona: \"x\", |")).iter().all(|word| word != "persona: "));
        assert_eq!(offered(&case("persona: \"gi|\"")), ["gift_buyer"]);
        assert_eq!(offered(&case("persona: \"|\"")), ["student", "gift_buyer"]);
        assert!(offered(&case("topic: Fa|")).contains(&"Fact".to_owned()));
        assert_eq!(offered(&case("satisfied_by: Any|")), ["AnyOf("]);
        assert!(offered(&case("satisfied_by: AnyOf([To|])")).contains(&"Told(".to_owned()));
        assert_eq!(offered("Scenario(lang|)"), ["languages: "]);
        assert_eq!(
            offered("Scenario(format: 2,\nlang|\n    id: \"a\", title: (zh: \"a\"))"),
            ["languages: "]
        );
        assert_eq!(offered("Scenario(\n    first_day: Mo|\n    id: \"a\")"), ["Monday"]);
        // What has no form at all has no words, and ends nothing.
        let _ = offered("))|((");
    }

    #[test]
    fn nothing_is_offered_in_comments_and_words() {
        for text in [
            "Scenario(// da|\n days: 1)",
            "Scenario(/* da| */ days: 1)",
            "Scenario(title: (zh: \"da|\"))",
            "Scenario(days: 1|)",
            "Scenario(title: (zh: \"da|",
        ] {
            assert_eq!(offered(text), Vec::<String>::new(), "{text}");
        }
        assert_eq!(offered("Scenario(// note\n lang|)"), ["languages: "]);
    }
}
