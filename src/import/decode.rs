//! Bytes to text: recognises the encoding, and removes signs that cannot be seen.

use super::limits::MAX_FILE_BYTES;
use super::refusal::ImportRefusal;
use crate::base::clean::is_hidden;
use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// The text of a file, with `\n` between its lines, and the name of its encoding.
///
/// # Errors
/// It is too large, empty, an archive, or no text in an encoding that is known.
pub fn decode(bytes: &[u8]) -> Result<(String, &'static str), ImportRefusal> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(ImportRefusal::TooLarge);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"Rar!") || bytes.starts_with(b"7z\xbc\xaf") {
        return Err(ImportRefusal::Archive);
    }
    let (encoding, mark) = encoding_of(bytes).ok_or(ImportRefusal::NotText)?;
    let body = bytes.get(mark..).unwrap_or_default();
    let (text, broken) = encoding.decode_without_bom_handling(body);
    if broken && encoding != GB18030 && encoding != UTF_8 {
        return Err(ImportRefusal::NotText);
    }
    let text = plain(&text);
    let odd = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    if odd * 20 > text.chars().count() {
        return Err(ImportRefusal::NotText);
    }
    if text.trim().is_empty() { Err(ImportRefusal::Empty) } else { Ok((text, encoding.name())) }
}

/// The encoding, and the length of its mark at the beginning. `None` if it cannot be text.
fn encoding_of(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    if let Some(found) = Encoding::for_bom(bytes) {
        return Some(found);
    }
    if let Some(wide) = wide(bytes) {
        return Some((wide, 0));
    }
    let zeros = bytes.iter().take(4096).filter(|byte| **byte == 0).count();
    if zeros > 0 {
        return None;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Some((UTF_8, 0));
    }
    // A file that was cut in the middle of a sign, or with a few damaged bytes, is UTF-8 still.
    let (_, gbk_broken) = GB18030.decode_without_bom_handling(bytes);
    if gbk_broken && mostly_utf8(bytes) { Some((UTF_8, 0)) } else { Some((GB18030, 0)) }
}

/// UTF-16 without its mark: every other byte of the first ones is zero, as it is with Latin
/// letters, digits and line breaks. A chat has enough of them in its times.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(4096))?;
    let pairs = head.chunks_exact(2);
    let count = pairs.len();
    if count < 4 {
        return None;
    }
    let high = pairs.clone().filter(|pair| pair[0] == 0 && pair[1] != 0).count();
    let low = pairs.filter(|pair| pair[1] == 0 && pair[0] != 0).count();
    if low * 5 >= count && high * 20 < count {
        Some(UTF_16LE)
    } else if high * 5 >= count && low * 20 < count {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn mostly_utf8(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let odd = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    odd * 100 < text.chars().count()
}

/// Line breaks of one kind, blanks of one kind, nothing hidden.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let visible = text.chars().filter(|c| *c == '\n' || *c == '\t' || !is_hidden(*c));
    visible.map(|c| if matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}') { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHAT: &str = "2024-05-06 10:22:33 小满: 杯子碎了\r\n2024-05-06 10:23:00 客服: 马上补发\r\n";

    fn sixteen(text: &str, big: bool, mark: bool) -> Vec<u8> {
        let units = mark.then_some(0xfeff_u16).into_iter().chain(text.encode_utf16());
        units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let plain = CHAT.replace("\r\n", "\n");
        let table = [
            ("UTF-8", CHAT.as_bytes().to_vec()),
            ("UTF-8", [b"\xef\xbb\xbf", CHAT.as_bytes()].concat()),
            ("gb18030", GB18030.encode(CHAT).0.into_owned()),
            ("UTF-16LE", sixteen(CHAT, false, true)),
            ("UTF-16BE", sixteen(CHAT, true, true)),
            ("UTF-16LE", sixteen(CHAT, false, false)),
            ("UTF-16BE", sixteen(CHAT, true, false)),
        ];
        for (name, bytes) in table {
            assert_eq!(decode(&bytes), Ok((plain.clone(), name)), "{name}");
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for (bytes, refusal) in [
            (&b""[..], ImportRefusal::Empty),
            (b" \n \t", ImportRefusal::Empty),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ImportRefusal::NotText),
            (b"PK\x03\x04....", ImportRefusal::Archive),
            (&[0xff; 400], ImportRefusal::NotText),
            (&[0; 400], ImportRefusal::NotText),
        ] {
            assert_eq!(decode(bytes).err(), Some(refusal), "{bytes:?}");
        }
        assert_eq!(decode(&vec![b'a'; MAX_FILE_BYTES + 1]).err(), Some(ImportRefusal::TooLarge));
    }

    #[test]
    fn hidden_signs_go() {
        let (text, _) = decode("\u{200e}[a]\u{202e}b\u{0}c\u{a0}d".replace('\0', "").as_bytes()).unwrap();
        assert_eq!(text, "[a]bc d");
    }
}
