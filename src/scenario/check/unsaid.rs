//! Lines that wait for what satisfies the customer at once: the talk is over before they are said.

use super::subjects::cases;
use crate::diagnostic::catalogue::scenario as code;
use crate::reply::RemedyKind;
use crate::scenario::model::{Outcome, Scenario, Trigger};
use crate::scenario::resolve::{DiagnosticCollector, Parts};

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, case) in cases(parts, scenario) {
        if desk.has_gaps(&item.site) || item.raw.says.len() != case.says.len() {
            continue;
        }
        for (index, line) in case.says.iter().enumerate() {
            if ends_it(&case.satisfied_by, &line.when) {
                let site = item.site.field("says").index(index).field("when");
                let sentence = "check-unsaid";
                let help = "check-unsaid-help";
                desk.error(code::LINE_NEVER, &site, sentence, help);
            }
        }
    }
}

/// Whether what a line waits for fulfils the formula by itself, whatever the circumstances.
/// Triggers that leave open how much, by when or how truly are none that do.
fn ends_it(outcome: &Outcome, when: &Trigger) -> bool {
    match outcome {
        Outcome::All(list) => !list.is_empty() && list.iter().all(|part| ends_it(part, when)),
        Outcome::AnyOf(list) => list.iter().any(|part| ends_it(part, when)),
        Outcome::Remedy(wanted) => match when {
            // All the money back does for any remedy after a purchase.
            Trigger::Offers(RemedyKind::Refund) => wanted.iter().any(|it| it.kind.refund_does()),
            Trigger::Offers(RemedyKind::Return) => wanted.iter().any(|it| it.kind == RemedyKind::Return),
            Trigger::Offers(
                RemedyKind::PartRefund
                | RemedyKind::Replacement
                | RemedyKind::Coupon
                | RemedyKind::Discount
                | RemedyKind::Gift,
            )
            | Trigger::Does(_)
            | Trigger::Asks(_)
            | Trigger::Told(_)
            | Trigger::Promises(_)
            | Trigger::Refuses(_)
            | Trigger::Refers(_)
            | Trigger::Silent(_)
            | Trigger::Anything => false,
        },
        Outcome::Refusal(what) => *when == Trigger::Refuses(*what),
        Outcome::Referred(to) => *when == Trigger::Refers(*to),
        Outcome::Asked(what) => *when == Trigger::Asks(*what),
        Outcome::Did(act) => *when == Trigger::Does(*act),
        Outcome::Told(_) | Outcome::Promise { .. } | Outcome::If(_) => false,
    }
}
