//! Diagnostics for people: the sentence, an excerpt with the place marked, notes and help.

use super::excerpt::excerpt;
use super::words::{help_word, severity_word};
use crate::diagnostic::{Diagnostic, Place, SentenceWording, Severity, quote::harmless};
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

/// One block for each diagnostic, with an empty line between.
pub(super) fn render(diagnostics: &[Diagnostic], colour: bool, wording: SentenceWording<'_>) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    for diagnostic in diagnostics {
        out.push_str(&renderer.render(&groups(diagnostic, wording)));
        out.push_str("\n\n");
    }
    out
}

fn groups(diagnostic: &Diagnostic, wording: SentenceWording<'_>) -> Vec<Group<'static>> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    }
    .with_name(severity_word(diagnostic.severity, wording));
    let mut main = Group::with_title(
        level.primary_title(harmless(&wording(&diagnostic.sentence))).id(diagnostic.code.0),
    );
    if let Some(place) = &diagnostic.place {
        main = with_place(main, place, AnnotationKind::Primary, None);
    }
    for (place, words) in &diagnostic.notes {
        main = with_place(main, place, AnnotationKind::Context, Some(harmless(&wording(words))));
    }
    let help = diagnostic.help.as_ref();
    match help {
        Some(help) => {
            let level = Level::HELP.with_name(help_word(wording));
            vec![main.element(level.message(harmless(&wording(help))))]
        }
        None => vec![main],
    }
}

/// Adds where it is and the excerpt. When the start of a long line was cut off, the place is named
/// apart from the excerpt, so that the column is still that of the file.
fn with_place(
    group: Group<'static>,
    place: &Place,
    kind: AnnotationKind,
    label: Option<String>,
) -> Group<'static> {
    let shown = excerpt(place);
    let mut mark: Annotation<'static> = kind.span(shown.span);
    if let Some(label) = label {
        mark = mark.label(label);
    }
    let name = harmless(&place.file.name);
    let snippet = Snippet::source(shown.text).line_start(shown.line).annotation(mark);
    if shown.shifted {
        group.element(Origin::path(name).line(shown.line).char_column(shown.column)).element(snippet)
    } else {
        group.element(snippet.path(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::sentence::unworded;
    use crate::diagnostic::{Code, SourceFile};

    #[test]
    fn a_block_shows_place_mark_note_and_help() {
        let file = SourceFile::new("s.ron", "(\n  名字: 价格 5,\n)\n");
        let one = Diagnostic::error(Code("S001"), Place::new(&file, 12..18), "wrong here")
            .note(Place::new(&file, 0..1), "opened here")
            .help("mend it");
        let text = render(&[one], false, &unworded);
        let expected = [
            "check-word-error[S001]: wrong here",
            " --> s.ron:2:7",
            "  |",
            "2 |   名字: 价格 5,",
            "  |         ^^^^",
            "  |",
            " ::: s.ron:1:1",
            "  |",
            "1 | (",
            "  | - opened here",
            "  |",
            "  = check-word-help: mend it",
            "",
            "",
        ];
        assert_eq!(text.split('\n').collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_huge_line_and_odd_places_stay_short() {
        let file = SourceFile::new("s.ron", "x".repeat(1_000_000));
        for span in [0..1, 500_000..900_000, 1_000_000..1_000_000] {
            let text =
                render(&[Diagnostic::error(Code("S001"), Place::new(&file, span), "wrong")], true, &unworded);
            assert!(text.len() < 2_000, "{} bytes", text.len());
        }
        let empty = SourceFile::new("s.ron", "");
        assert!(
            render(&[Diagnostic::error(Code("S001"), Place::new(&empty, 0..0), "empty")], false, &unworded)
                .contains("s.ron:1:1")
        );
    }
}
