//! Measures of a shot: what is for sale is known by the renderer's mask, or, in a picture from
//! elsewhere, looked for.
//!
//! - `measures`: [`ShotMeasures`] and [`measure_shot`], the door
//! - `frame`: the picture made small, with its subject: size, place, light
//! - `edges`: sharpness, grain, clutter; `colours`: white balance, colour, figure and ground
//! - `shadows`: how many shadows, how hard; `laid_over`: frames and text laid over a picture

mod colours;
mod edges;
mod facts;
mod frame;
mod laid_over;
mod measures;
mod shadows;

pub use facts::ShotFacts;
pub use measures::{ShotMeasures, measure_shot};
