//! The calendar of scheduled events, in a total order: time, then priority, then the order of
//! scheduling.

use crate::base::Time;
use crate::base::ids::{
    CaseId, ConversationId, CustomerId, EntryId, NewsId, OrderId, ProductId, PromiseId, PurchaseId,
};
use crate::scenario::model::Everyday;

/// Something that is scheduled. Whether anything comes of it is decided when its time comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SimEvent {
    /// A day begins.
    DayBegins(i64),
    /// The run ends.
    RunEnds,
    /// The last hour of the run begins.
    LastHour,
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
    /// A buyer asks where the parcel is, because of the entry that says that it is overdue.
    AsksWhere(OrderId, EntryId),
    /// A buyer writes about an order that they paid.
    WritesAfterPaying(OrderId),
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
    /// At once: a visitor asks, perhaps for the fact at this place of the product's list.
    Asks(CustomerId, Everyday, Option<u8>),
    /// The review that a story wants, at this place of what follows when it was solved (or not).
    StoryReview(ConversationId, bool, u8),
    /// A customer tells others; visits change by this many.
    TellsOthers(ConversationId, i32),
    /// At once: a return or a dispute is settled, and a review that was put off is written some
    /// hours later.
    ReviewResumes(OrderId),
    /// An order was closed, and no parcel of it will come.
    NoParcelComes(OrderId),
    /// A piece of news comes.
    NewsComes(NewsId),
}

/// Something that a calendar can contain.
pub trait Scheduled: Copy {
    /// Priority among events of the same second: lower goes first.
    fn priority(&self) -> u8;
}

impl Scheduled for SimEvent {
    fn priority(&self) -> u8 {
        match self {
            Self::DayBegins(_) => 0,
            Self::NewsComes(_) | Self::StockArrives(_) | Self::Arrival(_) | Self::PromotionEnds(..) => 1,
            Self::RunEnds => 9,
            Self::LastHour
            | Self::ShopOpens(_)
            | Self::PaysLater(_)
            | Self::Arrives(_)
            | Self::HasRead(_)
            | Self::AtTill(_)
            | Self::CaseDue(_)
            | Self::CaseOrders(_)
            | Self::Speaks(..)
            | Self::PatienceEnds(..)
            | Self::Nudges(..)
            | Self::PromiseDue(_)
            | Self::ShipDue(_)
            | Self::CancelDue(_)
            | Self::PromisedDayOver(_)
            | Self::AsksWhere(..)
            | Self::WritesAfterPaying(_)
            | Self::Unpacked(_)
            | Self::ReviewDue(_)
            | Self::Completes(_)
            | Self::ReturnArrives(_)
            | Self::DisputeDue(_)
            | Self::RulingDue(_)
            | Self::Asks(..)
            | Self::StoryReview(..)
            | Self::TellsOthers(..)
            | Self::ReviewResumes(_)
            | Self::NoParcelComes(_) => 5,
        }
    }
}

/// Children of a place in the heap. Four make it half as high as two, and four slots lie side by
/// side in memory.
const CHILDREN: usize = 4;

/// An event and its key: time, priority and sequence, packed so that one comparison of whole
/// numbers decides.
#[derive(Debug, Clone, Copy)]
struct Slot<E> {
    key: u128,
    event: E,
}

/// Packs a key: 64 bits of time, 8 of priority, 56 of sequence. The highest bit of the time is
/// turned over, so that times before the first day come first.
const fn key(at: Time, priority: u8, sequence: u64) -> u128 {
    ((at.0 as u64 ^ 1 << 63) as u128) << 64 | (priority as u128) << 56 | sequence as u128
}

/// The time in a key.
const fn time_of(key: u128) -> Time {
    Time(((key >> 64) as u64 ^ 1 << 63) as i64)
}

/// The calendar: a heap with four children a place. No two keys are equal, so the order of events
/// does not depend on the heap's shape.
#[derive(Debug, Clone)]
pub struct Calendar<E = SimEvent> {
    heap: Vec<Slot<E>>,
    scheduled: u64,
}

impl<E> Default for Calendar<E> {
    fn default() -> Self {
        Self { heap: Vec::new(), scheduled: 0 }
    }
}

