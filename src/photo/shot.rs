//! Measures of a shot whose subject is known: by the renderer's mask, or, for a picture from elsewhere, by looking for it.
//!
//! All numbers are integers, so that a journal can keep them. They say what is to be seen; what people like is another
//! question. The formulas are design choices where no source is named; `docs/studio.md` explains them.

use super::colour::{Lab, delta_e_2000, linear};
use super::mask::Mask;
use super::picture::Picture;
use super::segment::{grow, luma, median_colour, segment};
use super::shrink::{Small, shrink};
use serde::{Deserialize, Serialize};

/// What can be measured of a shot. "Permille" are thousandths, "hundredths" of ΔE00.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShotMeasures {
    /// Mean brightness of the subject, 0 black to 1000 white.
    pub exposure_permille: i32,
    /// Share of the subject that is pure white or black in a channel that says nothing any more (254 or more, 2 or less
    /// in all three).
    pub clipped_permille: i32,
    /// From the subject's darkest twentieth to its lightest, 0 to 1000.
    pub contrast_permille: i32,
    /// How steep the subject's strongest edges are: 0 washed out over five pixels, 1000 from one pixel to the next.
    pub sharpness_permille: i32,
    /// Grain: standard deviation of brightness where the picture is flattest, in hundredths of 1/255.
    pub noise_hundredths: i32,
    /// How far white is from white, in hundredths of ΔE00. Against the true colour if it is known, else from what is
    /// nearly grey.
    pub white_balance_error_hundredths: i32,
    /// How far the subject's colour is from the true one, hundredths of ΔE00; `None` if the true one is not known.
    pub colour_error_hundredths: Option<i32>,
    /// Share of the picture that the box around the subject covers, 0 to 1000.
    pub fill_permille: i32,
    /// Distance of the subject's middle from the picture's middle, 0 to 1000 (a corner).
    pub off_centre_permille: i32,
    /// Busy edges in the background, weighted by how sharp and strong they are, 0 to 1000.
    pub clutter_permille: i32,
    /// Difference of the subject from what surrounds it, hundredths of ΔE00.
    pub figure_ground_hundredths: i32,
}

/// The picture, made small, with its subject.
struct MeasuredShot {
    small: Small,
    luma: Vec<i32>,
    subject: Vec<bool>,
}

/// Measures a picture with its mask; without one, the subject is looked for ([`segment`]). A mask of another size is
/// laid over the picture; an empty mask counts as none. `true_colour` is the thing's own, sRGB.
pub fn measure_shot(picture: &Picture, mask: Option<&Mask>, true_colour: Option<[u8; 3]>) -> ShotMeasures {
    let small = shrink(picture);
    let by_mask = mask.map(|mask| mask.at_size(small.width, small.height));
    let subject = match by_mask {
        Some(subject) if subject.contains(&true) => subject,
        _ => segment(&small).subject,
    };
    let luma = small.pixels.iter().map(|p| luma(*p)).collect();
    let seen = MeasuredShot { small, luma, subject };
    let (exposure, contrast) = seen.light();
    let (fill, off_centre) = seen.place();
    let nearest = true_colour.map(|colour| seen.nearest_to(colour));
    ShotMeasures {
        exposure_permille: exposure,
        clipped_permille: seen.clipped(),
        contrast_permille: contrast,
        sharpness_permille: seen.sharpness(),
        noise_hundredths: noise(picture),
        white_balance_error_hundredths: seen.white_balance_error(true_colour, nearest.map(|n| n.1)),
        colour_error_hundredths: nearest.map(|n| hundredths(n.0)),
        fill_permille: fill,
        off_centre_permille: off_centre,
        clutter_permille: seen.clutter(),
        figure_ground_hundredths: seen.figure_ground(),
    }
}

fn hundredths(x: f64) -> i32 {
    (x * 100.0 + 0.5) as i32
}

fn permille(part: u64, whole: u64) -> i32 {
    i32::try_from(part * 1000 / whole.max(1)).unwrap_or(i32::MAX)
}

