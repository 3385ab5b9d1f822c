//! What the keeper does in a conversation by button: look up, offer, refuse, refer; and quick phrases.

use super::answer::{note_offer, note_refusal, open_conversation, record, settle};
use crate::base::Text;
use crate::base::ids::ConversationId;
use crate::reply::{ReferTo, Refusal, RemedyKind};
use crate::scenario::model::{QuickPhrase, Trigger};
use crate::sim::command::{LONGEST_REPLY, Refused, Remedy};
use crate::sim::entry::{Entry, ReplyKind};
use crate::sim::perform::look_up_time;
use crate::sim::state::{ConversationState, Note, World};

/// Looks up the order and the parcel.
pub(in crate::sim) fn look_up(world: &mut World, id: ConversationId) -> Result<(), Refused> {
    let c = world.conversations.get(id.index()).ok_or(Refused::NoSuchThing)?;
    let order = c.order.ok_or(Refused::NoOrder)?;
    let busy = look_up_time(world);
    if world.spend(busy) {
        world.order_mut(order).looked_up = true;
        world.conversation_mut(id).looked_up = true;
        world.write(Entry::LookedUp { conversation: id });
        world.note(id, Note::LookedUp);
    }
    Ok(())
}

/// Offers a remedy.
pub(in crate::sim) fn offer(world: &mut World, id: ConversationId, remedy: Remedy) -> Result<(), Refused> {
    open_conversation(world, id)?;
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
    if by_button(world, id) {
        let heard = note_offer(world, id, remedy);
        world.note(id, Note::Offered(remedy));
        let happened = if heard { vec![Trigger::Offers(remedy.kind)] } else { Vec::new() };
        settle(world, id, &happened);
    }
    Ok(())
}

/// Refuses something.
pub(in crate::sim) fn refuse(world: &mut World, id: ConversationId, what: Refusal) -> Result<(), Refused> {
    open_conversation(world, id)?;
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
    Ok(())
}

/// Refers the customer.
pub(in crate::sim) fn refer(world: &mut World, id: ConversationId, to: ReferTo) -> Result<(), Refused> {
    open_conversation(world, id)?;
    if by_button(world, id) {
        world.conversation_mut(id).handled.referrals.insert(to);
        world.write(Entry::Referred { conversation: id, to });
        world.note(id, Note::Referred(to));
        settle(world, id, &[Trigger::Refers(to)]);
    }
    Ok(())
}

/// Pays for a button in shop time and records it as an answer; says whether the conversation is still open.
fn by_button(world: &mut World, id: ConversationId) -> bool {
    let cost = world.scenario.attention.remedy;
    if !world.spend(cost) {
        return false;
    }
    if world.conversation(id).state != ConversationState::Open {
        world.write(Entry::AnsweredTooLate { conversation: id });
        return false;
    }
    record(world, id, ReplyKind::Button, &Text::default(), None);
    true
}

/// Saves a quick phrase.
pub(in crate::sim) fn save_phrase(world: &mut World, code: &str, text: &str) -> Result<(), Refused> {
    let code_ok = (1..=20).contains(&code.chars().count()) && code.chars().all(char::is_alphanumeric);
    let text = text.trim();
    if !code_ok || text.is_empty() || text.chars().count() > LONGEST_REPLY || world.phrases.len() >= 200 {
        return Err(Refused::BadText);
    }
    let phrase = QuickPhrase { code: code.to_owned(), text: Text::new(text, text) };
    match world.phrases.iter_mut().find(|p| p.code == code) {
        Some(old) => *old = phrase,
        None => world.phrases.push(phrase),
    }
    Ok(())
}
