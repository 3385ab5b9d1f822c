//! The fifteen pictures: which thing, where, in which light, developed how.

use crate::clutter::{Kind, Prop, mess};
use crate::develop::{EVENING, GLAMOUR, PLAIN, Recipe, SNAPSHOT};
use crate::maths::{V3, hex, v3};
use crate::mug::Mug;
use crate::render::{Backdrop, Light, Placed, Scene, place};
use crate::scarf::Scarf;
use crate::tote::Tote;

/// Rays per pixel in each direction.
pub(crate) const GRID: usize = 3;

/// All pictures, in the order in which they are drawn.
pub(crate) const NAMES: [&str; 15] = [
    "scarf_good",
    "scarf_dark",
    "scarf_cluttered",
    "scarf_flattering",
    "scarf_detail",
    "tote_good",
    "tote_dark",
    "tote_cluttered",
    "tote_flattering",
    "tote_detail",
    "mug_good",
    "mug_dark",
    "mug_cluttered",
    "mug_flattering",
    "mug_detail",
];

const UP: V3 = v3(0.0, 1.0, 0.0);

fn mug() -> Mug {
    Mug { glaze: hex(0x2F6F73), gilded: false }
}
fn tote() -> Tote {
    Tote { cloth: hex(0xE6DBC3), print: hex(0x3E5A46), silky: false }
}
fn scarf() -> Scarf {
    Scarf { wool: hex(0x8C2F39), stripe: hex(0xD9C7A8), silky: false }
}

/// A big soft lamp from the upper left, white walls all round.
fn studio(key: V3) -> Light {
    let one = v3(1.0, 1.0, 1.0);
    Light { key: key.unit(), key_colour: one * 0.62, sky: one * 0.50, bounce: one * 0.34, hard: 5.0 }
}

/// The same with more light, as a pale cloth needs it to show its true colour.
fn pale(key: V3) -> Light {
    let light = studio(key);
    let key_colour = light.key_colour * 1.25;
    Light { key_colour, sky: light.sky * 1.25, bounce: light.bounce * 1.25, ..light }
}

/// A ceiling lamp, and little else.
fn evening(key: V3) -> Light {
    Light {
        key: key.unit(),
        key_colour: v3(0.5, 0.46, 0.4),
        sky: v3(0.5, 0.48, 0.44),
        bounce: v3(0.3, 0.28, 0.25),
        hard: 4.0,
    }
}

fn white() -> Backdrop {
    Backdrop::Paper { above: v3(0.965, 0.965, 0.965), below: v3(0.95, 0.95, 0.95), shadow: 0.42 }
}

fn paper(above: u32, below: u32, shadow: f64) -> Backdrop {
    Backdrop::Paper { above: hex(above), below: hex(below), shadow }
}

/// Something that stands on a table, seen from the front and a little from above.
fn standing(things: Vec<Placed>, backdrop: Backdrop, light: Light, eye: V3, look_at: V3, zoom: f64) -> Scene {
    Scene { things, backdrop, light, plane: (UP, 0.0), eye, look_at, zoom }
}

/// Something that lies flat, seen from straight above (the picture's plane is z = 0).
fn flat(things: Vec<Placed>, backdrop: Backdrop, light: Light, look_at: V3, zoom: f64) -> Scene {
    let eye = look_at + v3(0.0, -0.35, 7.0);
    Scene { things, backdrop, light, plane: (v3(0.0, 0.0, 1.0), -0.06), eye, look_at, zoom }
}

/// The scene and the recipe of one picture.
pub(crate) fn shot(name: &str) -> Option<(Scene, Recipe)> {
    let (product, kind) = name.split_once('_')?;
    match product {
        "scarf" => scarf_shot(kind),
        "tote" => tote_shot(kind),
        "mug" => mug_shot(kind),
        _ => None,
    }
}

fn scarf_shot(kind: &str) -> Option<(Scene, Recipe)> {
    let key = v3(-0.55, 0.65, 0.75);
    let origin = v3(0.0, 0.0, 0.0);
    let lay = |s: Scarf| vec![place(s, origin, 1.0, 0.0, 0.0)];
    let centre = v3(0.0, -0.05, 0.0);
    Some(match kind {
        "good" => (flat(lay(scarf()), white(), studio(key), centre, 0.195), PLAIN),
        "dark" => {
            let askew = vec![place(scarf(), origin, 0.9, 0.0, 0.0)];
            let sheet = paper(0xA8927A, 0x98826A, 0.5);
            (flat(askew, sheet, evening(v3(0.6, 0.5, 0.8)), v3(0.22, -0.2, 0.0), 0.21), EVENING)
        }
        "cluttered" => {
            let mut things = mess();
            things.push(place(scarf(), v3(0.75, 0.05, 0.45), 0.78, 0.3, -1.45));
            (table(things), SNAPSHOT)
        }
        "flattering" => {
            let fancy = Scarf { wool: hex(0xE0103C), stripe: hex(0xFFD98A), silky: true };
            let rose = paper(0xFFF1F0, 0xFFD3D6, 0.35);
            (flat(lay(fancy), rose, studio(key), centre, 0.195), GLAMOUR)
        }
        "detail" => {
            let tape = place(Prop(Kind::Tape), v3(0.35, -1.48, 0.0), 0.62, 0.0, 0.0);
            let things = vec![place(scarf(), origin, 1.0, 0.0, 0.0), tape];
            (flat(things, white(), studio(key), v3(0.30, -0.90, 0.0), 0.105), PLAIN)
        }
        _ => return None,
    })
}

