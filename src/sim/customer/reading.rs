//! What a visitor reads before deciding: the listing, its further photos one after the other, its
//! reviews, the terms. Some are more interested than others: they read more, and buy more. Chances
//! are design choices; the pages are shown in the table of customers.

use crate::base::{Span, Stream};
use crate::scenario::model::{BehaviourModel, Mechanism};
use crate::sim::demand::picture;
use crate::sim::state::ReadListing;

/// Chance that the next photo is opened, for those to whom pictures matter as usual; who stops sees
/// none of the later ones.
const OPENS_NEXT: f64 = 0.75;
/// The most that this chance can be.
const MOST_OPENS: f64 = 0.97;
/// Chance that the reviews are opened, if there are any.
const OPENS_REVIEWS: f64 = 0.7;
/// Chance that freight and returns are looked up.
const OPENS_TERMS: f64 = 0.2;
/// How far interest moves reading, up and down, as a share of the chances.
const MOVES_READING: f64 = 0.4;
/// How far it moves buying.
const MOVES_BUYING: f64 = 0.5;

/// Change of ln(sales) by a reader's interest, −1 to 1.
pub(in crate::sim) fn keen(interest: f64) -> f64 {
    libm::log(1.0 + MOVES_BUYING * interest)
}

/// Reads a listing. `behind` are the appeals of the photos behind the cover, in their order;
/// `taste` is the persona's weight of pictures.
pub(in crate::sim) fn read(
    model: &BehaviourModel,
    behind: impl Iterator<Item = f64>,
    taste: f64,
    has_reviews: bool,
    luck: &mut Stream,
) -> ReadListing {
    let drawn = 2.0 * luck.unit() - 1.0;
    let interest = if model.has(Mechanism::Interest) { drawn } else { 0.0 };
    let more = 1.0 + MOVES_READING * interest;
    // Always the same draws, so that one photo more changes nobody's other pages.
    let (reviews, terms) = (luck.chance(OPENS_REVIEWS * more), luck.chance(OPENS_TERMS * more));
    let opens = (OPENS_NEXT * taste * more).clamp(0.0, MOST_OPENS);
    let seen = behind.take_while(|_| luck.chance(opens)).map(picture::informs);
    let (photos, informed) = seen.fold((0_u8, 0.0_f64), |(n, best), x| (n.saturating_add(1), best.max(x)));
    ReadListing {
        pages: photos.saturating_add(1 + u8::from(reviews && has_reviews) + u8::from(terms)),
        informed,
        keen: keen(interest),
    }
}

/// How long reading takes (design choice).
pub(in crate::sim) fn time(luck: &mut Stream) -> Span {
    Span(luck.between(25.0, 140.0) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mean(behind: &[f64], of: impl Fn(ReadListing) -> f64) -> f64 {
        let model = BehaviourModel::default();
        let one = |n| read(&model, behind.iter().copied(), 1.0, true, &mut Stream::new(1, n, 22, 0));
        (0..20_000).map(|n| of(one(n))).sum::<f64>() / 20_000.0
    }

    #[test]
    fn later_photos_are_seen_by_fewer_and_what_is_not_seen_informs_nobody() {
        let informed = |behind: &[f64]| mean(behind, |read| read.informed);
        assert!(informed(&[1.2, -0.7, -0.7]) > informed(&[-0.7, 1.2, -0.7]) + 0.05);
        assert!(informed(&[-0.7, 1.2, -0.7]) > informed(&[-0.7, -0.7, 1.2]) + 0.03);
        assert!(informed(&[]).abs() < 1e-12);
        let pages = |behind: &[f64]| mean(behind, |read| f64::from(read.pages));
        let (one, three, five) = (pages(&[]), pages(&[1.0; 2]), pages(&[1.0; 4]));
        assert!(five > three && three > one && three - one > five - three, "{one} {three} {five}");
    }

    #[test]
    fn who_reads_more_is_keener_and_the_mean_stays() {
        let keen = mean(&[1.2], |read| libm::exp(read.keen));
        assert!((keen - 1.0).abs() < 0.01, "{keen}");
        let of = |many: bool| {
            let part = |read: ReadListing| f64::from(u8::from((read.pages >= 4) == many));
            mean(&[1.2; 3], |read| part(read) * libm::exp(read.keen)) / mean(&[1.2; 3], part)
        };
        assert!(of(true) > of(false) * 1.1, "{} {}", of(true), of(false));
    }
}
