//! The edits of a picture after it was taken.

use serde::{Deserialize, Serialize};

/// The part that is cut off, in thousandths of the sides, 0 to 450 each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Crop {
    /// From the left.
    pub left_permille: u16,
    /// From the right.
    pub right_permille: u16,
    /// From above.
    pub top_permille: u16,
    /// From below.
    pub bottom_permille: u16,
}

/// A round spot that is smoothed away: a flaw disappears, and so does honesty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retouch {
    /// Middle, thousandths of the width from the left, 0 to 1000.
    pub x_permille: u16,
    /// Middle, thousandths of the height from above, 0 to 1000.
    pub y_permille: u16,
    /// Radius, thousandths of the height, 2 to 300.
    pub radius_permille: u16,
    /// How much of what was there goes, 0 to 100 percent.
    pub strength_percent: u16,
}

/// Everything that is done to the picture, in this order: retouch, crop, rotate, white balance,
/// brightness, contrast, saturation, sharpen.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Edits {
    /// Up to eight spots that are smoothed away.
    pub retouch: Vec<Retouch>,
    /// The part that is cut off.
    pub crop: Crop,
    /// Turned to the right, −45.0 to 45.0 degrees in tenths; the picture is enlarged so that no
    /// corner is empty.
    pub rotate_tenths_degree: i16,
    /// −100 (colder) to 100 (warmer).
    pub warmth_percent: i16,
    /// −100 to 100.
    pub brightness_percent: i16,
    /// −100 to 100.
    pub contrast_percent: i16,
    /// −100 (grey) to 200.
    pub saturation_percent: i16,
    /// 0 to 200.
    pub sharpen_percent: u16,
}
