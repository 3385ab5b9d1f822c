//! The week as a line: cash by day, and what stood out.

use super::hindsight::Hindsight;
use super::model::{Mark, TimelinePoint};
use crate::base::ids::ConversationId;
use crate::base::{Money, Text};
use crate::narrate::{SentencePart, say};
use crate::sim::{Entry, JournalEntry};

/// Cash at the end of every day that was played.
pub(super) fn cash_by_day(run: &Hindsight<'_>) -> Vec<(i64, Money)> {
    let days = run.scenario.days;
    run.view.money.days.iter().filter(|d| d.day <= days).map(|d| (d.day, d.cash)).collect()
}

/// The findings, in order.
pub(super) fn points(run: &Hindsight<'_>) -> Vec<TimelinePoint> {
    let last = run.scenario.ends;
    run.entries().filter(|e| e.at <= last).filter_map(|entry| point(run, entry)).collect()
}

fn point(run: &Hindsight<'_>, entry: &JournalEntry) -> Option<TimelinePoint> {
    let mark = mark(run, &entry.what)?;
    let says = run.narrator().both(&entry.what);
    let text =
        if let Entry::CaseSolved { conversation } | Entry::CaseFailed { conversation, .. } = &entry.what {
            titled(run, *conversation, says)
        } else {
            says
        };
    Some(TimelinePoint { at: entry.at, mark, text, entry: Some(entry.id) })
}

/// What a conversation was about, then what became of it.
fn titled(run: &Hindsight<'_>, conversation: ConversationId, says: Text) -> Text {
    let title = run.case_of(conversation).map(|c| c.title.clone()).unwrap_or_default();
    say("debrief-point-case", &[("title", SentencePart::Text(title)), ("what", SentencePart::Text(says))])
}

/// How an entry is marked on the line of days; most are not.
#[expect(clippy::too_many_lines, reason = "a match over a closed enum")]
fn mark(run: &Hindsight<'_>, what: &Entry) -> Option<Mark> {
    let scripted = |id| run.case_of(id).is_some_and(|case| !case.is_everyday());
    let mark = match what {
        Entry::Reviewed { stars: ..=2, .. } | Entry::RedLineCrossed { .. } => Mark::Bad,
        Entry::Reviewed { .. } => Mark::Review,
        Entry::CaseSolved { conversation } if scripted(*conversation) => Mark::Good,
        Entry::CaseFailed { conversation, .. } if scripted(*conversation) => Mark::Bad,
        Entry::CasePrevented { .. } | Entry::EquipmentBought { .. } => Mark::Good,
        Entry::SoldOut { .. } | Entry::DisputeOpened { .. } => Mark::Warning,
        Entry::ReturnApproved { .. } => Mark::Return,
        Entry::PriceSet { .. }
        | Entry::PromotionStarted { .. }
        | Entry::PromotionEnded { .. }
        | Entry::FreightSet { .. }
        | Entry::PromiseDaysSet { .. } => Mark::Decision,
        Entry::CaseSolved { .. }
        | Entry::CaseFailed { .. }
        | Entry::RunBegan { .. }
        | Entry::DayBegan { .. }
        | Entry::RunEnded
        | Entry::Passed { .. }
        | Entry::WalkedOn { .. }
        | Entry::Clicked { .. }
        | Entry::Read { .. }
        | Entry::Carted { .. }
        | Entry::LeftCart { .. }
        | Entry::ConversationBegan { .. }
        | Entry::CustomerSaid { .. }
        | Entry::Revealed { .. }
        | Entry::LookedUp { .. }
        | Entry::Answered { .. }
        | Entry::Meant { .. }
        | Entry::AnsweredTooLate { .. }
        | Entry::Offered { .. }
        | Entry::OfferImpossible { .. }
        | Entry::WaitsForStock { .. }
        | Entry::ShortOfStock { .. }
        | Entry::WaitsToBuy { .. }
        | Entry::Remedied { .. }
        | Entry::RefusedRequest { .. }
        | Entry::Referred { .. }
        | Entry::ToldFact { .. }
        | Entry::Promised { .. }
        | Entry::PromiseKept { .. }
        | Entry::PromiseBroken { .. }
        | Entry::GaveUp { .. }
        | Entry::WordOfMouth { .. }
        | Entry::OrderPlaced { .. }
        | Entry::OrderPaid { .. }
        | Entry::PaymentReminded { .. }
        | Entry::OrderShipped { .. }
        | Entry::OrderDelivered { .. }
        | Entry::OrderCompleted { .. }
        | Entry::OrderClosed { .. }
        | Entry::OrderOverdue { .. }
        | Entry::ShippingOverdue { .. }
        | Entry::ReturnRequested { .. }
        | Entry::ReturnArrived { .. }
        | Entry::DisputeRuled { .. }
        | Entry::Refunded { .. }
        | Entry::Judged { .. }
        | Entry::ReviewAnswered { .. }
        | Entry::ReviewWithdrawn { .. }
        | Entry::FactStated { .. }
        | Entry::TitleSet { .. }
        | Entry::PhotosArranged { .. }
        | Entry::PhotosTaken { .. }
        | Entry::ShotTaken { .. }
        | Entry::PhotoImported { .. }
        | Entry::StockOrdered { .. }
        | Entry::StockArrived { .. }
        | Entry::CarriedOver { .. }
        | Entry::NewsCame { .. }
        | Entry::MatterSettled { .. }
        | Entry::WishGranted { .. }
        | Entry::PictureSent { .. }
        | Entry::Exchanged { .. }
        | Entry::AddressChanged { .. }
        | Entry::WrongAddress { .. }
        | Entry::Paused => return None,
    };
    Some(mark)
}
