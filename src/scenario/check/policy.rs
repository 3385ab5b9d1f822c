//! The policy pack: against the law, and against itself.

use crate::base::{Money, Span};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Category, Scenario};
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};
use crate::scenario::source::as_written;

/// The lawful least: seven days without a reason, seven days for the refund (Law on the Protection
/// of Consumer Rights and Interests of China, article 25).
const LAWFUL_DAYS: i64 = 7;

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let policy = &scenario.policy;
    if policy.return_window_days < LAWFUL_DAYS {
        let site = where_written(desk, parts, "return_window_days");
        let sentence = Sentence::new("check-return-window-law").number("days", policy.return_window_days);
        desk.error(code::BELOW_LAW, &site, sentence, "check-return-window-law-help");
    }
    if policy.refund_within_days > LAWFUL_DAYS {
        let site = where_written(desk, parts, "refund_within_days");
        let sentence = Sentence::new("check-refund-law").text("days", policy.refund_within_days);
        desk.error(code::BELOW_LAW, &site, sentence, "check-refund-law-help");
    }
    let lawful = [Category::Perishable, Category::Custom];
    if let Some(other) = policy.return_exceptions.iter().find(|category| !lawful.contains(category)) {
        let site = where_written(desk, parts, "return_exceptions");
        let sentence = Sentence::new("check-exception-law").word("category", as_written(other));
        desk.error(code::BELOW_LAW, &site, sentence, "check-exception-law-help");
    }
    conflicts(desk, parts, scenario);
}

fn conflicts(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let policy = &scenario.policy;
    let service = Span(policy.service_to.0 - policy.service_from.0);
    if policy.first_answer_within > service || policy.first_answer_within == Span::ZERO {
        let site = where_written(desk, parts, "first_answer_within");
        let sentence = Sentence::new("check-first-answer").text("span", policy.first_answer_within);
        desk.error(code::POLICY_CONFLICT, &site, sentence, "check-first-answer-help");
    }
    if policy.ship_within == Span::ZERO {
        let site = where_written(desk, parts, "ship_within");
        let help = "check-ship-within-help";
        desk.error(code::POLICY_CONFLICT, &site, "check-ship-within", help);
    }
    for (item, product) in parts.products.iter().zip(&scenario.products) {
        let promised = Span::days(i64::from(product.listing.promise_days));
        if policy.ship_within > promised {
            let site = item.site.field("listing").field("promise_days");
            let sentence = Sentence::new("check-ship-promise")
                .text("ship", policy.ship_within)
                .text("promised", promised);
            let help = "check-ship-promise-help";
            desk.warning(code::POLICY_CONFLICT, &site, sentence, help);
        }
    }
    if policy.complete_after_days < policy.return_window_days && policy.commission > 0.0 {
        let site = where_written(desk, parts, "complete_after_days");
        let sentence = "check-complete-early";
        desk.warning(code::POLICY_CONFLICT, &site, sentence, "check-complete-early-help");
    }
    if policy.late_ship_fine < Money::ZERO {
        let site = where_written(desk, parts, "late_ship_fine");
        desk.error(code::POLICY_CONFLICT, &site, "check-fine-negative", "check-fine-negative-help");
    }
}

/// Where a field of the policy stands: in the scenario or in one of its libraries.
fn where_written(desk: &DiagnosticCollector, parts: &Parts, field: &str) -> Site {
    let places = parts.policy.iter().map(|(doc, _)| Site::root(*doc).field("policy").field(field));
    let written = places.into_iter().find(|site| desk.is_written(site));
    written.unwrap_or_else(|| Site::root(0).field("policy").field(field))
}
