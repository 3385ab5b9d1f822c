//! The equipment shop: what a thing does for the keeper's time, and what it costs.

use egui::Ui;

use crate::sim::ShopCommand;
use crate::ui::panels::desk::Desk;
use crate::ui::panels::parts::{muted, strong};
use crate::ui::state::{Dialog, UiState};
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, Status, header_ui, status_mark_ui};

/// Draws a card for each thing. Buying is asked once more, since it cannot be given back.
pub(super) fn equipment_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut UiState) {
    let t = desk.t;
    header_ui(ui, t, &desk.say("ui-equipment-title"), "");
    for thing in &desk.view.equipment {
        strong(ui, t, thing.name.get(desk.lang));
        muted(ui, t, thing.about.get(desk.lang));
        if thing.owned {
            status_mark_ui(ui, t, Status::Done, &desk.say("ui-equipment-owned"));
        } else {
            let name = thing.name.get(desk.lang).to_owned();
            let values = [("name", name.clone().into()), ("amount", desk.money(thing.price).into())];
            let label = desk.say_with("ui-equipment-buy", &values);
            let affordable = thing.price <= desk.view.cash;
            let amount = desk.money(thing.price);
            let short = desk.say_with("ui-equipment-buy-short", &[("amount", amount.into())]);
            let button = Button::new(ButtonKind::Secondary, &short).icon(icons::CART).name(&label);
            if button.enabled(affordable).show(ui, t).clicked() {
                let left = desk.money(desk.view.cash - thing.price);
                state.dialog = Some(Dialog::Confirm {
                    title: "ui-confirm-equipment",
                    text: "ui-confirm-equipment-text",
                    values: vec![("name", name), ("amount", desk.money(thing.price)), ("left", left)],
                    yes: "ui-confirm-buy",
                    command: ShopCommand::BuyEquipment { equipment: thing.equipment },
                });
            }
            if !affordable {
                muted(ui, t, &desk.say("ui-buy-no-cash"));
            }
        }
        ui.separator();
    }
}
