//! The story of the visitor that was clicked: where they are, what they look at, what they think.

use egui::{Area, Frame, Order, Rect, Ui};

use super::thought::thought_words;
use crate::base::ids::CustomerId;
use crate::sim::view::{VisitorStage, VisitorView};
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::panels::parts::{body, muted};
use crate::ui::panels::why::of_thought;
use crate::ui::state::{Dialog, UiState};
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, avatar_ui, header_ui};

const fn stage_key(stage: VisitorStage) -> &'static str {
    match stage {
        VisitorStage::Passing => "ui-stage-passing",
        VisitorStage::Looking => "ui-stage-looking",
        VisitorStage::Asking => "ui-stage-asking",
        VisitorStage::Paying => "ui-stage-paying",
        VisitorStage::Bought => "ui-stage-bought",
        VisitorStage::Left => "ui-stage-left",
    }
}

/// The card that explains what a visitor thinks.
pub fn why_of_visitor(cx: &PanelCx<'_>, visitor: CustomerId) -> Option<Dialog> {
    let visitor = cx.view.street.iter().find(|v| v.customer == visitor)?;
    visitor.thought.map(|thought| Dialog::Why(of_thought(thought)))
}

/// Draws the card in the upper right of the street. Nothing is drawn once the visitor has gone.
pub(super) fn visitor_ui(ui: &Ui, cx: &PanelCx<'_>, state: &mut UiState, street: Rect) {
    let visitor = state.window.visitor.and_then(|id| cx.view.street.iter().find(|v| v.customer == id));
    let Some(visitor) = visitor else {
        state.window.visitor = None;
        return;
    };
    let t = cx.t;
    let width = 260.0 * t.text_factor;
    let at = egui::pos2(street.right() - width - 48.0, street.top() + 16.0);
    let mut close = ui.input_mut(|i| i.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
    Area::new(egui::Id::new("visitor")).order(Order::Middle).fixed_pos(at).show(ui.ctx(), |ui| {
        let frame = Frame::popup(ui.style()).fill(t.surface).inner_margin(t.margin(4));
        frame.corner_radius(t.rounding_large()).show(ui, |ui| {
            ui.set_width(width);
            story_ui(ui, cx, visitor);
            ui.horizontal_wrapped(|ui| {
                let why = cx.say("ui-visitor-why");
                if let Some(thought) = visitor.thought
                    && Button::new(ButtonKind::Ghost, &why).icon(icons::QUESTION).show(ui, t).clicked()
                {
                    state.dialog = Some(Dialog::Why(of_thought(thought)));
                }
                let word = cx.say("ui-close");
                close |= Button::new(ButtonKind::Ghost, &word).icon(icons::CLOSE).show(ui, t).clicked();
            });
        });
    });
    if close {
        state.window.visitor = None;
    }
}

fn story_ui(ui: &mut Ui, cx: &PanelCx<'_>, visitor: &VisitorView) {
    let t = cx.t;
    ui.horizontal(|ui| {
        let stage = cx.say(stage_key(visitor.stage));
        avatar_ui(ui, t, (visitor.look % 8) as u8, cx.product(visitor.product));
        header_ui(ui, t, &stage, "");
    });
    let values = [("product", cx.product(visitor.product).to_owned().into())];
    muted(ui, t, &cx.say_with("ui-visitor-product", &values));
    if let Some(thought) = visitor.thought {
        body(ui, t, &thought_words(cx, visitor.product, thought));
    }
    if let Some(lost) = visitor.lost {
        body(ui, t, &cx.say_with("ui-visitor-lost", &[("amount", cx.money(lost).into())]));
    }
    let since = cx.view.now.since(visitor.since);
    muted(ui, t, &cx.say_with("ui-visitor-since", &[("span", cx.span(since).into())]));
}
