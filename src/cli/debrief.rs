//! `storefront debrief JOURNAL`: what happened, what it led to, and what good handling is.

use super::args::{Debrief, DebriefFormat};
use super::find;
use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use super::what_if;
use crate::debrief::{build, markdown};
use crate::session::{JournalFile, play_again, run_again};

/// Runs the command. An unfinished run is told as it stands.
///
/// # Errors
/// The file cannot be read or does not happen again as it was written.
pub(crate) fn run(args: &Debrief, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let read = JournalFile::read(&args.journal)?;
    let scenario = find::of_journal(&read, args.scenario.as_deref(), say)?.scenario;
    if args.what_if {
        let run = run_again(&args.journal, scenario, &read)?;
        return what_if::run(args, &run, say, out);
    }
    let sim = play_again(&args.journal, scenario, &read)?;
    let mut model = build(&sim);
    model.journal = args.journal.display().to_string();
    match args.format {
        DebriefFormat::Markdown => out.raw(&markdown(&model, sim.scenario(), say.lang)),
        DebriefFormat::Text => out.raw(&plain(&markdown(&model, sim.scenario(), say.lang))),
        DebriefFormat::Json => {
            let json = serde_json::to_string_pretty(&model).map_err(|error| CliError::Missing {
                key: "cli-not-written",
                values: vec![("reason", error.to_string().into())],
            })?;
            out.json(&format!("{json}\n"))
        }
    }
}

/// The same without the signs of Markdown, for reading aloud.
pub(super) fn plain(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    for line in markdown.lines() {
        // Steps stay indented under what they belong to.
        let line = if line.starts_with('#') { line.trim_start_matches('#').trim_start() } else { line };
        let mut rest = line.chars();
        while let Some(c) = rest.next() {
            // A backslash only shows that the sign behind it means itself.
            text.push(if c == '\\' { rest.next().unwrap_or(c) } else { c });
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use crate::base::clean;

    #[test]
    fn plain_text_keeps_the_words_and_drops_the_signs() {
        assert_eq!(super::plain("# A\n\n- b #2\n  - c\n### C"), "A\n\n- b #2\n  - c\nC\n");
        for words in ["a\\b *c* [d](e) <f> #g", "# h", "1. i", "http://j"] {
            assert_eq!(super::plain(&format!("- {}", clean::markdown(words))), format!("- {words}\n"));
        }
    }
}
