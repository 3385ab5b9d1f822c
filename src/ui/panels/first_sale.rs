//! The first sale of a run is worth a moment of joy: a notice, and paper stars that fall over the
//! window. They cover no text for longer than a blink, take no click and hold nothing up.

use egui::{LayerId, Order, Pos2, Rect, Stroke, Ui};

use super::panel_cx::PanelCx;
use crate::base::Stream;
use crate::ui::state::UiState;
use crate::ui::widgets::Status;

/// How long the paper falls, in seconds (design choice).
const LASTS: f64 = 2.6;
/// How many pieces fall (design choice: cheap to draw without a graphics card).
const PIECES: u64 = 60;

/// Notices the first sale, and draws the falling paper as long as it lasts.
pub(super) fn first_sale_ui(ui: &Ui, cx: &PanelCx<'_>, state: &mut UiState) {
    let sold = cx.view.orders.iter().any(|order| order.paid.is_some());
    // A run that is opened again after its first sale celebrates nothing.
    let was = state.window.sold.replace(sold);
    let now = ui.input(|input| input.time);
    if was == Some(false) && sold {
        state.window.joy_since = Some(now);
        state.toasts.push(Status::Done, cx.say("ui-first-sale"));
    }
    let Some(since) = state.window.joy_since else { return };
    let share = (now - since) / LASTS;
    if !(0.0..1.0).contains(&share) {
        state.window.joy_since = None;
        return;
    }
    paper_ui(ui, cx, share as f32);
    ui.ctx().request_repaint();
}

/// The paper at a share of its fall.
fn paper_ui(ui: &Ui, cx: &PanelCx<'_>, share: f32) {
    let screen = ui.ctx().viewport_rect();
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Foreground, egui::Id::new("first sale")));
    for piece in 0..PIECES {
        let mut chance = Stream::new(piece, 0, 0, 0);
        let (x, late, sway, size) =
            (chance.unit() as f32, chance.unit() as f32, chance.unit() as f32, chance.unit() as f32);
        let fallen = (share * 1.5 - late * 0.5).clamp(0.0, 1.0);
        if fallen <= 0.0 || fallen >= 1.0 {
            continue;
        }
        let swing = libm::sinf(fallen * 9.0 + sway * 6.0) * 18.0;
        let middle =
            Pos2::new(screen.left() + x * screen.width() + swing, screen.top() + fallen * screen.height());
        // Seen from the side and from the front by turns.
        let turned = libm::cosf(fallen * 14.0 + late * 6.0).abs().max(0.2);
        let height = 8.0 + size * 7.0;
        let rect = Rect::from_center_size(middle, egui::vec2(height * turned, height));
        let color = cx.t.person((piece % 8) as u8).gamma_multiply(1.0 - fallen * fallen);
        painter.rect(rect, 1.5, color, Stroke::NONE, egui::StrokeKind::Inside);
    }
}
