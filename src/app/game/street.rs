//! Fills the street from the keeper's view: stalls, hour, and the people with what they think.

use bevy::prelude::*;

use super::state::{Game, Play, Screen, lang};
use crate::app::look::Preferences;
use crate::app::scene::{Picture, Product, Stage, Stall, Street, Thought, Visitor};
use crate::base::Lang;
use crate::locale;
use crate::scenario::model::Drawing;
use crate::sim::view::{VisitorStage, VisitorView};
use crate::ui::action::Place;
use crate::ui::panels::{Desk, thought_short};
use crate::ui::theme::Tokens;

/// More figures than this would only be a crowd (and cost a slow machine its smoothness).
const MOST: usize = 60;

/// Fills the street when the view or the language changed.
pub(super) fn fill(
    game: NonSend<Game>,
    mut street: ResMut<Street>,
    look: Res<Preferences>,
    tokens: Res<crate::app::Look>,
    mut seen: Local<(u64, Option<Lang>)>,
) {
    let Some(play) = &game.play else { return };
    let visible = game.screen == Screen::Workbench && game.ui.place == Place::Window;
    // Figures walk to their places even while the clock stands; when all stand still the window rests.
    if street.moving != visible {
        street.moving = visible;
    }
    let lang = lang(look.language);
    let now = (play.version, Some(lang));
    let gone = std::mem::take(&mut street.bypass_change_detection().gone);
    if *seen == now && gone.is_empty() {
        return;
    }
    *seen = now;
    let clock = play.view.now.clock().0 as f32;
    street.hour = clock / 3_600.0;
    street.stalls = stalls(play, lang);
    street.visitors = people(play, lang, &tokens.0);
}

fn people(play: &Play, lang: Lang, t: &Tokens) -> Vec<Visitor> {
    let desk = Desk { view: &play.view, scenario: &play.scenario, lang, t };
    // The newest matter most.
    let mut street: Vec<&VisitorView> = play.view.street.iter().collect();
    street.sort_by_key(|v| std::cmp::Reverse((v.since, v.customer)));
    street.truncate(MOST);
    street.iter().map(|v| visitor(&desk, v)).collect()
}

fn visitor(desk: &Desk<'_>, v: &VisitorView) -> Visitor {
    let product = u8::try_from(v.product.index()).unwrap_or(0).min(2);
    let stage = match v.stage {
        VisitorStage::Passing => Stage::Passing,
        VisitorStage::Looking => Stage::Looking { stall: 0, product },
        VisitorStage::Asking => Stage::Asking,
        VisitorStage::Paying => Stage::Queueing,
        VisitorStage::Bought => Stage::Leaving { bought: true },
        VisitorStage::Left => Stage::Leaving { bought: false },
    };
    let thought = v.thought.map(|thought| {
        let (icon, text) = thought_short(desk, v.product, thought);
        Thought { icon, text }
    });
    Visitor { id: v.customer.0, look: (v.look.wrapping_mul(0x9E37_79B9) >> 24) as u8, stage, thought }
}

fn stalls(play: &Play, lang: Lang) -> Vec<Stall> {
    let money = |m| locale::money(&play.scenario.currency, m);
    let ours = play.view.listings.iter().take(3).map(|l| Product {
        name: l.name.get(lang).to_owned(),
        price: money(l.price_now),
        badge: (l.in_stock() == 0).then(|| locale::text(lang, "ui-sold-out-badge")),
        picture: picture(play.scenario.products[l.product.index()].picture),
    });
    let mut stalls = vec![Stall { name: locale::text(lang, "ui-window-ours"), products: ours.collect() }];
    for rival in play.view.rivals.iter().take(2) {
        let product = &play.scenario.products[rival.product.index()];
        stalls.push(Stall {
            name: rival.name.get(lang).to_owned(),
            products: vec![Product {
                name: product.name.get(lang).to_owned(),
                price: money(rival.price),
                badge: None,
                picture: picture(product.picture),
            }],
        });
    }
    stalls
}

/// The shapes of a product's drawing.
const fn picture(drawing: Drawing) -> Picture {
    match drawing {
        Drawing::Bag => Picture::Bag,
        Drawing::Mug => Picture::Mug,
        Drawing::Scarf => Picture::Scarf,
        Drawing::Lamp => Picture::Lamp,
        Drawing::Notebook => Picture::Notebook,
        Drawing::Plant => Picture::Plant,
        Drawing::Parcel => Picture::Parcel,
    }
}
