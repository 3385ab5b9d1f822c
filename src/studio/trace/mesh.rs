//! Triangle meshes that are made in code: sheets, turned profiles, tubes, blocks.

use super::material::Material;
use super::vector::{V3, fmax, fmin, sin_cos_turns, smooth, v};

/// Points with normals and surface coordinates, triangles over them, and a material for each
/// triangle.
#[derive(Default)]
pub(crate) struct Mesh {
    pub(crate) points: Vec<V3>,
    pub(crate) normals: Vec<V3>,
    pub(crate) uv: Vec<(f32, f32)>,
    pub(crate) triangles: Vec<[u32; 3]>,
    pub(crate) materials: Vec<Material>,
}

impl Mesh {
    /// A sheet of (`nu` + 1) × (`nv` + 1) points of `f(u, v)`, both 0 to 1, with normals from the
    /// neighbours. The outside is where ∂p/∂u × ∂p/∂v points. With `wrap` the last column is the
    /// first.
    pub(crate) fn sheet(
        &mut self,
        grid: (usize, usize),
        m: Material,
        wrap: bool,
        f: impl Fn(f32, f32) -> V3,
    ) {
        let (nu, nv) = grid;
        let base = self.points.len() as u32;
        let mut points = Vec::with_capacity((nu + 1) * (nv + 1));
        for j in 0..=nv {
            for i in 0..=nu {
                let column = if wrap && i == nu { 0 } else { i };
                points.push(f(column as f32 / nu as f32, j as f32 / nv as f32));
            }
        }
        let at = |i: usize, j: usize| points[j * (nu + 1) + i];
        for j in 0..=nv {
            for i in 0..=nu {
                let (left, right) = neighbours(i, nu, wrap);
                let across = |j: usize| at(right, j) - at(left, j);
                let along = at(i, (j + 1).min(nv)) - at(i, j.saturating_sub(1));
                let mut normal = across(j).cross(along);
                if normal.dot(normal) < 1e-24 {
                    // A pole: the ring next to it says where outside is.
                    normal = across(if j == 0 { 1 } else { nv - 1 }).cross(along);
                }
                self.points.push(at(i, j));
                self.normals.push(normal.unit());
                self.uv.push((i as f32 / nu as f32, j as f32 / nv as f32));
            }
        }
        for j in 0..nv {
            for i in 0..nu {
                let a = base + (j * (nu + 1) + i) as u32;
                let (b, c, d) = (a + 1, a + nu as u32 + 1, a + nu as u32 + 2);
                self.triangle([a, b, d], m);
                self.triangle([a, d, c], m);
            }
        }
    }

    /// Adds a triangle, unless it has no surface.
    fn triangle(&mut self, corners: [u32; 3], m: Material) {
        let [p, q, r] = corners.map(|k| self.points[k as usize]);
        if (q - p).cross(r - p).len() > 1e-14 {
            self.triangles.push(corners);
            self.materials.push(m);
        }
    }

    /// Turns a profile of (radius, height) around the y axis; the outside lies to the right of its
    /// direction.
    pub(crate) fn lathe(&mut self, profile: &[(f32, f32)], around: usize, m: Material) {
        let last = profile.len() - 1;
        self.sheet((around, last), m, true, |u, t| {
            let (radius, y) = profile[((t * last as f32 + 0.5) as usize).min(last)];
            let (s, c) = sin_cos_turns(-u);
            v(radius * c, y, radius * s)
        });
    }

    /// A tube along `path` (0 to 1) with an elliptic section: `radii(t)` = (in the plane at right
    /// angles to `side`, along `side`).
    pub(crate) fn tube(
        &mut self,
        grid: (usize, usize),
        m: Material,
        side: V3,
        path: impl Fn(f32) -> V3,
        radii: impl Fn(f32) -> (f32, f32),
    ) {
        let (along, around) = grid;
        self.sheet((around, along), m, true, |u, t| {
            let step = 0.5 / along as f32;
            let ahead = (path(fmin(t + step, 1.0)) - path(fmax(t - step, 0.0))).unit();
            let n = side.unit().cross(ahead).unit();
            let b = ahead.cross(n);
            let (r1, r2) = radii(t);
            let (s, c) = sin_cos_turns(u);
            path(t) + n * (r1 * c) + b * (r2 * s)
        });
    }

