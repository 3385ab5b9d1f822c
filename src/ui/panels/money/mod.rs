//! Money: what there is, where it came from and where it went, and how the days went. Every sum is shown with
//! what it is made of.

mod accounts;
mod charts;

use egui::Ui;

use super::desk::Desk;
use super::parts::{card_in, columns, muted, scroll, scroll_main};
use super::summary::day_ui;
use crate::base::Money;
use crate::ui::state::UiState;
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{empty_ui, header_ui, headline_ui, key_value_ui};

/// Draws both columns.
pub fn money_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut UiState) {
    let rects = columns(ui, desk.t, &[1.0, 1.5]);
    card_in(ui, desk.t, rects[0], "accounts", |ui| {
        scroll(ui, "accounts-scroll", |ui| {
            summary_ui(ui, desk);
            accounts::accounts_ui(ui, desk);
        });
    });
    card_in(ui, desk.t, rects[1], "charts", |ui| {
        scroll_main(ui, "charts-scroll", |ui| {
            if desk.view.money.days.is_empty() {
                let (title, text) = (desk.say("ui-money-no-days"), desk.say("ui-money-no-days-text"));
                empty_ui(ui, desk.t, icons::CHART, &title, &text, None);
            } else {
                charts::charts_ui(ui, desk, state);
            }
        });
    });
}

fn summary_ui(ui: &mut Ui, desk: &Desk<'_>) {
    let t = desk.t;
    let profit = desk.view.money.profit;
    let (sign, tone) = match profit.cmp(&Money::ZERO) {
        std::cmp::Ordering::Less => ("▼", Tone::Bad),
        std::cmp::Ordering::Equal => ("≈", Tone::Neutral),
        std::cmp::Ordering::Greater => ("▲", Tone::Good),
    };
    ui.horizontal(|ui| {
        headline_ui(ui, t, &desk.say_with("ui-money-profit", &[("amount", desk.money(profit).into())]), "");
        ui.label(egui::RichText::new(sign).color(t.tone(tone)));
    });
    muted(ui, t, &desk.say("ui-money-profit-why"));
    for (key, why, amount) in [
        ("ui-money-cash", "ui-money-cash-why", desk.view.cash),
        ("ui-money-escrow", "ui-money-escrow-why", desk.view.escrow),
    ] {
        key_value_ui(ui, t, &desk.say(key), &desk.money(amount), Tone::Neutral).on_hover_text(desk.say(why));
        muted(ui, t, &desk.say(why));
    }
    // A day is written down when it ends: the last one that the shop traded on.
    let traded = desk.view.money.days.iter().rfind(|d| d.day <= desk.scenario.days);
    if let Some(day) = traded {
        header_ui(ui, t, &desk.say("ui-money-today"), &desk.day(day.day));
        day_ui(ui, desk, day);
    }
}
