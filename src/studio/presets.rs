//! Three ways to begin, and one that flatters.

use super::models::Model;
use super::recipe::{
    Backdrop, Camera, Card, CardColour, Device, Edits, Exposure, Flaw, Focus, Goods, Lamp, LampPlace, Lay,
    Pose, Recipe, Support, Weather, WhiteBalance,
};
use super::trace::vector::{V3, fmax, sin_cos_turns};

/// A way to take the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StudioLook {
    /// A phone in the hand, a messy desk, the ceiling lamp.
    Snapshot,
    /// A window on the left, a white card on the right, a table set for it.
    WindowLight,
    /// Two softboxes and a white sheet.
    Softboxes,
    /// Softboxes, warm paper, and edits that promise too much.
    Flattering,
}

impl StudioLook {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Snapshot, Self::WindowLight, Self::Softboxes, Self::Flattering];

    /// Its name, for files and tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Snapshot => "snapshot",
            Self::WindowLight => "window",
            Self::Softboxes => "softboxes",
            Self::Flattering => "flattering",
        }
    }
}

/// How a thing is best shown: turned by, looked down at (both tenths of a degree), share of the
/// picture that it fills.
const fn best_view(product: Goods, lay: Lay) -> (i16, i16, f32) {
    match product {
        Goods::Tote => (160, 80, 0.80),
        Goods::Mug => (-200, 200, 0.64),
        Goods::Bottle => (0, 65, 0.84),
        Goods::Shirt => match lay {
            Lay::Natural => (0, 660, 0.86),
            Lay::Hanging => (60, 20, 0.82),
        },
        Goods::Ring => (230, 220, 0.60),
        Goods::Scarf => (250, 300, 0.76),
        Goods::Toy => (-230, 200, 0.72),
        Goods::Tea => (-270, 150, 0.74),
        Goods::Purse => (200, 120, 0.76),
        Goods::Plant => (0, 110, 0.82),
    }
}

/// The camera so far away that the thing fills `fill` of the picture.
fn framed(camera: Camera, size: V3, fill: f32) -> Camera {
    let (s, c) = sin_cos_turns(f32::from(camera.elevation_tenths_degree) / 3600.0);
    let high = size.y * c + 2.0 * size.z * s;
    let wide = 2.0 * fmax(size.x, size.z * 0.6);
    let per_metre =
        f32::from(camera.focal_tenths_mm) * 10.0 / f32::from(camera.device.sensor_hundredths_mm());
    let distance = fmax(high, wide) / fill * per_metre + size.z * c + size.y * 0.5 * s;
    Camera { distance_mm: ((distance * 1000.0) as u32).clamp(40, 6000), ..camera }
}

/// The same picture with the camera so far away, and aimed so, that the thing fills the frame well.
#[must_use]
pub fn fill_frame(recipe: &Recipe, model: &Model) -> Recipe {
    let (_, _, fill) = view_of(model, recipe.pose.lay);
    let aim_up_mm = if recipe.pose.lay == Lay::Hanging { 40 } else { 0 };
    let camera = Camera { aim_right_mm: 0, aim_up_mm, ..recipe.camera };
    Recipe { camera: framed(camera, model.size, fill), ..recipe.clone() }
}

/// How a model is best shown.
fn view_of(model: &Model, lay: Lay) -> (i16, i16, f32) {
    if model.own_spec().is_some() { (-200, 150, 0.70) } else { best_view(model.product(), lay) }
}

fn softbox(bearing_degrees: i16, distance: u16, height: u16, side: u16, strength: u16, far: u16) -> Lamp {
    let place = LampPlace {
        bearing_degrees,
        distance_cm: (distance * far / 10).clamp(20, 300),
        height_cm: (height * far / 10).clamp(2, 250),
    };
    Lamp::Softbox {
        place,
        size_cm: (side * far / 10).clamp(20, 150),
        kelvin: 5500,
        strength_percent: strength,
    }
}

/// The recipe of a look for a thing. Beginners start here; every number can be changed afterwards.
pub fn preset(model: &Model, pose: Pose, flaw: Flaw, look: StudioLook) -> Recipe {
    let product = model.product();
    let (turn, elevation, fill) = view_of(model, pose.lay);
    let large = model.size.y > 0.4 || model.size.x > 0.25;
    let camera = Camera {
        device: Device::System,
        support: Support::Tripod,
        bearing_degrees: 0,
        elevation_tenths_degree: elevation,
        roll_tenths_degree: 0,
        distance_mm: 1000,
        aim_right_mm: 0,
        aim_up_mm: if pose.lay == Lay::Hanging { 40 } else { 0 },
        focal_tenths_mm: 500,
        aperture_tenths: if product == Goods::Ring { 140 } else { 80 },
        focus: Focus::Product,
        exposure: Exposure::Auto { compensation_tenths_stop: 0 },
        white_balance: WhiteBalance::Kelvin(5500),
    };
    let recipe = Recipe {
        product,
        own: model.own_spec().cloned(),
        pose: Pose { turn_tenths_degree: pose.turn_tenths_degree + turn, ..pose },
        flaw,
        backdrop: Backdrop::WhiteSweep,
        lamps: studio_lamps(large),
        cards: Vec::new(),
        camera: framed(camera, model.size, fill),
        scale_object: None,
        scale_object_percent: 100,
        seed: 1,
        edits: Edits::default(),
    };
    match look {
        StudioLook::Snapshot => snapshot(recipe, model.size, fill),
        StudioLook::WindowLight => window_light(recipe, model.size, fill),
        StudioLook::Softboxes => softboxes(recipe, model.size),
        StudioLook::Flattering => flattering(recipe),
    }
}

