//! The strip beside the picture: what to do next, the marketplace's rules as ticks, how large the
//! product is, and how bright the picture is.

use egui::{Rect, Sense, Ui, pos2, vec2};

use super::picture::shown_hints;
use super::state::{StudioState, StudioWish};
use crate::photo::{MarketRule, MarketRules, PhotoSlider, ShotMeasures, market_breaches};
use crate::sim::view::ListingView;
use crate::studio::recipe::{Backdrop, Recipe};
use crate::ui::panels::PanelCx;
use crate::ui::panels::parts::{muted, strong, toned};
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Button, ButtonKind};

/// Draws the strip.
pub(super) fn checks_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState, listing: &ListingView) {
    strong(ui, cx.t, &cx.say("ui-studio-now"));
    let (tone, text) = next_step(cx, room, listing);
    toned(ui, cx.t, tone, &text);
    hints_ui(ui, cx, room);
    ui.add_space(cx.t.space(2));
    strong(ui, cx.t, &cx.say("ui-studio-rules"));
    rules_ui(ui, cx, room);
    ui.add_space(cx.t.space(2));
    histogram_ui(ui, cx, room);
}

/// The learner's best next step, in one sentence.
fn next_step(cx: &PanelCx<'_>, room: &StudioState, listing: &ListingView) -> (Tone, String) {
    if room.wish != StudioWish::Preview {
        return (Tone::Neutral, cx.say("ui-studio-now-wait"));
    }
    let newest = room.newest.as_deref();
    let unused = |p: &&crate::sim::view::PhotoView| {
        Some(p.file.as_str()) == newest && !listing.photos.contains(&p.photo)
    };
    if let Some(shot) = listing.all_photos.iter().find(unused) {
        let name = [("name", shot.name.get(cx.lang).to_owned().into())];
        if !shot.cover_ok {
            return (Tone::Warning, cx.say_with("ui-studio-now-breach", &name));
        }
        return (Tone::Good, cx.say_with("ui-studio-now-use", &name));
    }
    let Some(measures) = &room.seen.measures else {
        return (Tone::Neutral, cx.say("ui-studio-rendering"));
    };
    match shown_hints(room).len() {
        0 => match broken_rules(measures).as_slice() {
            [] => (Tone::Good, cx.say("ui-studio-now-shoot")),
            // What breaks a rule is no good cover, however fine it looks.
            rules => {
                let names: Vec<String> = rules.iter().map(|rule| cx.say(rule_key(*rule))).collect();
                let what = [("rule", names.join(&cx.say("ui-studio-comma")).into())];
                (Tone::Warning, cx.say_with("ui-studio-now-rule", &what))
            }
        },
        n => (Tone::Warning, cx.say_with("ui-studio-now-hints", &[("n", n.into())])),
    }
}

/// The rules for covers that the strip shows, in its order.
const SHOWN_RULES: [MarketRule; 5] =
    [MarketRule::Square, MarketRule::White, MarketRule::Plain, MarketRule::Extent, MarketRule::Whole];

/// Message key of a rule's name.
const fn rule_key(rule: MarketRule) -> &'static str {
    match rule {
        MarketRule::Pixels | MarketRule::Square => "ui-studio-rule-square",
        MarketRule::White => "ui-studio-rule-white",
        MarketRule::Plain | MarketRule::Frame | MarketRule::Overlay => "ui-studio-rule-plain",
        MarketRule::Extent => "ui-studio-rule-extent",
        MarketRule::Whole => "ui-studio-rule-whole",
    }
}

/// The rules that the preview breaks. It is smaller than the shot: its size is none of its faults.
fn broken_rules(measures: &ShotMeasures) -> Vec<MarketRule> {
    let rules = MarketRules { min_side: 0, ..MarketRules::default() };
    market_breaches(measures, &rules).into_iter().map(|breach| breach.rule).collect()
}

/// The one setting that helps against a broken rule.
fn mends(rule: MarketRule, recipe: &Recipe) -> PhotoSlider {
    match rule {
        // A white sheet that is grey wants light.
        MarketRule::White if recipe.backdrop == Backdrop::WhiteSweep => PhotoSlider::ExposureUp,
        MarketRule::White | MarketRule::Plain | MarketRule::Frame | MarketRule::Overlay => {
            PhotoSlider::Backdrop
        }
        MarketRule::Extent => PhotoSlider::Nearer,
        MarketRule::Whole => PhotoSlider::Farther,
        MarketRule::Square | MarketRule::Pixels => PhotoSlider::Saturation,
    }
}

/// The hints, each a button that leads to the one setting that would help.
fn hints_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState) {
    for (index, hint) in shown_hints(room).into_iter().enumerate() {
        let (label, number) = (cx.say(hint.key()), (index + 1).to_string());
        let label = format!("{number} {}", label.trim());
        if Button::new(ButtonKind::Secondary, &label).wide().show(ui, cx.t).clicked() {
            room.show(hint.slider());
        }
    }
}

/// The rules for covers, each with a tick; a broken one is a button that leads to what helps.
fn rules_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &mut StudioState) {
    let Some(measures) = &room.seen.measures else { return };
    let (broken, extent) = (broken_rules(measures), measures.extent_permille);
    for rule in SHOWN_RULES {
        let name = cx.say(rule_key(rule));
        if !broken.contains(&rule) {
            toned(ui, cx.t, Tone::Good, &format!("{} {name}", icons::GOOD));
            continue;
        }
        let label = cx.say_with("ui-studio-rule-broken", &[("rule", name.into())]);
        let button = Button::new(ButtonKind::Secondary, &label).icon(icons::BAD).wide();
        if button.show(ui, cx.t).clicked() {
            room.show(mends(rule, &room.recipe));
        }
    }
    let fill = [("n", (extent / 10).into())];
    muted(ui, cx.t, &cx.say_with("ui-studio-fill", &fill));
}

/// How many pixels are dark (left) and bright (right).
fn histogram_ui(ui: &mut Ui, cx: &PanelCx<'_>, room: &StudioState) {
    let Some(most) = room.seen.histogram.iter().max().filter(|most| **most > 0) else { return };
    let (frame, response) = ui.allocate_exact_size(vec2(ui.available_width(), 44.0), Sense::hover());
    let name = cx.say("ui-studio-histogram");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, &name));
    let painter = ui.painter_at(frame);
    painter.rect_filled(frame, 4.0, cx.t.sunken);
    let bar = frame.width() / room.seen.histogram.len() as f32;
    for (step, count) in room.seen.histogram.iter().enumerate() {
        let high = frame.height() * (*count as f32 / *most as f32).sqrt();
        let left = frame.left() + bar * step as f32;
        let column = Rect::from_min_max(pos2(left, frame.bottom() - high), pos2(left + bar, frame.bottom()));
        painter.rect_filled(column, 0.0, cx.t.muted);
    }
    muted(ui, cx.t, &name);
    response.on_hover_text(name);
}
