//! The places of things in the street. Scene units, y up, (0, 0) at the lower left. Our stall is on
//! the left, two rivals are beside it; people walk below the kerb.

use bevy::prelude::Vec2;

/// Size of the street that is always visible; more of the same shows around it when the window is
/// wider.
pub(super) const SIZE: Vec2 = Vec2::new(1196.0, 668.0);
/// Where the pavement meets the wall.
pub(super) const KERB: f32 = 348.0;
/// Lowest and highest line that feet walk on. Below is room for a strip of numbers.
pub(super) const WALK: (f32, f32) = (128.0, 262.0);
/// The line the parcel van drives on.
pub(super) const VAN_LINE: f32 = 268.0;
/// Left edge and width of the three stalls: ours, then two rivals.
pub(super) const STALLS: [(f32, f32); 3] = [(40.0, 470.0), (620.0, 250.0), (910.0, 250.0)];
/// Lower edge and height of a stall.
pub(super) const STALL_Y: (f32, f32) = (352.0, 234.0);
/// Side of a product card.
pub(super) const CARD: f32 = 118.0;
/// Lower edge of the product cards.
pub(super) const CARD_Y: f32 = 424.0;

/// Left edge of the `index`-th product card of a stall.
pub(super) fn card_left(stall: usize, index: usize) -> f32 {
    let (left, _) = STALLS[stall.min(2)];
    left + 24.0 + index as f32 * 146.0
}

/// How many products a stall has room for.
pub(super) const fn room(stall: usize) -> usize {
    if stall == 0 { 3 } else { 1 }
}

/// A spot in front of a product; `place` counts those who stand there already.
pub(super) fn looking_spot(stall: u8, product: u8, place: usize) -> Vec2 {
    let stall = usize::from(stall.min(2));
    let middle = card_left(stall, usize::from(product).min(room(stall) - 1)) + CARD / 2.0;
    let sideways = [0.0, 44.0, -44.0, 22.0, -22.0][place % 5];
    let row = (place / 3) as f32;
    Vec2::new(middle + sideways, 252.0 - row * 30.0 - (place % 2) as f32 * 8.0)
}

/// A spot for somebody who waits for an answer: right of our stall.
pub(super) fn asking_spot(place: usize) -> Vec2 {
    let (column, row) = (place % 3, place / 3);
    Vec2::new(545.0 + column as f32 * 46.0 + (row % 2) as f32 * 20.0, 250.0 - row as f32 * 13.0)
}

/// A spot in the line that pays, from our till to the right.
pub(super) fn queue_spot(place: usize) -> Vec2 {
    let (column, row) = (place % 14, place / 14);
    Vec2::new(230.0 + column as f32 * 48.0 + (row % 2) as f32 * 24.0, 156.0 - row as f32 * 24.0)
}

/// A spot before our stall when everybody comes by once more: rows from the middle outwards, each
/// nearer than the one before.
pub(super) fn gathered_spot(place: usize) -> Vec2 {
    const COLUMNS: usize = 12;
    let (row, nth) = (place / COLUMNS, place % COLUMNS);
    // 0, 1, -1, 2, -2, … from the middle.
    let steps = nth.div_ceil(2) as f32 * if nth % 2 == 1 { 1.0 } else { -1.0 };
    let aside = if row % 2 == 1 { 31.0 } else { 0.0 };
    Vec2::new(420.0 + aside + steps * 62.0, WALK.1 - 20.0 - row as f32 * 44.0)
}

/// How large somebody is drawn who stands at `y`: farther is smaller.
pub(super) fn depth_scale(y: f32) -> f32 {
    let (near, far) = WALK;
    1.0 - 0.26 * ((y - near) / (far - near)).clamp(-0.2, 1.2)
}

/// Drawing order of somebody who stands at `y`: nearer covers farther.
pub(super) fn depth_z(y: f32) -> f32 {
    20.0 - y / 50.0
}
