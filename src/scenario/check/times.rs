//! Days and clocks: moments outside the run or while the shop is closed.

use super::cases;
use crate::base::Time;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Scenario, Start};
use crate::scenario::resolve::{Desk, Parts, Site};

pub(super) fn check(desk: &mut Desk, parts: &Parts, scenario: &Scenario) {
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
        if let Some(order) = &case.buys {
            moment(desk, &item.site.field("buys"), order.at, scenario, "the customer orders");
        }
        let Start::At(at) = case.starts else { continue };
        let site = item.site.field("starts");
        moment(desk, &site, at, scenario, "the case starts");
        if case.buys.as_ref().is_some_and(|order| order.at >= at) {
            let sentence = "the customer writes before the order is placed";
            desk.error(
                code::STARTS_BEFORE_ORDER,
                &site,
                sentence,
                "let the case start later, or order earlier",
            );
        }
    }
    surges(desk, parts, scenario, &root.field("arrivals").field("surges"));
}

fn moment(desk: &mut Desk, site: &Site, at: Time, scenario: &Scenario, what: &str) {
    let closed = at.clock() < scenario.opens || at.clock() >= scenario.closes;
    let (why, field) = if at.day() > scenario.days {
        (format!("on day {}, but the run has {} days", at.day(), scenario.days), "day")
    } else if closed {
        ("while the shop is closed".to_owned(), "time")
    } else if at < scenario.begins {
        ("before the run begins".to_owned(), "time")
    } else {
        return;
    };
    let help = "choose a day of the run and a time within the opening hours";
    desk.error(code::TIME_OUTSIDE_RUN, &site.field(field), format!("{what} {why}"), help);
}

fn surges(desk: &mut Desk, parts: &Parts, scenario: &Scenario, site: &Site) {
    let surges = &parts.scenario.arrivals.surges;
    for (index, surge) in surges.iter().enumerate() {
        let here = site.index(index).field("day");
        if surge.day == 0 || i64::from(surge.day) > scenario.days {
            let sentence =
                format!("there is a surge on day {}, but the run has {} days", surge.day, scenario.days);
            desk.error(
                code::SURGE_OUTSIDE_RUN,
                &here,
                sentence,
                "choose a day of the run; days count from 1",
            );
        } else if surges.iter().take(index).any(|earlier| earlier.day == surge.day) {
            let sentence = format!("day {} has two surges", surge.day);
            desk.error(code::SURGE_OUTSIDE_RUN, &here, sentence, "join them into one factor");
        }
    }
}
