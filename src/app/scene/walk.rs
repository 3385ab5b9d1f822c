//! Walking: everybody has a spot to be at; they go there at the speed of a stroll, turn towards where they
//! go, bob and swing their legs on the way, and stand still there.

use std::collections::{BTreeMap, BTreeSet};

use bevy::prelude::*;

use super::body::{Bodies, HEAD, HEADS, HIP};
use super::figures::{Spot, Stage, Street, Visitor};
use super::layout::{SIZE, WALK, asking_spot, depth_scale, depth_z, looking_spot, queue_spot};
use super::{Paints, SceneRoot};
use crate::app::pace::{Pace, SMOOTH};

/// Units a second of a stroll.
const STROLL: f32 = 92.0;
/// How far outside the picture people come from and go to.
const MARGIN: f32 = 60.0;

/// A person on the way.
#[derive(Component, Debug)]
pub(super) struct Figure {
    id: u64,
    feet: Vec2,
    target: Vec2,
    speed: f32,
    /// -1 (left) to 1 (right); between them while turning.
    facing: f32,
    phase: f32,
    stage: Stage,
    /// Not in the list any more.
    dismissed: bool,
    parts: Parts,
}

#[derive(Debug, Clone, Copy)]
struct Parts {
    upper: Entity,
    legs: [Entity; 2],
    head: Entity,
    bag: Entity,
    head_index: usize,
}

