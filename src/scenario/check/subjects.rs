//! What several checks ask of cases and carriers.

use crate::base::Span;
use crate::base::time::DAY;
use crate::scenario::model::{Case, Outcome, Product, Scenario, Start};
use crate::scenario::raw::RawCase;
use crate::scenario::resolve::{NamedPart, Parts, Site};

/// Cases as they were written with what they were resolved to.
pub(super) fn cases<'a>(
    parts: &'a Parts,
    scenario: &'a Scenario,
) -> impl Iterator<Item = (&'a NamedPart<RawCase>, &'a Case)> {
    parts.cases.iter().zip(&scenario.cases)
}

/// The product that a case is about, if it names one.
pub(super) fn product_of<'a>(scenario: &'a Scenario, case: &Case) -> Option<&'a Product> {
    let id = case.product.or_else(|| case.buys.as_ref().map(|order| order.product))?;
    scenario.products.get(id.index())
}

/// The single parts of a formula, each with its place, in the order in which they are written.
pub(super) fn atoms<'a>(outcome: &'a Outcome, site: &Site) -> Vec<(Site, &'a Outcome)> {
    if matches!(outcome, Outcome::All(_) | Outcome::AnyOf(_)) {
        let each = outcome.parts().iter().enumerate();
        each.flat_map(|(index, part)| atoms(part, &site.index(index))).collect()
    } else {
        vec![(site.clone(), outcome)]
    }
}

/// Whether there is an order to talk about when a case begins, or may be.
pub(super) fn has_order(case: &Case) -> bool {
    let after_order =
        matches!(case.starts, Start::AfterPayment(_) | Start::AfterDelivery(_) | Start::WhenLate(_));
    case.buys.is_some() || after_order || case.is_everyday()
}

/// The median time of the fastest carrier; none if there is no carrier.
pub(super) fn fastest(scenario: &Scenario) -> Option<Span> {
    let days = scenario.carriers.iter().map(|carrier| carrier.median_days).min_by(f64::total_cmp)?;
    Some(Span((days * DAY as f64) as i64))
}
