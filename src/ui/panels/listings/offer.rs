//! Price, promotion, promise and freight of a listing, each with what it means.

use egui::Ui;

use crate::base::Money;
use crate::sim::ShopCommand;
use crate::sim::limits::{PROMISE_DAYS, PROMOTION_DAYS, PROMOTION_PERCENT};
use crate::sim::view::ListingView;
use crate::ui::action::UiAction;
use crate::ui::panels::desk::Desk;
use crate::ui::panels::orders::chosen_carrier;
use crate::ui::panels::parts::{Field, body, field, muted, toned};
use crate::ui::panels::why::why_remark_ui;
use crate::ui::state::UiState;
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Button, ButtonKind, header_ui};

/// What the four rows work on.
pub(super) struct Offer<'a, 'd> {
    /// What is read.
    pub(super) desk: &'a Desk<'d>,
    /// What is typed.
    pub(super) state: &'a mut UiState,
    /// The listing.
    pub(super) listing: &'a ListingView,
    /// What is asked for.
    pub(super) actions: &'a mut Vec<UiAction>,
}

/// A label, a field and a button, with the card behind them and the remark in its tooltip.
struct Row {
    name: &'static str,
    label: &'static str,
    first: String,
    card: &'static str,
    why: &'static str,
}

impl Offer<'_, '_> {
    /// Draws the four.
    pub(super) fn ui(&mut self, ui: &mut Ui) {
        header_ui(ui, self.desk.t, &self.desk.say("ui-offer-title"), "");
        ui.horizontal_wrapped(|ui| self.price_ui(ui));
        ui.horizontal_wrapped(|ui| self.promotion_ui(ui));
        ui.horizontal_wrapped(|ui| self.promise_ui(ui));
        ui.horizontal_wrapped(|ui| self.freight_ui(ui));
    }

    fn ask(&mut self, command: ShopCommand) {
        self.actions.push(UiAction::Command(command));
    }

    /// The name of a field of this listing.
    fn name(&self, field: &str) -> String {
        format!("{field}-{}", self.listing.product)
    }

    /// Draws a row; gives what `read` makes of the text once Enter or the button was pressed. The field shows the shop's
    /// value again then.
    fn row_ui<T>(&mut self, ui: &mut Ui, row: &Row, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let (label, set) = (self.desk.say(row.label), self.desk.say("ui-offer-set"));
        let (name, named) = (self.name(row.name), format!("{set} {label}"));
        body(ui, self.desk.t, &label);
        let Field { text, entered, .. } = field(ui, self.state, &name, &label, &row.first, 72.0);
        let changed = text.trim() != row.first;
        let button = Button::new(ButtonKind::Secondary, &set).name(&named).enabled(changed);
        let pressed = button.show(ui, self.desk.t).clicked();
        why_remark_ui(ui, self.desk, self.state, row.card, row.why);
        let value = ((pressed || entered) && changed).then(|| read(&text)).flatten();
        if value.is_some() {
            self.state.fields.remove(&name);
        }
        value
    }

    fn price_ui(&mut self, ui: &mut Ui) {
        let product = self.listing.product;
        let first = self.desk.scenario.currency.plain(self.listing.price);
        let row =
            Row { name: "price", label: "ui-offer-price", first, card: "price", why: "ui-offer-price-why" };
        let currency = &self.desk.scenario.currency;
        if let Some(price) = self.row_ui(ui, &row, |text| currency.read(text)) {
            self.ask(ShopCommand::SetPrice { product, price });
        }
        self.margin_ui(ui);
    }

