//! The film: light by group for each pixel, growing sample by sample, with guides for smoothing
//! noise.
//!
//! A film can be exposed in steps: samples are numbered for each pixel and added in their order, so
//! that four samples and four more are, to the bit, eight at once. Rows are shared between threads;
//! no pixel is touched by two.

use super::trace::Stack;
use super::trace::bounds::Ray;
use super::trace::chance::{LOG2_SAMPLES, Sampler, disc};
use super::trace::light::GROUPS;
use super::trace::path::{Groups, Guide, Path};
use super::trace::scene::{Optics, Scene};
use super::trace::vector::{V3, fmax, grey, sin_cos_turns, v};
use rayon::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};

/// Most samples of a pixel.
pub const MOST_SAMPLES: u32 = 1 << LOG2_SAMPLES;

/// A wish to stop that another thread may make. Looked at before each row.
#[derive(Debug, Default)]
pub struct Cancel(AtomicBool);

impl Cancel {
    /// Asks to stop.
    pub fn request(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether somebody asked.
    pub fn is_requested(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The data of a pixel: sums over its samples.
#[derive(Clone, Copy, Default)]
pub(crate) struct Pixel {
    pub(crate) light: Groups,
    /// Sum of the squares of brightness, texture taken out.
    pub(crate) squares: f32,
    pub(crate) guide: Guide,
    /// Samples taken.
    pub(crate) taken: u16,
    /// Number of the next sample.
    next: u16,
}

impl Pixel {
    fn add(&mut self, light: &Groups, guide: &Guide) {
        let mut y = 0.0;
        for (sum, l) in self.light.iter_mut().zip(light) {
            *sum += *l;
            y += l.luma();
        }
        y /= fmax(guide.texture.luma(), 0.02);
        self.squares += y * y;
        self.guide.albedo += guide.albedo;
        self.guide.texture += guide.texture;
        self.guide.n += guide.n;
        self.guide.p += guide.p;
        self.guide.subject += guide.subject;
        self.taken += 1;
    }

    /// Mean light, and the guide as means.
    pub(crate) fn mean(&self) -> (Groups, Guide) {
        let share = 1.0 / fmax(f32::from(self.taken), 1.0);
        let g = &self.guide;
        let guide = Guide {
            albedo: g.albedo * share,
            texture: g.texture * share,
            n: g.n.unit(),
            p: g.p * share,
            subject: g.subject * share,
        };
        (self.light.map(|l| l * share), guide)
    }
}

/// Light that has fallen through the lens, before smoothing and development.
pub struct Film {
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) pixels: Vec<Pixel>,
    seed: u32,
    samples: u32,
}

impl std::fmt::Debug for Film {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Film({} × {}, {} samples)", self.width, self.height, self.samples)
    }
}

/// The camera's axes and lens.
pub(crate) struct Lens {
    eye: V3,
    ahead: V3,
    right: V3,
    up: V3,
    /// Half the picture's height at distance 1.
    half: f32,
    /// Radius of the opening in metres.
    opening: f32,
    focus: f32,
}

impl Lens {
    pub(crate) fn of(camera: &Optics) -> Self {
        let ahead = (camera.target - camera.eye).unit();
        let level = ahead.cross(v(0.0, 1.0, 0.0)).unit();
        let top = level.cross(ahead);
        let (s, c) = sin_cos_turns(camera.roll);
        Self {
            eye: camera.eye,
            ahead,
            right: level * c + top * s,
            up: top * c - level * s,
            half: camera.sensor * 0.5 / camera.focal,
            opening: camera.focal / (2.0 * camera.f_number) / 1000.0,
            focus: camera.focus,
        }
    }

    /// Where a point of the room is to be seen: from the picture's middle to the right and up, in
    /// half heights; with the ray to it and its distance. `None` behind the camera.
    pub(crate) fn seen(&self, p: V3) -> Option<(f32, f32, Ray, f32)> {
        let way = p - self.eye;
        let deep = way.dot(self.ahead);
        let distance = way.len();
        (deep > 1e-4).then(|| {
            let ray = Ray { o: self.eye, d: way / distance };
            (way.dot(self.right) / deep / self.half, way.dot(self.up) / deep / self.half, ray, distance)
        })
    }

    /// A ray through a point of the opening to the plane in focus (thin lens: Cook, Porter and
    /// Carpenter 1984). `x` and `y` are −1 to 1 over the picture's height.
    fn ray(&self, x: f32, y: f32, at: (f32, f32)) -> Ray {
        let seen = self.ahead + self.right * (x * self.half) + self.up * (y * self.half);
        let (lx, ly) = disc(at);
        let off = self.right * (lx * self.opening) + self.up * (ly * self.opening);
        Ray { o: self.eye + off, d: (seen * self.focus - off).unit() }
    }
}

/// A tent, so that a pixel blends softly with its neighbours: `u` in 0 to 1 → −1 to 1.
fn tent(u: f32) -> f32 {
    if u < 0.5 { (2.0 * u).sqrt() - 1.0 } else { 1.0 - (2.0 - 2.0 * u).sqrt() }
}

impl Film {
    /// An unexposed film; sides are 1 to 4096 pixels, `seed` decides the grain.
    pub(crate) fn new(width: usize, height: usize, seed: u32) -> Self {
        Self { width, height, pixels: vec![Pixel::default(); width * height], seed, samples: 0 }
    }

    /// Samples asked for so far; pixels that see only backdrop take half of them from the fifth on.
    pub fn samples(&self) -> u32 {
        self.samples
    }

    /// Takes samples until each pixel has been asked for `samples` in all (at most
    /// [`MOST_SAMPLES`]). Returns `false` if it was stopped; rows that are done keep what they
    /// have, and a later call goes on.
    pub(crate) fn expose(&mut self, scene: &Scene, samples: u32, cancel: &Cancel) -> bool {
        let samples = samples.min(MOST_SAMPLES);
        let (width, height, seed) = (self.width, self.height, self.seed);
        let lens = Lens::of(&scene.camera);
        let limit = scene.nominal(scene.camera.target) * 2.5;
        self.pixels.par_chunks_mut(width).enumerate().for_each(|(y, row)| {
            if cancel.is_requested() {
                return;
            }
            let mut stack: Stack = [(0, 0.0); 64];
            for (x, pixel) in row.iter_mut().enumerate() {
                while u32::from(pixel.next) < samples {
                    let sample = u32::from(pixel.next);
                    pixel.next += 1;
                    if sample >= 4 && sample % 2 == 1 && pixel.guide.subject <= 0.0 {
                        continue;
                    }
                    let sampler = Sampler::new(x as u32, y as u32, sample, seed);
                    let (jx, jy) = sampler.two(1000);
                    let across = 2.0 * (x as f32 + 0.5 + 0.75 * tent(jx)) - width as f32;
                    let down = 2.0 * (y as f32 + 0.5 + 0.75 * tent(jy)) - height as f32;
                    let (across, up) = (across / height as f32, -down / height as f32);
                    let ray = lens.ray(across, up, sampler.two(1001));
                    let light = [grey(0.0); GROUPS];
                    let mut path = Path { scene, sampler, limit, light, guide: None, stack: &mut stack };
                    path.follow(ray);
                    let (light, guide) = (path.light, path.guide.unwrap_or_default());
                    pixel.add(&light, &guide);
                }
            }
        });
        if cancel.is_requested() {
            return false;
        }
        self.samples = samples;
        true
    }
}
