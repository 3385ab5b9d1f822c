//! The photo studio in the window: a large preview, the light table below it, cards for product,
//! backdrop, light, camera and after-editing at the side, and a plan from above.
//!
//! Nothing here renders: the shell's darkroom looks at the recipe, renders, and puts what it has
//! into [`StudioSeen`].

mod cards;
mod checks;
mod controls;
mod edits;
mod lamps;
mod pictogram;
mod picture;
mod plan;
mod room;
pub(in crate::ui) mod state;
mod table;

pub use room::studio_ui;
pub use state::{StudioCard, StudioSeen, StudioState, StudioWish};
