//! Small drawing helpers that several panels share: text in the three weights, columns, fields,
//! dialogs.

use egui::{Label, Rect, Response, RichText, Ui, UiBuilder};

use crate::ui::theme::{Tokens, Tone};
use crate::ui::widgets::{Keys, scroll_area_ui, text_ui};

/// Below this height of the window in points (at 100 %) every row counts.
pub(in crate::ui) const TIGHT: f32 = 430.0;

/// Running text that wraps.
pub(in crate::ui) fn body(ui: &mut Ui, t: &Tokens, text: &str) -> Response {
    text_ui(ui, text, &t.plain(t.body()), t.ink)
}

/// Running text of weight that wraps.
pub(in crate::ui) fn strong(ui: &mut Ui, t: &Tokens, text: &str) -> Response {
    text_ui(ui, text, &t.strong(t.body()), t.ink)
}

/// Small quiet text that wraps.
pub(in crate::ui) fn muted(ui: &mut Ui, t: &Tokens, text: &str) -> Response {
    text_ui(ui, text, &t.plain(t.small()), t.muted)
}

/// Small text in a tone; the words must say what the colour says.
pub(in crate::ui) fn toned(ui: &mut Ui, t: &Tokens, tone: Tone, text: &str) -> Response {
    let color = if tone == Tone::Neutral { t.ink } else { t.tone(tone) };
    text_ui(ui, text, &t.plain(t.small()), color)
}

/// One line that is cut with dots where the space ends.
pub(in crate::ui) fn cut(
    ui: &mut Ui,
    t: &Tokens,
    size: f32,
    heavy: bool,
    quiet: bool,
    text: &str,
) -> Response {
    let font = if heavy { t.strong(size) } else { t.plain(size) };
    let color = if quiet { t.muted } else { t.ink };
    ui.add(Label::new(RichText::new(text).font(font).color(color)).truncate())
}

/// Cuts the rest of a `Ui` into columns with these shares of the width and a gap between them.
pub(in crate::ui) fn columns(ui: &Ui, t: &Tokens, shares: &[f32]) -> Vec<Rect> {
    let area = ui.available_rect_before_wrap();
    let gap = t.space(3);
    let count = shares.len() as f32;
    let width = (area.width() - gap * (count - 1.0)).max(0.0);
    let whole: f32 = shares.iter().sum();
    let mut left = area.left();
    let mut rects = Vec::new();
    for share in shares {
        let size = egui::vec2(width * share / whole, area.height());
        rects.push(Rect::from_min_size(egui::pos2(left, area.top()), size));
        left += size.x + gap;
    }
    rects
}

/// Draws contents into a rectangle.
pub(in crate::ui) fn within<R>(
    ui: &mut Ui,
    rect: Rect,
    salt: &str,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    let builder =
        UiBuilder::new().max_rect(rect).id_salt(salt).layout(egui::Layout::top_down(egui::Align::Min));
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(rect.expand(4.0).intersect(ui.clip_rect()));
        contents(ui)
    })
    .inner
}

/// Below this height in points (at 100 %) a card is low.
const LOW_CARD: f32 = 300.0;

/// A card that fills a rectangle, with contents that scroll.
pub(in crate::ui) fn card_in<R>(
    ui: &mut Ui,
    t: &Tokens,
    rect: Rect,
    salt: &str,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    within(ui, rect, salt, |ui| {
        // A low card spends its height on its contents.
        let frame = crate::ui::widgets::card_frame(t);
        let low = rect.height() < LOW_CARD * t.text_factor;
        let frame = if low { frame.inner_margin(t.margin(2)) } else { frame };
        frame
            .show(ui, |ui| {
                if low {
                    ui.spacing_mut().item_spacing.y = 4.0;
                }
                ui.set_width(ui.available_width());
                ui.set_height(ui.available_height());
                contents(ui)
            })
            .inner
    })
}

