//! The promised day passed without delivery: some ask where their parcel is (row V2).

use super::begin::{Caller, begin_everyday};
use crate::base::Span;
use crate::base::ids::OrderId;
use crate::scenario::model::Everyday;
use crate::sim::calendar::SimEvent;
use crate::sim::customer::complaining;
use crate::sim::entry::Entry;
use crate::sim::purpose::Purpose;
use crate::sim::state::{OrderState, World};

/// The promised day is over: a customer whose parcel is not there may write. Lateness costs no money yet, so as many
/// write as complain of other trouble without loss; the rest keep it for the review.
pub(in crate::sim) fn promised_day_over(world: &mut World, id: OrderId) {
    let order = world.order(id);
    if !matches!(order.state, OrderState::ToShip | OrderState::Shipped) || order.replaces.is_some() {
        return;
    }
    let (customer, persona, scripted) = (order.customer, order.persona, order.case.is_some());
    let draws = order.draws;
    let entry = world.write(Entry::OrderOverdue { order: id });
    world.cause = Some(entry);
    let weight = world.scenario.personas[persona.index()].complains;
    let chance = complaining::chance(&world.scenario.behaviour, false, weight);
    let writes = world.stream(customer.0, Purpose::AsksWhere(draws)).chance(chance);
    if writes && !scripted && !world.in_aftermath {
        if world.is_open(world.now) {
            begin_everyday(world, Everyday::Late, &Caller::of_order(world, id));
        } else {
            // The same question again when the shop opens.
            let open = world.when_open(world.now) + Span::minutes(20);
            world.schedule(open, SimEvent::PromisedDayOver(id));
        }
    }
}
