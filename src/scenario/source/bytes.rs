//! From the bytes of a file to its text: size and encoding.

use super::{MAX_BYTES, codes};
use crate::diagnostic::Sentence;
use crate::diagnostic::{Diagnostic, Place, SourceFile};
use std::sync::Arc;

/// Makes a text of bytes that somebody has read. The reader should stop at [`MAX_BYTES`] + 1 bytes.
///
/// # Errors
/// A diagnostic when there are more than [`MAX_BYTES`] bytes (S006) or they are not UTF-8 (S005).
pub fn from_bytes(name: &str, bytes: Vec<u8>) -> Result<Arc<SourceFile>, Box<Diagnostic>> {
    if bytes.len() > MAX_BYTES {
        let file = SourceFile::new(name, "");
        return Err(Box::new(too_large(&file, bytes.len())));
    }
    match String::from_utf8(with_line_feeds(bytes)) {
        Ok(text) => Ok(SourceFile::new(name, text)),
        Err(error) => Err(Box::new(not_utf8(name, error.as_bytes(), error.utf8_error().valid_up_to()))),
    }
}

/// With every line ended by a line feed: old programs end them by a carriage return alone, and a
/// comment would then never end. Places stay as they are.
fn with_line_feeds(mut bytes: Vec<u8>) -> Vec<u8> {
    for at in 0..bytes.len() {
        if bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n') {
            bytes[at] = b'\n';
        }
    }
    bytes
}

/// The file is over the limit. `size` in bytes, as far as it was read.
pub(super) fn too_large(file: &Arc<SourceFile>, size: usize) -> Diagnostic {
    let sentence = Sentence::new("check-bytes-many").text("size", size).text("most", MAX_BYTES);
    Diagnostic::error(codes::TOO_LARGE, Place::new(file, 0..0), sentence).help("check-bytes-many-help")
}

fn not_utf8(name: &str, bytes: &[u8], sound: usize) -> Diagnostic {
    let file = SourceFile::new(name, String::from_utf8_lossy(bytes));
    let byte = bytes.get(sound).copied().unwrap_or(0);
    let end =
        file.text.get(sound..).and_then(|rest| rest.chars().next()).map_or(sound, |c| sound + c.len_utf8());
    let help = if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        "check-utf16-help"
    } else {
        "check-gbk-help"
    };
    let sentence =
        Sentence::new("check-not-utf8").text("byte", format!("{byte:02X}")).text("position", sound);
    Diagnostic::error(codes::NOT_UTF8, Place::new(&file, sound..end), sentence).help(help)
}
