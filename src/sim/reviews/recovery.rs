//! What a handled complaint mends (rows V3, V4, V7, V8). What was given weighs most, how the
//! customer was treated second, how fast and easy it was third; for buying again speed weighs more.
//! A good recovery can leave a customer more satisfied than no failure would have; more willing to
//! buy it cannot.

use crate::base::Span;
use crate::scenario::model::{BehaviourModel, Mechanism};
use crate::sim::demand::effect::logistic;

/// Time in which a resolved complaint has lost half its ease: a conversation of a quarter of an
/// hour of shop time, in which questions wait five minutes on average (design choice).
const HALF_EASE: f64 = 900.0;

/// Share of the harm to loyalty that a slow but full solution repairs (row V3).
const SLOW_MENDS: f64 = 0.55;

/// Satisfaction of somebody without trouble, on a scale of −1 to 1 (design choice).
const CONTENT: f64 = 0.55;

/// What full trouble costs on that scale (design choice).
const HARM: f64 = 1.3;

/// Most that an excellent recovery adds beyond the no-failure level (sign: row V8; size: design
/// choice).
const PARADOX: f64 = 0.3;

/// How a complaint was handled: three kinds of justice, each 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::sim) struct Handling {
    /// What was given, against what was lost (distributive).
    pub given: f64,
    /// How the customer was treated (interactional).
    pub treated: f64,
    /// How fast and easy it was (procedural).
    pub eased: f64,
}

impl Handling {
    /// From a remedy's worth as a share of what was paid, the courtesy of the answers (−1 to 1),
    /// and the time it took.
    pub(in crate::sim) fn new(given: f64, courtesy: f64, took: Span) -> Self {
        let halves = took.0.max(0) as f64 / HALF_EASE;
        Self {
            given: given.clamp(0.0, 1.0),
            treated: (0.5 + 0.5 * courtesy).clamp(0.0, 1.0),
            eased: 1.0 / (1.0 + halves * halves),
        }
    }
}

/// Share of the trouble that a solved complaint takes away, 0 to 1.
pub(in crate::sim) fn mended(model: &BehaviourModel, handling: Handling) -> f64 {
    if !model.has(Mechanism::Recovery) {
        return 0.0;
    }
    let sum = model.recovery_given * handling.given
        + model.recovery_treated * handling.treated
        + model.recovery_eased * handling.eased;
    sum.clamp(0.0, 1.0)
}

/// Satisfaction with the whole purchase, −1 to 1, without the customer's mood of the day. `trouble`
/// is the chance of anger before anything was done, 0 to 1; `handling` is there if a complaint was
/// solved.
pub(in crate::sim) fn satisfaction(model: &BehaviourModel, trouble: f64, handling: Option<Handling>) -> f64 {
    let mends = handling.map_or(0.0, |h| mended(model, h));
    let paradox = if trouble > 0.0 { PARADOX * ((mends - 0.8) / 0.2).clamp(0.0, 1.0) } else { 0.0 };
    CONTENT - HARM * trouble * (1.0 - mends) + paradox
}

/// Chance that the customer would buy here again.
pub(in crate::sim) fn buys_again(model: &BehaviourModel, trouble: f64, handling: Option<Handling>) -> f64 {
    let mends = handling.filter(|_| model.has(Mechanism::Recovery)).map_or(0.0, |h| {
        let speed = SLOW_MENDS + (1.0 - SLOW_MENDS) * h.eased;
        h.given * speed * (0.9 + 0.2 * h.treated).min(1.0)
    });
    logistic(model.again_content + model.again_trouble * trouble * (1.0 - mends))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Chance of anger of damaged goods and of goods not as described: the mixture of complaints.
    const TROUBLES: [f64; 2] = [0.8, 0.55];

    fn mean(of: impl Fn(f64) -> f64) -> f64 {
        TROUBLES.iter().map(|&t| of(t)).sum::<f64>() / 2.0
    }

    #[test]
    fn resolved_complaints_bring_people_back_as_measured() {
        let model = BehaviourModel::default();
        let after = |minutes| {
            let handling = Handling::new(1.0, 0.2, Span::minutes(minutes));
            mean(|trouble| buys_again(&model, trouble, Some(handling)))
        };
        let none = buys_again(&model, 0.0, None);
        assert!((0.54..=0.7).contains(&after(60)), "row V3: {}", after(60));
        assert!((0.82..=0.95).contains(&after(4)), "row V4: {}", after(4));
        assert!(after(0) <= none, "row V8: never above the no-failure level");
        assert!((after(0) - none).abs() <= 0.02, "row V8: {} {none}", after(0));
        assert!(mean(|trouble| buys_again(&model, trouble, None)) < 0.45, "unresolved");
    }

    #[test]
    fn what_was_given_weighs_most() {
        let model = BehaviourModel::default();
        let base = Handling { given: 0.5, treated: 0.5, eased: 0.5 };
        let of = |h| satisfaction(&model, 0.8, Some(h));
        let given = of(Handling { given: 0.8, ..base }) - of(base);
        let treated = of(Handling { treated: 0.8, ..base }) - of(base);
        let eased = of(Handling { eased: 0.8, ..base }) - of(base);
        assert!(given > treated && treated > eased && eased > 0.0, "row V7: {given} {treated} {eased}");
    }

    #[test]
    fn an_excellent_recovery_satisfies_more_than_no_failure() {
        let model = BehaviourModel::default();
        let best = satisfaction(&model, 0.8, Some(Handling { given: 1.0, treated: 0.9, eased: 1.0 }));
        assert!(best > satisfaction(&model, 0.0, None), "row V8");
    }

    #[test]
    fn without_recovery_nothing_is_mended() {
        let mut model = BehaviourModel::default();
        model.without.add(Mechanism::Recovery);
        let handling = Handling::new(1.0, 0.5, Span::minutes(2));
        assert!(mean(|trouble| buys_again(&model, trouble, Some(handling))) < 0.54, "row V3 leaves its band");
    }
}
