//! The engine: a shop, its customers and its time. Scenario + seed + commands = the run.
//!
//! One narrow door, the same for the window, the terminal, bots and tests: [`Sim::open`],
//! [`Sim::apply`], [`Sim::view`]. The engine knows no file, no clock on the wall and no screen.
//!
//! Three words, never mixed: a `SimEvent` is scheduled, a [`ShopCommand`] is asked, a
//! [`JournalEntry`] happened.

mod address;
mod attention;
mod calendar;
mod catalogue;
#[cfg(test)]
#[path = "../../tests/charts/mod.rs"]
mod charts;
mod coach;
mod command;
mod customer;
mod demand;
mod dialogue;
mod dispatch;
mod engine;
mod entry;
mod invariants;
mod journal;
mod ledger;
mod logistics;
mod lookup;
mod lost_sale;
mod news;
mod orders;
mod perform;
mod purpose;
mod refused;
mod reviews;
mod run;
mod state;
mod subject;
#[cfg(test)]
mod tests;
pub mod view;

pub use crate::scenario::model::limits;
pub use address::{
    AddressedCommand, AddressedReply, Choice, ConversationAddress, CustomerAddress, OrderAddress, OrderPlace,
    ReviewAddress, StatedWords, Thing, WhyNot,
};
pub use calendar::{Calendar, Scheduled};
pub use command::{Alert, Applied, Remedy, Reply, ShopCommand};
pub use demand::{ExpectedDay, expected_arrivals};
pub use dialogue::{JudgedPart, LineInsight, PartStanding, TalkInsight};
pub use engine::Sim;
pub use entry::{
    Closing, Entry, Failure, JournalEntry, Prevention, ReplyKind, ReturnReason, ReviewGround, Thought,
};
pub use journal::Journal;
pub use ledger::{Account, Ledger, Posting};
pub use lost_sale::CameAsFar;
pub use orders::REMIND_AFTER;
pub use refused::Refused;
pub use run::{Diverged, Dropped, Played, Run, RunStep};
pub use state::OrderState;
pub use subject::{Opening, Subjects};
pub use view::ShopView;
