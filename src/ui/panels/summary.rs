//! What a day came to, and how the shop closed for good: read in a dialog, as long as the learner likes.

use egui::Ui;

use super::desk::Desk;
use super::parts::{body, muted};
use crate::base::{Money, Time};
use crate::sim::OrderState;
use crate::sim::view::DayFigures;
use crate::ui::theme::Tone;
use crate::ui::widgets::{headline_ui, key_value_ui};

/// Yesterday: the figures of the page of money, and what was left over for today.
pub(super) fn morning_ui(ui: &mut Ui, desk: &Desk<'_>, day: i64) {
    let t = desk.t;
    headline_ui(ui, t, &desk.say("ui-morning-title"), &desk.day(desk.view.now.day()));
    if let Some(figures) = desk.view.money.days.iter().find(|d| d.day == day) {
        muted(ui, t, &desk.say_with("ui-morning-day", &[("day", desk.day(day).into())]));
        day_ui(ui, desk, figures);
    }
    let to_ship = desk.view.orders.iter().filter(|o| o.state == OrderState::ToShip).count();
    let waiting = desk.view.conversations.iter().filter(|c| c.needs_reply()).count();
    let values = [("ship", to_ship.into()), ("waiting", waiting.into())];
    body(ui, t, &desk.say_with("ui-morning-today", &values));
}

/// The shop has closed: its days of trade, and what came after them.
pub(super) fn closing_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let (t, view) = (desk.t, desk.view);
    headline_ui(ui, t, &desk.say("ui-closing-title"), &desk.moment(Time(desk.scenario.ends.0 - 1)));
    let whole = view.funnel;
    let values =
        [("passed", whole.passed.into()), ("clicked", whole.clicked.into()), ("paid", whole.paid.into())];
    body(ui, t, &desk.say_with("ui-closing-trade", &values));
    let after = |at: Time| at >= desk.scenario.ends;
    let days = view.now.day() - desk.scenario.days;
    if days > 0 {
        let arrived = view.orders.iter().filter_map(|o| o.parcel?.delivered).filter(|at| after(*at)).count();
        let reviews = view.reviews.iter().filter(|r| after(r.at)).count();
        let values = [("days", days.into()), ("arrived", arrived.into()), ("reviews", reviews.into())];
        body(ui, t, &desk.say_with("ui-closing-after", &values));
    }
    let profit = view.money.profit;
    let tone = match profit.cmp(&Money::ZERO) {
        std::cmp::Ordering::Less => Tone::Bad,
        std::cmp::Ordering::Equal => Tone::Neutral,
        std::cmp::Ordering::Greater => Tone::Good,
    };
    key_value_ui(ui, t, &desk.say("ui-money-sum-profit"), &desk.money(profit), tone);
}

/// The three figures of a day.
pub(super) fn day_ui(ui: &mut Ui, desk: &Desk<'_>, day: &DayFigures) {
    let t = desk.t;
    let paid = desk.say_with("ui-money-orders-paid", &[("n", day.funnel.paid.into())]);
    key_value_ui(ui, t, &desk.say("ui-funnel-paid"), &paid, Tone::Neutral);
    key_value_ui(ui, t, &desk.say("ui-money-sales"), &desk.money(day.sales), Tone::Neutral);
    key_value_ui(ui, t, &desk.say("ui-money-day-profit"), &desk.money(day.profit), Tone::Neutral);
}
