//! What was laid over a picture afterwards: frames along its sides, and signs in rows as text has
//! them.
//!
//! Only the picture is looked at, so this is a guess; the bounds are design choices.

#![allow(clippy::many_single_char_names, reason = "x and y, width and height are those of pictures")]

use super::frame::MeasuredShot;
use crate::photo::segment::{grow, patches};

/// A patch of ink: its box, as left, right, top, bottom (the last ones outside).
type InkBox = (usize, usize, usize, usize);

impl MeasuredShot {
    /// Number of sides along which an even band runs that ends in one straight step.
    pub(super) fn framed_sides(&self) -> i32 {
        let (w, h) = (self.small.width, self.small.height);
        if w < 24 || h < 24 {
            return 0;
        }
        let sides: [(usize, usize, bool); 4] = [(w, h, false), (w, h, true), (h, w, false), (h, w, true)];
        let framed = |(k, (long, deep, from_end)): &(usize, (usize, usize, bool))| {
            let at = |along: usize, depth: usize| {
                let depth = if *from_end { deep - 1 - depth } else { depth };
                if *k < 2 {
                    self.small.pixels[depth * w + along]
                } else {
                    self.small.pixels[along * w + depth]
                }
            };
            let even = |depth: usize| {
                let first = at(long / 2, 0);
                let like = (0..*long).filter(|x| apart(at(*x, depth), first) <= 10).count();
                like * 100 >= long * 97
            };
            let thick = (0..deep / 5).take_while(|depth| even(*depth)).count();
            if thick == 0 || thick >= deep / 5 {
                return false;
            }
            // A soft edge may take one line.
            let beyond = (thick + 1).min(deep - 1);
            let inner = long / 8..long - long / 8;
            let steps = inner.clone().filter(|x| apart(at(*x, beyond), at(*x, thick - 1)) > 24).count();
            steps * 100 >= inner.len() * 85
        };
        sides.iter().copied().enumerate().filter(framed).count() as i32
    }

    /// Patches outside the subject that form rows like letters: alike in height, near each other,
    /// much darker or lighter than the ground. Rows of fewer than four do not count.
    pub(super) fn overlaid_signs(&self) -> i32 {
        let (w, h) = (self.small.width, self.small.height);
        let near = grow(&self.subject, w, 3);
        let mut ground: Vec<i32> = (0..w * h).filter(|i| !near[*i]).map(|i| self.luma[i]).collect();
        ground.sort_unstable();
        let Some(middle) = ground.get(ground.len() / 2).copied() else { return 0 };
        let ink: Vec<bool> = (0..w * h).map(|i| !near[i] && (self.luma[i] - middle).abs() > 70).collect();
        let mut boxes: Vec<Option<InkBox>> = Vec::new();
        for (i, label) in patches(&ink, w).iter().enumerate() {
            let Some(label) = label else { continue };
            let (x, y, label) = (i % w, i / w, *label as usize);
            boxes.resize(boxes.len().max(label + 1), None);
            let (l, r, t, b) = boxes[label].unwrap_or((x, x, y, y));
            boxes[label] = Some((l.min(x), r.max(x + 1), t.min(y), b.max(y + 1)));
        }
        let letter = |b: &InkBox| {
            let (wide, high) = (b.1 - b.0, b.3 - b.2);
            high >= 3 && high * 7 <= h && wide <= 2 * high
        };
        let mut letters: Vec<InkBox> = boxes.into_iter().flatten().filter(letter).collect();
        letters.sort_unstable();
        let alike = |a: &InkBox, b: &InkBox| {
            let (ha, hb) = (a.3 - a.2, b.3 - b.2);
            let level = (a.2 + a.3).abs_diff(b.2 + b.3) <= ha.max(hb);
            level && ha.max(hb) <= 2 * ha.min(hb) && b.0 >= a.0 && b.0 <= a.1 + 2 * ha.max(hb)
        };
        let mut length = vec![1_i32; letters.len()];
        let mut signs = 0;
        for k in 0..letters.len() {
            for before in k.saturating_sub(64)..k {
                if alike(&letters[before], &letters[k]) {
                    length[k] = length[k].max(length[before] + 1);
                }
            }
            if length[k] >= 4 {
                signs += if length[k] == 4 { 4 } else { 1 };
            }
        }
        signs
    }
}

/// Largest difference of two colours in a channel.
fn apart(one: [u8; 3], other: [u8; 3]) -> u8 {
    one.iter().zip(other).map(|(a, b)| a.abs_diff(b)).max().unwrap_or(0)
}
