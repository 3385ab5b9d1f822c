//! Lessons: their text, their checks, how they are made and handed on.

#![allow(clippy::wildcard_enum_match_arm, reason = "a test asks about some entries and commands only")]

mod common;

mod authoring;
mod bench;
mod brackets;
mod faults;
mod import;
mod one_sign;
mod pack;
mod ron_source;
mod scenario_checks;
mod shipped_scenarios_parse;
mod texts;
mod verdicts;
mod version;
mod whole_checks;
