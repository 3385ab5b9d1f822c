//! Short notices that come, are read, and go; they never take the focus.

use egui::{Align2, Area, Context, Frame, Id, Order, RichText, Shadow, Vec2, WidgetInfo, WidgetType};

use super::status::Status;
use crate::ui::theme::Tokens;

/// The notices on the screen. Keep one in the state of the shell.
#[derive(Debug, Clone, Default)]
pub struct Toasts {
    /// Points that stay free below them, for what must not be covered.
    pub lift: f32,
    shown: Vec<Toast>,
    next: u64,
}

#[derive(Debug, Clone)]
struct Toast {
    number: u64,
    status: Status,
    text: String,
    /// Seconds of egui's clock at which it goes; set when first drawn.
    until: Option<f64>,
}

/// How long a notice stays: 3 s and a tenth of a second per character (design choice, slow readers).
fn reading_time(text: &str) -> f64 {
    3.0 + 0.1 * text.chars().count() as f64
}

impl Toasts {
    /// Adds a notice; at most four are kept. The same again takes the place of the one before.
    pub fn push(&mut self, status: Status, text: impl Into<String>) {
        let text = text.into();
        self.next += 1;
        self.shown.retain(|toast| toast.text != text);
        self.shown.push(Toast { number: self.next, status, text, until: None });
        if self.shown.len() > 4 {
            self.shown.remove(0);
        }
    }

    /// Whether something is on the screen, so that the shell keeps drawing until it has gone.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }
}

/// Draws the notices at the lower right and drops those whose time is over. A click sends one away.
pub fn toasts_ui(ctx: &Context, t: &Tokens, toasts: &mut Toasts) {
    let now = ctx.input(|input| input.time);
    for toast in &mut toasts.shown {
        toast.until.get_or_insert(now + reading_time(&toast.text));
    }
    toasts.shown.retain(|toast| toast.until.is_none_or(|until| now < until));
    let mut offset = 16.0 + toasts.lift;
    let mut dismissed = None;
    for toast in &toasts.shown {
        let area = Area::new(Id::new(("toast", toast.number)))
            .order(Order::Foreground)
            .anchor(Align2::RIGHT_BOTTOM, Vec2::new(-16.0, -offset))
            .show(ctx, |ui| toast_ui(ui, t, toast));
        if area.inner {
            dismissed = Some(toast.number);
        }
        offset += area.response.rect.height() + 8.0;
    }
    toasts.shown.retain(|toast| Some(toast.number) != dismissed);
}

fn toast_ui(ui: &mut egui::Ui, t: &Tokens, toast: &Toast) -> bool {
    let tone = toast.status.tone();
    let response = Frame::new()
        .fill(t.surface)
        .stroke(egui::Stroke::new(1.0, t.tone(tone)))
        .corner_radius(t.rounding_large())
        .inner_margin(egui::Margin::symmetric(16, 12))
        .shadow(Shadow { offset: [0, 4], blur: 16, spread: 0, color: t.shadow })
        .show(ui, |ui| {
            ui.set_max_width(320.0);
            ui.horizontal(|ui| {
                let sign = RichText::new(toast.status.sign()).font(t.strong(t.title())).color(t.tone(tone));
                ui.label(sign);
                ui.add(egui::Label::new(RichText::new(&toast.text).color(t.ink)).wrap());
            });
        })
        .response
        .interact(egui::Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &toast.text));
    response.clicked()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_goes_after_its_reading_time() {
        let ctx = Context::default();
        crate::ui::theme::install_fonts(&ctx);
        let t = Tokens::light();
        let mut toasts = Toasts::default();
        toasts.push(Status::Done, "已发货");
        for (second, there) in [(0.0, true), (3.0, true), (3.2, true), (3.4, false)] {
            let input = egui::RawInput { time: Some(second), ..Default::default() };
            ctx.run_ui(input, |ui| toasts_ui(ui.ctx(), &t, &mut toasts)).drop_without_applying_deltas();
            assert_eq!(!toasts.is_empty(), there, "at {second} s");
        }
    }
}
