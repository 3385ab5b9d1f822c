//! The instructor's editor: the outline of the lesson, a form for what is chosen, and beside it the
//! problems, a talk with the customer whose story is open, or the text of the file. What is done
//! here becomes edits of the text; the shell carries them out.

mod accept;
mod arrivals;
mod blank;
mod bot_scores;
mod entries;
mod form_cx;
mod highlight;
mod outline;
mod question;
mod score;
mod side;
mod single;
pub mod state;
mod summary;
mod text_view;
mod value;

use egui::{CentralPanel, Frame, Key, Margin, Panel, Ui};

pub use bot_scores::{BotScore, BotScores};
use form_cx::FormOut;
pub use form_cx::{EditorCx, EditorProblem, EditorQuestion, ProofState, TriedTalk};
use state::EditorState;

use crate::edit::outline::OutlineSection;
use crate::edit::stories::free_key;
use crate::edit::{Address, Edit};
use crate::ui::action::EditorAction;
use crate::ui::panels::parts::{cut, muted, scroll_main, strong};
use crate::ui::press;
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Button, ButtonKind, badge_ui, headline_ui};

/// How wide the form is at most, in points at 100 %.
const WIDEST: f32 = 1_000.0;

/// Draws the editor.
pub fn editor_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    sections: &[OutlineSection],
    state: &mut EditorState,
) -> Vec<EditorAction> {
    press::begin(ui.ctx());
    let mut actions = Vec::new();
    keys(ui, &mut actions);
    let bar = Frame::new().fill(cx.t.surface).inner_margin(Margin::symmetric(16, 8)).stroke(cx.t.hairline());
    Panel::top("editor-bar").frame(bar).show_separator_line(false).resizable(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| bar_ui(ui, cx, &mut actions));
    });
    question::question_ui(ui, cx, state, &mut actions);
    let mut out = FormOut { state, actions: &mut actions };
    let page = Frame::new().fill(cx.t.background).inner_margin(Margin::same(12));
    let wide = ui.available_width();
    let side = Panel::left("editor-outline").frame(page).default_size(wide * 0.2).resizable(true);
    side.show(ui, |ui| outline::outline_ui(ui, cx, &mut out, sections));
    let side = Panel::right("editor-side").frame(page).default_size(wide * 0.32).resizable(true);
    side.show(ui, |ui| side::side_ui(ui, cx, &mut out));
    CentralPanel::no_frame().frame(page).show(ui, |ui| {
        let salt = ("editor-form", out.state.at.clone(), out.state.section);
        scroll_main(ui, egui::Id::new(salt), |ui| {
            // Longer lines are hard to read and to compare.
            ui.set_max_width(ui.available_width().min(WIDEST * cx.t.text_factor));
            form_ui(ui, cx, &mut out, sections);
        });
    });
    out.state.drawn();
    actions
}

/// The keys that a text editor has.
fn keys(ui: &Ui, actions: &mut Vec<EditorAction>) {
    let command = egui::Modifiers::COMMAND;
    let pressed =
        |modifiers: egui::Modifiers, key: Key| ui.input_mut(|input| input.consume_key(modifiers, key));
    // With shift first: the plain one would take it.
    if pressed(command | egui::Modifiers::SHIFT, Key::Z) || pressed(command, Key::Y) {
        actions.push(EditorAction::Redo);
    }
    if pressed(command, Key::Z) {
        actions.push(EditorAction::Undo);
    }
    if pressed(command, Key::S) {
        actions.push(EditorAction::Save);
    }
}

fn bar_ui(ui: &mut Ui, cx: &EditorCx<'_>, actions: &mut Vec<EditorAction>) {
    let t = cx.t;
    let mut press = |ui: &mut Ui, kind: ButtonKind, key: &str, icon: &str, on: bool, action: EditorAction| {
        let label = cx.say(key);
        if Button::new(kind, &label).icon(icon).enabled(on).show(ui, t).clicked() {
            actions.push(action);
        }
    };
    let (undo, redo) = cx.document.steps();
    press(ui, ButtonKind::Ghost, "ui-editor-close", icons::BACK, true, EditorAction::Close);
    strong(ui, t, &cx.say("ui-editor-title"));
    press(ui, ButtonKind::Ghost, "ui-editor-undo", icons::UNDO, undo > 0, EditorAction::Undo);
    press(ui, ButtonKind::Ghost, "ui-editor-redo", icons::REDO, redo > 0, EditorAction::Redo);
    let changed = cx.document.is_changed();
    press(ui, ButtonKind::Primary, "ui-editor-save", icons::SAVE, changed, EditorAction::Save);
    let playable = !cx.has_errors();
    press(ui, ButtonKind::Secondary, "ui-editor-play", icons::PLAY, playable, EditorAction::Play);
    press(ui, ButtonKind::Ghost, "ui-editor-pack", icons::ORDERS, true, EditorAction::Pack);
    let (tone, key) =
        if changed { (Tone::Warning, "ui-editor-unsaved") } else { (Tone::Good, "ui-editor-saved") };
    badge_ui(ui, t, tone, &cx.say(key));
    cut(ui, t, t.small(), false, true, cx.place);
}

