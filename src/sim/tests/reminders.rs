//! Orders that wait for their payment, and what a reminder does.

use super::{SOMEBODY, buy, in_shop};
use crate::base::Span;
use crate::base::ids::OrderId;
use crate::scenario::model::Scenario;
use crate::sim::dispatch::run_until;
use crate::sim::entry::{Closing, Entry};
use crate::sim::orders::{check_reminder, remind};
use crate::sim::state::State;
use crate::sim::{Refused, ShopCommand, Sim};

/// Strangers who order and do not pay at once, in one shop.
const STRANGERS: u64 = 12;

/// How the orders of strangers end when they are reminded after a while, if at all: how long each
/// payment took, or none.
fn ends(seed: u64, reminded_after: Option<Span>) -> Vec<Option<Span>> {
    let mut ends = Vec::new();
    in_shop(seed, |scenario, state| {
        let begun = state.now;
        let all: Vec<OrderId> = (0..STRANGERS).map(|n| buy(scenario, state, SOMEBODY + n, false)).collect();
        if let Some(wait) = reminded_after {
            run_until(scenario, state, begun + wait, false);
            for id in &all {
                remind(state, *id);
            }
        }
        run_until(scenario, state, begun + Span::hours(4), false);
        for id in all {
            let paid = state.order(id).paid.map(|at| at.since(begun));
            let closed = Entry::OrderClosed { order: id, why: Closing::NotPaid };
            assert_eq!(state.journal.entries().iter().any(|e| e.what == closed), paid.is_none());
            ends.push(paid);
        }
    });
    ends
}

/// Of those who would not have paid about half had forgotten; nobody is lost by a reminder, and
/// who pays pays no later. One that comes too soon brings nobody back.
#[test]
fn a_reminder_brings_back_those_who_forgot() {
    let (mut lost, mut back, mut soon) = (0, 0, 0);
    for seed in 1..=12 {
        let without = ends(seed, None);
        let with = ends(seed, Some(Span::minutes(12)));
        let early = ends(seed, Some(Span::minutes(5)));
        for ((without, with), early) in without.into_iter().zip(with).zip(early) {
            if let Some(waited) = without {
                assert!(with.is_some_and(|with| with <= waited), "seed {seed}: {with:?} {waited:?}");
                assert!(early.is_some_and(|early| early <= waited), "seed {seed}");
            } else {
                lost += 1;
                back += u32::from(with.is_some());
                soon += u32::from(early.is_some());
            }
        }
    }
    assert!((35..85).contains(&lost), "{lost} of 144 never pay by themselves");
    assert!(back * 10 >= lost * 3 && back * 10 <= lost * 7, "{back} of {lost} come back");
    assert_eq!(soon, 0, "a reminder after five minutes brings nobody back");
}

fn reminded(state: &mut State, id: OrderId) -> Result<(), Refused> {
    check_reminder(state, id)?;
    remind(state, id);
    Ok(())
}

/// Once for each order, and only while it waits for its payment.
#[test]
fn a_customer_is_reminded_once() {
    in_shop(1, |scenario: &Scenario, state| {
        let (paid, unpaid) =
            (buy(scenario, state, SOMEBODY, true), buy(scenario, state, SOMEBODY + 1, false));
        assert_eq!(reminded(state, paid), Err(Refused::PaidAlready));
        assert_eq!(reminded(state, OrderId(9_999)), Err(Refused::NoSuchThing));
        assert_eq!(reminded(state, unpaid), Ok(()));
        assert_eq!(reminded(state, unpaid), Err(Refused::RemindedAlready));
        crate::sim::orders::close_unpaid(state, unpaid);
        assert_eq!(reminded(state, unpaid), Err(Refused::OrderClosed));
    });
}

/// The command takes the time of a quick phrase, is named by an address that finds the order again,
/// and stands in the journal.
#[test]
fn a_reminder_is_a_command_like_the_others() {
    let files = crate::scenario::Embedded::scenario("first_week").unwrap_or_else(|| panic!("it is shipped"));
    let scenario = crate::scenario::load(&files, "x").scenario.unwrap_or_else(|| panic!("it is sound"));
    let mut sim = Sim::open(std::sync::Arc::new(scenario), 3);
    let (scenario, state) = sim.parts();
    let id = buy(scenario, state, SOMEBODY, false);
    let (command, before) = (ShopCommand::RemindToPay { order: id }, sim.now());
    let address = sim.address(&command).unwrap_or_else(|| panic!("it has one"));
    assert_eq!(sim.resolve(&address), Ok(command.clone()));
    let took = sim.scenario().attention.quick_phrase;
    assert!(sim.apply(&command).is_ok());
    assert_eq!(sim.now().since(before), took);
    let entries = || sim.journal().entries().iter();
    assert!(entries().any(|entry| entry.what == Entry::PaymentReminded { order: id }));
    assert!(sim.view().orders[id.index()].reminded);
}
