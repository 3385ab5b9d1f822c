//! Files that are dropped on the editor: a picture becomes a photo of the open product, anything
//! else is read as a chat.

use std::path::Path;

use super::author::AuthorDesk;
use crate::base::Lang;
use crate::edit::stories::free_key;
use crate::edit::{Address, Edit};
use crate::lessons::{AddedPicture, add_picture};
use crate::locale;
use crate::photo::{self, HonestyClass, RuleBreach};
use crate::scenario::source::{ValueNode, text_literal};

/// Whether a file's name is that of a picture.
pub(super) fn is_picture(file: &Path) -> bool {
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| matches!(ending.as_str(), "png" | "jpg" | "jpeg"))
}

/// Copies a picture into the lesson's folder and makes it a photo of the open product. Returns what
/// was measured of it.
///
/// # Errors
/// No product is open, or the picture cannot be taken; why, in one sentence.
pub(super) fn add_photo(desk: &mut AuthorDesk, file: &Path, lang: Lang) -> Result<Vec<String>, String> {
    let product = open_product(desk).ok_or_else(|| locale::text(lang, "ui-editor-picture-no-product"))?;
    let picture = add_picture(&desk.folder, file).map_err(|problem| {
        let (key, values) = problem.told();
        locale::text_with(lang, key, &values)
    })?;
    let photos = Address::root().child("photos");
    let wanted = format!("{product}_{}", picture.stem);
    let key = free_key(&desk.file.document, &photos, &wanted).unwrap_or(wanted);
    let shown_as = text_literal(&picture.stem.replace('_', " "));
    let names: Vec<String> =
        desk.languages.iter().map(|lang| format!("{}: {shown_as}", lang.field())).collect();
    let (owner, path) = (text_literal(&product), text_literal(&picture.file));
    let photo = format!("Photo(product: {owner}, file: {path}, name: ({}))", names.join(", "));
    let edit = if desk.file.document.value(&photos).is_some() {
        Edit::InsertEntry { map: photos, key: key.clone(), index: None, ron: photo }
    } else {
        Edit::SetRon { at: photos, ron: format!("{{{}: {photo}}}", text_literal(&key)) }
    };
    if let Some(why) = desk.edit(&edit, None, lang) {
        return Err(why);
    }
    Ok(notes(desk, &product, &key, &picture, lang))
}

/// The product whose page is open, or whose photo is.
fn open_product(desk: &AuthorDesk) -> Option<String> {
    let at = desk.state.at.as_ref()?;
    match at.steps() {
        [table, key, ..] if table == "products" => Some(key.clone()),
        [table, key, ..] if table == "photos" => {
            let product = Address::root().child("photos").child(key.clone()).child("product");
            desk.file.document.value(&product).and_then(ValueNode::words)
        }
        _ => None,
    }
}

/// Where the picture is, how it looks, and what speaks against it as a cover.
fn notes(desk: &AuthorDesk, product: &str, key: &str, picture: &AddedPicture, lang: Lang) -> Vec<String> {
    let seen = &picture.measures;
    let look = photo::look_key(photo::appeal(seen));
    let values = [
        ("key", key.to_owned().into()),
        ("file", picture.file.clone().into()),
        ("product", product.to_owned().into()),
        ("width", seen.width.into()),
        ("height", seen.height.into()),
        ("look", locale::text(lang, look).into()),
        ("fill", percent(seen.subject_fill).into()),
        ("white", percent(seen.background_white).into()),
    ];
    let mut out = vec![locale::text_with(lang, "ui-editor-picture-added", &values)];
    out.extend(photo::main_image_rules(seen).iter().map(|breach| in_words(breach, lang)));
    let colour = Address::root().child("products").child(product).child("colour");
    let colour = desk.file.document.value(&colour).and_then(ValueNode::words);
    let colour = colour.and_then(|colour| egui::Color32::from_hex(colour.trim()).ok());
    let flatters = |colour: egui::Color32| {
        photo::honesty(seen, [colour.r(), colour.g(), colour.b()]).class == HonestyClass::Flattering
    };
    if colour.is_some_and(flatters) {
        out.push(locale::text(lang, "ui-editor-picture-flatters"));
    }
    out
}

fn percent(share: f64) -> i64 {
    (share * 100.0).round() as i64
}

/// A rule for covers that the picture breaks.
fn in_words(breach: &RuleBreach, lang: Lang) -> String {
    let (key, found, asked) = match breach {
        RuleBreach::NotSquare { ratio, allowed } => {
            ("ui-editor-picture-not-square", percent(*ratio), percent(*allowed))
        }
        RuleBreach::TooSmall { side, required } => {
            ("ui-editor-picture-small", i64::from(*side), i64::from(*required))
        }
        RuleBreach::BusyBackground { simplicity, required } => {
            ("ui-editor-picture-busy", percent(*simplicity), percent(*required))
        }
        RuleBreach::BackgroundNotWhite { white, required } => {
            ("ui-editor-picture-not-white", percent(*white), percent(*required))
        }
        RuleBreach::SubjectTooSmall { fill, required } => {
            ("ui-editor-picture-far", percent(*fill), percent(*required))
        }
    };
    locale::text_with(lang, key, &[("found", found.into()), ("asked", asked.into())])
}
