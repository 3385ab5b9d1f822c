//! One quotation mark or bracket too few or too many, anywhere in any lesson, is one message at its
//! own line.

#![allow(
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a test may stop where it stands, and say how far it came"
)]

use crate::brackets::problems;
use crate::ron_source::Chance;
use std::collections::BTreeMap;
use storefront_sandbox::diagnostic::{Diagnostic, DiagnosticReport, SourceFile};
use storefront_sandbox::scenario::files::Embedded;
use storefront_sandbox::scenario::raw::RawScenario;
use storefront_sandbox::scenario::source;

/// Places of each kind that are tried in each lesson; `ONE_SIGN_EACH` in the environment at compile
/// time tries more.
const EACH: usize = 2;
/// Every how many tries the whole lesson is loaded; the others read its file alone, which is ten
/// times as fast.
const WHOLE: usize = 25;
/// Least share of right answers of each kind, in percent.
const LEAST: usize = 98;
/// Most wrong answers where two problems stand in a lesson, in percent.
const MOST_WRONG_OF_TWO: usize = 10;

/// The texts (places of both marks) and the brackets of a lesson, outside of comments.
fn signs(text: &str) -> (Vec<(usize, usize)>, Vec<usize>) {
    let (mut texts, mut brackets) = (Vec::new(), Vec::new());
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'/' if bytes.get(at + 1) == Some(&b'/') => at += text[at..].find('\n').expect("it ends"),
            b'#' => at += text[at..].find('\n').expect("it ends"),
            b'"' => {
                let start = at;
                at += 1;
                while bytes[at] != b'"' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                texts.push((start, at));
            }
            b'(' | b')' | b'[' | b']' | b'{' | b'}' => brackets.push(at),
            _ => {}
        }
        at += 1;
    }
    (texts, brackets)
}

/// A change of a text at a place, and the code that must name it.
struct Slip {
    kind: String,
    at: usize,
    removed: usize,
    added: &'static str,
    code: &'static str,
}

impl Slip {
    fn new(
        kind: impl Into<String>,
        at: usize,
        removed: usize,
        added: &'static str,
        code: &'static str,
    ) -> Self {
        Self { kind: kind.into(), at, removed, added, code }
    }

    fn made_in(&self, text: &str) -> String {
        format!("{}{}{}", &text[..self.at], self.added, &text[self.at + self.removed..])
    }
}

/// A place between two signs of a text, where a mark would stand within its words.
fn within(text: &str, (start, end): (usize, usize), chance: &mut Chance) -> Option<usize> {
    let inner: Vec<usize> =
        text[start + 1..end].char_indices().map(|(at, _)| start + 1 + at).skip(2).collect();
    let inner: Vec<usize> =
        inner.into_iter().filter(|at| *at + 2 < end && !text[..*at].ends_with('\\')).collect();
    (inner.len() > 3).then(|| inner[chance.below(inner.len())])
}

fn slips(text: &str) -> Vec<Slip> {
    let (texts, brackets) = signs(text);
    let mut chance = Chance::new(11);
    let mut found = Vec::new();
    for (start, end) in &texts {
        found.push(Slip::new("closing \" missing", *end, 1, "", "S002"));
        found.push(Slip::new("opening \" missing", *start, 1, "", "S002"));
        found.push(Slip::new("closing \" twice", *end, 0, "\"", "S019"));
        found.push(Slip::new("opening \" twice", *start, 0, "\"", "S019"));
        let words = &text[start + 1..*end];
        let kind = if words.is_ascii() { "\" in an English text" } else { "\" in a Chinese text" };
        let prose = words.matches(' ').count() > 2 || !words.is_ascii();
        if let Some(at) = within(text, (*start, *end), &mut chance).filter(|_| prose) {
            found.push(Slip::new(kind, at, 0, "\"", "S019"));
        }
    }
    for at in brackets {
        let sign = &text[at..=at];
        found.push(Slip::new(format!("{sign} missing"), at, 1, "", "S002"));
        let (double, other) = match sign {
            "(" => ("(", None),
            "[" => ("[", None),
            "{" => ("{", None),
            ")" => (")", Some("]")),
            "]" => ("]", Some(")")),
            _ => ("}", Some(")")),
        };
        found.push(Slip::new(format!("{sign} twice"), at, 0, double, "S002"));
        if let Some(other) = other {
            found.push(Slip::new(format!("{sign} of another kind"), at, 1, other, "S002"));
        }
    }
    found
}

