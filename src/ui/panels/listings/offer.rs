//! Title, price, promotion, promise and freight of a listing, each with what it means.

use std::ops::RangeInclusive;

use egui::Ui;

use crate::base::Money;
use crate::base::numeral::{DAY_UNITS, read_count, read_percent_off};
use crate::base::text::is_blank;
use crate::sim::limits::{LONGEST_TITLE, PROMISE_DAYS, PROMOTION_DAYS, PROMOTION_PERCENT};
use crate::sim::view::ListingView;
use crate::sim::{Refused, ShopCommand};
use crate::ui::action::UiAction;
use crate::ui::panels::orders::chosen_carrier;
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::panels::parts::{Field, FieldSpec, body, field, muted, toned};
use crate::ui::panels::why::why_remark_ui;
use crate::ui::state::{OfferTexts, UiState};
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Button, ButtonKind, Status, header_ui};

/// What the rows work on.
pub(super) struct OfferEditor<'a, 'd> {
    /// What is read.
    pub(super) cx: &'a PanelCx<'d>,
    /// The typed text.
    pub(super) state: &'a mut UiState,
    /// The listing.
    pub(super) listing: &'a ListingView,
    /// The actions that are asked for.
    pub(super) actions: &'a mut Vec<UiAction>,
}

/// A label, a field and a button, with the card behind them and the remark in its tooltip.
struct OfferRow {
    name: &'static str,
    label: &'static str,
    first: String,
    typed: fn(&mut OfferTexts) -> &mut Option<String>,
    card: &'static str,
    why: &'static str,
    /// Width of the field, in points.
    width: f32,
}

/// A number that was typed, if it is within what the shop takes.
fn within(typed: Option<u32>, range: &RangeInclusive<u8>) -> Option<u8> {
    typed.and_then(|n| u8::try_from(n).ok()).filter(|n| range.contains(n))
}

impl OfferEditor<'_, '_> {
    /// Draws them.
    pub(super) fn ui(&mut self, ui: &mut Ui) {
        header_ui(ui, self.cx.t, &self.cx.say("ui-offer-title"), "");
        ui.horizontal_wrapped(|ui| self.title_ui(ui));
        ui.horizontal_wrapped(|ui| self.price_ui(ui));
        self.margin_ui(ui);
        ui.horizontal_wrapped(|ui| self.promotion_ui(ui));
        ui.horizontal_wrapped(|ui| self.promise_ui(ui));
        ui.horizontal_wrapped(|ui| self.freight_ui(ui));
    }

    fn ask(&mut self, command: ShopCommand) {
        self.actions.push(UiAction::Command(command));
    }

    /// The typed text in the fields of this listing.
    fn texts(&mut self) -> &mut OfferTexts {
        self.state.listings.offers.entry(self.listing.product).or_default()
    }

    /// A small field without a button of its own.
    fn small_field_ui(
        &mut self,
        ui: &mut Ui,
        typed: fn(&mut OfferTexts) -> &mut Option<String>,
        spec: &FieldSpec<'_>,
    ) -> Field {
        let composing = self.state.messages.composing;
        field(ui, typed(self.texts()), composing, spec)
    }

