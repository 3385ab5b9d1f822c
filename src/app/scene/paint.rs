//! What the scene is painted with: the colours of the corners, or a picture, in a light. As plain
//! as it can be, for machines that have no graphics card; see `crate::app::raster` for the colours.

use bevy::asset::uuid_handle;
use bevy::prelude::*;
use bevy::reflect::TypePath;
use bevy::render::render_resource::AsBindGroup;
use bevy::shader::{Shader, ShaderRef};
use bevy::sprite_render::{AlphaMode2d, Material2d, Material2dPlugin};

const SHADER: Handle<Shader> = uuid_handle!("1f6c2a7e-8f63-4b0b-a3a9-52b1d7c0e4f2");

/// A paint; its light multiplies every colour.
#[derive(Asset, TypePath, AsBindGroup, Debug, Clone)]
pub(super) struct Paint {
    /// Red, green, blue and alpha, as sent to the screen, 0 to 1.
    #[uniform(0)]
    pub(super) light: Vec4,
    /// Where meshes without colours of their own get theirs from.
    #[texture(1)]
    #[sampler(2)]
    pub(super) picture: Option<Handle<Image>>,
    /// Without blending, for what covers a large part of the window.
    pub(super) opaque: bool,
}

impl Material2d for Paint {
    fn fragment_shader() -> ShaderRef {
        ShaderRef::Handle(SHADER)
    }

    fn alpha_mode(&self) -> AlphaMode2d {
        if self.opaque { AlphaMode2d::Opaque } else { AlphaMode2d::Blend }
    }
}

pub(super) fn plugin(app: &mut App) {
    let shader = Shader::from_wgsl(include_str!("paint.wgsl"), "scene/paint.wgsl");
    if let Err(trouble) = app.world_mut().resource_mut::<Assets<Shader>>().insert(&SHADER, shader) {
        error!("a shader cannot be put in its place: {trouble}");
    }
    app.add_plugins(Material2dPlugin::<Paint>::default());
}
