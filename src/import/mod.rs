//! Chats from elsewhere become a lesson: bytes → text → messages of two sides → matters → a
//! scenario's text, with what is uncertain marked and listed.
//!
//! Names, numbers, addresses and accounts are replaced in [`private`] before anything else looks at
//! the words; nothing later ever sees the originals. This module must not touch files, and knows no
//! engine: the caller passes bytes and writes the result.
//!
//! - [`limits`]: what is read at most
//! - [`refusal`]: why a chat cannot be read
//! - [`decode`], `plausible`: bytes to text, and in which encoding they are
//! - [`format`]: which kinds of export there are, and which one a text is
//! - [`talk`]: the common value: messages with time, side, sender, words
//! - `lines`, `stamp`, `json`, `table`: the kinds of export
//! - `sides`: who is the shop
//! - [`private`]: personal data replaced
//! - [`matters`]: a talk split into its matters
//! - [`story`]: a matter as a story, read by `reply`
//! - `deeds`, `formula`, `trigger`: what replies did, what satisfies, when a line is said
//! - `lesson`: stories as a lesson that loads
//! - `write`: the text of a story

pub mod decode;
mod deeds;
pub mod format;
mod formula;
mod json;
mod lesson;
pub mod limits;
mod lines;
pub mod matters;
mod pattern;
mod plausible;
pub mod private;
mod read;
mod refusal;
mod sides;
mod stamp;
pub mod story;
mod table;
pub mod talk;
mod trigger;
mod write;

pub use format::ChatFormat;
pub use lesson::{ImportedLesson, NoLesson, import_lesson};
pub use private::{MaskedPlace, PrivateKind};
pub use read::{ChatFile, ImportOptions, ReadChats, read_chats};
pub use refusal::ImportRefusal;
pub use story::Doubt;
pub use table::ColumnRole;
