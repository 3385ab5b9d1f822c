//! The scenario's photos as textures: decoded once, within the limits of `photo`, never through the
//! asset server.

use std::collections::BTreeMap;

use egui::{ColorImage, Context, TextureHandle, TextureId, TextureOptions};

use crate::photo;
use crate::scenario::Embedded;

/// Longest side of a texture; larger pictures are taken at every n-th pixel.
const LONGEST: usize = 320;

/// Textures by the file a scenario names.
#[derive(Default)]
pub(crate) struct Pictures(BTreeMap<String, Option<TextureHandle>>);

impl Pictures {
    /// Loads what a scenario needs and is not there yet. A picture that cannot be read stays empty.
    pub(crate) fn load<'a>(&mut self, ctx: &Context, files: impl Iterator<Item = &'a str>) {
        for file in files {
            if !self.0.contains_key(file) {
                let texture = image(file).map(|image| ctx.load_texture(file, image, TextureOptions::LINEAR));
                self.0.insert(file.to_owned(), texture);
            }
        }
    }

    /// Keeps a picture that was taken in the studio under its file's name.
    pub(crate) fn keep(&mut self, file: &str, texture: TextureHandle) {
        self.0.insert(file.to_owned(), Some(texture));
    }

    /// The texture of a file.
    pub(crate) fn get(&self, file: &str) -> Option<TextureId> {
        self.0.get(file)?.as_ref().map(TextureHandle::id)
    }
}

fn image(file: &str) -> Option<ColorImage> {
    let picture = photo::decode(Embedded::common(file)?).ok()?;
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let step = width.max(height).div_ceil(LONGEST).max(1);
    let size = [width.div_ceil(step), height.div_ceil(step)];
    let mut rgb = Vec::with_capacity(size[0] * size[1] * 3);
    for y in (0..height).step_by(step) {
        for x in (0..width).step_by(step) {
            let at = (y * width + x) * 3;
            rgb.extend_from_slice(&picture.rgb()[at..at + 3]);
        }
    }
    Some(ColorImage::from_rgb(size, &rgb))
}
