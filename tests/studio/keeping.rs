//! Equipment, words, and shots that are rendered again.

use super::*;
use storefront_sandbox::studio::recipe::{Backdrop, Device, ScaleObject, Support};
use storefront_sandbox::studio::words::{WordsError, change_by_words};
use storefront_sandbox::studio::{
    KitError, ShotError, SoldPiece, StudioGear, StudioKit, StudioShot, fill_frame,
};

#[test]
fn equipment_opens_what_a_recipe_may_use_and_names_what_is_missing() {
    let (_, snapshot) = set_up(Goods::Mug, StudioLook::Snapshot);
    assert_eq!(snapshot.check_with(&StudioKit::default()), Ok(()), "a phone and a hand are enough for that");
    let (_, softboxes) = set_up(Goods::Mug, StudioLook::Softboxes);
    let all = [
        StudioGear::System,
        StudioGear::Tripod,
        StudioGear::Softbox,
        StudioGear::SecondSoftbox,
        StudioGear::Backdrops,
        StudioGear::LightBox,
    ];
    assert_eq!(softboxes.check_with(&StudioKit::default()), Err(KitError::Missing(all.to_vec())));
    // Each thing that is bought leaves one thing less; the light box brings its own sheet.
    let mut kit = StudioKit::default();
    for (k, gear) in all.into_iter().enumerate() {
        assert!(softboxes.missing(&kit).contains(&gear), "{gear:?}");
        kit.add(gear);
        assert_eq!(softboxes.missing(&kit).len(), 5 - k);
    }
    let boxed = StudioKit::of(all.into_iter().filter(|gear| *gear != StudioGear::Backdrops));
    assert_eq!(softboxes.missing(&boxed), []);
    let mut wrong = softboxes.clone();
    wrong.camera.distance_mm = 7000;
    assert!(matches!(wrong.check_with(&StudioKit::whole()), Err(KitError::Recipe(_))));
}

#[test]
fn every_preset_can_be_fitted_to_every_kit() {
    for goods in Goods::ALL {
        let model = Model::new(goods, Pose::default(), Flaw::None);
        for look in StudioLook::ALL {
            let recipe = preset(&model, Pose::default(), Flaw::None, look);
            assert_eq!(recipe.fitted(&StudioKit::whole()), recipe);
            for chosen in (0..1_u32 << StudioGear::ALL.len()).step_by(131) {
                let gear = StudioGear::ALL.iter().enumerate().filter(|(k, _)| chosen & (1 << k) != 0);
                let kit = StudioKit::of(gear.map(|(_, gear)| *gear));
                let mut fitted = recipe.fitted(&kit);
                fitted.scale_object = Some(ScaleObject::Ruler);
                fitted = fitted.fitted(&kit);
                assert_eq!(fitted.check_with(&kit), Ok(()), "{goods:?} {look:?} {kit:?}");
                assert!(chosen > 0 || StudioStage::new(&fitted, &model).is_ok(), "{goods:?} {look:?}");
            }
        }
    }
}

/// A light box lights its sheet whatever lamps there are, and a phone's picture of it is white: a
/// cover with bought gear must be able to keep the rules.
#[test]
fn a_white_sheet_stays_white_with_a_poorer_camera() {
    let boxed = StudioKit::of([StudioGear::LightBox]);
    for goods in [Goods::Mug, Goods::Plant, Goods::Toy] {
        let (model, recipe) = set_up(goods, StudioLook::Softboxes);
        let by_phone = recipe.fitted(&boxed);
        assert!(by_phone.lamps.iter().any(|lamp| matches!(lamp, Lamp::BackdropStrips { .. })), "{goods:?}");
        let seen = shot(&model, &by_phone, 320, 4).measure(&model, &by_phone).expect("a picture");
        assert!(seen.white_ground_permille >= 600, "{goods:?}: {}", seen.white_ground_permille);
    }
}

#[test]
fn a_fitted_picture_still_shows_the_whole_thing() {
    for goods in [Goods::Tote, Goods::Ring, Goods::Mug] {
        let (model, recipe) = set_up(goods, StudioLook::Softboxes);
        let by_phone = recipe.fitted(&StudioKit::default());
        assert_eq!((by_phone.camera.device, by_phone.camera.support), (Device::Phone, Support::Hand));
        let extent = |recipe: &Recipe| {
            shot(&model, recipe, 64, 2).measure(&model, recipe).expect("a picture").extent_permille
        };
        assert!(extent(&by_phone).abs_diff(extent(&recipe)) < 120, "{goods:?}");
    }
}

