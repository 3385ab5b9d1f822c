//! Things for sale, made in code: one file each. Metres; the origin is the middle of the foot; +z looks at the customer.
//!
//! A model knows its true colour and size, and where a flaw would be. Flaws are made here, in the same way for all:
//! a dent bends the mesh, a scratch marks the surface, a thread hangs out, another colour replaces the true one.

mod bottle;
mod mug;
mod plant;
mod purse;
mod ring;
mod scarf;
mod shirt;
mod tea;
mod tote;
mod toy;

use super::recipe::{Flaw, Lay, Pose, Product};
use super::trace::chance::jitter;
use super::trace::material::{Material, Rgb, linear};
use super::trace::mesh::{Mesh, bezier};
use super::trace::scene::{Body, Scratch};
use super::trace::vector::{V3, v, wave};
use std::sync::Arc;

pub(super) use mug::mug_mesh;

/// What a product's file says: shape, size, colours, and where flaws go.
pub(super) struct Shape {
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

/// A thing that can be put on the table.
pub struct Model {
    pub(crate) bodies: Vec<Arc<Body>>,
    pub(crate) support: Option<Arc<Body>>,
    pub(crate) size: V3,
    true_colour: Rgb,
    product: Product,
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Model({})", self.product.name())
    }
}

/// True colour of a product, and the other one that a wrong piece has (sRGB).
const fn colours(product: Product) -> (Rgb, Rgb) {
    match product {
        Product::Tote => ([0xE6, 0xDB, 0xC3], [0xB9, 0xA9, 0x8C]),
        Product::Mug => ([0x2F, 0x6F, 0x73], [0x2F, 0x4C, 0x73]),
        Product::Bottle => ([0xE2, 0xF2, 0xEC], [0xB4, 0xCE, 0x9E]),
        Product::Shirt => ([0x20, 0x20, 0x22], [0x36, 0x32, 0x3E]),
        Product::Ring => ([0x14, 0x3C, 0x78], [0x1C, 0x6A, 0x5A]),
        Product::Scarf => ([0x8C, 0x2F, 0x39], [0xA8, 0x4A, 0x2E]),
        Product::Toy => ([0xC8, 0x4A, 0x34], [0xC8, 0x7A, 0x34]),
        Product::Tea => ([0x3E, 0x64, 0x4C], [0x6E, 0x70, 0x3C]),
        Product::Purse => ([0x8A, 0x56, 0x34], [0x5E, 0x3A, 0x2C]),
        Product::Plant => ([0xB8, 0x6A, 0x48], [0x9A, 0x7E, 0x6C]),
    }
}

impl Model {
    /// Makes a thing. Takes 5 to 200 ms; keep it while only light and camera change.
    pub fn new(product: Product, pose: Pose, flaw: Flaw) -> Self {
        let (true_colour, other) = colours(product);
        let colour = if flaw == Flaw::OtherColour { other } else { true_colour };
        let mut shape = match product {
            Product::Tote => tote::shape(colour),
            Product::Mug => mug::shape(colour),
            Product::Bottle => bottle::shape(colour),
            Product::Shirt => shirt::shape(colour, pose.lay == Lay::Hanging),
            Product::Ring => ring::shape(colour),
            Product::Scarf => scarf::shape(colour),
            Product::Toy => toy::shape(colour),
            Product::Tea => tea::shape(colour),
            Product::Purse => purse::shape(colour),
            Product::Plant => plant::shape(colour),
        };
        let mut scratch = None;
        match flaw {
            Flaw::None | Flaw::OtherColour => {}
            Flaw::Scratch => {
                let (from, to) = shape.scratch;
                let half = ((to - from).len() * 0.034).max(shape.size.y * 0.010);
                scratch = Some(Scratch { from, to, half, under: linear(shape.under) });
            }
            Flaw::Dent => {
                let (centre, outside, reach, depth) = shape.dent;
                shape.solid.dent(centre, outside, reach, depth);
            }
            Flaw::LooseThread => hang_thread(&mut shape, colour),
        }
        let glass = shape.glass.map(|mesh| Body::new(mesh, scratch));
        let bodies = glass.into_iter().chain([Body::new(shape.solid, scratch)]).collect();
        let support = shape.support.map(|mesh| Body::new(mesh, None));
        let true_colour = match product {
            // Clear glass and silver show what is around them: this is how they look in a white room.
            Product::Bottle => [214, 226, 222],
            Product::Ring => [200, 198, 194],
            Product::Tote
            | Product::Mug
            | Product::Shirt
            | Product::Scarf
            | Product::Toy
            | Product::Tea
            | Product::Purse
            | Product::Plant => true_colour,
        };
        Self { bodies, support, size: shape.size, true_colour, product }
    }

    /// The colour of the thing that is sold, sRGB; a piece with [`Flaw::OtherColour`] has another.
    pub fn true_colour(&self) -> [u8; 3] {
        self.true_colour
    }

    /// What it is.
    pub fn product(&self) -> Product {
        self.product
    }
}

/// A thread that hangs out in a curl, as long as a quarter of the thing.
fn hang_thread(shape: &mut Shape, colour: Rgb) {
    let (start, out) = shape.thread;
    let long = 0.30 * shape.size.y.max(shape.size.x);
    let side = v(out.z, 0.0, -out.x).unit();
    let p = [
        start - out * 0.002,
        start + out * (long * 0.35),
        start + out * (long * 0.22) + side * (long * 0.35) - v(0.0, long * 0.4, 0.0),
        start + out * (long * 0.16) - side * (long * 0.18) - v(0.0, long * 0.8, 0.0),
    ];
    let curl = move |t: f32| {
        let bend =
            v(wave(t * 21.0), 0.4 * wave(t * 17.0 + 1.0), wave(t * 14.0 + jitter(3, 1))) * (long * 0.05 * t);
        let at = bezier(p, t) + bend;
        // What reaches the table lies on it.
        v(at.x, at.y.max(0.0025), at.z)
    };
    let thick = (long * 0.007).max(0.0007);
    let pale = colour.map(|c| c.saturating_add(60));
    shape.solid.tube((60, 6), Material::Yarn(pale), side, curl, |_| (thick, thick));
}
