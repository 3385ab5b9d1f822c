//! How often a picture is drawn. At rest: only when something happens. While something moves, the
//! code that moves it asks here in every frame. When no code asks any more, the window rests again.

use std::time::Duration;

use bevy::prelude::*;
use bevy::winit::{UpdateMode, WinitSettings};

/// 40 pictures a second: smooth for walking figures, and slow enough without a graphics card.
pub const SMOOTH: Duration = Duration::from_millis(25);
/// Four pictures a second: a running clock.
pub const TICKING: Duration = Duration::from_millis(250);
/// Nothing moves; a picture now and then costs nothing.
const REST: Duration = Duration::from_mins(1);

/// Ask here for the next picture.
#[derive(Resource, Debug, Default)]
pub struct Pace {
    wanted: Option<Duration>,
    flat_out: bool,
}

impl Pace {
    /// Asks for another picture within `wait`. Holds for one frame: ask again while it moves.
    pub fn ask(&mut self, wait: Duration) {
        self.wanted = Some(self.wanted.map_or(wait, |before| before.min(wait)));
    }

    /// What was asked for since the last picture.
    pub(super) fn take(&mut self) -> Option<Duration> {
        self.wanted.take()
    }

    /// Draws without any pause, for measuring and for scripts.
    pub fn flat_out(&mut self, on: bool) {
        self.flat_out = on;
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Pace>().insert_resource(settings(None)).add_systems(Last, set_pace);
}

fn settings(wanted: Option<Duration>) -> WinitSettings {
    let wait = wanted.unwrap_or(REST);
    WinitSettings {
        focused_mode: UpdateMode::reactive_low_power(wait),
        unfocused_mode: UpdateMode::reactive_low_power(wait),
    }
}

fn set_pace(mut pace: ResMut<Pace>, mut winit: ResMut<WinitSettings>) {
    let wanted = pace.bypass_change_detection().take();
    let new = if pace.flat_out { WinitSettings::continuous() } else { settings(wanted) };
    if new.focused_mode != winit.focused_mode {
        *winit = new;
    }
}
