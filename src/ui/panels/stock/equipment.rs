//! The equipment shop: what a thing does for the keeper's time, and what it costs.

use egui::Ui;

use crate::sim::ShopCommand;
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::panels::parts::{muted, strong};
use crate::ui::state::{Dialog, UiState};
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, Status, header_ui, status_mark_ui};

/// Draws a card for each thing. Buying asks once more, since equipment cannot be returned.
pub(super) fn equipment_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState) {
    let t = cx.t;
    header_ui(ui, t, &cx.say("ui-equipment-title"), "");
    for thing in &cx.view.equipment {
        strong(ui, t, thing.name.get(cx.lang));
        muted(ui, t, thing.about.get(cx.lang));
        if !thing.gear.is_empty() {
            let opens: Vec<String> = thing.gear.iter().map(|gear| cx.say(gear.opens_key())).collect();
            let what = opens.join(&cx.say("ui-studio-comma"));
            muted(ui, t, &cx.say_with("ui-equipment-opens", &[("what", what.into())]));
        }
        if thing.owned {
            status_mark_ui(ui, t, Status::Done, &cx.say("ui-equipment-owned"));
        } else {
            let name = thing.name.get(cx.lang).to_owned();
            let values = [("name", name.clone().into()), ("amount", cx.money(thing.price).into())];
            let label = cx.say_with("ui-equipment-buy", &values);
            let affordable = thing.price <= cx.view.cash;
            let amount = cx.money(thing.price);
            let short = cx.say_with("ui-equipment-buy-short", &[("amount", amount.into())]);
            let button = Button::new(ButtonKind::Secondary, &short).icon(icons::CART).name(&label);
            if button.enabled(affordable).show(ui, t).clicked() {
                let left = cx.money(cx.view.cash - thing.price);
                state.dialog = Some(Dialog::Confirm {
                    title: "ui-confirm-equipment",
                    text: "ui-confirm-equipment-text",
                    values: vec![("name", name), ("amount", cx.money(thing.price)), ("left", left)],
                    yes: "ui-confirm-buy",
                    command: ShopCommand::BuyEquipment { equipment: thing.equipment },
                });
            }
            if !affordable {
                muted(ui, t, &cx.say("ui-buy-no-cash"));
            }
        }
        ui.separator();
    }
}
