//! The rules a scenario sets: policy pack, attention table, currency, seeds, rubric.

use super::catalogue::Category;
use crate::base::{Money, Span, Text};
use serde::Serialize;

/// Rules of the shop and the marketplace. The defaults come from the policy library.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Policy {
    /// Days after delivery in which goods may be sent back without a reason.
    pub return_window_days: i64,
    /// Categories that are lawful exceptions from it.
    pub return_exceptions: Vec<Category>,
    /// The freight of a return, for either payer.
    pub return_freight: Money,
    /// Days after the goods come back within which money must be back.
    pub refund_within_days: i64,
    /// Time from payment within which an order must leave.
    pub ship_within: Span,
    /// Fine for an order that leaves later, paid to the customer.
    pub late_ship_fine: Money,
    /// Paid to the customer for each parcel that arrives after the promised day.
    pub late_delivery_credit: Money,
    /// Time within which a first answer counts as quick.
    pub first_answer_within: Span,
    /// Start of the hours in which it counts: clock time.
    pub service_from: Span,
    /// End of the hours in which it counts: clock time.
    pub service_to: Span,
    /// The marketplace's share of every sale, 0 to 1.
    pub commission: f64,
    /// Largest compensation or coupon the shop's own rules allow without asking.
    pub goodwill_max: Money,
    /// Below this order value a damaged piece is refunded without sending it back.
    pub refund_without_return_below: Money,
    /// Goods worth this much in one order travel free of freight; `None` if no worth frees them.
    pub free_freight_from: Option<Money>,
    /// Days after delivery at which an order completes by itself and its money is paid out.
    pub complete_after_days: i64,
    /// Days the marketplace takes to rule on a dispute.
    pub dispute_days: i64,
    /// The rules in words for learners, one line each.
    pub lines: Vec<Text>,
}

/// The costs of actions in shop time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Attention {
    /// Looking up an order and its parcel.
    pub look_up: Span,
    /// Sending a quick phrase or a suggested reply.
    pub quick_phrase: Span,
    /// Writing a reply by hand, up to 20 characters.
    pub written_reply: Span,
    /// Each further 10 characters of a written reply.
    pub written_more: Span,
    /// Offering a remedy, refusing or referring by button.
    pub remedy: Span,
    /// Packing a parcel and handing it over.
    pub pack_parcel: Span,
    /// A photo session.
    pub photo_session: Span,
    /// Changing a price, a promise, a fact or the order of photos.
    pub edit_listing: Span,
    /// Ordering stock or equipment.
    pub purchase: Span,
    /// Handling a return or a dispute.
    pub handle_return: Span,
}

impl Attention {
    /// What writing a text by hand costs: a first stretch of twenty characters, then more for each
    /// ten.
    #[must_use]
    pub fn writing(&self, text: &str) -> Span {
        let more = text.trim().chars().count().saturating_sub(20).div_ceil(10) as i64;
        self.written_reply + Span(self.written_more.0 * more)
    }
}

/// How the seed of a run is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum SeedPolicy {
    /// A new one for each run.
    Fresh,
    /// Always this one, so that a class meets the same customers.
    Fixed(u64),
}

/// How the outcome is scored. Weights sum to 100.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rubric {
    /// Weight of profit.
    pub profit: u32,
    /// Weight of the three ratings.
    pub ratings: u32,
    /// Weight of service.
    pub service: u32,
    /// Weight of listing quality and honesty.
    pub listing: u32,
    /// Weight of rules kept.
    pub rules: u32,
    /// Weight of the goals that are measured; 0 if left out.
    pub goals: u32,
    /// Pass mark, 0 to 100.
    pub pass: u32,
    /// Profit that earns no points.
    pub profit_zero: Money,
    /// Profit that earns all points.
    pub profit_full: Money,
    /// Whether the program asks before it sends a reply that reads like a red line: in lessons, not
    /// in tests.
    pub asks_before_red_lines: bool,
}

/// The freight of an order for goods worth so much, on a listing with this freight. Goods worth
/// `free_from` or more travel free.
pub fn freight_of(free_from: Option<Money>, listed: Money, goods: Money) -> Money {
    if free_from.is_some_and(|from| goods >= from) { Money::ZERO } else { listed }
}
