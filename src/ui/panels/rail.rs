//! The rail on the left: seven places, each with what waits there, and the coach below them.

use egui::Ui;

use super::panel_cx::PanelCx;
use super::places::{PLACES, pointed};
use crate::ui::action::{PanelId, UiAction};
use crate::ui::state::UiState;
use crate::ui::theme::icons;
use crate::ui::widgets::{Keys, rail_item_ui, scroll_area_ui};

/// Draws the rail.
pub fn rail_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &UiState) -> Vec<UiAction> {
    let mut actions = Vec::new();
    let coach = cx.view.coach.as_ref().filter(|_| !cx.view.over);
    let hint = coach.and_then(|c| pointed(c.at));
    scroll_area_ui(ui, egui::ScrollArea::vertical().id_salt("rail"), Keys::None, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for spec in &PLACES {
            let (place, label) = (spec.place, cx.say(spec.place.key()));
            let waiting = u32::try_from((spec.waiting)(cx)).unwrap_or(u32::MAX);
            let response = rail_item_ui(ui, cx.t, spec.icon, &label, waiting, state.place == place);
            let response = response.on_hover_text(format!("{label} · {}", spec.opens.name()));
            if state.place == place && place_changed(ui, place) {
                response.scroll_to_me(None);
            }
            if hint == Some(place) && state.place != place {
                mark_ui(ui, cx, response.rect);
            }
            if response.clicked() {
                actions.push(UiAction::Go(place));
            }
        }
    });
    actions
}

/// Whether another place is open than in the last picture: its item comes into view, for any key
/// that opened it.
fn place_changed(ui: &Ui, place: PanelId) -> bool {
    let key = ui.id().with("open-place");
    ui.data_mut(|d| d.get_temp_mut_or_default::<Option<PanelId>>(key).replace(place)) != Some(place)
}

/// The coach's finger: a frame and a bulb, so that it is not colour alone.
fn mark_ui(ui: &Ui, cx: &PanelCx<'_>, rect: egui::Rect) {
    let t = cx.t;
    let frame = rect.shrink2(egui::vec2(4.0, 0.0));
    let stroke = egui::Stroke::new(2.0, t.accent);
    ui.painter().rect_stroke(frame, t.rounding(), stroke, egui::StrokeKind::Inside);
    let at = frame.left_top() + egui::vec2(12.0, 12.0);
    ui.painter().text(at, egui::Align2::CENTER_CENTER, icons::IDEA, t.filled(t.body()), t.accent);
}
