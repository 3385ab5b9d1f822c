//! Commands by what is stable: what is written down of a run, so that it can be played again on
//! another day.
//!
//! A [`ShopCommand`] names conversations, orders and reviews by their places in the lists of one
//! run. In a run with one decision changed, or on an edited scenario, the same places hold somebody
//! else. An [`AddressedCommand`] names goods, photos, suppliers, carriers and equipment by their
//! keys, customers by who they are, and a sentence that was chosen from a list by its words.
//! `sim/lookup` translates in both directions.

use super::command::Remedy;
use super::refused::Refused;
use crate::base::digest::sha256_hex;
use crate::base::ids::CustomerId;
use crate::base::{Lang, Money, Time};
use crate::photo::ImportedPhoto;
use crate::reply::{Correction, ReferTo, Refusal};
use crate::studio::StudioShot;
use serde::{Deserialize, Serialize};

/// A customer, in any course of a run.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum CustomerAddress {
    /// The customer of a story.
    Story {
        /// The case's key.
        case: String,
        /// Which visit of theirs, from 0.
        visit: u64,
    },
    /// A passer-by: their number, and what kind of customer they are, so that an edited scenario in
    /// which the number falls to another kind is noticed.
    PasserBy {
        /// Day, number within the day, and visit.
        number: CustomerId,
        /// The persona's key.
        persona: String,
    },
}

/// Which of a customer's orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderPlace {
    /// Whether it replaces another order free of charge. Replacements are counted apart.
    pub replacement: bool,
    /// From 1, in the order in which they were placed.
    pub nth: u32,
}

/// An order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderAddress {
    /// Whose.
    pub customer: CustomerAddress,
    /// Key of what they ordered.
    pub product: String,
    /// Which of theirs.
    pub place: OrderPlace,
}

/// A conversation: whose, and about what.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConversationAddress {
    /// Whose.
    pub customer: CustomerAddress,
    /// Key of the case.
    pub case: String,
    /// Key of the product it is about.
    pub product: Option<String>,
    /// Key of the fact that is asked for.
    pub fact: Option<String>,
    /// The order it is about.
    pub order: Option<OrderPlace>,
    /// Which of all that agree in everything above, from 1.
    pub nth: u32,
}

/// A review.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ReviewAddress {
    /// The review of an order.
    OfOrder(OrderAddress),
    /// The review of somebody who did not buy, from 1 for each product.
    OfVisitor {
        /// Whose.
        customer: CustomerAddress,
        /// Key of the product.
        product: String,
        /// Which of theirs.
        nth: u32,
    },
}

/// A sentence chosen from a list: its place, and a digest of its words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Its place in the list.
    pub place: u8,
    /// Digest of the words as the scenario has them, before slots are filled.
    pub words: String,
}

/// The digest of words that were chosen: the first 16 hexadecimal digits of their SHA-256.
pub(super) fn words_digest(words: &[&str]) -> String {
    let bytes: Vec<&[u8]> = words.iter().map(|text| text.as_bytes()).collect();
    let mut digest = sha256_hex(&bytes);
    digest.truncate(16);
    digest
}

/// What a listing is made to say about a fact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum StatedWords {
    /// Nothing.
    Missing,
    /// The truth.
    True,
    /// One of the fact's untruths.
    Untrue(Choice),
}

/// How a customer is answered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum AddressedReply {
    /// One of the replies suggested for the case.
    Suggested {
        /// Which.
        choice: Choice,
        /// The language it is sent in.
        lang: Lang,
    },
    /// A quick phrase.
    Phrase {
        /// Its code.
        code: String,
        /// Digest of its words, before slots are filled.
        words: String,
        /// The language it is sent in.
        lang: Lang,
    },
    /// The keeper's own words.
    Free {
        /// The text.
        text: String,
    },
    /// The keeper's own words, and what they were meant to say.
    Meant {
        /// The text.
        text: String,
        /// What was meant, and what was not.
        correction: Correction,
    },
}

/// A command by what is stable. Fields are those of [`ShopCommand`](super::ShopCommand) with
/// addresses for ids.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each variant and field has its counterpart in ShopCommand")]
#[serde(deny_unknown_fields)]
pub enum AddressedCommand {
    SetPrice { product: String, price: Money },
    StartPromotion { product: String, percent: u8, days: u8 },
    StopPromotion { product: String },
    StateFact { product: String, fact: String, says: StatedWords },
    PromiseDays { product: String, days: u8 },
    SetFreight { product: String, freight: Money },
    SetTitle { product: String, title: String },
    ArrangePhotos { product: String, photos: Vec<String> },
    TakePhotos { product: String },
    TakeShot { product: String, shot: Box<StudioShot> },
    ImportPhoto { product: String, photo: Box<ImportedPhoto> },
    BuyStock { supplier: String, pieces: u32 },
    BuyEquipment { equipment: String },
    SavePhrase { code: String, text: String },
    LookUp { conversation: ConversationAddress },
    Answer { conversation: ConversationAddress, reply: AddressedReply },
    OfferRemedy { conversation: ConversationAddress, remedy: Remedy },
    Refuse { conversation: ConversationAddress, what: Refusal },
    Refer { conversation: ConversationAddress, to: ReferTo },
    Ship { order: OrderAddress, carrier: String },
    ApproveReturn { order: OrderAddress },
    DisputeReturn { order: OrderAddress },
    RemindToPay { order: OrderAddress },
    AnswerReview { review: ReviewAddress, text: String },
    Advance { to: Time, stop: bool },
    Pause,
}

