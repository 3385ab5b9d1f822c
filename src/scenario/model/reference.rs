//! The reference on which a scenario's scores are placed: what doing nothing and the best known
//! play score. Made by `storefront calibrate`, read from the file beside the scenario; no part of
//! the scenario's digest, since it changes nothing that happens in a run.

use serde::Serialize;
use std::collections::BTreeMap;

/// Scores before placing, 0 to 100, as means over the seeds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reference {
    /// The digest of the scenario it was made for.
    pub scenario_digest: String,
    /// First and last seed on which players were judged.
    pub seeds: (u64, u64),
    /// The score of doing nothing.
    pub floor: f64,
    /// What all but one in a hundred runs keep within, at least a point more than the floor.
    pub best: f64,
    /// The best known play: whose mean is the highest.
    pub best_player: String,
    /// The settings of the best play, knob by knob, in the knobs' own units.
    pub best_play: BTreeMap<String, f64>,
    /// Players from do-nothing to the best.
    pub players: Vec<ReferencePlayer>,
}

/// A player's raw scores over the seeds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReferencePlayer {
    /// Name.
    pub name: String,
    /// Mean.
    pub mean: f64,
    /// Standard deviation of the sample.
    pub sd: f64,
    /// Worst.
    pub min: f64,
    /// Best.
    pub max: f64,
}

impl Reference {
    /// A raw score on the reference: 0 is doing nothing, 100 the best that known play brings; what
    /// lies beyond is cut.
    pub fn place(&self, raw: f64) -> f64 {
        ((raw - self.floor) * self.scale()).clamp(0.0, 100.0)
    }

    /// Placed points per raw point. Where floor and best lie within a point of each other, as in a
    /// reference that is being made of very few runs, the scale is that of one point.
    pub fn scale(&self) -> f64 {
        100.0 / (self.best - self.floor).max(1.0)
    }
}
