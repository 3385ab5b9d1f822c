//! What the state of the shop says in the terminal: orders that are not paid, and what to type for
//! the coach's step.

use super::asked::{Ask, TerminalPage};
use super::tests::{ask, shop};
use crate::base::{Lang, Span};
use crate::sim::{ShopCommand, Sim};
use std::sync::Arc;

/// Who has not paid is named in the state of the shop, with what to type; nobody is named twice.
#[test]
fn orders_that_are_not_paid_are_seen_and_reminded() {
    let lesson = Arc::clone(shop().scenario());
    let unpaid = |sim: &Sim| {
        let view = sim.view();
        let waits = |o: &&crate::sim::view::OrderView| o.state == crate::sim::OrderState::AwaitingPayment;
        view.orders.iter().find(waits).map(|o| o.order)
    };
    let somebody = (1..60).find_map(|seed| {
        let mut sim = Sim::open(Arc::clone(&lesson), seed);
        while !sim.is_over() {
            if let Some(order) = unpaid(&sim) {
                return Some((sim, order));
            }
            let to = sim.now() + Span::minutes(1);
            sim.apply(&ShopCommand::Advance { to, stop: false }).unwrap();
        }
        None
    });
    let (mut sim, order) = somebody.expect("somebody has not paid yet");
    let number = order.label().trim_start_matches('#').to_owned();
    let status = |sim: &Sim, lang| {
        let (view, say) = (sim.view(), crate::cli::say::Say { lang });
        let pages = super::pages::Pages { say, scenario: sim.scenario(), view: &view, goals: Vec::new() };
        pages.page(TerminalPage::Status).join("\n")
    };
    for (lang, word) in [(Lang::En, "remind"), (Lang::Zh, "催付")] {
        let line = format!("{word} {number}");
        assert!(status(&sim, lang).contains(&line), "{}", status(&sim, lang));
        assert_eq!(ask(&sim, &line), Ok(Ask::Do(vec![ShopCommand::RemindToPay { order }])));
    }
    sim.apply(&ShopCommand::RemindToPay { order }).unwrap();
    assert!(!status(&sim, Lang::En).contains(&number), "{}", status(&sim, Lang::En));
}

/// The coach speaks of the window; beside it stands what to type.
#[test]
fn the_coachs_step_says_what_to_type() {
    let files = crate::scenario::Embedded::scenario("first_hour").unwrap();
    let lesson = Arc::new(crate::scenario::load(&files, "first_hour").scenario.unwrap());
    let sim = Sim::open(Arc::clone(&lesson), 7);
    let view = sim.view();
    for (lang, wait) in [(Lang::En, "wait 2m"), (Lang::Zh, "等 2m")] {
        let say = crate::cli::say::Say { lang };
        let pages = super::pages::Pages { say, scenario: &lesson, view: &view, goals: Vec::new() };
        let status = pages.page(TerminalPage::Status);
        assert!(status.last().is_some_and(|line| line.contains(wait)), "{status:?}");
        assert!(matches!(ask(&sim, wait), Ok(Ask::Wait(_))), "{wait}");
    }
}
