//! Buying stock and equipment.

use crate::base::Money;
use crate::base::ids::{EquipmentId, PurchaseId, SupplierId};
use crate::scenario::model::Scenario;
use crate::scenario::model::limits::MOST_PIECES;
use crate::sim::calendar::SimEvent;
use crate::sim::command::Alert;
use crate::sim::refused::Refused;
use crate::sim::state::{Purchase, State, spread};

use crate::sim::entry::Entry;
use crate::sim::ledger::Account;
use crate::sim::orders;
use crate::sim::purpose::Purpose;

/// Refuses what the shop's cash does not cover.
fn affordable(state: &State, cost: Money) -> Result<(), Refused> {
    if state.ledger.balance(Account::Cash) < cost { Err(Refused::NotEnoughCash) } else { Ok(()) }
}

/// Whether so many pieces can be ordered.
pub(in crate::sim) fn check_purchase(state: &State, id: SupplierId, pieces: u32) -> Result<(), Refused> {
    let supplier = state.market.suppliers().get(id.index()).ok_or(Refused::NoSuchThing)?;
    if pieces > MOST_PIECES {
        return Err(Refused::PiecesRange);
    }
    if pieces < supplier.minimum.max(1) {
        return Err(Refused::BelowMinimum);
    }
    affordable(state, supplier.unit_cost.times(i64::from(pieces)))
}

/// Orders stock; it is paid at once and arrives after the supplier's lead time, or later.
pub(in crate::sim) fn buy_stock(state: &mut State, id: SupplierId, pieces: u32) {
    let Some(supplier) = state.market.suppliers().get(id.index()).cloned() else { return };
    let cost = supplier.unit_cost.times(i64::from(pieces));
    if affordable(state, cost).is_err() {
        return;
    }
    let (product, due) = (supplier.product, state.now + supplier.lead);
    let purchase = state.next_purchase();
    let mut luck = state.stream(u64::from(purchase.0), Purpose::Supply(id));
    let arrives = if luck.chance(supplier.reliability) { due } else { due + supplier.delay };
    state.purchases.push(Purchase { product, pieces, cost, due, arrived: false });
    state.listings[product.index()].order(pieces);
    let entry = state.write(Entry::StockOrdered { purchase, supplier: id, product, pieces, cost, due });
    state.post(entry, Account::GoodsComing, Account::Cash, cost);
    state.schedule(arrives, SimEvent::StockArrives(purchase));
}

/// Stock arrives and is spread over the sizes as customers ask for them.
pub(in crate::sim) fn stock_arrives(scenario: &Scenario, state: &mut State, id: PurchaseId) {
    let purchase = state.purchases[id.index()];
    state.purchases[id.index()].arrived = true;
    let product = purchase.product;
    let sizes = &scenario.products[product.index()].sizes;
    let shares: Vec<u64> = sizes.iter().map(|s| u64::from(s.share_permille)).collect();
    let added = spread(purchase.pieces, &shares);
    state.listings[product.index()].receive(&added, purchase.cost);
    let entry = state.write(Entry::StockArrived { purchase: id, product, pieces: purchase.pieces });
    state.post(entry, Account::Inventory, Account::GoodsComing, purchase.cost);
    state.cause = Some(entry);
    orders::replace_waiting(scenario, state, product);
    orders::serve_waiting(scenario, state, product);
    state.raise(Alert::Stock(product));
}

/// Whether a piece of equipment can be bought.
pub(in crate::sim) fn check_equipment(
    scenario: &Scenario,
    state: &State,
    id: EquipmentId,
) -> Result<(), Refused> {
    let price = scenario.equipment.get(id.index()).ok_or(Refused::NoSuchThing)?.price;
    if state.equipment[id.index()] {
        return Err(Refused::EquipmentOwned);
    }
    affordable(state, price)
}

/// Buys a piece of equipment; it works at once.
pub(in crate::sim) fn buy_equipment(scenario: &Scenario, state: &mut State, id: EquipmentId) {
    let price = scenario.equipment[id.index()].price;
    if affordable(state, price).is_ok() {
        state.equipment[id.index()] = true;
        let entry = state.write(Entry::EquipmentBought { equipment: id, price });
        state.post(entry, Account::Equipment, Account::Cash, price);
    }
}
