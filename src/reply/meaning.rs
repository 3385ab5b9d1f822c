//! The keeper's last word: what a reply was meant to do, where the reader read it otherwise.
//!
//! A meaning counts if the words allow it: the reply contains one of the words of
//! `assets/reply/*/bears.ron`, and the sum or the time that the meaning needs. A red line cannot be
//! taken back. Neither can anything that hurts in any case.

use super::amount::Quantity;
use super::context::ReplyContext;
use super::plain::PlainText;
use super::reading::{PromiseMade, Reading, RemedyOffered, Words};
use super::tables::TABLES;
use super::words::{Act, Meaning, PromiseKind, RemedyKind};
use super::{amount, when};
use crate::base::Money;
use serde::{Deserialize, Serialize};

/// Most meanings that may be claimed for one reply, and most that may be taken back (design choice:
/// a reply says one or two things).
pub const MOST_MEANT: usize = 2;

/// Most meanings that a reply may allow and still be believed: a list of everything says nothing
/// (design choice).
const MOST_BORNE: usize = 8;

/// The keeper's correction of a reply that was misunderstood.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// Meant, and not read.
    pub meant: Vec<Meaning>,
    /// Read, and not meant.
    pub unmeant: Vec<Meaning>,
}

impl Correction {
    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.meant.is_empty() && self.unmeant.is_empty()
    }

    /// Whether the reply allows it: it allows everything that is meant, everything that is taken
    /// back was read, at most [`MOST_MEANT`] of either, none twice.
    pub fn fits(&self, text: &str, reading: &Reading) -> bool {
        let (borne, read) = (borne(text, reading), retractable(reading));
        let few = |list: &[Meaning], from: &[Meaning]| {
            let mut once = list.to_vec();
            once.sort_unstable();
            once.dedup();
            once.len() == list.len() && list.len() <= MOST_MEANT && list.iter().all(|m| from.contains(m))
        };
        few(&self.meant, &borne) && few(&self.unmeant, &read)
    }

    /// The reading as the keeper corrects it. Red lines stay.
    pub fn apply(&self, text: &str, context: &ReplyContext, reading: &Reading) -> Reading {
        let mut out = reading.clone();
        for meaning in &self.unmeant {
            take_back(&mut out, *meaning);
        }
        for meaning in &self.meant {
            add(&mut out, *meaning, text, context);
        }
        if !self.is_empty() {
            told_by_details(&mut out);
            out.acts.sort_by_key(|(_, words)| words.start);
        }
        out
    }
}

/// What the reply allows and was not read, in a fixed order; nothing if the words could mean almost
/// anything.
pub fn borne(text: &str, reading: &Reading) -> Vec<Meaning> {
    let Some(finder) = &TABLES.bears else { return Vec::new() };
    let plain = PlainText::of(text);
    let mut found: Vec<Meaning> = finder.find(&plain.text).iter().map(|hit| hit.means).collect();
    found.sort_unstable();
    found.dedup();
    let has_sum = !amount::find(&plain.text, None).is_empty();
    let has_time = !when::find(&plain.text).is_empty();
    found.retain(|meaning| match meaning {
        Meaning::Remedy(kind) => has_sum || !kind.has_amount(),
        Meaning::Promise(_) => has_time,
        Meaning::Act(_) | Meaning::Question(_) | Meaning::Refusal(_) | Meaning::Referral(_) => true,
    });
    found.retain(|meaning| !is_read(reading, *meaning));
    if found.len() > MOST_BORNE { Vec::new() } else { found }
}

/// What was read and can be taken back: no red line, and nothing that hurts in any case.
pub fn retractable(reading: &Reading) -> Vec<Meaning> {
    let acts = reading.acts.iter().map(|(act, _)| *act).filter(|act| stands_alone(*act));
    let mut out: Vec<Meaning> = acts.map(Meaning::Act).collect();
    out.extend(reading.questions.iter().map(|(question, _)| Meaning::Question(*question)));
    out.extend(reading.refusals.iter().map(|(refusal, _)| Meaning::Refusal(*refusal)));
    out.extend(reading.referrals.iter().map(|(to, _)| Meaning::Referral(*to)));
    out.extend(reading.remedies.iter().map(|remedy| Meaning::Remedy(remedy.kind)));
    out.extend(reading.promises.iter().map(|promise| Meaning::Promise(promise.kind)));
    out.sort_unstable();
    out.dedup();
    out
}

