//! The whole room.

use egui::{Id, Key, Rect, Ui, pos2, vec2};

use super::cards::card_ui;
use super::picture::{fitted, hints_ui, picture_ui, rules_ui};
use super::plan::plan_ui;
use super::state::{StudioCard, StudioState, StudioWish};
use super::table::table_ui;
use crate::studio::StudioLook;
use crate::ui::action::UiAction;
use crate::ui::panels::parts::{card_in, scroll, within};
use crate::ui::panels::{Hooks, PanelCx};
use crate::ui::state::UiState;
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, Tab, header_ui, tabs_ui, take_key};

/// Draws the photo studio. It closes itself.
pub fn studio_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, hooks: &Hooks<'_>) -> Vec<UiAction> {
    let mut actions = Vec::new();
    let Some(mut room) = state.studio.take() else { return actions };
    let Some(listing) = cx.listing(room.product) else { return actions };
    if !ui.ctx().text_edit_focused() && state.dialog.is_none() {
        let pressed = |key| ui.input_mut(|i| take_key(i, key));
        room.big_plan ^= pressed(Key::P);
        room.grid ^= pressed(Key::G);
        if ui.input_mut(|i| i.consume_key(egui::Modifiers::CTRL, Key::Z)) {
            room.undo();
        }
    }
    let closes = head_ui(ui, cx, &mut room);
    let area = ui.available_rect_before_wrap();
    let factor = cx.t.text_factor;
    let gap = cx.t.space(3);
    let side = (330.0 * factor.max(1.0)).min(area.width() * 0.45);
    let low = (96.0 * factor.clamp(1.0, 1.4)).min(area.height() * 0.25);
    let split = pos2(area.right() - side, area.bottom() - low);
    let big = Rect::from_min_max(area.min, pos2(split.x - gap, split.y - gap));
    let below = Rect::from_min_max(pos2(area.left(), split.y), pos2(split.x - gap, area.bottom()));
    let right = Rect::from_min_max(pos2(split.x, area.top()), area.max);
    stage_ui(ui, cx, &mut room, hooks, big);
    within(ui, below, "studio table", |ui| {
        let wait = room.wish != StudioWish::Preview;
        ui.horizontal(|ui| {
            ui.vertical(|ui| shoot_ui(ui, cx, &mut room, wait));
            table_ui(ui, cx, &mut room, listing, hooks, &mut actions);
        });
    });
    card_in(ui, cx.t, right, "studio cards", |ui| side_ui(ui, cx, &mut room));
    if !closes {
        state.studio = Some(room);
    }
    actions
}

/// Title, presets, undo, the way out. True when the room is left.
fn head_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState) -> bool {
    let mut closes = false;
    ui.horizontal_wrapped(|ui| {
        let back = cx.say("ui-studio-close");
        closes = Button::new(ButtonKind::Secondary, &back).icon(icons::BACK).show(ui, cx.t).clicked();
        let name = cx.product(room.product).to_owned();
        header_ui(ui, cx.t, &cx.say_with("ui-studio-title", &[("product", name.into())]), "");
        for (key, look) in [
            ("ui-studio-look-snapshot", StudioLook::Snapshot),
            ("ui-studio-look-window", StudioLook::WindowLight),
            ("ui-studio-look-softboxes", StudioLook::Softboxes),
        ] {
            let label = cx.say(key);
            if Button::new(ButtonKind::Secondary, &label).icon(icons::LIGHTNING).show(ui, cx.t).clicked() {
                room.begin_look(Id::new(key), &cx.view.kit, look);
            }
        }
        let label = cx.say("ui-studio-undo");
        let undo = Button::new(ButtonKind::Ghost, &label).icon(icons::REFUND).shortcut("Ctrl+Z");
        if undo.enabled(room.can_undo()).show(ui, cx.t).clicked() {
            room.undo();
        }
        for (key, keys, on) in [
            ("ui-studio-grid", "G", &mut room.grid),
            ("ui-studio-clipping", "", &mut room.clipping),
            ("ui-studio-swap", "P", &mut room.big_plan),
        ] {
            let label = cx.say(key);
            let mut button = Button::new(ButtonKind::Ghost, &label).selected(*on);
            if !keys.is_empty() {
                button = button.shortcut(keys);
            }
            if button.show(ui, cx.t).clicked() {
                *on = !*on;
            }
        }
    });
    closes
}

/// The preview, or the plan in its place; a shot beside it if one was chosen.
fn stage_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState, hooks: &Hooks<'_>, rect: Rect) {
    if room.big_plan {
        plan_ui(ui, cx, room, rect);
        return;
    }
    let beside = room.beside.as_deref().and_then(|file| (hooks.picture)(file));
    let Some(texture) = beside else {
        picture_ui(ui, cx, room, rect);
        return;
    };
    let middle = rect.center().x;
    picture_ui(ui, cx, room, Rect::from_min_max(rect.min, pos2(middle - 4.0, rect.bottom())));
    let other = Rect::from_min_max(pos2(middle + 4.0, rect.top()), rect.max);
    ui.painter().rect_filled(other, cx.t.rounding(), cx.t.sunken);
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    ui.painter().image(texture, fitted(other, 1.0), whole, egui::Color32::WHITE);
}

/// The shutter, or how far the picture is and "enough".
fn shoot_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState, waits: bool) {
    if waits {
        let bar = egui::ProgressBar::new(room.seen.progress).desired_width(150.0 * cx.t.text_factor);
        ui.add(bar.show_percentage());
        let label = cx.say("ui-studio-enough");
        if Button::new(ButtonKind::Secondary, &label).icon(icons::CHECK).show(ui, cx.t).clicked() {
            room.wish = StudioWish::Enough;
        }
        return;
    }
    let (label, cost) = (cx.say("ui-studio-shoot"), cx.span(cx.view.attention.photo_session));
    let button = Button::new(ButtonKind::Primary, &label).icon(icons::STUDIO).shortcut(&cost);
    if button.enabled(!cx.view.over).show(ui, cx.t).clicked() {
        room.wish = StudioWish::Shot;
    }
}

/// Plan (or preview), hints, rules, and the cards in their order.
fn side_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState) {
    let high = (ui.available_height() * 0.28).clamp(90.0, 190.0);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), high), egui::Sense::hover());
    if room.big_plan {
        picture_ui(ui, cx, room, rect);
    } else {
        plan_ui(ui, cx, room, rect);
    }
    let names: Vec<String> = StudioCard::ALL.iter().map(|card| cx.say(card.key())).collect();
    let tabs: Vec<Tab<'_>> = names.iter().map(|label| Tab { label, count: None }).collect();
    let mut chosen = StudioCard::ALL.iter().position(|card| *card == room.card).unwrap_or(0);
    if tabs_ui(ui, cx.t, &tabs, &mut chosen) {
        room.card = StudioCard::ALL[chosen];
    }
    scroll(ui, "studio card", |ui| {
        hints_ui(ui, cx, room);
        card_ui(ui, cx, room);
        if let Some(next) = StudioCard::ALL.get(chosen + 1) {
            let values = [("card", cx.say(next.key()).into())];
            let label = cx.say_with("ui-studio-next", &values);
            if Button::new(ButtonKind::Secondary, &label).icon(icons::FORWARD).show(ui, cx.t).clicked() {
                room.card = *next;
            }
        }
        header_ui(ui, cx.t, &cx.say("ui-studio-rules"), "");
        rules_ui(ui, cx, room);
    });
}
