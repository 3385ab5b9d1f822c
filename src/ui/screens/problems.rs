//! The problems of a lesson: each with its place, a sentence, and its help.

use egui::{Id, Popup, Ui};

use super::frame::{PageLayout, bar_ui, foot_ui, page_ui};
use super::start::badges_ui;
use super::start_model::{CardState, ProblemCard, ProblemsModel};
use crate::base::Lang;
use crate::locale;
use crate::ui::action::{LessonAction, UiAction};
use crate::ui::panels::parts::{body, muted, strong};
use crate::ui::state::UiState;
use crate::ui::theme::{Tokens, Tone, icons};
use crate::ui::widgets::{Button, ButtonKind, badge_ui, card_ui, headline_ui, take_key};

/// Draws the screen.
pub fn problems_ui(
    ui: &mut Ui,
    t: &Tokens,
    lang: Lang,
    model: &ProblemsModel,
    state: &mut UiState,
) -> Vec<UiAction> {
    let mut actions = bar_ui(ui, t, lang, state);
    let escape = ui.input_mut(|i| take_key(i, egui::Key::Escape));
    if escape && !Popup::is_any_open(ui.ctx()) {
        actions.push(UiAction::Lessons(LessonAction::HideProblems));
    }
    let focus = std::mem::take(&mut state.focus_screen);
    foot_ui(ui, t, |ui| foot(ui, t, lang, model, focus, &mut actions));
    let page = PageLayout { of: Id::new(("problems", model.card.number)), widest: 880.0 };
    page_ui(ui, t, page, |ui| {
        headline_ui(ui, t, model.card.title.get(lang), "");
        ui.horizontal_wrapped(|ui| badges_ui(ui, t, lang, &model.card));
        if let Some(place) = &model.card.place {
            muted(ui, t, place);
        }
        let key = match model.card.state {
            CardState::Errors(_) => "ui-problems-errors",
            CardState::Warnings(_) => "ui-problems-warnings",
            CardState::Fine | CardState::Unread => "ui-problems-none",
        };
        body(ui, t, &locale::text(lang, key));
        for (index, problem) in model.problems.iter().enumerate() {
            ui.push_id(index, |ui| problem_ui(ui, t, lang, problem));
        }
    });
    actions
}

fn foot(
    ui: &mut Ui,
    t: &Tokens,
    lang: Lang,
    model: &ProblemsModel,
    focus: bool,
    actions: &mut Vec<UiAction>,
) {
    let number = model.card.number;
    let again = locale::text(lang, "ui-problems-again");
    let kind = if model.card.changed { ButtonKind::Primary } else { ButtonKind::Secondary };
    let response = Button::new(kind, &again).icon(icons::RESEND).show(ui, t);
    if response.clicked() {
        actions.push(UiAction::Lessons(LessonAction::ReadAgain(number)));
    }
    if focus {
        response.request_focus();
    }
    if matches!(model.card.state, CardState::Fine | CardState::Warnings(_)) {
        let open = locale::text(lang, "ui-problems-open");
        if Button::new(ButtonKind::Secondary, &open).icon(icons::FORWARD).show(ui, t).clicked() {
            actions.push(UiAction::OpenBrief(number));
        }
    }
    let back = locale::text(lang, "ui-problems-back");
    if Button::new(ButtonKind::Secondary, &back).icon(icons::BACK).show(ui, t).clicked() {
        actions.push(UiAction::Lessons(LessonAction::HideProblems));
    }
}

fn problem_ui(ui: &mut Ui, t: &Tokens, lang: Lang, problem: &ProblemCard) {
    card_ui(ui, t, |ui| {
        ui.horizontal_wrapped(|ui| {
            let (tone, key) = if problem.is_error {
                (Tone::Bad, "ui-problem-error")
            } else {
                (Tone::Warning, "ui-problem-warning")
            };
            badge_ui(ui, t, tone, &locale::text_with(lang, key, &[("code", problem.code.clone().into())]));
            if !problem.place.is_empty() {
                muted(ui, t, &problem.place);
            }
        });
        strong(ui, t, &problem.sentence);
        if !problem.excerpt.is_empty() {
            muted(ui, t, &problem.excerpt);
        }
        if !problem.help.is_empty() {
            body(
                ui,
                t,
                &locale::text_with(lang, "ui-problem-help", &[("help", problem.help.clone().into())]),
            );
        }
        for note in &problem.notes {
            muted(ui, t, note);
        }
    });
}
