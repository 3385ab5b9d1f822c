//! Puts items into brackets, takes them out and moves them, in the layout of what is there:
//! indentation, one line or many, the comma behind the last item, blank lines between entries.

use super::container::{Container, ContainerSlot};
use super::snippet::indented;
use super::splice::Splice;
use super::trivia::{begins_line, ends_line, has_blank_line, indent, line_break, line_end, line_start};
use crate::scenario::source::ValueShape;
use std::ops::Range;

/// How much deeper an item is indented than its bracket.
const STEP: &str = "    ";

/// An item to be put in.
pub(super) struct NewItem<'a> {
    /// Comments above it, which need lines of their own.
    pub(super) notes: &'a [&'a str],
    /// The field name or key with its colon, or nothing.
    pub(super) head: String,
    /// The value.
    pub(super) ron: &'a str,
    /// Whether its lines have their indentation already, as those of a copy have.
    pub(super) is_copy: bool,
}

impl NewItem<'_> {
    /// The item on lines of its own, with its comments.
    fn written_on_lines(&self, depth: &str, breaks: &str) -> String {
        let notes = self.notes.iter().map(|note| format!("{note}{breaks}{depth}"));
        notes.collect::<String>() + &self.written(depth, breaks)
    }

    fn written(&self, depth: &str, breaks: &str) -> String {
        if self.is_copy {
            return format!("{}{}", self.head, self.ron);
        }
        format!("{}{}", self.head, indented(self.ron, depth, breaks))
    }
}

/// Puts an item in at a position, which is at most the number of items.
pub(super) fn insert(within: &Container<'_>, index: usize, item: &NewItem<'_>) -> Vec<Splice> {
    match (index.checked_sub(1).and_then(|before| within.slots.get(before)), within.slots.first()) {
        (Some(before), _) => behind(within, index, before, item),
        (None, Some(first)) => before_all(within, first, item),
        (None, None) => into_empty(within, item),
    }
}

fn behind(within: &Container<'_>, index: usize, before: &ContainerSlot, item: &NewItem<'_>) -> Vec<Splice> {
    let text = within.text;
    let is_last = index == within.slots.len();
    let mut splices = Vec::new();
    if ends_line(text, before.tail()) {
        let depth = indent(text, before.start);
        let breaks = line_break(text, line_end(text, before.tail()));
        let bare = is_last && before.comma.is_none();
        if before.comma.is_none() {
            splices.push(Splice::insert(before.end, ","));
        }
        let gap = if apart(within, index) { breaks } else { "" };
        let comma = if bare { "" } else { "," };
        let line = format!("{gap}{depth}{}{comma}{breaks}", item.written_on_lines(depth, breaks));
        splices.push(Splice::insert(line_end(text, before.tail()), line));
        return splices;
    }
    let words = item.written(indent(text, before.start), line_break(text, before.start));
    let splice = match (&before.comma, is_last) {
        (None, _) => Splice::insert(before.end, format!(", {words}")),
        (Some(comma), _) => Splice::insert(comma.end, format!(" {words},")),
    };
    vec![splice]
}

/// Whether the items around a position have blank lines between them.
fn apart(within: &Container<'_>, index: usize) -> bool {
    let between = |first: usize| {
        let (first, second) = (within.slots.get(first)?, within.slots.get(first + 1)?);
        Some(has_blank_line(within.text, first.tail()..second.head))
    };
    index.checked_sub(2).and_then(between).or_else(|| between(index.saturating_sub(1))).unwrap_or(false)
}

fn before_all(within: &Container<'_>, first: &ContainerSlot, item: &NewItem<'_>) -> Vec<Splice> {
    let text = within.text;
    let (depth, breaks) = (indent(text, first.start), line_break(text, first.start));
    if begins_line(text, first.head) {
        let words = item.written_on_lines(depth, breaks);
        let gap = if apart(within, 0) { breaks } else { "" };
        let line = format!("{depth}{words},{breaks}{gap}");
        return vec![Splice::insert(line_start(text, first.head), line)];
    }
    vec![Splice::insert(first.start, format!("{}, ", item.written(depth, breaks)))]
}

fn into_empty(within: &Container<'_>, item: &NewItem<'_>) -> Vec<Splice> {
    let text = within.text;
    let inner = text.get(within.open..within.close).unwrap_or("");
    let (base, breaks) = (indent(text, within.open), line_break(text, within.open));
    if inner.contains('\n') && begins_line(text, within.close) {
        let depth = format!("{}{STEP}", indent(text, within.close));
        let line = format!("{depth}{},{breaks}", item.written_on_lines(&depth, breaks));
        return vec![Splice::insert(line_start(text, within.close), line)];
    }
    // Entries of a table that contain values of their own have their own lines.
    let is_large =
        item.ron.contains('\n') || (within.shape == ValueShape::Map && item.ron.ends_with([')', ']', '}']));
    let at = if inner.trim().is_empty() { within.open..within.close } else { within.close..within.close };
    if is_large {
        let depth = format!("{base}{STEP}");
        let line = format!("{breaks}{depth}{},{breaks}{base}", item.written_on_lines(&depth, breaks));
        return vec![Splice::new(at, line)];
    }
    let words = item.written(base, breaks);
    let words = if within.shape == ValueShape::Map { format!(" {words} ") } else { words };
    vec![Splice::new(at, words)]
}

