//! A small ray marcher: distance fields in, linear-light pixels out.
//!
//! It knows nothing about products; a [`Model`] brings its own shape, relief and material.

use crate::maths::{V3, mix, smooth, v3};
use rayon::prelude::*;

/// What a surface is made of at one place.
#[derive(Clone, Copy)]
pub(crate) struct Surface {
    /// Share of light given back, per colour, linear.
    pub(crate) albedo: V3,
    /// 0 matt .. 1 wet glaze.
    pub(crate) gloss: f64,
    /// Exponent of the highlight: larger is tighter.
    pub(crate) tight: f64,
    /// Soft light at grazing angles, as wool has it.
    pub(crate) fuzz: f64,
}

/// A matt surface.
pub(crate) fn matt(albedo: V3) -> Surface {
    Surface { albedo, gloss: 0.0, tight: 8.0, fuzz: 0.0 }
}

/// A shape with its material, in its own coordinates.
pub(crate) trait Model: Sync {
    /// Distance from `p` to the shape (never more than the true one, by much).
    fn distance(&self, p: V3) -> f64;
    /// Fine relief that only the light sees.
    fn relief(&self, _p: V3) -> f64 {
        0.0
    }
    /// The material at `p`.
    fn surface(&self, p: V3) -> Surface;
    /// A ball that holds the whole shape.
    fn ball(&self) -> (V3, f64);
}

/// A model somewhere in the scene.
pub(crate) struct Placed {
    model: Box<dyn Model>,
    at: V3,
    scale: f64,
    rows: [V3; 3],
    ball: (V3, f64),
}

/// Puts `model` at `at`; `yaw` turns it about the upright axis, `pitch` lays it back (radians).
pub(crate) fn place(model: impl Model + 'static, at: V3, scale: f64, yaw: f64, pitch: f64) -> Placed {
    let (sy, cy) = (libm::sin(yaw), libm::cos(yaw));
    let (sp, cp) = (libm::sin(pitch), libm::cos(pitch));
    // Columns of the turn are where the model's own axes point in the scene.
    let rows = [v3(cy, 0.0, -sy), v3(sy * sp, cp, cy * sp), v3(sy * cp, -sp, cy * cp)];
    let ball = model.ball();
    Placed { model: Box::new(model), at, scale, rows, ball }
}

impl Placed {
    fn local(&self, p: V3) -> V3 {
        let q = (p - self.at) * (1.0 / self.scale);
        v3(self.rows[0].dot(q), self.rows[1].dot(q), self.rows[2].dot(q))
    }
    fn distance(&self, p: V3) -> f64 {
        let q = self.local(p);
        let far = (q - self.ball.0).length() - self.ball.1;
        // Far away the ball is good enough, and cheap.
        let d = if far > 0.25 { far } else { self.model.distance(q) };
        d * self.scale
    }
    fn fine(&self, p: V3) -> f64 {
        let q = self.local(p);
        (self.model.distance(q) - self.model.relief(q)) * self.scale
    }
}

/// What stands behind and below the things.
pub(crate) enum Backdrop {
    /// A seamless paper: one colour above, one below (linear), darkened by shadows of strength
    /// `shadow`.
    Paper { above: V3, below: V3, shadow: f64 },
    /// A wooden table with a papered wall behind.
    Table,
}

/// Lamps.
pub(crate) struct Light {
    pub(crate) key: V3,
    pub(crate) key_colour: V3,
    pub(crate) sky: V3,
    pub(crate) bounce: V3,
    /// Larger gives harder shadows.
    pub(crate) hard: f64,
}

/// Everything that is needed to take one picture.
pub(crate) struct Scene {
    pub(crate) things: Vec<Placed>,
    pub(crate) backdrop: Backdrop,
    pub(crate) light: Light,
    /// The plane that things lie on: its unit normal and its height along it.
    pub(crate) plane: (V3, f64),
    pub(crate) eye: V3,
    pub(crate) look_at: V3,
    /// Half the picture height at distance one.
    pub(crate) zoom: f64,
}

