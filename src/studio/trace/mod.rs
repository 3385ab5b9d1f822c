//! The tracer: from a scene to light that arrives at a camera. Nothing here knows of recipes or
//! products.
//!
//! - `vector`, `chance`, `lanes`: arithmetic that is the same on every machine; noise and sample
//!   points
//! - `bounds`, `tree`, `bvh`: which triangle does a ray meet?
//! - `mesh`: shapes made in code
//! - `surface`, `material`, `cloth`, `solids`, `prints`: what surfaces look like
//! - `reflect`: how surfaces and glass send light on
//! - `light`, `scene`, `path`: lamps, objects, and light followed backwards

pub(crate) mod bounds;
mod bvh;
pub(crate) mod chance;
pub(crate) mod cloth;
mod lanes;
pub(crate) mod light;
pub(crate) mod material;
pub(crate) mod mesh;
pub(crate) mod path;
mod prints;
mod reflect;
pub(crate) mod scene;
pub(crate) mod solids;
pub(crate) mod surface;
mod tree;
pub(crate) mod vector;

pub(crate) use bvh::Stack;
pub(crate) use prints::TeaFace;
