//! The start screen: go on with what was left, or choose a lesson.

use egui::{Id, Response, Ui};

use super::frame::{PageLayout, screen_ui};
use super::start_model::{BestResult, CardAuthoring, CardState, RunCard, ScenarioCard, StartModel};
use crate::base::Lang;
use crate::locale;
use crate::score::MOST_STARS;
use crate::ui::action::{FolderUse, LessonAction, UiAction};
use crate::ui::panels::parts::{body, muted, strong};
use crate::ui::state::UiState;
use crate::ui::theme::{Tokens, Tone, icons};
use crate::ui::widgets::{
    Button, ButtonKind, Status, badge_ui, card_ui, empty_ui, header_ui, headline_ui, stars_ui, status_mark_ui,
};

/// From this width on, in points at 100 %, lessons stand side by side.
const TWO_COLUMNS: f32 = 1_240.0;
/// What a page has beside its contents, in points at 100 %.
const MARGINS: f32 = 80.0;
/// How wide the page is then, in points at 100 %.
const WIDE: f32 = 1_560.0;
/// Hard moments that are shown at once.
const HARD_SHOWN: usize = 3;

/// Draws the screen.
pub fn start_ui(
    ui: &mut Ui,
    t: &Tokens,
    lang: Lang,
    model: &StartModel,
    state: &mut UiState,
) -> Vec<UiAction> {
    // The first thing to do here has the focus: going on, or the first lesson.
    let mut focus = std::mem::take(&mut state.focus_screen);
    let wide = ui.available_width() > (TWO_COLUMNS + MARGINS) * t.text_factor;
    let page = PageLayout { of: Id::new("start"), widest: if wide { WIDE } else { 880.0 } };
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
        hard_ui(ui, t, lang, model, actions);
        if model.groups.iter().all(|group| group.cards.is_empty()) {
            let text = locale::text(lang, "ui-start-none");
            empty_ui(ui, t, icons::FOLDER, &text, "", None);
        }
        for group in model.groups.iter().filter(|group| !group.cards.is_empty()) {
            ui.add_space(t.space(2));
            header_ui(ui, t, &locale::text(lang, group.heading), "");
            let mut lesson = |ui: &mut Ui, card: &ScenarioCard| {
                let open = ui.push_id(("lesson", card.number), |ui| lesson_ui(ui, t, lang, card, actions));
                focus_first(&open.inner, &mut focus);
            };
            // Side by side where there is room for two.
            if ui.available_width() > TWO_COLUMNS * t.text_factor {
                for pair in group.cards.chunks(2) {
                    ui.columns(2, |columns| {
                        columns.iter_mut().zip(pair).for_each(|(column, card)| lesson(column, card));
                    });
                }
            } else {
                group.cards.iter().for_each(|card| lesson(ui, card));
            }
        }
        ui.add_space(t.space(2));
        own_ui(ui, t, lang, state, actions);
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

/// How to get lessons of one's own into the list.
fn own_ui(ui: &mut Ui, t: &Tokens, lang: Lang, state: &UiState, actions: &mut Vec<UiAction>) {
    header_ui(ui, t, &locale::text(lang, "ui-start-more"), "");
    if !state.settings.own_folder.is_empty() {
        let values = [("path", state.settings.own_folder.clone().into())];
        muted(ui, t, &locale::text_with(lang, "ui-start-own-folder", &values));
    }
    let new = locale::text(lang, "ui-lesson-new");
    if Button::new(ButtonKind::Secondary, &new).icon(icons::ADD).show(ui, t).clicked() {
        actions.push(UiAction::Lessons(LessonAction::New));
    }
    let open = locale::text(lang, "ui-start-open-folder");
    if Button::new(ButtonKind::Secondary, &open).icon(icons::FOLDER).show(ui, t).clicked() {
        actions.push(UiAction::Lessons(LessonAction::PickFolder(FolderUse::Open)));
    }
}

/// Hard moments of earlier runs that are back, and how many come back later.
fn hard_ui(ui: &mut Ui, t: &Tokens, lang: Lang, model: &StartModel, actions: &mut Vec<UiAction>) {
    if model.hard.is_empty() && model.hard_later == 0 {
        return;
    }
    ui.add_space(t.space(2));
    header_ui(ui, t, &locale::text(lang, "ui-hard-title"), "");
    let values = [("back", model.hard.len().into()), ("later", model.hard_later.into())];
    muted(ui, t, &locale::text_with(lang, "ui-hard-remark", &values));
    for (place, hard) in model.hard.iter().enumerate().take(HARD_SHOWN) {
        ui.push_id(("hard", place), |ui| {
            card_ui(ui, t, |ui| {
                strong(ui, t, hard.moment.get(lang));
                let did = hard.did.get(lang).to_owned();
                let values = [("lesson", hard.lesson.get(lang).to_owned().into()), ("did", did.into())];
                muted(ui, t, &locale::text_with(lang, "ui-hard-did", &values));
                let label = locale::text(lang, "ui-hard-open");
                if Button::new(ButtonKind::Secondary, &label).icon(icons::IDEA).show(ui, t).clicked() {
                    actions.push(UiAction::Recall(place));
                }
            });
        });
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
        ui.horizontal_wrapped(|ui| {
            strong(ui, t, run.title.get(lang));
            if run.practice {
                badge_ui(ui, t, Tone::Primary, &locale::text(lang, "ui-practice"));
            }
        });
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

/// A lesson; gives its main button.
fn lesson_ui(
    ui: &mut Ui,
    t: &Tokens,
    lang: Lang,
    card: &ScenarioCard,
    actions: &mut Vec<UiAction>,
) -> Response {
    card_ui(ui, t, |ui| {
        ui.horizontal_wrapped(|ui| {
            header_ui(ui, t, card.title.get(lang), "");
            badges_ui(ui, t, lang, card);
        });
        if let Some(best) = card.best {
            best_ui(ui, t, lang, best);
        }
        if !card.brief.is_empty() {
            body(ui, t, card.brief.get(lang));
        }
        if let Some(place) = &card.place {
            muted(ui, t, place);
        }
        ui.horizontal_wrapped(|ui| buttons_ui(ui, t, lang, card, actions)).inner
    })
    .inner
}

/// The best result so far.
fn best_ui(ui: &mut Ui, t: &Tokens, lang: Lang, best: BestResult) {
    ui.horizontal_wrapped(|ui| {
        let values = [("n", best.stars.into()), ("of", MOST_STARS.into())];
        let named = locale::text_with(lang, "ui-result-stars", &values);
        stars_ui(ui, t, best.stars, MOST_STARS, t.warning, &named);
        let values = [("points", best.points.into()), ("runs", best.runs.into())];
        muted(ui, t, &locale::text_with(lang, "ui-start-best", &values));
    });
}

fn playable(card: &ScenarioCard) -> bool {
    matches!(card.state, CardState::Fine | CardState::Warnings(_))
}

/// Length, languages and state, each in a word or two.
pub(super) fn badges_ui(ui: &mut Ui, t: &Tokens, lang: Lang, card: &ScenarioCard) {
    if playable(card) {
        let minutes = locale::text_with(lang, "ui-start-minutes", &[("n", card.minutes.into())]);
        let days = locale::text_with(lang, "ui-start-days", &[("n", card.days.into())]);
        badge_ui(ui, t, Tone::Neutral, &minutes);
        badge_ui(ui, t, Tone::Neutral, &days);
        if !card.version.is_empty() {
            let values = [("version", card.version.clone().into())];
            badge_ui(ui, t, Tone::Neutral, &locale::text_with(lang, "lessons-version", &values));
        }
        let names: Vec<String> = card.languages.iter().map(|l| locale::text(lang, language(*l))).collect();
        badge_ui(ui, t, Tone::Neutral, &names.join(" / "));
    }
    if card.coach {
        badge_ui(ui, t, Tone::Primary, &locale::text(lang, "ui-start-coach"));
    }
    let says = |key: &str, n: usize| locale::text_with(lang, key, &[("n", n.into())]);
    match card.state {
        CardState::Unread => badge_ui(ui, t, Tone::Neutral, &says("ui-lesson-unread", 0)),
        // The lessons of the program have no problems, so no notice is needed.
        CardState::Fine if card.place.is_none() => return,
        CardState::Fine => badge_ui(ui, t, Tone::Good, &says("lessons-fine", 0)),
        CardState::Warnings(n) => badge_ui(ui, t, Tone::Warning, &says("lessons-warnings", n)),
        CardState::Errors(n) => badge_ui(ui, t, Tone::Bad, &says("lessons-errors", n)),
    };
    if card.changed {
        badge_ui(ui, t, Tone::Primary, &says("ui-lesson-changed", 0));
    }
}

const fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "lessons-zh",
        Lang::En => "lessons-en",
    }
}

fn buttons_ui(
    ui: &mut Ui,
    t: &Tokens,
    lang: Lang,
    card: &ScenarioCard,
    actions: &mut Vec<UiAction>,
) -> Response {
    let named = |key: &str| {
        let title = card.title.get(lang).to_owned();
        locale::text_with(lang, key, &[("title", title.into())])
    };
    let mut main: Option<Response> = None;
    let mut button = |ui: &mut Ui, key: &str, icon: &str, action: UiAction| {
        // Few learners are authors: what is theirs is quiet, and named in full for screen readers.
        let quiet = matches!(key, "ui-lesson-edit" | "ui-lesson-copy");
        let kind = if quiet { ButtonKind::Ghost } else { ButtonKind::Secondary };
        let name = named(key);
        let label = if quiet { locale::text(lang, &format!("{key}-short")) } else { name.clone() };
        let response = Button::new(kind, &label).icon(icon).name(&name).show(ui, t);
        if response.clicked() {
            actions.push(action);
        }
        main.get_or_insert(response);
    };
    if playable(card) {
        button(ui, "ui-start-open", icons::FORWARD, UiAction::OpenBrief(card.number));
    }
    match card.authoring {
        CardAuthoring::Edit => {
            button(ui, "ui-lesson-edit", icons::NOTE, UiAction::Lessons(LessonAction::Edit(card.number)));
        }
        CardAuthoring::Copy => {
            button(ui, "ui-lesson-copy", icons::COPY, UiAction::Lessons(LessonAction::Copy(card.number)));
        }
        CardAuthoring::Nothing => {}
    }
    if matches!(card.state, CardState::Warnings(_) | CardState::Errors(_)) {
        let action = UiAction::Lessons(LessonAction::ShowProblems(card.number));
        button(ui, "ui-lesson-problems", icons::WARNING, action);
    }
    if card.changed || main_is_missing(card) {
        let action = UiAction::Lessons(LessonAction::ReadAgain(card.number));
        button(ui, "ui-lesson-again", icons::RESEND, action);
    }
    main.unwrap_or_else(|| ui.label(""))
}

/// Whether a card would have no button at all.
fn main_is_missing(card: &ScenarioCard) -> bool {
    card.state == CardState::Unread
}
