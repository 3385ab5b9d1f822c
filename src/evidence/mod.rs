//! Evidence: controlled experiments on a reference shop, compared with published measurements.
//!
//! An experiment changes the shop as the original study did, lets the same customers come with the
//! same luck, and measures from what they did: the journal and the records of customers drawn from
//! it. It never reads a parameter of the model and calls it a result. Nothing here knows files or
//! terminals.
//!
//! - [`targets`]: the table of published measurements
//! - [`shop`]: the reference shop; `keeper`: who runs it in an experiment
//! - `bench`: one seed's runs; `experiments`: one family a file; `estimate`: figures and intervals
//!   over seeds
//! - [`curves`]: the shop's answer when one thing is moved step by step
//! - `festival`: the published clock of a festival day
//! - [`report`]: what was found

mod bench;
mod curves;
mod estimate;
mod experiments;
pub(crate) mod festival;
mod keeper;
pub mod report;
pub mod run;
pub mod shop;
pub mod targets;

pub use curves::{Curve, CurveLine, curve_steps, curves};
pub use estimate::Estimate;
pub use report::{EvidenceReport, EvidenceRow, RowFailure};
pub use run::{EvidencePlan, measured_ids, run};
pub use targets::{PublishedTarget, Tier};
