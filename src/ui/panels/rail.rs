//! The rail on the left: seven places, each with what waits there, and the coach below them.

use egui::Ui;

use super::desk::Desk;
use super::listings::cover_trouble;
use crate::scenario::model::Pointer;
use crate::sim::OrderState;
use crate::sim::view::{ListingView, ReturnState};
use crate::ui::action::{Place, UiAction};
use crate::ui::state::UiState;
use crate::ui::theme::icons;
use crate::ui::widgets::{Keys, rail_item_ui, scroll_area_ui};

const fn icon(place: Place) -> &'static str {
    match place {
        Place::Window => icons::WINDOW,
        Place::Messages => icons::MESSAGES,
        Place::Orders => icons::ORDERS,
        Place::Listings => icons::PRODUCTS,
        Place::Stock => icons::BAG,
        Place::Money => icons::MONEY,
        Place::Reviews => icons::REVIEWS,
    }
}

/// The place a hint of the coach points at; the clock is no place.
pub(super) const fn pointed(at: Pointer) -> Option<Place> {
    match at {
        Pointer::Window => Some(Place::Window),
        Pointer::Messages => Some(Place::Messages),
        Pointer::Orders => Some(Place::Orders),
        Pointer::Listings => Some(Place::Listings),
        Pointer::Stock => Some(Place::Stock),
        Pointer::Money => Some(Place::Money),
        Pointer::Reviews => Some(Place::Reviews),
        Pointer::Clock => None,
    }
}

/// How many things wait at a place.
pub(super) fn waiting(desk: &Desk<'_>, place: Place) -> u32 {
    let view = desk.view;
    let count = match place {
        Place::Messages => view.conversations.iter().filter(|c| c.needs_reply()).count(),
        Place::Orders => {
            let to_ship = view.orders.iter().filter(|o| o.state == OrderState::ToShip).count();
            let returns = view.orders.iter().filter(|o| o.returning == ReturnState::Requested).count();
            to_ship + returns
        }
        Place::Listings => {
            let todo = |l: &ListingView| l.missing_facts() + usize::from(cover_trouble(l).is_some());
            view.listings.iter().map(todo).sum()
        }
        Place::Stock => view.listings.iter().filter(|l| l.in_stock() == 0 && l.coming == 0).count(),
        Place::Reviews => {
            view.reviews.iter().filter(|r| r.stars <= 3 && r.answer.is_none() && !r.withdrawn).count()
        }
        Place::Window | Place::Money => 0,
    };
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Draws the rail.
pub fn rail_ui(ui: &mut Ui, desk: &Desk<'_>, state: &UiState) -> Vec<UiAction> {
    let mut actions = Vec::new();
    let hint = desk.view.coach.as_ref().and_then(|c| pointed(c.at));
    scroll_area_ui(ui, egui::ScrollArea::vertical().id_salt("rail"), Keys::None, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (index, place) in Place::ALL.into_iter().enumerate() {
            let label = desk.say(place.key());
            let response =
                rail_item_ui(ui, desk.t, icon(place), &label, waiting(desk, place), state.place == place);
            let response = response.on_hover_text(format!("{label} · F{}", index + 1));
            if state.place == place && place_changed(ui, place) {
                response.scroll_to_me(None);
            }
            if hint == Some(place) && state.place != place {
                mark_ui(ui, desk, response.rect);
            }
            if response.clicked() {
                actions.push(UiAction::Go(place));
            }
        }
    });
    actions
}

/// Whether another place is open than in the last picture: its item comes into view, by whatever key it was opened.
fn place_changed(ui: &Ui, place: Place) -> bool {
    let key = ui.id().with("open-place");
    ui.data_mut(|d| d.get_temp_mut_or_default::<Option<Place>>(key).replace(place)) != Some(place)
}

/// The coach's finger: a frame and a bulb, so that it is not colour alone.
fn mark_ui(ui: &Ui, desk: &Desk<'_>, rect: egui::Rect) {
    let t = desk.t;
    let frame = rect.shrink2(egui::vec2(4.0, 0.0));
    let stroke = egui::Stroke::new(2.0, t.accent);
    ui.painter().rect_stroke(frame, t.rounding(), stroke, egui::StrokeKind::Inside);
    let at = frame.left_top() + egui::vec2(12.0, 12.0);
    ui.painter().text(at, egui::Align2::CENTER_CENTER, icons::IDEA, t.filled(t.body()), t.accent);
}
