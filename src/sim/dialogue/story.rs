//! Orders of stories: the one with which a story begins, and the one of a customer whose question was answered beforehand.

use super::begin::scripted_customer;
use super::circumstance::prevented_at_sale;
use crate::base::Money;
use crate::base::ids::{CaseId, ProductId};
use crate::scenario::model::Fate;
use crate::sim::customer::customer_name;
use crate::sim::entry::{Entry, Thought};
use crate::sim::orders::{NewOrder, place, size_called};
use crate::sim::state::{CaseStage, World};

/// The customer of a scripted case places the order of their story.
pub(in crate::sim) fn case_orders(world: &mut World, id: CaseId) {
    let scenario = std::sync::Arc::clone(&world.scenario);
    let Some(wanted) = &scenario.cases[id.index()].buys else { return };
    let prevented = prevented_at_sale(world, id);
    world.cases[id.index()] = CaseStage::Never;
    let (fate, case) = if prevented { (Fate::Sound, None) } else { (wanted.fate, Some(id)) };
    let size = wanted.size.as_deref();
    order(world, id, (wanted.product, wanted.quantity, size), fate, case);
}

/// The customer of a story that was prevented found all on the page, and buys.
pub(super) fn buy_after_reading(
    world: &mut World,
    id: CaseId,
    product: ProductId,
    pieces: u32,
    size: Option<&str>,
) {
    order(world, id, (product, pieces, size), Fate::Sound, None);
}

/// The customer of a story orders so many of a product in a size; `case` ties the order to the story.
fn order(
    world: &mut World,
    id: CaseId,
    (product, pieces, size): (ProductId, u32, Option<&str>),
    fate: Fate,
    case: Option<CaseId>,
) {
    let scenario = std::sync::Arc::clone(&world.scenario);
    let story = &scenario.cases[id.index()];
    let customer = scripted_customer(id);
    let name = story.customer.clone().unwrap_or_else(|| customer_name(world, customer, story.persona));
    let new = NewOrder {
        customer,
        name,
        persona: story.persona,
        product,
        size: size.and_then(|label| size_called(world, product, label)),
        pieces: pieces.max(1),
        discount: Money::ZERO,
        gift: false,
        fate,
        case,
        at_once: true,
    };
    world.count_story(product, true, false);
    if place(world, new).is_none() {
        world.write(Entry::WalkedOn { customer, product, why: Thought::SoldOut });
    }
}
