//! The measures of a picture, as numbers.
//!
//! The list follows what published work found to matter for product and room photos (brightness,
//! contrast, sharpness, saturation, warmth, size of the subject, its place, simplicity of the
//! background); see `docs/model/photos.md`. The exact formulas are design choices, kept simple
//! enough to explain.

use super::picture::Picture;
use super::segment::{SubjectSegment, luma, median_colour, segment};
use super::shrink::{Small, shrink};
use serde::{Deserialize, Serialize};

/// The measures of one picture. All but the first two are taken after shrinking to at most 320
/// pixels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhotoMeasures {
    /// Width of the original in pixels.
    pub width: u32,
    /// Height of the original in pixels.
    pub height: u32,
    /// Mean brightness, 0 black to 1 white.
    pub brightness: f64,
    /// Spread of brightness: the lightest twentieth against the darkest twentieth, 0 (flat) to 1.
    pub contrast: f64,
    /// Steepness of the strongest edges: 0 washed out over five pixels or more, 1 from one pixel to
    /// the next.
    pub sharpness: f64,
    /// Colourfulness of the subject: mean of (largest − smallest channel), 0 grey to 1 pure colour.
    pub saturation: f64,
    /// Colour cast of the whole picture: (red − blue) / (red + blue), −1 cold to 1 warm, 0 neutral.
    pub warmth: f64,
    /// Share of the picture that the box around the subject covers, 0 to 1.
    pub subject_fill: f64,
    /// Distance of the subject's middle from the picture's middle, 0 to 1 (a corner).
    pub centre_distance: f64,
    /// Distance of the subject's middle from the nearest crossing of the thirds, in the same unit,
    /// 0 to 0.67.
    pub thirds_distance: f64,
    /// How plain everything around the subject is: 0 busy to 1 one even surface.
    pub background_simplicity: f64,
    /// Share of the background that is white (every channel at least 240), 0 to 1.
    pub background_white: f64,
    /// Middle colour of the subject, sRGB. Trust it as far as [`PhotoMeasures::subject_certainty`]
    /// says.
    pub subject_colour: [u8; 3],
}

impl PhotoMeasures {
    /// How sure the distinction of the subject from its background is, 0 to 1. It grows with the
    /// simplicity of the background from 0 at 0.3 to 1 at 0.7 (design choice).
    pub fn subject_certainty(&self) -> f64 {
        ((self.background_simplicity - 0.3) / 0.4).clamp(0.0, 1.0)
    }
}

/// Measures a picture. Takes a few milliseconds; the same pixels give the same bits on every
/// machine.
pub fn measure(picture: &Picture) -> PhotoMeasures {
    let small = shrink(picture);
    let found = segment(&small);
    let (brightness, contrast) = light(&small);
    let place = SubjectPlace::of(&found, &small);
    let subject = || small.pixels.iter().zip(&found.subject).filter(|(_, s)| **s).map(|(p, _)| *p);
    let spread: u64 =
        subject().map(|p| u64::from(p.iter().max().unwrap_or(&0) - p.iter().min().unwrap_or(&0))).sum();
    PhotoMeasures {
        width: picture.width(),
        height: picture.height(),
        brightness,
        contrast,
        sharpness: sharpness(&small),
        saturation: spread as f64 / (found.area.max(1) as f64 * 255.0),
        warmth: warmth(&small),
        subject_fill: place.fill,
        centre_distance: place.centre,
        thirds_distance: place.thirds,
        background_simplicity: simplicity(&found),
        background_white: white_share(&small, &found),
        subject_colour: median_colour(subject()),
    }
}

/// Mean brightness, and the distance from the darkest to the lightest twentieth.
fn light(small: &Small) -> (f64, f64) {
    let mut counts = [0_u64; 256];
    let mut sum = 0;
    for pixel in &small.pixels {
        let y = luma(*pixel) as u64;
        sum += y;
        counts[(y as usize).min(255)] += 1;
    }
    let total = small.pixels.len() as u64;
    let at_share = |percent: u64| {
        let mut seen = 0;
        (0..256)
            .find(|v| {
                seen += counts[*v];
                seen * 100 >= total * percent
            })
            .unwrap_or(255)
    };
    let contrast = at_share(95).saturating_sub(at_share(5));
    (sum as f64 / (total as f64 * 255.0), contrast as f64 / 255.0)
}

