//! Policy pack, attention table and rubric: laid over from the scenario, its libraries and the
//! defaults.

use super::collector::DiagnosticCollector;
use super::frame::hours;
use super::parts::{Parts, layered};
use super::rule_slots;
use super::site::Site;
use crate::base::{Currency, Money, Span};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Attention, Policy, Rubric};
use crate::scenario::raw::RawRubric;

/// Takes one field of a layered part.
macro_rules! layer {
    ($desk:expr, $layers:expr, $part:literal, $field:ident) => {
        layered($desk, $layers, ($part, stringify!($field)), |part| part.$field.as_ref())
    };
}

/// The default pack: customs of Chinese marketplaces (seven-day return, refund within seven days,
/// 48 hours to ship, three minutes to the first answer from 08:00 to 24:00); amounts and the
/// commission are design choices.
fn default_policy() -> Policy {
    Policy {
        return_window_days: 7,
        return_exceptions: Vec::new(),
        return_freight: Money::major(10),
        refund_within_days: 7,
        ship_within: Span::hours(48),
        late_ship_fine: Money::major(3),
        late_delivery_credit: Money::ZERO,
        first_answer_within: Span::minutes(3),
        service_from: Span::hours(8),
        service_to: Span::hours(24),
        commission: 0.02,
        goodwill_max: Money::major(10),
        refund_without_return_below: Money::major(30),
        free_freight_from: None,
        complete_after_days: 7,
        dispute_days: 2,
        lines: Vec::new(),
    }
}

/// Resolves the policy pack.
pub(super) fn policy(desk: &mut DiagnosticCollector, parts: &Parts, currency: &Currency) -> Policy {
    let mut policy = default_policy();
    let layers = &parts.policy;
    macro_rules! days {
        ($($field:ident $range:expr, $what:literal;)*) => {$(
            if let Some((value, site)) = layer!(desk, layers, "policy", $field) {
                policy.$field = i64::from(desk.whole(&site, value, $range, $what));
            }
        )*};
    }
    macro_rules! money {
        ($($field:ident)*) => {$(
            if let Some((value, site)) = layer!(desk, layers, "policy", $field) {
                policy.$field = desk.money(&site, value);
            }
        )*};
    }
    macro_rules! span {
        ($($field:ident)*) => {$(
            if let Some((value, site)) = layer!(desk, layers, "policy", $field) {
                policy.$field = desk.span(&site, &value).unwrap_or(policy.$field);
            }
        )*};
    }
    days! {
        return_window_days 0..=90, "check-what-return-window";
        refund_within_days 1..=90, "check-what-refund-time";
        complete_after_days 1..=90, "check-what-complete-after";
        dispute_days 0..=90, "check-what-dispute";
    }
    money! { return_freight late_ship_fine late_delivery_credit goodwill_max refund_without_return_below }
    if let Some((value, site)) = layer!(desk, layers, "policy", free_freight_from) {
        policy.free_freight_from = Some(desk.money(&site, value)).filter(|from| from.is_positive());
    }
    span! { ship_within first_answer_within }
    if let Some((value, _)) = layer!(desk, layers, "policy", return_exceptions) {
        policy.return_exceptions = value;
    }
    if let Some((value, site)) = layer!(desk, layers, "policy", service_hours) {
        (policy.service_from, policy.service_to) = hours(desk, &site, Some(&value));
    }
    if let Some((value, site)) = layer!(desk, layers, "policy", commission) {
        policy.commission = desk.number(&site, value, 0.0..=0.5, "check-what-commission");
    }
    if let Some((value, _)) = layer!(desk, layers, "policy", lines) {
        policy.lines = rule_slots::filled(&value, &policy, currency);
    }
    policy
}

