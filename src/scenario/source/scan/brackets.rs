//! Brackets that do not pair: found before all else, one slip at a time, so that one slip is one
//! message at its own line.
//!
//! Problems are reported only if the brackets of a text do not pair. Then their count shows the
//! kind of slip, and the layout shows the place: the content of a bracket is indented deeper than
//! the line that opens it, and its items are at one depth.

use super::super::codes;
use super::items::closer;
use super::layout::{Layout, Sign, SignKind, SourceLine, is_closer, layout};
use crate::diagnostic::{Diagnostic, Place, Sentence, SourceFile};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Most slips of brackets that are reported for one file; after so many nothing is sure (design
/// choice).
const MOST_SLIPS: usize = 8;

/// What is wrong with the brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slip {
    /// The closing sign of a bracket is missing at the end of an item.
    Missing { open: Sign, at: usize },
    /// It is missing somewhere before another closing sign.
    MissingBefore { open: Sign, at: Sign },
    /// A closing sign too many.
    Extra { at: Sign },
    /// A closing sign of the wrong kind.
    Wrong { open: Sign, at: Sign },
}

/// A bracket that is open, and what is known of it.
#[derive(Debug, Clone, Copy)]
struct OpenBracket {
    sign: Sign,
    /// The depth of the line that opened it.
    indent: usize,
    /// The depth of its first item that begins a line.
    items: Option<usize>,
    /// The last comma in it.
    comma: Option<usize>,
    /// Whether it contains an item without a name.
    unnamed: bool,
    /// Whether the item being read has a name.
    named: bool,
    /// Where the colon of its first name stands.
    first: Option<usize>,
}

/// Reports brackets that do not pair in a file's text. Returns the text with them fixed at the same
/// length, or none if it cannot be fixed.
pub(super) fn pair(file: &Arc<SourceFile>, mut text: String, out: &mut Vec<Diagnostic>) -> Option<String> {
    for _ in 0..MOST_SLIPS {
        let Some(slip) = layout(&text).and_then(|layout| first_slip(&layout)) else { return Some(text) };
        out.push(diagnose(file, slip));
        text = mended(&text, slip)?;
    }
    None
}

fn first_slip(layout: &Layout<'_>) -> Option<Slip> {
    if pairs(layout) {
        return None;
    }
    let closing = layout.signs.iter().filter(|sign| is_closer(sign.meant)).count();
    let opening = layout.signs.iter().filter(|sign| matches!(sign.meant, '(' | '[' | '{')).count();
    let mut reading = BracketReader {
        layout,
        company: Company::of(layout),
        lack: opening > closing,
        excess: closing > opening,
        stack: Vec::new(),
        far: None,
        last: None,
    };
    reading.read()
}

/// Whether every bracket has its own.
fn pairs(layout: &Layout<'_>) -> bool {
    let mut stack = Vec::new();
    for sign in &layout.signs {
        if is_closer(sign.meant) {
            if stack.pop().map(closer) != Some(sign.meant) {
                return false;
            }
        } else if sign.kind == SignKind::Bracket {
            stack.push(sign.meant);
        }
    }
    stack.is_empty()
}

/// One way through the text, up to the first slip.
struct BracketReader<'a> {
    layout: &'a Layout<'a>,
    company: Company<'a>,
    lack: bool,
    excess: bool,
    stack: Vec<OpenBracket>,
    /// A closing sign that closed what a shallower line had opened.
    far: Option<Sign>,
    /// The last closing sign.
    last: Option<Sign>,
}

