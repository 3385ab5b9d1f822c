//! The program as it is started: commands, the terminal game, files that are kept.

#![allow(clippy::wildcard_enum_match_arm, reason = "a test asks about some entries and commands only")]

mod common;

mod cli;
mod file_messages;
mod files;
mod not_ours;
mod outputs;
mod terminal;
mod verify;
