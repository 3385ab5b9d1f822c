//! The card of what is done to a picture afterwards: crop by side, turn, tone, and the tools that
//! mislead. A spot that is smoothed away can be put where the flaw is: by numbers, or by a press on
//! the picture.

use egui::{Color32, Id, Pos2, Rect, Sense, Stroke, Ui, Vec2, pos2};

use super::controls::{RecipeSlider, choice_ui, plain, table_of_sliders_ui, tenths, with};
use super::state::{StudioCard, StudioState};
use crate::photo::PhotoSlider as Hint;
use crate::studio::recipe::{Crop, Flaw, Recipe, Retouch};
use crate::ui::panels::PanelCx;
use crate::ui::panels::parts::{muted, strong};

/// Each side by itself, turn, tone, sharpness.
static EDITS: [RecipeSlider; 10] = [
    RecipeSlider {
        spec: tenths("ui-studio-crop-left", (0, 450), "%", &[]),
        get: |r| i32::from(r.edits.crop.left_permille),
        put: |r, v| r.edits.crop.left_permille = v as u16,
    },
    RecipeSlider {
        spec: tenths("ui-studio-crop-right", (0, 450), "%", &[]),
        get: |r| i32::from(r.edits.crop.right_permille),
        put: |r, v| r.edits.crop.right_permille = v as u16,
    },
    RecipeSlider {
        spec: tenths("ui-studio-crop-top", (0, 450), "%", &[]),
        get: |r| i32::from(r.edits.crop.top_permille),
        put: |r, v| r.edits.crop.top_permille = v as u16,
    },
    RecipeSlider {
        spec: tenths("ui-studio-crop-bottom", (0, 450), "%", &[]),
        get: |r| i32::from(r.edits.crop.bottom_permille),
        put: |r, v| r.edits.crop.bottom_permille = v as u16,
    },
    RecipeSlider {
        spec: tenths("ui-studio-rotate", (-450, 450), "°", &[]),
        get: |r| i32::from(r.edits.rotate_tenths_degree),
        put: |r, v| r.edits.rotate_tenths_degree = v as i16,
    },
    RecipeSlider {
        spec: plain("ui-studio-brightness", (-100, 100), "%", &[]),
        get: |r| i32::from(r.edits.brightness_percent),
        put: |r, v| r.edits.brightness_percent = v as i16,
    },
    RecipeSlider {
        spec: plain("ui-studio-contrast", (-100, 100), "%", &[]),
        get: |r| i32::from(r.edits.contrast_percent),
        put: |r, v| r.edits.contrast_percent = v as i16,
    },
    RecipeSlider {
        spec: plain("ui-studio-saturation", (-100, 200), "%", &[Hint::Saturation]),
        get: |r| i32::from(r.edits.saturation_percent),
        put: |r, v| r.edits.saturation_percent = v as i16,
    },
    RecipeSlider {
        spec: plain("ui-studio-warmth", (-100, 100), "%", &[]),
        get: |r| i32::from(r.edits.warmth_percent),
        put: |r, v| r.edits.warmth_percent = v as i16,
    },
    RecipeSlider {
        spec: plain("ui-studio-sharpen", (0, 200), "%", &[]),
        get: |r| i32::from(r.edits.sharpen_percent),
        put: |r, v| r.edits.sharpen_percent = v as u16,
    },
];

/// The spot that is smoothed away.
static SPOT: [RecipeSlider; 4] = [
    RecipeSlider {
        spec: tenths("ui-studio-spot-right", (0, 1000), "%", &[]),
        get: |r| spot_of(r).map_or(500, |spot| i32::from(spot.x_permille)),
        put: |r, v| move_spot(r, |spot| spot.x_permille = v as u16),
    },
    RecipeSlider {
        spec: tenths("ui-studio-spot-down", (0, 1000), "%", &[]),
        get: |r| spot_of(r).map_or(500, |spot| i32::from(spot.y_permille)),
        put: |r, v| move_spot(r, |spot| spot.y_permille = v as u16),
    },
    RecipeSlider {
        spec: tenths("ui-studio-spot-size", (2, 300), "%", &[]),
        get: |r| spot_of(r).map_or(60, |spot| i32::from(spot.radius_permille)),
        put: |r, v| move_spot(r, |spot| spot.radius_permille = v as u16),
    },
    RecipeSlider {
        spec: plain("ui-studio-spot-strength", (0, 100), "%", &[]),
        get: |r| spot_of(r).map_or(90, |spot| i32::from(spot.strength_percent)),
        put: |r, v| move_spot(r, |spot| spot.strength_percent = v as u16),
    },
];

fn spot_of(recipe: &Recipe) -> Option<Retouch> {
    recipe.edits.retouch.first().copied()
}

fn move_spot(recipe: &mut Recipe, change: impl FnOnce(&mut Retouch)) {
    if let Some(spot) = recipe.edits.retouch.first_mut() {
        change(spot);
    }
}

/// Draws the card.
pub(super) fn edit_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState) {
    table_of_sliders_ui(ui, cx, room, &EDITS);
    strong(ui, cx.t, &cx.say("ui-studio-dishonest"));
    muted(ui, cx.t, &cx.say("ui-studio-dishonest-why"));
    ui.horizontal_wrapped(|ui| {
        let begun = spot_of(&room.recipe).unwrap_or_else(|| first_spot(room));
        let recipe = with(&room.recipe, |r| r.edits.retouch = vec![begun]);
        choice_ui(ui, cx, room, "ui-studio-smooth", recipe);
        let recipe = with(&room.recipe, |r| r.edits.retouch = Vec::new());
        choice_ui(ui, cx, room, "ui-studio-smooth-none", recipe);
        // A piece without a flaw has no better one.
        if room.thing.piece.flaw != Flaw::None {
            let recipe = with(&room.recipe, |r| r.flaw = Flaw::None);
            choice_ui(ui, cx, room, "ui-studio-better-piece", recipe);
        }
    });
    if spot_of(&room.recipe).is_some() {
        muted(ui, cx.t, &cx.say("ui-studio-spot-how"));
        table_of_sliders_ui(ui, cx, room, &SPOT);
    }
}

