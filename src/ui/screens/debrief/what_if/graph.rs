//! A small chart of lines: what the curve of the days and those of the settings share.

use egui::{Align2, Color32, Pos2, Rect, Shape, Stroke, Ui};

use crate::ui::theme::Tokens;

/// Room beside the data for the numbers of the axis, and below it for the names, in points at
/// 100 %.
const LEFT: f32 = 64.0;
const BELOW: f32 = 22.0;
const ABOVE: f32 = 14.0;

/// Where data lie in a rectangle.
#[derive(Debug, Clone, Copy)]
pub(super) struct Graph {
    pub(super) inner: Rect,
    x: (f64, f64),
    y: (f64, f64),
}

impl Graph {
    /// A chart over a rectangle; the vertical range always holds zero.
    pub(super) fn new(t: &Tokens, rect: Rect, x: (f64, f64), values: impl Iterator<Item = f64>) -> Self {
        let (low, high) = values.fold((0.0_f64, 1.0_f64), |(low, high), v| (low.min(v), high.max(v)));
        let room = (high - low) * 0.08;
        let inner = Rect::from_min_max(
            rect.min + egui::vec2(LEFT * t.text_factor, ABOVE),
            rect.max - egui::vec2(t.space(3), BELOW * t.text_factor),
        );
        // Marks at the ends of the data stay clear of the numbers beside them.
        let side = (x.1 - x.0).max(1.0) * 0.02;
        let wide = (x.0 - side, x.1 + side);
        Self { inner, x: wide, y: (low, high + room) }
    }

    /// The place of a value.
    pub(super) fn place(&self, x: f64, y: f64) -> Pos2 {
        egui::pos2(self.at_x(x), self.at_y(y))
    }

    pub(super) fn at_x(&self, x: f64) -> f32 {
        let share = ((x - self.x.0) / (self.x.1 - self.x.0)) as f32;
        self.inner.left() + share * self.inner.width()
    }

    pub(super) fn at_y(&self, y: f64) -> f32 {
        let share = ((y - self.y.0) / (self.y.1 - self.y.0)) as f32;
        self.inner.bottom() - share * self.inner.height()
    }

    /// Lines across at round values with their numbers.
    pub(super) fn rows_ui(&self, ui: &Ui, t: &Tokens, word: impl Fn(f64) -> String) {
        let input = egui_plot::GridInput { bounds: self.y, base_step_size: 1.0 };
        for mark in crate::ui::widgets::round_steps(input) {
            let y = self.at_y(mark.value);
            ui.painter().hline(self.inner.x_range(), y, Stroke::new(1.0, t.line));
            let at = egui::pos2(self.inner.left() - t.space(2), y);
            ui.painter().text(at, Align2::RIGHT_CENTER, word(mark.value), t.plain(t.small()), t.muted);
        }
    }

    /// Names below the chart, from left to right, and a line up from each. A name for which there
    /// is no room beside the one before it is left out.
    pub(super) fn columns_ui(&self, ui: &Ui, t: &Tokens, columns: impl Iterator<Item = (f64, String)>) {
        let mut free_from = f32::MIN;
        for (x, name) in columns {
            let at = self.at_x(x);
            ui.painter().vline(at, self.inner.y_range(), Stroke::new(1.0, t.line));
            let text = ui.painter().layout_no_wrap(name, t.plain(t.small()), t.muted);
            let left = at - text.size().x / 2.0;
            if left >= free_from {
                free_from = left + text.size().x + t.space(2);
                ui.painter().galley(egui::pos2(left, self.inner.bottom() + 4.0), text, t.muted);
            }
        }
    }
}

/// A line through points.
pub(super) fn line_ui(ui: &Ui, points: &[Pos2], color: Color32, dashed: bool) {
    let stroke = Stroke::new(2.0, color);
    if dashed {
        ui.painter().extend(Shape::dashed_line(points, stroke, 6.0, 4.0));
    } else {
        ui.painter().add(Shape::line(points.to_vec(), stroke));
    }
}

/// A triangle that points up or down, with a rim so that it stands out from the lines.
pub(super) fn triangle(ui: &Ui, t: &Tokens, middle: Pos2, size: f32, up: bool, color: Color32) {
    let tip = if up { -size } else { size };
    let corners = vec![
        middle + egui::vec2(0.0, tip),
        middle + egui::vec2(-size, -tip * 0.7),
        middle + egui::vec2(size, -tip * 0.7),
    ];
    ui.painter().add(Shape::convex_polygon(corners, color, Stroke::new(1.5, t.surface)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::ThemeKind;

    /// Zero is always on the chart, larger values are higher, later ones further right.
    #[test]
    fn values_have_their_places() {
        let t = Tokens::new(ThemeKind::Light, 100);
        let rect = Rect::from_min_size(Pos2::ZERO, egui::vec2(400.0, 200.0));
        let graph = Graph::new(&t, rect, (1.0, 3.0), [-50.0, 100.0].into_iter());
        for y in [-50.0, 0.0, 100.0] {
            assert!(rect.contains(graph.place(2.0, y)), "{y}");
        }
        assert!(graph.at_y(100.0) < graph.at_y(0.0) && graph.at_x(1.5) < graph.at_x(2.5));
        assert!(Graph::new(&t, rect, (1.0, 1.0), std::iter::empty()).place(1.0, 0.0).x.is_finite());
    }
}
