//! A second try: the learner is back in the moment of a costly decision and answers it again. The
//! page shows the moment and what was tried, and nothing that gives the answer away.

use egui::{TextEdit, Ui};

use super::chain::chain_ui;
use super::turn_card::scene_ui;
use crate::base::Money;
use crate::base::text::is_blank;
use crate::locale;
use crate::narrate::{read_amount, why_refused};
use crate::sim::Refused;
use crate::ui::action::{UiAction, WhatIfAction};
use crate::ui::panels::parts::{FieldSpec, body, field, muted, strong, toned};
use crate::ui::screens::debrief::debrief_cx::DebriefCx;
use crate::ui::state::{AttemptState, WhatIfState};
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Button, ButtonKind, Status, card_ui, headline_ui, status_mark_ui};
use crate::what_if::{TryForm, TryInput, TryResult, TryTask, Worded};

/// Longest answer in signs.
const LONGEST: usize = 2_000;

/// Draws the page of the open try. True if there is one.
pub(in crate::ui::screens::debrief) fn second_try_ui(
    ui: &mut Ui,
    page: &DebriefCx<'_>,
    state: &mut WhatIfState,
    actions: &mut Vec<UiAction>,
) -> bool {
    let Some(mut attempt) = state.attempt.take() else { return false };
    let t = page.t;
    card_ui(ui, t, |ui| {
        let remark = page.say("ui-what-if-try-remark");
        headline_ui(ui, t, &page.say("ui-what-if-try-title"), &remark);
        match attempt.task.clone() {
            None => {
                muted(ui, t, &page.say("ui-what-if-try-opens"));
            }
            Some(task) => task_ui(ui, page, state, &task, &mut attempt, actions),
        }
        back_ui(ui, page, &attempt, actions);
    });
    state.attempt = Some(attempt);
    true
}

fn task_ui(
    ui: &mut Ui,
    page: &DebriefCx<'_>,
    state: &WhatIfState,
    task: &TryTask,
    attempt: &mut AttemptState,
    actions: &mut Vec<UiAction>,
) {
    let (t, lang) = (page.t, page.lang);
    muted(ui, t, &page.moment(task.at));
    scene_ui(ui, page, state, &task.scene, task.moment.get(lang));
    let did = [("did", task.did.get(lang).to_owned().into())];
    body(ui, t, &locale::text_with(lang, "ui-what-if-try-did", &did));
    for (place, result) in attempt.results.iter().enumerate() {
        ui.push_id(("result", place), |ui| match result {
            Ok(result) => result_ui(ui, page, result),
            Err(why) => {
                status_mark_ui(ui, t, Status::Warning, why.get(lang));
            }
        });
    }
    if attempt.solved() {
        return;
    }
    for text in attempt.hint.iter().chain(&attempt.told) {
        ui.horizontal_wrapped(|ui| {
            ui.label(egui::RichText::new(icons::IDEA).font(t.plain(t.body())).color(t.accent));
            body(ui, t, text.get(lang));
        });
    }
    ui.separator();
    let (input, entered) = match &task.form {
        TryForm::Words { late } => (words_ui(ui, page, attempt, *late), false),
        TryForm::Price { stood, market } => price_ui(ui, page, attempt, (*stood, *market)),
        TryForm::Others(others) => (others_ui(ui, page, attempt, others), false),
    };
    let label = page.say(if attempt.works { "ui-what-if-try-works" } else { "ui-what-if-try" });
    let button = Button::new(ButtonKind::Primary, &label).icon(icons::SEND);
    let pressed = button.enabled(!attempt.works && input.is_some()).show(ui, t).clicked();
    if let Some(input) = input.filter(|_| pressed || (entered && !attempt.works)) {
        attempt.works = true;
        actions.push(UiAction::WhatIf(WhatIfAction::Try(attempt.number, input)));
    }
}

