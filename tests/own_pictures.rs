//! Lessons with ready pictures and a studio beside them: a learner may take pictures with what
//! everybody owns, show them, and have the run verified; bots keep to the ready ones.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

use crate::common;

use common::program::{self, Program};
use storefront_sandbox::base::ids::ProductId;
use storefront_sandbox::base::{Lang, Span};
use storefront_sandbox::policy::{Bot, BotKind, drive};
use storefront_sandbox::scenario::model::{Goal, GoalCondition};
use storefront_sandbox::score::{GoalState, goals};
use storefront_sandbox::session::{Learner, Session};
use storefront_sandbox::sim::{Entry, JournalEntry, ShopCommand, Sim};
use storefront_sandbox::studio::recipe::Pose;
use storefront_sandbox::studio::{Model, StudioGear, StudioKit, StudioLook, StudioShot, preset};

/// The lessons, and how many pictures of their own bots take: as many as goals ask for.
const LESSONS: [(&str, usize); 3] = [("first_week", 0), ("good_pictures", 1), ("opening_budget", 0)];

/// A shot of a product in a look, as far as the shop's equipment goes.
fn shot(sim: &Sim, product: ProductId, look: StudioLook, side: u16) -> StudioShot {
    let piece = sim.scenario().products[product.index()].studio.expect("it stands in the studio");
    let model = Model::new(piece.goods, Pose::default(), piece.flaw);
    let recipe = preset(&model, Pose::default(), piece.flaw, look).fitted(&sim.view().kit);
    StudioShot::take(piece, recipe, None, side, 2).expect("a shot")
}

fn products(sim: &Sim) -> impl Iterator<Item = ProductId> + use<> {
    (0..sim.scenario().products.len()).map(ProductId::at)
}

/// With a phone, a window and a table each product can be photographed and shown at once; the run's
/// file is verified, and its pictures are the same when they are rendered again.
#[test]
fn every_product_can_be_shot_on_the_first_morning() {
    for (lesson, _) in LESSONS {
        let place = tempfile::tempdir().expect("a folder");
        let file = place.path().join("run.journal");
        let learner = Learner { lang: Lang::En, seat: None };
        let mut session =
            Session::start(common::shipped(lesson), 1, learner, Some(&file)).expect("it begins");
        assert_eq!(session.view().kit, StudioKit::default(), "{lesson}");
        let ready = session.sim().scenario().photos.len();
        for product in products(session.sim()) {
            let taken = shot(session.sim(), product, StudioLook::WindowLight, 128);
            assert!(taken.lies.is_empty(), "{lesson}: {:?}", taken.lies);
            session.apply(&ShopCommand::TakeShot { product, shot: Box::new(taken) }).expect("it is taken");
            let own = session.view().listings[product.index()].all_photos.last().expect("it").photo;
            assert!(session.sim().scenario().is_own_picture(own), "{lesson}");
            session.apply(&ShopCommand::ArrangePhotos { product, photos: vec![own] }).expect("it is shown");
            assert_eq!(session.view().listings[product.index()].photos, [own], "{lesson}");
        }
        let photos: usize = session.view().listings.iter().map(|listing| listing.all_photos.len()).sum();
        assert_eq!(photos, ready + 3, "{lesson}: the ready pictures are still there");
        while !session.sim().is_over() {
            let to = session.sim().now() + Span::hours(6);
            session.apply(&ShopCommand::Advance { to, stop: false }).expect("time passes");
        }
        session.finish().expect("the end is written");
        let path = file.to_str().expect("a plain name");
        for develop in [false, true] {
            let args = ["--lang", "en", "verify", path, "--develop"];
            let output = Program::new(args.iter().take(if develop { 5 } else { 4 }).copied()).run();
            let said = program::out(&output);
            assert_eq!(program::code(&output), 0, "{lesson}: {said}");
            assert_eq!(said.contains("3 pictures were rendered again"), develop, "{said}");
        }
    }
}

/// What equipment opens in the studio is data of the lesson, told where it is sold, and given once
/// it is bought. With the white sheet each product can have a cover that keeps the rules.
#[test]
fn the_light_box_brings_covers_on_white() {
    for (lesson, _) in LESSONS {
        let mut sim = Sim::open(common::shipped(lesson), 1);
        let opens = |sim: &Sim, gear| {
            let view = sim.view();
            view.equipment.iter().find(|e| e.gear.contains(&gear)).map(|e| e.equipment)
        };
        for gear in [StudioGear::Tripod, StudioGear::Softbox, StudioGear::SecondSoftbox] {
            assert!(opens(&sim, gear).is_some(), "{lesson}: {gear:?}");
        }
        let equipment = opens(&sim, StudioGear::LightBox).expect("somebody sells it");
        sim.apply(&ShopCommand::BuyEquipment { equipment }).expect("it is paid");
        assert!(sim.view().kit.owns(StudioGear::LightBox), "{lesson}");
        let place = tempfile::tempdir().expect("a folder");
        for (lang, opens) in [("en", "In the photo studio: a white sheet"), ("zh-CN", "摄影棚里用得上：白布")]
        {
            let args = ["--lang", lang, "play", lesson, "--terminal", "--journal"];
            let run = place.path().join(lang);
            let args = args.into_iter().chain([run.to_str().expect("a plain name")]);
            let output = Program::new(args).typed("stock\nquit\n");
            assert!(program::out(&output).contains(opens), "{lesson}: {}", program::out(&output));
        }
        if lesson != "good_pictures" {
            continue;
        }
        for product in products(&sim) {
            let taken = Box::new(shot(&sim, product, StudioLook::Softboxes, 600));
            assert!(taken.lies.is_empty(), "{:?}", taken.lies);
            sim.apply(&ShopCommand::TakeShot { product, shot: taken }).expect("it is taken");
            let view = sim.view();
            let own = view.listings[product.index()].all_photos.last().expect("it");
            assert!(own.cover_ok && own.flattery < 0.25, "{own:?}");
        }
    }
}

