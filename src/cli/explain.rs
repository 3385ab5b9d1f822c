//! `storefront explain CODE`: the page of a code, or the list of all, in the language in use.

use super::args::Explain;
use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use crate::diagnostic::catalogue;

/// Runs the command.
///
/// # Errors
/// There is no such code.
pub(crate) fn run(args: &Explain, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let Some(code) = &args.code else {
        for entry in catalogue::all() {
            out.line(&format!("{}  {} — {}", entry.code, entry.name, entry.title_in(say.lang)))?;
        }
        return Ok(());
    };
    match catalogue::find(code) {
        Some(entry) => out.raw(entry.page_in(say.lang)),
        None => Err(CliError::usage("explain-unknown", vec![("code", code.clone().into())])),
    }
}
