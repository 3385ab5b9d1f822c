//! The learner's own curves: the whole run at other prices and promises as a line, with other
//! covers side by side. A slider goes over the values; what the run comes to there is known
//! already, so it answers at once.

use egui::{Sense, Slider, Ui, WidgetInfo, WidgetType};

use super::graph::{Graph, line_ui};
use super::turn_card::picture_ui;
use crate::locale;
use crate::narrate::whole_points;
use crate::ui::panels::parts::{body, muted, strong};
use crate::ui::screens::debrief::debrief_cx::DebriefCx;
use crate::ui::state::WhatIfState;
use crate::ui::widgets::{Tab, focus_ring, header_ui, legend_ui, tabs_ui};
use crate::what_if::{LeverKind, LeverModel, LeverPoint, WhatIfReport};

const HEIGHT: f32 = 160.0;
/// Side of a cover, in points at 100 %.
const COVER: f32 = 96.0;

/// Draws the curves.
pub(super) fn levers_ui(ui: &mut Ui, page: &DebriefCx<'_>, report: &WhatIfReport, state: &mut WhatIfState) {
    let t = page.t;
    header_ui(ui, t, &page.say("what-if-levers"), "");
    muted(ui, t, &page.say("what-if-levers-remark"));
    let names: Vec<String> = report.levers.iter().map(|lever| name(page, lever)).collect();
    let tabs: Vec<Tab<'_>> = names.iter().map(|label| Tab { label, count: None }).collect();
    state.lever = state.lever.min(tabs.len().saturating_sub(1));
    if tabs_ui(ui, t, &tabs, &mut state.lever) {
        state.value = None;
    }
    let Some(lever) = report.levers.get(state.lever) else { return };
    ui.push_id(("lever", state.lever), |ui| match lever.kind {
        LeverKind::Photos => covers_ui(ui, page, lever, state),
        LeverKind::Price | LeverKind::Promise | LeverKind::Stock => curve_ui(ui, page, lever, state),
    });
    body(ui, t, lever.sentence(page.scenario).get(page.lang));
}

fn name(page: &DebriefCx<'_>, lever: &LeverModel) -> String {
    let key = format!("ui-what-if-lever-{}", lever.kind.name());
    locale::text_with(page.lang, &key, &[("product", lever.product.get(page.lang).to_owned().into())])
}

/// A value and what the run comes to there, in words.
fn describe_point(page: &DebriefCx<'_>, point: &LeverPoint) -> String {
    let values = [
        ("value", point.label.get(page.lang).to_owned().into()),
        ("sold", point.sold.into()),
        ("profit", page.money(point.profit).into()),
        ("points", whole_points(point.total).into()),
    ];
    locale::text_with(page.lang, "ui-what-if-lever-at", &values)
}

/// The value nearest to where the keeper stood.
fn nearest(lever: &LeverModel) -> usize {
    let apart = |point: &LeverPoint| (point.value - lever.yours.value).abs();
    let places = lever.points.iter().enumerate();
    places.min_by(|a, b| apart(a.1).total_cmp(&apart(b.1))).map_or(0, |(place, _)| place)
}

