//! The parcel van: drives through behind the people when called, and is out of sight otherwise.

use bevy::prelude::*;

use super::figures::Street;
use super::layout::{SIZE, VAN_LINE, depth_z};
use super::paints::{Paints, SceneRoot};
use super::shapes::{Shapes, hex};
use crate::app::pace::{Pace, SMOOTH};

/// Units a second.
const SPEED: f32 = 230.0;
const LENGTH: f32 = 230.0;

/// The van; `None` while it is away.
#[derive(Component, Default)]
pub(super) struct Van {
    x: Option<f32>,
}

#[derive(Component)]
pub(super) struct Wheel;

pub(super) fn set_up(
    mut commands: Commands,
    mut meshes: ResMut<Assets<Mesh>>,
    paints: Res<Paints>,
    root: Single<Entity, With<SceneRoot>>,
) {
    let mut body = Shapes::default();
    body.glow(115.0, 0.0, 130.0, 12.0, Color::srgba(0.16, 0.12, 0.08, 0.55))
        .round_rect(0.0, 14.0, 158.0, 104.0, 8.0, hex(0x2F_7F77))
        .rect(0.0, 40.0, 158.0, 14.0, hex(0xF2_C14E))
        .convex(
            &[
                Vec2::new(150.0, 14.0),
                Vec2::new(226.0, 14.0),
                Vec2::new(230.0, 48.0),
                Vec2::new(204.0, 92.0),
                Vec2::new(150.0, 92.0),
            ],
            hex(0x2F_7F77),
        )
        .convex(
            &[Vec2::new(166.0, 50.0), Vec2::new(218.0, 50.0), Vec2::new(198.0, 84.0), Vec2::new(166.0, 84.0)],
            hex(0xCF_E6EC),
        )
        .ellipse(223.0, 30.0, 5.0, 6.0, hex(0xFF_F1B8))
        .round_rect(62.0, 66.0, 36.0, 34.0, 3.0, hex(0xD3_A46C))
        .rect(76.0, 66.0, 8.0, 34.0, hex(0xEE_D8AE));
    let mut wheel = Shapes::default();
    wheel
        .ellipse(0.0, 0.0, 19.0, 19.0, hex(0x2B_2C2E))
        .ellipse(0.0, 0.0, 9.5, 9.5, hex(0xB9_BEC3))
        .rect(-8.5, -1.5, 17.0, 3.0, hex(0x6C_7278))
        .rect(-1.5, -8.5, 3.0, 17.0, hex(0x6C_7278));
    let (body, wheel) = (meshes.add(body.mesh()), meshes.add(wheel.mesh()));
    let paint = || MeshMaterial2d(paints.daylight.clone());
    let van = commands
        .spawn((Van::default(), Mesh2d(body), paint(), Transform::default(), Visibility::Hidden))
        .with_children(|parts| {
            for x in [46.0, 184.0] {
                parts.spawn((Wheel, Mesh2d(wheel.clone()), paint(), Transform::from_xyz(x, 18.0, 0.001)));
            }
        })
        .id();
    commands.entity(*root).add_child(van);
}

pub(super) fn drive(
    time: Res<Time>,
    mut tempo: ResMut<Pace>,
    mut street: ResMut<Street>,
    van: Single<(&mut Van, &mut Transform, &mut Visibility)>,
    mut wheels: Query<&mut Transform, (With<Wheel>, Without<Van>)>,
) {
    let (mut van, mut place, mut visibility) = van.into_inner();
    let street = street.bypass_change_detection();
    if std::mem::take(&mut street.van_called) && van.x.is_none() {
        van.x = Some(-LENGTH);
    }
    let Some(x) = van.x else {
        visibility.set_if_neq(Visibility::Hidden);
        return;
    };
    let way = if street.moving { SPEED * time.delta_secs().min(0.1) } else { 0.0 };
    place.translation = Vec3::new(x + way, VAN_LINE, depth_z(VAN_LINE));
    place.scale = Vec3::splat(0.92);
    visibility.set_if_neq(Visibility::Inherited);
    for mut wheel in &mut wheels {
        wheel.rotate_z(-way / 17.0);
    }
    van.x = (x + way < SIZE.x + LENGTH).then_some(x + way);
    if street.moving && street.visible {
        tempo.ask(SMOOTH);
    }
}
