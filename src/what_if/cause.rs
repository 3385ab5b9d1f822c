//! The chain that carried a difference, as a few links in words: first the customer it was about,
//! then the shop itself, then who came, bought or wrote otherwise because of it. Every customer
//! belongs to one link, so the links sum to the whole.

use super::align::{CUT, CustomerDifference, Ledgered, align_ledgered};
use super::change::DecisionChange;
use super::past::{conversation_of, order_of};
use super::report::LinkModel;
use super::scene::talk_of;
use super::subject_words::about;
use crate::base::ids::{CustomerId, EntryId};
use crate::base::{Money, Text};
use crate::narrate::{SentencePart, number, say};
use crate::score::{Dimension, LineReason, ScoreLine, sold_orders};
use crate::sim::{AddressedCommand, CustomerAddress, Entry, RunStep, ShopCommand, Sim};
use std::collections::BTreeMap;

/// The links of the chain from one run to another.
pub(super) fn chain(
    before: &Ledgered<'_>,
    after: &Ledgered<'_>,
    change: &DecisionChange,
    steps: &[RunStep],
) -> Vec<LinkModel> {
    let subject = subject(before.sim, after.sim, change, steps);
    let bought = [SalesByPerson::in_run(before.sim), SalesByPerson::in_run(after.sim)];
    let mut chain = ChainBuilder { bought, ..ChainBuilder::default() };
    for difference in &align_ledgered(before, after) {
        match difference.customer {
            None => chain.add_shop(before, after, difference),
            Some(_) if difference.customer == subject => {
                let text = about(before.sim, after.sim, difference);
                let text = text.unwrap_or_else(|| alike(difference));
                chain.add_first(text, difference.money, difference.points);
            }
            Some(_) => chain.add_to_group(before.sim, after.sim, difference),
        }
    }
    chain.finish()
}

/// Words for a customer to whom the same happens at the same times, by what counts otherwise.
fn alike(difference: &CustomerDifference) -> Text {
    let served = difference.parts[Dimension::Service as usize];
    let key = if served.abs() < difference.points.abs() / 2.0 {
        "what-if-link-alike"
    } else if served > 0.0 {
        "what-if-link-alike-better"
    } else {
        "what-if-link-alike-worse"
    };
    say(key, &[])
}

/// Fewer points than this are not shown as a link of their own.
const TINY: f64 = 0.005;

/// Links as they are put together.
#[derive(Default)]
struct ChainBuilder {
    links: Vec<LinkModel>,
    groups: [Group; Buying::ALL.len()],
    /// Points too few for a link of their own.
    rest: f64,
    /// What everybody bought, in the run as it was and in the other one.
    bought: [SalesByPerson; 2],
}

impl ChainBuilder {
    fn link(&mut self, text: Text, money: Money, points: f64) -> Option<LinkModel> {
        if money.0 == 0 && points.abs() < TINY {
            self.rest += points;
            return None;
        }
        Some(LinkModel { text, money, points })
    }

    fn add(&mut self, text: Text, money: Money, points: f64) {
        let link = self.link(text, money, points);
        self.links.extend(link);
    }

    fn add_first(&mut self, text: Text, money: Money, points: f64) {
        if let Some(link) = self.link(text, money, points) {
            self.links.insert(0, link);
        }
    }

    /// What belongs to no customer, by dimension of the score.
    fn add_shop(&mut self, before: &Ledgered<'_>, after: &Ledgered<'_>, difference: &CustomerDifference) {
        for dimension in Dimension::ALL {
            let is_profit = dimension == Dimension::Profit;
            let money = if is_profit { difference.money } else { Money::ZERO };
            let key = format!("what-if-link-shop-{}", dimension.name());
            let goals = ("goals", SentencePart::Text(goals_that_differ(before, after)));
            let text = if dimension == Dimension::Goals { say(&key, &[goals]) } else { say(&key, &[]) };
            self.add(text, money, difference.parts[dimension as usize]);
        }
        self.add(say("what-if-link-cut", &[]), Money::ZERO, difference.parts[CUT]);
    }

    fn add_to_group(&mut self, before: &Sim, after: &Sim, difference: &CustomerDifference) {
        let person = difference.customer;
        let group =
            &mut self.groups[Buying::of(self.bought[0].of(person), self.bought[1].of(person)) as usize];
        group.count += i64::from(differs_in_deeds(before, after, difference));
        group.sum.money += difference.money;
        group.sum.points += difference.points;
    }

    fn finish(mut self) -> Vec<LinkModel> {
        for (buying, group) in Buying::ALL.into_iter().zip(std::mem::take(&mut self.groups)) {
            // Who does nothing otherwise is counted by nobody, but their money and points sum up.
            let text = match group.count {
                0 => say("what-if-link-small", &[]),
                count => say(buying.key(), &[("count", number(count))]),
            };
            self.add(text, group.sum.money, group.sum.points);
        }
        if let Some(last) = self.links.last_mut() {
            last.points += self.rest;
        }
        self.links
    }
}

/// Customers for whom the same thing differs.
#[derive(Default)]
struct Group {
    count: i64,
    sum: LinkModel,
}

/// How a customer buys otherwise than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Buying {
    /// More orders: in the main people who did not buy.
    More,
    /// Fewer orders.
    Fewer,
    /// As many orders, with more pieces.
    MorePieces,
    /// As many orders, with fewer pieces.
    FewerPieces,
    /// As many orders and pieces, at another price.
    OtherPrice,
    /// As before.
    AsBefore,
}

impl Buying {
    const ALL: [Self; 6] =
        [Self::More, Self::Fewer, Self::MorePieces, Self::FewerPieces, Self::OtherPrice, Self::AsBefore];

