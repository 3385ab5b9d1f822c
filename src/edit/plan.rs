//! From an edit to the changes of the text that it needs.

use super::address::Address;
use super::arrange::{self, NewItem};
use super::error::EditError;
use super::form::{FieldForm, describe, kind_at};
use super::ground::{EditProof, Ground, Plan};
use super::operation::{Edit, Literal, Shift};
use super::rename;
use super::snippet::{self, indented};
use super::splice::Splice;
use super::trivia::{indent, line_break};
use crate::base::Lang;
use crate::scenario::source::{ValueNode, ValueShape, text_literal};

/// The changes for an edit.
pub(super) fn plan(ground: &Ground<'_>, edit: &Edit) -> Result<Plan, EditError> {
    match edit {
        Edit::SetText { at, lang, words } => set_text(ground, at, *lang, words),
        Edit::Set { at, value } => set(ground, at, &literal(value)?),
        Edit::SetRon { at, ron } => set(ground, at, &snippet::value(ron)?),
        Edit::AddField { at, field, ron } => add_field(ground, at, field, &snippet::value(ron)?),
        Edit::Remove { at } => remove(ground, at),
        Edit::Insert { list, index, ron } => insert(ground, list, *index, &snippet::value(ron)?),
        Edit::InsertEntry { map, key, index, ron } => {
            let (notes, ron) = snippet::notes(ron);
            insert_entry(ground, map, key, *index, &notes, &snippet::value(ron)?)
        }
        Edit::Duplicate { at, key } => duplicate(ground, at, key.as_deref()),
        Edit::Move { at, to } => reorder(ground, at, *to),
        Edit::Rename { at, to } => rename::plan(ground, at, to),
        Edit::Type { range, with } => {
            if ground.text.get(range.clone()).is_none() {
                return Err(EditError::OutOfRange(range.end));
            }
            let at = Address::of(ground.values.at_offset(range.start));
            let splices = vec![Splice::new(range.clone(), with.clone())];
            Ok(Plan { splices, at, shifts: Vec::new(), proof: EditProof::Nothing })
        }
    }
}

fn literal(value: &Literal) -> Result<String, EditError> {
    match value {
        Literal::Number(number) => {
            let number = snippet::value(number)?;
            let is_number = number.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c));
            if is_number { Ok(number) } else { Err(EditError::BadValue(number)) }
        }
        Literal::Bool(yes) => Ok(yes.to_string()),
        Literal::Name(name) if snippet::is_bare_name(name) => Ok(name.clone()),
        Literal::Name(name) => Err(EditError::BadName(name.clone())),
        Literal::Text(words) => Ok(text_literal(words)),
    }
}

/// Sets a value, or adds the field.
fn set(ground: &Ground<'_>, at: &Address, ron: &str) -> Result<Plan, EditError> {
    let Some(node) = at.find(ground.values) else { return add_missing(ground, at, ron) };
    let span = node.span();
    // A value that was forgotten has a place of no length.
    let apart = if span.is_empty() && !ground.text.get(..span.start).is_some_and(|b| b.ends_with(' ')) {
        " "
    } else {
        ""
    };
    let written = indented(ron, indent(ground.text, span.start), line_break(ground.text, span.start));
    let splices = vec![Splice::new(span, format!("{apart}{written}"))];
    Ok(Plan { splices, at: at.clone(), shifts: Vec::new(), proof: EditProof::Reads(written) })
}

fn add_missing(ground: &Ground<'_>, at: &Address, ron: &str) -> Result<Plan, EditError> {
    let missing = || EditError::NoValue(at.clone());
    let (around, field) = (at.parent().ok_or_else(missing)?, at.last().ok_or_else(missing)?);
    let node = ground.value(&around)?;
    if node.shape() == ValueShape::Map {
        insert_entry(ground, &around, field, None, &[], ron)
    } else if snippet::is_field_name(field) {
        add_field(ground, &around, field, ron)
    } else {
        Err(missing())
    }
}

fn set_text(ground: &Ground<'_>, at: &Address, lang: Lang, words: &str) -> Result<Plan, EditError> {
    let field = lang.field();
    let literal = text_literal(words);
    let here = at.child(field);
    let Some(node) = at.find(ground.values) else {
        let plan = add_missing(ground, at, &format!("({field}: {literal})"))?;
        return Ok(Plan { at: here, proof: EditProof::Reads(literal), ..plan });
    };
    let (node, _) = ground.container(&Address::of(node)).map_err(|_| EditError::OtherKind(at.clone()))?;
    if !snippet::may_hold_text(node) {
        return Err(EditError::OtherKind(at.clone()));
    }
    match here.find(ground.values) {
        Some(old) if old.words().as_deref() == Some(words) => {
            Ok(Plan { splices: Vec::new(), at: here, shifts: Vec::new(), proof: EditProof::Nothing })
        }
        Some(_) => set(ground, &here, &literal),
        None => add_field(ground, at, field, &literal),
    }
}

fn add_field(ground: &Ground<'_>, at: &Address, field: &str, ron: &str) -> Result<Plan, EditError> {
    if !snippet::is_field_name(field) {
        return Err(EditError::BadName(field.to_owned()));
    }
    let (node, within) = ground.container(at)?;
    if !snippet::may_hold_fields(node) {
        return Err(EditError::OtherKind(at.clone()));
    }
    if node.items().any(|item| item.key == Some(field)) {
        return Err(EditError::Taken(field.to_owned()));
    }
    let index = place_of_field(ground, node, field);
    let item = NewItem { notes: &[], head: format!("{field}: "), ron, is_copy: false };
    let here = at.child(field);
    let shifts = Vec::new();
    let proof = EditProof::Count(Address::of(node), node.len() + 1);
    Ok(Plan { splices: arrange::insert(&within, index, &item), at: here, shifts, proof })
}

