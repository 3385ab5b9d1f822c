//! What surfaces are made of: a closed list of materials.

use super::cloth;
use super::prints;
use super::solids;
use super::surface::{Rgb, Surface, SurfacePoint, coated, linear, matt};
use super::vector::{V3, fmax, grey, v};

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
    /// Painted by the texture of its body; the mean colour.
    Textured(Rgb),
    /// A ruler's scale; surface coordinates along (0 to 1) and across.
    Ruler,
}

/// The surface of a material at a point.
pub(crate) fn surface(material: Material, pt: &SurfacePoint) -> Surface {
    match material {
        Material::Solid(c, gloss) => {
            let mut s = matt(linear(c), pt.n);
            if gloss > 0 {
                let rough = 1.0 - f32::from(gloss) / 100.0;
                s = coated(s.albedo, pt.n, fmax(rough * rough, 0.02));
            }
            s
        }
        Material::Textured(c) => coated(linear(c), pt.n, 0.45),
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

/// The mean colour, where that is enough: for light that comes by way of other surfaces. `None` for
/// metal and glass.
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
        | Material::Textured(c)
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
