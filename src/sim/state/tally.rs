//! Running sums over the reviews that stand, so that nobody who looks at a listing has to count
//! them.

use crate::base::ids::ProductId;
use crate::scenario::model::Scenario;
use crate::sim::state::{Ratings, Shown};

/// Counts of stars.
type Stars = [u32; 5];

/// Sums over the reviews that stand, those from before the shop opened included.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::sim) struct Tally {
    products: Vec<Stars>,
    shop: Stars,
    /// Sums of the three ratings: described, service, delivery.
    parts: [u64; 3],
    /// Reviews posted in this run, and how many of them were answered.
    posted: u32,
    answered: u32,
}

impl Tally {
    /// The sums when the shop opens.
    pub(in crate::sim) fn opening(scenario: &Scenario) -> Self {
        let mut tally = Self { products: vec![[0; 5]; scenario.products.len()], ..Self::default() };
        for (place, product) in scenario.products.iter().enumerate() {
            for (index, count) in product.listing.reviews.iter().enumerate() {
                tally.products[place][index] += count;
                tally.shop[index] += count;
                let stars = u64::from(*count) * (index as u64 + 1);
                tally.parts.iter_mut().for_each(|part| *part += stars);
            }
        }
        tally
    }

    /// Counts a review that is posted.
    pub(in crate::sim) fn add(&mut self, product: ProductId, stars: u8, parts: [u8; 3]) {
        let place = usize::from(stars.clamp(1, 5)) - 1;
        self.products[product.index()][place] += 1;
        self.shop[place] += 1;
        self.posted += 1;
        for (sum, part) in self.parts.iter_mut().zip(parts) {
            *sum += u64::from(part);
        }
    }

    /// Takes a review out that is withdrawn.
    pub(in crate::sim) fn withdraw(&mut self, product: ProductId, stars: u8, parts: [u8; 3]) {
        let place = usize::from(stars.clamp(1, 5)) - 1;
        self.products[product.index()][place] -= 1;
        self.shop[place] -= 1;
        for (sum, part) in self.parts.iter_mut().zip(parts) {
            *sum -= u64::from(part);
        }
    }

    /// Counts an answer of the keeper.
    pub(in crate::sim) fn answer(&mut self) {
        self.answered += 1;
    }

    /// Share of this run's reviews that were answered, 0 to 1.
    pub(in crate::sim) fn answered_share(&self) -> f64 {
        f64::from(self.answered) / f64::from(self.posted.max(1))
    }

    /// What a listing shows of its reviews.
    pub(in crate::sim) fn shown(&self, product: ProductId) -> Option<Shown> {
        let (stars, reviews) = mean(&self.products[product.index()])?;
        let ones = f64::from(self.products[product.index()][0]) / f64::from(reviews);
        Some(Shown { stars, reviews, ones })
    }

    /// Mean stars of the shop and number of its reviews.
    pub(in crate::sim) fn shop_stars(&self) -> Option<(f64, u32)> {
        mean(&self.shop)
    }

    /// The shop's three ratings and mean stars.
    pub(in crate::sim) fn shop_ratings(&self) -> Option<Ratings> {
        let (stars, reviews) = mean(&self.shop)?;
        let part = |sum: u64| sum as f64 / f64::from(reviews);
        Some(Ratings {
            described: part(self.parts[0]),
            service: part(self.parts[1]),
            delivery: part(self.parts[2]),
            stars,
            reviews,
        })
    }
}

/// Mean and number; `None` without reviews.
fn mean(counts: &Stars) -> Option<(f64, u32)> {
    let reviews: u32 = counts.iter().sum();
    let sum: u64 = counts.iter().zip(1_u64..).map(|(count, stars)| u64::from(*count) * stars).sum();
    (reviews > 0).then(|| (sum as f64 / f64::from(reviews), reviews))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_follow_what_is_posted_and_withdrawn() {
        let mut tally = Tally { products: vec![[0; 5]; 2], ..Tally::default() };
        assert_eq!(tally.shop_ratings(), None);
        tally.add(ProductId(0), 5, [5, 5, 4]);
        tally.add(ProductId(1), 1, [2, 1, 3]);
        let ratings = tally.shop_ratings().map(|r| (r.stars, r.described, r.delivery, r.reviews));
        assert_eq!(ratings, Some((3.0, 3.5, 3.5, 2)));
        assert_eq!(tally.shown(ProductId(1)).map(|s| (s.stars, s.ones)), Some((1.0, 1.0)));
        tally.withdraw(ProductId(1), 1, [2, 1, 3]);
        assert_eq!(tally.shown(ProductId(1)), None);
        assert_eq!(tally.shop_stars(), Some((5.0, 1)));
    }
}
