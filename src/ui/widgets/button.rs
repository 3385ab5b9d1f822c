//! Buttons: what they look like says how much they weigh.

use egui::text::LayoutJob;
use egui::{Color32, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

use super::paint::{focus_ring, line};
use super::wrap::chinese_breaks;
use crate::ui::press;
use crate::ui::theme::Tokens;

/// How much a button weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do next on this screen; accent ground.
    Primary,
    /// Everything else; outlined.
    Secondary,
    /// A choice that cannot be taken back; red outline and words that say so.
    Danger,
    /// Part of a line of text or a tool bar; no ground until touched.
    Ghost,
}

/// A button before it is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Button<'a> {
    kind: ButtonKind,
    label: &'a str,
    icon: Option<&'a str>,
    name: Option<&'a str>,
    shortcut: Option<&'a str>,
    selected: bool,
    enabled: bool,
    wide: bool,
}

impl<'a> Button<'a> {
    /// A button with a label, which is also its name for screen readers and tests.
    pub fn new(kind: ButtonKind, label: &'a str) -> Self {
        let (icon, name, shortcut) = (None, None, None);
        Self { kind, label, icon, name, shortcut, selected: false, enabled: true, wide: false }
    }

    /// An icon in front of the label.
    #[must_use]
    pub fn icon(mut self, icon: &'a str) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Its name for screen readers and tests where the label alone does not say what it does: a
    /// sign, or one of many alike.
    #[must_use]
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// The key that does the same, shown small behind the label. Only shown: the caller listens for
    /// it.
    #[must_use]
    pub fn shortcut(mut self, shortcut: &'a str) -> Self {
        self.shortcut = Some(shortcut);
        self
    }

    /// One of several, and the chosen one.
    #[must_use]
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Whether it can be pressed now.
    #[must_use]
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// As wide as the space there is.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// Draws it. Not in a scope of its own, so that rows of buttons can wrap.
    pub fn show(self, ui: &mut Ui, t: &Tokens) -> Response {
        let enabled = self.enabled && ui.is_enabled();
        let text = match self.icon {
            Some(icon) if self.label.is_empty() => icon.to_owned(),
            Some(icon) => format!("{icon} {}", self.label),
            None => self.label.to_owned(),
        };
        let strong = self.kind == ButtonKind::Primary || self.selected;
        let font = if strong { t.strong(t.body()) } else { t.plain(t.body()) };
        let hint = self.shortcut.map(|keys| line(ui, keys, t.plain(t.small()), Color32::PLACEHOLDER));
        let hint_width = hint.as_ref().map_or(0.0, |hint| hint.size().x + 8.0);
        // Long words break inside the button where a whole row would not hold them; a menu is
        // measured unbroken.
        let row = ui.max_rect().width() - 24.0 - hint_width;
        let widest = if ui.is_sizing_pass() { f32::INFINITY } else { row.max(t.space(20)) };
        let job = |text: &str| LayoutJob::simple(text.to_owned(), font.clone(), Color32::PLACEHOLDER, widest);
        let galley = ui.painter().layout_job(job(&chinese_breaks(ui, &text, job)));
        let mut size = galley.size() + Vec2::new(24.0 + hint_width, 12.0);
        if self.wide {
            size.x = size.x.max(ui.available_width());
        }
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        let response = press::guard(response, (self.name, &text));
        response.widget_info(|| {
            let name = self.name.unwrap_or(if self.label.is_empty() { &text } else { self.label });
            if self.selected {
                WidgetInfo::selected(WidgetType::Button, enabled, true, name)
            } else {
                WidgetInfo::labeled(WidgetType::Button, enabled, name)
            }
        });
        let (fill, stroke, ink) = self.colors(t, &response, enabled);
        ui.painter().rect(rect, t.rounding(), fill, stroke, StrokeKind::Inside);
        let content = galley.size().x + hint_width;
        // A button as wide as its column is part of a list: its words begin at the left.
        let left = if self.wide { rect.left() + 12.0 } else { rect.center().x - content / 2.0 };
        let top = rect.center().y - galley.size().y / 2.0;
        let hint_left = left + galley.size().x + 8.0;
        ui.painter().galley(egui::pos2(left, top), galley, ink);
        if let Some(hint) = hint {
            let color = if ink == t.ink { t.muted } else { ink };
            let y = rect.center().y - hint.size().y / 2.0;
            ui.painter().galley(egui::pos2(hint_left, y), hint, color);
        }
        focus_ring(ui, t, &response, t.rounding());
        if enabled { response.on_hover_cursor(egui::CursorIcon::PointingHand) } else { response }
    }

    fn colors(&self, t: &Tokens, response: &Response, enabled: bool) -> (Color32, Stroke, Color32) {
        if !enabled {
            return (t.sunken, Stroke::new(1.0, t.line), t.muted);
        }
        let touched = response.hovered() || response.is_pointer_button_down_on();
        if self.selected {
            return (t.primary, Stroke::NONE, t.on_primary);
        }
        let deeper = |color: Color32| {
            if touched { color.lerp_to_gamma(t.ink, 0.15) } else { color }
        };
        match self.kind {
            ButtonKind::Primary => (deeper(t.accent), Stroke::NONE, t.on_accent),
            ButtonKind::Secondary => {
                let line = if touched { t.primary } else { t.outline.gamma_multiply(0.6) };
                (if touched { t.primary_soft } else { t.surface }, Stroke::new(1.0, line), t.ink)
            }
            ButtonKind::Danger => {
                (if touched { t.bad_soft } else { t.surface }, Stroke::new(1.0, t.bad), t.bad)
            }
            ButtonKind::Ghost => {
                (if touched { t.sunken } else { Color32::TRANSPARENT }, Stroke::NONE, t.primary)
            }
        }
    }
}
