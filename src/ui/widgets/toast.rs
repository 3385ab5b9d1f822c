//! Short notices that come, are read, and go by themselves. They never take the focus, and they
//! cover nothing that is read or worked on: no word, price, picture, field or button. A notice lies
//! where the screen is empty; where there is no such place it gets a row of its own at the lower
//! edge, and everything else moves up.

use egui::{
    Area, Context, FontId, Frame, Id, LayerId, Margin, Order, Panel, Pos2, Rect, Response, RichText, Shadow,
    Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use super::painted::painted;
use super::status::Status;
use crate::ui::theme::Tokens;

/// More notices at once would be a wall, not a notice.
const MOST: usize = 2;

/// How wide the words of a notice may be, in points: as wide as there is a free place for.
const WIDTHS: [f32; 4] = [300.0, 460.0, 210.0, 140.0];

/// Points kept free between the edge of the screen and a notice.
const EDGE: f32 = 8.0;

/// Points kept free between a notice and its neighbours.
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
    /// Points by which it was taller than was guessed.
    taller: f32,
    /// Whether there was no empty place, so that it is in the row.
    in_row: bool,
}

/// How long a notice stays: 3 s and a tenth of a second per character (design choice, slow
/// readers).
fn reading_time(text: &str) -> f64 {
    3.0 + 0.1 * text.chars().count() as f64
}

impl Toasts {
    /// Adds a notice; the newest two are kept. The same again takes the place of the one before.
    pub fn push(&mut self, status: Status, text: impl Into<String>) {
        let text = text.into();
        self.next += 1;
        self.shown.retain(|toast| toast.text != text);
        let number = self.next;
        let toast = Toast { number, status, text, until: None, place: None, taller: 0.0, in_row: false };
        self.shown.push(toast);
        if self.shown.len() > MOST {
            self.shown.remove(0);
        }
    }

    /// Whether nothing is on the screen; while something is, the shell keeps drawing until it has
    /// gone.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }
}

/// Draws the row of the notices that found no empty place. Draw it before everything else.
pub fn notice_row_ui(ui: &mut Ui, t: &Tokens, toasts: &mut Toasts) {
    if !toasts.shown.iter().any(|toast| toast.in_row) {
        return;
    }
    let frame = Frame::new().fill(t.surface).stroke(t.hairline()).inner_margin(Margin::symmetric(16, 6));
    let mut dismissed = None;
    Panel::bottom("notices").frame(frame).show_separator_line(false).resizable(false).show(ui, |ui| {
        for toast in toasts.shown.iter().filter(|toast| toast.in_row) {
            let words = ui.horizontal_top(|ui| words_ui(ui, t, toast)).inner;
            if named(words.interact(egui::Sense::CLICK), toast).clicked() {
                dismissed = Some(toast.number);
            }
        }
    });
    toasts.shown.retain(|toast| Some(toast.number) != dismissed);
}

/// Draws the notices as far down and to the right as they cover nothing, and drops those whose time
/// is over. A click sends one away. Draw them last.
pub fn toasts_ui(ctx: &Context, t: &Tokens, toasts: &mut Toasts) {
    let now = ctx.input(|input| input.time);
    for toast in &mut toasts.shown {
        toast.until.get_or_insert(now + reading_time(&toast.text));
    }
    toasts.shown.retain(|toast| toast.until.is_none_or(|until| now < until));
    if toasts.shown.iter().all(|toast| toast.in_row) {
        return;
    }
    let screen = ctx.content_rect();
    let own: Vec<LayerId> = toasts.shown.iter().map(layer).collect();
    let mut taken = pressable(ctx, screen, &own);
    taken.extend(painted(ctx, screen, &own));
    let mut dismissed = None;
    for toast in toasts.shown.iter_mut().filter(|toast| !toast.in_row) {
        let Some((place, width)) = place_of(ctx, t, screen, toast, &taken) else {
            // It is shown in the next picture.
            toast.in_row = true;
            ctx.request_repaint();
            continue;
        };
        let area = Area::new(layer(toast).id).order(Order::Foreground).fixed_pos(place.min).constrain(false);
        let guessed = guess(ctx, t, &toast.text, width);
        let shown = area.show(ctx, |ui| toast_ui(ui, t, toast, guessed.x));
        toast.taller = toast.taller.max(shown.response.rect.height() - guessed.y);
        if shown.inner {
            dismissed = Some(toast.number);
        }
        toast.place = Some((shown.response.rect, width));
        taken.push(shown.response.rect.expand(GAP));
    }
    toasts.shown.retain(|toast| Some(toast.number) != dismissed);
}

