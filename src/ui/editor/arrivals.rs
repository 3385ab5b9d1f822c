//! Who comes, and when: the arrivals of each hour of a day as a chart, what makes the days differ,
//! and the shares of the personas. The numbers are the engine's own.

use egui::Ui;
use egui_plot::{AxisHints, Bar, BarChart, GridMark, HoverPosition};

use super::form_cx::{EditorCx, FormOut};
use super::state::EditorState;
use crate::base::time::{Clock, DAY};
use crate::edit::outline::Section;
use crate::locale;
use crate::scenario::Scenario;
use crate::sim::{ExpectedDay, expected_arrivals};
use crate::ui::panels::parts::{body, muted, toned};
use crate::ui::theme::Tone;
use crate::ui::widgets::{Button, ButtonKind, Meter, header_ui, meter_ui, readable_axis, still_plot};

/// Whether what is open in the form concerns who comes.
pub(super) fn concerns(state: &EditorState) -> bool {
    match state.at.as_ref().and_then(|at| at.steps().first()) {
        Some(field) => matches!(field.as_str(), "personas" | "arrivals" | "news"),
        None => Section::ALL.get(state.section) == Some(&Section::People),
    }
}

/// Draws the page.
pub(super) fn arrivals_ui(ui: &mut Ui, cx: &EditorCx<'_>, out: &mut FormOut<'_>) {
    let Some((scenario, _)) = cx.opened else {
        muted(ui, cx.t, &cx.say("ui-editor-try-errors"));
        return;
    };
    header_ui(ui, cx.t, &cx.say("ui-editor-arrivals"), "");
    if cx.has_errors() {
        toned(ui, cx.t, Tone::Warning, &format!("▲ {}", cx.say("ui-editor-last-sound")));
    }
    let days = expected_arrivals(scenario);
    let Some(day) = days.get(out.state.day).or_else(|| days.first()) else { return };
    body(ui, cx.t, &in_words(cx, scenario, day));
    chart_ui(ui, cx, day);
    muted(ui, cx.t, &cx.say("ui-editor-arrivals-why"));
    if days.len() > 1 {
        header_ui(ui, cx.t, &cx.say("ui-editor-arrivals-days"), "");
    }
    let shown = day.day;
    for (place, day) in days.iter().enumerate() {
        let name = named(cx, scenario, day);
        if days.len() > 1 {
            let button = Button::new(ButtonKind::Ghost, &name).selected(day.day == shown).wide();
            if button.show(ui, cx.t).clicked() {
                out.state.day = place;
            }
        }
        muted(ui, cx.t, &reasons(cx, scenario, day));
    }
    personas_ui(ui, cx, scenario);
}

/// The day, its weekday, and how many come.
fn named(cx: &EditorCx<'_>, scenario: &Scenario, day: &ExpectedDay) -> String {
    let values = [
        ("day", day.day.into()),
        ("weekday", locale::weekday(cx.lang, scenario, day.day).into()),
        ("n", rounded(day.visitors).into()),
    ];
    locale::text_with(cx.lang, "ui-editor-arrivals-day", &values)
}

/// The chart in a sentence.
fn in_words(cx: &EditorCx<'_>, scenario: &Scenario, day: &ExpectedDay) -> String {
    let name = named(cx, scenario, day);
    let Some((most, fewest)) = day.ends() else { return name };
    let values = [
        ("day", name.into()),
        ("most", most.into()),
        ("many", rounded(day.hours[most]).into()),
        ("fewest", fewest.into()),
        ("few", rounded(day.hours[fewest]).into()),
    ];
    locale::text_with(cx.lang, "ui-editor-arrivals-words", &values)
}

/// What makes the number of a day.
fn reasons(cx: &EditorCx<'_>, scenario: &Scenario, day: &ExpectedDay) -> String {
    let say = |key: &str, values: &[(&'static str, locale::Value)]| locale::text_with(cx.lang, key, values);
    let times = |key: &str, factor: f64| say(key, &[("times", short(factor).into())]);
    let changes = |factor: f64| (factor - 1.0).abs() > 1e-9;
    let usual = short(scenario.arrivals.per_day);
    let mut out = vec![say("ui-editor-arrivals-usual", &[("n", usual.into())])];
    if changes(day.weekend) {
        out.push(times("ui-editor-arrivals-weekend", day.weekend));
    }
    if changes(day.surge) {
        out.push(times("ui-editor-arrivals-surge", day.surge));
    }
    if day.burst > 0.0 {
        out.push(say("ui-editor-arrivals-burst", &[("n", rounded(day.burst * 100.0).into())]));
    }
    if changes(day.news) {
        out.push(times("ui-editor-arrivals-news", day.news));
    }
    if day.open.0.0 > 0 || day.open.1.0 < DAY {
        let clock = |at| Clock(at).to_minute().into();
        let values = [("from", clock(day.open.0)), ("to", clock(day.open.1))];
        out.push(say("ui-editor-arrivals-part", &values));
    }
    out.join(" · ")
}

fn rounded(number: f64) -> i64 {
    number.round() as i64
}

/// A number with at most two decimals.
fn short(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn chart_ui(ui: &mut Ui, cx: &EditorCx<'_>, day: &ExpectedDay) {
    let t = cx.t;
    let bars = day
        .hours
        .iter()
        .enumerate()
        .map(|(hour, come)| Bar::new(hour as f64 + 0.5, *come).width(0.8).fill(t.primary));
    let chart = BarChart::new("", bars.collect()).color(t.primary);
    let (lang, hours) = (cx.lang, day.hours);
    let label = move |at: &HoverPosition<'_>| {
        let HoverPosition::NearDataPoint { position, .. } = at else { return None };
        let hour = position.x.floor().clamp(0.0, 23.0) as usize;
        let values = [("hour", hour.into()), ("n", short(hours[hour]).into())];
        Some(locale::text_with(lang, "ui-editor-arrivals-hour", &values))
    };
    let clock = |mark: GridMark, _: &std::ops::RangeInclusive<f64>| format!("{:.0}:00", mark.value);
    still_plot(t, "arrivals-chart", 170.0)
        .include_x(0.0)
        .include_x(24.0)
        .include_y(1.0)
        .label_formatter(label)
        .x_grid_spacer(egui_plot::uniform_grid_spacer(|_| [6.0, 12.0, 24.0]))
        .custom_x_axes(vec![readable_axis(t, AxisHints::new_x().formatter(clock))])
        .show(ui, |plot_ui| plot_ui.bar_chart(chart));
}

/// The share of each persona among the visitors.
fn personas_ui(ui: &mut Ui, cx: &EditorCx<'_>, scenario: &Scenario) {
    let arrivals = &scenario.arrivals;
    let whole: f64 = arrivals.personas.iter().map(|(_, weight)| *weight).sum();
    if whole <= 0.0 {
        return;
    }
    header_ui(ui, cx.t, &cx.say("ui-editor-arrivals-who"), "");
    for (id, weight) in &arrivals.personas {
        let Some(persona) = scenario.personas.get(id.index()) else { continue };
        let share = weight / whole;
        let detail = locale::text_with(cx.lang, "ui-percent", &[("n", rounded(share * 100.0).into())]);
        let name = persona.name.get(cx.lang);
        let label = if name.is_empty() { persona.key.as_str() } else { name };
        meter_ui(ui, cx.t, &Meter { label, detail: &detail, fraction: share as f32, threshold: None });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        for (number, text) in [(320.0, "320"), (0.82, "0.82"), (1.5, "1.5"), (0.0, "0")] {
            assert_eq!(short(number), text);
        }
    }
}
