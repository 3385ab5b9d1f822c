//! Recipes in words: `softbox`, `window 10 h`, `iso 400`, `白平衡 5500`. Words of both languages work
//! at any time.
//!
//! - `list`: the words, what they need, an example of each
//! - `apply`: [`change_by_words`], and why words are refused

mod apply;
mod list;

pub use apply::{WordsError, change_by_words};
pub use list::StudioWord;
