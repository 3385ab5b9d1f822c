//! Every decision as a list: what was done, what else there was and what each would have brought.

use egui::{CollapsingHeader, RichText, Ui};

use crate::locale;
use crate::ui::action::{UiAction, WhatIfAction};
use crate::ui::panels::parts::{body, muted};
use crate::ui::screens::debrief::debrief_cx::DebriefCx;
use crate::ui::state::WhatIfState;
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, focus_ring, header_ui};
use crate::what_if::{DecisionModel, WhatIfReport, Worded};

/// Draws the list, and the ways to take the debrief along.
pub(super) fn decisions_ui(
    ui: &mut Ui,
    page: &DebriefCx<'_>,
    report: &WhatIfReport,
    state: &mut WhatIfState,
    actions: &mut Vec<UiAction>,
) {
    let t = page.t;
    let words = Worded { scenario: page.scenario, lang: page.lang };
    let remark = page.say("ui-what-if-table-remark");
    header_ui(ui, t, &page.say("what-if-table"), &remark);
    ui.horizontal_wrapped(|ui| {
        for (instructor, key) in [(false, "ui-what-if-save"), (true, "ui-what-if-save-instructor")] {
            let label = page.say(key);
            if Button::new(ButtonKind::Secondary, &label).icon(icons::SAVE).show(ui, t).clicked() {
                actions.push(UiAction::WhatIf(WhatIfAction::SavePage { instructor }));
            }
        }
    });
    folded(ui, page, "what-if-together", |ui| {
        for line in words.together(report).unwrap_or_default() {
            body(ui, t, line.get(page.lang));
        }
    });
    folded(ui, page, "what-if-table", |ui| {
        let label = page.say(if state.by_worth { "ui-what-if-by-time" } else { "ui-what-if-by-worth" });
        if Button::new(ButtonKind::Ghost, &label).icon(icons::RESEND).show(ui, t).clicked() {
            state.by_worth = !state.by_worth;
        }
        let mut all: Vec<&DecisionModel> = report.decisions.iter().collect();
        if state.by_worth {
            all.sort_by(|a, b| b.worth().total_cmp(&a.worth()).then(a.number.cmp(&b.number)));
        }
        for decision in all {
            decision_ui(ui, page, &words, decision);
        }
    });
}

/// Contents behind a heading that opens them.
fn folded(ui: &mut Ui, page: &DebriefCx<'_>, key: &str, contents: impl FnOnce(&mut Ui)) {
    let title = RichText::new(page.say(key)).color(page.t.primary);
    let shown = CollapsingHeader::new(title).id_salt(("decisions", key)).show(ui, contents);
    focus_ring(ui, page.t, &shown.header_response, page.t.rounding());
}

fn decision_ui(ui: &mut Ui, page: &DebriefCx<'_>, words: &Worded<'_>, decision: &DecisionModel) {
    let t = page.t;
    let values = [
        ("number", decision.number.into()),
        ("when", page.moment(decision.at).into()),
        ("what", decision.what.get(page.lang).to_owned().into()),
        ("points", page.points(decision.worth().max(0.0)).into()),
    ];
    let title = locale::text_with(page.lang, "ui-what-if-row", &values);
    let title = RichText::new(title).font(t.plain(t.body())).color(t.ink);
    let shown = CollapsingHeader::new(title).id_salt(("decision", decision.number)).show(ui, |ui| {
        muted(ui, t, decision.moment.get(page.lang));
        for option in &decision.options {
            muted(ui, t, words.option(option).get(page.lang));
        }
    });
    focus_ring(ui, t, &shown.header_response, t.rounding());
}
