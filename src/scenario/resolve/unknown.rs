//! Names that nothing has, until it is clear why.

use crate::diagnostic::Diagnostic;

/// A name that nothing has, put aside.
pub(super) struct Unknown {
    pub(super) table: &'static str,
    /// Empty where no name is written, but something of the table is needed.
    pub(super) key: String,
    pub(super) diagnostic: Diagnostic,
}
