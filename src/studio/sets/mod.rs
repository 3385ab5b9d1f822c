//! From a recipe and a model to a scene: backdrop, cards, lamps, camera.

mod around;
mod backdrop;
mod desk;
mod lamps;
mod lifestyle;
mod stage;

pub use stage::StudioStage;
