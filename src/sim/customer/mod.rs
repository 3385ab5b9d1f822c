//! A background customer's way through the shop: comes along, clicks, reads, asks, buys, pays.

mod visit;

pub(super) use visit::{arrive, at_till, count_paid, customer_name, decide, has_read, walk_on};