    /// Draws a row; gives what `read` makes of the text once Enter or the button was pressed. The
    /// field shows the shop's value again then; a text that cannot be read stays, and why is said.
    fn row_ui<T>(
        &mut self,
        ui: &mut Ui,
        row: &OfferRow,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Option<T> {
        let (label, set) = (self.cx.say(row.label), self.cx.say("ui-offer-set"));
        let named = format!("{set} {label}");
        body(ui, self.cx.t, &label);
        let spec = FieldSpec { name: row.name, label: &label, first: &row.first, width: row.width };
        let Field { text, entered, .. } = self.small_field_ui(ui, row.typed, &spec);
        let changed = text.trim() != row.first;
        let button = Button::new(ButtonKind::Secondary, &set).name(&named).enabled(changed);
        let pressed = button.show(ui, self.cx.t).clicked();
        why_remark_ui(ui, self.cx, self.state, row.card, row.why);
        if !((pressed || entered) && changed) {
            return None;
        }
        match read(&text) {
            Ok(value) => {
                *(row.typed)(self.texts()) = None;
                Some(value)
            }
            Err(why) => {
                self.state.toasts.push(Status::Warning, why);
                None
            }
        }
    }

    fn price_ui(&mut self, ui: &mut Ui) {
        let product = self.listing.product;
        let first = self.cx.scenario.currency.plain(self.listing.price);
        let row = OfferRow {
            name: "price",
            label: "ui-offer-price",
            first,
            typed: |texts| &mut texts.price,
            card: "price",
            why: "ui-offer-price-why",
            width: 72.0,
        };
        let cx = self.cx;
        if let Some(price) = self.row_ui(ui, &row, |text| cx.amount(text)) {
            self.ask(ShopCommand::SetPrice { product, price });
        }
    }

    /// The margin of a piece that is sent alone, at the price in the field.
    fn margin_ui(&self, ui: &mut Ui) {
        let (cx, listing) = (self.cx, self.listing);
        let texts = self.state.listings.offers.get(&listing.product);
        let typed = texts.and_then(|t| t.price.as_deref()).and_then(|text| cx.scenario.currency.read(text));
        let price = typed.filter(|price| *price != listing.price).unwrap_or(listing.price_now);
        let carrier = chosen_carrier(cx, self.state).and_then(|id| cx.carrier(id));
        let sent = carrier.map_or(Money::ZERO, |c| c.cost);
        let margin = cx.view.kept_of_a_piece(listing, price, sent);
        let values = [
            ("cost", cx.money(listing.unit_cost).into()),
            ("carrier", carrier.map_or("", |c| c.name.get(cx.lang)).to_owned().into()),
            ("freight", cx.money(sent).into()),
            ("margin", cx.money(margin).into()),
            ("market", cx.money(listing.reference_price).into()),
        ];
        let tone = if margin.is_positive() { Tone::Neutral } else { Tone::Bad };
        toned(ui, cx.t, tone, &cx.say_with("ui-offer-margin", &values));
        if !margin.is_positive() {
            toned(ui, cx.t, Tone::Bad, &format!("{} {}", icons::WARNING, cx.say("ui-offer-loss")));
        }
    }

    fn promotion_ui(&mut self, ui: &mut Ui) {
        let (cx, product) = (self.cx, self.listing.product);
        body(ui, cx.t, &cx.say("ui-offer-promotion"));
        if let Some((percent, until)) = self.listing.promotion {
            let values = [
                ("percent", percent.into()),
                ("price", cx.money(self.listing.price_now).into()),
                ("day", cx.day(until).into()),
            ];
            body(ui, cx.t, &cx.say_with("ui-offer-promotion-runs", &values));
            let stop = cx.say("ui-offer-promotion-stop");
            if Button::new(ButtonKind::Secondary, &stop).show(ui, cx.t).clicked() {
                self.ask(ShopCommand::StopPromotion { product });
            }
        } else {
            let (percent_label, days_label) = (cx.say("ui-offer-percent"), cx.say("ui-offer-days"));
            let spec = FieldSpec { name: "percent", label: &percent_label, first: "10", width: 36.0 };
            let percent = self.small_field_ui(ui, |texts| &mut texts.percent, &spec).text;
            muted(ui, cx.t, &percent_label);
            let spec = FieldSpec { name: "days", label: &days_label, first: "1", width: 36.0 };
            let days = self.small_field_ui(ui, |texts| &mut texts.days, &spec).text;
            muted(ui, cx.t, &days_label);
            let percent = within(read_percent_off(&percent), &PROMOTION_PERCENT);
            let days = within(read_count(&days, DAY_UNITS), &PROMOTION_DAYS);
            let start = cx.say("ui-offer-promotion-start");
            let button =
                Button::new(ButtonKind::Secondary, &start).enabled(percent.is_some() && days.is_some());
            if let (true, Some(percent), Some(days)) = (button.show(ui, cx.t).clicked(), percent, days) {
                self.ask(ShopCommand::StartPromotion { product, percent, days });
            }
            if percent.is_none() || days.is_none() {
                toned(ui, cx.t, Tone::Warning, &cx.why_refused(Refused::PromotionRange));
            }
        }
        why_remark_ui(ui, cx, self.state, "price", "ui-offer-promotion-why");
    }

    fn promise_ui(&mut self, ui: &mut Ui) {
        let (product, cx) = (self.listing.product, self.cx);
        let first = self.listing.promise_days.to_string();
        let row = OfferRow {
            name: "promise",
            label: "ui-offer-promise",
            first,
            typed: |texts| &mut texts.promise,
            card: "promise",
            why: "ui-offer-promise-why",
            width: 72.0,
        };
        let why = || cx.why_refused(Refused::PromiseRange);
        let days = |text: &str| within(read_count(text, DAY_UNITS), &PROMISE_DAYS).ok_or_else(why);
        if let Some(days) = self.row_ui(ui, &row, days) {
            self.ask(ShopCommand::PromiseDays { product, days });
        }
    }

    fn title_ui(&mut self, ui: &mut Ui) {
        let (product, cx) = (self.listing.product, self.cx);
        let row = OfferRow {
            name: "title",
            label: "ui-offer-name",
            first: self.listing.title.get(cx.lang).to_owned(),
            typed: |texts| &mut texts.title,
            card: "honesty",
            why: "ui-offer-name-why",
            width: (ui.available_width() - 170.0 * cx.t.text_factor).clamp(72.0, 340.0),
        };
        let title = |text: &str| {
            let title = text.trim();
            let fits = !is_blank(title) && title.chars().count() <= LONGEST_TITLE;
            if fits { Ok(title.to_owned()) } else { Err(cx.why_refused(Refused::TitleRange)) }
        };
        if let Some(title) = self.row_ui(ui, &row, title) {
            self.ask(ShopCommand::SetTitle { product, title });
        }
    }

    fn freight_ui(&mut self, ui: &mut Ui) {
        let product = self.listing.product;
        let first = self.cx.scenario.currency.plain(self.listing.freight);
        let row = OfferRow {
            name: "freight",
            label: "ui-offer-freight",
            first,
            typed: |texts| &mut texts.freight,
            card: "freight",
            why: "ui-offer-freight-why",
            width: 72.0,
        };
        let cx = self.cx;
        if let Some(freight) = self.row_ui(ui, &row, |text| cx.amount(text)) {
            self.ask(ShopCommand::SetFreight { product, freight });
        }
        if self.listing.freight == Money::ZERO {
            muted(ui, self.cx.t, &self.cx.say("ui-offer-free"));
        }
    }
}
