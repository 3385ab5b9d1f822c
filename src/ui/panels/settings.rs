//! Language, theme, text size, how the clock behaves, and where own lessons lie: choices that work
//! at once and can always be changed.

use egui::{RichText, Ui};

use super::parts::muted;
use crate::base::Lang;
use crate::locale;
use crate::ui::action::{FolderUse, LessonAction, UiAction};
use crate::ui::state::UiState;
use crate::ui::theme::{ThemeKind, Tokens, icons};
use crate::ui::widgets::{Button, ButtonKind};

/// The text scales that can be chosen, in per cent.
const SCALES: [u16; 6] = [80, 100, 125, 150, 175, 200];

/// Draws the choices. Both languages are named in their own words, so that one can find back.
pub fn settings_ui(ui: &mut Ui, t: &Tokens, lang: Lang, state: &UiState) -> Vec<UiAction> {
    let mut actions = Vec::new();
    let say = |key: &str| locale::text(lang, key);
    muted(ui, t, &say("ui-settings-language"));
    ui.horizontal(|ui| {
        for (choice, key) in [(Lang::Zh, "ui-settings-zh"), (Lang::En, "ui-settings-en")] {
            let word = say(key);
            let button = Button::new(ButtonKind::Secondary, &word).selected(choice == lang);
            if button.show(ui, t).clicked() {
                actions.push(UiAction::SetLang(choice));
            }
        }
    });
    muted(ui, t, &say("ui-settings-theme"));
    ui.horizontal(|ui| {
        let themes = [
            (ThemeKind::Light, "ui-settings-light", icons::SUN),
            (ThemeKind::Dark, "ui-settings-dark", icons::MOON),
        ];
        for (choice, key, icon) in themes {
            let word = say(key);
            let button = Button::new(ButtonKind::Secondary, &word).icon(icon).selected(choice == t.kind);
            if button.show(ui, t).clicked() {
                actions.push(UiAction::SetTheme(choice));
            }
        }
    });
    muted(ui, t, &say("ui-settings-scale"));
    ui.horizontal_wrapped(|ui| {
        for percent in SCALES {
            let word = locale::text_with(lang, "ui-percent", &[("n", percent.into())]);
            let button =
                Button::new(ButtonKind::Secondary, &word).selected(percent == state.settings.scale_percent);
            if button.show(ui, t).clicked() {
                actions.push(UiAction::SetScale(percent));
            }
        }
    });
    let mut stop = state.settings.stop_when_needed;
    if ui.checkbox(&mut stop, say("ui-settings-stop")).changed() {
        actions.push(UiAction::SetStopWhenNeeded(stop));
    }
    if !state.settings.own_folder.is_empty() {
        own_folder_ui(ui, t, lang, state, &mut actions);
    }
    actions
}

/// Most characters of a path that are shown.
const LONGEST_PATH: usize = 42;

/// The end of a long path, which says more than its beginning.
fn end_of(path: &str) -> String {
    let length = path.chars().count();
    if length <= LONGEST_PATH {
        return path.to_owned();
    }
    let end: String = path.chars().skip(length - LONGEST_PATH + 1).collect();
    format!("…{end}")
}

/// Where the author's own lessons lie, and how to change it.
fn own_folder_ui(ui: &mut Ui, t: &Tokens, lang: Lang, state: &UiState, actions: &mut Vec<UiAction>) {
    muted(ui, t, &locale::text(lang, "ui-settings-own-folder"));
    let short = RichText::new(end_of(&state.settings.own_folder)).font(t.plain(t.small())).color(t.ink);
    ui.label(short).on_hover_text(&state.settings.own_folder);
    ui.horizontal_wrapped(|ui| {
        let change = locale::text(lang, "ui-settings-own-folder-change");
        if Button::new(ButtonKind::Secondary, &change).icon(icons::FOLDER).show(ui, t).clicked() {
            actions.push(UiAction::Lessons(LessonAction::PickFolder(FolderUse::Own)));
            ui.close();
        }
        if state.settings.own_folder_chosen {
            let usual = locale::text(lang, "ui-settings-own-folder-usual");
            if Button::new(ButtonKind::Secondary, &usual).icon(icons::BACK).show(ui, t).clicked() {
                actions.push(UiAction::Lessons(LessonAction::UsualFolder));
            }
        }
    });
}
