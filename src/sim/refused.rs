//! Why a command is refused: each refusal names its own cause.

use serde::{Deserialize, Serialize};

/// Why a command was refused. Nothing changed and no time passed. Its sentences stand with the
/// messages of each language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, thiserror::Error)]
#[error("{}", self.name())]
pub enum Refused {
    /// The run has ended.
    RunOver,
    /// An id names nothing.
    NoSuchThing,
    /// The price is not above zero, or higher than any that is taken.
    PriceRange,
    /// The freight is below zero, or higher than any that is taken.
    FreightRange,
    /// A title is empty, too long, or has more than one line.
    TitleRange,
    /// A promotion takes off more or less than it may, or lasts longer.
    PromotionRange,
    /// Fewer or more days than a listing may promise.
    PromiseRange,
    /// More pieces than one purchase may have.
    PiecesRange,
    /// More photos than a listing shows.
    PhotosMany,
    /// A setting of the recipe lies outside what its thing can do.
    RecipeRange,
    /// The text is too long.
    BadText,
    /// Nothing of the text can be seen.
    EmptyText,
    /// There is not enough cash.
    NotEnoughCash,
    /// There is not enough stock.
    NotEnoughStock,
    /// Fewer pieces than the supplier sells.
    BelowMinimum,
    /// The conversation has ended.
    ConversationOver,
    /// The conversation has no order to act on.
    NoOrder,
    /// The order is closed.
    OrderClosed,
    /// Nobody asks for a return of this order.
    NoReturn,
    /// The return of this order was answered before.
    ReturnAnswered,
    /// The review was answered before.
    ReviewAnswered,
    /// A promotion runs already.
    PromotionRuns,
    /// The equipment is there.
    EquipmentOwned,
    /// The photo cannot be used yet.
    PhotoNotTaken,
    /// No photo session brings anything new.
    NothingToTake,
    /// It is there already.
    AlreadyDone,
    /// The amount is more than the order is worth.
    TooMuch,
    /// Time cannot go back.
    TimePast,
    /// No promotion runs.
    NoPromotion,
    /// One photo is named twice.
    PhotoTwice,
    /// The photo shows another product.
    OtherProductsPhoto,
    /// The words do not allow the meaning that is claimed, or it was not read in them.
    NotInTheWords,
    /// The keeper said the same words before in this run and meant something else.
    MeantOtherwise,
    /// The order is not paid yet.
    NotPaid,
    /// All the money of the order went back already.
    NothingLeft,
    /// A discount is for before the purchase.
    AfterPurchase,
    /// The parcel has left.
    AlreadyShipped,
    /// The remedy needs an amount.
    AmountMissing,
    /// A phrase has a slot that nothing in this talk fills.
    SlotEmpty,
    /// A phrase names a slot that does not exist.
    UnknownSlot,
    /// A phrase's code is empty, too long, or has other signs than letters and digits.
    BadCode,
    /// The shop has as many phrases as it can keep.
    TooMany,
    /// The product cannot be photographed in the studio.
    NoStudio,
    /// The shot uses things that the shop does not own.
    GearMissing,
    /// The numbers of a shot do not fit one another.
    UnsoundShot,
    /// The light table is full.
    TableFull,
    /// The order is paid.
    PaidAlready,
    /// The customer was reminded of this order before.
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
            Self::EmptyText => "EmptyText",
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
