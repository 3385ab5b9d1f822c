//! What a visitor reads before deciding: the listing, its further photos, its reviews, the terms.
//! Chances are design choices; the count is shown in the table of customers.

use crate::base::{Span, Stream};

/// Chance that a further photo is opened, for those to whom pictures matter as usual.
const OPENS_PHOTO: f64 = 0.6;
/// Chance that the reviews are opened, if there are any.
const OPENS_REVIEWS: f64 = 0.7;
/// Chance that freight and returns are looked up.
const OPENS_TERMS: f64 = 0.2;

/// Pages read, from 1. `further` photos stand behind the cover; `taste` is the persona's weight of
/// pictures.
pub(in crate::sim) fn pages(further: usize, taste: f64, has_reviews: bool, luck: &mut Stream) -> u8 {
    // Always the same draws, so that one photo more changes nobody's other pages.
    let (reviews, terms) = (luck.chance(OPENS_REVIEWS), luck.chance(OPENS_TERMS));
    let photos = (0..further.min(20)).filter(|_| luck.chance(OPENS_PHOTO * taste)).count() as u8;
    1 + photos + u8::from(reviews && has_reviews) + u8::from(terms)
}

/// How long reading takes (design choice).
pub(in crate::sim) fn time(luck: &mut Stream) -> Span {
    Span(luck.between(25.0, 140.0) as i64)
}
