//! The two choices of a visitor: to click a listing, and to buy. Pure formulas over what the visitor sees.
//!
//! Each returns its parts, so that whoever walks on can say why: the reason is the part that weighed most.

use crate::scenario::model::BehaviourModel;
use crate::sim::entry::Thought;

/// What a visitor sees of our listing among the rivals'.
#[derive(Debug, Clone, Copy)]
pub(in crate::sim) struct Offer {
    /// Price over reference price, above 0.
    pub price_ratio: f64,
    /// Price over the cheapest rival's, above 0; 1 without rivals.
    pub rival_ratio: f64,
    /// Whether the price ends in 9.
    pub charm: bool,
    /// Appeal of the cover in standard deviations; `None` without a photo.
    pub cover: Option<f64>,
    /// Whether the cover keeps the marketplace's rules.
    pub cover_ok: bool,
    /// Photos shown.
    pub photos: usize,
    /// Mean stars and number of reviews, if there are any.
    pub rating: Option<(f64, u32)>,
    /// Days promised.
    pub promise_days: f64,
    /// Freight over price.
    pub freight_share: f64,
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

/// Log odds of a probability.
pub(in crate::sim) fn logit(p: f64) -> f64 {
    let p = p.clamp(1e-6, 1.0 - 1e-6);
    libm::log(p / (1.0 - p))
}

/// Probability of log odds.
pub(in crate::sim) fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}

/// Effect of price on log odds: losses weigh more than gains (rows D2, D3).
fn price_effect(model: &BehaviourModel, taste: Taste, ratio: f64) -> f64 {
    let x = libm::log(ratio.max(0.01));
    let slope = if x > 0.0 { model.price_loss } else { model.price_gain };
    // Two thirds of the response fall on buying, one third on clicking (design choice).
    -slope * x * taste.price
}

/// Change of log odds from the displayed rating: best between 4.0 and 4.7 (rows S8, S11).
fn star_effect(model: &BehaviourModel, rating: Option<(f64, u32)>) -> f64 {
    rating.map_or(0.0, |(stars, _)| {
        let over = (stars - 4.6).max(0.0);
        // One star is worth 7 % of sales; below 4 it bites three times as hard (design choice), and a
        // rating that looks too good loses a little.
        let below = (4.0 - stars).max(0.0);
        model.star * (stars - 4.0) - 2.0 * model.star * below - 0.2 * over
    })
}

/// Change of log odds from the number of reviews: five against none multiply purchases (row S10).
fn volume_effect(model: &BehaviourModel, rating: Option<(f64, u32)>) -> f64 {
    let count = rating.map_or(0, |(_, n)| n).min(5);
    let full = libm::log(model.five_reviews);
    full * (f64::from(count) / 5.0 - 1.0)
}

/// Log odds to click, and the thought of one who does not.
pub(in crate::sim) fn click(model: &BehaviourModel, taste: Taste, offer: &Offer) -> (f64, Thought) {
    let cover = offer.cover.map_or(-1.6, |z| model.click_photo * z * taste.photos);
    let price = price_effect(model, taste, offer.price_ratio) / 3.0;
    let rival = -0.6 * taste.price * libm::log(offer.rival_ratio.clamp(0.2, 5.0));
    let stars = star_effect(model, offer.rating);
    let breach = if offer.cover_ok || offer.cover.is_none() { 0.0 } else { libm::log(model.cover_breach) };
    let odds = logit(model.click_base) + cover + price + rival + stars + breach;
    let parts = [
        (cover + breach, Thought::DullPhoto),
        (price, Thought::TooDear),
        (rival, Thought::RivalCheaper),
        (stars, Thought::BadReviews),
    ];
    (odds, heaviest(&parts))
}

/// Log odds to buy after reading, and the thought of one who does not.
pub(in crate::sim) fn buy(model: &BehaviourModel, taste: Taste, offer: &Offer) -> (f64, Thought) {
    let price = price_effect(model, taste, offer.price_ratio) * 2.0 / 3.0;
    let charm = if offer.charm { model.charm } else { 0.0 };
    let photos = if offer.photos >= 2 { 0.0 } else { model.second_photo };
    let delivery = -model.promise_day * (offer.promise_days - 4.0) * 4.0;
    let freight = -1.2 * offer.freight_share * taste.price;
    let facts = model.fact_missing * f64::from(offer.missing);
    let stars = star_effect(model, offer.rating);
    let volume = volume_effect(model, offer.rating);
    let odds = logit(model.buy_base) + price + charm + photos + delivery + freight + facts + stars + volume;
    let parts = [
        (price, Thought::TooDear),
        (photos, Thought::TooFewPhotos),
        (delivery, Thought::SlowDelivery),
        (freight, Thought::Freight),
        (stars, Thought::BadReviews),
        // Having no reviews is a fate of every new shop; it is named only when nothing else weighs.
        (volume * 0.3, Thought::NoReviews),
    ];
    (odds, heaviest(&parts))
}

/// The thought of the part that weighs most against, or just looking if none weighs.
fn heaviest(parts: &[(f64, Thought)]) -> Thought {
    let mut worst = (-0.12, Thought::JustLooking);
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

    fn offer() -> Offer {
        Offer {
            price_ratio: 1.0,
            rival_ratio: 1.0,
            charm: false,
            cover: Some(0.0),
            cover_ok: true,
            photos: 3,
            rating: Some((4.4, 20)),
            promise_days: 4.0,
            freight_share: 0.0,
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
            (Offer { photos: 1, ..offer() }, Thought::TooFewPhotos),
            (Offer { freight_share: 0.4, ..offer() }, Thought::Freight),
            (Offer { rating: Some((2.1, 20)), ..offer() }, Thought::BadReviews),
            (Offer { promise_days: 14.0, ..offer() }, Thought::SlowDelivery),
        ] {
            let (odds, why) = buy(&model, TASTE, &flaw);
            assert!(odds < base.1, "{flaw:?}");
            assert_eq!(why, thought);
        }
    }

    #[test]
    fn losses_weigh_more_than_gains() {
        let model = BehaviourModel::default();
        let at = |ratio| buy(&model, TASTE, &Offer { price_ratio: ratio, ..offer() }).0;
        let loss = at(1.0) - at(1.1);
        let gain = at(1.0 / 1.1) - at(1.0);
        assert!(loss > 1.3 * gain, "{loss} {gain}");
    }
}
