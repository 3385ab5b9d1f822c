//! The window without a screen: panels and widgets.

#![allow(clippy::wildcard_enum_match_arm, reason = "a test asks about some entries and commands only")]

mod common;

mod panels;
mod ui_widgets;
