//! What is set up is what is to be seen: light, lens, hand, sensor, flaws, edits.

use super::{film, finished, set_up, shot};
use storefront_sandbox::photo::{ShotFacts, ShotMeasures, measure_shot};
use storefront_sandbox::studio::recipe::{
    Card, CardColour, Exposure, Flaw, Focus, Goods, Pose, Retouch, ScaleObject, Support, WhiteBalance,
};
use storefront_sandbox::studio::{Model, Photo, StudioLook, preset};

fn measured(photo: &Photo, model: &Model) -> ShotMeasures {
    let (picture, mask) = photo.measurable().expect("a picture");
    measure_shot(
        &picture,
        Some(&mask),
        ShotFacts { true_colour: Some(model.true_colour()), ..ShotFacts::default() },
    )
}

#[test]
fn exposure_iso_hand_and_white_balance_act_as_photographers_say() {
    let (model, recipe) = set_up(Goods::Tote, StudioLook::WindowLight);
    let negative = film(&model, &recipe, 160, 4).smooth();
    let with = |change: &dyn Fn(&mut storefront_sandbox::studio::Recipe)| {
        let mut recipe = recipe.clone();
        change(&mut recipe);
        measured(&finished(&negative, &recipe), &model)
    };
    let exposed =
        |us: u32, iso: u32| with(&move |r| r.camera.exposure = Exposure::Manual { shutter_us: us, iso });
    let steps = [20_000, 40_000, 80_000, 160_000].map(|us| exposed(us, 100).exposure_permille);
    assert!(steps.windows(2).all(|w| w[1] > w[0] + 40), "a longer shutter is brighter: {steps:?}");
    let noise = [100, 1600, 12_800].map(|iso: u32| exposed(8_000_000 / iso, iso).noise_hundredths);
    assert!(noise[1] > noise[0] && noise[2] > noise[1] + 6, "more ISO, more grain: {noise:?}");
    let shaken = |support: Support, us: u32| {
        let exposure = Exposure::Manual { shutter_us: us, iso: 8_000_000 / us };
        with(&move |r| (r.camera.support, r.camera.exposure) = (support, exposure)).sharpness_permille
    };
    let (steady, quick, slow) =
        (shaken(Support::Tripod, 80_000), shaken(Support::Hand, 2_000), shaken(Support::Hand, 80_000));
    assert!(slow + 120 < steady, "a hand blurs a long exposure: {slow} against {steady}");
    assert!(quick > slow + 100, "and less a short one: {quick} against {slow}");
    let white = |kelvin: u16| {
        with(&move |r| r.camera.white_balance = WhiteBalance::Kelvin(kelvin)).white_balance_error_hundredths
    };
    let (warm, right, cold) = (white(3200), white(5900), white(9500));
    assert!(warm > right + 500 && cold > right + 300, "{warm} {right} {cold}");
}

#[test]
fn focus_aperture_and_cards_act_as_photographers_say() {
    let (model, recipe) = set_up(Goods::Tea, StudioLook::WindowLight);
    let near = measured(&shot(&model, &recipe, 120, 8), &model);
    let mut wrong = recipe.clone();
    wrong.camera.aperture_tenths = 18;
    wrong.camera.focus = Focus::AtMm(recipe.camera.distance_mm * 13 / 10);
    let blurred = measured(&shot(&model, &wrong, 120, 8), &model);
    assert!(blurred.sharpness_permille + 150 < near.sharpness_permille, "{blurred:?} {near:?}");
    // A black card in place of the white one: the side away from the window gets darker.
    let mut dark = recipe.clone();
    dark.camera.exposure = Exposure::Manual { shutter_us: 60_000, iso: 100 };
    let mut light = dark.clone();
    let card = |colour| Card { colour, bearing_degrees: 85, distance_cm: 16, width_cm: 40, height_cm: 40 };
    (light.cards, dark.cards) = (vec![card(CardColour::White)], vec![card(CardColour::Black)]);
    let [light, dark] = [light, dark].map(|recipe| measured(&shot(&model, &recipe, 64, 8), &model));
    assert!(light.exposure_permille > dark.exposure_permille + 8, "{light:?} {dark:?}");
}

