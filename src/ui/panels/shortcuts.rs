//! Every key of the workbench in one table: what is pressed, what it is called, what it does.
//! Buttons show their key from it, and the help lists it.

use egui::{Context, Id, Key};

use super::places::opened_by;
use super::top_bar::NEXT;
use crate::ui::action::{ClockControl, ClockMode, UiAction};
use crate::ui::press;
use crate::ui::state::{Dialog, UiState};
use crate::ui::widgets::take_key;

/// A key and what it does.
#[derive(Debug, Clone, Copy)]
pub struct Shortcut {
    /// Message key of the key's name as it stands on the keyboard.
    pub keys: &'static str,
    /// Message key of what it does.
    pub label: &'static str,
    /// The key, if the workbench itself listens; panels listen for the others.
    pub key: Option<Key>,
}

const fn global(keys: &'static str, label: &'static str, key: Key) -> Shortcut {
    Shortcut { keys, label, key: Some(key) }
}

const fn local(keys: &'static str, label: &'static str) -> Shortcut {
    Shortcut { keys, label, key: None }
}

/// All of them, in the order of the help.
pub const SHORTCUTS: [Shortcut; 24] = [
    global("ui-keys-pause", "ui-clock-pause", Key::Space),
    global("ui-keys-normal", "ui-clock-normal-long", Key::Num1),
    global("ui-keys-fast", "ui-clock-fast-long", Key::Num2),
    global("ui-keys-next", "ui-clock-next", Key::N),
    global("ui-keys-window", "ui-place-window", Key::F1),
    global("ui-keys-messages", "ui-place-messages", Key::F2),
    global("ui-keys-orders", "ui-place-orders", Key::F3),
    global("ui-keys-listings", "ui-place-listings", Key::F4),
    global("ui-keys-stock", "ui-place-stock", Key::F5),
    global("ui-keys-money", "ui-place-money", Key::F6),
    global("ui-keys-reviews", "ui-place-reviews", Key::F7),
    global("ui-keys-help", "ui-help-title", Key::F8),
    local("ui-keys-suggestion", "ui-help-suggestion"),
    local("ui-keys-send", "ui-help-send"),
    local("ui-keys-line", "ui-help-line"),
    local("ui-keys-phrase", "ui-help-phrase"),
    local("ui-keys-meant", "ui-help-meant"),
    local("ui-keys-studio", "ui-help-studio"),
    local("ui-keys-undo", "ui-help-undo"),
    local("ui-keys-step", "ui-help-step"),
    local("ui-keys-focus", "ui-help-focus"),
    local("ui-keys-press", "ui-help-press"),
    local("ui-keys-scroll", "ui-help-scroll"),
    local("ui-keys-escape", "ui-help-escape"),
];

/// What the keys pressed in this pass ask for. Keys belong to a text box while it has the focus;
/// the keys F1 to F8 work always. Space is the clock's even while a button has the focus: Enter
/// presses that.
pub fn shortcuts(ctx: &Context, state: &mut UiState) -> Vec<UiAction> {
    let mut actions = Vec::new();
    if state.dialog.is_some() {
        return actions;
    }
    let writing = ctx.text_edit_focused() || state.messages.composing;
    for key in SHORTCUTS.iter().filter_map(|s| s.key) {
        let free = !writing || !matches!(key, Key::Space | Key::Num1 | Key::Num2 | Key::N);
        if free && ctx.input_mut(|i| take_key(i, key)) && counts(ctx, key) {
            actions.extend(act(key, state));
        }
    }
    actions
}

/// Whether a key counts now: that of "to the next event" does what its button says, and only as its
/// button would.
fn counts(ctx: &Context, key: Key) -> bool {
    key != Key::N || press::is_ready(ctx, Id::new(NEXT))
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
fn act(key: Key, state: &mut UiState) -> Option<UiAction> {
    let run = |mode| Some(UiAction::Clock(ClockControl::Run(mode)));
    match key {
        Key::Space if state.clock == ClockMode::Paused => run(ClockMode::Normal),
        Key::Space => run(ClockMode::Paused),
        Key::Num1 => run(ClockMode::Normal),
        Key::Num2 => run(ClockMode::Fast),
        Key::N => Some(UiAction::Clock(ClockControl::NextEvent)),
        Key::F8 => {
            state.dialog = Some(Dialog::Help);
            None
        }
        other => opened_by(other).map(UiAction::Go),
    }
}
