//! An order: its fields can be read, and only its verbs change them.

use super::{OrderState, ReturnState};
use crate::base::ids::{
    CarrierId, CaseId, ConversationId, CustomerId, OrderId, PersonaId, ProductId, ReviewId,
};
use crate::base::{Money, Text, Time};
use crate::scenario::model::Fate;
use crate::sim::entry::ReturnReason;
use crate::sim::purpose::Draws;
use std::ops::Deref;

/// Days late from which lateness is the reason that is given for a return (design choice).
const LATE_REASON: i64 = 3;

/// What the customer found in the parcel. Known to the engine only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "four troubles that may come together in any mix")]
pub(in crate::sim) struct Experience {
    /// Damaged or defective.
    pub(in crate::sim) damaged: bool,
    /// Another thing than ordered.
    pub(in crate::sim) wrong_item: bool,
    /// Does not fit.
    pub(in crate::sim) misfit: bool,
    /// Not what listing and pictures promised.
    pub(in crate::sim) not_as_described: bool,
}

impl Experience {
    /// Whether money or use was lost: the thing cannot be used as bought.
    pub(in crate::sim) fn is_loss(self) -> bool {
        self.damaged || self.wrong_item
    }
}

/// The statements about the thing when it was sold: a listing that is corrected later does not
/// change what this customer expects.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(in crate::sim) struct Claims {
    /// How far the cover flatters, 0 to 1.
    pub(in crate::sim) flattery: f64,
    /// Facts that were overstated, in the listing or in the chat before the purchase.
    pub(in crate::sim) overstated: u32,
    /// Whether a fact about size or length was stated truly.
    pub(in crate::sim) size_told: bool,
}

/// A story's review that waits for the parcel.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::sim) struct PlannedReview {
    /// 1 to 5.
    pub(in crate::sim) stars: u8,
    /// Its words; may be empty.
    pub(in crate::sim) text: Text,
    /// The conversation in which it was earned.
    pub(in crate::sim) conversation: ConversationId,
    /// Whether it is also written when the order is closed and no parcel ever came.
    pub(in crate::sim) without_parcel: bool,
}

/// What there is to know about an order.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "facts about an order that are true or not in any mix")]
pub(in crate::sim) struct OrderRecord {
    /// Who ordered.
    pub(in crate::sim) customer: CustomerId,
    /// Their name.
    pub(in crate::sim) name: Text,
    /// Their kind.
    pub(in crate::sim) persona: PersonaId,
    /// What.
    pub(in crate::sim) product: ProductId,
    /// Which size.
    pub(in crate::sim) size: u8,
    /// How many.
    pub(in crate::sim) pieces: u32,
    /// What the customer pays in all, freight included.
    pub(in crate::sim) total: Money,
    /// Freight within it.
    pub(in crate::sim) freight: Money,
    /// Cost of the goods, fixed when the order is placed.
    pub(in crate::sim) goods_cost: Money,
    /// State.
    pub(in crate::sim) state: OrderState,
    /// When placed.
    pub(in crate::sim) placed: Time,
    /// When paid.
    pub(in crate::sim) paid: Option<Time>,
    /// When the keeper reminded the customer to pay.
    pub(in crate::sim) reminded: Option<Time>,
    /// Last moment to ship by the rules.
    pub(in crate::sim) ship_by: Time,
    /// Promised day of delivery.
    pub(in crate::sim) promised_day: i64,
    /// When shipped, and with whom.
    pub(in crate::sim) shipped: Option<(Time, CarrierId)>,
    /// When it will arrive. Known to the engine; to the keeper only after a look-up.
    pub(in crate::sim) arrives: Option<Time>,
    /// When it arrived.
    pub(in crate::sim) delivered: Option<Time>,
    /// What the story wants of the parcel.
    pub(in crate::sim) fate: Fate,
    /// What the customer found.
    pub(in crate::sim) experience: Experience,
    /// Money paid back.
    pub(in crate::sim) refunded: Money,
    /// Return.
    pub(in crate::sim) returning: ReturnState,
    /// Whether a dispute is open.
    pub(in crate::sim) disputed: bool,
    /// The last conversation about it.
    pub(in crate::sim) conversation: Option<ConversationId>,
    /// The scripted case whose order it is.
    pub(in crate::sim) case: Option<CaseId>,
    /// The review written about it.
    pub(in crate::sim) review: Option<ReviewId>,
    /// Whether it replaces another order, free of charge.
    pub(in crate::sim) replaces: Option<OrderId>,
    /// Whether the customer has made up their mind about it.
    pub(in crate::sim) judged: bool,
    /// A coupon that was used for it.
    pub(in crate::sim) coupon: Money,
    /// What listing, pictures and the keeper's words said when it was placed.
    pub(in crate::sim) claims: Claims,
    /// The good review a story has in mind once the parcel is there.
    pub(in crate::sim) planned_review: Option<PlannedReview>,
    /// Whether the customer put off a review until a return or a dispute is over.
    pub(in crate::sim) review_waits: bool,
    /// Which set of draws of chance it has among the customer's orders.
    pub(in crate::sim) draws: Draws,
    /// Whether the customer waits for goods on their way, to have it replaced.
    pub(in crate::sim) replace_later: bool,
    /// Whether a gift goes with it.
    pub(in crate::sim) gift: bool,
    /// Whether the keeper looked it up since it was shipped.
    pub(in crate::sim) looked_up: bool,
    /// Whether another size went out for it: it comes back, and its money stays.
    pub(in crate::sim) exchanged: bool,
    /// Where its parcel goes.
    pub(in crate::sim) destination: Destination,
}

