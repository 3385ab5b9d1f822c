//! What was decided, or left undone: when, with whom, in one plain sentence.

use super::chain::{Chains, Root};
use super::sums::is_edit;
use crate::base::ids::{ConversationId, EntryId, OrderId, ProductId, ReviewId};
use crate::base::{Text, Time};
use crate::debrief::words::{Part, amount, say};
use crate::reply::{Refusal, RemedyKind};
use crate::scenario::model::Case;
use crate::sim::{Closing, Entry, JournalEntry, ShopView, Sim};

/// What every sentence may speak of.
pub(super) struct Told<'a> {
    pub(super) sim: &'a Sim,
    pub(super) view: &'a ShopView,
    pub(super) chains: &'a Chains,
}

/// A decision.
pub(super) struct Decision {
    pub(super) at: Time,
    pub(super) what: Text,
    /// The entry that shows it; none for what was left undone and left no trace.
    pub(super) entry: Option<EntryId>,
    /// What good handling is, where the case knows it.
    pub(super) good_handling: Text,
    /// Whether nothing could have been decided better: what it cost was luck.
    pub(super) blameless: bool,
    /// Whether it broke a rule or a word given: whatever it earned, it is nothing to be shown as an example.
    pub(super) fault: bool,
}

impl<'a> Told<'a> {
    pub(super) fn entry(&self, id: EntryId) -> Option<&'a JournalEntry> {
        self.sim.journal().get(id)
    }

    pub(super) fn caller(&self, id: ConversationId) -> Part {
        Part::Text(self.view.conversations.get(id.index()).map(|c| c.customer.clone()).unwrap_or_default())
    }

    pub(super) fn product(&self, id: ProductId) -> Part {
        Part::Text(self.sim.scenario().products[id.index()].name.clone())
    }

    /// The number of an order, and who ordered.
    fn order(&self, id: OrderId) -> [(&'static str, Part); 2] {
        let customer = self.view.orders.get(id.index()).map(|o| o.customer.clone()).unwrap_or_default();
        [("order", Part::Plain(id.number().to_string())), ("customer", Part::Text(customer))]
    }

    fn case(&self, entries: &[EntryId]) -> Option<&'a Case> {
        entries.iter().find_map(|id| match self.entry(*id)?.what {
            Entry::ConversationBegan { case, .. } => Some(&self.sim.scenario().cases[case.index()]),
            _ => None,
        })
    }

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
pub(super) fn decision(told: &Told<'_>, root: Root, entries: &[EntryId]) -> Option<Decision> {
    match root {
        Root::Talk(id) => talk(told, id, entries),
        Root::Order(id) => order(told, id, entries),
        Root::Return(id) => returned(told, id, entries),
        Root::Listing(id) => Some(listing(told, id, entries)),
        Root::Answer(id) => answer(told, id, entries),
    }
}

fn made(entry: &JournalEntry, what: Text) -> Decision {
    Decision {
        at: entry.at,
        what,
        entry: Some(entry.id),
        good_handling: Text::default(),
        blameless: false,
        fault: false,
    }
}

/// A talk turns on its gravest act: a red line, a broken promise, a remedy given, the last answer, or none.
fn talk(told: &Told<'_>, id: ConversationId, entries: &[EntryId]) -> Option<Decision> {
    let case = told.case(entries)?;
    let customer = ("customer", told.caller(id));
    let title = ("title", Part::Text(case.title.clone()));
    let answered = |e: &Entry| matches!(e, Entry::Answered { .. });
    let solved = told.first(entries, |e| matches!(e, Entry::CaseSolved { .. }));
    let failed = told.first(entries, |e| matches!(e, Entry::CaseFailed { .. }));
    let crossed = told.first(entries, |e| matches!(e, Entry::RedLineCrossed { .. }));
    let broken = told.first(entries, |e| matches!(e, Entry::PromiseBroken { .. }));
    let given = told.first(entries, |e| matches!(e, Entry::Remedied { .. }));
    // Where no was the right answer, a small gift on top is not what it turned on.
    let says_no = |e: &Entry| matches!(e, Entry::RefusedRequest { what, .. } if *what != Refusal::Discount);
    let refused = solved.is_some() && told.first(entries, says_no).is_some();
    let mut decision = if let Some(entry) = crossed
        && let Entry::RedLineCrossed { line, .. } = &entry.what
    {
        let line = ("line", Part::Key(format!("debrief-redline-{}", line.name())));
        made(entry, say("debrief-did-redline", &[customer, title, line]))
    } else if let Some(Entry::PromiseBroken { promise }) = broken.map(|e| &e.what) {
        let promised = |e: &Entry| matches!(e, Entry::Promised { promise: p, .. } if p == promise);
        made(told.first(entries, promised)?, say("debrief-did-promise", &[customer, title]))
    } else if let Some(entry) = given.filter(|_| !refused)
        && let Entry::Remedied { remedy, .. } = &entry.what
    {
        let kind = ("remedy", Part::Key(format!("debrief-remedy-{}", remedy.kind.name())));
        let sum = ("amount", amount(told.sim.scenario(), remedy.amount));
        let key = if remedy.amount.is_positive() { "debrief-did-give-amount" } else { "debrief-did-give" };
        made(entry, say(key, &[customer, title, kind, sum]))
    } else if let Some(end) = solved.or(failed) {
        let before = |e: &&JournalEntry| e.id < end.id;
        let last = told.last(entries, answered).filter(before).or_else(|| told.first(entries, answered));
        let key = match (last, solved) {
            (None, _) => "debrief-left-unanswered",
            (Some(_), Some(_)) => "debrief-did-answer",
            (Some(_), None) => "debrief-did-answer-in-vain",
        };
        made(last.or_else(|| told.first(entries, |_| true))?, say(key, &[customer, title]))
    } else {
        // The run stands in the middle of the talk: nothing is decided yet.
        return None;
    };
    decision.good_handling.clone_from(&case.good_handling);
    decision.fault = crossed.is_some() || broken.is_some() || squandered(told, entries, given);
    Some(decision)
}

