//! What a line of the debrief speaks of, as a value: which entry of the journal, when, and what it is about.

use crate::base::Time;
use crate::base::ids::{ConversationId, EntryId, OrderId, ProductId, ReviewId};
use crate::sim::{Entry, ShopView};

/// What an entry of the journal is about.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Record {
    /// Which.
    pub entry: EntryId,
    /// When it was written.
    pub at: Time,
    /// What it is about.
    pub subject: Subject,
}

/// What an entry is about: the review itself rather than the talk or order behind it, the conversation rather than the
/// order, the order rather than the goods.
pub fn subject_of(entry: &Entry, view: &ShopView) -> Subject {
    review_of(entry)
        .map(Subject::Review)
        .or_else(|| conversation_of(entry, view).map(Subject::Conversation))
        .or_else(|| entry.order().map(Subject::Order))
        .or_else(|| product_of(entry).map(Subject::Product))
        .unwrap_or(Subject::Shop)
}

/// The conversation an entry belongs to, the fate of its promises included.
fn conversation_of(entry: &Entry, view: &ShopView) -> Option<ConversationId> {
    match entry {
        Entry::PromiseKept { promise } | Entry::PromiseBroken { promise } => view
            .conversations
            .iter()
            .find(|c| c.promises.iter().any(|p| p.promise == *promise))
            .map(|c| c.conversation),
        entry => entry.conversation(),
    }
}

const fn review_of(entry: &Entry) -> Option<ReviewId> {
    match entry {
        Entry::Reviewed { review, .. }
        | Entry::ReviewAnswered { review, .. }
        | Entry::ReviewWithdrawn { review } => Some(*review),
        _ => None,
    }
}

const fn product_of(entry: &Entry) -> Option<ProductId> {
    match entry {
        Entry::Passed { product, .. }
        | Entry::WalkedOn { product, .. }
        | Entry::Clicked { product, .. }
        | Entry::Read { product, .. }
        | Entry::Carted { product, .. }
        | Entry::LeftCart { product, .. }
        | Entry::PriceSet { product, .. }
        | Entry::PromotionStarted { product, .. }
        | Entry::PromotionEnded { product }
        | Entry::FactStated { product, .. }
        | Entry::PromiseDaysSet { product, .. }
        | Entry::FreightSet { product, .. }
        | Entry::PhotosArranged { product, .. }
        | Entry::PhotosTaken { product, .. }
        | Entry::StockOrdered { product, .. }
        | Entry::StockArrived { product, .. }
        | Entry::SoldOut { product, .. } => Some(*product),
        _ => None,
    }
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
