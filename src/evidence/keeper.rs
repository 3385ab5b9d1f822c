//! The shop keeper of an experiment: a simple, tireless policy with a few switches, so that one
//! thing at a time can differ.
//!
//! It comes through the learner's own door: it gives commands, and reads what happened in the
//! journal, as a keeper reads messages and order lists. It packs at once what is paid, agrees to
//! returns, and answers by a fixed rule or not at all.

use crate::base::ids::{CarrierId, ConversationId, OrderId, ReviewId};
use crate::base::{Lang, Money, Span, Time};
use crate::reply::RemedyKind;
use crate::scenario::model::{Everyday, Origin, Scenario};
use crate::sim::{Entry, JournalEntry, Remedy, Reply, ShopCommand, Sim};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How messages are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answers {
    /// Not at all.
    Never,
    /// With what solves the matter, this long after the customer spoke.
    Solving(Span),
    /// At once: every other conversation with what solves the matter, every other with kind words
    /// alone.
    Mixed,
}

/// How complaints are solved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Solution {
    /// All the money back, by button.
    Refund,
    /// All the money back, with kind words.
    KindRefund,
    /// The smallest sum that is accepted, by button.
    LittleMoney,
    /// The same, with kind words.
    KindLittleMoney,
}

/// How reviews are answered in public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ReviewReplies {
    /// Reviews of at most so many stars.
    pub(super) up_to: u8,
    /// With these words.
    pub(super) words: &'static str,
}

/// A keeper.
#[derive(Debug, Clone, Copy)]
pub(super) struct Keeper {
    /// Key of the carrier that takes the parcels.
    pub(super) carrier: &'static str,
    /// How questions before a purchase are answered.
    pub(super) questions: Answers,
    /// How complaints and requests after a purchase are answered.
    pub(super) complaints: Answers,
    /// How a damaged piece is made good.
    pub(super) solution: Solution,
    /// How reviews are answered, if they are.
    pub(super) reviews: Option<ReviewReplies>,
    /// The keeper's changes in the shop before the first customer comes.
    pub(super) opening: fn(&Scenario) -> Vec<ShopCommand>,
}

/// An obliging keeper who changes nothing.
pub(super) const OBLIGING: Keeper = Keeper {
    carrier: "premium",
    questions: Answers::Solving(Span::ZERO),
    complaints: Answers::Solving(Span::ZERO),
    solution: Solution::Refund,
    reviews: None,
    opening: |_| Vec::new(),
};

/// The open tasks, in the order in which they fell due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Task {
    Ship(OrderId),
    Return(OrderId),
    Answer(ConversationId),
    Review(ReviewId),
}

/// Plays a whole run. What the shop refuses (an order cancelled meanwhile) is let be.
pub(super) fn keep(scenario: &Arc<Scenario>, seed: u64, keeper: &Keeper) -> Sim {
    let mut sim = Sim::open(Arc::clone(scenario), seed);
    for command in (keeper.opening)(scenario) {
        let _ = sim.apply(&command);
    }
    let carrier = scenario.carriers.iter().position(|c| c.key == keeper.carrier).unwrap_or(0);
    let mut desk = KeeperTasks::new(scenario, keeper, CarrierId(carrier as u16));
    while !sim.is_over() {
        desk.read(sim.journal().entries().since(desk.seen));
        let now = sim.now();
        if let Some(command) = desk.next(now) {
            let _ = sim.apply(&command);
            continue;
        }
        let wake = desk.tasks.first().map_or(scenario.ends, |(at, _)| (*at).max(now + Span(1)));
        if sim.apply(&ShopCommand::Advance { to: wake.min(scenario.ends), stop: true }).is_err() {
            break;
        }
    }
    sim
}

/// The keeper's knowledge of conversations, and the open tasks.
struct KeeperTasks<'a> {
    scenario: &'a Scenario,
    keeper: &'a Keeper,
    carrier: CarrierId,
    seen: usize,
    tasks: BTreeSet<(Time, Task)>,
    /// Open conversations: what each is about, and the fact asked for.
    open: BTreeMap<ConversationId, (Everyday, Option<String>)>,
}

impl<'a> KeeperTasks<'a> {
    fn new(scenario: &'a Scenario, keeper: &'a Keeper, carrier: CarrierId) -> Self {
        Self { scenario, keeper, carrier, seen: 0, tasks: BTreeSet::new(), open: BTreeMap::new() }
    }

