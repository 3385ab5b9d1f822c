//! What customers ask to change about their orders: another size, another address.

use super::subjects::{cases, has_order, product_of};
use crate::diagnostic::catalogue::scenario as code;
use crate::reply::RemedyKind;
use crate::scenario::model::{Case, NewAddress, Outcome, Scenario, Start};
use crate::scenario::resolve::{DiagnosticCollector, Parts};

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, case) in cases(parts, scenario) {
        if desk.has_gaps(&item.site) {
            continue;
        }
        let site = item.site.field("exchange");
        if item.raw.exchange.is_some()
            && let Some(sentence) = exchange(scenario, case)
        {
            desk.error_at_key(code::IDLE_EXCHANGE, &site, sentence, "check-exchange-help");
        }
        let site = item.site.field("address");
        if let Some(new) = &case.address
            && let Some(sentence) = address(case, new)
        {
            desk.error_at_key(code::IDLE_ADDRESS, &site, sentence, "check-address-help");
        }
    }
}

/// Why an exchange can never happen, if it cannot.
fn exchange(scenario: &Scenario, case: &Case) -> Option<&'static str> {
    if !has_order(case) || case.is_everyday() || product_of(scenario, case).is_none() {
        return Some("check-exchange-no-order");
    }
    // A size that the product does not have is reported where it is resolved.
    let wanted = case.exchange.as_ref()?;
    let bought = case.buys.as_ref().and_then(|order| order.size.as_ref());
    if bought == Some(wanted) {
        return Some("check-exchange-same");
    }
    let later = case.next.as_ref().map(|next| &next.satisfied_by);
    let wish = case.bonus.as_ref().map(|bonus| &bonus.wish);
    let mut formulas = std::iter::once(&case.satisfied_by).chain(later).chain(wish);
    if formulas.any(wants_replacement) { None } else { Some("check-exchange-unwanted") }
}

fn wants_replacement(outcome: &Outcome) -> bool {
    outcome.remedies().iter().any(|wanted| wanted.kind == RemedyKind::Replacement)
}

/// Why another address can never matter, if it cannot.
fn address(case: &Case, new: &NewAddress) -> Option<&'static str> {
    if case.buys.is_none() {
        return Some("check-address-no-order");
    }
    if matches!(case.starts, Start::AfterDelivery(_)) {
        return Some("check-address-delivered");
    }
    let same = |one: &str, other: &str| !one.is_empty() && one == other;
    let alike = same(&new.old.zh, &new.new.zh) || same(&new.old.en, &new.new.en);
    alike.then_some("check-address-same")
}
