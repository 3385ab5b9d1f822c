//! The whole game line by line, for every terminal and every screen reader.
//!
//! - `words`: the verbs, in both languages
//! - `ask`, `shop`, `names`: a line read as a command
//! - `pages`: what can be looked at
//! - `game`: the loop
//!
//! Must not know more than the keeper's view, nor touch files: the session does.

mod ask;
mod game;
mod names;
mod pages;
mod shop;
mod words;

#[cfg(test)]
mod tests;

pub use game::{Game, Stopped};
