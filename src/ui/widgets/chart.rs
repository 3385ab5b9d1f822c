//! What all charts share: axes that can be read, a legend beside the data instead of on it, and
//! lines that break where there is no value.

use egui::{Color32, Rangef, RichText, Ui};
use egui_plot::{AxisHints, GridInput, GridMark, MarkerShape, Plot};

use crate::ui::theme::Tokens;

/// A chart that is only looked at: it keeps still under the pointer and is no stop of the Tab key.
/// Its values start at 0; lines lie across it at round values. `height` is in points at 100 %.
pub fn still_plot<'a>(t: &Tokens, id: impl egui::AsId, height: f32) -> Plot<'a> {
    Plot::new(id)
        .height(height * t.text_factor)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .sense(egui::Sense::HOVER)
        .show_background(false)
        .include_y(0.0)
        .y_grid_spacer(round_steps)
        .show_grid([false, true])
        .custom_y_axes(vec![readable_axis(t, AxisHints::new_y())])
}

/// An axis whose words are as dark as other small text, however close they stand.
pub fn readable_axis<'a>(t: &Tokens, hints: AxisHints<'a>) -> AxisHints<'a> {
    hints.tick_label_color(t.muted)
}

/// Lines across a chart at round values, few enough that each has its number.
#[expect(clippy::needless_pass_by_value, reason = "a plot hands its bounds over by value")]
pub fn round_steps(input: GridInput) -> Vec<GridMark> {
    let (low, high) = input.bounds;
    let step = round_step((high - low) / 4.0);
    if !(step.is_finite() && step > 0.0) {
        return Vec::new();
    }
    let (first, last) = ((low / step).ceil() as i64, (high / step).floor() as i64);
    (first..=last).take(12).map(|n| GridMark { value: n as f64 * step, step_size: step }).collect()
}

/// The next of 1, 2 and 5 times a power of ten that is no smaller.
fn round_step(least: f64) -> f64 {
    let power = libm::pow(10.0, libm::log10(least.max(1e-9)).floor());
    let times = [1.0, 2.0, 5.0].into_iter().find(|n| n * power >= least).unwrap_or(10.0);
    (times * power).max(1.0)
}

/// The horizontal axis of days; `word` names a day.
pub fn days_axis<'a>(t: &Tokens, word: impl Fn(i64) -> String + 'a) -> AxisHints<'a> {
    let formatter = move |mark: GridMark, _: &std::ops::RangeInclusive<f64>| {
        let whole = (mark.value - mark.value.round()).abs() < 1e-6 && mark.value > 0.0;
        if whole { word(mark.value.round() as i64) } else { String::new() }
    };
    readable_axis(t, AxisHints::new_x().formatter(formatter).label_spacing(Rangef::new(20.0, 24.0)))
}

/// The runs of points whose days follow one another: a line joins no days between which nothing was
/// written down.
pub fn unbroken(points: &[[f64; 2]]) -> Vec<Vec<[f64; 2]>> {
    let mut runs: Vec<Vec<[f64; 2]>> = Vec::new();
    for point in points {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|last| point[0] - last[0] <= 1.0) => run.push(*point),
            _ => runs.push(vec![*point]),
        }
    }
    runs
}

/// What the colours and marks of a chart mean, in a row of its own: each with its shape and its
/// word.
pub fn legend_ui(ui: &mut Ui, t: &Tokens, entries: &[(Color32, &'static str, String)]) {
    ui.horizontal_wrapped(|ui| {
        for (color, sign, word) in entries {
            ui.label(RichText::new(*sign).font(t.strong(t.body())).color(*color));
            ui.label(RichText::new(word).font(t.plain(t.small())).color(t.muted));
            ui.add_space(t.space(2));
        }
    });
}

/// The shape of a mark as a character.
#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
pub const fn sign(shape: MarkerShape) -> &'static str {
    match shape {
        MarkerShape::Up => "▲",
        MarkerShape::Cross => "×",
        MarkerShape::Diamond => "◆",
        MarkerShape::Square => "■",
        _ => "●",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round() {
        for (least, step) in [(0.3, 1.0), (1.0, 1.0), (12.0, 20.0), (201.0, 500.0), (600.0, 1_000.0)] {
            assert!((round_step(least) - step).abs() < 1e-9, "{least}");
        }
    }

    #[test]
    fn no_line_is_drawn_over_days_without_a_value() {
        let points = [[1.0, 5.0], [2.0, 6.0], [8.0, 1.0]];
        let runs = unbroken(&points);
        assert_eq!(runs.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
        assert!(unbroken(&[]).is_empty());
    }
}
