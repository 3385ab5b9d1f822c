//! The whole game line by line, for every terminal and every screen reader.
//!
//! - `words`: the verbs, in both languages
//! - `input`: lines as they come
//! - `ask`, `shop`, `names`: a line read as a command; `asked`: what it can ask for
//! - `pages`, `goods`, `chats`, `day`: what can be looked at; `coach`: what to type for its step
//! - `refusal`: why a command was refused, with the shop's own figures
//! - `game`: the loop
//!
//! Must not know more than the keeper's view, nor touch files: the session does.

mod ask;
mod asked;
mod chats;
mod coach;
mod day;
mod game;
mod goods;
mod input;
mod last_word;
mod names;
mod pages;
mod pictures;
mod refusal;
mod shoot;
mod shop;
mod words;

#[cfg(test)]
mod status_tests;
#[cfg(test)]
mod tests;

pub(crate) use game::{Stopped, TerminalGame};
pub(crate) use input::{Typed, read_line};
pub(crate) use words::{is_yes, nearest_of};
