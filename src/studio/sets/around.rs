//! Places on the table around the thing.

use crate::studio::trace::vector::{V3, sin_cos_turns, v};

/// A place on the table: `bearing` in degrees (0 towards the customer, 90 to the right), `distance`
/// in metres.
pub(super) fn around(bearing: i16, distance: f32) -> V3 {
    let (s, c) = sin_cos_turns(f32::from(bearing) / 360.0);
    v(s * distance, 0.0, c * distance)
}
