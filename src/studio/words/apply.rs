//! Changes a recipe by words.

use super::list::{StudioWord, WORDS};
use crate::studio::models::Model;
use crate::studio::presets::{StudioLook, fill_frame, preset};
use crate::studio::recipe::{
    Backdrop, Card, CardColour, Device, Exposure, Lamp, LampPlace, Pose, Recipe, RecipeError, ScaleObject,
    Support, Weather, WhiteBalance,
};

/// Why words are refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordsError {
    /// No word of the studio; with the one that may be meant.
    #[error("{word} is no word of the studio")]
    Unknown {
        /// What was said.
        word: String,
        /// The nearest word, or nothing.
        guess: String,
    },
    /// A word needs a value behind it.
    #[error("{word} needs a value, such as {word} {example}")]
    NeedsValue {
        /// The word.
        word: String,
        /// A value that fits.
        example: String,
    },
    /// The value is too large, too small, or does not fit.
    #[error(transparent)]
    Recipe(#[from] RecipeError),
    /// Nothing was said.
    #[error("nothing was said")]
    Empty,
}

impl WordsError {
    /// Key of the sentence in the locale files.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => "studio-unknown-word",
            Self::NeedsValue { .. } => "studio-needs-value",
            Self::Recipe(_) => "studio-out-of-range",
            Self::Empty => "studio-no-words",
        }
    }
}

/// Changes a recipe by words, one after the other, and checks the outcome. `model` is the recipe's;
/// a preset begins anew and keeps thing, pose, flaw and seed. ISO or shutter alone take the
/// exposure from the automatic: the other one is then 100 or 1/60 s.
///
/// # Errors
/// The first word that is not understood, that lacks its value, or that cannot be. The recipe is
/// not changed.
pub fn change_by_words(recipe: &Recipe, model: &Model, text: &str) -> Result<Recipe, WordsError> {
    let text = text.to_lowercase();
    let mut rest = skip(&text);
    if rest.is_empty() {
        return Err(WordsError::Empty);
    }
    let mut out = recipe.clone();
    while !rest.is_empty() {
        let Some((word, name, behind)) = first_word(rest) else {
            let said = rest.split(is_gap).next().unwrap_or(rest).to_owned();
            return Err(WordsError::Unknown { guess: nearest(&said), word: said });
        };
        let (value, after) = first_value(behind);
        let example = WORDS.iter().find(|e| e.word == word).and_then(|e| e.example);
        if let Some(example) = example {
            let needs = || WordsError::NeedsValue { word: name.to_owned(), example: example.to_owned() };
            set_value(&mut out, word, value).ok_or_else(needs)?;
            rest = skip(after);
        } else if word == StudioWord::Window && value.parse::<u8>().is_ok() {
            set_hour(&mut out, value.parse().unwrap_or(12));
            rest = skip(after);
        } else {
            set_plain(&mut out, model, word);
            rest = skip(behind);
        }
    }
    out.check()?;
    Ok(out)
}

/// The camera decides.
const AUTO: [&str; 2] = ["auto", "自动"];

fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | '，' | '；' | '、' | '。')
}

fn skip(text: &str) -> &str {
    text.trim_start_matches(is_gap)
}

