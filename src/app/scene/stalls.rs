//! The stalls: a wall, a striped awning, cards with goods. Built anew when what they sell changes.

use bevy::prelude::*;

use super::figures::Street;
use super::layout::{CARD, CARD_Y, KERB, SIZE, STALL_Y, STALLS, card_left, room};
use super::paints::{Paints, SceneRoot};
use super::products::CardPicture;
use super::shapes::{Shapes, hex};

/// The light of the lamps; shown in the evening only.
#[derive(Component)]
pub(super) struct Glow;

/// Everything that `rebuild` made last time.
#[derive(Component)]
pub(super) struct StallPart;

const OURS: u32 = 0xC2_541B;
const RIVALS: [u32; 2] = [0x8A_A3AB, 0xA7_A08B];

/// Builds street and stalls if the pictures in them changed (names and prices are written by egui).
pub(super) fn rebuild(
    mut commands: Commands,
    street: Res<Street>,
    mut before: Local<Option<Vec<Vec<CardPicture>>>>,
    paints: Res<Paints>,
    mut meshes: ResMut<Assets<Mesh>>,
    root: Single<Entity, With<SceneRoot>>,
    old: Query<Entity, With<StallPart>>,
) {
    let pictures: Vec<Vec<CardPicture>> = street
        .stalls
        .iter()
        .take(STALLS.len())
        .enumerate()
        .map(|(i, stall)| stall.products.iter().take(room(i)).map(|product| product.picture).collect())
        .collect();
    if before.as_ref() == Some(&pictures) {
        return;
    }
    for entity in &old {
        commands.entity(entity).despawn();
    }
    let (mut front, mut glow) = (Shapes::default(), Shapes::default());
    for (i, pictures) in pictures.iter().enumerate() {
        stall(&mut front, i, pictures);
        let (left, width) = STALLS[i];
        let top = STALL_Y.0 + STALL_Y.1 - 40.0;
        glow.glow(left + width / 2.0, top - 40.0, width * 0.7, 190.0, Color::srgba(1.0, 0.78, 0.42, 0.55));
        glow.glow(left + width / 2.0, KERB - 30.0, width * 0.6, 60.0, Color::srgba(1.0, 0.78, 0.42, 0.5));
    }
    let parts = [
        (background(), &paints.backdrop, 0.0, false),
        (joints(), &paints.daylight, 0.2, false),
        (glow, &paints.glow, 0.5, true),
        (front, &paints.lamplit, 1.0, false),
    ];
    for (shapes, paint, z, only_lit) in parts {
        // Bevy's mesh allocator reports an error for a mesh without vertices.
        if shapes.is_empty() {
            continue;
        }
        let part = (
            StallPart,
            Mesh2d(meshes.add(shapes.mesh())),
            MeshMaterial2d(paint.clone()),
            Transform::from_xyz(0.0, 0.0, z),
        );
        let part = commands.spawn(part).id();
        if only_lit {
            commands.entity(part).insert((Glow, Visibility::Hidden));
        }
        commands.entity(*root).add_child(part);
    }
    *before = Some(pictures);
}

/// Sky, houses and kerb, far wider than the picture so that no window shape shows an end. The
/// pavement is what the picture is cleared with: nothing is cheaper.
fn background() -> Shapes {
    let mut shapes = Shapes::default();
    let (left, right) = (-2000.0, SIZE.x + 2000.0);
    let at = |x: f32, y: f32| Vec2::new(x, y);
    shapes.gradient(at(left, KERB), at(right, 2600.0), hex(0xEA_F1EE), hex(0xC8_DFE4));
    // Roofs behind the stalls.
    for (x, w, h) in
        [(-420.0, 330.0, 150.0), (-60.0, 250.0, 205.0), (232.0, 300.0, 172.0), (560.0, 220.0, 226.0)]
            .into_iter()
            .chain([(812.0, 270.0, 188.0), (1100.0, 320.0, 214.0), (1450.0, 280.0, 160.0)])
    {
        shapes.rect(x, KERB, w, h + 60.0, hex(0xDC_E6E3));
        for column in 0..(w / 62.0) as i32 {
            let wx = x + 22.0 + column as f32 * 62.0;
            shapes.round_rect(wx, KERB + h, 24.0, 34.0, 2.0, hex(0xCB_DAD8));
        }
    }
    shapes.rect(left, KERB - 4.0, right - left, 10.0, hex(0xD5_CAB3)).rect(
        left,
        KERB - 6.0,
        right - left,
        3.0,
        hex(0xC3_B79E),
    );
    shapes
}

