//! The formula that satisfies a customer, and the consequences.

use super::circumstance::circumstance;
use super::collector::DiagnosticCollector;
use super::labels::{size, texts};
use super::parts::Parts;
use super::site::Site;
use crate::base::ids::ProductId;
use crate::base::{Money, Span};
use crate::reply::RemedyKind;
use crate::scenario::model::{Consequence, Outcome, WantedRemedy};
use crate::scenario::raw::{RawConsequence, RawOutcome, RawRemedy};

/// A promise may lie this far ahead when the author does not say (design choice).
const WITHIN: Span = Span::days(7);

/// Resolves a formula. Its depth is limited by the reader of files.
pub(super) fn outcome(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    site: &Site,
    raw: &RawOutcome,
) -> Outcome {
    let mut each = |list: &[RawOutcome]| {
        let inner = list.iter().enumerate();
        inner.map(|(index, part)| outcome(desk, parts, &site.index(index), part)).collect::<Vec<_>>()
    };
    match raw {
        RawOutcome::All(list) => Outcome::All(each(list)),
        RawOutcome::AnyOf(list) => Outcome::AnyOf(each(list)),
        RawOutcome::Told(fact) => Outcome::Told(fact.clone()),
        RawOutcome::Remedy(list) => {
            let list = list.iter().enumerate();
            Outcome::Remedy(list.map(|(index, raw)| remedy(desk, &site.index(index), raw)).collect())
        }
        RawOutcome::Promise { kind, within } => Outcome::Promise {
            kind: *kind,
            within: desk.span_or(&site.field("within"), within.as_deref(), WITHIN),
        },
        RawOutcome::Refusal(what) => Outcome::Refusal(*what),
        RawOutcome::Referred(to) => Outcome::Referred(*to),
        RawOutcome::Asked(question) => Outcome::Asked(*question),
        RawOutcome::Did(act) => Outcome::Did(*act),
        RawOutcome::If(raw) => match circumstance(desk, parts, &site.index(0), raw) {
            Some(holds) => Outcome::If(holds),
            // The fault is reported; nothing is satisfied by it.
            None => Outcome::AnyOf(Vec::new()),
        },
    }
}

fn remedy(desk: &mut DiagnosticCollector, site: &Site, raw: &RawRemedy) -> WantedRemedy {
    let (kind, at_least) = match raw {
        RawRemedy::Refund => (RemedyKind::Refund, None),
        RawRemedy::PartRefund { at_least } => (RemedyKind::PartRefund, Some(*at_least)),
        RawRemedy::Replacement => (RemedyKind::Replacement, None),
        RawRemedy::Coupon { at_least } => (RemedyKind::Coupon, Some(*at_least)),
        RawRemedy::Return => (RemedyKind::Return, None),
        RawRemedy::Discount { at_least } => (RemedyKind::Discount, Some(*at_least)),
        RawRemedy::Gift => (RemedyKind::Gift, None),
    };
    let at_least = at_least.map_or(Money::ZERO, |amount| desk.money(&site.field("at_least"), amount));
    WantedRemedy { kind, at_least }
}

/// Resolves consequences. A review or purchase is certain when its chance is left out (design
/// choice).
pub(super) fn consequences(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    product: Option<ProductId>,
    site: &Site,
    raw: &[RawConsequence],
) -> Vec<Consequence> {
    let list = raw.iter().enumerate();
    list.map(|(index, raw)| consequence(desk, parts, product, &site.index(index), raw)).collect()
}

fn consequence(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    product: Option<ProductId>,
    site: &Site,
    raw: &RawConsequence,
) -> Consequence {
    match raw {
        RawConsequence::Review { stars, likely, lines } => Consequence::Review {
            stars: desk.whole(&site.field("stars"), *stars, 1..=5, "check-what-stars") as u8,
            likely: desk.chance(&site.field("likely"), likely.unwrap_or(1.0), "check-what-chance"),
            lines: texts(desk, &site.field("lines"), lines),
        },
        RawConsequence::ReviewAfterDelivery { stars, lines } => Consequence::ReviewAfterDelivery {
            stars: desk.whole(&site.field("stars"), *stars, 1..=5, "check-what-stars") as u8,
            lines: texts(desk, &site.field("lines"), lines),
        },
        RawConsequence::DisputeAfter(span) => {
            let span = desk.span(&site.index(0), span);
            Consequence::DisputeAfter(span.unwrap_or(Span::days(1)))
        }
        RawConsequence::Buys { quantity, likely, size: label } => Consequence::Buys {
            size: size(desk, parts, product, &site.field("size"), label.as_deref()),
            quantity: desk.whole(
                &site.field("quantity"),
                quantity.unwrap_or(1),
                1..=10_000,
                "check-what-pieces",
            ),
            likely: desk.chance(&site.field("likely"), likely.unwrap_or(1.0), "check-what-chance"),
        },
        RawConsequence::DemandsRefund => Consequence::DemandsRefund,
        RawConsequence::TellsOthers(change) => {
            let change =
                desk.number(&site.index(0), f64::from(*change), -1_000.0..=1_000.0, "check-what-visits");
            Consequence::TellsOthers(change as i32)
        }
    }
}