/// Along rows and columns, the strongest rises over five pixels are looked up; a sharp one makes
/// most of its way in a single step. A share of a rise, so a dark picture is not called blurred for
/// being dark.
fn sharpness(small: &Small) -> f64 {
    const REACH: usize = 5;
    let (w, h) = (small.width, small.height);
    let y: Vec<i32> = small.pixels.iter().map(|p| luma(*p)).collect();
    // Sums of (rise, largest step) by height of the rise, so that the strongest can be taken
    // without sorting.
    let mut by_rise = [(0_u64, 0_u64); 256];
    let mut look = |start: usize, stride: usize| {
        let rise = (y[start + REACH * stride] - y[start]).unsigned_abs() as usize;
        let step =
            (0..REACH).map(|k| (y[start + (k + 1) * stride] - y[start + k * stride]).unsigned_abs()).max();
        let entry = &mut by_rise[rise.min(255)];
        entry.0 += 1;
        entry.1 += u64::from(step.unwrap_or(0));
    };
    for i in 0..w * h {
        if i % w + REACH < w {
            look(i, 1);
        }
        if i / w + REACH < h {
            look(i, w);
        }
    }
    let wanted = (w * h / 100).max(1) as u64;
    let (mut seen, mut rises, mut steps) = (0, 0, 0);
    for (rise, (count, step)) in by_rise.iter().enumerate().skip(8).rev() {
        if seen >= wanted {
            break;
        }
        seen += count;
        rises += rise as u64 * count;
        steps += step;
    }
    if rises == 0 {
        return 0.0;
    }
    // An even slope makes a fifth of its way in each of five steps: that is 0.
    let share = steps as f64 / rises as f64;
    ((share - 0.2) / 0.8).clamp(0.0, 1.0)
}

fn warmth(small: &Small) -> f64 {
    let (mut red, mut blue) = (0_u64, 0_u64);
    for [r, _, b] in &small.pixels {
        red += u64::from(*r);
        blue += u64::from(*b);
    }
    if red + blue == 0 { 0.0 } else { (red as f64 - blue as f64) / (red + blue) as f64 }
}

/// One, less what is busy: design choice 2 for clutter, 1/40 for each step that the border is off.
pub(super) fn simplicity(found: &SubjectSegment) -> f64 {
    (1.0 - 2.0 * found.clutter - found.border_misfit / 40.0).clamp(0.0, 1.0)
}

fn white_share(small: &Small, found: &SubjectSegment) -> f64 {
    let outside = small.pixels.iter().zip(&found.subject).filter(|(_, s)| !**s);
    let (mut white, mut all) = (0_u32, 0_u32);
    for (pixel, _) in outside {
        all += 1;
        white += u32::from(pixel.iter().all(|c| *c >= 240));
    }
    if all == 0 { 0.0 } else { f64::from(white) / f64::from(all) }
}

/// Where the subject is and how much room it takes.
struct SubjectPlace {
    fill: f64,
    centre: f64,
    thirds: f64,
}

impl SubjectPlace {
    fn of(found: &SubjectSegment, small: &Small) -> Self {
        let (w, h) = (small.width, small.height);
        let (mut left, mut right, mut top, mut bottom) = (w, 0, h, 0);
        let (mut sum_x, mut sum_y) = (0_u64, 0_u64);
        for (i, _) in found.subject.iter().enumerate().filter(|(_, s)| **s) {
            let (x, y) = (i % w, i / w);
            (left, right) = (left.min(x), right.max(x + 1));
            (top, bottom) = (top.min(y), bottom.max(y + 1));
            sum_x += x as u64;
            sum_y += y as u64;
        }
        let area = found.area.max(1) as f64;
        // Middle of the subject, −1..1 in both directions.
        let u = (sum_x as f64 / area + 0.5) / w as f64 * 2.0 - 1.0;
        let v = (sum_y as f64 / area + 0.5) / h as f64 * 2.0 - 1.0;
        let half_diagonal = 2.0_f64.sqrt();
        let (tu, tv) = (u.abs() - 1.0 / 3.0, v.abs() - 1.0 / 3.0);
        Self {
            fill: (right.saturating_sub(left) * bottom.saturating_sub(top)) as f64 / (w * h) as f64,
            centre: (u * u + v * v).sqrt() / half_diagonal,
            thirds: (tu * tu + tv * tv).sqrt() / half_diagonal,
        }
    }
}
