//! Pixels that are cheap to make without a graphics card.
//!
//! As they come, Bevy and `bevy_egui` mix colours in linear light: every pixel of a panel takes six
//! powers, and every blend decodes and encodes the pixel below. On a processor that is most of the
//! time of a picture. Here colours stay as they are sent to the screen from first to last, which is
//! also how egui means them to be mixed; one pass at the end hands them over. Four parts belong
//! together:
//!
//! - the camera composes in [`CompositingSpace::Srgb`], so that its picture is of plain bytes;
//! - egui's shader and pipeline are replaced by ones for that picture;
//! - egui's textures are read as plain bytes, too;
//! - the last pass undoes the coding that the window's surface adds, with a polynomial instead of
//!   powers.

use bevy::asset::uuid_handle;
use bevy::core_pipeline::blit::{BlitPipeline, init_blit_pipeline};
use bevy::prelude::*;
use bevy::render::render_resource::{
    PipelineCache, SpecializedRenderPipelines, TextureFormat, TextureViewDescriptor,
};
use bevy::render::{Render, RenderApp, RenderStartup, RenderSystems};
use bevy::shader::Shader;
use bevy_egui::EguiManagedTextures;
use bevy_egui::render::systems::EguiPipelines;
use bevy_egui::render::{EGUI_SHADER_HANDLE, EguiPipeline, EguiPipelineKey};

/// The camera's picture, and how egui's textures are read.
const PLAIN: TextureFormat = TextureFormat::Rgba8Unorm;

const FINISH_SHADER: Handle<Shader> = uuid_handle!("6a0b7c51-3c0e-4f0a-9f3e-1d2c8b5e7a10");

/// What a camera must carry for all this to work.
pub(super) fn camera() -> impl Bundle {
    (Camera2d, Msaa::Off, CompositingSpace::Srgb)
}

/// Add it after egui's plugin.
pub(super) fn plugin(app: &mut App) {
    let mut shaders = app.world_mut().resource_mut::<Assets<Shader>>();
    let ours = [
        (&EGUI_SHADER_HANDLE, Shader::from_wgsl(include_str!("egui.wgsl"), "raster/egui.wgsl")),
        (&FINISH_SHADER, Shader::from_wgsl(include_str!("finish.wgsl"), "raster/finish.wgsl")),
    ];
    for (handle, shader) in ours {
        if let Err(trouble) = shaders.insert(handle, shader) {
            error!("a shader cannot be put in its place: {trouble}");
        }
    }
    app.add_systems(Last, read_textures_plainly);
    if let Some(render) = app.get_sub_app_mut(RenderApp) {
        render
            .add_systems(RenderStartup, use_our_last_pass.after(init_blit_pipeline))
            .add_systems(Render, use_plain_pipelines.in_set(RenderSystems::Prepare));
    }
}

fn use_our_last_pass(mut blit: ResMut<BlitPipeline>) {
    blit.fragment_shader = FINISH_SHADER;
}

/// `bevy_egui` knows two formats only; this puts the pipeline for ours in their place.
fn use_plain_pipelines(
    cache: Res<PipelineCache>,
    mut known: ResMut<SpecializedRenderPipelines<EguiPipeline>>,
    egui: Res<EguiPipeline>,
    mut chosen: ResMut<EguiPipelines>,
) {
    let plain = known.specialize(&cache, &egui, EguiPipelineKey { target_format: PLAIN });
    for pipeline in chosen.0.values_mut() {
        *pipeline = plain;
    }
}

/// The textures keep their format, since `bevy_egui` writes new glyphs into them by it; only the
/// view differs.
fn read_textures_plainly(textures: Res<EguiManagedTextures>, mut images: ResMut<Assets<Image>>) {
    for texture in textures.values() {
        let id = texture.handle.id();
        if images.get(id).is_none_or(|image| image.texture_view_descriptor.is_some()) {
            continue;
        }
        if let Some(image) = images.get_mut_untracked(id) {
            image.texture_descriptor.view_formats = &[PLAIN];
            let view = TextureViewDescriptor { format: Some(PLAIN), ..default() };
            image.texture_view_descriptor = Some(view);
        }
    }
}