/// Where a notice lies, and how wide its words are: where it lay before, if that is still empty,
/// else another empty place.
fn place_of(ctx: &Context, t: &Tokens, screen: Rect, toast: &Toast, taken: &[Rect]) -> Option<(Rect, f32)> {
    let before = toast.place.filter(|(place, _)| screen.contains_rect(*place) && is_empty(*place, taken));
    before.or_else(|| {
        WIDTHS.into_iter().find_map(|width| {
            let size = guess(ctx, t, &toast.text, width) + vec2(0.0, toast.taller);
            free_place(screen, size, taken).map(|place| (place, width))
        })
    })
}

fn layer(toast: &Toast) -> LayerId {
    LayerId::new(Order::Foreground, Id::new(("toast", toast.number)))
}

/// Where something can be pressed or typed in this picture. What covers a large part of the screen
/// is the ground of others.
fn pressable(ctx: &Context, screen: Rect, own: &[LayerId]) -> Vec<Rect> {
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

/// Whether nothing lies in a place.
fn is_empty(place: Rect, taken: &[Rect]) -> bool {
    !taken.iter().any(|rect| rect.intersect(place).is_positive())
}

/// The lowest place that is empty, the rightmost of those.
fn free_place(screen: Rect, size: Vec2, taken: &[Rect]) -> Option<Rect> {
    let room = screen.shrink(EDGE);
    let (down, across) = (room.height() - size.y, room.width() - size.x);
    if down < 0.0 || across < 0.0 {
        return None;
    }
    let row = |y: usize| {
        let corner = move |x: usize| -> Pos2 {
            pos2(room.right() - size.x - 20.0 * x as f32, room.bottom() - size.y - 10.0 * y as f32)
        };
        let places = (0..=(across / 20.0) as usize).map(corner);
        places.map(|corner| Rect::from_min_size(corner, size)).find(|place| is_empty(*place, taken))
    };
    (0..=(down / 10.0) as usize).find_map(row)
}

fn toast_ui(ui: &mut Ui, t: &Tokens, toast: &Toast, width: f32) -> bool {
    let frame = Frame::new()
        .fill(t.surface)
        .stroke(egui::Stroke::new(1.0, t.tone(toast.status.tone())))
        .corner_radius(t.rounding_large())
        .inner_margin(Margin::symmetric(16, 12))
        .shadow(Shadow { offset: [0, 4], blur: 16, spread: 0, color: t.shadow });
    let shown = frame.show(ui, |ui| {
        // As wide as its place was sought for, frame and line left out.
        ui.set_width(width - 34.0);
        ui.horizontal(|ui| words_ui(ui, t, toast));
    });
    named(shown.response.interact(egui::Sense::CLICK), toast).clicked()
}

/// The sign of a notice and its words.
fn words_ui(ui: &mut Ui, t: &Tokens, toast: &Toast) -> Response {
    let tone = t.tone(toast.status.tone());
    let sign = ui.label(RichText::new(toast.status.sign()).font(t.strong(t.title())).color(tone));
    let words = RichText::new(&toast.text).color(t.ink);
    sign | ui.add(egui::Label::new(words).selectable(false).wrap())
}

/// Gives a notice its name for screen readers.
fn named(response: Response, toast: &Toast) -> Response {
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &toast.text));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_goes_after_its_reading_time() {
        let ctx = Context::default();
        crate::ui::theme::install_fonts(&ctx, crate::base::Lang::En);
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
