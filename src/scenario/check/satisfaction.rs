//! What satisfies a customer: formulas that nobody can fulfil, or only by what must not be done.

use super::facts::{somebody_has, truth_has_gaps};
use super::subjects::{atoms, cases, fastest, product_of};
use crate::base::{Money, Span};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::reply::{Act, PromiseKind, Refusal, RemedyKind};
use crate::scenario::model::{Case, MomentFact, Outcome, Scenario, Start, WantedRemedy};
use crate::scenario::raw::{RawCase, RawOutcome};
use crate::scenario::resolve::{DiagnosticCollector, NamedPart, Parts, Site};

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, case) in cases(parts, scenario) {
        let site = item.site.field("satisfied_by");
        let Some(raw) = &item.raw.satisfied_by else {
            continue;
        };
        if desk.has_gaps(&site) {
            continue;
        }
        empty_lists(desk, &site, raw);
        contradictions(desk, &site, &case.satisfied_by);
        promises(desk, scenario, case, &site, &case.satisfied_by);
        other_promise(desk, &site, case);
        facts(desk, scenario, item, case);
        remedies(desk, scenario, item, case);
        red_lines(desk, &site, case);
    }
}

/// Whether a formula can come true when only the parts that `may` allows can.
pub(super) fn possible(outcome: &Outcome, may: &dyn Fn(&Outcome) -> bool) -> bool {
    match outcome {
        Outcome::All(list) => list.iter().all(|part| possible(part, may)),
        Outcome::AnyOf(list) => list.is_empty() || list.iter().any(|part| possible(part, may)),
        Outcome::Told(_)
        | Outcome::Remedy(_)
        | Outcome::Promise { .. }
        | Outcome::Refusal(_)
        | Outcome::Referred(_)
        | Outcome::Asked(_)
        | Outcome::Did(_)
        | Outcome::If(_) => may(outcome),
    }
}

/// The same where the single remedies of a list are looked at.
fn possible_with(outcome: &Outcome, may: &dyn Fn(&WantedRemedy) -> bool) -> bool {
    possible(outcome, &|part| {
        let Outcome::Remedy(list) = part else { return true };
        list.is_empty() || list.iter().any(may)
    })
}

fn empty_lists(desk: &mut DiagnosticCollector, site: &Site, raw: &RawOutcome) {
    let (empty, inner): (bool, &[RawOutcome]) = match raw {
        RawOutcome::All(list) | RawOutcome::AnyOf(list) => (list.is_empty(), list),
        RawOutcome::Remedy(list) => (list.is_empty(), &[]),
        RawOutcome::Told(_)
        | RawOutcome::Promise { .. }
        | RawOutcome::Refusal(_)
        | RawOutcome::Referred(_)
        | RawOutcome::Asked(_)
        | RawOutcome::Did(_)
        | RawOutcome::If(_) => (false, &[]),
    };
    if empty {
        let help = "check-list-empty-help";
        desk.error(code::EMPTY_OUTCOME, site, "check-list-empty", help);
    }
    for (index, part) in inner.iter().enumerate() {
        empty_lists(desk, &site.index(index), part);
    }
}

/// Within one `All`: a refusal of what another part asks for.
fn contradictions(desk: &mut DiagnosticCollector, site: &Site, outcome: &Outcome) {
    let (Outcome::All(list) | Outcome::AnyOf(list)) = outcome else {
        return;
    };
    for (index, part) in list.iter().enumerate() {
        contradictions(desk, &site.index(index), part);
    }
    if !matches!(outcome, Outcome::All(_)) {
        return;
    }
    for part in list {
        let Outcome::Refusal(refused) = part else { continue };
        for (index, other) in list.iter().enumerate() {
            let Outcome::Remedy(remedies) = other else {
                continue;
            };
            if !remedies.is_empty() && remedies.iter().all(|remedy| refuses(*refused, remedy.kind)) {
                let sentence = Sentence::new("check-contradiction").text("refusal", refused.name());
                let help = "check-contradiction-help";
                desk.error(code::CONTRADICTION, &site.index(index), sentence, help);
            }
        }
    }
}

fn refuses(refusal: Refusal, remedy: RemedyKind) -> bool {
    match refusal {
        Refusal::Discount => remedy == RemedyKind::Discount,
        Refusal::Return => remedy == RemedyKind::Return,
        Refusal::Refund => matches!(remedy, RemedyKind::Refund | RemedyKind::PartRefund),
        Refusal::PaidReview | Refusal::Extortion => {
            matches!(remedy, RemedyKind::Refund | RemedyKind::PartRefund | RemedyKind::Coupon)
        }
        Refusal::OffPlatform
        | Refusal::DataLeak
        | Refusal::UnpaidShipping
        | Refusal::Scam
        | Refusal::Invoice
        | Refusal::Other => false,
    }
}

/// Promises that lie closer than anybody can keep. An arrival is only judged where no parcel can be
/// on its way already.
fn promises(
    desk: &mut DiagnosticCollector,
    scenario: &Scenario,
    case: &Case,
    site: &Site,
    outcome: &Outcome,
) {
    let before_buying = case.buys.is_none() && matches!(case.starts, Start::At(_));
    let fastest = fastest(scenario).unwrap_or(Span::ZERO);
    let help = "check-promise-impossible-help";
    for (site, part) in atoms(outcome, site) {
        let Outcome::Promise { kind, within } = part else { continue };
        if *within == Span::ZERO {
            desk.error(code::IMPOSSIBLE_PROMISE, &site, "check-promise-no-time", help);
        } else if *kind == PromiseKind::Arrive && before_buying && *within < fastest {
            let sentence =
                Sentence::new("check-promise-impossible").text("within", within).text("fastest", fastest);
            desk.error(code::IMPOSSIBLE_PROMISE, &site, sentence, help);
        }
    }
}

