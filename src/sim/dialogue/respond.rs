//! What the customer does after a reply, and while there is none: lines, patience, nudges.

use super::circumstance::all_hold;
use super::say::{say, send_picture, speak_soon};
use super::{close, slots};
use crate::base::Text;
use crate::base::ids::ConversationId;
use crate::scenario::model::{Case, CaseLine, Scenario, Trigger};
use crate::sim::calendar::SimEvent;
use crate::sim::customer::patience;
use crate::sim::entry::{Entry, Failure};
use crate::sim::purpose::{Purpose, Wording};
use crate::sim::state::{ConversationState, State, Utterance};

/// The customer now waits: starts their patience, and their nudges.
pub(super) fn wait_for_answer(scenario: &Scenario, state: &mut State, id: ConversationId) {
    let c = state.conversation(id);
    let case = &scenario.cases[c.case.index()];
    let (customer, turn) = (c.customer, c.turn);
    let mut luck = state.stream(customer.0, Purpose::Patience(c.case, turn));
    let model = &scenario.behaviour;
    let patience = if case.is_everyday() {
        let own = scenario.personas[c.persona.index()].patience;
        let usual = patience::usual(scenario);
        patience::everyday(model, case.patience, (own, usual), &mut luck)
    } else {
        Some(patience::scripted(case.patience, &mut luck))
    };
    let now = state.now;
    state.conversation_mut(id).wait(now);
    // Patience runs only while the shop is open.
    if let Some(patience) = patience {
        state.schedule(scenario.open_for(now, patience), SimEvent::PatienceEnds(id, turn));
    }
    let second = state.conversation(id).in_second_matter();
    let nudges = case.says_in(second).filter_map(|(_, line)| {
        let Trigger::Silent(span) = line.when else { return None };
        patience.is_none_or(|patience| span < patience).then_some(span)
    });
    for span in nudges.collect::<Vec<_>>() {
        state.schedule(scenario.open_for(now, span), SimEvent::Nudges(id, turn));
    }
}

/// The customer's patience ends, unless they were answered since.
pub(in crate::sim) fn patience_ends(scenario: &Scenario, state: &mut State, id: ConversationId, turn: u32) {
    let c = state.conversation(id);
    if c.state != ConversationState::Open || c.turn != turn || c.waiting_since.is_none() {
        return;
    }
    let (customer, case, entry) = (c.customer, c.case, c.entry);
    state.cause = Some(entry);
    let silently =
        patience::silently(&scenario.behaviour, &mut state.stream(customer.0, Purpose::Silence(case)));
    state.write(Entry::GaveUp { conversation: id, silently });
    if !silently {
        let lines = &scenario.cases[state.conversation(id).case.index()].gives_up;
        if let Some(text) = state.wording(customer.0, Wording::GivesUp(case), lines).cloned() {
            let text = slots::fill(scenario, state, id, &text);
            say(state, id, text, -1);
        }
    }
    close::fail(scenario, state, id, Failure::NoAnswer);
}

/// The customer reminds the keeper.
pub(in crate::sim) fn nudge(scenario: &Scenario, state: &mut State, id: ConversationId, turn: u32) {
    let c = state.conversation(id);
    let Some(since) = c.waiting_since else { return };
    if c.state != ConversationState::Open || c.turn != turn {
        return;
    }
    let case = &scenario.cases[c.case.index()];
    let waited = scenario.open_between(since, state.now);
    let due = case.says_in(c.in_second_matter()).find(|(index, line)| {
        all_hold(scenario, state, id, &line.only_if)
            && matches!(line.when, Trigger::Silent(span) if span <= waited)
            && !c.said.contains(&(*index as u8))
    });
    if let Some((index, line)) = due {
        let text = wording_of(scenario, state, id, index, line);
        state.conversation_mut(id).mark_said(index as u8);
        state.cause = Some(state.conversation(id).entry);
        say(state, id, text, line.mood);
        send_picture(state, id, line.picture);
        reveal(scenario, state, id, line.reveals);
    }
}

