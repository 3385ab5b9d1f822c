//! Reads a thing of the instructor's for `shoot`: an OBJ file and its texture.

use super::photo;
use super::trouble::CliError;
use crate::diagnostic::sentence::{SentenceValue, unworded};
use crate::locale::Value;
use crate::photo::decode;
use crate::photo::picture::MAX_FILE_BYTES;
use crate::scenario::obj_refusal;
use crate::session::door;
use crate::studio::{MAX_OBJ_BYTES, ObjError, OwnGoods};
use std::fs;
use std::io::Read as _;
use std::path::Path;

/// Reads the thing that a recipe names.
///
/// # Errors
/// No file was named, or one cannot be read or used.
pub(super) fn read(recipe: &Path, obj: Option<&Path>, texture: Option<&Path>) -> Result<OwnGoods, CliError> {
    let Some(path) = obj else {
        return Err(CliError::file("shoot-needs-own", recipe, String::new()));
    };
    let picture = match texture {
        Some(path) => Some(decode(&bytes_of(path, MAX_FILE_BYTES)?).map_err(|e| photo::refused(path, &e))?),
        None => None,
    };
    OwnGoods::read(&bytes_of(path, MAX_OBJ_BYTES)?, picture.as_ref()).map_err(|error| refused(path, &error))
}

/// Reads a file of at most `most` bytes and one more. Its kind is looked at before it is opened.
fn bytes_of(path: &Path, most: usize) -> Result<Vec<u8>, CliError> {
    let unreadable = |error: std::io::Error| CliError::file("cli-unreadable", path, error);
    let about = fs::metadata(path).map_err(unreadable)?;
    if !about.is_file() {
        return Err(CliError::file("shoot-no-file", path, String::new()));
    }
    let mut bytes = Vec::new();
    let file = door::open(path).map_err(unreadable)?;
    file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

/// Why an OBJ file cannot be used, with its line.
pub(super) fn refused(path: &Path, error: &ObjError) -> CliError {
    let said = obj_refusal(&path.display().to_string(), error);
    let value = |value: SentenceValue| match value {
        SentenceValue::Number(number) => Value::from(number),
        SentenceValue::Text(_)
        | SentenceValue::Money(_)
        | SentenceValue::Span(_)
        | SentenceValue::Word(_)
        | SentenceValue::Words(_)
        | SentenceValue::Part(_) => value.shown(&unworded, ", ").into(),
    };
    let values = said.values.into_iter().map(|(name, found)| (name, value(found))).collect();
    CliError::File { key: said.key, values }
}
