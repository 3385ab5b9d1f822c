//! The entries of a table: each opens as a page of its own. New ones begin blank, like a story of a
//! shipped lesson, or out of a chat.

use egui::{ComboBox, Ui, WidgetInfo};

use super::blank::blank;
use super::form_cx::{EditorCx, FormOut, plain};
use super::single::named;
use super::summary::summary;
use crate::edit::form::Kind;
use crate::edit::stories::{STORIES, free_key};
use crate::edit::{Address, Edit};
use crate::scenario::source::ValueNode;
use crate::ui::action::EditorAction;
use crate::ui::panels::parts::strong;
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind};

/// How a value of any kind is drawn.
type DrawValue<'a> =
    dyn Fn(&mut Ui, &EditorCx<'_>, &mut FormOut<'_>, &Address, (&Kind, Option<ValueNode<'_>>), &str) + 'a;

/// The entries of a table: each opens as a page of its own, and a new one needs a key.
pub(super) fn table_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    out: &mut FormOut<'_>,
    at: &Address,
    (of, node): (&Kind, Option<ValueNode<'_>>),
    value_ui: &DrawValue<'_>,
) {
    let small = matches!(of, Kind::Text | Kind::Bool | Kind::Single(_));
    let entries: Vec<_> = node.map(plain).into_iter().flat_map(ValueNode::items).collect();
    for item in &entries {
        let Some(key) = item.key else { continue };
        let here = at.child(key);
        ui.push_id(key, |ui| {
            if small {
                strong(ui, cx.t, key);
                value_ui(ui, cx, out, &here, (of, Some(item.value)), key);
                remove_ui(ui, cx, out, &here, key);
            } else {
                entry_row_ui(ui, cx, out, &here, (key, item.value));
            }
        });
    }
    new_entry_ui(ui, cx, out, at, (of, node.is_some()));
    if at.steps() == ["cases"] && node.is_some() {
        stories_ui(ui, cx, out, at);
        chat_ui(ui, cx, out);
    }
}

/// Stories to begin with, one for each kind.
fn stories_ui(ui: &mut Ui, cx: &EditorCx<'_>, out: &mut FormOut<'_>, at: &Address) {
    let label = cx.say("ui-editor-story-like");
    let mut chosen = None;
    let combo = ComboBox::from_id_salt("editor-stories").selected_text(label.clone());
    let response = combo.width(280.0 * cx.t.text_factor).height(420.0).show_ui(ui, |ui| {
        for story in STORIES.into_iter().filter(|story| story.fits(cx.document)) {
            if ui.selectable_label(false, story.title(cx.lang)).clicked() {
                chosen = Some(story);
            }
        }
    });
    response.response.widget_info(|| WidgetInfo::labeled(egui::WidgetType::ComboBox, true, &label));
    let Some(story) = chosen else { return };
    let Some(ron) = story.ron(cx.document, cx.keys) else { return };
    if let Some(key) = free_key(cx.document, at, story.key) {
        out.state.open(at.child(key.clone()));
        out.edit(Edit::InsertEntry { map: at.clone(), key, index: None, ron });
    }
}

/// The field for the file of a chat.
fn chat_ui(ui: &mut Ui, cx: &EditorCx<'_>, out: &mut FormOut<'_>) {
    ui.horizontal_wrapped(|ui| {
        let label = cx.say("ui-editor-chat");
        let edit = egui::TextEdit::singleline(&mut out.state.chat)
            .id(ui.make_persistent_id("editor-chat"))
            .hint_text(label.clone())
            .desired_width(260.0 * cx.t.text_factor)
            .margin(egui::vec2(8.0, 6.0));
        let response = ui.add(edit);
        named(ui, &response, &out.state.chat, &label);
        let fits = !out.state.chat.trim().is_empty();
        let add = cx.say("ui-editor-chat-add");
        let button = Button::new(ButtonKind::Secondary, &add).icon(icons::MESSAGES).enabled(fits);
        if button.show(ui, cx.t).clicked() {
            let path = std::mem::take(&mut out.state.chat);
            out.actions.push(EditorAction::FromChat(path.trim().to_owned()));
        }
    });
}

/// A row that opens an entry.
fn entry_row_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    out: &mut FormOut<'_>,
    at: &Address,
    (key, node): (&str, ValueNode<'_>),
) {
    let (errors, warnings) = cx.count(at);
    let mark = match (errors, warnings) {
        (0, 0) => String::new(),
        (0, n) => format!("▲ {n}  "),
        (n, _) => format!("● {n}  "),
    };
    let title = format!("{mark}{}", summary(cx.lang, key, node));
    ui.horizontal(|ui| {
        let open = Button::new(ButtonKind::Ghost, &title).icon(icons::FORWARD);
        if open.show(ui, cx.t).clicked() {
            out.state.open(at.clone());
        }
    });
}

/// The field for the key of a new entry.
fn new_entry_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    out: &mut FormOut<'_>,
    at: &Address,
    (of, exists): (&Kind, bool),
) {
    let mut key = out.state.keys.get(at).cloned().unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        let label = cx.say("ui-editor-new-key");
        let edit = egui::TextEdit::singleline(&mut key)
            .id(ui.make_persistent_id(("key of a new entry", at)))
            .hint_text(label.clone())
            .desired_width(180.0 * cx.t.text_factor)
            .margin(egui::vec2(8.0, 6.0));
        let response = ui.add(edit);
        named(ui, &response, &key, &label);
        let enter = response.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        let add = cx.say("ui-editor-add-entry");
        let fits = !key.trim().is_empty();
        let button = Button::new(ButtonKind::Secondary, &add).icon(icons::ADD).enabled(fits);
        if (button.show(ui, cx.t).clicked() || enter) && fits {
            let (key, ron) = (key.trim().to_owned(), blank(cx.format, of));
            out.state.open(at.child(key.clone()));
            out.edit(if exists {
                Edit::InsertEntry { map: at.clone(), key: key.clone(), index: None, ron }
            } else {
                let quoted = crate::scenario::source::text_literal(&key);
                Edit::SetRon { at: at.clone(), ron: format!("{{{quoted}: {ron}}}") }
            });
            out.state.keys.remove(at);
            return;
        }
        if response.changed() {
            out.state.keys.insert(at.clone(), key.clone());
        }
    });
}

/// The button that takes a value out.
pub(super) fn remove_ui(ui: &mut Ui, cx: &EditorCx<'_>, out: &mut FormOut<'_>, at: &Address, label: &str) {
    let (word, name) = (cx.say("ui-editor-remove"), format!("{}: {label}", cx.say("ui-editor-remove")));
    let button = Button::new(ButtonKind::Ghost, &word).icon(icons::TRASH).name(&name);
    if button.show(ui, cx.t).clicked() {
        out.edit(Edit::Remove { at: at.clone() });
    }
}
