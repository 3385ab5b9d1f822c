//! "Shop-day": a plain workload to measure the engine's own parts with, comparable with other
//! simulators. It runs on the very [`Calendar`], [`Stream`] and [`Journal`] of the engine and on
//! nothing else: no scenario, no shop keeper.
//!
//! Customers come at exponential gaps, 2,000 a day. Each chooses among four offers and walking on
//! (a five-way logit). One in five asks first: three turns with exponential gaps. What is bought is
//! delivered after a gamma time of shape 3 and mean 3 days; one parcel in twenty leads to a
//! complaint, three in ten to a review. All of it is written into the journal, whose fingerprint is
//! on.
//!
//! Every number here is part of the workload and a design choice; none says anything about real
//! shops.

use serde::{Deserialize, Serialize};
use storefront_sandbox::base::ids::{CustomerId, EntryId};
use storefront_sandbox::base::{Span, Stream, Time};
use storefront_sandbox::sim::{Calendar, Journal, Scheduled};

/// Mean gap between two customers in seconds: 2,000 a day.
const GAP: f64 = 86_400.0 / 2_000.0;
/// Share of the customers who ask before they choose.
const ASKS: f64 = 0.2;
/// Turns of a conversation.
const TURNS: u8 = 3;
/// Mean gap between two turns in seconds.
const TURN_GAP: f64 = 60.0;
/// Shape of the delivery time, and its mean in seconds.
const DELIVERY: (f64, f64) = (3.0, 3.0 * 86_400.0);
/// Share of the parcels that lead to a complaint, and its mean delay in seconds.
const COMPLAINS: (f64, f64) = (0.05, 6.0 * 3_600.0);
/// Share of the parcels that lead to a review, and its mean delay in seconds.
const REVIEWS: (f64, f64) = (0.3, 40.0 * 3_600.0);
/// Quality and price of the four offers; utility is quality less price × the customer's own
/// sensitivity.
const OFFERS: [(f64, f64); 4] = [(1.0, 1.0), (1.3, 1.25), (0.6, 0.7), (1.6, 1.6)];
/// Utility of walking on: about two customers in five buy.
const WALKING_ON: f64 = 1.7;

/// What a stream of the workload is for.
#[derive(Debug, Clone, Copy)]
#[repr(u32)]
enum Draw {
    Gap = 1,
    Choice = 2,
    Talk = 3,
    Parcel = 4,
}

/// What is scheduled. Each event carries what its customer still needs, so that nobody else
/// remembers them.
#[derive(Debug, Clone, Copy)]
enum Event {
    Arrives { customer: u32 },
    Speaks { customer: u32, turn: u8, cause: EntryId },
    Delivered { customer: u32, cause: EntryId },
    Complains { customer: u32, cause: EntryId },
    Reviews { customer: u32, stars: u8, cause: EntryId },
}

impl Scheduled for Event {
    fn priority(&self) -> u8 {
        if matches!(self, Self::Delivered { .. }) { 1 } else { 5 }
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Happened {
    Came { customer: CustomerId },
    Said { customer: CustomerId, turn: u8 },
    Bought { customer: CustomerId, offer: u8 },
    WalkedOn { customer: CustomerId },
    Delivered { customer: CustomerId },
    Complained { customer: CustomerId },
    Reviewed { customer: CustomerId, stars: u8 },
}

/// What a run of the workload came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ShopDay {
    /// Customers who came.
    pub(crate) customers: u32,
    /// Events handled.
    pub(crate) events: u64,
    /// Entries of the journal.
    pub(crate) entries: u64,
    /// Customers who bought.
    pub(crate) bought: u32,
    /// Most events that waited at once: with the size of one, what the calendar needs.
    pub(crate) longest_calendar: usize,
    /// Shop time at the end.
    pub(crate) ends: Time,
    /// Fingerprint of the journal.
    pub(crate) digest: String,
}

/// How much of the journal a run of the workload keeps. The fingerprint is the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// Every entry, as a shop's run does.
    All,
    /// The newest entries only, so that memory does not grow with the run.
    Newest,
}

/// Runs the workload until so many customers have come and all that they caused has happened.
pub(crate) fn shop_day(seed: u64, customers: u32, keep: Keep) -> ShopDay {
    let mut run = Run {
        seed,
        customers,
        clock: 0.0,
        bought: 0,
        calendar: Calendar::default(),
        journal: match keep {
            Keep::All => Journal::default(),
            Keep::Newest => Journal::forgetting(),
        },
    };
    let (mut events, mut longest_calendar, mut ends) = (0, 0, Time(0));
    if customers > 0 {
        run.expect(0);
    }
    while let Some((now, event)) = run.calendar.next_until(Time(i64::MAX)) {
        longest_calendar = longest_calendar.max(run.calendar.waiting() + 1);
        run.handle(now, event);
        events += 1;
        ends = now;
    }
    let entries = run.journal.entries().len() as u64;
    ShopDay {
        customers,
        events,
        entries,
        bought: run.bought,
        longest_calendar,
        ends,
        digest: run.journal.digest(),
    }
}

