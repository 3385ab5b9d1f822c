//! A recipe: everything a keeper sets up before the shutter opens, in whole numbers with their
//! units in the names.
//!
//! A recipe and its seed decide every byte of the picture. Part of it needs light to be traced; the
//! rest only needs the film to be developed again ([`Recipe::traced`]).

mod camera;
mod check;
mod edits;
mod light;
mod own;
mod setting;

pub use camera::{Camera, Device, Exposure, Focus, Support, WhiteBalance};
pub use check::RecipeError;
pub use edits::{Crop, Edits, Retouch};
pub use light::{Card, CardColour, Lamp, LampPlace, Weather};
pub use own::{OWN_MM, OwnSpec};
pub use setting::{setting_key, setting_words};

use crate::base::digest::sha256_hex;
use serde::{Deserialize, Serialize};

/// Things for sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Goods {
    /// A bag of heavy cotton with a printed sprig.
    Tote,
    /// A glazed mug.
    Mug,
    /// A clear bottle with a cork and a paper label.
    Bottle,
    /// A black T-shirt.
    Shirt,
    /// A silver ring with a blue stone.
    Ring,
    /// A coarsely knitted scarf.
    Scarf,
    /// A wooden car with a driver.
    Toy,
    /// A box of tea.
    Tea,
    /// A leather purse with a strap.
    Purse,
    /// A plant in a clay pot.
    Plant,
}

impl Goods {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Tote,
        Self::Mug,
        Self::Bottle,
        Self::Shirt,
        Self::Ring,
        Self::Scarf,
        Self::Toy,
        Self::Tea,
        Self::Purse,
        Self::Plant,
    ];

    /// The name that recipes use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tote => "Tote",
            Self::Mug => "Mug",
            Self::Bottle => "Bottle",
            Self::Shirt => "Shirt",
            Self::Ring => "Ring",
            Self::Scarf => "Scarf",
            Self::Toy => "Toy",
            Self::Tea => "Tea",
            Self::Purse => "Purse",
            Self::Plant => "Plant",
        }
    }

    /// Whether this thing can have this flaw.
    pub const fn can_have(self, flaw: Flaw) -> bool {
        match flaw {
            Flaw::None | Flaw::OtherColour => true,
            Flaw::Scratch => !matches!(self, Self::Tote | Self::Shirt | Self::Scarf),
            Flaw::LooseThread => matches!(self, Self::Tote | Self::Shirt | Self::Scarf | Self::Purse),
            Flaw::Dent => matches!(self, Self::Mug | Self::Tea | Self::Purse | Self::Plant),
        }
    }
}

/// The flaw of the piece in hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Flaw {
    /// Nothing.
    #[default]
    None,
    /// A scratch on the front.
    Scratch,
    /// A thread hangs out.
    LooseThread,
    /// A dent in the front.
    Dent,
    /// It has another colour than the one that is sold.
    OtherColour,
}

/// How a thing lies or stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Lay {
    /// As it stands or lies by itself; the shirt lies flat.
    #[default]
    Natural,
    /// On a hanger; only the shirt.
    Hanging,
}

/// How the thing is put on the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Pose {
    /// Turned about its own axis, −1800 to 1800 tenths of a degree; positive turns its front to the
    /// right.
    pub turn_tenths_degree: i16,
    /// How it lies.
    pub lay: Lay,
}

/// The backdrop behind and below.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Backdrop {
    /// A desk in use: papers, keyboard, books, pens.
    MessyDesk,
    /// A sheet of coloured paper that runs up behind.
    Paper {
        /// sRGB colour.
        colour: [u8; 3],
    },
    /// A white sheet that runs up behind.
    WhiteSweep,
    /// A clean table of oak before a plain wall.
    Wood,
    /// A table under a linen cloth.
    Linen,
    /// A corner of a room: table, cloth, books, a vase with a branch.
    Lifestyle,
}

/// Something of known size beside the thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ScaleObject {
    /// A coin of 25 mm.
    Coin,
    /// A card of 85.6 by 54 mm.
    Card,
    /// A ruler of 15 cm.
    Ruler,
}

/// A whole shot.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    /// What is sold.
    pub product: Goods,
    /// A thing of the caller's in place of the product, which then only says what it is like.
    #[serde(default)]
    pub own: Option<OwnSpec>,
    /// How it stands.
    #[serde(default)]
    pub pose: Pose,
    /// The flaw of this piece.
    #[serde(default)]
    pub flaw: Flaw,
    /// Its surroundings.
    pub backdrop: Backdrop,
    /// One to four lamps; the number of light groups that a film keeps apart.
    pub lamps: Vec<Lamp>,
    /// Up to four white or black cards.
    #[serde(default)]
    pub cards: Vec<Card>,
    /// Camera and its settings.
    pub camera: Camera,
    /// Something of known size beside the thing.
    #[serde(default)]
    pub scale_object: Option<ScaleObject>,
    /// How large that is against a true one, 50 to 200 percent; anything but 100 is a lie about the
    /// scale.
    #[serde(default = "true_scale")]
    pub scale_object_percent: u16,
    /// Decides grain, noise and the way a hand shakes.
    #[serde(default)]
    pub seed: u32,
    /// The edits of the picture afterwards.
    #[serde(default)]
    pub edits: Edits,
}

/// A scale object of its true size.
const fn true_scale() -> u16 {
    100
}

impl Recipe {
    /// SHA-256 of the recipe, as 64 hexadecimal digits: equal recipes give equal pictures.
    pub fn digest(&self) -> String {
        let text = serde_json::to_vec(self).unwrap_or_default();
        sha256_hex(&[b"recipe", &text])
    }

    /// The part of the recipe that light has to be traced for: strength and colour of lamps,
    /// exposure, white balance, support and edits are set to fixed values. Two recipes whose traced
    /// parts are equal can be developed from one film.
    #[must_use]
    pub fn traced(&self) -> Self {
        let mut out = self.clone();
        out.lamps.iter_mut().for_each(Lamp::normalise);
        out.camera.normalise();
        out.edits = Edits::default();
        out
    }
}
