//! Which part of a picture is the thing for sale, as somebody who knows it says: the renderer, or a
//! hand.

/// How much of each pixel is product, 0 to 255, row by row from the top left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mask {
    width: u32,
    height: u32,
    shares: Vec<u8>,
}

impl Mask {
    /// A mask from its shares; `None` if a side is 0 or if there are not exactly `width × height`
    /// of them.
    pub fn from_shares(width: u32, height: u32, shares: Vec<u8>) -> Option<Self> {
        let fits = width > 0 && height > 0 && shares.len() == width as usize * height as usize;
        fits.then_some(Self { width, height, shares })
    }

    /// Width in pixels.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Height in pixels.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// The mask at another size: whether at least half of each field is product.
    pub(super) fn at_size(&self, width: usize, height: usize) -> Vec<bool> {
        let (w, h) = (self.width as usize, self.height as usize);
        let mut out = Vec::with_capacity(width * height);
        for y in 0..height {
            let rows = y * h / height..((y + 1) * h / height).max(y * h / height + 1);
            for x in 0..width {
                let columns = x * w / width..((x + 1) * w / width).max(x * w / width + 1);
                let (mut sum, mut count) = (0_u64, 0_u64);
                for row in rows.clone() {
                    for column in columns.clone() {
                        sum += u64::from(self.shares[row * w + column]);
                        count += 1;
                    }
                }
                out.push(sum * 2 >= count * 255);
            }
        }
        out
    }
}
