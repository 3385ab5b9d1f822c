//! How conversations begin.

use super::respond::wait_for_answer;
use super::say::say;
use super::story::scripted_customer;
use super::{prevent, slots};
use crate::base::ids::{CaseId, ConversationId, CustomerId, OrderId, PersonaId, ProductId};
use crate::base::{Shared, Text};
use crate::reply::Topic;
use crate::scenario::model::{Everyday, Origin, Start};
use crate::sim::customer::customer_name;
use crate::sim::entry::Entry;
use crate::sim::purpose::Wording;
use crate::sim::state::{CaseStage, Conversation, ConversationState, Handled, World};
use std::collections::{BTreeMap, BTreeSet};

/// Who begins a conversation, and about what.
#[derive(Debug, Clone)]
pub(in crate::sim) struct Caller {
    customer: CustomerId,
    persona: PersonaId,
    product: Option<ProductId>,
    order: Option<OrderId>,
    fact: Option<u8>,
}

impl Caller {
    /// A visitor before buying.
    fn visitor(customer: CustomerId, persona: PersonaId, product: ProductId, fact: Option<u8>) -> Self {
        Self { customer, persona, product: Some(product), order: None, fact }
    }

    /// The customer of an order.
    pub(in crate::sim) fn of_order(world: &World, order: OrderId) -> Self {
        let o = world.order(order);
        Self {
            customer: o.customer,
            persona: o.persona,
            product: Some(o.product),
            order: Some(order),
            fact: None,
        }
    }
}

/// A visitor asks before buying.
pub(in crate::sim) fn visitor_asks(world: &mut World, id: CustomerId, kind: Everyday, fact: Option<u8>) {
    let Some(visitor) = world.visitors.get(&id) else { return };
    let caller = Caller::visitor(id, visitor.persona, visitor.product, fact);
    begin_everyday(world, kind, &caller);
}

/// A background customer begins an everyday conversation. Nothing happens if the scenario has no such kind.
pub(in crate::sim) fn begin_everyday(world: &mut World, kind: Everyday, caller: &Caller) {
    let found = world.scenario.cases.iter().position(|c| c.origin == Origin::Everyday(kind));
    let Some(index) = found else { return };
    let name = customer_name(world, caller.customer, caller.persona);
    begin(world, CaseId(index as u16), caller, name);
}

/// A scripted case's moment has come.
pub(in crate::sim) fn case_due(world: &mut World, id: CaseId) {
    if world.in_aftermath {
        return;
    }
    let scenario = std::sync::Arc::clone(&world.scenario);
    let case = &scenario.cases[id.index()];
    let order = match world.cases[id.index()] {
        CaseStage::Begun(_) | CaseStage::Never => return,
        CaseStage::Ordered(order) => Some(order),
        CaseStage::Waiting => None,
    };
    if case.buys.is_some() && order.is_none() {
        return;
    }
    if let (Start::WhenLate(_), Some(order)) = (case.starts, order)
        && world.order(order).delivered.is_some()
    {
        // It came in time after all; the story does not happen.
        world.cases[id.index()] = CaseStage::Never;
        return;
    }
    // People write when the shop is open.
    let open = world.when_open(world.now);
    if open > world.now {
        world.schedule(open, crate::sim::calendar::SimEvent::CaseDue(id));
        return;
    }
    if prevent::prevented_at_start(world, id, order) {
        return;
    }
    let caller = match order {
        Some(order) if case.buys.is_none() => Caller::of_order(world, order),
        order => Caller {
            customer: scripted_customer(id),
            persona: case.persona,
            product: case.product.or(case.buys.as_ref().map(|b| b.product)),
            order,
            fact: None,
        },
    };
    let name = case.customer.clone().unwrap_or_else(|| customer_name(world, caller.customer, caller.persona));
    begin(world, id, &caller, name);
}

fn begin(world: &mut World, case_id: CaseId, caller: &Caller, name: Text) {
    let scenario = std::sync::Arc::clone(&world.scenario);
    let case = &scenario.cases[case_id.index()];
    let id = ConversationId(world.conversations.len() as u32);
    let entry = world.write(Entry::ConversationBegan {
        conversation: id,
        customer: caller.customer,
        case: case_id,
        product: caller.product,
        order: caller.order,
        fact: caller.fact,
    });
    let conversation = Conversation {
        customer: caller.customer,
        name,
        persona: caller.persona,
        case: case_id,
        product: caller.product,
        order: caller.order,
        fact: caller.fact,
        begun: world.now,
        ended: None,
        state: ConversationState::Open,
        // Who comes in anger shows it (design choice).
        mood: if case.topic == Topic::Anger { -2 } else { 0 },
        waiting_since: None,
        first_answer: None,
        messages: Shared::default(),
        handled: Handled::default(),
        given: Vec::new(),
        happened: BTreeMap::new(),
        said: BTreeSet::new(),
        revealed: BTreeSet::new(),
        turns: 0,
        turn: 0,
        next: None,
        looked_up: false,
        promises: Vec::new(),
        courtesy: 0.0,
        answers: 0,
        entry,
        crossed: false,
    };
    if !case.is_everyday()
        && caller.order.is_none()
        && let Some(product) = caller.product
    {
        world.count_story(product, true, true);
    }
    world.conversations.push(std::sync::Arc::new(conversation));
    if !case.is_everyday() {
        world.cases[case_id.index()] = CaseStage::Begun(id);
    }
    if let Some(order) = caller.order {
        world.order_mut(order).conversation = Some(id);
    }
    if let Some(visitor) = world.visitors.get_mut(&caller.customer) {
        visitor.conversation = Some(id);
    }
    world.cause = Some(entry);
    let opening = world.wording(caller.customer.0, Wording::Opening(case_id), &case.opens).cloned();
    let text = slots::fill(world, id, &opening.unwrap_or_default());
    say(world, id, text, 0);
    wait_for_answer(world, id);
}
