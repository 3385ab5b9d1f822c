//! Parcels, stock and equipment on their way.

pub(super) mod load;
mod overdue;
mod supply;
pub(super) mod travel;

pub(super) use overdue::promised_day_over;
pub(super) use supply::{buy_equipment, buy_stock, stock_arrives};
pub(super) use travel::{arrival, send_off};
