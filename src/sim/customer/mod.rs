//! A background customer's way through the shop: comes along, clicks, reads, asks, buys, pays,
//! comes back.

pub(super) mod answer_effect;
pub(super) mod asking;
pub(super) mod cart;
pub(super) mod complaining;
mod offer;
pub(super) mod patience;
pub(super) mod reading;
pub(super) mod returning;
mod visit;

pub(super) use offer::at_our_price;
pub(super) use returning::after_buying;
pub(super) use visit::{arrive, at_till, customer_name, decide, decide_at_once, has_read, walk_on};
