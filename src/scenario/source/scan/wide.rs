//! Full-width signs, as a Chinese keyboard types them, and the ASCII signs that RON wants.

/// The sign that is meant, for punctuation that belongs outside of texts.
pub(in crate::scenario::source) fn meant(c: char) -> Option<char> {
    Some(match c {
        '，' | '、' | '；' => ',',
        '：' => ':',
        '（' => '(',
        '）' => ')',
        '｛' => '{',
        '｝' => '}',
        '【' | '［' => '[',
        '】' | '］' => ']',
        '\u{3000}' => ' ',
        _ => return None,
    })
}

/// The sign that closes a text which starts with this full-width quotation mark.
pub(super) fn closing_quote(c: char) -> Option<&'static [char]> {
    match c {
        '“' | '”' => Some(&['”', '“']),
        '‘' | '’' => Some(&['’', '‘']),
        '＂' => Some(&['＂']),
        '「' => Some(&['」']),
        '『' => Some(&['』']),
        '《' => Some(&['》']),
        _ => None,
    }
}

/// Whether a character is one of the wide forms of ASCII (digits and letters among them).
pub(super) fn is_wide_ascii(c: char) -> bool {
    ('\u{ff01}'..='\u{ff5e}').contains(&c)
}

/// The ASCII form of a wide character; others stay.
pub(super) fn narrow(c: char) -> char {
    if !is_wide_ascii(c) {
        return c;
    }
    char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c)
}
