//! The run on disk: every accepted command is in the journal file before its effect is shown, and a
//! stopped run goes on exactly where it stopped.
//!
//! Must not know rules of the shop, nor windows or terminals. This is one of the few places that
//! touch files and the wall clock.
//!
//! - [`disk`]: scenario folders on disk
//! - [`door`]: how files are opened, everywhere
//! - `header`, `record`: the lines of a file and their chain of checksums
//! - `reader`, `writer`, `head`: a file read, written, and its end noted apart
//! - `mend`: what is damaged is set aside
//! - `run`: [`Session`], a run in play; `replay`: a file played again
//! - `begin`: a new file for a run that has begun already; `anew`: a run whose file was lost;
//!   `carry`: a run that outlives an edit of its scenario; `branch`: a practice run, and a run that
//!   is looked at again
//! - `verify`: whether a file is what it says
//! - [`own_png`]: pictures that the program writes
//! - `place`: where runs are kept; `wall`: the computer's clock
//! - `tries`: answers that were tried a second time, beside a run's file; `hard`: the moments of
//!   all runs that come back
//! - [`whole`]: files that are written whole or not at all
//! - `trouble`: what can go wrong

mod anew;
mod begin;
mod branch;
mod carry;
pub mod disk;
pub mod door;
mod hard;
mod head;
mod header;
mod mend;
pub mod own_png;
mod place;
mod points;
mod reader;
mod record;
mod remarks;
mod replay;
mod run;
mod tries;
mod trouble;
mod verify;
mod wall;
pub mod whole;
mod writer;

pub use anew::KeptAnew;
pub use branch::Branched;
pub use carry::{CarriedOver, Carry};
pub use hard::{
    HardMoment, SETTLED_AFTER, add_hard_moments, answer_hard_moment, forget_hard_moment, hard_moments,
};
pub use header::{FORMAT, Header, Learner, is_seat};
pub use mend::Mended;
pub use place::{
    FinishedRun, RunList, Unfinished, default_dir, file_name, list_runs, list_unfinished, new_path,
};
pub use reader::{Damage, JournalFile, LARGEST_FILE, Receipt};
pub use record::{End, FileCondition, RecordedCommand, RecordedStep, Resumption};
pub use replay::{play_again, run_again};
pub use run::{ApplyError, Resumed, Session};
pub use tries::{KeptTries, KeptTry, keep_try, read_tries};
pub use trouble::{FileError, short};
pub use verify::{FileVerdict, verify};
pub use wall::{fresh_seed, utc};
