//! Price, promotion, promise and freight of a listing, each with what it means.

use egui::Ui;

use crate::base::Money;
use crate::sim::ShopCommand;
use crate::sim::limits::{PROMISE_DAYS, PROMOTION_DAYS, PROMOTION_PERCENT};
use crate::sim::view::ListingView;
use crate::ui::action::UiAction;
use crate::ui::panels::desk::Desk;
use crate::ui::panels::parts::{Field, body, field, muted, toned};
use crate::ui::panels::why::why_remark_ui;
use crate::ui::state::UiState;
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Button, ButtonKind, header_ui};

/// Draws the four.
pub(super) fn offer_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut UiState,
    listing: &ListingView,
    actions: &mut Vec<UiAction>,
) {
    header_ui(ui, desk.t, &desk.say("ui-offer-title"), "");
    price_ui(ui, desk, state, listing, actions);
    promotion_ui(ui, desk, state, listing, actions);
    promise_ui(ui, desk, state, listing, actions);
    freight_ui(ui, desk, state, listing, actions);
}

/// A label, a field and a button; gives what was typed once Enter or the button was pressed.
struct Row<'a> {
    name: &'a str,
    label: &'a str,
    first: String,
    /// The card behind it, and the remark in its tooltip.
    card: &'static str,
    why: &'a str,
}

fn row_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut UiState, product: u16, row: &Row<'_>) -> Option<String> {
    let label = desk.say(row.label);
    let set = desk.say("ui-offer-set");
    body(ui, desk.t, &label);
    let name = format!("{}-{product}", row.name);
    let Field { text, entered, .. } = field(ui, state, &name, &label, &row.first, 72.0);
    let changed = text.trim() != row.first;
    let button = Button::new(ButtonKind::Secondary, &set).enabled(changed);
    let response = button.show(ui, desk.t);
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::WidgetType::Button, changed, format!("{set} {label}"))
    });
    why_remark_ui(ui, desk, state, row.card, row.why);
    ((response.clicked() || entered) && changed).then_some(text)
}

/// Takes what was typed for done, so that the field shows the shop's value again.
fn done(state: &mut UiState, name: &str, product: u16) {
    state.fields.remove(&format!("{name}-{product}"));
}

fn price_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut UiState,
    listing: &ListingView,
    actions: &mut Vec<UiAction>,
) {
    let product = listing.product;
    ui.horizontal_wrapped(|ui| {
        let row = Row {
            name: "price",
            label: "ui-offer-price",
            first: desk.scenario.currency.plain(listing.price),
            card: "price",
            why: "ui-offer-price-why",
        };
        if let Some(price) =
            row_ui(ui, desk, state, product.0, &row).and_then(|text| desk.scenario.currency.read(&text))
        {
            actions.push(UiAction::Command(ShopCommand::SetPrice { product, price }));
            done(state, "price", product.0);
        }
        let typed = state
            .fields
            .get(&format!("price-{}", product.0))
            .and_then(|text| desk.scenario.currency.read(text));
        let price = typed.unwrap_or(listing.price);
        let margin = price - listing.unit_cost - price.share(desk.scenario.policy.commission);
        let values = [
            ("cost", desk.money(listing.unit_cost).into()),
            ("margin", desk.money(margin).into()),
            ("market", desk.money(listing.reference_price).into()),
        ];
        let tone = if margin.is_positive() { Tone::Neutral } else { Tone::Bad };
        toned(ui, desk.t, tone, &desk.say_with("ui-offer-margin", &values));
        if !margin.is_positive() {
            toned(ui, desk.t, Tone::Bad, &format!("{} {}", icons::WARNING, desk.say("ui-offer-loss")));
        }
    });
}

fn promotion_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut UiState,
    listing: &ListingView,
    actions: &mut Vec<UiAction>,
) {
    let product = listing.product;
    ui.horizontal_wrapped(|ui| {
        body(ui, desk.t, &desk.say("ui-offer-promotion"));
        if let Some((percent, until)) = listing.promotion {
            let values = [
                ("percent", percent.into()),
                ("price", desk.money(listing.price_now).into()),
                ("day", desk.day(until).into()),
            ];
            body(ui, desk.t, &desk.say_with("ui-offer-promotion-runs", &values));
            let stop = desk.say("ui-offer-promotion-stop");
            if Button::new(ButtonKind::Secondary, &stop).show(ui, desk.t).clicked() {
                actions.push(UiAction::Command(ShopCommand::StopPromotion { product }));
            }
        } else {
            let (percent_label, days_label) = (desk.say("ui-offer-percent"), desk.say("ui-offer-days"));
            let percent = field(ui, state, &format!("percent-{product}"), &percent_label, "10", 36.0).text;
            muted(ui, desk.t, &percent_label);
            let days = field(ui, state, &format!("days-{product}"), &days_label, "1", 36.0).text;
            muted(ui, desk.t, &days_label);
            let percent = percent.trim().parse().ok().filter(|n: &u8| PROMOTION_PERCENT.contains(n));
            let days = days.trim().parse().ok().filter(|n: &u8| PROMOTION_DAYS.contains(n));
            let start = desk.say("ui-offer-promotion-start");
            let ready = percent.is_some() && days.is_some();
            let pressed =
                Button::new(ButtonKind::Secondary, &start).enabled(ready).show(ui, desk.t).clicked();
            if let (true, Some(percent), Some(days)) = (pressed, percent, days) {
                actions.push(UiAction::Command(ShopCommand::StartPromotion { product, percent, days }));
            }
        }
        why_remark_ui(ui, desk, state, "price", "ui-offer-promotion-why");
    });
}

fn promise_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut UiState,
    listing: &ListingView,
    actions: &mut Vec<UiAction>,
) {
    let product = listing.product;
    ui.horizontal_wrapped(|ui| {
        let row = Row {
            name: "promise",
            label: "ui-offer-promise",
            first: listing.promise_days.to_string(),
            card: "promise",
            why: "ui-offer-promise-why",
        };
        let typed = row_ui(ui, desk, state, product.0, &row);
        let days = typed.and_then(|text| text.trim().parse().ok()).filter(|n: &u8| PROMISE_DAYS.contains(n));
        if let Some(days) = days {
            actions.push(UiAction::Command(ShopCommand::PromiseDays { product, days }));
            done(state, "promise", product.0);
        }
    });
}

fn freight_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut UiState,
    listing: &ListingView,
    actions: &mut Vec<UiAction>,
) {
    let product = listing.product;
    ui.horizontal_wrapped(|ui| {
        let row = Row {
            name: "freight",
            label: "ui-offer-freight",
            first: desk.scenario.currency.plain(listing.freight),
            card: "freight",
            why: "ui-offer-freight-why",
        };
        if let Some(freight) =
            row_ui(ui, desk, state, product.0, &row).and_then(|text| desk.scenario.currency.read(&text))
        {
            actions.push(UiAction::Command(ShopCommand::SetFreight { product, freight }));
            done(state, "freight", product.0);
        }
        if listing.freight == Money::ZERO {
            muted(ui, desk.t, &desk.say("ui-offer-free"));
        }
    });
}
