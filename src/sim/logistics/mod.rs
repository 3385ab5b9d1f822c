//! Parcels, stock and equipment on their way.

pub(super) mod load;
mod supply;
pub(super) mod travel;

pub(super) use supply::{buy_equipment, buy_stock, check_equipment, check_purchase, stock_arrives};
pub(super) use travel::{arrival, send_off};
