//! The card for light: white and black cards, lamps one by one, and more of them.

use egui::Ui;

use super::controls::{choice_ui, plain, slider_ui, take_focus, with};
use super::state::StudioState;
use crate::photo::PhotoSlider as Hint;
use crate::studio::recipe::{Card, CardColour, Lamp, LampPlace, Recipe, Weather};
use crate::ui::panels::PanelCx;
use crate::ui::panels::parts::strong;
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind};

/// Most lamps of a recipe.
const MOST_LAMPS: usize = 4;

/// Draws the card.
pub(super) fn light_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState) {
    ui.horizontal_wrapped(|ui| {
        let card =
            |colour| Card { colour, bearing_degrees: 85, distance_cm: 34, width_cm: 54, height_cm: 40 };
        for (key, cards) in [
            ("ui-studio-cards-none", Vec::new()),
            ("ui-studio-cards-white", vec![card(CardColour::White)]),
            ("ui-studio-cards-black", vec![card(CardColour::Black)]),
        ] {
            let is_white = key == "ui-studio-cards-white";
            let recipe = with(&room.recipe, |r| r.cards = cards);
            let response = choice_ui(ui, cx, room, key, recipe);
            if is_white {
                take_focus(room, &response, &[Hint::Card]);
            }
        }
    });
    for index in 0..room.recipe.lamps.len() {
        ui.push_id(("lamp", index), |ui| lamp_ui(ui, cx, room, index));
    }
    if room.recipe.lamps.len() < MOST_LAMPS {
        more_ui(ui, cx, room);
    }
}

/// One lamp more.
fn more_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState) {
    strong(ui, cx.t, &cx.say("ui-studio-lamp-more"));
    let place = LampPlace { bearing_degrees: 60, distance_cm: 60, height_cm: 60 };
    let softbox = Lamp::Softbox { place, size_cm: 60, kelvin: 5500, strength_percent: 100 };
    let window = Lamp::Window { bearing_degrees: -75, distance_cm: 120, hour: 10, weather: Weather::Bright };
    ui.horizontal_wrapped(|ui| {
        for lamp in [
            window,
            softbox,
            Lamp::Desk { place, kelvin: 2900, strength_percent: 100 },
            Lamp::Ceiling { kelvin: 3000, strength_percent: 100 },
            Lamp::Ring { kelvin: 5500, strength_percent: 100 },
            Lamp::BackdropStrips { kelvin: 5500, strength_percent: 100 },
        ] {
            let recipe = with(&room.recipe, |r| r.lamps.push(lamp));
            choice_ui(ui, cx, room, lamp_key(&lamp), recipe);
        }
    });
}

/// Message key of a lamp's name.
pub(super) const fn lamp_key(lamp: &Lamp) -> &'static str {
    match lamp {
        Lamp::Window { .. } => "ui-studio-lamp-window",
        Lamp::Ceiling { .. } => "ui-studio-lamp-ceiling",
        Lamp::Desk { .. } => "ui-studio-lamp-desk",
        Lamp::Softbox { .. } => "ui-studio-lamp-softbox",
        Lamp::Ring { .. } => "ui-studio-lamp-ring",
        Lamp::BackdropStrips { .. } => "ui-studio-lamp-strips",
    }
}

