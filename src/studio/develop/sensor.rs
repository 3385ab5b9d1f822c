//! Sensors: their capacity, their noise, and how phones hide it.

use crate::studio::recipe::Device;
use crate::studio::trace::chance::{hash, hash2, unit_f32};
use crate::studio::trace::vector::{V3, clamp, fmax, fmin, grey, mix, mix3, sin_cos_turns, v};
use rayon::prelude::*;

/// What a camera's sensor and software do. Electron counts are of the order of published full-well
/// figures for such sensors, for one pixel of a picture of 800 × 800 (design choices).
pub(super) struct Sensor {
    /// Electrons that fill a pixel at the base ISO.
    pub(super) well: f32,
    /// Noise of reading, in electrons.
    pub(super) read_noise: f32,
    /// Share of a hand's shake that is left after stabilising.
    pub(super) shake: f32,
    /// How much the camera sharpens.
    pub(super) sharpen: f32,
    /// How much it smears noise away.
    pub(super) smear: f32,
    /// Light lost in the corners.
    pub(super) vignette: f32,
    /// Slowest shutter that the automatic takes by hand, in seconds.
    pub(super) slowest_by_hand: f32,
}

impl Sensor {
    pub(super) const fn of(device: Device) -> Self {
        match device {
            Device::Phone => Self {
                well: 20_000.0,
                read_noise: 14.0,
                shake: 0.45,
                sharpen: 0.75,
                smear: 0.8,
                vignette: 0.16,
                slowest_by_hand: 1.0 / 15.0,
            },
            Device::Compact => Self {
                well: 160_000.0,
                read_noise: 15.0,
                shake: 0.5,
                sharpen: 0.5,
                smear: 0.35,
                vignette: 0.09,
                slowest_by_hand: 1.0 / 30.0,
            },
            Device::System => Self {
                well: 700_000.0,
                read_noise: 18.0,
                shake: 0.6,
                sharpen: 0.35,
                smear: 0.15,
                vignette: 0.05,
                slowest_by_hand: 1.0 / 60.0,
            },
        }
    }
}

/// A number like a bell with mean 0 and spread 1: the sum of four even ones (Irwin and Hall), for
/// the key.
fn bell(key: u32) -> f32 {
    let (a, b) = (hash(key), hash(key ^ 0x68bc_21eb));
    let sum = (a & 0xffff) + (a >> 16) + (b & 0xffff) + (b >> 16);
    (sum as f32 / 65_535.0 - 2.0) * 1.732_050_8
}

/// Shot noise and reading noise of `light`, where 1 fills `well` electrons. Blue and red are caught
/// by fewer photo sites.
pub(super) fn add_noise(light: &mut [V3], well: f32, read_noise: f32, seed: u32) {
    light.par_iter_mut().enumerate().for_each(|(i, c)| {
        let key = hash2(seed, i as u32);
        let noisy = |value: f32, channel: u32| {
            let electrons = fmax(value, 0.0) * well;
            let spread = (electrons + read_noise * read_noise).sqrt();
            let chance = bell(key ^ channel.wrapping_mul(0x9e37_79b9));
            fmin((electrons + spread * chance) / well, 1.6)
        };
        *c = v(noisy(c.x * 0.7, 1) / 0.7, noisy(c.y, 2), noisy(c.z * 0.6, 3) / 0.6);
    });
}

/// A hand trembles: the picture wanders by `reach` pixels over the sensor while the shutter is
/// open.
pub(super) fn shaken(light: Vec<V3>, width: usize, height: usize, reach: f32, seed: u32) -> Vec<V3> {
    const STEPS: u8 = 24;
    if reach < 0.3 || width < 2 || height < 2 {
        return light;
    }
    let (s, c) = sin_cos_turns(unit_f32(hash(seed ^ 0xabcd)));
    let bend = unit_f32(hash(seed ^ 0x1234)) - 0.5;
    let way: Vec<(f32, f32)> = (0..STEPS)
        .map(|i| {
            let t = f32::from(i) / f32::from(STEPS - 1) - 0.5;
            let (a, b) = (t * reach, bend * (t * t * 4.0 - 0.5) * reach);
            (a * c - b * s, a * s + b * c)
        })
        .collect();
    let mut out = vec![grey(0.0); light.len()];
    out.par_chunks_mut(width).enumerate().for_each(|(y, row)| {
        for (x, o) in row.iter_mut().enumerate() {
            let mut sum = grey(0.0);
            for (dx, dy) in &way {
                let fx = clamp(x as f32 + dx, 0.0, width as f32 - 1.001);
                let fy = clamp(y as f32 + dy, 0.0, height as f32 - 1.001);
                let (ix, iy) = (fx as usize, fy as usize);
                let (tx, ty) = (fx - ix as f32, fy - iy as f32);
                let i = iy * width + ix;
                let low = mix3(light[i + width], light[i + width + 1], tx);
                sum += mix3(mix3(light[i], light[i + 1], tx), low, ty);
            }
            *o = sum * (1.0 / f32::from(STEPS));
        }
    });
    out
}

/// What phones do with noise: they blur it, colour more than brightness, by a share `k`.
pub(super) fn smeared(light: Vec<V3>, width: usize, height: usize, k: f32) -> Vec<V3> {
    if k < 0.02 {
        return light;
    }
    let mut out = light.clone();
    out.par_chunks_mut(width).enumerate().for_each(|(y, row)| {
        for (x, o) in row.iter_mut().enumerate() {
            let c = light[y * width + x];
            let (mut sum, mut count) = (grey(0.0), 0.0);
            let (mut alike, mut weights) = (grey(0.0), 0.0);
            for qy in y.saturating_sub(2)..=(y + 2).min(height - 1) {
                for qx in x.saturating_sub(2)..=(x + 2).min(width - 1) {
                    let q = light[qy * width + qx];
                    sum += q;
                    count += 1.0;
                    let d = (q.luma() - c.luma()) / (0.12 * c.luma() + 0.004);
                    let f = 1.0 / (1.0 + d * d);
                    alike += q * f;
                    weights += f;
                }
            }
            let brightness = mix(c.luma(), (alike / weights).luma(), k);
            let chroma = mix3(c, sum / count, fmin(k * 1.4, 1.0));
            *o = chroma * (fmax(brightness, 0.0) / fmax(chroma.luma(), 1e-6));
        }
    });
    out
}
