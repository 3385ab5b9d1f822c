//! A shot as a value for a journal: the recipe, what was measured, and the digest of the pixels.
//! Any machine can render it again and must find the same.

use super::denoise::Negative;
use super::develop::develop;
use super::edit::edit;
use super::exposing::{expose, load};
use super::film::{Cancel, MOST_SAMPLES};
use super::honest::{SoldPiece, shot_honesty};
use super::models::Model;
use super::own::{ObjError, OwnGoods};
use super::photo::Photo;
use super::recipe::{Recipe, RecipeError};
use super::sets::StudioStage;
use crate::photo::{PictureLie, ShotMeasures, exaggeration, shot_appeal};
use serde::{Deserialize, Serialize};

/// Most samples of a small picture: grain is smoothed away (design choice).
const SMALL_SAMPLES: u16 = 8;

/// A shot that was taken.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StudioShot {
    /// The piece that is sold, against which the picture's honesty is judged.
    pub sold: SoldPiece,
    /// What was set up.
    pub recipe: Recipe,
    /// Side of the picture before it was cropped, in pixels.
    pub side: u16,
    /// Samples of each pixel, 1 to [`MOST_SAMPLES`].
    pub samples: u16,
    /// The measures of the finished picture.
    pub measures: ShotMeasures,
    /// Appeal in hundredths.
    pub appeal: i32,
    /// What the picture promises and the parcel will not keep, in the order of [`PictureLie`].
    pub lies: Vec<PictureLie>,
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
    /// Takes a shot of a piece; `own` is the caller's thing if the recipe names one.
    ///
    /// # Errors
    /// It cannot be taken.
    pub fn take(
        sold: SoldPiece,
        recipe: Recipe,
        own: Option<&OwnGoods>,
        side: u16,
        samples: u16,
    ) -> Result<Self, ShotError> {
        let (model, negative) = render(&recipe, own, side, samples)?;
        Ok(Self::of_negative(sold, recipe, &model, &negative, (side, samples)).ok_or(ShotError::Size)?.0)
    }

    /// The shot of a negative that was exposed and smoothed before, and its picture. `None` if the
    /// picture cannot be measured.
    pub fn of_negative(
        sold: SoldPiece,
        recipe: Recipe,
        model: &Model,
        negative: &Negative,
        (side, samples): (u16, u16),
    ) -> Option<(Self, Photo)> {
        let photo = edit(&develop(negative, &recipe).0, &recipe.edits);
        let measures = photo.measure(model, &recipe)?;
        let mut lies = shot_honesty(sold, &recipe, model, negative).found;
        lies.sort_unstable();
        let (appeal, digest) = (shot_appeal(&measures), photo.digest());
        Some((Self { sold, recipe, side, samples, measures, appeal, lies, digest }, photo))
    }

    /// Whether the numbers fit one another, as far as that can be said without rendering: the
    /// recipe is possible, size and samples are, the appeal is that of the measures.
    pub fn is_plausible(&self) -> bool {
        let sizes = super::SIDES.0..=super::SIDES.1;
        self.recipe.check().is_ok()
            && sizes.contains(&usize::from(self.side))
            && (1..=MOST_SAMPLES).contains(&u32::from(self.samples))
            && self.appeal == shot_appeal(&self.measures)
            && self.measures.width <= u32::from(self.side)
            && self.measures.height <= u32::from(self.side)
            && self.lies.is_sorted_by(|a, b| a < b)
            && self.digest.len() == 64
            && self.digest.bytes().all(|b| b.is_ascii_hexdigit())
    }

    /// How far the picture flatters, 0 to 1: the part of the colour that promises too much as in
    /// [`crate::photo::exaggeration`], and what else the parcel will not keep. A flaw
    /// that was hidden or another thing is a whole lie, colour and scale at least half a one
    /// (design choices).
    pub fn flattery(&self) -> f64 {
        let of_lie = |lie: &PictureLie| match lie {
            PictureLie::HiddenFlaw | PictureLie::WrongThing => 1.0,
            PictureLie::Colour | PictureLie::WrongScale => 0.5,
        };
        let lied = self.lies.iter().map(of_lie).fold(0.0, f64::max);
        if !self.lies.contains(&PictureLie::Colour) {
            // A tint that came of the light is poor and honest.
            return lied;
        }
        let colour = f64::from(self.measures.flattery_hundredths.unwrap_or_default()) / 100.0;
        lied.max(exaggeration(colour))
    }

    /// Renders the picture again.
    ///
    /// # Errors
    /// It cannot be taken.
    pub fn develop(&self, own: Option<&OwnGoods>) -> Result<Photo, ShotError> {
        let (_, negative) = render(&self.recipe, own, self.side, self.samples)?;
        Ok(edit(&develop(&negative, &self.recipe).0, &self.recipe.edits))
    }

    /// Renders a small picture of `side` pixels again, for pages that show it beside others.
    ///
    /// # Errors
    /// It cannot be taken.
    pub fn develop_small(&self, own: Option<&OwnGoods>, side: u16) -> Result<Photo, ShotError> {
        let samples = self.samples.min(SMALL_SAMPLES);
        let (_, negative) = render(&self.recipe, own, side, samples)?;
        Ok(edit(&develop(&negative, &self.recipe).0, &self.recipe.edits))
    }

    /// Renders the shot again and compares pixels and measures.
    ///
    /// # Errors
    /// It cannot be taken, or it is not what it says.
    pub fn verify(&self, own: Option<&OwnGoods>) -> Result<(), ShotError> {
        let again = Self::take(self.sold, self.recipe.clone(), own, self.side, self.samples)?;
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
) -> Result<(Model, Negative), ShotError> {
    recipe.check()?;
    if !(1..=MOST_SAMPLES).contains(&u32::from(samples)) {
        return Err(ShotError::Size);
    }
    let side = usize::from(side);
    let mut film = load(side, side, recipe.seed).ok_or(ShotError::Size)?;
    let model = Model::of_recipe(recipe, own)?;
    let stage = StudioStage::new(recipe, &model)?;
    expose(&mut film, &stage, u32::from(samples), &Cancel::default());
    Ok((model, film.smooth()))
}
