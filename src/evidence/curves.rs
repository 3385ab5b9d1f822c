//! Curves: how the reference shop answers when one thing is moved step by step. Every point is the
//! same customers with the same luck; figures come from the journal and the books, as in the rows.

use super::bench::{ObservedRun, ShopPair};
use super::experiments::{answer_after, arranged, best_first, late_by, orders, with_freight, with_price};
use super::keeper::{Keeper, OBLIGING};
use crate::base::Span;
use crate::scenario::model::Scenario;
use rayon::prelude::*;
use serde::Serialize;
use std::sync::Arc;

/// One line of a curve.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CurveLine {
    /// Its key: what is counted.
    pub id: &'static str,
    /// Points, by what was moved.
    pub points: Vec<(f64, f64)>,
}

/// A curve.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Curve {
    /// Its key, such as `freight-or-price`; also the stem of its files and messages.
    pub id: &'static str,
    /// Its lines; all of the same points.
    pub lines: Vec<CurveLine>,
}

/// How a figure of a run is counted.
type Count = fn(&ObservedRun) -> f64;

/// One point: what was moved, and how.
type SweepStep = (f64, fn(&ShopPair<'_>) -> ObservedRun);

/// The quantity that is moved, and the one that is counted.
struct Sweep {
    id: &'static str,
    steps: &'static [SweepStep],
    /// The counted quantity: its key and the figure.
    lines: &'static [(&'static str, Count)],
    /// Whether figures are shares of those at the first step.
    relative: bool,
}

fn profit(run: &ObservedRun) -> f64 {
    run.profit
}

fn clicks(run: &ObservedRun) -> f64 {
    run.customers.iter().filter(|c| c.clicked).count() as f64
}

fn views(run: &ObservedRun) -> f64 {
    run.customers.iter().filter(|c| c.viewed).count() as f64
}

fn click_rate(run: &ObservedRun) -> f64 {
    clicks(run) / views(run).max(1.0)
}

fn pages(run: &ObservedRun) -> f64 {
    run.customers.iter().map(|c| f64::from(c.pages)).sum::<f64>() / clicks(run).max(1.0)
}

fn leavers(run: &ObservedRun) -> f64 {
    let (mut asked, mut left) = (0.0, 0.0);
    for c in run.customers.iter().filter(|c| c.asked) {
        asked += 1.0;
        left += f64::from(u8::from(c.gave_up.is_some()));
    }
    left / f64::max(asked, 1.0)
}

fn mean_stars(run: &ObservedRun) -> f64 {
    let stars: Vec<f64> = run.customers.iter().filter_map(|c| c.stars).map(f64::from).collect();
    stars.iter().sum::<f64>() / stars.len().max(1) as f64
}

macro_rules! price {
    ($percent:literal) => {
        |bench| bench.run(&Keeper { opening: |shop| with_price(shop, $percent, 0), ..OBLIGING })
    };
}

macro_rules! sum {
    ($name:ident, $sum:literal) => {
        |bench| bench.run_in(&Keeper { opening: |shop| $name(shop, $sum), ..OBLIGING }, free_freight)
    };
}

macro_rules! photos {
    ($($ending:literal),+) => {
        |bench| bench.run(&Keeper { opening: |shop| arranged(shop, &[$($ending),+]), ..OBLIGING })
    };
}

fn dearer(shop: &Scenario, sum: i64) -> Vec<crate::sim::ShopCommand> {
    with_price(shop, 100, sum)
}

/// Freight is free here, as in the lessons.
fn free_freight(shop: &mut Scenario) {
    for product in &mut shop.products {
        product.listing.freight = crate::base::Money::ZERO;
    }
}

