//! Suppliers' offers: how many, what it costs, when it comes, how far one can trust that.

use egui::Ui;

use crate::sim::ShopCommand;
use crate::sim::limits::MOST_PIECES;
use crate::sim::view::SupplierView;
use crate::ui::panels::desk::Desk;
use crate::ui::panels::parts::{field, muted, strong, toned};
use crate::ui::state::{Dialog, UiState};
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Button, ButtonKind, header_ui};

/// Draws every offer. Ordering is asked once more, since it cannot be cancelled.
pub(super) fn buy_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut UiState) {
    header_ui(ui, desk.t, &desk.say("ui-buy-title"), &desk.say("ui-buy-remark"));
    for supplier in &desk.view.suppliers {
        ui.push_id(supplier.supplier, |ui| offer_ui(ui, desk, state, supplier));
        ui.separator();
    }
}

fn offer_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut UiState, offer: &SupplierView) {
    let t = desk.t;
    ui.horizontal_wrapped(|ui| {
        strong(ui, t, offer.name.get(desk.lang));
        muted(ui, t, desk.product(offer.product));
    });
    let percent = (offer.reliability * 100.0).round() as i64;
    let values = [
        ("cost", desk.money(offer.unit_cost).into()),
        ("minimum", offer.minimum.into()),
        ("lead", desk.span(offer.lead).into()),
        ("percent", percent.into()),
    ];
    muted(ui, t, &desk.say_with("ui-buy-offer", &values));
    ui.horizontal_wrapped(|ui| {
        let label = desk.say("ui-buy-pieces");
        let typed =
            field(ui, state, &format!("buy-{}", offer.supplier), &label, &offer.minimum.to_string(), 56.0);
        muted(ui, t, &label);
        let pieces =
            typed.text.trim().parse::<u32>().ok().filter(|n| *n >= offer.minimum && *n <= MOST_PIECES);
        let cost = pieces.map(|n| offer.unit_cost.times(i64::from(n)));
        let affordable = cost.is_some_and(|c| c <= desk.view.cash);
        let amount = cost.map_or_else(String::new, |c| desk.money(c));
        let word = desk.say_with("ui-buy-order", &[("amount", amount.into())]);
        let button = Button::new(ButtonKind::Secondary, &word).icon(icons::CART).enabled(affordable);
        let pressed = button.show(ui, t).clicked() || (typed.entered && affordable);
        if let (true, Some(pieces)) = (pressed, pieces) {
            state.dialog = Some(ask(desk, offer, pieces));
        }
        if pieces.is_none() {
            let text = desk.say_with("ui-buy-too-few", &[("minimum", offer.minimum.into())]);
            toned(ui, t, Tone::Warning, &text);
        } else if !affordable {
            toned(ui, t, Tone::Warning, &desk.say("ui-buy-no-cash"));
        }
    });
}

/// The question before an order: what, how many, for how much, and what is left.
fn ask(desk: &Desk<'_>, offer: &SupplierView, pieces: u32) -> Dialog {
    let cost = offer.unit_cost.times(i64::from(pieces));
    Dialog::Confirm {
        title: "ui-confirm-stock",
        text: "ui-confirm-stock-text",
        values: vec![
            ("n", pieces.to_string()),
            ("name", desk.product(offer.product).to_owned()),
            ("amount", desk.money(cost)),
            ("lead", desk.span(offer.lead)),
            ("left", desk.money(desk.view.cash - cost)),
        ],
        yes: "ui-confirm-order",
        command: ShopCommand::BuyStock { supplier: offer.supplier, pieces },
    }
}
