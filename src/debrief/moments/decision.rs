//! What was decided, or left undone: when, with whom, in one plain sentence.

use super::sums::is_edit;
use crate::base::ids::{ConversationId, EntryId, OrderId, ProductId, ReviewId};
use crate::base::{Text, Time};
use crate::debrief::cases::good_handling;
use crate::debrief::chain::Root;
use crate::debrief::hindsight::Hindsight;
use crate::debrief::verdict::verdict;
use crate::narrate::{SentencePart, remedy_words, say};
use crate::reply::{Refusal, RemedyKind};
use crate::sim::{Closing, Entry, JournalEntry};

/// A decision.
pub(super) struct RootDecision {
    pub(super) at: Time,
    pub(super) what: Text,
    /// The entry that shows it; none for what was left undone and left no trace.
    pub(super) entry: Option<EntryId>,
    /// What good handling is, where the case knows it.
    pub(super) good_handling: Text,
    /// Whether nothing could have been decided better: what it cost was luck.
    pub(super) blameless: bool,
    /// Whether it broke a rule or a promise. It is then not shown as an example, however much it
    /// earned.
    pub(super) fault: bool,
}

/// The number of an order, and who ordered.
fn order_parts(run: &Hindsight<'_>, id: OrderId) -> [(&'static str, SentencePart); 2] {
    [("order", SentencePart::Plain(id.number().to_string())), ("customer", SentencePart::Text(run.buyer(id)))]
}

impl<'a> Hindsight<'a> {
    /// The first of these entries that fits.
    fn first(&self, entries: &[EntryId], fits: impl Fn(&Entry) -> bool) -> Option<&'a JournalEntry> {
        entries.iter().filter_map(|id| self.entry(*id)).find(|e| fits(&e.what))
    }

    /// The last of these entries that fits.
    fn last(&self, entries: &[EntryId], fits: impl Fn(&Entry) -> bool) -> Option<&'a JournalEntry> {
        entries.iter().rev().filter_map(|id| self.entry(*id)).find(|e| fits(&e.what))
    }
}

/// The decision at a root; none if nothing was decided there, as for an order that was never paid.
pub(super) fn decision(run: &Hindsight<'_>, root: Root, entries: &[EntryId]) -> Option<RootDecision> {
    match root {
        Root::Talk(id) => decision_in_talk(run, id, entries),
        Root::Order(id) => order(run, id, entries),
        Root::Return(id) => returned(run, id, entries),
        Root::Listing(id) => Some(listing(run, id, entries)),
        Root::Answer(id) => answer(run, id, entries),
        // What is asked for the goods has a page of its own, with the sales before and after.
        Root::Offer(_) => None,
    }
}

fn decision_at(entry: &JournalEntry, what: Text) -> RootDecision {
    RootDecision {
        at: entry.at,
        what,
        entry: Some(entry.id),
        good_handling: Text::default(),
        blameless: false,
        fault: false,
    }
}

/// A talk turns on its gravest act: a red line, a broken promise, a remedy given, the last answer,
/// or none.
fn decision_in_talk(run: &Hindsight<'_>, id: ConversationId, entries: &[EntryId]) -> Option<RootDecision> {
    let case = run.case_of(id)?;
    let customer = ("customer", SentencePart::Text(run.caller(id)));
    let title = ("title", SentencePart::Text(case.title.clone()));
    let answered = |e: &Entry| matches!(e, Entry::Answered { .. });
    let solved = run.first(entries, |e| matches!(e, Entry::CaseSolved { .. }));
    let failed = run.first(entries, |e| matches!(e, Entry::CaseFailed { .. }));
    let crossed = run.first(entries, |e| matches!(e, Entry::RedLineCrossed { .. }));
    let broken = run.first(entries, |e| matches!(e, Entry::PromiseBroken { .. }));
    let given = run.first(entries, |e| matches!(e, Entry::Remedied { .. }));
    // Where no was the right answer, a small gift on top is not what it turned on.
    let says_no = |e: &Entry| matches!(e, Entry::RefusedRequest { what, .. } if *what != Refusal::Discount);
    let refused = solved.is_some() && run.first(entries, says_no).is_some();
    let mut decision = if let Some(entry) = crossed
        && let Entry::RedLineCrossed { line, .. } = &entry.what
    {
        let line = ("line", SentencePart::word(*line));
        decision_at(entry, say("debrief-did-redline", &[customer, title, line]))
    } else if let Some(Entry::PromiseBroken { promise }) = broken.map(|e| &e.what) {
        let promised = |e: &Entry| matches!(e, Entry::Promised { promise: p, .. } if p == promise);
        decision_at(run.first(entries, promised)?, say("debrief-did-promise", &[customer, title]))
    } else if let Some(entry) = given.filter(|_| !refused)
        && let Entry::Remedied { remedy, .. } = &entry.what
    {
        let what = ("what", remedy_words(run.scenario, *remedy));
        decision_at(entry, say("debrief-did-give", &[customer, title, what]))
    } else if let Some(end) = solved.or(failed) {
        let before = |e: &&JournalEntry| e.id < end.id;
        let last = run.last(entries, answered).filter(before).or_else(|| run.first(entries, answered));
        let key = match (last, solved) {
            (None, _) => "debrief-left-unanswered",
            (Some(_), Some(_)) => "debrief-did-answer",
            (Some(_), None) => "debrief-did-answer-in-vain",
        };
        decision_at(last.or_else(|| run.first(entries, |_| true))?, say(key, &[customer, title]))
    } else {
        // The run is in the middle of the talk: nothing is decided yet.
        return None;
    };
    if let Some(said) = chosen(run, entries, decision.entry) {
        let what = &decision.what;
        decision.what = Text::new(format!("{}{}", what.zh, said.zh), format!("{} {}", what.en, said.en));
    }
    decision.good_handling = good_handling(run, id);
    decision.fault = crossed.is_some() || broken.is_some() || squandered(run, entries, given);
    Some(decision)
}

