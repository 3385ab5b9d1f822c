//! Renders the contact sheet of the photo studio: every thing in every look, one row each, into a
//! JPEG file.
//!
//! `studio_sheet docs/pictures/studio.jpg [SIDE [SAMPLES]]`

#![allow(clippy::disallowed_methods, reason = "an example may write the file it is asked for")]

use anyhow::Context as _;
use storefront_sandbox::studio::recipe::{Flaw, Goods, Lay, Pose};
use storefront_sandbox::studio::{
    Cancel, Model, Photo, StudioLook, StudioStage, develop, edit, expose, load, preset,
};

/// Pixels between pictures.
const GAP: usize = 5;

fn main() -> anyhow::Result<()> {
    let args: Vec<String> = std::env::args().collect();
    let path = args.get(1).context("the file to write is missing")?;
    let side: usize = args.get(2).map_or(Ok(200), |text| text.parse())?;
    let samples: u32 = args.get(3).map_or(Ok(32), |text| text.parse())?;
    let mut rows = Vec::new();
    for product in Goods::ALL {
        rows.push(row(product, Lay::Natural, side, samples)?);
        if product == Goods::Shirt {
            rows.push(row(product, Lay::Hanging, side, samples)?);
        }
    }
    // Two things stand beside each other in a row of the sheet.
    let columns = StudioLook::ALL.len() * 2;
    let (wide, high) = (columns * (side + GAP) + GAP, rows.len().div_ceil(2) * (side + GAP) + GAP);
    let mut sheet = vec![44_u8; wide * high * 3];
    for (k, photos) in rows.iter().enumerate() {
        for (i, photo) in photos.iter().enumerate() {
            let left = GAP + (k % 2 * StudioLook::ALL.len() + i) * (side + GAP);
            let top = GAP + k / 2 * (side + GAP);
            for y in 0..photo.height() {
                let from = photo.width() * 3 * y;
                let to = ((top + y) * wide + left) * 3;
                sheet[to..to + photo.width() * 3]
                    .copy_from_slice(&photo.rgb()[from..from + photo.width() * 3]);
            }
        }
    }
    let mut file = Vec::new();
    let mut encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut file, 82);
    encoder.encode(&sheet, wide as u32, high as u32, image::ExtendedColorType::Rgb8)?;
    std::fs::write(path, file)?;
    Ok(())
}

fn row(product: Goods, lay: Lay, side: usize, samples: u32) -> anyhow::Result<Vec<Photo>> {
    let pose = Pose { lay, ..Pose::default() };
    let model = Model::new(product, pose, Flaw::None);
    let mut out = Vec::new();
    for look in StudioLook::ALL {
        let recipe = preset(&model, pose, Flaw::None, look);
        let stage = StudioStage::new(&recipe, &model)?;
        let mut film = load(side, side, recipe.seed).context("the side is 16 to 1600 pixels")?;
        expose(&mut film, &stage, samples, &Cancel::default());
        let (photo, _) = develop(&film.smooth(), &recipe);
        out.push(edit(&photo, &recipe.edits));
    }
    Ok(out)
}
