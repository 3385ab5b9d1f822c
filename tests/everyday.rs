//! Everyday talks of a played week: of many kinds, seldom in the same words, and those that are no
//! complaint change no verdict.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use storefront_sandbox::base::ids::{CaseId, ConversationId, OrderId};
use storefront_sandbox::base::{Lang, Span};
use storefront_sandbox::policy::{Bot, BotKind, play};
use storefront_sandbox::scenario::Embedded;
use storefront_sandbox::scenario::model::{Everyday, Origin, Scenario};
use storefront_sandbox::sim::{Entry, ShopCommand, Sim};

fn kind_of(scenario: &Scenario, case: CaseId) -> Option<Everyday> {
    match scenario.cases[case.index()].origin {
        Origin::Everyday(kind) => Some(kind),
        Origin::Scripted => None,
    }
}

/// The talks of a run: which case, and the words that opened it.
fn talks(sim: &Sim) -> Vec<(CaseId, String)> {
    let mut began: BTreeMap<ConversationId, CaseId> = BTreeMap::new();
    let mut talks = Vec::new();
    for entry in sim.journal().entries() {
        match &entry.what {
            Entry::ConversationBegan { conversation, case, .. } => {
                began.insert(*conversation, *case);
            }
            Entry::CustomerSaid { conversation, text, .. } => {
                if let Some(case) = began.remove(conversation) {
                    talks.push((case, text.get(Lang::En).to_owned()));
                }
            }
            _ => {}
        }
    }
    talks
}

fn played(scenario: &Arc<Scenario>, bot: BotKind, seed: u64) -> Sim {
    let mut sim = Sim::open(Arc::clone(scenario), seed);
    play(&mut sim, bot, |_, _| {});
    sim
}

#[test]
fn a_third_of_the_talks_are_bargains_at_most_and_few_open_in_the_same_words() {
    for id in Embedded::ids() {
        let scenario = crate::common::shipped(id);
        let (mut all, mut bargains, mut everyday, mut repeated) = (0, 0, 0, 0);
        for seed in 1..=6 {
            let mut heard = BTreeSet::new();
            for (case, words) in talks(&played(&scenario, BotKind::ByTheBook, seed)) {
                all += 1;
                if let Some(kind) = kind_of(&scenario, case) {
                    everyday += 1;
                    bargains += u32::from(kind == Everyday::Bargains);
                    repeated += u32::from(!heard.insert(words));
                }
            }
        }
        assert!(3 * bargains <= all, "{id}: {bargains} of {all} talks");
        assert!(8 * repeated <= everyday, "{id}: {repeated} of {everyday} openings were heard before");
    }
}

#[test]
fn every_case_of_the_extra_kinds_is_met() {
    let scenario = crate::common::shipped("opening_budget");
    let extra = |case: CaseId| kind_of(&scenario, case).is_some_and(Everyday::is_extra);
    let wanted: BTreeSet<CaseId> =
        (0..scenario.cases.len() as u16).map(CaseId).filter(|case| extra(*case)).collect();
    assert_eq!(wanted.len(), 12);
    let mut met = BTreeSet::new();
    for seed in 1..=40 {
        // A shop that never ships hears from those who have paid, a careful one from the content.
        let bot = if seed % 2 == 0 { BotKind::Hasty } else { BotKind::ByTheBook };
        met.extend(talks(&played(&scenario, bot, seed)).into_iter().map(|(case, _)| case));
    }
    let missed: Vec<&str> = wanted.difference(&met).map(|case| &*scenario.cases[case.index()].key).collect();
    assert_eq!(missed, Vec::<&str>::new());
}

/// What the buyers of a run think, by order, and the orders whose buyers wrote in thanks.
fn thanked(sim: &Sim) -> (BTreeMap<OrderId, (i16, bool)>, BTreeSet<OrderId>) {
    let (mut judged, mut thanked) = (BTreeMap::new(), BTreeSet::new());
    for entry in sim.journal().entries() {
        match &entry.what {
            Entry::Judged { order, satisfaction, would_return } => {
                judged.insert(*order, (*satisfaction, *would_return));
            }
            Entry::ConversationBegan { case, order: Some(order), .. }
                if kind_of(sim.scenario(), *case) == Some(Everyday::Pleased) =>
            {
                thanked.insert(*order);
            }
            _ => {}
        }
    }
    (judged, thanked)
}

/// Thanks that nobody answers do no harm, and an answer to them wins nothing.
#[test]
fn thanks_are_no_complaint() {
    let scenario = crate::common::shipped("opening_budget");
    let is_thanks = |case| kind_of(&scenario, case) == Some(Everyday::Pleased);
    let mut seen = 0;
    for seed in 1..=8 {
        let answered = played(&scenario, BotKind::ByTheBook, seed);
        let mut silent = Sim::open(Arc::clone(&scenario), seed);
        let mut bot = Bot::new(BotKind::ByTheBook, seed);
        while !silent.is_over() {
            let view = silent.view();
            let command = bot.next(&view, &scenario);
            let to_thanks = match &command {
                ShopCommand::Answer { conversation: answered, .. } => {
                    silent.journal().entries().iter().any(|entry| match &entry.what {
                        Entry::ConversationBegan { conversation, case, .. } => {
                            conversation == answered && is_thanks(*case)
                        }
                        _ => false,
                    })
                }
                _ => false,
            };
            let wait = ShopCommand::Advance { to: silent.now() + Span::minutes(5), stop: true };
            let command = if to_thanks { wait } else { command };
            if silent.apply(&command).is_err() {
                bot.was_refused(&command);
            }
        }
        let ((with, wrote), (without, _)) = (thanked(&answered), thanked(&silent));
        for order in wrote {
            assert_eq!(with.get(&order), without.get(&order), "seed {seed}, {order:?}");
            seen += usize::from(with.contains_key(&order));
        }
    }
    assert!(seen >= 5, "{seen} buyers wrote in thanks");
}