impl MeasuredShot {
    fn of_subject(&self) -> impl Iterator<Item = [u8; 3]> + '_ {
        self.small.pixels.iter().zip(&self.subject).filter(|(_, s)| **s).map(|(p, _)| *p)
    }

    /// Mean brightness, and the spread between the twentieths.
    fn light(&self) -> (i32, i32) {
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

    fn clipped(&self) -> i32 {
        let lost = |p: &[u8; 3]| p.iter().all(|c| *c >= 254) || p.iter().all(|c| *c <= 2);
        let (mut clipped, mut all) = (0, 0);
        for p in self.of_subject() {
            all += 1;
            clipped += u64::from(lost(&p));
        }
        permille(clipped, all)
    }

    /// Along rows and columns, rises over five pixels that begin and end on the subject or its rim; of the strongest
    /// hundredth, how much lies in one step. The same idea as [`super::measure`](fn@super::measure), inside the mask.
    fn sharpness(&self) -> i32 {
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

    /// The fifth of the subject's pixels that comes nearest to a colour: their mean ΔE00 from it, and their mean
    /// linear light. A thing of several colours is judged by the part that has the named one.
    fn nearest_to(&self, colour: [u8; 3]) -> (f64, [f64; 3]) {
        let real = Lab::from_srgb(colour);
        let mut all: Vec<(f64, [u8; 3])> =
            self.of_subject().map(|p| (delta_e_2000(Lab::from_srgb(p), real), p)).collect();
        all.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        all.truncate((all.len() / 5).max(1));
        let count = all.len().max(1) as f64;
        let (mut error, mut mean) = (0.0, [0.0; 3]);
        for (off, p) in &all {
            error += off / count;
            for (sum, c) in mean.iter_mut().zip(p) {
                *sum += linear(f64::from(*c) / 255.0) / count;
            }
        }
        (error, mean)
    }

    /// Where the true colour is known and light enough, each channel's gain against it says what became of white (von
    /// Kries 1902). Otherwise what is nearly grey around the subject should be grey.
    fn white_balance_error(&self, true_colour: Option<[u8; 3]>, seen: Option<[f64; 3]>) -> i32 {
        let grey = Lab { l: 60.0, a: 0.0, b: 0.0 };
        if let (Some(colour), Some(seen)) = (true_colour, seen) {
            let real = colour.map(|c| linear(f64::from(c) / 255.0));
            if real.iter().all(|c| *c > 0.08) {
                let gain = [seen[0] / real[0], seen[1] / real[1], seen[2] / real[2]];
                let y = 0.2126 * gain[0] + 0.7152 * gain[1] + 0.0722 * gain[2];
                let white = gain.map(|g| encode(0.28 * g / y.max(1e-9)));
                let lab = Lab::from_srgb(white);
                return hundredths(delta_e_2000(Lab { l: grey.l, ..lab }, grey));
            }
        }
        let (mut a, mut b, mut weights) = (0.0, 0.0, 1e-9);
        let all = self.subject.iter().all(|s| *s);
        for (p, _) in self.small.pixels.iter().zip(&self.subject).filter(|(_, subject)| all || !**subject) {
            let lab = Lab::from_srgb(*p);
            let weight = lab.l / 100.0 / (1.0 + lab.chroma() * lab.chroma() / 900.0);
            a += lab.a * weight;
            b += lab.b * weight;
            weights += weight;
        }
        hundredths(delta_e_2000(Lab { l: grey.l, a: a / weights, b: b / weights }, grey))
    }

    /// Share of the picture in the subject's box, and its middle's distance from the picture's.
    fn place(&self) -> (i32, i32) {
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
        (permille(box_area as u64, (w * h) as u64), (far * 1000.0 + 0.5) as i32)
    }

    /// Steps between neighbours outside the subject's rim: below 8 of 255 none count (grain of wood, weave, noise), from
    /// 68 on fully. Their squares are added, so that an edge that is spread over more pixels counts less. One pixel in
    /// 24 on a full edge is 1000.
    fn clutter(&self) -> i32 {
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
        permille(busy * 24, all.max(1) * 3600).min(1000)
    }

    /// Middle colours of the subject and of a band of 24 pixels around it.
    fn figure_ground(&self) -> i32 {
        let w = self.small.width;
        let (rim, band) = (grow(&self.subject, w, 3), grow(&self.subject, w, 24));
        let around: Vec<[u8; 3]> =
            (0..band.len()).filter(|i| band[*i] && !rim[*i]).map(|i| self.small.pixels[i]).collect();
        if around.is_empty() {
            return 0;
        }
        let (figure, ground) = (median_colour(self.of_subject()), median_colour(around.into_iter()));
        hundredths(delta_e_2000(Lab::from_srgb(figure), Lab::from_srgb(ground)))
    }
}

/// Linear light → sRGB byte (IEC 61966-2-1).
fn encode(x: f64) -> u8 {
    let x = x.clamp(0.0, 1.0);
    let y = if x <= 0.003_130_8 { 12.92 * x } else { 1.055 * libm::pow(x, 1.0 / 2.4) - 0.055 };
    (y * 255.0 + 0.5) as u8
}

/// Grain by the Laplacian that ignores slopes (Immerkær 1996, "Fast noise variance estimation"), in fields of 12 × 12
/// pixels; the flattest fifth of the fields counts. Taken at the picture's own size.
fn noise(picture: &Picture) -> i32 {
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
