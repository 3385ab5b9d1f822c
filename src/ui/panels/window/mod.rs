//! The shop window: signs over the street, the funnel below it, and a visitor's story. The street
//! itself is drawn by others behind the free rectangle.

mod closing;
mod funnel;
mod thought;
mod visitor;

use egui::{Frame, Margin, Panel, Rect, Ui};

use super::panel_cx::PanelCx;
use super::why::why_button_ui;
use crate::ui::state::UiState;
use crate::ui::theme::icons;
use crate::ui::widgets::pill_ui;

pub use thought::{thought_short, thought_words};
pub use visitor::why_of_visitor;

/// Draws signs and strip, and gives the rectangle between them that is the street's, in points. A
/// click on a figure is the scene's to notice; it sets `state.window.visitor`.
pub fn window_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState) -> Rect {
    let low = ui.ctx().viewport_rect().height() < funnel::LOW * cx.t.text_factor;
    let strip = if low { Margin::same(4) } else { Margin { left: 24, right: 24, top: 8, bottom: 16 } };
    let strip = Frame::new().inner_margin(strip);
    Panel::bottom("funnel").frame(strip).show_separator_line(false).resizable(false).show(ui, |ui| {
        if cx.view.over {
            closing::closing_ui(ui, cx, state);
        } else {
            funnel::funnel_ui(ui, cx, state);
        }
    });
    let street = ui.available_rect_before_wrap();
    crowd_ui(ui, cx, state, street, low);
    visitor::visitor_ui(ui, cx, state, street);
    street
}

/// How many are in the street; the stalls carry their own signs.
fn crowd_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, street: Rect, low: bool) {
    let t = cx.t;
    // In a low picture the signs are at the upper edge: the words go to the lower one.
    let height = 32.0 * t.text_factor.max(1.0);
    let top = if low { street.bottom() - height - 4.0 } else { street.top() + 8.0 };
    let size = egui::vec2(street.width() - 48.0, height);
    let row = Rect::from_min_size(egui::pos2(street.left() + 24.0, top), size);
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(row));
    child.horizontal(|ui| {
        if cx.view.over {
            pill_ui(ui, t, Some(icons::MOON), &cx.say("ui-bar-closed"));
            return;
        }
        let count = cx.say_with("ui-window-street", &[("n", cx.view.street.len().into())]);
        pill_ui(ui, t, Some(icons::PEOPLE), &count);
        why_button_ui(ui, cx, state, "passed");
    });
}
