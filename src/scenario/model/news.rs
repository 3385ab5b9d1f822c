//! News at a time with the changes it brings, and orders from before the first day.

use super::case_order::CaseOrder;
use crate::base::ids::{CarrierId, PersonaId, ProductId, RivalId, SupplierId};
use crate::base::{Money, Span, Text, Time};
use serde::{Deserialize, Serialize};

/// Whose news it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum NewsSource {
    /// The marketplace's.
    #[default]
    Marketplace,
    /// A supplier's.
    Supplier,
    /// A carrier's.
    Carrier,
    /// About a rival.
    Rival,
}

impl NewsSource {
    /// Every source.
    pub const ALL: [Self; 4] = [Self::Marketplace, Self::Supplier, Self::Carrier, Self::Rival];

    /// Its name, as message keys write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Marketplace => "Marketplace",
            Self::Supplier => "Supplier",
            Self::Carrier => "Carrier",
            Self::Rival => "Rival",
        }
    }
}

/// A piece of news.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct News {
    /// Key.
    pub key: String,
    /// Whose it is.
    pub from: NewsSource,
    /// When it comes.
    pub at: Time,
    /// The text for the learner.
    pub text: Text,
    /// What changes with it.
    pub brings: Vec<Change>,
}

/// A change that news brings. It applies from that moment on.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub enum Change {
    /// A supplier's price per piece.
    SupplierCost {
        /// Whose.
        supplier: SupplierId,
        /// The new price.
        cost: Money,
    },
    /// A supplier's time from order to arrival.
    SupplierLead {
        /// Whose.
        supplier: SupplierId,
        /// The new time.
        lead: Span,
    },
    /// Parcels that leave with a carrier in the coming days, today included, arrive later.
    CarrierLate {
        /// Which carrier.
        carrier: CarrierId,
        /// How much later.
        by: Span,
        /// For how many days, today included.
        days: i64,
    },
    /// A rival's price.
    RivalPrice {
        /// Whose.
        rival: RivalId,
        /// The new price.
        price: Money,
    },
    /// A rival's promised days.
    RivalPromise {
        /// Whose.
        rival: RivalId,
        /// The new promise.
        days: u8,
    },
    /// A rival's rating.
    RivalRating {
        /// Whose.
        rival: RivalId,
        /// The new rating, 1 to 5.
        rating: f64,
    },
    /// A rival begins to sell. A rival whose first such change is this is not there before it.
    RivalOpens(RivalId),
    /// A rival stops selling.
    RivalCloses(RivalId),
    /// More (or fewer) people come along from the next morning on.
    Visitors {
        /// Times as many as usual.
        times: f64,
        /// For how many days.
        days: i64,
    },
    /// The marketplace's share of sales, 0 to 1.
    Commission(f64),
    /// A promotion that the story starts in the learner's shop, unless one runs already.
    Promotion {
        /// On what.
        product: ProductId,
        /// Per cent.
        percent: u8,
        /// Days, today included.
        days: u8,
    },
}

/// An order from before the first day, of somebody without a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OrderBefore {
    /// The customer's name, if the author gives one.
    pub customer: Option<Text>,
    /// The kind of the customer.
    pub persona: PersonaId,
    /// What was ordered; [`CaseOrder::before`] is always there.
    pub order: CaseOrder,
}
