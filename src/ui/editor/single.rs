//! Fields for single values: texts in the lesson's languages, numbers, times, colours, names, and
//! the keys of other entries.

use egui::{ComboBox, Response, TextEdit, Ui, WidgetInfo};

use super::form_cx::{EditorCx, FormOut, plain};
use super::state::UnfinishedInput;
use crate::base::Lang;
use crate::edit::form::FieldMeaning;
use crate::edit::{Address, Edit, Literal};
use crate::scenario::source::{ValueNode, ValueShape};
use crate::ui::panels::parts::{muted, toned};
use crate::ui::theme::Tone;

/// Signs of a text from which on its field has several rows.
const LONG: usize = 34;
/// How wide a field for a number or a name is, in points at 100 %.
const NARROW: f32 = 190.0;

/// A text in the lesson's languages, side by side where there is room.
pub(super) fn text_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    out: &mut FormOut<'_>,
    at: &Address,
    node: Option<ValueNode<'_>>,
    label: &str,
) {
    let words = |lang: Lang| {
        let inner = plain(node?).items().find(|item| item.key == Some(lang.field()))?;
        inner.value.words()
    };
    let side_by_side = cx.languages.len() > 1 && ui.available_width() > 420.0 * cx.t.text_factor;
    let width =
        if side_by_side { (ui.available_width() - cx.t.space(2)) / 2.0 } else { ui.available_width() };
    let longest = Lang::ALL.iter().filter_map(|l| words(*l)).map(|w| w.chars().count()).max().unwrap_or(0);
    let mut column = |ui: &mut Ui, lang: Lang| {
        ui.vertical(|ui| {
            ui.set_width(width);
            let now = words(lang);
            language_ui(ui, cx, out, at, (lang, now.as_deref(), longest > LONG), label);
        });
    };
    if side_by_side {
        ui.horizontal_top(|ui| cx.languages.iter().for_each(|lang| column(ui, *lang)));
    } else {
        cx.languages.iter().for_each(|lang| column(ui, *lang));
    }
}

/// The field of one language.
fn language_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    out: &mut FormOut<'_>,
    at: &Address,
    (lang, now, is_tall): (Lang, Option<&str>, bool),
    label: &str,
) {
    let mut text = now.unwrap_or_default().to_owned();
    let name = format!("{label} · {}", cx.say(language(lang)));
    let id = ui.make_persistent_id(("text", at, lang));
    let edit = if is_tall || text.contains('\n') {
        TextEdit::multiline(&mut text).desired_rows(2)
    } else {
        TextEdit::singleline(&mut text)
    };
    let hint = cx.say(language(lang));
    let edit = edit.id(id).desired_width(f32::INFINITY).margin(egui::vec2(8.0, 6.0)).hint_text(hint);
    let response = ui.add(edit);
    named(ui, &response, &text, &name);
    if response.changed() {
        out.typed(&response, Edit::SetText { at: at.clone(), lang, words: text.clone() });
    }
    if text.trim().is_empty() && cx.languages.len() > 1 && now.is_some_and(|_| node_has_other(cx, at, lang)) {
        toned(ui, cx.t, Tone::Warning, &format!("▲ {}", cx.say("ui-editor-untranslated")));
    }
}

/// Whether the other language of a text says something.
fn node_has_other(cx: &EditorCx<'_>, at: &Address, lang: Lang) -> bool {
    let other = match lang {
        Lang::Zh => "en",
        Lang::En => "zh",
    };
    let node = cx.document.value(&at.child(other));
    node.and_then(ValueNode::words).is_some_and(|words| !words.trim().is_empty())
}

const fn language(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "lessons-zh",
        Lang::En => "lessons-en",
    }
}

/// `true` or `false`.
pub(super) fn bool_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    out: &mut FormOut<'_>,
    at: &Address,
    node: Option<ValueNode<'_>>,
    label: &str,
) {
    let mut now = node.is_some_and(|node| plain(node).text() == "true");
    let word = cx.say(if now { "ui-editor-yes" } else { "ui-editor-no" });
    let response = ui.checkbox(&mut now, word);
    let shown = label.to_owned();
    response.widget_info(|| WidgetInfo::selected(egui::WidgetType::Checkbox, true, now, &shown));
    if response.changed() {
        out.edit(Edit::Set { at: at.clone(), value: Literal::Bool(now) });
    }
}

