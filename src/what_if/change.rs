//! One thing done otherwise than in the run.

use crate::base::Time;
use crate::sim::{AddressedCommand, RunStep};

/// One thing done otherwise. Commands before its place are as they were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionChange {
    /// The place, from 0, of the first command that it may touch.
    pub place: usize,
    /// Shop time of what is done instead; it may interrupt time that passes.
    pub at: Time,
    /// Places of commands that are left out.
    pub without: Vec<usize>,
    /// What is done instead, in order; nothing for "not at all".
    pub instead: Vec<AddressedCommand>,
}

impl DecisionChange {
    /// Another command in the place of one.
    pub fn of(place: usize, steps: &[RunStep], instead: Vec<AddressedCommand>) -> Self {
        Self { place, at: at_place(place, steps), without: vec![place], instead }
    }

    /// A command that was not given, at a moment of its own.
    pub fn added(at: Time, steps: &[RunStep], instead: Vec<AddressedCommand>) -> Self {
        Self { place: place_at(at, steps), at, without: Vec::new(), instead }
    }

    /// A command that comes at another moment than it did.
    pub fn moved(place: usize, at: Time, steps: &[RunStep]) -> Self {
        let instead = steps.get(place).map(|step| step.command.clone()).into_iter().collect();
        Self { place: place_at(at, steps).min(steps.len()), at, without: vec![place], instead }
    }

    /// The first place whose command may differ.
    pub fn first_place(&self) -> usize {
        self.without.iter().copied().fold(self.place, usize::min)
    }
}

fn at_place(place: usize, steps: &[RunStep]) -> Time {
    steps.get(place).or(steps.last()).map_or(Time::ZERO, |step| step.at)
}

/// Where a moment falls: the command during which time only passes, or else the next one.
pub(super) fn place_at(at: Time, steps: &[RunStep]) -> usize {
    let falls = |step: &RunStep| step.at >= at || (step.command.is_passing() && step.done > at);
    steps.iter().position(falls).unwrap_or(steps.len())
}
