//! The description beside the values of a file: which value is of which kind.

use super::{FormatDescription, Kind, Target, VariantHolds};
use crate::scenario::source::{ValueItem, ValueNode, ValueTree};
use std::ops::Range;

/// What was met on a walk through a file.
pub(in crate::edit) enum Met<'a, 'k> {
    /// A value of a kind.
    Value(ValueNode<'a>, &'k Kind),
    /// A key of a table that refers to an entry elsewhere: the table, the key, where it stands.
    Key(Target, &'a str, Range<usize>, ValueNode<'a>),
}

/// The kind of the whole file: a scenario, or a library where its name says so.
fn root_kind(values: &ValueTree) -> Kind {
    Kind::Struct(if values.root().name() == Some("Library") { "Library" } else { "Scenario" })
}

/// Shows every value that the format knows, each before what is in it.
pub(in crate::edit) fn walk<'a>(
    format: &FormatDescription,
    values: &'a ValueTree,
    meet: &mut dyn FnMut(Met<'a, '_>),
) {
    let mut waiting = vec![(values.root(), root_kind(values))];
    while let Some((node, kind)) = waiting.pop() {
        meet(Met::Value(node, &kind));
        for item in node.items() {
            if let (Kind::Table(Some(target), _), Some(key), Some(span)) =
                (&kind, item.key, item.key_span.clone())
            {
                meet(Met::Key(*target, key, span, item.value));
            }
        }
        waiting.extend(inner(format, node, &kind).into_iter().rev());
    }
}

/// The kind of a value; none where the format has no such value.
pub fn kind_at(format: &FormatDescription, values: &ValueTree, node: ValueNode<'_>) -> Option<Kind> {
    let mut way = vec![node.span()];
    let mut at = node.parent();
    while let Some((around, _)) = at {
        way.push(around.span());
        at = around.parent();
    }
    way.pop();
    let mut here = (values.root(), root_kind(values));
    while let Some(span) = way.pop() {
        here = inner(format, here.0, &here.1).into_iter().find(|(node, _)| node.span() == span)?;
    }
    Some(here.1)
}

/// The values in a value, with their kinds.
fn inner<'a>(format: &FormatDescription, node: ValueNode<'a>, kind: &Kind) -> Vec<(ValueNode<'a>, Kind)> {
    if let Some(only) = node.wrapped().filter(|_| node.name() == Some("Some")) {
        return vec![(only, kind.clone())];
    }
    let by_name = |item: ValueItem<'a>| {
        let field = format.fields_of(kind, node.name()).iter().find(|field| Some(field.name) == item.key)?;
        Some((item.value, field.kind.clone()))
    };
    match kind {
        Kind::Text | Kind::Struct(_) => node.items().filter_map(by_name).collect(),
        Kind::List(of) | Kind::Table(_, of) => {
            node.items().map(|item| (item.value, of.as_ref().clone())).collect()
        }
        Kind::Tuple(kinds) => node.items().map(|item| item.value).zip(kinds.iter().cloned()).collect(),
        Kind::Choice(name) => {
            let variants = format.choice(name).map_or(&[][..], |choice| &choice.variants);
            match variants.iter().find(|each| Some(each.name) == node.name()).map(|each| &each.holds) {
                Some(VariantHolds::One(of)) => match node.wrapped() {
                    Some(only) => vec![(only, of.clone())],
                    None => node.items().filter_map(by_name).collect(),
                },
                Some(VariantHolds::Several(kinds)) => {
                    node.items().map(|item| item.value).zip(kinds.iter().cloned()).collect()
                }
                Some(VariantHolds::Fields(_)) => node.items().filter_map(by_name).collect(),
                Some(VariantHolds::Nothing) | None => Vec::new(),
            }
        }
        Kind::Bool | Kind::Single(_) => Vec::new(),
    }
}
