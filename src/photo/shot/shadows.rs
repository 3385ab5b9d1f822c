//! Shadows that the thing casts: how many, and how hard their edges are.
//!
//! What the ground would be without shadow is guessed row by row from the picture's left and right
//! edges. A place is in shadow if it is an eighth darker than that. Formulas and bounds are design
//! choices.

#![allow(clippy::many_single_char_names, reason = "x and y, width and height are those of pictures")]

use super::frame::MeasuredShot;
use crate::photo::segment::{grow, patches};

impl MeasuredShot {
    /// Number of shadows in a band around the subject, and the hardness of their edges: of the
    /// change over a sixteenth of the picture, how much lies in a quarter of that way. `None` for
    /// the hardness where there is no shadow.
    pub(super) fn shadows(&self) -> Option<(i32, Option<i32>)> {
        let (w, h) = (self.small.width, self.small.height);
        let side = w.max(h);
        if w < 24 || h < 24 {
            return None;
        }
        let reach = (side / 64).max(1);
        let rim = grow(&self.subject, w, (side / 40).max(2));
        let ground = self.ground_rows();
        let in_shadow: Vec<bool> =
            (0..w * h).map(|i| !rim[i] && self.smooth_luma(i) * 8 < self.ground_at(&ground, i) * 7).collect();
        let band = grow(&self.subject, w, side / 9);
        let inside: Vec<bool> = in_shadow.iter().zip(&band).map(|(s, b)| *s && *b).collect();
        let labels = patches(&inside, w);
        let mut sizes = vec![0_usize; labels.iter().flatten().max().map_or(0, |m| *m as usize + 1)];
        for label in labels.iter().flatten() {
            sizes[*label as usize] += 1;
        }
        let least = (side * side / 1500).max(6);
        let count = sizes.iter().filter(|size| **size >= least).count();
        let mut edges = Vec::new();
        for i in (0..w * h).filter(|i| in_shadow[*i]) {
            let (x, y) = (i % w, i / w);
            let far = 4 * reach;
            if x < far || y < far || x + far >= w || y + far >= h {
                continue;
            }
            for stride in [1, w] {
                for (out, back) in [(i + stride, i - stride), (i - stride, i + stride)] {
                    if !in_shadow[out] && !rim[out] && in_shadow[back] {
                        let outwards = out > i;
                        edges.extend(self.edge_share(i, stride, outwards, reach, &rim));
                    }
                }
            }
        }
        edges.sort_unstable();
        let hardness = edges.get(edges.len() / 2).map(|share| ((share - 250) * 1000 / 750).clamp(0, 1000));
        Some((count as i32, if count == 0 { None } else { hardness }))
    }

    /// At an edge, how much of the change from four steps inside to four outside lies between one
    /// and one, in thousandths.
    fn edge_share(&self, i: usize, stride: usize, outwards: bool, reach: usize, rim: &[bool]) -> Option<i32> {
        let at = |steps: usize, outside: bool| {
            let k = if outside == outwards { i + stride * steps } else { i - stride * steps };
            (!rim[k]).then(|| self.smooth_luma(k))
        };
        let full = at(4 * reach, true)? - at(4 * reach, false)?;
        let near = at(reach, true)? - at(reach, false)?;
        (full >= 14).then(|| (near * 1000 / full).clamp(0, 1000))
    }

    /// Mean of three by three places.
    fn smooth_luma(&self, i: usize) -> i32 {
        let (w, h) = (self.small.width, self.small.height);
        let (x, y) = (i % w, i / w);
        let (mut sum, mut count) = (0, 0);
        for row in y.saturating_sub(1)..=(y + 1).min(h - 1) {
            for column in x.saturating_sub(1)..=(x + 1).min(w - 1) {
                sum += self.luma[row * w + column];
                count += 1;
            }
        }
        sum / count
    }

    /// For each row, what the ground is at the left and at the right edge: the middle of a patch
    /// there.
    fn ground_rows(&self) -> Vec<(i32, i32)> {
        let (w, h) = (self.small.width, self.small.height);
        let (wide, high) = ((w / 16).max(1), (h / 25).max(1));
        let middle = |from: usize, y: usize| {
            let rows = y.saturating_sub(high)..=(y + high).min(h - 1);
            let mut all: Vec<i32> = rows
                .flat_map(|row| self.luma[row * w + from..row * w + from + wide].iter().copied())
                .collect();
            all.sort_unstable();
            all[all.len() / 2]
        };
        (0..h).map(|y| (middle(0, y), middle(w - wide, y))).collect()
    }

    fn ground_at(&self, rows: &[(i32, i32)], i: usize) -> i32 {
        let w = self.small.width;
        let (x, last) = ((i % w) as i32, (w as i32 - 1).max(1));
        let (left, right) = rows[i / w];
        (left * (last - x) + right * x) / last
    }
}
