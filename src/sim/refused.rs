//! Why a command is refused: each refusal names its own cause.

use serde::{Deserialize, Serialize};

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
    /// A title is empty, too long, or has more than one line.
    #[error("a title is one line of 1 to 60 characters")]
    TitleRange,
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
    /// The words do not allow the meaning that is claimed, or it was not read in them.
    #[error("the words cannot mean that")]
    NotInTheWords,
    /// The keeper said the same words before in this run and meant something else.
    #[error("the same words meant something else before")]
    MeantOtherwise,
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
    /// The order is paid.
    #[error("the order is paid already")]
    PaidAlready,
    /// The customer was reminded of this order before.
    #[error("the customer was reminded of this order already")]
    RemindedAlready,
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
            Self::TitleRange => "TitleRange",
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
            Self::MeantOtherwise => "MeantOtherwise",
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
            Self::PaidAlready => "PaidAlready",
            Self::RemindedAlready => "RemindedAlready",
        }
    }
}