impl<E: Scheduled> Calendar<E> {
    /// Schedules an event.
    pub fn schedule(&mut self, at: Time, event: E) {
        let slot = Slot { key: key(at, event.priority(), self.scheduled), event };
        self.scheduled += 1;
        self.heap.push(slot);
        self.rise(self.heap.len() - 1, slot);
    }

    /// Takes the next event if it is due by `until`.
    pub fn next_until(&mut self, until: Time) -> Option<(Time, E)> {
        let Slot { key, event } = *self.heap.first()?;
        let at = time_of(key);
        if at > until {
            return None;
        }
        if let Some(last) = self.heap.pop()
            && !self.heap.is_empty()
        {
            let hole = self.sink();
            self.rise(hole, last);
        }
        Some((at, event))
    }

    /// Time of the next event.
    pub(super) fn next_time(&self) -> Option<Time> {
        self.heap.first().map(|slot| time_of(slot.key))
    }

    /// Events scheduled so far in this run.
    pub const fn scheduled(&self) -> u64 {
        self.scheduled
    }

    /// Events that wait.
    pub const fn waiting(&self) -> usize {
        self.heap.len()
    }

    /// Moves the hole at the top down to a leaf, the earliest child up at every step, and returns
    /// the leaf. What fills it came from a leaf and seldom rises far, so this compares less than
    /// asking at every step whether it fits already.
    fn sink(&mut self) -> usize {
        let mut hole = 0;
        loop {
            let first = CHILDREN * hole + 1;
            let least = match self.heap.get(first..first + CHILDREN) {
                // Nearly always there are four: two pairs, then the earlier of each.
                Some([a, b, c, d]) => {
                    let (ab, earlier) = if b.key < a.key { (1, b.key) } else { (0, a.key) };
                    let (cd, other) = if d.key < c.key { (3, d.key) } else { (2, c.key) };
                    first + if other < earlier { cd } else { ab }
                }
                _ => match (first..self.heap.len()).min_by_key(|&place| self.heap[place].key) {
                    Some(least) => least,
                    None => return hole,
                },
            };
            self.heap[hole] = self.heap[least];
            hole = least;
        }
    }

    /// Lets a slot rise from a hole to where it belongs.
    fn rise(&mut self, mut hole: usize, slot: Slot<E>) {
        while hole > 0 {
            let parent = (hole - 1) / CHILDREN;
            if self.heap[parent].key < slot.key {
                break;
            }
            self.heap[hole] = self.heap[parent];
            hole = parent;
        }
        self.heap[hole] = slot;
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

    #[test]
    fn any_mixture_comes_out_in_the_order_of_its_keys() {
        let mut luck = crate::base::Stream::new(3, 1, 4, 1);
        let (mut calendar, mut model) = (Calendar::default(), std::collections::BTreeMap::new());
        for sequence in 0..20_000_u32 {
            let at = Time(luck.below(500) as i64 - 100);
            let event = match luck.below(4) {
                0 => SimEvent::DayBegins(i64::from(sequence)),
                1 => SimEvent::Arrival(OrderId(sequence)),
                2 => SimEvent::RunEnds,
                _ => SimEvent::ShipDue(OrderId(sequence)),
            };
            calendar.schedule(at, event);
            model.insert((at, event.priority(), sequence), event);
            while luck.chance(0.49) {
                let until = Time(luck.below(500) as i64 - 100);
                let due = model.first_key_value().map(|(k, e)| (k.0, *e)).filter(|(at, _)| *at <= until);
                assert_eq!(calendar.next_until(until), due);
                if due.is_some() {
                    model.pop_first();
                }
            }
            assert_eq!(
                (calendar.waiting(), calendar.next_time()),
                (model.len(), model.keys().next().map(|k| k.0))
            );
        }
        assert!(calendar.waiting() > 1_000, "{}", calendar.waiting());
        while let Some((key, event)) = model.pop_first() {
            assert_eq!(calendar.next_until(Time(1_000)), Some((key.0, event)));
        }
        assert_eq!((calendar.next_until(Time(1_000)), calendar.scheduled()), (None, 20_000));
    }
}
