//! The kinds of conversation that background customers begin by themselves.

use serde::{Deserialize, Serialize};

/// The everyday kinds of conversation that background customers start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Everyday {
    /// A reader misses a fact and asks.
    AsksFact,
    /// A reader wants to know when it would arrive.
    AsksDelivery,
    /// A reader wants it cheaper.
    Bargains,
    /// A parcel is late.
    Late,
    /// The thing arrived damaged or with a defect.
    Damaged,
    /// It does not fit, or they changed their mind.
    WantsReturn,
    /// It is not what listing and pictures promised.
    NotAsDescribed,
    /// A reader asks something else before buying.
    AsksOther,
    /// A buyer writes about an order that has not left.
    AfterPaying,
    /// A content customer writes about what they unpacked.
    Pleased,
}

impl Everyday {
    /// Every everyday kind.
    pub const ALL: [Self; 10] = [
        Self::AsksFact,
        Self::AsksDelivery,
        Self::Bargains,
        Self::Late,
        Self::Damaged,
        Self::WantsReturn,
        Self::NotAsDescribed,
        Self::AsksOther,
        Self::AfterPaying,
        Self::Pleased,
    ];

    /// Whether a scenario may do without this kind, and may have any number of cases for it.
    #[must_use]
    pub const fn is_extra(self) -> bool {
        matches!(self, Self::AsksOther | Self::AfterPaying | Self::Pleased)
    }

    /// Whether a reader brings it, who may buy once they are answered.
    #[must_use]
    pub const fn is_before_buying(self) -> bool {
        matches!(self, Self::AsksFact | Self::AsksDelivery | Self::Bargains | Self::AsksOther)
    }

    /// Whether somebody brings it who has the parcel.
    #[must_use]
    pub const fn is_after_delivery(self) -> bool {
        matches!(self, Self::Damaged | Self::WantsReturn | Self::NotAsDescribed | Self::Pleased)
    }
}
