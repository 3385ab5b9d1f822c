//! The content of a product's file: shape, size, colours, and where flaws go.

use crate::studio::trace::mesh::Mesh;
use crate::studio::trace::surface::Rgb;
use crate::studio::trace::vector::V3;

/// The content of a product's file: shape, size, colours, and where flaws go.
pub(super) struct GoodsShape {
    /// Parts that let no light through, and, apart, parts of glass.
    pub(super) solid: Mesh,
    pub(super) glass: Option<Mesh>,
    /// What holds it up and is not sold.
    pub(super) support: Option<Mesh>,
    /// Half width, height, half depth.
    pub(super) size: V3,
    /// Where a scratch begins and ends, on the surface.
    pub(super) scratch: (V3, V3),
    /// Colour under the surface.
    pub(super) under: Rgb,
    /// Middle of a dent, the way outside there, its reach and depth.
    pub(super) dent: (V3, V3, f32, f32),
    /// Where a loose thread comes out, and the way it goes first.
    pub(super) thread: (V3, V3),
}
