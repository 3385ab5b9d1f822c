//! What a line of the debrief speaks of, as a value: which entry of the journal, when, and what it
//! is about.

use crate::base::ids::{ConversationId, EntryId, OrderId, ProductId, ReviewId};
use crate::base::{Text, Time};
use crate::narrate::{EntryField, Narrator, fields};
use crate::scenario::model::Scenario;
use crate::sim::{Entry, JournalEntry, ShopView};

/// The subject of an entry of the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A conversation.
    Conversation(ConversationId),
    /// An order.
    Order(OrderId),
    /// A review.
    Review(ReviewId),
    /// A product and its listing.
    Product(ProductId),
    /// The shop as a whole.
    Shop,
}

/// An entry of the journal as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Which.
    pub entry: EntryId,
    /// When it was written.
    pub at: Time,
    /// The event that it reports.
    pub says: Text,
    /// Its subject.
    pub subject: Subject,
}

impl Record {
    /// The record of an entry, in the words of the narrator.
    pub fn of(entry: &JournalEntry, scenario: &Scenario, view: &ShopView) -> Self {
        let says = Narrator::new(scenario, view).both(&entry.what);
        Self { entry: entry.id, at: entry.at, says, subject: subject_of(&entry.what, view) }
    }
}

/// What an entry is about: the review itself rather than the talk or order behind it, the
/// conversation rather than the order, the order rather than the goods.
pub fn subject_of(entry: &Entry, view: &ShopView) -> Subject {
    let (_, parts) = fields(entry);
    let first =
        |pick: fn(&EntryField<'_>, &ShopView) -> Option<Subject>| parts.iter().find_map(|p| pick(p, view));
    first(review_of)
        .or_else(|| first(conversation_of))
        .or_else(|| first(order_of))
        .or_else(|| first(product_of))
        .unwrap_or(Subject::Shop)
}

fn review_of(part: &EntryField<'_>, _: &ShopView) -> Option<Subject> {
    if let EntryField::Review(id) = part { Some(Subject::Review(*id)) } else { None }
}

/// The conversation an entry belongs to, the fate of its promises included.
fn conversation_of(part: &EntryField<'_>, view: &ShopView) -> Option<Subject> {
    if let EntryField::Conversation(id) = part {
        return Some(Subject::Conversation(*id));
    }
    let EntryField::Promise(id) = part else { return None };
    let made = view.conversations.iter().find(|c| c.promises.iter().any(|p| p.promise == *id));
    made.map(|c| Subject::Conversation(c.conversation))
}

fn order_of(part: &EntryField<'_>, _: &ShopView) -> Option<Subject> {
    if let EntryField::Order(id) = part { Some(Subject::Order(*id)) } else { None }
}

fn product_of(part: &EntryField<'_>, _: &ShopView) -> Option<Subject> {
    if let EntryField::Product(id) = part { Some(Subject::Product(*id)) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::Sim;

    /// The nearest thing a learner can look at is opened.
    #[test]
    fn an_entry_leads_to_what_it_is_about() {
        let files = crate::scenario::Embedded::scenario("first_hour").expect("shipped");
        let scenario = crate::scenario::load(&files, "first_hour").scenario.expect("sound");
        let view = Sim::open(std::sync::Arc::new(scenario), 7).view();
        let (conversation, order) = (ConversationId(2), OrderId(3));
        let (review, product) = (ReviewId(1), ProductId(0));
        for (entry, subject) in [
            (Entry::CaseSolved { conversation }, Subject::Conversation(conversation)),
            (Entry::OrderOverdue { order }, Subject::Order(order)),
            (Entry::ReviewWithdrawn { review }, Subject::Review(review)),
            (Entry::PromotionEnded { product }, Subject::Product(product)),
            (Entry::DayBegan { day: 1, visitors: 9 }, Subject::Shop),
        ] {
            assert_eq!(subject_of(&entry, &view), subject, "{entry:?}");
        }
    }
}
