//! The scenario's photos as textures: decoded once, within the limits of `photo`, never through the
//! asset server.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use egui::{ColorImage, Context, TextureHandle, TextureId, TextureOptions};

use crate::photo::{self, Picture};
use crate::scenario::{Embedded, Files};
use crate::session::disk::Folder;

/// Longest side of a texture; larger pictures are taken at every n-th pixel.
const LONGEST: usize = 320;

/// Textures by the file a scenario names.
#[derive(Default)]
pub(crate) struct Pictures {
    /// The folder or pack of the lesson, if it is none of the program's.
    folder: Option<PathBuf>,
    textures: BTreeMap<String, Option<TextureHandle>>,
    /// Pictures that were brought and are no textures yet.
    brought: Vec<(String, ColorImage)>,
}

impl Pictures {
    /// Loads what a scenario needs and is not there yet: the program's own pictures, and those of
    /// the lesson in a folder. A picture that cannot be read stays empty.
    pub(crate) fn load<'a>(
        &mut self,
        ctx: &Context,
        folder: Option<&Path>,
        files: impl Iterator<Item = &'a str>,
    ) {
        if self.folder.as_deref() != folder {
            // Another lesson may have other pictures of the same names.
            self.folder = folder.map(Path::to_owned);
            self.textures.clear();
        }
        let mut place = None;
        for file in files {
            if !self.textures.contains_key(file) {
                let place = place.get_or_insert_with(|| folder.and_then(|folder| Folder::open(folder).ok()));
                let image = image(file, place.as_ref());
                let texture = image.map(|image| ctx.load_texture(file, image, TextureOptions::LINEAR));
                self.textures.insert(file.to_owned(), texture);
            }
        }
    }

    /// Keeps a picture that was taken in the studio under its file's name.
    pub(crate) fn keep(&mut self, file: &str, texture: TextureHandle) {
        self.textures.insert(file.to_owned(), Some(texture));
    }

    /// Keeps a picture that was brought under its file's name; it becomes a texture with the next
    /// frame.
    pub(crate) fn keep_image(&mut self, file: &str, image: ColorImage) {
        self.brought.push((file.to_owned(), image));
    }

    /// The pictures that were brought and are no textures yet.
    pub(crate) fn take_images(&mut self) -> Vec<(String, ColorImage)> {
        std::mem::take(&mut self.brought)
    }

    /// The texture of a file.
    pub(crate) fn get(&self, file: &str) -> Option<TextureId> {
        self.textures.get(file)?.as_ref().map(TextureHandle::id)
    }
}

fn image(file: &str, folder: Option<&Folder>) -> Option<ColorImage> {
    let own = || folder.and_then(|folder| folder.read(file, photo::MAX_FILE_BYTES).ok());
    let bytes = own().or_else(|| Embedded::common(file).map(<[u8]>::to_vec))?;
    photo::decode(&bytes).ok().map(|picture| shrunk(&picture))
}

/// A picture as large as it is shown.
pub(super) fn shrunk(picture: &Picture) -> ColorImage {
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
    ColorImage::from_rgb(size, &rgb)
}
