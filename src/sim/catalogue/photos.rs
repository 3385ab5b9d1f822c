//! Photos of a listing: taking them, choosing them, ordering them.

use super::edit::known;
use crate::base::ids::{PhotoId, ProductId};
use crate::scenario::model::PhotoNeeds;
use crate::sim::command::Refused;
use crate::sim::entry::Entry;
use crate::sim::perform::session_time;
use crate::sim::state::World;

/// Most photos a listing shows: the usual limit of marketplaces (design choice).
const MOST: usize = 9;

/// Photos of the product that a session would make usable now.
pub(in crate::sim) fn new_photos(world: &World, product: ProductId) -> Vec<PhotoId> {
    let photos = world.scenario.photos.iter().enumerate();
    let takeable = photos.filter(|(index, photo)| {
        let equipped = match photo.needs {
            PhotoNeeds::Nothing | PhotoNeeds::Session => true,
            PhotoNeeds::SessionWith(equipment) => world.equipment[equipment.index()],
        };
        photo.product == product && equipped && !world.photos_usable[*index]
    });
    takeable.map(|(index, _)| PhotoId(index as u16)).collect()
}

pub(super) fn take(world: &mut World, product: ProductId) -> Result<(), Refused> {
    known(world, product)?;
    if new_photos(world, product).is_empty() {
        return Err(Refused::NothingToTake);
    }
    let busy = session_time(world);
    if world.spend(busy) {
        let photos = new_photos(world, product);
        for photo in &photos {
            world.photos_usable[photo.index()] = true;
        }
        world.write(Entry::PhotosTaken { product, photos });
    }
    Ok(())
}

pub(super) fn arrange(world: &mut World, product: ProductId, photos: &[PhotoId]) -> Result<(), Refused> {
    known(world, product)?;
    if photos.len() > MOST {
        return Err(Refused::OutOfRange);
    }
    for (place, photo) in photos.iter().enumerate() {
        let known_photo = world.scenario.photos.get(photo.index()).ok_or(Refused::NoSuchThing)?;
        if known_photo.product != product || photos[..place].contains(photo) {
            return Err(Refused::NoSuchThing);
        }
        if !world.photos_usable[photo.index()] {
            return Err(Refused::PhotoNotTaken);
        }
    }
    if world.listings[product.index()].photos == photos {
        return Err(Refused::AlreadyDone);
    }
    if world.spend(world.scenario.attention.edit_listing) {
        world.listings[product.index()].photos = photos.to_vec();
        world.write(Entry::PhotosArranged { product, photos: photos.to_vec() });
    }
    Ok(())
}
