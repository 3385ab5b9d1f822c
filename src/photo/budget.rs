//! A budget over all pictures of one command: a thousand small bombs are a large one.

use super::picture::{PhotoError, Picture, decode, work};

/// Work in pixels that are touched (size, and for a JPEG once more for each of its passes) that is
/// left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotoBudget {
    left: u64,
}

impl Default for PhotoBudget {
    /// 200 million pixels: a dozen pictures of a good camera, some seconds on an old computer.
    fn default() -> Self {
        Self::of_pixels(200_000_000)
    }
}

impl PhotoBudget {
    /// A budget of so many pixels.
    pub const fn of_pixels(pixels: u64) -> Self {
        Self { left: pixels }
    }

    /// Pixels that are left.
    pub const fn left(&self) -> u64 {
        self.left
    }

    /// Decodes a picture; `None` if that would be more than is left. What was asked for is spent,
    /// even if the picture turns out damaged.
    ///
    /// # Errors
    /// Why the picture itself is refused.
    pub fn decode(&mut self, bytes: &[u8]) -> Result<Option<Picture>, PhotoError> {
        let Some(left) = self.left.checked_sub(work(bytes)?) else { return Ok(None) };
        self.left = left;
        decode(bytes).map(Some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::ImageEncoder as _;

    #[test]
    fn a_budget_ends_and_says_so() {
        let mut file = Vec::new();
        let encoder = image::codecs::png::PngEncoder::new(&mut file);
        encoder.write_image(&[90; 30 * 20 * 3], 30, 20, image::ExtendedColorType::Rgb8).unwrap();
        let mut budget = PhotoBudget::of_pixels(1500);
        assert!((0..2).all(|_| matches!(budget.decode(&file), Ok(Some(_)))));
        assert_eq!(budget.decode(&file), Ok(None));
        assert_eq!(budget.left(), 300, "what was refused was not spent");
        assert_eq!(budget.decode(b"no picture"), Err(PhotoError::UnknownFormat));
    }
}
