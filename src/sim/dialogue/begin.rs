//! How conversations begin.

use super::respond::wait_for_answer;
use super::say::say;
use super::story::scripted_customer;
use super::{prevent, slots};
use crate::base::ids::{CaseId, ConversationId, CustomerId, OrderId, PersonaId, ProductId};
use crate::base::{Shared, Text};
use crate::reply::Topic;
use crate::scenario::model::{Case, Everyday, Origin, Scenario, Start};
use crate::sim::customer::customer_name;
use crate::sim::entry::Entry;
use crate::sim::purpose::{Purpose, Wording};
use crate::sim::state::{CaseStage, Conversation, ConversationRecord, ConversationState, Handled, State};
use std::collections::{BTreeMap, BTreeSet};

/// Who begins a conversation, and about what.
#[derive(Debug, Clone)]
pub(in crate::sim) struct ConversationOpener {
    customer: CustomerId,
    persona: PersonaId,
    product: Option<ProductId>,
    order: Option<OrderId>,
    fact: Option<u8>,
}

impl ConversationOpener {
    /// A visitor before buying.
    fn visitor(customer: CustomerId, persona: PersonaId, product: ProductId, fact: Option<u8>) -> Self {
        Self { customer, persona, product: Some(product), order: None, fact }
    }

    /// The customer of an order.
    pub(in crate::sim) fn of_order(state: &State, order: OrderId) -> Self {
        let o = state.order(order);
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
pub(in crate::sim) fn visitor_asks(
    scenario: &Scenario,
    state: &mut State,
    id: CustomerId,
    kind: Everyday,
    fact: Option<u8>,
) {
    let Some(visitor) = state.visitors.get(&id) else { return };
    let opener = ConversationOpener::visitor(id, visitor.persona, visitor.product, fact);
    begin_everyday(scenario, state, kind, &opener);
}

/// A background customer begins an everyday conversation; where a kind has several cases, chance
/// picks one of them for each customer. Nothing happens if the scenario has no such kind.
pub(in crate::sim) fn begin_everyday(
    scenario: &Scenario,
    state: &mut State,
    kind: Everyday,
    opener: &ConversationOpener,
) {
    let of_kind = |(_, case): &(usize, &Case)| case.origin == Origin::Everyday(kind);
    let found: Vec<usize> =
        scenario.cases.iter().enumerate().filter(of_kind).map(|(index, _)| index).collect();
    let index = match found[..] {
        [] => return,
        [only] => only,
        [..] => {
            found[state.stream(opener.customer.0, Purpose::Matter(kind)).below(found.len() as u64) as usize]
        }
    };
    let name = customer_name(scenario, state, opener.customer, opener.persona);
    begin(scenario, state, CaseId(index as u16), opener, name);
}

/// A scripted case's moment has come.
pub(in crate::sim) fn case_due(scenario: &Scenario, state: &mut State, id: CaseId) {
    if state.in_aftermath {
        return;
    }
    let case = &scenario.cases[id.index()];
    let order = match state.cases[id.index()] {
        CaseStage::Begun(_) | CaseStage::Never => return,
        CaseStage::Ordered(order) => Some(order),
        CaseStage::Waiting => None,
    };
    if case.buys.is_some() && order.is_none() {
        return;
    }
    if let (Start::WhenLate(_), Some(order)) = (case.starts, order)
        && state.order(order).delivered.is_some()
    {
        // It came in time after all; the story does not happen.
        state.cases[id.index()] = CaseStage::Never;
        return;
    }
    // People write when the shop is open.
    let open = scenario.when_open(state.now);
    if open > state.now {
        state.schedule(open, crate::sim::calendar::SimEvent::CaseDue(id));
        return;
    }
    if prevent::prevented_at_start(scenario, state, id, order) {
        return;
    }
    let opener = match order {
        Some(order) if case.buys.is_none() => ConversationOpener::of_order(state, order),
        order => ConversationOpener {
            customer: scripted_customer(id),
            persona: case.persona,
            product: case.product.or(case.buys.as_ref().map(|b| b.product)),
            order,
            fact: None,
        },
    };
    let name = case
        .customer
        .clone()
        .unwrap_or_else(|| customer_name(scenario, state, opener.customer, opener.persona));
    begin(scenario, state, id, &opener, name);
}

fn begin(scenario: &Scenario, state: &mut State, case_id: CaseId, opener: &ConversationOpener, name: Text) {
    let case = &scenario.cases[case_id.index()];
    let id = ConversationId(state.conversations.len() as u32);
    let entry = state.write(Entry::ConversationBegan {
        conversation: id,
        customer: opener.customer,
        case: case_id,
        product: opener.product,
        order: opener.order,
        fact: opener.fact,
    });
    let conversation = Conversation::new(ConversationRecord {
        customer: opener.customer,
        name,
        persona: opener.persona,
        case: case_id,
        product: opener.product,
        order: opener.order,
        fact: opener.fact,
        begun: state.now,
        ended: None,
        state: ConversationState::Open,
        // A customer who comes in anger shows it (design choice).
        mood: if case.topic == Topic::Anger { -2 } else { 0 },
        waiting_since: None,
        first_answer: None,
        messages: Shared::default(),
        handled: Handled::default(),
        earlier: None,
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
    });
    if !case.is_everyday()
        && opener.order.is_none()
        && let Some(product) = opener.product
    {
        state.count_story(product, true, true);
    }
    state.conversations.push(std::sync::Arc::new(conversation));
    if !case.is_everyday() {
        state.cases[case_id.index()] = CaseStage::Begun(id);
    }
    if let Some(order) = opener.order {
        state.order_mut(order).talk_in(id);
    }
    if let Some(visitor) = state.visitors.get_mut(&opener.customer) {
        visitor.talk_in(id);
    }
    state.cause = Some(entry);
    let opening = state.wording(opener.customer.0, Wording::Opening(case_id), &case.opens).cloned();
    let text = slots::fill(scenario, state, id, &opening.unwrap_or_default());
    say(state, id, text, 0);
    wait_for_answer(scenario, state, id);
}
