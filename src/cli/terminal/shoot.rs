//! `shoot …`: a photo session, or a picture taken in the photo studio, set up in words.
//!
//! Where a product has no studio, the line means a session. Where it has one, the words set up the
//! shot: a preset or single settings on top of window light, as far as the shop's equipment goes.

use super::asked::{Ask, LineReader, Misread, ask_for, wrong};
use crate::base::Lang;
use crate::locale;
use crate::sim::ShopCommand;
use crate::sim::view::ListingView;
use crate::studio::recipe::{Recipe, setting_key, setting_words};
use crate::studio::{StudioLook, StudioShot, StudioThing, words};

/// Side of a shot in pixels: marketplaces ask for 600.
const SIDE: u16 = 640;
/// Samples of each pixel: grain is gone at this number (docs/studio.md).
const SAMPLES: u16 = 16;

/// Reads what follows the product.
pub(super) fn read(reader: &LineReader<'_>, listing: &ListingView, rest: &str) -> Result<Ask, Misread> {
    let product = listing.product;
    if rest.is_empty() && (listing.studio.is_none() || listing.can_take_photos) {
        return Ok(ask_for(ShopCommand::TakePhotos { product }));
    }
    let Some(thing) = &listing.studio else { return wrong("play-shoot-no-studio", vec![]) };
    let recipe = set_up(reader, thing, rest)?;
    match StudioShot::take(thing.piece, recipe, thing.goods(), SIDE, SAMPLES) {
        Ok(shot) => Ok(ask_for(ShopCommand::TakeShot { product, shot: Box::new(shot) })),
        Err(_) => wrong("play-shoot-how", vec![]),
    }
}

/// The recipe that the words mean. A preset takes what the shop has in place of what it lacks; what
/// was asked for by name must be there.
fn set_up(reader: &LineReader<'_>, thing: &StudioThing, rest: &str) -> Result<Recipe, Misread> {
    let kit = &reader.view.kit;
    let model = thing.model();
    let look = |look| thing.look(look);
    let first = look(StudioLook::WindowLight).fitted(kit);
    let recipe =
        words::change_by_words(&first, &model, rest).map_err(|error| misread(&error, reader.lang))?;
    let missing = recipe.missing(kit);
    if missing.is_empty() {
        return Ok(recipe);
    }
    // Words that begin with a preset mean the same, whatever was set before.
    let other = words::change_by_words(&look(StudioLook::Snapshot), &model, rest);
    let begins_anew = other.as_ref() == Ok(&recipe);
    if begins_anew && StudioLook::ALL.iter().any(|known| look(*known).missing(kit) == missing) {
        return Ok(recipe.fitted(kit));
    }
    let names: Vec<String> = missing.iter().map(|gear| locale::text(reader.lang, gear.key())).collect();
    wrong("play-shoot-missing", vec![("what", names.join(", ").into())])
}

fn misread(error: &words::WordsError, lang: Lang) -> Misread {
    use words::WordsError;
    let (key, values) = match error {
        WordsError::Unknown { word, guess } if guess.is_empty() => {
            ("studio-unknown-word", vec![("word", word.clone().into())])
        }
        WordsError::Unknown { word, guess } => {
            ("play-shoot-guess", vec![("word", word.clone().into()), ("guess", guess.clone().into())])
        }
        WordsError::NeedsValue { word, example } => {
            ("studio-needs-value", vec![("word", word.clone().into()), ("example", example.clone().into())])
        }
        WordsError::Recipe(crate::studio::RecipeError::OutOfRange { field, value, least, most }) => (
            "studio-out-of-range",
            vec![
                ("field", setting_key(field).map_or(field.clone(), |key| locale::text(lang, key)).into()),
                ("value", setting_words(field, *value).into()),
                ("least", setting_words(field, *least).into()),
                ("most", setting_words(field, *most).into()),
            ],
        ),
        WordsError::Recipe(_) => ("play-shoot-how", vec![]),
        WordsError::Empty => ("studio-no-words", vec![]),
    };
    Misread { key: key.to_owned(), values }
}
