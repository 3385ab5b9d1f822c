//! One line for each diagnostic, in the form that editors and shells know.

use super::words::{help_word, severity_word};
use crate::diagnostic::{Diagnostic, SentenceWording, Severity, quote::harmless};

/// `file:line:column: error[S001] sentence (help: …)`, one line each.
pub(super) fn render(diagnostics: &[Diagnostic], colour: bool, wording: SentenceWording<'_>) -> String {
    diagnostics.iter().map(|each| line(each, colour, wording)).collect()
}

fn line(diagnostic: &Diagnostic, colour: bool, wording: SentenceWording<'_>) -> String {
    let place = diagnostic.place.as_ref().map_or_else(String::new, |place| {
        let (line, column) = place.line_column();
        format!("{}:{line}:{column}: ", harmless(&place.file.name))
    });
    let (on, off) = match (colour, diagnostic.severity) {
        (false, _) => ("", ""),
        (true, Severity::Error) => ("\u{1b}[1;31m", "\u{1b}[0m"),
        (true, Severity::Warning) => ("\u{1b}[1;33m", "\u{1b}[0m"),
    };
    let help = diagnostic
        .help
        .as_ref()
        .map_or_else(String::new, |help| format!(" ({}: {})", help_word(wording), harmless(&wording(help))));
    let (word, code) = (severity_word(diagnostic.severity, wording), diagnostic.code);
    format!("{place}{on}{word}[{code}]{off} {}{help}\n", harmless(&wording(&diagnostic.sentence)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::sentence::unworded;
    use crate::diagnostic::{Code, Place, SourceFile};

    #[test]
    fn one_line_each() {
        let file = SourceFile::new("s.ron", "中文: x");
        let here = Diagnostic::error(Code("S001"), Place::new(&file, 8..9), "wrong\u{1b}").help("do this");
        let nowhere = Diagnostic::warning(Code("S015"), None, "gone");
        assert_eq!(
            render(&[here.clone(), nowhere], false, &unworded),
            "s.ron:1:5: check-word-error[S001] wrong\\u{1b} (check-word-help: do this)\ncheck-word-warning[S015] gone\n"
        );
        assert!(render(&[here], true, &unworded).contains("\u{1b}[1;31mcheck-word-error[S001]\u{1b}[0m"));
    }
}
