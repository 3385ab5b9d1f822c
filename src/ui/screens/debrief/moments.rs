//! The moments that brought and cost most, what stood out over the whole run, and what came of
//! prices and terms.

use egui::{RichText, Ui};

use super::debrief_cx::{DebriefCx, arrow, counts, source_ui};
use crate::base::Money;
use crate::debrief::MomentModel;
use crate::ui::action::UiAction;
use crate::ui::panels::parts::{body, muted, strong};
use crate::ui::widgets::header_ui;

/// Draws both lists.
pub(super) fn moments_ui(ui: &mut Ui, page: &DebriefCx<'_>, actions: &mut Vec<UiAction>) {
    for (key, moments) in
        [("ui-debrief-best", &page.model.best), ("ui-debrief-costliest", &page.model.costliest)]
    {
        header_ui(ui, page.t, &page.say(key), "");
        if moments.is_empty() {
            let found = key == "ui-debrief-costliest" && !page.model.findings.is_empty();
            let none = if found { "debrief-no-single-moment" } else { "debrief-no-moments" };
            muted(ui, page.t, &page.say(none));
        }
        for (index, moment) in moments.iter().enumerate() {
            ui.push_id((key, index), |ui| moment_ui(ui, page, moment, actions));
            ui.separator();
        }
    }
}

/// The findings over the whole run.
pub(super) fn findings_ui(ui: &mut Ui, page: &DebriefCx<'_>) {
    header_ui(ui, page.t, &page.say("debrief-findings"), "");
    for finding in &page.model.findings {
        body(ui, page.t, finding.get(page.lang));
    }
}

/// Where the keeper said what an answer was meant to do.
pub(super) fn said_ui(ui: &mut Ui, page: &DebriefCx<'_>, actions: &mut Vec<UiAction>) {
    header_ui(ui, page.t, &page.say("debrief-said"), "");
    for (index, said) in page.model.said.iter().enumerate() {
        ui.push_id(("said", index), |ui| {
            ui.horizontal_wrapped(|ui| {
                muted(ui, page.t, &page.moment(said.at));
                source_ui(ui, page, Some(said.entry), said.text.get(page.lang), actions);
            });
            body(ui, page.t, said.text.get(page.lang));
        });
    }
}

/// Changes of price, promotion, freight and promise, with the sales before and after.
pub(super) fn offers_ui(ui: &mut Ui, page: &DebriefCx<'_>, actions: &mut Vec<UiAction>) {
    let t = page.t;
    header_ui(ui, t, &page.say("debrief-offers"), "");
    muted(ui, t, &page.say("debrief-offers-remark"));
    for (index, offer) in page.model.offers.iter().enumerate() {
        ui.push_id(("offer", index), |ui| {
            ui.horizontal_wrapped(|ui| {
                muted(ui, t, &page.moment(offer.at));
                source_ui(ui, page, Some(offer.entry), offer.what.get(page.lang), actions);
            });
            strong(ui, t, offer.what.get(page.lang));
            for step in &offer.steps {
                muted(ui, t, &format!("→ {}", step.get(page.lang)));
            }
            ui.separator();
        });
    }
}

fn moment_ui(ui: &mut Ui, page: &DebriefCx<'_>, moment: &MomentModel, actions: &mut Vec<UiAction>) {
    let t = page.t;
    let (sign, tone) = arrow(moment.points, moment.money);
    let plus = if moment.money > Money::ZERO { "+" } else { "" };
    let money = format!("{plus}{}", page.money(moment.money));
    // The arrow belongs to the points; money may go the other way, and stands beside them without
    // colour.
    let (worth, beside) = match (counts(moment.points), moment.money == Money::ZERO) {
        (true, true) => (format!("{sign}{}", page.points(moment.points)), None),
        (true, false) => (format!("{sign}{}", page.points(moment.points)), Some(money)),
        (false, _) => (format!("{sign}{money}"), None),
    };
    ui.horizontal_wrapped(|ui| {
        muted(ui, t, &page.moment(moment.at));
        ui.label(RichText::new(worth).font(t.strong(t.body())).color(t.tone(tone)));
        if let Some(money) = beside {
            ui.label(RichText::new(money).font(t.strong(t.body())).color(t.ink));
        }
        // What was left undone has no entry of its own, but what it led to has.
        let entry = moment.entry.or(moment.entries.first().copied());
        source_ui(ui, page, entry, moment.what.get(page.lang), actions);
    });
    strong(ui, t, moment.what.get(page.lang));
    for step in &moment.steps {
        muted(ui, t, &format!("→ {}", step.get(page.lang)));
    }
    if !moment.good_handling.is_empty() {
        muted(ui, t, &page.say("ui-debrief-good-handling"));
        muted(ui, t, moment.good_handling.get(page.lang));
    }
}
