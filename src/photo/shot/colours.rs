//! Colours of a shot: against the true one, against grey, against the ground.

use super::facts::ShotFacts;
use super::frame::{MeasuredShot, hundredths};
use crate::photo::colour::{Lab, delta_e_2000, linear};
use crate::photo::honesty::flattery;
use crate::photo::segment::{grow, median_colour};

/// The part of the subject that comes nearest to a colour.
pub(super) struct NearestColour {
    /// Mean ΔE00.
    pub(super) error: f64,
    /// The part of the difference that promises too much, as [`flattery`] has it.
    pub(super) flattery: f64,
    /// Mean linear light.
    pub(super) light: [f64; 3],
}

/// Keeps ratios of dark colours from running away, linear.
const DARK: f64 = 0.006;
/// The grey that white errors are stated for.
const GREY: Lab = Lab { l: 60.0, a: 0.0, b: 0.0 };

fn bright([r, g, b]: [f64; 3]) -> f64 {
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// The effect on a grey of the gains from `real` to `seen`: ΔE00 in hundredths, brightness aside.
fn white_error(seen: [f64; 3], real: [f64; 3]) -> i32 {
    let scale = (bright(real) + 1e-9) / (bright(seen) + 1e-9);
    let gain = [0, 1, 2].map(|k| (seen[k] * scale + DARK) / (real[k] + DARK));
    let y = bright(gain).max(1e-9);
    let lab = Lab::from_srgb(gain.map(|g| encode(0.28 * g / y)));
    hundredths(delta_e_2000(Lab { l: GREY.l, ..lab }, GREY))
}

impl MeasuredShot {
    /// The fifth of the subject's pixels that comes nearest to a colour: their mean ΔE00 from it,
    /// and their mean linear light. A thing of several colours is judged by the part that has the
    /// named one.
    pub(super) fn nearest_to(&self, colour: [u8; 3]) -> NearestColour {
        let real = Lab::from_srgb(colour);
        let mut all: Vec<(f64, [u8; 3])> =
            self.of_subject().map(|p| (delta_e_2000(Lab::from_srgb(p), real), p)).collect();
        all.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        all.truncate((all.len() / 5).max(1));
        let count = all.len().max(1) as f64;
        let (mut error, mut light) = (0.0, [0.0; 3]);
        for (off, p) in &all {
            error += off / count;
            for (sum, c) in light.iter_mut().zip(p) {
                *sum += linear(f64::from(*c) / 255.0) / count;
            }
        }
        NearestColour { error, light, flattery: flattery(Lab::from_srgb(light.map(encode)), real) }
    }

    /// Mean linear light of the subject.
    fn mean_light(&self) -> [f64; 3] {
        let (mut sum, mut count) = ([0.0; 3], 0.0);
        for p in self.of_subject() {
            for (sum, c) in sum.iter_mut().zip(p) {
                *sum += linear(f64::from(c) / 255.0);
            }
            count += 1.0;
        }
        sum.map(|sum| sum / f64::max(count, 1.0))
    }

    /// Mean brightness of the subject against that of its surfaces, or, where these are not known,
    /// of its colour; tenths of a stop, −60 to 60.
    pub(super) fn exposure_error(&self, facts: &ShotFacts) -> Option<i32> {
        let real = match (facts.true_light, facts.true_colour) {
            (Some(light), _) => light.map(|c| f64::from(c) / 10_000.0),
            (None, Some(colour)) => colour.map(|c| linear(f64::from(c) / 255.0)),
            (None, None) => return None,
        };
        let stops = libm::log2((bright(self.mean_light()) + DARK) / (bright(real) + DARK));
        Some((stops * 10.0).clamp(-60.0, 60.0).round() as i32)
    }

    /// Each channel's gain against the subject's true light says what became of white (von Kries
    /// 1902); where that is not known, against the true colour, if it is light enough. Otherwise
    /// what is nearly grey around the subject should be grey.
    pub(super) fn white_balance_error(&self, facts: &ShotFacts, nearest: Option<&NearestColour>) -> i32 {
        if let Some(light) = facts.true_light {
            return white_error(self.mean_light(), light.map(|c| f64::from(c) / 10_000.0));
        }
        if let (Some(colour), Some(nearest)) = (facts.true_colour, nearest) {
            let real = colour.map(|c| linear(f64::from(c) / 255.0));
            if real.iter().all(|c| *c > 0.08) {
                return white_error(nearest.light, real);
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
        hundredths(delta_e_2000(Lab { l: GREY.l, a: a / weights, b: b / weights }, GREY))
    }

    /// Middle colours of the subject and of a band of 24 pixels around it.
    pub(super) fn figure_ground(&self) -> i32 {
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
