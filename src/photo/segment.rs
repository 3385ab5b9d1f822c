//! Separates the background from the thing for sale.
//!
//! Simple on purpose, so that a teacher can follow it. The background is guessed from the border of
//! the picture: the middle colour (median) of each corner patch, blended across, which follows a
//! soft gradient. What differs from it by more than a threshold is *marked*; the marked patch that
//! is largest and nearest to the middle is the *subject*. On a busy table the guess fails, and the
//! measures say so: the border does not fit one background, and much outside the subject is marked
//! or has edges.

use super::shrink::Small;

/// The outcome of looking for the subject.
#[derive(Clone, Debug, PartialEq)]
pub struct SubjectSegment {
    /// One entry per pixel, row by row: does it belong to the subject?
    pub subject: Vec<bool>,
    /// Number of subject pixels. The whole picture if nothing stands out from the border (a
    /// close-up).
    pub area: usize,
    /// Mean difference of the border pixels from the guessed background, in steps of 1/255 (largest
    /// of the three channels). 0 for a perfectly plain border.
    pub border_misfit: f64,
    /// Share of the pixels outside the subject that are marked or lie on an edge, 0 to 1.
    pub clutter: f64,
}

/// Smallest share of the picture that counts as a subject.
const LEAST_SUBJECT: f64 = 0.01;
/// A step between neighbours above this (of 255) is an edge; sensor noise stays below after
/// shrinking.
const EDGE_STEP: i32 = 14;
/// Edges and shadows this near to the subject (pixels) are its own rim, not clutter.
const RIM: usize = 6;

/// Looks for background and subject.
pub fn segment(small: &Small) -> SubjectSegment {
    let (w, h) = (small.width, small.height);
    let corners = corner_colours(small);
    let difference: Vec<u8> = (0..w * h).map(|i| from_background(small, &corners, i)).collect();
    let border_misfit = border_mean(small, &difference);
    let brightest = corners.iter().flatten().copied().max().unwrap_or(0);
    // Design choice: a tenth of the background's brightness lets soft shadows pass; a noisy or busy
    // border asks for more.
    let threshold = (6.0 + 0.09 * f64::from(brightest) + 2.0 * border_misfit).min(60.0);
    let marked: Vec<bool> = difference.iter().map(|d| f64::from(*d) > threshold).collect();
    let patches = patches(&marked, w);
    let subject = best_patch(&patches, w, h);
    let area = subject.iter().filter(|s| **s).count();
    if (area as f64) < LEAST_SUBJECT * (w * h) as f64 {
        return SubjectSegment {
            subject: vec![true; w * h],
            area: w * h,
            border_misfit,
            clutter: edge_share(small),
        };
    }
    let clutter = clutter(small, &subject, &marked);
    SubjectSegment { subject, area, border_misfit, clutter }
}

/// Median colour of each corner patch (a tenth of the sides): top left, top right, bottom left,
/// bottom right.
fn corner_colours(small: &Small) -> [[u8; 3]; 4] {
    let (w, h) = (small.width, small.height);
    let (pw, ph) = ((w / 10).max(1), (h / 10).max(1));
    [(0, 0), (w - pw, 0), (0, h - ph), (w - pw, h - ph)].map(|(left, top)| {
        let places = (top..top + ph).flat_map(|y| (left..left + pw).map(move |x| y * w + x));
        median_colour(places.map(|i| small.pixels[i]))
    })
}

/// The middle value of each channel; black for no pixels.
pub fn median_colour(pixels: impl Iterator<Item = [u8; 3]>) -> [u8; 3] {
    let mut counts = [[0_u32; 256]; 3];
    let mut total = 0;
    for pixel in pixels {
        total += 1;
        for (count, value) in counts.iter_mut().zip(pixel) {
            count[usize::from(value)] += 1;
        }
    }
    counts.map(|count| {
        let mut seen = 0;
        (0..=255_u8)
            .find(|v| {
                seen += count[usize::from(*v)];
                seen * 2 > total
            })
            .unwrap_or(0)
    })
}

/// Largest channel difference of pixel `place` from the background that the four corners suggest
/// there.
fn from_background(small: &Small, corners: &[[u8; 3]; 4], place: usize) -> u8 {
    let (w, h) = (small.width, small.height);
    let (x, y) = (signed(place % w), signed(place / w));
    let (right, down) = (signed(w - 1).max(1), signed(h - 1).max(1));
    let [top_left, top_right, bottom_left, bottom_right] = corners;
    let mut most = 0;
    for (channel, value) in small.pixels[place].iter().enumerate() {
        let at = |corner: &[u8; 3]| i64::from(corner[channel]);
        let top = at(top_left) * (right - x) + at(top_right) * x;
        let bottom = at(bottom_left) * (right - x) + at(bottom_right) * x;
        let expected = (top * (down - y) + bottom * y + right * down / 2) / (right * down);
        most = most.max((i64::from(*value) - expected).abs());
    }
    most.min(255) as u8
}

