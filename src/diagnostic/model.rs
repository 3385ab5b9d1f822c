//! One problem ([`Diagnostic`]) and a sorted list of them ([`DiagnosticReport`]).
//!
//! Must not render: see [`super::render`].

use super::{Place, Sentence};
use std::fmt;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used as it is.
    Error,
    /// The file works, but probably not as its author meant.
    Warning,
}

impl Severity {
    /// The word as shown: `error` or `warning`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// The code of a kind of problem, such as `S001`. Its page is in [`super::catalogue`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Code(pub &'static str);

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }
}

/// One problem: a code, a place, one sentence, and help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind of problem.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// Where; none when it concerns no text, such as a missing file.
    pub place: Option<Place>,
    /// The problem, in one sentence.
    pub sentence: Sentence,
    /// The help.
    pub help: Option<Sentence>,
    /// Other places that belong to it, each with a few words.
    pub notes: Vec<(Place, Sentence)>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(code: Code, place: impl Into<Option<Place>>, sentence: impl Into<Sentence>) -> Self {
        Self {
            code,
            severity: Severity::Error,
            place: place.into(),
            sentence: sentence.into(),
            help: None,
            notes: Vec::new(),
        }
    }

    /// A warning at a place.
    pub fn warning(code: Code, place: impl Into<Option<Place>>, sentence: impl Into<Sentence>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, place, sentence) }
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<Sentence>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds another place with a few words.
    #[must_use]
    pub fn note(mut self, place: Place, words: impl Into<Sentence>) -> Self {
        self.notes.push((place, words.into()));
        self
    }
}

/// Diagnostics in the order in which people read files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DiagnosticReport {
    diagnostics: Vec<Diagnostic>,
}

impl DiagnosticReport {
    /// Sorts by file name, place and code; those without a place come last. Exact repeats are
    /// dropped. The order does not depend on a language.
    pub fn new(mut diagnostics: Vec<Diagnostic>) -> Self {
        diagnostics.sort_by(|a, b| sort_key(a).cmp(&sort_key(b)));
        diagnostics.dedup();
        Self { diagnostics }
    }

    /// The diagnostics, sorted.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Whether there is at least one error.
    pub fn has_errors(&self) -> bool {
        self.errors() > 0
    }

    /// Number of errors.
    pub fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|each| each.severity == Severity::Error).count()
    }

    /// Number of warnings.
    pub fn warnings(&self) -> usize {
        self.diagnostics.len() - self.errors()
    }
}

fn sort_key(diagnostic: &Diagnostic) -> (bool, &str, usize, Code, &Sentence) {
    let place = diagnostic.place.as_ref();
    let name = place.map_or("", |place| place.file.name.as_str());
    let start = place.map_or(0, |place| place.span.start);
    (place.is_none(), name, start, diagnostic.code, &diagnostic.sentence)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceFile;

    #[test]
    fn a_report_is_sorted_and_counted() {
        let (a, b) = (SourceFile::new("a", "12345"), SourceFile::new("b", "12345"));
        let report = DiagnosticReport::new(vec![
            Diagnostic::error(Code("S015"), None, "no place"),
            Diagnostic::error(Code("S001"), Place::new(&b, 0..1), "third"),
            Diagnostic::warning(Code("S002"), Place::new(&a, 3..4), "second"),
            Diagnostic::error(Code("S003"), Place::new(&a, 1..2), "first"),
            Diagnostic::error(Code("S003"), Place::new(&a, 1..2), "first"),
        ]);
        let order: Vec<&str> = report.diagnostics().iter().map(|each| each.sentence.key).collect();
        assert_eq!(order, ["first", "second", "third", "no place"]);
        assert_eq!((report.errors(), report.warnings(), report.has_errors()), (3, 1, true));
    }
}
