//! Conversations: how they begin, what a reply does in them, what the customer says next, how they end.
//!
//! A case is data; nothing here knows a particular story.

mod act;
mod answer;
mod begin;
mod circumstance;
mod close;
mod outcome;
mod promise;
mod respond;
mod slots;

pub(super) use act::{look_up, offer, refer, refuse, save_phrase};
pub(super) use answer::{answer, context};
pub(super) use begin::{Caller, begin_everyday, case_due, scripted_customer};
pub(super) use circumstance::{prevented_at_packing, prevented_at_sale};
pub(super) use close::close_all;
pub(super) use promise::promise_due;
pub(super) use respond::{nudge, patience_ends, speak};

pub(super) use slots::suggestions;
