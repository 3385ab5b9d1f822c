//! Text that somebody else wrote, made fit to be shown: on a terminal, in Markdown, as a name.
//!
//! Scenarios, runs, replies and file names come from other people. Escape sequences can repaint a
//! terminal, direction marks can turn a sentence round, line breaks can make a heading. All outputs
//! clean their text here.

use std::borrow::Cow;
use std::fmt::Write as _;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::{is_combining_mark, is_public_assigned};

/// Whether a character is not to be seen and changes how the text around it is shown: control
/// characters (the line break included), marks that turn the reading direction, characters without
/// width, and tags. The joiners that emoji and some scripts need (U+200C, U+200D) are not among
/// them.
pub const fn is_hidden(c: char) -> bool {
    c.is_ascii_control()
        || matches!(c,
            '\u{80}'..='\u{9f}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}')
}

/// Whether nobody can see a character that stands alone: blanks of all kinds, the hidden signs, and
/// joiners; marks that combine with what is before them, private signs, signs that Unicode has not
/// assigned, fillers, and signs that only format others.
pub(super) fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || is_hidden(c)
        || !is_public_assigned(c)
        || is_combining_mark(c)
        || matches!(c,
            '\u{115f}'
            | '\u{1160}'
            | '\u{200c}'
            | '\u{200d}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{ffa0}'
            | '\u{fffc}'
            | '\u{13430}'..='\u{13455}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d159}'
            | '\u{1d173}'..='\u{1d17a}')
}

/// Whether a character ends a line somewhere.
const fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The first `limit` characters with control characters escaped, and `…` when something was cut.
pub fn shorten(text: &str, limit: usize) -> String {
    let mut shown = harmless(&text.chars().take(limit).collect::<String>());
    if text.chars().nth(limit).is_some() {
        shown.push('…');
    }
    shown
}

/// The text with control and direction-changing characters written as escapes.
pub fn harmless(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) {
            out.extend(c.escape_default());
        } else {
            out.push(c);
        }
    }
    out
}

/// The text for a terminal: hidden characters are left out, line breaks stay, a tab becomes a
/// space.
pub fn lines(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| is_hidden(c) && c != '\n') {
        return Cow::Borrowed(text);
    }
    let kept = text.replace("\r\n", "\n").chars().filter_map(plain).collect::<String>();
    Cow::Owned(kept)
}

fn plain(c: char) -> Option<char> {
    match c {
        '\t' => Some(' '),
        c if is_break(c) => Some('\n'),
        c => (!is_hidden(c)).then_some(c),
    }
}

/// The text as one line: hidden characters are left out, line breaks and tabs become a space. No
/// two spaces follow each other after the beginning, and none stands at the end, so that empty
/// values leave no gaps.
pub fn one_line(text: &str) -> Cow<'_, str> {
    let is_single = !text.contains(is_hidden) && !text.trim_start().contains("  ") && !text.ends_with(' ');
    if is_single {
        return Cow::Borrowed(text);
    }
    let text = lines(text);
    let mut line = String::with_capacity(text.len());
    for c in text.trim_start_matches('\n').chars().map(|c| if c == '\n' { ' ' } else { c }) {
        let is_gap = c == ' ' && line.ends_with(' ') && !line.trim_start().is_empty();
        if !is_gap {
            line.push(c);
        }
    }
    line.truncate(line.trim_end().len());
    Cow::Owned(line)
}

