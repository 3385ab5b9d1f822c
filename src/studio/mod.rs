//! The photo studio: recipe → stage → film → negative → photo → measures.
//!
//! An own path tracer on the processor: no graphics card, no driver, no window. The same recipe gives the same bytes on
//! every machine, with every number of threads and in every build profile (`tests/studio.rs` holds golden digests);
//! `docs/studio.md` explains what is simulated and what is not.
//!
//! - [`recipe`]: everything the keeper sets up, in whole numbers with units
//! - [`models`]: the things for sale; `sets`: backdrops, lamps, camera around them ([`Stage`])
//! - `trace`: the tracer itself; it knows no recipe
//! - `film` ([`Film`]): light by lamp, growing sample by sample; `denoise` ([`Negative`]): without grain
//! - [`develop`](fn@develop) and [`edit`](fn@edit): a [`Photo`] within milliseconds, without tracing again
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
mod film;
pub mod models;
mod photo;
pub mod presets;
pub mod recipe;
mod sets;
mod trace;

pub use denoise::Negative;
pub use develop::{Taken, develop};
pub use edit::edit;
pub use film::{Cancel, Film, MOST_SAMPLES};
pub use models::Model;
pub use photo::Photo;
pub use presets::{Look, preset};
pub use recipe::{Recipe, RecipeError};
pub use sets::Stage;

/// Shortest and longest side of a film in pixels.
pub const SIDES: (usize, usize) = (16, 1600);

/// An unexposed film; `None` if a side is outside [`SIDES`]. The recipe's seed decides its grain.
pub fn load(width: usize, height: usize, seed: u32) -> Option<Film> {
    let fits = |side: usize| (SIDES.0..=SIDES.1).contains(&side);
    (fits(width) && fits(height)).then(|| Film::new(width, height, seed))
}

/// Exposes a film to a stage until each pixel has been asked for `samples` (1 to [`MOST_SAMPLES`]); a film can be
/// exposed further, and smoothed and developed at any time between. Returns `false` if it was stopped.
pub fn expose(film: &mut Film, stage: &Stage, samples: u32, cancel: &Cancel) -> bool {
    film.expose(&stage.scene, samples, cancel)
}

/// A whole shot: model, stage, film, development, edits. `None` if the size is outside [`SIDES`].
///
/// # Errors
/// The recipe cannot be shot.
pub fn shoot(
    recipe: &Recipe,
    width: usize,
    height: usize,
    samples: u32,
) -> Result<Option<Photo>, RecipeError> {
    recipe.check()?;
    let model = Model::new(recipe.product, recipe.pose, recipe.flaw);
    let stage = Stage::new(recipe, &model)?;
    let Some(mut film) = load(width, height, recipe.seed) else { return Ok(None) };
    expose(&mut film, &stage, samples, &Cancel::default());
    let (photo, _) = develop(&film.smooth(), recipe);
    Ok(Some(edit(&photo, &recipe.edits)))
}
