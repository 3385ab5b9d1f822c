//! The two choices of a visitor: to click a listing, and to buy. Sums of the effects of what the
//! visitor sees, each from its own file.
//!
//! Each returns a change of ln(chance) and the thought of a visitor who walks on: the part that
//! weighed most.

use super::{charm, picture, price, promise, rating};
use crate::scenario::model::BehaviourModel;
use crate::sim::entry::Thought;
use crate::sim::state::Shown;

/// Share of a visible effect that falls on clicking; the rest falls on buying (design choice).
const AT_CLICK: f64 = 1.0 / 3.0;

/// What a visitor sees of our listing among the rivals'.
#[derive(Debug, Clone, Copy)]
pub(in crate::sim) struct Offer {
    /// Price over reference price, above 0.
    pub price_ratio: f64,
    /// Pull of the most attractive rival, 0 or more ([`price::rival_pull`]).
    pub rival_pull: f64,
    /// Whether the price ends in 9.
    pub charm: bool,
    /// Share of the other prices around it that end in 9; counted only where ours does.
    pub charm_crowd: f64,
    /// Appeal of the cover in standard deviations; `None` without a photo.
    pub cover: Option<f64>,
    /// Photos shown.
    pub photos: usize,
    /// How well what the visitor saw behind the cover informed them, 0 (nothing) to 1.
    pub informed: f64,
    /// What is shown of reviews, if there are any.
    pub rating: Option<Shown>,
    /// Days promised.
    pub promise_days: f64,
    /// Share of recent parcels that went by a premium carrier.
    pub premium: f64,
    /// Freight over reference price.
    pub freight_share: f64,
    /// What people expect of it.
    pub freight_usual: f64,
    /// Facts missed and minded.
    pub missing: u32,
}

/// What matters to the visitor: multipliers around 1.
#[derive(Debug, Clone, Copy)]
pub(in crate::sim) struct Taste {
    /// Price.
    pub price: f64,
    /// Photos.
    pub photos: f64,
}

/// Change of ln(chance to click), and the thought of one who does not.
pub(in crate::sim) fn click(model: &BehaviourModel, taste: Taste, offer: &Offer) -> (f64, Thought) {
    let reviews = offer.rating.map_or(0, |r| r.reviews);
    let cover = picture::cover(model, taste.photos, offer.cover, reviews);
    let price = price::effect(model, taste.price, offer.price_ratio) * AT_CLICK;
    let rival = -model.rival_pull * taste.price * offer.rival_pull;
    let stars = rating::stars(model, offer.rating) * AT_CLICK;
    let parts = [
        (cover, Thought::DullPhoto),
        (price, Thought::TooDear),
        (rival, Thought::RivalCheaper),
        (stars, Thought::BadReviews),
    ];
    (cover + price + rival + stars, heaviest(&parts))
}

/// Change of ln(chance to buy) after reading, and the thought of one who does not.
pub(in crate::sim) fn buy(model: &BehaviourModel, taste: Taste, offer: &Offer) -> (f64, Thought) {
    let price = price::effect(model, taste.price, offer.price_ratio) * (1.0 - AT_CLICK);
    let charm = charm::effect(model, offer.charm, offer.charm_crowd);
    let photos = picture::behind(model, offer.informed);
    let delivery = promise::days(model, offer.promise_days) + promise::carrier(model, offer.premium);
    let freight = price::freight(model, taste.price, offer.freight_share, offer.freight_usual);
    let facts = model.fact_missing * f64::from(offer.missing);
    let stars = rating::stars(model, offer.rating) * (1.0 - AT_CLICK);
    let volume = rating::volume(model, offer.rating);
    let parts = [
        (price, Thought::TooDear),
        // Who opened none of several photos does not find them too few.
        (if offer.photos < 2 { photos } else { 0.0 }, Thought::TooFewPhotos),
        (delivery, Thought::SlowDelivery),
        (freight, Thought::Freight),
        (stars, Thought::BadReviews),
        // Having no reviews is a fate of every new shop; it is named only when nothing else weighs.
        (volume * 0.3, Thought::NoReviews),
    ];
    (price + charm + photos + delivery + freight + facts + stars + volume, heaviest(&parts))
}

/// The thought of the part that weighs most against, or just looking if none weighs.
fn heaviest(parts: &[(f64, Thought)]) -> Thought {
    let mut worst = (-0.08, Thought::JustLooking);
    for &(weight, thought) in parts {
        if weight < worst.0 {
            worst = (weight, thought);
        }
    }
    worst.1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(stars: f64) -> Shown {
        Shown { stars, reviews: 20, ones: ((5.0 - stars) / 5.0).max(0.0) }
    }

    fn offer() -> Offer {
        Offer {
            price_ratio: 1.0,
            rival_pull: 0.0,
            charm: false,
            charm_crowd: 0.0,
            cover: Some(0.0),
            photos: 3,
            informed: 1.0,
            rating: Some(shown(4.4)),
            promise_days: 4.0,
            premium: 1.0,
            freight_share: 0.0,
            freight_usual: 0.0,
            missing: 0,
        }
    }

    const TASTE: Taste = Taste { price: 1.0, photos: 1.0 };

    #[test]
    fn every_improvement_draws_and_every_flaw_repels() {
        let model = BehaviourModel::default();
        let base = (click(&model, TASTE, &offer()).0, buy(&model, TASTE, &offer()).0);
        let better_cover = Offer { cover: Some(1.2), ..offer() };
        assert!(click(&model, TASTE, &better_cover).0 > base.0);
        for (flaw, thought) in [
            (Offer { price_ratio: 1.3, ..offer() }, Thought::TooDear),
            (Offer { photos: 1, informed: 0.0, ..offer() }, Thought::TooFewPhotos),
            (Offer { freight_share: 0.4, ..offer() }, Thought::Freight),
            (Offer { rating: Some(shown(2.1)), ..offer() }, Thought::BadReviews),
            (Offer { promise_days: 14.0, ..offer() }, Thought::SlowDelivery),
            (Offer { premium: 0.0, ..offer() }, Thought::SlowDelivery),
        ] {
            let (effects, why) = buy(&model, TASTE, &flaw);
            assert!(effects < base.1, "{flaw:?}");
            assert_eq!(why, thought, "{flaw:?}");
        }
        let (effects, why) = click(&model, TASTE, &Offer { rival_pull: 0.4, ..offer() });
        assert!(effects < base.0);
        assert_eq!(why, Thought::RivalCheaper);
    }

    #[test]
    fn click_and_buy_together_give_the_whole_price_response() {
        let model = BehaviourModel::default();
        let both = |ratio| {
            let offer = Offer { price_ratio: ratio, ..offer() };
            click(&model, TASTE, &offer).0 + buy(&model, TASTE, &offer).0
        };
        assert!((both(1.1) - both(1.0) - price::effect(&model, 1.0, 1.1)).abs() < 1e-12);
    }
}
