//! How the keeper of a run is used to do things: what is done for customers, parcels and returns
//! that the run did not know.
//!
//! - A customer is answered as the keeper answered the same kind of question: the same words after
//!   the same wait, turn by turn; the same product and fact are preferred. Own words that stated
//!   the fact truly become the sheet's words about another fact; any others are repeated as they
//!   are. So a keeper who boasts or lies does so to new customers, too.
//! - Where nobody asked so, a question about a fact is answered after the keeper's median wait, if
//!   the keeper answered at least half of those who wrote: from the supplier's sheet by a keeper
//!   who stated facts truly at least as often as not, else with the own words that the keeper used
//!   most. Any other is not answered, and neither is a kind of question that was left open more
//!   often than not.
//! - An order is shipped after the keeper's median time, and no later than a quarter of an hour
//!   before the end, with the carrier they used most for the product. A keeper who left most orders
//!   where they were leaves this one, too.
//! - A return is approved after the median time, if the keeper approved at least half of them.

use crate::base::ids::ConversationId;
use crate::base::{Lang, Span, Time};
use crate::scenario::Scenario;
use crate::scenario::model::StatedFact;
use crate::sim::{
    AddressedCommand, AddressedReply, ConversationAddress, Entry, OrderAddress, RunStep, ShopCommand, Sim,
};
use std::collections::BTreeMap;

/// Before the end a parcel leaves no later than this (design choice: the alarm of the last hour).
const BEFORE_END: Span = Span::minutes(15);

/// How a customer was answered, turn by turn.
#[derive(Debug, Clone)]
struct TalkHabit {
    asked: ConversationAddress,
    turns: Vec<HabitTurn>,
}

/// A turn of a talk: after which wait, with what, and whether it stated truly what was asked.
#[derive(Debug, Clone)]
struct HabitTurn {
    wait: Span,
    command: AddressedCommand,
    is_true: bool,
}

/// What the keeper does when a customer has written.
#[derive(Debug, Clone)]
pub(super) enum HabitReply {
    /// This, after this wait.
    Given(Span, Box<AddressedCommand>),
    /// Nothing: most of those who asked so were left without an answer.
    LeftOpen,
    /// Nothing: nobody had asked so.
    Unknown,
    /// Nothing more: talks of this kind went no further.
    NoMore,
}

/// How the keeper of a run is used to do things.
#[derive(Debug, Clone, Default)]
pub(super) struct KeeperHabit {
    talks: Vec<TalkHabit>,
    /// Median time from payment to shipping, and the carriers used, by product.
    shipping: Option<Span>,
    /// Median wait for a first answer, of who answers at least half.
    answering: Option<Span>,
    /// Whether facts were stated truly at least as often as not, to customers and on pages.
    is_honest: bool,
    /// The own words that were used most to begin an answer.
    usual_words: Option<String>,
    carriers: BTreeMap<String, BTreeMap<String, u32>>,
    returns: Option<Span>,
}

/// Reads the habits off a run while it is played.
#[derive(Debug, Default)]
pub(super) struct HabitReader {
    talks: BTreeMap<ConversationAddress, TalkHabit>,
    order: Vec<ConversationAddress>,
    /// A talk's address as it was when it began: it gains an order when its customer buys.
    begun: BTreeMap<ConversationId, ConversationAddress>,
    truths: u32,
    untruths: u32,
    said: BTreeMap<ConversationAddress, Time>,
    paid: BTreeMap<OrderAddress, Time>,
    asked_back: BTreeMap<OrderAddress, Time>,
    shipped: Vec<Span>,
    approved: Vec<Span>,
    carriers: BTreeMap<String, BTreeMap<String, u32>>,
    read: usize,
}

impl HabitReader {
    /// Takes in what happened since the last call.
    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    pub(super) fn read(&mut self, sim: &Sim) {
        let entries = sim.journal().entries();
        for entry in entries.since(self.read) {
            match &entry.what {
                Entry::CustomerSaid { conversation, .. } => {
                    if let Some(address) = talk_address(sim, *conversation) {
                        self.said.insert(address, entry.at);
                    }
                }
                Entry::ConversationBegan { conversation, .. } => {
                    if let Some(address) = talk_address(sim, *conversation) {
                        self.order.push(address.clone());
                        self.begun.insert(*conversation, address.clone());
                        let talk = TalkHabit { asked: address.clone(), turns: Vec::new() };
                        self.talks.insert(address, talk);
                    }
                }
                Entry::OrderPaid { order } => {
                    if let Some(address) = order_address(sim, *order) {
                        self.paid.insert(address, entry.at);
                    }
                }
                Entry::ReturnRequested { order, .. } => {
                    if let Some(address) = order_address(sim, *order) {
                        self.asked_back.insert(address, entry.at);
                    }
                }
                Entry::ToldFact { conversation, key, is_true } => {
                    self.count_fact(*is_true);
                    let talk = self.begun.get(conversation).and_then(|begun| self.talks.get_mut(begun));
                    if let Some(talk) = talk.filter(|talk| talk.asked.fact.as_ref() == Some(key))
                        && let Some(turn) = talk.turns.last_mut()
                    {
                        turn.is_true = *is_true;
                    }
                }
                Entry::FactStated { says: StatedFact::True, .. } => self.count_fact(true),
                Entry::FactStated { says: StatedFact::Untrue(_), .. } => self.count_fact(false),
                _ => {}
            }
        }
        self.read = entries.len();
    }

