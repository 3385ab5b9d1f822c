//! The photo studio: recipe → stage → film → negative → photo → measures.
//!
//! An own path tracer on the processor: no graphics card, no driver, no window. The same recipe
//! gives the same bytes on every machine, with every number of threads and in every build profile
//! (`tests/studio.rs` has golden digests); `docs/studio.md` explains what is simulated and what is
//! not.
//!
//! - [`recipe`]: everything the keeper sets up, in whole numbers with units
//! - [`models`]: the things for sale; `sets`: backdrops, lamps, camera around them
//!   ([`StudioStage`])
//! - `trace`: the tracer itself; it knows no recipe
//! - `film` ([`Film`]): light by lamp, growing sample by sample; `denoise` ([`Negative`]): without
//!   grain
//! - [`develop`](fn@develop) and [`edit`](fn@edit): a [`Photo`] within milliseconds, without
//!   tracing again
//! - `honest`: what a shot promises, judged by its recipe
//! - [`kit`]: what a shop owns; [`words`]: recipes in words; [`StudioShot`]: a shot for the journal
//! - `own`: goods that an instructor brings as OBJ ([`OwnGoods`]); [`StudioThing`]: what stands on
//!   the table for a product
//! - [`presets`]: three ways to begin, and one that flatters

#![allow(
    clippy::many_single_char_names,
    clippy::similar_names,
    reason = "formulas keep the letters of their sources"
)]
#![allow(
    clippy::suboptimal_flops,
    clippy::float_cmp,
    clippy::excessive_precision,
    reason = "nothing may be fused; comparisons are with values that were set; constants keep their sources' digits"
)]

mod denoise;
mod develop;
mod edit;
mod exposing;
mod film;
mod honest;
pub mod kit;
pub mod models;
mod own;
mod photo;
pub mod presets;
pub mod recipe;
mod sets;
mod shot;
mod thing;
mod trace;
pub mod words;

pub use denoise::Negative;
pub use develop::{ShutterSetting, develop};
pub use edit::edit;
pub use exposing::{SIDES, expose, load, shoot};
pub use film::{Cancel, Film, MOST_SAMPLES};
pub use honest::{SoldPiece, shot_honesty};
pub use kit::{KitError, StudioGear, StudioKit};
pub use models::Model;
pub use own::{MAX_OBJ_BYTES, MAX_TEXTURE_SIDE, MAX_TRIANGLES, ObjError, OwnGoods};
pub use photo::Photo;
pub use presets::{StudioLook, fill_frame, preset};
pub use recipe::{Recipe, RecipeError};
pub use sets::StudioStage;
pub use shot::{ShotError, StudioShot};
pub use thing::{OwnThing, STAND_IN, StudioThing, ThingError};
