//! Bot policies: players of graded skill and players with one bad habit, for tests, simulation and calibration.
//!
//! A bot plays through the learner's own door: it sees a [`ShopView`](crate::sim::ShopView) and the public parts
//! of the scenario (carriers, the policy pack), and returns commands. It never looks into the engine. Nearly all of
//! them are points in one space of styles ([`Style`]), which calibration searches.

mod answers;
mod bot;
mod errands;
mod habits;
mod style;
mod suggestions;
mod words;

pub use bot::Bot;
pub use style::{Remedies, Replies, Returns, Style};

use crate::base::Lang;
use crate::sim::{Refused, Sim};
use serde::{Deserialize, Serialize};

/// A way to play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Policy {
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

impl Policy {
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

    /// Those that try to do without the customers, or against them.
    pub const EXPLOITS: [Self; 8] = [
        Self::Greedy,
        Self::ApologyOnly,
        Self::AlwaysRefund,
        Self::PriceOnly,
        Self::SayNothing,
        Self::Cheapest,
        Self::LongestReply,
        Self::CopyFirst,
    ];

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

/// Most commands a bot may give in one run: far above what any scenario needs, so that a bot that gets stuck
/// ends instead of running on.
const MOST_COMMANDS: usize = 100_000;

/// Plays a run to its end in Chinese, and hands every accepted command to `watch`.
pub fn play(sim: &mut Sim, policy: Policy, watch: impl FnMut(&crate::sim::ShopCommand, &Sim)) {
    play_in(sim, policy, Lang::Zh, watch);
}

/// Plays a run to its end, writing to customers in this language; hands every accepted command to `watch`.
pub fn play_in(sim: &mut Sim, policy: Policy, lang: Lang, watch: impl FnMut(&crate::sim::ShopCommand, &Sim)) {
    let bot = Bot::new(policy, sim.seed()).speaking(lang);
    drive(sim, bot, watch);
}

/// Lets a bot play a run to its end, and hands every accepted command to `watch`.
pub fn drive(sim: &mut Sim, mut bot: Bot, mut watch: impl FnMut(&crate::sim::ShopCommand, &Sim)) {
    let scenario = std::sync::Arc::clone(sim.scenario());
    for _ in 0..MOST_COMMANDS {
        if sim.is_over() {
            return;
        }
        let command = bot.next(&sim.view(), &scenario);
        match sim.apply(&command) {
            Ok(_) => watch(&command, sim),
            Err(Refused::RunOver) => return,
            Err(_) => bot.was_refused(&command),
        }
    }
}
