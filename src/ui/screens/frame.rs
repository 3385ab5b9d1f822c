//! The frame of the screens around the workbench: the name, the settings, contents of a readable
//! width.

use egui::{CentralPanel, Frame, Margin, Panel, Popup, PopupCloseBehavior, RichText, Ui};

use crate::base::Lang;
use crate::locale;
use crate::ui::action::UiAction;
use crate::ui::panels::settings_ui;
use crate::ui::press;
use crate::ui::state::UiState;
use crate::ui::theme::{Tokens, icons};
use crate::ui::widgets::{Button, ButtonKind, Keys, scroll_area_ui};

/// A page below the bar.
#[derive(Debug, Clone, Copy)]
pub(super) struct PageLayout {
    /// What it shows: another page begins at its top.
    pub(super) of: egui::Id,
    /// How wide its contents may be at most, in points at 100 %.
    pub(super) widest: f32,
}

/// Draws the bar and, below it, the contents, which scroll.
pub(super) fn screen_ui(
    ui: &mut Ui,
    t: &Tokens,
    lang: Lang,
    state: &UiState,
    page: PageLayout,
    contents: impl FnOnce(&mut Ui, &mut Vec<UiAction>),
) -> Vec<UiAction> {
    let mut actions = bar_ui(ui, t, lang, state);
    page_ui(ui, t, page, |ui| contents(ui, &mut actions));
    actions
}

/// What to do next, at the lower edge, where it is seen without scrolling. Draw it before the page.
pub(super) fn foot_ui(ui: &mut Ui, t: &Tokens, contents: impl FnOnce(&mut Ui)) {
    let foot = Frame::new().fill(t.surface).inner_margin(Margin::symmetric(24, 8)).stroke(t.hairline());
    Panel::bottom("screen-foot").frame(foot).show_separator_line(false).resizable(false).show(ui, |ui| {
        ui.horizontal_wrapped(contents);
    });
}

/// The bar with the name and the settings.
pub(super) fn bar_ui(ui: &mut Ui, t: &Tokens, lang: Lang, state: &UiState) -> Vec<UiAction> {
    press::begin(ui.ctx());
    let mut actions = Vec::new();
    let bar = Frame::new().fill(t.surface).inner_margin(Margin::symmetric(16, 8)).stroke(t.hairline());
    Panel::top("screen-bar").frame(bar).show_separator_line(false).resizable(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let name = format!("{} {}", icons::WINDOW, locale::text(lang, "app-name"));
            ui.label(RichText::new(name).font(t.strong(t.title())).color(t.accent));
            let label = locale::text(lang, "ui-settings-title");
            let response = Button::new(ButtonKind::Ghost, &label).icon(icons::SETTINGS).show(ui, t);
            let menu = Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
            // The frame itself is no stop of the Tab key.
            menu.sense(egui::Sense::CLICK).show(|ui| {
                let tallest = ui.ctx().viewport_rect().height() * 0.8;
                let area = egui::ScrollArea::vertical().max_height(tallest);
                scroll_area_ui(ui, area, Keys::Own, |ui| {
                    ui.set_max_width(340.0);
                    actions.extend(settings_ui(ui, t, lang, state));
                });
            });
            let other = match lang {
                Lang::Zh => (Lang::En, "ui-settings-en"),
                Lang::En => (Lang::Zh, "ui-settings-zh"),
            };
            let word = locale::text(lang, other.1);
            if Button::new(ButtonKind::Ghost, &word).icon(icons::LANGUAGE).show(ui, t).clicked() {
                actions.push(UiAction::SetLang(other.0));
            }
        });
    });
    actions
}

/// The contents below the bar.
pub(super) fn page_ui(ui: &mut Ui, t: &Tokens, page: PageLayout, contents: impl FnOnce(&mut Ui)) {
    let PageLayout { of, widest } = page;
    let page = Frame::new().fill(t.background).inner_margin(Margin::symmetric(24, 16));
    CentralPanel::no_frame().frame(page).show(ui, |ui| {
        let area = egui::ScrollArea::vertical().id_salt(of).auto_shrink([false, false]);
        scroll_area_ui(ui, area, Keys::Main, |ui| {
            // The scroll bar lies over the contents: leave it room.
            let width = (ui.available_width() - t.space(3)).min(widest * t.text_factor);
            let side = ((ui.available_width() - width) / 2.0).max(0.0);
            ui.horizontal_top(|ui| {
                ui.add_space(side);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    contents(ui);
                });
            });
        });
    });
}
