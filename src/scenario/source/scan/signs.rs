//! Signs that people see, or do not see, and mean something by: spaces of other kinds, invisible
//! signs, signs of money, thousands parted by commas. Each is named, with what to type in its
//! place.

use super::super::codes;
use super::scanner::Scanner;
use crate::diagnostic::Sentence;
use crate::diagnostic::quote::quote;
use std::ops::Range;

/// The key of the name of a space or invisible sign that does not belong outside of texts.
pub(super) fn invisible(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{a0}' => "check-sign-nbsp",
        '\u{ad}' => "check-sign-hyphen",
        '\u{180e}' => "check-sign-mongolian",
        '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => "check-sign-space",
        '\u{200b}' => "check-sign-zero-space",
        '\u{200c}' | '\u{200d}' => "check-sign-zero-joiner",
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "check-sign-direction",
        '\u{2060}'..='\u{2064}' => "check-sign-joiner",
        '\u{fe00}'..='\u{fe0f}' => "check-sign-variation",
        _ => return None,
    })
}

/// Whether a character is a sign of money.
fn is_money(c: char) -> bool {
    matches!(c, '$' | '¢'..='¥' | '￥' | '￡' | '＄' | '₩' | '\u{20a0}'..='\u{20c0}')
}

/// Signs that part the thousands of a number, or its decimals, as people type them.
const PARTING: [char; 8] = [',', '，', '\'', '’', ' ', '\u{a0}', '\u{202f}', '\u{2009}'];

impl Scanner<'_> {
    /// Skips an invisible sign and reports it. False if none is next.
    pub(super) fn invisible_sign(&mut self, c: char) -> bool {
        let span = self.pos..self.pos + c.len_utf8();
        if c == '\u{feff}' {
            let sentence = "check-mark-middle";
            self.report(codes::BYTE_ORDER_MARK, span.clone(), sentence, "check-mark-help");
        } else {
            let Some(name) = invisible(c) else { return false };
            let code = format!("{:04X}", u32::from(c));
            let sentence = Sentence::new("check-invisible").part("name", name).text("code", code);
            let help = "check-invisible-help";
            self.report(codes::INVISIBLE, span.clone(), sentence, help);
        }
        self.repair(span.start, &" ".repeat(span.len()));
        self.pos = span.end;
        true
    }

    /// Reports byte-order marks within a text; elsewhere white space finds them.
    pub(super) fn marks_in_text(&mut self, body: Range<usize>) {
        if let Some(found) = self.slice(body.clone()).find('\u{feff}') {
            let at = body.start + found;
            let sentence = "check-mark-text";
            self.report(codes::BYTE_ORDER_MARK, at..at + 3, sentence, "check-mark-help");
        }
    }

    /// Skips a sign of money before a number and reports it. False if none is next.
    pub(super) fn money_sign(&mut self) -> bool {
        let Some(c) = self.peek().filter(|c| is_money(*c)) else {
            return false;
        };
        let span = self.pos..self.pos + c.len_utf8();
        let behind = self.text.get(span.end..).unwrap_or("").trim_start_matches([' ', '\u{a0}']);
        let number: String =
            behind.chars().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect();
        let plain = number.trim_end_matches([',', '.']).replace(',', "");
        let shown = if plain.is_empty() { "59.00" } else { &plain };
        let sentence = Sentence::new("check-money-sign").word("sign", c.to_string());
        self.report(
            codes::AS_TYPED,
            span.clone(),
            sentence,
            Sentence::new("check-money-sign-help").text("number", shown),
        );
        self.repair(span.start, &" ".repeat(span.len()));
        self.pos = span.end;
        true
    }

    /// Behind a number that stands as a field's value: takes in groups of digits that a comma or
    /// the like parts from it, which RON would take for the next field. Returns where the number
    /// ends then.
    pub(super) fn grouped_number(&mut self, start: usize) -> Option<usize> {
        let head = self.slice(start..self.pos).to_owned();
        let plain = head.strip_prefix(['-', '+']).unwrap_or(&head);
        if plain.is_empty() || !plain.chars().all(|c| c.is_ascii_digit() || c == '.') {
            return None;
        }
        let (mut end, mut groups) = (self.pos, Vec::new());
        while let Some((sign, digits)) = next_group(self.text.get(end..)?) {
            let tail = self.text.get(end + sign.len_utf8()..)?;
            let length = digits + decimals(tail.get(digits..)?);
            groups.push(tail.get(..length)?.to_owned());
            end += sign.len_utf8() + length;
        }
        let last = groups.last()?.clone();
        let thousands = !plain.contains('.')
            && groups.iter().all(|group| group.split('.').next().map_or(0, str::len) == 3);
        let meant = if thousands {
            format!("{head}{}", groups.concat())
        } else {
            let whole: String = head.replace('.', "") + &groups[..groups.len() - 1].concat();
            format!("{whole}.{}", last.replace('.', ""))
        };
        let shown = quote(self.slice(start..end));
        let sentence = Sentence::new("check-grouped-number").text("shown", shown);
        self.report(
            codes::AS_TYPED,
            start..end,
            sentence,
            Sentence::new("check-grouped-number-help").text("number", &meant),
        );
        let width = end - start;
        if meant.len() <= width {
            self.repair(start, &format!("{meant:<width$}"));
        }
        self.pos = end;
        Some(end)
    }
}

/// The sign that parts a group of digits from the number before it, and how many digits the group
/// has. A space parts thousands only.
fn next_group(rest: &str) -> Option<(char, usize)> {
    let sign = rest.chars().next().filter(|c| PARTING.contains(c))?;
    let digits = rest.get(sign.len_utf8()..)?.chars().take_while(char::is_ascii_digit).count();
    let behind = rest.get(sign.len_utf8() + digits..)?.trim_start_matches([' ', '\t']);
    let is_comma = matches!(sign, ',' | '，');
    let sound = if is_comma { digits > 0 } else { digits == 3 };
    // `1, 2: …` would be a key of its own.
    (sound && !behind.starts_with([':', '：'])).then_some((sign, digits))
}

/// The length of the decimals that follow at once.
fn decimals(rest: &str) -> usize {
    let Some(behind) = rest.strip_prefix('.') else { return 0 };
    let digits = behind.chars().take_while(char::is_ascii_digit).count();
    if digits == 0 { 0 } else { digits + 1 }
}