impl AddressedReply {
    /// The language it is sent in; of own words the one in which most of them are.
    pub fn lang(&self) -> Lang {
        match self {
            Self::Suggested { lang, .. } | Self::Phrase { lang, .. } => *lang,
            Self::Free { text } | Self::Meant { text, .. } => Lang::of_words([text.as_str()]),
        }
    }
}

impl AddressedCommand {
    /// The kind of command, as message keys write it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::SetPrice { .. } => "SetPrice",
            Self::StartPromotion { .. } => "StartPromotion",
            Self::StopPromotion { .. } => "StopPromotion",
            Self::StateFact { .. } => "StateFact",
            Self::PromiseDays { .. } => "PromiseDays",
            Self::SetFreight { .. } => "SetFreight",
            Self::SetTitle { .. } => "SetTitle",
            Self::ArrangePhotos { .. } => "ArrangePhotos",
            Self::TakePhotos { .. } => "TakePhotos",
            Self::TakeShot { .. } => "TakeShot",
            Self::ImportPhoto { .. } => "ImportPhoto",
            Self::BuyStock { .. } => "BuyStock",
            Self::BuyEquipment { .. } => "BuyEquipment",
            Self::SavePhrase { .. } => "SavePhrase",
            Self::LookUp { .. } => "LookUp",
            Self::Answer { .. } => "Answer",
            Self::OfferRemedy { .. } => "OfferRemedy",
            Self::Refuse { .. } => "Refuse",
            Self::Refer { .. } => "Refer",
            Self::Ship { .. } => "Ship",
            Self::ApproveReturn { .. } => "ApproveReturn",
            Self::DisputeReturn { .. } => "DisputeReturn",
            Self::RemindToPay { .. } => "RemindToPay",
            Self::AnswerReview { .. } => "AnswerReview",
            Self::Advance { .. } => "Advance",
            Self::Pause => "Pause",
        }
    }

    /// Whether only time passes: nobody decided anything.
    pub const fn is_passing(&self) -> bool {
        matches!(self, Self::Advance { .. } | Self::Pause)
    }

    /// Whether a parcel is sent.
    pub const fn is_shipping(&self) -> bool {
        matches!(self, Self::Ship { .. })
    }

    /// The customer it concerns, if it concerns one.
    pub const fn customer(&self) -> Option<&CustomerAddress> {
        match self {
            Self::LookUp { conversation }
            | Self::Answer { conversation, .. }
            | Self::OfferRemedy { conversation, .. }
            | Self::Refuse { conversation, .. }
            | Self::Refer { conversation, .. } => Some(&conversation.customer),
            Self::Ship { order, .. }
            | Self::ApproveReturn { order }
            | Self::DisputeReturn { order }
            | Self::RemindToPay { order }
            | Self::AnswerReview { review: ReviewAddress::OfOrder(order), .. } => Some(&order.customer),
            Self::AnswerReview { review: ReviewAddress::OfVisitor { customer, .. }, .. } => Some(customer),
            Self::SetPrice { .. }
            | Self::StartPromotion { .. }
            | Self::StopPromotion { .. }
            | Self::StateFact { .. }
            | Self::PromiseDays { .. }
            | Self::SetFreight { .. }
            | Self::SetTitle { .. }
            | Self::ArrangePhotos { .. }
            | Self::TakePhotos { .. }
            | Self::TakeShot { .. }
            | Self::ImportPhoto { .. }
            | Self::BuyStock { .. }
            | Self::BuyEquipment { .. }
            | Self::SavePhrase { .. }
            | Self::Advance { .. }
            | Self::Pause => None,
        }
    }
}

/// A kind of thing that a scenario names by key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// A product.
    Product,
    /// A fact of a product.
    Fact,
    /// A photo.
    Photo,
    /// A supplier.
    Supplier,
    /// A carrier.
    Carrier,
    /// A piece of equipment.
    Equipment,
}

impl Thing {
    /// The kind's name, as message values write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Product => "product",
            Self::Fact => "fact",
            Self::Photo => "photo",
            Self::Supplier => "supplier",
            Self::Carrier => "carrier",
            Self::Equipment => "equipment",
        }
    }
}

/// Why a command of one run has no place in another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyNot {
    /// The scenario has no such thing.
    Gone {
        /// What kind of thing.
        thing: Thing,
        /// Its key.
        key: String,
    },
    /// The customer has not written, or not about this.
    NoConversation,
    /// The customer has not ordered, or something else.
    NoOrder,
    /// The customer has not reviewed.
    NoReview,
    /// The sentence that was chosen is not among those to choose from.
    OtherWords,
    /// The shop refuses it.
    Refused(Refused),
}

impl WhyNot {
    /// The reason's name, as message keys write it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Gone { .. } => "Gone",
            Self::NoConversation => "NoConversation",
            Self::NoOrder => "NoOrder",
            Self::NoReview => "NoReview",
            Self::OtherWords => "OtherWords",
            Self::Refused(_) => "Refused",
        }
    }
}
