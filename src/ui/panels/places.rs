//! The places of the workbench as one table: what stands for each on the rail, which key opens it,
//! which hint of the coach points at it, and what waits there. What a place draws is in
//! `workbench`.

use egui::Key;

use super::listings::cover_trouble;
use super::panel_cx::PanelCx;
use crate::scenario::model::Pointer;
use crate::sim::OrderState;
use crate::sim::view::{ListingView, ReturnState};
use crate::ui::action::PanelId;
use crate::ui::theme::icons;

/// One place.
pub(super) struct PanelSpec {
    /// Which.
    pub(super) place: PanelId,
    /// Its sign.
    pub(super) icon: &'static str,
    /// The key that opens it.
    pub(super) opens: Key,
    /// The hint of the coach that points at it.
    pub(super) pointer: Pointer,
    /// How many things wait there.
    pub(super) waiting: fn(&PanelCx<'_>) -> usize,
}

/// All of them, in the order of the rail.
pub(super) const PLACES: [PanelSpec; 7] = [
    spec(PanelId::Window, icons::WINDOW, Key::F1, Pointer::Window, |_| 0),
    spec(PanelId::Messages, icons::MESSAGES, Key::F2, Pointer::Messages, |cx| {
        cx.view.conversations.iter().filter(|c| c.needs_reply()).count()
    }),
    spec(PanelId::Orders, icons::ORDERS, Key::F3, Pointer::Orders, |cx| {
        let to_ship = cx.view.orders.iter().filter(|o| o.state == OrderState::ToShip).count();
        to_ship + cx.view.orders.iter().filter(|o| o.returning == ReturnState::Requested).count()
    }),
    spec(PanelId::Listings, icons::PRODUCTS, Key::F4, Pointer::Listings, |cx| {
        let todo = |l: &ListingView| l.missing_facts() + usize::from(cover_trouble(l).is_some());
        cx.view.listings.iter().map(todo).sum()
    }),
    spec(PanelId::Stock, icons::BAG, Key::F5, Pointer::Stock, |cx| {
        cx.view.listings.iter().filter(|l| l.in_stock() == 0 && l.coming == 0).count()
    }),
    spec(PanelId::Money, icons::MONEY, Key::F6, Pointer::Money, |_| 0),
    spec(PanelId::Reviews, icons::REVIEWS, Key::F7, Pointer::Reviews, |cx| {
        cx.view.reviews.iter().filter(|r| r.stars <= 3 && r.answer.is_none() && !r.withdrawn).count()
    }),
];

const fn spec(
    place: PanelId,
    icon: &'static str,
    opens: Key,
    pointer: Pointer,
    waiting: fn(&PanelCx<'_>) -> usize,
) -> PanelSpec {
    PanelSpec { place, icon, opens, pointer, waiting }
}

/// The place a hint of the coach points at; the clock is no place.
pub(super) fn pointed(at: Pointer) -> Option<PanelId> {
    PLACES.iter().find(|spec| spec.pointer == at).map(|spec| spec.place)
}

/// The place that a key opens.
pub(super) fn opened_by(key: Key) -> Option<PanelId> {
    PLACES.iter().find(|spec| spec.opens == key).map(|spec| spec.place)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table has every place once, with a key and a hint of its own.
    #[test]
    fn every_place_is_in_the_table_once() {
        let places: Vec<PanelId> = PLACES.iter().map(|spec| spec.place).collect();
        assert_eq!(places, PanelId::ALL);
        for spec in &PLACES {
            assert_eq!(opened_by(spec.opens), Some(spec.place));
            assert_eq!(pointed(spec.pointer), Some(spec.place));
        }
    }
}
