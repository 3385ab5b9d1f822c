//! Buying where there may be too few pieces: what somebody does who wants more than there is.
//!
//! All shares here are design choices: nobody has measured what shoppers of small shops do.

use super::place::place;
use crate::base::ids::ProductId;
use crate::scenario::model::{NextStep, Scenario};
use crate::sim::entry::Entry;
use crate::sim::purpose::Purpose;
use crate::sim::state::{NewOrder, State};

/// Share of those who take what there is, if it is at least half of what they wanted.
const TAKES_PART: f64 = 0.6;
/// Share of those who take another size or colour.
const OTHER_SIZE: f64 = 0.25;
/// Share of the others who wait, if pieces are on their way.
const WAITS: f64 = 0.5;

/// Somebody has decided to buy. Places the order, or a smaller one, or none, and says what they do.
pub(in crate::sim) fn buy(scenario: &Scenario, state: &mut State, wanted: NewOrder) -> NextStep {
    if place(scenario, state, wanted.clone()).is_some() {
        return NextStep::Buys;
    }
    let mut luck = state.stream(wanted.customer.0, Purpose::Shortage(wanted.draws));
    let (takes, waits) = (luck.unit(), luck.unit());
    let there = of_size(state, &wanted);
    state.write(Entry::ShortOfStock {
        customer: wanted.customer,
        product: wanted.product,
        wanted: wanted.pieces,
        there,
    });
    if there * 2 >= wanted.pieces && takes < TAKES_PART {
        let fewer = NewOrder { pieces: there, ..wanted.clone() };
        if place(scenario, state, fewer).is_some() {
            return NextStep::TakesPart;
        }
    }
    if wanted.size.is_some() && takes < OTHER_SIZE {
        let other = NewOrder { size: None, ..wanted.clone() };
        if place(scenario, state, other).is_some() {
            return NextStep::OtherSize;
        }
    }
    let coming = state.listings[wanted.product.index()].coming;
    if coming >= wanted.pieces && waits < WAITS {
        state.write(Entry::WaitsToBuy {
            customer: wanted.customer,
            product: wanted.product,
            pieces: wanted.pieces,
        });
        state.waiters.push(wanted);
        return NextStep::Waits;
    }
    NextStep::SoldOut
}

/// Pieces of the size that somebody wants; of no size in particular, of the one with most.
fn of_size(state: &State, wanted: &NewOrder) -> u32 {
    let stock = &state.listings[wanted.product.index()].stock;
    match wanted.size {
        Some(size) => stock.get(usize::from(size)).copied().unwrap_or(0),
        None => stock.iter().copied().max().unwrap_or(0),
    }
}

/// Goods have come: those who wait for them order, the first first, as far as the stock goes.
pub(in crate::sim) fn serve_waiting(scenario: &Scenario, state: &mut State, product: ProductId) {
    for wanted in std::mem::take(&mut state.waiters) {
        if wanted.product != product || place(scenario, state, wanted.clone()).is_none() {
            state.waiters.push(wanted);
        }
    }
}
