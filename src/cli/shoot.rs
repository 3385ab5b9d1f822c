//! `storefront shoot RECIPE.ron -o out.png`: renders a recipe of the photo studio into a PNG file.
//!
//! The file carries a mark of ours. An existing file is replaced only if it has that mark: nothing
//! else is lost.

use super::args::Shoot;
use super::out::Out;
use super::own;
use super::say::Say;
use super::trouble::CliError;
use crate::diagnostic::{Format, Severity, render};
use crate::locale;
use crate::photo::measure_shot;
use crate::scenario::source;
use crate::session::door::{self, FileRefusal};
use crate::session::own_png::{is_own_png, own_png};
use crate::session::whole::Whole;
use crate::studio::{Cancel, Model, Recipe, RecipeError, SIDES, StudioStage, develop, edit, expose, load};
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::Path;

/// Largest recipe file that is read, in bytes.
const MOST_BYTES: u64 = 64 * 1024;
/// Runs the command.
///
/// # Errors
/// The recipe cannot be read or shot, or the picture cannot be written.
pub(crate) fn run(args: &Shoot, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let recipe = read(&args.recipe, say, out)?;
    let mut target = begin(&args.output)?;
    let wrong = |error: RecipeError| wrong_recipe(&args.recipe, &error);
    recipe.check().map_err(wrong)?;
    if recipe.own.is_none() && (args.own.is_some() || args.texture.is_some()) {
        let values = vec![("path", args.recipe.display().to_string().into())];
        return Err(CliError::usage("shoot-own-unused", values));
    }
    let own = recipe
        .own
        .as_ref()
        .map(|_| own::read(&args.recipe, args.own.as_deref(), args.texture.as_deref()))
        .transpose()?;
    let model =
        Model::of_recipe(&recipe, own.as_ref()).map_err(|error| own::refused(&args.recipe, &error))?;
    let stage = StudioStage::new(&recipe, &model).map_err(wrong)?;
    let side = usize::from(args.size).clamp(SIDES.0, SIDES.1);
    let Some(mut film) = load(side, side, recipe.seed) else { return Ok(()) };
    expose(&mut film, &stage, u32::from(args.samples), &Cancel::default());
    let (photo, _) = develop(&film.smooth(), &recipe);
    let photo = edit(&photo, &recipe.edits);
    let png = own_png(photo.rgb(), photo.width() as u32, photo.height() as u32)
        .map_err(|error| CliError::file("cli-unwritable", &args.output, error))?;
    target.write_all(&png).and_then(|()| target.finish()).map_err(|error| unwritable(&args.output, error))?;
    let values = [
        ("path", args.output.display().to_string().into()),
        ("width", photo.width().into()),
        ("height", photo.height().into()),
        ("digest", photo.digest().into()),
    ];
    out.line(&say.with("shoot-done", &values))?;
    if let Some((picture, mask)) = photo.measurable() {
        let m = measure_shot(&picture, Some(&mask), photo.facts(&model, &recipe));
        let tenths = |permille: i32| format!("{:.1}", f64::from(permille) / 10.0);
        let units = |hundredths: i32| format!("{:.1}", f64::from(hundredths) / 100.0);
        let values = [
            ("exposure", tenths(m.exposure_permille).into()),
            ("clipped", tenths(m.clipped_permille).into()),
            ("contrast", tenths(m.contrast_permille).into()),
            ("sharpness", tenths(m.sharpness_permille).into()),
            ("noise", units(m.noise_hundredths).into()),
            ("white", units(m.white_balance_error_hundredths).into()),
            ("colour", units(m.colour_error_hundredths.unwrap_or_default()).into()),
            ("fill", tenths(m.fill_permille).into()),
            ("clutter", tenths(m.clutter_permille).into()),
            ("apart", units(m.figure_ground_hundredths).into()),
        ];
        out.line(&say.with("shoot-measures", &values))?;
    }
    Ok(())
}

/// Reads a recipe. Its kind and size are looked at before it is opened. What is wrong in it is
/// written out with its places, as for a scenario.
fn read(path: &Path, say: Say, out: &mut Out<'_>) -> Result<Recipe, CliError> {
    let unreadable = |error: std::io::Error| CliError::file("cli-unreadable", path, error);
    let about = fs::metadata(path).map_err(unreadable)?;
    if !about.is_file() {
        return Err(CliError::file("shoot-no-file", path, String::new()));
    }
    let mut bytes = Vec::new();
    let file = door::open(path).map_err(unreadable)?;
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(CliError::file("shoot-too-large", path, (MOST_BYTES / 1024).to_string()));
    }
    let mut found = Vec::new();
    let document = match source::from_bytes(&path.display().to_string(), bytes) {
        Ok(file) => source::read::<Recipe>(file, &mut found),
        Err(problem) => {
            found.push(*problem);
            None
        }
    };
    let sound = found.iter().all(|each| each.severity != Severity::Error);
    if let Some(document) = document.filter(|_| sound) {
        return Ok(document.value);
    }
    let text = render(&found, Format::Concise, false, &|each| locale::sentence(say.lang, each));
    out.styled(&text)?;
    let values = vec![("path", path.display().to_string().into())];
    Err(CliError::File { key: "shoot-not-a-recipe", values })
}

fn wrong_recipe(path: &Path, error: &RecipeError) -> CliError {
    let mut values = vec![("path", path.display().to_string().into())];
    let key = match error {
        RecipeError::OutOfRange { field, value, least, most } => {
            values.push(("field", field.clone().into()));
            values.extend(
                [("value", value), ("least", least), ("most", most)].map(|(k, n)| (k, n.to_string().into())),
            );
            "shoot-out-of-range"
        }
        RecipeError::FlawDoesNotFit { product } => {
            values.push(("product", (*product).into()));
            "shoot-flaw"
        }
        RecipeError::CannotHang { product } => {
            values.push(("product", (*product).into()));
            "shoot-cannot-hang"
        }
        RecipeError::CameraInside => "shoot-camera-inside",
    };
    CliError::File { key, values }
}

/// Begins the file. A picture with our mark is replaced when the new one is finished; any other
/// file is left alone.
fn begin(path: &Path) -> Result<Whole, CliError> {
    Whole::create(path, &is_own_png).map_err(|error| unwritable(path, error))
}

/// Why a picture cannot be written there.
fn unwritable(path: &Path, error: std::io::Error) -> CliError {
    let foreign = matches!(
        FileRefusal::of(&error),
        Some(FileRefusal::NotOurs | FileRefusal::NotPlain | FileRefusal::Link)
    );
    let key = if foreign { "shoot-not-ours" } else { "cli-unwritable" };
    CliError::file(key, path, error)
}
