//! One order: what, for whom, where it stands, what can be done.

use egui::Ui;

use super::ship::chosen_carrier;
use crate::base::Span;
use crate::narrate::{label, word};
use crate::reply::RemedyKind;
use crate::sim::view::{OrderView, ReturnState};
use crate::sim::{OrderState, ShopCommand};
use crate::ui::action::UiAction;
use crate::ui::panels::desk::{Desk, order_number};
use crate::ui::panels::parts::{body, muted, strong};
use crate::ui::panels::why_button_ui;
use crate::ui::state::{Dialog, UiState};
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Button, ButtonKind, Status, badge_ui, status_mark_ui};

/// An order as it stands in the list.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    /// The order.
    pub(super) order: &'a OrderView,
    /// Its place in the list, from 0.
    pub(super) index: usize,
    /// Whether its "ship" button should take the focus.
    pub(super) focus: bool,
}

/// Draws the order with its buttons.
pub(super) fn order_row_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut UiState,
    row: Row<'_>,
    actions: &mut Vec<UiAction>,
) {
    let (t, order) = (desk.t, row.order);
    ui.push_id(order.order, |ui| {
        ui.horizontal_wrapped(|ui| {
            strong(ui, t, &order_number(order.order));
            body(ui, t, order.customer.get(desk.lang));
            body(ui, t, &goods(desk, order));
            strong(ui, t, &desk.money(order.total));
            badge_ui(ui, t, tone(order.state), &label(desk.lang, order.state));
            if order.replacement {
                badge_ui(ui, t, Tone::Primary, &desk.say("ui-order-replacement"));
            }
            if order.gift {
                badge_ui(ui, t, Tone::Primary, &label(desk.lang, RemedyKind::Gift));
            }
            if order.disputed {
                badge_ui(ui, t, Tone::Bad, &desk.say("ui-order-disputed"));
            }
            if order.returning != ReturnState::None {
                badge_ui(ui, t, Tone::Warning, &label(desk.lang, order.returning));
                if let Some(reason) = order.return_reason {
                    muted(ui, t, &word(desk.lang, reason));
                }
                why_button_ui(ui, desk, state, "returns");
            }
        });
        ui.horizontal_wrapped(|ui| {
            times_ui(ui, desk, state, order);
            buttons_ui(ui, desk, state, row, actions);
        });
    });
}

fn goods(desk: &Desk<'_>, order: &OrderView) -> String {
    let size = if order.size.is_empty() { String::new() } else { format!(" {}", order.size) };
    format!("{}{size} × {}", desk.product(order.product), order.pieces)
}

const fn tone(state: OrderState) -> Tone {
    match state {
        OrderState::AwaitingPayment | OrderState::Closed => Tone::Neutral,
        OrderState::ToShip => Tone::Accent,
        OrderState::Shipped => Tone::Primary,
        OrderState::Delivered | OrderState::Completed => Tone::Good,
    }
}

fn times_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut UiState, order: &OrderView) {
    let now = desk.view.now;
    if order.state == OrderState::ToShip {
        let left = Span(order.ship_by.0 - now.0);
        let (status, text) = if left.0 < 0 {
            (Status::Urgent, desk.say_with("ui-ship-late", &[("span", desk.span(Span(-left.0)).into())]))
        } else {
            let status = if left < Span::hours(12) { Status::Soon } else { Status::Calm };
            (status, desk.say_with("ui-ship-left", &[("span", desk.span(left).into())]))
        };
        status_mark_ui(ui, desk.t, status, &text).on_hover_text(desk.moment(order.ship_by));
    }
    if order.state == OrderState::AwaitingPayment {
        let values = [("span", desk.span(now.since(order.placed)).into())];
        status_mark_ui(ui, desk.t, Status::Soon, &desk.say_with("ui-order-unpaid", &values));
        return;
    }
    let delivered = order.parcel.and_then(|p| p.delivered);
    if let Some(parcel) = order.parcel {
        let carrier = desk.carrier(parcel.carrier).map_or("", |c| c.name.get(desk.lang));
        muted(ui, desk.t, &format!("{} {carrier}", icons::TRUCK));
    }
    let day = desk.day(order.promised_day);
    let late = delivered.unwrap_or(now).day() - order.promised_day;
    let open = matches!(order.state, OrderState::ToShip | OrderState::Shipped | OrderState::Delivered);
    if late > 0 && open {
        let text = desk.say_with("ui-side-promised-late", &[("day", day.into()), ("n", late.into())]);
        status_mark_ui(ui, desk.t, Status::Warning, &text);
    } else if let Some(at) = delivered {
        muted(ui, desk.t, &desk.say_with("ui-order-arrived", &[("at", desk.moment(at).into())]));
    } else {
        muted(ui, desk.t, &desk.say_with("ui-side-promised", &[("day", day.into())]));
    }
    if order.parcel.is_some() || (late > 0 && open) {
        why_button_ui(ui, desk, state, "delivery");
    }
    if order.refunded.is_positive() {
        let amount = desk.money(order.refunded);
        muted(ui, desk.t, &desk.say_with("ui-order-refunded", &[("amount", amount.into())]));
    }
}

fn buttons_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut UiState, row: Row<'_>, actions: &mut Vec<UiAction>) {
    let order = row.order;
    if order.state == OrderState::ToShip
        && let Some(carrier) = chosen_carrier(desk, state)
    {
        let name = desk.carrier(carrier).map_or("", |c| c.name.get(desk.lang)).to_owned();
        let label = desk.say_with("ui-ship-one", &[("carrier", name.into())]);
        let button = Button::new(ButtonKind::Secondary, &label).icon(icons::TRUCK);
        let response = button.show(ui, desk.t);
        if row.focus {
            response.request_focus();
        }
        if response.clicked() {
            actions.push(UiAction::Command(ShopCommand::Ship { order: order.order, carrier }));
            state.ship_next = Some(row.index);
        }
    }
    if order.returning == ReturnState::Requested {
        let mut ask = |title, text, yes, command| {
            state.dialog = Some(Dialog::Confirm { title, text, values: Vec::new(), yes, command });
        };
        let (approve, dispute) = (desk.say("ui-return-approve"), desk.say("ui-return-dispute"));
        if Button::new(ButtonKind::Secondary, &approve).icon(icons::CHECK).show(ui, desk.t).clicked() {
            let command = ShopCommand::ApproveReturn { order: order.order };
            ask("ui-confirm-approve", "ui-confirm-approve-text", "ui-return-approve", command);
        }
        if Button::new(ButtonKind::Danger, &dispute).icon(icons::RULES).show(ui, desk.t).clicked() {
            let command = ShopCommand::DisputeReturn { order: order.order };
            ask("ui-confirm-dispute", "ui-confirm-dispute-text", "ui-return-dispute", command);
        }
    }
    let chat = desk.view.conversations.iter().rev().find(|c| c.order == Some(order.order));
    if let Some(chat) = chat {
        let label = desk.say("ui-order-chat");
        if Button::new(ButtonKind::Ghost, &label).icon(icons::MESSAGES).show(ui, desk.t).clicked() {
            actions.push(UiAction::SelectConversation(chat.conversation));
        }
    }
}
