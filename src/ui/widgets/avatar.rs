//! A customer's face in lists: a coloured circle with the first letter of the name.

use egui::{Color32, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use super::paint::line;
use crate::ui::theme::{Tokens, contrast_ratio};

/// Draws the circle, 36 points wide at 100 %. `look` chooses the colour, as for the figures in the
/// street.
pub fn avatar_ui(ui: &mut Ui, t: &Tokens, look: u8, name: &str) -> Response {
    let diameter = 36.0 * t.text_factor;
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(diameter), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, name));
    let ground = t.person(look);
    let dark = Color32::from_rgb(20, 20, 20);
    let ink = if contrast_ratio(Color32::WHITE, ground) >= contrast_ratio(dark, ground) {
        Color32::WHITE
    } else {
        dark
    };
    let initial: String = name.chars().next().into_iter().flat_map(char::to_uppercase).collect();
    let letter = line(ui, &initial, t.strong(t.body()), ink);
    ui.painter().circle_filled(rect.center(), diameter / 2.0, ground);
    ui.painter().galley(rect.center() - letter.size() / 2.0, letter, ink);
    response
}
