//! The whole game line by line, for every terminal and every screen reader.
//!
//! - `words`: the verbs, in both languages
//! - `input`: lines as they come
//! - `ask`, `shop`, `names`: a line read as a command
//! - `pages`, `goods`, `chats`: what can be looked at
//! - `game`: the loop
//!
//! Must not know more than the keeper's view, nor touch files: the session does.

mod ask;
mod chats;
mod game;
mod goods;
mod input;
mod names;
mod pages;
mod shop;
mod words;

#[cfg(test)]
mod tests;

pub(crate) use game::{Game, Stopped};
pub(crate) use input::{Typed, read_line};
pub(crate) use words::nearest_of;

/// Whether an answer means yes, in either language.
pub(crate) fn is_yes(answer: &str) -> bool {
    matches!(words::plain(answer).as_str(), "y" | "yes" | "是" | "好" | "要")
}
