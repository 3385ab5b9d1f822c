//! One line for each diagnostic, in the form that editors and shells know.

use crate::diagnostic::{Diagnostic, Severity, quote::harmless};

/// `file:line:column: error[S001] sentence (help: …)`, one line each.
pub(super) fn render(diagnostics: &[Diagnostic], colour: bool) -> String {
    diagnostics.iter().map(|each| line(each, colour)).collect()
}

fn line(diagnostic: &Diagnostic, colour: bool) -> String {
    let place = diagnostic.place.as_ref().map_or_else(String::new, |place| {
        let (line, column) = place.line_column();
        format!("{}:{line}:{column}: ", harmless(&place.file.name))
    });
    let (on, off) = match (colour, diagnostic.severity) {
        (false, _) => ("", ""),
        (true, Severity::Error) => ("\u{1b}[1;31m", "\u{1b}[0m"),
        (true, Severity::Warning) => ("\u{1b}[1;33m", "\u{1b}[0m"),
    };
    let help =
        diagnostic.help.as_ref().map_or_else(String::new, |help| format!(" (help: {})", harmless(help)));
    let (word, code) = (diagnostic.severity.word(), diagnostic.code);
    format!("{place}{on}{word}[{code}]{off} {}{help}\n", harmless(&diagnostic.sentence))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Place, SourceFile};

    #[test]
    fn one_line_each() {
        let file = SourceFile::new("s.ron", "中文: x");
        let here = Diagnostic::error(Code("S001"), Place::new(&file, 8..9), "wrong\u{1b}").help("do this");
        let nowhere = Diagnostic::warning(Code("S015"), None, "gone");
        assert_eq!(
            render(&[here.clone(), nowhere], false),
            "s.ron:1:5: error[S001] wrong\\u{1b} (help: do this)\nwarning[S015] gone\n"
        );
        assert!(render(&[here], true).contains("\u{1b}[1;31merror[S001]\u{1b}[0m"));
    }
}
