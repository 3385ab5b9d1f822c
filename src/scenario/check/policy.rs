//! The policy pack: against the law, and against itself.

use crate::base::{Money, Span};
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Category, Scenario};
use crate::scenario::resolve::{Desk, Parts, Site};

/// The lawful least: seven days without a reason, seven days for the refund (Law on the Protection of Consumer Rights and
/// Interests of China, article 25).
const LAWFUL_DAYS: i64 = 7;

pub(super) fn check(desk: &mut Desk, parts: &Parts, scenario: &Scenario) {
    let policy = &scenario.policy;
    if policy.return_window_days < LAWFUL_DAYS {
        let site = where_written(desk, parts, "return_window_days");
        let sentence =
            format!("a return window of {} days is shorter than the law's seven", policy.return_window_days);
        desk.error(code::BELOW_LAW, &site, sentence, "write 7 or more");
    }
    if policy.refund_within_days > LAWFUL_DAYS {
        let site = where_written(desk, parts, "refund_within_days");
        let sentence =
            format!("a refund within {} days is later than the law's seven", policy.refund_within_days);
        desk.error(code::BELOW_LAW, &site, sentence, "write 7 or less");
    }
    let lawful = [Category::Perishable, Category::Custom];
    if let Some(other) = policy.return_exceptions.iter().find(|category| !lawful.contains(category)) {
        let site = where_written(desk, parts, "return_exceptions");
        let sentence = format!("{other:?} is no lawful exception from the seven-day return");
        desk.error(code::BELOW_LAW, &site, sentence, "only Perishable and Custom are");
    }
    conflicts(desk, parts, scenario);
}

fn conflicts(desk: &mut Desk, parts: &Parts, scenario: &Scenario) {
    let policy = &scenario.policy;
    let service = Span(policy.service_to.0 - policy.service_from.0);
    if policy.first_answer_within > service || policy.first_answer_within == Span::ZERO {
        let site = where_written(desk, parts, "first_answer_within");
        let sentence = format!(
            "a first answer within {} does not fit into the hours of service",
            policy.first_answer_within
        );
        desk.error(code::POLICY_CONFLICT, &site, sentence, "three minutes, \"3m\", is the custom");
    }
    if policy.ship_within == Span::ZERO {
        let site = where_written(desk, parts, "ship_within");
        let help = "two days, \"48h\", are the custom";
        desk.error(code::POLICY_CONFLICT, &site, "nothing can be shipped within no time", help);
    }
    for (item, product) in parts.products.iter().zip(&scenario.products) {
        let promised = Span::days(i64::from(product.listing.promise_days));
        if policy.ship_within > promised {
            let site = item.site.field("listing").field("promise_days");
            let sentence = format!(
                "orders may leave after {}, but are promised to arrive within {promised}",
                policy.ship_within
            );
            let help = "promise more days, or shorten policy.ship_within";
            desk.warning(code::POLICY_CONFLICT, &site, sentence, help);
        }
    }
    if policy.complete_after_days < policy.return_window_days && policy.commission > 0.0 {
        let site = where_written(desk, parts, "complete_after_days");
        let sentence = "orders complete before the return window ends";
        desk.warning(
            code::POLICY_CONFLICT,
            &site,
            sentence,
            "let them complete no earlier than goods may come back",
        );
    }
    if policy.late_ship_fine < Money::ZERO {
        let site = where_written(desk, parts, "late_ship_fine");
        desk.error(code::POLICY_CONFLICT, &site, "a fine below nothing is a reward", "write 0 or more");
    }
}

/// Where a field of the policy stands: in the scenario or in one of its libraries.
fn where_written(desk: &Desk, parts: &Parts, field: &str) -> Site {
    let places = parts.policy.iter().map(|(doc, _)| Site::root(*doc).field("policy").field(field));
    let written = places.into_iter().find(|site| desk.is_written(site));
    written.unwrap_or_else(|| Site::root(0).field("policy").field(field))
}
