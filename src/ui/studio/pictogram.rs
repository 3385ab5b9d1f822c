//! A small picture for each card: what it changes.

use egui::{Color32, Painter, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::state::StudioCard;
use crate::ui::theme::Tokens;

/// Draws the picture of a card.
pub(super) fn pictogram_ui(ui: &mut Ui, t: &Tokens, card: StudioCard) {
    let (frame, _) = ui.allocate_exact_size(vec2(84.0, 44.0), Sense::hover());
    let painter = ui.painter_at(frame);
    painter.rect_filled(frame, t.rounding(), t.sunken);
    let left = pos2(frame.left() + 21.0, frame.center().y);
    let right = pos2(frame.right() - 21.0, frame.center().y);
    arrow(&painter, t, frame.center());
    match card {
        StudioCard::Product => {
            mug(&painter, left, -1.0, t.primary);
            mug(&painter, right, 1.0, t.primary);
        }
        StudioCard::Backdrop => {
            for (dx, dy) in [(-12.0, -8.0), (10.0, -11.0), (12.0, 9.0), (-11.0, 10.0)] {
                let clutter = Rect::from_center_size(left + vec2(dx, dy), vec2(9.0, 6.0));
                painter.rect_filled(clutter, 1.0, t.warning.gamma_multiply(0.6));
            }
            mug(&painter, left, 1.0, t.primary);
            painter.rect_filled(Rect::from_center_size(right, vec2(32.0, 34.0)), 3.0, t.surface);
            mug(&painter, right, 1.0, t.primary);
        }
        StudioCard::Light => {
            ball(&painter, t, left, 5.0, 0.0);
            ball(&painter, t, right, 11.0, 3.0);
        }
        StudioCard::Camera => {
            for shift in [-3.0, 0.0, 3.0] {
                mug(&painter, left + vec2(shift, 0.0), 1.0, t.primary.gamma_multiply(0.4));
            }
            mug(&painter, right, 1.0, t.primary);
        }
        StudioCard::Edit => {
            mug(&painter, left, 1.0, t.primary.gamma_multiply(0.45));
            mug(&painter, right, 1.0, t.primary);
            painter.rect_stroke(
                Rect::from_center_size(right, vec2(30.0, 30.0)),
                0.0,
                Stroke::new(1.0, t.muted),
                StrokeKind::Middle,
            );
        }
    }
}

fn arrow(painter: &Painter, t: &Tokens, at: Pos2) {
    let stroke = Stroke::new(1.5, t.muted);
    painter.line_segment([at - vec2(4.0, 0.0), at + vec2(4.0, 0.0)], stroke);
    painter.line_segment([at + vec2(4.0, 0.0), at + vec2(1.0, -3.0)], stroke);
    painter.line_segment([at + vec2(4.0, 0.0), at + vec2(1.0, 3.0)], stroke);
}

/// A mug with its handle on one side.
fn mug(painter: &Painter, at: Pos2, side: f32, colour: Color32) {
    painter.rect_filled(Rect::from_center_size(at, vec2(14.0, 16.0)), 2.0, colour);
    painter.circle_stroke(at + vec2(8.0 * side, 0.0), 4.0, Stroke::new(2.0, colour));
}

/// A ball under a lamp: a small lamp leaves a hard shadow, a large one a soft one.
fn ball(painter: &Painter, t: &Tokens, at: Pos2, lamp: f32, soft: f32) {
    painter.rect_filled(
        Rect::from_center_size(at + vec2(-6.0, -15.0), vec2(lamp * 2.0, 4.0)),
        2.0,
        t.warning,
    );
    for grown in 0..4 {
        let (x, y) = (9.0 + soft * grown as f32 / 2.0, 3.0 + soft * grown as f32 / 4.0);
        let shadow = Rect::from_center_size(at + vec2(4.0, 12.0), vec2(x * 2.0, y * 2.0));
        let dark = if soft > 0.0 { 0.12 } else { 0.3 };
        painter.rect_filled(shadow, y, t.ink.gamma_multiply(dark));
    }
    painter.circle_filled(at, 9.0, t.primary);
}
