//! Orders: what is to be shipped and by when, what is on its way, what comes back.

mod row;
mod ship;

use egui::Ui;

use super::panel_cx::PanelCx;
use super::parts::{card_in, columns, scroll_main};
use crate::locale::capitalised;
use crate::sim::OrderState;
use crate::sim::view::{OrderView, ReturnState};
use crate::ui::action::UiAction;
use crate::ui::state::UiState;
use crate::ui::theme::icons;
use crate::ui::widgets::{Tab, empty_ui, tabs_ui};

pub(super) use ship::chosen_carrier;

/// A tab: the key of its name, and which orders it shows.
type OrderTab = (&'static str, fn(&OrderView) -> bool);

const TABS: [OrderTab; 7] = [
    ("ui-orders-all", |_| true),
    ("word-order-AwaitingPayment", |o| o.state == OrderState::AwaitingPayment),
    ("word-order-ToShip", |o| o.state == OrderState::ToShip),
    ("word-order-Shipped", |o| o.state == OrderState::Shipped),
    ("word-order-Delivered", |o| o.state == OrderState::Delivered),
    ("ui-orders-returns", |o| o.returning != ReturnState::None || o.disputed),
    ("ui-orders-closed", |o| matches!(o.state, OrderState::Completed | OrderState::Closed)),
];

/// Draws tabs and rows.
pub fn orders_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState) -> Vec<UiAction> {
    let mut actions = Vec::new();
    let rect = columns(ui, cx.t, &[1.0])[0];
    card_in(ui, cx.t, rect, "orders", |ui| {
        let words: Vec<String> = TABS.iter().map(|(key, _)| capitalised(&cx.say(key))).collect();
        let tabs: Vec<Tab<'_>> = words
            .iter()
            .zip(TABS)
            .map(|(label, (_, belongs))| Tab {
                label,
                count: Some(cx.view.orders.iter().filter(|o| belongs(o)).count()),
            })
            .collect();
        tabs_ui(ui, cx.t, &tabs, &mut state.orders.tab);
        ship::ship_bar_ui(ui, cx, state, &mut actions);
        let belongs = TABS.get(state.orders.tab).map_or(TABS[0].1, |tab| tab.1);
        let mut shown: Vec<&OrderView> = cx.view.orders.iter().filter(|o| belongs(o)).collect();
        // The order that must leave first is at the top; the rest is newest first.
        shown.sort_by_key(|o| (rank(o.state), o.ship_by.0, std::cmp::Reverse(o.order)));
        let next = next_to_ship(state, shown.iter().filter(|o| o.state == OrderState::ToShip).count());
        scroll_main(ui, "orders-list", |ui| {
            if shown.is_empty() {
                let (title, text) = (cx.say("ui-orders-empty"), cx.say("ui-orders-empty-text"));
                empty_ui(ui, cx.t, icons::ORDERS, &title, &text, None);
            }
            // Those to ship stand first, so that a row's place is its place among them.
            for (index, order) in shown.into_iter().enumerate() {
                let row = row::OrderRow { order, index, focus: next == Some(index) };
                row::order_row_ui(ui, cx, state, row, &mut actions);
                ui.separator();
            }
        });
    });
    actions
}

/// Possible actions come first: parcels, then customers who may be reminded.
const fn rank(state: OrderState) -> u8 {
    match state {
        OrderState::ToShip => 0,
        OrderState::AwaitingPayment => 1,
        OrderState::Shipped | OrderState::Delivered | OrderState::Completed | OrderState::Closed => 2,
    }
}

/// The order whose "ship" button takes the focus: after one is shipped, the one that takes its
/// place, and the first when the orders are opened by key.
fn next_to_ship(state: &mut UiState, to_ship: usize) -> Option<usize> {
    let last = to_ship.checked_sub(1);
    match state.orders.ship_next.take() {
        Some(index) => last.map(|last| index.min(last)),
        None if state.focus.enter && to_ship > 0 => state.focus.claim().then_some(0),
        None => None,
    }
}
