//! The shop window: the visitor that was chosen.

use crate::base::ids::CustomerId;

/// What the shop window remembers.
#[derive(Debug, Clone, Default)]
pub struct WindowState {
    /// The visitor whose story is open.
    pub visitor: Option<CustomerId>,
}
