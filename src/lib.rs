//! Storefront Sandbox: learners run a mock online shop; scripted customers come, ask, buy and
//! complain; the learner's choices lead to a scored outcome.
//!
//! # Map of the crate
//!
//! ```text
//! base ── diagnostic ── reply ── photo   depend only on what stands left
//!   │                             photo ── studio   traced light: recipe → film
//!   └── scenario                         raw files → resolved model, and its checks
//!         ├── author                     a lesson to begin with
//!         │     └── import               chats from elsewhere: a lesson out of them
//!         ├── pack                       a lesson in one file, and out of it
//!         └── sim                        the engine: world, calendar, commands, journal, view
//!               ├── policy · score · customers
//!               ├── narrate              the journal in words: parts, sentences
//!               ├── debrief              the run in hindsight
//!               └── what_if              what each decision was worth: the run with one changed
//!                     ├── calibrate      floor, best and tricks: what a score is worth
//!                     ├── evidence       experiments beside published measurements
//!                     └── session        the run on disk: journal file, resume, verify
//!                           └── lessons  the lessons to choose from
//!                           └── edit     the core of the editor: a lesson's text by place
//!                           └── cli      the command line and the terminal game
//!                           └── ui       panels on egui: read a view, return commands
//!                                 └── app   Bevy: window, scene, bridge to the session
//! ```
//!
//! An arrow never points upwards; `tests/architecture.rs` reads the sources and fails on a breach.
//! Files, environment, wall clock and terminal are touched in `session`, `lessons`, `edit::disk`,
//! `cli` and `app` only.

pub mod author;
pub mod base;
pub mod bench;
pub mod calibrate;
pub mod cli;
pub mod customers;
pub mod debrief;
pub mod diagnostic;
pub mod edit;
pub mod evidence;
pub mod import;
pub mod lessons;
pub mod locale;
pub mod narrate;
pub mod pack;
pub mod photo;
pub mod policy;
pub mod reply;
pub mod scenario;
pub mod score;
pub mod session;
pub mod sim;
pub mod studio;
pub mod what_if;

#[cfg(feature = "desktop")]
pub mod app;
#[cfg(feature = "desktop")]
pub mod ui;
