//! The light table: pictures that were taken in the photo studio, and those that a learner brings
//! from elsewhere. Their ids follow those of the scenario's photos.

use crate::base::Text;
use crate::base::ids::{PhotoId, ProductId};
use crate::photo::{ImportedPhoto, MarketRules, ShotMeasures, market_breaches};
use crate::scenario::model::{OWN_FILE, PhotoNeeds, STUDIO_FILE, SamplePhoto};
use crate::studio::StudioShot;

/// Most pictures of one run. Keeps journal and memory small (design choice).
pub(in crate::sim) const MOST_SHOTS: usize = 60;

/// All pictures of a run, in the order in which they came.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::sim) struct LightTable {
    /// As photos of the listing.
    pub(in crate::sim) photos: Vec<SamplePhoto>,
    /// The digest of each.
    digests: Vec<String>,
    /// How those were taken that were taken here.
    pub(in crate::sim) taken: Vec<StudioShot>,
}

impl LightTable {
    /// Whether this very picture of a product lies there already.
    pub(in crate::sim) fn holds(&self, product: ProductId, digest: &str) -> bool {
        self.photos.iter().zip(&self.digests).any(|(p, known)| p.product == product && known == digest)
    }

    /// Whether no other picture finds room.
    pub(in crate::sim) fn is_full(&self) -> bool {
        self.photos.len() >= MOST_SHOTS
    }

    /// Adds a picture that was taken here; `known` is the number of the scenario's photos.
    pub(in crate::sim) fn add(&mut self, known: usize, product: ProductId, shot: &StudioShot) -> PhotoId {
        self.taken.push(shot.clone());
        let seen = Seen {
            kind: STUDIO_FILE,
            digest: &shot.digest,
            measures: &shot.measures,
            appeal: shot.appeal,
            flattery: shot.flattery(),
        };
        self.lay(known, product, &seen)
    }

    /// Adds a picture from elsewhere.
    pub(in crate::sim) fn import(
        &mut self,
        known: usize,
        product: ProductId,
        photo: &ImportedPhoto,
    ) -> PhotoId {
        let seen = Seen {
            kind: OWN_FILE,
            digest: &photo.digest,
            measures: &photo.measures,
            appeal: photo.appeal,
            flattery: photo.flattery(),
        };
        self.lay(known, product, &seen)
    }

    fn lay(&mut self, known: usize, product: ProductId, seen: &Seen<'_>) -> PhotoId {
        let number = format!("#{}", self.photos.len() + 1);
        let file = format!("{}{}", seen.kind, seen.digest);
        self.photos.push(SamplePhoto {
            // The product's place keeps the same pixels of two products apart.
            key: format!("{file}:{}", product.index()),
            file,
            size: (seen.measures.width, seen.measures.height),
            product,
            name: Text::new(number.clone(), number),
            needs: PhotoNeeds::Nothing,
            appeal: f64::from(seen.appeal) / 100.0,
            flattery: seen.flattery,
            colour_error: None,
            cover_ok: market_breaches(seen.measures, &MarketRules::default()).is_empty(),
        });
        self.digests.push(seen.digest.to_owned());
        PhotoId((known + self.photos.len() - 1) as u16)
    }
}

/// What the table shows of a picture.
struct Seen<'a> {
    /// How its file's name begins: nothing of that name lies on a disk.
    kind: &'static str,
    digest: &'a str,
    measures: &'a ShotMeasures,
    appeal: i32,
    flattery: f64,
}
