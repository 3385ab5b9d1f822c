//! Errors of `ron` and serde in plain words.

use super::super::tree::{TreeNode, ValueShape};
use crate::diagnostic::Sentence;
use crate::diagnostic::quote::{quote, shorten};
use ron::Error;

/// What is written at a value, in words.
pub(super) fn written(node: &TreeNode, text: &str) -> Sentence {
    let piece = text.get(node.span.clone()).unwrap_or("");
    let name = node.name.clone().and_then(|name| text.get(name));
    let word = |key: &'static str| Sentence::new(key).word("piece", piece);
    match (node.shape, name) {
        (ValueShape::Bool, _) => word("check-written"),
        (ValueShape::Number, _) => word("check-written-number"),
        (ValueShape::Text, _) => Sentence::new("check-written-text").text("piece", shorten(piece, 40)),
        (ValueShape::Char, _) => word("check-written-character"),
        (ValueShape::Name, _) => word("check-written-name"),
        (ValueShape::Missing, _) => Sentence::new("check-written-nothing"),
        (ValueShape::List, _) => Sentence::new("check-written-list"),
        (ValueShape::Map, _) => Sentence::new("check-written-map"),
        (ValueShape::Tuple | ValueShape::Struct, Some(name)) => {
            Sentence::new("check-written").word("piece", format!("{}(…)", shorten(name, 30)))
        }
        (ValueShape::Tuple, None) => Sentence::new("check-written-tuple"),
        (ValueShape::Struct, None) => Sentence::new("check-written-fields"),
    }
}

/// The expected value, in words, and an example.
#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
pub(super) fn wanted(error: &Error) -> Option<(Sentence, &'static str)> {
    let (words, help) = match error {
        Error::ExpectedArray => ("check-type-list", "check-type-list-help"),
        Error::ExpectedBoolean => ("check-type-bool", "check-type-bool-help"),
        Error::ExpectedString | Error::ExpectedStringEnd => ("check-type-text", "check-type-text-help"),
        Error::ExpectedChar => ("check-type-character", "check-type-character-help"),
        Error::ExpectedFloat | Error::FloatUnderscore => ("check-type-number", "check-type-number-help"),
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } | Error::UnderscoreAtBeginning => {
            ("check-type-whole", "check-type-whole-help")
        }
        Error::ExpectedMap => ("check-type-map", "check-type-map-help"),
        Error::ExpectedStructLike => ("check-type-fields", "check-type-fields-help"),
        Error::ExpectedNamedStructLike(name) | Error::ExpectedDifferentStructName { expected: name, .. } => {
            return Some((named(name), "check-type-fields-help"));
        }
        Error::ExpectedStructName(name) => return Some((named(name), "check-type-fields-help")),
        Error::ExpectedUnit => ("check-type-unit", "check-type-unit-help"),
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => {
            ("check-type-name", "check-type-name-help")
        }
        Error::ExpectedOption | Error::ExpectedOptionEnd => ("check-type-option", "check-type-option-help"),
        Error::ExpectedByteString | Error::ExpectedByteLiteral => {
            ("check-type-bytes", "check-type-bytes-help")
        }
        Error::ExpectedRangeSyntax => ("check-type-range", "check-type-range-help"),
        Error::InvalidValueForType { expected, .. } | Error::ExpectedDifferentLength { expected, .. } => {
            return Some((of_type(expected), "check-type-other-help"));
        }
        _ => return None,
    };
    Some((Sentence::new(words), help))
}

