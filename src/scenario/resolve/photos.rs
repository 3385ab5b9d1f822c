//! Sample photos: read, decoded and measured, so that the model knows how they look.

use super::collector::DiagnosticCollector;
use super::parts::{NamedPart, Parts};
use super::site::Site;
use crate::base::digest::sha256_hex;
use crate::base::ids::{EquipmentId, ProductId};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::diagnostic::quote::{harmless, quote, shorten};
use crate::photo::{self, PhotoError, PhotoMeasures};
use crate::scenario::files::{FileProblem, Files, reason};
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
    desk: &mut DiagnosticCollector,
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
        let product = desk.find(
            &site.field("product"),
            &raw.product,
            &parts.products,
            ("products", "check-noun-product"),
        );
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
                Sentence::new("check-photos-many").text("most", MOST),
                "check-photos-many-help",
            );
            None
        };
        let colour = product.and_then(|index| products.get(index)).map(|product| product.colour);
        photos.push(SamplePhoto {
            key: item.key.clone(),
            file: raw.file.clone(),
            product: ProductId(product.unwrap_or(0) as u16),
            name: desk.text(&site.field("name"), &raw.name, "check-what-photo-caption"),
            needs: needs(desk, parts, item),
            size: seen.map_or((0, 0), |seen| (seen.width, seen.height)),
            appeal: seen.map_or(0.0, photo::appeal),
            flattery: seen
                .zip(colour)
                .map_or(0.0, |(seen, colour)| photo::honesty(seen, colour).exaggeration),
            colour_error: seen.zip(colour).and_then(|(seen, colour)| photo::colour_error(seen, colour)),
            cover_ok: seen.is_some_and(|seen| photo::main_image_rules(seen).is_empty()),
        });
    }
    photos
}

