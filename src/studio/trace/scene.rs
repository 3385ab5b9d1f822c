//! Objects, lamps and camera: what there is to see, and where a ray arrives.

use super::bounds::{BoxBounds, Ray, inverse};
use super::bvh::{Bvh, Stack, TriangleHit};
use super::light::{GROUPS, Light};
use super::material::{Material, mean_colour, surface};
use super::mesh::Mesh;
use super::reflect::absorbed;
use super::surface::{Rgb, Surface, SurfacePoint, linear, matt};
use super::vector::{PI, V3, fmax, fract, frame, grey, pow5, sat, sin_cos_turns, smooth, v};
use std::sync::Arc;

/// A scratch on a thing: a bright, rough line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scratch {
    pub(crate) from: V3,
    pub(crate) to: V3,
    /// Half width in metres.
    pub(crate) half: f32,
    /// Linear colour of what lies under the surface.
    pub(crate) under: V3,
}

/// A picture that paints a mesh; it repeats.
pub(crate) struct Texture {
    width: usize,
    height: usize,
    colours: Vec<Rgb>,
}

impl Texture {
    /// From the bytes of a picture, row by row from the top left.
    pub(crate) fn new(width: u32, height: u32, rgb: &[u8]) -> Self {
        let colours = rgb.chunks_exact(3).map(|c| [c[0], c[1], c[2]]).collect();
        Self { width: width as usize, height: height as usize, colours }
    }

    /// Linear colour at surface coordinates: (0, 0) is the lower left corner.
    fn at(&self, (u, w): (f32, f32)) -> V3 {
        let place = |x: f32, side: usize| ((fract(x) * side as f32) as usize).min(side - 1);
        let (x, y) = (place(u, self.width), self.height - 1 - place(w, self.height));
        linear(self.colours[y * self.width + x])
    }
}

/// A mesh with its tree, shared between scenes.
pub(crate) struct TraceBody {
    pub(crate) mesh: Mesh,
    bvh: Bvh,
    /// Light passes through.
    clear: bool,
    pub(crate) scratch: Option<Scratch>,
    texture: Option<Arc<Texture>>,
}

impl TraceBody {
    /// Builds the tree.
    pub(crate) fn new(mesh: Mesh, scratch: Option<Scratch>) -> Arc<Self> {
        let bvh = Bvh::new(&mesh.points, &mesh.triangles);
        let clear = mesh.materials.iter().any(|m| matches!(m, Material::Glass(_)));
        Arc::new(Self { mesh, bvh, clear, scratch, texture: None })
    }

    /// Builds the tree of a mesh that is painted by a picture.
    pub(crate) fn textured(mesh: Mesh, texture: Option<Arc<Texture>>) -> Arc<Self> {
        let bvh = Bvh::new(&mesh.points, &mesh.triangles);
        Arc::new(Self { mesh, bvh, clear: false, scratch: None, texture })
    }
}

/// A body put somewhere: turned about y, then moved.
pub(crate) struct Object {
    body: Arc<TraceBody>,
    turn: (f32, f32),
    at: V3,
    bounds: BoxBounds,
    pub(crate) is_product: bool,
}

impl Object {
    /// Puts a body at `at`, turned by `turn` (of a circle) about y.
    pub(crate) fn new(body: Arc<TraceBody>, at: V3, turn: f32, is_product: bool) -> Self {
        let mut out = Self { body, turn: sin_cos_turns(turn), at, bounds: BoxBounds::EMPTY, is_product };
        for corner in out.body.bvh.bounds().corners() {
            let p = out.turn_out(corner) + at;
            out.bounds.add(p - grey(1e-4));
            out.bounds.add(p + grey(1e-4));
        }
        out
    }

    #[inline]
    fn turn_out(&self, p: V3) -> V3 {
        let (s, c) = self.turn;
        v(c * p.x + s * p.z, p.y, c * p.z - s * p.x)
    }

    #[inline]
    fn turn_in(&self, p: V3) -> V3 {
        let (s, c) = self.turn;
        v(c * p.x - s * p.z, p.y, c * p.z + s * p.x)
    }

    #[inline]
    fn ray_in(&self, ray: &Ray) -> Ray {
        Ray { o: self.turn_in(ray.o - self.at), d: self.turn_in(ray.d) }
    }