impl BracketReader<'_> {
    fn read(&mut self) -> Option<Slip> {
        let mut before: Option<usize> = None;
        let mut next = 0;
        for line in &self.layout.lines {
            if let Some(slip) = before.and_then(|end| self.begins(line, end)) {
                return Some(slip);
            }
            while let Some(sign) = self.layout.signs.get(next).filter(|sign| sign.at < line.end) {
                next += 1;
                if let Some(slip) = self.sign(*sign, line) {
                    return Some(slip);
                }
            }
            before = Some(line.end);
        }
        let top = self.stack.last().filter(|_| self.layout.lines.len() > 1)?;
        Some(Slip::Missing { open: top.sign, at: before? })
    }

    /// What the depth of a line says about the lines before it.
    fn begins(&mut self, line: &SourceLine, before: usize) -> Option<Slip> {
        let far = self.far.take();
        let Some(top) = self.stack.last_mut() else {
            let at = far.or(self.last).filter(|_| self.excess)?;
            return Some(Slip::Extra { at });
        };
        if self.lack && (top.indent > line.indent || (top.indent == line.indent && !line.closes)) {
            return Some(Slip::Missing { open: top.sign, at: line.comma.unwrap_or(before) });
        }
        let deeper = if line.closes {
            line.indent > top.indent
        } else {
            line.indent > *top.items.get_or_insert(line.indent)
        };
        far.filter(|_| self.excess && deeper).map(|at| Slip::Extra { at })
    }

    fn sign(&mut self, sign: Sign, line: &SourceLine) -> Option<Slip> {
        match sign.kind {
            SignKind::Bracket if is_closer(sign.meant) => self.closes(sign, line),
            SignKind::Bracket => {
                let frame = OpenBracket {
                    sign,
                    indent: line.indent,
                    items: None,
                    comma: None,
                    unnamed: false,
                    named: false,
                    first: None,
                };
                self.stack.push(frame);
                None
            }
            SignKind::Comma => {
                if let Some(top) = self.stack.last_mut() {
                    top.unnamed |= !top.named;
                    top.named = false;
                    top.comma = Some(sign.at);
                }
                None
            }
            SignKind::Colon => self.colon(sign),
        }
    }

    /// A name in a list, behind an item without one, or among names that are never its company: a
    /// bracket was closed too late or too early.
    fn colon(&mut self, sign: Sign) -> Option<Slip> {
        let top = self.stack.last_mut()?;
        top.named = true;
        let first = *top.first.get_or_insert(sign.at);
        let foreign = top.sign.meant == '('
            && (top.unnamed
                || (self.lack
                    && top.sign.line == sign.line
                    && self.company.is_strange(self.layout, first, sign)));
        if top.sign.meant != '[' && !foreign {
            return None;
        }
        if self.excess {
            return self.last.map(|at| Slip::Extra { at });
        }
        let at = top.comma.unwrap_or(top.sign.at + 1);
        self.lack.then_some(Slip::Missing { open: top.sign, at })
    }

    fn closes(&mut self, sign: Sign, line: &SourceLine) -> Option<Slip> {
        let Some(top) = self.stack.last().copied() else {
            return Some(Slip::Extra { at: self.far.unwrap_or(sign) });
        };
        if closer(top.sign.meant) == sign.meant {
            self.stack.pop();
            if top.sign.line != sign.line && top.indent < line.indent {
                self.far.get_or_insert(sign);
            }
            self.last = Some(sign);
            return None;
        }
        Some(match (self.lack, self.excess) {
            (true, _) if top.sign.line == sign.line => Slip::MissingBefore { open: top.sign, at: sign },
            (true, _) => Slip::Missing { open: top.sign, at: sign.at },
            (false, true) => Slip::Extra { at: sign },
            (false, false) => Slip::Wrong { open: top.sign, at: sign },
        })
    }
}

/// Which names stand together in round brackets, and how the brackets of each line pair.
struct Company<'a> {
    /// How often a name is in brackets of which another is the first: (name, first).
    pairs: BTreeMap<(&'a str, &'a str), u32>,
    /// Opening signs less closing ones, by line.
    balance: BTreeMap<usize, i32>,
}

