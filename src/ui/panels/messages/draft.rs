//! The draft box. Enter sends, Shift+Enter breaks the line; an Enter that ends an input method's
//! composition does neither. Nothing is ever sent by itself, and an unsent draft can be restored.

use egui::{Event, ImeEvent, Key, KeyboardShortcut, Modifiers, TextEdit, Ui};

use super::marks::DraftMarks;
use super::{last_word, phrases, reading};
use crate::base::ids::ConversationId;
use crate::base::text::is_blank;
use crate::narrate::word;
use crate::reply::{Correction, Reading};
use crate::sim::ShopCommand;
use crate::sim::limits::LONGEST_REPLY;
use crate::sim::view::ConversationView;
use crate::ui::action::UiAction;
use crate::ui::panels::panel_cx::{Hooks, PanelCx};
use crate::ui::panels::parts::toned;
use crate::ui::state::{Dialog, UiState};
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Button, ButtonKind, Keys, scroll_area_ui, take_key};

/// How long after a composition a key still belongs to it, in seconds: some systems deliver the
/// Enter that ended it a picture later (design choice; nobody presses Enter twice as fast).
const AFTERMATH: f64 = 0.05;

/// Below this height of the window, in points, every row counts (1280×720 at 150 %).
const LOW: f32 = 600.0;

/// Follows the input method; call once a pass, before anything looks at Enter. True while keys
/// belong to it.
#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
fn follow_composition(ui: &Ui, state: &mut UiState) -> bool {
    ui.input(|input| {
        for event in &input.events {
            match event {
                Event::Ime(ImeEvent::Preedit { text, .. }) => {
                    state.messages.composing = !text.is_empty();
                    state.messages.composed_at = Some(input.time);
                }
                Event::Ime(ImeEvent::Commit(_)) => {
                    state.messages.composing = false;
                    state.messages.composed_at = Some(input.time);
                }
                _ => {}
            }
        }
        state.messages.composing || state.messages.composed_at.is_some_and(|at| input.time - at < AFTERMATH)
    })
}

/// Draws phrases, box, reading and send button.
pub(super) fn draft_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut UiState,
    hooks: &Hooks<'_>,
    conversation: &ConversationView,
    actions: &mut Vec<UiAction>,
) {
    let id = conversation.conversation;
    let busy = follow_composition(ui, state);
    let box_id = ui.make_persistent_id(("draft", id));
    let focused = ui.memory(|m| m.has_focus(box_id));
    let offered = focused && !busy && phrases::phrases_ui(ui, cx, state, conversation);
    let mut send = false;
    if focused && !busy && !offered && state.dialog.is_none() {
        send = ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::Enter) || take_key(i, Key::Enter));
        let undo = state.messages.drafts.get(&id).is_some_and(crate::ui::state::ReplyDraft::can_undo);
        if undo && ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::Z)) {
            state.messages.drafts.entry(id).or_default().undo();
        }
    }
    let marks = read_ui(cx, state, hooks, id).map(|(_, read)| {
        let draft = state.messages.drafts.entry(id).or_default();
        DraftMarks::of(cx, conversation, &draft.text, &read)
    });
    box_ui(ui, cx, state, conversation, box_id, &marks.unwrap_or_default());
    if let Some((found, corrected)) = read_ui(cx, state, hooks, id) {
        let draft = state.messages.drafts.entry(id).or_default();
        let text = draft.text.clone();
        // However much is read, the button below it stays in view.
        let choosing = draft.is_chosen_for();
        let share = if choosing { 0.3 } else { 0.12 };
        let tallest = (ui.ctx().viewport_rect().height() * share).max(ui.spacing().interact_size.y);
        let area = egui::ScrollArea::vertical().id_salt("reading").max_height(tallest);
        scroll_area_ui(ui, area.auto_shrink([false, true]), Keys::Own, |ui| {
            if !found.red_lines.is_empty() {
                toned(ui, cx.t, Tone::Bad, &cx.say("ui-reading-red-line"));
            }
            reading::reading_ui(ui, cx, conversation, &text, &corrected);
            if choosing {
                last_word::last_word_ui(ui, cx, draft, &found);
            }
        });
    }
    send |= foot_ui(ui, cx, state, conversation);
    if send {
        send_draft(cx, state, conversation, actions);
    }
}

/// What is read in the draft as it stands, and that with what the learner says was meant; nothing
/// for an empty box.
fn read_ui(
    cx: &PanelCx<'_>,
    state: &mut UiState,
    hooks: &Hooks<'_>,
    id: ConversationId,
) -> Option<(Reading, Reading)> {
    let draft = state.messages.drafts.entry(id).or_default();
    if is_blank(&draft.text) {
        return None;
    }
    let found = draft.reading(cx.view.now, |text| (hooks.reading)(id, text, &Correction::default())).clone();
    let said = draft.correction();
    let corrected = if said.is_empty() { found.clone() } else { (hooks.reading)(id, &draft.text, &said) };
    Some((found, corrected))
}

