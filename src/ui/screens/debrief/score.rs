//! The score on its scale with the pass mark, and each dimension with formula and evidence.

use egui::{CollapsingHeader, RichText, Ui};

use super::debrief_cx::{DebriefCx, arrow, source_ui};
use crate::base::Money;
use crate::debrief::{DimensionModel, EvidenceModel};
use crate::locale;
use crate::narrate::whole_points;
use crate::score::{MOST_STARS, stars};
use crate::ui::action::UiAction;
use crate::ui::panels::parts::{body, muted};
use crate::ui::panels::{PanelCx, why_button_ui};
use crate::ui::state::UiState;
use crate::ui::widgets::{Meter, Status, focus_ring, headline_ui, meter_ui, stars_ui, status_mark_ui};

/// Draws the card.
pub(super) fn score_ui(
    ui: &mut Ui,
    page: &DebriefCx<'_>,
    cx: &PanelCx<'_>,
    state: &mut UiState,
    actions: &mut Vec<UiAction>,
) {
    let (t, model) = (page.t, page.model);
    let score = model.score.round() as usize;
    let pass = whole_points(model.pass);
    let title = locale::text_with(page.lang, "ui-debrief-score", &[("n", score.into())]);
    let remark = locale::text_with(page.lang, "ui-brief-pass", &[("n", pass.into())]);
    muted(ui, t, model.title.get(page.lang));
    if !model.version.is_empty() {
        let values = [("version", model.version.clone().into())];
        muted(ui, t, &locale::text_with(page.lang, "debrief-md-version", &values));
    }
    headline_ui(ui, t, &title, &remark);
    if state.practice {
        status_mark_ui(ui, t, Status::Info, &page.say("ui-practice-remark"));
    }
    let got = stars(model.score, model.pass);
    let values = [("n", got.into()), ("of", MOST_STARS.into())];
    stars_ui(ui, t, got, MOST_STARS, t.warning, &locale::text_with(page.lang, "ui-result-stars", &values));
    let passed = model.score >= model.pass;
    let (status, key) =
        if passed { (Status::Done, "ui-debrief-passed") } else { (Status::Info, "ui-debrief-not-passed") };
    status_mark_ui(ui, t, status, &page.say(key));
    muted(ui, t, &page.say("ui-debrief-scale"));
    if !model.placing.get(page.lang).is_empty() {
        muted(ui, t, model.placing.get(page.lang));
    }
    for (index, dimension) in model.dimensions.iter().enumerate() {
        ui.push_id(index, |ui| {
            let title = |ui: &mut Ui| {
                why_button_ui(ui, cx, state, dimension.dimension.name());
            };
            dimension_ui(ui, page, dimension, title, actions);
        });
    }
}

fn dimension_ui(
    ui: &mut Ui,
    page: &DebriefCx<'_>,
    dimension: &DimensionModel,
    why: impl FnOnce(&mut Ui),
    actions: &mut Vec<UiAction>,
) {
    let t = page.t;
    let points = whole_points(dimension.points);
    let values = [
        ("detail", dimension.detail.get(page.lang).to_owned().into()),
        ("points", points.into()),
        ("weight", dimension.weight.into()),
    ];
    let detail = locale::text_with(page.lang, "ui-debrief-dimension", &values);
    // A part without a number of its own begins with its points.
    let detail = detail.trim_start_matches([' ', '·']);
    let fraction = (dimension.points / 100.0) as f32;
    let threshold = Some((page.model.pass / 100.0) as f32);
    ui.horizontal_top(|ui| {
        why(ui);
        meter_ui(ui, t, &Meter { label: dimension.name.get(page.lang), detail, fraction, threshold });
    });
    let title = RichText::new(page.say("ui-debrief-why")).font(t.plain(t.small())).color(t.primary);
    let shown = CollapsingHeader::new(title).id_salt("why").show(ui, |ui| {
        muted(ui, t, dimension.formula.get(page.lang));
        if dimension.evidence.is_empty() {
            muted(ui, t, &page.say("ui-debrief-no-evidence"));
        }
        for (index, evidence) in dimension.evidence.iter().enumerate() {
            ui.push_id(index, |ui| evidence_ui(ui, page, evidence, actions));
        }
    });
    focus_ring(ui, t, &shown.header_response, t.rounding());
}

fn evidence_ui(ui: &mut Ui, page: &DebriefCx<'_>, evidence: &EvidenceModel, actions: &mut Vec<UiAction>) {
    let t = page.t;
    ui.horizontal_wrapped(|ui| {
        let (sign, tone) = arrow(evidence.points, Money::ZERO);
        let points = format!("{sign}{}", page.points(evidence.points));
        let color = if sign.is_empty() { t.muted } else { t.tone(tone) };
        ui.label(RichText::new(points).font(t.strong(t.small())).color(color));
        body(ui, t, evidence.text.get(page.lang));
        source_ui(ui, page, evidence.entry, evidence.text.get(page.lang), actions);
    });
}
