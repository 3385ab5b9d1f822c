//! A new key for an entry, wherever the file refers to it. What refers to what comes from the
//! description of the format, so a new field that refers to something is found by itself.

use super::address::Address;
use super::error::EditError;
use super::form::{FieldMeaning, Kind, Met, Target, describe, walk};
use super::ground::{EditProof, Ground, Plan};
use super::operation::Shift;
use super::snippet;
use super::splice::Splice;
use crate::scenario::model::MomentFact;
use crate::scenario::source::{ValueNode, ValueShape};
use std::ops::Range;

/// A place that refers to an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The value, or the entry of the table whose key it is.
    pub at: Address,
    /// Byte range of the key with its quotation marks.
    pub span: Range<usize>,
    /// Whether it is the key of a table.
    pub(super) is_key: bool,
}

/// The changes for a new key.
pub(super) fn plan(ground: &Ground<'_>, at: &Address, to: &str) -> Result<Plan, EditError> {
    let written = snippet::key(to)?;
    let entry = EntryAt::at(ground, at)?;
    if entry.is_taken(to) || (entry.target == Some(Target::Facts) && MomentFact::of_key(to).is_some()) {
        return Err(EditError::Taken(to.to_owned()));
    }
    let mut splices = vec![Splice::new(entry.span.clone(), written.clone())];
    let mut shifts = Vec::new();
    let here = if entry.is_key {
        shifts.push(Shift::Renamed { at: at.clone(), to: to.to_owned() });
        at.parent().unwrap_or_default().child(to)
    } else {
        at.clone()
    };
    for mention in mentions(ground, &entry) {
        splices.push(Splice::new(mention.span, written.clone()));
        if mention.is_key {
            shifts.push(Shift::Renamed { at: mention.at, to: to.to_owned() });
        }
    }
    if entry.target == Some(Target::Known) {
        splices.extend(slots(ground, &entry, to));
    }
    // A rival's name may be in its own `key` and also among the mentions.
    splices.sort_by_key(|splice| splice.at.start);
    splices.dedup();
    Ok(Plan { splices, at: here, shifts, proof: EditProof::Nothing })
}

/// Everything in the file that refers to an entry.
pub(super) fn mentions_of(ground: &Ground<'_>, at: &Address) -> Result<Vec<Mention>, EditError> {
    Ok(mentions(ground, &EntryAt::at(ground, at)?))
}

/// The entry that gets another key.
struct EntryAt<'a> {
    key: String,
    span: Range<usize>,
    target: Option<Target>,
    /// Whether the name is the key of a table, and not a field of the entry.
    is_key: bool,
    /// The table or list that contains it.
    table: ValueNode<'a>,
    /// The case whose customer knows it.
    scope: Option<ValueNode<'a>>,
}

impl<'a> EntryAt<'a> {
    fn at(ground: &Ground<'a>, at: &Address) -> Result<Self, EditError> {
        let node = ground.value(at)?;
        let other = || EditError::OtherKind(at.clone());
        let (table, index) = node.parent().ok_or_else(other)?;
        let of_field = Address::of(table).last().and_then(Target::of_field);
        if table.shape() == ValueShape::List && of_field == Some(Target::Rivals) {
            let name = node.items().find(|item| item.key == Some("key")).ok_or_else(other)?.value;
            let key = name.words().ok_or_else(other)?;
            let (span, target) = (name.span(), of_field);
            return Ok(Self { key, span, target, is_key: false, table, scope: None });
        }
        let item = table.item(index).filter(|_| table.shape() == ValueShape::Map).ok_or_else(other)?;
        let (key, span) = (item.key.ok_or_else(other)?, item.key_span.clone().ok_or_else(other)?);
        // Only tables of the file itself, and what a customer knows, are referred to.
        let depth = at.steps().len();
        let target = of_field.filter(|target| depth == 2 || *target == Target::Known);
        let scope = target.filter(|target| *target == Target::Known);
        let scope = scope.and_then(|_| table.parent()).map(|(case, _)| case);
        Ok(Self { key: key.to_owned(), span, target, is_key: true, table, scope })
    }

    fn is_taken(&self, name: &str) -> bool {
        let own = |item: &ValueNode<'_>| {
            item.items().find(|field| field.key == Some("key")).and_then(|field| field.value.words())
        };
        self.table.items().any(|item| {
            if self.is_key { item.key == Some(name) } else { own(&item.value).as_deref() == Some(name) }
        })
    }
}

fn mentions(ground: &Ground<'_>, entry: &EntryAt<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    let Some(target) = entry.target else { return found };
    let scope = entry.scope.map(ValueNode::span);
    let within = |span: &Range<usize>| {
        scope.as_ref().is_none_or(|scope| scope.start <= span.start && span.end <= scope.end)
    };
    walk(describe(), ground.values, &mut |met| match met {
        Met::Value(node, Kind::Single(FieldMeaning::Reference(to))) if *to == target => {
            // A text inside of `Some(…)` is met by itself.
            let span = node.span();
            if node.words().as_deref() == Some(entry.key.as_str()) && within(&span) {
                found.push(Mention { at: Address::of(node), span, is_key: false });
            }
        }
        Met::Key(to, key, span, value) if to == target && key == entry.key && within(&span) => {
            found.push(Mention { at: Address::of(value), span, is_key: true });
        }
        Met::Value(..) | Met::Key(..) => {}
    });
    found
}

/// The slots `{key}` in the texts of the case.
fn slots(ground: &Ground<'_>, entry: &EntryAt<'_>, to: &str) -> Vec<Splice> {
    let Some(scope) = entry.scope else { return Vec::new() };
    let (old, new) = (format!("{{{}}}", entry.key), format!("{{{to}}}"));
    let mut found = Vec::new();
    let mut waiting = vec![scope];
    while let Some(node) = waiting.pop() {
        waiting.extend(node.items().map(|item| item.value));
        if node.shape() != ValueShape::Text {
            continue;
        }
        let span = node.span();
        let written = ground.text.get(span.clone()).unwrap_or("");
        found.extend(written.match_indices(&old).map(|(at, _)| {
            let start = span.start + at;
            Splice::new(start..start + old.len(), new.clone())
        }));
    }
    found
}
