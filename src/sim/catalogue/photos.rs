//! Photos of a listing: taking them, choosing them, ordering them.

use super::edit::known;
use crate::base::ids::{PhotoId, ProductId};
use crate::scenario::model::limits::MOST_PHOTOS;
use crate::scenario::model::{PhotoNeeds, Scenario};
use crate::sim::entry::Entry;
use crate::sim::refused::Refused;
use crate::sim::state::State;

/// Photos of the product that a session would make usable now.
pub(in crate::sim) fn new_photos(scenario: &Scenario, state: &State, product: ProductId) -> Vec<PhotoId> {
    let photos = scenario.photos.iter().enumerate();
    let takeable = photos.filter(|(index, photo)| {
        let equipped = match photo.needs {
            PhotoNeeds::Nothing | PhotoNeeds::Session => true,
            PhotoNeeds::SessionWith(equipment) => state.equipment[equipment.index()],
            PhotoNeeds::Customer => false,
        };
        photo.product == product && equipped && !state.photos_usable[*index]
    });
    takeable.map(|(index, _)| PhotoId(index as u16)).collect()
}

/// Whether a photo session brings anything new.
pub(in crate::sim) fn check_session(
    scenario: &Scenario,
    state: &State,
    product: ProductId,
) -> Result<(), Refused> {
    known(state, product)?;
    if new_photos(scenario, state, product).is_empty() { Err(Refused::NothingToTake) } else { Ok(()) }
}

/// Holds a photo session.
pub(in crate::sim) fn take_photos(scenario: &Scenario, state: &mut State, product: ProductId) {
    let photos = new_photos(scenario, state, product);
    for photo in &photos {
        state.photos_usable[photo.index()] = true;
    }
    state.write(Entry::PhotosTaken { product, photos });
}

/// Whether a listing can show these photos.
pub(in crate::sim) fn check_photos(
    scenario: &Scenario,
    state: &State,
    product: ProductId,
    photos: &[PhotoId],
) -> Result<(), Refused> {
    let listing = known(state, product)?;
    if photos.len() > MOST_PHOTOS {
        return Err(Refused::PhotosMany);
    }
    for (place, photo) in photos.iter().enumerate() {
        let known_photo = state.photo(scenario, *photo).ok_or(Refused::NoSuchThing)?;
        if known_photo.product != product {
            return Err(Refused::OtherProductsPhoto);
        }
        if photos[..place].contains(photo) {
            return Err(Refused::PhotoTwice);
        }
        // A shot of the studio can be used at once.
        if state.photos_usable.get(photo.index()) == Some(&false) {
            return Err(Refused::PhotoNotTaken);
        }
    }
    if listing.photos == photos { Err(Refused::AlreadyDone) } else { Ok(()) }
}

/// Arranges the photos of a listing.
pub(in crate::sim) fn arrange_photos(state: &mut State, product: ProductId, photos: &[PhotoId]) {
    state.listings[product.index()].arrange(photos);
    state.write(Entry::PhotosArranged { product, photos: photos.to_vec() });
}
