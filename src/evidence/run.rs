//! Runs the experiments that a table of targets asks for, over many seeds in parallel. Seeds share
//! nothing and are gathered in their order, so the result does not depend on the number of workers.

use super::bench::ShopPair;
use super::estimate::{Estimate, estimate, sign};
use super::experiments::{Experiment, FAMILIES, FigureKind, Measure};
use super::report::{EvidenceReport, EvidenceRow, RowFailure};
use super::targets::PublishedTarget;
use crate::scenario::model::{Mechanism, Scenario};
use rayon::prelude::*;
use std::sync::Arc;

/// The plan of an evidence run.
#[derive(Debug, Clone)]
pub struct EvidencePlan {
    /// The shop.
    pub shop: Arc<Scenario>,
    /// The published figures.
    pub targets: Vec<PublishedTarget>,
    /// The seeds, in order.
    pub seeds: Vec<u64>,
    /// Mechanisms that are switched off: the negative control.
    pub without: Vec<Mechanism>,
}

impl EvidencePlan {
    fn experiments(&self) -> Vec<&'static Experiment> {
        let wanted = |m: &Measure| self.targets.iter().any(|target| target.id == m.id);
        FAMILIES.iter().copied().filter(|family| family.measures.iter().any(wanted)).collect()
    }

    /// The shop with the mechanisms switched off.
    pub fn prepared(&self) -> Arc<Scenario> {
        ShopPair::prepare(&self.shop, &self.without)
    }

    /// How many steps of work there are: experiments times seeds.
    pub fn steps(&self) -> u64 {
        (self.experiments().len() * self.seeds.len()) as u64
    }
}

/// Ids of all rows for which there is an experiment.
pub fn measured_ids() -> impl Iterator<Item = &'static str> {
    FAMILIES.iter().flat_map(|family| family.measures).map(|measure| measure.id)
}

/// Runs what is planned; `step` is called after each step of work, from any thread.
pub fn run(plan: &EvidencePlan, step: &(dyn Fn() + Sync)) -> EvidenceReport {
    let experiments = plan.experiments();
    let shop = plan.prepared();
    // One list of sums per seed, experiment and measure.
    let seeds: Vec<Vec<Vec<Vec<f64>>>> = plan
        .seeds
        .par_iter()
        .map(|seed| {
            let bench = ShopPair::new(&shop, *seed);
            let one = |experiment: &&Experiment| {
                let sums = (experiment.observe)(&bench);
                step();
                sums
            };
            experiments.iter().map(one).collect()
        })
        .collect();
    let mut report = EvidenceReport { rows: Vec::new(), not_measured: Vec::new() };
    for target in &plan.targets {
        let found = experiments.iter().enumerate().find_map(|(e, experiment)| {
            let m = experiment.measures.iter().position(|m| m.id == target.id)?;
            Some((e, m, &experiment.measures[m]))
        });
        match found {
            Some((e, m, measure)) => {
                let sums: Vec<Vec<f64>> = seeds.iter().map(|seed| seed[e][m].clone()).collect();
                report.rows.push(row(target, measure, &sums));
            }
            None => report.not_measured.push(target.id.clone()),
        }
    }
    report
}

fn row(target: &PublishedTarget, measure: &Measure, sums: &[Vec<f64>]) -> EvidenceRow {
    let found = estimate(sums, measure.figure);
    let found = match measure.kind {
        FigureKind::Value => found,
        FigureKind::Sign => found.map(sign),
    };
    let why = why(target, measure.kind, found);
    EvidenceRow {
        target: target.clone(),
        measured: found.map(|f| f.value),
        interval: found.and_then(|f| f.interval),
        why,
    }
}

fn why(target: &PublishedTarget, kind: FigureKind, found: Option<Estimate>) -> Option<RowFailure> {
    match found {
        None => Some(RowFailure::Nobody),
        Some(f) if (target.low..=target.high).contains(&f.value) => None,
        Some(f) if kind == FigureKind::Sign && f.value.abs() < 0.5 => Some(RowFailure::Unclear),
        Some(f) if f.value < target.low => Some(RowFailure::Below),
        Some(_) => Some(RowFailure::Above),
    }
}
