//! A thing of the caller's in a recipe.

use serde::{Deserialize, Serialize};

/// Shortest and longest longest side of a thing, millimetres.
pub const OWN_MM: (u32, u32) = (10, 1500);

/// Which thing of the caller's a recipe means, and how long its longest side is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnSpec {
    /// [`crate::studio::OwnGoods::digest`].
    pub digest: String,
    /// Longest side in millimetres, within [`OWN_MM`].
    pub longest_mm: u32,
}
