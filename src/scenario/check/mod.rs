//! What values mean together: looks for what cannot work in a scenario whose single values are sound.
//!
//! One family of checks per file. A check reports a code with a page in docs/diagnostics and has an example in
//! tests/scenarios. Errors stop a scenario, warnings do not. Must not change anything.
//!
//! - [`references`]: id and folder, things never used
//! - [`times`]: days and clocks; [`reach`]: cases that can never start
//! - [`texts`]: languages and slots; [`dialogue`]: lines and suggestions
//! - [`satisfaction`]: what satisfies a customer; [`circumstance`]: what prevents a story
//! - [`policy`], [`listing`], [`supply`], [`rubric`], [`coach`], [`arrivals`], [`everyday`]

mod arrivals;
mod circumstance;
mod coach;
mod dialogue;
mod everyday;
mod listing;
mod policy;
mod reach;
mod references;
mod rubric;
mod satisfaction;
mod supply;
mod texts;
mod times;

pub use texts::SLOTS;

use super::model::{Case, Product, Scenario};
use super::raw::RawCase;
use super::resolve::{Desk, Item, Parts};
use crate::base::Span;
use crate::base::time::DAY;

/// Checks everything. `folder` is the name of the scenario's folder.
pub(super) fn check(desk: &mut Desk, parts: &Parts, scenario: &Scenario, folder: &str) {
    references::check(desk, parts, scenario, folder);
    times::check(desk, parts, scenario);
    let reachable = reach::check(desk, parts, scenario);
    texts::check(desk, parts);
    dialogue::check(desk, parts, scenario);
    satisfaction::check(desk, parts, scenario);
    circumstance::check(desk, parts, scenario);
    policy::check(desk, parts, scenario);
    listing::check(desk, parts, scenario);
    supply::check(desk, parts, scenario);
    rubric::check(desk, parts, scenario);
    coach::check(desk, parts, scenario, &reachable);
    arrivals::check(desk, parts, scenario);
    everyday::check(desk, parts, scenario);
}

/// Cases as they were written with what they were resolved to.
fn cases<'a>(
    parts: &'a Parts,
    scenario: &'a Scenario,
) -> impl Iterator<Item = (&'a Item<RawCase>, &'a Case)> {
    parts.cases.iter().zip(&scenario.cases)
}

/// The product that a case is about, if it names one.
fn product_of<'a>(scenario: &'a Scenario, case: &Case) -> Option<&'a Product> {
    let id = case.product.or_else(|| case.buys.as_ref().map(|order| order.product))?;
    scenario.products.get(id.index())
}

/// The median time of the fastest carrier; none if there is no carrier.
fn fastest(scenario: &Scenario) -> Option<Span> {
    let days = scenario.carriers.iter().map(|carrier| carrier.median_days).min_by(f64::total_cmp)?;
    Some(Span((days * DAY as f64) as i64))
}
