//! What was not saved when the program ended: a file beside the lesson's own, and its form.
//!
//! Its first line is a comment that names the text from which the edits were made, by its digest.
//! The rest is the edited text, byte for byte, so that a person can rescue it by hand.

use crate::base::digest::sha256_hex;

/// How the first line begins.
pub(super) const HEAD: &str = "// Storefront Sandbox: not saved; edits of ";

/// The content of a recovery file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovery {
    /// The edited text.
    pub text: String,
    /// Whether the file still says what it said when these edits were made.
    pub is_of_this_file: bool,
}

/// The bytes of a recovery file.
pub(super) fn written(base: &str, text: &str) -> String {
    format!("{HEAD}{}\n{text}", sha256_hex(&[base.as_bytes()]))
}

/// The content of a recovery file for a lesson's file that says `now`. None if it says nothing else
/// than the file.
pub(super) fn read(bytes: Vec<u8>, now: &str) -> Option<Recovery> {
    let all = String::from_utf8(bytes).ok()?;
    let (digest, text) = all.strip_prefix(HEAD)?.split_once('\n')?;
    if text == now {
        return None;
    }
    Some(Recovery { text: text.to_owned(), is_of_this_file: digest == sha256_hex(&[now.as_bytes()]) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recovery_gives_back_every_byte() {
        for text in ["", "S(a: 1)", "\u{feff}S(\r\n)\r\n", "// x\n"] {
            let bytes = written("base", text).into_bytes();
            let back = |now: &str| read(bytes.clone(), now);
            let found = Recovery { text: text.to_owned(), is_of_this_file: true };
            assert_eq!(back("base"), Some(found.clone()));
            assert_eq!(back("other"), Some(Recovery { is_of_this_file: false, ..found }));
            assert_eq!(back(text), None, "nothing that is not saved");
        }
        assert_eq!(read(b"S(a: 1)".to_vec(), ""), None);
        assert_eq!(read(vec![0xff], ""), None);
    }
}