fn words_ui(ui: &mut Ui, page: &DebriefCx<'_>, attempt: &mut AttemptState, late: bool) -> Option<TryInput> {
    let label = page.say("ui-what-if-try-words");
    strong(ui, page.t, &label);
    let edit = TextEdit::multiline(&mut attempt.text)
        .id_salt("second-try")
        .desired_rows(3)
        .desired_width(f32::INFINITY)
        .char_limit(LONGEST)
        .margin(egui::vec2(10.0, 8.0));
    let response = ui.add(edit);
    let text = attempt.text.clone();
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::text_edit(true, "", text.as_str(), "");
        info.label = Some(label.clone());
        info
    });
    if std::mem::take(&mut attempt.focus) {
        response.request_focus();
    }
    if late {
        ui.checkbox(&mut attempt.at_once, page.say("ui-what-if-try-at-once"));
    }
    let said = !is_blank(&attempt.text);
    said.then(|| TryInput::Words { text: attempt.text.trim().to_owned(), at_once: attempt.at_once })
}

/// The price that is typed, and whether Enter was pressed in its field.
fn price_ui(
    ui: &mut Ui,
    page: &DebriefCx<'_>,
    attempt: &mut AttemptState,
    (stood, market): (Money, Money),
) -> (Option<TryInput>, bool) {
    let values = [("stood", page.money(stood).into()), ("market", page.money(market).into())];
    muted(ui, page.t, &locale::text_with(page.lang, "ui-what-if-try-price-known", &values));
    let label = page.say("ui-what-if-try-price");
    strong(ui, page.t, &label);
    let first = page.money(stood);
    let width = 120.0 * page.t.text_factor;
    let spec = FieldSpec { name: "second-try-price", label: &label, first: &first, width };
    let typed = field(ui, &mut attempt.price, false, &spec);
    if std::mem::take(&mut attempt.focus) {
        ui.memory_mut(|m| m.request_focus(typed.id));
    }
    let read = read_amount(page.lang, &page.scenario.currency, &typed.text);
    let none = || why_refused(Refused::PriceRange).get(page.lang).to_owned();
    let price = read.and_then(|price| if price.is_positive() { Ok(price) } else { Err(none()) });
    if let Err(why) = &price {
        toned(ui, page.t, Tone::Warning, why);
    }
    let price = price.ok();
    (price.filter(|_| attempt.price.is_some()).map(TryInput::Price), typed.entered)
}

fn others_ui(
    ui: &mut Ui,
    page: &DebriefCx<'_>,
    attempt: &mut AttemptState,
    others: &[crate::base::Text],
) -> Option<TryInput> {
    strong(ui, page.t, &page.say("ui-what-if-try-others"));
    for (place, other) in others.iter().enumerate() {
        let label = other.get(page.lang);
        let response = ui.radio(attempt.choice == place, label);
        if place == 0 && std::mem::take(&mut attempt.focus) {
            response.request_focus();
        }
        if response.clicked() {
            attempt.choice = place;
        }
    }
    (attempt.choice < others.len()).then_some(TryInput::Other(attempt.choice))
}

/// The result of a try, and the reason.
fn result_ui(ui: &mut Ui, page: &DebriefCx<'_>, result: &TryResult) {
    let (t, lang) = (page.t, page.lang);
    let words = Worded { scenario: page.scenario, lang };
    ui.separator();
    strong(ui, t, result.what.get(lang));
    if !result.read.get(lang).is_empty() {
        muted(ui, t, result.read.get(lang));
    }
    let status = if result.better { Status::Done } else { Status::Info };
    status_mark_ui(ui, t, status, words.verdict(result).get(lang));
    chain_ui(ui, page, &result.chain);
}

fn back_ui(ui: &mut Ui, page: &DebriefCx<'_>, attempt: &AttemptState, actions: &mut Vec<UiAction>) {
    let solved = attempt.solved();
    let kind = if solved { ButtonKind::Primary } else { ButtonKind::Ghost };
    let label = page.say(if solved { "ui-what-if-try-done" } else { "ui-what-if-try-back" });
    ui.add_space(page.t.space(2));
    if Button::new(kind, &label).icon(icons::BACK).show(ui, page.t).clicked() {
        actions.push(UiAction::WhatIf(WhatIfAction::CloseTry));
    }
}
