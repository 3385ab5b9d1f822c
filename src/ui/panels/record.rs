//! What stands behind a line of the debrief: the conversation, the order, the review or the listing it speaks of,
//! to be read and not to be changed.

use egui::Ui;

use super::desk::Desk;
use super::messages;
use super::parts::{body, muted, strong};
use super::reviews::{parts_words, stars_ui};
use crate::base::ids::{ConversationId, EntryId, OrderId, ProductId, ReviewId};
use crate::base::{Text, Time};
use crate::narrate::{Field, Narrator, fields};
use crate::scenario::model::Scenario;
use crate::sim::view::{ConversationView, ListingView, ReviewView};
use crate::sim::{Entry, JournalEntry, ShopView};
use crate::ui::theme::Tone;
use crate::ui::widgets::{header_ui, headline_ui, key_value_ui};

/// What an entry of the journal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A conversation.
    Conversation(ConversationId),
    /// An order.
    Order(OrderId),
    /// A review.
    Review(ReviewId),
    /// A product and its listing.
    Product(ProductId),
    /// The shop as a whole.
    Shop,
}

/// An entry of the journal as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Which.
    pub entry: EntryId,
    /// When it was written.
    pub at: Time,
    /// What it says happened.
    pub says: Text,
    /// What it is about.
    pub subject: Subject,
}

impl Record {
    /// The record of an entry, in the words of the narrator.
    pub fn of(entry: &JournalEntry, scenario: &Scenario, view: &ShopView) -> Self {
        let says = Narrator::new(scenario, view).both(&entry.what);
        Self { entry: entry.id, at: entry.at, says, subject: subject_of(&entry.what, view) }
    }
}

