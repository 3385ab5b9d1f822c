//! The reader of replies.

#![allow(clippy::wildcard_enum_match_arm, reason = "a test asks about some entries and commands only")]

mod common;

mod corpus;
mod last_word;
mod own_reply;
mod replies;
mod reply_command;
mod reply_pairs;