    const fn count_fact(&mut self, is_true: bool) {
        if is_true {
            self.truths += 1;
        } else {
            self.untruths += 1;
        }
    }

    /// Takes in a command that is given now.
    #[expect(clippy::wildcard_enum_match_arm, reason = "asks about some commands only")]
    pub(super) fn note(&mut self, step: &RunStep) {
        match &step.command {
            AddressedCommand::Answer { conversation, .. }
            | AddressedCommand::OfferRemedy { conversation, .. }
            | AddressedCommand::Refuse { conversation, .. }
            | AddressedCommand::Refer { conversation, .. }
            | AddressedCommand::LookUp { conversation } => {
                let wait = self.said.get(conversation).map_or(Span::ZERO, |said| step.at.since(*said));
                if let Some(talk) = self.talks.get_mut(conversation) {
                    talk.turns.push(HabitTurn { wait, command: step.command.clone(), is_true: false });
                }
            }
            AddressedCommand::Ship { order, carrier } => {
                if let Some(paid) = self.paid.get(order) {
                    self.shipped.push(step.at.since(*paid));
                }
                let used = self.carriers.entry(order.product.clone()).or_default();
                *used.entry(carrier.clone()).or_default() += 1;
            }
            AddressedCommand::ApproveReturn { order } => {
                if let Some(asked) = self.asked_back.get(order) {
                    self.approved.push(step.at.since(*asked));
                }
            }
            _ => {}
        }
    }

    /// Talks in which a customer spoke, each as its address was then.
    pub(super) fn addresses(&self) -> impl Iterator<Item = &ConversationAddress> {
        self.said.keys()
    }

    /// The habits of the whole run.
    pub(super) fn finish(mut self) -> KeeperHabit {
        let most = |done: usize, all: usize| done > 0 && done * 2 >= all;
        let talks: Vec<TalkHabit> = self.order.iter().filter_map(|a| self.talks.remove(a)).collect();
        let mut waits: Vec<Span> = talks.iter().filter_map(|talk| Some(talk.turns.first()?.wait)).collect();
        let answers = most(waits.len(), talks.len());
        let ships = most(self.shipped.len(), self.paid.len());
        let approves = most(self.approved.len(), self.asked_back.len());
        KeeperHabit {
            shipping: if ships { median(&mut self.shipped) } else { None },
            returns: if approves { median(&mut self.approved) } else { None },
            answering: if answers { median(&mut waits) } else { None },
            is_honest: self.truths >= self.untruths,
            usual_words: usual_words(&talks),
            talks,
            carriers: self.carriers,
        }
    }
}

/// The own words that began most answers; of equals the first in order.
fn usual_words(talks: &[TalkHabit]) -> Option<String> {
    let mut used: BTreeMap<&str, u32> = BTreeMap::new();
    for turn in talks.iter().filter_map(|talk| talk.turns.first()) {
        if let AddressedCommand::Answer { reply: AddressedReply::Free { text }, .. } = &turn.command {
            *used.entry(text).or_default() += 1;
        }
    }
    let most = used.into_iter().reduce(|most, next| if next.1 > most.1 { next } else { most })?;
    Some(most.0.to_owned())
}

fn median(spans: &mut [Span]) -> Option<Span> {
    spans.sort_unstable();
    spans.get(spans.len() / 2).copied()
}

