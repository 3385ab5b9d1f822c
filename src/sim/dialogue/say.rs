//! What a customer says: message, journal, alert.

use crate::base::ids::{ConversationId, PhotoId};
use crate::base::{Span, Text, Time};
use crate::sim::calendar::SimEvent;
use crate::sim::command::Alert;
use crate::sim::entry::Entry;
use crate::sim::purpose::Purpose;
use crate::sim::state::{Message, MessageFrom, Note, State, Utterance};

/// The customer says something: message and journal.
pub(super) fn say(state: &mut State, id: ConversationId, text: Text, mood: i8) {
    let now: Time = state.now;
    let c = state.conversation_mut(id);
    let mood = c.feel(mood);
    c.add(Message { at: now, from: MessageFrom::Customer, text: text.clone(), reading: None, note: None });
    state.write(Entry::CustomerSaid { conversation: id, text, mood });
    state.raise(Alert::Message(id));
}

/// The customer sends a picture with what they say.
pub(super) fn send_picture(state: &mut State, id: ConversationId, picture: Option<PhotoId>) {
    if let Some(photo) = picture {
        state.write(Entry::PictureSent { conversation: id, photo });
        state.note(id, Note::Picture(photo));
    }
}

/// Schedules what the customer says next, some seconds from now.
pub(super) fn speak_soon(state: &mut State, id: ConversationId, next: Utterance) {
    let c = state.conversation_mut(id);
    c.plan(next);
    let (customer, case, turn) = (c.customer, c.case, c.turn);
    // People type for a quarter of a minute to a minute (design choice).
    let typing = state.stream(customer.0, Purpose::Speaking(case, turn)).between(8.0, 45.0) as i64;
    state.schedule(state.now + Span(typing), SimEvent::Speaks(id, turn));
}
