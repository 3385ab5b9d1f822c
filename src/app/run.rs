//! Opens the window and runs it to its end.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use bevy::app::{AppExit, TerminalCtrlCHandlerPlugin};
use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::settings::{RenderCreation, WgpuSettings};
use bevy_egui::EguiPlugin;

use super::driver::{self, Script};
use super::options::{Options, RunError};
use super::probe::ProbeError;
use super::{
    display, failures, game, input_fixes, input_keys, interrupt, look, pace, probe, raster, scene, window,
};

/// Opens the window as `options` say and comes back when it is closed.
///
/// # Errors
/// See [`run_with`].
pub fn run(options: Options) -> Result<(), RunError> {
    run_with(options, |_| {})
}

/// The same with more plugins: `add` gets the app before it starts.
///
/// # Errors
/// No display or driver; a script that cannot be read, that failed, or during which an error was
/// logged.
pub fn run_with(options: Options, add: impl FnOnce(&mut App)) -> Result<(), RunError> {
    display::leave_stale();
    let script = options.script.as_deref().map(Script::read).transpose()?;
    let (adapter, display) = probe::probe_and_hold()?;
    let scripted = script.is_some();
    failures::count_panics();
    // What the probe cannot foresee ends as a sentence, too, as long as nobody has seen the window.
    let ended = catch_unwind(AssertUnwindSafe(|| open(options, script, &adapter, add)));
    interrupt::window_is_gone();
    drop(display);
    match ended {
        Ok(exit) => outcome(exit, scripted),
        Err(_) if !failures::is_up() => Err(ProbeError::NoWindow.into()),
        Err(panic) => resume_unwind(panic),
    }
}

/// The window from its first picture to its last.
fn open(options: Options, script: Option<Script>, adapter: &str, add: impl FnOnce(&mut App)) -> AppExit {
    let mut app = App::new();
    app.add_plugins(
        DefaultPlugins
            .set(WindowPlugin {
                primary_window: Some(window::description()),
                // The game asks before an unsent reply is lost.
                close_when_requested: options.bare,
                ..default()
            })
            .set(RenderPlugin { render_creation: rendering(), ..default() })
            .set(LogPlugin {
                filter: "warn,storefront_sandbox=info,wgpu_hal=error,wgpu_core=error".to_owned(),
                custom_layer: failures::counting_layer,
                fmt_layer: failures::printing_layer,
                ..default()
            })
            // The library's own closes the window only when something else wakes it, and tells of a
            // failure.
            .disable::<TerminalCtrlCHandlerPlugin>(),
    );
    app.add_plugins((failures::plugin, interrupt::plugin));
    // Choosing among many textures in one drawing call is slow without a graphics card.
    app.add_plugins(EguiPlugin { bindless_mode_array_size: None });
    app.insert_resource(options.preferences);
    app.add_plugins((window::plugin, look::plugin, pace::plugin, raster::plugin, scene::plugin));
    app.add_plugins((input_fixes::plugin, input_keys::plugin));
    if !options.bare {
        let scripted = script.is_some();
        let Options { journal_dir, scenarios, seat, .. } = options;
        app.insert_resource(game::GameOptions { journal_dir, scenarios, scripted, seat });
        app.add_plugins(game::plugin);
    }
    if let Some(script) = script {
        app.insert_resource(script).add_plugins(driver::plugin);
    }
    add(&mut app);
    info!("drawing with {adapter}");
    app.run()
}

fn rendering() -> RenderCreation {
    RenderCreation::from(WgpuSettings {
        backends: Some(probe::backends()),
        memory_hints: bevy::render::settings::MemoryHints::MemoryUsage,
        ..default()
    })
}

fn outcome(exit: AppExit, scripted: bool) -> Result<(), RunError> {
    if scripted {
        if let Some(reason) = driver::failure() {
            return Err(RunError::Step(reason));
        }
        if let (1.., Some(first)) = failures::so_far() {
            return Err(RunError::Step(driver::logged(&first)));
        }
    }
    match exit {
        AppExit::Success => Ok(()),
        AppExit::Error(code) if code.get() == interrupt::CODE => Err(RunError::Interrupted),
        AppExit::Error(code) => Err(RunError::Window(code.get())),
    }
}
