//! Parcels, stock and equipment on their way.

mod supply;
mod travel;

pub(super) use supply::{buy_equipment, buy_stock, stock_arrives};
pub(super) use travel::{arrival, promised_day_over, send_off};