/// A square picture in linear light, row by row.
pub(crate) struct Canvas {
    pub(crate) size: usize,
    pub(crate) pixels: Vec<V3>,
}

impl Scene {
    /// Takes the picture, `grid` × `grid` rays per pixel.
    pub(crate) fn shoot(&self, size: usize, grid: usize) -> Canvas {
        let front = (self.look_at - self.eye).unit();
        let right = front.cross(v3(0.0, 1.0, 0.0)).unit();
        let up = right.cross(front);
        let half = size as f64 / 2.0;
        let pixels = (0..size * size)
            .into_par_iter()
            .map(|i| {
                let (px, py) = ((i % size) as f64, (i / size) as f64);
                let mut sum = v3(0.0, 0.0, 0.0);
                for s in 0..grid * grid {
                    let dx = ((s % grid) as f64 + 0.5) / grid as f64;
                    let dy = ((s / grid) as f64 + 0.5) / grid as f64;
                    let (u, v) = ((px + dx - half) / half, (half - py - dy) / half);
                    let ray = (front + right * (u * self.zoom) + up * (v * self.zoom)).unit();
                    sum = sum + self.look(ray, v);
                }
                sum * (1.0 / (grid * grid) as f64)
            })
            .collect();
        Canvas { size, pixels }
    }

    fn nearest(&self, p: V3) -> (f64, usize) {
        let mut best = (1e9, 0);
        for (i, thing) in self.things.iter().enumerate() {
            let d = thing.distance(p);
            if d < best.0 {
                best = (d, i);
            }
        }
        best
    }

    fn look(&self, ray: V3, v: f64) -> V3 {
        let slope = ray.dot(self.plane.0);
        let ground = if slope < -1e-6 { (self.plane.1 - self.eye.dot(self.plane.0)) / slope } else { 1e9 };
        let end = ground.min(40.0);
        let mut t = 0.2;
        for _ in 0..160 {
            let (d, i) = self.nearest(self.eye + ray * t);
            if d < 0.0006 * t.max(0.5) {
                return self.shade(self.eye + ray * t, ray, i);
            }
            t += d * 0.85;
            if t > end {
                break;
            }
        }
        self.behind(ray, v, ground)
    }

    fn behind(&self, ray: V3, v: f64, ground: f64) -> V3 {
        let p = self.eye + ray * ground;
        match &self.backdrop {
            Backdrop::Paper { above, below, shadow } => {
                let paper = mix(*below, *above, smooth(-1.0, 1.0, v));
                if ground > 30.0 {
                    return paper;
                }
                let lit = self.shadow(p + self.plane.0 * 0.004) * 0.55 + self.open(p, self.plane.0) * 0.45;
                paper * (1.0 - shadow * (1.0 - lit))
            }
            Backdrop::Table => {
                let wall = if ray.z < -1e-6 { (-3.6 - self.eye.z) / ray.z } else { 1e9 };
                if wall < ground {
                    return crate::clutter::wall(self.eye + ray * wall);
                }
                let albedo = crate::clutter::wood(p);
                let n = self.plane.0;
                albedo.tint(self.lamps(p, n, 0.0))
            }
        }
    }

    /// Light that arrives at `p`, with shadow.
    fn lamps(&self, p: V3, n: V3, wrap: f64) -> V3 {
        let slant = ((n.dot(self.light.key) + wrap) / (1.0 + wrap)).max(0.0);
        let key = if slant > 0.0 { slant * self.shadow(p + n * 0.006) } else { 0.0 };
        let tilt = 0.5 + 0.5 * n.dot(self.plane.0);
        self.light.key_colour * key + mix(self.light.bounce, self.light.sky, tilt) * self.open(p, n)
    }

