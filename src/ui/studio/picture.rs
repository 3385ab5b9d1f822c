//! The preview and what lies on it: thirds, histogram, hints, the marketplace's rules as ticks.

use egui::{Color32, Rect, Stroke, Ui, pos2, vec2};

use super::state::StudioState;
use crate::photo::{MarketRule, MarketRules, hints, market_breaches};
use crate::ui::panels::PanelCx;
use crate::ui::panels::parts::toned;
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Button, ButtonKind};

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
    histogram_ui(ui, cx, room, place);
    place
}

/// The largest place of this shape in a rectangle.
pub(super) fn fitted(rect: Rect, ratio: f32) -> Rect {
    let wide = rect.width().min(rect.height() * ratio);
    Rect::from_center_size(rect.center(), vec2(wide, wide / ratio))
}

fn histogram_ui(ui: &Ui, cx: &PanelCx<'_>, room: &StudioState, place: Rect) {
    let Some(most) = room.seen.histogram.iter().max().filter(|most| **most > 0) else { return };
    let corner = place.right_bottom() - vec2(8.0, 8.0);
    let size = vec2(128.0, 44.0) * cx.t.text_factor.max(1.0);
    let frame = Rect::from_min_max(corner - size, corner);
    let painter = ui.painter_at(frame);
    painter.rect_filled(frame, 4.0, Color32::from_black_alpha(150));
    let bar = frame.width() / room.seen.histogram.len() as f32;
    for (step, count) in room.seen.histogram.iter().enumerate() {
        let high = frame.height() * *count as f32 / *most as f32;
        let left = frame.left() + bar * step as f32;
        let column = Rect::from_min_max(pos2(left, frame.bottom() - high), pos2(left + bar, frame.bottom()));
        painter.rect_filled(column, 0.0, Color32::from_white_alpha(220));
    }
}

/// The hints, each a button that leads to the setting that would help.
pub(super) fn hints_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState) {
    let Some(measures) = &room.seen.measures else { return };
    let found = hints(measures);
    if found.is_empty() {
        toned(ui, cx.t, Tone::Good, &format!("{} {}", icons::GOOD, cx.say("ui-studio-no-hints")));
    }
    for hint in found.into_iter().take(MOST_HINTS) {
        let label = cx.say(hint.key());
        let button = Button::new(ButtonKind::Ghost, label.trim()).icon(icons::IDEA);
        if button.show(ui, cx.t).clicked() {
            room.show(hint.slider());
        }
    }
}

/// The rules for covers, each with a tick or a cross.
pub(super) fn rules_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &StudioState) {
    let Some(measures) = &room.seen.measures else { return };
    // The preview is smaller than the shot: its size is none of its faults.
    let rules = MarketRules { min_side: 0, ..MarketRules::default() };
    let broken = market_breaches(measures, &rules);
    for (rule, key) in [
        (MarketRule::Square, "ui-studio-rule-square"),
        (MarketRule::White, "ui-studio-rule-white"),
        (MarketRule::Plain, "ui-studio-rule-plain"),
        (MarketRule::Extent, "ui-studio-rule-extent"),
        (MarketRule::Whole, "ui-studio-rule-whole"),
    ] {
        let is_broken = broken.iter().any(|b| b.rule == rule);
        let (tone, icon) = if is_broken { (Tone::Bad, icons::BAD) } else { (Tone::Good, icons::GOOD) };
        toned(ui, cx.t, tone, &format!("{icon} {}", cx.say(key)));
    }
    let fill = [("n", (measures.extent_permille / 10).into())];
    toned(ui, cx.t, Tone::Neutral, &cx.say_with("ui-studio-fill", &fill));
}
