//! The shop window: the visitor that was chosen, and the page that was asked for.

use crate::base::ids::CustomerId;

/// The state of the shop window.
#[derive(Debug, Clone, Default)]
pub struct WindowState {
    /// The visitor whose story is open.
    pub visitor: Option<CustomerId>,
    /// The day whose page was asked for: the shell opens it, since it is read from the run.
    pub wants_day: Option<i64>,
}
