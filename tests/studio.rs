//! The photo studio from outside: the same bytes everywhere, films that are developed again without
//! tracing, recipes that are refused with a reason, and what lamps, cameras, flaws and edits do to
//! a picture.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands and read files"
)]

#[path = "studio/drawn.rs"]
mod drawn;
#[path = "studio/effects.rs"]
mod effects;
#[path = "studio/honesty.rs"]
mod honesty;
#[path = "studio/keeping.rs"]
mod keeping;
#[path = "studio/measures.rs"]
mod measures;
#[path = "studio/own.rs"]
mod own;
#[path = "studio/pairs.rs"]
mod pairs;
#[path = "studio/recipes.rs"]
mod recipes;

use storefront_sandbox::studio::recipe::{Exposure, Flaw, Goods, Lamp, Lay, Pose, Weather, WhiteBalance};
use storefront_sandbox::studio::{
    Cancel, Film, Model, Negative, Photo, Recipe, StudioLook, StudioStage, develop, edit, expose, load,
    preset,
};

/// A thing and its recipe for a look.
fn set_up(product: Goods, look: StudioLook) -> (Model, Recipe) {
    let model = Model::new(product, Pose::default(), Flaw::None);
    let recipe = preset(&model, Pose::default(), Flaw::None, look);
    (model, recipe)
}

fn film(model: &Model, recipe: &Recipe, side: usize, samples: u32) -> Film {
    let stage = StudioStage::new(recipe, model).expect("a recipe that can be shot");
    let mut film = load(side, side, recipe.seed).expect("a side that fits");
    assert!(expose(&mut film, &stage, samples, &Cancel::default()));
    film
}

fn finished(negative: &Negative, recipe: &Recipe) -> Photo {
    edit(&develop(negative, recipe).0, &recipe.edits)
}

fn shot(model: &Model, recipe: &Recipe, side: usize, samples: u32) -> Photo {
    finished(&film(model, recipe, side, samples).smooth(), recipe)
}

/// One line for each thing and look, as `cargo run --example studio_digests` prints them.
#[test]
fn every_thing_in_every_look_has_its_golden_digests() {
    let golden = include_str!("studio/golden.txt");
    let mut lines = golden.lines();
    for product in Goods::ALL {
        let lays: &[Lay] =
            if product == Goods::Shirt { &[Lay::Natural, Lay::Hanging] } else { &[Lay::Natural] };
        for lay in lays {
            let pose = Pose { lay: *lay, ..Pose::default() };
            let model = Model::new(product, pose, Flaw::None);
            for look in StudioLook::ALL {
                let recipe = preset(&model, pose, Flaw::None, look);
                let negative = film(&model, &recipe, 96, 4).smooth();
                let photo = finished(&negative, &recipe);
                let short = |digest: String| digest.chars().take(24).collect::<String>();
                let hanging = if *lay == Lay::Hanging { " hanging" } else { "" };
                let found = format!(
                    "{}{hanging} {} {} {} {}",
                    product.name(),
                    look.name(),
                    short(negative.digest()),
                    short(photo.digest()),
                    short(photo.mask_digest())
                );
                assert_eq!(Some(found.as_str()), lines.next());
            }
        }
    }
    assert_eq!(lines.next(), None, "the table ends");
}

#[test]
fn threads_do_not_change_a_bit() {
    let (model, recipe) = set_up(Goods::Bottle, StudioLook::WindowLight);
    let digests: Vec<String> = [1, 2, 5]
        .into_iter()
        .map(|threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
            pool.install(|| film(&model, &recipe, 48, 4).smooth().digest())
        })
        .collect();
    assert_eq!(digests[0], digests[1]);
    assert_eq!(digests[0], digests[2]);
}

#[test]
fn a_film_exposed_in_steps_is_the_film_exposed_at_once() {
    let (model, recipe) = set_up(Goods::Mug, StudioLook::Softboxes);
    let stage = StudioStage::new(&recipe, &model).expect("a stage");
    let at_once = film(&model, &recipe, 40, 12).smooth().digest();
    let mut steps = load(40, 40, recipe.seed).expect("a film");
    for samples in [1, 2, 4, 7, 12] {
        assert!(expose(&mut steps, &stage, samples, &Cancel::default()));
        assert_eq!(steps.samples(), samples);
    }
    assert_eq!(steps.smooth().digest(), at_once);
}

#[test]
fn a_stopped_film_says_so_and_goes_on_later() {
    let (model, recipe) = set_up(Goods::Tea, StudioLook::Softboxes);
    let stage = StudioStage::new(&recipe, &model).expect("a stage");
    let mut stopped = load(40, 40, recipe.seed).expect("a film");
    let cancel = Cancel::default();
    cancel.request();
    assert!(!expose(&mut stopped, &stage, 4, &cancel));
    assert_eq!(stopped.samples(), 0);
    assert!(expose(&mut stopped, &stage, 4, &Cancel::default()));
    assert_eq!(stopped.smooth().digest(), film(&model, &recipe, 40, 4).smooth().digest());
}

#[test]
fn what_needs_no_tracing_is_developed_from_the_same_film() {
    let (model, first) = set_up(Goods::Scarf, StudioLook::WindowLight);
    let negative = film(&model, &first, 40, 2).smooth();
    let mut second = first.clone();
    second.lamps[0] =
        Lamp::Window { bearing_degrees: -78, distance_cm: 164, hour: 18, weather: Weather::Clear };
    second.camera.exposure = Exposure::Manual { shutter_us: 300_000, iso: 400 };
    second.camera.white_balance = WhiteBalance::Kelvin(4000);
    second.edits.saturation_percent = 40;
    assert_eq!(first.traced(), second.traced());
    assert_eq!(film(&model, &second, 40, 2).smooth().digest(), negative.digest());
    assert_eq!(shot(&model, &second, 40, 2).digest(), finished(&negative, &second).digest());
    assert_ne!(finished(&negative, &first).digest(), finished(&negative, &second).digest());
    // Moving something traces anew.
    let mut third = first.clone();
    third.camera.aperture_tenths = 110;
    assert_ne!(first.traced(), third.traced());
    assert_ne!(film(&model, &third, 40, 2).smooth().digest(), negative.digest());
}
