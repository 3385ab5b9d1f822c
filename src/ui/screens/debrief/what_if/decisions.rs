//! Every decision as a list: what was done, and what the best other choice would have brought. Each
//! has a page of its own.

use egui::{CollapsingHeader, RichText, Ui};

use crate::locale;
use crate::ui::action::{UiAction, WhatIfAction};
use crate::ui::panels::parts::{body, cut, muted};
use crate::ui::screens::debrief::debrief_cx::{DebriefCx, counts};
use crate::ui::state::{TableOrder, WhatIfState};
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, Tab, focus_ring, header_ui, row_ui, tabs_ui};
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
        for (key, action) in [
            ("ui-what-if-save", WhatIfAction::SavePage { instructor: false }),
            ("ui-what-if-save-instructor", WhatIfAction::SavePage { instructor: true }),
            ("ui-what-if-save-table", WhatIfAction::SaveTable),
        ] {
            let label = page.say(key);
            if Button::new(ButtonKind::Secondary, &label).icon(icons::SAVE).show(ui, t).clicked() {
                actions.push(UiAction::WhatIf(action));
            }
        }
    });
    folded(ui, page, "what-if-together", |ui| {
        for line in words.together(report).unwrap_or_default() {
            body(ui, t, line.get(page.lang));
        }
    });
    folded(ui, page, "what-if-table", |ui| {
        muted(ui, t, &page.say("ui-what-if-table-help"));
        let names: Vec<String> = TableOrder::ALL.iter().map(|order| page.say(order.key())).collect();
        let tabs: Vec<Tab<'_>> = names.iter().map(|label| Tab { label, count: None }).collect();
        let mut chosen = TableOrder::ALL.iter().position(|order| *order == state.order).unwrap_or(0);
        if tabs_ui(ui, t, &tabs, &mut chosen) {
            state.order = TableOrder::ALL.get(chosen).copied().unwrap_or_default();
        }
        let mut all: Vec<&DecisionModel> = report.decisions.iter().collect();
        match state.order {
            TableOrder::Time => {}
            TableOrder::Worth => {
                all.sort_by(|a, b| b.worth().total_cmp(&a.worth()).then(a.number.cmp(&b.number)));
            }
            TableOrder::Kind => all.sort_by_key(|decision| (decision.kind, decision.number)),
        }
        for decision in all {
            decision_ui(ui, page, decision, actions);
        }
    });
}

/// Contents behind a heading that opens them.
fn folded(ui: &mut Ui, page: &DebriefCx<'_>, key: &str, contents: impl FnOnce(&mut Ui)) {
    let title = RichText::new(page.say(key)).color(page.t.primary);
    let shown = CollapsingHeader::new(title).id_salt(("decisions", key)).show(ui, contents);
    focus_ring(ui, page.t, &shown.header_response, page.t.rounding());
}

/// A row of the table: a press opens the decision's page.
fn decision_ui(ui: &mut Ui, page: &DebriefCx<'_>, decision: &DecisionModel, actions: &mut Vec<UiAction>) {
    let t = page.t;
    let (kind, when) =
        (page.say(&format!("what-if-kind-{}", decision.kind.name())), page.moment(decision.at));
    let points = page.points(decision.worth().max(0.0));
    let values = [
        ("number", decision.number.into()),
        ("when", when.clone().into()),
        ("what", decision.what.get(page.lang).to_owned().into()),
        ("points", points.clone().into()),
    ];
    let label = locale::text_with(page.lang, "ui-what-if-row", &values);
    let row = ui.push_id(("decision", decision.number), |ui| {
        row_ui(ui, t, &label, false, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.horizontal(|ui| {
                let number = RichText::new(format!("{}.", decision.number)).font(t.strong(t.small()));
                ui.label(number.color(t.ink));
                let gain = RichText::new(points.as_str()).font(t.strong(t.small()));
                ui.label(gain.color(if counts(decision.worth().max(0.0)) { t.bad } else { t.muted }));
                cut(ui, t, t.small(), false, true, &format!("{kind} · {when}"));
            });
            cut(ui, t, t.body(), false, false, decision.what.get(page.lang));
        })
        .response
    });
    if row.inner.clicked() {
        actions.push(UiAction::WhatIf(WhatIfAction::OpenPage(decision.number)));
    }
}
