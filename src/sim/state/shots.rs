//! The light table: pictures that were taken in the photo studio. Their ids follow those of the
//! scenario's photos.

use crate::base::Text;
use crate::base::ids::{PhotoId, ProductId};
use crate::photo::{MarketRules, market_breaches};
use crate::scenario::model::{PhotoNeeds, SamplePhoto};
use crate::studio::StudioShot;

/// Most pictures of one run. Keeps journal and memory small (design choice).
pub(in crate::sim) const MOST_SHOTS: usize = 60;

/// All pictures of a run, in the order in which they were taken.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::sim) struct LightTable {
    /// As photos of the listing.
    pub(in crate::sim) photos: Vec<SamplePhoto>,
    /// How they were taken.
    pub(in crate::sim) taken: Vec<StudioShot>,
}

impl LightTable {
    /// Whether this very picture of a product lies there already.
    pub(in crate::sim) fn holds(&self, product: ProductId, digest: &str) -> bool {
        self.photos.iter().zip(&self.taken).any(|(p, shot)| p.product == product && shot.digest == digest)
    }

    /// Whether no other picture finds room.
    pub(in crate::sim) fn is_full(&self) -> bool {
        self.taken.len() >= MOST_SHOTS
    }

    /// Adds a picture; `known` is the number of the scenario's photos.
    pub(in crate::sim) fn add(&mut self, known: usize, product: ProductId, shot: &StudioShot) -> PhotoId {
        let number = format!("#{}", self.taken.len() + 1);
        let file = format!("studio:{}", shot.digest);
        self.photos.push(SamplePhoto {
            // The product's place keeps the same pixels of two products apart.
            key: format!("{file}:{}", product.index()),
            file,
            size: (shot.measures.width, shot.measures.height),
            product,
            name: Text::new(number.clone(), number),
            needs: PhotoNeeds::Nothing,
            appeal: f64::from(shot.appeal) / 100.0,
            flattery: shot.flattery(),
            cover_ok: market_breaches(&shot.measures, &MarketRules::default()).is_empty(),
        });
        self.taken.push(shot.clone());
        PhotoId((known + self.taken.len() - 1) as u16)
    }
}
