//! Diagnostics as text: for people, for editors, for machines.
//!
//! Must not print: the caller decides where the text goes.

mod concise;
mod excerpt;
mod json;
mod rich;
mod words;

use super::{Diagnostic, SentenceWording};

/// How diagnostics are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// With an excerpt of the text and the place marked in it.
    Rich,
    /// One line each: `file:line:column: error[S001] sentence (help: …)`.
    Concise,
    /// One JSON array of objects.
    Json,
}

/// Writes diagnostics in the order given. Ends with a line break unless there is nothing to write;
/// an empty list is `[]` in JSON and nothing otherwise. `colour` adds terminal colours (never to
/// JSON). `wording` puts sentences into the language in use.
pub fn render(
    diagnostics: &[Diagnostic],
    format: Format,
    colour: bool,
    wording: SentenceWording<'_>,
) -> String {
    match format {
        Format::Rich => rich::render(diagnostics, colour, wording),
        Format::Concise => concise::render(diagnostics, colour, wording),
        Format::Json => json::render(diagnostics, wording),
    }
}
