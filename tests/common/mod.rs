//! Helpers that several test binaries share.
#![allow(
    dead_code,
    clippy::expect_used,
    reason = "each test binary uses its own part, and may stop where it stands"
)]

use std::path::Path;
use std::sync::Arc;
use storefront_sandbox::base::Lang;
use storefront_sandbox::diagnostic::{Format, render};
use storefront_sandbox::locale::sentence;
use storefront_sandbox::scenario::{self, Embedded, Files, Scenario};
use storefront_sandbox::session::disk::Folder;

/// The small shop for tests.
pub(crate) fn corner_shop() -> Arc<Scenario> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shops/corner_shop");
    load(&Folder::open(&folder).expect("the test shop is there"))
}

/// A shipped scenario.
pub(crate) fn shipped(id: &str) -> Arc<Scenario> {
    load(&Embedded::scenario(id).expect("the scenario is shipped"))
}

fn load(files: &dyn Files) -> Arc<Scenario> {
    let loaded = scenario::load(files, "scenario");
    match loaded.scenario {
        Some(scenario) => Arc::new(scenario),
        None => panic!(
            "{}",
            render(&loaded.diagnostics, Format::Concise, false, &|each| sentence(Lang::En, each))
        ),
    }
}
