//! A run as a value: a scenario, a seed, and the commands by what is stable. Everything else
//! follows from it.
//!
//! - [`Run`] is the value: cheap to copy, comparable, the same on every machine.
//! - [`Played`] is a run together with the engine's state after its last command; the two always
//!   agree.
//! - [`Played::follow`] takes over the commands of another run as far as they fit, and lists those
//!   that do not. With one decision changed, or on an edited scenario, every command reaches whom
//!   it reached before, or nobody.
//!
//! ```
//! # use storefront_sandbox::{base::{Span, Time}, scenario::{Embedded, load}};
//! # use storefront_sandbox::sim::{Played, ShopCommand};
//! # let files = Embedded::scenario("first_hour").unwrap();
//! # let scenario = std::sync::Arc::new(load(&files, "first_hour").scenario.unwrap());
//! let mut played = Played::open(scenario, 7);
//! let to = played.sim().now() + Span::hours(1);
//! played.apply(&ShopCommand::Advance { to, stop: false })?;
//! // What if: the same run up to a decision, then another decision, then all that still fits.
//! let run = played.run().clone();
//! let mut other = run.play_first(0).expect("it was played").fork();
//! other.apply(&ShopCommand::Pause)?;
//! let dropped = other.follow(&run, 0);
//! assert!(dropped.is_empty());
//! # Ok::<(), storefront_sandbox::sim::Refused>(())
//! ```

use super::address::{AddressedCommand, WhyNot};
use super::command::{Applied, ShopCommand};
use super::engine::Sim;
use super::refused::Refused;
use crate::base::Time;
use crate::base::time::DAY;
use crate::scenario::model::Scenario;
use std::sync::Arc;

/// An accepted command with its times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunStep {
    /// Shop time at which it was asked.
    pub at: Time,
    /// Shop time when it was done.
    pub done: Time,
    /// The command.
    pub command: AddressedCommand,
}

/// A run: scenario, seed and commands. Copies share the commands until one of them adds to its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    scenario: Arc<Scenario>,
    seed: u64,
    steps: Arc<Vec<RunStep>>,
}

/// The first command, counted from 1, that did not happen again as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("command {0} does not happen again")]
pub struct Diverged(pub u64);

/// A command that was left out, since it has no place in the run that followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// Its number in the run it comes from, from 1.
    pub number: u64,
    /// The command and its times there.
    pub step: RunStep,
    /// Why it has no place.
    pub why: WhyNot,
}

impl Run {
    /// A run without any command yet.
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Self {
        Self { scenario, seed, steps: Arc::default() }
    }

    /// A run with commands that were recorded before.
    pub fn with_steps(scenario: Arc<Scenario>, seed: u64, steps: Vec<RunStep>) -> Self {
        Self { scenario, seed, steps: Arc::new(steps) }
    }

    /// The scenario.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The seed.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The commands with their times, in order.
    pub fn steps(&self) -> &[RunStep] {
        &self.steps
    }

    /// Plays it from nothing.
    ///
    /// # Errors
    /// A command does not happen again as it is written: it was recorded on another scenario or by
    /// other rules.
    pub fn play(&self) -> Result<Played, Diverged> {
        self.play_first(self.steps.len())
    }

    /// Plays its first commands from nothing (all of them, if there are fewer).
    ///
    /// # Errors
    /// As for [`play`](Self::play).
    pub fn play_first(&self, count: usize) -> Result<Played, Diverged> {
        let mut played = Played::open(Arc::clone(&self.scenario), self.seed);
        for step in self.steps.iter().take(count) {
            played.repeat(step)?;
        }
        if count >= self.steps.len() {
            // The same commands: shared instead of kept twice.
            played.run.steps = Arc::clone(&self.steps);
        }
        Ok(played)
    }

    /// Plays its first commands, then lets time pass up to a moment: the run as it stood then. The
    /// moment may lie inside a command that only lets time pass.
    ///
    /// # Errors
    /// As for [`play`](Self::play).
    pub fn play_to(&self, count: usize, at: Time) -> Result<Played, Diverged> {
        let mut played = self.play_first(count)?;
        if played.sim().now() < at && !played.sim().is_over() {
            let passes = ShopCommand::Advance { to: at, stop: false };
            played.apply(&passes).map_err(|_| Diverged(count as u64 + 1))?;
        }
        Ok(played)
    }