/// Whether an act stands by itself, and is harmless. The others follow from what is asked,
/// promised, offered or refused, or from whom the customer is sent to.
const fn stands_alone(act: Act) -> bool {
    match act {
        Act::Greet
        | Act::Thank
        | Act::Apologise
        | Act::Empathise
        | Act::Wait
        | Act::Justify
        | Act::Recommend
        | Act::Check
        | Act::Agree
        | Act::Close => true,
        Act::Ask
        | Act::Inform
        | Act::Promise
        | Act::Offer
        | Act::Refuse
        | Act::Refer
        | Act::Push
        | Act::Blame => false,
    }
}

fn is_read(reading: &Reading, meaning: Meaning) -> bool {
    match meaning {
        Meaning::Act(act) => reading.does(act),
        Meaning::Question(question) => reading.questions.iter().any(|(q, _)| *q == question),
        Meaning::Refusal(refusal) => reading.refusals.iter().any(|(r, _)| *r == refusal),
        Meaning::Referral(to) => reading.referrals.iter().any(|(r, _)| *r == to),
        Meaning::Remedy(kind) => reading.remedies.iter().any(|r| r.kind == kind),
        Meaning::Promise(kind) => reading.promises.iter().any(|p| p.kind == kind),
    }
}

fn take_back(out: &mut Reading, meaning: Meaning) {
    match meaning {
        Meaning::Act(act) => out.acts.retain(|(a, _)| *a != act),
        Meaning::Question(question) => out.questions.retain(|(q, _)| *q != question),
        Meaning::Refusal(refusal) => out.refusals.retain(|(r, _)| *r != refusal),
        Meaning::Referral(to) => out.referrals.retain(|(r, _)| *r != to),
        Meaning::Remedy(kind) => out.remedies.retain(|r| r.kind != kind),
        Meaning::Promise(kind) => out.promises.retain(|p| p.kind != kind),
    }
}

fn add(out: &mut Reading, meaning: Meaning, text: &str, context: &ReplyContext) {
    let plain = PlainText::of(text);
    let hit = TABLES.bears.as_ref().and_then(|finder| {
        finder.find(&plain.text).iter().find(|hit| hit.means == meaning).map(|hit| (hit.start, hit.end))
    });
    let words = hit.map_or_else(Words::default, |(start, end)| plain.words(start, end));
    match meaning {
        Meaning::Act(act) => out.acts.push((act, words)),
        Meaning::Question(question) => out.questions.push((question, words)),
        Meaning::Refusal(refusal) => out.refusals.push((refusal, words)),
        Meaning::Referral(to) => out.referrals.push((to, words)),
        Meaning::Remedy(kind) => {
            let named = amount::find(&plain.text, context.currency.as_ref());
            let amount =
                named.first().filter(|_| kind.has_amount()).and_then(|a| sum(a.quantity, kind, context));
            out.remedies.push(RemedyOffered { kind, amount, words });
        }
        Meaning::Promise(kind) => {
            let named = when::find(&plain.text);
            let due = named.last().map(|when| when.due(context.clock(), kind == PromiseKind::Arrive));
            if let Some(due) = due {
                out.promises.push(PromiseMade { kind, due, otherwise: None, words });
            }
        }
    }
}

/// The sum that a quantity names. A "discount" of half the price or more is the new price.
pub(super) fn sum(quantity: Quantity, kind: RemedyKind, context: &ReplyContext) -> Option<Money> {
    let value = context.order_value;
    let money = match quantity {
        Quantity::Money(money) => money,
        Quantity::Share(share) => return value.map(|v| v.share(share)),
        Quantity::Left(left) => return value.map(|v| v.share(1.0 - left)),
        Quantity::Bare(number) => Money::from_decimal(number)?,
        Quantity::Unclear => return None,
    };
    let new_price = value.filter(|v| kind == RemedyKind::Discount && money < *v && money >= v.share(0.5));
    Some(new_price.map_or(money, |v| v - money))
}

/// The acts that stand for details follow them.
fn told_by_details(out: &mut Reading) {
    let details = [
        (Act::Ask, out.questions.first().map(|(_, words)| *words)),
        (Act::Promise, out.promises.first().map(|p| p.words)),
        (Act::Offer, out.remedies.first().map(|r| r.words)),
        (Act::Refuse, out.refusals.first().map(|(_, words)| *words)),
        (Act::Refer, out.referrals.first().map(|(_, words)| *words)),
    ];
    for (act, words) in details {
        match words {
            None => out.acts.retain(|(a, _)| *a != act),
            Some(words) if !out.does(act) => out.acts.push((act, words)),
            Some(_) => {}
        }
    }
}
