//! Quick phrases: "/" and a few letters of the code offers them; Enter or a click puts one into the draft.

use egui::{Key, Ui};

use crate::base::{Lang, Money, Text, Time};
use crate::scenario::model::QuickPhrase;
use crate::sim::view::ConversationView;
use crate::ui::panels::desk::{Desk, order_number};
use crate::ui::panels::parts::{body, muted};
use crate::ui::state::{Source, UiState};
use crate::ui::widgets::{Keys, row_ui, scroll_area_ui, take_key};

/// A text that is the same in both languages.
fn same(text: &impl ToString) -> Text {
    Text::new(text.to_string(), text.to_string())
}

/// A moment in both languages.
fn moment(desk: &Desk<'_>, at: Time) -> Text {
    let say = |lang| crate::locale::moment(lang, desk.scenario, at);
    Text::new(say(Lang::Zh), say(Lang::En))
}

/// A phrase with its slots filled from what the keeper sees. The engine fills them anew when an unchanged phrase
/// is sent; what is shown here is what the learner may change before that.
pub fn fill_slots(desk: &Desk<'_>, conversation: &ConversationView, text: &Text) -> Text {
    let mut slots = vec![("customer", conversation.customer.clone())];
    if let Some(listing) = conversation.product.and_then(|p| desk.listing(p)) {
        slots.push(("product", listing.name.clone()));
        slots.push(("price", same(&desk.money(listing.price_now))));
        slots.push(("promise_days", same(&listing.promise_days)));
        slots.push(("stock", same(&listing.in_stock())));
        if let Some(fact) = conversation.fact.and_then(|f| listing.facts.get(usize::from(f))) {
            slots.push(("fact", fact.name.clone()));
            slots.push(("value", fact.truth.clone()));
        }
    }
    if let Some(order) = conversation.order.and_then(|o| desk.order(o)) {
        let arrives = order.parcel.and_then(|p| p.delivered.or(p.expected));
        let arrives = arrives.unwrap_or(Time::on(order.promised_day, desk.scenario.closes));
        slots.push(("order", same(&order_number(order.order))));
        slots.push(("arrival", moment(desk, arrives)));
        slots.push(("ship_by", moment(desk, order.ship_by)));
        slots.push(("days_late", same(&(desk.view.now.day() - order.promised_day).max(0))));
        slots.push(("half_price", same(&desk.money(Money(order.total.0 / 2)))));
        slots.push(("pieces", same(&order.pieces)));
    }
    text.fill(&slots)
}

/// The phrases that the draft calls for, if it begins with a stroke.
fn called<'a>(desk: &Desk<'a>, draft: &str) -> Vec<&'a QuickPhrase> {
    let Some(code) = draft.strip_prefix('/').or_else(|| draft.strip_prefix('、')) else {
        return Vec::new();
    };
    let code = code.trim().to_lowercase();
    desk.view.phrases.iter().filter(|p| p.code.to_lowercase().starts_with(&code)).collect()
}

/// Draws the offer above the draft box. True while there is one, so that Enter picks and does not send.
pub(super) fn phrases_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut UiState,
    conversation: &ConversationView,
) -> bool {
    let id = conversation.conversation;
    let text = state.drafts.get(&id).map_or(String::new(), |d| d.text.clone());
    let found = called(desk, &text);
    if found.is_empty() {
        return false;
    }
    let mut picked = None;
    let by_key = !state.composing && ui.input_mut(|i| take_key(i, Key::Enter));
    if by_key {
        picked = found.first().copied();
    }
    let area = egui::ScrollArea::vertical().id_salt("phrases").max_height(140.0).auto_shrink([false, true]);
    scroll_area_ui(ui, area, Keys::Own, |ui| {
        for phrase in &found {
            let filled = fill_slots(desk, conversation, &phrase.text);
            let words = filled.get(desk.lang).to_owned();
            let label = format!("/{}", phrase.code);
            let row = row_ui(ui, desk.t, &label, picked.is_some_and(|p| p.code == phrase.code), |ui| {
                ui.horizontal_top(|ui| {
                    muted(ui, desk.t, &label);
                    body(ui, desk.t, &words);
                });
            });
            if row.response.clicked() {
                picked = Some(phrase);
            }
        }
    });
    if let Some(phrase) = picked {
        let filled = fill_slots(desk, conversation, &phrase.text);
        let draft = state.drafts.entry(id).or_default();
        draft.text.clear();
        draft.fill(Source::Phrase(phrase.code.clone()), filled.get(desk.lang));
        state.focus_draft = true;
    }
    true
}