/// Resolves the attention table. All defaults are design choices.
pub(super) fn attention(desk: &mut DiagnosticCollector, parts: &Parts) -> Attention {
    let mut table = Attention {
        look_up: Span::seconds(20),
        quick_phrase: Span::seconds(10),
        written_reply: Span::seconds(40),
        written_more: Span::seconds(5),
        remedy: Span::seconds(15),
        pack_parcel: Span::minutes(6),
        photo_session: Span::minutes(20),
        edit_listing: Span::seconds(30),
        purchase: Span::seconds(60),
        handle_return: Span::seconds(60),
    };
    let layers = &parts.attention;
    macro_rules! take {
        ($($field:ident)*) => {$(
            if let Some((value, site)) = layer!(desk, layers, "attention", $field) {
                table.$field = cost(desk, &site, &value).unwrap_or(table.$field);
            }
        )*};
    }
    take! {
        look_up quick_phrase written_reply written_more remedy pack_parcel photo_session edit_listing purchase
        handle_return
    }
    table
}

/// An action's cost in shop time: at most half a day, so that a day never passes unseen (design
/// choice).
pub(super) fn cost(desk: &mut DiagnosticCollector, site: &Site, text: &str) -> Option<Span> {
    let span = desk.span(site, text)?;
    if span > Span::hours(12) {
        let sentence = Sentence::new("check-action-long").text("span", span);
        desk.error(code::OUT_OF_RANGE, site, sentence, "check-action-long-help");
        return None;
    }
    Some(span)
}

/// Resolves the rubric. Left out altogether: 25, 20, 25, 15, 15 with a pass mark of 60; profit
/// counts from nothing to the cash at the start (design choices).
pub(super) fn rubric(desk: &mut DiagnosticCollector, raw: &RawRubric, cash: Money) -> Rubric {
    let site = Site::root(0).field("rubric");
    if *raw == RawRubric::default() {
        return Rubric {
            profit: 25,
            ratings: 20,
            service: 25,
            listing: 15,
            rules: 15,
            goals: 0,
            pass: 60,
            profit_zero: Money::ZERO,
            profit_full: cash.at_least(Money::major(1)),
            asks_before_red_lines: true,
        };
    }
    let mut weight =
        |name: &str, value: u32| desk.whole(&site.field(name), value, 0..=100, "check-what-weight");
    let (profit, ratings, service) =
        (weight("profit", raw.profit), weight("ratings", raw.ratings), weight("service", raw.service));
    let (listing, rules) = (weight("listing", raw.listing), weight("rules", raw.rules));
    let goals = weight("goals", raw.goals);
    let (profit_zero, profit_full) =
        profit_span(desk, &site.field("profit_from_to"), raw.profit_from_to, cash);
    Rubric {
        profit,
        ratings,
        service,
        listing,
        rules,
        goals,
        pass: desk.whole(&site.field("pass"), raw.pass.unwrap_or(60), 0..=100, "check-what-pass"),
        profit_zero,
        profit_full,
        asks_before_red_lines: raw.asks_before_red_lines.unwrap_or(true),
    }
}

fn profit_span(
    desk: &mut DiagnosticCollector,
    site: &Site,
    written: Option<(f64, f64)>,
    cash: Money,
) -> (Money, Money) {
    let Some((from, to)) = written else {
        return (Money::ZERO, cash.at_least(Money::major(1)));
    };
    let mut amount = |index: usize, value: f64| {
        let money = Money::from_decimal(value);
        if money.is_none() {
            let sentence = Sentence::new("check-money-bad").text("value", value);
            let help = "check-money-loss-help";
            desk.error(code::BAD_MONEY, &site.index(index), sentence, help);
        }
        desk.payable(&site.index(index), money.unwrap_or(Money::ZERO));
        money
    };
    let (from, to) = (amount(0, from), amount(1, to));
    match (from, to) {
        (Some(from), Some(to)) if from < to => (from, to),
        (Some(_), Some(_)) => {
            let help = "check-profit-reversed-help";
            desk.error(code::PROFIT_REVERSED, site, "check-profit-reversed", help);
            (Money::ZERO, Money::major(1))
        }
        _ => (Money::ZERO, Money::major(1)),
    }
}
