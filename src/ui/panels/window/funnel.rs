//! The funnel as a strip of five numbers, with the share that went on from the step before.

use egui::{RichText, Sense, Ui};

use crate::sim::view::Funnel;
use crate::ui::panels::desk::Desk;
use crate::ui::panels::parts::{muted, percent};
use crate::ui::theme::icons;
use crate::ui::widgets::card_frame;

/// Draws the strip: today, and the whole run in the tooltip.
pub(super) fn funnel_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let t = desk.t;
    let steps = steps(desk.view.today);
    let whole = self::steps(desk.view.funnel);
    let colors = [t.muted, t.primary, t.person(1), t.accent, t.good];
    card_frame(t).show(ui, |ui| {
        ui.set_width(ui.available_width());
        muted(ui, t, &desk.say("ui-window-today"));
        let width = ui.available_width() / steps.len() as f32;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for (index, (key, count, share)) in steps.into_iter().enumerate() {
                let response = ui.scope(|ui| {
                    ui.set_width(width);
                    ui.horizontal(|ui| {
                        if index > 0 {
                            ui.label(RichText::new(icons::FORWARD).font(t.plain(t.title())).color(t.outline));
                            ui.add_space(8.0);
                        }
                        ui.vertical(|ui| {
                            muted(ui, t, &desk.say(key));
                            let text = number(desk, count, share);
                            let color = colors.get(index).copied().unwrap_or(t.ink);
                            ui.label(RichText::new(text).font(t.strong(t.headline())).color(color));
                        });
                    });
                });
                let whole_run = number(desk, whole[index].1, whole[index].2);
                let text = desk.say_with("ui-window-whole-run", &[("value", whole_run.into())]);
                response.response.interact(Sense::hover()).on_hover_text(text);
            }
        });
    });
}

type Step = (&'static str, u32, Option<u32>);

fn steps(funnel: Funnel) -> [Step; 5] {
    let Funnel { passed, clicked, asked, carted, paid } = funnel;
    [
        ("ui-funnel-passed", passed, None),
        ("ui-funnel-clicked", clicked, percent(clicked, passed)),
        ("ui-funnel-asked", asked, None),
        ("ui-funnel-carted", carted, percent(carted, clicked)),
        ("ui-funnel-paid", paid, None),
    ]
}

fn number(desk: &Desk<'_>, count: u32, share: Option<u32>) -> String {
    let share =
        share.map(|n| format!(" · {}", desk.say_with("ui-percent", &[("n", n.into())]))).unwrap_or_default();
    format!("{count}{share}")
}