/// A vertical scroll area that takes what space there is.
pub(in crate::ui) fn scroll<R>(ui: &mut Ui, salt: impl egui::AsId, contents: impl FnOnce(&mut Ui) -> R) -> R {
    scroll_with(ui, salt, Keys::Own, contents)
}

/// The scroll area of a place that the page keys turn.
pub(in crate::ui) fn scroll_main<R>(
    ui: &mut Ui,
    salt: impl egui::AsId,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    scroll_with(ui, salt, Keys::Main, contents)
}

/// A list of what the place shows; the page keys turn what is shown, not the list.
pub(in crate::ui) fn scroll_list<R>(
    ui: &mut Ui,
    salt: impl egui::AsId,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    scroll_with(ui, salt, Keys::None, contents)
}

fn scroll_with<R>(ui: &mut Ui, salt: impl egui::AsId, keys: Keys, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let area = egui::ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]);
    scroll_area_ui(ui, area, keys, |ui| {
        // The bar floats over the contents; it must not cover the last digits of an amount.
        let room = ui.spacing().scroll.bar_width;
        ui.set_max_width(ui.available_width() - room);
        contents(ui)
    })
}

/// The result of a small text field.
pub(in crate::ui) struct Field {
    /// Its text.
    pub(in crate::ui) text: String,
    /// Whether Enter was pressed in it.
    pub(in crate::ui) entered: bool,
    /// Itself, for the code that sets the focus.
    pub(in crate::ui) id: egui::Id,
}

/// How a small text field looks.
pub(in crate::ui) struct FieldSpec<'a> {
    /// What distinguishes it from its neighbours.
    pub(in crate::ui) name: &'a str,
    /// Its name for screen readers.
    pub(in crate::ui) label: &'a str,
    /// Its text as long as nothing was typed.
    pub(in crate::ui) first: &'a str,
    /// Its width, in points.
    pub(in crate::ui) width: f32,
}

/// A one-line field. What is typed goes into `typed`; nothing typed shows the first text, as it is
/// now. `composing` says that an input method has the keys.
pub(in crate::ui) fn field(
    ui: &mut Ui,
    typed: &mut Option<String>,
    composing: bool,
    spec: &FieldSpec<'_>,
) -> Field {
    let FieldSpec { name, label, first, width } = *spec;
    let mut text = typed.clone().unwrap_or_else(|| first.to_owned());
    let edit =
        egui::TextEdit::singleline(&mut text).id_salt(name).desired_width(width).margin(egui::vec2(8.0, 6.0));
    let response = ui.add(edit);
    if response.changed() {
        *typed = Some(text.clone());
    }
    select_when_entered(ui, &response, &text);
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::text_edit(ui.is_enabled(), "", text.as_str(), label);
        info.label = Some(label.to_owned());
        info
    });
    let enter = ui.input(|i| i.key_pressed(egui::Key::Enter));
    let entered = response.lost_focus() && enter && !composing;
    Field { text, entered, id: response.id }
}

/// A learner who comes to a small field by key types over its text. Also when the focus was given
/// from outside, which egui does not call "gained".
fn select_when_entered(ui: &Ui, response: &Response, text: &str) {
    let (id, has) = (response.id, response.has_focus());
    let had =
        ui.data_mut(|d| std::mem::replace(d.get_temp_mut_or_default::<bool>(id.with("had-focus")), has));
    let by_pointer = ui.input(|i| i.pointer.any_released() || i.pointer.any_down());
    if !has || had || by_pointer {
        return;
    }
    let Some(mut edit) = egui::text_edit::TextEditState::load(ui.ctx(), id) else { return };
    let end = egui::text::CCursor::new(text.chars().count());
    edit.cursor.set_char_range(Some(egui::text::CCursorRange::two(egui::text::CCursor::new(0), end)));
    edit.store(ui.ctx(), id);
    ui.ctx().request_repaint();
}

/// Share of a whole in whole per cent; nothing for an empty whole.
pub(in crate::ui) fn percent(part: u32, whole: u32) -> Option<u32> {
    (whole > 0).then(|| (f64::from(part) / f64::from(whole) * 100.0).round() as u32)
}
