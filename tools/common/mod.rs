//! What the fuzzers share: numbers among their arguments, and a search over many runs for one that
//! fails.

use rayon::prelude::*;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// The numbers of a command line such as `--runs 1000 --seed 1`.
pub(crate) struct Arguments(Vec<String>);

impl Arguments {
    /// Those of this program.
    pub(crate) fn read() -> Self {
        Self(std::env::args().collect())
    }

    /// The number behind a name, if the name is given.
    ///
    /// # Errors
    /// What stands behind the name is no whole number.
    pub(crate) fn number(&self, name: &str) -> anyhow::Result<Option<u64>> {
        let text = self.0.iter().position(|given| given == name).and_then(|at| self.0.get(at + 1));
        Ok(text.map(|text| text.parse()).transpose()?)
    }

    /// The hunt that `--runs`, `--threads` and `--seed` ask for; `runs` is the usual number.
    ///
    /// # Errors
    /// One of them is no whole number.
    pub(crate) fn hunt(&self, runs: u64) -> anyhow::Result<Hunt> {
        Ok(Hunt {
            runs: self.number("--runs")?.unwrap_or(runs),
            threads: self.number("--threads")?.unwrap_or(2),
            seed: self.number("--seed")?.unwrap_or(1),
        })
    }
}

/// Many runs, each from a seed and its number.
#[derive(Clone, Copy)]
pub(crate) struct Hunt {
    /// How many.
    pub(crate) runs: u64,
    /// On so many threads.
    pub(crate) threads: u64,
    /// The seed of all.
    pub(crate) seed: u64,
}

/// What a hunt came to.
pub(crate) struct Caught<B> {
    /// A run that failed, and how.
    pub(crate) bad: Option<(u64, B)>,
    /// The slowest run that did not.
    pub(crate) slowest: Duration,
    /// Runs a second.
    pub(crate) rate: f64,
}

impl Hunt {
    /// Tries every run until one fails. Panics are not printed: whoever tries a run catches them.
    ///
    /// # Errors
    /// The threads cannot be started.
    pub(crate) fn search<B: Send>(
        &self,
        attempt: impl Fn(u64) -> Result<Duration, B> + Sync,
    ) -> anyhow::Result<Caught<B>> {
        std::panic::set_hook(Box::new(|_| {}));
        // The stack of an ordinary thread, so that what recurses too deep is found here first.
        let pool = rayon::ThreadPoolBuilder::new();
        let pool = pool.num_threads(self.threads as usize).stack_size(2 << 20).build()?;
        let slowest = AtomicU64::new(0);
        let began = Instant::now();
        let bad = pool.install(|| {
            (0..self.runs).into_par_iter().find_map_any(|run| match attempt(run) {
                Err(what) => Some((run, what)),
                Ok(time) => {
                    slowest.fetch_max(time.as_micros() as u64, Ordering::Relaxed);
                    None
                }
            })
        });
        let rate = self.runs as f64 / began.elapsed().as_secs_f64();
        Ok(Caught { bad, slowest: Duration::from_micros(slowest.into_inner()), rate })
    }
}
