//! Dialogs over everything: help, "this cannot be taken back", the amount of a remedy, a new quick
//! phrase. Escape and a click beside them close them; Enter does what the main button says. The
//! contents scroll, the buttons stay in view.

use egui::{Id, Modal, Response, ScrollArea, Ui};

use super::help::help_ui;
use super::panel_cx::PanelCx;
use super::parts::{Field, FieldSpec, body, field, muted, toned};
use super::record::record_ui;
use super::summary;
use super::why::why_card_ui;
use crate::base::Money;
use crate::base::ids::ConversationId;
use crate::base::text::is_blank;
use crate::locale::Value;
use crate::narrate::label;
use crate::reply::RemedyKind;
use crate::sim::limits::PHRASE_CODE;
use crate::sim::{Refused, Remedy, ShopCommand};
use crate::ui::action::UiAction;
use crate::ui::press;
use crate::ui::state::{Dialog, UiState};
use crate::ui::theme::Tone;
use crate::ui::widgets::{Button, ButtonKind, Keys, headline_ui, scroll_area_ui};

/// The result of the contents of a dialog.
#[derive(Default)]
struct Form {
    /// The words of the main button; without them there is only "close".
    yes: Option<String>,
    /// The action of the main button; nothing while something is missing.
    action: Option<UiAction>,
    /// The field to type in, if there is one.
    field: Option<Field>,
    /// Whether the main button does what most people regret: "not now" comes first then, and Enter
    /// means it.
    regretted: bool,
    /// The words of "close", where it is what everybody does next.
    close: Option<String>,
}

/// The action of the buttons.
#[derive(Debug, Clone, PartialEq)]
enum Pressed {
    /// Nothing yet.
    Nothing,
    /// The dialog closes and nothing is done.
    Close,
    /// It closes and this is done.
    Act(UiAction),
}

/// Draws the open dialog, if one is.
pub fn dialogs_ui(ui: &Ui, cx: &PanelCx<'_>, state: &mut UiState) -> Vec<UiAction> {
    let Some(dialog) = state.dialog.clone() else {
        state.form.drawn = false;
        return Vec::new();
    };
    let fresh = !std::mem::replace(&mut state.form.drawn, true);
    let screen = ui.ctx().viewport_rect();
    let wanted = match dialog {
        Dialog::Record(_) => 640.0,
        Dialog::Morning(_) | Dialog::Closing(_) => 860.0,
        Dialog::Help
        | Dialog::Why(_)
        | Dialog::Unsent
        | Dialog::Confirm { .. }
        | Dialog::RedLine { .. }
        | Dialog::PublicRedLine { .. }
        | Dialog::Amount { .. }
        | Dialog::Notice(_)
        | Dialog::SavePhrase { .. } => 460.0,
    };
    let width = (screen.width() * 0.8).min(wanted * cx.t.text_factor);
    let t = cx.t;
    let frame = egui::Frame::popup(ui.style()).fill(t.surface).inner_margin(t.margin(5));
    let frame = frame.corner_radius(t.rounding_large());
    let shown = Modal::new(Id::new("dialog")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(width);
        // Room for two rows of buttons, should their words be long.
        let foot = 2.0 * (ui.spacing().interact_size.y + t.space(2));
        let tallest = (screen.height() * 0.86 - foot - t.space(10)).max(t.space(20));
        let area = ScrollArea::vertical().id_salt("dialog-contents").max_height(tallest);
        let area = area.auto_shrink([false, true]);
        let form = scroll_area_ui(ui, area, Keys::Main, |ui| {
            ui.set_max_width(width - ui.spacing().scroll.bar_width);
            contents_ui(ui, cx, state, &dialog)
        });
        buttons_ui(ui, cx, form, fresh)
    });
    let pressed = shown.inner.clone();
    // The second click of the double click that opened it lies beside it.
    let place = Id::new("dialog");
    press::note(ui.ctx(), place, shown.response.rect, std::mem::discriminant(&dialog));
    let escape = ui.input(|i| i.key_pressed(egui::Key::Escape));
    let leave = shown.should_close() && (escape || press::is_ready(ui.ctx(), place));
    if pressed != Pressed::Nothing || leave {
        state.dialog = None;
        state.form.drawn = false;
        state.messages.focus_draft = matches!(dialog, Dialog::Amount { .. } | Dialog::SavePhrase { .. });
    }
    if let Dialog::RedLine { conversation, .. } = &dialog {
        state.messages.focus_draft = true;
        if matches!(pressed, Pressed::Act(_)) {
            state.messages.take_draft(*conversation);
        }
    }
    if let Dialog::PublicRedLine { command, .. } = &dialog
        && state.dialog.is_none()
        && !matches!(pressed, Pressed::Act(_))
    {
        state.take_back(command);
    }
    match pressed {
        Pressed::Act(action) => vec![action],
        Pressed::Nothing | Pressed::Close => Vec::new(),
    }
}

