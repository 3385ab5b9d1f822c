//! The reference shop and the shipped table of targets.

use crate::diagnostic::sentence::unworded;
use crate::diagnostic::{Format, render};
use crate::scenario::model::Scenario;
use crate::scenario::{Embedded, load};
use std::sync::Arc;

/// The shipped table of published measurements.
pub const TARGETS: &str = include_str!("../../assets/evidence/targets.csv");

/// Where the reference shop lies in the source tree.
const FOLDER: &str = "assets/evidence/reference_shop";

/// The reference shop.
///
/// # Errors
/// Its problems, one a line. The shipped one has none: a test holds that.
pub fn reference_shop() -> Result<Arc<Scenario>, String> {
    let loaded = load(&Embedded::reference_shop(), FOLDER);
    loaded
        .scenario
        .map(Arc::new)
        .ok_or_else(|| render(&loaded.diagnostics, Format::Concise, false, &unworded))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reference_shop_has_no_problem() {
        let loaded = load(&Embedded::reference_shop(), FOLDER);
        assert!(
            loaded.diagnostics.is_empty(),
            "{}",
            render(&loaded.diagnostics, Format::Concise, false, &unworded)
        );
        assert!(reference_shop().is_ok());
    }
}
