//! `storefront shoot RECIPE.ron -o out.png`: renders a recipe of the photo studio into a PNG file.
//!
//! The file carries a mark of ours. An existing file is replaced only if it has that mark: nothing else is lost.

use super::args::Shoot;
use super::out::Out;
use super::own;
use super::say::Say;
use super::trouble::Trouble;
use crate::photo::measure_shot;
use crate::session::door;
use crate::studio::{
    Cancel, Model, Photo, Recipe, RecipeError, SIDES, StudioStage, develop, edit, expose, load,
};
use atomic_write_file::AtomicWriteFile;
use image::ImageEncoder as _;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::Path;

/// Largest recipe file that is read, in bytes.
const MOST_BYTES: u64 = 64 * 1024;
/// First bytes of a PNG file.
const PNG: &[u8; 8] = b"\x89PNG\r\n\x1a\n";
/// Where the first chunk after the header begins: signature, and a header of 25 bytes.
const AFTER_HEADER: usize = 33;
/// Name and text of our mark (a text chunk of PNG).
const MARK: &[u8] = b"Software\0Storefront Sandbox photo studio";

/// Runs the command.
///
/// # Errors
/// The recipe cannot be read or shot, or the picture cannot be written.
pub(crate) fn run(args: &Shoot, say: Say, out: &mut Out<'_>) -> Result<(), Trouble> {
    let recipe = read(&args.recipe)?;
    check_target(&args.output)?;
    let wrong = |error: RecipeError| wrong_recipe(&args.recipe, &error);
    recipe.check().map_err(wrong)?;
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
    let unwritable = |error: String| Trouble::file("cli-unwritable", &args.output, error);
    let png = encode(&photo).map_err(unwritable)?;
    write(&args.output, &png).map_err(|error| unwritable(error.to_string()))?;
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

/// Reads a recipe. Its kind and size are looked at before it is opened.
fn read(path: &Path) -> Result<Recipe, Trouble> {
    let unreadable = |error: std::io::Error| Trouble::file("cli-unreadable", path, error);
    let about = fs::metadata(path).map_err(unreadable)?;
    if !about.is_file() {
        return Err(Trouble::file("shoot-no-file", path, String::new()));
    }
    let mut text = String::new();
    let file = door::open(path).map_err(unreadable)?;
    file.take(MOST_BYTES + 1).read_to_string(&mut text).map_err(unreadable)?;
    if text.len() as u64 > MOST_BYTES {
        return Err(Trouble::file("shoot-too-large", path, (MOST_BYTES / 1024).to_string()));
    }
    ron::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| Trouble::file("shoot-not-a-recipe", path, error.to_string()))
}

fn wrong_recipe(path: &Path, error: &RecipeError) -> Trouble {
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
    Trouble::File { key, values }
}

/// Whether the picture may be written there: nothing is there yet, or a picture with our mark.
fn check_target(path: &Path) -> Result<(), Trouble> {
    let Ok(about) = fs::symlink_metadata(path) else { return Ok(()) };
    if !about.is_file() {
        return Err(Trouble::file("shoot-not-ours", path, String::new()));
    }
    let mut start = Vec::new();
    let file = door::open(path).map_err(|error| Trouble::file("cli-unreadable", path, error))?;
    let needed = (AFTER_HEADER + 8 + MARK.len()) as u64;
    file.take(needed)
        .read_to_end(&mut start)
        .map_err(|error| Trouble::file("cli-unreadable", path, error))?;
    let ours = start.starts_with(PNG)
        && start.get(AFTER_HEADER + 4..AFTER_HEADER + 8) == Some(b"tEXt")
        && start.get(AFTER_HEADER + 8..) == Some(MARK);
    if ours { Ok(()) } else { Err(Trouble::file("shoot-not-ours", path, String::new())) }
}

/// The photo as a PNG file with our mark behind its header.
fn encode(photo: &Photo) -> Result<Vec<u8>, String> {
    let mut png = Vec::new();
    let encoder = image::codecs::png::PngEncoder::new(&mut png);
    let (width, height) = (photo.width() as u32, photo.height() as u32);
    encoder
        .write_image(photo.rgb(), width, height, image::ExtendedColorType::Rgb8)
        .map_err(|error| error.to_string())?;
    let mut chunk = (MARK.len() as u32).to_be_bytes().to_vec();
    let body = [b"tEXt".as_slice(), MARK].concat();
    chunk.extend_from_slice(&body);
    chunk.extend(checksum(&body).to_be_bytes());
    png.splice(AFTER_HEADER..AFTER_HEADER, chunk);
    Ok(png)
}

/// The checksum of a PNG chunk (CRC-32, ISO 3309).
fn checksum(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

fn write(path: &Path, png: &[u8]) -> std::io::Result<()> {
    let mut file = AtomicWriteFile::open(path)?;
    file.write_all(png)?;
    file.commit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_one_of_png() {
        // The end chunk of every PNG file.
        assert_eq!(checksum(b"IEND"), 0xae42_6082);
    }
}