fn curve_ui(ui: &mut Ui, page: &DebriefCx<'_>, lever: &LeverModel, state: &mut WhatIfState) {
    let t = page.t;
    let size = egui::vec2(ui.available_width(), HEIGHT * t.text_factor);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let all = lever.sentence(page.scenario);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, all.get(page.lang)));
    let ends = lever.points.iter().chain([&lever.yours]).map(|point| point.value);
    let ends = ends.fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(v), high.max(v)));
    let sums = lever.points.iter().chain([&lever.yours]).map(|point| point.profit.as_f64());
    let graph = Graph::new(t, rect, ends, sums);
    let sign = &page.scenario.currency.sign;
    graph.rows_ui(ui, t, |value| format!("{sign}{value:.0}").replace('-', "−"));
    let apart = (lever.points.len() / 5).max(1);
    let named = lever.points.iter().step_by(apart);
    graph.columns_ui(ui, t, named.map(|point| (point.value, point.label.get(page.lang).to_owned())));
    let profit: Vec<_> =
        lever.points.iter().map(|point| graph.place(point.value, point.profit.as_f64())).collect();
    line_ui(ui, &profit, t.primary, false);
    let most = lever.points.iter().map(|point| point.sold).max().unwrap_or(1).max(1);
    let sold = lever.points.iter().map(|point| {
        let share = point.sold as f32 / most as f32;
        egui::pos2(graph.at_x(point.value), graph.inner.bottom() - share * graph.inner.height())
    });
    line_ui(ui, &sold.collect::<Vec<_>>(), t.warning, true);
    let stood = graph.place(lever.yours.value, lever.yours.profit.as_f64());
    ui.painter().circle(stood, 6.0, t.accent, egui::Stroke::new(2.0, t.surface));
    let place = state.value.unwrap_or_else(|| nearest(lever)).min(lever.points.len() - 1);
    let shown = lever.points.get(place).unwrap_or(&lever.yours);
    let at = graph.place(shown.value, shown.profit.as_f64());
    ui.painter().vline(at.x, graph.inner.y_range(), egui::Stroke::new(1.0, t.ink));
    ui.painter().circle(at, 4.0, t.ink, egui::Stroke::new(1.5, t.surface));
    let track = (graph.at_x(ends.0), graph.at_x(ends.1));
    slider_ui(ui, page, lever, (place, track), state);
    strong(ui, t, &describe_point(page, shown));
    let entries = [
        (t.primary, "—", page.say("what-if-th-profit")),
        (t.warning, "- -", page.say("what-if-th-sold")),
        (t.accent, "●", page.say("ui-what-if-stood")),
    ];
    legend_ui(ui, t, &entries);
}

/// The slider, which lies under the curve: its ends (`track`, across) under the ends of the data.
fn slider_ui(
    ui: &mut Ui,
    page: &DebriefCx<'_>,
    lever: &LeverModel,
    (place, track): (usize, (f32, f32)),
    state: &mut WhatIfState,
) {
    let mut value = place;
    let last = lever.points.len() - 1;
    // The handle's middle travels between the ends of the rail, less its own half width.
    let thick = ui.text_style_height(&egui::TextStyle::Body).max(ui.spacing().interact_size.y);
    let handle = match ui.visuals().handle_shape {
        egui::style::HandleShape::Circle => thick / 2.5,
        egui::style::HandleShape::Rect { aspect_ratio } => thick / 2.5 * aspect_ratio,
    };
    let response = ui
        .horizontal(|ui| {
            ui.add_space((track.0 - ui.cursor().left() - handle).max(0.0));
            ui.spacing_mut().slider_width = track.1 - track.0 + 2.0 * handle;
            ui.add(Slider::new(&mut value, 0..=last).show_value(false))
        })
        .inner;
    let text = lever.points.get(value).map(|point| describe_point(page, point)).unwrap_or_default();
    let label = name(page, lever);
    response.widget_info(|| {
        let mut info = WidgetInfo::slider(true, value as f64, &label);
        info.current_text_value = Some(text.clone());
        info
    });
    focus_ring(ui, page.t, &response, page.t.rounding());
    if response.changed() {
        state.value = Some(value);
    }
}

/// The covers side by side, each with what the run comes to.
fn covers_ui(ui: &mut Ui, page: &DebriefCx<'_>, lever: &LeverModel, state: &WhatIfState) {
    let t = page.t;
    let side = COVER * t.text_factor;
    let best = lever.best().map(|point| point.value);
    let fit = (ui.available_width() / (side + t.space(10))).floor().max(1.0) as usize;
    for row in lever.points.chunks(fit) {
        ui.horizontal_top(|ui| {
            for point in row {
                ui.vertical(|ui| {
                    ui.set_width(side + t.space(8));
                    let name = point.label.get(page.lang);
                    if let Some(id) = point.picture.as_ref().and_then(|file| state.pictures.get(file)) {
                        picture_ui(ui, *id, side, name);
                    }
                    strong(ui, t, name);
                    let values = [("sold", point.sold.into()), ("profit", page.money(point.profit).into())];
                    muted(ui, t, &locale::text_with(page.lang, "ui-what-if-cover-at", &values));
                    if (point.value - lever.yours.value).abs() < 0.5 {
                        muted(ui, t, &page.say("ui-what-if-stood"));
                    }
                    if Some(point.value) == best {
                        muted(ui, t, &page.say("ui-what-if-cover-best"));
                    }
                });
            }
        });
    }
}
