//! What a day came to, and how the shop closed for good: read in a dialog, as long as the learner
//! likes.

use egui::{CornerRadius, Sense, Ui, Vec2};

use super::panel_cx::PanelCx;
use super::parts::{body, muted, strong};
use crate::base::{Money, Time};
use crate::debrief::{DayPage, SoldLine};
use crate::narrate::label;
use crate::score::GoalState;
use crate::sim::OrderState;
use crate::sim::view::DayFigures;
use crate::ui::theme::Tone;
use crate::ui::widgets::{Status, header_ui, headline_ui, key_value_ui, status_mark_ui};

/// The day that is over, and what waits today; or the running day so far.
pub(super) fn morning_ui(ui: &mut Ui, cx: &PanelCx<'_>, page: &DayPage) {
    let t = cx.t;
    let (title, tip) =
        if page.running { ("day-so-far", "day-tip-now-title") } else { ("day-title", "day-tip-title") };
    headline_ui(ui, t, &cx.say_with(title, &[("day", cx.day(page.day).into())]), "");
    figures_ui(ui, cx, &page.figures);
    page_ui(ui, cx, page, tip);
    if page.running {
        return;
    }
    let to_ship = cx.view.orders.iter().filter(|o| o.state == OrderState::ToShip).count();
    let waiting = cx.view.conversations.iter().filter(|c| c.needs_reply()).count();
    let values = [("ship", to_ship.into()), ("waiting", waiting.into())];
    ui.add_space(t.space(1));
    body(ui, t, &cx.say_with("ui-morning-today", &values));
}

/// The three figures of a day side by side.
fn figures_ui(ui: &mut Ui, cx: &PanelCx<'_>, day: &DayFigures) {
    let t = cx.t;
    if ui.available_width() < TWO_COLUMNS * t.text_factor {
        day_ui(ui, cx, day);
        return;
    }
    let paid = cx.say_with("ui-money-orders-paid", &[("n", day.funnel.paid.into())]);
    let figures = [
        ("ui-funnel-paid", paid),
        ("ui-money-sales", cx.money(day.sales)),
        ("ui-money-day-profit", cx.money(day.profit)),
    ];
    ui.columns(figures.len(), |columns| {
        for (column, (key, value)) in columns.iter_mut().zip(figures) {
            muted(column, t, &cx.say(key));
            column.label(egui::RichText::new(value).font(t.strong(t.headline())).color(t.ink));
        }
    });
}

/// From this width on, in points at 100 %, the page has two columns.
const TWO_COLUMNS: f32 = 640.0;

/// The parts of a day's page below its figures: first the one thing to do, so that it is seen
/// without scrolling.
fn page_ui(ui: &mut Ui, cx: &PanelCx<'_>, page: &DayPage, tip: &str) {
    let t = cx.t;
    let frame = egui::Frame::new().fill(t.primary_soft).inner_margin(t.margin(3)).corner_radius(t.rounding());
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        muted(ui, t, &cx.say(tip));
        strong(ui, t, page.tip.get(cx.lang));
    });
    if ui.available_width() < TWO_COLUMNS * t.text_factor {
        trade_ui(ui, cx, page);
        people_ui(ui, cx, page);
        return;
    }
    let gap = t.space(5);
    let width = (ui.available_width() - gap) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for side_ui in [trade_ui, people_ui] {
            ui.vertical(|ui| {
                ui.set_width(width);
                side_ui(ui, cx, page);
            });
        }
    });
}

/// The sales and the costs of the day.
fn trade_ui(ui: &mut Ui, cx: &PanelCx<'_>, page: &DayPage) {
    let t = cx.t;
    header_ui(ui, t, &cx.say("day-sold-title"), "");
    if page.sold.is_empty() {
        muted(ui, t, &cx.say("day-sold-none"));
    }
    let most = page.sold.iter().map(|line| line.money).max().unwrap_or_default();
    for line in &page.sold {
        sold_ui(ui, cx, line, most);
    }
    header_ui(ui, t, &cx.say("day-costs-title"), "");
    if page.costs.is_empty() {
        muted(ui, t, &cx.say("day-costs-none"));
    }
    for (account, sum) in &page.costs {
        key_value_ui(ui, t, &label(cx.lang, *account), &cx.money(*sum), Tone::Neutral);
    }
}

/// Who left, and how the goals stand.
fn people_ui(ui: &mut Ui, cx: &PanelCx<'_>, page: &DayPage) {
    let t = cx.t;
    header_ui(ui, t, &cx.say("day-left-title"), "");
    if page.left.is_empty() {
        muted(ui, t, &cx.say("day-left-none"));
    }
    for reason in &page.left {
        body(ui, t, reason.get(cx.lang));
    }
    if page.left.len() > 1 {
        muted(ui, t, &cx.say_with("day-left-sum", &[("amount", cx.money(page.missed).into())]));
    }
    if !page.goals.is_empty() {
        header_ui(ui, t, &cx.say("day-goals-title"), "");
    }
    for goal in &page.goals {
        let status = match goal.state {
            GoalState::Done => Status::Done,
            GoalState::Open => Status::Calm,
            GoalState::Failed => Status::Bad,
        };
        status_mark_ui(ui, t, status, goal.text.get(cx.lang));
    }
}

/// A product that was sold, with a bar in its colour as long as its share of the best.
fn sold_ui(ui: &mut Ui, cx: &PanelCx<'_>, line: &SoldLine, most: Money) {
    let t = cx.t;
    let goods = cx.scenario.products.get(line.product.index());
    let name = goods.map(|goods| goods.name.get(cx.lang).to_owned()).unwrap_or_default();
    let values = [("pieces", line.pieces.into()), ("product", name.into())];
    let what = cx.say_with("day-sold-line", &values);
    key_value_ui(ui, t, &what, &cx.money(line.money), Tone::Neutral);
    let share = (line.money.as_f64() / most.as_f64().max(0.01)).clamp(0.0, 1.0) as f32;
    let (place, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), t.space(1)), Sense::hover());
    let [red, green, blue] = goods.map_or([128; 3], |goods| goods.colour);
    let mut bar = place;
    bar.set_width(place.width() * share);
    let round = CornerRadius::same(2);
    ui.painter().rect_filled(place, round, t.line);
    ui.painter().rect_filled(bar, round, egui::Color32::from_rgb(red, green, blue));
}

/// The shop has closed: its days of trade, what came after them, and its last day.
pub(super) fn closing_ui(ui: &mut Ui, cx: &PanelCx<'_>, page: Option<&DayPage>) {
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
    if let Some(page) = page {
        muted(ui, t, &cx.say_with("day-last", &[("day", cx.day(page.day).into())]));
        page_ui(ui, cx, page, "day-tip-last-title");
    }
}

/// The three figures of a day.
pub(super) fn day_ui(ui: &mut Ui, cx: &PanelCx<'_>, day: &DayFigures) {
    let t = cx.t;
    let paid = cx.say_with("ui-money-orders-paid", &[("n", day.funnel.paid.into())]);
    key_value_ui(ui, t, &cx.say("ui-funnel-paid"), &paid, Tone::Neutral);
    key_value_ui(ui, t, &cx.say("ui-money-sales"), &cx.money(day.sales), Tone::Neutral);
    key_value_ui(ui, t, &cx.say("ui-money-day-profit"), &cx.money(day.profit), Tone::Neutral);
}
