//! The chain that carried a difference, as a few links in words: first the customer it was about,
//! then the shop itself, then who came, bought or wrote otherwise because of it. Every customer
//! belongs to one link, so the links sum to the whole.

use super::align::{CustomerDifference, Ledgered, align_ledgered};
use super::change::DecisionChange;
use super::past::{conversation_of, order_of};
use super::report::LinkModel;
use super::scene::talk_of;
use crate::base::ids::{CustomerId, EntryId};
use crate::base::{Lang, Text};
use crate::narrate::{Narrator, SentencePart, number, say};
use crate::sim::{AddressedCommand, CustomerAddress, Entry, RunStep, ShopCommand, Sim};
use std::cmp::Ordering;

/// Steps that are named for each side.
const STEPS: usize = 3;

/// The links of the chain from one run to another.
pub(super) fn chain(
    before: &Ledgered<'_>,
    after: &Ledgered<'_>,
    change: &DecisionChange,
    steps: &[RunStep],
) -> Vec<LinkModel> {
    let all = align_ledgered(before, after);
    let subject = subject(before.sim, after.sim, change, steps);
    let (mut links, mut groups) = (Vec::new(), [Group::default(), Group::default(), Group::default()]);
    for difference in &all {
        if difference.customer.is_some() && difference.customer == subject {
            links.insert(0, link(about(before, after, difference), difference));
        } else if difference.customer.is_some() {
            let bought = sales(before.sim, &difference.before);
            let group = match sales(after.sim, &difference.after).cmp(&bought) {
                Ordering::Greater => 0,
                Ordering::Less => 1,
                Ordering::Equal => 2,
            };
            groups[group].add(difference, 1);
        } else if difference.money.0 != 0 || difference.points.abs() >= TINY {
            links.push(link(say("what-if-link-shop", &[]), difference));
        } else {
            groups[2].add(difference, 0);
        }
    }
    let keys = ["what-if-link-more-sales", "what-if-link-fewer-sales", "what-if-link-others"];
    for (key, group) in keys.into_iter().zip(groups) {
        let LinkModel { money, points, .. } = group.sum;
        if money.0 != 0 || points.abs() >= TINY {
            let text = say(key, &[("count", number(group.count))]);
            links.push(LinkModel { text, money, points });
        } else if let Some(last) = links.last_mut() {
            last.points += points;
        }
    }
    links
}

/// Fewer points than this are not shown as a link of their own.
const TINY: f64 = 0.005;

/// Customers for whom the same thing differs.
#[derive(Default)]
struct Group {
    count: i64,
    sum: LinkModel,
}

impl Group {
    fn add(&mut self, difference: &CustomerDifference, count: i64) {
        self.count += count;
        self.sum.money += difference.money;
        self.sum.points += difference.points;
    }
}

fn link(text: Text, difference: &CustomerDifference) -> LinkModel {
    LinkModel { text, money: difference.money, points: difference.points }
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

fn sales(sim: &Sim, entries: &[EntryId]) -> usize {
    let sale = |id: &&EntryId| matches!(sim.journal().get(**id).map(|e| &e.what), Some(Entry::OrderPlaced { total, .. }) if total.is_positive());
    entries.iter().filter(sale).count()
}

/// What happened to the customer here, and what happens there.
fn about(before: &Ledgered<'_>, after: &Ledgered<'_>, difference: &CustomerDifference) -> Text {
    let was = steps_in_words(before.sim, &difference.before);
    let is = steps_in_words(after.sim, &difference.after);
    let nothing = say("what-if-nothing", &[]);
    let part = |text: &Text| SentencePart::Text(if text.is_empty() { nothing.clone() } else { text.clone() });
    say("what-if-link-customer", &[("was", part(&was)), ("is", part(&is))])
}

/// The last few steps: how it ended is what matters.
fn steps_in_words(sim: &Sim, entries: &[EntryId]) -> Text {
    let view = sim.view();
    let narrator = Narrator::new(sim.scenario(), &view);
    let told = entries.iter().rev().filter_map(|id| narrator.step(&sim.journal().get(*id)?.what));
    let mut steps: Vec<Text> = Vec::new();
    for step in told {
        if !steps.contains(&step) {
            steps.push(step);
        }
        if steps.len() == STEPS {
            break;
        }
    }
    steps.reverse();
    let join = |lang: Lang| {
        let words: Vec<&str> =
            steps.iter().map(|step| step.get(lang).trim_end_matches(['。', '.'])).collect();
        words.join(if lang == Lang::Zh { "，" } else { ", " })
    };
    Text::new(join(Lang::Zh), join(Lang::En))
}
