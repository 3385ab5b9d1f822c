//! The coach's card: one thing to do next, and the way there. A step that only time brings has the
//! clock's buttons on it; while a customer waits, the card sends the learner there first.

use egui::{Frame, Margin, RichText, Ui};

use super::panel_cx::PanelCx;
use super::parts::{body, muted};
use super::places::pointed;
use crate::base::ids::ProductId;
use crate::scenario::model::{Condition, Pointer};
use crate::sim::OrderState;
use crate::ui::action::{ClockControl, ClockMode, PanelId, UiAction};
use crate::ui::state::UiState;
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, Status};

/// Above this width in points (at 100 %) text and buttons stand side by side.
const WIDE: f32 = 940.0;

/// Draws the card over the width there is, if the scenario has a coach who has something to say.
pub fn coach_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState) -> Vec<UiAction> {
    let mut actions = Vec::new();
    let Some(coach) = &cx.view.coach else {
        return actions;
    };
    let (step, of) = coach.step;
    let passed = state.read_coach(step as usize);
    if passed > 1 {
        let values = [("first", (step as usize - passed).into()), ("last", (step - 1).into())];
        state.toasts.push(Status::Done, cx.say_with("ui-coach-passed", &values));
    }
    let t = cx.t;
    let frame = Frame::new()
        .fill(t.primary_soft)
        .stroke(egui::Stroke::new(1.0, t.primary))
        .corner_radius(t.rounding_large())
        .inner_margin(Margin::symmetric(16, 8));
    let hint = cx.scenario.coach.get((step as usize).saturating_sub(1));
    let next = next(cx, state, coach.at, hint.map(|hint| hint.until));
    let says = match &next {
        CoachLead::Waits(customer) => cx.say_with("ui-coach-waits", &[("customer", customer.clone().into())]),
        CoachLead::Nothing | CoachLead::Go(..) | CoachLead::Time(_) => coach.say.get(cx.lang).to_owned(),
    };
    let wide = ui.available_width() > WIDE * t.text_factor;
    frame.show(ui, |ui| {
        let head_ui = |ui: &mut Ui| {
            ui.label(RichText::new(icons::TEACHER).font(t.plain(t.headline())).color(t.primary));
            muted(ui, t, &cx.say_with("ui-coach-step", &[("step", step.into()), ("of", of.into())]));
        };
        ui.set_width(ui.available_width());
        if !wide {
            // Text over the whole width, the buttons behind its last word.
            ui.horizontal_wrapped(|ui| {
                head_ui(ui);
                body(ui, t, &says);
                next_ui(ui, cx, state, &next, &mut actions, false);
            });
            return;
        }
        ui.horizontal(|ui| {
            head_ui(ui);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                next_ui(ui, cx, state, &next, &mut actions, true);
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| body(ui, t, &says));
            });
        });
    });
    actions
}

/// The target of the card.
#[derive(Debug, Clone, PartialEq, Eq)]
enum CoachLead {
    /// The learner is where the step is done.
    Nothing,
    /// To a place, and there to a product's listing.
    Go(PanelId, Option<ProductId>),
    /// Only time brings what the step waits for; the place it speaks of, if the learner is not
    /// there.
    Time(Option<PanelId>),
    /// A customer waits: that goes first.
    Waits(String),
}

fn next(cx: &PanelCx<'_>, state: &UiState, at: Pointer, until: Option<Condition>) -> CoachLead {
    let waits = until.is_some_and(|until| waits_for_time(cx, until));
    if let Some(chat) = cx.view.longest_waiting().filter(|_| waits) {
        return CoachLead::Waits(chat.customer.get(cx.lang).to_owned());
    }
    let place = pointed(at).filter(|place| *place != state.place);
    if waits {
        return CoachLead::Time(place);
    }
    let product = until.and_then(Condition::product).filter(|_| at == Pointer::Listings);
    let open = state.listings.open.or(cx.view.listings.first().map(|l| l.product));
    match pointed(at) {
        Some(there) if place.is_some() || (product.is_some() && product != open) => {
            CoachLead::Go(there, product)
        }
        _ => CoachLead::Nothing,
    }
}

/// Whether nothing can be done for a step now but to let time flow.
fn waits_for_time(cx: &PanelCx<'_>, until: Condition) -> bool {
    let view = cx.view;
    match until {
        Condition::After(_) | Condition::Orders(_) => true,
        Condition::Answered(_) | Condition::Ended(_) | Condition::AnsweredMessages(_) => {
            view.longest_waiting().is_none()
        }
        Condition::Shipped(_) => !view.orders.iter().any(|o| o.state == OrderState::ToShip),
        Condition::ListingComplete(_)
        | Condition::PhotosAtLeast(..)
        | Condition::BetterCover(_)
        | Condition::OwnPicture(_)
        | Condition::PriceChanged(_)
        | Condition::StockAtLeast(..)
        | Condition::Bought(_) => false,
    }
}

/// The buttons, in reading order or from the right.
fn next_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &UiState,
    next: &CoachLead,
    actions: &mut Vec<UiAction>,
    from_right: bool,
) {
    match next {
        CoachLead::Nothing => {}
        CoachLead::Go(place, product) => go_ui(ui, cx, *place, *product, actions),
        CoachLead::Waits(_) => {
            if state.place != PanelId::Messages {
                go_ui(ui, cx, PanelId::Messages, None, actions);
            }
        }
        CoachLead::Time(place) => {
            let mut order = [0, 1, 2];
            if from_right {
                order.reverse();
            }
            for which in order {
                match (which, place) {
                    (0, Some(place)) => go_ui(ui, cx, *place, None, actions),
                    (0, None) => {}
                    (1, _) => {
                        let stands = state.clock == ClockMode::Paused;
                        let run = UiAction::Clock(ClockControl::Run(ClockMode::Normal));
                        clock_ui(ui, cx, ("ui-coach-play", icons::PLAY), stands, run, actions);
                    }
                    _ => {
                        let skip = UiAction::Clock(ClockControl::NextEvent);
                        clock_ui(ui, cx, ("ui-coach-skip", icons::NEXT), true, skip, actions);
                    }
                }
            }
        }
    }
}

fn clock_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    (key, icon): (&str, &str),
    enabled: bool,
    action: UiAction,
    actions: &mut Vec<UiAction>,
) {
    let label = cx.say(key);
    if Button::new(ButtonKind::Secondary, &label).icon(icon).enabled(enabled).show(ui, cx.t).clicked() {
        actions.push(action);
    }
}

fn go_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    place: PanelId,
    product: Option<ProductId>,
    actions: &mut Vec<UiAction>,
) {
    let to = product.map_or_else(|| cx.say(place.key()), |p| cx.product(p).to_owned());
    let label = cx.say_with("ui-coach-go", &[("place", to.into())]);
    if Button::new(ButtonKind::Secondary, &label).show(ui, cx.t).clicked() {
        actions.push(product.map_or(UiAction::Go(place), UiAction::GoListing));
    }
}
