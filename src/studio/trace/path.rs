//! Light, backwards: from the camera over a few bounces to the lamps.
//!
//! At each surface the path asks one lamp directly and goes on; both ways of finding a lamp are
//! weighed against each other by the power heuristic (Veach and Guibas 1995). Where the camera
//! looks straight at a glossy thing, gloss and scattering are both followed. **Bias, on purpose:**
//! light by way of other surfaces is limited to 2.5 times what a white sheet would send (sparks),
//! it sees mean colours without gloss, and shadows of glass are straight (no caustics).

use super::bounds::Ray;
use super::bvh::Stack;
use super::chance::Sampler;
use super::light::{GROUPS, MOST_LIGHTS};
use super::material::Material;
use super::reflect::{absorbed, at_glass, evaluate, gloss_chance, sample_gloss, sample_rough};
use super::scene::{Scene, TraceHit};
use super::surface::{Rgb, Surface};
use super::vector::{PI, V3, clamp, fmax, grey};

/// Light by group.
pub(crate) type Groups = [V3; GROUPS];

/// The first hit of a path, to guide the smoothing of noise.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Guide {
    /// Colour of the surface.
    pub(crate) albedo: V3,
    /// Light is divided by this before smoothing, so that texture stays.
    pub(crate) texture: V3,
    /// Where the surface looks.
    pub(crate) n: V3,
    /// Where it is.
    pub(crate) p: V3,
    /// 1 on the product, 0 elsewhere.
    pub(crate) subject: f32,
}

/// Bounces off rough surfaces.
const BOUNCES: u32 = 3;
/// Surfaces of any kind before a path through glass ends.
const DEEPEST: u32 = 9;

/// One path.
pub(crate) struct Path<'a> {
    pub(crate) scene: &'a Scene,
    pub(crate) sampler: Sampler,
    /// Most light that one bounce may bring.
    pub(crate) limit: f32,
    pub(crate) light: Groups,
    pub(crate) guide: Option<Guide>,
    pub(crate) stack: &'a mut Stack,
}

/// A ray on its way.
#[derive(Clone, Copy)]
struct Leg {
    ray: Ray,
    /// First dimension of the sampler that is free.
    dimension: u32,
    /// Surfaces met before.
    depth: u32,
    /// The contribution to the pixel of light that arrives here.
    weight: V3,
    /// Density with which the direction was chosen; 0 for camera, mirror and glass.
    chance: f32,
    /// Where it was chosen.
    p: V3,
    n: V3,
    /// Rough bounces before.
    rough: u32,
    /// A rough bounce, and glass after it: the lamp was counted by the straight line.
    counted: bool,
    /// Seen directly or in something glossy.
    sharp: bool,
}

/// A surface that light is collected at.
struct LitSpot {
    p: V3,
    /// Just outside the surface.
    origin: V3,
    /// The triangle's own normal.
    face: V3,
    s: Surface,
    wo: V3,
    /// Weights with which gloss and scattering are followed.
    gloss: f32,
    scatter: f32,
    /// Both are followed.
    both: bool,
    /// The path ends here.
    last: bool,
}

fn power(a: f32, b: f32) -> f32 {
    let (a, b) = (a * a, b * b);
    a / fmax(a + b, 1e-30)
}