    /// Reads what happened since.
    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn read<'e>(&mut self, entries: impl Iterator<Item = &'e JournalEntry>) {
        for entry in entries {
            self.seen += 1;
            let at = entry.at;
            match &entry.what {
                Entry::OrderPaid { order } => self.put(at, Task::Ship(*order)),
                // A replacement costs nothing, so it is never paid for.
                Entry::OrderPlaced { order, total, .. } if *total == Money::ZERO => {
                    self.put(at, Task::Ship(*order));
                }
                Entry::ReturnRequested { order, .. } => self.put(at, Task::Return(*order)),
                Entry::Reviewed { review, stars, .. }
                    if self.keeper.reviews.is_some_and(|rule| *stars <= rule.up_to) =>
                {
                    self.put(at, Task::Review(*review));
                }
                Entry::ConversationBegan { conversation, case, product, fact, .. } => {
                    let case = &self.scenario.cases[case.index()];
                    if let Origin::Everyday(kind) = case.origin {
                        let product = product.map(|p| &self.scenario.products[p.index()]);
                        let asked = product.zip(*fact).and_then(|(p, f)| p.facts.get(usize::from(f)));
                        let words = asked.map(|f| format!("您好，{}：{}。", f.name.zh, f.truth.zh));
                        self.open.insert(*conversation, (kind, words));
                    }
                }
                Entry::CustomerSaid { conversation, .. } => self.note_message(at, *conversation),
                Entry::CaseSolved { conversation }
                | Entry::CaseFailed { conversation, .. }
                | Entry::GaveUp { conversation, .. } => {
                    self.open.remove(conversation);
                }
                _ => {}
            }
        }
    }

    fn put(&mut self, at: Time, task: Task) {
        self.tasks.insert((at, task));
    }

    fn note_message(&mut self, at: Time, conversation: ConversationId) {
        let Some((kind, _)) = self.open.get(&conversation) else { return };
        match self.rule(*kind) {
            Answers::Never => {}
            Answers::Solving(after) => self.put(at + after, Task::Answer(conversation)),
            Answers::Mixed => self.put(at, Task::Answer(conversation)),
        }
    }

    fn rule(&self, kind: Everyday) -> Answers {
        match kind {
            Everyday::AsksFact
            | Everyday::AsksDelivery
            | Everyday::Bargains
            | Everyday::AsksOther
            | Everyday::AfterPaying
            | Everyday::Pleased => self.keeper.questions,
            Everyday::Late | Everyday::Damaged | Everyday::WantsReturn | Everyday::NotAsDescribed => {
                self.keeper.complaints
            }
        }
    }

    /// The next command that is due.
    fn next(&mut self, now: Time) -> Option<ShopCommand> {
        loop {
            let (_, task) = *self.tasks.first().filter(|(at, _)| *at <= now)?;
            self.tasks.pop_first();
            let command = match task {
                Task::Ship(order) => Some(ShopCommand::Ship { order, carrier: self.carrier }),
                Task::Return(order) => Some(ShopCommand::ApproveReturn { order }),
                Task::Review(review) => self
                    .keeper
                    .reviews
                    .map(|rule| ShopCommand::AnswerReview { review, text: rule.words.to_owned() }),
                Task::Answer(conversation) => self.answer(conversation),
            };
            if command.is_some() {
                return command;
            }
        }
    }

    fn answer(&self, conversation: ConversationId) -> Option<ShopCommand> {
        let (kind, words) = self.open.get(&conversation)?;
        let solves = match self.rule(*kind) {
            Answers::Never => return None,
            Answers::Solving(_) => true,
            Answers::Mixed => conversation.0.is_multiple_of(2),
        };
        let say =
            |text: &str| ShopCommand::Answer { conversation, reply: Reply::Free { text: text.to_owned() } };
        let suggest =
            |index| ShopCommand::Answer { conversation, reply: Reply::Suggested { index, lang: Lang::Zh } };
        let offer = |kind, amount| ShopCommand::OfferRemedy { conversation, remedy: Remedy { kind, amount } };
        if !solves {
            return Some(say(KIND_WORDS));
        }
        // Places of the good replies among the suggestions of scenarios/shared/everyday.ron; a test
        // below verifies that they solve.
        Some(match kind {
            Everyday::AsksFact => words.as_deref().map_or_else(|| suggest(3), say),
            Everyday::AsksDelivery | Everyday::AsksOther | Everyday::AfterPaying | Everyday::Pleased => {
                suggest(3)
            }
            Everyday::Bargains | Everyday::Late => suggest(1),
            Everyday::Damaged => match self.keeper.solution {
                Solution::Refund => offer(RemedyKind::Refund, Money::ZERO),
                Solution::KindRefund => say(KIND_REFUND),
                Solution::LittleMoney => offer(RemedyKind::PartRefund, LITTLE),
                Solution::KindLittleMoney => say(KIND_LITTLE),
            },
            Everyday::WantsReturn | Everyday::NotAsDescribed => offer(RemedyKind::Return, Money::ZERO),
        })
    }
}

/// Kind words that solve nothing.
const KIND_WORDS: &str = "亲，您好，感谢您的理解和支持。";

/// All the money back, said kindly.
const KIND_REFUND: &str =
    "您好，非常抱歉让您白高兴一场，特别理解您的心情。马上全额退款给您，谢谢您告诉我们。";

/// The smallest sum that is accepted, said kindly.
const KIND_LITTLE: &str = "您好，非常抱歉让您白高兴一场，特别理解您的心情。退您10元，谢谢您告诉我们。";

/// The smallest sum that scenarios/shared/everyday.ron accepts for a damaged piece.
const LITTLE: Money = Money(1000);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::shop;

    #[test]
    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn what_the_keeper_answers_solves_each_kind_of_matter() {
        let scenario = shop::reference_shop().unwrap_or_else(|why| panic!("{why:#?}"));
        let sim = keep(&scenario, 1, &OBLIGING);
        let (mut began, mut solved) = (BTreeMap::new(), BTreeMap::<Everyday, u32>::new());
        for entry in sim.journal().entries() {
            match entry.what {
                Entry::ConversationBegan { conversation, case, .. } => {
                    if let Origin::Everyday(kind) = scenario.cases[case.index()].origin {
                        began.insert(conversation, kind);
                    }
                }
                Entry::CaseSolved { conversation } => {
                    if let Some(kind) = began.get(&conversation) {
                        *solved.entry(*kind).or_default() += 1;
                    }
                }
                _ => {}
            }
        }
        let mut all = BTreeMap::<Everyday, u32>::new();
        for kind in began.values() {
            *all.entry(*kind).or_default() += 1;
        }
        assert!(all.len() >= 5, "most kinds of matter come up: {all:?}");
        for (kind, count) in all {
            let good = solved.get(&kind).copied().unwrap_or(0);
            assert!(f64::from(good) >= 0.8 * f64::from(count), "{kind:?}: {good} of {count} solved");
        }
    }
}
