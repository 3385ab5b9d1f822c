//! What the customer does after a reply, and while there is none: lines, patience, nudges.

use super::circumstance::all_hold;
use super::say::say;
use super::{close, slots};
use crate::base::ids::ConversationId;
use crate::base::{Span, Text};
use crate::scenario::model::{Case, Line, Trigger};
use crate::sim::calendar::SimEvent;
use crate::sim::customer::patience;
use crate::sim::entry::{Entry, Failure};
use crate::sim::purpose::{Purpose, Wording};
use crate::sim::state::{ConversationState, Utterance, World};

/// The customer now waits: starts their patience, and their nudges.
pub(super) fn wait_for_answer(world: &mut World, id: ConversationId) {
    let scenario = std::sync::Arc::clone(&world.scenario);
    let c = world.conversation(id);
    let case = &scenario.cases[c.case.index()];
    let (customer, turn) = (c.customer, c.turn);
    let mut luck = world.stream(customer.0, Purpose::Patience(c.case, turn));
    let model = &scenario.behaviour;
    let patience = if case.is_everyday() {
        let own = scenario.personas[c.persona.index()].patience;
        let usual = patience::usual(&scenario);
        patience::everyday(model, case.patience, (own, usual), &mut luck)
    } else {
        Some(patience::scripted(case.patience, &mut luck))
    };
    let now = world.now;
    world.conversation_mut(id).waiting_since.get_or_insert(now);
    // Patience runs only while the shop is open.
    if let Some(patience) = patience {
        world.schedule(world.open_for(now, patience), SimEvent::PatienceEnds(id, turn));
    }
    let nudges = case.says.iter().filter_map(|line| match line.when {
        Trigger::Silent(span) if patience.is_none_or(|patience| span < patience) => Some(span),
        _ => None,
    });
    for span in nudges.collect::<Vec<_>>() {
        world.schedule(world.open_for(now, span), SimEvent::Nudges(id, turn));
    }
}

/// The customer's patience ends, unless they were answered since.
pub(in crate::sim) fn patience_ends(world: &mut World, id: ConversationId, turn: u32) {
    let c = world.conversation(id);
    if c.state != ConversationState::Open || c.turn != turn || c.waiting_since.is_none() {
        return;
    }
    let (customer, case, entry) = (c.customer, c.case, c.entry);
    world.cause = Some(entry);
    let silently =
        patience::silently(&world.scenario.behaviour, &mut world.stream(customer.0, Purpose::Silence(case)));
    world.write(Entry::GaveUp { conversation: id, silently });
    if !silently {
        let scenario = std::sync::Arc::clone(&world.scenario);
        let lines = &scenario.cases[world.conversation(id).case.index()].gives_up;
        if let Some(text) = world.wording(customer.0, Wording::GivesUp(case), lines).cloned() {
            let text = slots::fill(world, id, &text);
            say(world, id, text, -1);
        }
    }
    close::fail(world, id, Failure::NoAnswer);
}

/// The customer reminds the keeper.
pub(in crate::sim) fn nudge(world: &mut World, id: ConversationId, turn: u32) {
    let c = world.conversation(id);
    let Some(since) = c.waiting_since else { return };
    if c.state != ConversationState::Open || c.turn != turn {
        return;
    }
    let scenario = std::sync::Arc::clone(&world.scenario);
    let case = &scenario.cases[c.case.index()];
    let waited = world.open_between(since, world.now);
    let due = case.says.iter().enumerate().find(|(index, line)| {
        all_hold(world, id, &line.only_if)
            && matches!(line.when, Trigger::Silent(span) if span <= waited)
            && !c.said.contains(&(*index as u8))
    });
    if let Some((index, line)) = due {
        let text = wording_of(world, id, index, line);
        world.conversation_mut(id).said.insert(index as u8);
        world.cause = Some(world.conversation(id).entry);
        say(world, id, text, line.mood);
        reveal(world, id, line.reveals);
    }
}

