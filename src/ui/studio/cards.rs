//! The cards at the side: product, backdrop, light, camera, after-editing.

use egui::{Id, Ui};

use super::controls::{
    RecipeSlider, SliderSpec, choice_ui, plain, slider_ui, table_of_sliders_ui, take_focus, tenths, with,
};
use super::edits::edit_ui;
use super::lamps::light_ui;
use super::pictogram::pictogram_ui;
use super::state::{StudioCard, StudioState};
use crate::photo::PhotoSlider as Hint;
use crate::studio::recipe::{Backdrop, Device, Exposure, Focus, ScaleObject, Support, WhiteBalance};
use crate::studio::{Model, fill_frame};
use crate::ui::panels::PanelCx;
use crate::ui::panels::parts::{muted, strong};
use crate::ui::widgets::{Button, ButtonKind};

/// Daylight in kelvin, where a white balance that is set by hand begins (design choice).
const DAYLIGHT: u16 = 5500;

/// Where the camera stands.
static STAND: [RecipeSlider; 3] = [
    RecipeSlider {
        spec: SliderSpec {
            key: "ui-studio-distance",
            range: (40, 6000),
            per_unit: 10,
            unit: "cm",
            hints: &[Hint::Nearer, Hint::Farther],
        },
        get: |r| r.camera.distance_mm as i32,
        put: |r, v| r.camera.distance_mm = v as u32,
    },
    RecipeSlider {
        spec: tenths("ui-studio-elevation", (-50, 890), "°", &[]),
        get: |r| i32::from(r.camera.elevation_tenths_degree),
        put: |r, v| r.camera.elevation_tenths_degree = v as i16,
    },
    RecipeSlider {
        spec: plain("ui-studio-bearing", (-180, 180), "°", &[]),
        get: |r| i32::from(r.camera.bearing_degrees),
        put: |r, v| r.camera.bearing_degrees = v as i16,
    },
];

/// Where it looks.
static AIM: [RecipeSlider; 3] = [
    RecipeSlider {
        spec: plain("ui-studio-aim-right", (-500, 500), "mm", &[Hint::Aim]),
        get: |r| i32::from(r.camera.aim_right_mm),
        put: |r, v| r.camera.aim_right_mm = v as i16,
    },
    RecipeSlider {
        spec: plain("ui-studio-aim-up", (-500, 500), "mm", &[]),
        get: |r| i32::from(r.camera.aim_up_mm),
        put: |r, v| r.camera.aim_up_mm = v as i16,
    },
    RecipeSlider {
        spec: tenths("ui-studio-roll", (-450, 450), "°", &[Hint::Level]),
        get: |r| i32::from(r.camera.roll_tenths_degree),
        put: |r, v| r.camera.roll_tenths_degree = v as i16,
    },
];

/// Draws the card that is open.
pub(super) fn card_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState) {
    ui.horizontal(|ui| {
        pictogram_ui(ui, cx.t, room.card);
        ui.vertical(|ui| muted(ui, cx.t, &cx.say(room.card.about())));
    });
    match room.card {
        StudioCard::Product => product_ui(ui, cx, room),
        StudioCard::Backdrop => backdrop_ui(ui, cx, room),
        StudioCard::Light => light_ui(ui, cx, room),
        StudioCard::Camera => camera_ui(ui, cx, room),
        StudioCard::Edit => edit_ui(ui, cx, room),
    }
}

fn product_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState) {
    let turn = i32::from(room.recipe.pose.turn_tenths_degree);
    let spec = tenths("ui-studio-turn", (-1800, 1800), "°", &[]);
    slider_ui(ui, cx, room, &spec, turn, |r, v| r.pose.turn_tenths_degree = v as i16);
    strong(ui, cx.t, &cx.say("ui-studio-scale"));
    ui.horizontal_wrapped(|ui| {
        for (key, object) in [
            ("ui-studio-scale-none", None),
            ("ui-studio-scale-coin", Some(ScaleObject::Coin)),
            ("ui-studio-scale-ruler", Some(ScaleObject::Ruler)),
        ] {
            let recipe = with(&room.recipe, |r| r.scale_object = object);
            choice_ui(ui, cx, room, key, recipe);
        }
    });
}

