//! The six dimensions of the score, their names and weights.

use crate::scenario::model::Rubric;
use serde::{Deserialize, Serialize};

/// A dimension of the score.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dimension {
    /// Profit of the run.
    #[default]
    Profit,
    /// The three ratings.
    Ratings,
    /// Quick first answers and cases solved.
    Service,
    /// Listings: complete, well pictured, honest.
    Listing,
    /// Rules kept.
    Rules,
    /// Goals of the brief.
    Goals,
}

impl Dimension {
    /// Every dimension in the order in which learners see them.
    pub const ALL: [Self; Self::COUNT] =
        [Self::Profit, Self::Ratings, Self::Service, Self::Listing, Self::Rules, Self::Goals];

    /// How many there are.
    pub const COUNT: usize = 6;

    /// The dimension's name, as message keys, tables and JSON write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Profit => "profit",
            Self::Ratings => "ratings",
            Self::Service => "service",
            Self::Listing => "listing",
            Self::Rules => "rules",
            Self::Goals => "goals",
        }
    }

    /// Its weight in the total under this rubric, in percent.
    pub const fn weight(self, rubric: &Rubric) -> u32 {
        match self {
            Self::Profit => rubric.profit,
            Self::Ratings => rubric.ratings,
            Self::Service => rubric.service,
            Self::Listing => rubric.listing,
            Self::Rules => rubric.rules,
            Self::Goals => rubric.goals,
        }
    }
}
