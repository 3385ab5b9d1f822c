//! How fast files are: loading and checking a scenario, keeping a decision, playing a file again.
//! `cargo bench --no-default-features --bench files`

mod common;

use common::{first_week, played};
use divan::Bencher;
use std::sync::Arc;
use storefront_sandbox::base::Lang;
use storefront_sandbox::scenario::Scenario;
use storefront_sandbox::session::{JournalFile, Session, play_again};
use storefront_sandbox::sim::ShopCommand;

fn main() {
    divan::main();
}

/// Reading, resolving and checking `first_week` with its libraries and photos.
#[divan::bench]
fn load_and_check() -> Arc<Scenario> {
    first_week()
}

/// One decision on disk, synced.
#[divan::bench]
fn keep_a_decision(bencher: Bencher<'_, '_>) {
    let (Ok(folder), scenario) = (tempfile::tempdir(), first_week()) else { return };
    let path = folder.path().join("bench.journal");
    let Ok(mut session) = Session::start(scenario, 1, Lang::En, Some(&path)) else { return };
    let mut count = 0_u32;
    bencher.bench_local(|| {
        count += 1;
        let text = format!("您好 {count}");
        session.apply(&ShopCommand::SavePhrase { code: "bench".to_owned(), text }).is_ok()
    });
}

/// A whole recorded week read and played again, as `verify` does.
#[divan::bench]
fn play_a_file_again(bencher: Bencher<'_, '_>) {
    let (Ok(folder), scenario) = (tempfile::tempdir(), first_week()) else { return };
    let path = folder.path().join("bench.journal");
    let Ok(mut session) = Session::start(Arc::clone(&scenario), 1, Lang::En, Some(&path)) else { return };
    for command in played(&scenario, 1).1 {
        let _ = session.apply(&command);
    }
    if session.finish().is_err() {
        return;
    }
    bencher.bench(|| {
        let read = JournalFile::read(&path)?;
        play_again(&path, Arc::clone(&scenario), &read)
    });
}

/// A decision in memory only: what the file adds is the difference to the one on disk.
#[divan::bench]
fn keep_a_decision_in_memory(bencher: Bencher<'_, '_>) {
    let Ok(mut session) = Session::start(first_week(), 1, Lang::En, None) else { return };
    let mut count = 0_u32;
    bencher.bench_local(|| {
        count += 1;
        let text = format!("您好 {count}");
        session.apply(&ShopCommand::SavePhrase { code: "bench".to_owned(), text }).is_ok()
    });
}

/// A pause on disk, written but not synced, as the passing of time is: what the window does many
/// times a second.
#[divan::bench]
fn keep_a_pause(bencher: Bencher<'_, '_>) {
    let (Ok(folder), scenario) = (tempfile::tempdir(), first_week()) else { return };
    let path = folder.path().join("bench.journal");
    let Ok(mut session) = Session::start(scenario, 1, Lang::En, Some(&path)) else { return };
    bencher.bench_local(|| session.apply(&ShopCommand::Pause).is_ok());
}
