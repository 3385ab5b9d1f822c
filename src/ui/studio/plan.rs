//! The plan from above: the product in the middle, camera and lamps around it, dragged by mouse or
//! moved by the arrow keys.

use egui::{EventFilter, Id, Key, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

use super::lamps::lamp_key;
use super::state::StudioState;
use crate::studio::recipe::{Lamp, Recipe};
use crate::ui::panels::PanelCx;
use crate::ui::theme::{Tokens, icons};
use crate::ui::widgets::focus_ring;

/// The distance in centimetres that lies half way to the edge: near things have room, far ones fit.
const HALF_WAY: f32 = 55.0;
/// Degrees that an arrow key turns.
const TURN: i16 = 5;

/// The things around the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PlanThing {
    Camera,
    Lamp(usize),
}

/// Draws the plan into a rectangle.
pub(super) fn plan_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState, rect: Rect) {
    let t = cx.t;
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, t.rounding(), t.sunken);
    let (middle, reach) = (rect.center(), rect.width().min(rect.height()) / 2.0 - 4.0);
    for far in [30.0, 80.0, 200.0] {
        painter.circle_stroke(middle, reach * far / (far + HALF_WAY), t.hairline());
    }
    painter.text(
        rect.center_bottom() - vec2(0.0, 2.0),
        egui::Align2::CENTER_BOTTOM,
        cx.say("ui-studio-plan-front"),
        t.plain(t.small()),
        t.muted,
    );
    sight(&painter, t, room, (middle, reach));
    painter.circle_filled(middle, 6.0, t.accent);
    overhead(&painter, cx, room, rect);
    let lamps = (0..room.recipe.lamps.len()).map(PlanThing::Lamp);
    for thing in std::iter::once(PlanThing::Camera).chain(lamps) {
        let Some((bearing, far)) = place_of(&room.recipe, thing) else { continue };
        let at = point(middle, reach, bearing, far);
        let colour = if thing == PlanThing::Camera { t.primary } else { t.warning };
        painter.line_segment([middle, at], egui::Stroke::new(1.0, colour.gamma_multiply(0.5)));
        thing_ui(ui, cx, room, thing, (middle, reach, at));
    }
}

/// Names the lamps that have no place in the plan.
fn overhead(painter: &egui::Painter, cx: &PanelCx<'_>, room: &StudioState, rect: Rect) {
    let mut at = rect.left_top() + vec2(8.0, 6.0);
    for (index, lamp) in room.recipe.lamps.iter().enumerate() {
        if place_of(&room.recipe, PlanThing::Lamp(index)).is_none() {
            let text = format!("{} {}", icons::IDEA, cx.say(lamp_key(lamp)));
            let font = cx.t.plain(cx.t.small());
            at.y = painter.text(at, egui::Align2::LEFT_TOP, text, font, cx.t.muted).bottom();
        }
    }
}

/// What the camera sees, as a wedge from it past the product.
fn sight(painter: &egui::Painter, t: &Tokens, room: &StudioState, (middle, reach): (Pos2, f32)) {
    let camera = &room.recipe.camera;
    let at = point(middle, reach, camera.bearing_degrees, camera.distance_mm as f32 / 10.0);
    let half = f32::from(camera.device.sensor_hundredths_mm()) / 20.0 / f32::from(camera.focal_tenths_mm);
    let ahead = (middle - at).normalized() * reach * 1.2;
    let side = ahead.rot90() * half;
    let wedge = vec![at, at + ahead + side, at + ahead - side];
    painter.add(egui::Shape::convex_polygon(wedge, t.primary.gamma_multiply(0.12), egui::Stroke::NONE));
}

