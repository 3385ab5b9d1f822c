//! Short notices that come, are read, and go by themselves. They never take the focus and lie where nothing can be pressed.

use egui::{
    Area, Context, FontId, Frame, Id, LayerId, Order, Pos2, Rect, RichText, Shadow, Vec2, WidgetInfo,
    WidgetType, pos2, vec2,
};

use super::status::Status;
use crate::ui::theme::Tokens;

/// More notices at once would be a wall, not a notice.
const MOST: usize = 2;

/// How wide the words of a notice may be, in points: as wide as there is a free place for.
const WIDTHS: [f32; 3] = [300.0, 210.0, 140.0];

/// Points kept free between a notice and whatever is beside it.
const GAP: f32 = 8.0;

/// The notices on the screen. Keep one in the state of the shell.
#[derive(Debug, Clone, Default)]
pub struct Toasts {
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
    /// Where it lies, and how wide its words are.
    place: Option<(Rect, f32)>,
}

/// How long a notice stays: 3 s and a tenth of a second per character (design choice, slow readers).
fn reading_time(text: &str) -> f64 {
    3.0 + 0.1 * text.chars().count() as f64
}

impl Toasts {
    /// Adds a notice; the newest two are kept. The same again takes the place of the one before.
    pub fn push(&mut self, status: Status, text: impl Into<String>) {
        let text = text.into();
        self.next += 1;
        self.shown.retain(|toast| toast.text != text);
        self.shown.push(Toast { number: self.next, status, text, until: None, place: None });
        if self.shown.len() > MOST {
            self.shown.remove(0);
        }
    }

    /// Whether nothing is on the screen; while something is, the shell keeps drawing until it has gone.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }
}

/// Draws the notices as far down and to the right as they cover nothing that can be pressed, and drops those whose time is
/// over. A click sends one away. Draw them last.
pub fn toasts_ui(ctx: &Context, t: &Tokens, toasts: &mut Toasts) {
    let now = ctx.input(|input| input.time);
    for toast in &mut toasts.shown {
        toast.until.get_or_insert(now + reading_time(&toast.text));
    }
    toasts.shown.retain(|toast| toast.until.is_none_or(|until| now < until));
    if toasts.shown.is_empty() {
        return;
    }
    let screen = ctx.content_rect();
    let mut taken = pressable(ctx, screen, &toasts.shown);
    let mut dismissed = None;
    for toast in &mut toasts.shown {
        let before = toast.place.filter(|(place, _)| screen.contains_rect(*place));
        let before = before.filter(|(place, _)| covered(*place, &taken) == 0.0);
        let tall = toast.place.map_or((0.0, 0.0), |(place, width)| (place.height(), width));
        let (place, width) = before.unwrap_or_else(|| {
            let places = WIDTHS.map(|width| {
                // How tall it is with this width was seen in the last picture, or is guessed.
                let known = if (tall.1 - width).abs() < 0.5 { tall.0 } else { 0.0 };
                let size = guess(ctx, t, &toast.text, width);
                (free_place(screen, vec2(size.x, size.y.max(known)), &taken), width)
            });
            let least =
                |a: &&(Rect, f32), b: &&(Rect, f32)| covered(a.0, &taken).total_cmp(&covered(b.0, &taken));
            places.iter().min_by(least).copied().unwrap_or((screen, WIDTHS[0]))
        });
        let area = Area::new(layer(toast).id).order(Order::Foreground).fixed_pos(place.min);
        // Where there is no free place at all, what lies below can be pressed through it.
        let area = area.interactable(covered(place, &taken) == 0.0).constrain(false);
        let shown = area.show(ctx, |ui| toast_ui(ui, t, toast, guess(ctx, t, &toast.text, width).x));
        if shown.inner {
            dismissed = Some(toast.number);
        }
        toast.place = Some((shown.response.rect, width));
        taken.push(shown.response.rect.expand(GAP));
    }
    toasts.shown.retain(|toast| Some(toast.number) != dismissed);
}

fn layer(toast: &Toast) -> LayerId {
    LayerId::new(Order::Foreground, Id::new(("toast", toast.number)))
}

/// Where something can be pressed or typed in this picture. What covers a large part of the screen is the ground of others.
fn pressable(ctx: &Context, screen: Rect, toasts: &[Toast]) -> Vec<Rect> {
    let own: Vec<LayerId> = toasts.iter().map(layer).collect();
    let largest = screen.area() * 0.3;
    ctx.viewport(|v| {
        let layers = v.this_pass.widgets.layers().filter(|(layer, _)| !own.contains(layer));
        let widgets = layers.flat_map(|(_, widgets)| widgets);
        // Text that can be marked is no stop of the Tab key; what can be pressed or typed in is.
        let pressed = widgets.filter(|w| w.sense.is_focusable());
        let seen = pressed.map(|w| w.interact_rect.intersect(screen)).filter(Rect::is_positive);
        seen.filter(|rect| rect.area() < largest).map(|rect| rect.expand(2.0)).collect()
    })
}

/// The size a notice will have.
fn guess(ctx: &Context, t: &Tokens, text: &str, width: f32) -> Vec2 {
    let font: FontId = t.plain(t.body());
    let galley = ctx.fonts_mut(|f| f.layout(text.to_owned(), font, t.ink, width));
    // Words that wrap take all the width there is.
    let wide = if galley.rows.len() > 1 { width } else { galley.size().x };
    let words = vec2(wide, galley.size().y);
    words + vec2(36.0 + t.title() + 12.0, 30.0)
}

/// How much of a place is covered already, in square points.
fn covered(place: Rect, taken: &[Rect]) -> f32 {
    taken.iter().map(|rect| rect.intersect(place)).filter(Rect::is_positive).map(|rect| rect.area()).sum()
}

/// The lowest place that is free, the rightmost of those; if none is, the one that covers least.
fn free_place(screen: Rect, size: Vec2, taken: &[Rect]) -> Rect {
    let room = screen.shrink(16.0);
    let (down, across) = ((room.height() - size.y).max(0.0), (room.width() - size.x).max(0.0));
    let mut best = (f32::INFINITY, Rect::from_min_size(room.min, size));
    for step_y in 0..=(down / 10.0) as usize {
        for step_x in 0..=(across / 20.0) as usize {
            let corner: Pos2 = pos2(
                room.right() - size.x - 20.0 * step_x as f32,
                room.bottom() - size.y - 10.0 * step_y as f32,
            );
            let place = Rect::from_min_size(corner, size);
            let lost = covered(place, taken);
            if lost == 0.0 {
                return place;
            }
            if lost < best.0 {
                best = (lost, place);
            }
        }
    }
    best.1
}

fn toast_ui(ui: &mut egui::Ui, t: &Tokens, toast: &Toast, width: f32) -> bool {
    let tone = toast.status.tone();
    let response = Frame::new()
        .fill(t.surface)
        .stroke(egui::Stroke::new(1.0, t.tone(tone)))
        .corner_radius(t.rounding_large())
        .inner_margin(egui::Margin::symmetric(16, 12))
        .shadow(Shadow { offset: [0, 4], blur: 16, spread: 0, color: t.shadow })
        .show(ui, |ui| {
            // As wide as its place was sought for, frame and line left out.
            ui.set_width(width - 34.0);
            ui.horizontal(|ui| {
                let sign = RichText::new(toast.status.sign()).font(t.strong(t.title())).color(t.tone(tone));
                ui.label(sign);
                ui.add(egui::Label::new(RichText::new(&toast.text).color(t.ink)).selectable(false).wrap());
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
