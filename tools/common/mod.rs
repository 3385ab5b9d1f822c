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

/// A try that found nothing wrong.
pub(crate) struct Tried {
    /// Whether the input was taken; refused otherwise.
    pub(crate) taken: bool,
    /// How long it took.
    pub(crate) time: Duration,
}

/// What a hunt came to.
pub(crate) struct Caught {
    /// A run that failed, and how.
    pub(crate) bad: Option<(u64, String)>,
    /// How many inputs were taken.
    pub(crate) taken: u64,
    /// The slowest run that did not fail.
    pub(crate) slowest: Duration,
    /// Runs a second.
    pub(crate) rate: f64,
}

impl Hunt {
    /// Tries every run until one fails, or is slower than `limit` three times: a busy machine is no
    /// fault of the input. Panics are not printed: whoever tries a run catches them.
    ///
    /// # Errors
    /// The threads cannot be started.
    pub(crate) fn search(
        &self,
        limit: Duration,
        attempt: impl Fn(u64) -> Result<Tried, String> + Sync,
    ) -> anyhow::Result<Caught> {
        std::panic::set_hook(Box::new(|_| {}));
        // The stack of an ordinary thread, so that what recurses too deep is found here first.
        let pool = rayon::ThreadPoolBuilder::new();
        let pool = pool.num_threads(self.threads as usize).stack_size(2 << 20).build()?;
        let (slowest, taken) = (AtomicU64::new(0), AtomicU64::new(0));
        let began = Instant::now();
        let bad = pool.install(|| {
            (0..self.runs).into_par_iter().find_map_any(|run| match within(limit, || attempt(run)) {
                Err(what) => Some((run, what)),
                Ok(tried) => {
                    slowest.fetch_max(tried.time.as_micros() as u64, Ordering::Relaxed);
                    taken.fetch_add(u64::from(tried.taken), Ordering::Relaxed);
                    None
                }
            })
        });
        let rate = self.runs as f64 / began.elapsed().as_secs_f64();
        let slowest = Duration::from_micros(slowest.into_inner());
        Ok(Caught { bad, taken: taken.into_inner(), slowest, rate })
    }
}

/// The first of up to three tries that is within the limit, or what is wrong.
fn within(limit: Duration, attempt: impl Fn() -> Result<Tried, String>) -> Result<Tried, String> {
    let mut best = Duration::MAX;
    for _ in 0..3 {
        let tried = attempt()?;
        if tried.time <= limit {
            return Ok(tried);
        }
        best = best.min(tried.time);
    }
    Err(format!("takes {best:?}"))
}
