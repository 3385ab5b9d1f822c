//! The results of the experiments, beside the published figures.

use super::targets::{PublishedTarget, Tier};

/// One row of the report.
#[derive(Debug, Clone, PartialEq)]
pub struct EvidenceRow {
    /// The published figure.
    pub target: PublishedTarget,
    /// What was measured; none where no customer came into the condition.
    pub measured: Option<f64>,
    /// The interval of 95 %; none from a single seed.
    pub interval: Option<(f64, f64)>,
    /// Why it does not pass; none if it passes.
    pub why: Option<RowFailure>,
}

impl EvidenceRow {
    /// Whether the figure lies in its band.
    pub const fn pass(&self) -> bool {
        self.why.is_none()
    }
}

/// Why a row does not pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowFailure {
    /// Nobody came into the condition, so that there is nothing to measure.
    Nobody,
    /// Below the band.
    Below,
    /// Above the band.
    Above,
    /// The direction of the effect is not certain.
    Unclear,
}

impl RowFailure {
    /// The reason's name, as message keys write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Below => "below",
            Self::Above => "above",
            Self::Unclear => "unclear",
        }
    }
}

/// The whole report.
#[derive(Debug, Clone, PartialEq)]
pub struct EvidenceReport {
    /// Rows in the order of the targets.
    pub rows: Vec<EvidenceRow>,
    /// Ids of targets for which there is no experiment.
    pub not_measured: Vec<String>,
}

impl EvidenceReport {
    /// Whether every emergent row lies in its band.
    pub fn emergent_hold(&self) -> bool {
        self.rows.iter().filter(|row| row.target.tier == Tier::Emergent).all(EvidenceRow::pass)
    }

    /// Rows of a tier, and how many of them pass.
    pub fn count(&self, tier: Tier) -> (usize, usize) {
        let of_it = self.rows.iter().filter(|row| row.target.tier == tier);
        of_it.fold((0, 0), |(all, pass), row| (all + 1, pass + usize::from(row.pass())))
    }
}
