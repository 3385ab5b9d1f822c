//! Types as serde sees them, without what their numbers and texts mean.

/// A type as serde sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Shape {
    /// Not seen: the inside of a list that stayed empty.
    #[default]
    Unknown,
    Bool,
    /// A whole number; whether it may be negative.
    Whole(bool),
    Float,
    Text,
    Optional(Box<Shape>),
    List(Box<Shape>),
    Table(Box<Shape>),
    Tuple(Vec<Shape>),
    Struct(&'static str),
    Enum(&'static str),
}

/// What a variant holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Held {
    Nothing,
    One(Shape),
    Several(Vec<Shape>),
    Fields(Vec<(&'static str, Shape)>),
}
