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

/// Whether a sign within a word is one that takes no room: the word looks sound and is none.
pub(super) fn is_hidden(c: char) -> bool {
    let no_space = |name: &str| !matches!(name, "check-sign-nbsp" | "check-sign-space");
    matches!(c, '\u{feff}' | '\u{200e}' | '\u{200f}') || invisible(c).is_some_and(no_space)
}

/// Whether a character is a sign of money.
pub(super) fn is_money(c: char) -> bool {
    matches!(c, '$' | '¢'..='¥' | '￥' | '￡' | '＄' | '₩' | '\u{20a0}'..='\u{20c0}')
}

/// Signs that part the thousands of a number, or its decimals, as people type them.
const PARTING: [char; 8] = [',', '，', '\'', '’', ' ', '\u{a0}', '\u{202f}', '\u{2009}'];

impl Scanner<'_> {
    /// Skips an invisible sign and reports it. False if none is next.
    pub(super) fn invisible_sign(&mut self, c: char) -> bool {
        if c != '\u{feff}' && invisible(c).is_none() {
            return false;
        }
        self.name_hidden(self.pos, c);
        self.repair(self.pos, &" ".repeat(c.len_utf8()));
        self.pos += c.len_utf8();
        true
    }

    /// Reports a sign that nobody sees, by its name.
    pub(super) fn name_hidden(&mut self, at: usize, c: char) {
        let span = at..at + c.len_utf8();
        if c == '\u{feff}' {
            self.report(codes::BYTE_ORDER_MARK, span, "check-mark-middle", "check-mark-help");
            return;
        }
        let name = invisible(c).unwrap_or("check-sign-direction");
        let code = format!("{:04X}", u32::from(c));
        let sentence = Sentence::new("check-invisible").part("name", name).text("code", code);
        self.report(codes::INVISIBLE, span, sentence, "check-invisible-help");
    }

    /// Reports byte-order marks within a text; elsewhere white space finds them.
    pub(super) fn marks_in_text(&mut self, body: Range<usize>) {
        if let Some(found) = self.slice(body.clone()).find('\u{feff}') {
            let at = body.start + found;
            let sentence = "check-mark-text";
            self.report(codes::BYTE_ORDER_MARK, at..at + 3, sentence, "check-mark-help");
        }
    }

    /// Skips a sign or a word of money before a number and reports it. False if none is next.
    pub(super) fn money_sign(&mut self) -> bool {
        let Some(length) = self.money_before() else {
            return false;
        };
        let span = self.pos..self.pos + length;
        let behind = self.text.get(span.end..).unwrap_or("").trim_start_matches([' ', '\u{a0}']);
        let number: String =
            behind.chars().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect();
        let plain = number.trim_end_matches([',', '.']).replace(',', "");
        let shown = if plain.is_empty() { "59.00" } else { &plain };
        let sign = self.slice(span.clone()).to_owned();
        let sentence = Sentence::new("check-money-sign").word("sign", sign);
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

    /// The length of a sign of money, or of a word with a number behind it on the same line.
    fn money_before(&self) -> Option<usize> {
        if let Some(sign) = self.peek().filter(|c| is_money(*c)) {
            return Some(sign.len_utf8());
        }
        let name = self.name()?;
        let behind = self.text.get(name.end..)?.strip_prefix([' ', '\u{a0}', '\t'])?;
        let behind = behind.trim_start_matches([' ', '\u{a0}', '\t']);
        behind.starts_with(|c: char| c.is_ascii_digit()).then_some(name.len())
    }

    /// Behind a number: a unit that stands apart from it (`1200 元`, `28 pieces`) or is a sign of
    /// money. It is reported together with the number. False if none is next.
    pub(super) fn unit_behind(&mut self, number: Range<usize>) -> bool {
        let gap = self.slice(number.end..self.pos);
        if gap.contains(['\n', '\r', '/']) {
            return false;
        }
        let Some(end) = self.unit_end() else { return false };
        let alone = self.slice(number.clone()).to_owned();
        let sentence = Sentence::new("check-not-number").word("word", self.slice(number.start..end));
        let help = Sentence::new("check-number-alone-so-help").text("number", alone);
        self.report(codes::SYNTAX, number.start..end, sentence, help);
        self.repair(self.pos, &" ".repeat(end - self.pos));
        self.pos = end;
        true
    }

    /// Where the unit that starts here ends; behind it comes what ends a value.
    fn unit_end(&self) -> Option<usize> {
        let first = self.peek()?;
        let end =
            if is_money(first) || first == '%' { self.pos + first.len_utf8() } else { self.name()?.end };
        let behind = self.text.get(end..)?.trim_start_matches([' ', '\t']);
        let ends = [',', '，', ')', ']', '}', '）', '\n', '\r'];
        (behind.is_empty() || behind.starts_with(ends)).then_some(end)
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
