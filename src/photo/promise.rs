//! The false promises of a picture, as far as the picture alone can show them.
//!
//! Only a shot of the studio is known whole (`studio::honest`). A picture from elsewhere can say
//! something about its colour and nothing about flaws, size or whether it is the same thing; the
//! verdict lists what it cannot show.

use super::hints::TOO_FINE_FROM;
use super::shot::ShotMeasures;
use serde::{Deserialize, Serialize};

/// A promise that is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PictureLie {
    /// The colour is finer than the thing's own.
    Colour,
    /// A flaw was made invisible.
    HiddenFlaw,
    /// Another, better thing was photographed.
    WrongThing,
    /// The thing looks larger or smaller than it is.
    WrongScale,
}

/// What was found, and what is not certain.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HonestyVerdict {
    /// Promises that are not kept.
    pub found: Vec<PictureLie>,
    /// What this judge cannot say anything about.
    pub untold: Vec<PictureLie>,
}

/// Least certainty about the subject for a verdict on its colour: nobody is accused on a guess.
/// Design choice.
const SURE: i32 = 500;

/// The verdict from the picture alone. Its colour is judged only if the true one is known and the
/// subject was found.
pub fn picture_honesty(m: &ShotMeasures) -> HonestyVerdict {
    let mut verdict = HonestyVerdict {
        found: Vec::new(),
        untold: vec![PictureLie::HiddenFlaw, PictureLie::WrongThing, PictureLie::WrongScale],
    };
    match m.flattery_hundredths {
        Some(flattery) if m.certainty_permille >= SURE => {
            if flattery >= TOO_FINE_FROM {
                verdict.found.push(PictureLie::Colour);
            }
        }
        Some(_) | None => verdict.untold.insert(0, PictureLie::Colour),
    }
    verdict
}
