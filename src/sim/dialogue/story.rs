//! The customer of a story, and the orders they place.

use crate::base::Money;
use crate::base::ids::{CaseId, CustomerId, ProductId};
use crate::scenario::model::{Fate, Scenario};
use crate::sim::customer::customer_name;
use crate::sim::entry::{Entry, Thought};
use crate::sim::orders::{NewOrder, buy, size_called};
use crate::sim::purpose::Draws;
use crate::sim::state::State;

/// The customer of a story orders so many of a product in a size; `case` ties the order to the
/// story.
pub(super) fn order(
    scenario: &Scenario,
    state: &mut State,
    id: CaseId,
    (product, pieces, size): (ProductId, u32, Option<&str>),
    fate: Fate,
    case: Option<CaseId>,
) {
    let story = &scenario.cases[id.index()];
    let customer = scripted_customer(id);
    let name =
        story.customer.clone().unwrap_or_else(|| customer_name(scenario, state, customer, story.persona));
    let new = NewOrder {
        customer,
        name,
        persona: story.persona,
        product,
        size: size.and_then(|label| size_called(scenario, product, label)),
        pieces: pieces.max(1),
        discount: Money::ZERO,
        gift: false,
        fate,
        case,
        at_once: true,
        draws: Draws::default(),
    };
    state.count_story(product, true, false);
    if !buy(scenario, state, new).orders() {
        state.write(Entry::WalkedOn { customer, product, why: Thought::SoldOut });
    }
}

/// The customer of a scripted case: numbered from a block of their own.
pub(in crate::sim) fn scripted_customer(case: CaseId) -> CustomerId {
    CustomerId(u64::from(case.0) + 1)
}
