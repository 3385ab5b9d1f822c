//! The goals of a scenario: what the brief asks for, and how it is measured.

use crate::base::ids::{CaseId, EquipmentId, ProductId};
use crate::base::{Money, Span, Text};
use serde::Serialize;

/// A goal of the brief.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Goal {
    /// Its words.
    pub text: Text,
    /// What it asks for; without it the goal is shown and not measured.
    pub is: Option<GoalCondition>,
}

/// The condition of a goal. Shares are 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub enum GoalCondition {
    /// So many pieces are sold, paid, and not refunded: of one product or of all, for at least this
    /// price a piece.
    Sold {
        /// Pieces.
        pieces: u32,
        /// Of which product; of all if none.
        product: Option<ProductId>,
        /// Lowest price a piece that counts, freight apart.
        price_from: Money,
    },
    /// The profit is at least this.
    Profit(Money),
    /// Every fact of every listing is stated.
    AllFactsStated,
    /// Every fact of the product's listing is stated.
    ListingComplete(ProductId),
    /// No listing ever states what is not true.
    HonestListings,
    /// The product's listing shows at least so many photos.
    PhotosAtLeast(ProductId, u8),
    /// The product's cover is a better one than at the start.
    BetterCover(ProductId),
    /// This share of the paid orders is shipped within this time.
    ShippedWithin(f64, Span),
    /// This share of the customers gets a first answer within this time.
    AnsweredWithin(f64, Span),
    /// No size of the product ever runs out.
    NeverSoldOut(ProductId),
    /// At most so many pieces of the product are left at the end.
    StockLeftAtMost(ProductId, u32),
    /// The mean of the three ratings is at least this, 1 to 5.
    RatingAtLeast(f64),
    /// No promise is broken.
    PromisesKept,
    /// No red line is crossed.
    NoRedLine,
    /// The case is solved, or never happens since the keeper has seen to it.
    CaseSolved(CaseId),
    /// The cash at hand never falls below this.
    CashNeverBelow(Money),
    /// The product's list price at the end is from the first to the second amount.
    PriceBetween(ProductId, Money, Money),
    /// This equipment is bought.
    Bought(EquipmentId),
    /// The product's listing shows a picture that was taken in the studio.
    OwnPicture(ProductId),
}
