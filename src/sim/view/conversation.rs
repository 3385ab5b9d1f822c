//! Conversations: messages, notes, promises.

use crate::base::ids::{ConversationId, OrderId, ProductId, PromiseId};
use crate::base::{Money, Shared, Text, Time};
use crate::reply::{PromiseKind, RemedyKind, Topic};
use crate::sim::refused::Refused;
use crate::sim::state::{ConversationState, Message};

/// A reply that is suggested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestionView {
    /// Its place in the case's list, by which it is sent.
    pub index: u8,
    /// Its words.
    pub text: Text,
}

/// A quick phrase as it would be sent in a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhraseView {
    /// Its code without the slash.
    pub code: String,
    /// Its words with the slots filled, or why it cannot be sent here.
    pub text: Result<Text, Refused>,
}

/// What can be offered in a conversation now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OfferView {
    /// Which remedy.
    pub kind: RemedyKind,
    /// The most that can be offered, for a remedy with an amount.
    pub most: Option<Money>,
    /// Why it cannot be offered now, if it cannot.
    pub refused: Option<Refused>,
}

impl OfferView {
    /// Why this much of it cannot be offered now, if it cannot.
    pub fn refuses(&self, amount: Option<Money>) -> Option<Refused> {
        let too_much = amount.zip(self.most).is_some_and(|(amount, most)| amount > most);
        self.refused.or_else(|| too_much.then_some(Refused::TooMuch))
    }
}

/// A conversation.
#[derive(Debug, Clone, PartialEq)]
pub struct ConversationView {
    /// Which.
    pub conversation: ConversationId,
    /// The customer's name.
    pub customer: Text,
    /// A number from which a portrait is drawn.
    pub look: u64,
    /// State.
    pub state: ConversationState,
    /// How the customer seems, −5 to 5.
    pub mood: i8,
    /// What it seems to be about.
    pub topic: Topic,
    /// The product it is about.
    pub product: Option<ProductId>,
    /// The order it is about.
    pub order: Option<OrderId>,
    /// The first order its customer placed after it began, where it is about none. What was
    /// promised in it holds for that order.
    pub led_to: Option<OrderId>,
    /// The fact asked for, as a place in the product's list.
    pub fact: Option<u8>,
    /// When it began.
    pub begun: Time,
    /// Since when the customer waits for an answer.
    pub waiting_since: Option<Time>,
    /// Messages, oldest first.
    pub messages: Shared<Message>,
    /// Suggested replies with their slots filled.
    pub suggestions: Vec<SuggestionView>,
    /// Quick phrases as they would be sent; none once it has ended.
    pub phrases: Vec<PhraseView>,
    /// Every remedy, and whether it can be offered now; none once it has ended.
    pub offers: Vec<OfferView>,
    /// The size for which a replacement exchanges the order, where the customer wants another.
    pub exchange: Option<String>,
    /// What the order is worth, or what would be bought; `None` where the talk is about no product.
    pub worth: Option<Money>,
    /// Pieces of the order, or those that would be bought.
    pub pieces: u32,
    /// Whether order and parcel were looked up.
    pub looked_up: bool,
    /// Promises made in it.
    pub promises: Vec<PromiseView>,
}

impl ConversationView {
    /// Whether it is about an order or led to it.
    pub fn concerns(&self, order: OrderId) -> bool {
        self.order.or(self.led_to) == Some(order)
    }

    /// Whether a remedy can be offered now; `None` once the conversation has ended.
    pub fn offer(&self, kind: RemedyKind) -> Option<OfferView> {
        self.offers.iter().copied().find(|offer| offer.kind == kind)
    }

    /// Whether the customer waits for an answer.
    pub fn needs_reply(&self) -> bool {
        self.state == ConversationState::Open && self.waiting_since.is_some()
    }
}

/// A promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PromiseView {
    /// Which.
    pub promise: PromiseId,
    /// What.
    pub kind: PromiseKind,
    /// By when.
    pub due: Time,
    /// Whether it was kept, once that is known.
    pub kept: Option<bool>,
}
