//! One order: what, for whom, where it stands, what can be done.

use egui::Ui;

use super::ship::chosen_carrier;
use crate::base::Span;
use crate::narrate::{label, word};
use crate::reply::RemedyKind;
use crate::sim::view::{OrderView, ReturnState};
use crate::sim::{OrderState, ShopCommand};
use crate::ui::action::UiAction;
use crate::ui::panels::panel_cx::{PanelCx, order_number};
use crate::ui::panels::parts::{body, muted, strong};
use crate::ui::panels::promises::promise_ui;
use crate::ui::panels::why::why_button_ui;
use crate::ui::state::{Dialog, UiState};
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Button, ButtonKind, Status, badge_ui, status_mark_ui};

/// An order in the list.
#[derive(Clone, Copy)]
pub(super) struct OrderRow<'a> {
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
    cx: &PanelCx<'_>,
    state: &mut UiState,
    row: OrderRow<'_>,
    actions: &mut Vec<UiAction>,
) {
    let (t, order) = (cx.t, row.order);
    ui.push_id(order.order, |ui| {
        ui.horizontal_wrapped(|ui| {
            strong(ui, t, &order_number(order.order));
            body(ui, t, order.customer.get(cx.lang));
            body(ui, t, &goods(cx, order));
            strong(ui, t, &cx.money(order.total));
            badge_ui(ui, t, tone(order.state), &label(cx.lang, order.state));
            if order.replacement {
                badge_ui(ui, t, Tone::Primary, &cx.say("ui-order-replacement"));
            }
            if order.gift {
                badge_ui(ui, t, Tone::Primary, &label(cx.lang, RemedyKind::Gift));
            }
            if order.disputed {
                badge_ui(ui, t, Tone::Bad, &cx.say("ui-order-disputed"));
            }
            if order.returning != ReturnState::None {
                badge_ui(ui, t, Tone::Warning, &cx.returning(order));
                if let Some(reason) = order.return_reason {
                    muted(ui, t, &word(cx.lang, reason));
                }
                why_button_ui(ui, cx, state, "returns");
            }
        });
        if let Some(address) = cx.address(order) {
            muted(ui, t, &address);
        }
        ui.horizontal_wrapped(|ui| {
            times_ui(ui, cx, state, order);
            buttons_ui(ui, cx, state, row, actions);
        });
    });
}

fn goods(cx: &PanelCx<'_>, order: &OrderView) -> String {
    let size = if order.size.is_empty() { String::new() } else { format!(" {}", order.size) };
    format!("{}{size} × {}", cx.product(order.product), order.pieces)
}

const fn tone(state: OrderState) -> Tone {
    match state {
        OrderState::AwaitingPayment | OrderState::Closed => Tone::Neutral,
        OrderState::ToShip => Tone::Accent,
        OrderState::Shipped => Tone::Primary,
        OrderState::Delivered | OrderState::Completed => Tone::Good,
    }
}

