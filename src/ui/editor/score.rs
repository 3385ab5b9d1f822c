//! The score: what each dimension weighs, and what players of each level reach in the lesson as it
//! stands.

use egui::Ui;

use super::bot_scores::BotScore;
use super::form_cx::EditorCx;
use crate::locale;
use crate::ui::panels::parts::{muted, toned};
use crate::ui::panels::weights_ui;
use crate::ui::theme::Tone;
use crate::ui::widgets::{Meter, card_ui, header_ui, meter_ui};

/// Draws the page.
pub(super) fn score_ui(ui: &mut Ui, cx: &EditorCx<'_>) {
    let Some((scenario, _)) = cx.opened else {
        muted(ui, cx.t, &cx.say("ui-editor-try-errors"));
        return;
    };
    if cx.has_errors() {
        toned(ui, cx.t, Tone::Warning, &format!("▲ {}", cx.say("ui-editor-last-sound")));
    }
    // First what changes while one writes.
    card_ui(ui, cx.t, |ui| bots_ui(ui, cx, f64::from(scenario.rubric.pass)));
    card_ui(ui, cx.t, |ui| weights_ui(ui, cx.t, cx.lang, scenario));
}

fn bots_ui(ui: &mut Ui, cx: &EditorCx<'_>, pass: f64) {
    let t = cx.t;
    header_ui(ui, t, &cx.say("ui-editor-bots"), "");
    let scores = cx.scores;
    let state = match (scores.is_playing, scores.levels.is_empty(), scores.is_old) {
        _ if scores.is_stopped => Some("ui-editor-stopped"),
        (true, _, _) => Some("ui-editor-bots-playing"),
        (false, true, _) => Some("ui-editor-bots-none"),
        (false, false, true) => Some("ui-editor-bots-old"),
        (false, false, false) => None,
    };
    if let Some(key) = state {
        toned(ui, t, Tone::Warning, &format!("▲ {}", cx.say(key)));
    }
    for level in &scores.levels {
        let label = cx.say(&format!("level-{}", level.name));
        let values = [
            ("mean", whole(level.mean).into()),
            ("low", whole(level.range.0).into()),
            ("high", whole(level.range.1).into()),
            ("passed", level.passed.into()),
            ("runs", scores.runs.into()),
        ];
        let detail = locale::text_with(cx.lang, "ui-editor-bots-line", &values);
        let (fraction, threshold) = ((level.mean / 100.0) as f32, Some((pass / 100.0) as f32));
        meter_ui(ui, t, &Meter { label: &label, detail: &detail, fraction, threshold });
    }
    for key in findings(&scores.levels, scores.runs) {
        toned(ui, t, Tone::Warning, &format!("▲ {}", cx.say(key)));
    }
    muted(ui, t, &cx.say("ui-editor-bots-why"));
}

fn whole(number: f64) -> i64 {
    number.round() as i64
}

/// The points that an author should look at.
fn findings(levels: &[BotScore], runs: u32) -> Vec<&'static str> {
    let mut out = Vec::new();
    if levels.windows(2).any(|pair| pair[1].mean < pair[0].mean) {
        out.push("ui-editor-bots-order");
    }
    if levels.first().is_some_and(|worst| worst.passed > 0) {
        out.push("ui-editor-bots-easy");
    }
    if levels.last().is_some_and(|best| best.passed * 2 < runs) {
        out.push("ui-editor-bots-hard");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubtful_scores_are_named() {
        let level = |mean: f64, passed: u32| BotScore { name: "hasty", mean, range: (mean, mean), passed };
        assert!(findings(&[level(20.0, 0), level(70.0, 5)], 5).is_empty());
        assert_eq!(
            findings(&[level(70.0, 1), level(60.0, 4)], 5),
            ["ui-editor-bots-order", "ui-editor-bots-easy"]
        );
        assert_eq!(findings(&[level(20.0, 0), level(50.0, 2)], 5), ["ui-editor-bots-hard"]);
        assert!(findings(&[], 0).is_empty());
    }
}
