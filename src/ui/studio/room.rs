//! The whole room.

use egui::{Id, Key, Rect, Ui, pos2, vec2};

use super::cards::card_ui;
use super::checks::checks_ui;
use super::controls::lacks_said;
use super::edits::spot_ui;
use super::picture::{fitted, marks_ui, picture_ui};
use super::plan::plan_ui;
use super::state::{StudioCard, StudioState, StudioWish};
use super::table::table_ui;
use crate::studio::StudioLook;
use crate::ui::action::UiAction;
use crate::ui::panels::parts::{card_in, muted, scroll, within};
use crate::ui::panels::{Hooks, PanelCx};
use crate::ui::state::UiState;
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, Tab, header_ui, tabs_ui, take_key};

/// Below this height in points (at 100 %) the room is low.
const LOW_ROOM: f32 = 450.0;

/// What the side card draws below its own in a narrow room.
type Rest<'a> = &'a mut dyn FnMut(&mut Ui, &mut StudioState);

/// Draws the photo studio. It closes itself.
pub fn studio_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, hooks: &Hooks<'_>) -> Vec<UiAction> {
    let mut actions = Vec::new();
    let Some(mut room) = state.studio.take() else { return actions };
    let Some(listing) = cx.listing(room.product) else { return actions };
    if !ui.ctx().text_edit_focused() && state.dialog.is_none() {
        let pressed = |key| ui.input_mut(|i| take_key(i, key));
        room.big_plan ^= pressed(Key::P);
        room.grid ^= pressed(Key::G);
        if ui.input_mut(|i| i.consume_key(egui::Modifiers::COMMAND, Key::Z)) {
            room.undo();
        }
        if pressed(Key::S) && room.wish == StudioWish::Preview && !cx.view.over {
            room.wish = StudioWish::Shot;
        }
    }
    // In a low room the shutter is in the head, and the light table scrolls with the rest.
    let is_low = ui.available_height() < LOW_ROOM * cx.t.text_factor.max(1.0);
    let closes = head_ui(ui, cx, &mut room, is_low);
    let places = RoomPlaces::of(cx, ui.available_rect_before_wrap(), is_low);
    stage_ui(ui, cx, &mut room, hooks, places.stage);
    let mut checks = |ui: &mut Ui, room: &mut StudioState| {
        checks_ui(ui, cx, room, listing);
        if is_low {
            table_ui(ui, cx, room, listing, hooks, &mut actions);
        }
    };
    if let Some(strip) = places.strip {
        within(ui, strip, "studio strip", |ui| {
            scroll(ui, "studio strip scroll", |ui| checks(ui, &mut room));
        });
    }
    let wanted = room.wanted;
    card_in(ui, cx.t, places.side, "studio cards", |ui| {
        let rest: Option<Rest<'_>> = if places.strip.is_none() { Some(&mut checks) } else { None };
        side_ui(ui, cx, &mut room, rest, !is_low);
    });
    // What no control of the card took is wanted no longer: it must not take the focus later.
    if room.wanted == wanted {
        room.wanted = None;
    }
    if let Some(table) = places.table {
        within(ui, table, "studio table", |ui| {
            ui.horizontal(|ui| {
                ui.vertical(|ui| {
                    shoot_ui(ui, cx, &mut room);
                    muted(ui, cx.t, &cx.say("ui-studio-shoot-key"));
                });
                table_ui(ui, cx, &mut room, listing, hooks, &mut actions);
            });
        });
    }
    if closes {
        state.studios_left.insert(room.product, room);
    } else {
        state.studio = Some(room);
    }
    actions
}

/// Where everything stands.
struct RoomPlaces {
    stage: Rect,
    /// What to do next, beside the picture; in a narrow room it is in the side card.
    strip: Option<Rect>,
    /// The light table, below the picture, unless the room is low.
    table: Option<Rect>,
    side: Rect,
}

impl RoomPlaces {
    fn of(cx: &PanelCx<'_>, area: Rect, is_low: bool) -> Self {
        let factor = cx.t.text_factor.max(1.0);
        let gap = cx.t.space(3);
        let side = (330.0 * factor).min(area.width() * 0.42);
        let split = area.right() - side;
        let strip = 176.0 * factor;
        let is_wide = area.width() - side > strip + 240.0;
        let low = (112.0 * factor.min(1.4)).min(area.height() * 0.25);
        let bottom = if is_low { area.bottom() } else { area.bottom() - low - gap };
        let left = if is_wide { area.left() + strip + gap } else { area.left() };
        let beside = Rect::from_min_max(area.min, pos2(area.left() + strip, bottom));
        let below =
            Rect::from_min_max(pos2(area.left(), area.bottom() - low), pos2(split - gap, area.bottom()));
        Self {
            stage: Rect::from_min_max(pos2(left, area.top()), pos2(split - gap, bottom)),
            strip: is_wide.then_some(beside),
            table: (!is_low).then_some(below),
            side: Rect::from_min_max(pos2(split, area.top()), area.max),
        }
    }
}