impl KeeperHabit {
    /// What the keeper does at this turn of such a talk, and after which wait.
    pub(super) fn reply(
        &self,
        scenario: &Scenario,
        asked: &ConversationAddress,
        (turn, lang): (usize, Lang),
    ) -> HabitReply {
        let fits = |talk: &&TalkHabit| talk.asked.case == asked.case && talk.asked != *asked;
        let same =
            |talk: &TalkHabit| (&talk.asked.product, &talk.asked.fact) == (&asked.product, &asked.fact);
        let own = || self.talks.iter().find(|talk| talk.asked == *asked && talk.turns.len() > turn);
        let alike = || self.talks.iter().filter(fits).filter(|talk| talk.turns.len() > turn);
        let left_open = self.talks.iter().filter(fits).filter(|talk| talk.turns.is_empty()).count();
        if turn == 0 && own().is_none() && left_open > alike().count() {
            return HabitReply::LeftOpen;
        }
        let talk = own().or_else(|| alike().find(|talk| same(talk))).or_else(|| alike().next());
        if let Some((talk, habit)) = talk.and_then(|talk| Some((talk, talk.turns.get(turn)?))) {
            let command = addressed_to(scenario, habit, &talk.asked, asked);
            return command
                .map_or(HabitReply::NoMore, |command| HabitReply::Given(habit.wait, Box::new(command)));
        }
        if turn > 0 {
            return HabitReply::NoMore;
        }
        let sheet = sheet_words(scenario, asked, lang);
        let words = if self.is_honest { sheet } else { sheet.and(self.usual_words.clone()) };
        let Some((wait, text)) = self.answering.zip(words) else { return HabitReply::Unknown };
        let (conversation, reply) = (asked.clone(), AddressedReply::Free { text });
        HabitReply::Given(wait, Box::new(AddressedCommand::Answer { conversation, reply }))
    }

    /// When an order that was paid at a moment leaves, and with whom.
    pub(super) fn parcel(&self, scenario: &Scenario, paid: Time, product: &str) -> Option<(Time, String)> {
        let last = Time(scenario.ends.0 - BEFORE_END.0);
        let at = (paid + self.shipping?).min(last.max(paid));
        let used = self.carriers.get(product).or_else(|| self.carriers.values().next())?;
        let (carrier, _) = used.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)))?;
        Some((at, carrier.clone()))
    }

    /// When a return that was asked for at a moment is approved.
    pub(super) fn approval(&self, asked: Time) -> Option<Time> {
        Some(asked + self.returns?)
    }
}

/// A command of one talk, said in another. Own words that stated a fact truly would say the wrong
/// thing about another one: then the keeper says that fact from the supplier's sheet. Own words
/// that stated it untruly, or not at all, are the keeper's way, and are said again.
#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some commands only")]
fn addressed_to(
    scenario: &Scenario,
    habit: &HabitTurn,
    from: &ConversationAddress,
    to: &ConversationAddress,
) -> Option<AddressedCommand> {
    let conversation = to.clone();
    let same = to.fact.is_none() || (from.fact == to.fact && from.product == to.product);
    Some(match &habit.command {
        AddressedCommand::Answer {
            reply: reply @ (AddressedReply::Free { .. } | AddressedReply::Meant { .. }),
            ..
        } if habit.is_true && !same => {
            let reply = AddressedReply::Free { text: sheet_words(scenario, to, reply.lang())? };
            AddressedCommand::Answer { conversation, reply }
        }
        AddressedCommand::Answer { reply, .. } => {
            AddressedCommand::Answer { conversation, reply: reply.clone() }
        }
        AddressedCommand::OfferRemedy { remedy, .. } => {
            AddressedCommand::OfferRemedy { conversation, remedy: *remedy }
        }
        AddressedCommand::Refuse { what, .. } => AddressedCommand::Refuse { conversation, what: *what },
        AddressedCommand::Refer { to, .. } => AddressedCommand::Refer { conversation, to: *to },
        AddressedCommand::LookUp { .. } => AddressedCommand::LookUp { conversation },
        _ => return None,
    })
}

/// The fact that is asked for, as the sheet has it.
fn sheet_words(scenario: &Scenario, asked: &ConversationAddress, lang: Lang) -> Option<String> {
    let product = scenario.products.iter().find(|p| Some(&p.key) == asked.product.as_ref())?;
    let fact = product.facts.iter().find(|f| Some(&f.key) == asked.fact.as_ref())?;
    let colon = match lang {
        Lang::Zh => "：",
        Lang::En => ": ",
    };
    Some(format!("{}{colon}{}", fact.name.get(lang), fact.truth.get(lang)))
}

/// Whose a conversation is, and about what.
pub(super) fn talk_address(sim: &Sim, conversation: ConversationId) -> Option<ConversationAddress> {
    let addressed = sim.address(&ShopCommand::LookUp { conversation })?;
    if let AddressedCommand::LookUp { conversation } = addressed { Some(conversation) } else { None }
}

/// Whose an order is, and which.
pub(super) fn order_address(sim: &Sim, order: crate::base::ids::OrderId) -> Option<OrderAddress> {
    let addressed = sim.address(&ShopCommand::ApproveReturn { order })?;
    if let AddressedCommand::ApproveReturn { order } = addressed { Some(order) } else { None }
}
