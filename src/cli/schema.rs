//! `storefront schema`: the format of scenario files as a JSON schema, for text editors.

use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use crate::edit::form;

/// Runs the command.
///
/// # Errors
/// The output cannot be written.
pub(crate) fn run(say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    out.raw(&format!("{:#}\n", form::schema(say.lang)))
}