/// A place or length as a signed number; pictures are far smaller than the limit.
fn signed(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

fn border_mean(small: &Small, difference: &[u8]) -> f64 {
    let (w, h) = (small.width, small.height);
    let ring = (w.min(h) / 40).max(1);
    let (mut sum, mut count) = (0_u64, 0_u64);
    for (i, d) in difference.iter().enumerate() {
        let (x, y) = (i % w, i / w);
        if x < ring || y < ring || x + ring >= w || y + ring >= h {
            sum += u64::from(*d);
            count += 1;
        }
    }
    sum as f64 / count.max(1) as f64
}

/// Numbers the connected patches of marked pixels (4 neighbours), from the top left; `None` is
/// unmarked.
pub(super) fn patches(marked: &[bool], w: usize) -> Vec<Option<u32>> {
    let mut label = vec![None; marked.len()];
    let mut next = 0;
    let mut open = Vec::new();
    for start in 0..marked.len() {
        if !marked[start] || label[start].is_some() {
            continue;
        }
        label[start] = Some(next);
        open.push(start);
        while let Some(i) = open.pop() {
            let x = i % w;
            let around = [
                (i >= w).then(|| i - w),
                (x > 0).then(|| i - 1),
                (x + 1 < w).then(|| i + 1),
                (i + w < marked.len()).then(|| i + w),
            ];
            for j in around.into_iter().flatten() {
                if marked[j] && label[j].is_none() {
                    label[j] = Some(next);
                    open.push(j);
                }
            }
        }
        next += 1;
    }
    label
}

/// The patch with the largest area, where a pixel in a corner counts a quarter of one in the
/// middle.
fn best_patch(label: &[Option<u32>], w: usize, h: usize) -> Vec<bool> {
    let count = label.iter().flatten().max().map_or(0, |m| *m as usize + 1);
    let mut weight = vec![0_u64; count];
    let (middle_x, middle_y) = (signed(w), signed(h));
    for (i, patch) in label.iter().enumerate() {
        if let Some(patch) = patch {
            let dx = (2 * signed(i % w) + 1 - middle_x).unsigned_abs() * 100 / w as u64;
            let dy = (2 * signed(i / w) + 1 - middle_y).unsigned_abs() * 100 / h as u64;
            weight[*patch as usize] += 400 - 150 * (dx + dy) / 100;
        }
    }
    // The first of equal ones, so that the result does not depend on anything but the picture.
    let mut best = None;
    for (patch, weight) in weight.iter().enumerate() {
        if best.is_none_or(|(_, most)| *weight > most) {
            best = Some((patch as u32, *weight));
        }
    }
    label.iter().map(|patch| patch.is_some() && *patch == best.map(|(p, _)| p)).collect()
}

/// Brightness of a pixel, 0..=255 (Rec. 601 weights, rounded).
pub fn luma(pixel: [u8; 3]) -> i32 {
    let [red, green, blue] = pixel.map(i32::from);
    (red * 299 + green * 587 + blue * 114 + 500) / 1000
}

fn is_edge(small: &Small, i: usize) -> bool {
    let (w, h) = (small.width, small.height);
    let here = luma(small.pixels[i]);
    let right = i % w + 1 < w && (luma(small.pixels[i + 1]) - here).abs() > EDGE_STEP;
    let down = i / w + 1 < h && (luma(small.pixels[i + w]) - here).abs() > EDGE_STEP;
    right || down
}

fn edge_share(small: &Small) -> f64 {
    let edges = (0..small.pixels.len()).filter(|i| is_edge(small, *i)).count();
    edges as f64 / small.pixels.len() as f64
}

/// Share of the pixels outside the subject and its rim that are marked or on an edge.
fn clutter(small: &Small, subject: &[bool], marked: &[bool]) -> f64 {
    let near = grow(subject, small.width, RIM);
    let (mut busy, mut all) = (0_u32, 0_u32);
    for i in 0..near.len() {
        if !near[i] {
            all += 1;
            busy += u32::from(marked[i] || is_edge(small, i));
        }
    }
    if all == 0 { 0.0 } else { f64::from(busy) / f64::from(all) }
}

/// All places within `reach` columns and rows of a set place.
pub(super) fn grow(set: &[bool], w: usize, reach: usize) -> Vec<bool> {
    let h = set.len() / w;
    let mut wide = vec![false; set.len()];
    for (i, _) in set.iter().enumerate().filter(|(_, s)| **s) {
        let (x, row) = (i % w, i / w * w);
        wide[row + x.saturating_sub(reach)..=row + (x + reach).min(w - 1)].fill(true);
    }
    let mut out = wide.clone();
    for (i, _) in wide.iter().enumerate().filter(|(_, s)| **s) {
        let (x, y) = (i % w, i / w);
        for row in y.saturating_sub(reach)..=(y + reach).min(h - 1) {
            out[row * w + x] = true;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A grey sheet with a dark box at (left, top), `size` wide and high, in a picture of 100 ×
    /// 100.
    fn sheet_with_box(left: usize, top: usize, size: usize) -> Small {
        let inside = |x: usize, y: usize| (left..left + size).contains(&x) && (top..top + size).contains(&y);
        let pixel = |i: usize| {
            if inside(i % 100, i / 100) { [40, 60, 80] } else { [200; 3] }
        };
        Small { width: 100, height: 100, pixels: (0..10_000).map(pixel).collect() }
    }

    #[test]
    fn a_box_on_a_sheet_is_found_exactly() {
        for (left, top, size) in [(30, 30, 40), (12, 50, 20), (20, 20, 70)] {
            let found = segment(&sheet_with_box(left, top, size));
            assert_eq!(found.area, size * size);
            assert!(found.clutter < 1e-9 && found.border_misfit < 1e-9, "{found:?}");
        }
    }

    #[test]
    fn an_empty_sheet_is_a_close_up() {
        let found = segment(&sheet_with_box(0, 0, 0));
        assert_eq!(found.area, 10_000);
    }

    #[test]
    fn a_chessboard_is_clutter() {
        let pixel = |i: usize| {
            if (i % 100 / 7 + i / 700).is_multiple_of(2) { [30; 3] } else { [220; 3] }
        };
        let found = segment(&Small { width: 100, height: 100, pixels: (0..10_000).map(pixel).collect() });
        assert!(
            found.clutter > 0.3 || found.border_misfit > 40.0,
            "{} {}",
            found.clutter,
            found.border_misfit
        );
    }
}
