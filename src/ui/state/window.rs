//! The shop window: the visitor that was chosen, and the page that was asked for.

use crate::base::ids::CustomerId;

/// The state of the shop window.
#[derive(Debug, Clone, Default)]
pub struct WindowState {
    /// Whether the street was shown in the last pass: alone, or beside the work on a wide screen.
    pub shown: bool,
    /// Whether something was sold when the last pass was drawn; `None` before the first.
    pub sold: Option<bool>,
    /// Since when the first sale is celebrated, in seconds of the window's clock.
    pub joy_since: Option<f64>,
    /// The visitor whose story is open.
    pub visitor: Option<CustomerId>,
    /// The day whose page was asked for: the shell opens it, since it is read from the run.
    pub wants_day: Option<i64>,
}