/// Takes an item out with its comma, and with its comments where it has lines of its own. Where two
/// blank lines would meet, one of them goes as well.
pub(super) fn remove(within: &Container<'_>, index: usize) -> Option<Vec<Splice>> {
    let slot = within.slots.get(index)?;
    let text = within.text;
    if slot.own_lines {
        let mut lines = slot.lines(text);
        let above = line_start(text, lines.start.saturating_sub(1));
        let is_blank = |range: Range<usize>| text.get(range).is_some_and(|line| line.trim().is_empty());
        let below = lines.end..line_end(text, lines.end);
        let closes =
            text.get(below.clone()).is_some_and(|line| line.trim_start().starts_with([')', ']', '}']));
        if above >= within.open && is_blank(above..lines.start) && (is_blank(below) || closes) {
            lines.start = above;
        }
        return Some(vec![Splice::delete(lines)]);
    }
    Some(remove_inline(within, index, slot))
}

fn remove_inline(within: &Container<'_>, index: usize, slot: &ContainerSlot) -> Vec<Splice> {
    let text = within.text;
    let spaces_before = |at: usize| {
        let before = text.get(..at).unwrap_or("");
        at - (before.len() - before.trim_end_matches([' ', '\t']).len())
    };
    let spaces_behind = |at: usize| {
        let rest = text.get(at..).unwrap_or("");
        at + (rest.len() - rest.trim_start_matches([' ', '\t']).len())
    };
    let before = index.checked_sub(1).and_then(|before| within.slots.get(before));
    let same_line = before.filter(|before| !has_break(text, before.tail()..slot.start));
    let is_last = index + 1 == within.slots.len();
    if let Some(before) = same_line.filter(|_| is_last && slot.comma.is_none()) {
        // The comma before it would become one behind the last item.
        let Some(comma) = before.comma.clone() else {
            return vec![Splice::delete(before.end..slot.end)];
        };
        let only_spaces = text.get(comma.end..slot.start).is_some_and(|gap| gap.trim().is_empty());
        return if only_spaces {
            vec![Splice::delete(comma.start..slot.end)]
        } else {
            vec![Splice::delete(comma), Splice::delete(spaces_before(slot.start)..slot.end)]
        };
    }
    if before.is_none() && is_last {
        let around = [within.open..slot.start, slot.tail()..within.close];
        let is_bare = |range: Range<usize>| text.get(range).is_some_and(|gap| gap.trim().is_empty());
        if around.into_iter().all(is_bare) {
            return vec![Splice::delete(within.open..within.close)];
        }
    }
    let ends = ends_line(text, slot.tail()) || is_last;
    if ends && same_line.is_some() {
        return vec![Splice::delete(spaces_before(slot.start)..slot.tail())];
    }
    vec![Splice::delete(slot.start..spaces_behind(slot.tail()))]
}

fn has_break(text: &str, range: Range<usize>) -> bool {
    text.get(range).is_some_and(|gap| gap.contains('\n'))
}

/// Moves an item to another position. Items with lines of their own take their comments with them;
/// blank lines and comments of nobody stay where they are.
pub(super) fn reorder(within: &Container<'_>, from: usize, to: usize) -> Option<Vec<Splice>> {
    let (low, high) = (from.min(to), from.max(to));
    let places = within.slots.get(low..=high)?;
    if low == high {
        return Some(Vec::new());
    }
    let text = within.text;
    let whole = places.iter().all(|slot| slot.own_lines);
    let bare = !within.ends_with_comma();
    let mut order: Vec<&ContainerSlot> = places.iter().collect();
    if from < to {
        order.rotate_left(1);
    } else {
        order.rotate_right(1);
    }
    let mut splices = Vec::with_capacity(order.len());
    for (at, (place, slot)) in places.iter().zip(&order).enumerate() {
        if !whole {
            splices.push(Splice::new(place.start..place.end, text.get(slot.start..slot.end)?));
            continue;
        }
        let is_last = low + at + 1 == within.slots.len();
        let comma = if is_last && bare { "" } else { "," };
        let behind = text.get(slot.tail()..slot.lines(text).end)?;
        let end = slot.comma.as_ref().map_or(slot.end, |comma| comma.start);
        let block = text.get(slot.lines(text).start..end)?;
        splices.push(Splice::new(place.lines(text), format!("{block}{comma}{behind}")));
    }
    Some(splices)
}
