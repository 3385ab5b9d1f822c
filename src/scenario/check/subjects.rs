//! What several checks ask of cases and carriers.

use crate::base::Span;
use crate::base::time::DAY;
use crate::scenario::model::{Case, Product, Scenario};
use crate::scenario::raw::RawCase;
use crate::scenario::resolve::{NamedPart, Parts};

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

/// The median time of the fastest carrier; none if there is no carrier.
pub(super) fn fastest(scenario: &Scenario) -> Option<Span> {
    let days = scenario.carriers.iter().map(|carrier| carrier.median_days).min_by(f64::total_cmp)?;
    Some(Span((days * DAY as f64) as i64))
}
