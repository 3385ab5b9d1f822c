//! The charts of docs/model, drawn from the formulas themselves: a page that shows something else
//! fails its test, and the message is the chart that belongs there.

mod after;
mod customer;
mod demand;
mod pages;

use crate::base::Stream;
use crate::scenario::{Embedded, Scenario, load};
use pages::page;
use std::fmt::Write as _;

/// Bars of one chart; `full` is the value of the longest bar.
fn chart(full: f64, rows: &[(&str, f64)]) -> String {
    let mut out = String::new();
    for (label, value) in rows {
        let length = (value / full * 40.0).round().clamp(0.0, 60.0) as usize;
        let line = format!("{label:>14} {value:>6.2} {}", "█".repeat(length));
        let _ = writeln!(out, "{}", line.trim_end());
    }
    out
}

/// The block after `<!-- chart: name -->` in a page.
fn shown<'a>(page: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(&format!("<!-- chart: {name} -->\n```text\n"))?;
    rest.split_once("```").map(|(block, _)| block)
}

/// Holds that a page shows these bars under that name.
fn hold(file: &str, name: &str, full: f64, rows: &[(&str, f64)]) {
    let expected = chart(full, rows);
    assert_eq!(
        shown(page(file), name).unwrap_or("no such chart"),
        expected,
        "{file}: {name} should be\n{expected}"
    );
}

/// A shop from which a chart takes what a formula wants and does not look at.
fn sample() -> Scenario {
    load(&Embedded::scenario("first_week").unwrap(), "first_week").scenario.unwrap()
}

/// A factor on sales from a change of their logarithm.
fn factor(effect: f64) -> f64 {
    libm::exp(effect)
}

/// Share of `n` draws, each with a luck of its own, for which something holds; the same on every
/// machine.
fn share(n: u64, holds: impl Fn(&mut Stream) -> bool) -> f64 {
    (0..n).filter(|&who| holds(&mut Stream::new(1, who, 0, 0))).count() as f64 / n as f64
}
