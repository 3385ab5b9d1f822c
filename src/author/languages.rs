//! Keeps some languages of a scenario's text and takes the others out. It reads the text as
//! written, so that the order of the fields and the notes between them stay.

use crate::base::Lang;
use std::ops::Range;

/// The text with those languages only. Each `zh: "…"` and `en: "…"` of another language is cut out.
pub(super) fn keep(text: &str, languages: &[Lang]) -> String {
    let mut out = text.to_owned();
    // From the end, so that earlier places stay where they are.
    for range in written(text, |lang| !languages.contains(&lang)).into_iter().rev() {
        let range = with_comma(&out, range);
        out.replace_range(range, "");
    }
    out
}

/// Where the fields of these languages stand: from their name to the end of their text.
fn written(text: &str, wanted: impl Fn(Lang) -> bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut before = ' ';
    while let Some(sign) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or("");
        let step = match sign {
            '"' => string_end(rest),
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            _ => match field(rest).filter(|_| !before.is_alphanumeric() && before != '_') {
                Some((lang, length)) => {
                    if wanted(lang) {
                        found.push(at..at + length);
                    }
                    length
                }
                None => sign.len_utf8(),
            },
        };
        at += step;
        before = sign;
    }
    found
}

/// A language's field at the beginning of a text, and its length: `zh: "…"`.
fn field(rest: &str) -> Option<(Lang, usize)> {
    let (lang, name) = match rest.get(..2)? {
        "zh" => (Lang::Zh, "zh"),
        "en" => (Lang::En, "en"),
        _ => return None,
    };
    let value = rest.strip_prefix(name)?.trim_start().strip_prefix(':')?.trim_start();
    let from = rest.len() - value.len();
    value.starts_with('"').then(|| (lang, from + string_end(value)))
}

/// The length of a text in quotation marks, with both of them.
fn string_end(rest: &str) -> usize {
    let mut escaped = false;
    for (at, sign) in rest.char_indices().skip(1) {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The field and the comma that goes with it: whole lines if it stands on lines of its own.
fn with_comma(text: &str, field: Range<usize>) -> Range<usize> {
    let (before, after) = (text.get(..field.start).unwrap_or(""), text.get(field.end..).unwrap_or(""));
    let comma = usize::from(after.starts_with(','));
    let indent = before.len() - before.trim_end_matches(' ').len();
    let begins_line = before.trim_end_matches(' ').ends_with('\n');
    let ends_line = after.get(comma..).is_some_and(|rest| rest.starts_with('\n'));
    if begins_line && ends_line {
        return field.start - indent..field.end + comma + 1;
    }
    let trimmed = before.trim_end();
    if trimmed.ends_with(',') && !begins_line {
        return trimmed.len() - 1..field.end;
    }
    let spaces = after.get(comma..).map_or(0, |rest| rest.len() - rest.trim_start_matches(' ').len());
    field.start..field.end + comma + spaces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_other_languages_go_with_their_commas() {
        for (text, zh, en) in [
            (r#"(zh: "甲", en: "A")"#, r#"(zh: "甲")"#, r#"(en: "A")"#),
            (
                "(zh: \"甲\", en: \"A\",\n    tempting: [(zh: \"乙\", en: \"B\")])",
                "(zh: \"甲\",\n    tempting: [(zh: \"乙\")])",
                "(en: \"A\",\n    tempting: [(en: \"B\")])",
            ),
            (
                "brief: (\n    zh: \"甲\",\n    en: \"A\",\n),",
                "brief: (\n    zh: \"甲\",\n),",
                "brief: (\n    en: \"A\",\n),",
            ),
            // A text that speaks of the format, an escaped mark, a note, a longer name.
            (
                r#"(zh: "说 en: \"x\" 吧", en: "zh: \"y\"", open: 1)"#,
                r#"(zh: "说 en: \"x\" 吧", open: 1)"#,
                r#"(en: "zh: \"y\"", open: 1)"#,
            ),
            ("// en: \"x\"\nopen: \"x\"", "// en: \"x\"\nopen: \"x\"", "// en: \"x\"\nopen: \"x\""),
        ] {
            assert_eq!(keep(text, &[Lang::Zh]), zh);
            assert_eq!(keep(text, &[Lang::En]), en);
            assert_eq!(keep(text, &Lang::ALL), text);
        }
    }
}
