//! Dialogs over everything: help, "this cannot be taken back", the amount of a remedy, a new quick phrase.
//! Escape and a click beside them close them; Enter does what the main button says.

use egui::{Id, Key, Modal, Ui};

use super::desk::Desk;
use super::help::help_ui;
use super::parts::{body, field, muted, parse_money, toned};
use super::why::why_card_ui;
use crate::base::Money;
use crate::base::ids::ConversationId;
use crate::reply::RemedyKind;
use crate::sim::{Remedy, ShopCommand};
use crate::ui::action::UiAction;
use crate::ui::state::{Dialog, UiState};
use crate::ui::theme::Tone;
use crate::ui::widgets::{Button, ButtonKind, headline_ui};

/// Draws the open dialog, if one is.
pub fn dialogs_ui(ui: &Ui, desk: &Desk<'_>, state: &mut UiState) -> Vec<UiAction> {
    let mut actions = Vec::new();
    let Some(dialog) = state.dialog.clone() else {
        return actions;
    };
    let width = (ui.ctx().viewport_rect().width() * 0.8).min(460.0 * desk.t.text_factor);
    let tallest = ui.ctx().viewport_rect().height() * 0.8;
    let t = desk.t;
    let frame = egui::Frame::popup(ui.style()).fill(t.surface).inner_margin(t.margin(5));
    let frame = frame.corner_radius(t.rounding_large());
    let shown = Modal::new(Id::new("dialog")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(width);
        egui::ScrollArea::vertical()
            .max_height(tallest)
            .show(ui, |ui| match &dialog {
                Dialog::Help => {
                    headline_ui(ui, desk.t, &desk.say("ui-help-title"), "");
                    help_ui(ui, desk.t, desk.lang);
                    let close = desk.say("ui-close");
                    Button::new(ButtonKind::Secondary, &close).show(ui, desk.t).clicked()
                }
                Dialog::Why(name) => why_card_ui(ui, desk, name),
                Dialog::Confirm { title, text, yes, command } => {
                    headline_ui(ui, desk.t, &desk.say(title), "");
                    body(ui, desk.t, &desk.say(text));
                    buttons_ui(ui, desk, &desk.say(yes), true, || {
                        actions.push(UiAction::Command(command.clone()));
                    })
                }
                Dialog::Amount { conversation, kind } => {
                    amount_ui(ui, desk, state, *conversation, *kind, &mut actions)
                }
                Dialog::SavePhrase { text } => phrase_ui(ui, desk, state, text, &mut actions),
            })
            .inner
    });
    if shown.inner || shown.should_close() {
        state.dialog = None;
        state.focus_draft = matches!(dialog, Dialog::Amount { .. } | Dialog::SavePhrase { .. });
    }
    actions
}

/// The main button and "not now". True if the dialog should close.
fn buttons_ui(ui: &mut Ui, desk: &Desk<'_>, yes: &str, ready: bool, mut act: impl FnMut()) -> bool {
    let mut close = false;
    ui.add_space(desk.t.space(2));
    ui.horizontal(|ui| {
        let button = Button::new(ButtonKind::Primary, yes).enabled(ready);
        if button.show(ui, desk.t).clicked() {
            act();
            close = true;
        }
        let no = desk.say("ui-not-now");
        close |= Button::new(ButtonKind::Secondary, &no).show(ui, desk.t).clicked();
    });
    close
}

fn amount_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut UiState,
    conversation: ConversationId,
    kind: RemedyKind,
    actions: &mut Vec<UiAction>,
) -> bool {
    let t = desk.t;
    headline_ui(ui, t, &desk.say(&format!("ui-remedy-{}", kind.name())), "");
    body(ui, t, &desk.say(&format!("ui-remedy-why-{}", kind.name())));
    let most = desk.scenario.policy.goodwill_max;
    muted(ui, t, &desk.say_with("ui-amount-goodwill", &[("amount", desk.money(most).into())]));
    let label = desk.say_with("ui-amount", &[("sign", desk.scenario.currency.sign.clone().into())]);
    let typed = ui
        .horizontal(|ui| {
            body(ui, t, &label);
            field(ui, state, "amount", &label, "", 120.0)
        })
        .inner;
    let amount = parse_money(&typed.text).filter(|a| a.is_positive());
    if amount.is_none() && !typed.text.trim().is_empty() {
        toned(ui, t, Tone::Warning, &desk.say("ui-amount-unreadable"));
    } else if amount.is_some_and(|a| a > most) {
        toned(ui, t, Tone::Warning, &desk.say("ui-amount-above"));
    }
    let offer = |amount: Money| {
        UiAction::Command(ShopCommand::OfferRemedy { conversation, remedy: Remedy { kind, amount } })
    };
    if let (true, Some(amount)) = (typed.entered, amount) {
        actions.push(offer(amount));
        return true;
    }
    buttons_ui(ui, desk, &desk.say("ui-confirm-offer"), amount.is_some(), || {
        actions.extend(amount.map(offer));
    })
}

fn phrase_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut UiState,
    text: &str,
    actions: &mut Vec<UiAction>,
) -> bool {
    let t = desk.t;
    headline_ui(ui, t, &desk.say("ui-phrase-title"), "");
    body(ui, t, text);
    muted(ui, t, &desk.say("ui-phrase-slots"));
    let label = desk.say("ui-phrase-code");
    let typed = ui
        .horizontal(|ui| {
            body(ui, t, &label);
            field(ui, state, "phrase-code", &label, "", 160.0)
        })
        .inner;
    let code = typed.text.trim().trim_start_matches('/').to_owned();
    let good = (1..=20).contains(&code.chars().count()) && code.chars().all(char::is_alphanumeric);
    let save = || UiAction::Command(ShopCommand::SavePhrase { code: code.clone(), text: text.to_owned() });
    if good && typed.entered {
        actions.push(save());
        return true;
    }
    let escape = ui.input(|i| i.key_pressed(Key::Escape));
    buttons_ui(ui, desk, &desk.say("ui-phrase-save"), good, || actions.push(save())) || escape
}
