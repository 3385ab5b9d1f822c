//! Recipes: written and read again, refused with a reason.

use storefront_sandbox::studio::recipe::{Card, CardColour, Flaw, Goods, Lamp, LampPlace, Lay, Retouch};
use storefront_sandbox::studio::{MOST_SAMPLES, Recipe, RecipeError, SIDES, StudioLook, StudioStage, load};

/// What makes another recipe of one.
type RecipeChange = fn(&mut Recipe);

fn sample(product: Goods) -> Recipe {
    super::set_up(product, StudioLook::Softboxes).1
}

#[test]
fn a_recipe_is_written_and_read_again() {
    for product in Goods::ALL {
        for look in StudioLook::ALL {
            let recipe = super::set_up(product, look).1;
            recipe.check().expect("a preset can be shot");
            let text = ron::ser::to_string_pretty(&recipe, ron::ser::PrettyConfig::default()).expect("text");
            let again: Recipe = ron::from_str(&text).expect("a recipe");
            assert_eq!(again, recipe);
            assert_eq!(again.digest(), recipe.digest());
        }
    }
    let unknown = "(product: Mug, backdrop: WhiteSweep, lamps: [], colour: 3)";
    assert!(ron::from_str::<Recipe>(unknown).is_err(), "an unknown field is refused");
}

#[test]
fn every_change_changes_the_digest() {
    let recipe = sample(Goods::Mug);
    let changes: [RecipeChange; 8] = [
        |r| r.seed += 1,
        |r| r.flaw = Flaw::Dent,
        |r| r.pose.turn_tenths_degree += 1,
        |r| r.camera.distance_mm += 1,
        |r| r.edits.saturation_percent = 1,
        |r| r.lamps.truncate(1),
        |r| r.product = Goods::Tea,
        |r| {
            r.cards.push(Card {
                colour: CardColour::White,
                bearing_degrees: 0,
                distance_cm: 50,
                width_cm: 9,
                height_cm: 9,
            });
        },
    ];
    for change in changes {
        let mut other = recipe.clone();
        change(&mut other);
        assert_ne!(other.digest(), recipe.digest());
    }
}

#[test]
fn what_cannot_be_is_refused_with_place_value_and_range() {
    let far = LampPlace { bearing_degrees: 0, distance_cm: 900, height_cm: 50 };
    let table: [(&str, RecipeChange); 14] = [
        ("pose.turn_tenths_degree is 1801", |r| r.pose.turn_tenths_degree = 1801),
        ("the number of lamps is 0", |r| r.lamps.clear()),
        ("the number of lamps is 5", |r| {
            r.lamps = vec![Lamp::Ceiling { kelvin: 3000, strength_percent: 100 }; 5];
        }),
        ("lamps[0].kelvin is 900", |r| r.lamps[0] = Lamp::Ring { kelvin: 900, strength_percent: 100 }),
        ("lamps[0].strength_percent is 0", |r| r.lamps[0] = Lamp::Ring { kelvin: 5500, strength_percent: 0 }),
        ("camera.distance_mm is 0", |r| r.camera.distance_mm = 0),
        ("camera.elevation_tenths_degree is -60", |r| r.camera.elevation_tenths_degree = -60),
        ("camera.focal_tenths_mm is 40", |r| r.camera.focal_tenths_mm = 40),
        ("camera.aperture_tenths is 10", |r| r.camera.aperture_tenths = 10),
        ("camera.white_balance is 20000", |r| {
            r.camera.white_balance = storefront_sandbox::studio::recipe::WhiteBalance::Kelvin(20_000);
        }),
        ("edits.crop.left_permille is 451", |r| r.edits.crop.left_permille = 451),
        ("edits.retouch[0].radius_permille is 0", |r| {
            r.edits.retouch =
                vec![Retouch { x_permille: 0, y_permille: 0, radius_permille: 0, strength_percent: 100 }];
        }),
        ("Mug cannot hang", |r| r.pose.lay = Lay::Hanging),
        ("Mug cannot have this flaw", |r| r.flaw = Flaw::LooseThread),
    ];
    for (words, change) in table {
        let mut recipe = sample(Goods::Mug);
        change(&mut recipe);
        let error = recipe.check().expect_err(words).to_string();
        assert!(error.contains(words), "{error} does not say: {words}");
    }
    let mut recipe = sample(Goods::Mug);
    recipe.lamps[0] = Lamp::Desk { place: far, kelvin: 3000, strength_percent: 100 };
    let error = recipe.check();
    let expected = RecipeError::OutOfRange {
        field: "lamps[0].place.distance_cm".to_owned(),
        value: 900,
        least: 20,
        most: 300,
    };
    assert_eq!(error, Err(expected));
}

#[test]
fn a_camera_inside_the_thing_or_below_the_table_is_refused() {
    let (model, mut recipe) = super::set_up(Goods::Tote, StudioLook::Softboxes);
    recipe.camera.distance_mm = 50;
    assert_eq!(StudioStage::new(&recipe, &model).err(), Some(RecipeError::CameraInside));
    recipe.camera.distance_mm = 6000;
    recipe.camera.elevation_tenths_degree = -50;
    assert_eq!(StudioStage::new(&recipe, &model).err(), Some(RecipeError::CameraInside));
}

#[test]
fn films_have_sizes_that_fit_into_memory() {
    assert!(load(SIDES.0 - 1, 100, 0).is_none() && load(100, SIDES.1 + 1, 0).is_none());
    assert!(load(SIDES.0, SIDES.0, 0).is_some());
    assert_eq!(MOST_SAMPLES, 64);
}
