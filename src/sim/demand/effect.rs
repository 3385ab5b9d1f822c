//! How effects on sales become chances. A measured effect is a change of sales in per cent, so
//! effects add up as logarithms of a factor on the chance itself, not on its log odds: 1.5 % a day
//! is 1.5 % of sales whatever the chance was. Only near certainty the chance bends, so that it
//! never passes 1.

/// Chance above which factors no longer work in full (design choice).
const BEND: f64 = 0.6;

/// The chance `base · exp(effects)`, exact up to 0.6, then bending smoothly towards 1. `base` is a
/// chance, `effects` the sum of changes of its logarithm.
pub(in crate::sim) fn chance(base: f64, effects: f64) -> f64 {
    let x = base * libm::exp(effects.clamp(-20.0, 20.0));
    if x <= BEND {
        return x;
    }
    let room = 1.0 - BEND;
    1.0 - room * libm::exp(-(x - BEND) / room)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn effects_are_percentages_of_sales_until_near_certainty() {
        for base in [0.01, 0.1, 0.35, 0.5] {
            assert!((chance(base, libm::log(1.015)) / base - 1.015).abs() < 1e-9, "{base}");
            assert!((chance(base, libm::log(0.5)) / base - 0.5).abs() < 1e-9, "{base}");
        }
        assert!((chance(0.6, 1e-9) - 0.6).abs() < 1e-6, "no step at the bend");
        assert!(chance(0.6, 0.2) < 0.6 * 1.23 && chance(0.9, 5.0) <= 1.0);
    }

    #[test]
    fn log_odds_go_there_and_back() {
        for p in [0.001, 0.3, 0.5, 0.9] {
            assert!((logistic(logit(p)) - p).abs() < 1e-9);
        }
    }
}