/// JSON with every hidden character outside of its own line breaks written as an escape. They can
/// stand only inside of strings, so the JSON says the same as before.
pub fn json(text: &str) -> Cow<'_, str> {
    let is_raw = |c: char| is_hidden(c) && !matches!(c, '\n' | '\r' | '\t');
    if !text.contains(is_raw) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_raw(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing into a string cannot fail.
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// The text as words of Markdown, on one line: it shows what it says, and makes no heading, list,
/// link, picture, emphasis, table, code or HTML.
pub fn markdown(text: &str) -> String {
    let text = one_line(text);
    let text = text.trim();
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    let digits = text.chars().take_while(char::is_ascii_digit).map(char::len_utf8).sum::<usize>();
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let after = rest.chars().next().unwrap_or(' ');
        let starts = match c {
            '#' => at == 0,
            '+' | '-' | '=' => at == 0 && matches!(after, ' ' | '-' | '='),
            '.' | ')' => digits > 0 && at == digits && after == ' ',
            _ => false,
        };
        let marks = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' => true,
            // Inside of a word it means nothing.
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '&' => after == '#' || after.is_ascii_alphabetic(),
            // Addresses that some readers make links of by themselves.
            ':' => rest.starts_with("//"),
            '.' => out.to_ascii_lowercase().ends_with("www"),
            '@' => before.is_alphanumeric() && after.is_alphanumeric(),
            _ => false,
        };
        if starts || marks {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
    out
}

/// A name in the form in which names are compared: accents joined to their letters (NFC), so that a
/// name typed on one system and a folder made on another are the same.
pub fn name(name: &str) -> String {
    name.nfc().collect()
}

/// Markdown without its signs, for reading aloud.
pub fn without_markdown(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    for line in markdown.lines() {
        // Steps stay indented under what they belong to.
        let line = if line.starts_with('#') { line.trim_start_matches('#').trim_start() } else { line };
        let mut rest = line.chars();
        while let Some(c) = rest.next() {
            // A backslash only shows that the sign behind it means itself.
            text.push(if c == '\\' { rest.next().unwrap_or(c) } else { c });
        }
        text.push('\n');
    }
    text
}

/// A text within HTML: customers, learners and authors wrote parts of it.
pub fn within_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in lines(text).chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

/// Words within a cell of a table: hidden characters are left out (line breaks stay), and where a
/// spreadsheet would take the words for a formula, an apostrophe is put before them, as one would
/// type it.
pub fn within_cell(words: &str) -> Cow<'_, str> {
    let kept = |c: char| !is_hidden(c) || matches!(c, '\n' | '\t');
    let shown = if words.chars().all(kept) {
        Cow::Borrowed(words)
    } else {
        Cow::Owned(words.replace("\r\n", "\n").replace('\r', "\n").chars().filter(|c| kept(*c)).collect())
    };
    if is_formula(&shown) { Cow::Owned(format!("'{shown}")) } else { shown }
}

