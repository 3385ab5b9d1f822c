//! Pictures of the window, saved as PNG. A picture of one colour is a failure: nothing was drawn.

use std::io::Write as _;
use std::path::Path;

use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};

use super::play::{ScriptProgress, StepOutcome, fails};
use crate::diagnostic::Sentence;
use crate::session::own_png::{is_own_png, own_png};
use crate::session::whole::Whole;

/// The picture that was asked for, once it is there.
#[derive(Resource, Default)]
struct CapturedPicture(Option<Image>);

pub(super) fn screenshot(world: &mut World, path: &str, progress: ScriptProgress) -> StepOutcome {
    if path.is_empty() {
        return fails("step-screenshot");
    }
    // Two pictures first, so that the last step can be seen.
    match progress.frames {
        0 | 1 => return StepOutcome::Again,
        2 => {
            world.insert_resource(CapturedPicture::default());
            world.spawn(Screenshot::primary_window()).observe(
                |captured: On<ScreenshotCaptured>, mut taken: ResMut<CapturedPicture>| {
                    taken.0 = Some(captured.image.clone());
                },
            );
            return StepOutcome::Again;
        }
        _ => {}
    }
    match world.resource_mut::<CapturedPicture>().0.take() {
        Some(image) => match save(image, Path::new(path)) {
            Ok(()) => StepOutcome::Done,
            Err(reason) => StepOutcome::Failed(reason),
        },
        None if progress.elapsed.as_secs() >= 10 => fails("step-no-picture"),
        None => StepOutcome::Again,
    }
}

fn save(image: Image, path: &Path) -> Result<(), Sentence> {
    let unsaved = |error: String| Sentence::new("step-picture-unsaved").text("system", error);
    let picture = image.try_into_dynamic().map_err(|error| unsaved(error.to_string()))?.to_rgb8();
    let first = picture.pixels().next().copied();
    if picture.pixels().all(|pixel| Some(*pixel) == first) {
        return Err(Sentence::new("step-one-colour"));
    }
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| unsaved(error.to_string()))?;
    }
    let bytes = own_png(picture.as_raw(), picture.width(), picture.height()).map_err(unsaved)?;
    let mut file = Whole::create(path, &is_own_png).map_err(|error| unsaved(error.to_string()))?;
    file.write_all(&bytes).and_then(|()| file.finish()).map_err(|error| unsaved(error.to_string()))
}
