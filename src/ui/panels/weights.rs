//! How a lesson is scored: the weight of each dimension as a bar.

use egui::Ui;

use super::parts::muted;
use crate::base::Lang;
use crate::locale;
use crate::narrate::label;
use crate::scenario::model::Scenario;
use crate::score::Dimension;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{Meter, header_ui, meter_ui};

/// Draws the weights with the pass mark.
pub(in crate::ui) fn weights_ui(ui: &mut Ui, t: &Tokens, lang: Lang, scenario: &Scenario) {
    let rubric = &scenario.rubric;
    let pass = locale::text_with(lang, "ui-brief-pass", &[("n", rubric.pass.into())]);
    header_ui(ui, t, &locale::text(lang, "ui-brief-score"), &pass);
    for dimension in Dimension::ALL {
        let weight = dimension.weight(rubric);
        if weight == 0 {
            continue;
        }
        let label = label(lang, dimension);
        let detail = locale::text_with(lang, "ui-percent", &[("n", weight.into())]);
        let fraction = weight as f32 / 100.0;
        meter_ui(ui, t, &Meter { label: &label, detail: &detail, fraction, threshold: None });
        muted(ui, t, &locale::text(lang, &format!("ui-dimension-why-{}", dimension.name())));
    }
}