/// A number, or a plain text with a meaning.
pub(super) fn single_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    out: &mut FormOut<'_>,
    at: &Address,
    (meaning, node): (FieldMeaning, Option<ValueNode<'_>>),
    label: &str,
) {
    if let FieldMeaning::Reference(target) = meaning {
        return reference_ui(ui, cx, out, at, ((cx.keys)(target), node), label);
    }
    let now = node.map(plain).map(written).unwrap_or_default();
    let id = ui.make_persistent_id(("single", at));
    let typing = out.state.typing.as_ref().filter(|typing| typing.field == id);
    let mut text = typing.map_or_else(|| now.clone(), |typing| typing.text.clone());
    let problem = typing.and_then(|typing| typing.problem.clone());
    ui.horizontal(|ui| {
        let width =
            if matches!(meaning, FieldMeaning::Words | FieldMeaning::File) { NARROW * 1.6 } else { NARROW };
        let edit = TextEdit::singleline(&mut text)
            .id(id)
            .desired_width((width * cx.t.text_factor).min(ui.available_width() - 8.0))
            .hint_text(cx.say(hint(meaning)))
            .margin(egui::vec2(8.0, 6.0));
        let response = ui.add(edit);
        named(ui, &response, &text, label);
        if meaning == FieldMeaning::Colour {
            swatch_ui(ui, cx, &text);
        }
        if response.changed() {
            out.state.typing = Some(UnfinishedInput { field: id, text: text.clone(), problem: None });
            out.typed(&response, Edit::Set { at: at.clone(), value: literal(meaning, &text) });
        }
        if response.lost_focus() && out.state.typing.as_ref().is_some_and(|t| t.field == id) {
            out.state.typing = None;
        }
    });
    if let Some(problem) = problem {
        toned(ui, cx.t, Tone::Bad, &format!("● {problem}"));
    }
}

/// The value without its quotation marks.
fn written(node: ValueNode<'_>) -> String {
    node.words().unwrap_or_else(|| node.text().to_owned())
}

/// How a value of a meaning is written in the file.
fn literal(meaning: FieldMeaning, text: &str) -> Literal {
    match meaning {
        FieldMeaning::Money
        | FieldMeaning::Share
        | FieldMeaning::Number
        | FieldMeaning::Count
        | FieldMeaning::Day => Literal::Number(text.trim().to_owned()),
        FieldMeaning::Span
        | FieldMeaning::Clock
        | FieldMeaning::Colour
        | FieldMeaning::File
        | FieldMeaning::Words
        | FieldMeaning::Chinese
        | FieldMeaning::English
        | FieldMeaning::Key
        | FieldMeaning::Size
        | FieldMeaning::Reference(_) => Literal::Text(text.to_owned()),
    }
}

/// The message key of an example of the meaning.
const fn hint(meaning: FieldMeaning) -> &'static str {
    match meaning {
        FieldMeaning::Money => "ui-editor-hint-money",
        FieldMeaning::Share => "ui-editor-hint-share",
        FieldMeaning::Number => "ui-editor-hint-number",
        FieldMeaning::Count => "ui-editor-hint-count",
        FieldMeaning::Day => "ui-editor-hint-day",
        FieldMeaning::Span => "ui-editor-hint-span",
        FieldMeaning::Clock => "ui-editor-hint-clock",
        FieldMeaning::Colour => "ui-editor-hint-colour",
        FieldMeaning::File => "ui-editor-hint-file",
        FieldMeaning::Key | FieldMeaning::Reference(_) => "ui-editor-hint-key",
        FieldMeaning::Size => "ui-editor-hint-size",
        FieldMeaning::Words | FieldMeaning::Chinese | FieldMeaning::English => "ui-editor-hint-words",
    }
}

/// The colour that is typed.
fn swatch_ui(ui: &mut Ui, cx: &EditorCx<'_>, text: &str) {
    let Ok(colour) = egui::Color32::from_hex(text.trim()) else { return };
    let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(cx.t.space(6)), egui::Sense::hover());
    ui.painter().rect_filled(rect, 4.0, colour);
    ui.painter().rect_stroke(rect, 4.0, cx.t.hairline(), egui::StrokeKind::Inside);
}

/// The key of another entry: chosen from those there are.
fn reference_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    out: &mut FormOut<'_>,
    at: &Address,
    (keys, node): (Vec<String>, Option<ValueNode<'_>>),
    label: &str,
) {
    let now = node.map(plain).map(written).unwrap_or_default();
    let id = ui.make_persistent_id(("reference", at));
    let shown = if now.is_empty() { cx.say("ui-editor-choose") } else { now.clone() };
    let mut chosen = None;
    let combo = ComboBox::from_id_salt(id).selected_text(shown).width(NARROW * cx.t.text_factor);
    let response = combo.show_ui(ui, |ui| {
        for key in &keys {
            if ui.selectable_label(*key == now, key).clicked() {
                chosen = Some(key.clone());
            }
        }
        if keys.is_empty() {
            muted(ui, cx.t, &cx.say("ui-editor-no-entries"));
        }
    });
    let (name, value) = (label.to_owned(), now.clone());
    response.response.widget_info(|| {
        let mut info = WidgetInfo::labeled(egui::WidgetType::ComboBox, true, &name);
        info.current_text_value = Some(value.clone());
        info
    });
    if let Some(key) = chosen.filter(|key| *key != now) {
        // A bare name refers to a story or a product in some places, a text in others.
        let bare = node.is_some_and(|node| plain(node).shape() == ValueShape::Name);
        let value = if bare { Literal::Name(key) } else { Literal::Text(key) };
        out.edit(Edit::Set { at: at.clone(), value });
    }
}

/// The name of a field for screen readers.
pub(super) fn named(ui: &Ui, response: &Response, text: &str, label: &str) {
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        let mut info = WidgetInfo::text_edit(enabled, "", text, label);
        info.label = Some(label.to_owned());
        info
    });
}
