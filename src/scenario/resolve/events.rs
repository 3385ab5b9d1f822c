//! News with its changes, and orders from before the first day.

use super::collector::DiagnosticCollector;
use super::happening::{fate, moment};
use super::labels::size;
use super::parts::Parts;
use super::site::Site;
use crate::base::ids::{CarrierId, PersonaId, ProductId, RivalId, SupplierId};
use crate::base::{Span, Time};
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::limits::{PROMISE_DAYS, PROMOTION_DAYS, PROMOTION_PERCENT};
use crate::scenario::model::{Before, CaseOrder, Change, News, OrderBefore};
use crate::scenario::raw::{RawBefore, RawChange};

const PRODUCTS: (&str, &str) = ("products", "check-noun-product");

/// Longest time before the first day that an order may have been placed (design choice).
const MOST_DAYS_AGO: u32 = 30;

/// Resolves the news.
pub(super) fn news(desk: &mut DiagnosticCollector, parts: &Parts, begins: Time) -> Vec<News> {
    let mut all = Vec::with_capacity(parts.news.len());
    for item in &parts.news {
        let (raw, site) = (&item.raw, &item.site);
        let at = moment(desk, site, raw.day, &raw.time).unwrap_or(begins);
        let list = site.field("brings");
        let changes = raw.brings.iter().enumerate();
        let brings = changes.filter_map(|(n, raw)| change(desk, parts, &list.index(n), raw)).collect();
        let text = desk.text(&site.field("text"), &raw.text, "check-what-news");
        all.push(News { key: item.key.clone(), from: raw.from, at, text, brings });
    }
    all
}

fn change(desk: &mut DiagnosticCollector, parts: &Parts, site: &Site, raw: &RawChange) -> Option<Change> {
    let days_of = |desk: &mut DiagnosticCollector, days: u32| {
        i64::from(desk.whole(&site.field("days"), days, 1..=90, "check-what-change-days"))
    };
    Some(match raw {
        RawChange::SupplierCost { supplier: key, cost } => {
            let cost = desk.money(&site.field("cost"), *cost);
            Change::SupplierCost { supplier: supplier(desk, parts, site, key)?, cost }
        }
        RawChange::SupplierLead { supplier: key, lead } => {
            let lead = desk.span(&site.field("lead"), lead);
            Change::SupplierLead { supplier: supplier(desk, parts, site, key)?, lead: lead? }
        }
        RawChange::CarrierLate { carrier, by, days } => {
            let by = desk.span(&site.field("by"), by);
            let days = days_of(desk, *days);
            Change::CarrierLate {
                carrier: carrier_of(desk, parts, &site.field("carrier"), carrier)?,
                by: by?,
                days,
            }
        }
        RawChange::RivalPrice { rival: key, price } => {
            let here = site.field("price");
            let price = desk.money(&here, *price);
            if !price.is_positive() {
                desk.error(code::OUT_OF_RANGE, &here, "check-rival-free", "check-rival-free-help");
            }
            Change::RivalPrice { rival: rival(desk, parts, &site.field("rival"), key)?, price }
        }
        RawChange::RivalPromise { rival: key, days } => {
            let allowed = u32::from(*PROMISE_DAYS.start())..=u32::from(*PROMISE_DAYS.end());
            let days = desk.whole(&site.field("days"), *days, allowed, "check-what-promise-days") as u8;
            Change::RivalPromise { rival: rival(desk, parts, &site.field("rival"), key)?, days }
        }
        RawChange::RivalRating { rival: key, rating } => {
            let rating = desk.number(&site.field("rating"), *rating, 1.0..=5.0, "check-what-rival-rating");
            Change::RivalRating { rival: rival(desk, parts, &site.field("rival"), key)?, rating }
        }
        RawChange::RivalOpens(key) => Change::RivalOpens(rival(desk, parts, &site.index(0), key)?),
        RawChange::RivalCloses(key) => Change::RivalCloses(rival(desk, parts, &site.index(0), key)?),
        RawChange::Visitors { times, days } => {
            let times = desk.number(&site.field("times"), *times, 0.1..=20.0, "check-what-visitors-times");
            Change::Visitors { times, days: days_of(desk, *days) }
        }
        RawChange::Commission(share) => {
            Change::Commission(desk.chance(&site.index(0), *share, "check-what-commission-share"))
        }
        RawChange::Promotion { product, percent, days } => {
            let (least, most) = (u32::from(*PROMOTION_PERCENT.start()), u32::from(*PROMOTION_PERCENT.end()));
            let percent = desk.whole(&site.field("percent"), *percent, least..=most, "check-what-percent");
            let (least, most) = (u32::from(*PROMOTION_DAYS.start()), u32::from(*PROMOTION_DAYS.end()));
            let days = desk.whole(&site.field("days"), *days, least..=most, "check-what-change-days");
            let found = desk.find(&site.field("product"), product, &parts.products, PRODUCTS)?;
            Change::Promotion { product: ProductId::at(found), percent: percent as u8, days: days as u8 }
        }
    })
}

