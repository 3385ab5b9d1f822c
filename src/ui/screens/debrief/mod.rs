//! The debrief: the score with its reasons, the best and the costliest moments, the days as a line, every case.

mod cases;
mod moments;
mod score;
mod timeline;

use egui::Ui;

use super::debrief_model::DebriefModel;
use super::frame::screen_ui;
use crate::base::{Lang, Money, Time};
use crate::locale;
use crate::scenario::model::Scenario;
use crate::ui::action::UiAction;
use crate::ui::panels::parts::muted;
use crate::ui::state::UiState;
use crate::ui::theme::{Tokens, icons};
use crate::ui::widgets::{Button, ButtonKind, card_ui};

/// What the parts of the debrief share.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    t: &'a Tokens,
    lang: Lang,
    scenario: &'a Scenario,
    model: &'a DebriefModel,
}

impl Page<'_> {
    fn say(&self, key: &str) -> String {
        locale::text(self.lang, key)
    }

    fn money(&self, amount: Money) -> String {
        locale::money(&self.scenario.currency.sign, amount)
    }

    fn moment(&self, at: Time) -> String {
        locale::moment(self.lang, self.scenario, at)
    }

    /// Points with a sign and one decimal: `+4.1`, `−0.5`.
    fn points(&self, points: f64) -> String {
        let sign = if points < 0.0 { "−" } else { "+" };
        locale::text_with(
            self.lang,
            "ui-debrief-points",
            &[("n", format!("{sign}{:.1}", points.abs()).into())],
        )
    }
}

/// Draws the screen.
pub fn debrief_ui(
    ui: &mut Ui,
    t: &Tokens,
    lang: Lang,
    scenario: &Scenario,
    model: &DebriefModel,
    state: &UiState,
) -> Vec<UiAction> {
    let page = Page { t, lang, scenario, model };
    screen_ui(ui, t, lang, state, 1240.0, |ui, actions| {
        let wide = ui.available_width() > 760.0;
        if wide {
            let left = ui.available_width() * 0.34;
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(left);
                    card_ui(ui, t, |ui| score::score_ui(ui, &page, actions));
                });
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width());
                    story_ui(ui, &page, actions);
                });
            });
        } else {
            card_ui(ui, t, |ui| score::score_ui(ui, &page, actions));
            story_ui(ui, &page, actions);
        }
        foot_ui(ui, &page, actions);
    })
}

fn story_ui(ui: &mut Ui, page: &Page<'_>, actions: &mut Vec<UiAction>) {
    card_ui(ui, page.t, |ui| moments::moments_ui(ui, page, actions));
    card_ui(ui, page.t, |ui| timeline::timeline_ui(ui, page, actions));
    card_ui(ui, page.t, |ui| cases::cases_ui(ui, page));
    card_ui(ui, page.t, |ui| moments::what_if_ui(ui, page));
}

fn foot_ui(ui: &mut Ui, page: &Page<'_>, actions: &mut Vec<UiAction>) {
    ui.horizontal_wrapped(|ui| {
        let back = page.say("ui-debrief-start");
        if Button::new(ButtonKind::Primary, &back).icon(icons::BACK).show(ui, page.t).clicked() {
            actions.push(UiAction::OpenStart);
        }
        if !page.model.journal.is_empty() {
            let path = page.model.journal.clone();
            muted(ui, page.t, &locale::text_with(page.lang, "ui-debrief-journal", &[("path", path.into())]));
        }
    });
}
