//! The people of the street as one mesh, painted anew while somebody moves: shadow, legs, body,
//! head and bag are two triangles each out of the shared picture. A mesh a part would be some four
//! hundred drawing calls a picture, which cost more than all they draw where there is no graphics
//! card.

use bevy::asset::RenderAssetUsages;
use bevy::camera::visibility::NoFrustumCulling;
use bevy::math::Affine2;
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;

use super::atlas::AtlasPart;
use super::body::{Bodies, HEAD, HEADS, HIP};
use super::figures::{FigureStage, Street};
use super::layout::depth_scale;
use super::paints::{Paints, SceneRoot};
use super::walk::{Crowd, Figure};

/// Where the crowd lies in the order of drawing: before the stalls and the van, which keeps behind
/// everybody.
const LAYER: f32 = 15.0;

/// The one mesh of all people.
#[derive(Component)]
pub(super) struct CrowdMesh;

pub(super) fn set_up(mut commands: Commands, paints: Res<Paints>, root: Single<Entity, With<SceneRoot>>) {
    let crowd = (
        CrowdMesh,
        Mesh2d::default(),
        MeshMaterial2d(paints.people.clone()),
        Transform::from_xyz(0.0, 0.0, LAYER),
        Visibility::Hidden,
        NoFrustumCulling,
    );
    let crowd = commands.spawn(crowd).id();
    commands.entity(*root).add_child(crowd);
}

/// Paints everybody as they stand now; those farther away first.
pub(super) fn paint(
    street: Res<Street>,
    mut crowd: ResMut<Crowd>,
    bodies: Res<Bodies>,
    mut meshes: ResMut<Assets<Mesh>>,
    shown: Single<(&mut Mesh2d, &mut Visibility), With<CrowdMesh>>,
) {
    let (mut mesh, mut visibility) = shown.into_inner();
    // Bevy's mesh allocator reports an error for a mesh without vertices.
    let wanted = if crowd.figures.is_empty() { Visibility::Hidden } else { Visibility::Inherited };
    visibility.set_if_neq(wanted);
    if !crowd.stirred || !street.visible || crowd.figures.is_empty() {
        return;
    }
    crowd.stirred = false;
    let mut order: Vec<&Figure> = crowd.figures.values().collect();
    order.sort_by(|a, b| b.feet.y.total_cmp(&a.feet.y));
    let mut quads = Quads::default();
    for figure in order {
        person(&mut quads, &bodies, figure);
    }
    let new = quads.mesh();
    if mesh.0 == Handle::default() {
        mesh.0 = meshes.add(new);
    } else if let Err(error) = meshes.insert(mesh.0.id(), new) {
        error!("the people cannot be painted: {error}");
    }
}

fn person(quads: &mut Quads, bodies: &Bodies, figure: &Figure) {
    let scale = depth_scale(figure.feet.y);
    // Never quite flat while turning.
    let width = if figure.facing.abs() < 0.2 { 0.2_f32.copysign(figure.facing) } else { figure.facing };
    let whole = Affine2::from_scale_angle_translation(Vec2::new(scale * width, scale), 0.0, figure.feet);
    let swing = if figure.walking { libm::sinf(figure.phase) } else { 0.0 };
    let at = |x: f32, y: f32| whole * Affine2::from_translation(Vec2::new(x, y));
    let (look, number) = (usize::from(figure.look), figure.id as usize);
    quads.add(at(0.0, 1.0), &bodies.shadow);
    let trousers = &bodies.leg[(look / 3 + number) % bodies.leg.len()];
    for (x, sign) in [(-7.0, 1.0), (6.0, -1.0)] {
        quads.add(at(x, HIP) * Affine2::from_angle(swing * 0.5 * sign), trousers);
    }
    let upper = at(0.0, swing.abs() * 3.0) * Affine2::from_angle(swing * 0.025);
    quads.add(upper, &bodies.torso[look % 8]);
    let from_behind = !figure.walking && matches!(figure.stage, FigureStage::Looking { .. });
    let heads = if from_behind { &bodies.head_back } else { &bodies.head_side };
    let head = &heads[(look / 8 + number) % HEADS];
    quads.add(upper * Affine2::from_translation(Vec2::new(0.0, HEAD)), head);
    if matches!(figure.stage, FigureStage::Leaving { bought: true } | FigureStage::Gathered) {
        quads.add(upper * Affine2::from_translation(Vec2::new(1.0, 33.0)), &bodies.bag);
    }
}

/// Rectangles of the shared picture, the later over the earlier.
#[derive(Default)]
struct Quads {
    positions: Vec<[f32; 3]>,
    texture: Vec<[f32; 2]>,
    indices: Vec<u32>,
}

impl Quads {
    fn add(&mut self, place: Affine2, part: &AtlasPart) {
        let start = self.positions.len() as u32;
        let (min, max) = (part.place.min, part.place.max);
        let (low, high) = (part.texture.min, part.texture.max);
        // Rows of a picture go down, units go up.
        for (corner, texture) in [
            (min, [low.x, high.y]),
            (Vec2::new(max.x, min.y), [high.x, high.y]),
            (max, [high.x, low.y]),
            (Vec2::new(min.x, max.y), [low.x, low.y]),
        ] {
            let point = place.transform_point2(corner);
            self.positions.push([point.x, point.y, 0.0]);
            self.texture.push(texture);
        }
        self.indices.extend([0, 1, 2, 0, 2, 3].map(|corner| start + corner));
    }

    fn mesh(self) -> Mesh {
        Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
            .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, self.positions)
            .with_inserted_attribute(Mesh::ATTRIBUTE_UV_0, self.texture)
            .with_inserted_indices(Indices::U32(self.indices))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A figure that faces left is mirrored and stays on the same spot.
    #[test]
    fn a_part_keeps_its_place_when_it_is_turned() {
        let rect = |x: f32| Rect::new(x, 0.0, x + 10.0, 20.0);
        let part = AtlasPart { place: rect(0.0), texture: Rect::new(0.0, 0.0, 1.0, 1.0) };
        for (width, left, right) in [(1.0, 100.0, 110.0), (-1.0, 100.0, 90.0)] {
            let mut quads = Quads::default();
            let place =
                Affine2::from_scale_angle_translation(Vec2::new(width, 1.0), 0.0, Vec2::new(100.0, 5.0));
            quads.add(place, &part);
            let near = |a: &[f32], b: &[f32]| a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-4);
            assert!(near(&quads.positions[0], &[left, 5.0, 0.0]), "{:?}", quads.positions[0]);
            assert!(near(&quads.positions[2], &[right, 25.0, 0.0]), "{:?}", quads.positions[2]);
            assert!(near(&quads.texture[0], &[0.0, 1.0]), "{:?}", quads.texture[0]);
        }
    }
}
