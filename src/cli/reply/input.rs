//! Lines of JSON, one after another, each with the place where it stands.

use crate::base::clean;
use crate::cli::lines::{LineBounds, NextLine, next_line};
use crate::cli::say::Say;
use crate::cli::stderr::to_stderr;
use crate::cli::trouble::CliError;
use crate::session::door;
use serde::de::DeserializeOwned;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// Longest line that is read, in bytes.
const LONGEST: usize = 4 << 20;
/// Most bytes of a line that are passed over.
const MOST_PASSED: usize = 256 << 20;

/// Reads every line of every file and returns the sound ones. An unsound line is reported on
/// standard error.
///
/// # Errors
/// A file cannot be read, `each` fails, or (at the end) [`CliError::Problems`] if a line was not
/// sound.
pub(super) fn each_line<T: DeserializeOwned>(
    files: &[impl AsRef<Path>],
    say: Say,
    mut each: impl FnMut(T, &str) -> Result<Option<LineFault>, CliError>,
) -> Result<(), CliError> {
    let mut sound = true;
    for path in files.iter().map(AsRef::as_ref) {
        let unreadable = |error: std::io::Error| CliError::file("cli-unreadable", path, error);
        let mut input: Box<dyn BufRead> = if path == Path::new("-") {
            Box::new(std::io::stdin().lock())
        } else {
            Box::new(BufReader::new(door::open(path).map_err(unreadable)?))
        };
        let mut number = 0_u64;
        loop {
            let bounds = LineBounds { longest: LONGEST, most_passed: MOST_PASSED };
            let bytes = next_line(&mut *input, bounds).map_err(unreadable)?;
            number += 1;
            let place = format!("{}:{number}", path.display());
            let fault = match &bytes {
                NextLine::End => break,
                NextLine::TooLong => Some(LineFault::new("long", (LONGEST >> 20).to_string())),
                NextLine::Line(bytes) => match typed(bytes, number == 1) {
                    Ok(None) => None,
                    Ok(Some(line)) => each(line, &place)?,
                    Err(fault) => Some(fault),
                },
            };
            if let Some(fault) = fault {
                sound = false;
                to_stderr(&format!("{}\n", fault.sentence(&place, say)));
            }
        }
    }
    if sound { Ok(()) } else { Err(CliError::Problems) }
}

/// Why a line cannot be used.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct LineFault {
    reason: &'static str,
    detail: String,
    /// The field that cannot be read, and the column, where they are known.
    field: String,
    column: usize,
}

impl LineFault {
    /// A fault by the name under which the messages know it.
    pub(super) const fn new(reason: &'static str, detail: String) -> Self {
        Self { reason, detail, field: String::new(), column: 0 }
    }

    /// A fault that the reader of JSON found. Its words exist in English only. The number of the
    /// line is reported already, and is 1 within every line.
    fn json(reason: &'static str, field: String, error: &serde_json::Error) -> Self {
        let column = error.column();
        let why = error.to_string();
        let detail = why.split(" at line 1 column ").next().unwrap_or_default().to_owned();
        Self { reason, detail, field, column }
    }

    fn sentence(&self, place: &str, say: Say) -> String {
        let values = [
            ("place", place.to_owned().into()),
            ("reason", self.reason.into()),
            ("detail", self.detail.clone().into()),
            ("field", self.field.clone().into()),
            ("column", self.column.to_string().into()),
        ];
        clean::one_line(&say.with("reply-bad-line", &values)).into_owned()
    }
}

/// The line as its type; `None` for an empty one. The mark that some editors put before a file is
/// no part of it.
fn typed<T: DeserializeOwned>(bytes: &[u8], first: bool) -> Result<Option<T>, LineFault> {
    let text = std::str::from_utf8(bytes)
        .map_err(|error| LineFault::new("encoding", (error.valid_up_to() + 1).to_string()))?;
    let text = if first { text.strip_prefix('\u{feff}').unwrap_or(text) } else { text };
    if text.trim().is_empty() {
        return Ok(None);
    }
    let mut json = serde_json::Deserializer::from_str(text);
    let line = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let field = Some(error.path().to_string()).filter(|path| path != ".").unwrap_or_default();
        let error = error.into_inner();
        let reason = match (error.is_data(), field.is_empty()) {
            (true, false) => "field",
            (true, true) => "object",
            (false, _) => "json",
        };
        LineFault::json(reason, field, &error)
    })?;
    json.end().map_err(|error| LineFault::json("json", String::new(), &error))?;
    Ok(Some(line))
}
