//! The debrief: the score with its reasons, the best and the costliest moments, the days as a line,
//! every case.

mod cases;
mod debrief_cx;
mod moments;
mod score;
mod timeline;
mod what_if;

use egui::Ui;

use super::frame::{self, bar_ui, page_ui};
use debrief_cx::DebriefCx;

use crate::debrief::DebriefModel;
use crate::locale;
use crate::ui::action::UiAction;
use crate::ui::panels::parts::muted;
use crate::ui::panels::{PanelCx, dialogs_ui};
use crate::ui::state::{AnalysisView, UiState};
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, card_ui};

/// Draws the screen. The context holds the keeper's last view, in which the records stand.
pub fn debrief_ui(ui: &mut Ui, cx: &PanelCx<'_>, model: &DebriefModel, state: &mut UiState) -> Vec<UiAction> {
    let (t, lang, scenario) = (cx.t, cx.lang, cx.scenario);
    let page = DebriefCx { t, lang, scenario, model };
    let mut actions = bar_ui(ui, t, lang, state);
    frame::foot_ui(ui, t, |ui| way_out_ui(ui, &page, &mut actions));
    let from = state.focus.begin(ui);
    let inner = &state.what_if;
    let shown = (inner.attempt.as_ref().map(|a| a.number), inner.page.as_ref().map(|p| p.number));
    let of = match shown {
        (None, None) => egui::Id::new(("debrief", &model.journal)),
        one => egui::Id::new(("page of a decision", one)),
    };
    let sheet = frame::PageLayout { of, widest: 1240.0 };
    page_ui(ui, t, sheet, |ui| {
        // While a better answer is sought, nothing else is on the screen.
        if what_if::second_try_ui(ui, &page, &mut state.what_if, &mut actions) {
            return;
        }
        if what_if::decision_page_ui(ui, &page, &mut state.what_if, &mut actions) {
            return;
        }
        let wide = ui.available_width() > 760.0;
        if wide {
            let left = ui.available_width() * 0.34;
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(left);
                    card_ui(ui, t, |ui| score::score_ui(ui, &page, cx, state, &mut actions));
                });
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width());
                    story_ui(ui, &page, state, &mut actions);
                });
            });
        } else {
            card_ui(ui, t, |ui| score::score_ui(ui, &page, cx, state, &mut actions));
            story_ui(ui, &page, state, &mut actions);
        }
    });
    let covered = state.dialog.is_some();
    state.focus.keep(ui, from, covered);
    actions.extend(dialogs_ui(ui, cx, state));
    actions
}

fn story_ui(ui: &mut Ui, page: &DebriefCx<'_>, state: &mut UiState, actions: &mut Vec<UiAction>) {
    what_if::what_if_ui(ui, page, &mut state.what_if, actions);
    // What each decision was worth stands in the analysis; without one, the entries of the run tell
    // which moments brought and cost most. Two figures for one moment would only confuse.
    if !matches!(state.what_if.analysis, AnalysisView::Ready(_)) {
        card_ui(ui, page.t, |ui| moments::moments_ui(ui, page, actions));
    }
    if !page.model.findings.is_empty() {
        card_ui(ui, page.t, |ui| moments::findings_ui(ui, page));
    }
    if !page.model.offers.is_empty() {
        card_ui(ui, page.t, |ui| moments::offers_ui(ui, page, actions));
    }
    if !page.model.said.is_empty() {
        card_ui(ui, page.t, |ui| moments::said_ui(ui, page, actions));
    }
    card_ui(ui, page.t, |ui| timeline::timeline_ui(ui, page, actions));
    card_ui(ui, page.t, |ui| cases::cases_ui(ui, page, actions));
}

fn way_out_ui(ui: &mut Ui, page: &DebriefCx<'_>, actions: &mut Vec<UiAction>) {
    let back = page.say("ui-debrief-start");
    if Button::new(ButtonKind::Primary, &back).icon(icons::BACK).show(ui, page.t).clicked() {
        actions.push(UiAction::OpenStart);
    }
    for (key, same) in [("ui-debrief-same", true), ("ui-debrief-new", false)] {
        if Button::new(ButtonKind::Secondary, &page.say(key)).icon(icons::RESEND).show(ui, page.t).clicked() {
            actions.push(UiAction::PlayAgain { same });
        }
    }
    if !page.model.journal.is_empty() {
        let path = page.model.journal.clone();
        muted(ui, page.t, &locale::text_with(page.lang, "ui-debrief-journal", &[("path", path.into())]));
    }
}
