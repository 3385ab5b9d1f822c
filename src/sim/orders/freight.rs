//! A second piece that makes the order travel free (row D8).

use crate::base::{Money, Stream};
use crate::scenario::model::{BehaviourModel, Mechanism, Policy};

/// Most pieces of one thing that anybody takes to save the freight (design choice).
const MOST_PIECES: u32 = 4;

/// Share that adds a piece when the piece costs next to nothing (design choice).
const ADDS: f64 = 0.6;

/// Times the saved freight that the added pieces may cost before only a third of that share is left
/// (design choice).
const WORTH: f64 = 8.0;

/// How many pieces a customer takes of something at this price: one, or as many as make the order
/// travel free. Contingent free shipping raises baskets to just above its threshold (direction:
/// Lewis, Singh and Fay 2006; sizes: design choices).
pub(in crate::sim) fn pieces(
    (policy, model): (&Policy, &BehaviourModel),
    (price, listed): (Money, Money),
    luck: &mut Stream,
) -> u32 {
    let Some(from) = policy.free_freight_from.filter(|_| model.has(Mechanism::TopUp)) else { return 1 };
    if price >= from || !listed.is_positive() || !price.is_positive() {
        return 1;
    }
    let enough = (from.0 + price.0 - 1) / price.0;
    let extra = price.times(enough - 1).as_f64() / listed.as_f64();
    let adds = luck.chance(ADDS * libm::exp(-extra / WORTH));
    if adds && enough <= i64::from(MOST_PIECES) { enough as u32 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::freight_of;

    fn policy(from: i64) -> Policy {
        let mut policy = crate::evidence::shop::reference_shop().unwrap().policy.clone();
        policy.free_freight_from = Some(Money::major(from));
        policy
    }

    #[test]
    fn freight_is_free_from_the_threshold_on() {
        let (policy, listed) = (policy(99), Money(800));
        for (goods, freight) in [(9_899, 800), (9_900, 0), (20_000, 0)] {
            assert_eq!(freight_of(policy.free_freight_from, listed, Money(goods)), Money(freight));
        }
    }

    #[test]
    fn some_take_just_enough_pieces_and_nobody_many() {
        let (policy, model) = (policy(99), BehaviourModel::default());
        let at = |price: i64| -> Vec<u32> {
            let one = |n| {
                pieces((&policy, &model), (Money::major(price), Money(800)), &mut Stream::new(1, n, 8, 4))
            };
            (0..2_000).map(one).collect()
        };
        let half = at(50);
        assert!(half.iter().all(|&n| n == 1 || n == 2) && half.contains(&2) && half.contains(&1));
        assert!(
            at(17).iter().chain(&at(120)).all(|&n| n == 1),
            "six pieces are too many, a dear one is enough"
        );
    }
}
