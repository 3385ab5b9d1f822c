//! Pictures that the program writes: PNG files with a mark behind their header, by which they are
//! known again. Only a picture with the mark is ever replaced.

use crate::base::digest::crc32;
use image::ImageEncoder as _;
use image::codecs::png::PngEncoder;

/// First bytes of a PNG file.
const PNG: &[u8; 8] = b"\x89PNG\r\n\x1a\n";
/// Where the first chunk after the header begins: signature, and a header of 25 bytes.
const AFTER_HEADER: usize = 33;
/// Name and text of the mark (a text chunk of PNG).
const MARK: &[u8] = b"Software\0Storefront Sandbox photo studio";

/// Whether a file begins as a picture of ours.
pub fn is_own_png(beginning: &[u8]) -> bool {
    beginning.starts_with(PNG)
        && beginning.get(AFTER_HEADER + 4..AFTER_HEADER + 8) == Some(b"tEXt")
        && beginning.get(AFTER_HEADER + 8..).is_some_and(|rest| rest.starts_with(MARK))
}

/// A picture as a PNG file with the mark. `rgb` has three bytes a pixel, line by line.
///
/// # Errors
/// `rgb` is not as long as the size says; the sentence is English.
pub fn own_png(rgb: &[u8], width: u32, height: u32) -> Result<Vec<u8>, String> {
    let expected = u64::from(width) * u64::from(height) * 3;
    if rgb.len() as u64 != expected {
        return Err(format!("{} bytes for a picture of {expected}", rgb.len()));
    }
    let mut png = Vec::new();
    PngEncoder::new(&mut png)
        .write_image(rgb, width, height, image::ExtendedColorType::Rgb8)
        .map_err(|error| error.to_string())?;
    let mut chunk = (MARK.len() as u32).to_be_bytes().to_vec();
    let body = [b"tEXt".as_slice(), MARK].concat();
    chunk.extend_from_slice(&body);
    chunk.extend(crc32(&body).to_be_bytes());
    png.splice(AFTER_HEADER..AFTER_HEADER, chunk);
    Ok(png)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_of_ours_is_known_and_another_is_not() {
        let png = own_png(&[7; 12], 2, 2).unwrap();
        assert!(is_own_png(&png) && image::load_from_memory(&png).is_ok());
        let mut other = Vec::new();
        PngEncoder::new(&mut other).write_image(&[7; 12], 2, 2, image::ExtendedColorType::Rgb8).unwrap();
        assert!(!is_own_png(&other) && !is_own_png(b"") && !is_own_png(PNG));
        assert!(own_png(&[7; 11], 2, 2).is_err());
    }
}
