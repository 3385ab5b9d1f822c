//! Pictures: the studio, what is measured, the lesson about it.

#![allow(clippy::wildcard_enum_match_arm, reason = "a test asks about some entries and commands only")]

mod common;

mod own_pictures;
mod photo;
mod photo_lab;
mod shoot;
mod studio;
