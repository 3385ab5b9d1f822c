//! Keyed chance: every random number belongs to somebody and something, not to the order of draws.
//!
//! A [`Stream`] is named by (seed, who, purpose, count). A customer's patience is drawn from the
//! customer's own patience stream, so a decision of the learner changes only what it causes:
//! everybody else keeps their luck. That is what makes a what-if honest.
//!
//! The generator is `SplitMix64` (Steele, Lea and Flood, "Fast splittable pseudorandom number
//! generators", OOPSLA 2014), which is portable and needs no state beyond a counter. Distributions
//! use only `+ - * /`, `sqrt` and `libm`, so that all processors agree to the last bit.

use rand::TryRng;
use std::convert::Infallible;

/// The golden-ratio increment of `SplitMix64`.
const GAMMA: u64 = 0x9E37_79B9_7F4A_7C15;

/// The output function of `SplitMix64` (Stafford's variant 13 of the `MurmurHash3` finaliser).
const fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// A stream of random numbers named by its key. Cheap to make (a few nanoseconds), so it is made
/// where it is needed and thrown away.
#[derive(Debug, Clone)]
pub struct Stream {
    state: u64,
}

impl Stream {
    /// The stream of `who` for `purpose`, the `count`-th time it is needed.
    pub const fn new(seed: u64, who: u64, purpose: u32, count: u32) -> Self {
        let a = mix(seed.wrapping_add(GAMMA));
        let b = mix(a ^ who.wrapping_mul(0xD1B5_4A32_D192_ED03).wrapping_add(GAMMA));
        let c = mix(b ^ ((purpose as u64) << 32 | count as u64).wrapping_mul(0xAEF1_7502_B3DE_4A2F));
        Self { state: c }
    }

    /// The next 64 random bits.
    pub const fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(GAMMA);
        mix(self.state)
    }

    /// A number in `[0, 1)` with 53 random bits.
    pub fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 * (1.0 / 9_007_199_254_740_992.0)
    }

    /// A number in `(0, 1]`, safe to take the logarithm of.
    pub fn open_unit(&mut self) -> f64 {
        1.0 - self.unit()
    }

    /// True with the given probability (clamped to 0..1).
    pub fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// A whole number below `n`; 0 if `n` is 0. The bias is below 2⁻³² for every `n` used here.
    pub const fn below(&mut self, n: u64) -> u64 {
        ((self.bits() as u128 * n as u128) >> 64) as u64
    }

    /// A number between `low` and `high`.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// Exponential with the given mean, in the mean's unit.
    pub fn exponential(&mut self, mean: f64) -> f64 {
        -mean * libm::log(self.open_unit())
    }

    /// Standard normal (Box and Muller 1958; one of the pair is used, so that draws stay
    /// independent of history).
    pub fn normal(&mut self) -> f64 {
        let radius = (-2.0 * libm::log(self.open_unit())).sqrt();
        radius * libm::cos(std::f64::consts::TAU * self.unit())
    }

    /// Lognormal with the given median and standard deviation of the logarithm.
    pub fn lognormal(&mut self, median: f64, log_sd: f64) -> f64 {
        median * libm::exp(log_sd * self.normal())
    }

    /// Gamma with the given shape (> 0) and mean (Marsaglia and Tsang 2000).
    pub fn gamma(&mut self, shape: f64, mean: f64) -> f64 {
        if shape < 1.0 {
            let boost = libm::pow(self.open_unit(), 1.0 / shape);
            return boost * self.gamma(shape + 1.0, (shape + 1.0) * mean / shape);
        }
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let v = 1.0 + c * x;
            if v <= 0.0 {
                continue;
            }
            let v = v * v * v;
            if libm::log(self.open_unit()) < 0.5 * x * x + d - d * v + d * libm::log(v) {
                return d * v * mean / shape;
            }
        }
    }

    /// Poisson with the given mean: product of uniforms below 30 (Knuth), in halves above it.
    pub fn poisson(&mut self, mean: f64) -> u32 {
        if mean <= 0.0 {
            return 0;
        }
        if mean > 30.0 {
            let half = mean / 2.0;
            return self.poisson(half) + self.poisson(mean - half);
        }
        let limit = libm::exp(-mean);
        let mut product = self.open_unit();
        let mut count = 0;
        while product > limit {
            product *= self.open_unit();
            count += 1;
        }
        count
    }

    /// An index drawn in proportion to the weights; 0 if they sum to nothing.
    pub fn weighted(&mut self, weights: impl Iterator<Item = f64> + Clone) -> usize {
        let total: f64 = weights.clone().sum();
        let mut left = self.unit() * total;
        let mut last = 0;
        for (index, weight) in weights.enumerate() {
            if weight > 0.0 {
                last = index;
                if left < weight {
                    return index;
                }
                left -= weight;
            }
        }
        last
    }
}

