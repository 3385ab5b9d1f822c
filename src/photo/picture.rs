//! From untrusted bytes to pixels.
//!
//! Photos come from other people. A file of 69 bytes can claim a picture of ten gigabytes, so sizes
//! are checked against limits *before* any pixel memory is asked for. Never decode a learner's
//! photo another way.

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// Largest file that is looked at, in bytes (16 MiB).
pub const MAX_FILE_BYTES: usize = 16 * 1024 * 1024;
/// Largest width and height, in pixels.
pub const MAX_SIDE: u32 = 4096;
/// Largest decoded picture, in bytes (64 MiB).
pub const MAX_DECODED_BYTES: u64 = 64 * 1024 * 1024;

/// Most passes over its pixels in which a JPEG is stored. Cameras and editors write 1 to 12; every
/// pass costs the time of a whole picture, and one of three bytes is enough for it.
pub const MAX_SCANS: u64 = 24;

/// Why a photo was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhotoError {
    /// The file is larger than [`MAX_FILE_BYTES`].
    #[error("the photo file has {bytes} bytes; at most {MAX_FILE_BYTES} are read")]
    FileTooLarge {
        /// Size of the file in bytes.
        bytes: usize,
    },
    /// The bytes do not begin as a PNG or JPEG file does.
    #[error("this is not a PNG or JPEG picture")]
    UnknownFormat,
    /// The picture claims to be larger than the limits allow.
    #[error(
        "the picture claims to be larger than {MAX_SIDE} × {MAX_SIDE} pixels or {MAX_DECODED_BYTES} bytes of memory"
    )]
    TooLarge,
    /// The picture is stored in more passes over its pixels than [`MAX_SCANS`].
    #[error("the picture is stored in {scans} passes; at most {MAX_SCANS} are read")]
    TooManyScans {
        /// How many there are.
        scans: u64,
    },
    /// The file is damaged or cut off.
    #[error("the picture is damaged: {why}")]
    Damaged {
        /// The message of the decoder.
        why: String,
    },
}

/// A decoded picture: three bytes (red, green, blue; sRGB) per pixel, row by row from the top left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    width: u32,
    height: u32,
    rgb: Vec<u8>,
}

impl Picture {
    /// A picture from its pixels. `None` if a side is 0 or above [`MAX_SIDE`], or if `rgb` has not
    /// exactly `width × height × 3` bytes.
    pub fn from_rgb(width: u32, height: u32, rgb: Vec<u8>) -> Option<Self> {
        let sides_fit = (1..=MAX_SIDE).contains(&width) && (1..=MAX_SIDE).contains(&height);
        let fits = sides_fit && rgb.len() == width as usize * height as usize * 3;
        fits.then_some(Self { width, height, rgb })
    }

    /// Width in pixels, 1 to [`MAX_SIDE`].
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Height in pixels, 1 to [`MAX_SIDE`].
    pub fn height(&self) -> u32 {
        self.height
    }

    /// The bytes: red, green, blue, row by row.
    pub fn rgb(&self) -> &[u8] {
        &self.rgb
    }
}

/// How much work a picture is, in pixels that are touched: its size, and for a JPEG that size once
/// more for each pass in which it is stored. Only the beginning of the file and the marks between
/// its parts are looked at.
///
/// # Errors
/// [`PhotoError`], as far as it can be found without decoding.
pub fn work(bytes: &[u8]) -> Result<u64, PhotoError> {
    let (decoder, format) = open(bytes)?;
    let (width, height) = decoder.dimensions();
    let scans = if format == ImageFormat::Jpeg { scans(bytes).max(1) } else { 1 };
    if scans > MAX_SCANS {
        return Err(PhotoError::TooManyScans { scans });
    }
    Ok(u64::from(width) * u64::from(height) * scans)
}

/// Decodes a PNG or JPEG file within the limits of this module. Transparent places are laid on
/// white, as a shop page does; of an animation the first frame is taken; turn marks of a camera
/// (EXIF) are followed.
///
/// A PNG gives the same pixels everywhere. A JPEG may differ by single steps between versions of
/// the decoder, so keep what was measured, not the promise to measure the same again.
///
/// # Errors
/// [`PhotoError`], always before more memory than the limits allow was asked for. (A progressive
/// JPEG needs up to twice its decoded size while it is read.)
pub fn decode(bytes: &[u8]) -> Result<Picture, PhotoError> {
    work(bytes)?;
    let (mut decoder, _) = open(bytes)?;
    // A mark that cannot be read is no mark.
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(refuse)?;
    image.apply_orientation(turned);
    let (width, height) = (image.width(), image.height());
    let rgb = on_white(&image);
    Picture::from_rgb(width, height, rgb)
        .ok_or_else(|| PhotoError::Damaged { why: "it has no pixels".into() })
}

