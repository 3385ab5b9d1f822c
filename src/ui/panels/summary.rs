//! What a day came to, and how the shop closed for good: read in a dialog, as long as the learner
//! likes.

use egui::Ui;

use super::panel_cx::PanelCx;
use super::parts::{body, muted};
use crate::base::{Money, Time};
use crate::sim::OrderState;
use crate::sim::view::DayFigures;
use crate::ui::theme::Tone;
use crate::ui::widgets::{headline_ui, key_value_ui};

/// Yesterday: the figures of the page of money, and what was left over for today.
pub(super) fn morning_ui(ui: &mut Ui, cx: &PanelCx<'_>, day: i64) {
    let t = cx.t;
    headline_ui(ui, t, &cx.say("ui-morning-title"), &cx.day(cx.view.now.day()));
    if let Some(figures) = cx.view.money.days.iter().find(|d| d.day == day) {
        muted(ui, t, &cx.say_with("ui-morning-day", &[("day", cx.day(day).into())]));
        day_ui(ui, cx, figures);
    }
    let to_ship = cx.view.orders.iter().filter(|o| o.state == OrderState::ToShip).count();
    let waiting = cx.view.conversations.iter().filter(|c| c.needs_reply()).count();
    let values = [("ship", to_ship.into()), ("waiting", waiting.into())];
    body(ui, t, &cx.say_with("ui-morning-today", &values));
}

/// The shop has closed: its days of trade, and what came after them.
pub(super) fn closing_ui(ui: &mut Ui, cx: &PanelCx<'_>) {
    let (t, view) = (cx.t, cx.view);
    headline_ui(ui, t, &cx.say("ui-closing-title"), &cx.moment(Time(cx.scenario.ends.0 - 1)));
    let whole = view.funnel;
    let values =
        [("passed", whole.passed.into()), ("clicked", whole.clicked.into()), ("paid", whole.paid.into())];
    body(ui, t, &cx.say_with("ui-closing-trade", &values));
    let after = |at: Time| at >= cx.scenario.ends;
    let days = view.now.day() - cx.scenario.days;
    if days > 0 {
        let arrived = view.orders.iter().filter_map(|o| o.parcel?.delivered).filter(|at| after(*at)).count();
        let reviews = view.reviews.iter().filter(|r| after(r.at)).count();
        let values = [("days", days.into()), ("arrived", arrived.into()), ("reviews", reviews.into())];
        body(ui, t, &cx.say_with("ui-closing-after", &values));
    }
    let profit = view.money.profit;
    let tone = match profit.cmp(&Money::ZERO) {
        std::cmp::Ordering::Less => Tone::Bad,
        std::cmp::Ordering::Equal => Tone::Neutral,
        std::cmp::Ordering::Greater => Tone::Good,
    };
    key_value_ui(ui, t, &cx.say("ui-money-sum-profit"), &cx.money(profit), tone);
}

/// The three figures of a day.
pub(super) fn day_ui(ui: &mut Ui, cx: &PanelCx<'_>, day: &DayFigures) {
    let t = cx.t;
    let paid = cx.say_with("ui-money-orders-paid", &[("n", day.funnel.paid.into())]);
    key_value_ui(ui, t, &cx.say("ui-funnel-paid"), &paid, Tone::Neutral);
    key_value_ui(ui, t, &cx.say("ui-money-sales"), &cx.money(day.sales), Tone::Neutral);
    key_value_ui(ui, t, &cx.say("ui-money-day-profit"), &cx.money(day.profit), Tone::Neutral);
}
