//! Pictures that the keeper takes in the photo studio.

use super::edit::known;
use crate::base::ids::ProductId;
use crate::photo::ImportedPhoto;
use crate::scenario::model::Scenario;
use crate::sim::entry::Entry;
use crate::sim::refused::Refused;
use crate::sim::state::State;
use crate::studio::{KitError, StudioKit, StudioShot};

/// What the shop's equipment adds to the studio.
pub(in crate::sim) fn kit(scenario: &Scenario, state: &State) -> StudioKit {
    let owned = scenario.equipment.iter().zip(&state.equipment).filter(|(_, owned)| **owned);
    StudioKit::of(owned.flat_map(|(piece, _)| piece.gear.iter().copied()))
}

/// Whether a shot can be taken now. Nothing is rendered for it: `verify --develop` does that.
pub(in crate::sim) fn check_shot(
    scenario: &Scenario,
    state: &State,
    product: ProductId,
    shot: &StudioShot,
) -> Result<(), Refused> {
    known(state, product)?;
    let thing = scenario.products[product.index()].on_the_table().ok_or(Refused::NoStudio)?;
    match shot.recipe.check_with(&kit(scenario, state)) {
        Ok(()) => {}
        Err(KitError::Missing(_)) => return Err(Refused::GearMissing),
        Err(KitError::Recipe(_)) => return Err(Refused::RecipeRange),
    }
    let is_of_it = shot.sold == thing.piece && shot.recipe.own.as_ref() == thing.spec();
    if !is_of_it || !shot.is_plausible() {
        return Err(Refused::UnsoundShot);
    }
    if state.shots.holds(product, &shot.digest) {
        return Err(Refused::AlreadyDone);
    }
    if state.shots.is_full() { Err(Refused::TableFull) } else { Ok(()) }
}

/// Takes a shot.
pub(in crate::sim) fn take_shot(
    scenario: &Scenario,
    state: &mut State,
    product: ProductId,
    shot: &StudioShot,
) {
    let photo = state.shots.add(scenario.photos.len(), product, shot);
    state.write(Entry::ShotTaken { product, photo });
}

/// Whether a picture from elsewhere can be brought now: of goods that the keeper takes pictures of.
/// Its file is not read again.
pub(in crate::sim) fn check_import(
    scenario: &Scenario,
    state: &State,
    product: ProductId,
    photo: &ImportedPhoto,
) -> Result<(), Refused> {
    known(state, product)?;
    if scenario.products[product.index()].studio.is_none() {
        return Err(Refused::NoStudio);
    }
    if !photo.is_plausible() {
        return Err(Refused::UnsoundShot);
    }
    if state.shots.holds(product, &photo.digest) {
        return Err(Refused::AlreadyDone);
    }
    if state.shots.is_full() { Err(Refused::TableFull) } else { Ok(()) }
}