fn backdrop_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState) {
    let paper = |colour| Backdrop::Paper { colour };
    let all = [
        ("ui-studio-ground-white", Backdrop::WhiteSweep),
        ("ui-studio-ground-grey", paper([150, 152, 155])),
        ("ui-studio-ground-sand", paper([214, 192, 160])),
        ("ui-studio-ground-blue", paper([120, 150, 178])),
        ("ui-studio-ground-wood", Backdrop::Wood),
        ("ui-studio-ground-linen", Backdrop::Linen),
        ("ui-studio-ground-room", Backdrop::Lifestyle),
        ("ui-studio-ground-mess", Backdrop::MessyDesk),
    ];
    ui.horizontal_wrapped(|ui| {
        for (key, ground) in all {
            let recipe = with(&room.recipe, |r| r.backdrop = ground);
            let response = choice_ui(ui, cx, room, key, recipe);
            if ground != room.recipe.backdrop {
                take_focus(room, &response, &[Hint::Backdrop]);
            }
        }
    });
}

fn camera_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState) {
    ui.horizontal_wrapped(|ui| {
        for (key, device) in [
            ("ui-studio-phone", Device::Phone),
            ("ui-studio-compact", Device::Compact),
            ("ui-studio-system", Device::System),
        ] {
            let recipe = with(&room.recipe, |r| r.camera.change_device(device));
            choice_ui(ui, cx, room, key, recipe);
        }
        for (key, support) in [("ui-studio-hand", Support::Hand), ("ui-studio-tripod", Support::Tripod)] {
            let recipe = with(&room.recipe, |r| r.camera.support = support);
            let response = choice_ui(ui, cx, room, key, recipe);
            if support == Support::Tripod && room.recipe.camera.support == Support::Hand {
                take_focus(room, &response, &[Hint::Focus]);
            }
        }
    });
    let camera = room.recipe.camera;
    if let Exposure::Auto { compensation_tenths_stop } = camera.exposure {
        let hints = [Hint::ExposureUp, Hint::ExposureDown, Hint::Iso];
        let spec = tenths("ui-studio-exposure", (-40, 40), "EV", &hints);
        slider_ui(ui, cx, room, &spec, i32::from(compensation_tenths_stop), |r, v| {
            r.camera.exposure = Exposure::Auto { compensation_tenths_stop: v as i8 };
        });
    }
    if let Exposure::Manual { shutter_us, iso } = camera.exposure {
        let hints = [Hint::ExposureUp, Hint::ExposureDown];
        let spec = SliderSpec {
            key: "ui-studio-shutter",
            range: (100, 1_000_000),
            per_unit: 1000,
            unit: "ms",
            hints: &hints,
        };
        slider_ui(ui, cx, room, &spec, shutter_us as i32, |r, v| {
            r.camera.exposure = Exposure::Manual { shutter_us: v as u32, iso };
        });
        let (least, most) = camera.device.iso();
        let spec = plain("ui-studio-iso", (least as i32, most as i32), "ISO", &[Hint::Iso]);
        slider_ui(ui, cx, room, &spec, iso as i32, |r, v| {
            r.camera.exposure = Exposure::Manual { shutter_us, iso: v as u32 };
        });
    }
    ui.horizontal_wrapped(|ui| {
        let (least, _) = camera.device.iso();
        let auto = match camera.exposure {
            Exposure::Auto { .. } => camera.exposure,
            Exposure::Manual { .. } => Exposure::Auto { compensation_tenths_stop: 0 },
        };
        let manual = match camera.exposure {
            Exposure::Auto { .. } => Exposure::Manual { shutter_us: 16_667, iso: least.max(200) },
            Exposure::Manual { .. } => camera.exposure,
        };
        for (key, exposure) in [("ui-studio-exposure-auto", auto), ("ui-studio-exposure-manual", manual)] {
            let recipe = with(&room.recipe, |r| r.camera.exposure = exposure);
            choice_ui(ui, cx, room, key, recipe);
        }
    });
    focus_ui(ui, cx, room);
    white_balance_ui(ui, cx, room);
    view_ui(ui, cx, room);
}

