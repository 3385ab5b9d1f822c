//! Smooths the grain of few samples, not the edges of things.
//!
//! À-trous wavelets (Dammertz et al. 2010, "Edge-avoiding À-Trous wavelet transform for fast global
//! illumination filtering"), guided by normal, colour, place and mask, and by how uncertain each
//! pixel is (Schied et al. 2017, "Spatiotemporal variance-guided filtering"). The weights come from
//! the light of all groups together and are the same for each group, so that mixing lamps later
//! stays exact. Weight functions are rational (1 / (1 + x)³), not exponential: they need no library
//! and fall off alike.

use super::film::{Film, Pixel};
use super::trace::light::GROUPS;
use super::trace::path::{Groups, Guide};
use super::trace::vector::{V3, fmax, grey};
use crate::base::digest::sha256_hex;
use rayon::prelude::*;

/// Smoothed light by group, and which share of each pixel is product: what is developed.
pub struct Negative {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) light: Vec<Groups>,
    pub(crate) subject: Vec<f32>,
    /// Mean colour of the surfaces that this view shows of the thing, linear.
    pub(crate) truth: V3,
}

impl std::fmt::Debug for Negative {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Negative({} × {})", self.width, self.height)
    }
}

/// Rounds of smoothing; each looks twice as far as the one before.
const ROUNDS: u32 = 5;

/// A pixel while it is smoothed: light without texture, its brightness, the variance of that.
#[derive(Clone, Copy)]
struct Dot {
    c: Groups,
    y: f32,
    variance: f32,
}

impl Dot {
    fn of(pixel: &Pixel) -> Self {
        let (light, guide) = pixel.mean();
        let texture = texture(&guide);
        let y = light.iter().fold(0.0, |sum, l| sum + l.luma()) / texture.luma();
        let n = fmax(f32::from(pixel.taken), 1.0);
        let variance = fmax(pixel.squares / n - y * y, 0.0) / fmax(n - 1.0, 1.0);
        Self { c: light.map(|l| l / texture), y, variance }
    }

    fn scaled(self, k: f32) -> Self {
        Self { c: self.c.map(|c| c * k), y: self.y * k, variance: self.variance * k * k }
    }
}

fn texture(guide: &Guide) -> V3 {
    guide.texture.map(|c| fmax(c, 0.02))
}

/// Mean colour of the thing's surfaces; grey of 20 % where the thing cannot be seen.
fn mean_albedo(guides: &[Guide]) -> V3 {
    let (sum, share) = guides
        .iter()
        .fold((grey(0.0), 0.0), |(sum, share), g| (sum + g.albedo * g.subject, share + g.subject));
    if share > 0.0 { sum / share } else { grey(0.2) }
}

/// How unlike two pixels' surfaces are, 0 upwards.
fn unlike(a: &Guide, b: &Guide) -> f32 {
    let colour = a.albedo - b.albedo;
    (1.0 - a.n.dot(b.n)) * 45.0 + colour.dot(colour) * 60.0 + (a.subject - b.subject).abs() * 4.0
}

impl Film {
    /// The smoothed negative; the film stays as it is and can be exposed further.
    pub fn smooth(&self) -> Negative {
        let (w, h) = (self.width, self.height);
        // Each step takes the place of the one before: only two are in memory at a time.
        let guides: Vec<Guide> = self.pixels.par_iter().map(|pixel| pixel.mean().1).collect();
        let taken: Vec<u16> = self.pixels.iter().map(|pixel| pixel.taken).collect();
        let grid = Grid { w, h, guides: &guides };
        let mut dots: Vec<Dot> = self.pixels.par_iter().map(Dot::of).collect();
        dots = grid.without_specks(&dots);
        dots = grid.with_spread(&dots, &taken);
        for round in 0..ROUNDS {
            dots = grid.blend(&dots, 1 << round);
        }
        Negative {
            width: w,
            height: h,
            light: dots.into_iter().zip(&guides).map(|(dot, g)| dot.c.map(|c| c * texture(g))).collect(),
            subject: guides.iter().map(|g| g.subject).collect(),
            truth: mean_albedo(&guides),
        }
    }
}

struct Grid<'a> {
    w: usize,
    h: usize,
    guides: &'a [Guide],
}

