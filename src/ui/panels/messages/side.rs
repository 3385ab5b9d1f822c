//! The right column: the order, the goods, the shop's rules and the learner's own notes.

use egui::{TextEdit, Ui};

use crate::narrate::label;
use crate::scenario::model::StatedFact;
use crate::sim::view::{ConversationView, ListingView, OrderView, ReturnState};
use crate::ui::panels::desk::{Desk, order_number};
use crate::ui::panels::parts::{muted, toned};
use crate::ui::state::UiState;
use crate::ui::theme::Tone;
use crate::ui::widgets::{Status, header_ui, key_value_ui, status_mark_ui};

/// Draws what one needs to know for the answer.
pub(super) fn side_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut UiState, chosen: Option<&ConversationView>) {
    if let Some(conversation) = chosen {
        if let Some(order) = conversation.order.and_then(|o| desk.order(o)) {
            order_ui(ui, desk, order, conversation.looked_up);
            ui.add_space(desk.t.space(2));
        }
        if let Some(listing) = conversation.product.and_then(|p| desk.listing(p)) {
            goods_ui(ui, desk, listing);
            ui.add_space(desk.t.space(2));
        }
    }
    header_ui(ui, desk.t, &desk.say("ui-side-rules"), "");
    for line in &desk.scenario.policy.lines {
        muted(ui, desk.t, line.get(desk.lang));
    }
    if let Some(conversation) = chosen {
        ui.add_space(desk.t.space(2));
        notes_ui(ui, desk, state, conversation);
    }
}

/// Draws what is known of an order.
pub(in crate::ui::panels) fn order_ui(ui: &mut Ui, desk: &Desk<'_>, order: &OrderView, looked_up: bool) {
    let t = desk.t;
    let state = label(desk.lang, order.state);
    header_ui(
        ui,
        t,
        &desk.say_with("ui-side-order", &[("number", order_number(order.order).into())]),
        &state,
    );
    let size = if order.size.is_empty() { String::new() } else { format!(" · {}", order.size) };
    let pieces = if order.pieces > 1 { format!(" × {}", order.pieces) } else { String::new() };
    muted(ui, t, &format!("{}{size}{pieces} · {}", desk.product(order.product), desk.money(order.total)));
    let mut line = |key: &str, at| {
        key_value_ui(ui, t, &desk.say(key), &desk.moment(at), Tone::Neutral);
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
            let carrier = desk.carrier(parcel.carrier).map_or("", |c| c.name.get(desk.lang));
            key_value_ui(ui, t, &desk.say("ui-side-carrier"), carrier, Tone::Neutral);
            if parcel.delivered.is_none() && !looked_up {
                muted(ui, t, &desk.say("ui-side-look-up"));
            }
        }
    }
    promise_ui(ui, desk, order);
    if order.refunded.is_positive() {
        key_value_ui(ui, t, &desk.say("ui-side-refunded"), &desk.money(order.refunded), Tone::Warning);
    }
    if order.returning != ReturnState::None {
        let word = label(desk.lang, order.returning);
        key_value_ui(ui, t, &desk.say("ui-side-return"), &word, Tone::Warning);
    }
}

fn promise_ui(ui: &mut Ui, desk: &Desk<'_>, order: &OrderView) {
    let end = order.parcel.and_then(|p| p.delivered).unwrap_or(desk.view.now).day();
    let late = (end - order.promised_day).max(0);
    let day = desk.day(order.promised_day);
    if late > 0 {
        let text = desk.say_with("ui-side-promised-late", &[("day", day.into()), ("n", late.into())]);
        status_mark_ui(ui, desk.t, Status::Warning, &text);
    } else {
        toned(ui, desk.t, Tone::Neutral, &desk.say_with("ui-side-promised", &[("day", day.into())]));
    }
}

/// Draws the goods as supplier's sheet and listing tell them.
pub(in crate::ui::panels) fn goods_ui(ui: &mut Ui, desk: &Desk<'_>, listing: &ListingView) {
    let t = desk.t;
    header_ui(ui, t, listing.name.get(desk.lang), &desk.money(listing.price_now));
    for fact in &listing.facts {
        key_value_ui(ui, t, fact.name.get(desk.lang), fact.truth.get(desk.lang), Tone::Neutral);
        match fact.says {
            StatedFact::True => {}
            StatedFact::Missing => {
                muted(ui, t, &desk.say("ui-side-fact-missing"));
            }
            StatedFact::Untrue(index) => {
                let said = fact.tempting.get(index as usize).map_or("", |f| f.get(desk.lang));
                let text = desk.say_with("ui-side-fact-untrue", &[("says", said.to_owned().into())]);
                toned(ui, t, Tone::Warning, &text);
            }
        }
    }
    let stock: Vec<String> = listing
        .stock
        .iter()
        .map(|(size, n)| if size.is_empty() { n.to_string() } else { format!("{size} {n}") })
        .collect();
    key_value_ui(ui, t, &desk.say("ui-side-stock"), &stock.join(" · "), Tone::Neutral);
}

fn notes_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut UiState, conversation: &ConversationView) {
    let label = desk.say("ui-side-notes");
    header_ui(ui, desk.t, &label, "");
    let notes = state.notes.entry(conversation.conversation).or_default();
    let edit = TextEdit::multiline(notes)
        .id_salt(("notes", conversation.conversation))
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .char_limit(500)
        .hint_text(desk.say("ui-side-notes-hint"));
    let response = ui.add(edit);
    let text = notes.clone();
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::text_edit(true, "", text.as_str(), "");
        info.label = Some(label.clone());
        info
    });
}
