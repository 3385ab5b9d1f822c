//! The places of the workbench as one table: what stands for each on the rail, which key opens it, which hint of the coach
//! points at it, and what waits there. What a place draws is in `workbench`.

use egui::Key;

use super::desk::Desk;
use super::listings::cover_trouble;
use crate::scenario::model::Pointer;
use crate::sim::OrderState;
use crate::sim::view::{ListingView, ReturnState};
use crate::ui::action::Place;
use crate::ui::theme::icons;

/// One place.
pub(super) struct PlaceSpec {
    /// Which.
    pub(super) place: Place,
    /// Its sign.
    pub(super) icon: &'static str,
    /// The key that opens it.
    pub(super) opens: Key,
    /// The hint of the coach that points at it.
    pub(super) pointer: Pointer,
    /// How many things wait there.
    pub(super) waiting: fn(&Desk<'_>) -> usize,
}

/// All of them, in the order of the rail.
pub(super) const PLACES: [PlaceSpec; 7] = [
    spec(Place::Window, icons::WINDOW, Key::F1, Pointer::Window, |_| 0),
    spec(Place::Messages, icons::MESSAGES, Key::F2, Pointer::Messages, |desk| {
        desk.view.conversations.iter().filter(|c| c.needs_reply()).count()
    }),
    spec(Place::Orders, icons::ORDERS, Key::F3, Pointer::Orders, |desk| {
        let to_ship = desk.view.orders.iter().filter(|o| o.state == OrderState::ToShip).count();
        to_ship + desk.view.orders.iter().filter(|o| o.returning == ReturnState::Requested).count()
    }),
    spec(Place::Listings, icons::PRODUCTS, Key::F4, Pointer::Listings, |desk| {
        let todo = |l: &ListingView| l.missing_facts() + usize::from(cover_trouble(l).is_some());
        desk.view.listings.iter().map(todo).sum()
    }),
    spec(Place::Stock, icons::BAG, Key::F5, Pointer::Stock, |desk| {
        desk.view.listings.iter().filter(|l| l.in_stock() == 0 && l.coming == 0).count()
    }),
    spec(Place::Money, icons::MONEY, Key::F6, Pointer::Money, |_| 0),
    spec(Place::Reviews, icons::REVIEWS, Key::F7, Pointer::Reviews, |desk| {
        desk.view.reviews.iter().filter(|r| r.stars <= 3 && r.answer.is_none() && !r.withdrawn).count()
    }),
];

const fn spec(
    place: Place,
    icon: &'static str,
    opens: Key,
    pointer: Pointer,
    waiting: fn(&Desk<'_>) -> usize,
) -> PlaceSpec {
    PlaceSpec { place, icon, opens, pointer, waiting }
}

/// The place a hint of the coach points at; the clock is no place.
pub(super) fn pointed(at: Pointer) -> Option<Place> {
    PLACES.iter().find(|spec| spec.pointer == at).map(|spec| spec.place)
}

/// The place that a key opens.
pub(super) fn opened_by(key: Key) -> Option<Place> {
    PLACES.iter().find(|spec| spec.opens == key).map(|spec| spec.place)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every place stands in the table once, with a key and a hint of its own.
    #[test]
    fn every_place_is_in_the_table_once() {
        let places: Vec<Place> = PLACES.iter().map(|spec| spec.place).collect();
        assert_eq!(places, Place::ALL);
        for spec in &PLACES {
            assert_eq!(opened_by(spec.opens), Some(spec.place));
            assert_eq!(pointed(spec.pointer), Some(spec.place));
        }
    }
}
