//! Single values: texts to spans and clocks, numbers to money and chances. Each reports what it
//! cannot read and returns something harmless in its place, so that one wrong value does not hide
//! the next.

use super::collector::DiagnosticCollector;
use super::site::Site;
use crate::base::{Money, Span, Text, time::Clock};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::limits::PROMISE_DAYS;
use std::ops::RangeInclusive;

impl DiagnosticCollector {
    /// A promise in days: 3 if left out (design choice).
    pub(crate) fn promise_days(&mut self, site: &Site, value: u32) -> u8 {
        let site = site.field("promise_days");
        let value = if self.is_written(&site) { value } else { 3 };
        let allowed = u32::from(*PROMISE_DAYS.start())..=u32::from(*PROMISE_DAYS.end());
        self.whole(&site, value, allowed, "check-what-promise-days") as u8
    }

    /// Reports that a value is missing, unless it was taken out for another error.
    pub(crate) fn missing(&mut self, site: &Site, what: impl Into<Sentence>, example: &str) {
        if !self.is_masked(site) && !self.is_misnamed(site) {
            let sentence = Sentence::new("check-missing").part("what", what);
            self.error_at_key(
                code::MISSING,
                site,
                sentence,
                Sentence::new("check-missing-help").text("example", example),
            );
        }
    }

    /// A text that must be there in at least one language, its amounts in the words of the shop's
    /// currency.
    pub(crate) fn text(&mut self, site: &Site, text: &Text, what: impl Into<Sentence>) -> Text {
        if text.is_empty() && !self.has_gaps(site) {
            self.missing(site, what, "(zh: \"…\", en: \"…\")");
        }
        self.currency.as_ref().map_or_else(|| text.clone(), |currency| currency.fill(text))
    }

    /// A length of time such as `20s`.
    pub(crate) fn span(&mut self, site: &Site, text: &str) -> Option<Span> {
        let span = Span::parse(text);
        if span.is_none() && !self.is_masked(site) {
            let sentence = Sentence::new("check-span-bad").word("text", text);
            let help = "check-span-bad-help";
            self.error(code::BAD_SPAN, site, sentence, help);
            self.mask(site);
        }
        span
    }

    /// A length of time that may be left out.
    pub(crate) fn span_or(&mut self, site: &Site, text: Option<&str>, default: Span) -> Span {
        text.and_then(|text| self.span(site, text)).unwrap_or(default)
    }

    /// A clock time such as `08:00`.
    pub(crate) fn clock(&mut self, site: &Site, text: &str) -> Option<Span> {
        let clock = Clock::parse(text);
        if clock.is_none() && !self.is_masked(site) {
            let sentence = Sentence::new("check-clock-bad").word("text", text);
            self.error(code::BAD_CLOCK, site, sentence, "check-clock-bad-help");
            self.mask(site);
        }
        clock.map(|clock| clock.0)
    }

    /// An amount of money, zero or more.
    pub(crate) fn money(&mut self, site: &Site, value: f64) -> Money {
        let money = Money::from_decimal(value).filter(|money| *money >= Money::ZERO);
        if money.is_none() && !self.is_masked(site) {
            let sentence = Sentence::new("check-money-bad").text("value", value);
            let help = "check-money-help";
            self.error(code::BAD_MONEY, site, sentence, help);
            self.mask(site);
        }
        let money = money.unwrap_or(Money::ZERO);
        self.payable(site, money);
        money
    }

    /// Reports an amount that has more decimals than the scenario's currency.
    pub(crate) fn payable(&mut self, site: &Site, money: Money) {
        let Some(currency) = self.currency.as_ref().filter(|currency| !currency.can_pay(money)) else {
            return;
        };
        let sentence =
            Sentence::new("check-money-decimals").text("amount", money).text("currency", &currency.code);
        self.error(code::BAD_MONEY, site, sentence, "check-money-decimals-help");
    }

    /// An amount of money that must be written.
    pub(crate) fn needed_money(&mut self, site: &Site, value: f64, what: impl Into<Sentence>) -> Money {
        if !self.is_written(site) {
            self.missing(site, what, "59.00");
        }
        self.money(site, value)
    }

    /// A number within a range; outside it, the nearest end.
    pub(crate) fn number(
        &mut self,
        site: &Site,
        value: f64,
        range: RangeInclusive<f64>,
        what: impl Into<Sentence>,
    ) -> f64 {
        if range.contains(&value) {
            return value;
        }
        if !self.is_masked(site) {
            let sentence = Sentence::new("check-number-range")
                .part("what", what)
                .text("value", value)
                .text("from", range.start())
                .text("to", range.end());
            let help =
                Sentence::new("check-number-range-help").text("from", range.start()).text("to", range.end());
            self.error(code::OUT_OF_RANGE, site, sentence, help);
            self.mask(site);
        }
        if value > *range.end() { *range.end() } else { *range.start() }
    }

    /// A chance, 0 to 1.
    pub(crate) fn chance(&mut self, site: &Site, value: f64, what: impl Into<Sentence>) -> f64 {
        self.number(site, value, 0.0..=1.0, what)
    }

    /// A whole number within a range; outside it, the nearest end.
    pub(crate) fn whole(
        &mut self,
        site: &Site,
        value: u32,
        range: RangeInclusive<u32>,
        what: impl Into<Sentence>,
    ) -> u32 {
        let ends = f64::from(*range.start())..=f64::from(*range.end());
        self.number(site, f64::from(value), ends, what) as u32
    }

    /// A whole number that must be written.
    pub(crate) fn needed_whole(
        &mut self,
        site: &Site,
        value: u32,
        range: RangeInclusive<u32>,
        what: impl Into<Sentence>,
    ) -> u32 {
        if self.is_written(site) {
            return self.whole(site, value, range, what);
        }
        self.missing(site, what, &range.start().to_string());
        *range.start()
    }
}
