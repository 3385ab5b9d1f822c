//! What learners see and touch, on egui alone: the look (`theme`), the parts that panels are built
//! of (`widgets`), the places of the workbench (`panels`), the screens around it (`screens`) and
//! the instructor's editor (`editor`).
//!
//! Nothing here knows Bevy, files, the wall clock or the engine's inner state. A widget gets tokens
//! and finished words. A panel or screen gets the view and the language, takes its words from the
//! locale files, draws, and returns what was asked for.

pub mod action;
pub mod draft;
pub mod editor;
pub mod focus;
pub mod panels;
pub mod press;
pub mod record;
pub mod screens;
pub mod state;
pub mod studio;
pub mod theme;
pub mod widgets;

/// The whole window as one `Ui`, for the shell to put its bars and panels into. Once a pass.
pub fn root_ui(ctx: &egui::Context) -> egui::Ui {
    let builder = egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(ctx.viewport_rect());
    egui::Ui::new(ctx.clone(), "shell".into(), builder)
}
