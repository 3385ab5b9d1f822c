//! The start screen: go on with what was left, or choose a scenario.

use egui::{Id, Response, Ui};

use super::frame::{Page, screen_ui};
use super::start_model::{RunCard, ScenarioCard, StartModel};
use crate::base::Lang;
use crate::locale;
use crate::ui::action::UiAction;
use crate::ui::panels::parts::{body, muted, strong};
use crate::ui::state::UiState;
use crate::ui::theme::{Tokens, Tone, icons};
use crate::ui::widgets::{
    Button, ButtonKind, Status, badge_ui, card_ui, empty_ui, header_ui, headline_ui, status_mark_ui,
};

/// Draws the screen.
pub fn start_ui(
    ui: &mut Ui,
    t: &Tokens,
    lang: Lang,
    model: &StartModel,
    state: &mut UiState,
) -> Vec<UiAction> {
    // The first thing to do here has the focus: going on, or the first scenario.
    let mut focus = std::mem::take(&mut state.focus_screen);
    let page = Page { of: Id::new("start"), widest: 880.0 };
    screen_ui(ui, t, lang, state, page, |ui, actions| {
        headline_ui(ui, t, &locale::text(lang, "ui-start-welcome"), "");
        body(ui, t, &locale::text(lang, "ui-start-what"));
        for problem in &model.problems {
            ui.horizontal_wrapped(|ui| {
                status_mark_ui(ui, t, Status::Warning, "");
                body(ui, t, problem);
            });
        }
        if !model.runs.is_empty() {
            ui.add_space(t.space(2));
            header_ui(ui, t, &locale::text(lang, "ui-start-resume"), "");
            for (index, run) in model.runs.iter().enumerate() {
                let go_on = ui.push_id(("run", index), |ui| run_ui(ui, t, lang, index, run, actions)).inner;
                focus_first(&go_on, &mut focus);
            }
        }
        ui.add_space(t.space(2));
        header_ui(ui, t, &locale::text(lang, "ui-start-choose"), "");
        if model.scenarios.is_empty() {
            let text = locale::text(lang, "ui-start-none");
            empty_ui(ui, t, icons::FOLDER, &text, "", None);
        }
        for (index, card) in model.scenarios.iter().enumerate() {
            let open =
                ui.push_id(("scenario", index), |ui| scenario_ui(ui, t, lang, index, card, actions)).inner;
            focus_first(&open, &mut focus);
        }
        ui.add_space(t.space(3));
        let quit = locale::text(lang, "ui-start-quit");
        if Button::new(ButtonKind::Ghost, &quit).icon(icons::CLOSE).show(ui, t).clicked() {
            actions.push(UiAction::Quit);
        }
    })
}

fn focus_first(response: &Response, wanted: &mut bool) {
    if std::mem::take(wanted) {
        response.request_focus();
    }
}

fn run_ui(
    ui: &mut Ui,
    t: &Tokens,
    lang: Lang,
    index: usize,
    run: &RunCard,
    actions: &mut Vec<UiAction>,
) -> Response {
    card_ui(ui, t, |ui| {
        strong(ui, t, run.title.get(lang));
        let values = [
            ("day", run.reached.day().into()),
            ("days", run.days.into()),
            ("clock", crate::base::time::Clock(run.reached.clock()).to_minute().into()),
            ("n", run.decisions.into()),
        ];
        muted(ui, t, &locale::text_with(lang, "ui-start-reached", &values));
        if let Some(remark) = &run.remark {
            muted(ui, t, remark);
        }
        let label = locale::text(lang, "ui-start-go-on");
        let response = Button::new(ButtonKind::Primary, &label).icon(icons::PLAY).show(ui, t);
        if response.clicked() {
            actions.push(UiAction::Resume(index));
        }
        response
    })
    .inner
}

fn scenario_ui(
    ui: &mut Ui,
    t: &Tokens,
    lang: Lang,
    index: usize,
    card: &ScenarioCard,
    actions: &mut Vec<UiAction>,
) -> Response {
    card_ui(ui, t, |ui| {
        ui.horizontal_wrapped(|ui| {
            header_ui(ui, t, card.title.get(lang), "");
            let minutes = locale::text_with(lang, "ui-start-minutes", &[("n", card.minutes.into())]);
            let days = locale::text_with(lang, "ui-start-days", &[("n", card.days.into())]);
            badge_ui(ui, t, Tone::Neutral, &minutes);
            badge_ui(ui, t, Tone::Neutral, &days);
            if card.coach {
                badge_ui(ui, t, Tone::Primary, &locale::text(lang, "ui-start-coach"));
            }
        });
        body(ui, t, card.brief.get(lang));
        let title = card.title.get(lang).to_owned();
        let label = locale::text_with(lang, "ui-start-open", &[("title", title.into())]);
        let response = Button::new(ButtonKind::Secondary, &label).icon(icons::FORWARD).show(ui, t);
        if response.clicked() {
            actions.push(UiAction::OpenBrief(index));
        }
        response
    })
    .inner
}
