//! A picture of the learner's own into the shop: measured, kept with the run by its measures, and
//! as a small copy beside the runs.

use std::path::{Path, PathBuf};

use egui::{Context, TextureOptions};

use super::commands::command;
use super::dropped::is_picture;
use super::kept_pictures;
use super::pictures::shrunk;
use super::state::{GameState, Screen};
use crate::base::Lang;
use crate::base::ids::ProductId;
use crate::lessons::import_picture;
use crate::locale;
use crate::scenario::model::OWN_FILE;
use crate::session::door::UnusableReason;
use crate::sim::ShopCommand;
use crate::ui::action::PanelId;
use crate::ui::widgets::Status;

/// Takes a file that was dropped while a listing or its studio is open. True if it was a picture
/// for it, whether it could be read or not.
pub(super) fn take_dropped(game: &mut GameState, file: &Path, lang: Lang) -> bool {
    if game.screen != Screen::Workbench || game.ui.place != PanelId::Listings || !is_picture(file) {
        return false;
    }
    let Some(play) = &game.play else { return false };
    let open = game.ui.studio.as_ref().map(|room| room.product).or(game.ui.listings.open);
    let product = open.or_else(|| play.view.listings.first().map(|listing| listing.product));
    product.is_some_and(|product| {
        bring(game, product, file, lang);
        true
    })
}

/// Brings a picture of a product, and says what was wrong with the file if it cannot be read.
pub(super) fn bring(game: &mut GameState, product: ProductId, file: &Path, lang: Lang) {
    let Some(play) = &game.play else { return };
    let Some(colour) = play.scenario.products.get(product.index()).map(|product| product.colour) else {
        return;
    };
    match import_picture(file, colour) {
        Ok((photo, picture)) => {
            let name = format!("{OWN_FILE}{}", photo.digest);
            let before = play.view.listings.get(product.index()).map_or(0, |l| l.all_photos.len());
            let small = shrunk(&picture);
            let runs = play.file().and_then(|file| file.parent().map(PathBuf::from));
            // Without a copy the picture is shown as long as the program runs.
            if let Some(Err(why)) = runs.map(|runs| kept_pictures::keep(&runs, &photo.digest, &small)) {
                let reason = UnusableReason::from(why).message(lang, "ui-photos-own-unkept", file);
                game.ui.toasts.push(Status::Warning, reason);
            }
            game.pictures.keep_image(&name, small);
            let photo = Box::new(photo);
            command(game, &ShopCommand::ImportPhoto { product, photo }, lang);
            let shown = game.play.as_ref().and_then(|play| play.view.listings.get(product.index()));
            if shown.is_some_and(|listing| listing.all_photos.len() > before) {
                game.ui.toasts.push(Status::Done, locale::text(lang, "ui-photos-own-came"));
            }
        }
        Err(problem) => {
            let (key, values) = problem.told();
            game.ui.toasts.push(Status::Warning, locale::text_with(lang, key, &values));
        }
    }
}

/// Makes textures of the pictures that were brought since the last frame.
pub(super) fn show(ctx: &Context, game: &mut GameState) {
    for (name, image) in game.pictures.take_images() {
        let texture = ctx.load_texture(&name, image, TextureOptions::LINEAR);
        game.pictures.keep(&name, texture);
        ctx.request_repaint();
    }
}
