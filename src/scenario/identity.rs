//! The identity of a scenario: a digest of what its files mean. Runs and references name their
//! scenario by it.
//!
//! Every field of the model counts, save where the files came from and the reference beside them.
//! What does not change the model does not count: line endings, a byte-order mark, comments,
//! formatting, the order of entries whose order means nothing. Photos count by their bytes, not by
//! the names of their files.

use super::model::{Reference, Scenario};
use super::resolve::Contents;
use crate::base::digest::sha256_hex;
use serde::Serialize;

/// Stands before everything else, so that another way of writing the model down gives other
/// digests.
const WAY: &[u8] = b"storefront scenario 2";
/// Stands before a reference.
const REFERENCE: &[u8] = b"storefront reference 1";

/// The digest of a resolved scenario; `contents` holds the bytes of its photos.
pub(super) fn digest(scenario: &Scenario, contents: &Contents) -> String {
    let photos = scenario.photos.iter().map(|photo| contents.get(&photo.file).map_or(&[][..], Vec::as_slice));
    let model = written(scenario);
    let parts: Vec<&[u8]> = [WAY, &model].into_iter().chain(photos).collect();
    sha256_hex(&parts)
}

/// The digest of the files' names and bytes, in the order of names: the identity in run files of
/// format 1. Text files are given here without byte-order mark and with plain line ends.
pub(super) fn files_digest(contents: &Contents) -> String {
    let pairs = contents.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes.as_slice()]);
    sha256_hex(&pairs.collect::<Vec<_>>())
}

/// The bytes of a text file without byte-order mark and with plain line ends: saving a file on
/// another system changes nothing.
pub(super) fn plain_text(mut bytes: Vec<u8>) -> Vec<u8> {
    const MARK: &[u8] = b"\xef\xbb\xbf";
    if bytes.starts_with(MARK) {
        bytes.drain(..MARK.len());
    }
    let mut next = bytes.iter().skip(1).copied().collect::<Vec<u8>>().into_iter();
    bytes.retain(|byte| {
        let next = next.next();
        *byte != b'\r' || next != Some(b'\n')
    });
    bytes
}

impl Reference {
    /// The reference's identity: SHA-256 over its values, however they are written.
    pub fn digest(&self) -> String {
        sha256_hex(&[REFERENCE, &written(self)])
    }
}

/// A value as `postcard` writes it. Plain data always serialises; if it ever did not, the empty
/// text would be noticed as another digest.
fn written(value: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::plain_text;

    #[test]
    fn only_the_mark_and_the_line_ends_are_taken_out() {
        for (text, plain) in [
            (&b""[..], &b""[..]),
            (b"\r", b"\r"),
            (b"\r\n", b"\n"),
            (b"a\r\nb\r\n", b"a\nb\n"),
            (b"a\rb\n\r", b"a\rb\n\r"),
            (b"\xef\xbb\xbfa", b"a"),
            (b"a\xef\xbb\xbf", b"a\xef\xbb\xbf"),
            (b"\r\r\n", b"\r\n"),
        ] {
            assert_eq!(plain_text(text.to_vec()), plain, "{text:?}");
        }
    }
}
