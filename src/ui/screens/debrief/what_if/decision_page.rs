//! The page of one decision: the moment as it was, what was done, and everything else there was
//! with what each would have brought, as bars; where something was better, once the learner has
//! sought it or asked for it. From here the learner goes on from the moment as practice, or turns
//! to the next decision.

use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType};

use super::turn_card::{covered_ui, scene_ui};
use crate::locale;
use crate::ui::action::{UiAction, WhatIfAction};
use crate::ui::panels::parts::{body, muted, strong};
use crate::ui::screens::debrief::debrief_cx::{DebriefCx, counts};
use crate::ui::state::{AnalysisView, WhatIfState};
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, card_ui, headline_ui};
use crate::what_if::{DecisionModel, OptionModel, Worded};

/// Draws the page that is open. True if there is one.
pub(in crate::ui::screens::debrief) fn decision_page_ui(
    ui: &mut Ui,
    page: &DebriefCx<'_>,
    state: &mut WhatIfState,
    actions: &mut Vec<UiAction>,
) -> bool {
    let (Some(open), AnalysisView::Ready(report)) = (state.page.clone(), state.analysis.clone()) else {
        return false;
    };
    let Some(decision) = report.decisions.iter().find(|d| d.number == open.number) else { return false };
    let (t, lang) = (page.t, page.lang);
    card_ui(ui, t, |ui| {
        let values = [("number", decision.number.into()), ("of", report.decisions.len().into())];
        let title = locale::text_with(lang, "ui-what-if-page-title", &values);
        headline_ui(ui, t, &title, &page.moment(decision.at));
        match &open.task {
            Some(task) => scene_ui(ui, page, state, &task.scene, decision.moment.get(lang)),
            None => drop(muted(ui, t, decision.moment.get(lang))),
        }
        let did = [("did", decision.what.get(lang).to_owned().into())];
        body(ui, t, &locale::text_with(lang, "ui-what-if-try-did", &did));
        // As on its card, a better answer stays covered until it is found or asked for.
        if counts(decision.worth().max(0.0)) && !state.revealed.contains(&decision.number) {
            covered_ui(ui, page, decision.number, state, actions);
        } else {
            options_ui(ui, page, decision);
        }
        ui.add_space(t.space(2));
        let go_on = UiAction::WhatIf(WhatIfAction::GoOn(decision.number));
        press_ui(ui, page, ButtonKind::Secondary, "ui-practice-go", icons::PLAY, actions, go_on);
        ui.separator();
        ui.horizontal_wrapped(|ui| {
            let back = UiAction::WhatIf(WhatIfAction::ClosePage);
            press_ui(ui, page, ButtonKind::Ghost, "ui-what-if-page-back", icons::BACK, actions, back);
            let beside = |by: i64| {
                let number = u32::try_from(i64::from(decision.number) + by).ok()?;
                report.decisions.iter().any(|d| d.number == number).then_some(number)
            };
            for (by, key, icon) in
                [(-1, "ui-what-if-page-before", icons::BACK), (1, "ui-what-if-page-next", icons::FORWARD)]
            {
                if let Some(number) = beside(by) {
                    let turn = UiAction::WhatIf(WhatIfAction::OpenPage(number));
                    press_ui(ui, page, ButtonKind::Secondary, key, icon, actions, turn);
                }
            }
        });
    });
    true
}

fn press_ui(
    ui: &mut Ui,
    page: &DebriefCx<'_>,
    kind: ButtonKind,
    key: &str,
    icon: &str,
    actions: &mut Vec<UiAction>,
    action: UiAction,
) {
    if Button::new(kind, &page.say(key)).icon(icon).show(ui, page.t).clicked() {
        actions.push(action);
    }
}

/// Everything else there was, what brings most first.
fn options_ui(ui: &mut Ui, page: &DebriefCx<'_>, decision: &DecisionModel) {
    let t = page.t;
    strong(ui, t, &page.say("what-if-th-else"));
    if !decision.tried {
        muted(ui, t, &page.say("ui-what-if-page-untried"));
        return;
    }
    let points = |option: &OptionModel| option.brings.map_or(f64::MIN, |brings| brings.points);
    let mut all: Vec<&OptionModel> = decision.options.iter().collect();
    all.sort_by(|a, b| points(b).total_cmp(&points(a)));
    let widest = all.iter().filter_map(|o| o.brings).map(|b| b.points.abs()).fold(0.1, f64::max);
    for option in all {
        option_ui(ui, page, option, widest);
    }
}

/// One of them: a bar to the right of the middle is better than what was done, to the left worse.
fn option_ui(ui: &mut Ui, page: &DebriefCx<'_>, option: &OptionModel, widest: f64) {
    let t = page.t;
    let words = Worded { scenario: page.scenario, lang: page.lang }.option(option);
    ui.horizontal_top(|ui| {
        let size = egui::vec2(t.space(30), t.body() * 1.4);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, words.get(page.lang)));
        let middle = rect.center().x;
        ui.painter().vline(middle, rect.y_range(), Stroke::new(1.0, t.outline));
        if let Some(brings) = option.brings {
            let reach = (brings.points / widest) as f32 * (rect.width() / 2.0 - 2.0);
            let bar = Rect::from_x_y_ranges(
                middle.min(middle + reach)..=middle.max(middle + reach).max(middle.min(middle + reach) + 2.0),
                rect.shrink(4.0).y_range(),
            );
            ui.painter().rect_filled(bar, 2.0, if brings.points < 0.0 { t.bad } else { t.good });
        }
        ui.vertical(|ui| body(ui, t, words.get(page.lang)));
    });
}
