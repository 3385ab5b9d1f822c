//! Money: what there is, where it came from and where it went, and how the days went. Every sum is
//! shown with what it is made of.

mod accounts;
mod charts;

use egui::Ui;

use super::panel_cx::PanelCx;
use super::parts::{card_in, columns, muted, scroll, scroll_main};
use super::summary::day_ui;
use crate::base::Money;
use crate::ui::state::UiState;
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{empty_ui, header_ui, headline_ui, key_value_ui};

/// Draws both columns.
pub fn money_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState) {
    let rects = columns(ui, cx.t, &[1.0, 1.5]);
    card_in(ui, cx.t, rects[0], "accounts", |ui| {
        scroll(ui, "accounts-scroll", |ui| {
            summary_ui(ui, cx);
            accounts::accounts_ui(ui, cx);
        });
    });
    card_in(ui, cx.t, rects[1], "charts", |ui| {
        scroll_main(ui, "charts-scroll", |ui| {
            if cx.view.money.days.is_empty() {
                let (title, text) = (cx.say("ui-money-no-days"), cx.say("ui-money-no-days-text"));
                empty_ui(ui, cx.t, icons::CHART, &title, &text, None);
            } else {
                charts::charts_ui(ui, cx, state);
            }
        });
    });
}

fn summary_ui(ui: &mut Ui, cx: &PanelCx<'_>) {
    let t = cx.t;
    let profit = cx.view.money.profit;
    let (sign, tone) = match profit.cmp(&Money::ZERO) {
        std::cmp::Ordering::Less => ("▼", Tone::Bad),
        std::cmp::Ordering::Equal => ("≈", Tone::Neutral),
        std::cmp::Ordering::Greater => ("▲", Tone::Good),
    };
    ui.horizontal(|ui| {
        headline_ui(ui, t, &cx.say_with("ui-money-profit", &[("amount", cx.money(profit).into())]), "");
        ui.label(egui::RichText::new(sign).color(t.tone(tone)));
    });
    muted(ui, t, &cx.say("ui-money-profit-why"));
    for (key, why, amount) in [
        ("ui-money-cash", "ui-money-cash-why", cx.view.cash),
        ("ui-money-escrow", "ui-money-escrow-why", cx.view.escrow),
    ] {
        key_value_ui(ui, t, &cx.say(key), &cx.money(amount), Tone::Neutral).on_hover_text(cx.say(why));
        muted(ui, t, &cx.say(why));
    }
    // A day is written down when it ends: the last one that the shop traded on.
    let traded = cx.view.money.days.iter().rfind(|d| d.day <= cx.scenario.days);
    if let Some(day) = traded {
        header_ui(ui, t, &cx.say("ui-money-today"), &cx.day(day.day));
        day_ui(ui, cx, day);
    }
}
