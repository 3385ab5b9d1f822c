//! What learners see and touch, on egui alone: the look (`theme`) and the parts panels are built of
//! (`widgets`).
//!
//! Nothing here knows Bevy, files, the clock or the engine's inner state: a drawing function gets the
//! tokens and plain values, draws, and gives back what was clicked. Strings come from the caller, who
//! takes them from the locale files.

pub mod action;
pub mod focus;
pub mod panels;
pub mod screens;
pub mod state;
pub mod theme;
pub mod widgets;

/// The whole window as one `Ui`, for the shell to put its bars and panels into. Once a pass.
pub fn root_ui(ctx: &egui::Context) -> egui::Ui {
    let builder = egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(ctx.viewport_rect());
    egui::Ui::new(ctx.clone(), "shell".into(), builder)
}
