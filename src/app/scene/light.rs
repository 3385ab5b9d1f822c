//! The light of the hour: clear by day, warm at dusk, blue at night with lamps in the stalls.

use bevy::prelude::*;

use super::figures::Street;
use super::paint::Paint;
use super::paints::Paints;
use super::stalls::Glow;
use crate::app::Appearance;
use crate::ui::theme::{ThemeKind, Tokens};

/// Hour, colour of the daylight, strength of the lamps (0 to 1). Design choice.
const HOURS: [(f32, [f32; 3], f32); 9] = [
    (0.0, [0.42, 0.48, 0.72], 1.0),
    (5.0, [0.46, 0.52, 0.74], 1.0),
    (6.5, [0.98, 0.86, 0.78], 0.3),
    (8.0, [1.0, 1.0, 1.0], 0.0),
    (16.0, [1.0, 1.0, 1.0], 0.0),
    (17.8, [1.0, 0.89, 0.74], 0.15),
    (19.0, [0.84, 0.68, 0.66], 0.7),
    (20.5, [0.50, 0.54, 0.76], 1.0),
    (24.0, [0.42, 0.48, 0.72], 1.0),
];

/// Daylight and lamps at an hour; hours outside 0..=24 count as the nearest.
fn light_at(hour: f32) -> (Vec3, f32) {
    let hour = hour.clamp(0.0, 24.0);
    for pair in HOURS.windows(2) {
        let [(from, a, lamp_a), (to, b, lamp_b)] = [pair[0], pair[1]];
        if hour <= to {
            let part = (hour - from) / (to - from);
            return (Vec3::from(a).lerp(Vec3::from(b), part), lamp_a + (lamp_b - lamp_a) * part);
        }
    }
    (Vec3::ONE, 0.0)
}

/// The same in a theme: the dark one lays dusk over every hour and lights the lamps.
fn light_in(hour: f32, t: &Tokens) -> (Vec3, f32) {
    let (day, lamps) = light_at(hour);
    let over = t.street_light;
    let over = Vec3::from([over.r(), over.g(), over.b()].map(|part| f32::from(part) / 255.0));
    match t.kind {
        ThemeKind::Light => (day * over, lamps),
        // Night is as dark as dusk makes it; twice would be black.
        ThemeKind::Dark => (day.min(over), lamps.max(0.8)),
    }
}

/// The light inside the stalls: daylight, and that of the lamps.
fn inside(day: Vec3, lamps: f32) -> Vec3 {
    day.lerp(Vec3::new(1.0, 0.93, 0.80), lamps * 0.72)
}

/// A colour of the stalls as it is seen at an hour.
pub(super) fn seen_inside(colour: egui::Color32, hour: f32, t: &Tokens) -> egui::Color32 {
    let (day, lamps) = light_in(hour, t);
    let light = inside(day, lamps).clamp(Vec3::ZERO, Vec3::ONE);
    let part = |part: u8, light: f32| (f32::from(part) * light).round() as u8;
    egui::Color32::from_rgb(part(colour.r(), light.x), part(colour.g(), light.y), part(colour.b(), light.z))
}

/// The pavement by day; the picture is cleared with it.
const PAVEMENT: [u8; 3] = [0xE7, 0xDF, 0xCF];

/// Paints everything in the light of the hour, when that has changed enough to be seen.
pub(super) fn follow_hour(
    street: Res<Street>,
    paints: Res<Paints>,
    look: Res<Appearance>,
    mut last: Local<Option<(f32, ThemeKind)>>,
    mut materials: ResMut<Assets<Paint>>,
    mut camera: Single<&mut Camera, With<Camera2d>>,
    mut glows: Query<&mut Visibility, With<Glow>>,
) {
    // A glow of no strength would still be blended over half the picture.
    let (day, lamps) = light_in(street.hour, &look.0);
    let lit = lamps > 0.0;
    for mut glow in &mut glows {
        glow.set_if_neq(if lit { Visibility::Inherited } else { Visibility::Hidden });
    }
    let kind = look.0.kind;
    if last.is_some_and(|(hour, theme)| (hour - street.hour).abs() < 0.02 && theme == kind) {
        return;
    }
    *last = Some((street.hour, kind));
    let inside = inside(day, lamps);
    // Multiplied as the paint's shader does it for everything else.
    let ground = Vec3::from(PAVEMENT.map(|part| f32::from(part) / 255.0)) * day;
    camera.clear_color = ClearColorConfig::Custom(Color::srgb(ground.x, ground.y, ground.z));
    let colors = [
        (&paints.backdrop, day.extend(1.0)),
        (&paints.daylight, day.extend(1.0)),
        (&paints.people, day.extend(1.0)),
        (&paints.lamplit, inside.extend(1.0)),
        (&paints.glow, Vec4::new(1.0, 1.0, 1.0, lamps)),
    ];
    for (handle, light) in colors {
        if let Some(mut material) = materials.get_mut(handle) {
            material.light = light;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noon_is_white_and_lamps_burn_at_night() {
        for (hour, red, lamps) in [(12.0, 1.0, 0.0), (0.0, 0.42, 1.0), (24.0, 0.42, 1.0), (99.0, 0.42, 1.0)] {
            let (day, lamp) = light_at(hour);
            assert!((day.x - red).abs() < 1e-3 && (lamp - lamps).abs() < 1e-3, "{hour}");
        }
    }

    /// In the dark theme the street is no brighter at noon than at dusk, and the stalls are lit.
    #[test]
    fn the_dark_theme_is_an_evening() {
        for hour in 0..24 {
            let (day, lamps) = light_in(hour as f32, &Tokens::dark());
            assert!(day.max_element() < 0.6 && lamps >= 0.8, "{hour}: {day} {lamps}");
            assert_eq!(light_in(hour as f32, &Tokens::light()), light_at(hour as f32));
        }
    }

    #[test]
    fn light_never_jumps() {
        for step in 0..480 {
            let (a, b) = (light_at(step as f32 * 0.05).0, light_at((step + 1) as f32 * 0.05).0);
            assert!(a.distance(b) < 0.05, "at hour {}", step as f32 * 0.05);
        }
    }
}
