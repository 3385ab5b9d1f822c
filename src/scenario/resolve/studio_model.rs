//! What stands in the photo studio for a product: one of the program's models, or a thing that the
//! author brings as an OBJ file.

use super::collector::DiagnosticCollector;
use super::photos::{Contents, fetch, refused};
use super::site::Site;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::photo::picture::MAX_FILE_BYTES;
use crate::scenario::files::Files;
use crate::scenario::raw::{RawProduct, RawStudioModel};
use crate::studio::recipe::{Flaw, OWN_MM};
use crate::studio::{
    MAX_OBJ_BYTES, MAX_TEXTURE_SIDE, MAX_TRIANGLES, ObjError, OwnThing, STAND_IN, SoldPiece, ThingError,
};

/// Things of the author's own in one scenario, at most (design choice: it bounds the time to load).
const MOST: usize = 20;

/// Where things come from, and how many there are so far.
pub(super) struct ThingShelf<'a> {
    pub(super) files: &'a dyn Files,
    pub(super) contents: &'a mut Contents,
    pub(super) taken: usize,
}

/// The piece for the studio, and the author's thing that stands in its place.
pub(super) fn on_the_table(
    desk: &mut DiagnosticCollector,
    shelf: &mut ThingShelf<'_>,
    site: &Site,
    raw: &RawProduct,
) -> (Option<SoldPiece>, Option<OwnThing>) {
    let Some(model) = &raw.studio_model else { return (piece(desk, site, raw), None) };
    let site = site.field("studio_model");
    if raw.studio.is_some() {
        desk.error_at_key(code::BAD_MODEL, &site, "check-studio-twice", "check-studio-twice-help");
    }
    let thing = own(desk, shelf, &site, model);
    // Without its thing the product keeps its studio: what else is wrong is still found.
    (Some(STAND_IN), thing)
}

/// One of the program's models: a flaw that such a thing cannot have is reported and left out.
fn piece(desk: &mut DiagnosticCollector, site: &Site, raw: &RawProduct) -> Option<SoldPiece> {
    let piece = raw.studio?;
    if piece.goods.can_have(piece.flaw) {
        return Some(piece);
    }
    let sentence = Sentence::new("check-studio-flaw").word("goods", piece.goods.name());
    desk.error(code::OUT_OF_RANGE, &site.field("studio"), sentence, "check-studio-flaw-help");
    Some(SoldPiece { flaw: Flaw::None, ..piece })
}

fn own(
    desk: &mut DiagnosticCollector,
    shelf: &mut ThingShelf<'_>,
    site: &Site,
    raw: &RawStudioModel,
) -> Option<OwnThing> {
    shelf.taken += 1;
    if shelf.taken > MOST {
        let sentence = Sentence::new("check-models-many").number("most", MOST);
        desk.error(code::OUT_OF_RANGE, site, sentence, "check-models-many-help");
        return None;
    }
    let longest_mm = if desk.is_written(&site.field("longest_mm")) {
        desk.whole(&site.field("longest_mm"), raw.longest_mm, OWN_MM.0..=OWN_MM.1, "check-what-longest-side")
    } else {
        desk.missing(&site.field("longest_mm"), "check-what-longest-side", "longest_mm: 200");
        return None;
    };
    let place = site.field("file");
    if !desk.is_written(&place) {
        desk.missing(&place, "check-what-model-file", "file: \"models/lamp.obj\"");
        return None;
    }
    let obj = fetch(desk, &place, &raw.file, MAX_OBJ_BYTES, shelf.files)?;
    let painted = site.field("texture");
    let texture = match &raw.texture {
        Some(path) => Some(fetch(desk, &painted, path, MAX_FILE_BYTES, shelf.files)?),
        None => None,
    };
    let thing = OwnThing::read(&obj, texture.as_deref(), longest_mm);
    shelf.contents.insert(raw.file.clone(), obj);
    if let (Some(path), Some(bytes)) = (&raw.texture, texture) {
        shelf.contents.insert(path.clone(), bytes);
    }
    match thing {
        Ok(thing) => Some(thing),
        Err(ThingError::Texture(problem)) => {
            let file = raw.texture.clone().unwrap_or_default();
            let sentence = Sentence::new("check-photo-bad").word("file", file).part("why", refused(problem));
            desk.error(code::BAD_PHOTO, &painted, sentence, "check-photo-bad-help");
            None
        }
        Err(ThingError::Obj(problem)) => {
            let of_texture = matches!(problem, ObjError::TextureTooLarge { .. });
            let of_size = matches!(problem, ObjError::Size { .. });
            let name = raw.texture.as_ref().filter(|_| of_texture).unwrap_or(&raw.file);
            let sentence = obj_refusal(name, &problem);
            let place = match (of_texture, of_size) {
                (true, _) => painted,
                (_, true) => site.field("longest_mm"),
                (false, false) => place,
            };
            desk.error(code::BAD_MODEL, &place, sentence, "check-model-bad-help");
            None
        }
    }
}

/// Why an OBJ file or its texture cannot be used, with the line; `path` is the file's name.
pub fn obj_refusal(path: &str, error: &ObjError) -> Sentence {
    let said = |key| Sentence::new(key).text("path", path);
    match error {
        ObjError::FileTooLarge { .. } => {
            said("own-file-too-large").number("most", MAX_OBJ_BYTES / 1024 / 1024)
        }
        ObjError::TextureTooLarge { side } => {
            said("own-texture-too-large").number("found", *side).number("most", MAX_TEXTURE_SIDE)
        }
        ObjError::NotText { line } => said("own-not-text").number("line", *line),
        ObjError::UnknownStatement { line, word } => {
            said("own-unknown-statement").number("line", *line).text("found", word)
        }
        ObjError::BadNumber { line, found } => {
            said("own-bad-number").number("line", *line).text("found", found)
        }
        ObjError::NoSuchPoint { line, found } => {
            said("own-no-such-point").number("line", *line).text("found", found)
        }
        ObjError::BadFace { line, found } => {
            said("own-bad-face").number("line", *line).number("found", *found)
        }
        ObjError::TooMany { line } => {
            said("own-too-many").number("line", *line).number("most", MAX_TRIANGLES)
        }
        ObjError::Empty => said("own-empty"),
        ObjError::Size { found } => said("own-size").number("found", *found),
        ObjError::OtherThing { named, given } => {
            said("own-other-thing").text("named", named).text("given", given)
        }
    }
}