    /// How many commands come before a day begins (from 1), and when it does. A command during
    /// which time passes into the day does not count.
    pub fn morning(&self, day: i64) -> (usize, Time) {
        let begins = Time((day - 1) * DAY).max(self.scenario.begins);
        let before = self.steps.iter().take_while(|step| step.at < begins && step.done <= begins).count();
        (before, begins)
    }

    /// Plays it on another scenario, or another state of the same, as far as it fits.
    pub fn play_on(&self, scenario: Arc<Scenario>) -> (Played, Vec<Dropped>) {
        let mut played = Played::open(scenario, self.seed);
        let dropped = played.follow(self, 0);
        (played, dropped)
    }
}

/// A run and the engine's state after its last command.
#[derive(Debug, Clone)]
pub struct Played {
    run: Run,
    sim: Sim,
}

impl Played {
    /// Opens the shop.
    pub fn open(scenario: Arc<Scenario>, seed: u64) -> Self {
        Self { sim: Sim::open(Arc::clone(&scenario), seed), run: Run::new(scenario, seed) }
    }

    /// The run so far.
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// The engine, for reading.
    pub fn sim(&self) -> &Sim {
        &self.sim
    }

    /// Gives the engine away, where the run is not needed any more.
    pub fn into_sim(self) -> Sim {
        self.sim
    }

    /// A copy that goes its own way from here with the same luck. Cheap: what both have in common
    /// is shared.
    #[must_use]
    pub fn fork(&self) -> Self {
        Self { run: self.run.clone(), sim: self.sim.fork() }
    }

    /// Applies a command and adds it to the run.
    ///
    /// # Errors
    /// [`Refused`]; nothing has changed then.
    pub fn apply(&mut self, command: &ShopCommand) -> Result<Applied, Refused> {
        let at = self.sim.now();
        let Some(address) = self.sim.address(command) else {
            // An id names nothing. The engine knows best what to say, and is asked on a copy.
            let reason = self.sim.fork().apply(command).err();
            return Err(reason.unwrap_or(Refused::NoSuchThing));
        };
        let applied = self.sim.apply(command)?;
        let step = RunStep { at, done: applied.now, command: address };
        Arc::make_mut(&mut self.run.steps).push(step);
        Ok(applied)
    }

    /// Does a recorded command again, exactly as it was.
    ///
    /// # Errors
    /// It comes at another time, has no place, is refused, is written in another way than it would
    /// be now, or ends at another time. The state is of no use then.
    pub fn repeat(&mut self, step: &RunStep) -> Result<Applied, Diverged> {
        let diverged = Diverged(self.run.steps.len() as u64 + 1);
        if self.sim.now() != step.at {
            return Err(diverged);
        }
        let command = self.sim.resolve(&step.command).map_err(|_| diverged)?;
        let applied = self.apply(&command).map_err(|_| diverged)?;
        if self.run.steps.last() == Some(step) { Ok(applied) } else { Err(diverged) }
    }

    /// Follows another run from one of its commands on (`from`, counted from 0), as far as its
    /// commands fit: each is asked no earlier than it was there, and reaches the same customer, or
    /// is left out and listed. The passing of time is followed to where it led, and never listed:
    /// where the moment has gone by there is nothing left to do.
    pub fn follow(&mut self, other: &Run, from: usize) -> Vec<Dropped> {
        let mut dropped = Vec::new();
        for (place, step) in other.steps.iter().enumerate().skip(from) {
            if let Err(why) = self.follow_step(step)
                && !step.command.is_passing()
            {
                dropped.push(Dropped { number: place as u64 + 1, step: step.clone(), why });
            }
        }
        dropped
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "asks about some commands only")]
    fn follow_step(&mut self, step: &RunStep) -> Result<(), WhyNot> {
        if self.sim.now() < step.at && !self.sim.is_over() {
            // Time that passed there and has not passed here.
            self.apply(&ShopCommand::Advance { to: step.at, stop: false }).map_err(WhyNot::Refused)?;
        }
        let command = match &step.command {
            // What stopped the clock there may not be here; then it would run on past the next
            // command.
            AddressedCommand::Advance { to, stop } => {
                ShopCommand::Advance { to: (*to).min(step.done), stop: *stop }
            }
            other => self.sim.resolve(other)?,
        };
        self.apply(&command).map_err(WhyNot::Refused)?;
        Ok(())
    }
}
