//! Walking: everybody has a spot to be at; they go there at the speed of a stroll, turn towards
//! where they go, bob and swing their legs on the way, and stand still there.

use std::collections::{BTreeMap, BTreeSet};

use bevy::prelude::*;

use super::figures::{FigureSpot, FigureStage, Street, StreetVisitor};
use super::layout::{SIZE, WALK, asking_spot, depth_scale, gathered_spot, looking_spot, queue_spot};
use crate::app::pace::{Pace, SMOOTH};

/// Units a second of a stroll.
const STROLL: f32 = 92.0;
/// How far outside the picture people come from and go to.
const MARGIN: f32 = 60.0;

/// Everybody in the street, by the number of the customer.
#[derive(Resource, Debug, Default)]
pub(super) struct Crowd {
    pub(super) figures: BTreeMap<u64, Figure>,
    /// Somebody came, went, moved or changed since the crowd was last painted.
    pub(super) stirred: bool,
}

/// A person on the way.
#[derive(Debug)]
pub(super) struct Figure {
    pub(super) id: u64,
    pub(super) look: u8,
    pub(super) feet: Vec2,
    target: Vec2,
    speed: f32,
    /// -1 (left) to 1 (right); between them while turning.
    pub(super) facing: f32,
    pub(super) phase: f32,
    pub(super) stage: FigureStage,
    /// Not there yet.
    pub(super) walking: bool,
    /// Not in the list any more.
    dismissed: bool,
}

