//! The street in front of the shop: stalls, passers-by, light, a parcel van. A picture of the
//! engine's view; it decides nothing.
//!
//! The owner of the engine's view fills [`Street`] (who is there, what they do, what the stalls
//! show, what hour it is); drawing and walking follow. [`street_ui`] gives the scene a rectangle in
//! a panel, writes names and thoughts over it and tells which figure was chosen. Scene units: 1196
//! × 668, y up.

mod atlas;
mod body;
mod crowd;
pub mod figures;
mod layout;
mod light;
mod paint;
mod paints;
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

pub use figures::{
    CardBadge, FigureSpot, FigureStage, ProductCard, SelectedVisitor, Stall, Street, StreetVisitor,
    ThoughtBubble,
};
pub use products::CardPicture;
pub use view::street_ui;

pub(super) fn plugin(app: &mut App) {
    app.add_plugins(paint::plugin);
    app.init_resource::<Street>().init_resource::<SelectedVisitor>().init_resource::<walk::Crowd>();
    app.add_systems(Startup, (paints::set_up, body::set_up, crowd::set_up, van::set_up).chain());
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