    fn of(was: BuyingSum, is: BuyingSum) -> Self {
        if is.orders != was.orders {
            if is.orders > was.orders { Self::More } else { Self::Fewer }
        } else if is.pieces != was.pieces {
            if is.pieces > was.pieces { Self::MorePieces } else { Self::FewerPieces }
        } else if is.asked == was.asked {
            Self::AsBefore
        } else {
            Self::OtherPrice
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::More => "what-if-link-more-sales",
            Self::Fewer => "what-if-link-fewer-sales",
            Self::MorePieces => "what-if-link-more-pieces",
            Self::FewerPieces => "what-if-link-fewer-pieces",
            Self::OtherPrice => "what-if-link-other-price",
            Self::AsBefore => "what-if-link-others",
        }
    }
}

/// The orders of a customer that were paid and kept.
#[derive(Debug, Clone, Copy, Default)]
struct BuyingSum {
    orders: u32,
    pieces: u32,
    /// What all their orders came to, also those that were not paid or sent back.
    asked: Money,
}

/// What everybody bought in a run, by the same orders as its count of buyers.
#[derive(Default)]
struct SalesByPerson(BTreeMap<CustomerId, BuyingSum>);

impl SalesByPerson {
    fn in_run(sim: &Sim) -> Self {
        let mut all: BTreeMap<CustomerId, BuyingSum> = BTreeMap::new();
        for sold in sold_orders(sim).into_iter().filter(|sold| sold.price.is_positive()) {
            let sum = all.entry(sold.customer.person()).or_default();
            sum.orders += 1;
            sum.pieces += sold.pieces;
        }
        // A price that was asked counts though the money went back.
        for entry in sim.journal().entries() {
            if let Entry::OrderPlaced { customer, total, .. } = &entry.what {
                all.entry(customer.person()).or_default().asked += *total;
            }
        }
        Self(all)
    }

    fn of(&self, person: Option<CustomerId>) -> BuyingSum {
        person.and_then(|person| self.0.get(&person)).copied().unwrap_or_default()
    }
}

/// Whether a customer does or says something otherwise. Who only saw another page and went on did
/// not.
fn differs_in_deeds(before: &Sim, after: &Sim, difference: &CustomerDifference) -> bool {
    let is_look = |what: &Entry| {
        matches!(
            what,
            Entry::Passed { .. }
                | Entry::Clicked { .. }
                | Entry::Read { .. }
                | Entry::Carted { .. }
                | Entry::WalkedOn { .. }
                | Entry::LeftCart { .. }
        )
    };
    let deed = |sim: &Sim, id: &EntryId| sim.journal().get(*id).is_some_and(|entry| !is_look(&entry.what));
    difference.before.iter().any(|id| deed(before, id)) || difference.after.iter().any(|id| deed(after, id))
}

/// The goals that are reached more or less than before, in the brief's words.
fn goals_that_differ(before: &Ledgered<'_>, after: &Ledgered<'_>) -> Text {
    let reached = |of: &Ledgered<'_>| -> Vec<(usize, f64)> {
        let lines = of.score.dimensions.iter().flat_map(|dimension| &dimension.lines);
        let goal = |line: &ScoreLine| {
            let LineReason::Goal { goal, .. } = line.reason else { return None };
            Some((goal, line.points))
        };
        lines.filter_map(goal).collect()
    };
    let (was, is) = (reached(before), reached(after));
    let differ = was.iter().zip(&is).filter(|(was, is)| (was.1 - is.1).abs() > 1e-9).map(|(was, _)| was.0);
    let goals: Vec<&Text> =
        differ.filter_map(|goal| Some(&before.sim.scenario().goals.get(goal)?.text)).collect();
    let join = |pick: fn(&Text) -> &str, gap: &str| {
        goals.iter().map(|text| pick(text).trim_end_matches(['。', '.'])).collect::<Vec<_>>().join(gap)
    };
    Text::new(join(|text| &text.zh, "；"), join(|text| &text.en, "; "))
}

/// Whom the change was about.
fn subject(before: &Sim, after: &Sim, change: &DecisionChange, steps: &[RunStep]) -> Option<CustomerId> {
    let left_out = change.without.iter().filter_map(|place| steps.get(*place)).map(|step| &step.command);
    let command = left_out.chain(&change.instead).find(|c| c.customer().is_some())?;
    let found = found_in(before, command).or_else(|| found_in(after, command));
    found.or_else(|| match command.customer()? {
        CustomerAddress::PasserBy { number, .. } => Some(number.person()),
        CustomerAddress::Story { .. } => None,
    })
}

/// The customer of a command, in a run in which it has its place.
#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
pub(super) fn found_in(sim: &Sim, command: &AddressedCommand) -> Option<CustomerId> {
    let talk = conversation_of(command).and_then(|talk| {
        let found = sim.resolve(&AddressedCommand::LookUp { conversation: talk.clone() }).ok()?;
        talk_of(&found)
    });
    let order = order_of(command).and_then(|order| {
        let found = sim.resolve(&AddressedCommand::ApproveReturn { order: order.clone() }).ok()?;
        if let ShopCommand::ApproveReturn { order } = found { Some(order) } else { None }
    });
    let entry = sim.journal().entries().iter().find_map(|entry| match entry.what {
        Entry::ConversationBegan { conversation, customer, .. } if Some(conversation) == talk => {
            Some(customer)
        }
        Entry::OrderPlaced { order: id, customer, .. } | Entry::CarriedOver { order: id, customer, .. }
            if Some(id) == order =>
        {
            Some(customer)
        }
        _ => None,
    });
    entry.map(CustomerId::person)
}
