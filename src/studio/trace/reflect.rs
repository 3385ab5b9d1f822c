//! How surfaces and glass send light on.
//!
//! Scattering is Lambert's; gloss is the GGX distribution (Walter et al. 2007) with
//! height-correlated shadowing (Heitz 2014) and Schlick's Fresnel term (1994); scattering under a
//! clear coat loses what the coat mirrors on the way in and out. Fuzz of cloth is a design choice:
//! a rim of the cloth's own colour.

use super::surface::{Rgb, Surface};
use super::vector::{PI, V3, clamp, fmax, frame, grey, mix3, pow5, sat, sin_cos_turns, v};

#[inline]
fn schlick(f0: V3, cosine: f32) -> V3 {
    f0 + (grey(1.0) - f0) * pow5(1.0 - sat(cosine))
}

/// Light from `wi` towards `wo`, as shares times cosine.
pub(crate) struct Reflected {
    /// By scattering.
    pub(crate) rough: V3,
    /// By gloss.
    pub(crate) gloss: V3,
    /// Density with which [`sample_gloss`] chooses `wi`.
    pub(crate) gloss_chance: f32,
}

/// The light that a surface sends from `wi` towards `wo`.
pub(crate) fn evaluate(s: &Surface, wo: V3, wi: V3) -> Reflected {
    let mut out = Reflected { rough: grey(0.0), gloss: grey(0.0), gloss_chance: 0.0 };
    let (no, ni) = (s.n.dot(wo), s.n.dot(wi));
    if no <= 1e-4 || ni <= 1e-4 {
        return out;
    }
    let mut scattered = s.albedo;
    if s.sheen > 0.0 {
        let rim = 1.0 - no;
        let fuzz = mix3(s.albedo, grey(s.albedo.luma()), 0.4).map(f32::sqrt);
        scattered += fuzz * (s.sheen * rim * rim * rim);
    }
    if s.alpha > 0.0 {
        let h = (wo + wi).unit();
        let (nh, oh) = (s.n.dot(h), wo.dot(h));
        let a2 = s.alpha * s.alpha;
        let k = nh * nh * (a2 - 1.0) + 1.0;
        let density = a2 / (PI * k * k);
        let lo = (a2 + (1.0 - a2) * no * no).sqrt();
        let li = (a2 + (1.0 - a2) * ni * ni).sqrt();
        // D·F·G / (4 no ni) times ni, where G / (4 no ni) = 1 / (2 (ni lo + no li)).
        out.gloss = schlick(s.f0, oh) * (density * 0.5 / (ni * lo + no * li) * ni);
        out.gloss_chance = 2.0 * no / (no + lo) * density / (4.0 * no);
        if !s.metal {
            let (fo, fi) = (schlick(s.f0, no).x, schlick(s.f0, ni).x);
            // 1.06 gives back what the coat mirrors at right angles, so that albedo stays the
            // colour one sees.
            scattered *= (1.0 - fo) * (1.0 - fi) * 1.06;
        }
    }
    if !s.metal {
        out.rough = scattered * (ni / PI);
    }
    out
}

/// A direction of the gloss (visible normals by spherical caps: Dupuy and Benyoub 2023).
pub(crate) fn sample_gloss(s: &Surface, wo: V3, u: (f32, f32)) -> V3 {
    let (t, b) = frame(s.n);
    let o = v(t.dot(wo), b.dot(wo), s.n.dot(wo));
    let stretched = v(o.x * s.alpha, o.y * s.alpha, o.z).unit();
    let z = (1.0 - u.0) * (1.0 + stretched.z) - stretched.z;
    let r = fmax(1.0 - z * z, 0.0).sqrt();
    let (sn, cs) = sin_cos_turns(u.1);
    let c = v(r * cs, r * sn, z) + stretched;
    let h = v(c.x * s.alpha, c.y * s.alpha, fmax(c.z, 1e-6)).unit();
    let i = h * (2.0 * o.dot(h)) - o;
    t * i.x + b * i.y + s.n * i.z
}

/// A direction of scattered light, with the cosine as density.
pub(crate) fn sample_rough(n: V3, u: (f32, f32)) -> V3 {
    let (x, y) = super::chance::disc(u);
    let z = fmax(1.0 - x * x - y * y, 0.0).sqrt();
    let (t, b) = frame(n);
    t * x + b * y + n * z
}

