//! The debrief: the score with its reasons, the best and the costliest moments, the days as a line, every case.

mod cases;
mod moments;
mod score;
mod timeline;

use egui::Ui;

use super::frame::{self, bar_ui, page_ui};
use crate::base::ids::EntryId;
use crate::base::{Lang, Money, Time};
use crate::debrief::DebriefModel;
use crate::locale;
use crate::scenario::model::Scenario;
use crate::ui::action::UiAction;
use crate::ui::panels::parts::muted;
use crate::ui::panels::{Desk, dialogs_ui};
use crate::ui::state::UiState;
use crate::ui::theme::{Tokens, Tone, icons};
use crate::ui::widgets::{Button, ButtonKind, card_ui};

/// What the parts of the debrief share.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    t: &'a Tokens,
    lang: Lang,
    scenario: &'a Scenario,
    model: &'a DebriefModel,
}

impl Page<'_> {
    fn say(&self, key: &str) -> String {
        locale::text(self.lang, key)
    }

    fn money(&self, amount: Money) -> String {
        locale::money(&self.scenario.currency, amount)
    }

    fn moment(&self, at: Time) -> String {
        locale::moment(self.lang, self.scenario, at)
    }

    /// Points with a sign and one decimal: `+4.1`, `−0.5`; what is nothing when rounded has no sign.
    fn points(&self, points: f64) -> String {
        locale::text_with(self.lang, "ui-debrief-points", &[("n", signed(points).into())])
    }
}

/// Points worth showing: what rounds to 0.0 is nothing.
pub(super) fn counts(points: f64) -> bool {
    points.abs() >= 0.05
}

fn signed(points: f64) -> String {
    let sign = match points {
        p if !counts(p) => "",
        p if p < 0.0 => "−",
        _ => "+",
    };
    format!("{sign}{:.1}", points.abs())
}

/// The mark of a gain or a loss; nothing where there is neither.
pub(super) fn arrow(points: f64, money: Money) -> (&'static str, Tone) {
    let gains = if counts(points) { points > 0.0 } else { money > Money::ZERO };
    match (counts(points) || money != Money::ZERO, gains) {
        (false, _) => ("", Tone::Neutral),
        (true, true) => ("▲ ", Tone::Good),
        (true, false) => ("▼ ", Tone::Bad),
    }
}

/// Draws the screen. The desk holds the keeper's last view, in which the records stand.
pub fn debrief_ui(ui: &mut Ui, desk: &Desk<'_>, model: &DebriefModel, state: &mut UiState) -> Vec<UiAction> {
    let (t, lang, scenario) = (desk.t, desk.lang, desk.scenario);
    let page = Page { t, lang, scenario, model };
    let mut actions = bar_ui(ui, t, lang, state);
    frame::foot_ui(ui, t, |ui| way_out_ui(ui, &page, &mut actions));
    let from = state.focus.begin(ui);
    let sheet = frame::Page { of: egui::Id::new(("debrief", &model.journal)), widest: 1240.0 };
    page_ui(ui, t, sheet, |ui| {
        let wide = ui.available_width() > 760.0;
        if wide {
            let left = ui.available_width() * 0.34;
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(left);
                    card_ui(ui, t, |ui| score::score_ui(ui, &page, desk, state, &mut actions));
                });
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width());
                    story_ui(ui, &page, &mut actions);
                });
            });
        } else {
            card_ui(ui, t, |ui| score::score_ui(ui, &page, desk, state, &mut actions));
            story_ui(ui, &page, &mut actions);
        }
    });
    let covered = state.dialog.is_some();
    state.focus.keep(ui, from, covered);
    actions.extend(dialogs_ui(ui, desk, state));
    actions
}

fn story_ui(ui: &mut Ui, page: &Page<'_>, actions: &mut Vec<UiAction>) {
    card_ui(ui, page.t, |ui| moments::moments_ui(ui, page, actions));
    if !page.model.findings.is_empty() {
        card_ui(ui, page.t, |ui| moments::findings_ui(ui, page));
    }
    if !page.model.offers.is_empty() {
        card_ui(ui, page.t, |ui| moments::offers_ui(ui, page, actions));
    }
    card_ui(ui, page.t, |ui| timeline::timeline_ui(ui, page, actions));
    card_ui(ui, page.t, |ui| cases::cases_ui(ui, page, actions));
}

fn way_out_ui(ui: &mut Ui, page: &Page<'_>, actions: &mut Vec<UiAction>) {
    let back = page.say("ui-debrief-start");
    if Button::new(ButtonKind::Primary, &back).icon(icons::BACK).show(ui, page.t).clicked() {
        actions.push(UiAction::OpenStart);
    }
    if !page.model.journal.is_empty() {
        let path = page.model.journal.clone();
        muted(ui, page.t, &locale::text_with(page.lang, "ui-debrief-journal", &[("path", path.into())]));
    }
}

/// The button that opens the record behind a line.
pub(super) fn source_ui(
    ui: &mut Ui,
    page: &Page<'_>,
    entry: Option<EntryId>,
    what: &str,
    actions: &mut Vec<UiAction>,
) {
    let Some(entry) = entry else { return };
    let label = page.say("ui-debrief-source");
    let response = Button::new(ButtonKind::Ghost, &label).icon(icons::EYE).show(ui, page.t);
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::WidgetType::Button, true, format!("{label}: {what}"))
    });
    if response.clicked() {
        actions.push(UiAction::ShowSource(entry));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "+0.0" beside a green arrow says that something was gained where nothing was.
    #[test]
    fn nothing_has_neither_sign_nor_arrow() {
        for (points, money, text, mark) in [
            (0.0, 0, "0.0", ""),
            (-0.02, 0, "0.0", ""),
            (0.04, -300, "0.0", "▼ "),
            (0.06, -300, "+0.1", "▲ "),
            (-1.25, 300, "−1.2", "▼ "),
            (0.0, 300, "0.0", "▲ "),
        ] {
            assert_eq!(
                (signed(points).as_str(), arrow(points, Money(money)).0),
                (text, mark),
                "{points} {money}"
            );
        }
    }
}
