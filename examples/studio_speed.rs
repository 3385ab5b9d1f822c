//! Times previews and shots of the photo studio on two threads: milliseconds for tracing,
//! smoothing, developing; peak memory. With a side (`studio_speed 800`) only that one.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "times and memory are its subject"
)]

use anyhow::Context as _;
use std::time::Instant;
use storefront_sandbox::studio::recipe::{Flaw, Goods, Pose};
use storefront_sandbox::studio::{
    Cancel, Model, StudioLook, StudioStage, develop, edit, expose, load, preset,
};

fn main() -> anyhow::Result<()> {
    let only = std::env::args().nth(1);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build()?;
    for (side, samples) in [(200, 2), (320, 4), (800, 4)] {
        if only.as_ref().is_some_and(|only| *only != side.to_string()) {
            continue;
        }
        for goods in [Goods::Mug, Goods::Bottle, Goods::Scarf] {
            let model = Model::new(goods, Pose::default(), Flaw::None);
            let recipe = preset(&model, Pose::default(), Flaw::None, StudioLook::Softboxes);
            let stage = StudioStage::new(&recipe, &model)?;
            let mut best = [f64::MAX; 3];
            for _ in 0..3 {
                let mut film = load(side, side, 1).context("a side that fits")?;
                let began = Instant::now();
                pool.install(|| expose(&mut film, &stage, samples, &Cancel::default()));
                let traced = began.elapsed().as_secs_f64();
                let negative = pool.install(|| film.smooth());
                let smoothed = began.elapsed().as_secs_f64();
                let photo = pool.install(|| edit(&develop(&negative, &recipe).0, &recipe.edits));
                anyhow::ensure!(photo.width() == side, "a whole picture");
                let times = [traced, smoothed - traced, began.elapsed().as_secs_f64() - smoothed];
                best = [0, 1, 2].map(|k| best[k].min(times[k] * 1000.0));
            }
            let [trace, smooth, develop] = best;
            println!("{side}² {samples} {}: {trace:.0} + {smooth:.0} + {develop:.0} ms", goods.name());
        }
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    println!("{}", status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("memory unknown"));
    Ok(())
}
