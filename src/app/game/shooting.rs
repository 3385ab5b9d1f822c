//! The photo studio and the run: opens the room, shows it what the darkroom has rendered, and takes
//! a finished shot as a command.

use std::path::PathBuf;

use egui::{Context, TextureOptions};

use super::album::LostPrint;
use super::commands::command;
use super::darkroom::{Print, PrintOrder, histogram, image};
use super::kept_pictures;
use super::state::GameState;
use crate::base::Lang;
use crate::base::ids::ProductId;
use crate::scenario::model::{OWN_FILE, STUDIO_FILE};
use crate::sim::ShopCommand;
use crate::ui::studio::{StudioState, StudioWish};

/// Opens the studio for a product.
pub(super) fn open(game: &mut GameState, product: ProductId) {
    let Some(play) = &game.play else { return };
    let listing = play.view.listings.iter().find(|l| l.product == product);
    if let Some(thing) = listing.and_then(|l| l.studio.clone()) {
        let left = game.ui.studios_left.remove(&product).map(StudioState::again);
        game.ui.studio = Some(left.unwrap_or_else(|| StudioState::open(product, thing, &play.view.kit)));
    }
}

/// Hands over what changed and takes what is ready. True while something is being rendered.
pub(super) fn sync(ctx: &Context, game: &mut GameState, lang: Lang) -> bool {
    let Some(room) = game.ui.studio.as_mut() else {
        game.darkroom.stop();
        return false;
    };
    let dark = &mut game.darkroom;
    let order = PrintOrder { recipe: room.recipe.clone(), thing: room.thing.clone() };
    dark.want(order, room.wish != StudioWish::Preview, room.wish == StudioWish::Enough);
    let mut taken = None;
    while let Some(print) = dark.next_print() {
        match print {
            Print::Preview { photo, measures, progress } => {
                room.seen.histogram = histogram(&photo);
                room.seen.subject = photo.subject_box();
                (room.seen.measures, room.seen.progress) = (measures, progress);
                room.seen.ratio = photo.width() as f32 / photo.height().max(1) as f32;
                dark.keep_preview(ctx, photo, room.clipping);
            }
            Print::Shot(shot, photo) => taken = Some((shot, photo)),
            Print::Done => {}
        }
    }
    dark.mark(ctx, room.clipping);
    room.seen.texture = dark.texture(ctx);
    let works = dark.works();
    if let Some((shot, photo)) = taken {
        room.wish = StudioWish::Preview;
        let product = room.product;
        let file = format!("{STUDIO_FILE}{}", shot.digest);
        game.pictures.keep(&file, ctx.load_texture(&file, image(&photo, false), TextureOptions::LINEAR));
        room.newest = Some(file.clone());
        command(game, &ShopCommand::TakeShot { product, shot }, lang);
        ctx.request_repaint();
    }
    works
}

/// Orders the pictures of the run in play that are missing, and keeps those that came. True while
/// some are being rendered.
pub(super) fn develop_lost(ctx: &Context, game: &mut GameState) -> bool {
    for (file, picture) in game.album.ready() {
        let texture = ctx.load_texture(&file, picture, TextureOptions::LINEAR);
        game.pictures.keep(&file, texture);
        ctx.request_repaint();
    }
    let Some(play) = &game.play else { return false };
    for shot in play.session.sim().shots() {
        let file = format!("{STUDIO_FILE}{}", shot.digest);
        if game.pictures.get(&file).is_none() {
            let scenario = play.scenario.clone();
            game.album.order(LostPrint { file, shot: shot.clone(), scenario });
        }
    }
    bring_back(ctx, game);
    game.album.works()
}

/// Shows the learner's own pictures whose copies lie beside the runs.
fn bring_back(ctx: &Context, game: &mut GameState) {
    let Some(play) = &game.play else { return };
    let Some(runs) = play.file().and_then(|file| file.parent().map(PathBuf::from)) else { return };
    let photos = play.view.listings.iter().flat_map(|listing| &listing.all_photos);
    for file in photos.map(|photo| &photo.file) {
        let Some(digest) = file.strip_prefix(OWN_FILE) else { continue };
        if game.pictures.get(file).is_some() || game.album.is_lost(file) {
            continue;
        }
        match kept_pictures::find(&runs, digest) {
            Some(copy) => game.pictures.keep(file, ctx.load_texture(file, copy, TextureOptions::LINEAR)),
            None => game.album.lose(file),
        }
    }
}