/// After a reply that did not solve it: the customer chooses a line, or has had enough.
pub(super) fn respond(scenario: &Scenario, state: &mut State, id: ConversationId, happened: &[Trigger]) {
    let case = &scenario.cases[state.conversation(id).case.index()];
    count_triggers(state, id, case, happened);
    let c = state.conversation_mut(id);
    if c.take_turn() >= case.turns.max(1) || c.is_fed_up() {
        let why = if c.is_fed_up() { Failure::Mood } else { Failure::NoSolution };
        leave(scenario, state, id, case, why);
        return;
    }
    let chosen = choose_line(scenario, state, id, case, happened);
    let next = match chosen {
        Some((index, line)) => {
            state.conversation_mut(id).mark_said(index as u8);
            let text = wording_of(scenario, state, id, index, line);
            Utterance { text, mood: line.mood, reveals: line.reveals, picture: line.picture, waits: true }
        }
        // Nothing fits: the customer waits on, for something better than what was said.
        None => Utterance { text: Text::default(), mood: -1, reveals: None, picture: None, waits: true },
    };
    speak_soon(state, id, next);
}

/// The customer says what they decided to say.
pub(in crate::sim) fn speak(scenario: &Scenario, state: &mut State, id: ConversationId, turn: u32) {
    let c = state.conversation_mut(id);
    if c.turn != turn {
        return;
    }
    let Some(next) = c.take_plan() else { return };
    let entry = c.entry;
    state.cause = Some(entry);
    if next.text.is_empty() {
        state.conversation_mut(id).feel(next.mood);
        state.raise(crate::sim::command::Alert::Message(id));
    } else {
        say(state, id, next.text, next.mood);
    }
    send_picture(state, id, next.picture);
    reveal(scenario, state, id, next.reveals);
    if next.waits && state.conversation(id).state == ConversationState::Open {
        wait_for_answer(scenario, state, id);
    }
}

/// Last words, then the end.
fn leave(scenario: &Scenario, state: &mut State, id: ConversationId, case: &Case, why: Failure) {
    let customer = state.conversation(id).customer;
    let which = Wording::GivesUp(state.conversation(id).case);
    if let Some(text) = state.wording(customer.0, which, &case.gives_up).cloned() {
        let text = slots::fill(scenario, state, id, &text);
        state.cause = Some(state.conversation(id).entry);
        say(state, id, text, -1);
    }
    close::fail(scenario, state, id, why);
}

fn count_triggers(state: &mut State, id: ConversationId, case: &Case, happened: &[Trigger]) {
    for (index, line) in case.says_in(state.conversation(id).in_second_matter()) {
        let fits = line.when == Trigger::Anything || happened.contains(&line.when);
        if fits {
            state.conversation_mut(id).count_trigger(index as u8);
        }
    }
}

/// The first line in the file's order whose moment has come and that was not said; `Anything` only
/// if nothing more particular fits, and then even again.
fn choose_line<'a>(
    scenario: &Scenario,
    state: &State,
    id: ConversationId,
    case: &'a Case,
    happened: &[Trigger],
) -> Option<(usize, &'a CaseLine)> {
    let c = state.conversation(id);
    let due = |index: usize, line: &CaseLine| {
        c.happened.get(&(index as u8)).copied().unwrap_or(0) >= line.times.max(1)
            && !c.said.contains(&(index as u8))
    };
    let lines = || {
        case.says_in(c.in_second_matter()).filter(|(_, line)| all_hold(scenario, state, id, &line.only_if))
    };
    let particular = lines().find(|(i, l)| happened.contains(&l.when) && due(*i, l));
    particular
        .or_else(|| lines().find(|(i, l)| l.when == Trigger::Anything && due(*i, l)))
        .or_else(|| lines().find(|(_, l)| l.when == Trigger::Anything))
}

fn wording_of(scenario: &Scenario, state: &State, id: ConversationId, index: usize, line: &CaseLine) -> Text {
    let c = state.conversation(id);
    let which = Wording::Line(c.case, index as u8);
    let text = state.wording(c.customer.0, which, &line.lines).cloned().unwrap_or_default();
    slots::fill(scenario, state, id, &text)
}

fn reveal(scenario: &Scenario, state: &mut State, id: ConversationId, known: Option<u8>) {
    let Some(index) = known else { return };
    if state.conversation_mut(id).reveal(index) {
        let case = &scenario.cases[state.conversation(id).case.index()];
        if let Some(known) = case.knows.get(usize::from(index)) {
            state.write(Entry::Revealed { conversation: id, key: known.key.clone() });
        }
    }
}