fn contents_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, dialog: &Dialog) -> Form {
    match dialog {
        Dialog::Help => {
            headline_ui(ui, cx.t, &cx.say("ui-help-title"), "");
            help_ui(ui, cx.t, cx.lang);
            Form::default()
        }
        Dialog::Why(name) => {
            why_card_ui(ui, cx, name);
            Form::default()
        }
        Dialog::Record(record) => {
            record_ui(ui, cx, record);
            Form::default()
        }
        Dialog::Morning(page) => {
            summary::morning_ui(ui, cx, page);
            let next = || cx.say_with("day-next", &[("day", cx.day(page.day + 1).into())]);
            Form { close: (!page.running).then(next), ..Form::default() }
        }
        Dialog::Closing(page) => {
            summary::closing_ui(ui, cx, page.as_deref());
            if state.practice {
                body(ui, cx.t, &cx.say("ui-practice-remark"));
            }
            let action = Some(UiAction::OpenDebrief);
            Form { yes: Some(cx.say("ui-over-open")), action, ..Form::default() }
        }
        Dialog::Unsent => {
            headline_ui(ui, cx.t, &cx.say("ui-unsent-title"), "");
            body(ui, cx.t, &cx.say("ui-unsent-text"));
            let action = Some(UiAction::Quit);
            Form { yes: Some(cx.say("ui-unsent-close")), action, ..Form::default() }
        }
        Dialog::Confirm { title, text, values, yes, command } => {
            let values: Vec<(&'static str, Value)> =
                values.iter().map(|(name, words)| (*name, words.clone().into())).collect();
            headline_ui(ui, cx.t, &cx.say_with(title, &values), "");
            body(ui, cx.t, &cx.say_with(text, &values));
            let action = Some(UiAction::Command(command.clone()));
            Form { yes: Some(cx.say(yes)), action, ..Form::default() }
        }
        Dialog::RedLine { conversation, reply, what } => {
            let command = ShopCommand::Answer { conversation: *conversation, reply: reply.clone() };
            red_line_ui(ui, cx, what, UiAction::Command(command))
        }
        Dialog::PublicRedLine { command, what } => red_line_ui(ui, cx, what, UiAction::Sure(command.clone())),
        Dialog::Amount { conversation, kind } => amount_ui(ui, cx, state, *conversation, *kind),
        Dialog::Notice(sentences) => {
            for sentence in sentences {
                body(ui, cx.t, sentence);
            }
            Form::default()
        }
        Dialog::SavePhrase { text } => phrase_ui(ui, cx, state, text),
    }
}

/// What words will be read as, and whether they are sent all the same.
fn red_line_ui(ui: &mut Ui, cx: &PanelCx<'_>, what: &str, action: UiAction) -> Form {
    headline_ui(ui, cx.t, &cx.say("ui-red-line-title"), "");
    body(ui, cx.t, &cx.say_with("ui-red-line-text", &[("what", what.to_owned().into())]));
    let yes = Some(cx.say("ui-red-line-send"));
    Form { yes, action: Some(action), regretted: true, ..Form::default() }
}

/// The main button and "not now", or "close".
fn buttons_ui(ui: &mut Ui, cx: &PanelCx<'_>, form: Form, fresh: bool) -> Pressed {
    let Form { yes, action, field, regretted, close } = form;
    let entered = field.as_ref().is_some_and(|f| f.entered);
    if let Some(field) = &field
        && (fresh || (entered && action.is_none()))
    {
        ui.memory_mut(|m| m.request_focus(field.id));
    }
    let first = |response: &Response| {
        if fresh && field.is_none() {
            response.request_focus();
        }
    };
    ui.add_space(cx.t.space(2));
    ui.horizontal_wrapped(|ui| {
        let Some(yes) = yes else {
            let kind = if close.is_some() { ButtonKind::Primary } else { ButtonKind::Secondary };
            let words = close.unwrap_or_else(|| cx.say("ui-close"));
            let response = Button::new(kind, &words).show(ui, cx.t);
            first(&response);
            return if response.clicked() { Pressed::Close } else { Pressed::Nothing };
        };
        let act = |ui: &mut Ui, kind| Button::new(kind, &yes).enabled(action.is_some()).show(ui, cx.t);
        let leave = |ui: &mut Ui, kind| Button::new(kind, &cx.say("ui-not-now")).show(ui, cx.t);
        let (response, no) = if regretted {
            let no = leave(ui, ButtonKind::Primary);
            first(&no);
            (act(ui, ButtonKind::Secondary), no)
        } else {
            let response = act(ui, ButtonKind::Primary);
            first(&response);
            (response, leave(ui, ButtonKind::Secondary))
        };
        match action {
            Some(action) if response.clicked() || entered => Pressed::Act(action),
            _ if no.clicked() => Pressed::Close,
            _ => Pressed::Nothing,
        }
    })
    .inner
}

fn amount_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut UiState,
    conversation: ConversationId,
    kind: RemedyKind,
) -> Form {
    let t = cx.t;
    headline_ui(ui, t, &label(cx.lang, kind), "");
    body(ui, t, &cx.say(&format!("ui-remedy-why-{}", kind.name())));
    let most = cx.scenario.policy.goodwill_max;
    muted(ui, t, &cx.say_with("ui-amount-goodwill", &[("amount", cx.money(most).into())]));
    let label = cx.say_with("ui-amount", &[("sign", cx.scenario.currency.sign.clone().into())]);
    let typed = ui
        .horizontal(|ui| {
            body(ui, t, &label);
            let spec = FieldSpec { name: "amount", label: &label, first: "", width: 120.0 };
            field(ui, &mut state.form.amount, state.messages.composing, &spec)
        })
        .inner;
    let positive = |amount: Money| amount.is_positive().then_some(amount);
    let read = cx
        .amount(&typed.text)
        .and_then(|amount| positive(amount).ok_or_else(|| cx.why_refused(Refused::AmountMissing)));
    let amount = read.as_ref().ok().copied();
    if let Err(why) = &read
        && !is_blank(&typed.text)
    {
        toned(ui, t, Tone::Warning, why);
    } else if amount.is_some_and(|a| a > most) {
        toned(ui, t, Tone::Warning, &cx.say("ui-amount-above"));
    }
    let offer = |amount: Money| {
        UiAction::Command(ShopCommand::OfferRemedy { conversation, remedy: Remedy { kind, amount } })
    };
    Form {
        yes: Some(cx.say("ui-confirm-offer")),
        action: amount.map(offer),
        field: Some(typed),
        ..Form::default()
    }
}

fn phrase_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, text: &str) -> Form {
    let t = cx.t;
    headline_ui(ui, t, &cx.say("ui-phrase-title"), "");
    body(ui, t, text);
    muted(ui, t, &cx.say("ui-phrase-slots"));
    let label = cx.say("ui-phrase-code");
    let typed = ui
        .horizontal_wrapped(|ui| {
            body(ui, t, &label);
            let spec = FieldSpec { name: "phrase-code", label: &label, first: "", width: 160.0 };
            field(ui, &mut state.form.code, state.messages.composing, &spec)
        })
        .inner;
    let code = typed.text.trim().trim_start_matches('/').to_owned();
    let good = PHRASE_CODE.contains(&code.chars().count()) && code.chars().all(char::is_alphanumeric);
    let save = UiAction::Command(ShopCommand::SavePhrase { code, text: text.to_owned() });
    Form {
        yes: Some(cx.say("ui-phrase-save")),
        action: good.then_some(save),
        field: Some(typed),
        ..Form::default()
    }
}