/// A decoder that has read the size and nothing more, within the limits.
fn open(bytes: &[u8]) -> Result<(impl ImageDecoder + '_, ImageFormat), PhotoError> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(PhotoError::FileTooLarge { bytes: bytes.len() });
    }
    let Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg)) = image::guess_format(bytes) else {
        return Err(PhotoError::UnknownFormat);
    };
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_DECODED_BYTES);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(refuse)?;
    let (width, height) = decoder.dimensions();
    if width > MAX_SIDE || height > MAX_SIDE || decoder.total_bytes() > MAX_DECODED_BYTES {
        return Err(PhotoError::TooLarge);
    }
    Ok((decoder, format))
}

/// How many passes a JPEG has, by the marks before them. Before the first pass the parts of the
/// file are stepped over: a camera's notes may hold a small picture. Behind it every mark counts,
/// wherever it stands, for a decoder that has lost its way may take any of them for one.
fn scans(bytes: &[u8]) -> u64 {
    let mut at = 2;
    while let Some([before, mark]) = bytes.get(at..at + 2) {
        match (*before, *mark) {
            (0xff, 0xda) => {
                let rest = bytes.get(at..).unwrap_or_default();
                return rest.windows(2).filter(|pair| pair == &[0xff, 0xda]).count() as u64;
            }
            // Marks without a body.
            (0xff, 0x00 | 0x01 | 0xd0..=0xd9) => at += 2,
            (0xff, 0xff) => at += 1,
            (0xff, _) => {
                let length =
                    bytes.get(at + 2..at + 4).map_or(2, |l| usize::from(l[0]) << 8 | usize::from(l[1]));
                at += 2 + length.max(2);
            }
            _ => at += 1,
        }
    }
    0
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
fn refuse(error: ImageError) -> PhotoError {
    match error {
        ImageError::Limits(_) => PhotoError::TooLarge,
        other => PhotoError::Damaged { why: other.to_string() },
    }
}

/// Three bytes per pixel; what is transparent shows white.
fn on_white(image: &DynamicImage) -> Vec<u8> {
    if !image.color().has_alpha() {
        return image.to_rgb8().into_raw();
    }
    let rgba = image.to_rgba8();
    let mut rgb = Vec::with_capacity(rgba.len() / 4 * 3);
    for pixel in rgba.as_raw().chunks_exact(4) {
        let alpha = u32::from(pixel[3]);
        for channel in &pixel[..3] {
            let mixed = (u32::from(*channel) * alpha + 255 * (255 - alpha) + 127) / 255;
            rgb.push(mixed as u8);
        }
    }
    rgb
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::ImageEncoder;

    /// A whole PNG file of 69 bytes: signature, header, one empty data chunk, end.
    fn bomb(width: u32, height: u32) -> Vec<u8> {
        let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
        let mut header = Vec::new();
        header.extend(width.to_be_bytes());
        header.extend(height.to_be_bytes());
        header.extend([8, 2, 0, 0, 0]);
        let data = [0x78, 0x9c, 0x63, 0x60, 0x00, 0x00, 0x00, 0x02, 0x00, 0x01, 0x48, 0xaf];
        for (name, body) in [(b"IHDR", header.as_slice()), (b"IDAT", &data), (b"IEND", &[])] {
            file.extend((body.len() as u32).to_be_bytes());
            let start = file.len();
            file.extend(name);
            file.extend(body);
            let sum = crate::base::digest::crc32(&file[start..]);
            file.extend(sum.to_be_bytes());
        }
        file
    }

    fn sample(format: ImageFormat) -> Vec<u8> {
        let pixels: Vec<u8> = (0..48 * 40 * 3).map(|i| (i * 7 % 251) as u8).collect();
        let mut file = Vec::new();
        let kind = image::ExtendedColorType::Rgb8;
        if format == ImageFormat::Png {
            image::codecs::png::PngEncoder::new(&mut file).write_image(&pixels, 48, 40, kind).unwrap();
        } else {
            image::codecs::jpeg::JpegEncoder::new(&mut file).write_image(&pixels, 48, 40, kind).unwrap();
        }
        file
    }

    #[test]
    fn a_bomb_of_69_bytes_is_refused() {
        let file = bomb(60_000, 60_000);
        assert_eq!(file.len(), 69);
        assert_eq!(decode(&file), Err(PhotoError::TooLarge));
        assert_eq!(decode(&bomb(4097, 1)), Err(PhotoError::TooLarge));
        // Within the limits of size it is only what it is: a file without its pixels.
        assert!(matches!(decode(&bomb(64, 64)), Err(PhotoError::Damaged { .. })));
    }

    #[test]
    fn a_jpeg_that_claims_too_much_is_refused() {
        let mut file = sample(ImageFormat::Jpeg);
        let frame = file.windows(2).position(|w| w == [0xff, 0xc0]).unwrap();
        file[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xff, 0xff, 0xff]);
        assert_eq!(decode(&file), Err(PhotoError::TooLarge));
    }

    #[test]
    fn a_file_too_large_is_not_even_read() {
        let bytes = vec![0; MAX_FILE_BYTES + 1];
        assert_eq!(decode(&bytes), Err(PhotoError::FileTooLarge { bytes: MAX_FILE_BYTES + 1 }));
    }

    /// A JPEG whose scans are written many times over.
    fn with_scans(count: usize) -> Vec<u8> {
        let file = sample(ImageFormat::Jpeg);
        let scan = file.windows(2).position(|w| w == [0xff, 0xda]).unwrap();
        let (head, rest) = file.split_at(scan);
        let (scan, end) = rest.split_at(rest.len() - 2);
        [head, &scan.repeat(count), end].concat()
    }

    #[test]
    fn scans_are_counted_before_anything_is_decoded() {
        assert_eq!(work(&sample(ImageFormat::Jpeg)), Ok(48 * 40));
        assert_eq!(work(&sample(ImageFormat::Png)), Ok(48 * 40));
        assert_eq!(work(&with_scans(3)), Ok(48 * 40 * 3));
        assert_eq!(decode(&with_scans(300)), Err(PhotoError::TooManyScans { scans: 300 }));
        // A thumbnail inside of a camera's notes is no pass over this picture.
        let mut file = sample(ImageFormat::Jpeg);
        let notes = [&[0xff, 0xe1, 0, 2 + 40][..], &[0xff, 0xda].repeat(20)].concat();
        file.splice(2..2, notes);
        assert_eq!(work(&file), Ok(48 * 40));
    }

    /// A progressive file, as cameras and editors write it: ten passes, each of them work.
    const SCANS: u64 = 10;
    const PROGRESSIVE: &[u8] = include_bytes!("../../tests/photo/progressive.jpg");

    #[test]
    fn a_progressive_file_is_read_and_its_passes_are_counted() {
        assert!(PROGRESSIVE.windows(2).any(|w| w == [0xff, 0xc2]), "it is progressive");
        assert_eq!(work(PROGRESSIVE), Ok(48 * 40 * SCANS));
        let picture = decode(PROGRESSIVE).unwrap();
        assert_eq!((picture.width(), picture.height()), (48, 40));
        // The last pass written 300 times over, as in a file that is made to cost time.
        let last = PROGRESSIVE.windows(2).rposition(|w| w == [0xff, 0xda]).unwrap();
        let (head, rest) = PROGRESSIVE.split_at(last);
        let (pass, end) = rest.split_at(rest.len() - 2);
        let bomb = [head, &pass.repeat(300), end].concat();
        assert_eq!(decode(&bomb), Err(PhotoError::TooManyScans { scans: SCANS - 1 + 300 }));
    }

    #[test]
    fn other_formats_are_refused() {
        for bytes in [&b""[..], b"GIF89a\x01\x00\x01\x00", b"BM", b"<svg/>", b"RIFF\0\0\0\0WEBPVP8 "] {
            assert_eq!(decode(bytes), Err(PhotoError::UnknownFormat), "{bytes:?}");
        }
    }

    #[test]
    fn good_files_are_read_and_cut_files_are_not() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg] {
            let file = sample(format);
            let picture = decode(&file).unwrap();
            assert_eq!((picture.width(), picture.height()), (48, 40));
            for keep in 0..file.len() {
                // No cut may panic; a PNG that misses pixel data must be refused.
                let cut = decode(&file[..keep]);
                if format == ImageFormat::Png && keep < file.len() - 16 {
                    assert!(cut.is_err(), "{keep} of {} bytes were accepted", file.len());
                }
            }
        }
    }

    #[test]
    fn transparent_places_are_white() {
        let mut file = Vec::new();
        let pixels = [10, 20, 30, 0, 10, 20, 30, 255];
        let encoder = image::codecs::png::PngEncoder::new(&mut file);
        encoder.write_image(&pixels, 2, 1, image::ExtendedColorType::Rgba8).unwrap();
        assert_eq!(decode(&file).unwrap().rgb(), [255, 255, 255, 10, 20, 30]);
    }

    #[test]
    fn five_thousand_damaged_files_do_not_panic() {
        let originals = [sample(ImageFormat::Png), sample(ImageFormat::Jpeg)];
        // A small linear congruential generator: chance that is the same in every run.
        let mut state = 0x2545_f491_4f6c_dd1d_u64;
        let mut next = move |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        let mut refused = 0;
        for round in 0..5_000 {
            let mut file = originals[round % 2].clone();
            for _ in 0..=next(8) {
                let at = next(file.len());
                file[at] = next(256) as u8;
            }
            if next(4) == 0 {
                file.truncate(next(file.len()));
            }
            match decode(&file) {
                Ok(picture) => {
                    let seen = crate::photo::measure(&picture);
                    assert!(crate::photo::appeal(&seen).is_finite());
                }
                Err(_) => refused += 1,
            }
        }
        assert!(refused > 1_000, "only {refused} were refused: the damage does not damage");
    }
}
