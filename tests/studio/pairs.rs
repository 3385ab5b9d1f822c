//! Appeal orders what people would order: pairs by recipe, each better and worse in one respect.

use super::*;
use storefront_sandbox::photo::{PhotoHint, hints, shot_appeal};
use storefront_sandbox::studio::recipe::{Backdrop, Focus, LampPlace, Support};

const SIDE: usize = 96;
const SAMPLES: u32 = 4;

/// A respect in which a recipe can be worse, and how.
struct Respect {
    name: &'static str,
    worse: fn(&mut Recipe, &Model),
    /// A hint that the worse one must give, if there is one that all things give.
    hint: Option<PhotoHint>,
}

fn compensate(recipe: &mut Recipe, tenths: i8) {
    if let Exposure::Auto { compensation_tenths_stop } = &mut recipe.camera.exposure {
        *compensation_tenths_stop = compensation_tenths_stop.saturating_add(tenths).clamp(-40, 40);
    }
}

fn respects() -> Vec<Respect> {
    let respect = |name, hint, worse| Respect { name, worse, hint };
    vec![
        respect("dark", Some(PhotoHint::TooDark), |r, _| compensate(r, -30)),
        respect("a stop too little", None, |r, _| compensate(r, -10)),
        respect("a stop too much", None, |r, _| compensate(r, 10)),
        respect("two stops too much", None, |r, _| compensate(r, 20)),
        respect("white balance too low", Some(PhotoHint::Tinted), |r, _| {
            r.camera.white_balance = WhiteBalance::Kelvin(2900);
        }),
        respect("white balance too high", None, |r, _| r.camera.white_balance = WhiteBalance::Kelvin(11_000)),
        respect("shaken", None, |r, _| {
            r.camera.support = Support::Hand;
            r.camera.exposure = Exposure::Manual { shutter_us: 400_000, iso: 0 };
        }),
        respect("washed out by edits", None, |r, _| {
            r.edits.brightness_percent = 90;
            r.edits.contrast_percent = -60;
        }),
        respect("out of focus", None, |r, _| {
            r.camera.aperture_tenths = 14;
            r.camera.focus = Focus::AtMm(r.camera.distance_mm * 3 / 2);
        }),
        respect("clutter", Some(PhotoHint::Cluttered), |r, _| r.backdrop = Backdrop::MessyDesk),
        respect("far away", Some(PhotoHint::TooSmall), |r, _| {
            r.camera.distance_mm = (r.camera.distance_mm * 5 / 2).min(6000);
        }),
        respect("off the middle", None, |r, m| {
            r.camera.aim_right_mm = i16::try_from(m.size_mm()[1].max(m.size_mm()[0]) / 3).unwrap().min(500);
        }),
        respect("cut off", None, |r, _| r.camera.distance_mm = (r.camera.distance_mm * 2 / 5).max(60)),
        respect("crooked", Some(PhotoHint::Crooked), |r, _| r.camera.roll_tenths_degree = 140),
        respect("on its own colour", None, |r, m| r.backdrop = Backdrop::Paper { colour: m.true_colour() }),
        respect("one hard lamp", None, |r, _| {
            let place = LampPlace { bearing_degrees: -75, distance_cm: 60, height_cm: 40 };
            r.lamps = vec![Lamp::Desk { place, kelvin: 5500, strength_percent: 100 }];
        }),
    ]
}

/// Shutter and ISO of 0 stand for what the camera would choose with the other one.
fn settle(recipe: &mut Recipe, negative: &Negative, better: &Recipe) {
    let Exposure::Manual { shutter_us, iso } = &mut recipe.camera.exposure else { return };
    let chosen = develop(negative, better).1;
    let product = u64::from(chosen.shutter_us) * u64::from(chosen.iso);
    let other = |set: u32| u32::try_from((product / u64::from(set.max(1))).max(1)).unwrap();
    if *shutter_us == 0 {
        *shutter_us = other(*iso);
    } else if *iso == 0 {
        *iso = other(*shutter_us);
    }
}

fn appeal_and_hints(photo: &Photo, model: &Model, recipe: &Recipe) -> (i32, Vec<PhotoHint>) {
    let measures = photo.measure(model, recipe).expect("a picture");
    (shot_appeal(&measures), hints(&measures))
}

