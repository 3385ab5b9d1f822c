//! Scenarios: from files that instructors write to the model that the engine runs on.
//!
//! `source` reads text and reports what is wrong with it, `raw` is the format as serde sees it,
//! `resolve` turns raw into the [`model`], `check` looks for what cannot work,
//! [`upgrade`] brings files of format 1 to format 2. Nothing here opens a
//! file by itself: bytes come through [`files::Files`].

mod check;
pub mod files;
mod identity;
mod load;
pub mod model;
mod places;
pub mod raw;
mod reference;
mod resolve;
pub mod source;
pub mod upgrade;
mod version;

pub use files::{Embedded, FileProblem, Files, Memory};
pub use load::{Loaded, MAX_PROBLEMS, load};
pub use model::Scenario;
pub use places::CasePlaces;
pub use reference::{REFERENCE_FILE, reference_text};
pub(crate) use resolve::FORMATS;
pub use resolve::obj_refusal;
pub use version::is_version;
