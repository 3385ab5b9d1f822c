//! The program as it is started: commands, the terminal game, files that are kept.

mod common;

mod cli;
mod file_messages;
mod files;
mod not_ours;
mod outputs;
mod terminal;
mod verify;
