//! Following a run with something changed. The rules:
//!
//! - A command is given no earlier than it was, to whom it was given. What does not fit any more is
//!   dropped and listed.
//! - A price, a photo or an order of stock that comes later in the run stays.
//! - A customer, an order or a return that the run did not know is met by the keeper's habit
//!   (`habit`), and so is the talk that was changed, once no command of the run is left for it.
//! - The keeper does one thing at a time: what takes longer delays what comes after it.

use super::change::DecisionChange;
use super::habit::{HabitReply, order_address, talk_address};
use super::past::{Matters, Past, conversation_of, order_of};
use super::stand_ins::StandIns;
use crate::base::Time;
use crate::base::ids::{ConversationId, OrderId};
use crate::sim::{
    AddressedCommand, ConversationAddress, Dropped, Entry, OrderAddress, Refused, Reply, ReviewAddress,
    RunStep, ShopCommand, Sim, WhyNot,
};
use std::collections::{BTreeMap, BTreeSet};

/// A run that was played again with something changed.
#[derive(Debug, Clone)]
pub struct Rerun {
    /// The shop at its end.
    pub sim: Sim,
    /// Commands that had no place any more.
    pub dropped: Vec<Dropped>,
    /// The actions that were done by habit.
    pub stand_ins: StandIns,
}

impl Past {
    /// The state at a moment: commands before it as they were, then time that passes.
    pub fn at(&self, change: &DecisionChange) -> Sim {
        let mut follower = Follower::new(self, self.before(change.first_place()), &self.own);
        follower.follow_to(change.first_place(), change.place);
        follower.pass_to(change.at);
        follower.finish().sim
    }

    /// Plays the run with changes, each with the same luck.
    ///
    /// # Errors
    /// The shop refuses what is to be done instead.
    pub fn replay(&self, changes: &[DecisionChange]) -> Result<Rerun, Refused> {
        let first = changes.iter().map(DecisionChange::first_place).min().unwrap_or(self.steps().len());
        let mut follower = Follower::new(self, self.before(first), &self.own);
        follower.follow(first, changes)?;
        Ok(follower.finish())
    }

    /// The state from which the run goes on with other lucks.
    pub(super) fn fork_point(&self, first: usize) -> ForkPoint {
        let sim = self.before(first);
        ForkPoint { first, own: Matters::of(&sim), sim }
    }

    /// Plays the run from a fork on with another luck, with changes or as it is. Customers who have
    /// not come by then are met by the keeper's habit.
    ///
    /// # Errors
    /// The shop refuses what is to be done instead.
    pub(super) fn replay_with_luck(
        &self,
        fork: &ForkPoint,
        changes: &[DecisionChange],
        luck: u64,
    ) -> Result<Rerun, Refused> {
        let mut follower = Follower::new(self, fork.sim.fork_with_luck(luck), &fork.own);
        follower.follow(fork.first, changes)?;
        Ok(follower.finish())
    }
}

/// A state of the run on its way, and whom the run knows by then.
pub(super) struct ForkPoint {
    first: usize,
    sim: Sim,
    own: Matters,
}

/// Something to be done by habit.
#[derive(Debug, Clone)]
enum Duty {
    Reply(ConversationId, AddressedCommand),
    Ship(OrderId, String),
    Approve(OrderId),
}

/// Follows a run.
struct Follower<'a> {
    past: &'a Past,
    sim: Sim,
    /// What the commands of the run speak of.
    own: &'a Matters,
    /// What they spoke of, before one of them was dropped.
    loose_talks: BTreeSet<ConversationAddress>,
    loose_orders: BTreeSet<OrderAddress>,
    /// Talks that were changed.
    touched: BTreeSet<ConversationAddress>,
    place: usize,
    read: usize,
    duties: BTreeMap<(Time, usize), Duty>,
    /// New talks that were left open. A customer who writes twice counts once.
    left_open: BTreeSet<ConversationId>,
    given: usize,
    dropped: Vec<Dropped>,
    stand_ins: StandIns,
}

impl<'a> Follower<'a> {
    fn new(past: &'a Past, sim: Sim, own: &'a Matters) -> Self {
        let read = sim.journal().entries().len();
        Self {
            past,
            sim,
            own,
            loose_talks: BTreeSet::new(),
            loose_orders: BTreeSet::new(),
            touched: BTreeSet::new(),
            place: 0,
            read,
            duties: BTreeMap::new(),
            left_open: BTreeSet::new(),
            given: 0,
            dropped: Vec::new(),
            stand_ins: StandIns::default(),
        }
    }

    fn finish(self) -> Rerun {
        Rerun { sim: self.sim, dropped: self.dropped, stand_ins: self.stand_ins }
    }

