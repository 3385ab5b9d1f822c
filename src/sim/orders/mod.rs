//! Orders from the cart to completion: placing, paying, shipping, returns and disputes.

mod before;
mod claims;
mod coupons;
mod destination;
mod dispute;
mod exchange;
mod finish;
mod freight;
mod place;
mod refund;
mod reminder;
mod returns;
mod ship;
mod shortage;

pub(super) use crate::sim::state::NewOrder;
pub(super) use before::{FormerBuyer, carry_over};
pub(super) use coupons::{coupon_of, give_coupon};
pub(super) use destination::{redirect, taken_elsewhere};
pub(super) use dispute::{dispute_due, dispute_return, ruling};
pub(super) use exchange::{exchange, send_back_exchanged};
pub(super) use finish::{cancel_due, close_unshipped, completes, settle_all};
pub(super) use freight::pieces;
pub(super) use place::{OrderStep, add_gift, pays_later, size_called, start_cases_of};
#[cfg(test)]
pub(super) use place::{close_unpaid, place};
pub(super) use refund::{refund, refund_all, replace, replace_waiting};
pub use reminder::REMIND_AFTER;
pub(super) use reminder::{check_reminder, remind};
pub(super) use returns::{agree_return, approve_return, check_return, request_return, return_arrives};
pub(super) use ship::{check_ship, ship, ship_due};
pub(super) use shortage::{buy, serve_waiting};
