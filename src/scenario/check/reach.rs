//! Cases that can never start: circles, and waiting for what does not happen within the run.

use super::subjects::{cases, fastest};
use crate::base::time::DAY;
use crate::base::{Span, Time};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::diagnostic::quote::quote;
use crate::scenario::model::{Case, Fate, Scenario, Start};
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};

/// When a case can start at the earliest.
#[derive(Clone, Copy, PartialEq)]
enum Earliest {
    /// Then.
    At(Time),
    /// Never, for this reason.
    Never(&'static str),
    /// It waits for itself.
    Circle,
}

/// Reports cases that cannot start and returns for each whether it can.
pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) -> Vec<bool> {
    let days = Site::root(0).field("days");
    let mut reachable = Vec::with_capacity(scenario.cases.len());
    for (index, (item, case)) in cases(parts, scenario).enumerate() {
        let (start, buys) = (item.site.field("starts"), item.site.field("buys"));
        let earliest = earliest(scenario, index);
        let reason = match earliest {
            Earliest::At(at) if at >= scenario.ends && !matches!(case.starts, Start::At(_)) => {
                Some("check-never-after-end")
            }
            Earliest::Never(reason) => Some(reason),
            Earliest::At(_) | Earliest::Circle => None,
        };
        reachable.push(reason.is_none() && earliest != Earliest::Circle);
        if desk.has_gaps(&start) || desk.has_gaps(&buys) || desk.has_gaps(&days) || desk.incomplete {
            continue;
        }
        let key = quote(&item.key);
        if earliest == Earliest::Circle {
            let help = "check-case-circle-help";
            desk.error(code::CASE_CYCLE, &start, Sentence::new("check-case-circle").text("key", key), help);
        } else if let Some(reason) = reason {
            let help = "check-never-starts-help";
            desk.error(
                code::NEVER_STARTS,
                &start,
                Sentence::new("check-never-starts").text("key", key).part("reason", reason),
                help,
            );
        }
    }
    reachable
}

/// Follows a case back through those it waits for: each waits for at most one.
fn earliest(scenario: &Scenario, index: usize) -> Earliest {
    let mut delay = Span::ZERO;
    let mut at = index;
    for _ in 0..=scenario.cases.len() {
        let Some(case) = scenario.cases.get(at) else {
            return Earliest::At(scenario.begins);
        };
        let Start::AfterCase { case: other, after, .. } = case.starts else {
            return match own_start(scenario, case) {
                Earliest::At(time) => Earliest::At(time + delay),
                never @ (Earliest::Never(_) | Earliest::Circle) if at == index => never,
                Earliest::Never(_) | Earliest::Circle => Earliest::Never("check-never-follows"),
            };
        };
        if scenario.cases.get(other.index()).is_some_and(Case::is_everyday) {
            return Earliest::Never("check-never-everyday");
        }
        delay = delay + after;
        at = other.index();
    }
    Earliest::Circle
}

/// When a case that waits for no other can start. Half the fastest carrier's median counts as the
/// fastest delivery that may still happen (design choice).
fn own_start(scenario: &Scenario, case: &Case) -> Earliest {
    let carriage = Span(fastest(scenario).map_or(0, |span| span.0 / 2));
    let order = case.buys.as_ref();
    let from = order.map_or(scenario.begins, |order| order.at);
    if order.is_none()
        && scenario.arrivals.per_day <= 0.0
        && scenario.orders_before.is_empty()
        && !matches!(case.starts, Start::At(_) | Start::Everyday)
    {
        return Earliest::Never("check-never-no-order");
    }
    let product = order.and_then(|order| scenario.products.get(order.product.index()));
    let promised = Span::days(product.map_or(1, |product| i64::from(product.listing.promise_days)));
    let fate = order.map(|order| order.fate);
    match case.starts {
        Start::At(at) => Earliest::At(at),
        Start::Everyday | Start::AfterCase { .. } => Earliest::At(scenario.begins),
        Start::AfterPayment(after) => Earliest::At(from + after),
        Start::AfterDelivery(after) => match fate {
            Some(Fate::Late(late)) => Earliest::At(from + promised + late + after),
            Some(Fate::Lost) => Earliest::Never("check-never-lost"),
            Some(
                Fate::Luck
                | Fate::Sound
                | Fate::Damaged
                | Fate::WrongItem
                | Fate::WrongSize
                | Fate::NotAsDescribed,
            )
            | None => Earliest::At(from + carriage + after),
        },
        Start::WhenLate(after) => match fate {
            Some(Fate::Sound) => Earliest::Never("check-never-in-time"),
            Some(Fate::Late(late)) if late < after => Earliest::Never("check-never-that-late"),
            // A parcel counts as late when the promised day is over.
            Some(
                Fate::Late(_)
                | Fate::Luck
                | Fate::Damaged
                | Fate::WrongItem
                | Fate::WrongSize
                | Fate::NotAsDescribed
                | Fate::Lost,
            )
            | None => Earliest::At(Time::on(from.day() + promised.0 / DAY + 1, Span::ZERO) + after),
        },
    }
}