/// Where a parcel goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::sim) enum Destination {
    /// To the address given with the order.
    #[default]
    AsOrdered,
    /// To the address that the customer asked for afterwards.
    Changed,
    /// From a wrong address on to the customer.
    PassedOn,
}

/// An order. Its record can be read; only the verbs of this type change it.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::sim) struct Order(OrderRecord);

impl Deref for Order {
    type Target = OrderRecord;

    fn deref(&self) -> &OrderRecord {
        &self.0
    }
}

impl OrderRecord {
    /// What may still be paid back.
    pub(in crate::sim) fn refundable(&self) -> Money {
        if self.paid.is_some() { self.total - self.refunded } else { Money::ZERO }
    }

    /// How many pieces a replacement replaces: one of several if they came damaged, all of them if
    /// another thing came (design choice: breakage hits one piece of a parcel).
    pub(in crate::sim) fn to_replace(&self) -> u32 {
        if self.experience.damaged && !self.experience.wrong_item { self.pieces.min(1) } else { self.pieces }
    }

    /// Why the customer would send it back, as they say it.
    pub(in crate::sim) fn return_reason(&self) -> ReturnReason {
        let found = self.experience;
        if found.damaged {
            ReturnReason::Damaged
        } else if found.wrong_item {
            ReturnReason::WrongItem
        } else if found.misfit {
            ReturnReason::Fit
        } else if found.not_as_described {
            ReturnReason::NotAsDescribed
        } else if self.days_late() >= LATE_REASON {
            ReturnReason::Late
        } else {
            ReturnReason::ChangeOfMind
        }
    }

    /// Days after the promised one, counted on the calendar; 0 if in time or not delivered.
    pub(in crate::sim) fn days_late(&self) -> i64 {
        self.delivered.map_or(0, |at| (at.day() - self.promised_day).max(0))
    }
}

impl Order {
    /// A new order.
    pub(in crate::sim) fn new(record: OrderRecord) -> Self {
        Self(record)
    }

    /// The record, for tests of single corners.
    #[cfg(test)]
    pub(in crate::sim) fn record_mut(&mut self) -> &mut OrderRecord {
        &mut self.0
    }

    /// It is paid, and must leave by then.
    pub(in crate::sim) fn pay(&mut self, now: Time, ship_by: Time) {
        self.0.paid = Some(now);
        self.0.state = OrderState::ToShip;
        self.0.ship_by = ship_by;
    }

    /// It leaves with a carrier.
    pub(in crate::sim) fn ship(&mut self, now: Time, carrier: CarrierId) {
        self.0.state = OrderState::Shipped;
        self.0.shipped = Some((now, carrier));
    }

    /// Its parcel will arrive then.
    pub(in crate::sim) fn travel_until(&mut self, arrives: Time) {
        self.0.arrives = Some(arrives);
    }

    /// Its customer is reminded to pay.
    pub(in crate::sim) fn remind(&mut self, now: Time) {
        self.0.reminded = Some(now);
    }

