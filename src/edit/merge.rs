//! Two versions of a file that come from the same one: the author's edits and what another program
//! wrote meanwhile.
//!
//! A file is cut into pieces: what stands before its first field, each field, and each entry of a
//! table, with the comments above it. A piece that only one version changed is taken from that one.
//! Where both changed the same piece, nothing is decided: the author is asked.

use crate::diagnostic::SourceFile;
use crate::scenario::source::{ValueNode, ValueShape, ValueTree};
use std::collections::BTreeMap;

/// The result of a merge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Merged {
    /// Both versions in one text.
    Text(String),
    /// Both changed these pieces in different ways: fields and entries, such as `cases/late`.
    Conflict(Vec<String>),
}

/// The author's text and the one on disk, both made from `base`.
pub fn merge(base: &str, mine: &str, theirs: &str) -> Merged {
    if mine == theirs || theirs == base {
        return Merged::Text(mine.to_owned());
    }
    if mine == base {
        return Merged::Text(theirs.to_owned());
    }
    let whole = || Merged::Conflict(vec![String::new()]);
    let (Some(base), Some(mine), Some(theirs)) = (Pieces::of(base), Pieces::of(mine), Pieces::of(theirs))
    else {
        return whole();
    };
    let mut conflicts = Vec::new();
    let mut chosen: BTreeMap<&str, &str> = BTreeMap::new();
    let mut names: Vec<&str> = base.names().chain(mine.names()).chain(theirs.names()).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        match choose(base.get(name), mine.get(name), theirs.get(name)) {
            Ok(piece) => drop(piece.map(|piece| chosen.insert(name, piece))),
            Err(()) => conflicts.push(name.to_owned()),
        }
    }
    let Some(order) = order(&base, &mine, &theirs) else { return whole() };
    if !conflicts.is_empty() {
        return Merged::Conflict(conflicts);
    }
    let text: String = order.iter().filter_map(|name| chosen.get(name).copied()).collect();
    // Every piece has its place, and the whole is as sound as its parts.
    let sound = Pieces::of(&text).is_some_and(|merged| {
        merged.errors <= mine.errors.max(theirs.errors) && merged.names().eq(order.iter().copied())
    });
    if sound { Merged::Text(text) } else { whole() }
}

/// The piece to take; an error if both versions changed it in different ways.
fn choose<'a>(
    base: Option<&'a str>,
    mine: Option<&'a str>,
    theirs: Option<&'a str>,
) -> Result<Option<&'a str>, ()> {
    // White space behind a piece is no change of it.
    let same = |a: Option<&str>, b: Option<&str>| a.map(str::trim_end) == b.map(str::trim_end);
    if same(mine, theirs) || same(theirs, base) {
        Ok(mine)
    } else if same(mine, base) {
        Ok(theirs)
    } else {
        Err(())
    }
}

/// The order of the pieces: that of the version which moved some, with what the other one added
/// behind the piece that stands before it there. None if both moved pieces.
fn order<'a>(base: &'a Pieces<'_>, mine: &'a Pieces<'_>, theirs: &'a Pieces<'_>) -> Option<Vec<&'a str>> {
    let common = |of: &'a Pieces<'_>| -> Vec<&'a str> {
        of.names().filter(|name| [base, mine, theirs].iter().all(|each| each.get(name).is_some())).collect()
    };
    let (first, second) = if common(mine) == common(base) { (theirs, mine) } else { (mine, theirs) };
    if common(second) != common(base) && common(second) != common(first) {
        return None;
    }
    let gone =
        |name: &str| base.get(name).is_some() && (mine.get(name).is_none() || theirs.get(name).is_none());
    let mut order: Vec<&str> = first.names().filter(|name| !gone(name)).collect();
    let mut before: Option<&str> = None;
    for name in second.names().filter(|name| !gone(name)) {
        if !order.contains(&name) {
            let at = before.and_then(|before| order.iter().position(|each| *each == before));
            order.insert(at.map_or(0, |at| at + 1), name);
        }
        before = Some(name);
    }
    Some(order)
}

/// A text cut into pieces, which together are the text.
struct Pieces<'a> {
    /// Names with their pieces, in the order of the text.
    all: Vec<(String, &'a str)>,
    errors: usize,
}

impl<'a> Pieces<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let values = ValueTree::read(&SourceFile::new("merge", text))?;
        let mut cuts: Vec<(usize, String)> = vec![(0, "^".to_owned())];
        add_cuts(text, values.root(), "", &mut cuts)?;
        let mut all = Vec::with_capacity(cuts.len());
        for (index, (start, name)) in cuts.iter().enumerate() {
            let end = cuts.get(index + 1).map_or(text.len(), |(next, _)| *next);
            all.push((name.clone(), text.get(*start..end)?));
        }
        let mut names: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        let apart = names.windows(2).all(|pair| pair[0] != pair[1]);
        apart.then_some(Self { all, errors: values.errors() })
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|(name, _)| name.as_str())
    }

    fn get(&self, name: &str) -> Option<&'a str> {
        self.all.iter().find(|(each, _)| each == name).map(|(_, piece)| *piece)
    }
}