/// Title, presets, undo, the way out. True when the room is left.
fn head_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState, is_low: bool) -> bool {
    let mut closes = false;
    ui.horizontal_wrapped(|ui| {
        let back = cx.say("ui-studio-close");
        closes = Button::new(ButtonKind::Secondary, &back).icon(icons::BACK).show(ui, cx.t).clicked();
        if is_low {
            shoot_ui(ui, cx, room);
        } else {
            let name = cx.product(room.product).to_owned();
            header_ui(ui, cx.t, &cx.say_with("ui-studio-title", &[("product", name.into())]), "");
            muted(ui, cx.t, &cx.say("ui-studio-looks"));
        }
        for (key, look) in [
            ("ui-studio-look-snapshot", StudioLook::Snapshot),
            ("ui-studio-look-window", StudioLook::WindowLight),
            ("ui-studio-look-softboxes", StudioLook::Softboxes),
        ] {
            let label = cx.say(key);
            let button = Button::new(ButtonKind::Secondary, &label).selected(room.look == Some(look));
            if button.show(ui, cx.t).clicked() {
                room.begin_look(Id::new(key), &cx.view.kit, look);
            }
        }
        let lacks = room.look_lacks(&cx.view.kit);
        if !lacks.is_empty() && !is_low {
            let comma = cx.say("ui-studio-comma");
            let names: Vec<String> = lacks.iter().map(|gear| cx.say(gear.key())).collect();
            let (first, more) = (names.iter().take(2), if names.len() > 2 { "…" } else { "" });
            let short = format!("{}{more}", first.cloned().collect::<Vec<_>>().join(&comma));
            let line = cx.say_with("ui-studio-look-lacks", &[("what", short.into())]);
            muted(ui, cx.t, &line).on_hover_text(names.join(&comma));
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
        let place = picture_ui(ui, cx, room, rect);
        spot_ui(ui, room, place);
        marks_ui(ui, cx, room, place);
        return;
    };
    let middle = rect.center().x;
    picture_ui(ui, cx, room, Rect::from_min_max(rect.min, pos2(middle - 4.0, rect.bottom())));
    let other = Rect::from_min_max(pos2(middle + 4.0, rect.top()), rect.max);
    ui.painter().rect_filled(other, cx.t.rounding(), cx.t.sunken);
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    ui.painter().image(texture, fitted(other, 1.0), whole, egui::Color32::WHITE);
    let font = cx.t.strong(cx.t.small());
    for (at, key) in [(rect.left_top(), "ui-studio-side-now"), (other.left_top(), "ui-studio-side-then")] {
        let at = at + vec2(8.0, 6.0);
        ui.painter().text(at, egui::Align2::LEFT_TOP, cx.say(key), font.clone(), cx.t.ink);
    }
}

/// The shutter, or how far the picture is and "enough".
fn shoot_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState) {
    if room.wish != StudioWish::Preview {
        let is_done = room.seen.progress >= 1.0;
        let text = cx.say(if is_done { "ui-studio-developing" } else { "ui-studio-shooting" });
        let bar = egui::ProgressBar::new(room.seen.progress).desired_width(150.0 * cx.t.text_factor);
        ui.add(bar.text(text));
        let label = cx.say("ui-studio-enough");
        let enough = Button::new(ButtonKind::Secondary, &label).icon(icons::CHECK);
        if !is_done && enough.show(ui, cx.t).clicked() {
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

/// Plan (or preview) and the cards in their order; in a narrow room also the content of the strip,
/// and in a low one no plan: its key shows it large.
fn side_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState, rest: Option<Rest<'_>>, is_high: bool) {
    let high = (ui.available_height() * 0.34).clamp(90.0, 230.0);
    let mut place = || ui.allocate_exact_size(vec2(ui.available_width(), high), egui::Sense::hover()).0;
    if room.big_plan {
        let frame = place();
        picture_ui(ui, cx, room, frame);
    } else if is_high {
        let frame = place();
        plan_ui(ui, cx, room, frame);
    }
    let names: Vec<String> = StudioCard::ALL.iter().map(|card| cx.say(card.key())).collect();
    let tabs: Vec<Tab<'_>> = names.iter().map(|label| Tab { label, count: None }).collect();
    let mut chosen = StudioCard::ALL.iter().position(|card| *card == room.card).unwrap_or(0);
    if tabs_ui(ui, cx.t, &tabs, &mut chosen) {
        room.card = StudioCard::ALL[chosen];
    }
    scroll(ui, ("studio card", chosen), |ui| {
        room.lacks.clear();
        card_ui(ui, cx, room);
        if !room.lacks.is_empty() {
            muted(ui, cx.t, &lacks_said(cx, room.lacks.iter().copied()));
        }
        if let Some(next) = StudioCard::ALL.get(chosen + 1) {
            let values = [("card", cx.say(next.key()).into())];
            let label = cx.say_with("ui-studio-next", &values);
            if Button::new(ButtonKind::Secondary, &label).icon(icons::FORWARD).show(ui, cx.t).clicked() {
                room.card = *next;
            }
        }
        if let Some(rest) = rest {
            ui.separator();
            rest(ui, room);
        }
    });
}
