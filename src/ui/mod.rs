//! What learners see and touch, on egui alone: the look (`theme`) and the parts panels are built of
//! (`widgets`).
//!
//! Nothing here knows Bevy, files, the clock or the engine's inner state: a drawing function gets the
//! tokens and plain values, draws, and gives back what was clicked. Strings come from the caller, who
//! takes them from the locale files.

pub mod theme;
pub mod widgets;
