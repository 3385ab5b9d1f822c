//! The kinds of bots, by name.

use super::style::{Remedies, Replies, Returns, Style};
use serde::{Deserialize, Serialize};

/// A way to play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BotKind {
    /// Watches the clock.
    DoNothing,
    /// Level 1: answers late and without thought, ships late, leaves the listings as they are.
    Careless,
    /// Level 2: means well and is in a hurry.
    Hasty,
    /// Level 3: takes trouble, not always the right one.
    Willing,
    /// Level 4: keeps the listings in order, answers with the best suggestion, ships every day.
    ByTheBook,
    /// Level 5: looks things up, states the facts, offers what the case needs, invests in time.
    Expert,
    /// Dear prices, flattering pictures, no remedies, paid reviews.
    Greedy,
    /// Says sorry to everybody and does nothing about it.
    ApologyOnly,
    /// Gives everybody all the money back.
    AlwaysRefund,
    /// Sets prices below the market's, ships, and does nothing else.
    PriceOnly,
    /// Does all the work of the shop as the expert does, and never answers anybody.
    SayNothing,
    /// The lowest price, the cheapest carrier, nothing spent on anything.
    Cheapest,
    /// Sends the longest suggestion to everybody.
    LongestReply,
    /// Sends the first suggestion to everybody.
    CopyFirst,
}

impl BotKind {
    /// Every policy.
    pub const ALL: [Self; 14] = [
        Self::DoNothing,
        Self::Careless,
        Self::Hasty,
        Self::Willing,
        Self::ByTheBook,
        Self::Expert,
        Self::Greedy,
        Self::ApologyOnly,
        Self::AlwaysRefund,
        Self::PriceOnly,
        Self::SayNothing,
        Self::Cheapest,
        Self::LongestReply,
        Self::CopyFirst,
    ];

    /// The five levels of skill, lowest first.
    pub const GRADED: [Self; 5] = [Self::Careless, Self::Hasty, Self::Willing, Self::ByTheBook, Self::Expert];

    /// The policy's name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::DoNothing => "do-nothing",
            Self::Careless => "careless",
            Self::Hasty => "hasty",
            Self::Willing => "willing",
            Self::ByTheBook => "by-the-book",
            Self::Expert => "expert",
            Self::Greedy => "greedy",
            Self::ApologyOnly => "apology-only",
            Self::AlwaysRefund => "always-refund",
            Self::PriceOnly => "price-only",
            Self::SayNothing => "say-nothing",
            Self::Cheapest => "cheapest",
            Self::LongestReply => "longest-reply",
            Self::CopyFirst => "copy-first",
        }
    }

    /// The policy of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.name() == name)
    }

    /// The policy as a style; none for those that are no point in the space of styles.
    pub const fn style(self) -> Option<Style> {
        match self {
            Self::DoNothing | Self::Greedy => None,
            Self::Careless => Some(Style::CARELESS),
            Self::Hasty => Some(Style::HASTY),
            Self::Willing => Some(Style::WILLING),
            Self::ByTheBook => Some(Style::BY_THE_BOOK),
            Self::Expert => Some(Style::EXPERT),
            Self::ApologyOnly => Some(Style { replies: Replies::Apology, ..Style::ONLY_PARCELS }),
            Self::AlwaysRefund => Some(Style {
                replies: Replies::Refund,
                remedies: Remedies::Lavish,
                returns: Returns::AtOnce,
                ..Style::ONLY_PARCELS
            }),
            Self::PriceOnly => Some(Style { price: Some(0.95), ..Style::ONLY_PARCELS }),
            Self::SayNothing => Some(Style { replies: Replies::Silent, ..Style::EXPERT }),
            Self::Cheapest => {
                Some(Style { price: Some(0.7), carrier_margin: 0.0, stock_days: 1.5, ..Style::ONLY_PARCELS })
            }
            Self::LongestReply => Some(Style { replies: Replies::Longest, ..Style::ONLY_PARCELS }),
            Self::CopyFirst => Some(Style { replies: Replies::Nth(0), ..Style::ONLY_PARCELS }),
        }
    }
}
