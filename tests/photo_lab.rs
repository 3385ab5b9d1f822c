//! The lesson in which the learner takes the pictures: played well, played badly, and played with
//! pictures that lie.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use crate::common;

use std::sync::Arc;
use storefront_sandbox::base::ids::ProductId;
use storefront_sandbox::policy::{Bot, BotKind, Style, drive};
use storefront_sandbox::score::{GoalState, goals, score};
use storefront_sandbox::sim::{Entry, ShopCommand, Sim};
use storefront_sandbox::studio::recipe::Pose;
use storefront_sandbox::studio::{Model, StudioLook, StudioShot, preset};

fn open(seed: u64) -> Sim {
    Sim::open(Arc::clone(&common::shipped("photo_lab")), seed)
}

fn done(sim: &Sim) -> Vec<bool> {
    goals(sim).iter().map(|goal| goal.state == GoalState::Done).collect()
}

/// Who takes good pictures and answers reaches all five goals with covers of their own; who leaves
/// the pages as they are reaches none of the three covers and does not pass.
#[test]
fn good_pictures_reach_the_goals_and_bad_habits_do_not() {
    let played = |bot| {
        let mut sim = open(1);
        drive(&mut sim, Bot::new(bot, 1), |_, _| {});
        sim
    };
    let (well, badly) = (played(BotKind::Expert), played(BotKind::Careless));
    assert_eq!(done(&well), [true; 5]);
    assert!(score(&well).passed(), "{}", score(&well).total);
    for listing in &well.view().listings {
        let cover = listing.all_photos.iter().find(|photo| Some(&photo.photo) == listing.photos.first());
        let cover = cover.expect("a cover");
        assert!(cover.file.starts_with("studio:") && cover.cover_ok && cover.flattery < 0.01, "{cover:?}");
    }
    let taken = well.journal().entries().iter().filter(|e| matches!(e.what, Entry::ShotTaken { .. })).count();
    assert_eq!(taken, 6, "two of each");
    assert_eq!(well.faults(), Vec::<String>::new());
    assert_eq!(done(&badly)[..4], [false; 4]);
    assert!(!score(&badly).passed(), "{}", score(&badly).total);
}

/// A goal reads the shot that is the cover: an honest one on white reaches it, a poor one and one
/// that lies do not, however much they draw the eye.
#[test]
fn goals_tell_a_true_shot_from_a_pretty_lie() {
    let sim = open(1);
    let toy = sim.scenario().products.iter().position(|p| p.key == "toy").expect("the toy");
    let (product, piece) =
        (ProductId(toy as u16), sim.scenario().products[toy].studio.expect("it stands there"));
    let goal = 2;
    let shown = |look, saturation: i16| {
        let mut sim = sim.fork();
        for piece in sim.view().equipment {
            sim.apply(&ShopCommand::BuyEquipment { equipment: piece.equipment }).expect("it is paid");
        }
        let model = Model::new(piece.goods, Pose::default(), piece.flaw);
        let mut recipe = preset(&model, Pose::default(), piece.flaw, look).fitted(&sim.view().kit);
        recipe.edits.saturation_percent = saturation;
        let shot = Box::new(StudioShot::take(piece, recipe, None, 600, 4).expect("a shot"));
        sim.apply(&ShopCommand::TakeShot { product, shot }).expect("it is taken");
        let photos = vec![sim.view().listings[toy].all_photos.last().expect("the shot").photo];
        sim.apply(&ShopCommand::ArrangePhotos { product, photos }).expect("it is shown");
        // A cover can be changed again: the goal stays open, and its share says how it stands.
        goals(&sim)[goal].share >= 1.0
    };
    assert!(shown(StudioLook::Softboxes, 0), "true and on white");
    assert!(!shown(StudioLook::Snapshot, 0), "a poor picture");
    assert!(!shown(StudioLook::Softboxes, 80), "more colour than the car has");
}

/// The skill in the studio alone moves the score by more than a third of its range, all else equal.
#[test]
fn the_pictures_decide() {
    let with = |shooting| {
        let mut sim = open(2);
        drive(&mut sim, Bot::with_style(Style { shooting, ..Style::EXPERT }, 2), |_, _| {});
        score(&sim).raw
    };
    let (none, snapshot, best) = (with(0.0), with(0.2), with(1.0));
    assert!(best > none + 20.0 && best > snapshot + 20.0, "{none} {snapshot} {best}");
}