/// A number in 0..1 that belongs to an id, for small differences between people.
fn trait_of(id: u64, salt: u64) -> f32 {
    let mixed = (id ^ salt.wrapping_mul(0x9E37_79B9_7F4A_7C15)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    (mixed >> 40) as f32 / (1_u64 << 24) as f32
}

fn rightwards(id: u64) -> bool {
    trait_of(id, 1) < 0.5
}

/// Matches figures with the list: newcomers enter at an edge, the missing are sent away, targets are set.
pub(super) fn meet_visitors(
    mut commands: Commands,
    mut street: ResMut<Street>,
    bodies: Res<Bodies>,
    paints: Res<Paints>,
    root: Single<Entity, With<SceneRoot>>,
    mut figures: Query<&mut Figure>,
) {
    let street = street.bypass_change_detection();
    let targets = targets(&street.visitors);
    let mut known = BTreeSet::new();
    for mut figure in &mut figures {
        known.insert(figure.id);
        if let Some((stage, target)) = targets.get(&figure.id) {
            figure.stage = *stage;
            figure.target = *target;
            figure.dismissed = false;
        } else if !figure.dismissed {
            figure.dismissed = true;
            figure.stage = Stage::Leaving { bought: matches!(figure.stage, Stage::Leaving { bought: true }) };
            figure.target = edge(figure.id, figure.feet.y);
        }
    }
    for visitor in &street.visitors {
        if known.contains(&visitor.id) || street.gone.contains(&visitor.id) {
            continue;
        }
        if let Some((stage, target)) = targets.get(&visitor.id) {
            let figure = spawn(&mut commands, &bodies, &paints, visitor, *stage, *target);
            commands.entity(*root).add_child(figure);
        }
    }
    let listed: BTreeSet<u64> = street.visitors.iter().map(|visitor| visitor.id).collect();
    street.gone.retain(|id| listed.contains(id));
}

/// The spot of everybody; those with the same aim share the places in the order of the list.
fn targets(visitors: &[Visitor]) -> BTreeMap<u64, (Stage, Vec2)> {
    let mut taken: BTreeMap<(u8, u8), usize> = BTreeMap::new();
    let mut result = BTreeMap::new();
    for visitor in visitors {
        let mut place = |key: (u8, u8)| {
            let count = taken.entry(key).or_default();
            *count += 1;
            *count - 1
        };
        let target = match visitor.stage {
            Stage::Looking { stall, product } => looking_spot(stall, product, place((stall, product))),
            Stage::Asking => asking_spot(place((254, 0))),
            Stage::Queueing => queue_spot(place((255, 0))),
            Stage::Passing | Stage::Leaving { .. } => edge(visitor.id, lane(visitor.id)),
        };
        result.insert(visitor.id, (visitor.stage, target));
    }
    result
}

fn lane(id: u64) -> f32 {
    WALK.0 + trait_of(id, 2) * (WALK.1 - WALK.0)
}

fn edge(id: u64, y: f32) -> Vec2 {
    Vec2::new(if rightwards(id) { SIZE.x + MARGIN } else { -MARGIN }, y)
}

fn spawn(
    commands: &mut Commands,
    bodies: &Bodies,
    paints: &Paints,
    visitor: &Visitor,
    stage: Stage,
    target: Vec2,
) -> Entity {
    let id = visitor.id;
    let look = usize::from(visitor.look);
    let head_index = (look / 8 + id as usize) % HEADS;
    let paint = || MeshMaterial2d(paints.people.clone());
    let mut part = |mesh: &Handle<Mesh>, at: Vec3| {
        commands.spawn((Mesh2d(mesh.clone()), paint(), Transform::from_translation(at))).id()
    };
    let trousers = &bodies.leg[(look / 3 + id as usize) % bodies.leg.len()];
    let shadow = part(&bodies.shadow, Vec3::new(0.0, 1.0, 0.0));
    let legs = [part(trousers, Vec3::new(-7.0, HIP, 0.001)), part(trousers, Vec3::new(6.0, HIP, 0.002))];
    let torso = part(&bodies.torso[look % 8], Vec3::new(0.0, 0.0, 0.001));
    let head = part(&bodies.head_side[head_index], Vec3::new(0.0, HEAD, 0.002));
    let bag = part(&bodies.bag, Vec3::new(1.0, 33.0, 0.003));
    let upper = commands.spawn((Transform::from_xyz(0.0, 0.0, 0.003), Visibility::Inherited)).id();
    commands.entity(upper).add_children(&[torso, head, bag]);
    let start = Vec2::new(if rightwards(id) { -MARGIN } else { SIZE.x + MARGIN }, lane(id));
    let figure = Figure {
        id,
        feet: start,
        target,
        speed: STROLL * (0.8 + 0.4 * trait_of(id, 3)),
        facing: if rightwards(id) { 1.0 } else { -1.0 },
        phase: trait_of(id, 4) * 6.0,
        stage,
        dismissed: false,
        parts: Parts { upper, legs, head, bag, head_index },
    };
    let place = Transform::from_translation(start.extend(depth_z(start.y)));
    commands
        .spawn((figure, place, Visibility::Inherited))
        .add_children(&[shadow, legs[0], legs[1], upper])
        .id()
}

/// Moves everybody by the time since the last picture, and asks for the next one while somebody walks.
#[expect(clippy::too_many_arguments, reason = "a Bevy system asks for what it reads and writes")]
pub(super) fn walk(
    mut commands: Commands,
    time: Res<Time>,
    mut pace: ResMut<Pace>,
    mut street: ResMut<Street>,
    bodies: Res<Bodies>,
    mut figures: Query<(Entity, &mut Figure)>,
    mut transforms: Query<&mut Transform>,
    mut shown: Query<(&mut Visibility, Option<&mut Mesh2d>), Without<Figure>>,
) {
    let street = street.bypass_change_detection();
    // After a rest the first step would be a leap.
    let dt = if street.moving { time.delta_secs().min(0.1) } else { 0.0 };
    let mut somebody_walks = false;
    street.spots.clear();
    for (entity, mut figure) in &mut figures {
        let walking = step(&mut figure, dt);
        somebody_walks |= walking;
        if outside(figure.target.x) && !walking {
            if !figure.dismissed {
                street.gone.push(figure.id);
            }
            commands.entity(entity).despawn();
            continue;
        }
        pose(entity, &figure, walking, &mut transforms);
        let from_behind = !walking && matches!(figure.stage, Stage::Looking { .. });
        dress(&figure, from_behind, &bodies, &mut shown);
        let spot = Spot { feet: figure.feet, scale: depth_scale(figure.feet.y) };
        street.spots.insert(figure.id, spot);
    }
    if somebody_walks && street.moving && street.visible {
        pace.ask(SMOOTH);
    }
}

/// Whether an x lies outside the picture: those who arrive there are gone.
fn outside(x: f32) -> bool {
    !(0.0..=SIZE.x).contains(&x)
}

/// One step; true while on the way.
fn step(figure: &mut Figure, dt: f32) -> bool {
    let way = figure.target - figure.feet;
    let distance = way.length();
    if distance < 0.5 {
        figure.feet = figure.target;
        return false;
    }
    // Slows down over the last steps.
    let speed = figure.speed * (distance / 40.0).clamp(0.25, 1.0);
    figure.feet += way / distance * (speed * dt).min(distance);
    figure.phase += dt * speed / 13.0;
    let wanted = if way.x >= 0.0 { 1.0 } else { -1.0 };
    let turn = dt * 7.0;
    figure.facing += (wanted - figure.facing).clamp(-turn, turn);
    true
}

fn pose(entity: Entity, figure: &Figure, walking: bool, transforms: &mut Query<&mut Transform>) {
    let scale = depth_scale(figure.feet.y);
    // Never quite flat while turning.
    let width = if figure.facing.abs() < 0.2 { 0.2_f32.copysign(figure.facing) } else { figure.facing };
    if let Ok(mut whole) = transforms.get_mut(entity) {
        whole.translation = figure.feet.extend(depth_z(figure.feet.y));
        whole.scale = Vec3::new(scale * width, scale, 1.0);
    }
    let swing = if walking { figure.phase.sin() } else { 0.0 };
    if let Ok(mut upper) = transforms.get_mut(figure.parts.upper) {
        upper.translation.y = swing.abs() * 3.0;
        upper.rotation = Quat::from_rotation_z(swing * 0.025);
    }
    for (leg, sign) in figure.parts.legs.into_iter().zip([1.0, -1.0]) {
        if let Ok(mut leg) = transforms.get_mut(leg) {
            leg.rotation = Quat::from_rotation_z(swing * 0.5 * sign);
        }
    }
}

/// The head as seen from behind in front of a stall; the bag in the hand of who bought.
fn dress(
    figure: &Figure,
    from_behind: bool,
    bodies: &Bodies,
    shown: &mut Query<(&mut Visibility, Option<&mut Mesh2d>), Without<Figure>>,
) {
    if let Ok((_, Some(mut mesh))) = shown.get_mut(figure.parts.head) {
        let heads = if from_behind { &bodies.head_back } else { &bodies.head_side };
        let wanted = &heads[figure.parts.head_index];
        if mesh.0 != *wanted {
            mesh.0 = wanted.clone();
        }
    }
    if let Ok((mut bag, _)) = shown.get_mut(figure.parts.bag) {
        let has = matches!(figure.stage, Stage::Leaving { bought: true });
        bag.set_if_neq(if has { Visibility::Inherited } else { Visibility::Hidden });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visitor(id: u64, stage: Stage) -> Visitor {
        Visitor { id, look: 0, stage, thought: None }
    }

    /// Nobody stands on somebody else's toes.
    #[test]
    fn everybody_has_an_own_spot() {
        let mut visitors = Vec::new();
        for id in 0..20 {
            visitors.push(visitor(id, Stage::Queueing));
            visitors.push(visitor(100 + id, Stage::Asking));
        }
        let spots: Vec<Vec2> = targets(&visitors).values().map(|(_, spot)| *spot).collect();
        for (i, a) in spots.iter().enumerate() {
            for b in &spots[i + 1..] {
                assert!(a.distance(*b) > 8.0, "{a} and {b}");
            }
        }
    }
}
