//! The paints that all parts of the scene share, and the root that they hang from.

use bevy::prelude::*;

use super::paint::Paint;

/// What parts of the scene are drawn with: shared by all, so that the light changes in one place.
#[derive(Resource, Debug, Clone)]
pub(super) struct Paints {
    /// Sky, houses and pavement: the same light, but without blending, which would cost a third of
    /// the time of a picture without a graphics card.
    pub(super) backdrop: Handle<Paint>,
    /// Everything the daylight falls on.
    pub(super) daylight: Handle<Paint>,
    /// People, in the same light; their parts are in its picture.
    pub(super) people: Handle<Paint>,
    /// The inside of the stalls, lit by their own lamps in the evening.
    pub(super) lamplit: Handle<Paint>,
    /// The glow of the lamps themselves.
    pub(super) glow: Handle<Paint>,
}

/// Root of everything in the scene; hidden while no panel shows the street.
#[derive(Component)]
pub(super) struct SceneRoot;

pub(super) fn set_up(mut commands: Commands, mut paints: ResMut<Assets<Paint>>) {
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
    commands.spawn(crate::app::raster::camera());
}
