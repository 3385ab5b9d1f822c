//! Lamps: rectangles that shine to one side.

use super::bounds::Ray;
use super::vector::{V3, fmax, fract, sat, v};

/// Light is kept apart by group, so that strength and colour can be changed without tracing again.
pub(crate) const GROUPS: usize = 4;
/// Most rectangles of a scene.
pub(crate) const MOST_LIGHTS: usize = 12;

/// How brightness lies over the rectangle. Patterns are design choices, drawn after real lamps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LampFace {
    /// Even.
    Plain,
    /// Brighter in the middle, as a softbox is.
    Soft,
    /// Panes and bars, brighter above.
    Window,
    /// A ring; the camera looks through its middle.
    Ring,
}

/// A lamp.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Light {
    pub(crate) centre: V3,
    /// Half the width and height, as vectors.
    pub(crate) x: V3,
    pub(crate) y: V3,
    /// Where it shines.
    pub(crate) n: V3,
    /// Square metres.
    pub(crate) area: f32,
    /// Candela per square metre.
    pub(crate) radiance: f32,
    pub(crate) group: usize,
    pub(crate) face: LampFace,
}

impl Light {
    /// A lamp at `centre` of half size `half` that shines towards `target`.
    pub(crate) fn towards(
        centre: V3,
        target: V3,
        half: (f32, f32),
        radiance: f32,
        group: usize,
        face: LampFace,
    ) -> Self {
        let n = (target - centre).unit();
        let side = if n.y.abs() > 0.99 { v(1.0, 0.0, 0.0) } else { v(0.0, 1.0, 0.0).cross(n).unit() };
        let up = n.cross(side);
        Self {
            centre,
            x: side * half.0,
            y: up * half.1,
            n,
            area: 4.0 * half.0 * half.1,
            radiance,
            group,
            face,
        }
    }

    /// Radiance at (a, b), both −1 to 1, as seen directly or in something glossy.
    pub(crate) fn shine(&self, a: f32, b: f32) -> f32 {
        match self.face {
            LampFace::Plain => self.radiance,
            LampFace::Soft => self.radiance * (1.12 - 0.45 * sat(0.5 * (a * a + b * b))),
            LampFace::Window => {
                let bar = |x: f32, panes: f32| {
                    let f = fract((x * 0.5 + 0.5) * panes);
                    !(0.045..=0.955).contains(&f)
                };
                if bar(a, 2.0) || bar(b, 3.0) {
                    self.radiance * 0.06
                } else {
                    self.radiance * (0.9 + 0.2 * b)
                }
            }
            LampFace::Ring => {
                let r2 = a * a + b * b;
                if (0.40..=1.0).contains(&r2) { self.radiance } else { 0.0 }
            }
        }
    }

    /// Radiance as rough surfaces take it: a window's bars would only make noise there.
    pub(crate) fn even(&self, a: f32, b: f32) -> f32 {
        match self.face {
            LampFace::Window => self.radiance * 0.84 * (0.9 + 0.2 * b),
            LampFace::Plain | LampFace::Soft | LampFace::Ring => self.shine(a, b),
        }
    }

    /// Distance and place (−1 to 1) where a ray meets the shining side.
    pub(crate) fn hit(&self, ray: &Ray) -> Option<(f32, f32, f32)> {
        let c = self.n.dot(ray.d);
        if c >= -1e-6 {
            return None;
        }
        let t = self.n.dot(self.centre - ray.o) / c;
        if t <= 1e-4 {
            return None;
        }
        let p = ray.o + ray.d * t - self.centre;
        let a = p.dot(self.x) / self.x.dot(self.x);
        let b = p.dot(self.y) / self.y.dot(self.y);
        (a.abs() <= 1.0 && b.abs() <= 1.0).then_some((t, a, b))
    }

    /// Rough share that this lamp gives to a surface at `p` that looks along `n`, before shadows;
    /// never 0 where light may arrive.
    pub(crate) fn weight(&self, p: V3, n: V3) -> f32 {
        let d = self.centre - p;
        let r2 = fmax(d.dot(d), 1e-4);
        let r = r2.sqrt();
        let size = self.x.len() + self.y.len();
        let from_lamp = fmax((size * 0.3 - self.n.dot(d)) / r, 0.0);
        let at_surface = fmax((n.dot(d) + size) / r, 0.0);
        self.radiance * self.area * from_lamp * at_surface / (r2 + self.area)
    }
}