fn studio_lamps(large: bool) -> Vec<Lamp> {
    let far = if large { 15 } else { 10 };
    vec![
        softbox(-64, 95, 72, 64, 100, far),
        softbox(72, 95, 62, 52, 50, far),
        Lamp::BackdropStrips { kelvin: 5500, strength_percent: 85 },
    ]
}

fn snapshot(recipe: Recipe, size: V3, fill: f32) -> Recipe {
    let camera = Camera {
        device: Device::Phone,
        support: Support::Hand,
        bearing_degrees: 8,
        elevation_tenths_degree: (recipe.camera.elevation_tenths_degree + 160).min(700),
        roll_tenths_degree: 35,
        focal_tenths_mm: 46,
        aperture_tenths: 18,
        exposure: Exposure::Auto { compensation_tenths_stop: -8 },
        white_balance: WhiteBalance::Kelvin(3700),
        ..recipe.camera
    };
    let camera = framed(camera, size, fill * 0.62);
    let off = (camera.distance_mm / 12).min(200) as i16;
    Recipe {
        backdrop: Backdrop::MessyDesk,
        lamps: vec![Lamp::Ceiling { kelvin: 2900, strength_percent: 100 }],
        camera: Camera { aim_right_mm: -off, aim_up_mm: off / 4, ..camera },
        ..recipe
    }
}

fn window_light(recipe: Recipe, size: V3, fill: f32) -> Recipe {
    let far = (size.x * 100.0) as u16;
    let camera = Camera {
        aperture_tenths: if recipe.product == Goods::Ring { 110 } else { 45 },
        exposure: Exposure::Auto { compensation_tenths_stop: 9 },
        white_balance: WhiteBalance::Kelvin(5900),
        ..recipe.camera
    };
    let backdrop = match (recipe.product, recipe.pose.lay) {
        (Goods::Ring, _) => Backdrop::Linen,
        (Goods::Shirt, Lay::Natural) => Backdrop::Wood,
        (Goods::Shirt, Lay::Hanging)
        | (
            Goods::Tote
            | Goods::Mug
            | Goods::Bottle
            | Goods::Scarf
            | Goods::Toy
            | Goods::Tea
            | Goods::Purse
            | Goods::Plant,
            _,
        ) => Backdrop::Lifestyle,
    };
    let card = Card {
        colour: CardColour::White,
        bearing_degrees: 85,
        distance_cm: far + 30,
        width_cm: 54,
        height_cm: ((size.y * 100.0) as u16 + 10).clamp(30, 90),
    };
    Recipe {
        backdrop,
        lamps: vec![Lamp::Window {
            bearing_degrees: -78,
            distance_cm: 164,
            hour: 11,
            weather: Weather::Bright,
        }],
        cards: vec![card],
        camera: framed(camera, size, fill * 0.86),
        ..recipe
    }
}

fn softboxes(recipe: Recipe, size: V3) -> Recipe {
    let stops = match recipe.product {
        Goods::Tote => 21,
        Goods::Mug | Goods::Bottle | Goods::Ring | Goods::Scarf | Goods::Toy | Goods::Tea => 19,
        Goods::Purse | Goods::Plant => 18,
        Goods::Shirt => 14,
    };
    let exposure = Exposure::Auto { compensation_tenths_stop: stops };
    let camera = Camera { exposure, ..recipe.camera };
    let mut cards = Vec::new();
    if matches!(recipe.product, Goods::Bottle | Goods::Ring) {
        // Black cards on both sides draw the edges of glass and metal.
        let (far, high) = (
            (size.y * if recipe.product == Goods::Ring { 210.0 } else { 88.0 }) as u16,
            (size.y * 130.0) as u16,
        );
        for bearing_degrees in [-112, 112] {
            cards.push(Card {
                colour: CardColour::Black,
                bearing_degrees,
                distance_cm: far.max(3),
                width_cm: (far / 2).max(3),
                height_cm: high.max(3),
            });
        }
    }
    Recipe { cards, camera, ..recipe }
}

fn flattering(recipe: Recipe) -> Recipe {
    let camera = Camera {
        exposure: Exposure::Auto { compensation_tenths_stop: 9 },
        white_balance: WhiteBalance::Kelvin(6300),
        ..recipe.camera
    };
    let edits = Edits {
        brightness_percent: 12,
        contrast_percent: 40,
        saturation_percent: 65,
        warmth_percent: 10,
        ..Edits::default()
    };
    Recipe { backdrop: Backdrop::Paper { colour: [232, 216, 196] }, camera, edits, ..recipe }
}