/// Gear means nothing where no product stands in the studio.
#[test]
fn without_a_studio_equipment_opens_nothing() {
    let sim = Sim::open(common::shipped("first_hour"), 1);
    assert!(sim.view().equipment.iter().all(|piece| piece.gear.is_empty()));
}

/// Bots take ready pictures where there are some; a goal that asks for a picture of one's own is
/// reached by whoever takes and shows it, and by nobody else.
#[test]
fn bots_shoot_only_what_a_goal_asks_for() {
    for (lesson, asked) in LESSONS {
        let played = |bot| {
            let mut sim = Sim::open(common::shipped(lesson), 1);
            drive(&mut sim, Bot::new(bot, 1), |_, _| {});
            sim
        };
        let expert = played(BotKind::Expert);
        let is_shot = |entry: &&JournalEntry| matches!(entry.what, Entry::ShotTaken { .. });
        assert_eq!(expert.journal().entries().iter().filter(is_shot).count(), asked, "{lesson}");
        if asked == 0 {
            continue;
        }
        let asks = |goal: &Goal| matches!(goal.is, Some(GoalCondition::OwnPicture(_)));
        let at = expert.scenario().goals.iter().position(asks).expect("a goal that asks for it");
        let state = |sim: &Sim| goals(sim).iter().find(|g| g.goal == at).map(|g| g.state);
        assert_eq!(state(&expert), Some(GoalState::Done), "{lesson}");
        assert_eq!(state(&played(BotKind::Careless)), Some(GoalState::Failed), "{lesson}");
    }
}

/// A lesson brings its own goods for the studio: a learner takes a picture of them in the terminal
/// and shows it, the run is verified with its pictures, and a pack takes the files along. A shot of
/// another thing is refused.
#[test]
fn a_lesson_brings_its_own_thing_into_the_studio() {
    let text = common::base::changed(&[
        ("format: 1", "format: 2"),
        ("Rival(name: (zh: \"良品\"", "Rival(key: \"fine\", name: (zh: \"良品\""),
        ("use: [\"shared/library.ron\"]", "use: [\"library.ron\"]"),
        (
            "colour: \"#2F6F73\",",
            "colour: \"#2F6F73\", studio_model: (file: \"models/box.obj\", \
             texture: \"assets/photos/mug_good.png\", longest_mm: 100),",
        ),
    ]);
    let place = tempfile::tempdir().expect("a folder");
    let folder = place.path().join("base");
    let library = common::base::text("shared/library.ron");
    let files = common::base::files(&text).with("library.ron", library);
    for (name, bytes) in files.files.iter().filter(|(name, _)| !name.ends_with("huge.png")) {
        let at = folder.join(name);
        std::fs::create_dir_all(at.parent().expect("a folder")).expect("a folder");
        std::fs::write(at, bytes).expect("a file");
    }
    let run = place.path().join("run.journal");
    let name = |path: &std::path::Path| path.to_str().expect("a plain name").to_owned();
    let args =
        ["--lang", "en", "play", &name(&folder), "--terminal", "--seed", "1", "--journal", &name(&run)];
    let lines = "shoot 2 window\nlistings\nphotos 2 2\nwait 1h\nquit\n";
    let output = Program::new(args).typed(lines);
    let said = program::said(&output);
    assert!(said.contains("#1"), "the shot lies on the table: {said}");
    let output =
        Program::new(["--lang", "en", "verify", &name(&run), "--develop", "--scenario", &name(&folder)])
            .run();
    let said = program::said(&output);
    assert!(said.contains("One picture was rendered again"), "{said}");
    let pack = place.path().join("base.shop");
    let output = Program::new(["pack", &name(&folder), "-o", &name(&pack)]).run();
    assert_eq!(program::code(&output), 0, "{}", program::said(&output));
    let again = place.path().join("again/base");
    let output = Program::new(["unpack", &name(&pack), "-o", &name(&again)]).run();
    assert_eq!(program::code(&output), 0, "{}", program::said(&output));
    assert!(again.join("models/box.obj").is_file());

    let scenario = storefront_sandbox::scenario::load(&files, "base").scenario.expect("it loads");
    let mut sim = Sim::open(std::sync::Arc::new(scenario), 1);
    let mug = sim.view().listings.iter().find(|l| l.studio.is_some()).expect("the mug").clone();
    let thing = mug.studio.expect("it stands there");
    let recipe = thing.look(StudioLook::WindowLight).fitted(&StudioKit::default());
    let taken = StudioShot::take(thing.piece, recipe, thing.goods(), 64, 1).expect("a shot");
    let mut other = taken.clone();
    other.recipe.own = None;
    let shoot =
        |shot: &StudioShot| ShopCommand::TakeShot { product: mug.product, shot: Box::new(shot.clone()) };
    assert_eq!(sim.apply(&shoot(&other)), Err(storefront_sandbox::sim::Refused::UnsoundShot));
    sim.apply(&shoot(&taken)).expect("it is taken");
}