fn needs(desk: &mut DiagnosticCollector, parts: &Parts, item: &NamedPart<RawPhoto>) -> PhotoNeeds {
    let site = item.site.field("needs");
    match &item.raw.needs {
        RawPhotoNeeds::Nothing => PhotoNeeds::Nothing,
        RawPhotoNeeds::Session => PhotoNeeds::Session,
        RawPhotoNeeds::Customer => PhotoNeeds::Customer,
        RawPhotoNeeds::SessionWith(key) => {
            let found =
                desk.find(&site.index(0), key, &parts.equipment, ("equipment", "check-noun-equipment"));
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
    fn left(&self) -> Result<(), Sentence> {
        if self.work <= MOST_WORK && self.bytes <= MOST_BYTES {
            return Ok(());
        }
        let (mega, bytes) = (MOST_WORK / 1_000_000, MOST_BYTES >> 20);
        Err(Sentence::new("check-photos-budget").text("mega", mega).text("bytes", bytes))
    }

    /// Decodes and measures a picture, unless the budget is spent.
    fn measure(&mut self, bytes: &[u8]) -> Result<PhotoMeasures, Sentence> {
        let digest = sha256_hex(&[bytes]);
        if let Some(seen) = self.known.get(&digest) {
            return Ok(seen.clone());
        }
        self.bytes += bytes.len();
        self.work += photo::picture::work(bytes).map_err(refused)?;
        self.left()?;
        let seen = photo::measure_file(bytes, &digest).map_err(refused)?;
        self.known.insert(digest, seen.clone());
        Ok(seen)
    }
}

/// Why a picture was refused, in words.
pub(super) fn refused(problem: PhotoError) -> Sentence {
    match problem {
        PhotoError::FileTooLarge { bytes } => Sentence::new("check-picture-large-file")
            .text("bytes", bytes)
            .text("most", photo::picture::MAX_FILE_BYTES),
        PhotoError::UnknownFormat => Sentence::new("check-picture-format"),
        PhotoError::TooLarge => Sentence::new("check-picture-large").text("side", photo::picture::MAX_SIDE),
        PhotoError::TooManyScans { scans } => {
            Sentence::new("check-picture-passes").text("scans", scans).text("most", photo::picture::MAX_SCANS)
        }
        PhotoError::Damaged { why } => {
            Sentence::new("check-picture-damaged").text("why", harmless(&shorten(&why, 120)))
        }
    }
}

fn look(
    desk: &mut DiagnosticCollector,
    site: &Site,
    raw: &RawPhoto,
    files: &dyn Files,
    contents: &mut Contents,
    budget: &mut Budget,
) -> Option<PhotoMeasures> {
    if !desk.is_written(site) {
        desk.missing(site, "check-what-photo-file", "file: \"photos/scarf.png\"");
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
            let help = "check-photo-bad-help";
            let sentence = Sentence::new("check-photo-bad").word("file", &raw.file).part("why", problem);
            desk.error(code::BAD_PHOTO, site, sentence, help);
            None
        }
    }
}

/// Reads a file that a scenario names, and reports why it cannot be read.
pub(crate) fn fetch(
    desk: &mut DiagnosticCollector,
    site: &Site,
    path: &str,
    limit: usize,
    files: &dyn Files,
) -> Option<Vec<u8>> {
    let problem = match safe_relative_path(path) {
        Err(fault) => {
            let help = "check-path-help";
            desk.error(PATH_LEAVES_FOLDER, site, fault.key(), help);
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
            let help = "check-file-missing-help";
            desk.error(FILE_NOT_FOUND, site, Sentence::new("check-file-missing").text("name", name), help);
        }
        FileProblem::TooLarge { bytes } => {
            let help = Sentence::new("check-file-large-help").text("most", limit);
            desk.error(
                code::FILE_UNUSABLE,
                site,
                Sentence::new("check-file-large").text("name", name).text("bytes", bytes),
                help,
            );
        }
        FileProblem::Unreadable(why) => {
            let help = "check-file-unreadable-help";
            desk.error(
                code::FILE_UNUSABLE,
                site,
                Sentence::new("check-file-unreadable").text("name", name).part("why", reason(why)),
                help,
            );
        }
        FileProblem::LeavesFolder => {
            let help = "check-file-outside-help";
            desk.error(
                PATH_LEAVES_FOLDER,
                site,
                Sentence::new("check-file-outside").text("name", name),
                help,
            );
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::ImageEncoder as _;

    fn png(wide: u32, high: u32) -> Vec<u8> {
        let mut file = Vec::new();
        let rgb = vec![90; (wide * high * 3) as usize];
        let encoder = image::codecs::png::PngEncoder::new(&mut file);
        encoder.write_image(&rgb, wide, high, image::ExtendedColorType::Rgb8).expect("it is written");
        file
    }

    /// The same bytes under two names are decoded once and cost once.
    #[test]
    fn the_same_bytes_cost_once() {
        let (small, other) = (png(30, 20), png(20, 40));
        let mut budget = Budget::default();
        for _ in 0..3 {
            assert!(budget.measure(&small).is_ok());
        }
        assert_eq!((budget.work, budget.bytes), (600, small.len()));
        assert!(budget.measure(&other).is_ok());
        assert_eq!((budget.work, budget.bytes), (600 + 800, small.len() + other.len()));
    }

    /// A picture that goes beyond the pixels or the bytes is not decoded; one that is known is
    /// still shown.
    #[test]
    fn a_budget_ends_with_its_pixels_or_its_bytes() {
        let (small, other) = (png(30, 20), png(20, 40));
        let too_much = |budget: &mut Budget| {
            assert!(budget.measure(&small).is_ok());
            let refused = budget.measure(&other).expect_err("it is too much");
            assert_eq!(refused, budget.left().expect_err("nothing is left"));
            assert!(budget.measure(&small).is_ok(), "it was measured before");
        };
        too_much(&mut Budget { work: MOST_WORK - 600, ..Budget::default() });
        too_much(&mut Budget { bytes: MOST_BYTES - small.len(), ..Budget::default() });
    }
}
