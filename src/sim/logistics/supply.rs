//! Buying stock and equipment.

use crate::base::Money;
use crate::base::ids::{EquipmentId, PurchaseId, SupplierId};
use crate::scenario::model::limits::MOST_PIECES;
use crate::sim::calendar::SimEvent;
use crate::sim::command::{Alert, Refused};
use crate::sim::state::{Purchase, World, spread};

use crate::sim::entry::Entry;
use crate::sim::ledger::Account;
use crate::sim::orders;
use crate::sim::purpose::Purpose;

/// Refuses what the shop's cash does not cover.
fn affordable(world: &World, cost: Money) -> Result<(), Refused> {
    if world.ledger.balance(Account::Cash) < cost { Err(Refused::NotEnoughCash) } else { Ok(()) }
}

/// Whether so many pieces can be ordered.
pub(in crate::sim) fn check_purchase(world: &World, id: SupplierId, pieces: u32) -> Result<(), Refused> {
    let supplier = world.scenario.suppliers.get(id.index()).ok_or(Refused::NoSuchThing)?;
    if pieces > MOST_PIECES {
        return Err(Refused::OutOfRange);
    }
    if pieces < supplier.minimum.max(1) {
        return Err(Refused::BelowMinimum);
    }
    affordable(world, supplier.unit_cost.times(i64::from(pieces)))
}

/// Orders stock; it is paid at once and arrives after the supplier's lead time, or later.
pub(in crate::sim) fn buy_stock(world: &mut World, id: SupplierId, pieces: u32) {
    let supplier = &world.scenario.suppliers[id.index()];
    let cost = supplier.unit_cost.times(i64::from(pieces));
    if affordable(world, cost).is_err() {
        return;
    }
    let (product, due) = (supplier.product, world.now + supplier.lead);
    let purchase = world.next_purchase();
    let mut luck = world.stream(u64::from(purchase.0), Purpose::Supply(id));
    let arrives = if luck.chance(supplier.reliability) { due } else { due + supplier.delay };
    world.purchases.push(Purchase { product, pieces, cost, due, arrived: false });
    world.listings[product.index()].coming += pieces;
    let entry = world.write(Entry::StockOrdered { purchase, supplier: id, product, pieces, cost, due });
    world.post(entry, Account::GoodsComing, Account::Cash, cost);
    world.schedule(arrives, SimEvent::StockArrives(purchase));
}

/// Stock arrives and is spread over the sizes as customers ask for them.
pub(in crate::sim) fn stock_arrives(world: &mut World, id: PurchaseId) {
    let purchase = world.purchases[id.index()];
    world.purchases[id.index()].arrived = true;
    let product = purchase.product;
    let sizes = &world.scenario.products[product.index()].sizes;
    let shares: Vec<u64> = sizes.iter().map(|s| u64::from(s.share_permille)).collect();
    let added = spread(purchase.pieces, &shares);
    let listing = &mut world.listings[product.index()];
    for (slot, add) in listing.stock.iter_mut().zip(added) {
        *slot += add;
    }
    listing.coming -= purchase.pieces;
    listing.stock_cost += purchase.cost;
    let entry = world.write(Entry::StockArrived { purchase: id, product, pieces: purchase.pieces });
    world.post(entry, Account::Inventory, Account::GoodsComing, purchase.cost);
    world.cause = Some(entry);
    orders::replace_waiting(world, product);
    world.raise(Alert::Stock(product));
}

/// Whether a piece of equipment can be bought.
pub(in crate::sim) fn check_equipment(world: &World, id: EquipmentId) -> Result<(), Refused> {
    let price = world.scenario.equipment.get(id.index()).ok_or(Refused::NoSuchThing)?.price;
    if world.equipment[id.index()] {
        return Err(Refused::AlreadyDone);
    }
    affordable(world, price)
}

/// Buys a piece of equipment; it works at once.
pub(in crate::sim) fn buy_equipment(world: &mut World, id: EquipmentId) {
    let price = world.scenario.equipment[id.index()].price;
    if affordable(world, price).is_ok() {
        world.equipment[id.index()] = true;
        let entry = world.write(Entry::EquipmentBought { equipment: id, price });
        world.post(entry, Account::Equipment, Account::Cash, price);
    }
}
