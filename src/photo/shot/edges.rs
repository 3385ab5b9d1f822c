//! Edges of a shot: sharpness on the thing, grain, clutter behind it.

use super::frame::{MeasuredShot, hundredths, permille};
use crate::photo::picture::Picture;
use crate::photo::segment::{grow, luma};

impl MeasuredShot {
    /// Along rows and columns, rises over five pixels that begin and end on the subject or its rim;
    /// of the strongest hundredth, how much lies in one step. The same idea as
    /// [`super::measure`](fn@super::measure), inside the mask.
    pub(super) fn sharpness(&self) -> i32 {
        const REACH: usize = 5;
        let (w, h) = (self.small.width, self.small.height);
        let near = grow(&self.subject, w, 2);
        let mut rises: Vec<(u32, u32)> = Vec::new();
        let mut look = |start: usize, stride: usize| {
            if !near[start] || !near[start + REACH * stride] {
                return;
            }
            let at = |k: usize| self.luma[start + k * stride];
            let rise = (at(REACH) - at(0)).unsigned_abs();
            let step = (0..REACH).map(|k| (at(k + 1) - at(k)).unsigned_abs()).max().unwrap_or(0);
            if rise >= 6 {
                rises.push((rise, step.min(rise)));
            }
        };
        for i in 0..w * h {
            if i % w + REACH < w {
                look(i, 1);
            }
            if i / w + REACH < h {
                look(i, w);
            }
        }
        rises.sort_unstable_by_key(|(rise, step)| (std::cmp::Reverse(*rise), *step));
        let area = self.subject.iter().filter(|s| **s).count();
        rises.truncate((area / 50).max(8));
        let (rise, step) = rises
            .iter()
            .fold((0_u64, 0_u64), |(r, s), (rise, step)| (r + u64::from(*rise), s + u64::from(*step)));
        // An even slope makes a fifth of its way in each of five steps: that is 0.
        if rise == 0 { 0 } else { (permille(step, rise) - 200).max(0) * 1000 / 800 }
    }

    /// Steps between neighbours outside the subject's rim: below 8 of 255 none count (grain of
    /// wood, weave, noise), from 68 on fully. Their squares are added, so that an edge that is
    /// spread over more pixels counts less. One pixel in 24 on a full edge is 1000 in a picture of
    /// 320 pixels; in a smaller one the same edge fills more of it and counts alike.
    pub(super) fn clutter(&self) -> i32 {
        let (w, h) = (self.small.width, self.small.height);
        let near = grow(&self.subject, w, 6);
        let (mut busy, mut all) = (0_u64, 0_u64);
        for (i, _) in near.iter().enumerate().filter(|(_, n)| !**n) {
            all += 1;
            let mut most = 0;
            for (inside, j) in [(i % w + 1 < w, i + 1), (i / w + 1 < h, i + w)] {
                if inside {
                    most = most.max((self.luma[i] - self.luma[j]).unsigned_abs());
                }
            }
            let edge = u64::from(most.saturating_sub(8).min(60));
            busy += edge * edge;
        }
        let side = w.max(h) as u64;
        permille(busy * 24 * side, all.max(1) * 3600 * 320).min(1000)
    }
}

/// Grain by the Laplacian that ignores slopes (Immerkær 1996, "Fast noise variance estimation"), in
/// fields of 12 × 12 pixels; the flattest fifth of the fields counts. Taken at the picture's own
/// size.
pub(super) fn noise(picture: &Picture) -> i32 {
    const FIELD: usize = 12;
    let (w, h) = (picture.width() as usize, picture.height() as usize);
    let rgb = picture.rgb();
    let y = |x: usize, row: usize| {
        let i = (row * w + x) * 3;
        luma([rgb[i], rgb[i + 1], rgb[i + 2]])
    };
    let mut fields = Vec::new();
    for top in (1..h.saturating_sub(FIELD)).step_by(FIELD) {
        for left in (1..w.saturating_sub(FIELD)).step_by(FIELD) {
            let mut sum = 0_u64;
            for row in top..top + FIELD {
                for x in left..left + FIELD {
                    let cross = y(x - 1, row) + y(x + 1, row) + y(x, row - 1) + y(x, row + 1);
                    let corners =
                        y(x - 1, row - 1) + y(x + 1, row - 1) + y(x - 1, row + 1) + y(x + 1, row + 1);
                    sum += u64::from((corners - 2 * cross + 4 * y(x, row)).unsigned_abs());
                }
            }
            fields.push(sum);
        }
    }
    if fields.is_empty() {
        return 0;
    }
    fields.sort_unstable();
    let flat = &fields[..(fields.len() / 5).max(1)];
    let mean = flat.iter().sum::<u64>() as f64 / (flat.len() * FIELD * FIELD) as f64;
    hundredths((std::f64::consts::PI / 2.0).sqrt() * mean / 6.0)
}
