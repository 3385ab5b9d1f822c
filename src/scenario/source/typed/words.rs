//! Errors of `ron` and serde in plain words.

use super::super::tree::{Node, Shape};
use crate::diagnostic::quote::{quote, shorten};
use ron::Error;

/// What is written at a value, in words.
pub(super) fn written(node: &Node, text: &str) -> String {
    let piece = text.get(node.span.clone()).unwrap_or("");
    let name = node.name.clone().and_then(|name| text.get(name));
    match (node.shape, name) {
        (Shape::Bool, _) => quote(piece),
        (Shape::Number, _) => format!("the number {}", quote(piece)),
        (Shape::Text, _) => format!("the text {}", shorten(piece, 40)),
        (Shape::Char, _) => format!("the single character {}", quote(piece)),
        (Shape::Name, _) => format!("the name {}", quote(piece)),
        (Shape::Missing, _) => "nothing".to_owned(),
        (Shape::List, _) => "a list `[…]`".to_owned(),
        (Shape::Map, _) => "a map `{…}`".to_owned(),
        (Shape::Tuple | Shape::Struct, Some(name)) => quote(&format!("{}(…)", shorten(name, 30))),
        (Shape::Tuple, None) => "values in round brackets `(…)`".to_owned(),
        (Shape::Struct, None) => "fields in round brackets `(…)`".to_owned(),
    }
}

/// What belongs there, in words, and an example.
pub(super) fn wanted(error: &Error) -> Option<(String, &'static str)> {
    let (words, help) = match error {
        Error::ExpectedArray => ("a list", "write it in square brackets, even when it has one item: [ … ]"),
        Error::ExpectedBoolean => ("`true` or `false`", "write true or false, without quotes"),
        Error::ExpectedString | Error::ExpectedStringEnd => ("a text", "put it in double quotes: \"…\""),
        Error::ExpectedChar => ("a single character", "put one character in single quotes: 'x'"),
        Error::ExpectedFloat | Error::FloatUnderscore => {
            ("a number", "write the number alone, without quotes or unit, such as 59.00")
        }
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } | Error::UnderscoreAtBeginning => {
            ("a whole number", "write the number alone, without quotes or unit, such as 12")
        }
        Error::ExpectedMap => ("a map", "write it in curly brackets: { \"key\": value, … }"),
        Error::ExpectedStructLike => ("fields in round brackets", "write them as ( name: value, … )"),
        Error::ExpectedNamedStructLike(name) => {
            return Some((named(name), "write it as ( name: value, … )"));
        }
        Error::ExpectedUnit => ("nothing but `()`", "write ()"),
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => {
            ("a name", "write the name without quotes, starting with a letter")
        }
        Error::ExpectedOption | Error::ExpectedOptionEnd => {
            ("one value or `None`", "write the value, or None")
        }
        Error::ExpectedByteString | Error::ExpectedByteLiteral => ("bytes", "write them as b\"…\""),
        Error::InvalidValueForType { expected, .. } | Error::ExpectedDifferentLength { expected, .. } => {
            return Some((
                shorten(expected, 120),
                "look at the page of this scenario part for what it takes",
            ));
        }
        _ => return None,
    };
    Some((words.to_owned(), help))
}

fn named(name: &str) -> String {
    if name.is_empty() { "fields in round brackets".to_owned() } else { format!("{}(…)", quote(name)) }
}

/// "did you mean", or the list of what there is.
pub(super) fn suggestion(found: &str, known: &[&str], what: &str) -> String {
    if known.is_empty() {
        return format!("there are no {what} here: take it out");
    }
    let near = known.iter().map(|name| (closeness(found, name), name)).max_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((_, name)) = near.filter(|(score, _)| *score >= 0.75) {
        return format!("did you mean `{name}`?");
    }
    let shown: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
    format!("the {what} here are {}", shown.join(", "))
}

/// From 0 (nothing alike) to 1 (the same but for letter case and `_`). Long words are cut: it is quadratic.
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

    #[test]
    fn near_names_are_suggested_and_far_ones_are_not() {
        let known = ["price", "photos", "promise_days", "reference_price"];
        let table = [
            ("pirce", "did you mean `price`?"),
            ("Photos", "did you mean `photos`?"),
            ("promiseDays", "did you mean `promise_days`?"),
            ("zzz", "the fields here are `price`, `photos`, `promise_days`, `reference_price`"),
            ("价格", "the fields here are `price`, `photos`, `promise_days`, `reference_price`"),
        ];
        for (found, help) in table {
            assert_eq!(suggestion(found, &known, "fields"), help, "{found}");
        }
        assert_eq!(suggestion("x", &[], "fields"), "there are no fields here: take it out");
    }
}
