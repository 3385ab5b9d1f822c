//! Charts of what a visitor does: asks, waits, fills the cart, leaves it.

use super::{hold, sample, share};
use crate::base::{Money, Span, Stream};
use crate::scenario::model::{BehaviourModel, Everyday, Persona};
use crate::sim::customer::asking::{AskingLuck, Doubts, question};
use crate::sim::customer::{cart, patience};
use crate::sim::orders::pieces;

/// Somebody in every respect like the others.
fn anybody() -> Persona {
    let mut anybody = sample().personas[0].clone();
    (anybody.price, anybody.asks) = (1.0, 1.0);
    anybody
}

/// What a reader asks whom so many facts, each missed by half of all, leave in doubt.
fn asked(
    model: &BehaviourModel,
    who: &Persona,
    (missing, ratio): (u32, f64),
    luck: &mut Stream,
) -> Option<Everyday> {
    let (fact, bargain, delivery) = (luck.unit(), luck.unit(), luck.unit());
    let draws = AskingLuck { fact, bargain, delivery, other: luck.unit() };
    let misses = (0..missing).filter(|_| luck.chance(0.5)).count() > 0;
    question(model, who, Doubts { misses, price_ratio: ratio, promise_days: 4.0 }, draws)
}

#[test]
fn who_asks() {
    let (m, who) = (BehaviourModel::default(), anybody());
    let asks = |label, missing, ratio| {
        (label, share(20_000, |luck| asked(&m, &who, (missing, ratio), luck).is_some()))
    };
    let rows = [
        asks("all stated", 0, 1.0),
        asks("one missing", 1, 1.0),
        asks("two missing", 2, 1.0),
        asks("four missing", 4, 1.0),
        asks("130 % price", 0, 1.3),
    ];
    hold("choice", "asking", 0.5, &rows);
}

#[test]
fn who_still_waits() {
    let m = BehaviourModel::default();
    let usual = Span::minutes(6);
    let waits = |label, own, minutes| {
        let drawn = |luck: &mut Stream| patience::everyday(&m, Span::minutes(20), (own, usual), luck);
        (label, share(20_000, |luck| drawn(luck).is_none_or(|wait| wait > Span::minutes(minutes))))
    };
    let rows = [
        waits("1 minute", usual, 1),
        waits("2 minutes", usual, 2),
        waits("3 minutes", usual, 3),
        waits("5 minutes", usual, 5),
        waits("10 minutes", usual, 10),
        waits("20 minutes", usual, 20),
    ];
    hold("conversations", "patience", 1.0, &rows);
    let silent = share(20_000, |luck| patience::silently(&m, luck));
    hold("conversations", "silence", 1.0, &[("no word", silent), ("says so", 1.0 - silent)]);
}

#[test]
fn carts() {
    let m = BehaviourModel::default();
    let left = |label, freight| (label, cart::abandons(&m, freight));
    let rows = [
        left("free freight", 0.0),
        left("8 % of price", 0.08),
        left("15 % of price", 0.15),
        left("30 % of price", 0.3),
        left("60 % of price", 0.6),
    ];
    hold("choice", "cart", 1.0, &rows);
    let mut policy = sample().policy.clone();
    policy.free_freight_from = Some(Money::major(99));
    let more = |label, price| {
        let goods = (Money::major(price), Money::major(8));
        (label, share(20_000, |luck| pieces((&policy, &m), goods, luck) > 1))
    };
    let rows = [
        more("20.00", 20),
        more("25.00", 25),
        more("33.00", 33),
        more("50.00", 50),
        more("80.00", 80),
        more("99.00", 99),
    ];
    hold("choice", "top-up", 0.6, &rows);
}
