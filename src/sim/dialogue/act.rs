//! What the keeper does in a conversation by button: look up, offer, refuse, refer; and quick
//! phrases.

use super::answer::{check_open, check_words, conclude, note_offer, note_refusal, record};
use super::remedy::may_offer;
use crate::base::Text;
use crate::base::ids::ConversationId;
use crate::base::text::{has_half_slot, slots_of};
use crate::reply::{ReferTo, Refusal};
use crate::scenario::model::limits::{MOST_PHRASES, PHRASE_CODE};
use crate::scenario::model::{QuickPhrase, SLOTS, Scenario, Trigger};
use crate::sim::command::Remedy;
use crate::sim::entry::{Entry, ReplyKind};
use crate::sim::refused::Refused;
use crate::sim::state::{ConversationState, Note, State};

/// Whether there is an order to look up.
pub(in crate::sim) fn check_look_up(state: &State, id: ConversationId) -> Result<(), Refused> {
    let c = state.conversations.get(id.index()).ok_or(Refused::NoSuchThing)?;
    c.order.map(|_| ()).ok_or(Refused::NoOrder)
}

/// Looks up the order and the parcel.
pub(in crate::sim) fn look_up(state: &mut State, id: ConversationId) {
    let Some(order) = state.conversation(id).order else { return };
    state.order_mut(order).look_up();
    state.conversation_mut(id).look_up();
    state.write(Entry::LookedUp { conversation: id });
    state.note(id, Note::LookedUp);
}

/// Whether a remedy can be offered.
pub(in crate::sim) fn check_offer(
    scenario: &Scenario,
    state: &State,
    id: ConversationId,
    remedy: Remedy,
) -> Result<(), Refused> {
    check_open(state, id)?;
    may_offer(scenario, state, id, remedy)
}

/// Offers a remedy.
pub(in crate::sim) fn offer(scenario: &Scenario, state: &mut State, id: ConversationId, remedy: Remedy) {
    if by_button(scenario, state, id) {
        let heard = note_offer(scenario, state, id, remedy);
        state.note(id, Note::Offered(remedy));
        let happened = if heard { vec![Trigger::Offers(remedy.kind)] } else { Vec::new() };
        conclude(scenario, state, id, &happened);
    }
}

/// Refuses something.
pub(in crate::sim) fn refuse(scenario: &Scenario, state: &mut State, id: ConversationId, what: Refusal) {
    if by_button(scenario, state, id) {
        if what == Refusal::Invoice {
            // An invoice may never be refused; the button exists because people try.
            state.write(Entry::RedLineCrossed {
                conversation: Some(id),
                line: crate::reply::RedLine::InvoiceRefused,
                words: String::new(),
            });
            state.conversation_mut(id).cross();
        }
        note_refusal(state, id, what);
        state.note(id, Note::Refused(what));
        conclude(scenario, state, id, &[Trigger::Refuses(what)]);
    }
}

/// Refers the customer.
pub(in crate::sim) fn refer(scenario: &Scenario, state: &mut State, id: ConversationId, to: ReferTo) {
    if by_button(scenario, state, id) {
        state.conversation_mut(id).note_referral(to);
        state.write(Entry::Referred { conversation: id, to });
        state.note(id, Note::Referred(to));
        conclude(scenario, state, id, &[Trigger::Refers(to)]);
    }
}

/// Records a button as an answer; says whether the conversation is still open.
fn by_button(scenario: &Scenario, state: &mut State, id: ConversationId) -> bool {
    if state.conversation(id).state != ConversationState::Open {
        state.write(Entry::AnsweredTooLate { conversation: id });
        return false;
    }
    record(scenario, state, id, ReplyKind::Button, &Text::default(), None);
    true
}

/// Whether a quick phrase can be saved.
pub(in crate::sim) fn check_phrase(state: &State, code: &str, text: &str) -> Result<(), Refused> {
    if !PHRASE_CODE.contains(&code.chars().count()) || !code.chars().all(char::is_alphanumeric) {
        return Err(Refused::BadCode);
    }
    check_words(text)?;
    if has_half_slot(text) || slots_of(text).iter().any(|slot| !SLOTS.contains(slot)) {
        return Err(Refused::UnknownSlot);
    }
    let is_new = !state.phrases.iter().any(|p| p.code == code);
    if is_new && state.phrases.len() >= MOST_PHRASES { Err(Refused::TooMany) } else { Ok(()) }
}

/// Saves a quick phrase.
pub(in crate::sim) fn save_phrase(state: &mut State, code: &str, text: &str) {
    // A slot in full-width braces is meant as one in plain braces.
    let text = text.trim().replace('｛', "{").replace('｝', "}");
    let phrase = QuickPhrase { code: code.to_owned(), text: Text::new(text.clone(), text) };
    match state.phrases.iter_mut().find(|p| p.code == code) {
        Some(old) => *old = phrase,
        None => state.phrases.push(phrase),
    }
}
