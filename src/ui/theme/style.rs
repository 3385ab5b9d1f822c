//! Tokens to egui's `Style`: after this nothing looks like egui's default.
//!
//! The text scale is shared between font sizes and the zoom of everything, each by its square root:
//! at 150 % text is 1.5 times as large and distances 1.22 times, so that three columns still fit
//! 1280×720 (design choice).

use egui::style::{HandleShape, ScrollStyle, Selection, WidgetVisuals, Widgets};
use egui::{Color32, Margin, Shadow, Stroke, Style, TextStyle, Theme, ThemePreference, Vec2, Visuals};

use super::tokens::{ThemeKind, Tokens, half_scale};

/// Applies a theme at a text scale in per cent to a context. Cheap enough to call on every change,
/// not meant for every frame. Gives back the tokens to draw with.
pub fn apply(ctx: &egui::Context, kind: ThemeKind, scale_percent: u16) -> Tokens {
    let tokens = Tokens::new(kind, scale_percent);
    let (theme, preference) = match kind {
        ThemeKind::Light => (Theme::Light, ThemePreference::Light),
        ThemeKind::Dark => (Theme::Dark, ThemePreference::Dark),
    };
    ctx.set_theme(preference);
    ctx.set_style_of(theme, style_for(&tokens));
    ctx.set_zoom_factor(half_scale(scale_percent));
    tokens
}

/// The whole egui style of a set of tokens.
pub fn style_for(t: &Tokens) -> Style {
    let mut style = Style {
        text_styles: [
            (TextStyle::Small, t.plain(t.small())),
            (TextStyle::Body, t.plain(t.body())),
            (TextStyle::Button, t.plain(t.body())),
            (TextStyle::Heading, t.strong(t.title())),
            (TextStyle::Monospace, egui::FontId::monospace(t.body())),
        ]
        .into(),
        visuals: visuals(t),
        animation_time: 0.12,
        ..Style::default()
    };
    let s = &mut style.spacing;
    s.item_spacing = Vec2::new(8.0, 8.0);
    s.button_padding = Vec2::new(12.0, 6.0);
    s.interact_size = Vec2::new(32.0, t.body() * 1.45 + 12.0);
    s.window_margin = Margin::same(16);
    s.menu_margin = Margin::same(8);
    s.indent = 16.0;
    s.slider_width = 160.0;
    s.slider_rail_height = 6.0;
    s.combo_width = 120.0;
    s.icon_width = t.body() * 1.3;
    s.icon_width_inner = t.body() * 0.7;
    s.icon_spacing = 8.0;
    s.tooltip_width = 320.0;
    s.scroll = ScrollStyle {
        bar_width: 8.0,
        floating_width: 4.0,
        foreground_color: false,
        ..ScrollStyle::floating()
    };
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.3;
    style
}

fn visuals(t: &Tokens) -> Visuals {
    let mut v = match t.kind {
        ThemeKind::Light => Visuals::light(),
        ThemeKind::Dark => Visuals::dark(),
    };
    v.widgets = widgets(t);
    v.weak_text_color = Some(t.muted);
    // The stroke is the frame of a text field that has the focus, as heavy as the ring of a button.
    v.selection = Selection { bg_fill: t.primary_soft, stroke: Stroke::new(2.0, t.primary) };
    v.hyperlink_color = t.primary;
    v.faint_bg_color = t.sunken.gamma_multiply(0.4);
    v.extreme_bg_color = t.surface;
    v.text_edit_bg_color = Some(t.surface);
    v.code_bg_color = t.sunken;
    v.warn_fg_color = t.warning;
    v.error_fg_color = t.bad;
    v.window_corner_radius = t.rounding_large();
    v.window_shadow = Shadow { offset: [0, 6], blur: 24, spread: 0, color: t.shadow };
    v.window_fill = t.surface;
    v.window_stroke = t.hairline();
    v.window_highlight_topmost = false;
    v.menu_corner_radius = t.rounding();
    v.panel_fill = t.background;
    v.popup_shadow = Shadow { offset: [0, 4], blur: 16, spread: 0, color: t.shadow };
    v.text_cursor.stroke = Stroke::new(2.0, t.primary);
    // A blinking cursor asks for a new picture for ever; a window at rest must rest.
    v.text_cursor.blink = false;
    v.indent_has_left_vline = false;
    v.slider_trailing_fill = true;
    v.handle_shape = HandleShape::Circle;
    v.striped = false;
    v.disabled_alpha = 0.55;
    v
}

fn widgets(t: &Tokens) -> Widgets {
    let base = |fill: Color32, outline: Stroke, ink: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: outline,
        corner_radius: t.rounding(),
        fg_stroke: Stroke::new(1.0, ink),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: base(t.surface, t.hairline(), t.ink),
        inactive: WidgetVisuals {
            bg_fill: t.sunken,
            ..base(t.surface, Stroke::new(1.0, t.outline.gamma_multiply(0.7)), t.ink)
        },
        hovered: base(t.primary_soft, Stroke::new(1.0, t.primary), t.ink),
        active: base(t.primary_soft, Stroke::new(2.0, t.primary), t.ink),
        open: base(t.sunken, Stroke::new(1.0, t.primary), t.ink),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Font factor times zoom is the scale the learner chose.
    #[test]
    fn text_grows_by_the_whole_scale() {
        for percent in [80, 100, 150, 200] {
            let both = half_scale(percent) * Tokens::new(ThemeKind::Light, percent).text_factor;
            assert!((both - f32::from(percent) / 100.0).abs() < 1e-4, "{percent} %");
        }
    }
}