impl Grid<'_> {
    fn each(&self, f: impl Fn(usize, usize, usize) -> Dot + Sync) -> Vec<Dot> {
        (0..self.w * self.h).into_par_iter().map(|i| f(i % self.w, i / self.w, i)).collect()
    }

    /// Places at most `reach` away, the middle among them.
    fn around(&self, x: usize, y: usize, reach: usize) -> impl Iterator<Item = usize> + '_ {
        let (left, right) = (x.saturating_sub(reach), (x + reach).min(self.w - 1));
        let rows = y.saturating_sub(reach)..=(y + reach).min(self.h - 1);
        rows.flat_map(move |y| (left..=right).map(move |x| y * self.w + x))
    }

    /// A single bright speck is chance, not light: it comes down to its second brightest neighbour.
    /// Gloss may sparkle more.
    fn without_specks(&self, dots: &[Dot]) -> Vec<Dot> {
        self.each(|x, y, i| {
            let (mut first, mut second) = (0.0_f32, 0.0_f32);
            for j in self.around(x, y, 1).filter(|j| *j != i) {
                let l = dots[j].y;
                if l > first {
                    (first, second) = (l, first);
                } else if l > second {
                    second = l;
                }
            }
            let glossy = self.guides[i].texture.x >= 0.999;
            let most = second * if glossy { 1.35 } else { 1.05 };
            let dot = dots[i];
            if dot.y > most && dot.y > 0.0 { dot.scaled(most / dot.y) } else { dot }
        })
    }

    /// Variances from few samples are uncertain themselves: they are taken over 5 × 5 pixels, and
    /// where a pixel has fewer than four samples, the spread of its like neighbours counts too.
    fn with_spread(&self, dots: &[Dot], taken: &[u16]) -> Vec<Dot> {
        self.each(|x, y, i| {
            let (mut variance, mut count) = (0.0, 0.0);
            let (mut sum, mut squares, mut weights) = (0.0, 0.0, 1e-9);
            for j in self.around(x, y, 2) {
                let q = &dots[j];
                variance += q.variance;
                count += 1.0;
                if taken[i] < 4 {
                    let f = 1.0 / (1.0 + unlike(&self.guides[i], &self.guides[j]));
                    sum += q.y * f;
                    squares += q.y * q.y * f;
                    weights += f;
                }
            }
            let mean = sum / weights;
            let spread = fmax(squares / weights - mean * mean, 0.0);
            Dot { variance: fmax(variance / count, spread), ..dots[i] }
        })
    }

    /// One round: each pixel with its eight neighbours at distance `step`.
    fn blend(&self, dots: &[Dot], step: i32) -> Vec<Dot> {
        const NEIGHBOURS: [(i32, i32, f32); 8] = [
            (-1, -1, 1.0),
            (0, -1, 2.0),
            (1, -1, 1.0),
            (-1, 0, 2.0),
            (1, 0, 2.0),
            (-1, 1, 1.0),
            (0, 1, 2.0),
            (1, 1, 1.0),
        ];
        let near = 1.0 / (0.004 * step as f32);
        self.each(|x, y, i| {
            let (dot, guide) = (&dots[i], &self.guides[i]);
            let spread = 1.0 / (7.5 * dot.variance.sqrt() + 1e-5 + 0.004 * dot.y);
            let mut c = dot.c.map(|c| c * 4.0);
            let (mut sum, mut bright, mut variance) = (4.0_f32, dot.y * 4.0, dot.variance * 16.0);
            for (dx, dy, kernel) in NEIGHBOURS {
                let (qx, qy) = (x as i32 + dx * step, y as i32 + dy * step);
                if qx < 0 || qy < 0 || qx >= self.w as i32 || qy >= self.h as i32 {
                    continue;
                }
                let j = qy as usize * self.w + qx as usize;
                let (other, there) = (&dots[j], &self.guides[j]);
                let light = (dot.y - other.y) * spread;
                let plane = guide.n.dot(there.p - guide.p) * near;
                let f = 1.0 / (1.0 + light * light + unlike(guide, there) + plane * plane);
                let weight = kernel * f * f * f;
                for (sum, l) in c.iter_mut().zip(&other.c) {
                    *sum += *l * weight;
                }
                bright += other.y * weight;
                variance += other.variance * (weight * weight);
                sum += weight;
            }
            let k = 1.0 / sum;
            Dot { c: c.map(|c| c * k), y: bright * k, variance: variance * k * k }
        })
    }
}

impl Negative {
    /// Light of all groups together, each times its gain.
    pub(crate) fn mixed(&self, gains: &[V3; GROUPS]) -> Vec<V3> {
        let mix = |groups: &Groups| groups.iter().zip(gains).fold(grey(0.0), |sum, (l, g)| sum + *l * *g);
        self.light.iter().map(mix).collect()
    }

    /// SHA-256 of every bit of light and mask, as 64 hexadecimal digits.
    pub fn digest(&self) -> String {
        let light = self.light.iter().flatten().flat_map(|l| [l.x, l.y, l.z]);
        let bytes: Vec<u8> = light.chain(self.subject.iter().copied()).flat_map(f32::to_le_bytes).collect();
        sha256_hex(&[&bytes])
    }
}
