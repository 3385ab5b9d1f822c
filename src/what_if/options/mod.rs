//! The alternatives of a decision: one generator for each kind.

mod goods;
mod parcels;
mod talk;

pub(super) use goods::{
    covers, days, equipment_never, facts_missing, freights, prices, promotion_never, promotions, stated,
    stock, stock_never,
};
pub(super) use parcels::{
    never_reminded, never_shipped, public_answer, reminded, return_left, returned, review_left, shipped,
};
pub(super) use talk::{left_again, never_answered, replied};

use super::change::DecisionChange;
use super::decision::{Alternative, ChoiceKind, KeeperDecision, Remark};
use super::past::Past;
use crate::base::{Text, Time};
use crate::narrate::say;
use crate::scenario::Scenario;
use crate::sim::{AddressedCommand, RunStep, ShopCommand, ShopView, Sim};

/// A moment of the run, and what the keeper saw then.
pub(super) struct ChoiceMoment<'a> {
    pub(super) past: &'a Past,
    pub(super) sim: &'a Sim,
    pub(super) view: &'a ShopView,
    /// The place of the command; none for a chance that was not taken.
    pub(super) place: Option<usize>,
    pub(super) at: Time,
}

impl<'a> ChoiceMoment<'a> {
    pub(super) fn scenario(&self) -> &'a Scenario {
        self.past.scenario()
    }

    pub(super) fn steps(&self) -> &'a [RunStep] {
        self.past.steps()
    }

    /// A command in the place of what was done, or where nothing was.
    fn change(&self, instead: Vec<AddressedCommand>) -> DecisionChange {
        match self.place {
            Some(place) => DecisionChange::of(place, self.steps(), instead),
            None => DecisionChange::added(self.at, self.steps(), instead),
        }
    }

    /// An alternative, unless an id in it names nothing.
    fn instead(&self, what: Text, command: &ShopCommand) -> Option<Alternative> {
        let command = self.sim.address(command)?;
        Some(Alternative { remark: Remark::Instead, what, change: self.change(vec![command]) })
    }

    /// Leaving out what was done.
    fn not_at_all(&self) -> Option<Alternative> {
        self.place?;
        let what = say("what-if-not-at-all", &[]);
        Some(Alternative { remark: Remark::NotAtAll, what, change: self.change(Vec::new()) })
    }

    /// The same at another moment.
    fn moved(&self, at: Time, remark: Remark, what: Text) -> Option<Alternative> {
        let place = self.place?;
        (at >= self.scenario().begins && at < self.scenario().ends).then(|| Alternative {
            remark,
            what,
            change: DecisionChange::moved(place, at, self.steps()),
        })
    }

    fn decision(
        &self,
        kind: ChoiceKind,
        subject: String,
        words: (Text, Text),
        alternatives: Vec<Alternative>,
    ) -> Option<KeeperDecision> {
        let (moment, what) = words;
        (!alternatives.is_empty()).then_some(KeeperDecision {
            number: 0,
            at: self.at,
            place: self.place,
            kind,
            subject,
            moment,
            what,
            alternatives,
        })
    }
}