/// Faint joints of the paving.
fn joints() -> Shapes {
    let mut shapes = Shapes::default();
    let (left, right) = (-2000.0, SIZE.x + 2000.0);
    let at = |x: f32, y: f32| Vec2::new(x, y);
    for i in -8..24 {
        // Faint joints of the paving, drawn towards a point far up.
        let x = i as f32 * 110.0;
        let slant = (x - SIZE.x / 2.0) * 0.35;
        let line =
            [at(x + slant - 1.0, -300.0), at(x + slant + 1.0, -300.0), at(x + 0.8, KERB), at(x - 0.8, KERB)];
        shapes.convex(&line, Color::srgba(0.55, 0.47, 0.34, 0.10));
    }
    for y in [300.0, 236.0, 158.0, 60.0, -60.0] {
        shapes.rect(left, y, right - left, 1.5, Color::srgba(0.55, 0.47, 0.34, 0.08));
    }
    shapes
}

fn stall(shapes: &mut Shapes, index: usize, pictures: &[CardPicture]) {
    let (left, width) = STALLS[index];
    let (bottom, height) = STALL_Y;
    let ours = index == 0;
    shapes
        .glow(left + width / 2.0, bottom, width * 0.56, 12.0, Color::srgba(0.2, 0.15, 0.1, 0.4))
        .round_rect(left, bottom, width, height, 10.0, if ours { hex(0xFF_FFFF) } else { hex(0xF6_F5F1) })
        .outline(left, bottom, width, height, 10.0, hex(0xDD_D6C8));
    for (slot, picture) in pictures.iter().copied().take(room(index)).enumerate() {
        let x = card_left(index, slot);
        shapes.round_rect(x, CARD_Y, CARD, CARD, 8.0, picture.ground()).outline(
            x,
            CARD_Y,
            CARD,
            CARD,
            8.0,
            hex(0xDD_D6C8),
        );
        picture.draw(shapes, x + CARD / 2.0, CARD_Y + CARD / 2.0);
    }
    awning(shapes, left, width, bottom + height, hex(if ours { OURS } else { RIVALS[(index - 1).min(1)] }));
}

/// Stripes with round ends, a little wider than the stall, and their shadow on it.
fn awning(shapes: &mut Shapes, left: f32, width: f32, top: f32, color: Color) {
    let stripes = (width / 36.0).round().max(1.0);
    let (start, stripe) = (left - 8.0, (width + 16.0) / stripes);
    let (upper, drop) = (top + 14.0, 30.0);
    shapes.gradient(
        Vec2::new(left, upper - drop - 32.0),
        Vec2::new(left + width, upper - drop),
        Color::srgba(0.2, 0.15, 0.1, 0.0),
        Color::srgba(0.2, 0.15, 0.1, 0.16),
    );
    for i in 0..stripes as usize {
        let x = start + i as f32 * stripe;
        let fill = if i % 2 == 0 { color } else { hex(0xFF_FDF8) };
        shapes
            .ellipse(x + stripe / 2.0, upper - drop, stripe / 2.0 + 0.8, 14.6, hex(0xD9_D0C0))
            .rect(x, upper - drop, stripe, drop, fill)
            .slice(x + stripe / 2.0, upper - drop + 1.0, stripe / 2.0, 14.0, (180.0, 180.0), fill);
    }
    shapes.round_rect(start - 2.0, upper - 4.0, width + 20.0, 7.0, 3.0, hex(0x8B_6A4A));
}