/// The value that a type of the format expects, as serde names it.
fn of_type(expected: &str) -> Sentence {
    let length = |head: &str| expected.strip_prefix(head)?.split(' ').next()?.parse::<usize>().ok();
    let heads = ["a tuple of size ", "an array of length ", "a tuple of length ", "an array of size "];
    if let Some(length) = heads.iter().find_map(|head| length(head)) {
        return Sentence::new("check-type-values").number("count", length);
    }
    let last = expected.split_whitespace().last().unwrap_or(expected);
    if let Some(name) = expected.strip_prefix("struct ").filter(|_| expected.split(' ').count() == 2) {
        return named(name);
    }
    let key = match last {
        "u8" | "u16" | "u32" | "u64" | "i8" | "i16" | "i32" | "i64" | "usize" | "integer" => {
            "check-type-whole"
        }
        "f32" | "f64" | "float" => "check-type-number",
        "boolean" => "check-type-bool",
        "string" => "check-type-text",
        "sequence" | "array" => "check-type-list",
        "map" => "check-type-map",
        "character" => "check-type-character",
        "unit" => "check-type-unit",
        "option" => "check-type-option",
        _ => return Sentence::new("check-type-other").text("type", plain(expected)),
    };
    Sentence::new(key)
}

fn named(name: &str) -> Sentence {
    if name.is_empty() {
        return Sentence::new("check-type-fields");
    }
    Sentence::new("check-type-named").text("name", quote(name))
}

/// An error for which no value of the text is to blame, or of which the format knows no more than
/// the reader says.
#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
pub(super) fn unforeseen(error: &Error) -> Sentence {
    match error {
        Error::Eof => Sentence::new("check-ends-early"),
        Error::UnclosedBlockComment | Error::UnclosedLineComment => Sentence::new("check-comment-open"),
        Error::InvalidEscape(_) => Sentence::new("check-escape-unknown"),
        Error::UnexpectedChar(sign) => Sentence::new("check-stray").word("sign", sign.to_string()),
        Error::NoSuchExtension(name) => Sentence::new("check-extension-unknown").word("name", name),
        Error::ExpectedAttribute | Error::ExpectedAttributeEnd => Sentence::new("check-header-bad"),
        Error::Utf8Error(_) => Sentence::new("check-not-text"),
        other => Sentence::new("check-parser").text("detail", plain(&other.to_string())),
    }
}

/// Words of another library, fit to stand between quotation marks.
fn plain(words: &str) -> String {
    shorten(words, 200).replace(['`', '“', '”'], "'")
}

/// "did you mean", or the list of what there is. `what` is the key of a noun.
pub(super) fn suggestion(found: &str, known: &[&str], what: &'static str) -> Sentence {
    if known.is_empty() {
        return Sentence::new("check-none-here").part("what", what);
    }
    let near = known.iter().map(|name| (closeness(found, name), name)).max_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((_, name)) = near.filter(|(score, _)| *score >= 0.75) {
        return Sentence::new("check-did-you-mean").word("name", *name);
    }
    Sentence::new("check-those-here").part("what", what).words("names", known.iter().copied())
}

/// From 0 (nothing alike) to 1 (the same but for letter case and `_`). Long words are cut: it is
/// quadratic.
fn closeness(a: &str, b: &str) -> f64 {
    let plain = |word: &str| {
        word.chars().take(60).filter(|c| *c != '_').flat_map(char::to_lowercase).collect::<String>()
    };
    strsim::jaro_winkler(&plain(a), &plain(b))
        .min(0.5 + strsim::normalized_damerau_levenshtein(&plain(a), &plain(b)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::sentence::unworded;

    #[test]
    fn near_names_are_suggested_and_far_ones_are_not() {
        let known = ["price", "photos", "promise_days", "reference_price"];
        let table = [
            ("pirce", "check-did-you-mean name=`price`"),
            ("Photos", "check-did-you-mean name=`photos`"),
            ("promiseDays", "check-did-you-mean name=`promise_days`"),
            (
                "zzz",
                "check-those-here what=check-noun-fields names=`price`,`photos`,`promise_days`,`reference_price`",
            ),
            (
                "价格",
                "check-those-here what=check-noun-fields names=`price`,`photos`,`promise_days`,`reference_price`",
            ),
        ];
        for (found, help) in table {
            assert_eq!(unworded(&suggestion(found, &known, "check-noun-fields")), help, "{found}");
        }
        let none = suggestion("x", &[], "check-noun-fields");
        assert_eq!(unworded(&none), "check-none-here what=check-noun-fields");
    }
}
