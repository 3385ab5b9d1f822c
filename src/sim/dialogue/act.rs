//! What the keeper does in a conversation by button: look up, offer, refuse, refer; and quick phrases.

use super::answer::{check_open, note_offer, note_refusal, record, settle};
use super::remedy::may_offer;
use crate::base::Text;
use crate::base::ids::ConversationId;
use crate::base::text::{is_blank, slots_of};
use crate::reply::{ReferTo, Refusal};
use crate::scenario::SLOTS;
use crate::scenario::model::limits::{LONGEST_REPLY, MOST_PHRASES, PHRASE_CODE};
use crate::scenario::model::{QuickPhrase, Trigger};
use crate::sim::command::{Refused, Remedy};
use crate::sim::entry::{Entry, ReplyKind};
use crate::sim::state::{ConversationState, Note, World};

/// Whether there is an order to look up.
pub(in crate::sim) fn check_look_up(world: &World, id: ConversationId) -> Result<(), Refused> {
    let c = world.conversations.get(id.index()).ok_or(Refused::NoSuchThing)?;
    c.order.map(|_| ()).ok_or(Refused::NoOrder)
}

/// Looks up the order and the parcel.
pub(in crate::sim) fn look_up(world: &mut World, id: ConversationId) {
    let Some(order) = world.conversation(id).order else { return };
    world.order_mut(order).looked_up = true;
    world.conversation_mut(id).looked_up = true;
    world.write(Entry::LookedUp { conversation: id });
    world.note(id, Note::LookedUp);
}

/// Whether a remedy can be offered.
pub(in crate::sim) fn check_offer(world: &World, id: ConversationId, remedy: Remedy) -> Result<(), Refused> {
    check_open(world, id)?;
    may_offer(world, id, remedy)
}

/// Offers a remedy.
pub(in crate::sim) fn offer(world: &mut World, id: ConversationId, remedy: Remedy) {
    if by_button(world, id) {
        let heard = note_offer(world, id, remedy);
        world.note(id, Note::Offered(remedy));
        let happened = if heard { vec![Trigger::Offers(remedy.kind)] } else { Vec::new() };
        settle(world, id, &happened);
    }
}

/// Refuses something.
pub(in crate::sim) fn refuse(world: &mut World, id: ConversationId, what: Refusal) {
    if by_button(world, id) {
        if what == Refusal::Invoice {
            // An invoice may never be refused; the button exists because people try.
            world.write(Entry::RedLineCrossed {
                conversation: Some(id),
                line: crate::reply::RedLine::InvoiceRefused,
                words: String::new(),
            });
            world.conversation_mut(id).crossed = true;
        }
        note_refusal(world, id, what);
        world.note(id, Note::Refused(what));
        settle(world, id, &[Trigger::Refuses(what)]);
    }
}

/// Refers the customer.
pub(in crate::sim) fn refer(world: &mut World, id: ConversationId, to: ReferTo) {
    if by_button(world, id) {
        world.conversation_mut(id).handled.referrals.insert(to);
        world.write(Entry::Referred { conversation: id, to });
        world.note(id, Note::Referred(to));
        settle(world, id, &[Trigger::Refers(to)]);
    }
}

/// Records a button as an answer; says whether the conversation is still open.
fn by_button(world: &mut World, id: ConversationId) -> bool {
    if world.conversation(id).state != ConversationState::Open {
        world.write(Entry::AnsweredTooLate { conversation: id });
        return false;
    }
    record(world, id, ReplyKind::Button, &Text::default(), None);
    true
}

/// Whether a quick phrase can be saved.
pub(in crate::sim) fn check_phrase(world: &World, code: &str, text: &str) -> Result<(), Refused> {
    if !PHRASE_CODE.contains(&code.chars().count()) || !code.chars().all(char::is_alphanumeric) {
        return Err(Refused::BadCode);
    }
    if is_blank(text) || text.trim().chars().count() > LONGEST_REPLY {
        return Err(Refused::BadText);
    }
    if slots_of(text).iter().any(|slot| !SLOTS.contains(slot)) {
        return Err(Refused::UnknownSlot);
    }
    let is_new = !world.phrases.iter().any(|p| p.code == code);
    if is_new && world.phrases.len() >= MOST_PHRASES { Err(Refused::TooMany) } else { Ok(()) }
}

/// Saves a quick phrase.
pub(in crate::sim) fn save_phrase(world: &mut World, code: &str, text: &str) {
    // A slot in full-width braces is meant as one in plain braces.
    let text = text.trim().replace('｛', "{").replace('｝', "}");
    let phrase = QuickPhrase { code: code.to_owned(), text: Text::new(text.clone(), text) };
    match world.phrases.iter_mut().find(|p| p.code == code) {
        Some(old) => *old = phrase,
        None => world.phrases.push(phrase),
    }
}
