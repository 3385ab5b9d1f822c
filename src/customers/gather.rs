//! Reading a journal once, in order, and filling a record for each customer's visit.

use super::record::CustomerRecord;
use crate::base::Time;
use crate::base::ids::{CaseId, ConversationId, CustomerId, OrderId, ProductId, ReviewId};
use crate::scenario::model::{Case, Origin, Scenario};
use crate::sim::{Entry, JournalEntry};
use std::collections::BTreeMap;

/// One record for each customer's visit, in the order in which they came. `entries` is a run's
/// journal from its beginning; a run that is not over gives what is known so far.
pub fn customers<'a>(
    scenario: &Scenario,
    entries: impl IntoIterator<Item = &'a JournalEntry>,
) -> Vec<CustomerRecord> {
    let mut gatherer = Gatherer {
        scenario,
        now: Time(0),
        records: Vec::new(),
        places: BTreeMap::new(),
        talks: BTreeMap::new(),
        orders: BTreeMap::new(),
        reviews: BTreeMap::new(),
    };
    for entry in entries {
        gatherer.now = entry.at;
        let what = &entry.what;
        let _ = gatherer.visit(what)
            || gatherer.read_talk(what)
            || gatherer.end_of_talk(what)
            || gatherer.order(what)
            || gatherer.afterwards(what);
    }
    gatherer.records
}

/// Whose a conversation is, and what about.
#[derive(Debug, Clone, Copy)]
struct CustomerTalk {
    place: usize,
    began: Time,
    is_complaint: bool,
    courtesy: i64,
    answers: i64,
}

struct Gatherer<'a> {
    scenario: &'a Scenario,
    now: Time,
    records: Vec<CustomerRecord>,
    places: BTreeMap<CustomerId, usize>,
    talks: BTreeMap<ConversationId, CustomerTalk>,
    orders: BTreeMap<OrderId, usize>,
    reviews: BTreeMap<ReviewId, usize>,
}

