//! The coach: the next thing to do, and where it is.

use super::{SamplePhoto, Scenario};
use crate::base::ids::{CaseId, EquipmentId, PhotoId, ProductId};
use crate::base::{Span, Text};
use crate::photo::FLATTERING_FROM;
use crate::studio::{OwnGoods, OwnThing, Recipe};
use serde::Serialize;

/// The place that a hint points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Pointer {
    /// The shop window.
    Window,
    /// The messages.
    Messages,
    /// The orders.
    Orders,
    /// The listings.
    Listings,
    /// Stock and equipment.
    Stock,
    /// Money.
    Money,
    /// Reviews.
    Reviews,
    /// The clock.
    Clock,
}

/// When a hint has done its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Condition {
    /// Every fact of the product's listing is stated.
    ListingComplete(ProductId),
    /// The product's listing has at least this many photos.
    PhotosAtLeast(ProductId, u8),
    /// The product's cover is another photo than at the start, and a better one
    /// ([`Scenario::is_better_cover`]).
    BetterCover(ProductId),
    /// The product's price was changed.
    PriceChanged(ProductId),
    /// The product has at least this many pieces in stock or on their way.
    StockAtLeast(ProductId, u32),
    /// This equipment was bought.
    Bought(EquipmentId),
    /// The case was answered at least once.
    Answered(CaseId),
    /// The case has ended.
    Ended(CaseId),
    /// At least this many messages were answered.
    AnsweredMessages(u32),
    /// At least this many orders were shipped.
    Shipped(u32),
    /// At least this many orders were received.
    Orders(u32),
    /// Shop time has reached this moment after the start.
    After(Span),
    /// The product's listing shows a picture that was taken in the studio.
    OwnPicture(ProductId),
}

impl Condition {
    /// The goods that it is about, if any.
    pub const fn product(self) -> Option<ProductId> {
        match self {
            Self::ListingComplete(product)
            | Self::PhotosAtLeast(product, _)
            | Self::BetterCover(product)
            | Self::OwnPicture(product)
            | Self::PriceChanged(product)
            | Self::StockAtLeast(product, _) => Some(product),
            Self::Bought(_)
            | Self::Answered(_)
            | Self::Ended(_)
            | Self::AnsweredMessages(_)
            | Self::Shipped(_)
            | Self::Orders(_)
            | Self::After(_) => None,
        }
    }
}

/// One hint of the coach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Hint {
    /// The text of the coach.
    pub say: Text,
    /// Where.
    pub at: Pointer,
    /// When it is done and the next one comes.
    pub until: Condition,
}

impl Scenario {
    /// Whether a photo is a better cover than the one a product's listing opens with: another one
    /// that keeps the rules for covers, does not flatter, and draws the eye more. Any such is
    /// better than none, and than one that flatters.
    pub fn is_better_cover(&self, product: ProductId, photo: PhotoId, new: &SamplePhoto) -> bool {
        if new.product != product || !new.is_good_cover() {
            return false;
        }
        let opening = self.products[product.index()].listing.photos.first();
        opening.is_none_or(|old| {
            let before = &self.photos[old.index()];
            *old != photo && (before.flattery >= FLATTERING_FROM || before.appeal < new.appeal)
        })
    }

    /// The author's thing that a recipe names, for the renderer.
    pub fn thing_of(&self, recipe: &Recipe) -> Option<&OwnGoods> {
        let named = recipe.own.as_ref()?;
        let mut things = self.products.iter().filter_map(|product| product.studio_model.as_ref());
        things.find(|thing| thing.spec() == named).map(OwnThing::goods)
    }

    /// Whether a product is in the photo studio.
    pub fn is_in_studio(&self, product: ProductId) -> bool {
        self.products[product.index()].studio.is_some()
    }

    /// Whether a photo was taken in the studio: its id follows those of the scenario's photos.
    pub fn is_own_picture(&self, photo: PhotoId) -> bool {
        photo.index() >= self.photos.len()
    }

    /// Whether the keeper can ever show a better cover of a product: one of its photos is, or one
    /// can be taken in the studio.
    pub fn can_have_better_cover(&self, product: ProductId) -> bool {
        let mut photos = self.photos.iter().enumerate();
        self.is_in_studio(product)
            || photos.any(|(at, photo)| self.is_better_cover(product, PhotoId(at as u16), photo))
    }

    /// How many photos of a product there can be at most; `None` where the keeper takes them.
    pub fn most_photos_of(&self, product: ProductId) -> Option<usize> {
        let known = self.photos.iter().filter(|photo| photo.product == product).count();
        (!self.is_in_studio(product)).then_some(known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Embedded, load};

    /// The opening cover is no better cover, nor is a photo of other goods; a new, bright one is.
    #[test]
    fn a_better_cover_is_another_and_brighter_one() {
        let files = Embedded::scenario("first_hour").expect("it is shipped");
        let scenario = load(&files, "x").scenario.expect("it is fine");
        let photo = |key: &str| {
            let at = scenario.photos.iter().position(|p| p.key == key).expect("the photo");
            PhotoId(at as u16)
        };
        let product = |key: &str| {
            let at = scenario.products.iter().position(|p| p.key == key).expect("the product");
            ProductId(at as u16)
        };
        for (goods, key, better) in [
            ("mug", "mug_good", true),
            ("mug", "mug_dark", false),
            ("mug", "tote_good", false),
            ("tote", "tote_good", true),
            ("tote", "tote_cluttered", false),
            ("tote", "tote_flattering", false),
        ] {
            assert_eq!(
                scenario.is_better_cover(product(goods), photo(key), &scenario.photos[photo(key).index()]),
                better,
                "{goods} {key}"
            );
        }
    }

    /// If the opening cover flatters, an honest one is better, however pretty the old one is. A
    /// picture that can be taken in a studio is available.
    #[test]
    fn an_honest_cover_is_better_than_a_pretty_lie() {
        let files = Embedded::scenario("good_pictures").expect("it is shipped");
        let mut scenario = load(&files, "x").scenario.expect("it is fine");
        let scarf =
            ProductId::at(scenario.products.iter().position(|p| p.key == "scarf").expect("the scarf"));
        let piece = scenario.products[scarf.index()].studio.take();
        let at = |key: &str| scenario.photos.iter().position(|p| p.key == key).expect("the photo");
        let (pretty, good) = (at("scarf_flattering"), at("scarf_good"));
        assert!(scenario.photos[pretty].appeal > scenario.photos[good].appeal);
        assert!(scenario.is_better_cover(scarf, PhotoId(good as u16), &scenario.photos[good]));
        assert!(scenario.can_have_better_cover(scarf) && scenario.most_photos_of(scarf) == Some(5));
        scenario.photos.clear();
        scenario.products[scarf.index()].listing.photos.clear();
        assert!(!scenario.can_have_better_cover(scarf) && scenario.most_photos_of(scarf) == Some(0));
        scenario.products[scarf.index()].studio = piece;
        assert!(
            piece.is_some()
                && scenario.can_have_better_cover(scarf)
                && scenario.most_photos_of(scarf).is_none()
        );
    }
}