/// Brings it.
pub(in crate::sim) fn import_photo(
    scenario: &Scenario,
    state: &mut State,
    product: ProductId,
    photo: &ImportedPhoto,
) {
    let photo = state.shots.import(scenario.photos.len(), product, photo);
    state.write(Entry::PhotoImported { product, photo });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::ids::PhotoId;
    use crate::scenario::{Embedded, load};
    use crate::sim::{AddressedCommand, ShopCommand, Sim};
    use crate::studio::recipe::{Flaw, Goods, Pose};
    use crate::studio::{Model, SoldPiece, StudioGear, StudioLook, preset};
    use std::sync::Arc;

    const MUG: SoldPiece = SoldPiece { goods: Goods::Mug, flaw: Flaw::None };

    /// `first_hour` with a studio for one product, in which the shop owns nothing.
    fn shop() -> (Sim, ProductId) {
        let files = Embedded::scenario("first_hour").unwrap();
        let mut scenario = load(&files, "first_hour").scenario.unwrap();
        let place = scenario.products.iter().position(|p| p.key == "mug").unwrap();
        scenario.products[place].studio = Some(MUG);
        scenario.equipment[0].gear = vec![StudioGear::Tripod];
        (Sim::open(Arc::new(scenario), 7), ProductId::at(place))
    }

    fn shot(kit: &StudioKit, look: StudioLook) -> StudioShot {
        let model = Model::new(MUG.goods, Pose::default(), MUG.flaw);
        let recipe = preset(&model, Pose::default(), MUG.flaw, look).fitted(kit);
        StudioShot::take(MUG, recipe, None, 48, 1).unwrap()
    }

    /// A shot costs a session, lies on the light table, can be made the cover, and counts as any
    /// other photo does; the journal says it and a file of it leads to the same.
    #[test]
    fn a_shot_becomes_a_cover() {
        let (mut sim, product) = shop();
        let before = sim.now();
        let taken = Box::new(shot(&StudioKit::default(), StudioLook::WindowLight));
        let command = ShopCommand::TakeShot { product, shot: taken.clone() };
        let addressed: AddressedCommand = sim.address(&command).unwrap();
        let text = serde_json::to_string(&addressed).unwrap();
        assert_eq!(serde_json::from_str::<AddressedCommand>(&text).unwrap(), addressed);
        sim.apply(&command).unwrap();
        assert!(sim.now() >= before + sim.view().attention.photo_session);
        let photo = sim.view().listings[product.index()].all_photos.last().unwrap().clone();
        assert!(photo.usable && photo.file.ends_with(&taken.digest));
        assert_eq!(photo.appeal.to_bits(), (f64::from(taken.appeal) / 100.0).to_bits());
        let photos = vec![photo.photo];
        sim.apply(&ShopCommand::ArrangePhotos { product, photos: photos.clone() }).unwrap();
        assert_eq!(sim.view().listings[product.index()].photos, photos);
        let named = sim.address(&ShopCommand::ArrangePhotos { product, photos: photos.clone() }).unwrap();
        assert_eq!(sim.resolve(&named), Ok(ShopCommand::ArrangePhotos { product, photos }));
        // Everything that reads covers meets it: visitors, score, coach.
        sim.apply(&ShopCommand::Advance { to: sim.now() + crate::base::Span(7_200), stop: false }).unwrap();
        assert_eq!(sim.faults(), Vec::<String>::new());
        assert_eq!(sim.apply(&command), Err(Refused::AlreadyDone));
    }

    /// Without a studio, with gear that nobody bought, and with numbers that do not fit, a shot is
    /// refused and nothing changes.
    #[test]
    fn what_is_not_there_or_not_true_is_refused() {
        let (mut sim, product) = shop();
        let ask = |sim: &mut Sim, product, shot| {
            sim.apply(&ShopCommand::TakeShot { product, shot: Box::new(shot) })
        };
        let good = shot(&StudioKit::default(), StudioLook::Snapshot);
        let other = ProductId(u16::from(product.index() == 0));
        assert_eq!(ask(&mut sim, other, good.clone()), Err(Refused::NoStudio));
        let rich = shot(&StudioKit::whole(), StudioLook::Softboxes);
        assert_eq!(ask(&mut sim, product, rich), Err(Refused::GearMissing));
        let praised = StudioShot { appeal: good.appeal + 1, ..good.clone() };
        assert_eq!(ask(&mut sim, product, praised), Err(Refused::UnsoundShot));
        let sold = SoldPiece { flaw: Flaw::Dent, ..MUG };
        assert_eq!(ask(&mut sim, product, StudioShot { sold, ..good.clone() }), Err(Refused::UnsoundShot));
        let mut far = good.clone();
        far.recipe.camera.distance_mm = 1;
        assert_eq!(ask(&mut sim, product, far), Err(Refused::RecipeRange));
        assert!(sim.shots().is_empty());
        assert!(sim.photo(PhotoId(u16::MAX)).is_none());
        ask(&mut sim, product, good).unwrap();
    }

    /// A picture from elsewhere lies on the same table and can be the cover; what does not fit, or
    /// is there already, is refused.
    #[test]
    fn a_picture_from_elsewhere_can_be_shown() {
        let bytes = include_bytes!("../../../assets/photos/mug_good.png");
        let (mut sim, product) = shop();
        let colour = sim.scenario().products[product.index()].colour;
        let (photo, _) = ImportedPhoto::read(bytes, colour).unwrap();
        let bring = |sim: &mut Sim, product, photo: ImportedPhoto| {
            sim.apply(&ShopCommand::ImportPhoto { product, photo: Box::new(photo) })
        };
        let other = ProductId::at((product.index() + 1) % sim.scenario().products.len());
        assert_eq!(bring(&mut sim, other, photo.clone()), Err(Refused::NoStudio));
        let praised = ImportedPhoto { appeal: photo.appeal + 1, ..photo.clone() };
        assert_eq!(bring(&mut sim, product, praised), Err(Refused::UnsoundShot));
        let before = sim.now();
        bring(&mut sim, product, photo.clone()).unwrap();
        assert!(sim.now() > before, "somebody held a camera");
        assert_eq!(bring(&mut sim, product, photo.clone()), Err(Refused::AlreadyDone));
        let id = PhotoId(sim.scenario().photos.len() as u16);
        let seen = sim.photo(id).unwrap();
        assert_eq!((seen.file.as_str(), seen.product), (&*format!("own:{}", photo.digest), product));
        sim.apply(&ShopCommand::ArrangePhotos { product, photos: vec![id] }).unwrap();
        assert_eq!(sim.view().listings[product.index()].photos, [id]);
    }
}
