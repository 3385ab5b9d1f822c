//! The calendar's hand: takes events in order and calls the mechanism each belongs to. Branches here, computes
//! nowhere.

use super::calendar::SimEvent;
use super::command::Alert;
use super::entry::Entry;
use super::state::{OrderState, World};

use super::{catalogue, coach, customer, demand, dialogue, logistics, orders, reviews};
use crate::base::ids::OrderId;
use crate::base::{Span, Time};

/// Lets shop time flow to a moment, or, if `stop` is set, to the first alert before it.
pub(super) fn run_until(world: &mut World, until: Time, stop: bool) {
    while !world.over {
        let Some((at, event)) = world.calendar.next_until(until) else {
            break;
        };
        world.now = world.now.max(at);
        world.cause = None;
        handle(world, event);
        follow_up(world);
        if stop && world.alert.is_some() {
            world.cause = None;
            return;
        }
    }
    world.cause = None;
    if !world.over {
        world.now = world.now.max(until);
    }
}

/// Does what mechanisms handed to others, and what follows from it, before anything else happens.
pub(super) fn follow_up(world: &mut World) {
    for (cause, event) in std::mem::take(&mut world.soon) {
        world.cause = cause;
        handle(world, event);
        follow_up(world);
    }
}

fn handle(world: &mut World, event: SimEvent) {
    match event {
        SimEvent::DayBegins(day) => demand::begin_day(world, day),
        SimEvent::ShopOpens(day) => world.raise(Alert::Morning(day)),
        SimEvent::RunEnds => end_run(world),
        SimEvent::LastHour => last_hour(world),
        SimEvent::Arrives(id) => {
            coach::move_on(world);
            customer::arrive(world, id);
        }
        SimEvent::HasRead(id) => customer::has_read(world, id),
        SimEvent::AtTill(id) => customer::at_till(world, id),
        SimEvent::CaseDue(case) => dialogue::case_due(world, case),
        SimEvent::CaseOrders(case) => dialogue::case_orders(world, case),
        SimEvent::Speaks(id, turn) => dialogue::speak(world, id, turn),
        SimEvent::PatienceEnds(id, turn) => dialogue::patience_ends(world, id, turn),
        SimEvent::Nudges(id, turn) => dialogue::nudge(world, id, turn),
        SimEvent::PromiseDue(id) => dialogue::promise_due(world, id),
        SimEvent::PaysLater(id) => orders::pays_later(world, id),
        SimEvent::ShipDue(id) => orders::ship_due(world, id),
        SimEvent::CancelDue(id) => {
            if orders::cancel_due(world, id) {
                reviews::never_shipped(world, id);
            }
        }
        SimEvent::Arrival(id) => logistics::arrival(world, id),
        SimEvent::PromisedDayOver(id) => dialogue::promised_day_over(world, id),
        SimEvent::Unpacked(id) => reviews::unpacked(world, id),
        SimEvent::ReviewDue(id) => reviews::review_due(world, id),
        SimEvent::Completes(id) => orders::completes(world, id),
        SimEvent::ReturnArrives(id) => orders::return_arrives(world, id),
        SimEvent::DisputeDue(id) => orders::dispute_due(world, id),
        SimEvent::RulingDue(id) => orders::ruling(world, id),
        SimEvent::StockArrives(id) => logistics::stock_arrives(world, id),
        SimEvent::PromotionEnds(product, count) => catalogue::promotion_ends(world, product, count),
        SimEvent::Asks(id, kind, fact) => dialogue::visitor_asks(world, id, kind, fact),
        SimEvent::StoryReview(id, solved, place) => reviews::post_from_story(world, id, solved, place),
        SimEvent::ReviewResumes(id) => reviews::resume(world, id),
    }
}

/// Nobody should learn from the debrief only that something was left undone.
fn last_hour(world: &mut World) {
    let waits = world.conversations.iter().any(|c| c.waiting_since.is_some());
    if waits || world.orders.iter().any(|o| o.state == OrderState::ToShip) {
        world.raise(Alert::LastHour);
    }
}

/// Ends the run: what is open is closed, then parcels still arrive and reviews are still written, without
/// the keeper, until the aftermath is over.
fn end_run(world: &mut World) {
    world.write(Entry::RunEnded);
    world.in_aftermath = true;
    world.alert = None;
    demand::close_day(world);
    dialogue::close_all(world);
    for index in 0..world.orders.len() {
        let id = OrderId::at(index);
        if orders::close_unshipped(world, id) {
            reviews::never_shipped(world, id);
        }
    }
    follow_up(world);
    let last = world.scenario.ends + Span::days(world.scenario.aftermath_days);
    run_until(world, last, false);
    orders::settle(world);
    follow_up(world);
    world.visitors.clear();
    world.leavers.clear();
    demand::close_day(world);
    world.over = true;
    world.alert = Some(Alert::Over);
}
