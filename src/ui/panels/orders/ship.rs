//! Choosing a carrier, and shipping everything that waits in one go.

use egui::Ui;

use crate::base::ids::CarrierId;
use crate::sim::{OrderState, ShopCommand};
use crate::ui::action::UiAction;
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::panels::parts::muted;
use crate::ui::state::UiState;
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind};

/// The carrier that parcels go with: the one chosen last, or the first.
pub(in crate::ui::panels) fn chosen_carrier(cx: &PanelCx<'_>, state: &UiState) -> Option<CarrierId> {
    let first = (!cx.scenario.carriers.is_empty()).then_some(CarrierId(0));
    state.orders.carrier.filter(|c| cx.carrier(*c).is_some()).or(first)
}

/// A carrier with its price and usual time.
pub(super) fn carrier_words(cx: &PanelCx<'_>, carrier: CarrierId) -> String {
    cx.carrier(carrier).map_or_else(String::new, |c| {
        let days = format!("{:.1}", c.median_days);
        cx.say_with(
            "ui-carrier",
            &[
                ("name", c.name.get(cx.lang).to_owned().into()),
                ("cost", cx.money(c.cost).into()),
                ("days", days.trim_end_matches(".0").to_owned().into()),
            ],
        )
    })
}

/// Draws the choice of carriers and "ship all".
pub(super) fn ship_bar_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, actions: &mut Vec<UiAction>) {
    let waiting: Vec<_> =
        cx.view.orders.iter().filter(|o| o.state == OrderState::ToShip).map(|o| o.order).collect();
    let Some(chosen) = chosen_carrier(cx, state) else {
        return;
    };
    if waiting.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        muted(ui, cx.t, &cx.say("ui-ship-carrier"));
        for index in 0..cx.scenario.carriers.len() {
            let carrier = CarrierId(index as u16);
            let words = carrier_words(cx, carrier);
            let button = Button::new(ButtonKind::Secondary, &words).selected(carrier == chosen);
            if button.show(ui, cx.t).clicked() {
                state.orders.carrier = Some(carrier);
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        let label = cx.say_with("ui-ship-all", &[("n", waiting.len().into())]);
        let whole = crate::base::Span(cx.view.attention.pack_parcel.0.saturating_mul(waiting.len() as i64));
        let cost = cx.span(whole);
        let button = Button::new(ButtonKind::Primary, &label).icon(icons::TRUCK).shortcut(&cost);
        if button.show(ui, cx.t).clicked() {
            let ship = |order| UiAction::Command(ShopCommand::Ship { order, carrier: chosen });
            actions.extend(waiting.iter().copied().map(ship));
        }
        let each = cx.span(cx.view.attention.pack_parcel);
        muted(ui, cx.t, &cx.say_with("ui-ship-each", &[("cost", each.into())]));
    });
}
