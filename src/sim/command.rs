//! What a shop keeper can ask for. A command is asked; whether it happens is the engine's answer.

use crate::base::ids::{
    CarrierId, ConversationId, EquipmentId, NewsId, OrderId, PhotoId, ProductId, ReviewId, SupplierId,
};
use crate::base::{Lang, Money, Time};
use crate::photo::ImportedPhoto;
use crate::reply::{Correction, ReferTo, Refusal, RemedyKind};
use crate::scenario::model::StatedFact;
use crate::studio::StudioShot;
use serde::{Deserialize, Serialize};

/// A command of the keeper. Learners, bots and tests have these and no others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ShopCommand {
    /// Sets a list price.
    SetPrice {
        /// Whose.
        product: ProductId,
        /// The new price, above zero.
        price: Money,
    },
    /// Starts a promotion: so many percent off, for so many days counting today.
    StartPromotion {
        /// On what.
        product: ProductId,
        /// 1 to 90.
        percent: u8,
        /// 1 to 30.
        days: u8,
    },
    /// Stops a running promotion.
    StopPromotion {
        /// On what.
        product: ProductId,
    },
    /// Sets what a listing says about a fact.
    StateFact {
        /// Whose listing.
        product: ProductId,
        /// The fact's place in the product's list.
        fact: u8,
        /// What is said.
        says: StatedFact,
    },
    /// Sets the delivery promise in days from payment.
    PromiseDays {
        /// Whose listing.
        product: ProductId,
        /// 1 to 60.
        days: u8,
    },
    /// Sets the freight a customer pays; zero is free shipping.
    SetFreight {
        /// Whose listing.
        product: ProductId,
        /// Amount, not negative.
        freight: Money,
    },
    /// Sets the title of a listing. It is public: a red line in it counts as in a reply.
    SetTitle {
        /// Whose listing.
        product: ProductId,
        /// 1 to 60 characters in one line.
        title: String,
    },
    /// Chooses and orders the photos of a listing; the first is the cover.
    ArrangePhotos {
        /// Whose listing.
        product: ProductId,
        /// At most nine, no photo twice.
        photos: Vec<PhotoId>,
    },
    /// Holds a photo session: every photo of the product that the shop's equipment allows can be
    /// used then.
    TakePhotos {
        /// Of what.
        product: ProductId,
    },
    /// Takes a picture in the photo studio: it can be put into the listing then.
    TakeShot {
        /// Of what.
        product: ProductId,
        /// What was set up, measured and seen.
        shot: Box<StudioShot>,
    },
    /// Brings a picture that was taken elsewhere: it can be put into the listing then.
    ImportPhoto {
        /// Of what.
        product: ProductId,
        /// What was measured of it.
        photo: Box<ImportedPhoto>,
    },
    /// Orders stock.
    BuyStock {
        /// From whom.
        supplier: SupplierId,
        /// Pieces, at least the supplier's minimum.
        pieces: u32,
    },
    /// Buys a piece of equipment.
    BuyEquipment {
        /// Which.
        equipment: EquipmentId,
    },
    /// Saves a quick phrase of one's own, or replaces one. Costs no shop time.
    SavePhrase {
        /// Its code without the slash: 1 to 20 letters, digits or Chinese characters.
        code: String,
        /// Its text, with slots.
        text: String,
    },
    /// Looks up the order and the parcel a conversation is about.
    LookUp {
        /// Which conversation.
        conversation: ConversationId,
    },
    /// Answers a customer.
    Answer {
        /// Which conversation.
        conversation: ConversationId,
        /// With what.
        reply: Reply,
    },
    /// Offers a remedy by button.
    OfferRemedy {
        /// In which conversation.
        conversation: ConversationId,
        /// What.
        remedy: Remedy,
    },
    /// Refuses something by button, with the shop's polite standard words.
    Refuse {
        /// In which conversation.
        conversation: ConversationId,
        /// What.
        what: Refusal,
    },
    /// Refers the customer by button.
    Refer {
        /// In which conversation.
        conversation: ConversationId,
        /// To whom.
        to: ReferTo,
    },
    /// Packs an order and hands it to a carrier.
    Ship {
        /// Which order.
        order: OrderId,
        /// Which carrier.
        carrier: CarrierId,
    },
    /// Approves a return.
    ApproveReturn {
        /// Of which order.
        order: OrderId,
    },
    /// Disputes a return at the marketplace.
    DisputeReturn {
        /// Of which order.
        order: OrderId,
    },
    /// Reminds a customer, once and in a friendly way, that an order is not paid yet.
    RemindToPay {
        /// Of which order.
        order: OrderId,
    },
    /// Answers a review in public.
    AnswerReview {
        /// Which review.
        review: ReviewId,
        /// With what.
        text: String,
    },
    /// Lets shop time pass.
    Advance {
        /// Until when, at most.
        to: Time,
        /// Whether to stop as soon as something needs the keeper.
        stop: bool,
    },
    /// Stops the clock. Changes nothing in the shop; kept so that a replay shows it.
    Pause,
}

/// How a customer is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// One of the replies suggested for the case.
    Suggested {
        /// Its place.
        index: u8,
        /// The language it is sent in.
        lang: Lang,
    },
    /// A quick phrase; its slots are filled from the conversation.
    Phrase {
        /// Its code.
        code: String,
        /// The language it is sent in.
        lang: Lang,
    },
    /// The keeper's own words.
    Free {
        /// The text.
        text: String,
    },
    /// The keeper's own words, with what they were meant to say where they are read otherwise.
    Meant {
        /// The text.
        text: String,
        /// What was meant, and what was not.
        correction: Correction,
    },
}

/// A remedy with its amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Remedy {
    /// Which.
    pub kind: RemedyKind,
    /// How much, for part refund, coupon and discount; zero for the others.
    pub amount: Money,
}

/// What became of an accepted command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applied {
    /// Shop time now.
    pub now: Time,
    /// What stopped the clock, if it stopped before its time.
    pub alert: Option<Alert>,
}

/// Something that needs the keeper, at which flowing time stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Alert {
    /// A customer wrote and waits.
    Message(ConversationId),
    /// An order was paid and waits to be shipped.
    Order(OrderId),
    /// A customer asks for a return.
    Return(OrderId),
    /// A customer opened a dispute.
    Dispute(OrderId),
    /// A review of three stars or fewer.
    BadReview(ReviewId),
    /// Stock arrived.
    Stock(ProductId),
    /// A product ran out.
    SoldOut(ProductId),
    /// A new day begins.
    Morning(i64),
    /// The last hour of the run begins, and customers wait or orders are not shipped.
    LastHour,
    /// The run has ended.
    Over,
    /// News came.
    News(NewsId),
}
