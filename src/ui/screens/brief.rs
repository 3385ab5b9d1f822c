//! The brief: what it is about, what to reach, which rules hold, how it is scored. Then the start.

use egui::{Id, Popup, Ui};

use super::frame::{PageLayout, bar_ui, foot_ui, page_ui};
use crate::base::Lang;
use crate::locale;
use crate::scenario::model::Scenario;
use crate::ui::action::UiAction;
use crate::ui::panels::parts::{body, muted};
use crate::ui::panels::weights_ui;
use crate::ui::state::UiState;
use crate::ui::theme::{Tokens, icons};
use crate::ui::widgets::{Button, ButtonKind, card_ui, header_ui, headline_ui, take_key};

/// Draws the screen. The seed stands there so that a class can meet the same customers.
pub fn brief_ui(
    ui: &mut Ui,
    t: &Tokens,
    lang: Lang,
    scenario: &Scenario,
    seed: u64,
    state: &mut UiState,
) -> Vec<UiAction> {
    let mut actions = bar_ui(ui, t, lang, state);
    let escape = ui.input_mut(|i| take_key(i, egui::Key::Escape));
    if escape && !Popup::is_any_open(ui.ctx()) {
        actions.push(UiAction::OpenStart);
    }
    let focus = std::mem::take(&mut state.focus_screen);
    foot_ui(ui, t, |ui| start_or_back_ui(ui, t, lang, scenario, seed, focus, &mut actions));
    let page = PageLayout { of: Id::new(("brief", &scenario.id)), widest: 880.0 };
    page_ui(ui, t, page, |ui| {
        let values = [("minutes", scenario.minutes.into()), ("days", scenario.days.into())];
        let length = locale::text_with(lang, "ui-brief-length", &values);
        headline_ui(ui, t, scenario.title.get(lang), &length);
        card_ui(ui, t, |ui| {
            body(ui, t, scenario.brief.get(lang));
            header_ui(ui, t, &locale::text(lang, "ui-brief-goals"), "");
            for goal in &scenario.goals {
                body(ui, t, &format!("· {}", goal.text.get(lang)));
            }
        });
        if !scenario.policy.lines.is_empty() {
            card_ui(ui, t, |ui| {
                header_ui(ui, t, &locale::text(lang, "ui-side-rules"), "");
                for line in &scenario.policy.lines {
                    body(ui, t, line.get(lang));
                }
            });
        }
        card_ui(ui, t, |ui| weights_ui(ui, t, lang, scenario));
    });
    actions
}

fn start_or_back_ui(
    ui: &mut Ui,
    t: &Tokens,
    lang: Lang,
    scenario: &Scenario,
    seed: u64,
    focus: bool,
    actions: &mut Vec<UiAction>,
) {
    let start = locale::text(lang, "ui-brief-start");
    let response = Button::new(ButtonKind::Primary, &start).icon(icons::PLAY).show(ui, t);
    if focus {
        response.request_focus();
    }
    if response.clicked() {
        actions.push(UiAction::StartScenario { scenario: scenario.id.clone(), seed });
    }
    let back = locale::text(lang, "ui-brief-back");
    if Button::new(ButtonKind::Secondary, &back).icon(icons::BACK).show(ui, t).clicked() {
        actions.push(UiAction::OpenStart);
    }
    muted(ui, t, &locale::text_with(lang, "ui-brief-seed", &[("seed", seed.to_string().into())]));
}
