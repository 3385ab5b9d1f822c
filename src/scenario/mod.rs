//! Scenarios: from files that instructors write to the model that the engine runs on.
//!
//! `source` reads text and reports what is wrong with it, `raw` is the format as serde sees it, `resolve` turns
//! raw into the [`model`], `check` looks for what cannot work. Nothing here opens a file by itself: bytes come
//! through `files::Files`.

pub mod model;
pub mod raw;
pub mod source;

pub use model::Scenario;
