//! The street in front of the shop: stalls, passers-by, light, a parcel van. A picture of the engine's view;
//! it decides nothing.
//!
//! Whoever has the engine's view fills [`Street`] (who is there, what they do, what the stalls show, what
//! hour it is); drawing and walking follow. [`street_ui`] gives the scene a rectangle in a panel, writes
//! names and thoughts over it and tells which figure was chosen. Scene units: 1196 × 668, y up.

mod atlas;
mod body;
mod crowd;
pub mod figures;
mod layout;
mod light;
mod paint;
mod products;
mod shapes;
mod stalls;
mod van;
mod view;
mod walk;

use bevy::camera::CameraUpdateSystems;
use bevy::camera::visibility::VisibilitySystems;
use bevy::prelude::*;
use bevy_egui::EguiPostUpdateSet;

use paint::Paint;

pub use figures::{Product, SelectedVisitor, Spot, Stage, Stall, Street, Thought, Visitor};
pub use products::Picture;
pub use view::street_ui;

/// What parts of the scene are drawn with: shared by all, so that the light changes in one place.
#[derive(Resource, Debug, Clone)]
struct Paints {
    /// Sky, houses and pavement: the same light, but without blending, which would cost a third of the time
    /// of a picture without a graphics card.
    backdrop: Handle<Paint>,
    /// Everything the daylight falls on.
    daylight: Handle<Paint>,
    /// People, in the same light; their parts are in its picture.
    people: Handle<Paint>,
    /// The inside of the stalls, lit by their own lamps in the evening.
    lamplit: Handle<Paint>,
    /// The glow of the lamps themselves.
    glow: Handle<Paint>,
}

/// Root of everything in the scene; hidden while no panel shows the street.
#[derive(Component)]
struct SceneRoot;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(paint::plugin);
    app.init_resource::<Street>().init_resource::<SelectedVisitor>().init_resource::<walk::Crowd>();
    app.add_systems(Startup, (set_up, body::set_up, crowd::set_up, van::set_up).chain());
    app.add_systems(
        Update,
        (stalls::rebuild, walk::meet_visitors, walk::walk, crowd::paint, van::drive, light::follow_hour)
            .chain(),
    );
    app.add_systems(
        PostUpdate,
        view::place_camera
            .after(EguiPostUpdateSet::EndPass)
            .before(TransformSystems::Propagate)
            .before(CameraUpdateSystems)
            .before(VisibilitySystems::VisibilityPropagate),
    );
}

fn set_up(mut commands: Commands, mut paints: ResMut<Assets<Paint>>) {
    let mut paint = |opaque| paints.add(Paint { light: Vec4::ONE, picture: None, opaque });
    let paints = Paints {
        backdrop: paint(true),
        daylight: paint(false),
        people: paint(false),
        lamplit: paint(false),
        glow: paint(false),
    };
    commands.insert_resource(paints);
    commands.spawn((SceneRoot, Transform::default(), Visibility::Hidden));
    commands.spawn(super::raster::camera());
}
