//! What people are made of: a shadow, two legs, a body in one of eight colours, a head seen from
//! the side or from behind. Made once and shared by everybody.

use bevy::prelude::*;

use super::atlas::{Atlas, AtlasPart};
use super::paint::Paint;
use super::paints::Paints;
use super::shapes::{Shapes, hex};

/// What is painted once and shared. Units: a person is about 108 high, feet at (0, 0), looking to
/// the right.
#[derive(Resource, Debug)]
pub(super) struct Bodies {
    pub(super) shadow: AtlasPart,
    pub(super) leg: Vec<AtlasPart>,
    pub(super) torso: Vec<AtlasPart>,
    pub(super) head_side: Vec<AtlasPart>,
    pub(super) head_back: Vec<AtlasPart>,
    pub(super) bag: AtlasPart,
}

const CLOTHES: [(u32, u32); 8] = [
    (0x1F_6F78, 0x18_5860),
    (0x7D_5FA8, 0x66_4B8C),
    (0xC2_8A2C, 0xA2_711D),
    (0x4F_8254, 0x3E_6A43),
    (0xA8_564C, 0x8B_433A),
    (0x44_6FA8, 0x35_598A),
    (0xB0_5684, 0x92_426B),
    (0x6B_7077, 0x55_595F),
];
const TROUSERS: [u32; 3] = [0x3B_4350, 0x5A_4A3F, 0x4A_4E54];
const SKIN: [u32; 3] = [0xF2_C9A4, 0xE6_B58C, 0xC9_9069];
const HAIR: [u32; 4] = [0x2E_2B2C, 0x4A_3426, 0x1F_2328, 0x86_8182];

/// Number of different heads: each skin with each hair.
pub(super) const HEADS: usize = SKIN.len() * HAIR.len();

/// Height of the hips, where the legs turn.
pub(super) const HIP: f32 = 26.0;
/// Height of the middle of the head.
pub(super) const HEAD: f32 = 88.0;

pub(super) fn set_up(
    mut commands: Commands,
    mut images: ResMut<Assets<Image>>,
    mut materials: ResMut<Assets<Paint>>,
    paints: Res<Paints>,
) {
    let mut shadow = Shapes::default();
    shadow.glow(0.0, 0.0, 30.0, 10.0, Color::srgba(0.16, 0.12, 0.08, 0.55));
    let mut bag = Shapes::default();
    bag.round_rect(-10.0, -26.0, 20.0, 22.0, 3.0, hex(0xD9_A05B))
        .rect(-10.0, -14.0, 20.0, 3.0, hex(0xC2_541B))
        .round_rect(-6.0, -5.0, 2.5, 8.0, 1.0, hex(0x9B_6B33))
        .round_rect(3.5, -5.0, 2.5, 8.0, 1.0, hex(0x9B_6B33));
    let mut atlas = Atlas::new();
    let mut part = |shapes: &Shapes| atlas.add(shapes);
    let bodies = Bodies {
        shadow: part(&shadow),
        leg: TROUSERS.iter().map(|color| part(&leg(*color))).collect(),
        torso: CLOTHES.iter().map(|colors| part(&torso(*colors))).collect(),
        head_side: (0..HEADS).map(|i| part(&head(i, true))).collect(),
        head_back: (0..HEADS).map(|i| part(&head(i, false))).collect(),
        bag: part(&bag),
    };
    if let Some(mut people) = materials.get_mut(&paints.people) {
        people.picture = Some(images.add(atlas.image()));
    }
    commands.insert_resource(bodies);
}

/// Hangs from the hip.
fn leg(trousers: u32) -> Shapes {
    let mut shapes = Shapes::default();
    shapes.round_rect(-6.0, -24.0, 12.0, 28.0, 5.0, hex(trousers)).round_rect(
        -6.0,
        -27.0,
        16.0,
        7.0,
        3.5,
        hex(0x2C_2A28),
    );
    shapes
}

fn torso((cloth, sleeve): (u32, u32)) -> Shapes {
    let mut shapes = Shapes::default();
    shapes
        .round_rect(-18.0, 20.0, 36.0, 54.0, 17.0, hex(cloth))
        .round_rect(-18.0, 20.0, 36.0, 20.0, 8.0, hex(cloth))
        .round_rect(-7.0, 32.0, 11.0, 34.0, 5.5, hex(sleeve))
        .ellipse(-1.5, 31.0, 5.0, 5.0, hex(0xEC_BE97));
    shapes
}

/// Around its own middle.
fn head(index: usize, side: bool) -> Shapes {
    let (skin, hair) = (hex(SKIN[index % SKIN.len()]), hex(HAIR[index / SKIN.len() % HAIR.len()]));
    let long = index % 2 == 1;
    let mut shapes = Shapes::default();
    shapes.round_rect(-5.0, -22.0, 10.0, 12.0, 4.0, skin);
    if long {
        shapes.round_rect(-18.0, -20.0, if side { 20.0 } else { 36.0 }, 30.0, 9.0, hair);
    }
    shapes.ellipse(0.0, 0.0, 16.5, 17.0, skin);
    if side {
        shapes
            .slice(0.0, 2.0, 17.5, 17.0, (8.0, 172.0), hair)
            .round_rect(-17.5, -6.0, 9.0, 12.0, 4.0, hair)
            .ellipse(5.0, -1.5, 1.9, 2.4, hex(0x2B_2724))
            .ellipse(12.5, -1.5, 1.7, 2.4, hex(0x2B_2724))
            .ellipse(9.5, -8.5, 3.0, 1.3, hex(0xB8_6A55))
            .ellipse(2.0, -7.0, 3.0, 2.0, Color::srgba(0.86, 0.42, 0.34, 0.28));
    } else {
        shapes.ellipse(0.0, 1.5, 17.5, 17.0, hair).round_rect(-12.0, -15.0, 24.0, 12.0, 6.0, hair);
    }
    shapes
}
