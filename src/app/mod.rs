//! The desktop program: the window, the loop that rests, the street scene, and the driver that
//! plays a script.
//!
//! One plugin a file. This layer joins the engine to the panels in `crate::ui`; it contains no rule
//! of the shop. Start it with [`run`] or, to add plugins of your own, [`run_with`].

#![expect(clippy::needless_pass_by_value, reason = "Bevy systems take their parameters by value")]

mod display;
pub mod driver;
mod failures;
mod game;
mod input_fixes;
mod input_keys;
mod interrupt;
mod look;
mod missing;
mod options;
pub mod pace;
pub mod probe;
mod raster;
mod run;
pub mod scene;
mod window;

pub use look::{Appearance, Language, Preferences};
pub use options::{Options, RunError};
pub use pace::Pace;
pub use run::{run, run_with};
