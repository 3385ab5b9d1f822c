//! The next step of a satisfied customer about buying, and the last words for it.

use crate::base::Text;
use serde::Serialize;

/// The next step of a satisfied customer about buying.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NextStep {
    /// Buys, at this moment.
    Buys,
    /// Buys what there is, which is fewer pieces than wanted.
    TakesPart,
    /// Buys another size, since the one they wanted is sold out.
    OtherSize,
    /// Waits for the pieces on their way.
    Waits,
    /// Leaves, since it is sold out.
    SoldOut,
    /// Leaves, since it is too dear.
    TooDear,
    /// Leaves, and comes back another day.
    Later,
    /// Leaves it.
    Leaves,
}

impl NextStep {
    /// Every step.
    pub const ALL: [Self; 8] = [
        Self::Buys,
        Self::TakesPart,
        Self::OtherSize,
        Self::Waits,
        Self::SoldOut,
        Self::TooDear,
        Self::Later,
        Self::Leaves,
    ];

    /// Whether there is an order at this moment.
    pub const fn orders(self) -> bool {
        matches!(self, Self::Buys | Self::TakesPart | Self::OtherSize)
    }
}

/// Last words by what the customer does next. Where a list is empty, the customer says thanks.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Parting {
    /// For [`NextStep::Buys`].
    pub buys: Vec<Text>,
    /// For [`NextStep::TakesPart`].
    pub takes_part: Vec<Text>,
    /// For [`NextStep::OtherSize`].
    pub other_size: Vec<Text>,
    /// For [`NextStep::Waits`].
    pub waits: Vec<Text>,
    /// For [`NextStep::SoldOut`].
    pub sold_out: Vec<Text>,
    /// For [`NextStep::TooDear`].
    pub too_dear: Vec<Text>,
    /// For [`NextStep::Later`].
    pub later: Vec<Text>,
    /// For [`NextStep::Leaves`].
    pub leaves: Vec<Text>,
}

impl Parting {
    /// The words for a step.
    pub fn lines(&self, step: NextStep) -> &[Text] {
        match step {
            NextStep::Buys => &self.buys,
            NextStep::TakesPart => &self.takes_part,
            NextStep::OtherSize => &self.other_size,
            NextStep::Waits => &self.waits,
            NextStep::SoldOut => &self.sold_out,
            NextStep::TooDear => &self.too_dear,
            NextStep::Later => &self.later,
            NextStep::Leaves => &self.leaves,
        }
    }
}
