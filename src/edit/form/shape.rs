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

impl Shape {
    /// Whether anything in it was not seen yet.
    pub(super) fn has_gaps(&self) -> bool {
        match self {
            Self::Unknown => true,
            Self::Optional(inner) | Self::List(inner) | Self::Table(inner) => inner.has_gaps(),
            Self::Tuple(parts) => parts.iter().any(Self::has_gaps),
            Self::Bool | Self::Whole(_) | Self::Float | Self::Text | Self::Struct(_) | Self::Enum(_) => false,
        }
    }
}

/// What a variant holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Held {
    Nothing,
    One(Shape),
    Several(Vec<Shape>),
    Fields(Vec<(&'static str, Shape)>),
}

impl Held {
    /// Whether anything in it was not seen yet.
    pub(super) fn has_gaps(&self) -> bool {
        match self {
            Self::Nothing => false,
            Self::One(shape) => shape.has_gaps(),
            Self::Several(shapes) => shapes.iter().any(Shape::has_gaps),
            Self::Fields(fields) => fields.iter().any(|(_, shape)| shape.has_gaps()),
        }
    }
}
