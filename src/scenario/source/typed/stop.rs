//! The error that stopped the typed pass.

/// The error that stopped `ron`.
pub(super) struct Stop {
    pub(super) error: ron::Error,
    pub(super) path: serde_path_to_error::Path,
    /// Byte offset of the reader when it stopped.
    pub(super) offset: usize,
}
