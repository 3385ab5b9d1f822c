//! Fills the street from the keeper's view: stalls, hour, and the people with what they think.

use bevy::prelude::*;
use egui::TextureId;

use super::farewell::{self, look_of};
use super::pictures::Pictures;
use super::state::{GameState, RunInPlay, Screen};
use crate::app::look::Preferences;
use crate::app::scene::{
    CardBadge, CardPicture, FigureStage, ProductCard, Stall, Street, StreetVisitor, ThoughtBubble,
};
use crate::base::Lang;
use crate::locale;
use crate::scenario::model::Drawing;
use crate::sim::view::{ListingView, VisitorStage, VisitorView};
use crate::ui::panels::{PanelCx, thought_short};
use crate::ui::theme::Tokens;

/// More figures than this would only be a crowd (and cost a slow machine its smoothness).
const MOST: usize = 60;

/// What the street was last filled from: the version of the view, the language, and the covers.
type SeenStreet = (u64, Lang, Vec<Option<TextureId>>);

/// Fills the street when the view or the language changed.
pub(super) fn fill(
    game: NonSend<GameState>,
    mut street: ResMut<Street>,
    look: Res<Preferences>,
    tokens: Res<crate::app::Appearance>,
    mut seen: Local<Option<SeenStreet>>,
    mut parcels: Local<usize>,
) {
    let Some(play) = &game.play else { return };
    let visible = game.screen == Screen::Workbench && game.ui.window.shown;
    // Figures walk to their places even while the clock stands; when all stand still the window
    // rests.
    if street.moving != visible {
        street.moving = visible;
    }
    let lang = look.language.lang();
    let covers: Vec<_> = play.view.listings.iter().take(3).map(|l| cover(&game.pictures, l)).collect();
    let now = Some((play.version, lang, covers));
    let gone = std::mem::take(&mut street.bypass_change_detection().gone);
    if *seen == now && gone.is_empty() {
        return;
    }
    *seen = now;
    // The van comes for parcels that leave, and with goods that arrive.
    let moved = parcels_moved(play);
    street.van_called |= moved > *parcels;
    *parcels = moved;
    let hour = play.view.now.clock().in_hours() as f32;
    street.hour = if play.view.over { farewell::HOUR } else { hour };
    street.stalls = stalls(play, lang, &game.pictures);
    street.visitors = if play.view.over { farewell::crowd(play) } else { people(play, lang, &tokens.0) };
}

/// Parcels that have left, and deliveries from suppliers that have come.
fn parcels_moved(play: &RunInPlay) -> usize {
    let left = play.view.orders.iter().filter(|order| order.parcel.is_some()).count();
    left + play.view.purchases.iter().filter(|purchase| purchase.arrived).count()
}

fn people(play: &RunInPlay, lang: Lang, t: &Tokens) -> Vec<StreetVisitor> {
    let cx = PanelCx { view: &play.view, scenario: &play.scenario, lang, t };
    // The newest matter most.
    let mut street: Vec<&VisitorView> = play.view.street.iter().collect();
    street.sort_by_key(|v| std::cmp::Reverse((v.since, v.customer)));
    street.truncate(MOST);
    street.iter().map(|v| visitor(&cx, v)).collect()
}

fn visitor(cx: &PanelCx<'_>, v: &VisitorView) -> StreetVisitor {
    let product = u8::try_from(v.product.index()).unwrap_or(0).min(2);
    let stage = match v.stage {
        VisitorStage::Passing => FigureStage::Passing,
        VisitorStage::Looking => FigureStage::Looking { stall: 0, product },
        VisitorStage::Asking => FigureStage::Asking,
        VisitorStage::Paying => FigureStage::Queueing,
        VisitorStage::Bought => FigureStage::Leaving { bought: true },
        VisitorStage::Left => FigureStage::Leaving { bought: false },
    };
    let thought = v.thought.map(|thought| {
        let (icon, text) = thought_short(cx, v.product, thought);
        ThoughtBubble { icon, text }
    });
    StreetVisitor { id: v.customer.0, look: look_of(v.look), stage, thought }
}

/// The cover of a listing, as a texture.
fn cover(pictures: &Pictures, listing: &ListingView) -> Option<TextureId> {
    let cover = listing.photos.first()?;
    let photo = listing.all_photos.iter().find(|photo| photo.photo == *cover)?;
    pictures.get(&photo.file)
}

fn stalls(play: &RunInPlay, lang: Lang, pictures: &Pictures) -> Vec<Stall> {
    let money = |m| locale::money(&play.scenario.currency, m);
    let ours = play.view.listings.iter().take(3).map(|l| ProductCard {
        name: l.name.get(lang).to_owned(),
        price: money(l.price_now),
        badge: badge(l, lang),
        picture: cover(pictures, l)
            .map_or_else(|| picture(play.scenario.products[l.product.index()].picture), CardPicture::Photo),
    });
    let stars = play.view.ratings.map(|ratings| format!("★ {:.1}", ratings.stars));
    let mut stalls =
        vec![Stall { name: locale::text(lang, "ui-window-ours"), stars, products: ours.collect() }];
    for rival in play.view.rivals.iter().take(2) {
        let product = &play.scenario.products[rival.product.index()];
        stalls.push(Stall {
            name: rival.name.get(lang).to_owned(),
            stars: None,
            products: vec![ProductCard {
                name: product.name.get(lang).to_owned(),
                price: money(rival.price),
                badge: None,
                picture: picture(product.picture),
            }],
        });
    }
    stalls
}

/// The word in the corner of a card: what is sold out, or what a promotion takes off.
fn badge(listing: &ListingView, lang: Lang) -> Option<CardBadge> {
    if listing.in_stock() == 0 {
        return Some(CardBadge { words: locale::text(lang, "ui-sold-out-badge"), sold_out: true });
    }
    let (percent, _) = listing.promotion?;
    let said = match lang {
        // Chinese shops name what is left to pay, in tenths.
        Lang::Zh => f64::from(100 - percent.min(100)) / 10.0,
        Lang::En => f64::from(percent),
    };
    let words = locale::text_with(lang, "ui-promotion-badge", &[("n", format!("{said}").into())]);
    Some(CardBadge { words, sold_out: false })
}

/// The shapes of a product's drawing.
const fn picture(drawing: Drawing) -> CardPicture {
    match drawing {
        Drawing::Bag => CardPicture::Bag,
        Drawing::Mug => CardPicture::Mug,
        Drawing::Scarf => CardPicture::Scarf,
        Drawing::Lamp => CardPicture::Lamp,
        Drawing::Notebook => CardPicture::Notebook,
        Drawing::Plant => CardPicture::Plant,
        Drawing::Parcel => CardPicture::Parcel,
    }
}
