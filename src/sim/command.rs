//! What a shop keeper can ask for. A command is asked; whether it happens is the engine's answer.

use crate::base::ids::{
    CarrierId, ConversationId, EquipmentId, NewsId, OrderId, PhotoId, ProductId, ReviewId, SupplierId,
};
use crate::base::{Lang, Money, Time};
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

/// Why a command was refused. Nothing changed and no time passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, thiserror::Error)]
pub enum Refused {
    /// The run has ended.
    #[error("the run has ended")]
    RunOver,
    /// An id names nothing.
    #[error("there is no such thing in this shop")]
    NoSuchThing,
    /// The price is not above zero, or higher than any that is taken.
    #[error("a price is above zero and at most 10,000,000")]
    PriceRange,
    /// The freight is below zero, or higher than any that is taken.
    #[error("freight is 0 to 10,000,000")]
    FreightRange,
    /// A promotion takes off more or less than it may, or lasts longer.
    #[error("a promotion takes off 1 to 90 per cent for 1 to 30 days")]
    PromotionRange,
    /// Fewer or more days than a listing may promise.
    #[error("a listing promises 1 to 60 days")]
    PromiseRange,
    /// More pieces than one purchase may have.
    #[error("a purchase has at most 100,000 pieces")]
    PiecesRange,
    /// More photos than a listing shows.
    #[error("a listing shows at most 9 photos")]
    PhotosMany,
    /// A setting of the recipe lies outside what its thing can do.
    #[error("a setting of the recipe is out of its range")]
    RecipeRange,
    /// The text is empty or too long.
    #[error("the text is empty or longer than 2,000 characters")]
    BadText,
    /// There is not enough cash.
    #[error("there is not enough cash")]
    NotEnoughCash,
    /// There is not enough stock.
    #[error("there is not enough stock")]
    NotEnoughStock,
    /// Fewer pieces than the supplier sells.
    #[error("the supplier does not sell so few")]
    BelowMinimum,
    /// The conversation has ended.
    #[error("the conversation has ended")]
    ConversationOver,
    /// The conversation has no order to act on.
    #[error("no order belongs to this conversation")]
    NoOrder,
    /// The order is closed.
    #[error("the order is closed")]
    OrderClosed,
    /// Nobody asks for a return of this order.
    #[error("nobody asks for a return of this order")]
    NoReturn,
    /// The return of this order was answered before.
    #[error("the return of this order was answered already")]
    ReturnAnswered,
    /// The review was answered before.
    #[error("the review was answered already")]
    ReviewAnswered,
    /// A promotion runs already.
    #[error("a promotion runs on this product already")]
    PromotionRuns,
    /// The equipment is there.
    #[error("the shop has this equipment already")]
    EquipmentOwned,
    /// The photo cannot be used yet.
    #[error("that photo has not been taken yet")]
    PhotoNotTaken,
    /// No photo session brings anything new.
    #[error("a photo session would bring nothing new")]
    NothingToTake,
    /// It is there already.
    #[error("it is there already")]
    AlreadyDone,
    /// The amount is more than the order is worth.
    #[error("that is more than the order is worth")]
    TooMuch,
    /// Time cannot go back.
    #[error("time cannot go back")]
    TimePast,
    /// No promotion runs.
    #[error("no promotion runs on this product")]
    NoPromotion,
    /// One photo is named twice.
    #[error("a photo is named twice")]
    PhotoTwice,
    /// The photo shows another product.
    #[error("that photo shows another product")]
    OtherProductsPhoto,
    /// The words cannot bear what they are said to mean, or it was not read in them.
    #[error("the words cannot mean that")]
    NotInTheWords,
    /// The order is not paid yet.
    #[error("the order is not paid yet")]
    NotPaid,
    /// All the money of the order went back already.
    #[error("all the money of this order has gone back already")]
    NothingLeft,
    /// A discount is for before the purchase.
    #[error("the order is placed; a discount is for before that")]
    AfterPurchase,
    /// The parcel has left.
    #[error("the parcel has left already")]
    AlreadyShipped,
    /// The remedy needs an amount.
    #[error("that needs an amount above nothing")]
    AmountMissing,
    /// A phrase has a slot that nothing in this talk fills.
    #[error("a slot of this phrase has nothing to stand in it here")]
    SlotEmpty,
    /// A phrase names a slot that does not exist.
    #[error("there is no such slot")]
    UnknownSlot,
    /// A phrase's code is empty, too long, or has other signs than letters and digits.
    #[error("a code is 1 to 20 letters, digits or Chinese characters")]
    BadCode,
    /// The shop has as many phrases as it can keep.
    #[error("there are as many phrases as a shop can keep")]
    TooMany,
    /// The product cannot be photographed in the studio.
    #[error("this product cannot be photographed in the studio")]
    NoStudio,
    /// The shot uses things that the shop does not own.
    #[error("the shop does not own everything that this shot uses")]
    GearMissing,
    /// The numbers of a shot do not fit one another.
    #[error("this is no shot of this shop's studio")]
    UnsoundShot,
    /// The light table is full.
    #[error("the light table is full")]
    TableFull,
}

impl Refused {
    /// The reason's name, as message keys write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::RunOver => "RunOver",
            Self::NoSuchThing => "NoSuchThing",
            Self::PriceRange => "PriceRange",
            Self::RecipeRange => "RecipeRange",
            Self::FreightRange => "FreightRange",
            Self::PromotionRange => "PromotionRange",
            Self::PromiseRange => "PromiseRange",
            Self::PiecesRange => "PiecesRange",
            Self::PhotosMany => "PhotosMany",
            Self::BadText => "BadText",
            Self::NotEnoughCash => "NotEnoughCash",
            Self::NotEnoughStock => "NotEnoughStock",
            Self::BelowMinimum => "BelowMinimum",
            Self::ConversationOver => "ConversationOver",
            Self::NoOrder => "NoOrder",
            Self::OrderClosed => "OrderClosed",
            Self::NoReturn => "NoReturn",
            Self::ReturnAnswered => "ReturnAnswered",
            Self::ReviewAnswered => "ReviewAnswered",
            Self::PromotionRuns => "PromotionRuns",
            Self::EquipmentOwned => "EquipmentOwned",
            Self::PhotoNotTaken => "PhotoNotTaken",
            Self::NothingToTake => "NothingToTake",
            Self::AlreadyDone => "AlreadyDone",
            Self::TooMuch => "TooMuch",
            Self::TimePast => "TimePast",
            Self::NoPromotion => "NoPromotion",
            Self::NotInTheWords => "NotInTheWords",
            Self::PhotoTwice => "PhotoTwice",
            Self::OtherProductsPhoto => "OtherProductsPhoto",
            Self::NotPaid => "NotPaid",
            Self::NothingLeft => "NothingLeft",
            Self::AfterPurchase => "AfterPurchase",
            Self::AlreadyShipped => "AlreadyShipped",
            Self::AmountMissing => "AmountMissing",
            Self::SlotEmpty => "SlotEmpty",
            Self::UnknownSlot => "UnknownSlot",
            Self::BadCode => "BadCode",
            Self::TooMany => "TooMany",
            Self::NoStudio => "NoStudio",
            Self::GearMissing => "GearMissing",
            Self::UnsoundShot => "UnsoundShot",
            Self::TableFull => "TableFull",
        }
    }
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