impl TryRng for Stream {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok((self.bits() >> 32) as u32)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(self.bits())
    }

    fn try_fill_bytes(&mut self, dst: &mut [u8]) -> Result<(), Infallible> {
        for chunk in dst.chunks_mut(8) {
            let bytes = self.bits().to_le_bytes();
            chunk.copy_from_slice(&bytes[..chunk.len()]);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mean_of(n: u32, mut draw: impl FnMut(&mut Stream) -> f64) -> f64 {
        (0..n).map(|i| draw(&mut Stream::new(7, 11, 13, i))).sum::<f64>() / f64::from(n)
    }

    #[test]
    fn the_generator_is_the_published_one() {
        // First outputs of SplitMix64 from state 1234567, as published with the algorithm's
        // reference code.
        let mut stream = Stream { state: 1_234_567 };
        assert_eq!(stream.bits(), 6_457_827_717_110_365_317);
        assert_eq!(stream.bits(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn keys_do_not_collide_or_correlate() {
        let a = Stream::new(1, 2, 3, 4).bits();
        for other in [(2, 2, 3, 4), (1, 3, 3, 4), (1, 2, 4, 4), (1, 2, 3, 5)] {
            assert_ne!(a, Stream::new(other.0, other.1, other.2, other.3).bits());
        }
        let agree = (0..10_000_u64)
            .filter(|&i| Stream::new(5, i, 1, 0).unit() < 0.5 && Stream::new(5, i, 2, 0).unit() < 0.5)
            .count();
        assert!((2_350..2_650).contains(&agree), "{agree}");
    }

    #[test]
    fn distributions_have_their_means() {
        let near =
            |value: f64, target: f64| assert!((value - target).abs() < 0.03 * target, "{value} {target}");
        near(mean_of(40_000, Stream::unit), 0.5);
        near(mean_of(40_000, |s| s.exponential(48.0)), 48.0);
        near(mean_of(40_000, |s| s.gamma(3.0, 3.0)), 3.0);
        near(mean_of(40_000, |s| s.gamma(0.5, 2.0)), 2.0);
        near(mean_of(40_000, |s| f64::from(s.poisson(4.2))), 4.2);
        near(mean_of(20_000, |s| f64::from(s.poisson(130.0))), 130.0);
        near(mean_of(40_000, |s| s.weighted([1.0, 0.0, 3.0].into_iter()) as f64), 1.5);
        assert!(mean_of(40_000, Stream::normal).abs() < 0.02);
    }

    #[test]
    fn draws_are_pinned() {
        // A changed digit here means that every journal ever written replays differently.
        let mut stream = Stream::new(42, 7, 1, 0);
        assert_eq!(stream.bits(), 8_132_569_097_585_877_660);
        assert_eq!(stream.normal().to_bits(), 4_588_366_269_007_361_530);
        assert_eq!(stream.gamma(2.5, 3.0).to_bits(), 4_616_558_523_210_345_115);
        assert_eq!(stream.lognormal(10.2, 0.4).to_bits(), 4_626_022_222_218_795_387);
    }
}