/// Chance with which the gloss is followed rather than scattering, by what each sends towards `wo`.
pub(crate) fn gloss_chance(s: &Surface, wo: V3) -> f32 {
    if s.metal {
        1.0
    } else if s.alpha > 0.0 {
        let gloss = schlick(s.f0, s.n.dot(wo)).luma();
        clamp(gloss / (gloss + s.albedo.luma() * (1.0 - gloss)), 0.1, 0.9)
    } else {
        0.0
    }
}

/// Refractive index of glass.
const GLASS: f32 = 1.5;

/// Share that glass mirrors (Fresnel, unpolarised), and the direction of what goes on, if any
/// (Snell). `n` looks against `d`; `inside`: the ray comes from within.
pub(crate) fn at_glass(d: V3, n: V3, inside: bool) -> (f32, Option<V3>) {
    let eta = if inside { GLASS } else { 1.0 / GLASS };
    let c = -d.dot(n);
    let k = 1.0 - eta * eta * (1.0 - c * c);
    if k <= 0.0 {
        return (1.0, None);
    }
    let through = k.sqrt();
    let rs = (eta * c - through) / (eta * c + through);
    let rp = (c - eta * through) / (c + eta * through);
    (0.5 * (rs * rs + rp * rp), Some((d * eta + n * (eta * c - through)).unit()))
}

/// What `t` metres of glass let through; the tint is that of one centimetre. 1 / (1 + x + x²/2)
/// stands for exp(−x) (Beer and Lambert): near enough for thin walls, and never below 0.
pub(crate) fn absorbed(tint: Rgb, t: f32) -> V3 {
    let one = |c: u8| {
        let x = (1.0 - f32::from(c) / 255.0) * t * 100.0;
        1.0 / (1.0 + x + 0.5 * x * x)
    };
    v(one(tint[0]), one(tint[1]), one(tint[2]))
}

#[cfg(test)]
mod tests {
    use super::super::chance::Sampler;
    use super::super::surface::{coated, matt};
    use super::*;

    /// Share of an even sky that a surface sends towards `wo`, by sampling each lobe.
    fn albedo_seen(s: &Surface, wo: V3) -> f32 {
        let mut sum = 0.0;
        let count = 4096;
        for k in 0..count {
            let sampler = Sampler::new(k / 64, 0, k % 64, 5);
            let wi = sample_rough(s.n, sampler.two(0));
            let chance = s.n.dot(wi) / PI;
            if chance > 1e-4 {
                sum += evaluate(s, wo, wi).rough.y / chance;
            }
            let wi = sample_gloss(s, wo, sampler.two(1));
            let r = evaluate(s, wo, wi);
            if s.alpha > 0.0 && r.gloss_chance > 0.0 {
                sum += r.gloss.y / r.gloss_chance;
            }
        }
        sum / count as f32
    }

    #[test]
    fn no_surface_sends_more_than_it_gets() {
        let n = v(0.0, 1.0, 0.0);
        for tilt in [0.0_f32, 0.5, 0.9] {
            let wo = v(tilt, (1.0 - tilt * tilt).sqrt(), 0.0);
            let white = albedo_seen(&matt(grey(1.0), n), wo);
            assert!((white - 1.0).abs() < 0.01, "matt {white}");
            for alpha in [0.03, 0.2, 0.6] {
                let seen = albedo_seen(&coated(grey(0.9), n, alpha), wo);
                assert!((0.75..1.02).contains(&seen), "coat {alpha} at {tilt}: {seen}");
                let silver = Surface { metal: true, ..coated(grey(0.0), n, alpha) };
                let seen = albedo_seen(&Surface { f0: grey(1.0), ..silver }, wo);
                // Without a second bounce between facets a rough metal loses light: at alpha 0.6 a
                // share of α²/(1+α²), 26 %, leaves below the horizon, and shadowing takes its part.
                let least = if alpha > 0.5 { 0.55 } else { 0.7 };
                assert!((least..1.01).contains(&seen), "metal {alpha} at {tilt}: {seen}");
            }
        }
    }

    #[test]
    fn glass_mirrors_four_percent_ahead_and_everything_at_a_flat_angle_from_inside() {
        let n = v(0.0, 1.0, 0.0);
        let (share, on) = at_glass(-n, n, false);
        assert!((share - 0.04).abs() < 1e-4 && on.is_some());
        let (share, on) = at_glass(v(0.8, -0.6, 0.0), n, true);
        assert!((share - 1.0).abs() < 1e-6 && on.is_none());
    }
}
