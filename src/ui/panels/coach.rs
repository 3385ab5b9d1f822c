//! The coach's card: one thing to do next, and the way there.

use egui::{Frame, Margin, RichText, Ui};

use super::desk::Desk;
use super::parts::{body, muted};
use super::rail::pointed;
use crate::ui::action::UiAction;
use crate::ui::state::UiState;
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind};

/// Draws the card over the width there is, if the scenario has a coach who has something to say.
pub fn coach_ui(ui: &mut Ui, desk: &Desk<'_>, state: &UiState) -> Vec<UiAction> {
    let mut actions = Vec::new();
    let Some(coach) = &desk.view.coach else {
        return actions;
    };
    let t = desk.t;
    let frame = Frame::new()
        .fill(t.primary_soft)
        .stroke(egui::Stroke::new(1.0, t.primary))
        .corner_radius(t.rounding_large())
        .inner_margin(Margin::symmetric(16, 8));
    frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(RichText::new(icons::TEACHER).font(t.plain(t.headline())).color(t.primary));
            let (step, of) = coach.step;
            muted(ui, t, &desk.say_with("ui-coach-step", &[("step", step.into()), ("of", of.into())]));
            let place = pointed(coach.at).filter(|place| *place != state.place);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if let Some(place) = place {
                    let label = desk.say_with("ui-coach-go", &[("place", desk.say(place.key()).into())]);
                    if Button::new(ButtonKind::Secondary, &label).show(ui, t).clicked() {
                        actions.push(UiAction::Go(place));
                    }
                }
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    body(ui, t, coach.say.get(desk.lang));
                });
            });
        });
    });
    actions
}
