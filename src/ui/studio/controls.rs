//! Controls of the cards: sliders with numbers and units, and choices.

use egui::{Id, Response, Slider, Ui};

use super::state::StudioState;
use crate::photo::PhotoSlider;
use crate::studio::StudioGear;
use crate::studio::recipe::Recipe;
use crate::ui::panels::PanelCx;
use crate::ui::widgets::{Button, ButtonKind};

/// From how many times its least value on a slider is logarithmic (design choice).
const WIDE: i32 = 10;

/// A slider before it is drawn.
pub(super) struct SliderSpec<'a> {
    /// Message key of its name.
    pub(super) key: &'a str,
    /// Lowest and highest value.
    pub(super) range: (i32, i32),
    /// How many of its units make the number that is shown: 10 for tenths.
    pub(super) per_unit: i32,
    /// Unit behind the number.
    pub(super) unit: &'a str,
    /// Hints that lead here.
    pub(super) hints: &'a [PhotoSlider],
}

/// A slider without tenths.
pub(super) const fn plain<'a>(
    key: &'a str,
    range: (i32, i32),
    unit: &'a str,
    hints: &'a [PhotoSlider],
) -> SliderSpec<'a> {
    SliderSpec { key, range, per_unit: 1, unit, hints }
}

/// A slider in tenths.
pub(super) const fn tenths<'a>(
    key: &'a str,
    range: (i32, i32),
    unit: &'a str,
    hints: &'a [PhotoSlider],
) -> SliderSpec<'a> {
    SliderSpec { key, range, per_unit: 10, unit, hints }
}

/// Draws a slider with its name above; `put` writes a new value into a recipe.
pub(super) fn slider_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    room: &mut StudioState,
    spec: &SliderSpec<'_>,
    now: i32,
    put: impl FnOnce(&mut Recipe, i32),
) {
    let name = cx.say(spec.key);
    let mut value = now;
    let per = spec.per_unit.max(1);
    ui.label(egui::RichText::new(&name).font(cx.t.plain(cx.t.small())).color(cx.t.muted));
    ui.spacing_mut().slider_width = (ui.available_width() - 92.0 * cx.t.text_factor).max(60.0);
    let show = move |v: f64, _: std::ops::RangeInclusive<usize>| {
        let shown = v / f64::from(per);
        if per == 1 { format!("{shown:.0}") } else { format!("{shown:.1}") }
    };
    let read = move |text: &str| Some(text.trim().parse::<f64>().ok()? * f64::from(per));
    // Where the ends are far apart a step means a share of the value: times, distances, ISO.
    let (least, most) = spec.range;
    let slider = Slider::new(&mut value, least..=most)
        .logarithmic(least > 0 && most / least >= WIDE)
        .suffix(format!(" {}", spec.unit))
        .custom_formatter(show)
        .custom_parser(read);
    let response = ui.add(slider);
    response.widget_info(|| egui::WidgetInfo::slider(true, f64::from(now) / f64::from(per), &name));
    take_focus(room, &response, spec.hints);
    if value != now {
        let mut recipe = room.recipe.clone();
        put(&mut recipe, value);
        room.set(response.id, recipe);
    }
}

/// A slider of a table: what it is, and the number of the recipe that it shows.
pub(super) struct RecipeSlider {
    /// How it looks.
    pub(super) spec: SliderSpec<'static>,
    /// Reads the number.
    pub(super) get: fn(&Recipe) -> i32,
    /// Writes it.
    pub(super) put: fn(&mut Recipe, i32),
}

/// Draws the sliders of a table.
pub(super) fn table_of_sliders_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    room: &mut StudioState,
    table: &[RecipeSlider],
) {
    for slider in table {
        let now = (slider.get)(&room.recipe);
        slider_ui(ui, cx, room, &slider.spec, now, slider.put);
    }
}

/// Gives the focus to the setting that a hint has asked for.
pub(super) fn take_focus(room: &mut StudioState, response: &Response, hints: &[PhotoSlider]) {
    if room.wanted.is_some_and(|wanted| hints.contains(&wanted)) {
        room.wanted = None;
        response.request_focus();
        response.scroll_to_me(None);
    }
}

/// One of several: draws a button that is marked while it is chosen. What the shop's equipment
/// does not allow is drawn pale and says what is missing.
pub(super) fn choice_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    room: &mut StudioState,
    key: &str,
    recipe: Recipe,
) -> Response {
    let before = room.recipe.missing(&cx.view.kit);
    let mut lacks = recipe.missing(&cx.view.kit);
    lacks.retain(|gear| !before.contains(gear));
    let (label, is_now) = (cx.say(key), recipe == room.recipe);
    let fits = lacks.is_empty() && recipe.check().is_ok();
    let response = Button::new(ButtonKind::Secondary, &label).selected(is_now).enabled(fits).show(ui, cx.t);
    if response.clicked() {
        room.set(Id::new(("studio", key)), recipe);
    }
    if lacks.is_empty() {
        return response;
    }
    room.lacks.extend(lacks.iter().copied());
    response.on_hover_text(lacks_said(cx, lacks.into_iter()))
}

/// Which gear is missing, in words.
pub(super) fn lacks_said(cx: &PanelCx<'_>, gear: impl Iterator<Item = StudioGear>) -> String {
    let names: Vec<String> = gear.map(|gear| cx.say(gear.key())).collect();
    cx.say_with("ui-studio-lacks", &[("what", names.join(&cx.say("ui-studio-comma")).into())])
}

/// The recipe with something changed.
pub(super) fn with(recipe: &Recipe, change: impl FnOnce(&mut Recipe)) -> Recipe {
    let mut out = recipe.clone();
    change(&mut out);
    out
}