impl Path<'_> {
    /// Follows a ray from the camera.
    pub(crate) fn follow(&mut self, ray: Ray) {
        self.go(&Leg {
            ray,
            dimension: 0,
            depth: 0,
            weight: grey(1.0),
            chance: 0.0,
            p: ray.o,
            n: ray.d,
            rough: 0,
            counted: false,
            sharp: true,
        });
    }

    fn add(&mut self, group: usize, mut c: V3, rough: u32) {
        let y = c.luma();
        if rough > 0 && y > self.limit {
            c *= self.limit / y;
        }
        self.light[group] += c;
    }

    /// Each lamp's rough share at a point, and their sum.
    fn weights(&self, p: V3, n: V3) -> ([f32; MOST_LIGHTS], f32) {
        let mut weights = [0.0; MOST_LIGHTS];
        let mut sum = 0.0;
        for (light, weight) in self.scene.lights.iter().zip(&mut weights) {
            *weight = light.weight(p, n);
            sum += *weight;
        }
        (weights, sum)
    }

    fn go(&mut self, leg: &Leg) {
        let hit = self.scene.hit(&leg.ray, self.stack);
        let t_max = hit.as_ref().map_or(1e9, |hit| hit.t);
        if self.see_lamp(leg, t_max) {
            return;
        }
        let Some(hit) = hit else {
            self.see_room(leg);
            return;
        };
        if let Material::Glass(tint) = self.scene.material(&hit) {
            self.pass_glass(leg, &hit, tint);
        } else {
            self.bounce(leg, &hit);
        }
    }

    /// A lamp is nearer than anything else: its light arrives.
    fn see_lamp(&mut self, leg: &Leg, t_max: f32) -> bool {
        let mut nearest: Option<(usize, f32, f32, f32)> = None;
        for (k, light) in self.scene.lights.iter().enumerate() {
            if let Some((t, a, b)) = light.hit(&leg.ray)
                && t < nearest.map_or(t_max, |n| n.1)
                && light.shine(a, b) > 0.0
            {
                nearest = Some((k, t, a, b));
            }
        }
        let Some((k, t, a, b)) = nearest else { return false };
        let light = &self.scene.lights[k];
        if !leg.counted {
            let mut share = 1.0;
            if leg.chance > 0.0 {
                let (weights, sum) = self.weights(leg.p, leg.n);
                let c = -light.n.dot(leg.ray.d);
                let by_lamp = if sum > 0.0 { weights[k] / sum * t * t / (c * light.area) } else { 0.0 };
                share = power(leg.chance, by_lamp);
            }
            let seen = if leg.sharp { light.shine(a, b) } else { light.even(a, b) };
            self.add(light.group, leg.weight * (seen * share), leg.rough);
        }
        self.mark_far(leg, t);
        true
    }

    fn see_room(&mut self, leg: &Leg) {
        let seen = Scene::room(leg.ray.d);
        for (light, ambient) in self.light.iter_mut().zip(&self.scene.ambient) {
            *light += leg.weight * (ambient * seen);
        }
        self.mark_far(leg, 3.0);
    }

    fn mark_far(&mut self, leg: &Leg, t: f32) {
        let (white, p) = (grey(1.0), leg.ray.o + leg.ray.d * t);
        self.guide.get_or_insert(Guide { albedo: white, texture: white, n: -leg.ray.d, p, subject: 0.0 });
    }

    fn bounce(&mut self, leg: &Leg, hit: &TraceHit) {
        let scene = self.scene;
        let p = leg.ray.o + leg.ray.d * hit.t;
        let (mut point, face) = scene.point(hit);
        let mut face = scene.out(hit, face);
        if face.dot(leg.ray.d) > 0.0 {
            face = -face;
            point.n = -point.n;
        }
        let mut s = scene.surface(hit, &point, leg.rough == 0);
        s.n = scene.out(hit, s.n).unit();
        if leg.rough > 0 && !s.metal {
            s.alpha = 0.0;
        }
        let wo = -leg.ray.d;
        if s.n.dot(wo) < 0.02 {
            // A bumpy normal that looks away from the eye is bent back.
            s.n = (s.n + wo * (0.03 - s.n.dot(wo))).unit();
        }
        let texture = if s.alpha > 0.0 { grey(1.0) } else { s.albedo.map(|c| fmax(c, 0.02)) };
        self.guide.get_or_insert(Guide {
            albedo: if s.metal { s.f0 } else { s.albedo },
            texture,
            n: s.n,
            p,
            subject: f32::from(scene.objects[hit.object].is_product),
        });
        let both = leg.rough == 0 && leg.depth < 2 && !s.metal && s.alpha > 0.0;
        let chance = gloss_chance(&s, wo);
        let (gloss, scatter) = if both { (1.0, 1.0) } else { (chance, 1.0 - chance) };
        let last = leg.rough + 1 >= BOUNCES;
        let spot = LitSpot { p, origin: p + face * 3e-5, face, s, wo, gloss, scatter, both, last };
        let (pick, lobe) = self.sampler.two(leg.dimension);
        self.ask_lamp(leg, &spot, pick);
        if gloss > 0.0 && (both || lobe < gloss) {
            self.go_gloss(leg, &spot);
        }
        if scatter > 0.0 && !last && (both || lobe >= gloss) {
            self.go_rough(leg, &spot);
        }
    }

    /// Asks one lamp directly, chosen by its rough share.
    fn ask_lamp(&mut self, leg: &Leg, spot: &LitSpot, pick: f32) {
        let (weights, sum) = self.weights(spot.p, spot.s.n);
        if sum <= 0.0 {
            return;
        }
        let mut left = pick * sum;
        let mut k = 0;
        while k + 1 < self.scene.lights.len() && left >= weights[k] {
            left -= weights[k];
            k += 1;
        }
        let light = &self.scene.lights[k];
        let (a, b) = self.sampler.two(leg.dimension + 1);
        let (a, b) = (2.0 * a - 1.0, 2.0 * b - 1.0);
        let seen = light.even(a, b);
        let way = light.centre + light.x * a + light.y * b - spot.origin;
        let r2 = way.dot(way);
        let r = r2.sqrt();
        let wi = way / r;
        let c = -light.n.dot(wi);
        let prob = weights[k] / sum;
        if prob <= 0.0 || c <= 1e-4 || seen <= 0.0 || spot.face.dot(wi) <= 0.0 {
            return;
        }
        let by_lamp = prob * r2 / (c * light.area);
        let f = evaluate(&spot.s, spot.wo, wi);
        let alone = f.rough + f.gloss;
        if alone.most() <= 0.0 {
            return;
        }
        let clear = self.scene.clear_way(&Ray { o: spot.origin, d: wi }, r - 1e-4, self.stack);
        if clear.most() <= 0.0 {
            return;
        }
        let by_scatter = spot.scatter * fmax(spot.s.n.dot(wi), 0.0) / PI;
        let weighed =
            f.rough * power(by_lamp, by_scatter) + f.gloss * power(by_lamp, spot.gloss * f.gloss_chance);
        // Through glass the other way of finding this lamp does not exist.
        let f = if clear == grey(1.0) { weighed } else { alone };
        self.add(light.group, leg.weight * f * clear * (seen / by_lamp), leg.rough);
    }

    fn go_gloss(&mut self, leg: &Leg, spot: &LitSpot) {
        let wi = sample_gloss(&spot.s, spot.wo, self.sampler.two(leg.dimension + 2));
        let f = evaluate(&spot.s, spot.wo, wi);
        if spot.face.dot(wi) <= 0.0 || f.gloss_chance <= 0.0 || (spot.last && spot.s.alpha >= 0.3) {
            return;
        }
        let chance = spot.gloss * f.gloss_chance;
        self.go(&Leg {
            ray: Ray { o: spot.origin, d: wi },
            dimension: leg.dimension + if spot.both { 52 } else { 4 },
            depth: leg.depth + 1,
            weight: leg.weight * f.gloss / chance,
            chance,
            p: spot.p,
            n: spot.s.n,
            rough: leg.rough + 1,
            counted: false,
            sharp: true,
        });
    }

    fn go_rough(&mut self, leg: &Leg, spot: &LitSpot) {
        let wi = sample_rough(spot.s.n, self.sampler.two(leg.dimension + 3));
        let c = spot.s.n.dot(wi);
        if spot.face.dot(wi) <= 0.0 || c <= 1e-4 {
            return;
        }
        let chance = spot.scatter * c / PI;
        let mut weight = leg.weight * evaluate(&spot.s, spot.wo, wi).rough / chance;
        // Weak paths end early (Russian roulette: Arvo and Kirk 1990).
        if leg.rough >= 1 {
            let keep = clamp(weight.most() / fmax(leg.weight.most(), 1e-9) * 2.0, 0.3, 1.0);
            if self.sampler.two(leg.dimension + 40).0 >= keep {
                return;
            }
            weight = weight / keep;
        }
        self.go(&Leg {
            ray: Ray { o: spot.origin, d: wi },
            dimension: leg.dimension + 4,
            depth: leg.depth + 1,
            weight,
            chance,
            p: spot.p,
            n: spot.s.n,
            rough: leg.rough + 1,
            counted: false,
            sharp: false,
        });
    }

    /// Through a wall of glass and back from it: both for the first three walls, one by chance
    /// further on.
    fn pass_glass(&mut self, leg: &Leg, hit: &TraceHit, tint: Rgb) {
        if leg.depth > DEEPEST {
            return;
        }
        let d = leg.ray.d;
        let p = leg.ray.o + d * hit.t;
        let (point, _) = self.scene.point(hit);
        let mut n = self.scene.out(hit, point.n).unit();
        let inside = n.dot(d) > 0.0;
        let mut weight = leg.weight;
        if inside {
            n = -n;
            weight *= absorbed(tint, hit.t);
        }
        let (mirrored, on) = at_glass(d, n, inside);
        let had_guide = self.guide.is_some();
        let split = leg.depth < 3 && leg.rough == 0;
        let choice = self.sampler.two(leg.dimension).0;
        let back = match on {
            None => 1.0,
            Some(_) if leg.rough > 0 => mirrored,
            Some(_) => clamp(mirrored, 0.12, 0.88),
        };
        let next = Leg { depth: leg.depth + 1, chance: 0.0, p, n, counted: leg.rough > 0, ..*leg };
        if let Some(d) = on
            && (split || choice >= back)
        {
            let share = if split { 1.0 - mirrored } else { (1.0 - mirrored) / (1.0 - back) };
            let ray = Ray { o: p - n * 3e-5, d };
            self.go(&Leg { ray, dimension: leg.dimension + 4, weight: weight * share, ..next });
        }
        if split || choice < back {
            let weight = weight * if split { mirrored } else { mirrored / back };
            if weight.most() > 1e-4 {
                let ray = Ray { o: p + n * 3e-5, d: d - n * (2.0 * d.dot(n)) };
                let dimension = leg.dimension + if split { 30 } else { 4 };
                self.go(&Leg { ray, dimension, weight, ..next });
            }
        }
        // Behind glass the colour is what is seen through it, the shape that of the glass itself.
        if let Some(guide) = &mut self.guide
            && !had_guide
            && leg.rough == 0
        {
            guide.n = (n + guide.n * 0.5).unit();
            guide.texture = grey(1.0);
            if leg.depth == 0 {
                guide.subject = f32::from(self.scene.objects[hit.object].is_product);
            }
        }
    }
}
