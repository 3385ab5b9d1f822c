//! The way to a value, as editors write it: `cases/two_things/opens/0/zh`.
//!
//! Each step is a field name, a map key, a position in a list (from 0), or the name before a
//! bracket that holds a single value: `satisfied_by/AnyOf/0/Told`. `Some` has no step. A name
//! before a bracket may be left out where what follows tells the value: `satisfied_by/0` is the
//! first part of `AnyOf([…])`. In a step `/` is written `~1` and `~` is written `~0`.

use crate::scenario::source::{ValueNode, ValueShape, ValueTree};
use std::fmt;

/// The way from the root of a file to one of its values.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    steps: Vec<String>,
}

impl Address {
    /// The whole file.
    pub fn root() -> Self {
        Self::default()
    }

    /// Reads a written address; the empty text is the root.
    pub fn parse(text: &str) -> Self {
        if text.is_empty() {
            return Self::root();
        }
        let step = |step: &str| step.replace("~1", "/").replace("~0", "~");
        Self { steps: text.split('/').map(step).collect() }
    }

    /// The steps in their order.
    pub fn steps(&self) -> &[String] {
        &self.steps
    }

    /// The address of a value in this one.
    #[must_use]
    pub fn child(&self, step: impl Into<String>) -> Self {
        let mut steps = self.steps.clone();
        steps.push(step.into());
        Self { steps }
    }

    /// The address of an item of this list.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.child(index.to_string())
    }

    /// The address of what is around this value; none at the root.
    pub fn parent(&self) -> Option<Self> {
        let (_, around) = self.steps.split_last()?;
        Some(Self { steps: around.to_vec() })
    }

    /// The last step; none at the root.
    pub fn last(&self) -> Option<&str> {
        self.steps.last().map(String::as_str)
    }

    /// Whether `other` is this value or lies in it.
    pub fn contains(&self, other: &Self) -> bool {
        other.steps.starts_with(&self.steps)
    }

    /// The same way with another step at a depth.
    #[must_use]
    pub(super) fn with_step(&self, depth: usize, step: String) -> Self {
        let mut steps = self.steps.clone();
        if let Some(old) = steps.get_mut(depth) {
            *old = step;
        }
        Self { steps }
    }

    /// The value at this address.
    pub fn find<'a>(&self, values: &'a ValueTree) -> Option<ValueNode<'a>> {
        self.steps.iter().try_fold(values.root(), |node, step| step_into(node, step))
    }

    /// The address of a value.
    pub fn of(node: ValueNode<'_>) -> Self {
        let mut steps = Vec::new();
        let mut at = node.parent();
        while let Some((around, index)) = at {
            let key = around.item(index).and_then(|item| item.key).map(str::to_owned);
            match (key, around.wrapped(), around.name()) {
                (Some(key), ..) => steps.push(key),
                (None, Some(_), Some("Some")) => {}
                (None, Some(_), Some(name)) => steps.push(name.to_owned()),
                (None, ..) => steps.push(index.to_string()),
            }
            at = around.parent();
        }
        steps.reverse();
        Self { steps }
    }
}

fn step_into<'a>(node: ValueNode<'a>, step: &str) -> Option<ValueNode<'a>> {
    if let Some(item) = node.items().find(|item| item.key == Some(step)) {
        return Some(item.value);
    }
    if matches!(node.shape(), ValueShape::Struct | ValueShape::Map) {
        return None;
    }
    let index = || step.parse().ok().and_then(|index| node.item(index)).map(|item| item.value);
    match node.wrapped() {
        Some(inner) if node.name() == Some(step) => Some(inner),
        Some(inner) => step_into(inner, step).or_else(index),
        None => index(),
    }
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, step) in self.steps.iter().enumerate() {
            if at > 0 {
                out.write_str("/")?;
            }
            out.write_str(&step.replace('~', "~0").replace('/', "~1"))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::SourceFile;

    const TEXT: &str = "S(cases: {\"a/b\": Case(opens: [(zh: \"x\")], customer: Some((zh: \"林\")), \
                        satisfied_by: AnyOf([Told(\"m\"), All([If(Not(Shipped))])]), \
                        until: PhotosAtLeast(\"scarf\", 2))}, hours: (\"08:00\", \"24:00\"))";

    #[test]
    fn every_value_has_its_address_and_is_found_by_it() {
        let values = ValueTree::read(&SourceFile::new("a", TEXT)).unwrap();
        let mut waiting = vec![values.root()];
        let mut all = Vec::new();
        while let Some(node) = waiting.pop() {
            let address = Address::of(node);
            // `Some` has no step: its address is that of its content.
            if node.parent().is_none_or(|(around, _)| around.name() != Some("Some")) {
                assert_eq!(address.find(&values).map(ValueNode::span), Some(node.span()), "{address}");
            }
            assert_eq!(Address::parse(&address.to_string()), address);
            all.push(address.to_string());
            waiting.extend(node.items().map(|item| item.value));
        }
        for wanted in [
            "cases/a~1b/opens/0/zh",
            "cases/a~1b/customer/zh",
            "cases/a~1b/satisfied_by/AnyOf/1/All/0/If/Not",
            "cases/a~1b/until/1",
            "hours/0",
        ] {
            assert!(all.iter().any(|found| found == wanted), "{wanted}: {all:?}");
        }
    }

    #[test]
    fn names_before_brackets_may_be_left_out() {
        let values = ValueTree::read(&SourceFile::new("a", TEXT)).unwrap();
        let text = |address: &str| Address::parse(address).find(&values).map(ValueNode::text);
        assert_eq!(text("cases/a~1b/satisfied_by/0"), Some("Told(\"m\")"));
        assert_eq!(text("cases/a~1b/satisfied_by/0/0"), Some("\"m\""));
        assert_eq!(text("cases/a~1b/satisfied_by/0/Told"), Some("\"m\""));
        assert_eq!(text("cases/a~1b/satisfied_by/7"), None);
        assert_eq!(text("cases/none"), None);
    }
}
