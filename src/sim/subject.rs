//! Who and what a line of the journal is about: the ids it carries, and those that earlier lines
//! tie to them. Whoever follows customers, orders and conversations through a journal reads it
//! here.

use super::entry::Entry;
use crate::base::ids::{CaseId, ConversationId, CustomerId, OrderId, ProductId, PromiseId, ReviewId};
use std::collections::BTreeMap;

impl Entry {
    /// The conversation it belongs to, if it says so itself; the fate of a promise does not.
    #[expect(clippy::too_many_lines, reason = "a match over a closed enum")]
    pub const fn conversation(&self) -> Option<ConversationId> {
        match self {
            Self::ConversationBegan { conversation, .. }
            | Self::CustomerSaid { conversation, .. }
            | Self::Revealed { conversation, .. }
            | Self::LookedUp { conversation }
            | Self::Answered { conversation, .. }
            | Self::Meant { conversation, .. }
            | Self::AnsweredTooLate { conversation }
            | Self::Offered { conversation, .. }
            | Self::OfferImpossible { conversation, .. }
            | Self::WaitsForStock { conversation, .. }
            | Self::Remedied { conversation, .. }
            | Self::RefusedRequest { conversation, .. }
            | Self::Referred { conversation, .. }
            | Self::ToldFact { conversation, .. }
            | Self::Promised { conversation, .. }
            | Self::GaveUp { conversation, .. }
            | Self::CaseSolved { conversation }
            | Self::CaseFailed { conversation, .. }
            | Self::MatterSettled { conversation }
            | Self::WishGranted { conversation }
            | Self::PictureSent { conversation, .. }
            | Self::WordOfMouth { conversation, .. } => Some(*conversation),
            Self::RedLineCrossed { conversation, .. } | Self::Reviewed { conversation, .. } => *conversation,
            Self::RunBegan { .. }
            | Self::DayBegan { .. }
            | Self::RunEnded
            | Self::Passed { .. }
            | Self::WalkedOn { .. }
            | Self::Clicked { .. }
            | Self::Read { .. }
            | Self::Carted { .. }
            | Self::LeftCart { .. }
            | Self::PromiseKept { .. }
            | Self::PromiseBroken { .. }
            | Self::CasePrevented { .. }
            | Self::ShortOfStock { .. }
            | Self::WaitsToBuy { .. }
            | Self::OrderPlaced { .. }
            | Self::OrderPaid { .. }
            | Self::PaymentReminded { .. }
            | Self::OrderShipped { .. }
            | Self::OrderDelivered { .. }
            | Self::OrderCompleted { .. }
            | Self::OrderClosed { .. }
            | Self::OrderOverdue { .. }
            | Self::ShippingOverdue { .. }
            | Self::ReturnRequested { .. }
            | Self::ReturnApproved { .. }
            | Self::ReturnArrived { .. }
            | Self::DisputeOpened { .. }
            | Self::DisputeRuled { .. }
            | Self::Refunded { .. }
            | Self::Judged { .. }
            | Self::ReviewAnswered { .. }
            | Self::ReviewWithdrawn { .. }
            | Self::PriceSet { .. }
            | Self::PromotionStarted { .. }
            | Self::PromotionEnded { .. }
            | Self::FactStated { .. }
            | Self::PromiseDaysSet { .. }
            | Self::FreightSet { .. }
            | Self::TitleSet { .. }
            | Self::PhotosArranged { .. }
            | Self::PhotosTaken { .. }
            | Self::ShotTaken { .. }
            | Self::PhotoImported { .. }
            | Self::StockOrdered { .. }
            | Self::StockArrived { .. }
            | Self::SoldOut { .. }
            | Self::EquipmentBought { .. }
            | Self::CarriedOver { .. }
            | Self::NewsCame { .. }
            | Self::Exchanged { .. }
            | Self::AddressChanged { .. }
            | Self::WrongAddress { .. }
            | Self::Paused => None,
        }
    }

