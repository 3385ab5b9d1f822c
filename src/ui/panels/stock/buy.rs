//! Suppliers' offers: how many, what it costs, when it comes, how far one can trust that.

use egui::Ui;

use crate::base::numeral::{PIECE_UNITS, read_count};
use crate::sim::limits::MOST_PIECES;
use crate::sim::view::SupplierView;
use crate::sim::{Refused, ShopCommand};
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::panels::parts::{FieldSpec, field, muted, strong, toned};
use crate::ui::state::{Dialog, UiState};
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Button, ButtonKind, header_ui};

/// Draws every offer. Ordering is asked once more, since it cannot be cancelled.
pub(super) fn buy_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState) {
    header_ui(ui, cx.t, &cx.say("ui-buy-title"), &cx.say("ui-buy-remark"));
    for supplier in &cx.view.suppliers {
        ui.push_id(supplier.supplier, |ui| offer_ui(ui, cx, state, supplier));
        ui.separator();
    }
}

fn offer_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, offer: &SupplierView) {
    let t = cx.t;
    ui.horizontal_wrapped(|ui| {
        strong(ui, t, offer.name.get(cx.lang));
        muted(ui, t, cx.product(offer.product));
    });
    let percent = (offer.reliability * 100.0).round() as i64;
    let values = [
        ("cost", cx.money(offer.unit_cost).into()),
        ("minimum", offer.minimum.into()),
        ("lead", cx.span(offer.lead).into()),
        ("percent", percent.into()),
    ];
    muted(ui, t, &cx.say_with("ui-buy-offer", &values));
    ui.horizontal_wrapped(|ui| {
        let label = cx.say("ui-buy-pieces");
        let least = offer.minimum.to_string();
        let spec = FieldSpec { name: "pieces", label: &label, first: &least, width: 56.0 };
        let pieces = state.stock.pieces.entry(offer.supplier).or_default();
        let typed = field(ui, pieces, state.messages.composing, &spec);
        muted(ui, t, &label);
        let read = read_count(&typed.text, PIECE_UNITS);
        let pieces = read.filter(|n| (offer.minimum..=MOST_PIECES).contains(n));
        let cost = pieces.map(|n| offer.unit_cost.times(i64::from(n)));
        let affordable = cost.is_some_and(|c| c <= cx.view.cash);
        let amount = cost.map_or_else(String::new, |c| cx.money(c));
        let word = cx.say_with("ui-buy-order", &[("amount", amount.into())]);
        let button = Button::new(ButtonKind::Secondary, &word).icon(icons::CART).enabled(affordable);
        let pressed = button.show(ui, t).clicked() || (typed.entered && affordable);
        if let (true, Some(pieces)) = (pressed, pieces) {
            state.dialog = Some(ask(cx, offer, pieces));
        }
        if read.is_some_and(|n| n > MOST_PIECES) {
            toned(ui, t, Tone::Warning, &cx.why_refused(Refused::PiecesRange));
        } else if pieces.is_none() {
            let text = cx.say_with("ui-buy-too-few", &[("minimum", offer.minimum.into())]);
            toned(ui, t, Tone::Warning, &text);
        } else if !affordable {
            toned(ui, t, Tone::Warning, &cx.say("ui-buy-no-cash"));
        }
    });
}

/// The question before an order: what, how many, for how much, and what is left.
fn ask(cx: &PanelCx<'_>, offer: &SupplierView, pieces: u32) -> Dialog {
    let cost = offer.unit_cost.times(i64::from(pieces));
    Dialog::Confirm {
        title: "ui-confirm-stock",
        text: "ui-confirm-stock-text",
        values: vec![
            ("n", pieces.to_string()),
            ("name", cx.product(offer.product).to_owned()),
            ("amount", cx.money(cost)),
            ("lead", cx.span(offer.lead)),
            ("left", cx.money(cx.view.cash - cost)),
        ],
        yes: "ui-confirm-order",
        command: ShopCommand::BuyStock { supplier: offer.supplier, pieces },
    }
}
