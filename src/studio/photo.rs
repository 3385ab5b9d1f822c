//! A finished picture with the mask of the thing in it.

use super::models::Model;
use super::recipe::Recipe;
use super::trace::surface::linear;
use super::trace::vector::{fmax, grey, sat};
use crate::base::digest::sha256_hex;
use crate::photo::{Mask, Picture, ShotFacts, ShotMeasures, measure_shot};

/// Linear light → sRGB byte (IEC 61966-2-1).
fn encoded(x: f32) -> u8 {
    let x = sat(x);
    let y = if x <= 0.003_130_8 { 12.92 * x } else { 1.055 * libm::powf(x, 1.0 / 2.4) - 0.055 };
    (y * 255.0 + 0.5) as u8
}

/// A picture in sRGB, three bytes a pixel, and for each pixel how much of it is product, 0 to 255.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) rgb: Vec<u8>,
    pub(crate) mask: Vec<u8>,
    /// Mean colour of the surfaces that the view shows of the thing, linear, in ten-thousandths.
    pub(crate) truth: [u16; 3],
}

impl Photo {
    /// Width in pixels.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Height in pixels.
    pub fn height(&self) -> usize {
        self.height
    }

    /// The box around the thing in the picture: left, top, right, bottom, each as a share of the
    /// picture's sides. `None` where the thing cannot be seen.
    pub fn subject_box(&self) -> Option<[f32; 4]> {
        let (mut low, mut high) = ((self.width, self.height), (0, 0));
        for (i, share) in self.mask.iter().enumerate() {
            if *share >= 128 {
                let (x, y) = (i % self.width, i / self.width);
                low = (low.0.min(x), low.1.min(y));
                high = (high.0.max(x + 1), high.1.max(y + 1));
            }
        }
        let (wide, tall) = (self.width as f32, self.height as f32);
        let sides = [low.0 as f32 / wide, low.1 as f32 / tall, high.0 as f32 / wide, high.1 as f32 / tall];
        (high.0 > low.0).then_some(sides)
    }

    /// The bytes: red, green, blue, row by row from the top left.
    pub fn rgb(&self) -> &[u8] {
        &self.rgb
    }

    /// The picture and its mask, to be measured. `None` never comes of a film that [`super::load`]
    /// gave.
    pub fn measurable(&self) -> Option<(Picture, Mask)> {
        let (width, height) = (self.width as u32, self.height as u32);
        let picture = Picture::from_rgb(width, height, self.rgb.clone())?;
        Some((picture, Mask::from_shares(width, height, self.mask.clone())?))
    }

    /// The facts about the shot besides its pixels.
    pub fn facts(&self, model: &Model, recipe: &Recipe) -> ShotFacts {
        let tilt = i32::from(recipe.camera.roll_tenths_degree) + i32::from(recipe.edits.rotate_tenths_degree);
        ShotFacts {
            true_colour: Some(model.true_colour()),
            true_light: Some(self.truth),
            tilt_tenths_degree: Some(tilt),
        }
    }

    /// Measures the photo with its mask. `None` never comes of a film that [`super::load`] gave.
    pub fn measure(&self, model: &Model, recipe: &Recipe) -> Option<ShotMeasures> {
        let (picture, mask) = self.measurable()?;
        Some(measure_shot(&picture, Some(&mask), self.facts(model, recipe)))
    }

    /// Mean colour of the surfaces that the view shows of the thing, sRGB.
    pub(crate) fn truth_srgb(&self) -> [u8; 3] {
        self.truth.map(|c| encoded(f32::from(c) / 10_000.0))
    }

    /// Mean colour of the thing in the picture, sRGB (mean of light).
    pub(crate) fn mean_subject(&self) -> [u8; 3] {
        let (mut sum, mut shares) = (grey(0.0), 0.0);
        for (p, share) in self.rgb.chunks_exact(3).zip(&self.mask) {
            let share = f32::from(*share) / 255.0;
            sum += linear([p[0], p[1], p[2]]) * share;
            shares += share;
        }
        let mean = sum / fmax(shares, 1e-6);
        [mean.x, mean.y, mean.z].map(encoded)
    }

    /// SHA-256 of size and pixels, as 64 hexadecimal digits.
    pub fn digest(&self) -> String {
        let size = [self.width as u64, self.height as u64].map(u64::to_le_bytes);
        sha256_hex(&[&size[0], &size[1], &self.rgb])
    }

    /// SHA-256 of the mask, as 64 hexadecimal digits.
    pub fn mask_digest(&self) -> String {
        sha256_hex(&[&self.mask])
    }
}