#[test]
fn words_of_both_languages_set_what_they_say() {
    let (model, recipe) = set_up(Goods::Mug, StudioLook::Snapshot);
    let said = |text: &str| change_by_words(&recipe, &model, text).unwrap_or_else(|e| panic!("{text}: {e}"));
    let softboxes = said("softbox");
    assert_eq!(softboxes, set_up(Goods::Mug, StudioLook::Softboxes).1);
    assert_eq!(said("柔光箱"), softboxes);
    for text in ["window 10 h, overcast", "窗户 10 点 阴天", "Window 10h; Overcast"] {
        assert_eq!(
            said(text).lamps,
            [Lamp::Window { bearing_degrees: -78, distance_cm: 164, hour: 10, weather: Weather::Overcast }],
            "{text}"
        );
    }
    for text in ["iso 400 shutter 1/50", "ISO400 快门 1/50", "感光度 400，快门 1/50"] {
        assert_eq!(said(text).camera.exposure, Exposure::Manual { shutter_us: 20_000, iso: 400 }, "{text}");
    }
    assert_eq!(said("softbox f/11").camera.aperture_tenths, 110);
    assert_eq!(said("camera 光圈 5.6").camera.aperture_tenths, 56);
    assert_eq!(said("wb 5500 k").camera.white_balance, WhiteBalance::Kelvin(5500));
    assert_eq!(said("white balance auto").camera.white_balance, WhiteBalance::Auto);
    assert_eq!(said("白平衡自动").camera.white_balance, WhiteBalance::Auto);
    assert_eq!(said("exposure -0.7").camera.exposure, Exposure::Auto { compensation_tenths_stop: -7 });
    assert_eq!(said("曝光 +1").camera.exposure, Exposure::Auto { compensation_tenths_stop: 10 });
    assert_eq!(said("paper #C8A070").backdrop, Backdrop::Paper { colour: [0xC8, 0xA0, 0x70] });
    let both = said("white tripod distance 80 cm height 20 turn -25 white card coin");
    assert_eq!((both.backdrop, both.camera.support), (Backdrop::WhiteSweep, Support::Tripod));
    assert_eq!((both.camera.distance_mm, both.camera.elevation_tenths_degree), (800, 200));
    assert_eq!((both.pose.turn_tenths_degree, both.cards.len()), (-250, 1));
    assert_eq!(both.scale_object, Some(ScaleObject::Coin));
    assert_eq!(said("saturation +10 sharpen 40").edits.saturation_percent, 10);
}

#[test]
fn words_that_are_not_understood_say_what_is_possible() {
    let (model, recipe) = set_up(Goods::Mug, StudioLook::Softboxes);
    let refused = |text: &str| change_by_words(&recipe, &model, text).expect_err(text);
    let unknown = |word: &str, guess: &str| WordsError::Unknown { word: word.into(), guess: guess.into() };
    assert_eq!(refused("sofbox"), unknown("sofbox", "softbox"));
    assert_eq!(refused("tripod banana"), unknown("banana", ""));
    assert_eq!(refused("iso"), WordsError::NeedsValue { word: "iso".into(), example: "400".into() });
    assert_eq!(refused("快门 fast").key(), "studio-needs-value");
    assert_eq!(refused("  ，"), WordsError::Empty);
    for (text, part) in [
        ("iso 9999999", "from 100 to 12800"),
        ("window 3 h", "from 5 to 21"),
        ("aperture 99", "from 14 to 220"),
        ("distance -5", "from 40 to 6000"),
        ("shutter 1/0.0000001", "from 100 to 8000000"),
        ("exposure 9", "from -40 to 40"),
    ] {
        assert!(refused(text).to_string().contains(part), "{text}: {}", refused(text));
    }
    for text in ["iso 1e99", "iso nan", "turn inf", "paper zzz", "shutter 1/0", "iso 4 0 0", "f", "/", "−−5"]
    {
        let _ = change_by_words(&recipe, &model, text);
    }
}

#[test]
fn a_shot_is_kept_as_a_value_and_verified_by_rendering_it_again() {
    let (model, recipe) = set_up(Goods::Tea, StudioLook::WindowLight);
    let taken = StudioShot::take(sold(&recipe), recipe.clone(), None, 64, 2).expect("a shot");
    assert_eq!(taken.digest, shot(&model, &recipe, 64, 2).digest());
    assert_eq!(taken.develop(None).expect("a picture").digest(), taken.digest);
    assert_eq!(taken.verify(None), Ok(()));
    let json = serde_json::to_string(&taken).expect("json");
    let read: StudioShot = serde_json::from_str(&json).expect("a shot");
    assert_eq!(read, taken);
    let bytes = postcard::to_stdvec(&taken).expect("bytes");
    assert_eq!(postcard::from_bytes::<StudioShot>(&bytes).expect("a shot"), taken);
    let mut other = taken.clone();
    other.recipe.edits.brightness_percent = 10;
    assert!(matches!(other.verify(None), Err(ShotError::OtherPicture { .. })));
    let mut flattered = taken.clone();
    flattered.measures.sharpness_permille += 1;
    assert_eq!(flattered.verify(None), Err(ShotError::OtherMeasures));
    let liked = StudioShot { appeal: taken.appeal + 1, ..taken.clone() };
    assert_eq!(liked.verify(None), Err(ShotError::OtherMeasures));
    for (side, samples) in [(8, 2), (1601, 2), (64, 0), (64, 999)] {
        assert_eq!(
            StudioShot::take(sold(&recipe), recipe.clone(), None, side, samples),
            Err(ShotError::Size)
        );
    }
}

/// The piece in the picture is the piece that is sold.
fn sold(recipe: &storefront_sandbox::studio::Recipe) -> SoldPiece {
    SoldPiece { goods: recipe.product, flaw: recipe.flaw }
}

/// From far away and aimed aside, every thing is brought to fill the frame.
#[test]
fn everything_can_be_made_to_fill_the_frame() {
    for goods in Goods::ALL {
        let (model, mut far) = set_up(goods, StudioLook::Softboxes);
        far.camera.distance_mm = (far.camera.distance_mm * 2).min(6000);
        far.camera.aim_right_mm = 30;
        let extent = |recipe: &Recipe| {
            shot(&model, recipe, 64, 2).measure(&model, recipe).expect("a picture").extent_permille
        };
        let (before, after) = (extent(&far), extent(&fill_frame(&far, &model)));
        assert!(after > before + 100 && (500..1000).contains(&after), "{goods:?}: {before} {after}");
    }
}