#[test]
fn of_a_pair_the_better_one_has_more_appeal() {
    let (mut pairs, mut wrong) = (0, Vec::new());
    let mut hinted = Vec::new();
    for goods in Goods::ALL {
        let (model, better) = set_up(goods, StudioLook::Softboxes);
        let negative = film(&model, &better, SIDE, SAMPLES).smooth();
        let (best, no_hints) = appeal_and_hints(&finished(&negative, &better), &model, &better);
        println!("{} {best} {no_hints:?}", goods.name());
        for respect in respects() {
            let mut worse = better.clone();
            (respect.worse)(&mut worse, &model);
            settle(&mut worse, &negative, &better);
            let photo = if worse.traced() == better.traced() {
                finished(&negative, &worse)
            } else {
                shot(&model, &worse, SIDE, if respect.name == "out of focus" { 4 * SAMPLES } else { SAMPLES })
            };
            let (appeal, found) = appeal_and_hints(&photo, &model, &worse);
            pairs += 1;
            println!("   {} {appeal} {found:?}", respect.name);
            if appeal >= best {
                wrong.push(format!("{} {}: {appeal} against {best}", goods.name(), respect.name));
            }
            // The shirt lies over most of the desk.
            let hidden = goods == Goods::Shirt && respect.name == "clutter";
            if let Some(hint) = respect.hint
                && !hidden
                && !found.contains(&hint)
            {
                hinted.push(format!("{} {}: {hint:?} is missing in {found:?}", goods.name(), respect.name));
            }
        }
    }
    assert!(pairs >= 80, "{pairs} pairs");
    assert!(wrong.len() * 20 <= pairs, "{} of {pairs} pairs are wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(hinted.is_empty(), "{}", hinted.join("\n"));
}

/// Grain is a matter of pixels: it needs a larger picture, and a phone.
#[test]
fn grain_lowers_the_appeal_step_by_step() {
    for goods in [Goods::Mug, Goods::Tea, Goods::Shirt] {
        let (model, mut recipe) = set_up(goods, StudioLook::Snapshot);
        recipe.camera.support = Support::Tripod;
        recipe.backdrop = Backdrop::Paper { colour: [170, 170, 170] };
        let negative = film(&model, &recipe, 320, 2).smooth();
        let chosen = develop(&negative, &recipe).1;
        let product = u64::from(chosen.shutter_us) * u64::from(chosen.iso);
        let found = [50, 400, 3200].map(|iso: u32| {
            let mut recipe = recipe.clone();
            let shutter_us = u32::try_from(product / u64::from(iso)).unwrap();
            recipe.camera.exposure = Exposure::Manual { shutter_us, iso };
            let measures = finished(&negative, &recipe).measure(&model, &recipe).expect("a picture");
            (measures.noise_hundredths, shot_appeal(&measures))
        });
        assert!(found[0].0 < found[1].0 && found[1].0 < found[2].0, "{goods:?} {found:?}");
        assert!(found[0].1 >= found[1].1 && found[1].1 > found[2].1, "{goods:?} {found:?}");
    }
}

#[test]
fn a_wide_aperture_is_no_fault_where_the_thing_is_sharp() {
    for goods in [Goods::Mug, Goods::Tea] {
        let (model, mut recipe) = set_up(goods, StudioLook::WindowLight);
        let mut appeal = |aperture: u16| {
            recipe.camera.aperture_tenths = aperture;
            shot_appeal(&shot(&model, &recipe, SIDE, 16).measure(&model, &recipe).expect("a picture"))
        };
        let (narrow, wide) = (appeal(80), appeal(32));
        assert!(wide + 8 >= narrow, "{goods:?}: f/3.2 {wide}, f/8 {narrow}");
    }
}

#[test]
fn a_white_card_lightens_the_dark_side_and_is_liked() {
    for goods in [Goods::Tea, Goods::Mug, Goods::Toy] {
        let (model, with) = set_up(goods, StudioLook::WindowLight);
        let mut without = with.clone();
        without.cards.clear();
        let [with, without] = [with, without].map(|recipe| {
            let measures = shot(&model, &recipe, SIDE, 8).measure(&model, &recipe).expect("a picture");
            (measures.evenness_permille, shot_appeal(&measures))
        });
        assert!(with.0 > without.0 + 10 && with.1 >= without.1, "{goods:?}: {with:?} {without:?}");
    }
}

#[test]
fn quiet_tables_by_a_window_are_no_clutter() {
    for (goods, backdrop) in
        [(Goods::Ring, Backdrop::Linen), (Goods::Mug, Backdrop::Wood), (Goods::Tea, Backdrop::Linen)]
    {
        let (model, mut recipe) = set_up(goods, StudioLook::WindowLight);
        recipe.backdrop = backdrop;
        let measures = shot(&model, &recipe, 192, 4).measure(&model, &recipe).expect("a picture");
        assert!(measures.clutter_permille < 100, "{goods:?}: {}", measures.clutter_permille);
        assert!(!hints(&measures).contains(&PhotoHint::Cluttered));
        assert!(shot_appeal(&measures) > 40, "{goods:?}: {}", shot_appeal(&measures));
    }
}

#[test]
fn glass_metal_and_rooms_are_measured_by_their_mask() {
    for goods in [Goods::Bottle, Goods::Ring] {
        for look in [StudioLook::Softboxes, StudioLook::WindowLight] {
            let (model, recipe) = set_up(goods, look);
            let measures = shot(&model, &recipe, 160, 4).measure(&model, &recipe).expect("a picture");
            assert!(measures.extent_permille > 400, "{goods:?} {}", measures.extent_permille);
            assert!(measures.colour_error_hundredths.unwrap() < 1100, "{goods:?} {measures:?}");
            assert!(!hints(&measures).contains(&PhotoHint::TooFine), "{goods:?}");
        }
    }
}
