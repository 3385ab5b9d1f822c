//! What stands on the studio's table for a product of a lesson: one of the program's own models,
//! or a thing that the author brings.

use super::honest::SoldPiece;
use super::models::Model;
use super::own::{ObjError, OwnGoods};
use super::presets::{StudioLook, preset};
use super::recipe::{Flaw, Goods, OwnSpec, Pose, Recipe};
use crate::base::digest::sha256_hex;
use crate::photo::{PhotoError, decode};
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Most things that are remembered (design choice). When there are as many, all are forgotten.
const MOST_KNOWN: usize = 32;

/// Things that were read, by the SHA-256 of their files and their size: an editor that checks a
/// lesson with every key reads them once.
static KNOWN: Mutex<BTreeMap<String, OwnThing>> = Mutex::new(BTreeMap::new());

/// Why a thing of an author's cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ThingError {
    /// Its OBJ file or its size.
    #[error(transparent)]
    Obj(#[from] ObjError),
    /// Its texture is no picture that can be read.
    #[error(transparent)]
    Texture(#[from] PhotoError),
}

/// A thing that an author brings: an OBJ file, its texture, its size.
#[derive(Clone, Debug)]
pub struct OwnThing {
    spec: OwnSpec,
    goods: Arc<OwnGoods>,
    model: Arc<Model>,
}

impl OwnThing {
    /// Reads a thing from the bytes of its files. `longest_mm` is the length of its longest side.
    ///
    /// # Errors
    /// A file cannot be read, or the size is outside [`super::recipe::OWN_MM`].
    pub fn read(obj: &[u8], texture: Option<&[u8]>, longest_mm: u32) -> Result<Self, ThingError> {
        let key = sha256_hex(&[
            &(obj.len() as u64).to_le_bytes(),
            obj,
            &[u8::from(texture.is_some())],
            texture.unwrap_or_default(),
            &longest_mm.to_le_bytes(),
        ]);
        let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(thing) = known().get(&key) {
            return Ok(thing.clone());
        }
        let picture = texture.map(decode).transpose()?;
        let goods = OwnGoods::read(obj, picture.as_ref())?;
        let spec = goods.spec(longest_mm)?;
        let model = Arc::new(Model::own(STAND_IN.goods, &goods, &spec)?);
        let thing = Self { spec, goods: Arc::new(goods), model };
        let mut known = known();
        if known.len() >= MOST_KNOWN {
            known.clear();
        }
        known.insert(key, thing.clone());
        Ok(thing)
    }

    /// How recipes name it.
    pub fn spec(&self) -> &OwnSpec {
        &self.spec
    }

    /// The thing itself.
    pub fn goods(&self) -> &OwnGoods {
        &self.goods
    }
}

/// Two things are the same if recipes name them alike.
impl PartialEq for OwnThing {
    fn eq(&self, other: &Self) -> bool {
        self.spec == other.spec
    }
}

impl Eq for OwnThing {}

/// A thing is written as recipes name it: by its digest and its size.
impl Serialize for OwnThing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.spec.serialize(serializer)
    }
}

/// The piece that recipes of an author's thing name beside it. What is particular about other goods
/// (a ring's aperture, a shirt that hangs) does not hold for it.
pub const STAND_IN: SoldPiece = SoldPiece { goods: Goods::Toy, flaw: Flaw::None };

/// What stands on the table for a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudioThing {
    /// The piece that is sold; [`STAND_IN`] for a thing of the author's.
    pub piece: SoldPiece,
    /// The author's thing, if it is one.
    pub own: Option<OwnThing>,
}

impl StudioThing {
    /// One of the program's models.
    pub const fn of(piece: SoldPiece) -> Self {
        Self { piece, own: None }
    }

    /// The thing as it stands by itself. Takes 5 to 200 ms for the program's models.
    pub fn model(&self) -> Model {
        match &self.own {
            Some(own) => Model::clone(&own.model),
            None => Model::new(self.piece.goods, Pose::default(), self.piece.flaw),
        }
    }

    /// The author's thing for the renderer.
    pub fn goods(&self) -> Option<&OwnGoods> {
        self.own.as_ref().map(OwnThing::goods)
    }

    /// How recipes name the author's thing.
    pub fn spec(&self) -> Option<&OwnSpec> {
        self.own.as_ref().map(OwnThing::spec)
    }

    /// The recipe of a look.
    pub fn look(&self, look: StudioLook) -> Recipe {
        preset(&self.model(), Pose::default(), self.piece.flaw, look)
    }
}
