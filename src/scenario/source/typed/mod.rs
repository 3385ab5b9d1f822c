//! Fills a serde type from a scanned text with `ron`, again and again: what stops it is reported
//! and blanked out.
//!
//! Blanking keeps every offset and every line break, so places stay right. Each round takes out at
//! least one item, and the rounds are limited by number and by bytes read, so time is bounded.

mod explain;
mod locate;
mod stop;
mod words;

use super::codes;
use super::limits::MAX_DIAGNOSTICS;
use super::map::{Document, SpanMap, path_of};
use super::path::ValuePath;
use super::scan::{Scanned, too_many_problems};
use super::tree::{NodeId, Tree, ValueShape};
use crate::diagnostic::{Diagnostic, Place, SourceFile};
use explain::{Explanation, explain};
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use stop::Stop;

/// Most rounds for a file.
pub(super) const MAX_ROUNDS: usize = 60;
/// Most bytes that all rounds of a file read together, so that large files get fewer rounds.
const MAX_BYTES_READ: usize = 64 << 20;

/// The typed pass. None when a problem cannot be blanked out (each is reported).
pub(super) fn fill<T: DeserializeOwned>(
    file: Arc<SourceFile>,
    scanned: Scanned,
    most_rounds: usize,
    out: &mut Vec<Diagnostic>,
) -> Option<Document<T>> {
    let Scanned { tree, text, poisoned } = scanned;
    let mut filler = Filler { tree, text, masked: Vec::new(), thinned: Vec::new() };
    filler.take_out_repeats();
    filler.undouble_brackets();
    for id in poisoned {
        if !filler.is_gone(id) {
            filler.mask_around(id, false)?;
        }
    }
    let rounds = most_rounds.min(MAX_BYTES_READ / filler.text.len().max(1)).max(2);
    for _ in 0..rounds {
        let stop = match parse::<T>(&filler.text)? {
            Ok(value) => {
                let Filler { tree, masked, thinned, .. } = filler;
                return Some(Document { value, map: SpanMap::new(file, tree), masked, thinned });
            }
            Err(stop) => stop,
        };
        let finding = explain(&filler.tree, &file, &stop);
        let culprit = finding.culprit;
        let unknown = matches!(stop.error, ron::Error::NoSuchStructField { .. });
        report(finding, out);
        if out.len() >= MAX_DIAGNOSTICS {
            return None;
        }
        filler.mask_around(culprit, unknown)?;
    }
    let help = "check-mend-first";
    let sentence = "check-values-wrong-many";
    out.push(Diagnostic::error(codes::TOO_MANY, Place::new(&file, 0..0), sentence).help(help));
    None
}

/// Where reading a text stops; none if it is sound.
pub(super) fn stop_of<T: DeserializeOwned>(text: &[u8]) -> Option<usize> {
    match parse::<T>(text) {
        Some(Ok(_)) => None,
        Some(Err(stop)) => Some(stop.offset),
        None => Some(0),
    }
}

/// One round. None when the text is no longer UTF-8, which blanking whole values cannot cause.
fn parse<T: DeserializeOwned>(text: &[u8]) -> Option<Result<T, Stop>> {
    let text = std::str::from_utf8(text).ok()?;
    let extensions =
        Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES | Extensions::UNWRAP_VARIANT_NEWTYPES;
    let options = ron::Options::default().with_default_extension(extensions);
    let mut track = serde_path_to_error::Track::new();
    let mut reader = match ron::Deserializer::from_str_with_options(text, &options) {
        Ok(reader) => reader,
        Err(error) => {
            let offset = offset_of(text, error.span.end);
            return Some(Err(Stop { error: error.code, path: track.path(), offset }));
        }
    };
    let result = T::deserialize(serde_path_to_error::Deserializer::new(&mut reader, &mut track));
    let result = result.and_then(|value| reader.end().map(|()| value));
    Some(result.map_err(|error| {
        let spanned = reader.span_error(error);
        Stop { error: spanned.code, path: track.path(), offset: offset_of(text, spanned.span.end) }
    }))
}