    /// What is left of a piece that is sent alone, at the price that stands in the field.
    fn margin_ui(&self, ui: &mut Ui) {
        let (desk, listing) = (self.desk, self.listing);
        let typed =
            self.state.fields.get(&self.name("price")).and_then(|text| desk.scenario.currency.read(text));
        let price = typed.filter(|price| *price != listing.price).unwrap_or(listing.price_now);
        let carrier = chosen_carrier(desk, self.state).and_then(|id| desk.carrier(id));
        let paid = price + listing.freight;
        let sent = carrier.map_or(Money::ZERO, |c| c.cost);
        let margin = paid - listing.unit_cost - sent - paid.share(desk.scenario.policy.commission);
        let values = [
            ("cost", desk.money(listing.unit_cost).into()),
            ("carrier", carrier.map_or("", |c| c.name.get(desk.lang)).to_owned().into()),
            ("freight", desk.money(sent).into()),
            ("margin", desk.money(margin).into()),
            ("market", desk.money(listing.reference_price).into()),
        ];
        let tone = if margin.is_positive() { Tone::Neutral } else { Tone::Bad };
        toned(ui, desk.t, tone, &desk.say_with("ui-offer-margin", &values));
        if !margin.is_positive() {
            toned(ui, desk.t, Tone::Bad, &format!("{} {}", icons::WARNING, desk.say("ui-offer-loss")));
        }
    }

    fn promotion_ui(&mut self, ui: &mut Ui) {
        let (desk, product) = (self.desk, self.listing.product);
        body(ui, desk.t, &desk.say("ui-offer-promotion"));
        if let Some((percent, until)) = self.listing.promotion {
            let values = [
                ("percent", percent.into()),
                ("price", desk.money(self.listing.price_now).into()),
                ("day", desk.day(until).into()),
            ];
            body(ui, desk.t, &desk.say_with("ui-offer-promotion-runs", &values));
            let stop = desk.say("ui-offer-promotion-stop");
            if Button::new(ButtonKind::Secondary, &stop).show(ui, desk.t).clicked() {
                self.ask(ShopCommand::StopPromotion { product });
            }
        } else {
            let (percent_label, days_label) = (desk.say("ui-offer-percent"), desk.say("ui-offer-days"));
            let percent = field(ui, self.state, &self.name("percent"), &percent_label, "10", 36.0).text;
            muted(ui, desk.t, &percent_label);
            let days = field(ui, self.state, &self.name("days"), &days_label, "1", 36.0).text;
            muted(ui, desk.t, &days_label);
            let percent = percent.trim().parse().ok().filter(|n: &u8| PROMOTION_PERCENT.contains(n));
            let days = days.trim().parse().ok().filter(|n: &u8| PROMOTION_DAYS.contains(n));
            let start = desk.say("ui-offer-promotion-start");
            let button =
                Button::new(ButtonKind::Secondary, &start).enabled(percent.is_some() && days.is_some());
            if let (true, Some(percent), Some(days)) = (button.show(ui, desk.t).clicked(), percent, days) {
                self.ask(ShopCommand::StartPromotion { product, percent, days });
            }
        }
        why_remark_ui(ui, desk, self.state, "price", "ui-offer-promotion-why");
    }

    fn promise_ui(&mut self, ui: &mut Ui) {
        let product = self.listing.product;
        let first = self.listing.promise_days.to_string();
        let row = Row {
            name: "promise",
            label: "ui-offer-promise",
            first,
            card: "promise",
            why: "ui-offer-promise-why",
        };
        let days = |text: &str| text.trim().parse().ok().filter(|n: &u8| PROMISE_DAYS.contains(n));
        if let Some(days) = self.row_ui(ui, &row, days) {
            self.ask(ShopCommand::PromiseDays { product, days });
        }
    }

    fn freight_ui(&mut self, ui: &mut Ui) {
        let product = self.listing.product;
        let first = self.desk.scenario.currency.plain(self.listing.freight);
        let row = Row {
            name: "freight",
            label: "ui-offer-freight",
            first,
            card: "freight",
            why: "ui-offer-freight-why",
        };
        let currency = &self.desk.scenario.currency;
        if let Some(freight) = self.row_ui(ui, &row, |text| currency.read(text)) {
            self.ask(ShopCommand::SetFreight { product, freight });
        }
        if self.listing.freight == Money::ZERO {
            muted(ui, self.desk.t, &self.desk.say("ui-offer-free"));
        }
    }
}
