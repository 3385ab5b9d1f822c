//! From light to picture: exposure, shake, sensor, white balance, tone. Takes milliseconds and
//! never traces again.

mod colour;
mod sensor;

use super::denoise::Negative;
use super::photo::Photo;
use super::recipe::{Camera, Exposure, Lamp, Recipe, Support, WhiteBalance};
use super::trace::light::GROUPS;
use super::trace::vector::{V3, clamp, fmax, fmin, grey, sat};
use colour::{guess_white, lamp_colour};
use rayon::prelude::*;
use sensor::Sensor;
use std::sync::LazyLock;

/// Shutter and ISO that a picture was taken with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShutterSetting {
    /// Microseconds that the shutter was open.
    pub shutter_us: u32,
    /// ISO.
    pub iso: u32,
}

/// Strength and colour of each group's light.
fn gains(lamps: &[Lamp]) -> [V3; GROUPS] {
    let mut out = [grey(0.0); GROUPS];
    for (gain, lamp) in out.iter_mut().zip(lamps) {
        *gain = lamp_colour(f32::from(lamp.kelvin())) * (f32::from(lamp.strength_percent()) / 100.0);
    }
    out
}

/// Shutter and ISO of the recipe; the automatic brings the mean to a middle grey of 20 % (ISO 12232
/// gives the value of a luminance: L · t · S / (120 N²) with its 18 % and headroom). First the
/// shutter gets longer, then ISO rises.
fn exposure(camera: &Camera, sensor: &Sensor, light: &[V3]) -> ShutterSetting {
    match camera.exposure {
        Exposure::Manual { shutter_us, iso } => ShutterSetting { shutter_us, iso },
        Exposure::Auto { compensation_tenths_stop } => {
            let sum = light.iter().fold(0.0, |sum: f64, c| sum + f64::from(fmin(c.luma(), 20_000.0)));
            let mean = sum / light.len().max(1) as f64;
            let wanted = 0.20 * libm::exp2(f64::from(compensation_tenths_stop) / 10.0);
            let n = f64::from(camera.aperture_tenths) / 10.0;
            let product = wanted / mean.max(1e-4) * 120.0 * n * n;
            let (least, most) = camera.device.iso();
            let slowest = match camera.support {
                Support::Tripod => 0.5,
                Support::Hand => f64::from(sensor.slowest_by_hand),
            };
            let shutter = (product / f64::from(least)).min(slowest);
            let iso = (product / shutter).clamp(f64::from(least), f64::from(most));
            ShutterSetting { shutter_us: (shutter * 1e6).clamp(100.0, 8e6) as u32, iso: (iso + 0.5) as u32 }
        }
    }
}

/// Straight to 0.72, then a shoulder that reaches 1 at 1.28: what a little over-exposure leaves.
fn shoulder(x: f32) -> f32 {
    let x = fmax(x, 0.0);
    if x < 0.72 {
        return x;
    }
    let t = fmin((x - 0.72) / 0.56, 1.0);
    0.72 + 0.56 * t - 0.28 * t * t
}

/// Square root of linear light (0 to 1 in 4096 steps) → sRGB byte (IEC 61966-2-1); the root gives
/// dark tones more steps.
static ENCODED: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let one = |i: u16| {
        let root = f32::from(i) / 4096.0;
        let x = root * root;
        let y = if x <= 0.003_130_8 { 12.92 * x } else { 1.055 * libm::powf(x, 1.0 / 2.4) - 0.055 };
        (y * 255.0 + 0.5) as u8
    };
    (0..=4096).map(one).collect()
});

/// Develops a negative by the recipe it was exposed for, or by one whose traced part is the same.
/// No edits yet.
pub fn develop(negative: &Negative, recipe: &Recipe) -> (Photo, ShutterSetting) {
    let (width, height) = (negative.width, negative.height);
    let (camera, sensor) = (&recipe.camera, Sensor::of(recipe.camera.device));
    let mut light = negative.mixed(&gains(&recipe.lamps));
    let taken = exposure(camera, &sensor, &light);
    let white = match camera.white_balance {
        WhiteBalance::Auto => guess_white(&light),
        WhiteBalance::Kelvin(kelvin) => lamp_colour(f32::from(kelvin)),
    };
    let seconds = taken.shutter_us as f32 / 1e6;
    let n = f32::from(camera.aperture_tenths) / 10.0;
    let scale = seconds * taken.iso as f32 / (120.0 * n * n);
    light.par_chunks_mut(width).enumerate().for_each(|(y, row)| {
        let down = 2.0 * y as f32 / height as f32 - 1.0;
        for (x, c) in row.iter_mut().enumerate() {
            let across = 2.0 * x as f32 / width as f32 - 1.0;
            *c *= scale * (1.0 - sensor.vignette * 0.5 * (across * across + down * down));
        }
    });
    if camera.support == Support::Hand {
        // A hand turns by about 0.03 rad a second (design choice).
        let per_radian = height as f32 * f32::from(camera.focal_tenths_mm) * 10.0
            / f32::from(camera.device.sensor_hundredths_mm());
        light =
            sensor::shaken(light, width, height, 0.030 * seconds * per_radian * sensor.shake, recipe.seed);
    }
    let share = 640_000.0 / (width * height) as f32;
    let well = sensor.well * camera.device.iso().0 as f32 / taken.iso as f32 * share;
    sensor::add_noise(&mut light, well, sensor.read_noise, recipe.seed);
    light.par_iter_mut().for_each(|c| *c = *c / white);
    let grain = (1.0 / fmax(well * 0.2, 1.0)).sqrt();
    light = sensor::smeared(light, width, height, clamp(sensor.smear * grain * 9.0, 0.0, 0.85));
    let rgb = printed(&light, width, height, sensor.sharpen);
    let mask = negative.subject.iter().map(|share| (sat(*share) * 255.0 + 0.5) as u8).collect();
    let V3 { x, y, z, .. } = negative.truth;
    let truth = [x, y, z].map(|c| (sat(c) * 10_000.0 + 0.5) as u16);
    (Photo { width, height, rgb, mask, truth }, taken)
}

/// Tone and sharpening: brightness only, by the difference to the neighbours, limited so that halos
/// stay thin.
fn printed(light: &[V3], width: usize, height: usize, amount: f32) -> Vec<u8> {
    const KERNEL: [(i32, i32, f32); 9] = [
        (-1, -1, 1.0),
        (0, -1, 2.0),
        (1, -1, 1.0),
        (-1, 0, 2.0),
        (0, 0, 4.0),
        (1, 0, 2.0),
        (-1, 1, 1.0),
        (0, 1, 2.0),
        (1, 1, 1.0),
    ];
    let mut rgb = vec![0_u8; width * height * 3];
    rgb.par_chunks_mut(width * 3).enumerate().for_each(|(y, row)| {
        for x in 0..width {
            let mut blur = grey(0.0);
            for (dx, dy, weight) in KERNEL {
                let qx = (x as i32 + dx).clamp(0, width as i32 - 1) as usize;
                let qy = (y as i32 + dy).clamp(0, height as i32 - 1) as usize;
                blur += light[qy * width + qx] * (weight / 16.0);
            }
            let c = light[y * width + x].map(shoulder);
            let edge = c.luma().sqrt() - blur.map(shoulder).luma().sqrt();
            let lift = clamp(edge * amount, -0.06, 0.06);
            for (byte, value) in row[x * 3..x * 3 + 3].iter_mut().zip([c.x, c.y, c.z]) {
                *byte = ENCODED[(sat(value.sqrt() + lift) * 4096.0 + 0.5) as usize];
            }
        }
    });
    rgb
}
