//! A thing that can be put on the table: made from its shape, with the flaw a piece has.

use super::shape::GoodsShape;
use super::{bottle, mug, plant, purse, ring, scarf, shirt, tea, tote, toy};
use crate::studio::own::{ObjError, OwnGoods};
use crate::studio::recipe::{Flaw, Goods, Lay, OwnSpec, Pose, Recipe};
use crate::studio::trace::chance::jitter;
use crate::studio::trace::material::Material;
use crate::studio::trace::mesh::bezier;
use crate::studio::trace::scene::{Scratch, TraceBody};
use crate::studio::trace::surface::{Rgb, linear};
use crate::studio::trace::vector::{V3, v, wave};
use std::sync::Arc;

/// A thing that can be put on the table.
#[derive(Clone)]
pub struct Model {
    pub(crate) bodies: Vec<Arc<TraceBody>>,
    pub(crate) support: Option<Arc<TraceBody>>,
    pub(crate) size: V3,
    /// Places on the flaw that this piece has, in its own space.
    pub(crate) flaw_places: Vec<V3>,
    true_colour: Rgb,
    product: Goods,
    /// Set if it is a thing of the caller's.
    own: Option<OwnSpec>,
}

impl std::fmt::Debug for Model {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Model({})", self.product.name())
    }
}

/// True colour of a product, and the other one that a wrong piece has (sRGB).
const fn colours(product: Goods) -> (Rgb, Rgb) {
    match product {
        Goods::Tote => ([0xE6, 0xDB, 0xC3], [0xB9, 0xA9, 0x8C]),
        Goods::Mug => ([0x2F, 0x6F, 0x73], [0x2F, 0x4C, 0x73]),
        Goods::Bottle => ([0xE2, 0xF2, 0xEC], [0xB4, 0xCE, 0x9E]),
        Goods::Shirt => ([0x20, 0x20, 0x22], [0x36, 0x32, 0x3E]),
        Goods::Ring => ([0x14, 0x3C, 0x78], [0x1C, 0x6A, 0x5A]),
        Goods::Scarf => ([0x8C, 0x2F, 0x39], [0xA8, 0x4A, 0x2E]),
        Goods::Toy => ([0xC8, 0x4A, 0x34], [0xC8, 0x7A, 0x34]),
        Goods::Tea => ([0x3E, 0x64, 0x4C], [0x6E, 0x70, 0x3C]),
        Goods::Purse => ([0x8A, 0x56, 0x34], [0x5E, 0x3A, 0x2C]),
        Goods::Plant => ([0xB8, 0x6A, 0x48], [0x9A, 0x7E, 0x6C]),
    }
}

impl Model {
    /// Makes a thing. Takes 5 to 200 ms; keep it while only light and camera change.
    pub fn new(product: Goods, pose: Pose, flaw: Flaw) -> Self {
        let (true_colour, other) = colours(product);
        let colour = if flaw == Flaw::OtherColour { other } else { true_colour };
        let mut shape = match product {
            Goods::Tote => tote::shape(colour),
            Goods::Mug => mug::shape(colour),
            Goods::Bottle => bottle::shape(colour),
            Goods::Shirt => shirt::shape(colour, pose.lay == Lay::Hanging),
            Goods::Ring => ring::shape(colour),
            Goods::Scarf => scarf::shape(colour),
            Goods::Toy => toy::shape(colour),
            Goods::Tea => tea::shape(colour),
            Goods::Purse => purse::shape(colour),
            Goods::Plant => plant::shape(colour),
        };
        let mut scratch = None;
        let mut flaw_places = Vec::new();
        match flaw {
            Flaw::None | Flaw::OtherColour => {}
            Flaw::Scratch => {
                let (from, to) = shape.scratch;
                flaw_places = (0..5_u8).map(|k| from + (to - from) * (f32::from(k) / 4.0)).collect();
                let half = ((to - from).len() * 0.034).max(shape.size.y * 0.010);
                scratch = Some(Scratch { from, to, half, under: linear(shape.under) });
            }
            Flaw::Dent => {
                let (centre, outside, reach, depth) = shape.dent;
                flaw_places.push(centre - outside * (depth * 0.7));
                shape.solid.dent(centre, outside, reach, depth);
            }
            Flaw::LooseThread => flaw_places = hang_thread(&mut shape, colour),
        }
        let glass = shape.glass.map(|mesh| TraceBody::new(mesh, scratch));
        let bodies = glass.into_iter().chain([TraceBody::new(shape.solid, scratch)]).collect();
        let support = shape.support.map(|mesh| TraceBody::new(mesh, None));
        let true_colour = match product {
            // Clear glass and silver show what is around them: this is how they look in a white
            // room.
            Goods::Bottle => [214, 226, 222],
            Goods::Ring => [200, 198, 194],
            Goods::Tote
            | Goods::Mug
            | Goods::Shirt
            | Goods::Scarf
            | Goods::Toy
            | Goods::Tea
            | Goods::Purse
            | Goods::Plant => true_colour,
        };
        Self { bodies, support, size: shape.size, flaw_places, true_colour, product, own: None }
    }

    /// A thing of the caller's, in place of `product`.
    ///
    /// # Errors
    /// It is another thing than `spec` names, or has no surface, or the size cannot be.
    pub fn own(product: Goods, goods: &OwnGoods, spec: &OwnSpec) -> Result<Self, ObjError> {
        if goods.digest() != spec.digest {
            let (named, given) = (spec.digest.clone(), goods.digest().to_owned());
            return Err(ObjError::OtherThing { named, given });
        }
        let (mesh, size) = goods.fitted(spec)?;
        Ok(Self {
            bodies: vec![TraceBody::textured(mesh, goods.texture())],
            support: None,
            size,
            flaw_places: Vec::new(),
            true_colour: goods.mean_colour(),
            product,
            own: Some(spec.clone()),
        })
    }

    /// The model of a recipe; `goods` is the caller's thing if the recipe names one.
    ///
    /// # Errors
    /// The recipe names a thing that is not given, or another one.
    pub fn of_recipe(recipe: &Recipe, goods: Option<&OwnGoods>) -> Result<Self, ObjError> {
        match (&recipe.own, goods) {
            (None, _) => Ok(Self::new(recipe.product, recipe.pose, recipe.flaw)),
            (Some(spec), Some(goods)) => Self::own(recipe.product, goods, spec),
            (Some(spec), None) => {
                Err(ObjError::OtherThing { named: spec.digest.clone(), given: String::new() })
            }
        }
    }

    /// Which thing of the caller's it is.
    pub fn own_spec(&self) -> Option<&OwnSpec> {
        self.own.as_ref()
    }

    /// The colour of the thing that is sold, sRGB; a piece with [`Flaw::OtherColour`] has another.
    pub fn true_colour(&self) -> [u8; 3] {
        self.true_colour
    }

    /// What it is.
    pub fn product(&self) -> Goods {
        self.product
    }

    /// Width, height and depth in millimetres.
    pub fn size_mm(&self) -> [u32; 3] {
        [self.size.x * 2000.0, self.size.y * 1000.0, self.size.z * 2000.0].map(|mm| (mm + 0.5) as u32)
    }
}

/// A thread that hangs out in a curl, as long as a quarter of the thing.
fn hang_thread(shape: &mut GoodsShape, colour: Rgb) -> Vec<V3> {
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
    (1..6_u8).map(|k| curl(f32::from(k) / 6.0)).collect()
}
