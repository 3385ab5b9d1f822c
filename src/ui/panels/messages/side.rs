//! The right column: the order, the goods, the shop's rules and the learner's own notes.

use egui::{TextEdit, Ui};

use crate::narrate::label;
use crate::scenario::model::StatedFact;
use crate::sim::view::{ConversationView, ListingView, OrderView, ReturnState};
use crate::ui::panels::panel_cx::{PanelCx, order_number};
use crate::ui::panels::parts::{muted, toned};
use crate::ui::state::UiState;
use crate::ui::theme::Tone;
use crate::ui::widgets::{Status, header_ui, key_value_ui, status_mark_ui};

/// Draws what one needs to know for the answer.
pub(super) fn side_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, chosen: Option<&ConversationView>) {
    if let Some(conversation) = chosen {
        if let Some(order) = conversation.order.and_then(|o| cx.order(o)) {
            order_ui(ui, cx, order, conversation.looked_up);
            ui.add_space(cx.t.space(2));
        }
        if let Some(listing) = conversation.product.and_then(|p| cx.listing(p)) {
            goods_ui(ui, cx, listing);
            ui.add_space(cx.t.space(2));
        }
    }
    header_ui(ui, cx.t, &cx.say("ui-side-rules"), "");
    for line in &cx.scenario.policy.lines {
        muted(ui, cx.t, line.get(cx.lang));
    }
    if let Some(conversation) = chosen {
        ui.add_space(cx.t.space(2));
        notes_ui(ui, cx, state, conversation);
    }
}

/// Draws what is known of an order.
pub(in crate::ui::panels) fn order_ui(ui: &mut Ui, cx: &PanelCx<'_>, order: &OrderView, looked_up: bool) {
    let t = cx.t;
    let state = label(cx.lang, order.state);
    header_ui(ui, t, &cx.say_with("ui-side-order", &[("number", order_number(order.order).into())]), &state);
    let size = if order.size.is_empty() { String::new() } else { format!(" · {}", order.size) };
    let pieces = if order.pieces > 1 { format!(" × {}", order.pieces) } else { String::new() };
    muted(ui, t, &format!("{}{size}{pieces} · {}", cx.product(order.product), cx.money(order.total)));
    let mut line = |key: &str, at| {
        key_value_ui(ui, t, &cx.say(key), &cx.moment(at), Tone::Neutral);
    };
    line("ui-side-placed", order.placed);
    if let Some(paid) = order.paid {
        line("ui-side-paid", paid);
    }
    match order.parcel {
        None if order.paid.is_some() => line("ui-side-ship-by", order.ship_by),
        None => {}
        Some(parcel) => {
            line("ui-side-shipped", parcel.shipped);
            if let Some(at) = parcel.delivered {
                line("ui-side-delivered", at);
            } else if let Some(at) = parcel.expected {
                line("ui-side-expected", at);
            }
            let carrier = cx.carrier(parcel.carrier).map_or("", |c| c.name.get(cx.lang));
            key_value_ui(ui, t, &cx.say("ui-side-carrier"), carrier, Tone::Neutral);
            if parcel.delivered.is_none() && !looked_up {
                muted(ui, t, &cx.say("ui-side-look-up"));
            }
        }
    }
    promise_ui(ui, cx, order);
    if order.refunded.is_positive() {
        key_value_ui(ui, t, &cx.say("ui-side-refunded"), &cx.money(order.refunded), Tone::Warning);
    }
    if order.returning != ReturnState::None {
        let word = cx.returning(order);
        key_value_ui(ui, t, &cx.say("ui-side-return"), &word, Tone::Warning);
    }
    if let Some(address) = cx.address(order) {
        muted(ui, t, &address);
    }
}

fn promise_ui(ui: &mut Ui, cx: &PanelCx<'_>, order: &OrderView) {
    let end = order.parcel.and_then(|p| p.delivered).unwrap_or(cx.view.now).day();
    let late = (end - order.promised_day).max(0);
    let day = cx.day(order.promised_day);
    if late > 0 {
        let text = cx.say_with("ui-side-promised-late", &[("day", day.into()), ("n", late.into())]);
        status_mark_ui(ui, cx.t, Status::Warning, &text);
    } else {
        toned(ui, cx.t, Tone::Neutral, &cx.say_with("ui-side-promised", &[("day", day.into())]));
    }
}

/// Draws the goods as supplier's sheet and listing describe them.
pub(in crate::ui::panels) fn goods_ui(ui: &mut Ui, cx: &PanelCx<'_>, listing: &ListingView) {
    let t = cx.t;
    header_ui(ui, t, listing.name.get(cx.lang), &cx.money(listing.price_now));
    for fact in &listing.facts {
        key_value_ui(ui, t, fact.name.get(cx.lang), fact.truth.get(cx.lang), Tone::Neutral);
        match fact.says {
            StatedFact::True => {}
            StatedFact::Missing => {
                muted(ui, t, &cx.say("ui-side-fact-missing"));
            }
            StatedFact::Untrue(index) => {
                let said = fact.tempting.get(index as usize).map_or("", |f| f.get(cx.lang));
                let text = cx.say_with("ui-side-fact-untrue", &[("says", said.to_owned().into())]);
                toned(ui, t, Tone::Warning, &text);
            }
        }
    }
    let stock: Vec<String> = listing
        .stock
        .iter()
        .map(|(size, n)| if size.is_empty() { n.to_string() } else { format!("{size} {n}") })
        .collect();
    key_value_ui(ui, t, &cx.say("ui-side-stock"), &stock.join(" · "), Tone::Neutral);
}

fn notes_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, conversation: &ConversationView) {
    let label = cx.say("ui-side-notes");
    header_ui(ui, cx.t, &label, "");
    let notes = state.messages.notes.entry(conversation.conversation).or_default();
    let edit = TextEdit::multiline(notes)
        .id_salt(("notes", conversation.conversation))
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .char_limit(500)
        .hint_text(cx.say("ui-side-notes-hint"));
    let response = ui.add(edit);
    let text = notes.clone();
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::text_edit(true, "", text.as_str(), "");
        info.label = Some(label.clone());
        info
    });
}
