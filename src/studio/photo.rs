//! A finished picture with the mask of the thing in it.

use crate::base::digest::sha256_hex;
use crate::photo::{Mask, Picture};

/// A picture in sRGB, three bytes a pixel, and for each pixel how much of it is product, 0 to 255.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) rgb: Vec<u8>,
    pub(crate) mask: Vec<u8>,
}

impl Photo {
    /// Width in pixels.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Height in pixels.
    pub fn height(&self) -> usize {
        self.height
    }

    /// The bytes: red, green, blue, row by row from the top left.
    pub fn rgb(&self) -> &[u8] {
        &self.rgb
    }

    /// The picture and its mask, to be measured. `None` never comes of a film that [`super::load`] gave.
    pub fn measurable(&self) -> Option<(Picture, Mask)> {
        let (width, height) = (self.width as u32, self.height as u32);
        let picture = Picture::from_rgb(width, height, self.rgb.clone())?;
        Some((picture, Mask::from_shares(width, height, self.mask.clone())?))
    }

    /// SHA-256 of size and pixels, as 64 hexadecimal digits.
    pub fn digest(&self) -> String {
        let size = [self.width as u64, self.height as u64].map(u64::to_le_bytes);
        sha256_hex(&[&size[0], &size[1], &self.rgb])
    }

    /// SHA-256 of the mask, as 64 hexadecimal digits.
    pub fn mask_digest(&self) -> String {
        sha256_hex(&[&self.mask])
    }
}
