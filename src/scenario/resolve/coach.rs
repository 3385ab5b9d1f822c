//! Coach hints.

use super::collector::DiagnosticCollector;
use super::parts::Parts;
use super::site::Site;
use crate::base::ids::{CaseId, EquipmentId, ProductId};
use crate::scenario::model::{Condition, Hint, Pointer};
use crate::scenario::raw::{RawCondition, RawPointer};

const PRODUCTS: (&str, &str) = ("products", "check-noun-product");
const CASES: (&str, &str) = ("cases", "check-noun-case");

/// Resolves the hints. A hint whose condition is faulty is left out (the fault is reported).
pub(super) fn coach(desk: &mut DiagnosticCollector, parts: &Parts) -> Vec<Hint> {
    let mut hints = Vec::new();
    for (index, raw) in parts.scenario.coach.iter().enumerate() {
        let site = Site::root(0).field("coach").index(index);
        let say = desk.text(&site.field("say"), &raw.say, "check-what-coach-says");
        let until = site.field("until");
        let Some(condition) = &raw.until else {
            desk.missing(&until, "check-what-hint-until", "AnsweredMessages(1)");
            continue;
        };
        let Some(until) = resolve_condition(desk, parts, &until, condition) else {
            continue;
        };
        hints.push(Hint { say, at: pointer(raw.at), until });
    }
    hints
}

fn resolve_condition(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    site: &Site,
    raw: &RawCondition,
) -> Option<Condition> {
    let first = site.index(0);
    let mut product = |key: &str| {
        let found = desk.find(&first, key, &parts.products, PRODUCTS)?;
        Some(ProductId(found as u16))
    };
    Some(match raw {
        RawCondition::ListingComplete(key) => Condition::ListingComplete(product(key)?),
        RawCondition::PhotosAtLeast(key, n) => Condition::PhotosAtLeast(product(key)?, (*n).min(255) as u8),
        RawCondition::BetterCover(key) => Condition::BetterCover(product(key)?),
        RawCondition::PriceChanged(key) => Condition::PriceChanged(product(key)?),
        RawCondition::StockAtLeast(key, n) => Condition::StockAtLeast(product(key)?, *n),
        RawCondition::Bought(key) => {
            let found = desk.find(&first, key, &parts.equipment, ("equipment", "check-noun-equipment"))?;
            Condition::Bought(EquipmentId(found as u16))
        }
        RawCondition::Answered(key) => {
            Condition::Answered(CaseId(desk.find(&first, key, &parts.cases, CASES)? as u16))
        }
        RawCondition::Ended(key) => {
            Condition::Ended(CaseId(desk.find(&first, key, &parts.cases, CASES)? as u16))
        }
        RawCondition::AnsweredMessages(n) => Condition::AnsweredMessages(*n),
        RawCondition::Shipped(n) => Condition::Shipped(*n),
        RawCondition::Orders(n) => Condition::Orders(*n),
        RawCondition::After(span) => Condition::After(desk.span(&first, span)?),
        RawCondition::OwnPicture(key) => Condition::OwnPicture(product(key)?),
    })
}

fn pointer(raw: RawPointer) -> Pointer {
    match raw {
        RawPointer::Window => Pointer::Window,
        RawPointer::Messages => Pointer::Messages,
        RawPointer::Orders => Pointer::Orders,
        RawPointer::Listings => Pointer::Listings,
        RawPointer::Stock => Pointer::Stock,
        RawPointer::Money => Pointer::Money,
        RawPointer::Reviews => Pointer::Reviews,
        RawPointer::Clock => Pointer::Clock,
    }
}
