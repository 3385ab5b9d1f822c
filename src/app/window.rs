//! The window: 1280×720 to begin with, resizable, and a camera for scene and panels together.
//!
//! One camera draws both: the scene first, egui over it in the same picture. A second camera would
//! cost a whole pass more on machines without a graphics card.

use std::time::Duration;

use bevy::prelude::*;
use bevy::time::Real;
use bevy::window::{PresentMode, WindowResized, WindowResolution};

use super::pace::{Pace, SMOOTH};

/// How long pictures follow one another after the window changed its size: panels, scene and screen
/// take the new size one after the other.
const SETTLES: Duration = Duration::from_millis(600);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, redraw_after_resize);
}

/// A window at rest draws nothing; one that changed its size must not keep the old picture.
fn redraw_after_resize(
    mut resized: MessageReader<WindowResized>,
    time: Res<Time<Real>>,
    mut pace: ResMut<Pace>,
    mut until: Local<Duration>,
) {
    let now = time.elapsed();
    if resized.read().count() > 0 {
        *until = now + SETTLES;
    }
    if now < *until {
        pace.ask(SMOOTH);
    }
}

/// The window before it opens.
pub(super) fn description() -> Window {
    Window {
        title: "Storefront Sandbox".to_owned(),
        name: Some("storefront-sandbox".to_owned()),
        resolution: WindowResolution::new(1280, 720),
        resize_constraints: bevy::window::WindowResizeConstraints {
            min_width: 960.0,
            min_height: 600.0,
            ..default()
        },
        present_mode: PresentMode::AutoVsync,
        ..default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// After a change of size pictures follow for a while, then the window rests again.
    #[test]
    fn a_resize_is_drawn_to_its_end() {
        let mut app = App::new();
        app.init_resource::<Pace>().init_resource::<Time<Real>>().add_message::<WindowResized>();
        app.add_plugins(plugin);
        let wanted = |app: &mut App, passed: u64| {
            app.world_mut().resource_mut::<Time<Real>>().update_with_duration(Duration::from_millis(passed));
            app.update();
            app.world_mut().resource_mut::<Pace>().take().is_some()
        };
        assert!(!wanted(&mut app, 10));
        let window = Entity::PLACEHOLDER;
        app.world_mut().write_message(WindowResized { window, width: 800.0, height: 600.0 });
        assert!(wanted(&mut app, 10) && wanted(&mut app, 200) && wanted(&mut app, 200));
        assert!(!wanted(&mut app, 400));
    }
}
