//! The funnel as a strip of five numbers, with the share that went on from the step before.

use egui::{CursorIcon, Label, Response, RichText, Sense, Ui};

use crate::sim::view::Funnel;
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::panels::parts::{muted, percent};
use crate::ui::panels::why::why_button_ui;
use crate::ui::state::UiState;
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, card_frame};

/// Below this height of the window in points (at 100 %) the strip is low.
pub(super) const LOW: f32 = 520.0;

/// Draws the strip: today, and the whole run in the tooltip.
pub(super) fn funnel_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState) {
    let t = cx.t;
    let (day, figures) = cx.day_shown();
    let steps = steps(figures);
    let whole = self::steps(cx.view.funnel);
    let colors = [t.muted, t.primary, t.person(1), t.accent, t.good];
    // On a low window the numbers stand beside their words, so that the street is seen.
    let low = ui.ctx().viewport_rect().height() < LOW * t.text_factor;
    let frame = if low { card_frame(t).inner_margin(t.margin(2)) } else { card_frame(t) };
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let today = if day == cx.view.now.day() { cx.say("ui-window-today") } else { cx.day(day) };
        if low {
            ui.horizontal_wrapped(|ui| {
                muted(ui, t, &today);
                who_left_ui(ui, cx, state, day);
                for (index, step) in steps.into_iter().enumerate() {
                    let (key, count, share) = step;
                    muted(ui, t, &cx.say(key));
                    let color = colors.get(index).copied().unwrap_or(t.ink);
                    let text = RichText::new(number(cx, count, share)).font(t.strong(t.body())).color(color);
                    if figure_ui(ui, text).clicked() {
                        state.window.wants_day = Some(day);
                    }
                    why_button_ui(ui, cx, state, CARDS[index]);
                }
            });
            return;
        }
        ui.horizontal_wrapped(|ui| {
            muted(ui, t, &today);
            who_left_ui(ui, cx, state, day);
        });
        ui.columns(steps.len(), |columns| {
            for (index, (column, (key, count, share))) in columns.iter_mut().zip(steps).enumerate() {
                column.spacing_mut().item_spacing.y = 0.0;
                let arrow = if index > 0 { format!("{} ", icons::FORWARD) } else { String::new() };
                column.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 6.0;
                    muted(ui, t, &format!("{arrow}{}", cx.say(key)));
                    why_button_ui(ui, cx, state, CARDS[index]);
                });
                let color = colors.get(index).copied().unwrap_or(t.ink);
                let text = RichText::new(number(cx, count, share)).font(t.strong(t.headline())).color(color);
                let whole_run = number(cx, whole[index].1, whole[index].2);
                let tip = cx.say_with("ui-window-whole-run", &[("value", whole_run.into())]);
                if figure_ui(column, text).on_hover_text(tip).clicked() {
                    state.window.wants_day = Some(day);
                }
            }
        });
    });
}

/// A number, which a click follows to those behind it; keys have the button beside the day.
fn figure_ui(ui: &mut Ui, text: RichText) -> Response {
    ui.add(Label::new(text).sense(Sense::CLICK)).on_hover_cursor(CursorIcon::PointingHand)
}

/// The way to the page of the day: who left, and why.
fn who_left_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, day: i64) {
    let words = cx.say("ui-window-who-left");
    if Button::new(ButtonKind::Ghost, &words).icon(icons::QUESTION).show(ui, cx.t).clicked() {
        state.window.wants_day = Some(day);
    }
}

/// The card behind each step.
const CARDS: [&str; 5] = ["passed", "click", "facts", "buy", "cart"];

type FunnelStep = (&'static str, u32, Option<u32>);

fn steps(funnel: Funnel) -> [FunnelStep; 5] {
    let Funnel { passed, clicked, asked, carted, paid } = funnel;
    [
        ("ui-funnel-passed", passed, None),
        ("ui-funnel-clicked", clicked, percent(clicked, passed)),
        ("ui-funnel-asked", asked, None),
        ("ui-funnel-carted", carted, percent(carted, clicked)),
        ("ui-funnel-paid", paid, None),
    ]
}

fn number(cx: &PanelCx<'_>, count: u32, share: Option<u32>) -> String {
    let share =
        share.map(|n| format!(" · {}", cx.say_with("ui-percent", &[("n", n.into())]))).unwrap_or_default();
    format!("{count}{share}")
}
