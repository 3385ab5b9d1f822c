//! Conversations: how they begin, what a reply does in them, what the customer says next, how they
//! end.
//!
//! A case is data; nothing here knows a particular story.

mod act;
mod after_paying;
mod answer;
mod begin;
mod circumstance;
mod close;
mod insight;
mod outcome;
mod overdue;
mod prevent;
mod promise;
mod remedy;
mod respond;
mod say;
mod slots;
mod story;

pub(super) use act::{check_look_up, check_offer, check_phrase, look_up, offer, refer, refuse, save_phrase};
pub(super) use after_paying::writes_after_paying;
pub(super) use answer::{answer, check_answer, check_open, check_words, context, hear, reply_text};
pub(super) use begin::{ConversationOpener, begin_everyday, case_due, visitor_asks};
pub(super) use close::{close_all, tells_others};
pub(super) use insight::insight;
pub use insight::{JudgedPart, LineInsight, PartStanding, TalkInsight};
pub(super) use overdue::{asks_where, promised_day_over};
pub(super) use prevent::{case_orders, prevented_at_packing};
pub(super) use promise::promise_due;
#[cfg(test)]
pub(super) use remedy::carry_out;
pub(super) use remedy::{at_stake, exchange_for, may_offer, most};
pub(super) use respond::{nudge, patience_ends, speak};

pub(super) use slots::{fill, phrase, suggestions};
pub(super) use story::scripted_customer;
