//! The shop: the engine, its customers, the bots that play it, what the debrief says of a run.

#![allow(clippy::wildcard_enum_match_arm, reason = "a test asks about some entries and commands only")]

mod common;

mod bench_workload;
mod bots;
mod calibrate;
mod changes;
mod coach;
mod coins;
mod customers;
mod debrief;
mod determinism;
mod engine;
mod everyday;
mod evidence;
mod goals;
mod hostile_words;
mod knobs;
mod lateness;
mod lost_sales;
mod ordering;
mod practice;
mod run_list;
mod run_value;
mod second_try;
mod session;
mod shown_is_done;
mod stories;
mod what_if;
mod what_if_tries;
mod words_and_deeds;
