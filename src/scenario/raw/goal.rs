//! The goals of a scenario: words alone, or words with what they ask for.

use crate::base::Text;
use serde::Deserialize;

/// A goal: `(zh: …, en: …)` is shown only, `(text: (zh: …, en: …), is: Sold(pieces: 1))` is also
/// measured.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Goal")]
pub struct RawGoal {
    /// Words in Chinese, of a goal that is shown only.
    pub zh: String,
    /// Words in English, of a goal that is shown only.
    pub en: String,
    /// Words of a goal that is measured.
    pub text: Option<Text>,
    /// The condition that is measured.
    pub is: Option<RawGoalCondition>,
}

impl RawGoal {
    /// Its words, wherever they stand.
    pub fn words(&self) -> Text {
        self.text.clone().unwrap_or_else(|| Text::new(self.zh.clone(), self.en.clone()))
    }
}

/// The condition of a goal.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[allow(missing_docs, reason = "explained at model::GoalCondition")]
#[serde(deny_unknown_fields, rename = "GoalCondition")]
pub enum RawGoalCondition {
    Sold {
        #[serde(default)]
        pieces: u32,
        #[serde(default)]
        product: Option<String>,
        #[serde(default)]
        price_from: f64,
    },
    Profit(f64),
    AllFactsStated,
    ListingComplete(String),
    HonestListings,
    PhotosAtLeast(String, u32),
    BetterCover(String),
    ShippedWithin {
        share: f64,
        span: String,
    },
    AnsweredWithin {
        share: f64,
        span: String,
    },
    NeverSoldOut(String),
    StockLeftAtMost(String, u32),
    RatingAtLeast(f64),
    PromisesKept,
    NoRedLine,
    CaseSolved(String),
    CashNeverBelow(f64),
    PriceBetween(String, f64, f64),
    Bought(String),
    OwnPicture(String),
}