    /// Follows the run from one of its commands on, with these changes.
    ///
    /// # Errors
    /// What is to be done instead is refused.
    fn follow(&mut self, from: usize, changes: &[DecisionChange]) -> Result<(), Refused> {
        let mut order: Vec<&DecisionChange> = changes.iter().collect();
        order.sort_by_key(|change| (change.place, change.at));
        let left_out: BTreeSet<usize> = changes.iter().flat_map(|c| c.without.iter().copied()).collect();
        let mut next = order.into_iter().peekable();
        for place in from..=self.past.steps().len() {
            self.place = place;
            while let Some(change) = next.next_if(|change| change.place <= place) {
                self.pass_to(change.at);
                // Not before: until then the talk is as it was.
                self.touched.extend(change.instead.iter().filter_map(conversation_of).cloned());
                for command in &change.instead {
                    self.give(command).map_err(|why| match why {
                        WhyNot::Refused(why) => why,
                        WhyNot::Gone { .. }
                        | WhyNot::NoConversation
                        | WhyNot::NoOrder
                        | WhyNot::NoReview
                        | WhyNot::OtherWords => Refused::NoSuchThing,
                    })?;
                }
            }
            if let Some(step) = self.past.steps().get(place)
                && !left_out.contains(&place)
            {
                self.step(step, place);
            }
        }
        Ok(())
    }

    /// Follows commands as they were.
    fn follow_to(&mut self, from: usize, to: usize) {
        for (place, step) in self.past.steps().iter().enumerate().take(to).skip(from) {
            self.place = place;
            self.step(step, place);
        }
    }

    fn step(&mut self, step: &RunStep, place: usize) {
        if let AddressedCommand::Advance { stop, .. } = step.command {
            self.hear();
            self.do_duties();
            if self.sim.now() <= step.done && !self.sim.is_over() {
                // Once in any case: what happens in the second in which the clock stopped may have
                // stopped it again.
                let due = self.duties.keys().next().map_or(step.done, |(due, _)| (*due).min(step.done));
                let to = due.max(self.sim.now());
                let _ = self.sim.apply(&ShopCommand::Advance { to, stop: true });
            }
            self.pass_to(step.done);
            if !stop && !self.sim.is_over() && self.sim.now() <= step.done {
                // What happens in the very second of the end happened there, too.
                let _ = self.sim.apply(&ShopCommand::Advance { to: step.done, stop: false });
            }
            return;
        }
        if !self.speaks_of_own(&step.command) {
            return;
        }
        self.pass_to(step.at);
        if let Err(why) = self.give(&step.command)
            && !step.command.is_passing()
        {
            self.loose_talks.extend(conversation_of(&step.command).cloned());
            self.loose_orders.extend(order_of(&step.command).cloned());
            self.dropped.push(Dropped { number: place as u64 + 1, step: step.clone(), why });
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "asks about some commands only")]
    fn speaks_of_own(&self, command: &AddressedCommand) -> bool {
        if let Some(talk) = conversation_of(command) {
            return self.own.talks.contains(talk);
        }
        if let Some(order) = order_of(command) {
            return self.own.orders.contains(order);
        }
        match command {
            AddressedCommand::AnswerReview { review: ReviewAddress::OfOrder(order), .. } => {
                self.own.orders.contains(order)
            }
            AddressedCommand::AnswerReview { review: ReviewAddress::OfVisitor { customer, .. }, .. } => {
                self.own.talks.iter().any(|talk| talk.customer == *customer)
            }
            _ => true,
        }
    }

    fn give(&mut self, command: &AddressedCommand) -> Result<(), WhyNot> {
        self.apply(command)?;
        self.hear();
        Ok(())
    }

    /// Gives a command. Where a last word on what was meant does not fit any more, the words are
    /// sent as they are.
    fn apply(&mut self, command: &AddressedCommand) -> Result<(), WhyNot> {
        let command = self.sim.resolve(command)?;
        let command = match (self.sim.apply(&command), command) {
            (
                Err(Refused::NotInTheWords),
                ShopCommand::Answer { conversation, reply: Reply::Meant { text, .. } },
            ) => ShopCommand::Answer { conversation, reply: Reply::Free { text } },
            (done, _) => return done.map(|_| ()).map_err(WhyNot::Refused),
        };
        self.sim.apply(&command).map(|_| ()).map_err(WhyNot::Refused)
    }

    /// Lets time pass, and does by habit what comes up.
    fn pass_to(&mut self, to: Time) {
        loop {
            self.hear();
            self.do_duties();
            if self.sim.is_over() || self.sim.now() >= to {
                return;
            }
            let due = self.duties.keys().next().map_or(to, |(due, _)| (*due).min(to));
            if self.sim.apply(&ShopCommand::Advance { to: due, stop: true }).is_err() {
                return;
            }
        }
    }

