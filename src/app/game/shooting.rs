//! The photo studio and the run: opens the room, shows it what the darkroom has rendered, and takes
//! a finished shot as a command.

use egui::{Context, TextureOptions};

use super::commands::command;
use super::darkroom::{Print, PrintOrder, histogram, image};
use super::state::GameState;
use crate::base::Lang;
use crate::base::ids::ProductId;
use crate::sim::ShopCommand;
use crate::ui::studio::{StudioState, StudioWish};

/// Opens the studio for a product.
pub(super) fn open(game: &mut GameState, product: ProductId) {
    let Some(play) = &game.play else { return };
    let listing = play.view.listings.iter().find(|l| l.product == product);
    if let Some(piece) = listing.and_then(|l| l.studio) {
        let left = game.ui.studios_left.remove(&product).map(StudioState::again);
        game.ui.studio = Some(left.unwrap_or_else(|| StudioState::open(product, piece, &play.view.kit)));
    }
}

/// Hands over what changed and takes what is ready. True while something is being rendered.
pub(super) fn sync(ctx: &Context, game: &mut GameState, lang: Lang) -> bool {
    let Some(room) = game.ui.studio.as_mut() else {
        game.darkroom.stop();
        return false;
    };
    let dark = &mut game.darkroom;
    let order = PrintOrder { recipe: room.recipe.clone(), piece: room.piece };
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
        let file = format!("studio:{}", shot.digest);
        game.pictures.keep(&file, ctx.load_texture(&file, image(&photo, false), TextureOptions::LINEAR));
        room.newest = Some(file.clone());
        command(game, &ShopCommand::TakeShot { product, shot }, lang);
        ctx.request_repaint();
    }
    works
}
