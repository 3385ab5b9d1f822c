//! News and orders from before the first day, and what is said to follow from a delivery.

use super::subjects::cases;
use super::times::moment;
use crate::base::Span;
use crate::base::ids::RivalId;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Case, Change, Consequence, Fate, News, Scenario, Start};
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};
use std::collections::BTreeMap;

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let root = Site::root(0);
    let frame = ["days", "opening_hours", "begins"];
    let framed =
        frame.iter().all(|field| !desk.has_gaps(&root.field(field))) && desk.is_written(&root.field("days"));
    let mut in_order: Vec<(&Site, &News)> = Vec::new();
    for (item, news) in parts.news.iter().zip(&scenario.news) {
        if desk.has_gaps(&item.site) {
            return;
        }
        let dated = ["day", "time"].iter().all(|field| desk.is_written(&item.site.field(field)));
        if framed && dated && item.raw.day > 0 {
            moment(desk, &item.site, news.at, scenario, "check-moment-news");
        }
        if item.raw.brings.is_empty() {
            desk.warning_at_key(code::IDLE_NEWS, &item.site, "check-news-idle", "check-news-idle-help");
        }
        if item.raw.brings.len() == news.brings.len() {
            in_order.push((&item.site, news));
        }
    }
    in_order.sort_by_key(|(_, news)| news.at);
    unchanged(desk, scenario, &in_order);
    rivals(desk, parts, &in_order);
    reviews(desk, parts, scenario);
}

/// Changes that leave things as they are at that moment.
fn unchanged(desk: &mut DiagnosticCollector, scenario: &Scenario, in_order: &[(&Site, &News)]) {
    let mut suppliers = scenario.suppliers.clone();
    let mut rivals = scenario.rivals.clone();
    let mut commission = scenario.policy.commission;
    for (site, news) in in_order {
        for (place, change) in news.brings.iter().enumerate() {
            let idle = match *change {
                Change::SupplierCost { supplier, cost } => {
                    let Some(now) = suppliers.get_mut(supplier.index()) else { continue };
                    std::mem::replace(&mut now.unit_cost, cost) == cost
                }
                Change::SupplierLead { supplier, lead } => {
                    let Some(now) = suppliers.get_mut(supplier.index()) else { continue };
                    std::mem::replace(&mut now.lead, lead) == lead
                }
                Change::RivalPrice { rival, price } => {
                    let Some(now) = rivals.get_mut(rival.index()) else { continue };
                    std::mem::replace(&mut now.price, price) == price
                }
                Change::RivalPromise { rival, days } => {
                    let Some(now) = rivals.get_mut(rival.index()) else { continue };
                    std::mem::replace(&mut now.promise_days, days) == days
                }
                Change::RivalRating { rival, rating } => {
                    let Some(now) = rivals.get_mut(rival.index()) else { continue };
                    same(std::mem::replace(&mut now.rating, rating), rating)
                }
                Change::CarrierLate { by, .. } => by <= Span::ZERO,
                Change::Visitors { times, .. } => same(times, 1.0),
                Change::Commission(share) => same(std::mem::replace(&mut commission, share), share),
                Change::RivalOpens(_) | Change::RivalCloses(_) | Change::Promotion { .. } => false,
            };
            if idle {
                let here = site.field("brings").index(place);
                desk.warning(code::IDLE_NEWS, &here, "check-change-idle", "check-change-idle-help");
            }
        }
    }
}

fn same(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

/// Moves of rivals who are not there.
fn rivals(desk: &mut DiagnosticCollector, parts: &Parts, in_order: &[(&Site, &News)]) {
    let mut open: BTreeMap<RivalId, bool> = BTreeMap::new();
    for change in in_order.iter().flat_map(|(_, news)| &news.brings) {
        match change {
            Change::RivalOpens(rival) => open.entry(*rival).or_insert(false),
            Change::RivalCloses(rival) => open.entry(*rival).or_insert(true),
            Change::SupplierCost { .. }
            | Change::SupplierLead { .. }
            | Change::CarrierLate { .. }
            | Change::Visitors { .. }
            | Change::Commission(_)
            | Change::Promotion { .. }
            | Change::RivalPrice { .. }
            | Change::RivalPromise { .. }
            | Change::RivalRating { .. } => continue,
        };
    }
    for (site, news) in in_order {
        for (place, change) in news.brings.iter().enumerate() {
            let (rival, fits, becomes) = match *change {
                Change::RivalOpens(rival) => (rival, false, true),
                Change::RivalCloses(rival) => (rival, true, false),
                Change::RivalPrice { rival, .. }
                | Change::RivalPromise { rival, .. }
                | Change::RivalRating { rival, .. } => (rival, true, true),
                Change::SupplierCost { .. }
                | Change::SupplierLead { .. }
                | Change::CarrierLate { .. }
                | Change::Visitors { .. }
                | Change::Commission(_)
                | Change::Promotion { .. } => continue,
            };
            let before = open.insert(rival, becomes).unwrap_or(true);
            if before != fits {
                if !becomes || matches!(change, Change::RivalOpens(_)) {
                    open.insert(rival, becomes);
                } else {
                    open.insert(rival, before);
                }
                let name = parts.scenario.rivals.get(rival.index()).map_or("", |rival| rival.key.as_str());
                let key = if before { "check-rival-open" } else { "check-rival-closed" };
                let sentence = Sentence::new(key).word("name", name);
                let here = site.field("brings").index(place);
                desk.error(code::RIVAL_MOVES, &here, sentence, "check-rival-moves-help");
            }
        }
    }
}

/// Reviews of deliveries that never come.
fn reviews(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, case) in cases(parts, scenario) {
        if desk.has_gaps(&item.site) {
            continue;
        }
        let lists = [("if_solved", &case.if_solved), ("if_unsolved", &case.if_unsolved)];
        let bonus = case.bonus.as_ref().map(|bonus| ("then", &bonus.then));
        for (field, list) in lists.into_iter().chain(bonus) {
            let around = if field == "then" { item.site.field("bonus") } else { item.site.clone() };
            for (place, what) in list.iter().enumerate() {
                let reviews = matches!(what, Consequence::ReviewAfterDelivery { .. });
                if reviews && !delivers(case, list) {
                    let here = around.field(field).index(place);
                    let help = "check-no-delivery-help";
                    desk.error(code::NO_DELIVERY, &here, "check-no-delivery", help);
                }
            }
        }
    }
}

/// Whether the customer of a case may have a parcel that arrives.
fn delivers(case: &Case, list: &[Consequence]) -> bool {
    let buys = |list: &[Consequence]| list.iter().any(|what| matches!(what, Consequence::Buys { .. }));
    if let Some(order) = &case.buys {
        return order.fate != Fate::Lost;
    }
    let of_order = matches!(
        case.starts,
        Start::AfterPayment(_) | Start::AfterDelivery(_) | Start::WhenLate(_) | Start::Everyday
    );
    of_order || buys(list) || buys(&case.if_solved)
}
