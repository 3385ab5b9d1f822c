//! A setting of a product: what is set, and the values that are tried.

use super::change::DecisionChange;
use crate::base::Text;
use crate::base::ids::ProductId;
use serde::Serialize;

/// What is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum LeverKind {
    /// The price.
    Price,
    /// The days of the delivery promise.
    Promise,
    /// The cover.
    Photos,
    /// How much stock is bought.
    Stock,
}

impl LeverKind {
    /// Its name, as message keys write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::Promise => "promise",
            Self::Photos => "photos",
            Self::Stock => "stock",
        }
    }
}

/// A value that is tried.
pub(super) struct Setting {
    pub(super) label: Text,
    pub(super) value: f64,
    pub(super) picture: Option<String>,
    /// Whether it is a photo that shows more than the goods are.
    pub(super) flatters: bool,
    /// The run with it.
    pub(super) changes: Vec<DecisionChange>,
}

/// A setting of a product: its values, and the one that stood longest.
pub(super) struct Lever {
    pub(super) kind: LeverKind,
    pub(super) product: ProductId,
    pub(super) name: Text,
    pub(super) settings: Vec<Setting>,
    pub(super) yours: Setting,
}
