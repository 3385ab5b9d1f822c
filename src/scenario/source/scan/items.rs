//! The text between two brackets: fields, entries, values, and the signs between them.

use super::super::codes;
use super::super::tree::{Key, NodeId, TreeItem, ValueShape};
use super::scanner::{Open, Scanner};
use super::token::is_name_part;
use super::wide;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Sentence;
use std::{collections::BTreeMap, ops::Range};

/// Names that are values, never fields.
const VALUE_WORDS: [&str; 6] = ["true", "false", "None", "Some", "inf", "NaN"];

/// What comes next, seen from within a bracket.
enum NextInBracket {
    Closed,
    More,
}

impl Scanner<'_> {
    /// Everything up to the closing bracket; the opening one is on top of `self.open`.
    pub(super) fn items(&mut self, bracket: char) -> (ValueShape, Vec<TreeItem>) {
        let mut items: Vec<TreeItem> = Vec::new();
        let mut seen: BTreeMap<String, Range<usize>> = BTreeMap::new();
        loop {
            self.white_space();
            if self.stop || matches!(self.closing(), NextInBracket::Closed) {
                break;
            }
            let start = self.pos;
            if let Some((key, value)) = self.item(bracket, &items) {
                let removal_end = self.after_item(value);
                let masked = key.as_ref().is_some_and(|key| self.is_repeat(key, &mut seen, bracket));
                items.push(TreeItem { key, value, removal: start..removal_end, masked, unknown: false });
            } else if !self.stop && self.pos == start {
                self.stray();
            }
        }
        let named = items.iter().any(|item| item.key.is_some());
        let shape = match bracket {
            '[' => ValueShape::List,
            '{' => ValueShape::Map,
            _ if named => ValueShape::Struct,
            _ => ValueShape::Tuple,
        };
        (shape, items)
    }

    fn item(&mut self, bracket: char, before: &[TreeItem]) -> Option<(Option<Key>, NodeId)> {
        match bracket {
            '[' => self.value().map(|value| (None, value)),
            '{' => self.entry(),
            _ => match self.quoted_field().or_else(|| self.field_name()) {
                Some(name) => {
                    let marks =
                        [name.start.saturating_sub(1), name.end].map(|at| self.slice(at..at + 1) == "\"");
                    let quoted = marks == [true, true];
                    self.pos = name.end + usize::from(quoted);
                    let text = self.word(name.clone());
                    let key = Key { text: text.strip_prefix("r#").unwrap_or(&text).to_owned(), span: name };
                    let value = self.after_key(&key)?;
                    Some((Some(key), value))
                }
                None => self.unnamed(before),
            },
        }
    }

    /// A value in round brackets without a name; reported when its neighbours have names.
    fn unnamed(&mut self, before: &[TreeItem]) -> Option<(Option<Key>, NodeId)> {
        let start = self.pos;
        let value = self.value()?;
        if before.iter().any(|item| item.key.is_some()) {
            let help = "check-field-unnamed-help";
            self.report(codes::SYNTAX, start..self.pos, "check-field-unnamed", help);
            self.fatal = true;
        }
        Some((None, value))
    }

    /// The field name that starts here: a name with a colon behind, or one whose colon was
    /// forgotten.
    fn field_name(&self) -> Option<Range<usize>> {
        let name = self.name().filter(|_| !self.starts_text())?;
        let word = self.slice(name.clone());
        let behind = self.text.get(name.end..).unwrap_or("");
        let next = after_space(behind);
        let starts_value =
            next.starts_with(|c: char| is_name_part(c) || matches!(c, '"' | '[' | '{' | '-' | '+' | '“'));
        let is_field = next.starts_with([':', '：', '='])
            || (!VALUE_WORDS.contains(&word)
                && word.starts_with(|c: char| c.is_lowercase() || c == '_')
                && (starts_value || next.starts_with(['(', '（'])));
        is_field.then_some(name)
    }

    /// The field name in quotation marks that starts here, as JSON writes it: reported, and read
    /// without them.
    fn quoted_field(&mut self) -> Option<Range<usize>> {
        let body = self.rest().strip_prefix('"')?;
        let length = body.find('"').filter(|length| *length > 0)?;
        let name = body.get(..length)?;
        let starts = name.starts_with(|c: char| c == '_' || c.is_alphabetic());
        let is_field = starts
            && name.chars().all(is_name_part)
            && after_space(body.get(length + 1..)?).starts_with([':', '：']);
        if !is_field {
            return None;
        }
        let (start, end) = (self.pos + 1, self.pos + 1 + length);
        let sentence = Sentence::new("check-field-quoted").word("name", name);
        let help = Sentence::new("check-field-quoted-help").word("name", name);
        self.report(codes::SYNTAX, self.pos..end + 1, sentence, help);
        self.repair(start - 1, " ");
        self.repair(end, " ");
        self.pos = start;
        Some(start..end)
    }

    /// Whether a text with a prefix starts here (`r"…"`), which is not a name.
    fn starts_text(&self) -> bool {
        let rest = self.rest();
        ["r\"", "b\"", "b'", "br\"", "br#", "r#\"", "r##"].iter().any(|prefix| rest.starts_with(prefix))
    }

    /// `key: value` in a map.
    fn entry(&mut self) -> Option<(Option<Key>, NodeId)> {
        let start = self.pos;
        self.value()?;
        let span = start..self.pos;
        let key = Key { text: key_text(self.slice(span.clone())), span };
        let value = self.after_key(&key)?;
        Some((Some(key), value))
    }

    /// The colon and the value behind a key. A missing value becomes an empty one, to be taken out
    /// later.
    fn after_key(&mut self, key: &Key) -> Option<NodeId> {
        let end = key.span.end;
        self.white_space();
        match self.peek() {
            Some(':' | '：') => self.take_sign(':'),
            Some('=') => {
                let sentence = Sentence::new("check-equals-sign").word("name", &key.text);
                let length = if self.rest().starts_with("=>") { 2 } else { 1 };
                self.report(codes::SYNTAX, self.pos..self.pos + length, sentence, "check-equals-sign-help");
                self.repair(self.pos, if length == 2 { ": " } else { ":" });
                self.pos += length;
            }
            Some(c) if !is_closing(c) && !is_comma(c) => {
                let sentence = Sentence::new("check-colon-missing").word("name", &key.text);
                self.report(codes::SYNTAX, end..end, sentence, "check-colon-missing-help");
                self.insert(end, ":");
            }
            _ => {}
        }
        self.white_space();
        if self.stop {
            return None;
        }
        let (value, strays) = self.value_after_strays();
        if self.stop || value.is_some() {
            return value;
        }
        let sentence = Sentence::new("check-value-missing").word("name", &key.text);
        if !strays {
            let help = "check-value-missing-help";
            self.report(codes::SYNTAX, key.span.clone(), sentence, help);
        }
        let id = self.add(self.pos..self.pos, None, ValueShape::Missing);
        self.poisoned.push(id);
        Some(id)
    }

    /// A value, and whether characters that can start none had to be skipped (each is reported).
    fn value_after_strays(&mut self) -> (Option<NodeId>, bool) {
        let mut strays = false;
        while self.peek().is_some_and(|c| !self.stop && !is_closing(c) && !is_comma(c)) {
            if self.money_sign() {
                self.white_space();
                continue;
            }
            let start = self.pos;
            let value = self.unopened_text().or_else(|| self.value());
            if value.is_some() || self.stop {
                self.whole_number(start, value);
                return (value, strays);
            }
            strays = true;
            self.stray();
            self.white_space();
        }
        (None, strays)
    }

    /// Takes in thousands that a comma parts from the number that was just read.
    fn whole_number(&mut self, start: usize, value: Option<NodeId>) {
        let is_number =
            |id: &NodeId| self.nodes.get(*id).is_some_and(|node| node.shape == ValueShape::Number);
        let Some(id) = value.filter(is_number) else { return };
        if let Some(end) = self.grouped_number(start)
            && let Some(node) = self.nodes.get_mut(id)
        {
            node.span.end = end;
        }
    }

    /// The comma behind an item. Returns where the item ends when it is to be taken out.
    fn after_item(&mut self, value: NodeId) -> usize {
        let span = self.nodes.get(value).map_or(self.pos..self.pos, |node| node.span.clone());
        let mut end = span.end;
        let is_number = self.nodes.get(value).is_some_and(|node| node.shape == ValueShape::Number);
        loop {
            self.white_space();
            let Some(c) = self.peek().filter(|_| !self.stop) else {
                return end;
            };
            if is_number && self.unit_behind(span.clone()) {
                end = self.pos;
                continue;
            }
            if is_closing(c) {
                return end;
            }
            if c == ';' {
                self.report(codes::SYNTAX, self.pos..self.pos + 1, "check-semicolon", "check-semicolon-help");
                self.repair(self.pos, ",");
                self.pos += 1;
                return self.pos;
            }
            if is_comma(c) {
                self.take_sign(',');
                return self.pos;
            }
            if starts_item(c) {
                self.report(codes::SYNTAX, end..end, "check-comma-missing", "check-comma-missing-help");
                self.insert(end, ",");
                return end + 1;
            }
            self.stray();
        }
    }

    /// Writes a sign at a place where the text has white space; without that, the typed pass cannot
    /// go on.
    fn insert(&mut self, at: usize, sign: &str) {
        if self.text.as_bytes().get(at).is_some_and(u8::is_ascii_whitespace) {
            self.repair(at, sign);
        } else {
            self.fatal = true;
        }
    }

    /// A character that can start nothing: reported and skipped.
    fn stray(&mut self) {
        let Some(c) = self.peek() else { return };
        let end = self.pos + c.len_utf8();
        let (sentence, help) = if is_comma(c) {
            (Sentence::new("check-comma-stray"), "check-comma-stray-help")
        } else {
            (Sentence::new("check-stray").word("sign", c.to_string()), "check-stray-help")
        };
        self.report(codes::SYNTAX, self.pos..end, sentence, help);
        self.repair(self.pos, &" ".repeat(c.len_utf8()));
        self.pos = end;
    }

    /// Reports a key that was there before. The first one stays.
    fn is_repeat(&mut self, key: &Key, seen: &mut BTreeMap<String, Range<usize>>, bracket: char) -> bool {
        let Some(first) = seen.get(&key.text).cloned() else {
            seen.insert(key.text.clone(), key.span.clone());
            return false;
        };
        let what = if bracket == '{' { "check-key-repeated" } else { "check-field-repeated" };
        let sentence = Sentence::new(what).word("name", &key.text);
        let diagnostic = Diagnostic::error(codes::DUPLICATE_KEY, self.place(key.span.clone()), sentence)
            .help("check-keep-one-help")
            .note(self.place(first), "check-first-written");
        self.push(diagnostic);
        true
    }

    /// Looks at a closing bracket or the end of the text, and takes it when it ends this bracket.
    fn closing(&mut self) -> NextInBracket {
        let Some(open) = self.open.last().copied() else {
            return NextInBracket::Closed;
        };
        let Some(c) = self.peek() else {
            self.unclosed_at_end(open);
            return NextInBracket::Closed;
        };
        let c = wide::meant(c).unwrap_or(c);
        if !is_closing(c) {
            return NextInBracket::More;
        }
        if c == closer(open.bracket) {
            self.take_sign(c);
            return NextInBracket::Closed;
        }
        let end = self.pos + self.peek().map_or(0, char::len_utf8);
        self.fatal = true;
        let here = self.place(self.pos..end);
        let at = self.place(open.at..open.at + self.opening_length(open));
        let outer = self.open.iter().rev().skip(1).any(|outer| closer(outer.bracket) == c);
        let diagnostic = if outer {
            let sentence = Sentence::new("check-bracket-open").text("sign", open.bracket);
            Diagnostic::error(codes::UNCLOSED, at, sentence)
                .note(here, Sentence::new("check-bracket-noticed").text("sign", c))
                .help(Sentence::new("check-bracket-open-help").text("sign", closer(open.bracket)))
        } else {
            self.pos = end;
            let sentence = Sentence::new("check-bracket-other").text("sign", c).text("open", open.bracket);
            Diagnostic::error(codes::UNCLOSED, here, sentence)
                .note(at, "check-opened-here")
                .help(Sentence::new("check-bracket-write").text("sign", closer(open.bracket)))
        };
        self.push(diagnostic);
        NextInBracket::Closed
    }

    fn unclosed_at_end(&mut self, innermost: Open) {
        let Open { at, bracket } = innermost;
        let sentence = match self.open.len() {
            0 | 1 => Sentence::new("check-bracket-open"),
            count => Sentence::new("check-bracket-open-many").number("count", count),
        };
        let sentence = sentence.text("sign", bracket);
        let place = self.place(at..at + self.opening_length(innermost));
        let end = self.text.trim_end().len();
        let diagnostic = Diagnostic::error(codes::UNCLOSED, place, sentence)
            .note(self.place(end..end), "check-noticed-end")
            .help("check-bracket-add-help");
        self.push(diagnostic);
        self.fatal = true;
        self.stop = true;
    }

    fn opening_length(&self, open: Open) -> usize {
        self.text.get(open.at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
    }
}