/// The longest word that the text begins with, and what stands behind it. An English word ends
/// where a letter follows none.
fn first_word(text: &str) -> Option<(StudioWord, &'static str, &str)> {
    let mut best: Option<(StudioWord, &'static str, &str)> = None;
    for entry in WORDS {
        for name in entry.names {
            let Some(behind) = text.strip_prefix(name) else { continue };
            let ends = !name.is_ascii() || !behind.starts_with(|c: char| c.is_ascii_alphabetic());
            if ends && best.is_none_or(|(_, known, _)| name.len() > known.len()) {
                best = Some((entry.word, name, behind));
            }
        }
    }
    best
}

/// A value behind a word: what is neither gap nor unit, after `/`, `=` or `:`; and what stands
/// behind its unit.
fn first_value(text: &str) -> (&str, &str) {
    const UNITS: [&str; 12] = ["hours", "hour", "mm", "cm", "ev", "°", "%", "k", "h", "点", "时", "s"];
    let start = text.trim_start_matches(|c: char| is_gap(c) || matches!(c, '/' | '=' | ':' | '：'));
    for auto in AUTO {
        if let Some(behind) = start.strip_prefix(auto) {
            return (auto, behind);
        }
    }
    let fits = |c: char| c.is_ascii_hexdigit() || matches!(c, '+' | '-' | '−' | '.' | '/' | '#');
    let end = start.find(|c| !fits(c)).unwrap_or(start.len());
    let (value, mut behind) = start.split_at(end);
    for unit in UNITS {
        if let Some(after) = behind.trim_start_matches(' ').strip_prefix(unit)
            && !after.starts_with(|c: char| c.is_ascii_alphabetic())
        {
            behind = after;
            break;
        }
    }
    (value, behind)
}

/// A number in so many parts of one, rounded; `None` if it is none or far too large.
fn parts(value: &str, of_one: f64) -> Option<i32> {
    let number: f64 = value.replace('−', "-").trim_start_matches('+').parse().ok()?;
    let scaled = (number * of_one).round();
    (scaled.abs() < 1e8).then_some(scaled as i32)
}

/// A number that fits its field; what does not fit becomes the nearest that the check will refuse.
fn narrow<T: TryFrom<i32> + Copy>(value: i32, least: T, most: T) -> T {
    T::try_from(value).unwrap_or(if value < 0 { least } else { most })
}

#[expect(clippy::too_many_lines, reason = "a match over a closed enum")]
fn set_value(out: &mut Recipe, word: StudioWord, value: &str) -> Option<()> {
    let camera = &mut out.camera;
    let edits = &mut out.edits;
    let whole = || parts(value, 1.0);
    let small = |v: i32| narrow(v, i16::MIN, i16::MAX);
    match word {
        StudioWord::Paper => {
            let digits = value.trim_start_matches('#');
            let colour = u32::from_str_radix(digits, 16).ok().filter(|_| digits.len() == 6)?;
            let [_, r, g, b] = colour.to_be_bytes();
            out.backdrop = Backdrop::Paper { colour: [r, g, b] };
        }
        StudioWord::Iso => {
            let iso = narrow(whole()?, 0, u32::MAX);
            let shutter_us = match camera.exposure {
                Exposure::Manual { shutter_us, .. } => shutter_us,
                Exposure::Auto { .. } => 16_667,
            };
            camera.exposure = Exposure::Manual { shutter_us, iso };
        }
        StudioWord::Shutter => {
            let micros = match value.split_once('/') {
                Some((one, part)) => {
                    let (one, part) = (one.parse::<f64>().ok()?, part.parse::<f64>().ok()?);
                    (part > 0.0).then_some((one / part * 1e6).round())?
                }
                None => value.parse::<f64>().ok()? * 1e6,
            };
            let iso = match camera.exposure {
                Exposure::Manual { iso, .. } => iso,
                Exposure::Auto { .. } => camera.device.iso().0.max(100),
            };
            camera.exposure = Exposure::Manual { shutter_us: micros.clamp(0.0, 1e9) as u32, iso };
        }
        StudioWord::Exposure => {
            let compensation_tenths_stop = narrow(parts(value, 10.0)?, i8::MIN, i8::MAX);
            camera.exposure = Exposure::Auto { compensation_tenths_stop };
        }
        StudioWord::Aperture => camera.aperture_tenths = narrow(parts(value, 10.0)?, 0, u16::MAX),
        StudioWord::WhiteBalance => {
            camera.white_balance = if AUTO.contains(&value) {
                WhiteBalance::Auto
            } else {
                WhiteBalance::Kelvin(narrow(whole()?, 0, u16::MAX))
            };
        }
        StudioWord::Focal => camera.focal_tenths_mm = narrow(parts(value, 10.0)?, 0, u16::MAX),
        StudioWord::Distance => camera.distance_mm = narrow(parts(value, 10.0)?, 0, u32::MAX),
        StudioWord::Height => camera.elevation_tenths_degree = small(parts(value, 10.0)?),
        StudioWord::Bearing => camera.bearing_degrees = small(whole()?),
        StudioWord::Turn => out.pose.turn_tenths_degree = small(parts(value, 10.0)?),
        StudioWord::Brightness => edits.brightness_percent = small(whole()?),
        StudioWord::Contrast => edits.contrast_percent = small(whole()?),
        StudioWord::Saturation => edits.saturation_percent = small(whole()?),
        StudioWord::Warmth => edits.warmth_percent = small(whole()?),
        StudioWord::Sharpen => edits.sharpen_percent = narrow(whole()?, 0, u16::MAX),
        StudioWord::Rotate => edits.rotate_tenths_degree = small(parts(value, 10.0)?),
        StudioWord::Snapshot
        | StudioWord::Window
        | StudioWord::Softbox
        | StudioWord::Ring
        | StudioWord::DeskLamp
        | StudioWord::Ceiling
        | StudioWord::Clear
        | StudioWord::Bright
        | StudioWord::Overcast
        | StudioWord::Rain
        | StudioWord::White
        | StudioWord::Wood
        | StudioWord::Linen
        | StudioWord::Room
        | StudioWord::Mess
        | StudioWord::Card
        | StudioWord::BlackCard
        | StudioWord::NoCards
        | StudioWord::Phone
        | StudioWord::Compact
        | StudioWord::System
        | StudioWord::Tripod
        | StudioWord::Fill
        | StudioWord::Hand
        | StudioWord::Coin
        | StudioWord::Ruler => return None,
    }
    Some(())
}

fn set_plain(out: &mut Recipe, model: &Model, word: StudioWord) {
    match word {
        StudioWord::Snapshot => begin_anew(out, model, StudioLook::Snapshot),
        StudioWord::Window => begin_anew(out, model, StudioLook::WindowLight),
        StudioWord::Softbox => begin_anew(out, model, StudioLook::Softboxes),
        StudioWord::Ring => out.lamps = vec![Lamp::Ring { kelvin: 5500, strength_percent: 100 }],
        StudioWord::DeskLamp => {
            let place = LampPlace { bearing_degrees: -60, distance_cm: 60, height_cm: 50 };
            out.lamps = vec![Lamp::Desk { place, kelvin: 4000, strength_percent: 100 }];
        }
        StudioWord::Ceiling => out.lamps = vec![Lamp::Ceiling { kelvin: 2900, strength_percent: 100 }],
        StudioWord::Clear => set_weather(out, Weather::Clear),
        StudioWord::Bright => set_weather(out, Weather::Bright),
        StudioWord::Overcast => set_weather(out, Weather::Overcast),
        StudioWord::Rain => set_weather(out, Weather::Rain),
        StudioWord::White => out.backdrop = Backdrop::WhiteSweep,
        StudioWord::Wood => out.backdrop = Backdrop::Wood,
        StudioWord::Linen => out.backdrop = Backdrop::Linen,
        StudioWord::Room => out.backdrop = Backdrop::Lifestyle,
        StudioWord::Mess => out.backdrop = Backdrop::MessyDesk,
        StudioWord::Card => add_card(out, model, CardColour::White),
        StudioWord::BlackCard => add_card(out, model, CardColour::Black),
        StudioWord::NoCards => out.cards.clear(),
        StudioWord::Phone => out.camera.change_device(Device::Phone),
        StudioWord::Compact => out.camera.change_device(Device::Compact),
        StudioWord::System => out.camera.change_device(Device::System),
        StudioWord::Tripod => out.camera.support = Support::Tripod,
        StudioWord::Fill => *out = fill_frame(out, model),
        StudioWord::Hand => out.camera.support = Support::Hand,
        StudioWord::Coin => out.scale_object = Some(ScaleObject::Coin),
        StudioWord::Ruler => out.scale_object = Some(ScaleObject::Ruler),
        StudioWord::Paper
        | StudioWord::Iso
        | StudioWord::Shutter
        | StudioWord::Exposure
        | StudioWord::Aperture
        | StudioWord::WhiteBalance
        | StudioWord::Focal
        | StudioWord::Distance
        | StudioWord::Height
        | StudioWord::Bearing
        | StudioWord::Turn
        | StudioWord::Brightness
        | StudioWord::Contrast
        | StudioWord::Saturation
        | StudioWord::Warmth
        | StudioWord::Sharpen
        | StudioWord::Rotate => {}
    }
}

fn begin_anew(out: &mut Recipe, model: &Model, look: StudioLook) {
    let pose = Pose { turn_tenths_degree: 0, ..out.pose };
    *out = Recipe { seed: out.seed, ..preset(model, pose, out.flaw, look) };
}

/// The window at an hour; without one, it takes the place of all lamps.
fn set_hour(out: &mut Recipe, at: u8) {
    for lamp in &mut out.lamps {
        if let Lamp::Window { hour, .. } = lamp {
            *hour = at;
            return;
        }
    }
    let window = Lamp::Window { bearing_degrees: -78, distance_cm: 164, hour: at, weather: Weather::Bright };
    out.lamps = vec![window];
}

fn set_weather(out: &mut Recipe, sky: Weather) {
    if !out.lamps.iter().any(|lamp| matches!(lamp, Lamp::Window { .. })) {
        set_hour(out, 11);
    }
    for lamp in &mut out.lamps {
        if let Lamp::Window { weather, .. } = lamp {
            *weather = sky;
        }
    }
}

fn add_card(out: &mut Recipe, model: &Model, colour: CardColour) {
    let [wide, high, _] = model.size_mm();
    let cm = |mm: u32, more: u32| u16::try_from(mm / 10 + more).unwrap_or(200).clamp(3, 200);
    let bearing_degrees = if out.cards.is_empty() { 85 } else { -85 };
    let (distance_cm, height_cm) = (cm(wide / 2, 20), cm(high, 10));
    out.cards.push(Card { colour, bearing_degrees, distance_cm, width_cm: 54, height_cm });
}

/// The known word that is nearest to what was said; nothing if none is near.
fn nearest(said: &str) -> String {
    let names = WORDS.iter().flat_map(|entry| entry.names.iter().copied());
    let scored = names.map(|name| (strsim::jaro_winkler(said, name), name));
    scored
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .filter(|(score, _)| *score > 0.8)
        .map_or_else(String::new, |(_, name)| name.to_owned())
}
