//! The stage: backdrop, cards, lamps and camera around a thing.

use super::around::around;
use super::{backdrop, desk, lamps, lifestyle};
use crate::studio::models::Model;
use crate::studio::recipe::{self, Backdrop, Card, CardColour, Focus, Recipe, RecipeError, ScaleObject};
use crate::studio::trace::light::GROUPS;
use crate::studio::trace::material::Material;
use crate::studio::trace::mesh::{Mesh, through};
use crate::studio::trace::scene::{Object, Optics, Scene, TraceBody};
use crate::studio::trace::vector::{V3, clamp, fmax, sin_cos_turns, v};

/// A thing on its table, with lamps and camera: what a film is exposed to.
pub struct StudioStage {
    pub(crate) scene: Scene,
}

impl std::fmt::Debug for StudioStage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "StudioStage({} objects, {} lamps)", self.scene.objects.len(), self.scene.lights.len())
    }
}

impl StudioStage {
    /// Sets everything up. The model has to be the recipe's ([`Model::new`] with its product, pose
    /// and flaw).
    ///
    /// # Errors
    /// The recipe cannot be shot ([`Recipe::check`]), or the camera would stand where it cannot.
    pub fn new(recipe: &Recipe, model: &Model) -> Result<Self, RecipeError> {
        recipe.check()?;
        let camera = camera(&recipe.camera, model.size);
        let inside = camera.eye.x.abs() < model.size.x * 0.8
            && camera.eye.z.abs() < model.size.z * 0.8
            && camera.eye.y < model.size.y;
        if inside || camera.eye.y < 0.005 {
            return Err(RecipeError::CameraInside);
        }
        let here = v(0.0, 0.0, 0.0);
        let turn = f32::from(recipe.pose.turn_tenths_degree) / 3600.0;
        let mut objects: Vec<Object> =
            model.bodies.iter().map(|body| Object::new(body.clone(), here, turn, true)).collect();
        if let Some(support) = &model.support {
            objects.push(Object::new(support.clone(), here, turn, false));
        }
        let mut things = vec![set(recipe.backdrop, model.size)];
        things.extend(recipe.cards.iter().map(card));
        things.extend(
            recipe.scale_object.map(|object| {
                scale_object(object, f32::from(recipe.scale_object_percent) / 100.0, model.size)
            }),
        );
        objects
            .extend(things.into_iter().map(|mesh| Object::new(TraceBody::new(mesh, None), here, 0.0, false)));
        let mut scene = Scene { objects, lights: Vec::new(), ambient: [0.0; GROUPS], camera };
        for (group, lamp) in recipe.lamps.iter().enumerate().take(GROUPS) {
            lamps::add(&mut scene, group, lamp, model.size);
        }
        Ok(Self { scene })
    }
}

/// The camera in the room.
fn camera(setting: &recipe::Camera, size: V3) -> Optics {
    let tenths = |x: i16| f32::from(x) / 3600.0;
    let (sp, cp) = sin_cos_turns(tenths(setting.elevation_tenths_degree));
    let (sy, cy) = sin_cos_turns(f32::from(setting.bearing_degrees) / 360.0);
    let back = v(sy * cp, sp, cy * cp);
    let right = v(cy, 0.0, -sy);
    let up = back.cross(right);
    let mm = |x: i16| f32::from(x) / 1000.0;
    let middle = v(0.0, size.y * 0.5, 0.0);
    let target = middle + right * mm(setting.aim_right_mm) + up * mm(setting.aim_up_mm);
    let distance = setting.distance_mm as f32 / 1000.0;
    let front = distance - size.z * 0.75 * cp * cy.abs();
    Optics {
        eye: target + back * distance,
        target,
        focal: f32::from(setting.focal_tenths_mm) / 10.0,
        sensor: f32::from(setting.device.sensor_hundredths_mm()) / 100.0,
        f_number: f32::from(setting.aperture_tenths) / 10.0,
        focus: match setting.focus {
            Focus::Product => fmax(front, 0.02),
            Focus::AtMm(mm) => mm as f32 / 1000.0,
        },
        roll: tenths(setting.roll_tenths_degree),
    }
}

fn set(backdrop: Backdrop, size: V3) -> Mesh {
    // Things around are chosen as large as suits the thing, within what such things are.
    let suits = clamp(fmax(size.y, 2.0 * size.x) / 0.17, 0.55, 1.7);
    match backdrop {
        Backdrop::MessyDesk => {
            let flat = size.y < 0.1 && size.x > 0.25;
            desk::desk(
                if flat { 1.2 } else { suits },
                fmax(size.y, size.x) < 0.05,
                if flat { 0.34 } else { 0.0 },
            )
        }
        Backdrop::Paper { colour } => backdrop::sweep(colour),
        Backdrop::WhiteSweep => backdrop::sweep([245, 245, 243]),
        Backdrop::Wood => backdrop::wood(),
        Backdrop::Linen => backdrop::linen(),
        Backdrop::Lifestyle => lifestyle::corner(suits),
    }
}

/// A card that stands on the table and looks at the thing.
fn card(card: &Card) -> Mesh {
    let cm = |x: u16| f32::from(x) / 100.0;
    let mut mesh = Mesh::default();
    let material = match card.colour {
        CardColour::White => Material::Paper([244, 244, 242]),
        CardColour::Black => Material::Solid([14, 14, 15], 0),
    };
    let half = v(cm(card.width_cm) * 0.5, cm(card.height_cm) * 0.5, 0.0015);
    let from = mesh.points.len();
    mesh.block(v(0.0, 0.001, 0.0), half, 0.0, material);
    let turn = f32::from(card.bearing_degrees) / 360.0;
    mesh.place(from, around(card.bearing_degrees, cm(card.distance_cm)), turn);
    mesh
}

/// Something of known size, in front of the thing to the right.
fn scale_object(object: ScaleObject, scale: f32, size: V3) -> Mesh {
    let mut mesh = Mesh::default();
    let z = size.z + 0.012;
    match object {
        ScaleObject::Coin => {
            let edge = [
                (0.0, 0.0),
                (0.0122, 0.0),
                (0.0125, 0.0004),
                (0.0125, 0.0015),
                (0.0121, 0.0019),
                (0.0113, 0.0019),
                (0.0111, 0.0016),
                (0.0, 0.0016),
            ];
            mesh.lathe(&through(&edge, 2), 64, Material::Brass);
            mesh.scale(scale);
            mesh.place(0, v(size.x + 0.020, 0.0, z * 0.6), 0.0);
        }
        ScaleObject::Card => {
            mesh.block(v(0.0, 0.0, 0.0), v(0.0428, 0.0004, 0.0270), 0.0, Material::Printed(1));
            mesh.scale(scale);
            mesh.place(0, v(size.x + 0.055, 0.0, z * 0.4), 0.03);
        }
        ScaleObject::Ruler => {
            let plain = Material::Ruler;
            mesh.block(v(0.0, 0.0, 0.0), v(0.075, 0.0012, 0.014), 0.0, plain);
            mesh.scale(scale);
            mesh.place(0, v(0.0, 0.0, z + 0.020), 0.0);
        }
    }
    mesh
}
