//! The reference shop and the shipped table of targets.

use crate::diagnostic::Diagnostic;
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
/// Its problems. The shipped one has none: a test verifies that.
pub fn reference_shop() -> Result<Arc<Scenario>, Vec<Diagnostic>> {
    let loaded = load(&Embedded::reference_shop(), FOLDER);
    loaded.scenario.map(Arc::new).ok_or(loaded.diagnostics)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reference_shop_has_no_problem() {
        let loaded = load(&Embedded::reference_shop(), FOLDER);
        assert!(loaded.diagnostics.is_empty(), "{:#?}", loaded.diagnostics);
        assert!(reference_shop().is_ok());
    }
}
