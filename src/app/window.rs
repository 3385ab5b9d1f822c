//! The window: 1280×720 to begin with, resizable, and a camera for scene and panels together.
//!
//! One camera draws both: the scene first, egui over it in the same picture. A second camera would cost a
//! whole pass more on machines without a graphics card.

use bevy::prelude::*;
use bevy::window::{PresentMode, WindowResolution};

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