/// Where a new field belongs: behind the last one that the format names before it.
fn place_of_field(ground: &Ground<'_>, node: ValueNode<'_>, field: &str) -> usize {
    let format = describe();
    let kind = kind_at(format, ground.values, node);
    let fields = kind.as_ref().map_or(&[][..], |kind| format.fields_of(kind, node.name()));
    let rank = |name: &str| fields.iter().position(|each: &FieldForm| each.name == name);
    let Some(own) = rank(field) else { return node.len() };
    let before = node
        .items()
        .enumerate()
        .filter(|(_, item)| item.key.and_then(rank).is_some_and(|theirs| theirs < own));
    before.map(|(index, _)| index + 1).last().unwrap_or(0)
}

fn remove(ground: &Ground<'_>, at: &Address) -> Result<Plan, EditError> {
    let (around, index, within) = ground.item(at)?;
    let list = Address::of(around);
    let splices = arrange::remove(&within, index).ok_or_else(|| EditError::Broken(list.clone()))?;
    let shift = if around.item(index).is_some_and(|item| item.key.is_some()) {
        Shift::Gone(at.clone())
    } else {
        Shift::Removed { list: list.clone(), index }
    };
    let proof = EditProof::Count(list.clone(), around.len() - 1);
    Ok(Plan { splices, at: list, shifts: vec![shift], proof })
}

fn insert(ground: &Ground<'_>, list: &Address, index: Option<usize>, ron: &str) -> Result<Plan, EditError> {
    let (node, within) = ground.container(list)?;
    if !matches!(node.shape(), ValueShape::List) {
        return Err(EditError::OtherKind(list.clone()));
    }
    let index = at_most(index, node.len())?;
    let item = NewItem { notes: &[], head: String::new(), ron, is_copy: false };
    let list = Address::of(node);
    let shifts = vec![Shift::Inserted { list: list.clone(), index }];
    let proof = EditProof::Count(list.clone(), node.len() + 1);
    Ok(Plan { splices: arrange::insert(&within, index, &item), at: list.index(index), shifts, proof })
}

fn at_most(index: Option<usize>, len: usize) -> Result<usize, EditError> {
    let index = index.unwrap_or(len);
    if index > len { Err(EditError::OutOfRange(index)) } else { Ok(index) }
}

fn insert_entry(
    ground: &Ground<'_>,
    map: &Address,
    key: &str,
    index: Option<usize>,
    notes: &[&str],
    ron: &str,
) -> Result<Plan, EditError> {
    let (node, within) = ground.container(map)?;
    if node.shape() != ValueShape::Map {
        return Err(EditError::OtherKind(map.clone()));
    }
    if node.items().any(|item| item.key == Some(key)) {
        return Err(EditError::Taken(key.to_owned()));
    }
    let index = at_most(index, node.len())?;
    let item = NewItem { notes, head: format!("{}: ", snippet::key(key)?), ron, is_copy: false };
    let at = Address::of(node);
    let proof = EditProof::Count(at.clone(), node.len() + 1);
    let splices = arrange::insert(&within, index, &item);
    Ok(Plan { splices, at: at.child(key), shifts: Vec::new(), proof })
}

fn duplicate(ground: &Ground<'_>, at: &Address, key: Option<&str>) -> Result<Plan, EditError> {
    let (around, index, within) = ground.item(at)?;
    let list = Address::of(around);
    let value = around.item(index).map(|item| item.value).ok_or_else(|| EditError::NoValue(at.clone()))?;
    let (head, here, shifts) = match (around.shape(), key) {
        (ValueShape::Map, Some(key)) => {
            if around.items().any(|item| item.key == Some(key)) {
                return Err(EditError::Taken(key.to_owned()));
            }
            (format!("{}: ", snippet::key(key)?), list.child(key), Vec::new())
        }
        (ValueShape::List, None) => {
            let shift = Shift::Inserted { list: list.clone(), index: index + 1 };
            (String::new(), list.index(index + 1), vec![shift])
        }
        _ => return Err(EditError::OtherKind(at.clone())),
    };
    let ron = ground.text.get(value.span()).unwrap_or("");
    let item = NewItem { notes: &[], head, ron, is_copy: true };
    let proof = EditProof::Count(list, around.len() + 1);
    Ok(Plan { splices: arrange::insert(&within, index + 1, &item), at: here, shifts, proof })
}

fn reorder(ground: &Ground<'_>, at: &Address, to: usize) -> Result<Plan, EditError> {
    let (around, from, within) = ground.item(at)?;
    let list = Address::of(around);
    if to >= around.len() {
        return Err(EditError::OutOfRange(to));
    }
    let splices = arrange::reorder(&within, from, to).ok_or_else(|| EditError::Broken(list.clone()))?;
    let is_named = around.item(from).is_some_and(|item| item.key.is_some());
    let (here, shifts) = if is_named {
        (at.clone(), Vec::new())
    } else {
        (list.index(to), vec![Shift::Moved { list: list.clone(), from, to }])
    };
    Ok(Plan { splices, at: here, shifts, proof: EditProof::Count(list, around.len()) })
}