const SWEEPS: &[Sweep] = &[
    Sweep {
        id: "waiting",
        steps: &[
            (0.0, |b| answer_after(b, Span::ZERO)),
            (60.0, |b| answer_after(b, Span(60))),
            (120.0, |b| answer_after(b, Span(120))),
            (180.0, |b| answer_after(b, Span(180))),
            (300.0, |b| answer_after(b, Span(300))),
            (600.0, |b| answer_after(b, Span(600))),
        ],
        lines: &[("left", leavers)],
        relative: false,
    },
    Sweep {
        id: "price",
        steps: &[
            (1.0, price!(100)),
            (0.8, price!(80)),
            (0.9, price!(90)),
            (1.1, price!(110)),
            (1.3, price!(130)),
            (1.6, price!(160)),
        ],
        lines: &[("orders", orders), ("profit", profit)],
        relative: true,
    },
    Sweep {
        id: "freight",
        steps: &[
            (0.0, sum!(with_freight, 0)),
            (4.0, sum!(with_freight, 4)),
            (8.0, sum!(with_freight, 8)),
            (12.0, sum!(with_freight, 12)),
        ],
        lines: &[("orders", orders), ("profit", profit)],
        relative: true,
    },
    Sweep {
        id: "freight-in-price",
        steps: &[
            (0.0, sum!(dearer, 0)),
            (4.0, sum!(dearer, 4)),
            (8.0, sum!(dearer, 8)),
            (12.0, sum!(dearer, 12)),
        ],
        lines: &[("orders", orders), ("profit", profit)],
        relative: true,
    },
    Sweep {
        id: "lateness",
        steps: &[
            (4.0, |b| late_by(b, 4)),
            (3.0, |b| late_by(b, 3)),
            (2.0, |b| late_by(b, 2)),
            (1.0, |b| late_by(b, 1)),
        ],
        lines: &[("stars", mean_stars), ("profit", profit)],
        relative: true,
    },
    Sweep {
        id: "cover",
        steps: &[
            (1.0, photos!("good", "detail")),
            (2.0, photos!("flattering", "detail")),
            (3.0, photos!("cluttered", "detail")),
            (4.0, photos!("dark", "detail")),
        ],
        lines: &[("click-rate", click_rate), ("views", views)],
        relative: true,
    },
    Sweep {
        id: "photos",
        steps: &[
            (1.0, photos!("good")),
            (2.0, photos!("good", "detail")),
            (3.0, photos!("good", "dark", "detail")),
            (5.0, photos!("good", "dark", "cluttered", "flattering", "detail")),
        ],
        lines: &[("pages", pages), ("orders", orders)],
        relative: true,
    },
];

/// How many steps of work there are for so many seeds.
pub fn curve_steps(seeds: usize) -> u64 {
    ((SWEEPS.len() + 1) * seeds) as u64
}

/// Every curve, over these seeds; `step` is called after each step of work, from any thread.
pub fn curves(shop: &Arc<Scenario>, seeds: &[u64], step: &(dyn Fn() + Sync)) -> Vec<Curve> {
    let mut all: Vec<Curve> = SWEEPS.iter().map(|sweep| swept(shop, seeds, sweep, step)).collect();
    all.push(popularity(shop, seeds, step));
    all
}

fn swept(shop: &Arc<Scenario>, seeds: &[u64], sweep: &Sweep, step: &(dyn Fn() + Sync)) -> Curve {
    let one = |seed: &u64| {
        let bench = ShopPair::new(shop, *seed);
        let count = |(_, run): &SweepStep| {
            let run = run(&bench);
            sweep.lines.iter().map(|(_, count)| count(&run)).collect::<Vec<f64>>()
        };
        let found: Vec<Vec<f64>> = sweep.steps.iter().map(count).collect();
        step();
        found
    };
    let found: Vec<Vec<Vec<f64>>> = seeds.par_iter().map(one).collect();
    let mean = |place: usize, line: usize| {
        found.iter().map(|seed| seed[place][line]).sum::<f64>() / seeds.len().max(1) as f64
    };
    let line = |(line, (id, _)): (usize, &(&'static str, Count))| {
        let base = if sweep.relative { mean(0, line) } else { 1.0 };
        let point = |(place, (x, _)): (usize, &SweepStep)| (*x, mean(place, line) / base);
        let mut points: Vec<(f64, f64)> = sweep.steps.iter().enumerate().map(point).collect();
        points.sort_by(|a, b| a.0.total_cmp(&b.0));
        CurveLine { id, points }
    };
    Curve { id: sweep.id, lines: sweep.lines.iter().enumerate().map(line).collect() }
}

/// Share of all orders that the best goods make: the best one, the best two, and so on.
fn popularity(shop: &Arc<Scenario>, seeds: &[u64], step: &(dyn Fn() + Sync)) -> Curve {
    let one = |seed: &u64| {
        let sold = best_first(ShopPair::new(shop, *seed).base());
        step();
        sold
    };
    let found: Vec<Vec<f64>> = seeds.par_iter().map(one).collect();
    let goods = shop.products.len().max(1);
    let all = found.iter().flatten().sum::<f64>().max(1.0);
    let mut sum = 0.0;
    let mut points = vec![(0.0, 0.0)];
    for place in 0..goods {
        sum += found.iter().filter_map(|sold| sold.get(place)).sum::<f64>();
        points.push(((place + 1) as f64 / goods as f64, sum / all));
    }
    Curve { id: "popularity", lines: vec![CurveLine { id: "orders", points }] }
}
