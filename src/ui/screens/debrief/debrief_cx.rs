//! What the parts of the debrief share: the model, ways to say values in words, marks of gain and
//! loss, and the button that opens a record.

use egui::Ui;

use crate::base::ids::EntryId;
use crate::base::{Lang, Money, Time};
use crate::debrief::DebriefModel;
use crate::locale;
use crate::scenario::model::Scenario;
use crate::ui::action::UiAction;
use crate::ui::theme::{Tokens, Tone, icons};
use crate::ui::widgets::{Button, ButtonKind};

/// The data that the parts of the debrief share.
#[derive(Clone, Copy)]
pub(super) struct DebriefCx<'a> {
    pub(super) t: &'a Tokens,
    pub(super) lang: Lang,
    pub(super) scenario: &'a Scenario,
    pub(super) model: &'a DebriefModel,
}

impl DebriefCx<'_> {
    pub(super) fn say(&self, key: &str) -> String {
        locale::text(self.lang, key)
    }

    pub(super) fn money(&self, amount: Money) -> String {
        locale::money(&self.scenario.currency, amount)
    }

    pub(super) fn moment(&self, at: Time) -> String {
        locale::moment(self.lang, self.scenario, at)
    }

    /// Points with a sign and one decimal: `+4.1`, `−0.5`; what is nothing when rounded has no
    /// sign.
    pub(super) fn points(&self, points: f64) -> String {
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

/// The button that opens the record behind a line.
pub(super) fn source_ui(
    ui: &mut Ui,
    page: &DebriefCx<'_>,
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
