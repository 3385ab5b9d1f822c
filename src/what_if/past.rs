//! A run with its states on the way, so that a fork starts at the decision and not at the opening.

use super::habit::{HabitReader, KeeperHabit, order_address, talk_address};
use crate::base::Lang;
use crate::scenario::Scenario;
use crate::sim::{AddressedCommand, ConversationAddress, Diverged, Entry, OrderAddress, Run, RunStep, Sim};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Most states that are kept; between them a fork repeats a few commands.
const MOST_STATES: usize = 1_024;

/// Customers' matters: talks and orders.
#[derive(Debug, Clone, Default)]
pub(super) struct Matters {
    pub(super) talks: BTreeSet<ConversationAddress>,
    pub(super) orders: BTreeSet<OrderAddress>,
}

impl Matters {
    /// Those that a run knows so far.
    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    pub(super) fn of(sim: &Sim) -> Self {
        let mut matters = Self::default();
        for entry in sim.journal().entries() {
            match entry.what {
                Entry::ConversationBegan { conversation, .. } => {
                    matters.talks.extend(talk_address(sim, conversation));
                }
                Entry::OrderPlaced { order, .. } | Entry::CarriedOver { order, .. } => {
                    matters.orders.extend(order_address(sim, order));
                }
                _ => {}
            }
        }
        matters
    }
}

/// A run, its states on the way, and its keeper's habits.
#[derive(Debug)]
pub struct Past {
    run: Run,
    states: Vec<(usize, Sim)>,
    last: Sim,
    pub(super) habit: KeeperHabit,
    pub(super) own: Matters,
    /// The last command in each talk.
    last_in: BTreeMap<ConversationAddress, usize>,
    language: Lang,
}

impl Past {
    /// Plays a run and keeps its states.
    ///
    /// # Errors
    /// A command does not happen again as it is written.
    pub fn read(run: &Run) -> Result<Self, Diverged> {
        let mut sim = Sim::open(Arc::clone(run.scenario()), run.seed());
        let apart = run.steps().len() / MOST_STATES + 1;
        let mut states = Vec::new();
        let mut reader = HabitReader::default();
        let mut last_in = BTreeMap::new();
        for (place, step) in run.steps().iter().enumerate() {
            if place % apart == 0 {
                states.push((place, sim.fork()));
            }
            reader.read(&sim);
            reader.note(step);
            if let Some(talk) = conversation_of(&step.command) {
                last_in.insert(talk.clone(), place);
            }
            repeat(&mut sim, step).ok_or(Diverged(place as u64 + 1))?;
        }
        reader.read(&sim);
        let mut own = Matters::of(&sim);
        // A talk's address gains an order when its customer buys: every form is the run's own.
        own.talks.extend(reader.addresses().cloned());
        own.talks.extend(run.steps().iter().filter_map(|step| conversation_of(&step.command)).cloned());
        own.orders.extend(run.steps().iter().filter_map(|step| order_of(&step.command)).cloned());
        let language = language_of(run);
        Ok(Self { run: run.clone(), states, habit: reader.finish(), own, last_in, last: sim, language })
    }

    /// The run.
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// Its scenario.
    pub fn scenario(&self) -> &Scenario {
        self.run.scenario()
    }

    /// Its commands.
    pub fn steps(&self) -> &[RunStep] {
        self.run.steps()
    }

    /// The language in which the keeper writes.
    pub(super) const fn language(&self) -> Lang {
        self.language
    }

    /// The state after its last command.
    pub fn last(&self) -> &Sim {
        &self.last
    }

    /// The state before the command at a place (from 0).
    pub fn before(&self, place: usize) -> Sim {
        if place >= self.steps().len() {
            return self.last.fork();
        }
        let kept = self.states.partition_point(|(at, _)| *at <= place);
        let (from, mut sim) = match kept.checked_sub(1).and_then(|kept| self.states.get(kept)) {
            Some((from, sim)) => (*from, sim.fork()),
            None => (0, Sim::open(Arc::clone(self.run.scenario()), self.run.seed())),
        };
        for step in &self.steps()[from..place] {
            // It happened when the run was read.
            let _ = repeat(&mut sim, step);
        }
        sim
    }

    /// Whether commands of a talk still come from a place on.
    pub(super) fn goes_on(&self, talk: &ConversationAddress, place: usize) -> bool {
        self.last_in.get(talk).is_some_and(|last| *last >= place)
    }
}

/// The language of the first reply, else the lesson's first.
#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some commands only")]
fn language_of(run: &Run) -> Lang {
    let written = run.steps().iter().find_map(|step| match &step.command {
        AddressedCommand::Answer { reply, .. } => Some(reply.lang()),
        _ => None,
    });
    written.or_else(|| run.scenario().languages.first().copied()).unwrap_or_default()
}

/// Does a recorded command again; `None` if it does not happen as it is written.
fn repeat(sim: &mut Sim, step: &RunStep) -> Option<()> {
    let command = sim.resolve(&step.command).ok()?;
    let applied = sim.apply(&command).ok()?;
    (applied.now == step.done).then_some(())
}

/// The talk that a command belongs to.
#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some commands only")]
pub(super) const fn conversation_of(command: &AddressedCommand) -> Option<&ConversationAddress> {
    match command {
        AddressedCommand::LookUp { conversation }
        | AddressedCommand::Answer { conversation, .. }
        | AddressedCommand::OfferRemedy { conversation, .. }
        | AddressedCommand::Refuse { conversation, .. }
        | AddressedCommand::Refer { conversation, .. } => Some(conversation),
        _ => None,
    }
}

/// The order that a command is about.
#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some commands only")]
pub(super) const fn order_of(command: &AddressedCommand) -> Option<&OrderAddress> {
    match command {
        AddressedCommand::Ship { order, .. }
        | AddressedCommand::ApproveReturn { order }
        | AddressedCommand::DisputeReturn { order }
        | AddressedCommand::RemindToPay { order } => Some(order),
        _ => None,
    }
}