/// Whether a spreadsheet may take the words for a formula: signs of any width, after any blanks. A
/// tab or a line break at the beginning is one of these blanks.
fn is_formula(words: &str) -> bool {
    let first = words.trim_start().chars().next();
    let starts_blank = words.starts_with(['\t', '\n']);
    starts_blank
        || matches!(
            first,
            Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '﹢' | '﹣' | '﹦' | '﹫' | '−')
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_are_a_formula() {
        for (words, written) in [
            ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
            ("@SUM(1)", "'@SUM(1)"),
            ("+31", "'+31"),
            ("-1+1|cmd", "'-1+1|cmd"),
            ("＝1+1", "'＝1+1"),
            (" =1", "' =1"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\n=1"),
            ("\u{feff}=1", "'=1"),
            ("\0=1\0", "'=1"),
            ("\u{200b}@x", "'@x"),
            ("您好\r\n=1", "您好\n=1"),
            ("It's 5 - 3", "It's 5 - 3"),
            ("", ""),
        ] {
            assert_eq!(within_cell(words), written, "{words:?}");
        }
    }

    #[test]
    fn nothing_hidden_reaches_a_terminal() {
        for (raw, shown) in [
            ("plain 你好", "plain 你好"),
            ("a\u{1b}[31mred\u{1b}[0m", "a[31mred[0m"),
            ("\u{1b}]0;title\u{7}", "]0;title"),
            ("c1 \u{9b}2J", "c1 2J"),
            ("abc\u{202e}fed\u{2066}x\u{2069}", "abcfedx"),
            ("zero\u{200b}width\u{feff}\u{2060}", "zerowidth"),
            ("a\tb\r\nc\rd\u{2028}e", "a b\nc\nd\ne"),
            ("nul\0", "nul"),
            ("family 👨\u{200d}👩\u{200d}👧 ❤\u{fe0f}", "family 👨\u{200d}👩\u{200d}👧 ❤\u{fe0f}"),
        ] {
            assert_eq!(lines(raw), shown, "{raw:?}");
            assert_eq!(one_line(raw), shown.replace('\n', " "), "{raw:?}");
        }
        for (text, line) in [
            ("one\r\n\r\n two \n", "one two"),
            ("\none", "one"),
            ("  12   Tea  box ", "  12 Tea box"),
            ("a  b", "a b"),
            ("", ""),
            (" \n ", ""),
        ] {
            assert_eq!(one_line(text), line, "{text:?}");
        }
    }

    #[test]
    fn what_stands_alone_and_cannot_be_seen_is_known() {
        let unseen = " \t\u{a0}\u{3000}\u{1680}\u{200b}\u{200d}\u{fe0f}\u{301}\u{34f}\u{20e3}\u{115f}\u{1160}\
                      \u{3164}\u{ffa0}\u{2800}\u{fffc}\u{e000}\u{f8ff}\u{f0000}\u{378}\u{1ffff}\u{1d159}\u{1d173}\
                      \u{13430}\u{1bca0}\u{e0041}\u{17b4}\u{180b}\u{feff}\u{2060}\u{fff0}";
        for c in unseen.chars() {
            assert!(is_unseen(c), "U+{:04X}", u32::from(c));
        }
        for c in "aé1?.。好の한ป😊❤†♪𝄞①½\u{fffd}".chars() {
            assert!(!is_unseen(c), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn markdown_shows_what_it_says() {
        for (raw, written) in [
            ("您好，第一周", "您好，第一周"),
            ("first_hour", "first_hour"),
            ("_em_ *b* `c`", "\\_em\\_ \\*b\\* \\`c\\`"),
            ("x\r\n# Heading", "x # Heading"),
            ("# Heading", "\\# Heading"),
            ("- item", "\\- item"),
            ("+0.4 points", "+0.4 points"),
            ("1. first", "1\\. first"),
            ("1.5 yuan", "1.5 yuan"),
            ("[click](javascript:alert(1))", "\\[click\\](javascript:alert(1))"),
            ("![x](y)", "!\\[x\\](y)"),
            ("<script>", "\\<script\\>"),
            ("&lt;b&gt; R & D", "\\&lt;b\\&gt; R & D"),
            ("http://a.b www.c.d", "http\\://a.b www\\.c.d"),
            ("me@shop.cn", "me\\@shop.cn"),
            ("a|b ~~c~~", "a\\|b \\~\\~c\\~\\~"),
            ("---", "\\---"),
            ("a\\b", "a\\\\b"),
        ] {
            assert_eq!(markdown(raw), written, "{raw:?}");
        }
    }

    #[test]
    fn json_keeps_its_meaning() {
        let value = serde_json::json!({ "a\u{202e}": "x\u{9b}\u{7f}\n\u{e0041}", "b": "你好" });
        let text = serde_json::to_string_pretty(&value).unwrap();
        let written = json(&text);
        assert!(!written.contains(|c| is_hidden(c) && c != '\n'), "{written}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&written).unwrap(), value);
    }

    #[test]
    fn names_are_the_same_in_both_forms() {
        assert_eq!(name("cafe\u{301}"), "café");
        assert_eq!(name("开店第一课"), "开店第一课");
    }

    #[test]
    fn plain_text_keeps_the_words_and_drops_the_signs() {
        assert_eq!(super::without_markdown("# A\n\n- b #2\n  - c\n### C"), "A\n\n- b #2\n  - c\nC\n");
        for words in ["a\\b *c* [d](e) <f> #g", "# h", "1. i", "http://j"] {
            let said = super::without_markdown(&format!("- {}", super::markdown(words)));
            assert_eq!(said, format!("- {words}\n"));
        }
    }
}
