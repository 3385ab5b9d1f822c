//! Charts of the days: cash as a line, profit as bars, the funnel as lines. They do not move when
//! touched, so that scrolling past them is safe; the tooltip shows the values.

use egui::{Color32, Ui};
use egui_plot::{Bar, BarChart, HoverPosition, Line, MarkerShape, PlotPoints, Points};

use crate::sim::view::{DayFigures, Funnel};
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::panels::parts::muted;
use crate::ui::panels::why::why_button_ui;
use crate::ui::state::UiState;
use crate::ui::widgets::{days_axis, header_ui, legend_ui, sign, still_plot, unbroken};

/// A curve of the funnel: key of its name, colour, marker, and which step it shows.
type FunnelCurve = (&'static str, Color32, MarkerShape, fn(&Funnel) -> u32);

/// A series: its name, its colour, and its marks, so that lines differ in more than colour.
struct Series {
    name: String,
    color: Color32,
    shape: MarkerShape,
    points: Vec<[f64; 2]>,
}

impl Series {
    /// Its entry in the legend.
    fn entry(&self) -> (Color32, &'static str, String) {
        (self.color, sign(self.shape), self.name.clone())
    }
}

/// Draws the charts, one below the other.
pub(super) fn charts_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState) {
    let t = cx.t;
    let days = &cx.view.money.days;
    header_ui(ui, t, &cx.say("ui-chart-money"), "");
    let cash = series(days, cx.say("ui-money-cash"), t.primary, MarkerShape::Circle, |d| d.cash.as_f64());
    let name = cx.say("ui-money-day-profit");
    let bars =
        days.iter().map(|d| Bar::new(d.day as f64, d.profit.as_f64()).width(0.5).fill(t.accent)).collect();
    legend_ui(ui, t, &[cash.entry(), (t.accent, "■", name.clone())]);
    let profit = BarChart::new(name, bars).color(t.accent);
    plot(ui, cx, "money-chart", vec![cash], Some(profit), true);
    muted(ui, t, &cx.say("ui-chart-money-why"));
    ui.horizontal(|ui| {
        header_ui(ui, t, &cx.say("ui-chart-funnel"), "");
        why_button_ui(ui, cx, state, "passed");
    });
    let steps: [FunnelCurve; 4] = [
        ("ui-funnel-clicked", t.primary, MarkerShape::Circle, |f| f.clicked),
        ("ui-funnel-asked", t.person(1), MarkerShape::Diamond, |f| f.asked),
        ("ui-funnel-carted", t.accent, MarkerShape::Square, |f| f.carted),
        ("ui-funnel-paid", t.good, MarkerShape::Up, |f| f.paid),
    ];
    let lines: Vec<Series> = steps
        .into_iter()
        .map(|(key, color, shape, value)| {
            series(days, cx.say(key), color, shape, |d| f64::from(value(&d.funnel)))
        })
        .collect();
    let entries: Vec<_> = lines.iter().map(Series::entry).collect();
    legend_ui(ui, t, &entries);
    plot(ui, cx, "funnel-chart", lines, None, false);
}

fn series(
    days: &[DayFigures],
    name: String,
    color: Color32,
    shape: MarkerShape,
    value: impl Fn(&DayFigures) -> f64,
) -> Series {
    Series { name, color, shape, points: days.iter().map(|d| [d.day as f64, value(d)]).collect() }
}

fn plot(ui: &mut Ui, cx: &PanelCx<'_>, id: &str, lines: Vec<Series>, bars: Option<BarChart>, money: bool) {
    // Days after the last day of trade belong to the chart, too: parcels arrive and money comes in.
    let last =
        lines.iter().flat_map(|l| &l.points).map(|p| p[0]).fold(cx.scenario.days.max(1) as f64, f64::max);
    let (lang, sign) = (cx.lang, cx.scenario.currency.sign.clone());
    let label = move |at: &HoverPosition<'_>| match at {
        HoverPosition::NearDataPoint { plot_name, position, .. } => {
            let day = crate::locale::text_with(
                lang,
                "ui-chart-day",
                &[("day", (position.x.round() as i64).into())],
            );
            let value = if money { format!("{sign}{:.0}", position.y) } else { format!("{:.0}", position.y) };
            Some(format!("{plot_name}\n{day}: {value}"))
        }
        HoverPosition::Elsewhere { .. } => None,
    };
    still_plot(cx.t, id, 190.0)
        .include_x(0.5)
        .include_x(last + 0.5)
        .label_formatter(label)
        .x_grid_spacer(egui_plot::uniform_grid_spacer(|_| [1.0, 5.0, 10.0]))
        .custom_x_axes(vec![days_axis(cx.t, |day| day.to_string())])
        .show(ui, |plot_ui| {
            if let Some(bars) = bars {
                plot_ui.bar_chart(bars);
            }
            for line in lines {
                for run in unbroken(&line.points) {
                    let points = PlotPoints::from(run);
                    plot_ui.line(Line::new(line.name.clone(), points).color(line.color).width(2.0));
                }
                let marks = Points::new(line.name, PlotPoints::from(line.points));
                plot_ui.points(marks.color(line.color).shape(line.shape).radius(4.0).filled(true));
            }
        });
}
