//! Choosing a carrier, and shipping everything that waits in one go.

use egui::Ui;

use crate::base::ids::CarrierId;
use crate::sim::{OrderState, ShopCommand};
use crate::ui::action::UiAction;
use crate::ui::panels::desk::Desk;
use crate::ui::panels::parts::muted;
use crate::ui::state::UiState;
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind};

/// The carrier that parcels go with: the one chosen last, or the first.
pub(in crate::ui::panels) fn chosen_carrier(desk: &Desk<'_>, state: &UiState) -> Option<CarrierId> {
    let first = (!desk.scenario.carriers.is_empty()).then_some(CarrierId(0));
    state.carrier.filter(|c| desk.carrier(*c).is_some()).or(first)
}

/// A carrier with its price and usual time.
pub(super) fn carrier_words(desk: &Desk<'_>, carrier: CarrierId) -> String {
    desk.carrier(carrier).map_or_else(String::new, |c| {
        let days = format!("{:.1}", c.median_days);
        desk.say_with(
            "ui-carrier",
            &[
                ("name", c.name.get(desk.lang).to_owned().into()),
                ("cost", desk.money(c.cost).into()),
                ("days", days.trim_end_matches(".0").to_owned().into()),
            ],
        )
    })
}

/// Draws the choice of carriers and "ship all".
pub(super) fn ship_bar_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut UiState, actions: &mut Vec<UiAction>) {
    let waiting: Vec<_> =
        desk.view.orders.iter().filter(|o| o.state == OrderState::ToShip).map(|o| o.order).collect();
    let Some(chosen) = chosen_carrier(desk, state) else {
        return;
    };
    if waiting.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        muted(ui, desk.t, &desk.say("ui-ship-carrier"));
        for index in 0..desk.scenario.carriers.len() {
            let carrier = CarrierId(index as u16);
            let words = carrier_words(desk, carrier);
            let button = Button::new(ButtonKind::Secondary, &words).selected(carrier == chosen);
            if button.show(ui, desk.t).clicked() {
                state.carrier = Some(carrier);
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        let label = desk.say_with("ui-ship-all", &[("n", waiting.len().into())]);
        let whole = crate::base::Span(desk.view.attention.pack_parcel.0.saturating_mul(waiting.len() as i64));
        let cost = desk.span(whole);
        let button = Button::new(ButtonKind::Primary, &label).icon(icons::TRUCK).shortcut(&cost);
        if button.show(ui, desk.t).clicked() {
            let ship = |order| UiAction::Command(ShopCommand::Ship { order, carrier: chosen });
            actions.extend(waiting.iter().copied().map(ship));
        }
        let each = desk.span(desk.view.attention.pack_parcel);
        muted(ui, desk.t, &desk.say_with("ui-ship-each", &[("cost", each.into())]));
    });
}