    /// Takes in what happened, and notes what the keeper of the run would do about it.
    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn hear(&mut self) {
        let entries = self.sim.journal().entries();
        let mut found = Vec::new();
        let mut open = Vec::new();
        for entry in entries.since(self.read) {
            match entry.what {
                Entry::CustomerSaid { conversation, .. } => {
                    let Some(address) = self.strange_talk(conversation) else { continue };
                    match self.habit_reply(conversation, &address) {
                        HabitReply::Given(wait, command) => {
                            found.push((entry.at + wait, Duty::Reply(conversation, *command)));
                        }
                        reply @ (HabitReply::LeftOpen | HabitReply::Unknown | HabitReply::NoMore) => {
                            open.push((conversation, address, reply));
                        }
                    }
                }
                Entry::OrderPaid { order } => {
                    let Some(address) = self.strange_order(order) else { continue };
                    let habit = self.past.habit.parcel(self.past.scenario(), entry.at, &address.product);
                    found.extend(habit.map(|(at, carrier)| (at, Duty::Ship(order, carrier))));
                }
                Entry::ReturnRequested { order, .. } if self.strange_order(order).is_some() => {
                    found.extend(self.past.habit.approval(entry.at).map(|at| (at, Duty::Approve(order))));
                }
                _ => {}
            }
        }
        self.read = entries.len();
        for (conversation, address, reply) in open {
            self.count_left_open(conversation, &address, &reply);
        }
        for (at, duty) in found {
            self.duties.insert((at, self.given), duty);
            self.given += 1;
        }
    }

    /// An order of which the run's commands do not speak.
    fn strange_order(&self, order: OrderId) -> Option<OrderAddress> {
        let address = order_address(&self.sim, order)?;
        (!self.own.orders.contains(&address) || self.loose_orders.contains(&address)).then_some(address)
    }

    /// A talk of which the run's commands do not speak, or not any more.
    fn strange_talk(&self, conversation: ConversationId) -> Option<ConversationAddress> {
        let address = talk_address(&self.sim, conversation)?;
        let strange = !self.own.talks.contains(&address) || self.loose_talks.contains(&address);
        let changed = self.touched.contains(&address) && !self.past.goes_on(&address, self.place);
        (strange || changed).then_some(address)
    }

    /// Counts a new customer who is left without an answer. The talk that was changed is no new
    /// one, and where the keeper has nothing more to say, the question was not left open.
    fn count_left_open(
        &mut self,
        conversation: ConversationId,
        address: &ConversationAddress,
        reply: &HabitReply,
    ) {
        let count = match reply {
            HabitReply::LeftOpen => &mut self.stand_ins.silent,
            HabitReply::Unknown => &mut self.stand_ins.unknown,
            HabitReply::Given(..) | HabitReply::NoMore => return,
        };
        if !self.touched.contains(address) && self.left_open.insert(conversation) {
            *count += 1;
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn habit_reply(&self, conversation: ConversationId, address: &ConversationAddress) -> HabitReply {
        let mut turn = 0;
        for entry in self.sim.journal().entries().iter().rev() {
            match entry.what {
                Entry::Answered { conversation: id, .. } | Entry::LookedUp { conversation: id }
                    if id == conversation =>
                {
                    turn += 1;
                }
                Entry::ConversationBegan { conversation: id, .. } if id == conversation => break,
                _ => {}
            }
        }
        let asked = (turn, self.past.language());
        self.past.habit.reply(self.past.scenario(), address, asked)
    }

    fn do_duties(&mut self) {
        while let Some((&key, _)) = self.duties.first_key_value()
            && key.0 <= self.sim.now()
            && !self.sim.is_over()
        {
            let Some(duty) = self.duties.remove(&key) else { return };
            self.do_duty(duty);
            self.hear();
        }
    }

    fn do_duty(&mut self, duty: Duty) {
        match duty {
            Duty::Reply(conversation, command) => {
                let done = self.apply(&command).is_ok();
                let looked = matches!(command, AddressedCommand::LookUp { .. });
                if done && looked {
                    // Looking something up is no answer yet: the next turn follows at once.
                    let at = self.sim.now();
                    let address = talk_address(&self.sim, conversation);
                    let next = address.map(|address| self.habit_reply(conversation, &address));
                    if let Some(HabitReply::Given(_, command)) = next {
                        self.duties.insert((at, self.given), Duty::Reply(conversation, *command));
                        self.given += 1;
                    }
                }
                self.stand_ins.answers += u32::from(done && !looked);
            }
            Duty::Ship(order, carrier) => {
                let place = self.past.scenario().carriers.iter().position(|c| c.key == carrier);
                let Some(place) = place else { return };
                let carrier = crate::base::ids::CarrierId(place as u16);
                let done = self.sim.apply(&ShopCommand::Ship { order, carrier }).is_ok();
                self.stand_ins.parcels += u32::from(done);
            }
            Duty::Approve(order) => {
                let done = self.sim.apply(&ShopCommand::ApproveReturn { order }).is_ok();
                self.stand_ins.returns += u32::from(done);
            }
        }
    }
}
