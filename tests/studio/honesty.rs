//! Honest shots are called honest, and each dishonest edit is found, for every thing.

use super::*;
use storefront_sandbox::photo::{PictureLie, ShotFacts, picture_honesty};
use storefront_sandbox::studio::recipe::{Retouch, ScaleObject};
use storefront_sandbox::studio::{SoldPiece, shot_honesty};

const SIDE: usize = 48;

fn judged(sold: SoldPiece, recipe: &Recipe, model: &Model) -> Vec<PictureLie> {
    let verdict = shot_honesty(sold, recipe, model, &film(model, recipe, SIDE, 2).smooth());
    assert!(verdict.untold.is_empty(), "everything is known of a shot");
    verdict.found
}

#[test]
fn every_honest_shot_of_every_thing_is_called_honest() {
    let mut shots = 0;
    for goods in Goods::ALL {
        for flaw in [Flaw::None, Flaw::Scratch, Flaw::LooseThread, Flaw::Dent, Flaw::OtherColour] {
            if !goods.can_have(flaw) {
                continue;
            }
            let model = Model::new(goods, Pose::default(), flaw);
            for look in [StudioLook::Snapshot, StudioLook::WindowLight, StudioLook::Softboxes] {
                let mut recipe = preset(&model, Pose::default(), flaw, look);
                let sold = SoldPiece { goods, flaw };
                assert_eq!(judged(sold, &recipe, &model), [], "{goods:?} {flaw:?} {look:?}");
                // Honest work on the picture stays honest: brighter, crisper, cropped, a speck
                // removed elsewhere.
                recipe.edits.brightness_percent = 15;
                recipe.edits.contrast_percent = 15;
                recipe.edits.sharpen_percent = 60;
                recipe.edits.crop.left_permille = 60;
                recipe.edits.saturation_percent = 8;
                recipe.edits.retouch = vec![Retouch {
                    x_permille: 20,
                    y_permille: 30,
                    radius_permille: 12,
                    strength_percent: 100,
                }];
                recipe.scale_object = Some(ScaleObject::Coin);
                assert_eq!(judged(sold, &recipe, &model), [], "{goods:?} {flaw:?} {look:?}, edited");
                shots += 2;
            }
        }
    }
    assert!(shots > 150, "{shots}");
}

#[test]
fn each_dishonest_edit_is_found_for_every_thing() {
    for goods in Goods::ALL {
        let whole = Model::new(goods, Pose::default(), Flaw::None);
        let plain = preset(&whole, Pose::default(), Flaw::None, StudioLook::Softboxes);
        let sold = SoldPiece { goods, flaw: Flaw::None };
        let mut vivid = plain.clone();
        vivid.edits.saturation_percent = 60;
        assert_eq!(judged(sold, &vivid, &whole), [PictureLie::Colour], "{goods:?}");
        let flattering = preset(&whole, Pose::default(), Flaw::None, StudioLook::Flattering);
        assert_eq!(judged(sold, &flattering, &whole), [PictureLie::Colour], "{goods:?}");
        let mut large = plain.clone();
        large.scale_object = Some(ScaleObject::Coin);
        large.scale_object_percent = 70;
        assert_eq!(judged(sold, &large, &whole), [PictureLie::WrongScale], "{goods:?}");
        // The supplier's perfect piece in place of the one in hand; another thing altogether.
        for flaw in [Flaw::Scratch, Flaw::LooseThread, Flaw::Dent].into_iter().filter(|f| goods.can_have(*f))
        {
            let found = judged(SoldPiece { goods, flaw }, &plain, &whole);
            assert_eq!(found, [PictureLie::HiddenFlaw, PictureLie::WrongThing], "{goods:?} {flaw:?}");
        }
        let found = judged(SoldPiece { goods, flaw: Flaw::OtherColour }, &plain, &whole);
        assert!(found.contains(&PictureLie::WrongThing), "{goods:?}");
        let other = if goods == Goods::Mug { Goods::Tea } else { Goods::Mug };
        assert_eq!(
            judged(SoldPiece { goods: other, flaw: Flaw::None }, &plain, &whole),
            [PictureLie::WrongThing]
        );
    }
}

/// A spot on the flaw hides it; the flaw is where a search over the picture says that covering it
/// changes the verdict.
#[test]
fn a_flaw_that_is_smoothed_away_is_found() {
    for goods in Goods::ALL {
        for flaw in [Flaw::Scratch, Flaw::LooseThread, Flaw::Dent].into_iter().filter(|f| goods.can_have(*f))
        {
            let (whole, model) =
                (Model::new(goods, Pose::default(), Flaw::None), Model::new(goods, Pose::default(), flaw));
            let recipe = preset(&model, Pose::default(), flaw, StudioLook::Softboxes);
            let mut perfect = recipe.clone();
            perfect.flaw = Flaw::None;
            // Where the two pieces differ most is the flaw that a customer would see.
            let (with, without) = (shot(&model, &recipe, 128, 4), shot(&whole, &perfect, 128, 4));
            let difference = |i: usize| -> u32 {
                (0..3).map(|c| u32::from(with.rgb()[i * 3 + c].abs_diff(without.rgb()[i * 3 + c]))).sum()
            };
            let block = |x: usize, y: usize| -> u32 {
                (0..25).map(|k| difference((y + k / 5) * 128 + x + k % 5)).sum()
            };
            let (x, y) = (0..123 * 123)
                .map(|k| (k % 123, k / 123))
                .max_by_key(|(x, y)| block(*x, *y))
                .expect("a place");
            let permille = |k: usize| u16::try_from((k + 2) * 1000 / 128).unwrap();
            let spot = |strength_percent| Retouch {
                x_permille: permille(x),
                y_permille: permille(y),
                radius_permille: 90,
                strength_percent,
            };
            let mut hidden = recipe.clone();
            hidden.edits.retouch = vec![spot(100)];
            let sold = SoldPiece { goods, flaw };
            let found = judged(sold, &hidden, &model);
            assert_eq!(found, [PictureLie::HiddenFlaw], "{goods:?} {flaw:?} at {x}, {y}");
            hidden.edits.retouch = vec![spot(5)];
            assert_eq!(
                judged(sold, &hidden, &model),
                [],
                "{goods:?} {flaw:?}: a spot that leaves everything"
            );
        }
    }
}

#[test]
fn a_picture_alone_says_less_and_says_so() {
    let (model, recipe) = set_up(Goods::Tote, StudioLook::Softboxes);
    let photo = shot(&model, &recipe, 160, 4);
    let (picture, _) = photo.measurable().unwrap();
    let facts = ShotFacts { true_colour: Some(model.true_colour()), ..ShotFacts::default() };
    let honest = picture_honesty(&storefront_sandbox::photo::measure_shot(&picture, None, facts));
    assert_eq!(honest.found, []);
    assert_eq!(honest.untold, [PictureLie::HiddenFlaw, PictureLie::WrongThing, PictureLie::WrongScale]);
    let (model, recipe) = set_up(Goods::Tote, StudioLook::Flattering);
    let (picture, _) = shot(&model, &recipe, 160, 4).measurable().unwrap();
    let flattering = picture_honesty(&storefront_sandbox::photo::measure_shot(&picture, None, facts));
    assert_eq!(flattering.found, [PictureLie::Colour]);
    let unknown = ShotFacts::default();
    let verdict = picture_honesty(&storefront_sandbox::photo::measure_shot(&picture, None, unknown));
    assert!(verdict.found.is_empty() && verdict.untold.contains(&PictureLie::Colour));
}
