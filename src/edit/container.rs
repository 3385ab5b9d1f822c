//! A bracket with its items, seen as layout: where each item begins and ends, its comma, and the
//! comments that belong to it.
//!
//! Comments belong to an item when they stand directly above it, without a blank line between and
//! alone on their lines, and when they stand behind it on its last line. Any other comment belongs
//! to nobody and stays where it is.

use super::address::Address;
use super::error::EditError;
use super::trivia::{Trivium, begins_line, comma, ends_line, line_end, line_start, trivia};
use crate::scenario::source::{ValueNode, ValueShape};
use std::ops::Range;

/// Where an item stands.
#[derive(Debug, Clone)]
pub(super) struct ContainerSlot {
    /// From its key, or its value where it has none.
    pub(super) start: usize,
    /// Just behind its value.
    pub(super) end: usize,
    /// Its comma.
    pub(super) comma: Option<Range<usize>>,
    /// Where the comments that stand directly above it begin, or its start.
    pub(super) head: usize,
    /// Whether nothing else stands on its lines.
    pub(super) own_lines: bool,
}

impl ContainerSlot {
    /// Just behind its comma, or its value.
    pub(super) fn tail(&self) -> usize {
        self.comma.as_ref().map_or(self.end, |comma| comma.end)
    }

    /// Its lines with the comments that belong to it, for an item that has lines of its own.
    pub(super) fn lines(&self, text: &str) -> Range<usize> {
        line_start(text, self.head)..line_end(text, self.tail())
    }
}

/// A bracket and its content.
#[derive(Debug)]
pub(super) struct Container<'a> {
    pub(super) text: &'a str,
    pub(super) shape: ValueShape,
    /// Just behind the opening sign.
    pub(super) open: usize,
    /// At the closing sign.
    pub(super) close: usize,
    pub(super) slots: Vec<ContainerSlot>,
}

impl<'a> Container<'a> {
    /// The container at a value; `text` is the text that was scanned.
    ///
    /// # Errors
    /// [`EditError::OtherKind`] if the value is none, [`EditError::Broken`] if it is not closed.
    pub(super) fn of(text: &'a str, node: ValueNode<'_>) -> Result<Self, EditError> {
        let shape = node.shape();
        let opening: &[char] = match shape {
            ValueShape::List => &['[', '【', '［'],
            ValueShape::Map => &['{', '｛'],
            ValueShape::Struct | ValueShape::Tuple => &['(', '（'],
            ValueShape::Bool
            | ValueShape::Number
            | ValueShape::Text
            | ValueShape::Char
            | ValueShape::Name
            | ValueShape::Missing => return Err(EditError::OtherKind(Address::of(node))),
        };
        let broken = || EditError::Broken(Address::of(node));
        let span = node.span();
        let after_name = node.name_span().map_or(span.start, |name| name.end);
        let head = text.get(after_name..span.end).ok_or_else(broken)?;
        let at = head.find(opening).ok_or_else(broken)?;
        let sign = head.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
        let open = after_name + at + sign;
        let last = text.get(open..span.end).and_then(|inner| inner.chars().next_back()).ok_or_else(broken)?;
        if !matches!(last, ')' | ']' | '}' | '）' | '】' | '］' | '｝') {
            return Err(broken());
        }
        let close = span.end - last.len_utf8();
        let mut container = Self { text, shape, open, close, slots: Vec::new() };
        container.fill(node);
        Ok(container)
    }

    fn fill(&mut self, node: ValueNode<'_>) {
        let spans: Vec<Range<usize>> = node
            .items()
            .map(|item| {
                let value = item.value.span();
                item.key_span.map_or(value.start, |key| key.start)..value.end
            })
            .collect();
        let mut floor = self.open;
        for (index, span) in spans.iter().enumerate() {
            let next = spans.get(index + 1).map_or(self.close, |next| next.start);
            let comma = comma(self.text, span.end..next);
            let tail = comma.as_ref().map_or(span.end, |comma| comma.end);
            let head = self.head(floor, span.start);
            let own_lines = begins_line(self.text, head) && ends_line(self.text, tail);
            self.slots.push(ContainerSlot { start: span.start, end: span.end, comma, head, own_lines });
            floor = tail;
        }
    }

    /// Where the comments begin that stand directly above a place, not before `floor`.
    fn head(&self, floor: usize, start: usize) -> usize {
        let mut head = start;
        if !begins_line(self.text, start) {
            return head;
        }
        for each in trivia(self.text, floor..start).into_iter().rev() {
            let Trivium::Comment(range) = each else { break };
            let between = self.text.get(range.end..head).unwrap_or("");
            if between.matches('\n').count() != 1 || !begins_line(self.text, range.start) {
                break;
            }
            head = range.start;
        }
        head
    }

    /// Whether the last item has a comma behind it.
    pub(super) fn ends_with_comma(&self) -> bool {
        self.slots.last().is_some_and(|slot| slot.comma.is_some())
    }
}
