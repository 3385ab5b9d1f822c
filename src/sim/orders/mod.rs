//! Orders from the cart to completion: placing, paying, shipping, returns and disputes.

mod dispute;
mod place;
mod returns;
mod ship;
mod state;

pub use state::{Experience, Order, OrderState};
