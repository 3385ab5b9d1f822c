//! Standard error: cleaned of what a terminal would obey.

use crate::base::clean;
use std::io::Write as _;

/// Writes to standard error, cleaned; if nobody reads it, nothing can be done.
pub(crate) fn to_stderr(text: &str) {
    let _ = std::io::stderr().lock().write_all(clean::lines(text).as_bytes());
}
