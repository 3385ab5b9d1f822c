//! What each decision was worth: the days as a curve with the decisions that mattered, the five
//! costliest and the five best as cards, the settings of the listings as curves, every decision as
//! a list with a page for each. While the learner seeks a better answer, nothing else is on the
//! screen.

mod chain;
mod cloud;
mod decision_page;
mod decisions;
mod graph;
mod levers;
mod mark;
mod second_try;
mod turn_card;
mod week;

pub(super) use decision_page::decision_page_ui;
pub(super) use second_try::second_try_ui;

use egui::Ui;

use super::debrief_cx::DebriefCx;
use crate::locale;
use crate::ui::action::{UiAction, WhatIfAction};
use crate::ui::panels::parts::{body, cut, muted, strong};
use crate::ui::state::{AnalysisView, WhatIfState};
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, Meter, card_ui, header_ui, meter_ui, row_ui};
use crate::what_if::{TurnModel, WhatIfReport, Worded};
use mark::{TurnMark, marks, place_of};

/// Draws the cards.
pub(super) fn what_if_ui(
    ui: &mut Ui,
    page: &DebriefCx<'_>,
    state: &mut WhatIfState,
    actions: &mut Vec<UiAction>,
) {
    match state.analysis.clone() {
        AnalysisView::None => {}
        AnalysisView::Working { done, best } => {
            card_ui(ui, page.t, |ui| {
                header_ui(ui, page.t, &page.say("ui-what-if-title"), &page.say("ui-what-if-works"));
                let detail = best.map_or_else(String::new, |(number, brings)| {
                    let values = [("number", number.into()), ("points", page.points(brings.points).into())];
                    locale::text_with(page.lang, "ui-what-if-best", &values)
                });
                let label = page.say("ui-what-if-progress");
                let meter = Meter { label: &label, detail: &detail, fraction: done, threshold: None };
                meter_ui(ui, page.t, &meter);
                let stop = page.say("ui-what-if-stop");
                if Button::new(ButtonKind::Secondary, &stop).icon(icons::CLOSE).show(ui, page.t).clicked() {
                    actions.push(UiAction::WhatIf(WhatIfAction::Stop));
                }
            });
        }
        AnalysisView::Stopped => again_ui(ui, page, &page.say("ui-what-if-stopped"), actions),
        AnalysisView::Failed(why) => again_ui(ui, page, why.get(page.lang), actions),
        AnalysisView::Ready(report) => {
            card_ui(ui, page.t, |ui| turns_ui(ui, page, &report, state, actions));
            if !report.levers.is_empty() {
                card_ui(ui, page.t, |ui| levers::levers_ui(ui, page, &report, state));
            }
            card_ui(ui, page.t, |ui| decisions::decisions_ui(ui, page, &report, state, actions));
        }
    }
}

fn again_ui(ui: &mut Ui, page: &DebriefCx<'_>, why: &str, actions: &mut Vec<UiAction>) {
    card_ui(ui, page.t, |ui| {
        header_ui(ui, page.t, &page.say("ui-what-if-title"), "");
        body(ui, page.t, why);
        let again = page.say("ui-what-if-again");
        if Button::new(ButtonKind::Secondary, &again).icon(icons::RESEND).show(ui, page.t).clicked() {
            actions.push(UiAction::WhatIf(WhatIfAction::Start));
        }
    });
}

/// The curve, the card of the chosen decision and the two lists.
fn turns_ui(
    ui: &mut Ui,
    page: &DebriefCx<'_>,
    report: &WhatIfReport,
    state: &mut WhatIfState,
    actions: &mut Vec<UiAction>,
) {
    let t = page.t;
    let words = Worded { scenario: page.scenario, lang: page.lang };
    header_ui(ui, t, &page.say("ui-what-if-title"), &page.say("ui-what-if-remark"));
    let marks = marks(report);
    // What cost most comes first: there is most to learn.
    let costliest = || report.costly.first().and_then(|turn| place_of(&marks, turn.number, false));
    let chosen = state.chosen.or_else(costliest).unwrap_or(0).min(marks.len().saturating_sub(1));
    state.chosen = Some(chosen);
    week::week_ui(ui, page, report, &marks, state);
    // Right under the curve: nobody should have to look for the way to a second try.
    if let Some(mark) = state.chosen.and_then(|place| marks.get(place)) {
        turn_card::turn_card_ui(ui, page, mark, turn_card::widest(report), state, actions);
        ui.separator();
    }
    let halves = [(false, "what-if-costly", &report.costly), (true, "what-if-good", &report.good)];
    let wide = ui.available_width() > 560.0 * t.text_factor;
    let gap = t.space(3);
    let each = if wide { (ui.available_width() - gap) / 2.0 } else { ui.available_width() };
    let list = |ui: &mut Ui, state: &mut WhatIfState, (good, key, turns): (bool, &str, &Vec<TurnModel>)| {
        ui.set_width(each);
        ui.spacing_mut().item_spacing.y = 2.0;
        strong(ui, t, &page.say(key));
        if turns.is_empty() {
            muted(ui, t, &page.say("what-if-none"));
        }
        for turn in turns {
            turn_row_ui(ui, page, turn, good, &marks, state);
        }
    };
    if wide {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for half in halves {
                ui.vertical(|ui| list(ui, state, half));
            }
        });
    } else {
        for half in halves {
            list(ui, state, half);
        }
    }
    for turn in &report.unlucky {
        let parts = [("what", turn.what.get(page.lang).to_owned().into())];
        muted(ui, t, &locale::text_with(page.lang, "ui-what-if-unlucky", &parts));
    }
    cloud::cloud_ui(ui, page, report);
    for line in words.summary(report) {
        muted(ui, t, line.get(page.lang));
    }
}

/// A decision in one of the two lists: a press shows its card.
fn turn_row_ui(
    ui: &mut Ui,
    page: &DebriefCx<'_>,
    turn: &TurnModel,
    good: bool,
    marks: &[TurnMark<'_>],
    state: &mut WhatIfState,
) {
    let t = page.t;
    let place = place_of(marks, turn.number, good);
    let selected = place.is_some() && place == state.chosen;
    // A good decision is worth what would have been lost without it; another one cost what the
    // better choice would have brought.
    let worth = turn.this_time.points.abs();
    let worth = page.points(if good { worth } else { -worth });
    let color = t.tone(if good { crate::ui::theme::Tone::Good } else { crate::ui::theme::Tone::Bad });
    let sign = if good { "▲" } else { "▼" };
    let label = format!("{} · {} · {worth}", page.moment(turn.at), turn.what.get(page.lang));
    let response = ui
        .push_id(("turn", turn.number, good), |ui| {
            row_ui(ui, t, &label, selected, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.horizontal(|ui| {
                    let text = egui::RichText::new(format!("{sign} {worth}"));
                    ui.label(text.font(t.strong(t.small())).color(color));
                    cut(ui, t, t.small(), false, true, &page.moment(turn.at));
                });
                cut(ui, t, t.body(), false, false, turn.what.get(page.lang));
            })
            .response
        })
        .inner;
    if response.clicked() && place.is_some() {
        (state.chosen, state.scroll) = (place, true);
    }
}
