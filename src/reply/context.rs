//! What the reader must know to understand a reply, beside its words.

use super::own::OwnReader;
use super::when::ShopClock;
use super::words::Topic;
use crate::base::{Currency, Money, Span, Text, Time};

/// A fact that a reply may speak of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownFact {
    /// The fact's key, such as `length_cm`.
    pub key: String,
    /// Words that name the fact, in both languages ("length", "how long", "长度", "多长").
    pub names: Vec<String>,
    /// The true value.
    pub truth: Text,
    /// Wrong values that might be claimed, if the scenario lists any.
    pub untruths: Vec<Text>,
}

/// What the reader must know to understand a reply: no more than the keeper knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyContext {
    /// Facts of the product the conversation is about.
    pub facts: Vec<KnownFact>,
    /// Value of the order the conversation is about, or of what the customer asks to buy: resolves
    /// "half of it back" and "10 % off".
    pub order_value: Option<Money>,
    /// Pieces in it, at least 1: resolves "40 each".
    pub pieces: u32,
    /// What the customer's last messages were about: decides what "no" refuses and "yes" agrees to.
    pub topics: Vec<Topic>,
    /// Shop time at which the reply is sent: decides what "tomorrow" means.
    pub now: Time,
    /// Weekday of day 1, 0 = Monday: decides what "Friday" means.
    pub first_weekday: u8,
    /// End of the working day, for promises such as "today".
    pub closes: Span,
    /// The shop's currency: a sum in another one promises nothing. Any serves if it is unknown.
    pub currency: Option<Currency>,
    /// Words and phrases of the scenario's author.
    pub own: Option<OwnReader>,
}

impl ReplyContext {
    /// A talk of which nothing is known but that it is about one piece: no facts, no price, on
    /// the morning of the first day, a Monday, in a shop that closes at 21:00.
    pub const fn unknown() -> Self {
        Self {
            facts: Vec::new(),
            order_value: None,
            pieces: 1,
            topics: Vec::new(),
            now: Time::on(1, Span::hours(10)),
            first_weekday: 0,
            closes: Span::hours(21),
            currency: None,
            own: None,
        }
    }

    /// What named times are turned into shop time by.
    pub(super) const fn clock(&self) -> ShopClock {
        ShopClock { now: self.now, first_weekday: self.first_weekday, closes: self.closes }
    }
}
