//! Photos of a listing: taking them, choosing them, ordering them.

use super::edit::known;
use crate::base::ids::{PhotoId, ProductId};
use crate::scenario::model::PhotoNeeds;
use crate::scenario::model::limits::MOST_PHOTOS;
use crate::sim::command::Refused;
use crate::sim::entry::Entry;
use crate::sim::state::World;

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

/// Whether a photo session brings anything new.
pub(in crate::sim) fn check_session(world: &World, product: ProductId) -> Result<(), Refused> {
    known(world, product)?;
    if new_photos(world, product).is_empty() { Err(Refused::NothingToTake) } else { Ok(()) }
}

/// Holds a photo session.
pub(in crate::sim) fn take_photos(world: &mut World, product: ProductId) {
    let photos = new_photos(world, product);
    for photo in &photos {
        world.photos_usable[photo.index()] = true;
    }
    world.write(Entry::PhotosTaken { product, photos });
}

/// Whether a listing can show these photos.
pub(in crate::sim) fn check_photos(
    world: &World,
    product: ProductId,
    photos: &[PhotoId],
) -> Result<(), Refused> {
    let listing = known(world, product)?;
    if photos.len() > MOST_PHOTOS {
        return Err(Refused::OutOfRange);
    }
    for (place, photo) in photos.iter().enumerate() {
        let known_photo = world.scenario.photos.get(photo.index()).ok_or(Refused::NoSuchThing)?;
        if known_photo.product != product {
            return Err(Refused::OtherProductsPhoto);
        }
        if photos[..place].contains(photo) {
            return Err(Refused::PhotoTwice);
        }
        if !world.photos_usable[photo.index()] {
            return Err(Refused::PhotoNotTaken);
        }
    }
    if listing.photos == photos { Err(Refused::AlreadyDone) } else { Ok(()) }
}

/// Arranges the photos of a listing.
pub(in crate::sim) fn arrange_photos(world: &mut World, product: ProductId, photos: &[PhotoId]) {
    world.listings[product.index()].photos = photos.to_vec();
    world.write(Entry::PhotosArranged { product, photos: photos.to_vec() });
}