    /// A flat face of four corners, counter-clockwise as seen from outside.
    pub(crate) fn quad(&mut self, corners: [V3; 4], m: Material) {
        let base = self.points.len() as u32;
        let n = (corners[1] - corners[0]).cross(corners[3] - corners[0]).unit();
        for (p, uv) in corners.iter().zip([(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]) {
            self.points.push(*p);
            self.normals.push(n);
            self.uv.push(uv);
        }
        self.triangle([base, base + 1, base + 2], m);
        self.triangle([base, base + 2, base + 3], m);
    }

    /// A box with half sizes `half`, turned by `turn` (of a circle) about y, the middle of its foot
    /// at `at`; one material for each face: front, back, right, left, top, foot.
    pub(crate) fn faces(&mut self, at: V3, half: V3, turn: f32, m: [Material; 6]) {
        let (s, c) = sin_cos_turns(turn);
        let place = |(x, y, z): (f32, f32, f32)| {
            let (x, y, z) = (x * half.x, y * half.y, z * half.z);
            at + v(c * x + s * z, y + half.y, -s * x + c * z)
        };
        let (l, h) = (-1.0, 1.0);
        let corners = [
            [(l, l, h), (h, l, h), (h, h, h), (l, h, h)],
            [(h, l, l), (l, l, l), (l, h, l), (h, h, l)],
            [(h, l, h), (h, l, l), (h, h, l), (h, h, h)],
            [(l, l, l), (l, l, h), (l, h, h), (l, h, l)],
            [(l, h, h), (h, h, h), (h, h, l), (l, h, l)],
            [(l, l, l), (h, l, l), (h, l, h), (l, l, h)],
        ];
        for (face, m) in corners.iter().zip(m) {
            self.quad(face.map(place), m);
        }
    }

    /// A box of one material.
    pub(crate) fn block(&mut self, at: V3, half: V3, turn: f32, m: Material) {
        self.faces(at, half, turn, [m; 6]);
    }

    /// Adds loose triangles: three points, normals and surface coordinates each.
    pub(crate) fn add_triangles(&mut self, points: &[V3], normals: &[V3], uv: &[(f32, f32)], m: Material) {
        let base = self.points.len() as u32;
        self.points.extend_from_slice(points);
        self.normals.extend_from_slice(normals);
        self.uv.extend_from_slice(uv);
        for k in 0..points.len() as u32 / 3 {
            let first = base + 3 * k;
            self.triangle([first, first + 1, first + 2], m);
        }
    }

    /// Makes everything larger or smaller about the origin.
    pub(crate) fn scale(&mut self, k: f32) {
        self.points.iter_mut().for_each(|p| *p *= k);
    }

    /// Moves everything from point `from` on: turned about y by `turn` (of a circle), then shifted.
    pub(crate) fn place(&mut self, from: usize, at: V3, turn: f32) {
        let (s, c) = sin_cos_turns(turn);
        let rotate = |p: V3| v(c * p.x + s * p.z, p.y, -s * p.x + c * p.z);
        for (p, n) in self.points[from..].iter_mut().zip(&mut self.normals[from..]) {
            *p = rotate(*p) + at;
            *n = rotate(*n);
        }
    }

    /// Lays everything from point `from` on its back: what stood up points away from the viewer.
    pub(crate) fn lay_down(&mut self, from: usize) {
        let fall = |p: V3| v(p.x, p.z, -p.y);
        for (p, n) in self.points[from..].iter_mut().zip(&mut self.normals[from..]) {
            *p = fall(*p);
            *n = fall(*n);
        }
    }

    /// Scales surface coordinates from point `from` on, so that they count metres or stitches.
    pub(crate) fn scale_uv(&mut self, from: usize, u: f32, w: f32) {
        for uv in &mut self.uv[from..] {
            *uv = (uv.0 * u, uv.1 * w);
        }
    }

    /// Presses a dent: what is nearer than `reach` metres to `centre` moves against `outside` by up
    /// to `depth`. With F(p) = p − o·h(p) the normals turn by the inverse transpose of its
    /// Jacobian, n + ∇h (o·n) / (1 − o·∇h) (Sherman and Morrison 1950).
    pub(crate) fn dent(&mut self, centre: V3, outside: V3, reach: f32, depth: f32) {
        for (p, n) in self.points.iter_mut().zip(&mut self.normals) {
            let away = *p - centre;
            let r = away.len();
            if r >= reach {
                continue;
            }
            let height = |r: f32| depth * (1.0 - smooth(0.0, reach, r));
            let step = reach * 0.01;
            let slope = (height(r + step) - height(fmax(r - step, 0.0))) / (2.0 * step);
            let gradient = away * (slope / fmax(r, 1e-6));
            *n = (*n + gradient * (outside.dot(*n) / fmax(1.0 - outside.dot(gradient), 0.2))).unit();
            *p = *p - outside * height(r);
        }
    }
}

fn neighbours(i: usize, n: usize, wrap: bool) -> (usize, usize) {
    if wrap {
        (if i == 0 { n - 1 } else { i - 1 }, if i == n { 1 } else { i + 1 })
    } else {
        (i.saturating_sub(1), (i + 1).min(n))
    }
}

/// A smooth line through points, `per` pieces between neighbours (Catmull and Rom 1974).
pub(crate) fn through(points: &[(f32, f32)], per: usize) -> Vec<(f32, f32)> {
    let last = points.len() - 1;
    let mut out = Vec::with_capacity(last * per + 1);
    for i in 0..last {
        let p = [points[i.saturating_sub(1)], points[i], points[i + 1], points[(i + 2).min(last)]];
        for k in 0..per {
            let t = k as f32 / per as f32;
            let f = |a: f32, b: f32, c: f32, d: f32| {
                let square = (2.0 * a - 5.0 * b + 4.0 * c - d) * t * t;
                0.5 * (2.0 * b + (c - a) * t + square + (3.0 * b - a - 3.0 * c + d) * t * t * t)
            };
            out.push((f(p[0].0, p[1].0, p[2].0, p[3].0), f(p[0].1, p[1].1, p[2].1, p[3].1)));
        }
    }
    out.push(points[last]);
    out
}

/// A cubic curve with four control points (Bézier).
pub(crate) fn bezier(p: [V3; 4], t: f32) -> V3 {
    let s = 1.0 - t;
    p[0] * (s * s * s) + p[1] * (3.0 * s * s * t) + p[2] * (3.0 * s * t * t) + p[3] * (t * t * t)
}

impl Mesh {
    /// A slab along z with rounded edges: `outline(u)` (x, y) runs counter-clockwise and can be
    /// seen whole from `middle`.
    pub(crate) fn slab(
        &mut self,
        around: usize,
        m: Material,
        shape: Slab,
        outline: impl Fn(f32) -> (f32, f32),
    ) {
        let Slab { middle, half, round, z } = shape;
        // From the back's middle over the rim to the front's middle: (metres inside the outline,
        // z).
        let r = round;
        let rings = [
            (1.0, -half),
            (r * 3.0, -half),
            (r, -half),
            (r * 0.29, -half + r * 0.29),
            (0.0, -half + r),
            (0.0, half - r),
            (r * 0.29, half - r * 0.29),
            (r, half),
            (r * 3.0, half),
            (1.0, half),
        ];
        self.sheet((around, rings.len() - 1), m, true, |u, w| {
            let (inside, depth) = rings[((w * (rings.len() - 1) as f32 + 0.5) as usize).min(rings.len() - 1)];
            let (x, y) = outline(u);
            let (dx, dy) = (x - middle.0, y - middle.1);
            let far = fmax((dx * dx + dy * dy).sqrt(), 1e-6);
            let k = fmax(1.0 - inside / far, 0.0);
            v(middle.0 + dx * k, middle.1 + dy * k, z + depth)
        });
    }
}

/// Measures of [`Mesh::slab`], in metres.
#[derive(Clone, Copy)]
pub(crate) struct Slab {
    /// A place inside the outline.
    pub(crate) middle: (f32, f32),
    /// Half the thickness.
    pub(crate) half: f32,
    /// Radius of the edges.
    pub(crate) round: f32,
    /// Where its middle plane is.
    pub(crate) z: f32,
}
