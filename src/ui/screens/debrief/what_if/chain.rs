//! Why: the chain that carries a difference, link by link, each with a bar that goes on where the
//! last one ended; and the worth of a decision as a bar with the interval of luck.

use egui::{Align2, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType};

use crate::base::Text;
use crate::ui::panels::parts::muted;
use crate::ui::screens::debrief::debrief_cx::DebriefCx;
use crate::ui::widgets::legend_ui;
use crate::what_if::{LinkModel, TurnModel, Worded};

/// Draws the links of a chain.
pub(super) fn chain_ui(ui: &mut Ui, page: &DebriefCx<'_>, chain: &[LinkModel]) {
    let t = page.t;
    let words = Worded { scenario: page.scenario, lang: page.lang };
    let mut ends = vec![0.0];
    for link in chain {
        ends.push(ends.last().copied().unwrap_or(0.0) + link.points);
    }
    let (low, high) =
        ends.iter().fold((0.0_f64, 0.1_f64), |(low, high), end| (low.min(*end), high.max(*end)));
    for (link, span) in chain.iter().zip(ends.windows(2)) {
        ui.horizontal_top(|ui| {
            let size = egui::vec2(t.space(22), t.body() * 1.2);
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            let at = |value: f64| rect.left() + ((value - low) / (high - low)) as f32 * rect.width();
            let (from, to) = (at(span[0].min(span[1])), at(span[0].max(span[1])));
            ui.painter().rect_filled(rect.shrink2(egui::vec2(0.0, 6.0)), 2.0, t.sunken);
            let bar = Rect::from_x_y_ranges(from..=to.max(from + 2.0), rect.shrink(3.0).y_range());
            ui.painter().rect_filled(bar, 2.0, if link.points < 0.0 { t.bad } else { t.good });
            ui.vertical(|ui| muted(ui, t, words.link(link).get(page.lang)));
        });
    }
}

/// The worth of what the other choice brings, this time as a bar, under other lucks as a line with
/// its middle.
pub(super) fn worth_ui(ui: &mut Ui, page: &DebriefCx<'_>, turn: &TurnModel, widest: f64) {
    let t = page.t;
    let words = Worded { scenario: page.scenario, lang: page.lang };
    let this_time: Text = words.worth(turn);
    let luck: Text = words.under_luck(turn);
    let size = egui::vec2(ui.available_width(), t.body() * 2.8);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let label = format!("{} {}", this_time.get(page.lang), luck.get(page.lang));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &label));
    let painter = ui.painter();
    let half = rect.width() / 2.0 - t.space(2);
    let at = |points: f64| rect.center().x + (points / widest) as f32 * half;
    let middle = rect.top() + t.body();
    painter.vline(at(0.0), rect.top()..=rect.bottom() - t.small(), Stroke::new(1.0, t.outline));
    let points = turn.this_time.points;
    let ends = (at(0.0).min(at(points)), at(0.0).max(at(points)));
    let bar = Rect::from_x_y_ranges(ends.0..=ends.1.max(ends.0 + 2.0), middle - 7.0..=middle + 7.0);
    painter.rect_filled(bar, 3.0, if points < 0.0 { t.bad } else { t.good });
    let (low, high) = turn.luck.points_between;
    painter.hline(at(low)..=at(high), middle, Stroke::new(4.0, t.surface));
    painter.hline(at(low)..=at(high), middle, Stroke::new(2.0, t.ink));
    painter.circle(egui::pos2(at(turn.luck.points), middle), 5.0, t.ink, Stroke::new(1.5, t.surface));
    let zero = egui::pos2(at(0.0), rect.bottom());
    painter.text(zero, Align2::CENTER_BOTTOM, "0", t.plain(t.small()), t.muted);
    let bar = if points < 0.0 { t.bad } else { t.good };
    let entries =
        [(bar, "■", page.say("ui-what-if-bar-this-time")), (t.ink, "●", page.say("ui-what-if-bar-luck"))];
    legend_ui(ui, t, &entries);
    muted(ui, t, this_time.get(page.lang));
    muted(ui, t, luck.get(page.lang));
}
