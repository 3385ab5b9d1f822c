//! Stock and equipment: what is there, what comes, what can be bought.

mod buy;
mod equipment;

use egui::Ui;

use super::panel_cx::PanelCx;
use super::parts::{card_in, columns, muted, scroll, scroll_main, strong};
use crate::ui::state::UiState;
use crate::ui::theme::Tone;
use crate::ui::widgets::{Status, badge_ui, header_ui, status_mark_ui};

/// Draws both columns.
pub fn stock_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState) {
    let rects = columns(ui, cx.t, &[1.0, 1.3, 1.0]);
    card_in(ui, cx.t, rects[0], "stock", |ui| scroll(ui, "stock-scroll", |ui| on_hand_ui(ui, cx)));
    card_in(ui, cx.t, rects[1], "buy", |ui| {
        scroll_main(ui, "buy-scroll", |ui| buy::buy_ui(ui, cx, state));
    });
    card_in(ui, cx.t, rects[2], "equipment", |ui| {
        scroll(ui, "equipment-scroll", |ui| equipment::equipment_ui(ui, cx, state));
    });
}

fn on_hand_ui(ui: &mut Ui, cx: &PanelCx<'_>) {
    let t = cx.t;
    header_ui(ui, t, &cx.say("ui-stock-title"), "");
    for listing in &cx.view.listings {
        strong(ui, t, listing.name.get(cx.lang));
        ui.horizontal_wrapped(|ui| {
            for (size, count) in &listing.stock {
                let sized = if size.is_empty() { String::new() } else { format!("{size} ") };
                let tone = if *count == 0 { Tone::Bad } else { Tone::Neutral };
                let word = if *count == 0 { cx.say("ui-stock-none") } else { count.to_string() };
                badge_ui(ui, t, tone, &format!("{sized}{word}"));
            }
        });
        let values = [("cost", cx.money(listing.unit_cost).into()), ("sold", listing.sold.into())];
        muted(ui, t, &cx.say_with("ui-stock-line", &values));
    }
    let coming: Vec<_> = cx.view.purchases.iter().filter(|p| !p.arrived).collect();
    if !coming.is_empty() {
        ui.add_space(t.space(2));
        header_ui(ui, t, &cx.say("ui-stock-coming-title"), "");
        for purchase in coming {
            let values = [
                ("n", purchase.pieces.into()),
                ("what", cx.product(purchase.product).to_owned().into()),
                ("due", cx.moment(purchase.due).into()),
            ];
            let late = purchase.due < cx.view.now;
            let (status, key) =
                if late { (Status::Warning, "ui-stock-late") } else { (Status::Calm, "ui-stock-on-way") };
            status_mark_ui(ui, t, status, &cx.say_with(key, &values));
        }
    }
}