    /// The order it is about, if it says so itself.
    #[expect(clippy::too_many_lines, reason = "a match over a closed enum")]
    pub const fn order(&self) -> Option<OrderId> {
        match self {
            Self::OrderPlaced { order, .. }
            | Self::CarriedOver { order, .. }
            | Self::OrderPaid { order }
            | Self::PaymentReminded { order }
            | Self::OrderShipped { order, .. }
            | Self::OrderDelivered { order, .. }
            | Self::OrderCompleted { order }
            | Self::OrderClosed { order, .. }
            | Self::OrderOverdue { order }
            | Self::ShippingOverdue { order }
            | Self::ReturnRequested { order, .. }
            | Self::ReturnApproved { order, .. }
            | Self::ReturnArrived { order, .. }
            | Self::DisputeOpened { order, .. }
            | Self::DisputeRuled { order, .. }
            | Self::Refunded { order, .. }
            | Self::WaitsForStock { order, .. }
            | Self::Exchanged { order, .. }
            | Self::AddressChanged { order, .. }
            | Self::WrongAddress { order, .. }
            | Self::Judged { order, .. } => Some(*order),
            Self::ConversationBegan { order, .. } | Self::Reviewed { order, .. } => *order,
            Self::RunBegan { .. }
            | Self::DayBegan { .. }
            | Self::RunEnded
            | Self::Passed { .. }
            | Self::WalkedOn { .. }
            | Self::Clicked { .. }
            | Self::Read { .. }
            | Self::Carted { .. }
            | Self::LeftCart { .. }
            | Self::CustomerSaid { .. }
            | Self::Revealed { .. }
            | Self::LookedUp { .. }
            | Self::Answered { .. }
            | Self::Meant { .. }
            | Self::AnsweredTooLate { .. }
            | Self::Offered { .. }
            | Self::OfferImpossible { .. }
            | Self::Remedied { .. }
            | Self::RefusedRequest { .. }
            | Self::Referred { .. }
            | Self::ToldFact { .. }
            | Self::Promised { .. }
            | Self::PromiseKept { .. }
            | Self::PromiseBroken { .. }
            | Self::RedLineCrossed { .. }
            | Self::GaveUp { .. }
            | Self::CaseSolved { .. }
            | Self::CaseFailed { .. }
            | Self::CasePrevented { .. }
            | Self::ShortOfStock { .. }
            | Self::WaitsToBuy { .. }
            | Self::WordOfMouth { .. }
            | Self::ReviewAnswered { .. }
            | Self::ReviewWithdrawn { .. }
            | Self::PriceSet { .. }
            | Self::PromotionStarted { .. }
            | Self::PromotionEnded { .. }
            | Self::FactStated { .. }
            | Self::PromiseDaysSet { .. }
            | Self::FreightSet { .. }
            | Self::TitleSet { .. }
            | Self::PhotosArranged { .. }
            | Self::PhotosTaken { .. }
            | Self::ShotTaken { .. }
            | Self::PhotoImported { .. }
            | Self::StockOrdered { .. }
            | Self::StockArrived { .. }
            | Self::SoldOut { .. }
            | Self::EquipmentBought { .. }
            | Self::NewsCame { .. }
            | Self::MatterSettled { .. }
            | Self::WishGranted { .. }
            | Self::PictureSent { .. }
            | Self::Paused => None,
        }
    }
}

/// Who began a conversation, and about what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// The customer.
    pub customer: CustomerId,
    /// The case.
    pub case: CaseId,
    /// The order, after a purchase.
    pub order: Option<OrderId>,
    /// The product, if it is about one.
    pub product: Option<ProductId>,
}

/// What the lines so far told: whose a conversation, an order, a promise and a review are.
#[derive(Debug, Default)]
pub struct Subjects {
    talks: BTreeMap<ConversationId, Opening>,
    orders: BTreeMap<OrderId, (CustomerId, ProductId)>,
    promises: BTreeMap<PromiseId, ConversationId>,
    reviews: BTreeMap<ReviewId, (Option<OrderId>, Option<ConversationId>)>,
}

