//! The strip below the closing scene: what the whole run came to.

use egui::{RichText, Ui};

use crate::base::Money;
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::panels::parts::{body, muted, strong};
use crate::ui::state::UiState;
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Button, ButtonKind, card_frame};

/// Draws the strip.
pub(super) fn closing_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState) {
    let t = cx.t;
    card_frame(t).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            strong(ui, t, &cx.say("ui-closing-title"));
            let whole = cx.view.funnel;
            let values = [
                ("passed", whole.passed.into()),
                ("clicked", whole.clicked.into()),
                ("paid", whole.paid.into()),
            ];
            body(ui, t, &cx.say_with("ui-closing-trade", &values));
            let words = cx.say("ui-closing-last-day");
            if Button::new(ButtonKind::Ghost, &words).icon(icons::QUESTION).show(ui, t).clicked() {
                state.window.wants_day = Some(cx.scenario.days);
            }
        });
        if state.practice {
            muted(ui, t, &cx.say("ui-practice-remark"));
        }
        ui.add_space(t.space(1));
        let figures = figures(cx);
        ui.columns(figures.len(), |columns| {
            for (column, (key, value, tone)) in columns.iter_mut().zip(figures) {
                column.spacing_mut().item_spacing.y = 0.0;
                muted(column, t, &cx.say(key));
                let color = if tone == Tone::Neutral { t.ink } else { t.tone(tone) };
                column.label(RichText::new(value).font(t.strong(t.headline())).color(color));
            }
        });
    });
}

/// Name, value and tone of each figure.
fn figures(cx: &PanelCx<'_>) -> [(&'static str, String, Tone); 4] {
    let view = cx.view;
    let profit = view.money.profit;
    let tone = match profit.cmp(&Money::ZERO) {
        std::cmp::Ordering::Less => Tone::Bad,
        std::cmp::Ordering::Equal => Tone::Neutral,
        std::cmp::Ordering::Greater => Tone::Good,
    };
    let arrived = view.orders.iter().filter(|order| order.parcel.is_some_and(|p| p.delivered.is_some()));
    let stars = view.ratings.map_or_else(|| "–".to_owned(), |ratings| format!("★ {:.1}", ratings.stars));
    [
        ("ui-closing-paid", view.funnel.paid.to_string(), Tone::Neutral),
        ("ui-closing-arrived", arrived.count().to_string(), Tone::Neutral),
        ("ui-closing-stars", stars, Tone::Neutral),
        ("ui-closing-profit", cx.money(profit), tone),
    ]
}
