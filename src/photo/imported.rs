//! A picture that a learner brings from elsewhere: a photo of their own phone. What was measured of
//! it is kept with the run, its pixels are not.

use super::honesty::exaggeration;
use super::picture::{PhotoError, Picture, decode};
use super::promise::{PictureLie, picture_honesty};
use super::shot::{ShotFacts, ShotMeasures, measure_shot};
use super::taste::shot_appeal;
use crate::base::digest::sha256_hex;
use serde::{Deserialize, Serialize};

/// A picture from elsewhere, as a command and the journal hold it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportedPhoto {
    /// SHA-256 of the file, which says whether a file is this picture.
    pub digest: String,
    /// What was measured of it; the thing was found by [`super::segment`].
    pub measures: ShotMeasures,
    /// Appeal in hundredths.
    pub appeal: i32,
}

impl ImportedPhoto {
    /// Reads and measures the bytes of a PNG or JPEG file, beside the product's true colour.
    ///
    /// # Errors
    /// It is no picture that the program shows, and why.
    pub fn read(bytes: &[u8], true_colour: [u8; 3]) -> Result<(Self, Picture), PhotoError> {
        let picture = decode(bytes)?;
        let facts = ShotFacts { true_colour: Some(true_colour), ..ShotFacts::default() };
        let measures = measure_shot(&picture, None, facts);
        let (digest, appeal) = (sha256_hex(&[bytes]), shot_appeal(&measures));
        Ok((Self { digest, measures, appeal }, picture))
    }

    /// Whether the numbers fit one another, as far as that can be said without the file.
    pub fn is_plausible(&self) -> bool {
        self.appeal == shot_appeal(&self.measures)
            && (1..=super::picture::MAX_SIDE).contains(&self.measures.width)
            && (1..=super::picture::MAX_SIDE).contains(&self.measures.height)
            && self.digest.len() == 64
            && self.digest.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    }

    /// What it promises and the parcel will not keep, as far as a picture alone shows that.
    pub fn lies(&self) -> Vec<PictureLie> {
        picture_honesty(&self.measures).found
    }

    /// How far it flatters, 0 to 1: only as far as the thing was found with some certainty.
    pub fn flattery(&self) -> f64 {
        if self.lies().is_empty() {
            return 0.0;
        }
        exaggeration(f64::from(self.measures.flattery_hundredths.unwrap_or_default()) / 100.0)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop where it stands")]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_measured_and_its_numbers_are_checked() {
        let bytes = include_bytes!("../../assets/photos/mug_good.png");
        let (photo, picture) = ImportedPhoto::read(bytes, [200, 90, 60]).unwrap();
        assert!(photo.is_plausible());
        assert_eq!((photo.measures.width, photo.measures.height), (picture.width(), picture.height()));
        assert_eq!(ImportedPhoto::read(bytes, [200, 90, 60]).unwrap().0, photo);
        assert!(!ImportedPhoto { appeal: photo.appeal + 1, ..photo.clone() }.is_plausible());
        assert!(!ImportedPhoto { digest: "x".repeat(64), ..photo.clone() }.is_plausible());
        assert!((0.0..=1.0).contains(&photo.flattery()));
        assert!(ImportedPhoto::read(b"no picture", [0, 0, 0]).is_err());
    }
}