fn starts_item(c: char) -> bool {
    let opening = matches!(wide::meant(c).unwrap_or(c), '(' | '[' | '{' | '"' | '\'' | '-' | '+' | '.');
    opening || wide::closing_quote(c).is_some() || is_name_part(c) || wide::narrow(c).is_ascii_digit()
}

fn is_closing(c: char) -> bool {
    matches!(wide::meant(c).unwrap_or(c), ')' | ']' | '}')
}

fn is_comma(c: char) -> bool {
    wide::meant(c).unwrap_or(c) == ','
}

pub(in crate::scenario::source) fn closer(bracket: char) -> char {
    match bracket {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}

/// The text behind white space (comments are not looked through: they seldom stand before a colon).
fn after_space(text: &str) -> &str {
    text.trim_start_matches([' ', '\t', '\r', '\n', '\u{3000}'])
}

/// A map key as serde sees it.
fn key_text(written: &str) -> String {
    let quotes = ['"', '“', '”', '＂', '「', '」'];
    let is_special = written.contains('\\') || written.starts_with('r');
    if is_special && let Ok(text) = ron::from_str::<String>(written) {
        return text;
    }
    match written.strip_prefix(quotes) {
        Some(inner) => inner.strip_suffix(quotes).unwrap_or(inner).to_owned(),
        None => written.strip_prefix("r#").unwrap_or(written).to_owned(),
    }
}
