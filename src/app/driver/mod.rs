//! Plays a script: clicks, keys, pictures and checks, one step after the other, through the same
//! input that a learner's mouse and keyboard make. `docs/driver.md` is the manual.
//!
//! Later code adds verbs of its own with [`Verbs::add`].

mod find;
mod input;
mod picture;
mod play;
mod script;
mod verbs;

use bevy::prelude::*;
use bevy_egui::EguiPreUpdateSet;

pub use find::{FoundWidget, find};
pub use play::{ScriptProgress, StepOutcome, Verbs, fails};
pub use script::Script;

pub(super) use play::{failure, logged};

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Verbs>().init_resource::<play::Playing>();
    verbs::add_all(app);
    app.add_systems(PreStartup, play::start);
    app.add_systems(
        PreUpdate,
        (find::keep_labels_coming, play::play)
            .chain()
            .after(EguiPreUpdateSet::InitContexts)
            .before(EguiPreUpdateSet::ProcessInput),
    );
}