fn times_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, order: &OrderView) {
    let now = cx.view.now;
    if order.state == OrderState::ToShip {
        let left = Span(order.ship_by.0 - now.0);
        let (status, text) = if left.0 < 0 {
            (Status::Urgent, cx.say_with("ui-ship-late", &[("span", cx.span(Span(-left.0)).into())]))
        } else {
            let status = if left < Span::hours(12) { Status::Soon } else { Status::Calm };
            (status, cx.say_with("ui-ship-left", &[("span", cx.span(left).into())]))
        };
        status_mark_ui(ui, cx.t, status, &text).on_hover_text(cx.moment(order.ship_by));
    }
    if order.state == OrderState::AwaitingPayment {
        let values = [("span", cx.span(now.since(order.placed)).into())];
        status_mark_ui(ui, cx.t, Status::Soon, &cx.say_with("ui-order-unpaid", &values));
        if order.reminded {
            muted(ui, cx.t, &cx.say("ui-order-reminded"));
        }
        return;
    }
    let delivered = order.parcel.and_then(|p| p.delivered);
    if let Some(parcel) = order.parcel {
        let carrier = cx.carrier(parcel.carrier).map_or("", |c| c.name.get(cx.lang));
        muted(ui, cx.t, &format!("{} {carrier}", icons::TRUCK));
    }
    let day = cx.day(order.promised_day);
    let late = delivered.unwrap_or(now).day() - order.promised_day;
    let open = matches!(order.state, OrderState::ToShip | OrderState::Shipped | OrderState::Delivered);
    if late > 0 && open {
        let text = cx.say_with("ui-side-promised-late", &[("day", day.into()), ("n", late.into())]);
        status_mark_ui(ui, cx.t, Status::Warning, &text);
    } else if let Some(at) = delivered {
        muted(ui, cx.t, &cx.say_with("ui-order-arrived", &[("at", cx.moment(at).into())]));
    } else {
        muted(ui, cx.t, &cx.say_with("ui-side-promised", &[("day", day.into())]));
    }
    for promise in cx.view.promises_about(order.order) {
        promise_ui(ui, cx, promise);
    }
    if order.parcel.is_some() || (late > 0 && open) {
        why_button_ui(ui, cx, state, "delivery");
    }
    if order.refunded.is_positive() {
        let amount = cx.money(order.refunded);
        muted(ui, cx.t, &cx.say_with("ui-order-refunded", &[("amount", amount.into())]));
    }
}

fn buttons_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut UiState,
    row: OrderRow<'_>,
    actions: &mut Vec<UiAction>,
) {
    let order = row.order;
    if order.state == OrderState::ToShip
        && let Some(carrier) = chosen_carrier(cx, state)
    {
        let name = cx.carrier(carrier).map_or("", |c| c.name.get(cx.lang)).to_owned();
        let label = cx.say_with("ui-ship-one", &[("carrier", name.into())]);
        let button = Button::new(ButtonKind::Secondary, &label).icon(icons::TRUCK);
        let response = button.show(ui, cx.t);
        if row.focus {
            response.request_focus();
        }
        if response.clicked() {
            actions.push(UiAction::Command(ShopCommand::Ship { order: order.order, carrier }));
            state.orders.ship_next = Some(row.index);
        }
    }
    if order.state == OrderState::AwaitingPayment && !order.reminded {
        let label = cx.say("ui-remind");
        let button = Button::new(ButtonKind::Secondary, &label).icon(icons::CLOCK);
        if button.show(ui, cx.t).on_hover_text(cx.say("ui-remind-hint")).clicked() {
            actions.push(UiAction::Command(ShopCommand::RemindToPay { order: order.order }));
        }
    }
    if order.returning == ReturnState::Requested {
        let mut ask = |title, text, yes, command| {
            state.dialog = Some(Dialog::Confirm { title, text, values: Vec::new(), yes, command });
        };
        let (approve, dispute) = (cx.say("ui-return-approve"), cx.say("ui-return-dispute"));
        if Button::new(ButtonKind::Secondary, &approve).icon(icons::CHECK).show(ui, cx.t).clicked() {
            let command = ShopCommand::ApproveReturn { order: order.order };
            ask("ui-confirm-approve", "ui-confirm-approve-text", "ui-return-approve", command);
        }
        if Button::new(ButtonKind::Danger, &dispute).icon(icons::RULES).show(ui, cx.t).clicked() {
            let command = ShopCommand::DisputeReturn { order: order.order };
            ask("ui-confirm-dispute", "ui-confirm-dispute-text", "ui-return-dispute", command);
        }
    }
    let chat = cx.view.conversations.iter().rev().find(|c| c.concerns(order.order));
    if let Some(chat) = chat {
        let label = cx.say("ui-order-chat");
        if Button::new(ButtonKind::Ghost, &label).icon(icons::MESSAGES).show(ui, cx.t).clicked() {
            actions.push(UiAction::SelectConversation(chat.conversation));
        }
    }
}
