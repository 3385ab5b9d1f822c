//! The choice of a folder: the path as it is typed.

/// The state of the choice of a folder.
#[derive(Debug, Clone, Default)]
pub struct FolderState {
    /// The path in its field; `None` until something was typed or a folder was entered.
    pub path: Option<String>,
    /// Whether the list of folders should get the focus, since another one is shown.
    pub focus: bool,
}
