//! The photo studio: its keys, its hints, and that the way on is seen at every size.

use super::{Stage, click, play, press, sized};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use storefront_sandbox::base::Lang;
use storefront_sandbox::base::ids::ProductId;
use storefront_sandbox::locale;
use storefront_sandbox::photo::hints;
use storefront_sandbox::studio::recipe::{Backdrop, Flaw, Goods, Pose};
use storefront_sandbox::studio::{Model, SoldPiece, StudioKit, StudioLook, StudioShot, StudioThing, preset};
use storefront_sandbox::ui::action::PanelId;
use storefront_sandbox::ui::studio::{StudioState, StudioWish};

const MUG: SoldPiece = SoldPiece { goods: Goods::Mug, flaw: Flaw::None };

/// The studio with window light, and measures of a poor picture if wished.
fn stage(poor: bool) -> Stage {
    let mut stage = Stage::new(PanelId::Listings);
    let mut room = StudioState::open(ProductId(0), StudioThing::of(MUG), &StudioKit::default());
    if poor {
        let model = Model::new(MUG.goods, Pose::default(), MUG.flaw);
        let recipe = preset(&model, Pose::default(), MUG.flaw, StudioLook::Snapshot);
        let shot = StudioShot::take(MUG, recipe, None, 64, 2).expect("it can be taken");
        room.seen.measures = Some(shot.measures);
    }
    stage.state.studio = Some(room);
    stage
}

fn room(stage: &Stage) -> &StudioState {
    stage.state.studio.as_ref().expect("the studio is open")
}

/// A preset, a step back, and the shutter, by keys and buttons; the way out closes the room.
#[test]
fn a_picture_is_asked_for_by_keyboard() {
    let mut h = play(stage(false));
    let window = room(h.state()).recipe.clone();
    click(&mut h, "Snapshot");
    assert_eq!(room(h.state()).recipe.backdrop, Backdrop::MessyDesk);
    press(&mut h, Modifiers::COMMAND, Key::Z);
    assert_eq!(room(h.state()).recipe, window);
    assert_eq!(room(h.state()).wish, StudioWish::Preview);
    press(&mut h, Modifiers::NONE, Key::S);
    assert_eq!(room(h.state()).wish, StudioWish::Shot);
    click(&mut h, "Enough");
    assert_eq!(room(h.state()).wish, StudioWish::Enough);
    click(&mut h, "Back to the listing");
    assert!(h.state().state.studio.is_none());
}

/// Each hint is a button with its number; it opens the card of the setting that would help.
#[test]
fn a_hint_leads_to_the_setting_that_helps() {
    let mut h = play(stage(true));
    let measures = room(h.state()).seen.measures.clone().expect("measures");
    let first = hints(&measures).into_iter().next().expect("a snapshot has faults");
    let label = format!("1 {}", locale::text(Lang::En, first.key()).trim());
    assert_eq!(locale::text(Lang::En, "shot-hint-cluttered"), locale::text(Lang::En, first.key()));
    assert!(h.query_by_label("Linen").is_none());
    click(&mut h, &label);
    assert!(h.query_by_label("Linen").is_some(), "the card of the backdrop is open");
}

/// The shutter is seen whole at every size, text scale and language.
#[test]
fn the_shutter_is_seen_at_every_size() {
    for lang in Lang::ALL {
        for size in [(1280.0, 720.0), (1000.0, 640.0), (1920.0, 1080.0)] {
            for scale in [100, 150, 200] {
                let mut stage = stage(false);
                (stage.lang, stage.scale) = (lang, scale);
                let h = sized(stage, size.into());
                let screen = h.ctx.viewport_rect();
                let shutter = h.get_by_label(&locale::text(lang, "ui-studio-shoot")).rect();
                assert!(screen.contains_rect(shutter), "{} {size:?} {scale} %: {shutter:?}", lang.tag());
            }
        }
    }
}
