//! From format 1 to format 2, by place: the number of the format, and a key for every rival that
//! has none. Everything else of the text stays as it is, comments and layout included.

use super::FORMATS;
use super::raw::{RawLibrary, RawScenario};
use super::source::{self, ValuePath};
use crate::diagnostic::{Diagnostic, Severity, SourceFile};

/// The result of an upgrade.
#[derive(Debug)]
pub enum Upgrade {
    /// The text in format 2.
    Changed(String),
    /// It is of format 2 already.
    Current,
    /// It is of a format that this program does not know: 0, or one of a later program.
    Unknown(u32),
    /// It is no scenario and no library.
    Other,
    /// It cannot be read; what is wrong with it.
    Faulty(Vec<Diagnostic>),
}

/// Upgrades the text of a scenario or a library. `name` is how problems show the file.
pub fn upgrade(name: &str, text: &str) -> Upgrade {
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let (mark, text) = text.split_at(mark);
    let edits = match root_name(text) {
        Some("Scenario") => scenario_edits(name, text),
        Some("Library") => library_edits(name, text),
        _ => return Upgrade::Other,
    };
    match edits {
        Err(NoEdits::Faulty(found)) => Upgrade::Faulty(found),
        Err(NoEdits::Unknown(format)) => Upgrade::Unknown(format),
        Ok(edits) if edits.is_empty() => Upgrade::Current,
        Ok(edits) => Upgrade::Changed(format!("{mark}{}", applied(text, edits))),
    }
}

/// Why a text cannot be upgraded.
enum NoEdits {
    Faulty(Vec<Diagnostic>),
    Unknown(u32),
}

/// A stretch of the text, and what stands there instead.
type Rewrite = (std::ops::Range<usize>, String);

fn applied(text: &str, mut edits: Vec<Rewrite>) -> String {
    edits.sort_by_key(|(range, _)| range.start);
    let mut out = String::with_capacity(text.len() + 64);
    let mut from = 0;
    for (range, instead) in edits {
        out.push_str(text.get(from..range.start).unwrap_or_default());
        out.push_str(&instead);
        from = range.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// The name before the first bracket, comments and attributes skipped.
fn root_name(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        rest = if let Some(comment) = rest.strip_prefix("//") {
            comment.split_once('\n')?.1
        } else if rest.starts_with("/*") {
            after_block(rest)?
        } else if rest.starts_with("#!") {
            rest.split_once(']')?.1
        } else {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_')?;
            return rest.get(..end);
        };
    }
}

/// What stands behind a block comment; comments may lie in comments.
fn after_block(text: &str) -> Option<&str> {
    let (mut depth, mut at) = (0_u32, 0);
    loop {
        let rest = text.get(at..)?;
        let step = rest.chars().next()?.len_utf8();
        if rest.starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if rest.starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return text.get(at..);
            }
        } else {
            at += step;
        }
    }
}

fn has_errors(found: &[Diagnostic]) -> bool {
    found.iter().any(|each| each.severity == Severity::Error)
}

fn library_edits(name: &str, text: &str) -> Result<Vec<Rewrite>, NoEdits> {
    let mut found = Vec::new();
    let Some(document) = source::read::<RawLibrary>(SourceFile::new(name, text), &mut found) else {
        return Err(NoEdits::Faulty(found));
    };
    // A file of a later format may have what only later programs read: its number comes first.
    let format = ValuePath::root().field("format");
    let edits = number(document.value.format, document.map.place(&format).span)?;
    if has_errors(&found) { Err(NoEdits::Faulty(found)) } else { Ok(edits) }
}

fn scenario_edits(name: &str, text: &str) -> Result<Vec<Rewrite>, NoEdits> {
    let mut found = Vec::new();
    let Some(document) = source::read::<RawScenario>(SourceFile::new(name, text), &mut found) else {
        return Err(NoEdits::Faulty(found));
    };
    let (value, map) = (&document.value, &document.map);
    let mut edits = number(value.format, map.place(&ValuePath::root().field("format")).span)?;
    if has_errors(&found) {
        return Err(NoEdits::Faulty(found));
    }
    if edits.is_empty() {
        return Ok(edits);
    }
    let mut taken: Vec<String> = value.rivals.iter().map(|rival| rival.key.clone()).collect();
    for (index, _) in value.rivals.iter().enumerate().filter(|(_, rival)| rival.key.is_empty()) {
        let span = map.place(&ValuePath::root().field("rivals").index(index)).span;
        let Some(bracket) = text.get(span).zip(Some(index)).and_then(|(part, _)| part.find('(')) else {
            continue;
        };
        let start = map.place(&ValuePath::root().field("rivals").index(index)).span.start + bracket + 1;
        let key = free_name(&taken, index + 1);
        edits.push((start..start, key_field(text.get(start..).unwrap_or_default(), &key)));
        taken.push(key);
    }
    Ok(edits)
}