    #[inline]
    fn hit(&self, ray: &Ray, t_min: f32, best: &mut TriangleHit, any: bool, stack: &mut Stack) -> bool {
        let ray = self.ray_in(ray);
        self.body.bvh.hit(&ray, inverse(ray.d), t_min, best, any, stack)
    }
}

/// Where the light is caught.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Optics {
    pub(crate) eye: V3,
    pub(crate) target: V3,
    /// Focal length in millimetres.
    pub(crate) focal: f32,
    /// Height of the sensor in millimetres.
    pub(crate) sensor: f32,
    pub(crate) f_number: f32,
    /// Distance of the plane in focus, in metres.
    pub(crate) focus: f32,
    /// Share of a circle by which the camera is held crooked.
    pub(crate) roll: f32,
}

/// Everything that is traced.
pub(crate) struct Scene {
    pub(crate) objects: Vec<Object>,
    pub(crate) lights: Vec<Light>,
    /// What the rest of the room sends back, in cd/m², by group.
    pub(crate) ambient: [f32; GROUPS],
    pub(crate) camera: Optics,
}

/// Where a ray arrived.
pub(crate) struct TraceHit {
    pub(crate) t: f32,
    pub(crate) object: usize,
    at: TriangleHit,
}

/// Smallest distance of a hit, in metres: a ray does not meet the surface that it leaves.
const LEAST: f32 = 2e-5;

impl Scene {
    /// The nearest thing along a ray.
    pub(crate) fn hit(&self, ray: &Ray, stack: &mut Stack) -> Option<TraceHit> {
        let slope = inverse(ray.d);
        let mut best = TriangleHit { t: 1e9, u: 0.0, w: 0.0, triangle: 0 };
        let mut object = None;
        for (i, o) in self.objects.iter().enumerate() {
            if o.bounds.is_met(ray.o, slope, best.t) && o.hit(ray, LEAST, &mut best, false, stack) {
                object = Some(i);
            }
        }
        object.map(|object| TraceHit { t: best.t, object, at: best })
    }

    /// How much light comes along a straight line of length `t`: glass lets most of it through,
    /// unbent.
    pub(crate) fn clear_way(&self, ray: &Ray, t: f32, stack: &mut Stack) -> V3 {
        let slope = inverse(ray.d);
        for o in self.objects.iter().filter(|o| !o.body.clear) {
            let mut best = TriangleHit { t, u: 0.0, w: 0.0, triangle: 0 };
            if o.bounds.is_met(ray.o, slope, t) && o.hit(ray, LEAST, &mut best, true, stack) {
                return grey(0.0);
            }
        }
        let mut share = grey(1.0);
        for (i, o) in self.objects.iter().enumerate().filter(|(_, o)| o.body.clear) {
            if o.bounds.is_met(ray.o, slope, t) {
                share *= self.through(i, ray, t, stack);
            }
        }
        share
    }

    /// What the walls of one glass thing leave of light along a straight line.
    fn through(&self, object: usize, ray: &Ray, t: f32, stack: &mut Stack) -> V3 {
        let (mut from, mut entered, mut share) = (LEAST, None, grey(1.0));
        for _ in 0..10 {
            let mut best = TriangleHit { t, u: 0.0, w: 0.0, triangle: 0 };
            if !self.objects[object].hit(ray, from, &mut best, false, stack) {
                break;
            }
            let hit = TraceHit { t: best.t, object, at: best };
            let Material::Glass(tint) = self.material(&hit) else { return grey(0.0) };
            let (point, _) = self.point(&hit);
            let c = self.out(&hit, point.n).unit().dot(ray.d);
            share *= 1.0 - (0.04 + 0.96 * pow5(1.0 - sat(c.abs())));
            if c < 0.0 {
                entered = Some(best.t);
            } else if let Some(start) = entered.take() {
                share *= absorbed(tint, best.t - start);
            }
            if share.most() < 0.01 {
                return grey(0.0);
            }
            from = best.t + LEAST;
        }
        share
    }

