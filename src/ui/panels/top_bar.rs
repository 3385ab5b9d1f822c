//! The top bar: which shop, what time, how much money, what customers think; the clock; settings
//! and help.

use egui::{Align, Layout, Popup, PopupCloseBehavior, RichText, Ui};

use super::panel_cx::PanelCx;
use super::parts::TIGHT;
use super::settings::settings_ui;
use crate::base::Time;
use crate::ui::action::{ClockControl, ClockMode, UiAction};
use crate::ui::press;
use crate::ui::state::{Dialog, UiState};
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Button, ButtonKind, Keys, badge_ui, pill_ui, scroll_area_ui};

/// The name under which the key of "to the next event" is noted.
pub(super) const NEXT: &str = "next-event";

/// Draws the bar over the width there is, in one row if it fits and in two if not.
pub fn top_bar_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState) -> Vec<UiAction> {
    let mut actions = Vec::new();
    let fits = ui.available_width() > 1180.0 * cx.t.text_factor;
    if fits {
        ui.horizontal(|ui| {
            facts_ui(ui, cx, state.practice);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                // Drawn from the right, so that it is walked through in reading order inside.
                ui.allocate_ui_with_layout(ui.available_size(), Layout::right_to_left(Align::Center), |ui| {
                    controls_ui(ui, cx, state, &mut actions, true);
                });
            });
        });
    } else {
        ui.horizontal_wrapped(|ui| facts_ui(ui, cx, state.practice));
        ui.horizontal_wrapped(|ui| controls_ui(ui, cx, state, &mut actions, false));
    }
    actions
}

fn facts_ui(ui: &mut Ui, cx: &PanelCx<'_>, practice: bool) {
    let t = cx.t;
    let title = RichText::new(cx.scenario.title.get(cx.lang)).font(t.strong(t.title())).color(t.accent);
    ui.label(title);
    if practice {
        badge_ui(ui, t, Tone::Primary, &cx.say("ui-practice")).on_hover_text(cx.say("ui-practice-remark"));
    }
    // Once it is over the shop's last moment stays, not that of the last parcel.
    let last = Time(cx.scenario.ends.0 - 1);
    let clock = cx.moment(if cx.view.over { last } else { cx.view.now });
    let open = if cx.view.open { "ui-bar-open" } else { "ui-bar-closed" };
    pill_ui(ui, t, Some(icons::CLOCK), &clock).on_hover_text(cx.say(open));
    if !cx.view.open {
        pill_ui(ui, t, Some(icons::MOON), &cx.say("ui-bar-closed"));
    }
    let cash = cx.say_with("ui-bar-cash", &[("amount", cx.money(cx.view.cash).into())]);
    pill_ui(ui, t, Some(icons::COINS), &cash).on_hover_text(cx.say("ui-bar-cash-why"));
    let ratings = cx.view.ratings.map_or_else(
        || cx.say("ui-bar-no-ratings"),
        |r| {
            let one = |value: f64| format!("{value:.1}");
            cx.say_with(
                "ui-bar-ratings",
                &[
                    ("described", one(r.described).into()),
                    ("service", one(r.service).into()),
                    ("delivery", one(r.delivery).into()),
                ],
            )
        },
    );
    // On a low window a row of its own for "no ratings yet" costs too much.
    if is_low(ui, cx) && cx.view.ratings.is_none() {
        return;
    }
    pill_ui(ui, t, Some(icons::REVIEWS), &ratings).on_hover_text(cx.say("ui-bar-ratings-why"));
}

/// Whether every row of the window counts.
fn is_low(ui: &Ui, cx: &PanelCx<'_>) -> bool {
    ui.ctx().viewport_rect().height() < TIGHT * cx.t.text_factor
}

type Control = (&'static str, &'static str, &'static str, ClockControl);

const CONTROLS: [Control; 4] = [
    ("ui-clock-pause-short", "ui-keys-pause", icons::PAUSE, ClockControl::Run(ClockMode::Paused)),
    ("ui-clock-normal", "ui-keys-normal", icons::PLAY, ClockControl::Run(ClockMode::Normal)),
    ("ui-clock-fast", "ui-keys-fast", icons::PLAY, ClockControl::Run(ClockMode::Fast)),
    ("ui-clock-next", "ui-keys-next", icons::NEXT, ClockControl::NextEvent),
];

fn controls_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut UiState,
    actions: &mut Vec<UiAction>,
    from_right: bool,
) {
    ui.spacing_mut().item_spacing.x = 6.0;
    if from_right {
        help_button_ui(ui, cx, state);
        settings_button_ui(ui, cx, state, actions);
        for control in CONTROLS.iter().rev() {
            control_ui(ui, cx, state, control, actions);
        }
    } else {
        for control in &CONTROLS {
            control_ui(ui, cx, state, control, actions);
        }
        settings_button_ui(ui, cx, state, actions);
        help_button_ui(ui, cx, state);
    }
}

fn control_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &UiState,
    control: &Control,
    actions: &mut Vec<UiAction>,
) {
    let (label, keys, icon, what) = control;
    let passes = *what == ClockControl::NextEvent && state.passes_on(cx.view.now);
    let label = cx.say(if passes { "ui-clock-next-anyway" } else { label });
    let keys = cx.say(keys);
    let selected = matches!(what, ClockControl::Run(mode) if *mode == state.clock);
    let button = Button::new(ButtonKind::Secondary, &label).icon(icon).selected(selected);
    let button = if is_low(ui, cx) { button } else { button.shortcut(&keys) };
    let response = button.enabled(!cx.view.over).show(ui, cx.t);
    let response = if *what == ClockControl::NextEvent { guard_next(cx, state, response) } else { response };
    if response.clicked() {
        actions.push(UiAction::Clock(*what));
    }
}

/// Every press on "to the next event" means another event, and one that passes a customer means
/// something else again: two presses at once are one. The key asks the same ([`NEXT`]).
fn guard_next(cx: &PanelCx<'_>, state: &UiState, response: egui::Response) -> egui::Response {
    let stands = (state.clock == ClockMode::Paused).then_some(cx.view.now);
    let meaning = (stands, state.passes_on(cx.view.now));
    press::note(&response.ctx, egui::Id::new(NEXT), response.rect, meaning);
    press::guard(response, meaning)
}

fn settings_button_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &UiState, actions: &mut Vec<UiAction>) {
    let label = cx.say("ui-settings-title");
    let response = Button::new(ButtonKind::Ghost, icons::SETTINGS).show(ui, cx.t).on_hover_text(&label);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &label));
    let menu = Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    // The frame itself is no stop of the Tab key.
    menu.sense(egui::Sense::CLICK).show(|ui| {
        let tallest = ui.ctx().viewport_rect().height() * 0.8;
        scroll_area_ui(ui, egui::ScrollArea::vertical().max_height(tallest), Keys::Own, |ui| {
            ui.set_max_width(340.0);
            actions.extend(settings_ui(ui, cx.t, cx.lang, state));
            ui.separator();
            let word = cx.say("ui-settings-leave");
            if Button::new(ButtonKind::Ghost, &word).icon(icons::BACK).show(ui, cx.t).clicked() {
                actions.push(UiAction::OpenStart);
                ui.close();
            }
        });
    });
}

fn help_button_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState) {
    let label = cx.say("ui-help-title");
    let response = Button::new(ButtonKind::Ghost, icons::QUESTION).show(ui, cx.t).on_hover_text(&label);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &label));
    if response.clicked() {
        state.dialog = Some(Dialog::Help);
    }
}
