//! Bot policies: players of graded skill and players with one bad habit, for tests, simulation and calibration.
//!
//! A bot plays through the learner's own door: it sees a [`ShopView`](crate::sim::ShopView) and the public parts
//! of the scenario (carriers, the policy pack), and returns commands. It never looks into the engine.

mod answers;
mod bot;
mod errands;
mod habits;
mod suggestions;
mod words;

pub use bot::Bot;

use crate::base::Lang;
use crate::sim::{Refused, Sim};
use serde::{Deserialize, Serialize};

/// A way to play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Policy {
    /// Watches the clock.
    DoNothing,
    /// Answers late and without thought, ships late, leaves the listings as they are.
    Careless,
    /// Dear prices, flattering pictures, no remedies, paid reviews.
    Greedy,
    /// Says sorry to everybody and does nothing about it.
    ApologyOnly,
    /// Gives everybody all the money back.
    AlwaysRefund,
    /// Keeps the listings in order, answers with the best suggestion, ships every day.
    ByTheBook,
    /// Looks things up, states the facts, offers what the case needs, invests in time.
    Expert,
}

impl Policy {
    /// Every policy.
    pub const ALL: [Self; 7] = [
        Self::DoNothing,
        Self::Careless,
        Self::Greedy,
        Self::ApologyOnly,
        Self::AlwaysRefund,
        Self::ByTheBook,
        Self::Expert,
    ];

    /// The policy's name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::DoNothing => "do-nothing",
            Self::Careless => "careless",
            Self::Greedy => "greedy",
            Self::ApologyOnly => "apology-only",
            Self::AlwaysRefund => "always-refund",
            Self::ByTheBook => "by-the-book",
            Self::Expert => "expert",
        }
    }

    /// The policy of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.name() == name)
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
pub fn play_in(
    sim: &mut Sim,
    policy: Policy,
    lang: Lang,
    mut watch: impl FnMut(&crate::sim::ShopCommand, &Sim),
) {
    let scenario = std::sync::Arc::clone(sim.scenario());
    let mut bot = Bot::new(policy, sim.seed()).speaking(lang);
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
