//! What values mean together. To follow.

use super::model::Scenario;
use super::resolve::{Desk, Parts};

/// Slots that texts may have.
pub const SLOTS: &[&str] = &[];

pub(super) fn check(_: &mut Desk, _: &Parts, _: &Scenario, _: &str) {}
