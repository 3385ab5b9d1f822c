//! Counts what went wrong while a script ran: lines logged as errors, and panics. A picture that
//! looks right does not make a run right.

use std::io::{IsTerminal as _, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use bevy::log::tracing_subscriber::Layer;
use bevy::log::tracing_subscriber::filter::LevelFilter;
use bevy::log::tracing_subscriber::fmt;
use bevy::log::{BoxedFmtLayer, BoxedLayer};
use bevy::prelude::{App, Last};

static COUNT: AtomicUsize = AtomicUsize::new(0);
static PICTURES: AtomicUsize = AtomicUsize::new(0);
static FIRST: Mutex<Option<String>> = Mutex::new(None);

/// A log layer that counts error lines.
#[expect(clippy::unnecessary_wraps, reason = "the log plugin wants an option")]
pub(super) fn counting_layer(_app: &mut App) -> Option<BoxedLayer> {
    let layer = fmt::Layer::default().without_time().with_ansi(false).with_writer(|| Counter);
    Some(Box::new(layer.with_filter(LevelFilter::ERROR)))
}

/// The layer that prints the log: in colour on a terminal that shows colours, without colour codes
/// in a file. The variable `NO_COLOR` switches colours off.
#[expect(clippy::unnecessary_wraps, reason = "the log plugin wants an option")]
pub(super) fn printing_layer(_app: &mut App) -> Option<BoxedFmtLayer> {
    // The library's default reads the variable.
    let layer = fmt::Layer::default().with_writer(std::io::stderr);
    let layer = if std::io::stderr().is_terminal() { layer } else { layer.with_ansi(false) };
    Some(Box::new(layer))
}

/// Makes panics count, too. They print one line; where from, only with `RUST_BACKTRACE=1`. Until
/// the window is up they print nothing: the user who asked for the window gets a sentence instead.
pub(super) fn count_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        note(&info.to_string());
        if is_up() {
            before(info);
        }
    }));
}

/// Pictures after which the window counts as up: a display that cannot show one fails at the first.
const ENOUGH: usize = 5;

/// Counts the pictures until the window is up.
pub(super) fn plugin(app: &mut App) {
    app.add_systems(Last, || {
        PICTURES.fetch_add(1, Ordering::Relaxed);
    });
}

/// Whether the window has come up.
pub(super) fn is_up() -> bool {
    PICTURES.load(Ordering::Relaxed) > ENOUGH
}

/// How many errors there were, and the first one.
pub(super) fn so_far() -> (usize, Option<String>) {
    let first = FIRST.lock().unwrap_or_else(PoisonError::into_inner).clone();
    (COUNT.load(Ordering::Relaxed), first)
}

fn note(text: &str) {
    COUNT.fetch_add(1, Ordering::Relaxed);
    let mut first = FIRST.lock().unwrap_or_else(PoisonError::into_inner);
    first.get_or_insert_with(|| text.trim().to_owned());
}

struct Counter;

impl Write for Counter {
    fn write(&mut self, line: &[u8]) -> std::io::Result<usize> {
        note(&String::from_utf8_lossy(line));
        Ok(line.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