/// Whether a large part of the price was given away for nothing but a deal (from two fifths on: design choice).
fn squandered(told: &Told<'_>, entries: &[EntryId], given: Option<&JournalEntry>) -> bool {
    const MUCH: f64 = 0.4;
    let Some(Entry::Remedied { remedy, .. }) = given.map(|e| &e.what) else { return false };
    let pieces =
        told.first(entries, |e| matches!(e, Entry::OrderPlaced { .. })).map_or(1, |e| match e.what {
            Entry::OrderPlaced { pieces, .. } => i64::from(pieces),
            _ => 1,
        });
    let product = entries.iter().find_map(|id| match told.entry(*id)?.what {
        Entry::ConversationBegan { product, .. } => product,
        _ => None,
    });
    remedy.kind == RemedyKind::Discount
        && product.is_some_and(|product| {
            let price = told.sim.scenario().products[product.index()].reference_price.times(pieces);
            remedy.amount.as_f64() >= MUCH * price.as_f64()
        })
}

/// An order that was shipped, late or in time, or never.
fn order(told: &Told<'_>, id: OrderId, entries: &[EntryId]) -> Option<Decision> {
    let parts = told.order(id);
    let overdue = told.first(entries, |e| matches!(e, Entry::ShippingOverdue { .. }));
    let shipped = told.sim.journal().entries().iter().find_map(|e| match e.what {
        Entry::OrderShipped { order, carrier, late } if order == id => Some((e, carrier, late)),
        _ => None,
    });
    let never = told.first(entries, |e| matches!(e, Entry::OrderClosed { why: Closing::NeverShipped, .. }));
    match (shipped, overdue.or(never)) {
        (Some((entry, _, late)), overdue) if late || overdue.is_some() => {
            Some(made(overdue.unwrap_or(entry), say("debrief-did-ship-late", &parts)))
        }
        (Some((entry, carrier, _)), _) => {
            let [number, customer] = parts;
            let carrier = Part::Text(told.sim.scenario().carriers[carrier.index()].name.clone());
            let what = say("debrief-did-ship", &[number, customer, ("carrier", carrier)]);
            let late = told.first(entries, |e| {
                matches!(e, Entry::OrderOverdue { .. } | Entry::OrderDelivered { days_late: 1.., .. })
            });
            Some(Decision { blameless: late.is_none(), ..made(entry, what) })
        }
        (None, Some(entry)) => Some(made(entry, say("debrief-left-unshipped", &parts))),
        (None, None) => None,
    }
}

fn returned(told: &Told<'_>, id: OrderId, entries: &[EntryId]) -> Option<Decision> {
    let entry = told.first(entries, |e| matches!(e, Entry::DisputeOpened { .. }))?;
    let by_shop = matches!(entry.what, Entry::DisputeOpened { by_shop: true, .. });
    let key = if by_shop { "debrief-did-dispute" } else { "debrief-left-return" };
    Some(made(entry, say(key, &told.order(id))))
}

fn listing(told: &Told<'_>, id: ProductId, entries: &[EntryId]) -> Decision {
    let touched = entries.iter().filter(|e| is_edit(told.sim, **e)).find_map(|e| told.entry(*e));
    let key = match (touched, told.chains.misled.contains(&id)) {
        (Some(_), true) => "debrief-did-flatter",
        (Some(_), false) => "debrief-did-list",
        (None, true) => "debrief-left-flattering",
        (None, false) => "debrief-left-listing",
    };
    let what = say(key, &[("product", told.product(id))]);
    match touched {
        Some(entry) => Decision { fault: told.chains.misled.contains(&id), ..made(entry, what) },
        None => Decision {
            at: told.sim.scenario().begins,
            what,
            entry: None,
            good_handling: Text::default(),
            blameless: false,
            fault: told.chains.misled.contains(&id),
        },
    }
}

fn answer(told: &Told<'_>, id: ReviewId, entries: &[EntryId]) -> Option<Decision> {
    let entry = told.first(entries, |e| matches!(e, Entry::ReviewAnswered { .. }))?;
    let customer = told.view.reviews.get(id.index()).map(|r| r.customer.clone()).unwrap_or_default();
    Some(made(entry, say("debrief-did-answer-review", &[("customer", Part::Text(customer))])))
}
