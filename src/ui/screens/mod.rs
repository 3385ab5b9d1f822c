//! The screens around the workbench: the start, the brief before a run, and the debrief after it.
//! They draw plain models that the shell fills.

pub mod start_model;

mod brief;
mod changed;
mod debrief;
mod folder;
mod frame;
mod problems;
mod result;
mod start;

pub use brief::brief_ui;
pub use changed::changed_ui;
pub use debrief::debrief_ui;
pub use folder::folder_ui;
pub use problems::problems_ui;
pub use result::result_ui;
pub use start::start_ui;
