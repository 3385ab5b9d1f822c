//! What an edit stands on, the text with its values, and what comes of it: a plan.

use super::address::Address;
use super::container::Container;
use super::error::EditError;
use super::operation::Shift;
use super::splice::Splice;
use crate::scenario::source::{ValueNode, ValueShape, ValueTree};

/// The changes that an edit needs, and what must hold afterwards.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) splices: Vec<Splice>,
    /// The value that the edit is about, where it is afterwards.
    pub(super) at: Address,
    pub(super) shifts: Vec<Shift>,
    pub(super) proof: EditProof,
}

/// The condition after an edit; if it is not met, the edit is not done.
#[derive(Debug)]
pub(super) enum EditProof {
    /// Nothing: the author types.
    Nothing,
    /// The value is written so.
    Reads(String),
    /// The container at the address has so many items.
    Count(Address, usize),
}

/// The text with its values.
pub(super) struct Ground<'a> {
    pub(super) text: &'a str,
    pub(super) values: &'a ValueTree,
}

impl<'a> Ground<'a> {
    pub(super) fn value(&self, at: &Address) -> Result<ValueNode<'a>, EditError> {
        at.find(self.values).ok_or_else(|| EditError::NoValue(at.clone()))
    }

    /// The container at an address.
    pub(super) fn container(&self, at: &Address) -> Result<(ValueNode<'a>, Container<'a>), EditError> {
        let mut node = self.value(at)?;
        // The brackets of `AnyOf([…])` belong to the list in them.
        while let Some(inner) = node.wrapped().filter(|inner| is_container(inner.shape())) {
            node = inner;
        }
        Ok((node, Container::of(self.text, node)?))
    }

    /// The item that leads to a value, and its position.
    pub(super) fn item(&self, at: &Address) -> Result<(ValueNode<'a>, usize, Container<'a>), EditError> {
        let node = self.value(at)?;
        let (around, index) = node.parent().ok_or_else(|| EditError::OtherKind(at.clone()))?;
        // The content of `Some(…)` or of a name is the item itself.
        if around.wrapped().is_some() {
            let outer = Address::of(around);
            return if outer == *at { self.item_of(around) } else { Err(EditError::OtherKind(at.clone())) };
        }
        Ok((around, index, Container::of(self.text, around)?))
    }

    fn item_of(&self, node: ValueNode<'a>) -> Result<(ValueNode<'a>, usize, Container<'a>), EditError> {
        let (around, index) = node.parent().ok_or_else(|| EditError::OtherKind(Address::of(node)))?;
        Ok((around, index, Container::of(self.text, around)?))
    }
}

fn is_container(shape: ValueShape) -> bool {
    matches!(shape, ValueShape::List | ValueShape::Map | ValueShape::Struct | ValueShape::Tuple)
}
