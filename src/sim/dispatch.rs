//! The calendar's hand: takes events in order and calls the mechanism each belongs to. Branches
//! here, computes nowhere.

use super::calendar::SimEvent;
use super::command::Alert;
use super::entry::Entry;
use super::state::{OrderState, State};
use crate::scenario::model::Scenario;

use super::{catalogue, coach, customer, demand, dialogue, logistics, news, orders, reviews};
use crate::base::ids::OrderId;
use crate::base::{Span, Time};

/// Lets shop time flow to a moment, or, if `stop` is set, to the first alert before it.
pub(super) fn run_until(scenario: &Scenario, state: &mut State, until: Time, stop: bool) {
    while !state.over {
        let Some((at, event)) = state.calendar.next_until(until) else {
            break;
        };
        state.now = state.now.max(at);
        state.cause = None;
        handle(scenario, state, event);
        follow_up(scenario, state);
        if stop && state.alert.is_some() {
            state.cause = None;
            return;
        }
    }
    state.cause = None;
    if !state.over {
        state.now = state.now.max(until);
    }
}

/// Does what mechanisms handed to others, and what follows from it, before anything else happens.
pub(super) fn follow_up(scenario: &Scenario, state: &mut State) {
    for (cause, event) in std::mem::take(&mut state.soon) {
        state.cause = cause;
        handle(scenario, state, event);
        follow_up(scenario, state);
    }
}

fn handle(scenario: &Scenario, state: &mut State, event: SimEvent) {
    match event {
        SimEvent::DayBegins(day) => demand::begin_day(scenario, state, day),
        SimEvent::ShopOpens(day) => state.raise(Alert::Morning(day)),
        SimEvent::RunEnds => end_run(scenario, state),
        SimEvent::LastHour => last_hour(state),
        SimEvent::Arrives(id) => {
            coach::move_on(scenario, state);
            customer::arrive(scenario, state, id);
        }
        SimEvent::HasRead(id) => customer::has_read(scenario, state, id),
        SimEvent::AtTill(id) => customer::at_till(scenario, state, id),
        SimEvent::CaseDue(case) => dialogue::case_due(scenario, state, case),
        SimEvent::CaseOrders(case) => dialogue::case_orders(scenario, state, case),
        SimEvent::Speaks(id, turn) => dialogue::speak(scenario, state, id, turn),
        SimEvent::PatienceEnds(id, turn) => dialogue::patience_ends(scenario, state, id, turn),
        SimEvent::Nudges(id, turn) => dialogue::nudge(scenario, state, id, turn),
        SimEvent::PromiseDue(id) => dialogue::promise_due(scenario, state, id),
        SimEvent::PaysLater(id) => orders::pays_later(scenario, state, id),
        SimEvent::ShipDue(id) => orders::ship_due(scenario, state, id),
        SimEvent::CancelDue(id) => {
            if orders::cancel_due(state, id) {
                reviews::never_shipped(scenario, state, id);
            }
        }
        SimEvent::Arrival(id) => logistics::arrival(scenario, state, id),
        SimEvent::PromisedDayOver(id) => dialogue::promised_day_over(scenario, state, id),
        SimEvent::AsksWhere(id, overdue) => dialogue::asks_where(scenario, state, id, overdue),
        SimEvent::WritesAfterPaying(id) => dialogue::writes_after_paying(scenario, state, id),
        SimEvent::Unpacked(id) => reviews::unpacked(scenario, state, id),
        SimEvent::ReviewDue(id) => reviews::review_due(scenario, state, id),
        SimEvent::Completes(id) => orders::completes(state, id),
        SimEvent::ReturnArrives(id) => orders::return_arrives(scenario, state, id),
        SimEvent::DisputeDue(id) => orders::dispute_due(scenario, state, id),
        SimEvent::RulingDue(id) => orders::ruling(scenario, state, id),
        SimEvent::StockArrives(id) => logistics::stock_arrives(scenario, state, id),
        SimEvent::PromotionEnds(product, count) => catalogue::promotion_ends(state, product, count),
        SimEvent::Asks(id, kind, fact) => dialogue::visitor_asks(scenario, state, id, kind, fact),
        SimEvent::StoryReview(id, solved, place) => {
            reviews::post_from_story(scenario, state, id, solved, place);
        }
        SimEvent::TellsOthers(id, visits) => dialogue::tells_others(state, id, visits),
        SimEvent::ReviewResumes(id) => reviews::resume(state, id),
        SimEvent::NoParcelComes(id) => reviews::write_without_parcel(state, id),
        SimEvent::NewsComes(id) => news::news_comes(scenario, state, id),
    }
}

/// Nobody should learn from the debrief only that something was left undone.
fn last_hour(state: &mut State) {
    let waits = state.conversations.iter().any(|c| c.waiting_since.is_some());
    if waits || state.orders.iter().any(|o| o.state == OrderState::ToShip) {
        state.raise(Alert::LastHour);
    }
}

/// Ends the run: what is open is closed, then parcels still arrive and reviews are still written,
/// without the keeper, until the aftermath is over.
fn end_run(scenario: &Scenario, state: &mut State) {
    state.write(Entry::RunEnded);
    state.in_aftermath = true;
    state.alert = None;
    demand::close_day(state);
    dialogue::close_all(scenario, state);
    for index in 0..state.orders.len() {
        let id = OrderId::at(index);
        if orders::close_unshipped(state, id) {
            reviews::never_shipped(scenario, state, id);
        }
    }
    follow_up(scenario, state);
    let last = scenario.ends + Span::days(scenario.aftermath_days);
    run_until(scenario, state, last, false);
    orders::settle_all(scenario, state);
    follow_up(scenario, state);
    state.visitors.clear();
    state.waiters.clear();
    state.leavers.clear();
    demand::close_day(state);
    state.over = true;
    state.alert = Some(Alert::Over);
}
