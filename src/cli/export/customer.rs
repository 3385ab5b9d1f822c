//! A customer's record as a row of the table of events.

use super::row::EventRow;
use crate::base::Time;
use crate::customers::CustomerRecord;
use crate::narrate::FieldWord;

impl EventRow<'_> {
    fn some(&mut self, column: &'static str, value: Option<impl ToString>) {
        if let Some(value) = value {
            self.put(column, value);
        }
    }

    fn flag(&mut self, column: &'static str, yes: bool) {
        self.put(column, u8::from(yes));
    }

    /// Coming along, reading, asking.
    pub(super) fn visit(&mut self, r: &CustomerRecord) {
        let scenario = self.scenario;
        self.put("customer", r.customer);
        self.put("day", r.arrived.day());
        self.put("arrived_seconds", r.arrived.0);
        self.some("persona", r.segment.and_then(|p| Some(&scenario.personas.get(p.index())?.key)));
        self.some("case", r.scripted.and_then(|c| Some(&scenario.cases.get(c.index())?.key)));
        self.some("product", r.product.map(|p| self.product(p)));
        self.some("former", r.former);
        self.flag("returning", r.former.is_some());
        self.flag("viewed", r.viewed);
        self.flag("clicked", r.clicked);
        self.put("pages", r.pages);
        self.flag("asked", r.asked);
        self.some("wait_seconds", r.wait.map(|w| w.0));
        if r.asked {
            self.flag("answered", r.answered);
            self.flag("question_solved", r.question_solved);
        }
        self.some("gave_up", r.gave_up.map(|silently| if silently { "silently" } else { "aloud" }));
    }

    /// Cart, order, delivery.
    pub(super) fn purchase(&mut self, r: &CustomerRecord) {
        let scenario = self.scenario;
        self.flag("carted", r.carted);
        self.some("abandoned_because", r.left_because.map(FieldWord::word_name));
        self.flag("bought", r.bought);
        self.some("price", r.price);
        self.some("reference_price", r.reference);
        self.some("order", r.order);
        if r.order.is_some() {
            self.put("pieces", r.pieces);
            self.put("refunded", r.refunded);
        }
        self.some("paid", r.paid.filter(|_| r.bought));
        self.some("freight", r.freight);
        self.some("carrier", r.carrier.and_then(|c| Some(&scenario.carriers.get(c.index())?.key)));
        self.some("promised_in_days", r.promised_in_days);
        self.some("promised_day", r.promised_day);
        self.some("ordered_seconds", r.ordered_at.map(|at| at.0));
        self.some("delivered_day", r.delivered_at.map(Time::day));
        self.some("delivered_seconds", r.delivered_at.map(|at| at.0));
        self.some("days", r.days_late);
    }

    /// Complaint, return, review, coming back.
    pub(super) fn aftermath(&mut self, r: &CustomerRecord) {
        let scenario = self.scenario;
        self.some("complaint", r.complaint.and_then(|c| Some(&scenario.cases.get(c.index())?.key)));
        self.some("complaint_solved", r.complaint_solved.map(u8::from));
        self.some("resolved_seconds", r.resolved_in.map(|span| span.0));
        self.some("courtesy_permille", r.courtesy_permille);
        self.some("remedy", r.remedy.map(|remedy| remedy.kind.name()));
        self.some("amount", r.remedy.map(|remedy| remedy.amount));
        self.some("return_reason", r.return_reason.map(FieldWord::word_name));
        if r.order.is_some() {
            self.flag("returned", r.returned);
        }
        self.some("stars", r.stars);
        if r.stars.is_some() {
            self.flag("review_text", r.review_text);
            self.flag("review_answered", r.review_answered);
            self.flag("review_withdrawn", r.review_withdrawn);
        }
        self.some("reviewed_seconds", r.reviewed_at.map(|at| at.0));
        self.some("satisfaction", r.satisfaction);
        self.some("would_return", r.would_return.map(u8::from));
        self.some("came_back", r.came_back);
    }
}
