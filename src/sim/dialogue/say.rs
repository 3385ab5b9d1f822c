//! What a customer says: message, journal, alert.

use crate::base::ids::ConversationId;
use crate::base::{Text, Time};
use crate::sim::command::Alert;
use crate::sim::entry::Entry;
use crate::sim::state::{Message, MessageFrom, State};

/// The customer says something: message and journal.
pub(super) fn say(state: &mut State, id: ConversationId, text: Text, mood: i8) {
    let now: Time = state.now;
    let c = state.conversation_mut(id);
    let mood = c.feel(mood);
    c.add(Message { at: now, from: MessageFrom::Customer, text: text.clone(), reading: None, note: None });
    state.write(Entry::CustomerSaid { conversation: id, text, mood });
    state.raise(Alert::Message(id));
}