/// A new spot lies on the middle of the thing.
fn first_spot(room: &StudioState) -> Retouch {
    let middle = room.seen.subject.map_or(pos2(0.5, 0.5), |[left, top, right, bottom]| {
        pos2(f32::midpoint(left, right), f32::midpoint(top, bottom))
    });
    let (x_permille, y_permille) = in_whole(room.recipe.edits.crop, middle);
    Retouch { x_permille, y_permille, radius_permille: 60, strength_percent: 90 }
}

/// A place of the cropped picture, as shares of its sides, in thousandths of the whole one: spots
/// are set before anything is cut off.
fn in_whole(crop: Crop, at: Pos2) -> (u16, u16) {
    let along = |share: f32, before: u16, behind: u16| {
        let left = f32::from(1000 - before.min(450) - behind.min(450));
        (f32::from(before) + share.clamp(0.0, 1.0) * left).round() as u16
    };
    (
        along(at.x, crop.left_permille, crop.right_permille),
        along(at.y, crop.top_permille, crop.bottom_permille),
    )
}

/// Where a spot lies in the cropped picture, as shares of its sides.
fn in_cropped(crop: Crop, spot: Retouch) -> Pos2 {
    let along = |at: u16, before: u16, behind: u16| {
        let left = f32::from(1000 - before.min(450) - behind.min(450));
        (f32::from(at) - f32::from(before)) / left
    };
    pos2(
        along(spot.x_permille, crop.left_permille, crop.right_permille),
        along(spot.y_permille, crop.top_permille, crop.bottom_permille),
    )
}

/// Draws the spot on the picture while its card is open; a press or a drag puts it elsewhere.
pub(super) fn spot_ui(ui: &Ui, room: &mut StudioState, place: Rect) {
    let Some(spot) = spot_of(&room.recipe) else { return };
    if room.card != StudioCard::Edit || room.seen.texture.is_none() {
        return;
    }
    let crop = room.recipe.edits.crop;
    // Keys reach the spot by its numbers.
    let response = ui.interact(place, Id::new("studio spot"), Sense::CLICK | Sense::DRAG);
    if (response.clicked() || response.dragged())
        && let Some(at) = response.interact_pointer_pos()
    {
        let share = (at - place.min) / place.size();
        let (x, y) = in_whole(crop, share.to_pos2());
        let recipe = with(&room.recipe, |r| move_spot(r, |s| (s.x_permille, s.y_permille) = (x, y)));
        room.set(response.id, recipe);
    }
    let at = in_cropped(crop, spot);
    let middle = place.min + Vec2::new(at.x * place.width(), at.y * place.height());
    let kept = f32::from(1000 - crop.top_permille.min(450) - crop.bottom_permille.min(450));
    let radius = f32::from(spot.radius_permille) / kept * place.height();
    let painter = ui.painter_at(place);
    for (wide, colour) in [(3.0, Color32::from_black_alpha(140)), (1.5, Color32::WHITE)] {
        painter.circle_stroke(middle, radius.max(4.0), Stroke::new(wide, colour));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A press puts the spot where it was pressed, in spite of any cut.
    #[test]
    fn a_spot_lies_where_it_was_put() {
        let uneven = Crop { left_permille: 200, right_permille: 0, top_permille: 100, bottom_permille: 300 };
        for crop in [Crop::default(), uneven] {
            for (x, y) in [(0.0, 0.0), (0.25, 0.75), (1.0, 1.0)] {
                let (x_permille, y_permille) = in_whole(crop, pos2(x, y));
                let spot = Retouch { x_permille, y_permille, radius_permille: 60, strength_percent: 90 };
                assert!(in_cropped(crop, spot).distance(pos2(x, y)) < 0.002, "{crop:?} {x} {y}");
            }
        }
        assert_eq!(in_whole(uneven, pos2(0.0, 0.0)), (200, 100));
    }

    /// Each side is its own number, and each number of the table is read as it was written.
    #[test]
    fn every_slider_reads_what_it_writes() {
        use crate::studio::recipe::{Goods, Pose};
        use crate::studio::{Model, SoldPiece, StudioLook, preset};
        let piece = SoldPiece { goods: Goods::Mug, flaw: Flaw::None };
        let model = Model::new(piece.goods, Pose::default(), piece.flaw);
        let mut recipe = preset(&model, Pose::default(), piece.flaw, StudioLook::Softboxes);
        recipe.edits.retouch =
            vec![Retouch { x_permille: 1, y_permille: 2, radius_permille: 3, strength_percent: 4 }];
        for (at, slider) in EDITS.iter().chain(&SPOT).enumerate() {
            let before: Vec<i32> = EDITS.iter().chain(&SPOT).map(|other| (other.get)(&recipe)).collect();
            let value = slider.spec.range.1 - at as i32;
            (slider.put)(&mut recipe, value);
            for (other, (known, old)) in EDITS.iter().chain(&SPOT).zip(&before).enumerate() {
                let wanted = if other == at { value } else { *old };
                assert_eq!((known.get)(&recipe), wanted, "{} after {}", known.spec.key, slider.spec.key);
            }
        }
        recipe.edits.crop = Crop::default();
        assert_eq!(recipe.check(), Ok(()));
    }
}
