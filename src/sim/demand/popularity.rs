//! Popularity: what is bought and reviewed is seen more (rows Q5, Q6). Social influence makes some
//! goods of equal quality sell much better than others (Salganik, Dodds and Watts 2006).

use crate::base::ids::ProductId;
use crate::scenario::model::{BehaviourModel, Mechanism};
use crate::sim::state::State;

/// Reviews and orders that a marketplace takes for granted of every product, so that the first
/// order does not decide everything (design choice).
const GRANTED: f64 = 10.0;

/// Factor on a product's weight among passers-by: `known` reviews and orders against the shop's
/// `mean`.
pub(in crate::sim) fn factor(model: &BehaviourModel, known: f64, mean: f64) -> f64 {
    if !model.has(Mechanism::Popularity) {
        return 1.0;
    }
    libm::pow((GRANTED + known) / (GRANTED + mean), model.popularity)
}

/// Weight of each product among passers-by now.
pub(in crate::sim) fn weights(model: &BehaviourModel, state: &State) -> Vec<f64> {
    let known: Vec<f64> = (0..state.appeal.len())
        .map(|index| {
            let reviews = state.tally.shown(ProductId::at(index)).map_or(0, |shown| shown.reviews);
            f64::from(reviews) + f64::from(state.listings[index].funnel.paid)
        })
        .collect();
    let mean = known.iter().sum::<f64>() / known.len().max(1) as f64;
    state.appeal.iter().zip(known).map(|(appeal, known)| appeal * factor(model, known, mean)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_sells_is_seen_more_and_less_than_in_proportion() {
        let model = BehaviourModel::default();
        let of = |known| factor(&model, known, 20.0);
        assert!(of(5.0) < of(20.0) && (of(20.0) - 1.0).abs() < 1e-12 && of(20.0) < of(80.0));
        assert!(of(80.0) < 3.0, "three times the mean is not three times the visitors: {}", of(80.0));
    }
}
