//! The surface at one point, ready for light: matt, coated, tilted by a height.

use super::vector::{V3, fmax, grey, v};
use std::sync::LazyLock;

/// An sRGB colour.
pub(crate) type Rgb = [u8; 3];

/// The surface at one point.
#[derive(Clone, Copy)]
pub(crate) struct Surface {
    /// Share of light that is scattered, by colour.
    pub(crate) albedo: V3,
    /// Where the surface looks.
    pub(crate) n: V3,
    /// Share that is mirrored at right angles.
    pub(crate) f0: V3,
    /// Width of the gloss (GGX α); 0 if there is none.
    pub(crate) alpha: f32,
    /// Fuzz of cloth, 0 to 1.
    pub(crate) sheen: f32,
    /// Metals scatter nothing.
    pub(crate) metal: bool,
}

/// Where on a thing a ray arrived, in the thing's own space.
pub(crate) struct SurfacePoint {
    pub(crate) p: V3,
    pub(crate) n: V3,
    pub(crate) uv: (f32, f32),
    /// Change of the place with each surface coordinate.
    pub(crate) du: V3,
    pub(crate) dv: V3,
}

/// sRGB byte → linear light (IEC 61966-2-1).
static LINEAR: LazyLock<[f32; 256]> = LazyLock::new(|| {
    std::array::from_fn(|i| {
        let c = i as f32 / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { libm::powf((c + 0.055) / 1.055, 2.4) }
    })
});

/// An sRGB colour as linear light.
pub(crate) fn linear(c: Rgb) -> V3 {
    let [r, g, b] = c.map(|x| LINEAR[usize::from(x)]);
    v(r, g, b)
}

/// A surface that only scatters.
pub(crate) fn matt(albedo: V3, n: V3) -> Surface {
    Surface { albedo, n, f0: grey(0.0), alpha: 0.0, sheen: 0.0, metal: false }
}

/// A scattering surface under a clear coat of roughness `alpha`.
pub(crate) fn coated(albedo: V3, n: V3, alpha: f32) -> Surface {
    Surface { f0: grey(0.04), alpha, ..matt(albedo, n) }
}

/// Tilts the normal by a height (metres) over the surface coordinates; `step` in metres (Blinn
/// 1978).
pub(crate) fn bump_uv(pt: &SurfacePoint, height: impl Fn(f32, f32) -> f32, step: f32) -> V3 {
    let (u, w) = pt.uv;
    let (lu, lw) = (fmax(pt.du.len(), 1e-6), fmax(pt.dv.len(), 1e-6));
    let here = height(u, w);
    let gu = (height(u + step / lu, w) - here) / step;
    let gw = (height(u, w + step / lw) - here) / step;
    (pt.n - pt.du * (gu / lu) - pt.dv * (gw / lw)).unit()
}

/// Tilts the normal by a height (metres) given in space; `step` in metres.
pub(crate) fn bump(pt: &SurfacePoint, height: impl Fn(V3) -> f32, step: f32) -> V3 {
    let here = height(pt.p);
    let along = |d: V3| (height(pt.p + d) - here) / step;
    let g = v(along(v(step, 0.0, 0.0)), along(v(0.0, step, 0.0)), along(v(0.0, 0.0, step)));
    (pt.n - (g - pt.n * g.dot(pt.n))).unit()
}
