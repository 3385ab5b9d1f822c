//! What the keeper does in a conversation by button: look up, offer, refuse, refer; and quick phrases.

use super::answer::{check_open, note_offer, note_refusal, record, settle};
use crate::base::Text;
use crate::base::ids::ConversationId;
use crate::reply::{ReferTo, Refusal, RemedyKind};
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
    let order = world.conversation(id).order;
    match remedy.kind {
        RemedyKind::Refund | RemedyKind::PartRefund | RemedyKind::Replacement | RemedyKind::Return => {
            let order = world.order(order.ok_or(Refused::NoOrder)?);
            if order.paid.is_none() || !order.refundable().is_positive() {
                return Err(Refused::WrongState);
            }
            if remedy.kind == RemedyKind::PartRefund {
                if !remedy.amount.is_positive() {
                    return Err(Refused::OutOfRange);
                }
                if remedy.amount > order.refundable() {
                    return Err(Refused::TooMuch);
                }
            }
            if remedy.kind == RemedyKind::Replacement
                && world.listings[order.product.index()].stock[usize::from(order.size)] < order.pieces
            {
                return Err(Refused::NotEnoughStock);
            }
        }
        RemedyKind::Coupon | RemedyKind::Discount => {
            if !remedy.amount.is_positive() || remedy.amount > crate::base::Money::major(100_000) {
                return Err(Refused::OutOfRange);
            }
            if remedy.kind == RemedyKind::Discount && order.is_some() {
                return Err(Refused::WrongState);
            }
        }
        RemedyKind::Gift => {}
    }
    Ok(())
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
    let code_ok = PHRASE_CODE.contains(&code.chars().count()) && code.chars().all(char::is_alphanumeric);
    let text = text.trim();
    let full = world.phrases.len() >= MOST_PHRASES;
    if !code_ok || text.is_empty() || text.chars().count() > LONGEST_REPLY || full {
        return Err(Refused::BadText);
    }
    Ok(())
}

/// Saves a quick phrase.
pub(in crate::sim) fn save_phrase(world: &mut World, code: &str, text: &str) {
    let text = text.trim();
    let phrase = QuickPhrase { code: code.to_owned(), text: Text::new(text, text) };
    match world.phrases.iter_mut().find(|p| p.code == code) {
        Some(old) => *old = phrase,
        None => world.phrases.push(phrase),
    }
}
