//! The preview and what lies on it: thirds, and the hints, each marked where its fault is seen.

use egui::{Color32, Id, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::state::StudioState;
use crate::photo::{PhotoHint, hints};
use crate::ui::panels::PanelCx;

/// Most hints that are shown at once: the first ones help most.
const MOST_HINTS: usize = 3;

/// Draws the preview as large as the rectangle allows; gives the place of the picture.
pub(super) fn picture_ui(ui: &Ui, cx: &PanelCx<'_>, room: &StudioState, rect: Rect) -> Rect {
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, cx.t.rounding(), cx.t.sunken);
    let Some(texture) = room.seen.texture else {
        let font = cx.t.plain(cx.t.title());
        let text = cx.say("ui-studio-rendering");
        painter.text(rect.center(), egui::Align2::CENTER_CENTER, text, font, cx.t.muted);
        return rect;
    };
    let place = fitted(rect, room.seen.ratio.max(0.1));
    painter.image(texture, place, Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0)), Color32::WHITE);
    if room.grid {
        for (colour, wide) in [(Color32::from_black_alpha(120), 2.0), (Color32::from_white_alpha(200), 1.0)] {
            for third in [1.0 / 3.0, 2.0 / 3.0] {
                let (x, y) = (place.left() + place.width() * third, place.top() + place.height() * third);
                painter.vline(x, place.y_range(), Stroke::new(wide, colour));
                painter.hline(place.x_range(), y, Stroke::new(wide, colour));
            }
        }
    }
    place
}

/// The largest place of this shape in a rectangle.
pub(super) fn fitted(rect: Rect, ratio: f32) -> Rect {
    let wide = rect.width().min(rect.height() * ratio);
    Rect::from_center_size(rect.center(), vec2(wide, wide / ratio))
}

/// The hints that are shown for the preview.
pub(super) fn shown_hints(room: &StudioState) -> Vec<PhotoHint> {
    let mut found = room.seen.measures.as_ref().map(hints).unwrap_or_default();
    found.truncate(MOST_HINTS);
    found
}

/// Marks the hints on the picture, by their numbers in the strip: a frame or a dot where the fault
/// is seen. A click leads to the one setting that would help, as the strip's button does.
pub(super) fn marks_ui(ui: &Ui, cx: &PanelCx<'_>, room: &mut StudioState, place: Rect) {
    if room.seen.texture.is_none() {
        return;
    }
    let thing = room.seen.subject.map_or(place.shrink(place.width() / 4.0), |[left, top, right, bottom]| {
        let at = |x: f32, y: f32| place.lerp_inside(vec2(x, y));
        Rect::from_two_pos(at(left, top), at(right, bottom))
    });
    let size = 24.0 * cx.t.text_factor.max(1.0);
    let mut taken: Vec<Rect> = Vec::new();
    for (index, hint) in shown_hints(room).into_iter().enumerate() {
        let mut dot = Rect::from_center_size(spot_of(hint, thing, place), vec2(size, size));
        // Marks of faults at the same place stand side by side.
        while taken.iter().any(|other| other.intersects(dot)) {
            dot = dot.translate(vec2(size + 2.0, 0.0));
        }
        taken.push(dot);
        mark(ui, hint, thing);
        let painter = ui.painter();
        painter.circle(dot.center(), size / 2.0, cx.t.accent, Stroke::new(2.0, Color32::WHITE));
        let font = cx.t.strong(cx.t.body());
        let number = (index + 1).to_string();
        painter.text(dot.center(), egui::Align2::CENTER_CENTER, number, font, cx.t.on_accent);
        // For the pointer alone: keys reach the strip's button.
        let response = ui.interact(dot, Id::new(("studio mark", index)), Sense::CLICK);
        if response.on_hover_text(cx.say(hint.key()).trim()).clicked() {
            room.show(hint.slider());
        }
    }
}

/// The place at which a fault is seen best.
fn spot_of(hint: PhotoHint, thing: Rect, place: Rect) -> Pos2 {
    match hint {
        PhotoHint::TooDark
        | PhotoHint::TooBright
        | PhotoHint::Clipped
        | PhotoHint::Tinted
        | PhotoHint::Blurred
        | PhotoHint::Grainy
        | PhotoHint::Flat
        | PhotoHint::TooFine => thing.center(),
        PhotoHint::Uneven => pos2(thing.right() - thing.width() * 0.2, thing.center().y),
        PhotoHint::HardShadows => thing.right_bottom() - vec2(thing.width() * 0.1, 6.0),
        PhotoHint::Cluttered => place.lerp_inside(vec2(0.12, 0.2)),
        PhotoHint::Lost | PhotoHint::TooSmall | PhotoHint::CutOff | PhotoHint::OffCentre => thing.left_top(),
        PhotoHint::Crooked => place.left_center() + vec2(20.0, 0.0),
    }
}

/// A frame around the thing, if all of it is meant.
fn mark(ui: &Ui, hint: PhotoHint, thing: Rect) {
    use PhotoHint::{Blurred, CutOff, Lost, OffCentre, TooSmall};
    if matches!(hint, TooSmall | CutOff | OffCentre | Lost | Blurred) {
        for (wide, colour) in [(4.0, Color32::from_black_alpha(110)), (2.0, Color32::WHITE)] {
            ui.painter().rect_stroke(thing, 6.0, Stroke::new(wide, colour), StrokeKind::Middle);
        }
    }
}