    fn shade(&self, p: V3, ray: V3, i: usize) -> V3 {
        let thing = &self.things[i];
        let n = normal(p, |q| thing.fine(q), 0.0015 * thing.scale.max(0.4));
        let surface = thing.model.surface(thing.local(p));
        let n = if n.dot(ray) > 0.0 { (n - ray * n.dot(ray)).unit() } else { n };
        let wrap = if surface.fuzz > 0.0 { 0.25 } else { 0.0 };
        let lit = self.lamps(p, n, wrap);
        let graze = 1.0 - (-ray.dot(n)).clamp(0.0, 1.0);
        let mut colour = surface.albedo.tint(lit);
        colour = colour + surface.albedo.tint(lit) * (surface.fuzz * graze * graze);
        if surface.gloss > 0.0 {
            let mirror = ray - n * (2.0 * ray.dot(n));
            let fresnel = 0.04 + 0.96 * graze * graze * graze * graze * graze;
            let half = (self.light.key - ray).unit();
            let spot = libm::pow(n.dot(half).max(0.0), surface.tight);
            let room = self.room(mirror) * fresnel.min(0.5) * self.open(p, n);
            colour = colour + self.light.key_colour * (spot * 0.22 * surface.gloss) + room * surface.gloss;
        }
        colour.map(shoulder)
    }

    /// What a mirror would see: a window-like soft box, a strip of light, and a pale room.
    fn room(&self, d: V3) -> V3 {
        let pale = 0.25 + 0.35 * (0.5 + 0.5 * d.y);
        let front = d.dot(self.light.key);
        let mut box_light = 0.0;
        if front > 0.0 {
            let right = self.light.key.cross(v3(0.0, 1.0, 0.0)).unit();
            let up = right.cross(self.light.key);
            let (a, b) = (d.dot(right) / front, d.dot(up) / front);
            box_light = smooth(0.62, 0.5, a.abs()) * smooth(0.85, 0.7, b.abs()) * smooth(0.0, 0.03, a.abs());
        }
        let strip = smooth(0.78, 0.84, d.x) * smooth(0.97, 0.92, d.x) * smooth(-0.5, 0.0, d.y);
        (self.light.sky + self.light.key_colour) * (pale + 6.0 * box_light + 2.0 * strip) * 0.7
    }

    fn shadow(&self, from: V3) -> f64 {
        let (mut t, mut lit) = (0.02, 1.0_f64);
        for _ in 0..40 {
            let d = self.nearest(from + self.light.key * t).0;
            lit = lit.min(0.5 + 0.5 * self.light.hard * d / t);
            if lit < 0.0 || t > 6.0 {
                break;
            }
            t += d.clamp(0.02, 0.3);
        }
        let lit = lit.max(0.0);
        lit * lit * (3.0 - 2.0 * lit)
    }

    /// How open the place is to the sky: 1 free, 0 in a corner.
    fn open(&self, p: V3, n: V3) -> f64 {
        let (mut shut, mut weight) = (0.0, 1.0);
        for i in 0..5 {
            let h = 0.015 + 0.09 * f64::from(i);
            let q = p + n * h;
            let floor = q.dot(self.plane.0) - self.plane.1;
            let d = self.nearest(q).0.min(floor.max(0.0));
            shut += (h - d).max(0.0) * weight;
            weight *= 0.75;
        }
        (1.0 - 1.3 * shut).clamp(0.15, 1.0)
    }
}

fn normal(p: V3, f: impl Fn(V3) -> f64, e: f64) -> V3 {
    let (a, b, c, d) = (v3(1.0, -1.0, -1.0), v3(-1.0, -1.0, 1.0), v3(-1.0, 1.0, -1.0), v3(1.0, 1.0, 1.0));
    (a * f(p + a * e) + b * f(p + b * e) + c * f(p + c * e) + d * f(p + d * e)).unit()
}

/// Lets highlights fade into white instead of cutting them off.
fn shoulder(x: f64) -> f64 {
    if x < 0.75 { x } else { 0.75 + 0.25 * (1.0 - libm::exp(-(x - 0.75) / 0.25)) }
}
