//! The calendar of scheduled events, in a total order: time, then priority, then the order of scheduling.

use crate::base::Time;
use crate::base::ids::{CaseId, ConversationId, CustomerId, OrderId, ProductId, PromiseId, PurchaseId};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Something that is scheduled. Whether anything comes of it is decided when its time comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum SimEvent {
    /// A day begins.
    DayBegins(i64),
    /// The run ends.
    RunEnds,
    /// The shop opens for the day.
    ShopOpens(i64),
    /// A customer who did not pay at once pays now, or never.
    PaysLater(OrderId),
    /// A background customer comes along: day and number within the day.
    Arrives(CustomerId),
    /// A visitor has read the listing.
    HasRead(CustomerId),
    /// A visitor decides whether to pay.
    AtTill(CustomerId),
    /// A scripted case may start.
    CaseDue(CaseId),
    /// A scripted customer places the order of their story.
    CaseOrders(CaseId),
    /// A customer says what they decided to say.
    Speaks(ConversationId, u32),
    /// A customer's patience ends, unless they were answered since.
    PatienceEnds(ConversationId, u32),
    /// A customer reminds the keeper that they wait.
    Nudges(ConversationId, u32),
    /// The last moment of a promise.
    PromiseDue(PromiseId),
    /// The last moment to ship by the rules.
    ShipDue(OrderId),
    /// A customer cancels what was never shipped.
    CancelDue(OrderId),
    /// A parcel arrives.
    Arrival(OrderId),
    /// The promised day is over.
    PromisedDayOver(OrderId),
    /// The customer has unpacked the parcel.
    Unpacked(OrderId),
    /// The customer sits down to review.
    ReviewDue(OrderId),
    /// An order completes by itself.
    Completes(OrderId),
    /// A returned parcel is back.
    ReturnArrives(OrderId),
    /// The customer opens a dispute.
    DisputeDue(OrderId),
    /// The marketplace rules.
    RulingDue(OrderId),
    /// Stock arrives.
    StockArrives(PurchaseId),
    /// A promotion ends.
    PromotionEnds(ProductId, u32),
}

impl SimEvent {
    /// Priority among events of the same second: lower goes first.
    const fn priority(self) -> u8 {
        match self {
            Self::DayBegins(_) => 0,
            Self::StockArrives(_) | Self::Arrival(_) | Self::PromotionEnds(..) => 1,
            Self::RunEnds => 9,
            _ => 5,
        }
    }
}

/// Key of an event: time, priority, sequence.
type Key = (Time, u8, u32);

/// The calendar.
#[derive(Debug, Clone, Default)]
pub(super) struct Calendar {
    heap: BinaryHeap<Reverse<(Key, SimEvent)>>,
    scheduled: u32,
}

impl Calendar {
    /// Schedules an event.
    pub(super) fn schedule(&mut self, at: Time, event: SimEvent) {
        self.heap.push(Reverse(((at, event.priority(), self.scheduled), event)));
        self.scheduled += 1;
    }

    /// Takes the next event if it is due by `until`.
    pub(super) fn next_until(&mut self, until: Time) -> Option<(Time, SimEvent)> {
        let Reverse(((at, _, _), _)) = self.heap.peek()?;
        if *at > until {
            return None;
        }
        self.heap.pop().map(|Reverse(((at, _, _), event))| (at, event))
    }

    /// Time of the next event.
    pub(super) fn next_time(&self) -> Option<Time> {
        self.heap.peek().map(|Reverse(((at, _, _), _))| *at)
    }

    /// Events scheduled so far in this run.
    pub(super) fn scheduled(&self) -> u32 {
        self.scheduled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_is_time_then_priority_then_sequence() {
        let mut calendar = Calendar::default();
        calendar.schedule(Time(5), SimEvent::ShipDue(OrderId(1)));
        calendar.schedule(Time(5), SimEvent::ShipDue(OrderId(0)));
        calendar.schedule(Time(5), SimEvent::DayBegins(1));
        calendar.schedule(Time(4), SimEvent::RunEnds);
        let order: Vec<_> = std::iter::from_fn(|| calendar.next_until(Time(5))).map(|(_, e)| e).collect();
        assert_eq!(
            order,
            [
                SimEvent::RunEnds,
                SimEvent::DayBegins(1),
                SimEvent::ShipDue(OrderId(1)),
                SimEvent::ShipDue(OrderId(0))
            ]
        );
        calendar.schedule(Time(9), SimEvent::RunEnds);
        assert_eq!(calendar.next_until(Time(8)), None);
    }
}
