//! One bracket too few or too many, anywhere in a scenario, is one message at its own line.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use storefront_sandbox::scenario::files::{Embedded, FileProblem, Files};
use storefront_sandbox::scenario::load;

/// A shipped lesson with another text.
struct Changed {
    shipped: Embedded,
    text: String,
}

impl Files for Changed {
    fn folder_name(&self) -> &str {
        self.shipped.folder_name()
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, FileProblem> {
        if path == "scenario.ron" {
            Ok(self.text.clone().into_bytes())
        } else {
            self.shipped.read(path, limit)
        }
    }
}

/// The brackets of a text that stand outside of texts and comments.
fn brackets(text: &str) -> Vec<usize> {
    let (mut found, mut within, mut escaped, mut comment) = (Vec::new(), false, false, false);
    let mut last = ' ';
    for (at, c) in text.char_indices() {
        match c {
            '\n' => (comment, within) = (false, false),
            _ if comment => {}
            '\\' if within => escaped = !escaped,
            '"' if !escaped => within = !within,
            '/' if !within && last == '/' => comment = true,
            '(' | ')' | '[' | ']' | '{' | '}' if !within => found.push(at),
            _ => {}
        }
        escaped &= c == '\\';
        last = c;
    }
    found
}

/// Lines of the problems that a text has, from 1, as (line, code).
pub(crate) fn problems(lesson: &str, text: String) -> Vec<(usize, String)> {
    let shipped = Embedded::scenario(lesson).expect("it is shipped");
    let found = load(&Changed { shipped, text }, lesson).diagnostics;
    let place = |each: &storefront_sandbox::diagnostic::Diagnostic| {
        each.place.as_ref().map_or(0, |place| place.line_column().0)
    };
    found.iter().map(|each| (place(each), each.code.to_string())).collect()
}

/// Tries a slip at every `step`-th bracket. One message at the line of the slip or, where a bracket
/// on a line of its own is gone, beside it.
fn one_slip_each(step: usize, slip: impl Fn(&str, usize) -> String) {
    let lesson = "first_hour";
    let (mut tried, mut wrong) = (0, Vec::new());
    let path = format!("scenarios/{lesson}/scenario.ron");
    let text = String::from_utf8(Embedded::file(&path).expect("it is shipped").to_vec()).expect("text");
    let closing = brackets(&text).into_iter().filter(|at| text[*at..].starts_with([')', ']', '}']));
    for at in closing.step_by(step) {
        let line = text[..at].matches('\n').count() + 1;
        if text.lines().nth(line - 1).is_some_and(|line| line.starts_with("#!")) {
            continue;
        }
        let found = problems(lesson, slip(&text, at));
        let here = |(place, code): &(usize, String)| place.abs_diff(line) <= 1 && code == "S002";
        if found.len() != 1 || !found.iter().all(here) {
            wrong.push(format!("{lesson}:{line}: {}: {found:?}", text.lines().nth(line - 1).unwrap_or("")));
        }
        tried += 1;
    }
    assert!(tried > 50, "{tried} were tried");
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_closing_bracket_that_is_missing_is_one_message_at_its_line() {
    one_slip_each(7, |text, at| format!("{}{}", &text[..at], &text[at + 1..]));
}

#[test]
fn a_closing_bracket_too_many_is_one_message_at_its_line() {
    one_slip_each(7, |text, at| format!("{}{}", &text[..=at], &text[at..]));
}

#[test]
fn a_closing_bracket_of_the_wrong_kind_is_one_message_at_its_line() {
    one_slip_each(7, |text, at| {
        let other = if text[at..].starts_with(')') { "]" } else { ")" };
        format!("{}{other}{}", &text[..at], &text[at + 1..])
    });
}

/// RON writes `Some((…))` and `Name((…))`; both mean what they mean without the second brackets.
#[test]
fn brackets_of_options_and_variants_may_be_doubled() {
    let lesson = "first_week";
    let path = format!("scenarios/{lesson}/scenario.ron");
    let text = String::from_utf8(Embedded::file(&path).expect("it is shipped").to_vec()).expect("text");
    let mut doubled = 0;
    let wrapped = |line: &str, opened: &str, closed: &str, head: &str| {
        let inner = line.trim().strip_prefix(head)?.strip_suffix("),")?;
        Some(format!("{}{opened}{inner}{closed}", &line[..line.len() - line.trim_start().len()]))
    };
    let lines = text.lines().map(|line| {
        let new = wrapped(line, "customer: Some((", ")),", "customer: (")
            .or_else(|| wrapped(line, "Buys((", "),),", "Buys("))
            .or_else(|| wrapped(line, "buys: Some( (", ") ),", "buys: ("));
        doubled += usize::from(new.is_some());
        new.unwrap_or_else(|| line.to_owned())
    });
    let text: Vec<String> = lines.collect();
    assert!(doubled > 20, "{doubled}");
    let shipped = Embedded::scenario(lesson).expect("it is shipped");
    let before = load(&shipped, lesson).scenario.expect("it is sound");
    let changed = load(&Changed { shipped, text: text.join("\n") }, lesson);
    assert_eq!(changed.diagnostics.len(), 0, "{:?}", problems(lesson, text.join("\n")));
    assert_eq!(changed.scenario.expect("it is sound").digest, before.digest);
}
