//! What surfaces are made of: a closed list of materials, and the surface at one point, ready for light.

use super::cloth;
use super::prints;
use super::solids;
use super::vector::{V3, fmax, grey, v};
use std::sync::LazyLock;

/// An sRGB colour.
pub(crate) type Rgb = [u8; 3];

/// Materials. A colour is the mean colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Material {
    /// Even, with gloss in percent (0 matt).
    Solid(Rgb, u8),
    /// Paper or painted wall with a fine grain.
    Paper(Rgb),
    /// Boards.
    Wood(solids::Timber),
    /// Turned or sawn wood under thin paint; surface coordinates are not used.
    Painted(Rgb),
    /// A woven cloth on a table.
    Linen(Rgb),
    /// Heavy cotton; with the printed sprig of the bag. Surface coordinates in metres.
    Canvas(Rgb, bool),
    /// A woven band.
    Webbing(Rgb),
    /// Thin knitted cotton, as of a T-shirt. Surface coordinates in metres.
    Jersey(Rgb),
    /// Coarse knitting; surface coordinates count stitches and rows.
    Knit(Rgb),
    /// A twisted thread.
    Yarn(Rgb),
    /// Ceramic glaze over clay.
    Glaze(Rgb),
    /// Clear glass; the tint is what one centimetre lets through.
    Glass(Rgb),
    /// Cork.
    Cork,
    /// The bottle's paper label.
    Label,
    /// Polished silver.
    Silver,
    /// Polished brass.
    Brass,
    /// Grained leather.
    Leather(Rgb),
    /// Fired clay without glaze.
    Clay(Rgb),
    /// Potting soil.
    Soil,
    /// A living leaf; surface coordinates across and along.
    Leaf(Rgb),
    /// A face of the tea box.
    TeaBox(prints::TeaFace, Rgb),
    /// Covers and papers of a desk, by number.
    Printed(u8),
    /// A ruler's scale; surface coordinates along (0 to 1) and across.
    Ruler,
}

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
pub(crate) struct Point {
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

/// Tilts the normal by a height (metres) over the surface coordinates; `step` in metres (Blinn 1978).
pub(crate) fn bump_uv(pt: &Point, height: impl Fn(f32, f32) -> f32, step: f32) -> V3 {
    let (u, w) = pt.uv;
    let (lu, lw) = (fmax(pt.du.len(), 1e-6), fmax(pt.dv.len(), 1e-6));
    let here = height(u, w);
    let gu = (height(u + step / lu, w) - here) / step;
    let gw = (height(u, w + step / lw) - here) / step;
    (pt.n - pt.du * (gu / lu) - pt.dv * (gw / lw)).unit()
}

/// Tilts the normal by a height (metres) given in space; `step` in metres.
pub(crate) fn bump(pt: &Point, height: impl Fn(V3) -> f32, step: f32) -> V3 {
    let here = height(pt.p);
    let along = |d: V3| (height(pt.p + d) - here) / step;
    let g = v(along(v(step, 0.0, 0.0)), along(v(0.0, step, 0.0)), along(v(0.0, 0.0, step)));
    (pt.n - (g - pt.n * g.dot(pt.n))).unit()
}

/// The surface of a material at a point.
pub(crate) fn surface(material: Material, pt: &Point) -> Surface {
    match material {
        Material::Solid(c, gloss) => {
            let mut s = matt(linear(c), pt.n);
            if gloss > 0 {
                let rough = 1.0 - f32::from(gloss) / 100.0;
                s = coated(s.albedo, pt.n, fmax(rough * rough, 0.02));
            }
            s
        }
        Material::Paper(c) => solids::paper(c, pt),
        Material::Wood(timber) => solids::wood(timber, pt),
        Material::Painted(c) => solids::painted(c, pt),
        Material::Linen(c) => cloth::linen(c, pt),
        Material::Canvas(c, print) => cloth::canvas(c, print, pt),
        Material::Webbing(c) => cloth::webbing(c, pt),
        Material::Jersey(c) => cloth::jersey(c, pt),
        Material::Knit(c) => cloth::knit(c, pt),
        Material::Yarn(c) => cloth::yarn(c, pt),
        Material::Glaze(c) => solids::glaze(c, pt),
        Material::Glass(_) => matt(grey(0.0), pt.n),
        Material::Cork => solids::cork(pt),
        Material::Label => prints::label(pt),
        Material::Silver => solids::metal(v(0.95, 0.93, 0.89), 0.07, pt),
        Material::Brass => solids::metal(v(0.91, 0.72, 0.42), 0.12, pt),
        Material::Leather(c) => solids::leather(c, pt),
        Material::Clay(c) => solids::clay(c, pt),
        Material::Soil => solids::soil(pt),
        Material::Leaf(c) => solids::leaf(c, pt),
        Material::TeaBox(face, c) => prints::tea_box(face, c, pt),
        Material::Printed(kind) => prints::cover(kind, pt),
        Material::Ruler => prints::ruler(pt),
    }
}

/// The mean colour, where that is enough: for light that comes by way of other surfaces. `None` for metal and glass.
pub(crate) fn mean_colour(material: Material) -> Option<V3> {
    match material {
        Material::Solid(c, _)
        | Material::Paper(c)
        | Material::Painted(c)
        | Material::Linen(c)
        | Material::Canvas(c, _)
        | Material::Webbing(c)
        | Material::Jersey(c)
        | Material::Glaze(c)
        | Material::Leather(c)
        | Material::Clay(c)
        | Material::TeaBox(_, c)
        | Material::Leaf(c) => Some(linear(c)),
        Material::Knit(c) | Material::Yarn(c) => Some(linear(c) * 0.75),
        Material::Wood(timber) => Some(linear(timber.mean())),
        Material::Cork => Some(linear([180, 136, 92])),
        Material::Label => Some(linear([230, 226, 214])),
        Material::Soil => Some(linear([58, 44, 34])),
        Material::Ruler => Some(linear([228, 208, 150])),
        Material::Printed(kind) => Some(linear(prints::COVERS[usize::from(kind) % prints::COVERS.len()])),
        Material::Glass(_) | Material::Silver | Material::Brass => None,
    }
}
