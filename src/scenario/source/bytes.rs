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
        // Plain letters in UTF-16 are UTF-8 too, each with a NUL beside it.
        Ok(text) if likely_encoding(text.as_bytes()) == "check-utf16-help" => {
            let at = text.find('\0').unwrap_or(0);
            Err(Box::new(not_utf8(name, text.as_bytes(), at)))
        }
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
    let sentence =
        Sentence::new("check-not-utf8").text("byte", format!("{byte:02X}")).text("position", sound);
    Diagnostic::error(codes::NOT_UTF8, Place::new(&file, sound..end), sentence).help(likely_encoding(bytes))
}

/// The likely encoding of bytes that are not UTF-8, as the help that says what to do. In UTF-16
/// every plain letter has a NUL beside it; GBK writes Chinese in pairs of bytes of which the first
/// is never plain; Latin-1 has single bytes among plain letters.
fn likely_encoding(bytes: &[u8]) -> &'static str {
    let has_mark = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let pieces = bytes.split(|byte| *byte == 0).count();
    if has_mark || (pieces - 1) * 8 > bytes.len() {
        return "check-utf16-help";
    }
    let (mut alone, mut paired) = (0, 0);
    for run in bytes.split(u8::is_ascii) {
        match run.len() {
            0 => {}
            1 => alone += 1,
            more => paired += more,
        }
    }
    if alone > paired { "check-latin1-help" } else { "check-gbk-help" }
}

#[cfg(test)]
#[test]
fn the_likely_encoding_is_named() {
    let utf16: Vec<u8> = "Scenario(title: \"开店\")".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, help) in [
        (utf16.as_slice(), "check-utf16-help"),
        (b"\xff\xfe\x00\x4e", "check-utf16-help"),
        (b"title: \"Le caf\xe9 d'Andr\xe9\"", "check-latin1-help"),
        (b"title: \"\xbf\xaa\xb5\xea\xb5\xda\xd2\xbb\xbf\xce\"", "check-gbk-help"),
    ] {
        assert_eq!(likely_encoding(bytes), help, "{}", bytes.escape_ascii());
    }
}
