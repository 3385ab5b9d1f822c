//! The opening hours of the shop.

use super::Scenario;
use crate::base::{Span, Time};

impl Scenario {
    /// Whether the shop is open at a moment.
    pub fn is_open(&self, at: Time) -> bool {
        let clock = at.clock();
        clock >= self.opens && clock < self.closes
    }

    /// The moment itself if the shop is open then, or the next opening.
    pub fn when_open(&self, at: Time) -> Time {
        if self.is_open(at) {
            at
        } else if at.clock() < self.opens {
            Time::on(at.day(), self.opens)
        } else {
            Time::on(at.day() + 1, self.opens)
        }
    }

    /// The moment at which the shop has been open for so long since `from`.
    pub fn open_for(&self, from: Time, span: Span) -> Time {
        let (mut at, mut left) = (self.when_open(from), span);
        let day = Span(self.closes.0 - self.opens.0);
        // A year of whole days at most: nobody waits longer.
        for _ in 0..366 {
            let rest = Time::on(at.day(), self.closes).since(at);
            if left <= rest || day.0 <= 0 {
                break;
            }
            left = Span(left.0 - rest.0);
            at = Time::on(at.day() + 1, self.opens);
        }
        at + left
    }

    /// How long the shop has been open between two moments.
    pub fn open_between(&self, from: Time, until: Time) -> Span {
        let (opens, closes) = (self.opens, self.closes);
        let clock = |at: Time| at.clock().0.clamp(opens.0, closes.0) - opens.0;
        let days = until.day() - from.day();
        Span((days * (closes.0 - opens.0) + clock(until) - clock(from)).max(0))
    }
}
