//! The lessons to choose from: those in the program, those in the author's own folder, those in a
//! folder that was opened, and the most recent ones. Window and terminal show the same list.
//!
//! Must not draw or print. This is one of the few places that look at folders and at the times of
//! files.
//!
//! - [`list`]: the list, kept up to date
//! - [`lesson`]: one entry: where it comes from, what it says, what is wrong with it
//! - `make`: a new lesson of the author's own
//! - `packing`: a lesson's folder into one file, and out of it
//! - `pictures`: a picture from elsewhere into a lesson's folder
//! - `stamp`: whether somebody has changed a lesson's files
//! - [`browse`]: the folders in a folder, for choosing one
//! - [`settings`]: the small file that remembers the author's folder and the most recent lessons

pub mod browse;
pub mod lesson;
pub mod list;
mod make;
mod packing;
mod pictures;
pub mod settings;
mod stamp;
#[cfg(test)]
mod tests;

pub use browse::{FolderListing, browse};
pub use lesson::{Lesson, LessonGroup, LessonOrigin, LessonReading, LessonState};
pub use list::{Lessons, ListRemark, folder_with_lessons};
pub use make::make_lesson;
pub use packing::{PackProblem, WrittenPack, read_pack, write_files, write_pack};
pub use pictures::{AddedPicture, PictureProblem, add_picture, import_picture, picture_refusal};
pub use settings::Settings;
