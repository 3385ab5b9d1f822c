//! What a customer says: message, journal, alert.

use crate::base::ids::ConversationId;
use crate::base::{Text, Time};
use crate::sim::command::Alert;
use crate::sim::entry::Entry;
use crate::sim::state::{Message, MessageFrom, World};

/// The customer says something: message and journal.
pub(super) fn say(world: &mut World, id: ConversationId, text: Text, mood: i8) {
    let now: Time = world.now;
    let c = world.conversation_mut(id);
    c.mood = (c.mood + mood).clamp(-5, 5);
    let mood = c.mood;
    c.messages.push(Message {
        at: now,
        from: MessageFrom::Customer,
        text: text.clone(),
        reading: None,
        note: None,
    });
    world.write(Entry::CustomerSaid { conversation: id, text, mood });
    world.raise(Alert::Message(id));
}