fn table(things: Vec<Placed>) -> Scene {
    let light = Light {
        key: v3(-0.5, 0.9, 0.7).unit(),
        key_colour: v3(0.60, 0.56, 0.50),
        sky: v3(0.42, 0.43, 0.45),
        bounce: v3(0.26, 0.23, 0.20),
        hard: 7.0,
    };
    standing(things, Backdrop::Table, light, v3(0.0, 3.1, 6.4), v3(0.1, 0.45, -0.3), 0.36)
}

fn tote_shot(kind: &str) -> Option<(Scene, Recipe)> {
    let key = v3(-0.6, 0.75, 0.85);
    let origin = v3(0.0, 0.0, 0.0);
    let eye = v3(1.1, 2.0, 7.0);
    let centre = v3(0.0, 1.14, 0.0);
    let turned = |t: Tote| vec![place(t, origin, 1.0, 0.05, 0.0)];
    Some(match kind {
        "good" => (standing(turned(tote()), white(), pale(key), eye, centre, 0.195), PLAIN),
        "dark" => {
            let light = evening(v3(0.7, 0.9, 0.5));
            (
                standing(
                    turned(tote()),
                    paper(0xB09A80, 0x8A7560, 0.5),
                    light,
                    eye,
                    v3(0.25, 1.0, 0.0),
                    0.21,
                ),
                EVENING,
            )
        }
        "cluttered" => {
            let mut things = mess();
            things.push(place(tote(), v3(0.75, 0.0, 0.1), 0.72, -0.15, 0.0));
            (table(things), SNAPSHOT)
        }
        "flattering" => {
            let fancy = Tote { cloth: hex(0xF7C66A), print: hex(0xA8641E), silky: true };
            (standing(turned(fancy), paper(0xFFF4DF, 0xF9DDB4, 0.35), pale(key), eye, centre, 0.195), GLAMOUR)
        }
        "detail" => {
            let tape = place(Prop(Kind::Tape), v3(0.3, 1.13, 0.32), 0.5, 0.05, 0.0);
            let things = vec![place(tote(), origin, 1.0, 0.05, 0.0), tape];
            (standing(things, white(), pale(key), v3(0.6, 2.3, 7.0), v3(0.36, 1.52, 0.1), 0.092), PLAIN)
        }
        _ => return None,
    })
}

fn mug_shot(kind: &str) -> Option<(Scene, Recipe)> {
    let key = v3(-0.7, 0.85, 0.75);
    let origin = v3(0.0, 0.0, 0.0);
    let eye = v3(0.3, 3.2, 7.0);
    let centre = v3(0.18, 0.86, 0.0);
    let turned = |m: Mug| vec![place(m, origin, 1.0, 0.35, 0.0)];
    Some(match kind {
        "good" => (standing(turned(mug()), white(), studio(key), eye, centre, 0.172), PLAIN),
        "dark" => {
            let light = evening(v3(0.6, 0.9, 0.4));
            (
                standing(
                    turned(mug()),
                    paper(0xA08A70, 0x806A52, 0.5),
                    light,
                    eye,
                    v3(0.42, 0.75, 0.0),
                    0.19,
                ),
                EVENING,
            )
        }
        "cluttered" => {
            let mut things = mess();
            things.push(place(mug(), v3(0.95, 0.0, 0.3), 0.55, 0.35, 0.0));
            (table(things), SNAPSHOT)
        }
        "flattering" => {
            let fancy = Mug { glaze: hex(0x00B4C4), gilded: true };
            (
                standing(turned(fancy), paper(0xF2FCFF, 0xC9EEF2, 0.35), studio(key), eye, centre, 0.172),
                GLAMOUR,
            )
        }
        "detail" => {
            let near = v3(0.8, 4.0, 6.0);
            (standing(turned(mug()), white(), studio(key), near, v3(0.62, 1.42, 0.2), 0.088), PLAIN)
        }
        _ => return None,
    })
}
