//! Bytes to text: recognises the encoding, and removes signs that cannot be seen.

use super::limits::MAX_FILE_BYTES;
use super::plausible;
use super::refusal::ImportRefusal;
use crate::base::clean::is_hidden;
use encoding_rs::{BIG5, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodedText {
    /// The text, with `\n` between its lines.
    pub text: String,
    /// The encoding, as the standard names it.
    pub encoding: &'static str,
    /// Whether another encoding is almost as likely, so that a person should look.
    pub guessed: bool,
}

/// A text as a program saves it in an encoding: signs that the encoding lacks become question
/// marks.
pub fn saved_as(text: &str, encoding: &str) -> String {
    // Spreadsheets write the older GBK, which has no signs of four bytes.
    let encoding = Encoding::for_label(encoding.as_bytes()).filter(|found| *found != GB18030).unwrap_or(GBK);
    let sign = |c: char| {
        let mut buffer = [0; 4];
        let lost = encoding.output_encoding() == encoding && encoding.encode(c.encode_utf8(&mut buffer)).2;
        if lost { "?".repeat(c.len_utf16()) } else { c.to_string() }
    };
    text.chars().map(sign).collect()
}

/// The text of a file, and its encoding.
///
/// # Errors
/// It is too large, empty, an archive, or no text in an encoding that is known.
pub fn decode(bytes: &[u8]) -> Result<DecodedText, ImportRefusal> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(ImportRefusal::TooLarge);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"Rar!") || bytes.starts_with(b"7z\xbc\xaf") {
        return Err(ImportRefusal::Archive);
    }
    let Recognised { encoding, mark, guessed } = encoding_of(bytes).ok_or(ImportRefusal::NotText)?;
    let body = bytes.get(mark..).unwrap_or_default();
    let (text, broken) = encoding.decode_without_bom_handling(body);
    let may_be_damaged = [GB18030, BIG5, UTF_8, WINDOWS_1252].contains(&encoding);
    if broken && !may_be_damaged {
        return Err(ImportRefusal::NotText);
    }
    let text = plain(&text);
    let odd = text.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    if odd * 20 > text.chars().count() {
        return Err(ImportRefusal::NotText);
    }
    if text.trim().is_empty() {
        return Err(ImportRefusal::Empty);
    }
    Ok(DecodedText { text, encoding: encoding.name(), guessed })
}

/// An encoding, the length of its mark at the beginning, and whether it was guessed.
struct Recognised {
    encoding: &'static Encoding,
    mark: usize,
    guessed: bool,
}

/// The encoding. `None` if it cannot be text.
fn encoding_of(bytes: &[u8]) -> Option<Recognised> {
    let sure = |encoding, mark| Some(Recognised { encoding, mark, guessed: false });
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return sure(encoding, mark);
    }
    if let Some(wide) = wide(bytes) {
        return sure(wide, 0);
    }
    if bytes.iter().take(4096).any(|byte| *byte == 0) {
        return None;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return sure(UTF_8, 0);
    }
    // A file that was cut in the middle of a sign, or with a few damaged bytes, is UTF-8 still.
    let (_, gbk_broken) = GB18030.decode_without_bom_handling(bytes);
    if gbk_broken && mostly_utf8(bytes) {
        return sure(UTF_8, 0);
    }
    let (encoding, guessed) = plausible::encoding_of(bytes);
    Some(Recognised { encoding, mark: 0, guessed })
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
            let expected = DecodedText { text: plain.clone(), encoding: name, guessed: false };
            assert_eq!(decode(&bytes), Ok(expected), "{name}");
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
        let text = decode("\u{200e}[a]\u{202e}b\u{0}c\u{a0}d".replace('\0', "").as_bytes()).unwrap().text;
        assert_eq!(text, "[a]bc d");
    }
}
