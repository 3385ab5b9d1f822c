//! Where a scenario came from: with the program, or from a folder.

use serde::{Deserialize, Serialize};

/// Where a scenario's files came from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Provenance {
    /// They are part of the program.
    #[default]
    Shipped,
    /// They were in a folder of this name. The path to it is left out: it may show who the user is.
    Folder(String),
}
