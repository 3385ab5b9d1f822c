//! The run on disk: every accepted command is in the journal file before its effect is shown, and a stopped run
//! goes on exactly where it stopped.
//!
//! Must not know rules of the shop, nor windows or terminals. This is one of the few places that touch files and
//! the wall clock.
//!
//! - [`disk`]: scenario folders on disk
//! - `header`, `record`: the lines of a file and their chain of checksums
//! - `reader`, `writer`, `head`: a file read, written, and its end noted apart
//! - `mend`: what is damaged is set aside
//! - `run`: [`Session`], a run in play; `carry`: a run that outlives an edit of its scenario
//! - `verify`: whether a file is what it says
//! - `place`: where runs are kept
//! - `trouble`: what can go wrong

mod carry;
pub mod disk;
mod head;
mod header;
mod mend;
mod place;
mod points;
mod reader;
mod record;
mod run;
mod trouble;
mod verify;
mod writer;

pub use carry::{CarriedOver, Carry};
pub use header::{FORMAT, Header, Learner, is_seat};
pub use mend::Mended;
pub use place::{Unfinished, default_dir, fresh_seed, list_unfinished, new_path, utc};
pub use reader::{Damage, JournalFile, LARGEST_FILE, Receipt};
pub use record::{End, Found, RecordedCommand, RecordedStep, Resumption};
pub use run::{ApplyError, Resumed, Session, play_again};
pub use trouble::{Trouble, short};
pub use verify::{Verdict, verify};
