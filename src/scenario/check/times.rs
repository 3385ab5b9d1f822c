//! Days and clocks: moments outside the run or while the shop is closed.

use super::subjects::cases;
use crate::base::Time;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Scenario, Start};
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let root = Site::root(0);
    let frame_has_gaps =
        ["days", "opening_hours", "begins"].iter().any(|field| desk.has_gaps(&root.field(field)));
    if frame_has_gaps || !desk.is_written(&root.field("days")) {
        return;
    }
    for (item, case) in cases(parts, scenario) {
        if desk.has_gaps(&item.site.field("starts")) || desk.has_gaps(&item.site.field("buys")) {
            continue;
        }
        if let Some(order) = case.buys.as_ref().filter(|order| order.before.is_none()) {
            moment(desk, &item.site.field("buys"), order.at, scenario, "check-moment-order");
        }
        let Start::At(at) = case.starts else { continue };
        let site = item.site.field("starts");
        moment(desk, &site, at, scenario, "check-moment-case");
        if case.buys.as_ref().is_some_and(|order| order.at >= at) {
            let sentence = "check-before-order";
            desk.error(code::STARTS_BEFORE_ORDER, &site, sentence, "check-before-order-help");
        }
    }
    surges(desk, parts, scenario, &root.field("arrivals").field("surges"));
}

pub(super) fn moment(
    desk: &mut DiagnosticCollector,
    site: &Site,
    at: Time,
    scenario: &Scenario,
    what: &'static str,
) {
    let closed = at.clock() < scenario.opens || at.clock() >= scenario.closes;
    let (why, field) = if at.day() > scenario.days {
        (Sentence::new("check-moment-day").text("day", at.day()).number("days", scenario.days), "day")
    } else if closed {
        (Sentence::new("check-moment-closed"), "time")
    } else if at < scenario.begins {
        (Sentence::new("check-moment-early"), "time")
    } else {
        return;
    };
    let help = "check-moment-help";
    desk.error(code::TIME_OUTSIDE_RUN, &site.field(field), why.part("what", what), help);
}

fn surges(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario, site: &Site) {
    let surges = &parts.scenario.arrivals.surges;
    for (index, surge) in surges.iter().enumerate() {
        let here = site.index(index).field("day");
        if desk.is_masked(&here) {
            continue;
        }
        if surge.day == 0 || i64::from(surge.day) > scenario.days {
            let sentence =
                Sentence::new("check-surge-outside").text("day", surge.day).number("days", scenario.days);
            desk.error(code::SURGE_OUTSIDE_RUN, &here, sentence, "check-surge-outside-help");
        } else if surges.iter().take(index).any(|earlier| earlier.day == surge.day) {
            let sentence = Sentence::new("check-surge-twice").text("day", surge.day);
            desk.error(code::SURGE_OUTSIDE_RUN, &here, sentence, "check-surge-twice-help");
        }
    }
}