/// The change of the number, if the text is of format 1.
fn number(format: u32, span: std::ops::Range<usize>) -> Result<Vec<Rewrite>, NoEdits> {
    match format {
        1 => Ok(vec![(span, "2".to_owned())]),
        known if FORMATS.contains(&known) => Ok(Vec::new()),
        unknown => Err(NoEdits::Unknown(unknown)),
    }
}

/// `rival_1` or the next one that nobody has.
fn free_name(taken: &[String], from: usize) -> String {
    let names = (from..).map(|n| format!("rival_{n}"));
    names.into_iter().find(|name| !taken.contains(name)).unwrap_or_default()
}

/// The field as it stands behind a bracket: on a line of its own where the others are.
fn key_field(rest: &str, key: &str) -> String {
    let blank = &rest[..rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len()];
    match blank.rfind('\n') {
        Some(at) => {
            let line_end = if blank.contains("\r\n") { "\r\n" } else { "\n" };
            format!("{line_end}{}key: \"{key}\",", &blank[at + 1..])
        }
        None if blank.is_empty() => format!("key: \"{key}\", "),
        None => format!("{blank}key: \"{key}\","),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "// Mine.\r\nScenario( // here\r\n    format: 1, /* one */\r\n    id: \"a\",\n    rivals: [Rival(price: 3.0), (\n        // dear\n        price: 4.0,\n    ), Rival( price: 5.0)],\n)\n";

    fn upgraded(text: &str) -> String {
        let found = upgrade("a", text);
        let Upgrade::Changed(text) = found else { panic!("{found:?}") };
        text
    }

    #[test]
    fn only_the_number_and_the_keys_change() {
        let new = upgraded(OLD);
        let without = new
            .replace("key: \"rival_1\", ", "")
            .replace("\n        key: \"rival_2\",", "")
            .replace(" key: \"rival_3\",", "")
            .replace("format: 2", "format: 1");
        assert_eq!(without, OLD, "{new}");
        assert!(new.contains("Rival(key: \"rival_1\", price: 3.0)"), "{new}");
        assert!(new.contains("(\n        key: \"rival_2\",\n        // dear"), "{new}");
        assert!(matches!(upgrade("a", &new), Upgrade::Current));
        let marked = format!("\u{feff}{OLD}");
        assert_eq!(upgraded(&marked), format!("\u{feff}{new}"), "the mark stays");
    }

    #[test]
    fn a_library_changes_its_number_and_nothing_else() {
        let old = "/* a /* b */ */\nLibrary(format: 1, facts: {}) // end";
        assert_eq!(upgraded(old), old.replace("format: 1", "format: 2"));
    }

    #[test]
    fn what_is_no_scenario_is_left_alone() {
        for text in ["Reference(format: 1)", "", "(format: 1)", "hello", "// only", "/* open"] {
            assert!(matches!(upgrade("a", text), Upgrade::Other), "{text}");
        }
        assert!(matches!(upgrade("a", "Scenario(format: 1"), Upgrade::Faulty(_)));
        assert!(matches!(upgrade("a", "Scenario(format: 2)"), Upgrade::Current));
        for (format, text) in [(0, "Scenario(format: 0)"), (3, "Library(format: 3, weather: 1)")] {
            assert!(matches!(upgrade("a", text), Upgrade::Unknown(found) if found == format), "{text}");
        }
    }

    /// Every shipped scenario and library, and the base of the tests, with anything between the
    /// values: each comment and each untouched line is in the new text as before.
    #[test]
    fn comments_and_untouched_lines_stay_in_every_text() {
        let mut texts: Vec<String> = Vec::new();
        for name in ["first_hour", "first_week"] {
            let files = crate::scenario::Embedded::scenario(name).expect("shipped");
            let bytes = crate::scenario::Files::read(&files, "scenario.ron", 1 << 24).expect("there");
            texts.push(String::from_utf8(bytes).expect("text"));
        }
        texts.push(include_str!("../../tests/scenarios/base.ron").to_owned());
        let mut luck = crate::base::Stream::new(11, 0, 0, 0);
        for text in texts.iter().map(|text| text.replace("format: 2", "format: 1")) {
            for _ in 0..20 {
                let mut wild = String::new();
                for line in text.lines() {
                    wild.push_str(line);
                    match luck.below(6) {
                        0 => wild.push_str(" // 注释 (\n"),
                        1 => wild.push_str("\n\n"),
                        2 => wild.push_str("\r\n"),
                        3 => wild.push_str("\n/* { [ */\n"),
                        _ => wild.push('\n'),
                    }
                }
                let Upgrade::Changed(new) = upgrade("a", &wild) else { continue };
                let keyed =
                    new.lines().filter(|line| !line.contains("key: \"rival_") && !line.contains("format:"));
                let mut old = wild.lines();
                for line in keyed {
                    assert!(old.any(|before| before == line), "{line:?} is new or out of place");
                }
                let marks = |text: &str| text.matches("//").count() + text.matches("/*").count();
                assert_eq!(marks(&wild), marks(&new));
            }
        }
    }
}
