//! The way from the root of a document to one of its values.

use std::fmt;

/// A way to a value:
/// `ValuePath::root().field("cases").key("late_birthday").field("says").index(2)`.
///
/// Two paths are equal when they name the same value: variants are for the reader and do not count,
/// fields and keys are the same thing.
#[derive(Clone, Debug, Default)]
pub struct ValuePath {
    segments: Vec<PathSegment>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PathSegment {
    /// A field of a struct or a key of a map.
    Name(String),
    /// A position in a list or tuple, from 0.
    Index(usize),
    /// Into a variant of an enum.
    Variant(String),
}

impl ValuePath {
    /// The whole document.
    pub fn root() -> Self {
        Self::default()
    }

    /// Into a field of a struct.
    #[must_use]
    pub fn field(self, name: impl Into<String>) -> Self {
        self.then(PathSegment::Name(name.into()))
    }

    /// Into the value of a map under a key.
    #[must_use]
    pub fn key(self, key: impl Into<String>) -> Self {
        self.then(PathSegment::Name(key.into()))
    }

    /// Into a list or tuple, from 0.
    #[must_use]
    pub fn index(self, index: usize) -> Self {
        self.then(PathSegment::Index(index))
    }

    /// Into the content of an enum variant.
    #[must_use]
    pub fn variant(self, name: impl Into<String>) -> Self {
        self.then(PathSegment::Variant(name.into()))
    }

    pub(super) fn then(mut self, segment: PathSegment) -> Self {
        self.segments.push(segment);
        self
    }

    pub(super) fn segments(&self) -> &[PathSegment] {
        &self.segments
    }

    fn steps(&self) -> impl Iterator<Item = &PathSegment> {
        self.segments.iter().filter(|segment| !matches!(segment, PathSegment::Variant(_)))
    }

    /// The name of a step, from 0; none where the way ends before it or the step is no name.
    pub fn name_at(&self, depth: usize) -> Option<&str> {
        match self.steps().nth(depth)? {
            PathSegment::Name(name) => Some(name),
            PathSegment::Index(_) | PathSegment::Variant(_) => None,
        }
    }

    /// Whether `other` is this value or lies within it.
    pub fn contains(&self, other: &Self) -> bool {
        let mut theirs = other.steps();
        self.steps().all(|step| theirs.next() == Some(step))
    }
}

impl PartialEq for ValuePath {
    fn eq(&self, other: &Self) -> bool {
        self.steps().eq(other.steps())
    }
}

impl Eq for ValuePath {}

impl fmt::Display for ValuePath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, segment) in self.segments.iter().enumerate() {
            match segment {
                PathSegment::Name(name) if at == 0 => write!(out, "{name}")?,
                PathSegment::Name(name) => write!(out, ".{name}")?,
                PathSegment::Index(index) => write!(out, "[{index}]")?,
                PathSegment::Variant(name) => write!(out, "({name})")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_compare_by_the_value_they_name() {
        let path = ValuePath::root().field("cases").key("late").field("wants").variant("AnyOf").index(2);
        assert_eq!(path.to_string(), "cases.late.wants(AnyOf)[2]");
        assert_eq!(path, ValuePath::root().field("cases").field("late").field("wants").index(2));
        assert!(ValuePath::root().field("cases").contains(&path));
        assert!(!path.contains(&ValuePath::root().field("cases")));
    }
}
