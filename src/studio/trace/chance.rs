//! Chance without state: hashes, noise, and the sample points of a pixel.
//!
//! Points are Sobol points, scrambled in Owen's way by a hash (Burley 2020, "Practical hash-based
//! Owen scrambling", JCGT 9(4)) and numbered along a Z curve over the pixels (Ahmed and Wonka 2020,
//! "Screen-space blue-noise diffusion of Monte Carlo sampling error", ACM TOG 39(6)). A point
//! depends on pixel, sample, dimension and seed alone: no order of work can change it, and
//! neighbours' errors look like fine grain.

use super::vector::{V3, floor, mix, sin_cos_turns, v};

/// Mixes the bits of a number (Wellons 2018, "hash prospector", the constants of `lowbias32`).
#[inline]
pub(crate) fn hash(mut x: u32) -> u32 {
    x ^= x >> 16;
    x = x.wrapping_mul(0x7feb_352d);
    x ^= x >> 15;
    x = x.wrapping_mul(0x846c_a68b);
    x ^ (x >> 16)
}

/// Mixes two numbers.
#[inline]
pub(crate) fn hash2(a: u32, b: u32) -> u32 {
    hash(a ^ hash(b).wrapping_mul(0x9e37_79b9))
}

/// The upper 24 bits as a number in `[0, 1)`.
#[inline]
pub(crate) fn unit_f32(bits: u32) -> f32 {
    (bits >> 8) as f32 * (1.0 / 16_777_216.0)
}

/// A number in `[-0.5, 0.5)` from two keys: for small irregularities of models.
pub(crate) fn jitter(a: u32, b: u32) -> f32 {
    unit_f32(hash2(a, b)) - 0.5
}

/// Value noise on the whole-number lattice, 0 to 1, smooth between (Perlin 1985 names the family).
pub(crate) fn noise(p: V3) -> f32 {
    let cell = p.map(floor);
    let t = (p - cell).map(|x| x * x * (3.0 - 2.0 * x));
    let at = |dx: i32, dy: i32, dz: i32| {
        let (x, y, z) = (cell.x as i32 + dx, cell.y as i32 + dy, cell.z as i32 + dz);
        let key = (x as u32).wrapping_mul(0x8da6_b343)
            ^ (y as u32).wrapping_mul(0xd816_3841)
            ^ (z as u32).wrapping_mul(0xcb1a_b31f);
        let key = (key ^ (key >> 15)).wrapping_mul(0x2c1b_3c6d);
        unit_f32(key ^ (key >> 12))
    };
    let x00 = mix(at(0, 0, 0), at(1, 0, 0), t.x);
    let x10 = mix(at(0, 1, 0), at(1, 1, 0), t.x);
    let x01 = mix(at(0, 0, 1), at(1, 0, 1), t.x);
    let x11 = mix(at(0, 1, 1), at(1, 1, 1), t.x);
    mix(mix(x00, x10, t.y), mix(x01, x11, t.y), t.z)
}

/// Noise of several sizes, each half as large and half as strong; about 0.5 · (1 − 2⁻ⁿ) on average.
pub(crate) fn fbm(p: V3, octaves: u32) -> f32 {
    let (mut sum, mut strength, mut q) = (0.0, 0.5, p);
    for _ in 0..octaves {
        sum += strength * noise(q);
        strength *= 0.5;
        q = q * 2.03 + v(17.1, 3.7, 9.2);
    }
    sum
}

/// Owen scrambling of a number whose bits are reversed (constants of Vegdahl 2021 as given by
/// Burley 2020).
#[inline]
fn scramble_reversed(mut x: u32, seed: u32) -> u32 {
    x = x.wrapping_add(seed);
    x ^= x.wrapping_mul(0x6c50_b47c);
    x ^= x.wrapping_mul(0xb82f_1e52);
    x ^= x.wrapping_mul(0xc7af_e638);
    x ^ x.wrapping_mul(0x8d22_f6e6)
}

/// The second Sobol dimension, bits reversed: its matrix is Pascal's triangle modulo 2, which is a
/// product of shifted exclusive-ors.
#[inline]
fn second_reversed(mut x: u32) -> u32 {
    x ^= (x & 0xaaaa_aaaa) >> 1;
    x ^= (x & 0xcccc_cccc) >> 2;
    x ^= (x & 0xf0f0_f0f0) >> 4;
    x ^= (x & 0xff00_ff00) >> 8;
    x ^ ((x & 0xffff_0000) >> 16)
}

/// The lower 16 bits with a gap after each (half of a Morton code).
const fn spread(x: u32) -> u32 {
    let mut x = x & 0xffff;
    x = (x | (x << 8)) & 0x00ff_00ff;
    x = (x | (x << 4)) & 0x0f0f_0f0f;
    x = (x | (x << 2)) & 0x3333_3333;
    (x | (x << 1)) & 0x5555_5555
}

/// Samples that one pixel may take, as a power of two.
pub(crate) const LOG2_SAMPLES: u32 = 6;

/// The points of one path.
#[derive(Clone, Copy)]
pub(crate) struct Sampler {
    index: u32,
    seed: u32,
}

impl Sampler {
    /// The points of sample `sample` (below 2^[`LOG2_SAMPLES`]) of pixel (`x`, `y`), both below
    /// 2¹³.
    pub(crate) fn new(x: u32, y: u32, sample: u32, seed: u32) -> Self {
        let place = spread(x) | (spread(y) << 1);
        Self { index: (place << LOG2_SAMPLES) | sample, seed: hash(seed) }
    }

    /// A point of the unit square for a dimension.
    pub(crate) fn two(self, dimension: u32) -> (f32, f32) {
        let seed = hash(self.seed ^ dimension.wrapping_mul(0x9e37_79b9));
        let i = scramble_reversed(self.index.reverse_bits(), seed).reverse_bits();
        let x = scramble_reversed(i, seed ^ 0x5bd1_e995).reverse_bits();
        let y = scramble_reversed(second_reversed(i), seed ^ 0x2545_f491).reverse_bits();
        (unit_f32(x), unit_f32(y))
    }
}

/// The unit square laid on the unit disc (polar map).
#[inline]
pub(crate) fn disc(u: (f32, f32)) -> (f32, f32) {
    let radius = u.0.sqrt();
    let (s, c) = sin_cos_turns(u.1);
    (radius * c, radius * s)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixteen_samples_of_a_pixel_fill_a_grid_of_sixteen() {
        for (x, y, dimension) in [(0, 0, 0), (13, 200, 5), (319, 17, 1000)] {
            let mut cells = [0; 16];
            for sample in 0..16 {
                let (a, b) = Sampler::new(x, y, sample, 9).two(dimension);
                cells[(a * 4.0) as usize * 4 + (b * 4.0) as usize] += 1;
            }
            assert_eq!(cells, [1; 16], "pixel {x}, {y}");
        }
    }

    #[test]
    fn noise_stays_within_its_bounds_and_is_smooth() {
        let mut last = noise(v(-3.0, 0.5, 2.0));
        for step in 0..6000 {
            let here = noise(v(-3.0 + step as f32 * 0.001, 0.5, 2.0));
            assert!((0.0..=1.0).contains(&here) && (here - last).abs() < 0.01);
            last = here;
        }
    }
}
