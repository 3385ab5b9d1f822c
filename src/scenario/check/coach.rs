//! Hints whose condition cannot be met.

use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Condition, Scenario};
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario, reachable: &[bool]) {
    let list = Site::root(0).field("coach");
    // With a hint left out the two lists no longer run side by side; the error is reported already.
    if parts.scenario.coach.len() != scenario.coach.len() || desk.has_gaps(&Site::root(0).field("photos")) {
        return;
    }
    for (index, hint) in scenario.coach.iter().enumerate() {
        // The last hint may stay to the end: nothing waits behind it.
        if index + 1 == scenario.coach.len() && matches!(hint.until, Condition::After(_)) {
            continue;
        }
        let Some(reason) = never(scenario, reachable, hint.until) else {
            continue;
        };
        let site = list.index(index).field("until");
        let help = "check-hint-help";
        desk.error(
            code::HINT_NEVER_DONE,
            &site,
            Sentence::new("check-hint-stays").part("reason", reason),
            help,
        );
    }
}

fn never(scenario: &Scenario, reachable: &[bool], until: Condition) -> Option<Sentence> {
    match until {
        Condition::PhotosAtLeast(product, wanted) => {
            let there = scenario.most_photos_of(product).filter(|there| *there < usize::from(wanted))?;
            Some(Sentence::new("check-hint-photos").number("count", there))
        }
        Condition::BetterCover(product) => {
            (!scenario.can_have_better_cover(product)).then(|| Sentence::new("check-hint-cover"))
        }
        Condition::OwnPicture(product) => {
            (!scenario.is_in_studio(product)).then(|| Sentence::new("check-hint-studio"))
        }
        Condition::After(span) => {
            let length = scenario.ends.since(scenario.begins);
            (span >= length).then(|| Sentence::new("check-hint-length").text("length", length))
        }
        Condition::Answered(case) | Condition::Ended(case) => {
            let starts = reachable.get(case.index()).copied().unwrap_or(true);
            (!starts).then(|| Sentence::new("check-hint-case"))
        }
        Condition::Orders(wanted) | Condition::Shipped(wanted) | Condition::AnsweredMessages(wanted) => {
            let most =
                scenario.arrivals.per_day * scenario.days as f64 * 20.0 + scenario.cases.len() as f64 * 20.0;
            (f64::from(wanted) > most).then(|| Sentence::new("check-hint-customers"))
        }
        Condition::ListingComplete(_)
        | Condition::PriceChanged(_)
        | Condition::StockAtLeast(..)
        | Condition::Bought(_) => None,
    }
}
