//! To whom an entry is news.

use crate::sim::Entry;

/// To whom an entry is news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The keeper did it, and knows.
    Own,
    /// It comes to the keeper: a message, an order, a review.
    News,
    /// The keeper learns it only from the debrief: what customers thought, what lies behind it.
    Hidden,
    /// One of the many who pass by.
    Street,
}

/// How weighty an entry is.
#[expect(clippy::too_many_lines, reason = "a match over a closed enum")]
pub const fn weight(entry: &Entry) -> Weight {
    match entry {
        Entry::Passed { .. }
        | Entry::WalkedOn { .. }
        | Entry::Clicked { .. }
        | Entry::Read { .. }
        | Entry::Carted { .. }
        | Entry::LeftCart { .. } => Weight::Street,
        Entry::Revealed { .. }
        | Entry::ToldFact { .. }
        | Entry::WordOfMouth { .. }
        | Entry::CasePrevented { .. }
        | Entry::ConversationBegan { .. }
        | Entry::OrderPlaced { .. }
        | Entry::GaveUp { .. }
        | Entry::Judged { .. }
        | Entry::Promised { .. }
        | Entry::RedLineCrossed { .. } => Weight::Hidden,
        Entry::DayBegan { .. }
        | Entry::RunEnded
        | Entry::CustomerSaid { .. }
        | Entry::Remedied { .. }
        | Entry::WaitsForStock { .. }
        | Entry::ShortOfStock { .. }
        | Entry::WaitsToBuy { .. }
        | Entry::PromiseKept { .. }
        | Entry::PromiseBroken { .. }
        | Entry::CaseSolved { .. }
        | Entry::CaseFailed { .. }
        | Entry::OrderPaid { .. }
        | Entry::OrderDelivered { .. }
        | Entry::OrderCompleted { .. }
        | Entry::OrderClosed { .. }
        | Entry::OrderOverdue { .. }
        | Entry::ShippingOverdue { .. }
        | Entry::ReturnRequested { .. }
        | Entry::ReturnArrived { .. }
        | Entry::DisputeOpened { .. }
        | Entry::DisputeRuled { .. }
        | Entry::Refunded { .. }
        | Entry::Reviewed { .. }
        | Entry::ReviewWithdrawn { .. }
        | Entry::StockArrived { .. }
        | Entry::SoldOut { .. }
        | Entry::CarriedOver { .. }
        | Entry::NewsCame { .. }
        | Entry::MatterSettled { .. }
        | Entry::WishGranted { .. }
        | Entry::PictureSent { .. }
        | Entry::Exchanged { .. }
        | Entry::AddressChanged { .. }
        | Entry::WrongAddress { .. }
        | Entry::AnsweredTooLate { .. } => Weight::News,
        Entry::RunBegan { .. }
        | Entry::LookedUp { .. }
        | Entry::Answered { .. }
        | Entry::Meant { .. }
        | Entry::Offered { .. }
        | Entry::OfferImpossible { .. }
        | Entry::RefusedRequest { .. }
        | Entry::Referred { .. }
        | Entry::OrderShipped { .. }
        | Entry::PaymentReminded { .. }
        | Entry::ReturnApproved { .. }
        | Entry::ReviewAnswered { .. }
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
        | Entry::EquipmentBought { .. }
        | Entry::Paused => Weight::Own,
    }
}
