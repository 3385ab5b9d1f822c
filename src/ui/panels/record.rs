//! What stands behind a line of the debrief: the conversation, the order, the review or the listing
//! it speaks of, to be read and not to be changed.

use egui::Ui;

use super::messages;
use super::panel_cx::PanelCx;
use super::parts::{body, muted, strong};
use super::reviews::{parts_words, stars_ui};
use crate::base::ids::OrderId;
use crate::sim::view::{ConversationView, ListingView, ReviewView};
use crate::ui::record::{Record, Subject};
use crate::ui::theme::Tone;
use crate::ui::widgets::{header_ui, headline_ui, key_value_ui};

/// Draws the record inside a dialog.
pub(super) fn record_ui(ui: &mut Ui, cx: &PanelCx<'_>, record: &Record) {
    let t = cx.t;
    let remark = cx.moment(record.at);
    body(ui, t, record.says.get(cx.lang));
    match record.subject {
        Subject::Conversation(id) => {
            let found = cx.conversation(id);
            let name = found.map_or("", |c| c.customer.get(cx.lang)).to_owned();
            headline_ui(ui, t, &cx.say_with("ui-record-talk", &[("name", name.into())]), &remark);
            if let Some(conversation) = found {
                conversation_ui(ui, cx, conversation);
            }
        }
        Subject::Order(id) => {
            headline_ui(ui, t, &cx.say("ui-record-order"), &remark);
            order_ui(ui, cx, id);
            if let Some(talk) = cx.view.conversations.iter().find(|c| c.concerns(id)) {
                header_ui(ui, t, &cx.say("ui-order-chat"), "");
                messages::talk_ui(ui, cx, None, talk);
            }
        }
        Subject::Review(id) => {
            headline_ui(ui, t, &cx.say("ui-record-review"), &remark);
            if let Some(review) = cx.view.reviews.iter().find(|r| r.review == id) {
                review_ui(ui, cx, review);
            }
        }
        Subject::Product(id) => {
            headline_ui(ui, t, &cx.say("ui-record-listing"), &remark);
            muted(ui, t, &cx.say("ui-record-as-it-stands"));
            if let Some(listing) = cx.listing(id) {
                listing_ui(ui, cx, listing);
            }
        }
        Subject::Shop => {
            headline_ui(ui, t, &cx.say("ui-record-shop"), &remark);
            body(ui, t, &cx.say("ui-record-shop-text"));
        }
    }
    muted(ui, t, &cx.say_with("ui-record-entry", &[("n", record.entry.0.to_string().into())]));
}

fn conversation_ui(ui: &mut Ui, cx: &PanelCx<'_>, conversation: &ConversationView) {
    let product = conversation.product.map_or("", |p| cx.product(p));
    if !product.is_empty() {
        muted(ui, cx.t, product);
    }
    messages::talk_ui(ui, cx, None, conversation);
    if let Some(order) = conversation.order.or(conversation.led_to) {
        ui.add_space(cx.t.space(2));
        order_ui(ui, cx, order);
    }
}

fn order_ui(ui: &mut Ui, cx: &PanelCx<'_>, id: OrderId) {
    if let Some(order) = cx.order(id) {
        body(ui, cx.t, order.customer.get(cx.lang));
        messages::order_ui(ui, cx, order, true);
    }
}

fn review_ui(ui: &mut Ui, cx: &PanelCx<'_>, review: &ReviewView) {
    ui.horizontal_wrapped(|ui| {
        stars_ui(ui, cx, review.stars);
        strong(ui, cx.t, review.customer.get(cx.lang));
        muted(ui, cx.t, cx.product(review.product));
    });
    muted(ui, cx.t, &parts_words(cx, review));
    if !review.text.is_empty() {
        body(ui, cx.t, review.text.get(cx.lang));
    }
    if let Some(answer) = &review.answer {
        body(ui, cx.t, &cx.say_with("ui-reviews-answered", &[("text", answer.clone().into())]));
    }
}

fn listing_ui(ui: &mut Ui, cx: &PanelCx<'_>, listing: &ListingView) {
    messages::goods_ui(ui, cx, listing);
    let t = cx.t;
    let days = listing.promise_days.to_string();
    key_value_ui(ui, t, &cx.say("ui-offer-promise"), &days, Tone::Neutral);
    key_value_ui(ui, t, &cx.say("ui-offer-freight"), &cx.money(listing.freight), Tone::Neutral);
    let photos = listing.photos.iter().filter_map(|id| listing.all_photos.iter().find(|p| p.photo == *id));
    let names: Vec<&str> = photos.map(|p| p.name.get(cx.lang)).collect();
    let shown = if names.is_empty() { cx.say("ui-photos-none") } else { names.join(" · ") };
    key_value_ui(ui, t, &cx.say("ui-photos-used"), &shown, Tone::Neutral);
    key_value_ui(ui, t, &cx.say("ui-listings-sold"), &listing.sold.to_string(), Tone::Neutral);
}