/// Where nothing but a promise satisfies, and it answers another matter than the customer's.
fn other_promise(desk: &mut DiagnosticCollector, site: &Site, case: &Case) {
    let fits = |part: &Outcome| {
        let Outcome::Promise { kind, .. } = part else { return true };
        case.topic.goes_with(*kind)
    };
    let odd = atoms(&case.satisfied_by, site).into_iter().find(|(_, part)| !fits(part));
    if let Some((site, Outcome::Promise { kind, .. })) = odd
        && !possible(&case.satisfied_by, &fits)
    {
        let sentence = Sentence::new("check-other-promise")
            .text("topic", case.topic.name())
            .text("promise", format!("Promise({})", kind.name()));
        desk.warning(code::OTHER_PROMISE, &site, sentence, "check-other-promise-help");
    }
}

/// Facts that must be told but that the goods do not have.
fn facts(desk: &mut DiagnosticCollector, scenario: &Scenario, item: &NamedPart<RawCase>, case: &Case) {
    let site = item.site.field("satisfied_by");
    let mut lacking = false;
    for (place, part) in atoms(&case.satisfied_by, &site) {
        let Outcome::Told(fact) = part else { continue };
        let known = somebody_has(desk, scenario, &place.index(0), fact);
        let product = product_of(scenario, case);
        let has = product.is_none_or(|product| product.facts.iter().any(|known| known.key == *fact));
        lacking |= known && !has && MomentFact::of_key(fact).is_none();
    }
    if !lacking || truth_has_gaps(desk, case, scenario) {
        return;
    }
    let Some(product) = product_of(scenario, case) else {
        return;
    };
    let can = possible(&case.satisfied_by, &|part| {
        let Outcome::Told(fact) = part else { return true };
        MomentFact::of_key(fact).is_some() || product.facts.iter().any(|known| known.key == *fact)
    });
    if !can {
        let sentence =
            Sentence::new("check-lacking-fact").word("case", &item.key).word("product", &product.key);
        desk.error(code::LACKING_FACT, &site, sentence, "check-lacking-fact-help");
    }
}

/// Remedies that cannot be given, or only against the shop's own rules. The first reason is
/// reported.
fn remedies(desk: &mut DiagnosticCollector, scenario: &Scenario, item: &NamedPart<RawCase>, case: &Case) {
    let (site, formula) = (item.site.field("satisfied_by"), &case.satisfied_by);
    let needs_order = |remedy: &WantedRemedy| remedy.kind.needs_order();
    let nothing_bought = case.buys.is_none() && matches!(case.starts, Start::At(_));
    if nothing_bought && !possible_with(formula, &|remedy| !needs_order(remedy)) {
        let help = "check-nothing-bought-help";
        desk.error(code::NOTHING_BOUGHT, &site, "check-nothing-bought", help);
        return;
    }
    let price = product_of(scenario, case).map(|product| {
        let each = product.listing.price.max(product.reference_price);
        each.times(i64::from(case.pieces())) + product.listing.freight
    });
    let within_price = |remedy: &WantedRemedy| {
        let of_the_price = matches!(remedy.kind, RemedyKind::PartRefund | RemedyKind::Discount);
        !of_the_price || price.is_none_or(|price| price <= Money::ZERO || remedy.at_least < price)
    };
    if !possible_with(formula, &within_price) {
        let help = "check-more-than-price-help";
        desk.error(code::MORE_THAN_PRICE, &site, "check-more-than-price", help);
        return;
    }
    let most = scenario.policy.goodwill_max;
    let within_policy =
        |remedy: &WantedRemedy| !scenario.policy.is_above_goodwill(remedy.kind, remedy.at_least);
    if !possible_with(formula, &within_policy) {
        let sentence = Sentence::new("check-against-policy").text("most", scenario.currency.short(most));
        let help = "check-against-policy-help";
        desk.error(code::AGAINST_POLICY, &site, sentence, help);
    }
}

/// Satisfaction that can only be had by what marketplaces punish.
fn red_lines(desk: &mut DiagnosticCollector, site: &Site, case: &Case) {
    if !possible(&case.satisfied_by, &|part| *part != Outcome::Refusal(Refusal::Invoice)) {
        let help = "check-invoice-help";
        desk.error(code::RED_LINE, site, "check-invoice", help);
        return;
    }
    let Some(refusal) = case.topic.calls_for_no() else { return };
    let expected = format!("Refusal({})", refusal.name());
    let gives_in = |part: &Outcome| {
        matches!(
            part,
            Outcome::Remedy(_) | Outcome::Promise { .. } | Outcome::Told(_) | Outcome::Did(Act::Agree)
        )
    };
    if !possible(&case.satisfied_by, &|part| !gives_in(part)) {
        let sentence = Sentence::new("check-giving-in").text("topic", case.topic.name());
        desk.error(
            code::RED_LINE,
            site,
            sentence,
            Sentence::new("check-giving-in-help").text("expected", expected),
        );
    }
}
