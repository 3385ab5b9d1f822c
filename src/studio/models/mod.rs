//! Things for sale, made in code: one file each. Metres; the origin is the middle of the foot; +z
//! looks at the customer.
//!
//! A model knows its true colour and size, and where a flaw would be. Flaws are made here, in the
//! same way for all: a dent bends the mesh, a scratch marks the surface, a thread hangs out,
//! another colour replaces the true one.

mod bottle;
mod model;
mod mug;
mod plant;
mod purse;
mod ring;
mod scarf;
mod shape;
mod shirt;
mod tea;
mod tote;
mod toy;

pub use model::Model;
pub(super) use mug::mug_mesh;