/// Some of each kind.
fn sample(all: Vec<Slip>, each: usize) -> Vec<Slip> {
    let mut kinds: BTreeMap<String, Vec<Slip>> = BTreeMap::new();
    for slip in all {
        kinds.entry(slip.kind.clone()).or_default().push(slip);
    }
    let mut chance = Chance::new(5);
    let mut drawn = Vec::new();
    for (_, mut slips) in kinds {
        for _ in 0..each.min(slips.len()) {
            drawn.push(slips.swap_remove(chance.below(slips.len())));
        }
    }
    drawn
}

/// Lines and codes of the problems that reading a text finds.
fn form_problems(text: String) -> Vec<(usize, String)> {
    let mut out = Vec::new();
    let _ = source::read::<RawScenario>(SourceFile::new("scenario.ron", text), &mut out);
    let line = |each: &Diagnostic| each.place.as_ref().map_or(0, |place| place.line_column().0);
    let report = DiagnosticReport::new(out);
    report.diagnostics().iter().map(|each| (line(each), each.code.to_string())).collect()
}

/// The text of a shipped lesson.
fn written(lesson: &str) -> String {
    let path = format!("scenarios/{lesson}/scenario.ron");
    String::from_utf8(Embedded::file(&path).expect("it is shipped").to_vec()).expect("text")
}

#[derive(Default)]
struct Count {
    tried: usize,
    wrong: Vec<String>,
}

#[test]
fn one_sign_too_few_or_too_many_is_one_message_at_its_line() {
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    let each = option_env!("ONE_SIGN_EACH").and_then(|each| each.parse().ok()).unwrap_or(EACH);
    for lesson in Embedded::ids() {
        let text = written(lesson);
        for (number, slip) in sample(slips(&text), each).into_iter().enumerate() {
            let line = text[..slip.at].matches('\n').count() + 1;
            let found = form_problems(slip.made_in(&text));
            if number.is_multiple_of(WHOLE) {
                assert_eq!(problems(lesson, slip.made_in(&text)), found, "{lesson}:{line}: {}", slip.kind);
            }
            let most = if ["(", "[", "{"].iter().any(|sign| slip.kind.starts_with(sign)) { 2 } else { 1 };
            let first = found.first().is_some_and(|(at, code)| at.abs_diff(line) <= 1 && code == slip.code);
            let count = counts.entry(slip.kind.clone()).or_default();
            count.tried += 1;
            if !first || found.len() > most {
                let shown = text.lines().nth(line - 1).unwrap_or("").trim();
                count.wrong.push(format!("  {lesson}:{line}: {found:?} {shown}"));
            }
        }
    }
    let share = |count: &Count| 100 * (count.tried - count.wrong.len()) / count.tried.max(1);
    for (kind, count) in &counts {
        eprintln!("{kind}: {} of {} wrong\n{}", count.wrong.len(), count.tried, count.wrong.join("\n"));
    }
    let low: Vec<_> = counts.iter().filter(|(_, count)| share(count) < LEAST).map(|(kind, _)| kind).collect();
    assert!(low.is_empty(), "{low:?}");
}

/// A second slip elsewhere, or another problem, hides none: each is told once.
#[test]
fn slips_and_other_problems_are_told_side_by_side() {
    let (mut tried, mut wrong) = (0, Vec::new());
    for lesson in Embedded::ids() {
        let text = written(lesson);
        let drawn = sample(slips(&text), 1);
        for (first, second) in drawn.iter().zip(drawn.iter().skip(5)).step_by(3) {
            let (first, second) = if first.at < second.at { (first, second) } else { (second, first) };
            let line = |at: usize| text[..at].matches('\n').count() + 1;
            let lines = [line(first.at), line(second.at)];
            if lines[1] - lines[0] < 10 || lines[0] < 10 {
                continue;
            }
            let misspelt = first.made_in(&text).replacen("    minutes: ", "    minuets: ", 1);
            let both = first.made_in(&second.made_in(&text));
            let minutes = line(text.find("    minutes: ").expect("it has minutes"));
            for (text, others) in [(both, [lines[0], lines[1]]), (misspelt, [lines[0], minutes])] {
                let found = form_problems(text);
                let near = |at: &usize| found.iter().any(|(line, _)| line.abs_diff(*at) <= 1);
                tried += 1;
                if found.len() != 2 || !others.iter().all(near) {
                    let kinds = (&first.kind, &second.kind);
                    wrong.push(format!("  {lesson}: {kinds:?} at {others:?}: {found:?}"));
                }
            }
        }
    }
    let wanted = tried * MOST_WRONG_OF_TWO / 100;
    eprintln!("two problems: {} of {tried} wrong\n{}", wrong.len(), wrong.join("\n"));
    assert!(wrong.len() <= wanted, "{} of {tried}\n{}", wrong.len(), wrong.join("\n"));
}