/// Pixels that differ clearly.
fn changed(one: &Photo, other: &Photo) -> usize {
    let far = |(a, b): (&[u8], &[u8])| a.iter().zip(b).any(|(a, b)| a.abs_diff(*b) > 16);
    one.rgb().chunks_exact(3).zip(other.rgb().chunks_exact(3)).filter(|pair| far(*pair)).count()
}

#[test]
fn each_flaw_shows_and_most_of_the_picture_stays() {
    for product in Goods::ALL {
        let whole = Model::new(product, Pose::default(), Flaw::None);
        let recipe = preset(&whole, Pose::default(), Flaw::None, StudioLook::Softboxes);
        let before = shot(&whole, &recipe, 128, 2);
        for flaw in [Flaw::Scratch, Flaw::LooseThread, Flaw::Dent] {
            if product.can_have(flaw) {
                let mut recipe = recipe.clone();
                recipe.flaw = flaw;
                let after = shot(&Model::new(product, Pose::default(), flaw), &recipe, 128, 2);
                let pixels = changed(&before, &after);
                assert!((3..128 * 128 / 6).contains(&pixels), "{product:?} {flaw:?}: {pixels} pixels");
            }
        }
    }
}

#[test]
fn edits_do_what_they_say() {
    let (model, recipe) = set_up(Goods::Scarf, StudioLook::Softboxes);
    let negative = film(&model, &recipe, 96, 2).smooth();
    let plain = finished(&negative, &recipe);
    let with = |change: &dyn Fn(&mut storefront_sandbox::studio::recipe::Edits)| {
        let mut recipe = recipe.clone();
        change(&mut recipe.edits);
        finished(&negative, &recipe)
    };
    let error = |photo: &Photo| measured(photo, &model).colour_error_hundredths.expect("a colour");
    let errors = [0, 40, 80, 160].map(|percent| error(&with(&move |e| e.saturation_percent = percent)));
    assert!(errors[2] > errors[0] + 200 && errors[3] > errors[2], "a promised colour: {errors:?}");
    let cropped = with(&|e| (e.crop.left_permille, e.crop.bottom_permille) = (250, 125));
    assert_eq!((cropped.width(), cropped.height()), (72, 84));
    assert!(measured(&cropped, &model).fill_permille > measured(&plain, &model).fill_permille);
    let turned = with(&|e| e.rotate_tenths_degree = 100);
    assert_eq!(turned.width(), 96);
    assert!(changed(&plain, &turned) > 500);
    // A spot that is smoothed away changes nothing outside it.
    let spot = Retouch { x_permille: 500, y_permille: 500, radius_permille: 80, strength_percent: 100 };
    let smooth = with(&move |e| e.retouch = vec![spot]);
    assert!(changed(&plain, &smooth) > 20);
    for (i, (a, b)) in plain.rgb().chunks_exact(3).zip(smooth.rgb().chunks_exact(3)).enumerate() {
        let (dx, dy) = ((i % 96) as f64 - 48.0, (i / 96) as f64 - 48.0);
        let inside = dx * dx + dy * dy <= 8.0 * 8.0;
        assert!(inside || a == b, "pixel {i} outside the spot changed");
    }
    assert_eq!(with(&|e| e.brightness_percent = 0).digest(), plain.digest());
}

#[test]
fn a_scale_object_stands_beside_the_thing_and_is_not_part_of_it() {
    let (model, recipe) = set_up(Goods::Mug, StudioLook::Softboxes);
    let plain = shot(&model, &recipe, 64, 2);
    for object in [ScaleObject::Coin, ScaleObject::Card, ScaleObject::Ruler] {
        let mut recipe = recipe.clone();
        recipe.scale_object = Some(object);
        assert!(changed(&plain, &shot(&model, &recipe, 64, 2)) > 4, "{object:?}");
    }
}

#[test]
fn an_edit_that_promises_too_much_is_farther_from_the_true_colour_than_any_honest_look() {
    for product in Goods::ALL {
        let error = |look: StudioLook| {
            let (model, recipe) = set_up(product, look);
            measured(&shot(&model, &recipe, 64, 2), &model).colour_error_hundredths.expect("a colour")
        };
        let (window, studio, flattering) =
            (error(StudioLook::WindowLight), error(StudioLook::Softboxes), error(StudioLook::Flattering));
        assert!(flattering > window && flattering > studio, "{product:?}: {window} {studio} {flattering}");
    }
}
