//! What stands behind a line of the debrief: the conversation, the order, the review or the listing it speaks of,
//! to be read and not to be changed.

use egui::Ui;

use super::desk::Desk;
use super::messages;
use super::parts::{body, muted, strong};
use super::reviews::{parts_words, stars_ui};
use crate::base::ids::OrderId;
use crate::sim::view::{ConversationView, ListingView, ReviewView};
use crate::ui::record::{Record, Subject};
use crate::ui::theme::Tone;
use crate::ui::widgets::{header_ui, headline_ui, key_value_ui};

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