fn lamp_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState, index: usize) {
    let Some(lamp) = room.recipe.lamps.get(index).copied() else { return };
    ui.horizontal(|ui| {
        strong(ui, cx.t, &format!("{} · {}", index + 1, cx.say(lamp_key(&lamp))));
        let label = cx.say_with("ui-studio-lamp-less", &[("n", (index + 1).into())]);
        let button = Button::new(ButtonKind::Ghost, icons::CLOSE).name(&label);
        // Without any lamp there is no picture.
        let is_one = room.recipe.lamps.len() == 1;
        if !is_one && button.show(ui, cx.t).on_hover_text(&label).clicked() {
            let recipe = with(&room.recipe, |r| {
                r.lamps.remove(index);
            });
            room.set(ui.id().with("less"), recipe);
        }
    });
    let set = |r: &mut Recipe, lamp: Lamp| r.lamps[index] = lamp;
    match lamp {
        Lamp::Window { bearing_degrees, distance_cm, hour, weather } => {
            let spec = plain("ui-studio-hour", (5, 21), "h", &[]);
            slider_ui(ui, cx, room, &spec, i32::from(hour), |r, v| {
                set(r, Lamp::Window { bearing_degrees, distance_cm, hour: v as u8, weather });
            });
            let spec = plain("ui-studio-bearing", (-180, 180), "°", &[Hint::LampPlace]);
            slider_ui(ui, cx, room, &spec, i32::from(bearing_degrees), |r, v| {
                set(r, Lamp::Window { bearing_degrees: v as i16, distance_cm, hour, weather });
            });
            // Seen from the thing, a nearer window is a larger light.
            let spec = plain("ui-studio-distance", (60, 400), "cm", &[Hint::LampSize]);
            slider_ui(ui, cx, room, &spec, i32::from(distance_cm), |r, v| {
                set(r, Lamp::Window { bearing_degrees, distance_cm: v as u16, hour, weather });
            });
            ui.horizontal_wrapped(|ui| {
                for (key, sky) in [
                    ("ui-studio-sky-clear", Weather::Clear),
                    ("ui-studio-sky-bright", Weather::Bright),
                    ("ui-studio-sky-overcast", Weather::Overcast),
                    ("ui-studio-sky-rain", Weather::Rain),
                ] {
                    let lamp = Lamp::Window { bearing_degrees, distance_cm, hour, weather: sky };
                    let recipe = with(&room.recipe, |r| set(r, lamp));
                    choice_ui(ui, cx, room, key, recipe);
                }
            });
        }
        Lamp::Softbox { place, size_cm, kelvin, strength_percent } => {
            let spec = plain("ui-studio-lamp-size", (20, 150), "cm", &[Hint::LampSize]);
            slider_ui(ui, cx, room, &spec, i32::from(size_cm), |r, v| {
                set(r, Lamp::Softbox { place, size_cm: v as u16, kelvin, strength_percent });
            });
            place_ui(ui, cx, room, index);
            strength_ui(ui, cx, room, index);
        }
        Lamp::Desk { .. } => {
            place_ui(ui, cx, room, index);
            strength_ui(ui, cx, room, index);
        }
        Lamp::Ceiling { .. } | Lamp::Ring { .. } | Lamp::BackdropStrips { .. } => {
            strength_ui(ui, cx, room, index);
        }
    }
}

/// Where a lamp stands.
fn place_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState, index: usize) {
    let Some(Lamp::Desk { place, .. } | Lamp::Softbox { place, .. }) = room.recipe.lamps.get(index).copied()
    else {
        return;
    };
    let put = |r: &mut Recipe, to: LampPlace| {
        if let Lamp::Desk { place, .. } | Lamp::Softbox { place, .. } = &mut r.lamps[index] {
            *place = to;
        }
    };
    let spec = plain("ui-studio-bearing", (-180, 180), "°", &[Hint::LampPlace]);
    slider_ui(ui, cx, room, &spec, i32::from(place.bearing_degrees), |r, v| {
        put(r, LampPlace { bearing_degrees: v as i16, ..place });
    });
    let spec = plain("ui-studio-distance", (20, 300), "cm", &[Hint::LampSize]);
    slider_ui(ui, cx, room, &spec, i32::from(place.distance_cm), |r, v| {
        put(r, LampPlace { distance_cm: v as u16, ..place });
    });
    let spec = plain("ui-studio-height", (2, 250), "cm", &[]);
    slider_ui(ui, cx, room, &spec, i32::from(place.height_cm), |r, v| {
        put(r, LampPlace { height_cm: v as u16, ..place });
    });
}

/// Strength and colour of a lamp that has both.
fn strength_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState, index: usize) {
    let Some(lamp) = room.recipe.lamps.get(index).copied() else { return };
    let change = |r: &mut Recipe, strength: Option<i32>, warm: Option<i32>| match &mut r.lamps[index] {
        Lamp::Ceiling { kelvin, strength_percent }
        | Lamp::Desk { kelvin, strength_percent, .. }
        | Lamp::Softbox { kelvin, strength_percent, .. }
        | Lamp::Ring { kelvin, strength_percent }
        | Lamp::BackdropStrips { kelvin, strength_percent } => {
            *strength_percent = strength.map_or(*strength_percent, |v| v as u16);
            *kelvin = warm.map_or(*kelvin, |v| v as u16);
        }
        Lamp::Window { .. } => {}
    };
    let spec = plain("ui-studio-strength", (1, 400), "%", &[]);
    slider_ui(ui, cx, room, &spec, i32::from(lamp.strength_percent()), |r, v| change(r, Some(v), None));
    let spec = plain("ui-studio-kelvin", (1800, 12_000), "K", &[]);
    slider_ui(ui, cx, room, &spec, i32::from(lamp.kelvin()), |r, v| change(r, None, Some(v)));
}
