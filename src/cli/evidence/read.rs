//! Reading a table of targets from disk.

use crate::cli::say::Say;
use crate::cli::trouble::CliError;
use crate::evidence::shop::TARGETS;
use crate::evidence::targets::{self, PublishedTarget, TargetFault, TargetProblem};
use crate::session::door::{self, FileRefusal};
use std::path::Path;

/// Most bytes of a table (design choice).
const MOST_BYTES: u64 = 4 << 20;

/// The table in a file, or the shipped one.
///
/// # Errors
/// The file cannot be read, or has problems, which are written to standard error.
pub(super) fn targets(path: Option<&Path>, say: Say) -> Result<Vec<PublishedTarget>, CliError> {
    let (shown, bytes) = match path {
        Some(path) => (path.display().to_string(), bytes(path, say)?),
        None => ("assets/evidence/targets.csv".to_owned(), TARGETS.as_bytes().to_vec()),
    };
    targets::read(&bytes).map_err(|problems| {
        for problem in &problems {
            crate::cli::stderr::to_stderr(&format!("{}\n", sentence(&shown, problem, say)));
        }
        CliError::Said(3)
    })
}

fn bytes(path: &Path, say: Say) -> Result<Vec<u8>, CliError> {
    door::read(path, MOST_BYTES).map_err(|error| match FileRefusal::of(&error) {
        Some(FileRefusal::NotPlain) => CliError::file("cli-unreadable", path, say.text("evidence-no-file")),
        Some(FileRefusal::TooLarge(_)) => {
            CliError::file("cli-unreadable", path, say.text("evidence-too-large"))
        }
        _ => CliError::file("cli-unreadable", path, error),
    })
}

fn sentence(shown: &str, problem: &TargetProblem, say: Say) -> String {
    let (key, value) = match &problem.what {
        TargetFault::NoColumn => ("evidence-wrong-no-column", String::new()),
        TargetFault::Empty => ("evidence-wrong-empty", String::new()),
        TargetFault::NotANumber(text) => ("evidence-wrong-number", text.clone()),
        TargetFault::NotATier(text) => ("evidence-wrong-tier", text.clone()),
        TargetFault::Reversed => ("evidence-wrong-reversed", String::new()),
        TargetFault::Twice(id) => ("evidence-wrong-twice", id.clone()),
        TargetFault::Broken(why) => ("evidence-wrong-broken", why.clone()),
        TargetFault::Rows => ("evidence-wrong-rows", String::new()),
    };
    let what = say.sentence(key, &[("value", value.into())]);
    let key = if problem.column.is_empty() { "evidence-problem-line" } else { "evidence-problem" };
    say.sentence(
        key,
        &[
            ("path", shown.to_owned().into()),
            ("line", problem.line.to_string().into()),
            ("column", problem.column.clone().into()),
            ("what", what.into()),
        ],
    )
}