impl Gatherer<'_> {
    /// The customer's record, begun if there is none.
    fn record_of(&mut self, customer: CustomerId) -> &mut CustomerRecord {
        let place = self.place(customer);
        &mut self.records[place]
    }

    fn place(&mut self, customer: CustomerId) -> usize {
        let next = self.records.len();
        let place = *self.places.entry(customer).or_insert(next);
        if place == next {
            self.records.push(CustomerRecord::new(customer, self.now));
        }
        place
    }

    fn of_order(&mut self, order: OrderId) -> Option<&mut CustomerRecord> {
        self.records.get_mut(*self.orders.get(&order)?)
    }

    fn of_talk(&mut self, id: ConversationId) -> Option<(CustomerTalk, &mut CustomerRecord)> {
        let talk = *self.talks.get(&id)?;
        Some((talk, self.records.get_mut(talk.place)?))
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn visit(&mut self, entry: &Entry) -> bool {
        match entry {
            Entry::Passed { customer, persona, product, former, price, reference } => {
                let record = self.record_of(*customer);
                record.viewed = true;
                record.former = *former;
                record.segment = Some(*persona);
                record.product = Some(*product);
                record.price = Some(*price);
                record.reference = Some(*reference);
                if let Some(former) = former {
                    self.record_of(*former).came_back = Some(*customer);
                }
            }
            Entry::WalkedOn { customer, why, .. } | Entry::LeftCart { customer, why, .. } => {
                self.record_of(*customer).left_because = Some(*why);
            }
            Entry::Clicked { customer, .. } => self.record_of(*customer).clicked = true,
            Entry::Read { customer, pages, .. } => self.record_of(*customer).pages = *pages,
            Entry::Carted { customer, .. } => self.record_of(*customer).carted = true,
            _ => return false,
        }
        true
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn read_talk(&mut self, entry: &Entry) -> bool {
        match entry {
            Entry::ConversationBegan { conversation, customer, case, product, order, .. } => {
                self.begin_talk(*conversation, (*customer, *case), *product, *order);
            }
            Entry::Answered { conversation, waited, courtesy_permille, .. } => {
                if let Some(talk) = self.talks.get_mut(conversation) {
                    talk.courtesy += i64::from(*courtesy_permille);
                    talk.answers += 1;
                }
                if let Some((talk, record)) = self.of_talk(*conversation) {
                    if talk.is_complaint {
                        record.courtesy_permille = Some((talk.courtesy / talk.answers.max(1)) as i16);
                    } else {
                        record.wait.get_or_insert(*waited);
                        record.answered = true;
                    }
                }
            }
            Entry::GaveUp { conversation, silently } => {
                let now = self.now;
                if let Some((talk, record)) = self.of_talk(*conversation)
                    && !talk.is_complaint
                {
                    record.gave_up = Some(*silently);
                    record.wait.get_or_insert(now.since(talk.began));
                }
            }
            Entry::Remedied { conversation, remedy } => {
                if let Some((_, record)) = self.of_talk(*conversation) {
                    record.remedy = Some(*remedy);
                }
            }
            _ => return false,
        }
        true
    }

    fn begin_talk(
        &mut self,
        id: ConversationId,
        (customer, case): (CustomerId, CaseId),
        product: Option<ProductId>,
        order: Option<OrderId>,
    ) {
        let place = order.and_then(|o| self.orders.get(&o).copied()).unwrap_or_else(|| self.place(customer));
        let began = self.now;
        let extra = |case: &Case| matches!(case.origin, Origin::Everyday(kind) if kind.is_extra());
        if order.is_some() && self.scenario.cases.get(case.index()).is_some_and(extra) {
            // Neither a question before buying nor a complaint.
            return;
        }
        let is_complaint = order.is_some();
        self.talks.insert(id, CustomerTalk { place, began, is_complaint, courtesy: 0, answers: 0 });
        let scripted = self.scenario.cases.get(case.index()).is_some_and(|c| !c.is_everyday());
        let segment = self.scenario.cases.get(case.index()).map(|c| c.persona);
        let record = &mut self.records[place];
        if scripted {
            record.scripted = Some(case);
            record.segment = record.segment.or(segment);
        }
        record.product = record.product.or(product);
        if is_complaint {
            record.complaint = Some(case);
            record.complaint_solved = Some(false);
        } else {
            record.asked = true;
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn end_of_talk(&mut self, entry: &Entry) -> bool {
        let now = self.now;
        match entry {
            Entry::CaseSolved { conversation } => {
                if let Some((talk, record)) = self.of_talk(*conversation) {
                    if talk.is_complaint {
                        record.complaint_solved = Some(true);
                        record.resolved_in = Some(now.since(talk.began));
                    } else {
                        record.question_solved = true;
                    }
                }
            }
            Entry::CaseFailed { conversation, .. } => {
                if let Some((talk, record)) = self.of_talk(*conversation) {
                    if talk.is_complaint {
                        record.complaint_solved = Some(false);
                        record.resolved_in = None;
                    } else {
                        record.question_solved = false;
                    }
                }
            }
            _ => return false,
        }
        true
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn order(&mut self, entry: &Entry) -> bool {
        let now = self.now;
        let Some(record) = entry.order().and_then(|order| self.of_order(order)) else {
            return self.first_order(entry);
        };
        match entry {
            Entry::OrderPaid { .. } => record.bought = true,
            Entry::OrderShipped { carrier, .. } => record.carrier = Some(*carrier),
            Entry::OrderDelivered { days_late, .. } => {
                record.delivered_at = Some(now);
                record.days_late = Some(*days_late);
            }
            Entry::Refunded { amount, .. } => record.refunded += *amount,
            Entry::ReturnRequested { reason, .. } | Entry::ReturnApproved { reason, .. } => {
                record.return_reason = Some(*reason);
            }
            Entry::ReturnArrived { .. } => record.returned = true,
            Entry::Judged { satisfaction, would_return, .. } => {
                record.satisfaction = Some(*satisfaction);
                record.would_return = Some(*would_return);
            }
            _ => return false,
        }
        true
    }

    /// An order that no record has yet.
    fn first_order(&mut self, entry: &Entry) -> bool {
        let Entry::OrderPlaced { order, customer, product, pieces, total, freight, promised_day, .. } = entry
        else {
            return false;
        };
        let now = self.now;
        let place = self.place(*customer);
        let record = &mut self.records[place];
        // A replacement, or a second order of a story, adds nothing to the first.
        if record.order.is_none() {
            record.order = Some(*order);
            record.product = Some(*product);
            record.pieces = *pieces;
            record.paid = Some(*total);
            record.freight = Some(*freight);
            record.promised_day = Some(*promised_day);
            record.promised_in_days = Some(*promised_day - now.day());
            record.ordered_at = Some(now);
            self.orders.insert(*order, place);
        }
        true
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn afterwards(&mut self, entry: &Entry) -> bool {
        let now = self.now;
        match entry {
            Entry::Reviewed { review, order, conversation, stars, text, .. } => {
                let by_order = order.and_then(|o| self.orders.get(&o).copied());
                let by_talk = || conversation.and_then(|c| self.talks.get(&c).map(|t| t.place));
                if let Some(place) = by_order.or_else(by_talk) {
                    self.reviews.insert(*review, place);
                    let record = &mut self.records[place];
                    record.stars = Some(*stars);
                    record.review_text = !text.is_empty();
                    record.reviewed_at = Some(now);
                }
            }
            Entry::ReviewAnswered { review, .. } => {
                if let Some(record) = self.reviews.get(review).and_then(|p| self.records.get_mut(*p)) {
                    record.review_answered = true;
                }
            }
            Entry::ReviewWithdrawn { review } => {
                if let Some(record) = self.reviews.get(review).and_then(|p| self.records.get_mut(*p)) {
                    record.review_withdrawn = true;
                }
            }
            _ => return false,
        }
        true
    }
}
