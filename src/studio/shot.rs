//! A shot as a value for a journal: the recipe, what was measured, and the digest of the pixels.
//! Any machine can render it again and must find the same.

use super::develop::develop;
use super::edit::edit;
use super::exposing::{expose, load};
use super::film::{Cancel, MOST_SAMPLES};
use super::models::Model;
use super::own::{ObjError, OwnGoods};
use super::photo::Photo;
use super::recipe::{Recipe, RecipeError};
use super::sets::StudioStage;
use crate::photo::{ShotMeasures, shot_appeal};
use serde::{Deserialize, Serialize};

/// A shot that was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StudioShot {
    /// What was set up.
    pub recipe: Recipe,
    /// Side of the picture before it was cropped, in pixels.
    pub side: u16,
    /// Samples of each pixel, 1 to [`MOST_SAMPLES`].
    pub samples: u16,
    /// What was measured of the finished picture.
    pub measures: ShotMeasures,
    /// Appeal in hundredths.
    pub appeal: i32,
    /// SHA-256 of the finished picture ([`Photo::digest`]).
    pub digest: String,
}

/// Why a shot cannot be taken, or is not what it says.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShotError {
    /// The recipe cannot be shot.
    #[error(transparent)]
    Recipe(#[from] RecipeError),
    /// The thing of the caller's is missing, or another one.
    #[error(transparent)]
    Own(#[from] ObjError),
    /// Side or samples are outside what is possible.
    #[error("a shot has 16 to 1600 pixels a side and 1 to {MOST_SAMPLES} samples")]
    Size,
    /// The picture is another one.
    #[error("rendered again, the picture has the fingerprint {found}")]
    OtherPicture {
        /// The digest that was found.
        found: String,
    },
    /// The picture is the same, its measures are not.
    #[error("rendered again, the picture is the same, but it measures differently")]
    OtherMeasures,
}

impl StudioShot {
    /// Takes a shot; `own` is the caller's thing if the recipe names one.
    ///
    /// # Errors
    /// It cannot be taken.
    pub fn take(recipe: Recipe, own: Option<&OwnGoods>, side: u16, samples: u16) -> Result<Self, ShotError> {
        let (model, photo) = render(&recipe, own, side, samples)?;
        let measures = photo.measure(&model, &recipe).ok_or(ShotError::Size)?;
        let (appeal, digest) = (shot_appeal(&measures), photo.digest());
        Ok(Self { recipe, side, samples, measures, appeal, digest })
    }

    /// Renders the picture again.
    ///
    /// # Errors
    /// It cannot be taken.
    pub fn develop(&self, own: Option<&OwnGoods>) -> Result<Photo, ShotError> {
        Ok(render(&self.recipe, own, self.side, self.samples)?.1)
    }

    /// Renders the shot again and compares pixels and measures.
    ///
    /// # Errors
    /// It cannot be taken, or it is not what it says.
    pub fn verify(&self, own: Option<&OwnGoods>) -> Result<(), ShotError> {
        let again = Self::take(self.recipe.clone(), own, self.side, self.samples)?;
        if again.digest != self.digest {
            return Err(ShotError::OtherPicture { found: again.digest });
        }
        if again == *self { Ok(()) } else { Err(ShotError::OtherMeasures) }
    }
}

fn render(
    recipe: &Recipe,
    own: Option<&OwnGoods>,
    side: u16,
    samples: u16,
) -> Result<(Model, Photo), ShotError> {
    recipe.check()?;
    if !(1..=MOST_SAMPLES).contains(&u32::from(samples)) {
        return Err(ShotError::Size);
    }
    let side = usize::from(side);
    let mut film = load(side, side, recipe.seed).ok_or(ShotError::Size)?;
    let model = Model::of_recipe(recipe, own)?;
    let stage = StudioStage::new(recipe, &model)?;
    expose(&mut film, &stage, u32::from(samples), &Cancel::default());
    let (photo, _) = develop(&film.smooth(), recipe);
    Ok((model, edit(&photo, &recipe.edits)))
}
