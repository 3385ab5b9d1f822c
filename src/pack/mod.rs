//! A lesson in one file, `lesson.shop`: a zip archive with deflate only, written and read strictly.
//!
//! A pack comes from other people. It is read only if it is laid out exactly as this program lays
//! one out: entries one after another from the first byte on, the same directory behind them, the
//! end behind that, and nothing between or after. So there is no room for links, rights,
//! encryption, second directories, lies about sizes or overlapping entries. What an archive holds
//! is bounded before a byte of it is unpacked. The same files give the same bytes on every machine.
//!
//! This module must not touch files: the caller reads and writes them.
//!
//! - `limits`: what a pack may hold
//! - `names`: names of files in a pack
//! - `layout`: the records of an archive
//! - [`pack`], [`unpack`]: files to bytes and back
//! - `refusal`: why a pack cannot be used

mod layout;
pub mod limits;
mod names;
mod read;
mod refusal;
mod write;

/// Whether bytes begin like a pack, as every zip archive does.
pub fn is_pack(bytes: &[u8]) -> bool {
    bytes.starts_with(&layout::ENTRY.to_le_bytes())
}

pub use names::{fits_pack, is_left_out};
pub use read::unpack;
pub use refusal::PackRefusal;
pub use write::pack;

use std::collections::BTreeMap;

/// The files of a lesson by their path in its folder.
pub type PackedFiles = BTreeMap<String, Vec<u8>>;
