//! Loading a film, exposing it, and the whole way from a recipe to a picture.

use super::develop::develop;
use super::edit::edit;
use super::film::{Cancel, Film};
use super::models::Model;
use super::own::OwnGoods;
use super::photo::Photo;
use super::recipe::{Recipe, RecipeError};
use super::sets::StudioStage;

/// Shortest and longest side of a film in pixels.
pub const SIDES: (usize, usize) = (16, 1600);

/// An unexposed film; `None` if a side is outside [`SIDES`]. The recipe's seed decides its grain.
pub fn load(width: usize, height: usize, seed: u32) -> Option<Film> {
    let fits = |side: usize| (SIDES.0..=SIDES.1).contains(&side);
    (fits(width) && fits(height)).then(|| Film::new(width, height, seed))
}

/// Exposes a film to a stage until each pixel has been asked for `samples` (1 to
/// [`super::MOST_SAMPLES`]); a film can be exposed further, and smoothed and developed at any time
/// between. Returns `false` if it was stopped.
pub fn expose(film: &mut Film, stage: &StudioStage, samples: u32, cancel: &Cancel) -> bool {
    film.expose(&stage.scene, samples, cancel)
}

/// A whole shot: model, stage, film, development, edits. `None` if the size is outside [`SIDES`],
/// or if the recipe names a thing of the caller's and `own` is not that.
///
/// # Errors
/// The recipe cannot be shot.
pub fn shoot(
    recipe: &Recipe,
    own: Option<&OwnGoods>,
    width: usize,
    height: usize,
    samples: u32,
) -> Result<Option<Photo>, RecipeError> {
    recipe.check()?;
    let Ok(model) = Model::of_recipe(recipe, own) else { return Ok(None) };
    let stage = StudioStage::new(recipe, &model)?;
    let Some(mut film) = load(width, height, recipe.seed) else { return Ok(None) };
    expose(&mut film, &stage, samples, &Cancel::default());
    let (photo, _) = develop(&film.smooth(), recipe);
    Ok(Some(edit(&photo, &recipe.edits)))
}
