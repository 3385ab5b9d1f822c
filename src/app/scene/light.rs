//! The light of the hour: clear by day, warm at dusk, blue at night with lamps in the stalls.

use bevy::prelude::*;

use super::Paints;
use super::figures::Street;
use super::paint::Paint;
use super::stalls::Glow;

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

/// The pavement by day; the picture is cleared with it.
const PAVEMENT: [u8; 3] = [0xE7, 0xDF, 0xCF];

/// Paints everything in the light of the hour, when that has changed enough to be seen.
pub(super) fn follow_hour(
    street: Res<Street>,
    paints: Res<Paints>,
    mut last: Local<Option<f32>>,
    mut materials: ResMut<Assets<Paint>>,
    mut camera: Single<&mut Camera, With<Camera2d>>,
    mut glows: Query<&mut Visibility, With<Glow>>,
) {
    // A glow of no strength would still be blended over half the picture.
    let lit = light_at(street.hour).1 > 0.0;
    for mut glow in &mut glows {
        glow.set_if_neq(if lit { Visibility::Inherited } else { Visibility::Hidden });
    }
    if last.is_some_and(|last| (last - street.hour).abs() < 0.02) {
        return;
    }
    *last = Some(street.hour);
    let (day, lamps) = light_at(street.hour);
    let inside = day.lerp(Vec3::new(1.0, 0.93, 0.80), lamps * 0.72);
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

    #[test]
    fn light_never_jumps() {
        for step in 0..480 {
            let (a, b) = (light_at(step as f32 * 0.05).0, light_at((step + 1) as f32 * 0.05).0);
            assert!(a.distance(b) < 0.05, "at hour {}", step as f32 * 0.05);
        }
    }
}