/// The byte offset of a position that `ron` gives: line and column from 1, columns in characters.
fn offset_of(text: &str, position: ron::error::Position) -> usize {
    let lines_before = position.line.saturating_sub(1);
    let start: usize = text.split_inclusive('\n').take(lines_before).map(str::len).sum();
    let rest = text.get(start..).unwrap_or("");
    let column = position.col.saturating_sub(1);
    start + rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at)
}

/// The text with what was taken out of it.
struct Filler {
    tree: Tree,
    text: Vec<u8>,
    masked: Vec<ValuePath>,
    thinned: Vec<ValuePath>,
}

impl Filler {
    /// Blanks out the keys that the scanner found to be written twice.
    fn take_out_repeats(&mut self) {
        let repeats: Vec<_> =
            self.tree.nodes.iter().flat_map(|node| &node.items).filter(|item| item.masked).collect();
        for item in repeats {
            blank(&mut self.text, item.removal.clone());
        }
    }

    /// Blanks out the outer brackets of `Some((…))` and `Name((…))`, which RON has and the
    /// extensions above would not take: with them the value's own brackets are enough.
    fn undouble_brackets(&mut self) {
        let doubled = self.tree.nodes.iter().filter_map(|node| {
            let name = node.name.clone()?;
            let inner = self.tree.node(node.wrapped()?)?;
            let is_bare =
                inner.name.is_none() && matches!(inner.shape, ValueShape::Tuple | ValueShape::Struct);
            let is_some = self.text.get(name.clone()) == Some(b"Some");
            let from = if is_some { node.span.start } else { name.end };
            is_bare.then_some([from..inner.span.start, inner.span.end..node.span.end])
        });
        for range in doubled.flatten().collect::<Vec<_>>() {
            blank(&mut self.text, range);
        }
    }

    /// Whether a value lies in something that was taken out already.
    fn is_gone(&self, id: NodeId) -> bool {
        let mut at = self.tree.node(id).and_then(|node| node.parent);
        while let Some((parent, index)) = at {
            let Some(node) = self.tree.node(parent) else {
                return false;
            };
            if node.items.get(index).is_some_and(|item| item.masked) {
                return true;
            }
            at = node.parent;
        }
        false
    }

    /// Takes out the smallest item around a value: a field, a map entry or a list item that is
    /// still there.
    fn mask_around(&mut self, culprit: NodeId, unknown: bool) -> Option<()> {
        let mut id = culprit;
        loop {
            let (parent, index) = self.tree.node(id)?.parent?;
            let node = self.tree.node(parent)?;
            let item = node.items.get(index)?;
            if node.shape != ValueShape::Tuple && !item.masked {
                self.take_out(parent, index, unknown);
                return Some(());
            }
            id = parent;
        }
    }

    fn take_out(&mut self, container: NodeId, index: usize, unknown: bool) {
        let path = path_of(&self.tree, container, index);
        let above = self.tree.node(container).and_then(|node| node.parent);
        let Some(node) = self.tree.nodes.get_mut(container) else {
            return;
        };
        let is_list = node.shape == ValueShape::List;
        let Some(item) = node.items.get_mut(index) else {
            return;
        };
        item.masked = true;
        item.unknown = unknown;
        blank(&mut self.text, item.removal.clone());
        if is_list {
            // The list itself is still there, only shorter.
            let list = above.map_or_else(ValuePath::root, |(parent, at)| path_of(&self.tree, parent, at));
            self.thinned.push(list);
        } else {
            self.masked.push(path);
        }
    }
}

/// Adds what was found, unless it was said already; the last place in the list says that there is
/// more.
fn report(finding: Explanation, out: &mut Vec<Diagnostic>) {
    let Some(diagnostic) = finding.diagnostic else {
        return;
    };
    if out.len() + 1 >= MAX_DIAGNOSTICS {
        let place = diagnostic.place.unwrap_or_else(|| Place::new(&SourceFile::new("", ""), 0..0));
        out.push(too_many_problems(place));
    } else if !out.iter().any(|old| old.place == diagnostic.place && old.sentence == diagnostic.sentence) {
        out.push(diagnostic);
    }
}

/// Writes spaces over a range, keeping line breaks.
fn blank(text: &mut [u8], range: std::ops::Range<usize>) {
    for byte in text.get_mut(range).into_iter().flatten() {
        if *byte != b'\n' {
            *byte = b' ';
        }
    }
}