/// The author's verdict on the suggestion that was used in a decision.
fn chosen(run: &Hindsight<'_>, entries: &[EntryId], decided: Option<EntryId>) -> Option<Text> {
    let mut before = entries.iter().rev().filter(|id| decided.is_none_or(|at| **id <= at));
    let answer =
        before.find_map(|id| run.entry(*id).filter(|entry| matches!(entry.what, Entry::Answered { .. })))?;
    verdict(run, &answer.what)
}

/// Whether a large part of the price was given away for nothing but a deal (from two fifths on:
/// design choice).
fn squandered(run: &Hindsight<'_>, entries: &[EntryId], given: Option<&JournalEntry>) -> bool {
    const MUCH: f64 = 0.4;
    let Some(Entry::Remedied { remedy, .. }) = given.map(|e| &e.what) else { return false };
    let ordered = entries.iter().find_map(|id| {
        let Entry::OrderPlaced { pieces, .. } = run.entry(*id)?.what else { return None };
        Some(i64::from(pieces))
    });
    let pieces = ordered.unwrap_or(1);
    let product = entries.iter().find_map(|id| {
        let Entry::ConversationBegan { product, .. } = run.entry(*id)?.what else { return None };
        product
    });
    remedy.kind == RemedyKind::Discount
        && product.is_some_and(|product| {
            let price = run.scenario.products[product.index()].reference_price.times(pieces);
            remedy.amount.as_f64() >= MUCH * price.as_f64()
        })
}

/// An order that was shipped, late or in time, or never.
fn order(run: &Hindsight<'_>, id: OrderId, entries: &[EntryId]) -> Option<RootDecision> {
    let parts = order_parts(run, id);
    let overdue = run.first(entries, |e| matches!(e, Entry::ShippingOverdue { .. }));
    let shipped = run.sim.journal().entries().iter().find_map(|e| {
        let Entry::OrderShipped { order, carrier, late } = e.what else { return None };
        (order == id).then_some((e, carrier, late))
    });
    let never = run.first(entries, |e| matches!(e, Entry::OrderClosed { why: Closing::NeverShipped, .. }));
    match (shipped, overdue.or(never)) {
        (Some((entry, _, late)), overdue) if late || overdue.is_some() => {
            Some(decision_at(overdue.unwrap_or(entry), say("debrief-did-ship-late", &parts)))
        }
        (Some((entry, carrier, _)), _) => {
            let [number, customer] = parts;
            let carrier = SentencePart::Text(run.scenario.carriers[carrier.index()].name.clone());
            let what = say("debrief-did-ship", &[number, customer, ("carrier", carrier)]);
            let late = run.first(entries, |e| {
                matches!(e, Entry::OrderOverdue { .. } | Entry::OrderDelivered { days_late: 1.., .. })
            });
            Some(RootDecision { blameless: late.is_none(), ..decision_at(entry, what) })
        }
        (None, Some(entry)) => Some(decision_at(entry, say("debrief-left-unshipped", &parts))),
        (None, None) => None,
    }
}

fn returned(run: &Hindsight<'_>, id: OrderId, entries: &[EntryId]) -> Option<RootDecision> {
    let entry = run.first(entries, |e| matches!(e, Entry::DisputeOpened { .. }))?;
    let by_shop = matches!(entry.what, Entry::DisputeOpened { by_shop: true, .. });
    let key = if by_shop { "debrief-did-dispute" } else { "debrief-left-return" };
    Some(decision_at(entry, say(key, &order_parts(run, id))))
}

fn listing(run: &Hindsight<'_>, id: ProductId, entries: &[EntryId]) -> RootDecision {
    let touched = entries.iter().filter(|e| is_edit(run, **e)).find_map(|e| run.entry(*e));
    let key = match (touched, run.chains.misled.contains(&id)) {
        (Some(_), true) => "debrief-did-flatter",
        (Some(_), false) => "debrief-did-list",
        (None, true) => "debrief-left-flattering",
        (None, false) => "debrief-left-listing",
    };
    let what = say(key, &[("product", SentencePart::Text(run.product(id)))]);
    match touched {
        Some(entry) => RootDecision { fault: run.chains.misled.contains(&id), ..decision_at(entry, what) },
        None => RootDecision {
            at: run.scenario.begins,
            what,
            entry: None,
            good_handling: Text::default(),
            blameless: false,
            fault: run.chains.misled.contains(&id),
        },
    }
}

fn answer(run: &Hindsight<'_>, id: ReviewId, entries: &[EntryId]) -> Option<RootDecision> {
    let entry = run.first(entries, |e| matches!(e, Entry::ReviewAnswered { .. }))?;
    let customer = SentencePart::Text(run.reviewer(id));
    Some(decision_at(entry, say("debrief-did-answer-review", &[("customer", customer)])))
}