fn box_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut UiState,
    conversation: &ConversationView,
    box_id: egui::Id,
    marks: &DraftMarks,
) {
    let height = ui.ctx().viewport_rect().height();
    let rows = match height {
        h if h < LOW => 1,
        h if h < 660.0 => 2,
        _ => 3,
    };
    let tallest = (height * 0.15).max(60.0);
    let draft = state.messages.drafts.entry(conversation.conversation).or_default();
    let mut laid_out =
        |ui: &Ui, text: &dyn egui::TextBuffer, wrap: f32| marks.lay_out(ui, text.as_str(), wrap);
    let output = egui::ScrollArea::vertical().id_salt("draft-scroll").max_height(tallest).show(ui, |ui| {
        TextEdit::multiline(&mut draft.text)
            .id(box_id)
            .desired_rows(rows)
            .desired_width(f32::INFINITY)
            .char_limit(LONGEST_REPLY)
            .margin(egui::vec2(10.0, 8.0))
            .return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter))
            .hint_text(cx.say("ui-draft-hint"))
            .layouter(&mut laid_out)
            .show(ui)
    });
    let response = output.inner.response.response;
    if response.changed() {
        // What was typed just now is read and marked in the next picture.
        ui.ctx().request_repaint();
    }
    let (label, text) = (cx.say("ui-draft-label"), draft.text.clone());
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::text_edit(true, "", text.as_str(), "");
        info.label = Some(label.clone());
        info
    });
    if state.messages.focus_draft && state.dialog.is_none() {
        state.messages.focus_draft = false;
        response.request_focus();
        let end = egui::text::CCursorRange::one(egui::text::CCursor::new(draft.text.chars().count()));
        let mut edit = output.inner.state;
        edit.cursor.set_char_range(Some(end));
        edit.store(ui.ctx(), box_id);
    }
}

/// Undo, save as phrase, send with its cost. True if the send button was pressed.
fn foot_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, conversation: &ConversationView) -> bool {
    let id = conversation.conversation;
    let draft = state.messages.drafts.entry(id).or_default();
    let table = &cx.view.attention;
    let cost = if draft.source().is_some() { table.quick_phrase } else { table.writing(&draft.text) };
    let cost = cx.span(cost);
    let empty = is_blank(&draft.text);
    let (mut send, mut changed) = (false, false);
    ui.horizontal_wrapped(|ui| {
        let label = cx.say("ui-draft-send");
        let shown = cx.say_with("ui-draft-send-cost", &[("cost", cost.into())]);
        let button =
            Button::new(ButtonKind::Primary, &label).icon(icons::SEND).shortcut(&shown).enabled(!empty);
        send = button.show(ui, cx.t).on_hover_text(cx.say("ui-draft-send-why")).clicked();
        if draft.can_undo() {
            if quiet_ui(ui, cx, icons::BACK, "ui-draft-undo", "Ctrl+Z") {
                draft.undo();
                changed = true;
            }
        } else if !empty && quiet_ui(ui, cx, icons::TRASH, "ui-draft-clear", "") {
            draft.clear();
            changed = true;
        }
        let own = !empty && draft.source().is_none();
        if own && quiet_ui(ui, cx, icons::LIGHTNING, "ui-draft-save-phrase", "") {
            let text = draft.text.trim().to_owned();
            state.form.code = None;
            state.dialog = Some(Dialog::SavePhrase { text });
        }
        if own && (asks_ui(ui, cx, draft.choosing) || last_word::is_asked(ui)) {
            draft.choosing = !draft.choosing;
        }
    });
    // A learner who clears the box or restores its text wants to write on.
    state.messages.focus_draft |= changed;
    send
}

/// The button that asks what was meant: in words where they fit in the row, else as a sign, else
/// not at all; the key works always.
fn asks_ui(ui: &mut Ui, cx: &PanelCx<'_>, choosing: bool) -> bool {
    let left = ui.available_size_before_wrap().x;
    if left < 2.0 * ui.spacing().interact_size.y {
        return false;
    }
    let label = cx.say(if choosing { "ui-meant-close" } else { "ui-meant-open" });
    let wide = ui.painter().layout_no_wrap(label.clone(), cx.t.plain(cx.t.body()), cx.t.ink).size().x;
    let button = if left < wide + cx.t.text_factor * 120.0 {
        Button::new(ButtonKind::Ghost, icons::QUESTION).name(&label)
    } else {
        Button::new(ButtonKind::Ghost, &label).icon(icons::QUESTION).shortcut("Alt+M")
    };
    button.show(ui, cx.t).on_hover_text(cx.say("ui-meant-why")).clicked()
}

/// A quiet button beside the send button; where there is little height only its sign, with the
/// words as a tooltip.
fn quiet_ui(ui: &mut Ui, cx: &PanelCx<'_>, icon: &str, key: &str, keys: &str) -> bool {
    let label = cx.say(key);
    if ui.ctx().viewport_rect().height() < LOW {
        let button = Button::new(ButtonKind::Ghost, icon).name(&label);
        return button.show(ui, cx.t).on_hover_text(&label).clicked();
    }
    let button = Button::new(ButtonKind::Ghost, &label).icon(icon);
    let button = if keys.is_empty() { button } else { button.shortcut(keys) };
    button.show(ui, cx.t).clicked()
}

fn send_draft(
    cx: &PanelCx<'_>,
    state: &mut UiState,
    conversation: &ConversationView,
    actions: &mut Vec<UiAction>,
) {
    let id = conversation.conversation;
    let Some(draft) = state.messages.drafts.get(&id) else { return };
    let Some(reply) = draft.reply(cx.lang) else { return };
    let crossed = draft.known_reading().and_then(|reading| reading.red_lines.first());
    if let Some((line, _)) = crossed.filter(|_| cx.scenario.rubric.asks_before_red_lines) {
        let what = word(cx.lang, *line);
        state.dialog = Some(Dialog::RedLine { conversation: id, reply, what });
        return;
    }
    state.messages.take_draft(id);
    state.messages.focus_draft = true;
    actions.push(UiAction::Command(ShopCommand::Answer { conversation: id, reply }));
}