    /// The point in the thing's own space, and the triangle's own normal there (outside).
    pub(crate) fn point(&self, hit: &TraceHit) -> (SurfacePoint, V3) {
        let m = &self.objects[hit.object].body.mesh;
        let [a, b, c] = m.triangles[hit.at.triangle as usize].map(|k| k as usize);
        let (u, w) = (hit.at.u, hit.at.w);
        let s = 1.0 - u - w;
        let blend = |list: &[V3]| list[a] * s + list[b] * u + list[c] * w;
        let n = blend(&m.normals).unit();
        let uv =
            (m.uv[a].0 * s + m.uv[b].0 * u + m.uv[c].0 * w, m.uv[a].1 * s + m.uv[b].1 * u + m.uv[c].1 * w);
        let (e1, e2) = (m.points[b] - m.points[a], m.points[c] - m.points[a]);
        let (u1, v1) = (m.uv[b].0 - m.uv[a].0, m.uv[b].1 - m.uv[a].1);
        let (u2, v2) = (m.uv[c].0 - m.uv[a].0, m.uv[c].1 - m.uv[a].1);
        let det = u1 * v2 - u2 * v1;
        let (du, dv) =
            if det.abs() > 1e-14 { ((e1 * v2 - e2 * v1) / det, (e2 * u1 - e1 * u2) / det) } else { frame(n) };
        let face = e1.cross(e2).unit();
        let face = if face.dot(n) < 0.0 { -face } else { face };
        (SurfacePoint { p: blend(&m.points), n, uv, du, dv }, face)
    }

    /// The material there.
    pub(crate) fn material(&self, hit: &TraceHit) -> Material {
        self.objects[hit.object].body.mesh.materials[hit.at.triangle as usize]
    }

    /// The surface there. Without `detail` only its mean colour: for light by way of other
    /// surfaces.
    pub(crate) fn surface(&self, hit: &TraceHit, point: &SurfacePoint, detail: bool) -> Surface {
        let material = self.material(hit);
        if !detail && let Some(c) = mean_colour(material) {
            return matt(c, point.n);
        }
        let mut s = surface(material, point);
        if let (Some(texture), Material::Textured(_)) = (&self.objects[hit.object].body.texture, material) {
            s.albedo = texture.at(point.uv);
        }
        if let Some(scratch) = self.objects[hit.object].body.scratch {
            scratch.mark(&mut s, point.p);
        }
        s
    }

    /// A direction of the thing's own space in the room.
    pub(crate) fn out(&self, hit: &TraceHit, n: V3) -> V3 {
        self.objects[hit.object].turn_out(n)
    }

    /// The room seen in direction `d`, relative to `ambient`: darker below, with something dark
    /// standing around, to be seen in glossy things. Design choice.
    pub(crate) fn room(d: V3) -> f32 {
        let (x, z) = (d.x, d.z);
        let shelf =
            d.y > -0.25 && d.y < 0.35 && ((x > 0.25 && x < 0.45) || (z > 0.3 && x < -0.1 && x > -0.5));
        (0.75 + 0.35 * d.y) * if shelf { 0.55 } else { 1.0 }
    }

    /// Radiance of a white sheet at `p` that looks at every lamp and has no shadow on it.
    pub(crate) fn nominal(&self, p: V3) -> f32 {
        let mut sum = 0.0;
        for light in &self.lights {
            let d = light.centre - p;
            let r2 = d.dot(d);
            let c = fmax(-light.n.dot(d) / r2.sqrt(), 0.0);
            sum += light.radiance * light.area * c / r2 / PI;
        }
        self.ambient.iter().fold(sum, |sum, a| sum + a)
    }
}

impl Scratch {
    /// Marks the surface where the scratch runs, with a ragged edge.
    fn mark(&self, s: &mut Surface, p: V3) {
        let way = self.to - self.from;
        let t = sat((p - self.from).dot(way) / fmax(way.dot(way), 1e-12));
        let ragged = super::chance::noise(p * 1800.0) * 0.8 + 0.5;
        let width = self.half * ragged * (0.35 + 2.6 * t * (1.0 - t));
        let off = (p - self.from - way * t).len();
        let share = 1.0 - smooth(0.6, 1.0, off / fmax(width, 1e-6));
        if share > 0.0 {
            s.albedo = s.albedo * (1.0 - share) + self.under * share;
            s.f0 *= 1.0 - 0.6 * share;
            s.alpha = fmax(s.alpha, if s.alpha > 0.0 { 0.5 * share } else { 0.0 });
        }
    }
}