impl Subjects {
    /// Takes in the next line.
    #[expect(clippy::too_many_lines, reason = "a match over a closed enum")]
    pub fn learn(&mut self, entry: &Entry) {
        match entry {
            Entry::ConversationBegan { conversation, customer, case, order, product, .. } => {
                let opening = Opening { customer: *customer, case: *case, order: *order, product: *product };
                self.talks.insert(*conversation, opening);
            }
            Entry::OrderPlaced { order, customer, product, .. }
            | Entry::CarriedOver { order, customer, product, .. } => {
                self.orders.insert(*order, (*customer, *product));
            }
            Entry::Promised { promise, conversation, .. } => {
                self.promises.insert(*promise, *conversation);
            }
            Entry::Reviewed { review, order, conversation, .. } => {
                self.reviews.insert(*review, (*order, *conversation));
            }
            Entry::RunBegan { .. }
            | Entry::DayBegan { .. }
            | Entry::RunEnded
            | Entry::Passed { .. }
            | Entry::WalkedOn { .. }
            | Entry::Clicked { .. }
            | Entry::Read { .. }
            | Entry::Carted { .. }
            | Entry::LeftCart { .. }
            | Entry::CustomerSaid { .. }
            | Entry::Revealed { .. }
            | Entry::LookedUp { .. }
            | Entry::Answered { .. }
            | Entry::Meant { .. }
            | Entry::AnsweredTooLate { .. }
            | Entry::Offered { .. }
            | Entry::OfferImpossible { .. }
            | Entry::WaitsForStock { .. }
            | Entry::Remedied { .. }
            | Entry::RefusedRequest { .. }
            | Entry::Referred { .. }
            | Entry::ToldFact { .. }
            | Entry::PromiseKept { .. }
            | Entry::PromiseBroken { .. }
            | Entry::RedLineCrossed { .. }
            | Entry::GaveUp { .. }
            | Entry::CaseSolved { .. }
            | Entry::CaseFailed { .. }
            | Entry::CasePrevented { .. }
            | Entry::ShortOfStock { .. }
            | Entry::WaitsToBuy { .. }
            | Entry::WordOfMouth { .. }
            | Entry::OrderPaid { .. }
            | Entry::PaymentReminded { .. }
            | Entry::OrderShipped { .. }
            | Entry::OrderDelivered { .. }
            | Entry::OrderCompleted { .. }
            | Entry::OrderClosed { .. }
            | Entry::OrderOverdue { .. }
            | Entry::ShippingOverdue { .. }
            | Entry::ReturnRequested { .. }
            | Entry::ReturnApproved { .. }
            | Entry::ReturnArrived { .. }
            | Entry::DisputeOpened { .. }
            | Entry::DisputeRuled { .. }
            | Entry::Refunded { .. }
            | Entry::Judged { .. }
            | Entry::ReviewAnswered { .. }
            | Entry::ReviewWithdrawn { .. }
            | Entry::PriceSet { .. }
            | Entry::PromotionStarted { .. }
            | Entry::PromotionEnded { .. }
            | Entry::FactStated { .. }
            | Entry::PromiseDaysSet { .. }
            | Entry::FreightSet { .. }
            | Entry::TitleSet { .. }
            | Entry::PhotosArranged { .. }
            | Entry::PhotosTaken { .. }
            | Entry::ShotTaken { .. }
            | Entry::PhotoImported { .. }
            | Entry::StockOrdered { .. }
            | Entry::StockArrived { .. }
            | Entry::SoldOut { .. }
            | Entry::EquipmentBought { .. }
            | Entry::NewsCame { .. }
            | Entry::MatterSettled { .. }
            | Entry::WishGranted { .. }
            | Entry::PictureSent { .. }
            | Entry::Exchanged { .. }
            | Entry::AddressChanged { .. }
            | Entry::WrongAddress { .. }
            | Entry::Paused => {}
        }
    }

    /// The conversation that a line belongs to, the fate of its promises included.
    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    pub fn conversation(&self, entry: &Entry) -> Option<ConversationId> {
        match entry {
            Entry::PromiseKept { promise } | Entry::PromiseBroken { promise } => self.promised_in(*promise),
            entry => entry.conversation(),
        }
    }

    /// Who began a conversation, and about what.
    pub fn opening_of(&self, conversation: ConversationId) -> Option<Opening> {
        self.talks.get(&conversation).copied()
    }

    /// Who placed an order, and for what.
    pub fn order(&self, order: OrderId) -> Option<(CustomerId, ProductId)> {
        self.orders.get(&order).copied()
    }

    /// The conversation in which a promise was made.
    pub fn promised_in(&self, promise: PromiseId) -> Option<ConversationId> {
        self.promises.get(&promise).copied()
    }

    /// The order and the conversation that a review is about.
    pub fn reviewed(&self, review: ReviewId) -> (Option<OrderId>, Option<ConversationId>) {
        self.reviews.get(&review).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_and_a_review_lead_back_to_the_customer() {
        let (talk, order) = (ConversationId(3), OrderId(5));
        let mut known = Subjects::default();
        known.learn(&Entry::ConversationBegan {
            conversation: talk,
            customer: CustomerId(7),
            case: CaseId(1),
            product: None,
            order: Some(order),
            fact: None,
        });
        known.learn(&Entry::Promised {
            promise: PromiseId(2),
            conversation: talk,
            kind: crate::reply::PromiseKind::Ship,
            due: crate::base::Time(0),
        });
        let broken = Entry::PromiseBroken { promise: PromiseId(2) };
        assert_eq!((broken.conversation(), known.conversation(&broken)), (None, Some(talk)));
        assert_eq!(known.opening_of(talk).map(|t| (t.customer, t.order)), Some((CustomerId(7), Some(order))));
        let strange = Entry::PromiseKept { promise: PromiseId(9) };
        assert_eq!(known.conversation(&strange), None, "of a promise nobody made");
        assert_eq!(known.reviewed(ReviewId(0)), (None, None));
    }
}