/// The state of a run: a counter, a clock for arrivals, and the engine's parts.
#[derive(Debug)]
struct Run {
    seed: u64,
    customers: u32,
    /// Moment of the last arrival in seconds, not rounded.
    clock: f64,
    bought: u32,
    calendar: Calendar<Event>,
    journal: Journal<Happened>,
}

impl Run {
    fn stream(&self, customer: u32, draw: Draw) -> Stream {
        Stream::new(self.seed, u64::from(customer), draw as u32, 0)
    }

    /// Schedules a customer's arrival.
    fn expect(&mut self, customer: u32) {
        self.clock += self.stream(customer, Draw::Gap).exponential(GAP);
        self.calendar.schedule(Time(self.clock as i64), Event::Arrives { customer });
    }

    fn handle(&mut self, now: Time, event: Event) {
        match event {
            Event::Arrives { customer } => self.arrives(now, customer),
            Event::Speaks { customer, turn, cause } => self.speaks(now, customer, turn, cause),
            Event::Delivered { customer, cause } => self.delivered(now, customer, cause),
            Event::Complains { customer, cause } => {
                self.journal.write(now, Some(cause), Happened::Complained { customer: id(customer) });
            }
            Event::Reviews { customer, stars, cause } => {
                self.journal.write(now, Some(cause), Happened::Reviewed { customer: id(customer), stars });
            }
        }
    }

    fn arrives(&mut self, now: Time, customer: u32) {
        if customer + 1 < self.customers {
            self.expect(customer + 1);
        }
        let cause = self.journal.write(now, None, Happened::Came { customer: id(customer) });
        let mut talk = self.stream(customer, Draw::Talk);
        if talk.chance(ASKS) {
            let at = later(now, &mut talk, TURN_GAP);
            self.calendar.schedule(at, Event::Speaks { customer, turn: 1, cause });
        } else {
            self.chooses(now, customer, cause);
        }
    }

    fn speaks(&mut self, now: Time, customer: u32, turn: u8, cause: EntryId) {
        let said = Happened::Said { customer: id(customer), turn };
        let cause = self.journal.write(now, Some(cause), said);
        if turn == TURNS {
            self.chooses(now, customer, cause);
        } else {
            let mut luck = Stream::new(self.seed, u64::from(customer), Draw::Talk as u32, u32::from(turn));
            let at = later(now, &mut luck, TURN_GAP);
            self.calendar.schedule(at, Event::Speaks { customer, turn: turn + 1, cause });
        }
    }

    /// The five-way logit.
    fn chooses(&mut self, now: Time, customer: u32, cause: EntryId) {
        let mut luck = self.stream(customer, Draw::Choice);
        let sensitivity = luck.between(0.5, 1.5);
        let mut weights = [libm::exp(WALKING_ON); OFFERS.len() + 1];
        for (weight, (quality, price)) in weights.iter_mut().zip(OFFERS) {
            *weight = libm::exp(quality - sensitivity * price);
        }
        let choice = luck.weighted(weights.iter().copied());
        if choice == OFFERS.len() {
            self.journal.write(now, Some(cause), Happened::WalkedOn { customer: id(customer) });
            return;
        }
        self.bought += 1;
        let bought = Happened::Bought { customer: id(customer), offer: choice as u8 };
        let cause = self.journal.write(now, Some(cause), bought);
        let (shape, mean) = DELIVERY;
        let travel = self.stream(customer, Draw::Parcel).gamma(shape, mean);
        self.calendar.schedule(now + Span(travel as i64), Event::Delivered { customer, cause });
    }

    fn delivered(&mut self, now: Time, customer: u32, cause: EntryId) {
        let cause = self.journal.write(now, Some(cause), Happened::Delivered { customer: id(customer) });
        let mut luck = Stream::new(self.seed, u64::from(customer), Draw::Parcel as u32, 1);
        if luck.chance(COMPLAINS.0) {
            self.calendar.schedule(later(now, &mut luck, COMPLAINS.1), Event::Complains { customer, cause });
        }
        if luck.chance(REVIEWS.0) {
            let stars = luck.below(5) as u8 + 1;
            let at = later(now, &mut luck, REVIEWS.1);
            self.calendar.schedule(at, Event::Reviews { customer, stars, cause });
        }
    }
}

fn id(customer: u32) -> CustomerId {
    CustomerId(u64::from(customer))
}

/// An exponential time from now.
fn later(now: Time, luck: &mut Stream, mean: f64) -> Time {
    now + Span(luck.exponential(mean) as i64)
}