/// A cut before each field, and in tables before each entry and behind the last one.
fn add_cuts(text: &str, node: ValueNode<'_>, around: &str, cuts: &mut Vec<(usize, String)>) -> Option<()> {
    let container = super::container::Container::of(text, node).ok()?;
    for (item, slot) in node.items().zip(&container.slots) {
        let name = format!("{around}{}", item.key?);
        let is_table = around.is_empty() && item.value.shape() == ValueShape::Map && !item.value.is_empty();
        let start = super::trivia::line_start(text, slot.head);
        let head = if super::trivia::begins_line(text, slot.head) { start } else { slot.head };
        cuts.push((head.max(container.open), name.clone()));
        if is_table {
            add_cuts(text, item.value, &format!("{name}/"), cuts)?;
            let inner = super::container::Container::of(text, item.value).ok()?;
            let last = inner.slots.last()?;
            // The text after the last entry belongs to the table.
            let end = if last.own_lines { last.lines(text).end } else { last.tail() };
            cuts.push((end, format!("{name}$")));
        }
    }
    if around.is_empty() {
        let end = container
            .slots
            .last()
            .map_or(container.open, |slot| if slot.own_lines { slot.lines(text).end } else { slot.tail() });
        cuts.push((end, "$".to_owned()));
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "// Head.\nS(\n    id: \"a\",\n    days: 3,\n    cases: {\n        // One.\n        \"one\": (a: 1),\n        \"two\": (a: 2),\n    },\n    coach: [1],\n)\n";

    fn merged(mine: &[(&str, &str)], theirs: &[(&str, &str)]) -> Merged {
        let edited = |pairs: &[(&str, &str)]| {
            pairs.iter().fold(BASE.to_owned(), |text, (old, new)| {
                assert!(text.contains(old), "{old}");
                text.replacen(old, new, 1)
            })
        };
        merge(BASE, &edited(mine), &edited(theirs))
    }

    fn both(pairs: &[(&str, &str)]) -> Merged {
        Merged::Text(pairs.iter().fold(BASE.to_owned(), |text, (old, new)| text.replacen(old, new, 1)))
    }

    #[test]
    fn changes_of_different_pieces_come_together() {
        let (days, two) = (("days: 3", "days: 4"), ("(a: 2)", "(a: 22)"));
        assert_eq!(merged(&[days], &[two]), both(&[days, two]));
        assert_eq!(merged(&[two], &[days]), both(&[days, two]));
        let comment = ("// One.", "// The one.");
        assert_eq!(merged(&[two], &[comment]), both(&[comment, two]));
        let added = ("(a: 2),\n", "(a: 2),\n        \"three\": (a: 3),\n");
        assert_eq!(merged(&[added], &[days]), both(&[days, added]));
        assert_eq!(merged(&[days], &[added]), both(&[days, added]));
        let gone = ("        \"two\": (a: 2),\n", "");
        assert_eq!(merged(&[gone], &[days]), both(&[days, gone]));
        assert_eq!(merged(&[days], &[gone]), both(&[days, gone]));
        assert_eq!(merged(&[days], &[days]), both(&[days]));
        assert_eq!(merged(&[], &[days]), both(&[days]));
        let head = ("// Head.", "// Mine.");
        assert_eq!(merged(&[head], &[added, days]), both(&[head, added, days]));
        let moved = ("        \"two\": (a: 2),\n", ""); // and back, before the first entry
        let before = ("        // One.\n", "        \"two\": (a: 2),\n        // One.\n");
        assert_eq!(merged(&[moved, before], &[days]), both(&[moved, before, days]));
    }

    #[test]
    fn changes_of_the_same_piece_are_asked_about() {
        let conflict =
            |names: &[&str]| Merged::Conflict(names.iter().map(|name| (*name).to_owned()).collect());
        assert_eq!(merged(&[("days: 3", "days: 4")], &[("days: 3", "days: 5")]), conflict(&["days"]));
        let gone = ("        \"two\": (a: 2),\n", "");
        assert_eq!(merged(&[gone], &[("(a: 2)", "(a: 22)")]), conflict(&["cases/two"]));
        let broken = merge(BASE, &BASE.replace("days: 3", "days: 4"), "S(");
        assert!(matches!(broken, Merged::Conflict(_)));
    }

    #[test]
    fn pieces_are_the_whole_text() {
        for text in
            [BASE, "S()", "S(a: 1)", "S(a: {\"b\": 1})", "\u{feff}S(\r\n a: {\r\n \"b\": 1\r\n },\r\n)"]
        {
            let pieces = Pieces::of(text).unwrap();
            let joined: String = pieces.all.iter().map(|(_, piece)| *piece).collect();
            assert_eq!(joined, text);
        }
    }
}