impl<'a> Company<'a> {
    fn of(layout: &'a Layout<'a>) -> Self {
        let mut company = Self { pairs: BTreeMap::new(), balance: BTreeMap::new() };
        let mut firsts: Vec<Option<&str>> = Vec::new();
        for sign in &layout.signs {
            let balance = company.balance.entry(sign.line).or_default();
            match sign.kind {
                SignKind::Bracket if is_closer(sign.meant) => {
                    *balance -= 1;
                    firsts.pop();
                }
                SignKind::Bracket => {
                    *balance += 1;
                    firsts.push(None);
                }
                SignKind::Colon => {
                    let name = layout.name_before(sign.at);
                    if let Some(first) = firsts.last_mut().filter(|_| !name.is_empty()) {
                        let first = first.get_or_insert(name);
                        *company.pairs.entry((name, first)).or_default() += 1;
                    }
                }
                SignKind::Comma => {}
            }
        }
        company
    }

    /// Whether a name stands nowhere else in this company, but elsewhere in another, and the
    /// brackets of its line do not pair.
    fn is_strange(&self, layout: &Layout<'_>, first: usize, sign: Sign) -> bool {
        let (first, name) = (layout.name_before(first), layout.name_before(sign.at));
        let count = |other: &str| self.pairs.get(&(name, other)).copied().unwrap_or(0);
        first != name
            && self.balance.get(&sign.line).is_some_and(|open| *open != 0)
            && count(first) <= 1
            && self.pairs.keys().any(|(each, other)| *each == name && *other != first)
    }
}

fn diagnose(file: &Arc<SourceFile>, slip: Slip) -> Diagnostic {
    let place = |sign: Sign| Place::new(file, sign.at..sign.at + sign.length);
    let named = |key: &'static str, sign: char| Sentence::new(key).text("sign", sign);
    match slip {
        Slip::Missing { open, at } => {
            let wanted = closer(open.meant);
            Diagnostic::error(
                codes::UNCLOSED,
                Place::new(file, at..at),
                named("check-bracket-missing", wanted),
            )
            .note(place(open), "check-bracket-missing-note")
            .help(named("check-bracket-missing-help", wanted))
        }
        Slip::MissingBefore { open, at } => {
            Diagnostic::error(codes::UNCLOSED, place(open), named("check-bracket-open", open.meant))
                .note(place(at), named("check-bracket-noticed", at.meant))
                .help(named("check-bracket-open-help", closer(open.meant)))
        }
        Slip::Extra { at } => {
            Diagnostic::error(codes::UNCLOSED, place(at), named("check-bracket-extra", at.meant))
                .help("check-bracket-extra-help")
        }
        Slip::Wrong { open, at } => {
            let sentence = named("check-bracket-other", at.meant).text("open", open.meant);
            Diagnostic::error(codes::UNCLOSED, place(at), sentence)
                .note(place(open), "check-opened-here")
                .help(named("check-bracket-write", closer(open.meant)))
        }
    }
}

/// The text with the slip fixed at the same length, where there is room for it.
fn mended(text: &str, slip: Slip) -> Option<String> {
    let (from, new) = match slip {
        Slip::Extra { at } => (at.at, " ".repeat(at.length)),
        Slip::Wrong { open, at } => (at.at, format!("{:<1$}", closer(open.meant), at.length)),
        Slip::MissingBefore { .. } => return None,
        Slip::Missing { open, at } => {
            // A comma stands before the gap or right in it.
            let from = if text.get(..at)?.ends_with(',') { at - 1 } else { at };
            let room = text.get(from..)?.strip_prefix(',').map_or(from, |_| from + 1);
            let gap = text.get(room..)?.bytes().take_while(u8::is_ascii_whitespace).count();
            let last = text.get(room + gap..)?.chars().next().is_none_or(is_closer);
            let new = format!("{}{}", closer(open.meant), if last { "" } else { "," });
            if room + gap < from + new.len() {
                return None;
            }
            (from, new)
        }
    };
    let mut bytes = text.to_owned().into_bytes();
    bytes.get_mut(from..from + new.len())?.copy_from_slice(new.as_bytes());
    String::from_utf8(bytes).ok()
}
