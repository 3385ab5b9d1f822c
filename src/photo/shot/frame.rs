//! The picture made small, with its subject: light on it, its size and place.

use crate::photo::shrink::Small;

/// The picture, made small, with its subject.
pub(super) struct MeasuredShot {
    pub(super) small: Small,
    pub(super) luma: Vec<i32>,
    pub(super) subject: Vec<bool>,
}

/// Rounded hundredths.
pub(super) fn hundredths(x: f64) -> i32 {
    (x * 100.0 + 0.5) as i32
}

/// Thousandths of a whole.
pub(super) fn permille(part: u64, whole: u64) -> i32 {
    i32::try_from(part * 1000 / whole.max(1)).unwrap_or(i32::MAX)
}

/// Size and place of the subject, thousandths.
pub(super) struct PlaceInFrame {
    pub(super) fill: i32,
    pub(super) extent: i32,
    pub(super) off_centre: i32,
}

impl MeasuredShot {
    pub(super) fn of_subject(&self) -> impl Iterator<Item = [u8; 3]> + '_ {
        self.small.pixels.iter().zip(&self.subject).filter(|(_, s)| **s).map(|(p, _)| *p)
    }

    /// Mean brightness, and the spread between the twentieths.
    pub(super) fn light(&self) -> (i32, i32) {
        let mut counts = [0_u64; 256];
        for (y, _) in self.luma.iter().zip(&self.subject).filter(|(_, s)| **s) {
            counts[(*y).clamp(0, 255) as usize] += 1;
        }
        let total: u64 = counts.iter().sum();
        let sum: u64 = counts.iter().zip(0..).map(|(n, y)| n * y).sum();
        let at = |percent: u64| {
            let mut passed = 0;
            (0..255_u64)
                .find(|y| {
                    passed += counts[*y as usize];
                    passed * 100 >= total * percent
                })
                .unwrap_or(255)
        };
        (permille(sum, total * 255), permille(at(95).saturating_sub(at(5)), 255))
    }

    /// Share of the subject that says nothing any more.
    pub(super) fn clipped(&self) -> i32 {
        let lost = |p: &[u8; 3]| p.iter().all(|c| *c >= 254) || p.iter().all(|c| *c <= 2);
        let (mut clipped, mut all) = (0, 0);
        for p in self.of_subject() {
            all += 1;
            clipped += u64::from(lost(&p));
        }
        permille(clipped, all)
    }

    /// Share of the picture in the subject's box, and its middle's distance from the picture's.
    pub(super) fn place(&self) -> PlaceInFrame {
        let (w, h) = (self.small.width, self.small.height);
        let (mut left, mut right, mut top, mut bottom) = (w, 0, h, 0);
        for (i, _) in self.subject.iter().enumerate().filter(|(_, s)| **s) {
            let (x, y) = (i % w, i / w);
            (left, right) = (left.min(x), right.max(x + 1));
            (top, bottom) = (top.min(y), bottom.max(y + 1));
        }
        let box_area = right.saturating_sub(left) * bottom.saturating_sub(top);
        let off = |low: usize, high: usize, side: usize| (low + high) as f64 / side as f64 - 1.0;
        let (u, v) = (off(left, right, w), off(top, bottom, h));
        let far = f64::midpoint(u * u, v * v).sqrt();
        let wide = permille(right.saturating_sub(left) as u64, w as u64);
        let high = permille(bottom.saturating_sub(top) as u64, h as u64);
        PlaceInFrame {
            fill: permille(box_area as u64, (w * h) as u64),
            extent: wide.max(high),
            off_centre: (far * 1000.0 + 0.5) as i32,
        }
    }

    /// How bright the darker half of the subject is against the lighter one, 0 to 1000: left
    /// against right of its middle, by mean brightness. A card opposite the lamp raises it.
    pub(super) fn evenness(&self) -> i32 {
        let w = self.small.width;
        let columns = || (0..self.subject.len()).filter(|i| self.subject[*i]).map(|i| i % w);
        let count = columns().count().max(1);
        let middle = (columns().sum::<usize>() + count / 2) / count;
        let (mut left, mut right) = ((0_u64, 0_u64), (0_u64, 0_u64));
        for (i, y) in self.luma.iter().enumerate().filter(|(i, _)| self.subject[*i]) {
            let half = if i % w < middle { &mut left } else { &mut right };
            half.0 += u64::from(y.unsigned_abs());
            half.1 += 1;
        }
        let mean = |(sum, count): (u64, u64)| (sum * 100).checked_div(count).unwrap_or(0);
        let (left, right) = (mean(left), mean(right));
        if left.max(right) == 0 { 1000 } else { permille(left.min(right), left.max(right)) }
    }

    /// Share of the picture's edge that the subject touches, 0 to 1000.
    pub(super) fn cut_off(&self) -> i32 {
        let (w, h) = (self.small.width, self.small.height);
        let edge = |i: &usize| i.is_multiple_of(w) || i % w + 1 == w || *i < w || i + w >= w * h;
        let (mut cut, mut all) = (0, 0);
        for i in (0..w * h).filter(edge) {
            all += 1;
            cut += u64::from(self.subject[i]);
        }
        permille(cut, all)
    }

    /// Share of the ground, outside the subject's rim, that is white: 240 or more in each channel.
    pub(super) fn white_ground(&self) -> i32 {
        let near = crate::photo::segment::grow(&self.subject, self.small.width, 2);
        let (mut white, mut all) = (0, 0);
        for (p, _) in self.small.pixels.iter().zip(&near).filter(|(_, near)| !**near) {
            all += 1;
            white += u64::from(p.iter().all(|c| *c >= 240));
        }
        permille(white, all)
    }
}
