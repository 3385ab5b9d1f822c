//! Bot policies: players of graded skill and players with one bad habit, for tests, simulation and
//! calibration.
//!
//! A bot plays through the learner's own door: it sees a [`ShopView`](crate::sim::ShopView) and the
//! public parts of the scenario (carriers, the policy pack), and returns commands. It never looks
//! into the engine. Nearly all of them are points in one space of styles ([`Style`]), which
//! calibration searches.

mod answers;
mod bot;
mod claims;
mod errands;
mod habits;
mod kind;
mod memory;
mod shots;
mod style;
mod suggestions;
mod words;

pub use claims::CLAIMS;
pub use kind::BotKind;
pub use memory::Bot;
pub use style::{GOODS, Remedies, Replies, Returns, Style};

use crate::base::Lang;
use crate::sim::{Refused, Sim};

/// Most commands a bot may give in one run: far above what any scenario needs, so that a bot that
/// gets stuck ends instead of running on.
const MOST_COMMANDS: usize = 100_000;

/// Plays a run to its end in Chinese, and hands every accepted command to `watch`.
pub fn play(sim: &mut Sim, policy: BotKind, watch: impl FnMut(&crate::sim::ShopCommand, &Sim)) {
    play_in(sim, policy, Lang::Zh, watch);
}

/// Plays a run to its end, writing to customers in this language; hands every accepted command to
/// `watch`.
pub fn play_in(
    sim: &mut Sim,
    policy: BotKind,
    lang: Lang,
    watch: impl FnMut(&crate::sim::ShopCommand, &Sim),
) {
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