/// A number in 0..1 that belongs to an id, for small differences between people.
fn trait_of(id: u64, salt: u64) -> f32 {
    let mixed = (id ^ salt.wrapping_mul(0x9E37_79B9_7F4A_7C15)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    (mixed >> 40) as f32 / (1_u64 << 24) as f32
}

fn rightwards(id: u64) -> bool {
    trait_of(id, 1) < 0.5
}

/// Matches figures with the list: newcomers enter at an edge, the missing are sent away, targets
/// are set.
pub(super) fn meet_visitors(mut street: ResMut<Street>, mut crowd: ResMut<Crowd>) {
    if !street.is_changed() {
        return;
    }
    let street = street.bypass_change_detection();
    let targets = targets(&street.visitors);
    let Crowd { figures, stirred } = &mut *crowd;
    for figure in figures.values_mut() {
        if let Some((stage, target)) = targets.get(&figure.id) {
            *stirred |= figure.stage != *stage || figure.target != *target;
            figure.stage = *stage;
            figure.target = *target;
            figure.dismissed = false;
        } else if !figure.dismissed {
            figure.dismissed = true;
            *stirred = true;
            figure.stage = FigureStage::Leaving {
                bought: matches!(figure.stage, FigureStage::Leaving { bought: true }),
            };
            // The nearest way out, and briskly: their time in the street is over.
            let out = if figure.feet.x < SIZE.x / 2.0 { -MARGIN } else { SIZE.x + MARGIN };
            figure.target = Vec2::new(out, figure.feet.y);
            figure.speed = STROLL * 1.8;
        }
    }
    for visitor in &street.visitors {
        if figures.contains_key(&visitor.id) || street.gone.contains(&visitor.id) {
            continue;
        }
        if let Some((stage, target)) = targets.get(&visitor.id) {
            figures.insert(visitor.id, newcomer(visitor, *stage, *target));
            *stirred = true;
        }
    }
    let listed: BTreeSet<u64> = street.visitors.iter().map(|visitor| visitor.id).collect();
    street.gone.retain(|id| listed.contains(id));
}

/// The spot of everybody; those with the same aim share the places in the order of the list.
fn targets(visitors: &[StreetVisitor]) -> BTreeMap<u64, (FigureStage, Vec2)> {
    let mut taken: BTreeMap<(u8, u8), usize> = BTreeMap::new();
    let mut result = BTreeMap::new();
    for visitor in visitors {
        let mut place = |key: (u8, u8)| {
            let count = taken.entry(key).or_default();
            *count += 1;
            *count - 1
        };
        let target = match visitor.stage {
            FigureStage::Looking { stall, product } => looking_spot(stall, product, place((stall, product))),
            FigureStage::Asking => asking_spot(place((254, 0))),
            FigureStage::Queueing => queue_spot(place((255, 0))),
            FigureStage::Gathered => gathered_spot(place((253, 0))),
            FigureStage::Passing | FigureStage::Leaving { .. } => edge(visitor.id, lane(visitor.id)),
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

fn newcomer(visitor: &StreetVisitor, stage: FigureStage, target: Vec2) -> Figure {
    let id = visitor.id;
    Figure {
        id,
        look: visitor.look,
        feet: Vec2::new(if rightwards(id) { -MARGIN } else { SIZE.x + MARGIN }, lane(id)),
        target,
        speed: STROLL * (0.8 + 0.4 * trait_of(id, 3)),
        facing: if rightwards(id) { 1.0 } else { -1.0 },
        phase: trait_of(id, 4) * 6.0,
        stage,
        walking: true,
        dismissed: false,
    }
}

/// Moves everybody by the time since the last picture, and asks for the next one while somebody
/// walks.
pub(super) fn walk(
    time: Res<Time>,
    mut pace: ResMut<Pace>,
    mut street: ResMut<Street>,
    mut crowd: ResMut<Crowd>,
) {
    let street = street.bypass_change_detection();
    // After a rest the first step would be a leap.
    let dt = if street.moving { time.delta_secs().min(0.1) } else { 0.0 };
    let mut somebody_walks = false;
    street.spots.clear();
    let hidden = !street.visible;
    crowd.figures.retain(|_, figure| {
        if figure.dismissed && (hidden || outside(figure.feet.x)) {
            return false;
        }
        if hidden {
            put_in_place(figure);
        }
        figure.walking = step(figure, dt);
        somebody_walks |= figure.walking;
        if outside(figure.target.x) && !figure.walking {
            if !figure.dismissed {
                street.gone.push(figure.id);
            }
            return false;
        }
        let spot = FigureSpot { feet: figure.feet, scale: depth_scale(figure.feet.y) };
        street.spots.insert(figure.id, spot);
        true
    });
    crowd.stirred |= hidden || (somebody_walks && street.moving);
    if somebody_walks && street.moving && street.visible {
        pace.ask(SMOOTH);
    }
}

/// While nobody looks, people are where they want to be, or somewhere on their way. A learner who
/// turns to the street again must not meet a crowd that has been waiting at its edges.
fn put_in_place(figure: &mut Figure) {
    figure.feet = if outside(figure.target.x) {
        Vec2::new(SIZE.x * trait_of(figure.id, 5), lane(figure.id))
    } else {
        figure.target
    };
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

#[cfg(test)]
mod tests {
    use super::*;

    fn visitor(id: u64, stage: FigureStage) -> StreetVisitor {
        StreetVisitor { id, look: 0, stage, thought: None }
    }

    /// Nobody stands on somebody else's toes.
    #[test]
    fn everybody_has_an_own_spot() {
        let mut visitors = Vec::new();
        for id in 0..20 {
            visitors.push(visitor(id, FigureStage::Queueing));
            visitors.push(visitor(100 + id, FigureStage::Asking));
        }
        let gathered: Vec<_> = (0..36).map(|id| visitor(id, FigureStage::Gathered)).collect();
        for crowd in [visitors, gathered] {
            let spots: Vec<Vec2> = targets(&crowd).values().map(|(_, spot)| *spot).collect();
            for (i, a) in spots.iter().enumerate() {
                assert!((0.0..=SIZE.x).contains(&a.x), "{a}");
                for b in &spots[i + 1..] {
                    assert!(a.distance(*b) > 8.0, "{a} and {b}");
                }
            }
        }
    }
}
