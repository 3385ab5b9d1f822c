//! Reading a table of targets from disk.

use crate::cli::say::Say;
use crate::cli::trouble::Trouble;
use crate::evidence::shop::TARGETS;
use crate::evidence::targets::{self, Problem, Target, Wrong};
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

/// Most bytes of a table (design choice).
const MOST_BYTES: u64 = 4 << 20;

/// The table in a file, or the shipped one.
///
/// # Errors
/// The file cannot be read, or has problems, which are written to standard error.
pub(super) fn targets(path: Option<&Path>, say: Say) -> Result<Vec<Target>, Trouble> {
    let (shown, bytes) = match path {
        Some(path) => (path.display().to_string(), bytes(path, say)?),
        None => ("assets/evidence/targets.csv".to_owned(), TARGETS.as_bytes().to_vec()),
    };
    targets::read(&bytes).map_err(|problems| {
        for problem in &problems {
            crate::cli::to_stderr(&format!("{}\n", sentence(&shown, problem, say)));
        }
        Trouble::Said(3)
    })
}

#[expect(
    clippy::disallowed_methods,
    reason = "the command line is an edge: it reads the table that is named"
)]
fn bytes(path: &Path, say: Say) -> Result<Vec<u8>, Trouble> {
    let unreadable = |error: std::io::Error| Trouble::file("cli-unreadable", path, error);
    let file = File::open(path).map_err(unreadable)?;
    if !file.metadata().map_err(unreadable)?.is_file() {
        return Err(Trouble::file("cli-unreadable", path, say.text("evidence-no-file")));
    }
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Trouble::file("cli-unreadable", path, say.text("evidence-too-large")));
    }
    Ok(bytes)
}

fn sentence(shown: &str, problem: &Problem, say: Say) -> String {
    let (key, value) = match &problem.what {
        Wrong::NoColumn => ("evidence-wrong-no-column", String::new()),
        Wrong::Empty => ("evidence-wrong-empty", String::new()),
        Wrong::NotANumber(text) => ("evidence-wrong-number", text.clone()),
        Wrong::NotATier(text) => ("evidence-wrong-tier", text.clone()),
        Wrong::Reversed => ("evidence-wrong-reversed", String::new()),
        Wrong::Twice(id) => ("evidence-wrong-twice", id.clone()),
        Wrong::Broken(why) => ("evidence-wrong-broken", why.clone()),
        Wrong::Rows => ("evidence-wrong-rows", String::new()),
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
