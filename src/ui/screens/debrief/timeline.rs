//! The days as a line of cash with marks on it, and the same as a list, for those who read rather
//! than look.

use egui::{CollapsingHeader, Color32, RichText, Ui};
use egui_plot::{HoverPosition, Line, MarkerShape, PlotPoints, Points};

use super::debrief_cx::{DebriefCx, source_ui};
use crate::base::time::DAY;
use crate::debrief::{Mark, TimelinePoint};
use crate::locale;
use crate::ui::action::UiAction;
use crate::ui::panels::parts::{body, muted};
use crate::ui::theme::{Tokens, icons};
use crate::ui::widgets::{days_axis, focus_ring, header_ui, sign, still_plot, unbroken};

const MARKS: [Mark; 6] = [Mark::Good, Mark::Warning, Mark::Bad, Mark::Review, Mark::Return, Mark::Decision];

fn look(t: &Tokens, mark: Mark) -> (Color32, MarkerShape, &'static str, &'static str) {
    match mark {
        Mark::Good => (t.good, MarkerShape::Circle, icons::CHECK, "ui-mark-good"),
        Mark::Warning => (t.warning, MarkerShape::Up, icons::WARNING, "ui-mark-warning"),
        Mark::Bad => (t.bad, MarkerShape::Cross, icons::BAD, "ui-mark-bad"),
        Mark::Review => (t.accent, MarkerShape::Diamond, icons::REVIEWS, "ui-mark-review"),
        Mark::Return => (t.person(1), MarkerShape::Square, icons::REFUND, "ui-mark-return"),
        Mark::Decision => (t.ink, MarkerShape::Down, icons::COINS, "ui-mark-decision"),
    }
}

/// Draws the chart and the list.
pub(super) fn timeline_ui(ui: &mut Ui, page: &DebriefCx<'_>, actions: &mut Vec<UiAction>) {
    header_ui(ui, page.t, &page.say("ui-debrief-days"), &page.say("ui-debrief-days-remark"));
    chart_ui(ui, page);
    legend_ui(ui, page);
    let amount = locale::money(&page.scenario.currency, page.model.settled);
    muted(ui, page.t, &locale::text_with(page.lang, "ui-debrief-settled", &[("amount", amount.into())]));
    let title = RichText::new(page.say("ui-debrief-days-list")).color(page.t.primary);
    let shown = CollapsingHeader::new(title).id_salt("timeline").show(ui, |ui| {
        for (index, point) in page.model.timeline.iter().enumerate() {
            ui.push_id(index, |ui| point_ui(ui, page, point, actions));
        }
    });
    focus_ring(ui, page.t, &shown.header_response, page.t.rounding());
}

/// What the marks mean: each with its shape and its word, as far as they occur.
fn legend_ui(ui: &mut Ui, page: &DebriefCx<'_>) {
    let t = page.t;
    ui.horizontal_wrapped(|ui| {
        let line = (t.primary, "—", page.say("ui-money-cash"));
        let marks =
            MARKS.into_iter().filter(|m| page.model.timeline.iter().any(|p| p.mark == *m)).map(|mark| {
                let (color, shape, _, word) = look(t, mark);
                (color, sign(shape), page.say(word))
            });
        for (color, sign, word) in std::iter::once(line).chain(marks) {
            ui.label(RichText::new(sign).font(t.strong(t.body())).color(color));
            muted(ui, t, &word);
            ui.add_space(t.space(2));
        }
    });
}

fn point_ui(ui: &mut Ui, page: &DebriefCx<'_>, point: &TimelinePoint, actions: &mut Vec<UiAction>) {
    let t = page.t;
    let (color, _, icon, word) = look(t, point.mark);
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(icon).font(t.plain(t.body())).color(color)).on_hover_text(page.say(word));
        muted(ui, t, &page.moment(point.at));
        body(ui, t, point.text.get(page.lang));
        source_ui(ui, page, point.entry, point.text.get(page.lang), actions);
    });
}

/// Days since the start of day 1, as the chart counts them.
fn place(at: crate::base::Time) -> f64 {
    at.0 as f64 / DAY as f64 + 1.0
}

/// Cash at a moment, between the ends of the days.
fn cash_at(cash: &[[f64; 2]], x: f64) -> f64 {
    let after = cash.iter().position(|p| p[0] >= x);
    match after {
        Some(0) => cash[0][1],
        Some(i) => {
            let (a, b) = (cash[i - 1], cash[i]);
            let share = if b[0] > a[0] { (x - a[0]) / (b[0] - a[0]) } else { 1.0 };
            a[1] + (b[1] - a[1]) * share
        }
        None => cash.last().map_or(0.0, |p| p[1]),
    }
}

fn chart_ui(ui: &mut Ui, page: &DebriefCx<'_>) {
    let t = page.t;
    let mut cash = vec![[1.0, page.scenario.cash.as_f64()]];
    cash.extend(page.model.cash.iter().map(|(day, amount)| [*day as f64 + 1.0, amount.as_f64()]));
    let last = page.scenario.days as f64 + 1.0;
    let groups: Vec<(Mark, String, Vec<TimelinePoint>)> = MARKS
        .into_iter()
        .map(|mark| {
            let points = page.model.timeline.iter().filter(|p| p.mark == mark).cloned().collect();
            (mark, page.say(look(t, mark).3), points)
        })
        .collect();
    let (lang, hovered) = (page.lang, groups.clone());
    let label = move |at: &HoverPosition<'_>| match at {
        HoverPosition::NearDataPoint { plot_name, index, .. } => hovered
            .iter()
            .find(|(_, name, _)| name == plot_name)
            .and_then(|(_, _, points)| points.get(*index))
            .map(|point| point.text.get(lang).to_owned()),
        HoverPosition::Elsewhere { .. } => None,
    };
    let tokens = *t;
    still_plot(t, "timeline-chart", 200.0)
        .include_x(1.0)
        .include_x(last)
        .label_formatter(label)
        .x_grid_spacer(egui_plot::uniform_grid_spacer(|_| [1.0, 5.0, 10.0]))
        .custom_x_axes(vec![days_axis(t, move |day| {
            crate::locale::text_with(lang, "ui-chart-day", &[("day", day.into())])
        })])
        .show(ui, move |plot_ui| {
            for run in unbroken(&cash) {
                plot_ui.line(Line::new("", PlotPoints::from(run)).color(tokens.primary).width(3.0));
            }
            for (mark, name, points) in groups {
                let (color, shape, _, _) = look(&tokens, mark);
                let places: Vec<[f64; 2]> =
                    points.iter().map(|p| [place(p.at), cash_at(&cash, place(p.at))]).collect();
                plot_ui.points(
                    Points::new(name, PlotPoints::from(places)).color(color).shape(shape).radius(7.0),
                );
            }
        });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_on_the_line() {
        let cash = [[1.0, 100.0], [2.0, 200.0], [3.0, 100.0]];
        for (x, y) in [(0.5, 100.0), (1.5, 150.0), (2.0, 200.0), (2.75, 125.0), (9.0, 100.0)] {
            assert!((cash_at(&cash, x) - y).abs() < 1e-9, "{x}");
        }
        assert!(cash_at(&[], 1.0).abs() < 1e-9);
    }
}
