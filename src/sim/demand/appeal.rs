//! How many look at each product: lognormal appeal over the items of a shop.

use crate::base::Stream;
use crate::scenario::model::BehaviourModel;

/// Weight of a product among passers-by in a run: what the scenario says, times a lognormal luck of
/// mean 1 that nobody knows before the shop opens (the shape is usual for assortments; the spread
/// is a design choice).
pub(in crate::sim) fn weight(model: &BehaviourModel, log_appeal: f64, luck: &mut Stream) -> f64 {
    let sd = model.appeal_spread;
    libm::exp(log_appeal + sd * luck.normal() - sd * sd / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn appeal_is_lognormal_around_what_the_scenario_says() {
        let model = BehaviourModel::default();
        let of = |n| weight(&model, libm::log(2.0), &mut Stream::new(1, n, 23, 0));
        let mean = (0..20_000).map(of).sum::<f64>() / 20_000.0;
        assert!((mean - 2.0).abs() < 0.02, "{mean}");
        let logs: Vec<f64> = (0..20_000).map(|n| libm::log(of(n) / 2.0)).collect();
        let middle = logs.iter().sum::<f64>() / 20_000.0;
        let sd = (logs.iter().map(|x| (x - middle) * (x - middle)).sum::<f64>() / 20_000.0).sqrt();
        assert!((sd - model.appeal_spread).abs() < 0.01, "{sd}");
    }
}