/// After a reply that did not solve it: the customer chooses a line, or has had enough.
pub(super) fn respond(world: &mut World, id: ConversationId, happened: &[Trigger]) {
    let scenario = std::sync::Arc::clone(&world.scenario);
    let case = &scenario.cases[world.conversation(id).case.index()];
    count_triggers(world, id, case, happened);
    let c = world.conversation_mut(id);
    c.turns += 1;
    if c.turns >= case.turns.max(1) || c.mood <= -5 {
        let why = if c.mood <= -5 { Failure::Mood } else { Failure::NoSolution };
        leave(world, id, case, why);
        return;
    }
    let chosen = choose_line(world, id, case, happened);
    let next = match chosen {
        Some((index, line)) => {
            world.conversation_mut(id).said.insert(index as u8);
            let text = wording_of(world, id, index, line);
            Utterance { text, mood: line.mood, reveals: line.reveals, waits: true }
        }
        // Nothing fits: the customer waits on, for something better than what was said.
        None => Utterance { text: Text::default(), mood: -1, reveals: None, waits: true },
    };
    speak_soon(world, id, next);
}

/// Schedules what the customer says next, some seconds from now.
pub(super) fn speak_soon(world: &mut World, id: ConversationId, next: Utterance) {
    let c = world.conversation_mut(id);
    c.next = Some(next);
    let (customer, case, turn) = (c.customer, c.case, c.turn);
    // People type for a quarter of a minute to a minute (design choice).
    let typing = world.stream(customer.0, Purpose::Speaking(case, turn)).between(8.0, 45.0) as i64;
    world.schedule(world.now + Span(typing), SimEvent::Speaks(id, turn));
}

/// The customer says what they decided to say.
pub(in crate::sim) fn speak(world: &mut World, id: ConversationId, turn: u32) {
    let c = world.conversation_mut(id);
    if c.turn != turn {
        return;
    }
    let Some(next) = c.next.take() else { return };
    let entry = c.entry;
    world.cause = Some(entry);
    if next.text.is_empty() {
        let c = world.conversation_mut(id);
        c.mood = (c.mood + next.mood).clamp(-5, 5);
        world.raise(crate::sim::command::Alert::Message(id));
    } else {
        say(world, id, next.text, next.mood);
    }
    reveal(world, id, next.reveals);
    if next.waits && world.conversation(id).state == ConversationState::Open {
        wait_for_answer(world, id);
    }
}

/// Last words, then the end.
fn leave(world: &mut World, id: ConversationId, case: &Case, why: Failure) {
    let customer = world.conversation(id).customer;
    let which = Wording::GivesUp(world.conversation(id).case);
    if let Some(text) = world.wording(customer.0, which, &case.gives_up).cloned() {
        let text = slots::fill(world, id, &text);
        world.cause = Some(world.conversation(id).entry);
        say(world, id, text, -1);
    }
    close::fail(world, id, why);
}

fn count_triggers(world: &mut World, id: ConversationId, case: &Case, happened: &[Trigger]) {
    for (index, line) in case.says.iter().enumerate() {
        let fits = line.when == Trigger::Anything || happened.contains(&line.when);
        if fits {
            let count = world.conversation_mut(id).happened.entry(index as u8).or_default();
            *count = count.saturating_add(1);
        }
    }
}

/// The first line in the file's order whose moment has come and that was not said; `Anything` only if nothing
/// more particular fits, and then even again.
fn choose_line<'a>(
    world: &World,
    id: ConversationId,
    case: &'a Case,
    happened: &[Trigger],
) -> Option<(usize, &'a Line)> {
    let c = world.conversation(id);
    let due = |index: usize, line: &Line| {
        c.happened.get(&(index as u8)).copied().unwrap_or(0) >= line.times.max(1)
            && !c.said.contains(&(index as u8))
    };
    let lines = || case.says.iter().enumerate().filter(|(_, line)| all_hold(world, id, &line.only_if));
    let particular = lines().find(|(i, l)| happened.contains(&l.when) && due(*i, l));
    particular
        .or_else(|| lines().find(|(i, l)| l.when == Trigger::Anything && due(*i, l)))
        .or_else(|| lines().find(|(_, l)| l.when == Trigger::Anything))
}

fn wording_of(world: &World, id: ConversationId, index: usize, line: &Line) -> Text {
    let c = world.conversation(id);
    let which = Wording::Line(c.case, index as u8);
    let text = world.wording(c.customer.0, which, &line.lines).cloned().unwrap_or_default();
    slots::fill(world, id, &text)
}

fn reveal(world: &mut World, id: ConversationId, known: Option<u8>) {
    let Some(index) = known else { return };
    if world.conversation_mut(id).revealed.insert(index) {
        let scenario = std::sync::Arc::clone(&world.scenario);
        let case = &scenario.cases[world.conversation(id).case.index()];
        if let Some(known) = case.knows.get(usize::from(index)) {
            world.write(Entry::Revealed { conversation: id, key: known.key.clone() });
        }
    }
}