fn thing_ui(
    ui: &Ui,
    cx: &PanelCx<'_>,
    room: &mut StudioState,
    thing: PlanThing,
    (middle, reach, at): (Pos2, f32, Pos2),
) {
    let t = cx.t;
    let (key, icon, number) = match thing {
        PlanThing::Camera => ("ui-studio-plan-camera", icons::STUDIO, 0),
        PlanThing::Lamp(index) => ("ui-studio-plan-lamp", icons::IDEA, index + 1),
    };
    let id = Id::new(("studio plan", key, number));
    let spot = Rect::from_center_size(at, Vec2::splat(26.0 * t.text_factor.max(1.0)));
    let response = ui.interact(spot, id, Sense::click_and_drag());
    let name = cx.say_with(key, &[("n", number.into())]);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Slider, true, &name));
    let colour = if thing == PlanThing::Camera { t.primary } else { t.warning };
    ui.painter().circle_filled(at, spot.width() / 2.0, colour);
    ui.painter().text(at, egui::Align2::CENTER_CENTER, icon, t.plain(t.body()), t.on_primary);
    if let PlanThing::Lamp(index) = thing
        && let Some(lamp) = room.recipe.lamps.get(index)
    {
        let below = pos2(at.x, spot.bottom());
        let font = t.plain(t.small());
        ui.painter().text(below, egui::Align2::CENTER_TOP, cx.say(lamp_key(lamp)), font, t.muted);
    }
    focus_ring(ui, t, &response, t.rounding());
    let Some((bearing, far)) = place_of(&room.recipe, thing) else { return };
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(id, filter));
        let pressed = |key| ui.input(|i| i.num_presses(key)) as i16;
        let turned = (pressed(Key::ArrowRight) - pressed(Key::ArrowLeft)) * TURN;
        let nearer = f32::from(pressed(Key::ArrowUp) - pressed(Key::ArrowDown));
        if turned != 0 || nearer != 0.0 {
            move_to(room, id, thing, bearing + turned, far * (1.0 - 0.08 * nearer));
        }
    }
    if response.dragged()
        && let Some(pointer) = response.interact_pointer_pos()
    {
        let off = pointer - middle;
        let share = (off.length() / reach).clamp(0.05, 0.93);
        let degrees = libm::roundf(libm::atan2f(off.x, off.y).to_degrees()) as i16;
        move_to(room, id, thing, degrees, HALF_WAY * share / (1.0 - share));
    }
    response.on_hover_text(name);
}

/// Bearing in degrees and distance in centimetres of what can be moved.
fn place_of(recipe: &Recipe, thing: PlanThing) -> Option<(i16, f32)> {
    match thing {
        PlanThing::Camera => Some((recipe.camera.bearing_degrees, recipe.camera.distance_mm as f32 / 10.0)),
        PlanThing::Lamp(index) => match recipe.lamps.get(index)? {
            Lamp::Window { bearing_degrees, distance_cm, .. } => {
                Some((*bearing_degrees, f32::from(*distance_cm)))
            }
            Lamp::Desk { place, .. } | Lamp::Softbox { place, .. } => {
                Some((place.bearing_degrees, f32::from(place.distance_cm)))
            }
            Lamp::Ceiling { .. } | Lamp::Ring { .. } | Lamp::BackdropStrips { .. } => None,
        },
    }
}

/// Moves something; the camera stays aimed at the product.
fn move_to(room: &mut StudioState, by: Id, thing: PlanThing, bearing: i16, far_cm: f32) {
    let bearing = (bearing + 180).rem_euclid(360) - 180;
    let mut recipe = room.recipe.clone();
    match thing {
        PlanThing::Camera => {
            recipe.camera.bearing_degrees = bearing;
            recipe.camera.distance_mm = ((far_cm * 10.0) as u32).clamp(40, 6000);
        }
        PlanThing::Lamp(index) => match recipe.lamps.get_mut(index) {
            Some(Lamp::Window { bearing_degrees, distance_cm, .. }) => {
                *bearing_degrees = bearing;
                *distance_cm = (far_cm as u16).clamp(60, 400);
            }
            Some(Lamp::Desk { place, .. } | Lamp::Softbox { place, .. }) => {
                place.bearing_degrees = bearing;
                place.distance_cm = (far_cm as u16).clamp(20, 300);
            }
            Some(Lamp::Ceiling { .. } | Lamp::Ring { .. } | Lamp::BackdropStrips { .. }) | None => {}
        },
    }
    room.set(by, recipe);
}

/// The place of something in the plan: 0 degrees is below, where the customer stands.
fn point(middle: Pos2, reach: f32, bearing: i16, far_cm: f32) -> Pos2 {
    let (s, c) = libm::sincosf(f32::from(bearing).to_radians());
    let r = reach * far_cm / (far_cm + HALF_WAY);
    pos2(middle.x + s * r, middle.y + c * r)
}
