//! Lamps of a recipe as rectangles of light, at their usual strength. Luminances are those of
//! common lamps, rounded (design choices; a closed window under a white sky sends some thousand
//! cd/m²).

use super::around::around;
use crate::studio::recipe::{Lamp, LampPlace};
use crate::studio::trace::light::{LampFace, Light};
use crate::studio::trace::scene::Scene;
use crate::studio::trace::vector::{V3, fmax, v};

/// Candela per square metre.
const WINDOW: f32 = 2800.0;
const SOFTBOX: f32 = 5200.0;
const DESK_LAMP: f32 = 26_000.0;
const RING: f32 = 9_000.0;
/// 800 lm from a shade of 24 by 24 cm: Φ / (π A) for a Lambert emitter is 4,400; half is lost in
/// the shade.
const CEILING: f32 = 2400.0;

fn place(at: LampPlace) -> V3 {
    let foot = around(at.bearing_degrees, f32::from(at.distance_cm) / 100.0);
    foot + v(0.0, f32::from(at.height_cm) / 100.0, 0.0)
}

/// Adds a lamp's rectangles and what the room sends back of its light.
pub(super) fn add(scene: &mut Scene, group: usize, lamp: &Lamp, size: V3) {
    let aim = v(0.0, size.y * 0.5, 0.0);
    let mut shine = |at: V3, target: V3, half: (f32, f32), radiance: f32, face: LampFace| {
        scene.lights.push(Light::towards(at, target, half, radiance, group, face));
    };
    let ambient = match lamp {
        Lamp::Window { bearing_degrees, distance_cm, .. } => {
            let at = around(*bearing_degrees, f32::from(*distance_cm) / 100.0) + v(0.0, 1.02, 0.0);
            shine(at, v(0.0, 0.30, 0.0), (0.55, 0.80), WINDOW, LampFace::Window);
            54.0
        }
        Lamp::Ceiling { .. } => {
            shine(v(0.5, 1.75, 0.55), v(0.4, 0.0, 0.4), (0.12, 0.12), CEILING, LampFace::Plain);
            1.1
        }
        Lamp::Desk { place: at, .. } => {
            shine(place(*at), aim * 0.7, (0.045, 0.045), DESK_LAMP, LampFace::Plain);
            2.5
        }
        Lamp::Softbox { place: at, size_cm, .. } => {
            let half = f32::from(*size_cm) / 200.0;
            shine(place(*at), aim, (half, half), SOFTBOX, LampFace::Soft);
            26.0 * (half / 0.3) * (half / 0.3)
        }
        Lamp::Ring { .. } => {
            let camera = scene.camera;
            let back = (camera.eye - camera.target).unit();
            let at = camera.eye + back * 0.03;
            let half = 0.10 + 0.12 * fmax((at - aim).len() - 0.3, 0.0);
            shine(at, camera.target, (half, half), RING, LampFace::Ring);
            4.0
        }
        Lamp::BackdropStrips { .. } => {
            for x in [-1.15, 1.15] {
                shine(v(x, 0.85, -0.28), v(-x * 0.15, 0.40, -1.0), (0.20, 0.42), SOFTBOX, LampFace::Soft);
            }
            12.0
        }
    };
    scene.ambient[group] = ambient;
}
