//! Makes a picture small enough to measure quickly.
//!
//! A box filter: each small pixel is the mean of the big pixels under it, weighted by how much of
//! them it covers. Integers only, so the result is the same everywhere.

use super::picture::Picture;

/// Longest side after shrinking, in pixels.
pub const MEASURED_SIDE: u32 = 320;

/// A small picture, ready to be measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Small {
    /// Width in pixels, 1 to [`MEASURED_SIDE`].
    pub width: usize,
    /// Height in pixels, 1 to [`MEASURED_SIDE`].
    pub height: usize,
    /// Red, green, blue per pixel, row by row.
    pub pixels: Vec<[u8; 3]>,
}

/// Shrinks to at most [`MEASURED_SIDE`] pixels on the long side; smaller pictures stay as they are.
pub fn shrink(picture: &Picture) -> Small {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let long = width.max(height);
    let side = (MEASURED_SIDE as usize).min(long);
    let small_width = (width * side / long).max(1);
    let small_height = (height * side / long).max(1);
    let columns: Vec<PixelSpan> = (0..small_width).map(|i| PixelSpan::of(i, small_width, width)).collect();
    let mut pixels = Vec::with_capacity(small_width * small_height);
    for row in 0..small_height {
        let rows = PixelSpan::of(row, small_height, height);
        for column in &columns {
            pixels.push(mean(picture, column, &rows));
        }
    }
    Small { width: small_width, height: small_height, pixels }
}

/// The big pixels `first..=last` under one small pixel. Lengths are counted in units of 1/`small`
/// of a big pixel.
struct PixelSpan {
    first: usize,
    last: usize,
    begin: usize,
    end: usize,
    small: usize,
}

impl PixelSpan {
    fn of(i: usize, small: usize, big: usize) -> Self {
        let (begin, end) = (i * big, (i + 1) * big);
        Self { first: begin / small, last: (end - 1) / small, begin, end, small }
    }

    fn weight(&self, at: usize) -> u64 {
        let from = self.begin.max(at * self.small);
        let to = self.end.min((at + 1) * self.small);
        (to - from) as u64
    }
}

fn mean(picture: &Picture, columns: &PixelSpan, rows: &PixelSpan) -> [u8; 3] {
    let (mut sums, mut total) = ([0_u64; 3], 0_u64);
    for y in rows.first..=rows.last {
        let row_weight = rows.weight(y);
        for x in columns.first..=columns.last {
            let weight = row_weight * columns.weight(x);
            let at = (y * picture.width() as usize + x) * 3;
            for (sum, channel) in sums.iter_mut().zip(&picture.rgb()[at..at + 3]) {
                *sum += weight * u64::from(*channel);
            }
            total += weight;
        }
    }
    sums.map(|sum| ((sum + total / 2) / total) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes() {
        // (width, height) → (small width, small height)
        let table = [
            ((640, 640), (320, 320)),
            ((1000, 500), (320, 160)),
            ((100, 50), (100, 50)),
            ((4096, 1), (320, 1)),
            ((1, 1), (1, 1)),
            ((321, 320), (320, 319)),
        ];
        for ((w, h), want) in table {
            let picture = Picture::from_rgb(w, h, vec![90; (w * h * 3) as usize]).unwrap();
            let small = shrink(&picture);
            assert_eq!((small.width, small.height), want, "{w} × {h}");
            assert!(small.pixels.iter().all(|p| *p == [90; 3]), "{w} × {h} changed its colour");
        }
    }

    #[test]
    fn the_mean_is_kept() {
        let rgb: Vec<u8> = (0..700 * 700).flat_map(|i| [if i % 2 == 0 { 0 } else { 200 }; 3]).collect();
        let small = shrink(&Picture::from_rgb(700, 700, rgb).unwrap());
        let sum: u64 = small.pixels.iter().map(|p| u64::from(p[0])).sum();
        let mean = sum as f64 / small.pixels.len() as f64;
        assert!((mean - 100.0).abs() < 1.0, "{mean}");
    }
}