    /// Its parcel arrives.
    pub(in crate::sim) fn deliver(&mut self, now: Time) {
        self.0.state = OrderState::Delivered;
        self.0.delivered = Some(now);
    }

    /// The customer has opened the parcel and found this.
    pub(in crate::sim) fn unpack(&mut self, experience: Experience) {
        self.0.experience = experience;
    }

    /// The marketplace pays out.
    pub(in crate::sim) fn complete(&mut self) {
        self.0.state = OrderState::Completed;
    }

    /// It ends without completion.
    pub(in crate::sim) fn close(&mut self) {
        self.0.state = OrderState::Closed;
    }

    /// Gives money back, at most what is left of it, and returns how much that was.
    pub(in crate::sim) fn refund(&mut self, amount: Money) -> Money {
        let amount = amount.min(self.0.refundable()).at_least(Money::ZERO);
        self.0.refunded += amount;
        amount
    }

    /// Takes the coupon off an order that was never paid, and returns what it was worth.
    pub(in crate::sim) fn take_coupon(&mut self) -> Money {
        std::mem::take(&mut self.0.coupon)
    }

    /// Adds a small gift. Returns whether there was none before.
    pub(in crate::sim) fn add_gift(&mut self) -> bool {
        !std::mem::replace(&mut self.0.gift, true)
    }

    /// The return moves on.
    pub(in crate::sim) fn move_return(&mut self, to: ReturnState) {
        self.0.returning = to;
    }

    /// The matter goes to the marketplace.
    pub(in crate::sim) fn open_dispute(&mut self) {
        self.0.disputed = true;
        self.0.returning = ReturnState::Disputed;
    }

    /// The marketplace has ruled.
    pub(in crate::sim) fn end_dispute(&mut self, for_shop: bool) {
        self.0.disputed = false;
        self.0.returning = if for_shop { ReturnState::Refused } else { ReturnState::Done };
    }

    /// It is talked about in this conversation.
    pub(in crate::sim) fn talk_in(&mut self, conversation: ConversationId) {
        self.0.conversation = Some(conversation);
    }

    /// The keeper looks it up.
    pub(in crate::sim) fn look_up(&mut self) {
        self.0.looked_up = true;
    }

    /// The customer waits for goods on their way, to have it replaced.
    pub(in crate::sim) fn wait_for_replacement(&mut self) {
        self.0.replace_later = true;
    }

    /// It is packed in another size.
    pub(in crate::sim) fn resize(&mut self, size: u8, goods_cost: Money) {
        (self.0.size, self.0.goods_cost) = (size, goods_cost);
    }

    /// Another size goes out for it.
    pub(in crate::sim) fn exchange(&mut self) {
        self.0.exchanged = true;
    }

    /// Its parcel goes elsewhere.
    pub(in crate::sim) fn send_to(&mut self, destination: Destination) {
        self.0.destination = destination;
    }

    /// The customer no longer waits for goods. Returns whether they did.
    pub(in crate::sim) fn stop_waiting(&mut self) -> bool {
        std::mem::take(&mut self.0.replace_later)
    }

    /// The customer puts off the review.
    pub(in crate::sim) fn put_off_review(&mut self) {
        self.0.review_waits = true;
    }

    /// The review is put off no longer. Returns whether it was.
    pub(in crate::sim) fn take_up_review(&mut self) -> bool {
        std::mem::take(&mut self.0.review_waits)
    }

    /// A story has a review in mind for when the parcel is there.
    pub(in crate::sim) fn plan_review(&mut self, planned: PlannedReview) {
        self.0.planned_review = Some(planned);
    }

    /// The review that a story has in mind; it is asked for once.
    pub(in crate::sim) fn take_planned_review(&mut self) -> Option<PlannedReview> {
        self.0.planned_review.take()
    }

    /// The review of it is written.
    pub(in crate::sim) fn review(&mut self, review: ReviewId) {
        self.0.review = Some(review);
    }

    /// The customer makes up their mind. Returns whether they had not before.
    pub(in crate::sim) fn judge(&mut self) -> bool {
        !std::mem::replace(&mut self.0.judged, true)
    }

    /// Its story is prevented: the parcel arrives sound and in time.
    pub(in crate::sim) fn prevent_story(&mut self) {
        (self.0.case, self.0.fate) = (None, Fate::Sound);
    }
}