/// The colour of the light that counts as white: found by the camera, or set. A number stands
/// there only where it is set.
fn white_balance_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState) {
    let hints = [Hint::WhiteBalance];
    let now = room.recipe.camera.white_balance;
    if let WhiteBalance::Kelvin(kelvin) = now {
        let spec = plain("ui-studio-white-balance", (1800, 12_000), "K", &hints);
        slider_ui(ui, cx, room, &spec, i32::from(kelvin), |r, v| {
            r.camera.white_balance = WhiteBalance::Kelvin(v as u16);
        });
    }
    let set = match now {
        WhiteBalance::Kelvin(_) => now,
        WhiteBalance::Auto => WhiteBalance::Kelvin(DAYLIGHT),
    };
    ui.horizontal_wrapped(|ui| {
        for (key, balance) in
            [("ui-studio-white-balance-auto", WhiteBalance::Auto), ("ui-studio-white-balance-set", set)]
        {
            let recipe = with(&room.recipe, |r| r.camera.white_balance = balance);
            let response = choice_ui(ui, cx, room, key, recipe);
            if balance == set && now == WhiteBalance::Auto {
                take_focus(room, &response, &hints);
            }
        }
    });
}

/// What is sharp: the product, or a plane at a distance.
fn focus_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState) {
    let far = match room.recipe.camera.focus {
        Focus::Product => room.recipe.camera.distance_mm,
        Focus::AtMm(mm) => mm,
    };
    ui.horizontal_wrapped(|ui| {
        for (key, focus) in
            [("ui-studio-focus-product", Focus::Product), ("ui-studio-focus-plane", Focus::AtMm(far))]
        {
            let recipe = with(&room.recipe, |r| r.camera.focus = focus);
            let response = choice_ui(ui, cx, room, key, recipe);
            if focus == Focus::Product {
                take_focus(room, &response, &[Hint::Focus]);
            }
        }
    });
    if let Focus::AtMm(mm) = room.recipe.camera.focus {
        let spec = SliderSpec {
            key: "ui-studio-focus-distance",
            range: (30, 3000),
            per_unit: 10,
            unit: "cm",
            hints: &[],
        };
        slider_ui(ui, cx, room, &spec, mm as i32, |r, v| r.camera.focus = Focus::AtMm(v as u32));
    }
}

/// Where the camera stands and what its lens sees.
fn view_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState) {
    let label = cx.say("ui-studio-fill-frame");
    let pressed = Button::new(ButtonKind::Secondary, &label).show(ui, cx.t).clicked();
    if pressed && let Ok(model) = Model::of_recipe(&room.recipe, room.thing.goods()) {
        let recipe = fill_frame(&room.recipe, &model);
        room.set(Id::new("fill the frame"), recipe);
    }
    table_of_sliders_ui(ui, cx, room, &STAND);
    let device = room.recipe.camera.device;
    let ((short, long), (wide, narrow)) = (device.focal_tenths_mm(), device.aperture_tenths());
    let whole = |(least, most): (u16, u16)| (i32::from(least), i32::from(most));
    let spec = tenths("ui-studio-focal", whole((short, long)), "mm", &[]);
    let now = i32::from(room.recipe.camera.focal_tenths_mm);
    slider_ui(ui, cx, room, &spec, now, |r, v| r.camera.focal_tenths_mm = v as u16);
    let spec = tenths("ui-studio-aperture", whole((wide, narrow)), "f", &[]);
    let now = i32::from(room.recipe.camera.aperture_tenths);
    slider_ui(ui, cx, room, &spec, now, |r, v| r.camera.aperture_tenths = v as u16);
    table_of_sliders_ui(ui, cx, room, &AIM);
}
