//! Sample photos: read, decoded and measured, so that the model knows how they look.

use super::desk::Desk;
use super::parts::{Item, Parts};
use super::site::Site;
use crate::base::ids::{EquipmentId, ProductId};
use crate::diagnostic::catalogue::scenario as code;
use crate::diagnostic::quote::quote;
use crate::photo::{self, PhotoMeasures};
use crate::scenario::files::{FileProblem, Files};
use crate::scenario::model::{PhotoNeeds, Product, SamplePhoto};
use crate::scenario::raw::{RawPhoto, RawPhotoNeeds};
use crate::scenario::source::{FILE_NOT_FOUND, PATH_LEAVES_FOLDER, safe_relative_path};
use std::collections::BTreeMap;

/// Photos of a scenario that are measured, at most (design choice: it bounds the time to load).
const MOST: usize = 200;

/// Bytes of the files that were read, by path: part of the digest.
pub(crate) type Contents = BTreeMap<String, Vec<u8>>;

/// Resolves the photos and adds their bytes to `contents`.
pub(super) fn photos(
    desk: &mut Desk,
    parts: &Parts,
    products: &[Product],
    files: &dyn Files,
    contents: &mut Contents,
) -> Vec<SamplePhoto> {
    let mut measured: BTreeMap<String, Option<PhotoMeasures>> = BTreeMap::new();
    let mut photos = Vec::with_capacity(parts.photos.len());
    for item in &parts.photos {
        let (raw, site) = (&item.raw, &item.site);
        let product =
            desk.find(&site.field("product"), &raw.product, &parts.products, ("products", "product"));
        let place = site.field("file");
        let seen = if measured.contains_key(&raw.file) || measured.len() < MOST {
            measured
                .entry(raw.file.clone())
                .or_insert_with(|| look(desk, &place, raw, files, contents))
                .as_ref()
        } else {
            desk.error(
                code::OUT_OF_RANGE,
                &place,
                format!("more than {MOST} photos"),
                "keep the ones in use",
            );
            None
        };
        let colour = product.and_then(|index| products.get(index)).map(|product| product.colour);
        photos.push(SamplePhoto {
            key: item.key.clone(),
            file: raw.file.clone(),
            product: ProductId(product.unwrap_or(0) as u16),
            name: desk.text(&site.field("name"), &raw.name, "the photo's caption"),
            needs: needs(desk, parts, item),
            size: seen.map_or((0, 0), |seen| (seen.width, seen.height)),
            appeal: seen.map_or(0.0, photo::appeal),
            flattery: seen
                .zip(colour)
                .map_or(0.0, |(seen, colour)| photo::honesty(seen, colour).exaggeration),
            cover_ok: seen.is_some_and(|seen| photo::main_image_rules(seen).is_empty()),
        });
    }
    photos
}

fn needs(desk: &mut Desk, parts: &Parts, item: &Item<RawPhoto>) -> PhotoNeeds {
    let site = item.site.field("needs");
    match &item.raw.needs {
        RawPhotoNeeds::Nothing => PhotoNeeds::Nothing,
        RawPhotoNeeds::Session => PhotoNeeds::Session,
        RawPhotoNeeds::SessionWith(key) => {
            let found = desk.find(&site.index(0), key, &parts.equipment, ("equipment", "piece of equipment"));
            PhotoNeeds::SessionWith(EquipmentId(found.unwrap_or(0) as u16))
        }
    }
}

fn look(
    desk: &mut Desk,
    site: &Site,
    raw: &RawPhoto,
    files: &dyn Files,
    contents: &mut Contents,
) -> Option<PhotoMeasures> {
    if !desk.is_written(site) {
        desk.missing(site, "the photo's file", "file: \"photos/scarf.png\"");
        return None;
    }
    let bytes = fetch(desk, site, &raw.file, photo::picture::MAX_FILE_BYTES, files)?;
    let seen = photo::decode(&bytes).map(|picture| photo::measure(&picture));
    contents.insert(raw.file.clone(), bytes);
    match seen {
        Ok(seen) => Some(seen),
        Err(problem) => {
            let help = "save the picture as PNG or JPEG, at most 4096 pixels a side";
            desk.error(code::BAD_PHOTO, site, format!("{}: {problem}", quote(&raw.file)), help);
            None
        }
    }
}

/// Reads a file that a scenario names, and reports why it cannot be had.
pub(crate) fn fetch(
    desk: &mut Desk,
    site: &Site,
    path: &str,
    limit: usize,
    files: &dyn Files,
) -> Option<Vec<u8>> {
    let problem = match safe_relative_path(path) {
        Err(reason) => {
            let help = "name a file in the scenario's folder, such as \"photos/scarf.png\", or one in shared/ or assets/";
            desk.error(PATH_LEAVES_FOLDER, site, reason.to_string(), help);
            return None;
        }
        Ok(path) => match files.read(path, limit) {
            Ok(bytes) => return Some(bytes),
            Err(problem) => problem,
        },
    };
    let name = quote(path);
    match problem {
        FileProblem::Missing => {
            let help = "look for a slip in the name (upper and lower case count), or put the file there";
            desk.error(FILE_NOT_FOUND, site, format!("there is no file {name}"), help);
        }
        FileProblem::TooLarge { bytes } => {
            let help = format!("make it smaller: at most {limit} bytes are read");
            desk.error(code::FILE_UNUSABLE, site, format!("the file {name} has {bytes} bytes"), help);
        }
        FileProblem::Unreadable(why) => {
            let help = "look whether it is a plain file that you may read";
            desk.error(
                code::FILE_UNUSABLE,
                site,
                format!("the file {name} cannot be read: {}", quote(&why)),
                help,
            );
        }
        FileProblem::LeavesFolder => {
            let help = "put the file itself into the folder, not a link to it";
            desk.error(PATH_LEAVES_FOLDER, site, format!("the file {name} lies outside of its folder"), help);
        }
    }
    None
}
