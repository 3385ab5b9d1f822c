//! Sample photos: read, decoded and measured, so that the model knows how they look.

use super::desk::Desk;
use super::parts::{Item, Parts};
use super::site::Site;
use crate::base::digest::sha256_hex;
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

/// Most pixels that the photos of a scenario have together, each as often as its file passes over
/// it (design choice: two hundred photos of 1400 × 1400; a few seconds of decoding).
const MOST_WORK: u64 = 400_000_000;
/// Most bytes of all photo files together (design choice).
const MOST_BYTES: usize = 128 << 20;

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
    let mut budget = Budget::default();
    let mut photos = Vec::with_capacity(parts.photos.len());
    for item in &parts.photos {
        let (raw, site) = (&item.raw, &item.site);
        let product =
            desk.find(&site.field("product"), &raw.product, &parts.products, ("products", "product"));
        let place = site.field("file");
        let seen = if measured.contains_key(&raw.file) || measured.len() < MOST {
            measured
                .entry(raw.file.clone())
                .or_insert_with(|| look(desk, &place, raw, files, contents, &mut budget))
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

/// What the photos cost so far. The same bytes under two names are decoded once.
#[derive(Default)]
struct Budget {
    work: u64,
    bytes: usize,
    known: BTreeMap<String, PhotoMeasures>,
}

impl Budget {
    /// Whether something of the budget is left.
    fn left(&self) -> Result<(), String> {
        if self.work <= MOST_WORK && self.bytes <= MOST_BYTES {
            return Ok(());
        }
        let (mega, bytes) = (MOST_WORK / 1_000_000, MOST_BYTES >> 20);
        Err(format!("all photos of a scenario together have at most {mega} million pixels and {bytes} MiB"))
    }

    /// Decodes and measures a picture, unless the budget is spent.
    fn measure(&mut self, bytes: &[u8]) -> Result<PhotoMeasures, String> {
        let digest = sha256_hex(&[bytes]);
        if let Some(seen) = self.known.get(&digest) {
            return Ok(seen.clone());
        }
        self.bytes += bytes.len();
        self.work += photo::picture::work(bytes).map_err(|problem| problem.to_string())?;
        self.left()?;
        let seen = photo::decode(bytes).map(|picture| photo::measure(&picture));
        let seen = seen.map_err(|problem| problem.to_string())?;
        self.known.insert(digest, seen.clone());
        Ok(seen)
    }
}

fn look(
    desk: &mut Desk,
    site: &Site,
    raw: &RawPhoto,
    files: &dyn Files,
    contents: &mut Contents,
    budget: &mut Budget,
) -> Option<PhotoMeasures> {
    if !desk.is_written(site) {
        desk.missing(site, "the photo's file", "file: \"photos/scarf.png\"");
        return None;
    }
    let mut seen = budget.left().map(|()| None);
    if seen.is_ok() {
        let bytes = fetch(desk, site, &raw.file, photo::picture::MAX_FILE_BYTES, files)?;
        seen = budget.measure(&bytes).map(Some);
        contents.insert(raw.file.clone(), bytes);
    }
    match seen {
        Ok(seen) => seen,
        Err(problem) => {
            let help = "save the picture as PNG or plain JPEG, at most 4096 pixels a side and not larger than it is shown";
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