/// The form: the open entry, or the fields of the open section.
fn form_ui(ui: &mut Ui, cx: &EditorCx<'_>, out: &mut FormOut<'_>, sections: &[OutlineSection]) {
    let Some(values) = cx.document.values() else {
        muted(ui, cx.t, &cx.say("ui-editor-no-outline"));
        return;
    };
    let open = out.state.at.clone();
    if let Some(at) = open {
        match cx.document.value(&at) {
            Some(node) => {
                let kind = crate::edit::form::kind_at(cx.format, values, node);
                let key = at.last().unwrap_or_default().to_owned();
                headline_ui(ui, cx.t, &summary::summary(cx.lang, &key, node), &at.to_string());
                entry_buttons_ui(ui, cx, out, &at);
                match kind {
                    Some(kind) => value::value_ui(ui, cx, out, &at, (&kind, Some(node)), &key),
                    None => drop(muted(ui, cx.t, &cx.say("ui-editor-unknown"))),
                }
            }
            // It is gone, or not yet there: an edit that adds it comes with the next picture.
            None => drop(muted(ui, cx.t, &cx.say("ui-editor-gone"))),
        }
        return;
    }
    let Some(section) = sections.get(out.state.section) else { return };
    headline_ui(ui, cx.t, &section.section.title(cx.lang), "");
    let root = values.root();
    let kind = if root.name() == Some("Library") { "Library" } else { "Scenario" };
    let fields = cx.format.structure(kind).map_or(&[][..], |form| form.fields.as_slice());
    // The program keeps these itself; whoever reads of a problem with one can still mend it.
    let is_wrong = |name: &str| cx.problems.iter().any(|each| each.at == Address::root().child(name));
    let is_kept = |name: &str| ["format", "id"].contains(&name) && !is_wrong(name);
    let here =
        fields.iter().filter(|field| section.section.fields().contains(&field.name) && !is_kept(field.name));
    value::some_fields_ui(ui, cx, out, &Address::root(), (&here.collect::<Vec<_>>(), Some(root)));
}

/// The actions on an entry as a whole: another key, a copy, removal.
fn entry_buttons_ui(ui: &mut Ui, cx: &EditorCx<'_>, out: &mut FormOut<'_>, at: &Address) {
    let [.., table, key] = at.steps() else { return };
    let is_entry = at.steps().len() == 2 && key.parse::<usize>().is_err();
    if !is_entry || table.is_empty() {
        return;
    }
    let slot = at.child("\u{0}key");
    let mut typed = out.state.keys.get(&slot).cloned().unwrap_or_else(|| key.clone());
    ui.horizontal_wrapped(|ui| {
        let label = cx.say("ui-editor-key");
        let edit = egui::TextEdit::singleline(&mut typed)
            .id(ui.make_persistent_id(("key", at)))
            .desired_width(180.0 * cx.t.text_factor)
            .margin(egui::vec2(8.0, 6.0));
        let response = ui.add(edit);
        single::named(ui, &response, &typed, &label);
        if response.changed() {
            out.state.keys.insert(slot.clone(), typed.clone());
        }
        let other = typed.trim() != key && !typed.trim().is_empty();
        let rename = cx.say("ui-editor-rename");
        let button = Button::new(ButtonKind::Secondary, &rename).icon(icons::NOTE).enabled(other);
        if button.show(ui, cx.t).clicked() {
            out.state.keys.remove(&slot);
            let to = typed.trim().to_owned();
            let around = at.parent().unwrap_or_default();
            out.edit(Edit::Rename { at: at.clone(), to: to.clone() });
            out.state.open(around.child(to));
        }
        let copy = cx.say("ui-editor-copy");
        if Button::new(ButtonKind::Ghost, &copy).icon(icons::COPY).show(ui, cx.t).clicked() {
            let around = at.parent().unwrap_or_default();
            if let Some(new) = free_key(cx.document, &around, key) {
                out.edit(Edit::Duplicate { at: at.clone(), key: Some(new.clone()) });
                out.state.open(around.child(new));
            }
        }
        let remove = cx.say("ui-editor-remove");
        if Button::new(ButtonKind::Ghost, &remove).icon(icons::TRASH).show(ui, cx.t).clicked() {
            out.edit(Edit::Remove { at: at.clone() });
            out.state.at = None;
        }
        if at.steps().first().is_some_and(|table| table == "cases") {
            let label = cx.say("ui-editor-try-open");
            if Button::new(ButtonKind::Secondary, &label).icon(icons::MESSAGES).show(ui, cx.t).clicked() {
                out.state.side = state::SidePage::Try;
                out.actions.push(EditorAction::TryCase(key.clone()));
            }
        }
    });
}
