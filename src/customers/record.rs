//! The record of one customer's visit, from the journal alone.

use crate::base::ids::{CarrierId, CaseId, CustomerId, OrderId, PersonaId, ProductId};
use crate::base::{Money, Span, Time};
use crate::sim::{Remedy, ReturnReason, Thought};

/// One visit of one customer, from coming along to coming back. `None` where a thing did not happen
/// or is not known.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "a row of a table: each is a column of its own")]
pub struct CustomerRecord {
    /// Whose visit; the person is `customer.person()`.
    pub customer: CustomerId,
    /// The person's visit before this one.
    pub former: Option<CustomerId>,
    /// When they came along; of a scripted customer, when they first did anything.
    pub arrived: Time,
    /// Their kind.
    pub segment: Option<PersonaId>,
    /// The scripted case whose customer it is; `None` for background customers.
    pub scripted: Option<CaseId>,
    /// The product that they looked at.
    pub product: Option<ProductId>,
    /// Whether they came along and saw the listing among the rivals' (scripted customers do not).
    pub viewed: bool,
    /// Whether they clicked it.
    pub clicked: bool,
    /// Pages read, 0 if they did not click.
    pub pages: u8,
    /// Whether they asked before buying.
    pub asked: bool,
    /// How long they waited for the first answer; if none came, until they gave up.
    pub wait: Option<Span>,
    /// Whether the question got an answer while they were there.
    pub answered: bool,
    /// Whether the question was solved.
    pub question_solved: bool,
    /// Whether they gave up waiting before buying, and if so, whether silently.
    pub gave_up: Option<bool>,
    /// Whether they put it in the cart.
    pub carted: bool,
    /// Why they walked on or left the cart.
    pub left_because: Option<Thought>,
    /// The order.
    pub order: Option<OrderId>,
    /// Whether it was paid.
    pub bought: bool,
    /// Pieces ordered.
    pub pieces: u32,
    /// The price they saw, per piece.
    pub price: Option<Money>,
    /// The price that they expected.
    pub reference: Option<Money>,
    /// The total amount that they paid, freight included.
    pub paid: Option<Money>,
    /// Freight within it.
    pub freight: Option<Money>,
    /// Who carried it.
    pub carrier: Option<CarrierId>,
    /// Days promised from order to delivery.
    pub promised_in_days: Option<i64>,
    /// Promised day of delivery, from 1.
    pub promised_day: Option<i64>,
    /// When it was ordered.
    pub ordered_at: Option<Time>,
    /// When it arrived.
    pub delivered_at: Option<Time>,
    /// Calendar days after the promised day; 0 in time.
    pub days_late: Option<i64>,
    /// What a conversation about the order was about: the case.
    pub complaint: Option<CaseId>,
    /// The remedy that was accepted last.
    pub remedy: Option<Remedy>,
    /// Whether the complaint was solved in the end.
    pub complaint_solved: Option<bool>,
    /// From the complaint to its solution.
    pub resolved_in: Option<Span>,
    /// Mean courtesy of the answers in it, in thousandths, −1000 to 1000.
    pub courtesy_permille: Option<i16>,
    /// Money paid back.
    pub refunded: Money,
    /// Why it was sent back, if a return was asked for or agreed.
    pub return_reason: Option<ReturnReason>,
    /// Whether the goods came back.
    pub returned: bool,
    /// Stars of the review.
    pub stars: Option<u8>,
    /// Whether the review has words.
    pub review_text: bool,
    /// When it was posted.
    pub reviewed_at: Option<Time>,
    /// Whether the shop answered it.
    pub review_answered: bool,
    /// Whether it was withdrawn.
    pub review_withdrawn: bool,
    /// Satisfaction with the whole purchase, −1000 to 1000.
    pub satisfaction: Option<i16>,
    /// Whether they would buy here again.
    pub would_return: Option<bool>,
    /// The person's next visit, if there was one within the run.
    pub came_back: Option<CustomerId>,
}

impl CustomerRecord {
    /// An empty record of somebody who just came along.
    pub(super) const fn new(customer: CustomerId, arrived: Time) -> Self {
        Self {
            customer,
            former: None,
            arrived,
            segment: None,
            scripted: None,
            product: None,
            viewed: false,
            clicked: false,
            pages: 0,
            asked: false,
            wait: None,
            answered: false,
            question_solved: false,
            gave_up: None,
            carted: false,
            left_because: None,
            order: None,
            bought: false,
            pieces: 0,
            price: None,
            reference: None,
            paid: None,
            freight: None,
            carrier: None,
            promised_in_days: None,
            promised_day: None,
            ordered_at: None,
            delivered_at: None,
            days_late: None,
            complaint: None,
            remedy: None,
            complaint_solved: None,
            resolved_in: None,
            courtesy_permille: None,
            refunded: Money::ZERO,
            return_reason: None,
            returned: false,
            stars: None,
            review_text: false,
            reviewed_at: None,
            review_answered: false,
            review_withdrawn: false,
            satisfaction: None,
            would_return: None,
            came_back: None,
        }
    }
}
