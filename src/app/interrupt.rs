//! Ctrl+C in the terminal from which the window was opened: the window closes and the program ends
//! with code 130, without a word. Everything that was accepted is on disk already.

use std::process::exit;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use bevy::app::{AppExit, ctrlc};
use bevy::prelude::*;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

/// The code by which shells know that a program was interrupted.
pub(super) const CODE: u8 = 130;

/// How often it was asked for.
static ASKED: AtomicUsize = AtomicUsize::new(0);
/// Whether a window is there that can close.
static OPEN: AtomicBool = AtomicBool::new(false);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Startup, listen).add_systems(First, close);
}

/// Listens. A window that rests is woken, so that it sees what was asked.
fn listen(events: Res<EventLoopProxyWrapper>) {
    let events = (**events).clone();
    OPEN.store(true, Ordering::SeqCst);
    let listening = ctrlc::set_handler(move || {
        let again = ASKED.fetch_add(1, Ordering::SeqCst) > 0;
        let woken = events.send_event(WinitUserEvent::WakeUp).is_ok();
        if again || !woken || !OPEN.load(Ordering::SeqCst) {
            exit(CODE.into());
        }
    });
    if let Err(trouble) = listening {
        warn!("Ctrl+C ends the program at once: {trouble}");
    }
}

fn close(mut exits: MessageWriter<AppExit>) {
    if ASKED.load(Ordering::SeqCst) > 0 {
        exits.write(AppExit::from_code(CODE));
    }
}

/// The window is gone: from now on Ctrl+C ends the program at once.
pub(super) fn window_is_gone() {
    OPEN.store(false, Ordering::SeqCst);
}
