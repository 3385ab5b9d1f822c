//! The reader of replies.

mod common;

mod corpus;
mod last_word;
mod own_reply;
mod replies;
mod reply_command;
mod reply_pairs;
