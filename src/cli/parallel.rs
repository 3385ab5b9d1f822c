//! Work on many threads, and a bar that shows how far it has come.

use super::trouble::CliError;
use indicatif::{ProgressBar, ProgressStyle};

/// Does work with so many threads; with all cores if the number is not given.
///
/// # Errors
/// The threads cannot be started.
pub(crate) fn in_threads<T: Send>(
    threads: Option<u16>,
    work: impl FnOnce() -> T + Send,
) -> Result<T, CliError> {
    let builder = rayon::ThreadPoolBuilder::new().num_threads(usize::from(threads.unwrap_or(0)));
    let none = |_| CliError::Missing { key: "simulate-no-threads", values: Vec::new() };
    let pool = builder.build().map_err(none)?;
    Ok(pool.install(work))
}

/// A progress bar on standard error, if that is a terminal.
pub(crate) fn progress(runs: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len}  {eta}  {msg}");
    let bar = ProgressBar::new(runs);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
