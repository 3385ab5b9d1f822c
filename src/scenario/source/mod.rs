//! Reads untrusted RON text into a serde type and reports all problems of the text at once, each
//! with its place.
//!
//! Two passes. The own scanner ([`scan`]) checks size, brackets, punctuation and numbers and builds
//! a light tree with the place of every value. Then `ron` fills the type ([`typed`]); when it stops
//! at a wrong value, that value is reported and blanked out, and `ron` runs again, until the rest
//! is sound. Limits hold size, depth, count and time; nothing here panics. Must not open files, and
//! knows nothing about scenarios.
//!
//! - [`from_bytes`]: bytes to text (size, encoding)
//! - [`read`]: text to [`Document`]
//! - [`ValuePath`], [`SpanMap`]: from a value to its place
//! - [`ValueTree`]: the values of a text with their places, for editors
//! - [`safe_relative_path`]: paths that are named inside scenario files

mod bytes;
mod codes;
mod limits;
mod map;
mod path;
mod relative_path;
mod scan;
mod texts;
mod tree;
mod typed;
mod values;
mod written;

pub use bytes::from_bytes;
pub use codes::{FILE_NOT_FOUND, PATH_LEAVES_FOLDER};
pub use limits::{MAX_BYTES, MAX_DEPTH, MAX_DIAGNOSTICS, MAX_VALUES};
pub use map::{Document, SpanMap};
pub use path::ValuePath;
pub use relative_path::{PathFault, is_safe_name, safe_relative_path};
pub use texts::{WrittenLang, WrittenText, id_of, texts};
pub use values::{ValueItem, ValueNode, ValueShape, ValueTree};
pub use written::{as_written, text_literal};

use crate::diagnostic::{Diagnostic, SourceFile};
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// Reads a text into a `T`. Problems are added to `out`.
///
/// Returns none when brackets, quotes or limits are so far off that the text cannot be filled in at
/// all. A document may come with errors in `out`: the faulty values are then left at their
/// defaults, and [`Document::is_masked`] tells which.
pub fn read<T: DeserializeOwned>(file: Arc<SourceFile>, out: &mut Vec<Diagnostic>) -> Option<Document<T>> {
    if file.text.len() > MAX_BYTES {
        out.push(bytes::too_large(&file, file.text.len()));
        return None;
    }
    let mut found = Vec::new();
    let scanned = scan::scan(&file, &mut found);
    let document = scanned.and_then(|scanned| typed::fill(file, scanned, &mut found));
    out.append(&mut found);
    document
}