fn supplier(desk: &mut DiagnosticCollector, parts: &Parts, site: &Site, key: &str) -> Option<SupplierId> {
    let what = ("suppliers", "check-noun-supplier");
    desk.find(&site.field("supplier"), key, &parts.suppliers, what).map(SupplierId::at)
}

fn carrier_of(desk: &mut DiagnosticCollector, parts: &Parts, site: &Site, key: &str) -> Option<CarrierId> {
    desk.find(site, key, &parts.carriers, ("carriers", "check-noun-carrier")).map(CarrierId::at)
}

/// A rival by the key that format 2 gives each of them.
fn rival(desk: &mut DiagnosticCollector, parts: &Parts, site: &Site, key: &str) -> Option<RivalId> {
    let rivals = &parts.scenario.rivals;
    let found = rivals.iter().position(|rival| !key.is_empty() && rival.key == key);
    if found.is_none() && !desk.has_gaps(&Site::root(0).field("rivals")) && !desk.is_masked(site) {
        let known: Vec<&str> = rivals.iter().map(|r| r.key.as_str()).filter(|k| !k.is_empty()).collect();
        desk.unknown(site, key, &known, "check-noun-rival");
    }
    found.map(RivalId::at)
}

/// When an order from before the first day was placed, and whether it has left.
pub(super) fn before(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    site: &Site,
    raw: &RawBefore,
) -> (Time, Before) {
    let at_ago = site.field("days_ago");
    let ago = desk.needed_whole(&at_ago, raw.days_ago, 1..=MOST_DAYS_AGO, "check-what-days-ago");
    let clock = raw.time.as_deref().and_then(|time| desk.clock(&site.field("time"), time));
    let on = |ago: u32, clock: Span| Time::on(1 - i64::from(ago), clock);
    let placed = on(ago, clock.unwrap_or(Span::hours(12)));
    let here = site.field("shipped_days_ago");
    let shipped_ago =
        desk.whole(&here, raw.shipped_days_ago.unwrap_or(ago), 1..=MOST_DAYS_AGO, "check-what-days-ago");
    let carrier = raw.carrier.as_ref().and_then(|key| carrier_of(desk, parts, &site.field("carrier"), key));
    if raw.carrier.is_none() && raw.shipped_days_ago.is_some() {
        desk.error(code::BEFORE_OPENING, &here, "check-before-no-carrier", "check-before-no-carrier-help");
    } else if shipped_ago > ago && !desk.is_masked(&at_ago) {
        desk.error(
            code::BEFORE_OPENING,
            &here,
            "check-before-order-of-days",
            "check-before-order-of-days-help",
        );
    }
    let shipped = carrier.map(|carrier| {
        // Carriers collect parcels in the evening, or right after a later order.
        let evening = on(shipped_ago.min(ago), Span::hours(18));
        (carrier, evening.max(placed + Span::minutes(30)))
    });
    (placed, Before { shipped })
}

/// Resolves the orders from before the first day.
pub(super) fn orders_before(desk: &mut DiagnosticCollector, parts: &Parts) -> Vec<OrderBefore> {
    let list = Site::root(0).field("orders_before");
    let mut all = Vec::with_capacity(parts.scenario.orders_before.len());
    for (index, raw) in parts.scenario.orders_before.iter().enumerate() {
        let site = list.index(index);
        let product = desk.find(&site.field("product"), &raw.product, &parts.products, PRODUCTS);
        let product = product.map(ProductId::at);
        let personas = ("personas", "check-noun-persona");
        let persona = desk.find(&site.field("persona"), &raw.persona, &parts.personas, personas);
        let (at, before) = before(desk, parts, &site.field("before"), &raw.before);
        let quantity = raw.quantity.unwrap_or(1);
        all.push(OrderBefore {
            customer: raw.customer.clone().filter(|name| !name.is_empty()),
            persona: PersonaId::at(persona.unwrap_or(0)),
            order: CaseOrder {
                product: product.unwrap_or_default(),
                quantity: desk.whole(&site.field("quantity"), quantity, 1..=1_000, "check-what-pieces"),
                size: size(desk, parts, product, &site.field("size"), raw.size.as_deref()),
                at,
                fate: fate(desk, &site.field("fate"), &raw.fate),
                before: Some(before),
            },
        });
    }
    all
}
