//! What happened to the customer whom a change was about, as it was and with the change: the steps
//! that differ, or else what came sooner or later.

use super::align::CustomerDifference;
use crate::base::ids::EntryId;
use crate::base::{Lang, Span, Text, Time};
use crate::locale;
use crate::narrate::{Narrator, SentencePart, say};
use crate::sim::{Entry, Sim};

/// Steps that are named for each side.
const STEPS: usize = 3;

/// What differs for the customer; none where their story is the same, in words and in time.
pub(super) fn about(before: &Sim, after: &Sim, difference: &CustomerDifference) -> Option<Text> {
    let (was, is) = (steps(before, &difference.before), steps(after, &difference.after));
    let only = |these: &[Text], those: &[Text]| -> Vec<Text> {
        these.iter().filter(|step| !those.contains(step)).cloned().collect()
    };
    let (gone, come) = (only(&was, &is), only(&is, &was));
    if gone.is_empty() && come.is_empty() {
        let moved = moved(before, after, difference);
        return (!moved.is_empty()).then(|| joined(&moved));
    }
    let part = |steps: &[Text]| {
        SentencePart::Text(if steps.is_empty() { say("what-if-nothing", &[]) } else { joined(steps) })
    };
    Some(say("what-if-link-customer", &[("was", part(&gone)), ("is", part(&come))]))
}

/// The steps of a story in words, each once.
fn steps(sim: &Sim, entries: &[EntryId]) -> Vec<Text> {
    let view = sim.view();
    let narrator = Narrator::new(sim.scenario(), &view);
    let mut steps: Vec<Text> = Vec::new();
    for step in entries.iter().filter_map(|id| narrator.step(&sim.journal().get(*id)?.what)) {
        if !steps.contains(&step) {
            steps.push(step);
        }
    }
    steps
}

/// The last few steps: how it ended is what matters.
fn joined(steps: &[Text]) -> Text {
    let last = &steps[steps.len().saturating_sub(STEPS)..];
    let join = |lang: Lang| {
        let words: Vec<&str> = last.iter().map(|step| step.get(lang).trim_end_matches(['。', '.'])).collect();
        words.join(if lang == Lang::Zh { "，" } else { ", " })
    };
    Text::new(join(Lang::Zh), join(Lang::En))
}

/// A kind of event, and its name in messages.
type NamedEvent = (&'static str, fn(&Entry) -> bool);

/// What came sooner or later where the same things happened.
fn moved(before: &Sim, after: &Sim, difference: &CustomerDifference) -> Vec<Text> {
    let kinds: [NamedEvent; 4] = [
        ("answered", |entry| matches!(entry, Entry::Answered { first: true, .. })),
        ("sent", |entry| matches!(entry, Entry::OrderShipped { .. })),
        ("arrived", |entry| matches!(entry, Entry::OrderDelivered { .. })),
        ("refunded", |entry| matches!(entry, Entry::Refunded { .. })),
    ];
    let when = |sim: &Sim, entries: &[EntryId], is: fn(&Entry) -> bool| -> Option<Time> {
        let found = entries.iter().filter_map(|id| sim.journal().get(*id));
        found.filter(|entry| is(&entry.what)).map(|entry| entry.at).next()
    };
    let told = |(what, is): NamedEvent| {
        let was = when(before, &difference.before, is)?;
        let then = when(after, &difference.after, is)?;
        let way = if then < was { "sooner" } else { "later" };
        let apart = Span((then.0 - was.0).abs());
        let span = Text::new(locale::span(Lang::Zh, apart), locale::span(Lang::En, apart));
        let parts = [
            ("what", SentencePart::Plain(what.to_owned())),
            ("span", SentencePart::Text(span)),
            ("way", SentencePart::Plain(way.to_owned())),
        ];
        (apart.0 > 0).then(|| say("what-if-link-moved", &parts))
    };
    kinds.into_iter().filter_map(told).collect()
}
