//! Reads untrusted RON text into a serde type and reports all problems of the text at once, each
//! with its place.
//!
//! Two passes. The own scanner ([`scan`]) checks size, brackets, punctuation and numbers and builds
//! a light tree with the place of every value. Then `ron` fills the type ([`typed`]); when it stops
//! at a wrong value, that value is reported and blanked out, and `ron` runs again, until the rest
//! is sound. A quotation mark or bracket that is missing or one too many turns the rest inside out,
//! so that slip is found by trying ([`repair`]) and told alone. Limits hold size, depth, count and
//! time; nothing here panics. Must not open files, and knows nothing about scenarios.
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
mod repair;
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

/// Most rounds of the typed pass for a text that is only tried.
const ROUNDS_OF_TRIAL: usize = 6;

/// Reads a text into a `T`. Problems are added to `out`.
///
/// Returns none when brackets, quotes or limits are so far off that the text cannot be filled in at
/// all. A document may come with errors in `out`: the faulty values are then left at their
/// defaults, and [`Document::is_masked`] reports which.
pub fn read<T: DeserializeOwned>(file: Arc<SourceFile>, out: &mut Vec<Diagnostic>) -> Option<Document<T>> {
    if file.text.len() > MAX_BYTES {
        out.push(bytes::too_large(&file, file.text.len()));
        return None;
    }
    let mut found = Vec::new();
    let document = read_repaired(file, repair::MOST_REPAIRS, &mut { repair::MOST_BYTES_READ }, &mut found);
    out.append(&mut found);
    document
}

/// Reads a text. If a quotation mark or a bracket is missing or one too many, only that is reported
/// of what comes of it, and the text is read as if it were mended.
fn read_repaired<T: DeserializeOwned>(
    file: Arc<SourceFile>,
    repairs: usize,
    bytes_left: &mut usize,
    out: &mut Vec<Diagnostic>,
) -> Option<Document<T>> {
    let mut found = Vec::new();
    let scanned = scan::scan(&file, &mut found);
    if repairs > 0 && repair::is_suspected(&file, &found) && !is_told::<T>(scanned.as_ref(), &found) {
        let mut trial = repair::Trial {
            stop: &|text| typed::stop_of::<T>(text.as_bytes()),
            problems: &problems_of::<T>,
            bytes_left: *bytes_left,
        };
        let repair = repair::find(&file, &found, &mut trial);
        *bytes_left = trial.bytes_left;
        if let Some(repair::Repair { diagnostic, mended, edit }) = repair {
            out.push(diagnostic);
            let mut rest = Vec::new();
            let document = read_repaired(mended, repairs - 1, bytes_left, &mut rest);
            out.extend(rest.into_iter().map(|each| edit.back_diagnostic(&file, each)));
            return document.map(|document: Document<T>| document.moved_back(&file, &edit));
        }
    }
    let document = scanned.and_then(|scanned| typed::fill(file, scanned, typed::MAX_ROUNDS, &mut found));
    out.append(&mut found);
    document
}

/// Whether what was found is each slip by its own name, and the text is sound without them.
fn is_told<T: DeserializeOwned>(scanned: Option<&scan::Scanned>, found: &[Diagnostic]) -> bool {
    let Some(scanned) = scanned else { return false };
    found.iter().all(|each| each.code != codes::SYNTAX) && typed::stop_of::<T>(&scanned.text).is_none()
}

/// How many problems of form a text has, and how many in all.
fn problems_of<T: DeserializeOwned>(text: &str) -> (usize, usize) {
    let file = SourceFile::new("", text);
    let mut found = Vec::new();
    let scanned = scan::scan(&file, &mut found);
    let _ = scanned.and_then(|scanned| typed::fill::<T>(file, scanned, ROUNDS_OF_TRIAL, &mut found));
    (found.iter().filter(|each| repair::is_of_form(each)).count(), found.len())
}
