//! Stock and equipment: what is there, what comes, what can be bought.

mod buy;
mod equipment;

use egui::Ui;

use super::desk::Desk;
use super::parts::{card_in, columns, muted, scroll, scroll_main, strong};
use crate::ui::state::UiState;
use crate::ui::theme::Tone;
use crate::ui::widgets::{Status, badge_ui, header_ui, status_mark_ui};

/// Draws both columns.
pub fn stock_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut UiState) {
    let rects = columns(ui, desk.t, &[1.0, 1.3, 1.0]);
    card_in(ui, desk.t, rects[0], "stock", |ui| scroll(ui, "stock-scroll", |ui| on_hand_ui(ui, desk)));
    card_in(ui, desk.t, rects[1], "buy", |ui| {
        scroll_main(ui, "buy-scroll", |ui| buy::buy_ui(ui, desk, state));
    });
    card_in(ui, desk.t, rects[2], "equipment", |ui| {
        scroll(ui, "equipment-scroll", |ui| equipment::equipment_ui(ui, desk, state));
    });
}

fn on_hand_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let t = desk.t;
    header_ui(ui, t, &desk.say("ui-stock-title"), "");
    for listing in &desk.view.listings {
        strong(ui, t, listing.name.get(desk.lang));
        ui.horizontal_wrapped(|ui| {
            for (size, count) in &listing.stock {
                let sized = if size.is_empty() { String::new() } else { format!("{size} ") };
                let tone = if *count == 0 { Tone::Bad } else { Tone::Neutral };
                let word = if *count == 0 { desk.say("ui-stock-none") } else { count.to_string() };
                badge_ui(ui, t, tone, &format!("{sized}{word}"));
            }
        });
        let values = [("cost", desk.money(listing.unit_cost).into()), ("sold", listing.sold.into())];
        muted(ui, t, &desk.say_with("ui-stock-line", &values));
    }
    let coming: Vec<_> = desk.view.purchases.iter().filter(|p| !p.arrived).collect();
    if !coming.is_empty() {
        ui.add_space(t.space(2));
        header_ui(ui, t, &desk.say("ui-stock-coming-title"), "");
        for purchase in coming {
            let values = [
                ("n", purchase.pieces.into()),
                ("what", desk.product(purchase.product).to_owned().into()),
                ("due", desk.moment(purchase.due).into()),
            ];
            let late = purchase.due < desk.view.now;
            let (status, key) =
                if late { (Status::Warning, "ui-stock-late") } else { (Status::Calm, "ui-stock-on-way") };
            status_mark_ui(ui, t, status, &desk.say_with(key, &values));
        }
    }
}
