//! Personas and background arrivals.

use super::collector::DiagnosticCollector;
use super::parts::Parts;
use super::site::Site;
use crate::base::Span;
use crate::base::ids::PersonaId;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Arrivals, Persona, Surge};

/// Resolves the personas. A weight that is left out is 1, patience 4 minutes (design choices).
pub(super) fn personas(desk: &mut DiagnosticCollector, parts: &Parts) -> Vec<Persona> {
    let mut personas = Vec::with_capacity(parts.personas.len());
    for item in &parts.personas {
        let (raw, site) = (&item.raw, &item.site);
        let mut weight = |name: &str, value: Option<f64>| {
            desk.number(&site.field(name), value.unwrap_or(1.0), 0.0..=5.0, "check-what-weight-of-persona")
        };
        let (price, photos, asks) =
            (weight("price", raw.price), weight("photos", raw.photos), weight("asks", raw.asks));
        let (complains, reviews, returns) = (
            weight("complains", raw.complains),
            weight("reviews", raw.reviews),
            weight("returns", raw.returns),
        );
        personas.push(Persona {
            key: item.key.clone(),
            name: desk.text(&site.field("name"), &raw.name, "check-what-persona-name"),
            customer_names: raw.customer_names.clone(),
            price,
            photos,
            asks,
            patience: patience(desk, &site.field("patience"), raw.patience.as_deref()),
            complains,
            reviews,
            returns,
        });
    }
    personas
}

/// A customer's mean patience: 4 minutes if left out, 10 seconds to a week (design choices).
pub(super) fn patience(desk: &mut DiagnosticCollector, site: &Site, written: Option<&str>) -> Span {
    let span = desk.span_or(site, written, Span::minutes(4));
    if (Span::seconds(10)..=Span::days(7)).contains(&span) {
        return span;
    }
    desk.error(
        code::OUT_OF_RANGE,
        site,
        Sentence::new("check-patience-odd").text("span", span),
        "check-patience-odd-help",
    );
    Span::minutes(4)
}

/// Resolves the background arrivals.
pub(super) fn arrivals(desk: &mut DiagnosticCollector, parts: &Parts) -> Arrivals {
    let raw = &parts.scenario.arrivals;
    let site = Site::root(0).field("arrivals");
    let mut personas = Vec::new();
    for (key, weight) in &raw.personas {
        let here = site.field("personas").field(key);
        let weight = desk.number(&here, *weight, 0.0..=1_000_000.0, "check-what-persona-share");
        if let Some(index) = desk.find(&here, key, &parts.personas, ("personas", "check-noun-persona")) {
            personas.push((PersonaId(index as u16), weight));
        }
    }
    personas.sort_by_key(|(id, _)| *id);
    let mut surges = Vec::new();
    for (index, surge) in raw.surges.iter().enumerate() {
        let here = site.field("surges").index(index);
        surges.push(Surge {
            day: i64::from(surge.day),
            factor: desk.number(&here.field("factor"), surge.factor, 0.0..=20.0, "check-what-surge"),
        });
    }
    Arrivals {
        per_day: desk.number(&site.field("per_day"), raw.per_day, 0.0..=5_000.0, "check-what-per-day"),
        personas,
        surges,
    }
}