/// What an entry is about: the review itself rather than the talk or order behind it, the conversation rather than the
/// order, the order rather than the goods.
pub fn subject_of(entry: &Entry, view: &ShopView) -> Subject {
    let (_, parts) = fields(entry);
    let first = |pick: fn(&Field<'_>, &ShopView) -> Option<Subject>| parts.iter().find_map(|p| pick(p, view));
    first(review_of)
        .or_else(|| first(conversation_of))
        .or_else(|| first(order_of))
        .or_else(|| first(product_of))
        .unwrap_or(Subject::Shop)
}

fn review_of(part: &Field<'_>, _: &ShopView) -> Option<Subject> {
    if let Field::Review(id) = part { Some(Subject::Review(*id)) } else { None }
}

/// The conversation an entry belongs to, the fate of its promises included.
fn conversation_of(part: &Field<'_>, view: &ShopView) -> Option<Subject> {
    if let Field::Conversation(id) = part {
        return Some(Subject::Conversation(*id));
    }
    let Field::Promise(id) = part else { return None };
    let made = view.conversations.iter().find(|c| c.promises.iter().any(|p| p.promise == *id));
    made.map(|c| Subject::Conversation(c.conversation))
}

fn order_of(part: &Field<'_>, _: &ShopView) -> Option<Subject> {
    if let Field::Order(id) = part { Some(Subject::Order(*id)) } else { None }
}

fn product_of(part: &Field<'_>, _: &ShopView) -> Option<Subject> {
    if let Field::Product(id) = part { Some(Subject::Product(*id)) } else { None }
}

/// Draws the record inside a dialog.
pub(super) fn record_ui(ui: &mut Ui, desk: &Desk<'_>, record: &Record) {
    let t = desk.t;
    let remark = desk.moment(record.at);
    body(ui, t, record.says.get(desk.lang));
    match record.subject {
        Subject::Conversation(id) => {
            let found = desk.conversation(id);
            let name = found.map_or("", |c| c.customer.get(desk.lang)).to_owned();
            headline_ui(ui, t, &desk.say_with("ui-record-talk", &[("name", name.into())]), &remark);
            if let Some(conversation) = found {
                conversation_ui(ui, desk, conversation);
            }
        }
        Subject::Order(id) => {
            headline_ui(ui, t, &desk.say("ui-record-order"), &remark);
            order_ui(ui, desk, id);
            if let Some(talk) = desk.view.conversations.iter().find(|c| c.order == Some(id)) {
                header_ui(ui, t, &desk.say("ui-order-chat"), "");
                messages::talk_ui(ui, desk, talk);
            }
        }
        Subject::Review(id) => {
            headline_ui(ui, t, &desk.say("ui-record-review"), &remark);
            if let Some(review) = desk.view.reviews.iter().find(|r| r.review == id) {
                review_ui(ui, desk, review);
            }
        }
        Subject::Product(id) => {
            headline_ui(ui, t, &desk.say("ui-record-listing"), &remark);
            muted(ui, t, &desk.say("ui-record-as-it-stands"));
            if let Some(listing) = desk.listing(id) {
                listing_ui(ui, desk, listing);
            }
        }
        Subject::Shop => {
            headline_ui(ui, t, &desk.say("ui-record-shop"), &remark);
            body(ui, t, &desk.say("ui-record-shop-text"));
        }
    }
    muted(ui, t, &desk.say_with("ui-record-entry", &[("n", record.entry.0.to_string().into())]));
}

fn conversation_ui(ui: &mut Ui, desk: &Desk<'_>, conversation: &ConversationView) {
    let product = conversation.product.map_or("", |p| desk.product(p));
    if !product.is_empty() {
        muted(ui, desk.t, product);
    }
    messages::talk_ui(ui, desk, conversation);
    if let Some(order) = conversation.order {
        ui.add_space(desk.t.space(2));
        order_ui(ui, desk, order);
    }
}

fn order_ui(ui: &mut Ui, desk: &Desk<'_>, id: OrderId) {
    if let Some(order) = desk.order(id) {
        body(ui, desk.t, order.customer.get(desk.lang));
        messages::order_ui(ui, desk, order, true);
    }
}

fn review_ui(ui: &mut Ui, desk: &Desk<'_>, review: &ReviewView) {
    ui.horizontal_wrapped(|ui| {
        stars_ui(ui, desk, review.stars);
        strong(ui, desk.t, review.customer.get(desk.lang));
        muted(ui, desk.t, desk.product(review.product));
    });
    muted(ui, desk.t, &parts_words(desk, review));
    if !review.text.is_empty() {
        body(ui, desk.t, review.text.get(desk.lang));
    }
    if let Some(answer) = &review.answer {
        body(ui, desk.t, &desk.say_with("ui-reviews-answered", &[("text", answer.clone().into())]));
    }
}

fn listing_ui(ui: &mut Ui, desk: &Desk<'_>, listing: &ListingView) {
    messages::goods_ui(ui, desk, listing);
    let t = desk.t;
    let days = listing.promise_days.to_string();
    key_value_ui(ui, t, &desk.say("ui-offer-promise"), &days, Tone::Neutral);
    key_value_ui(ui, t, &desk.say("ui-offer-freight"), &desk.money(listing.freight), Tone::Neutral);
    let photos = listing.photos.iter().filter_map(|id| listing.all_photos.iter().find(|p| p.photo == *id));
    let names: Vec<&str> = photos.map(|p| p.name.get(desk.lang)).collect();
    let shown = if names.is_empty() { desk.say("ui-photos-none") } else { names.join(" · ") };
    key_value_ui(ui, t, &desk.say("ui-photos-used"), &shown, Tone::Neutral);
    key_value_ui(ui, t, &desk.say("ui-listings-sold"), &listing.sold.to_string(), Tone::Neutral);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::Sim;

    /// The nearest thing a learner can look at is opened.
    #[test]
    fn an_entry_leads_to_what_it_is_about() {
        let files = crate::scenario::Embedded::scenario("first_hour").expect("shipped");
        let scenario = crate::scenario::load(&files, "first_hour").scenario.expect("sound");
        let view = Sim::open(std::sync::Arc::new(scenario), 7).view();
        let (conversation, order) = (ConversationId(2), OrderId(3));
        let (review, product) = (ReviewId(1), ProductId(0));
        for (entry, subject) in [
            (Entry::CaseSolved { conversation }, Subject::Conversation(conversation)),
            (Entry::OrderOverdue { order }, Subject::Order(order)),
            (Entry::ReviewWithdrawn { review }, Subject::Review(review)),
            (Entry::PromotionEnded { product }, Subject::Product(product)),
            (Entry::DayBegan { day: 1, visitors: 9 }, Subject::Shop),
        ] {
            assert_eq!(subject_of(&entry, &view), subject, "{entry:?}");
        }
    }
}
