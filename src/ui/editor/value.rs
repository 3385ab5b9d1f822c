//! A value in the form, of any kind: fields of a struct, items of a list, entries of a table, one
//! of several things. Each draws its content in the same way.

use egui::{CollapsingHeader, ComboBox, RichText, Ui, WidgetInfo};

use super::accept::accept_ui;
use super::blank::{blank, blank_variant};
use super::entries::{self, remove_ui};
use super::form_cx::{EditorCx, FormOut, plain};
use super::single;
use crate::edit::form::{ChoiceForm, FieldForm, Kind, VariantHolds};
use crate::edit::{Address, Edit};
use crate::scenario::source::ValueNode;
use crate::ui::panels::parts::{muted, strong};
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, focus_ring};

/// A table of a section with fewer entries than this is open from the start.
const MOST_OPEN: usize = 60;
/// Values nested deeper than this are changed in the text alone.
const DEEPEST: usize = 12;

/// Draws a value.
pub(super) fn value_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    out: &mut FormOut<'_>,
    at: &Address,
    (kind, node): (&Kind, Option<ValueNode<'_>>),
    label: &str,
) {
    if at.steps().len() > DEEPEST {
        muted(ui, cx.t, &cx.say("ui-editor-too-deep"));
        return;
    }
    // The open entry stands at the top of its page already.
    if out.state.show.as_ref() == Some(at) && out.state.at.as_ref() != Some(at) {
        ui.scroll_to_cursor(Some(egui::Align::Center));
    }
    match kind {
        Kind::Text => single::text_ui(ui, cx, out, at, node, label),
        Kind::Bool => single::bool_ui(ui, cx, out, at, node, label),
        Kind::Single(meaning) => single::single_ui(ui, cx, out, at, (*meaning, node), label),
        Kind::List(of) => list_ui(ui, cx, out, at, (of, node), label),
        Kind::Table(_, of) => entries::table_ui(ui, cx, out, at, (of, node), &value_ui),
        Kind::Tuple(kinds) => {
            for (index, kind) in kinds.iter().enumerate() {
                let inner = node.map(plain).and_then(|node| node.item(index)).map(|item| item.value);
                let label = format!("{label} {}", index + 1);
                value_ui(ui, cx, out, &at.index(index), (kind, inner), &label);
            }
        }
        Kind::Struct(name) => {
            let fields = cx.format.structure(name).map_or(&[][..], |form| form.fields.as_slice());
            fields_ui(ui, cx, out, at, (fields, node));
        }
        Kind::Choice(name) => {
            if let Some(choice) = cx.format.choice(name) {
                choice_ui(ui, cx, out, at, (choice, node), label);
            }
        }
    }
    cx.problems_ui(ui, at);
    accept_ui(ui, cx, out, at);
}

/// The fields of a struct: those that are there or must be, then a menu with the others.
fn fields_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    out: &mut FormOut<'_>,
    at: &Address,
    (fields, node): (&[FieldForm], Option<ValueNode<'_>>),
) {
    some_fields_ui(ui, cx, out, at, (&fields.iter().collect::<Vec<_>>(), node));
}

/// The same for some of the fields.
pub(super) fn some_fields_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    out: &mut FormOut<'_>,
    at: &Address,
    (fields, node): (&[&FieldForm], Option<ValueNode<'_>>),
) {
    let inside = |name: &str| {
        let found = plain(node?).items().find(|item| item.key == Some(name))?;
        Some(found.value)
    };
    for field in fields {
        let value = inside(field.name);
        if value.is_some() || field.is_required {
            ui.push_id(field.name, |ui| field_ui(ui, cx, out, &at.child(field.name), (field, value)));
        }
    }
    let missing: Vec<&FieldForm> =
        fields.iter().copied().filter(|field| inside(field.name).is_none() && !field.is_required).collect();
    if !missing.is_empty() {
        add_field_ui(ui, cx, out, at, &missing);
    }
}

/// A field: its name, what it is for, its value.
fn field_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    out: &mut FormOut<'_>,
    at: &Address,
    (field, value): (&FieldForm, Option<ValueNode<'_>>),
) {
    let t = cx.t;
    let label = field.label(cx.lang);
    let nests = matches!(field.kind, Kind::List(_) | Kind::Table(..) | Kind::Struct(_));
    let draw = |ui: &mut Ui, out: &mut FormOut<'_>| {
        muted(ui, t, &field.explanation(cx.lang));
        value_ui(ui, cx, out, at, (&field.kind, value), &label);
        if !field.is_required && value.is_some() {
            remove_ui(ui, cx, out, at, &label);
        }
    };
    if nests {
        let count = value.map(plain).map_or(0, ValueNode::len);
        let (errors, warnings) = cx.count(at);
        let mark = match (errors, warnings) {
            (0, 0) => String::new(),
            (0, n) => format!("  ▲ {n}"),
            (n, _) => format!("  ● {n}"),
        };
        let title = format!("{label} ({count}){mark}");
        let title = RichText::new(title).font(t.strong(t.body())).color(t.ink);
        let wanted = out.state.show.as_ref().is_some_and(|show| at.contains(show));
        let header = CollapsingHeader::new(title).id_salt("field").open(wanted.then_some(true));
        // The parts of a section are visible at once.
        let first = at.steps().len() == 1 && count < MOST_OPEN;
        let shown = header.default_open(errors > 0 || first).show(ui, |ui| draw(ui, out));
        focus_ring(ui, t, &shown.header_response, t.rounding());
    } else {
        strong(ui, t, &label);
        draw(ui, out);
    }
    ui.add_space(t.space(2));
}

/// The menu with the fields that are not there.
fn add_field_ui(ui: &mut Ui, cx: &EditorCx<'_>, out: &mut FormOut<'_>, at: &Address, missing: &[&FieldForm]) {
    let mut chosen = None;
    let title = format!("{} {}", icons::ADD, cx.say("ui-editor-add-field"));
    let id = ui.make_persistent_id(("add-field", at));
    let combo = ComboBox::from_id_salt(id).selected_text(title.clone()).width(260.0 * cx.t.text_factor);
    let response = combo.height(420.0).show_ui(ui, |ui| {
        for field in missing {
            let row = ui.selectable_label(false, field.label(cx.lang));
            if row.on_hover_text(field.explanation(cx.lang)).clicked() {
                chosen = Some(*field);
            }
        }
    });
    response.response.widget_info(|| WidgetInfo::labeled(egui::WidgetType::ComboBox, true, &title));
    if let Some(field) = chosen {
        let ron = blank(cx.format, &field.kind);
        out.state.bring(at.child(field.name));
        out.edit(Edit::AddField { at: at.clone(), field: field.name.to_owned(), ron });
    }
}

/// The items of a list, each with the ways to move, copy and remove it.
fn list_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    out: &mut FormOut<'_>,
    at: &Address,
    (of, node): (&Kind, Option<ValueNode<'_>>),
    label: &str,
) {
    let count = node.map(plain).map_or(0, ValueNode::len);
    for (index, item) in node.map(plain).into_iter().flat_map(ValueNode::items).enumerate() {
        let here = at.index(index);
        ui.push_id(index, |ui| {
            let name = format!("{label} {}", index + 1);
            ui.horizontal(|ui| {
                muted(ui, cx.t, &format!("{}", index + 1));
                item_buttons_ui(ui, cx, out, &here, (index, count), &name);
            });
            ui.indent("item", |ui| value_ui(ui, cx, out, &here, (of, Some(item.value)), &name));
        });
    }
    let add = cx.say("ui-editor-add-item");
    let name = format!("{add}: {label}");
    if Button::new(ButtonKind::Secondary, &add).icon(icons::ADD).name(&name).show(ui, cx.t).clicked() {
        out.state.bring(at.index(count));
        let ron = blank(cx.format, of);
        // A list that is not there yet begins with the item.
        out.edit(match node {
            Some(_) => Edit::Insert { list: at.clone(), index: None, ron },
            None => Edit::SetRon { at: at.clone(), ron: format!("[{ron}]") },
        });
    }
}

fn item_buttons_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    out: &mut FormOut<'_>,
    at: &Address,
    (index, count): (usize, usize),
    name: &str,
) {
    let mut press = |ui: &mut Ui, icon: &str, key: &str, enabled: bool, edit: Edit| {
        let named = format!("{}: {name}", cx.say(key));
        let button = Button::new(ButtonKind::Ghost, "").icon(icon).name(&named).enabled(enabled);
        if button.show(ui, cx.t).on_hover_text(cx.say(key)).clicked() {
            out.edit(edit);
        }
    };
    let moved = |to: usize| Edit::Move { at: at.clone(), to };
    press(ui, "▲", "ui-editor-up", index > 0, moved(index.saturating_sub(1)));
    press(ui, "▼", "ui-editor-down", index + 1 < count, moved(index + 1));
    press(ui, icons::COPY, "ui-editor-copy", true, Edit::Duplicate { at: at.clone(), key: None });
    press(ui, icons::TRASH, "ui-editor-remove", true, Edit::Remove { at: at.clone() });
}

/// One of several things: which, and what is in its bracket.
fn choice_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    out: &mut FormOut<'_>,
    at: &Address,
    (choice, node): (&ChoiceForm, Option<ValueNode<'_>>),
    label: &str,
) {
    let inner = node.map(plain);
    let now = inner.and_then(ValueNode::name);
    let known = choice.variants.iter().find(|variant| Some(variant.name) == now);
    let shown = known.map_or_else(|| cx.say("ui-editor-choose"), |variant| variant.label(cx.lang));
    let mut chosen = None;
    let id = ui.make_persistent_id(("choice", at));
    let combo = ComboBox::from_id_salt(id).selected_text(shown.clone()).width(240.0 * cx.t.text_factor);
    let response = combo.height(420.0).show_ui(ui, |ui| {
        for variant in &choice.variants {
            let row = ui.selectable_label(Some(variant.name) == now, variant.label(cx.lang));
            if row.on_hover_text(variant.name).clicked() {
                chosen = Some(variant);
            }
        }
    });
    let name = label.to_owned();
    response.response.widget_info(|| {
        let mut info = WidgetInfo::labeled(egui::WidgetType::ComboBox, true, &name);
        info.current_text_value = Some(shown.clone());
        info
    });
    if let Some(variant) = chosen.filter(|variant| Some(variant.name) != now) {
        out.edit(Edit::SetRon { at: at.clone(), ron: blank_variant(cx.format, variant) });
        return;
    }
    let (Some(variant), Some(inner)) = (known, inner) else { return };
    let held = at.child(variant.name);
    ui.indent(("held", at), |ui| match &variant.holds {
        VariantHolds::Nothing => {}
        VariantHolds::One(kind) => match inner.wrapped() {
            Some(only) => value_ui(ui, cx, out, &held, (kind, Some(only)), label),
            // The bracket itself has the fields of its content.
            None => value_ui(ui, cx, out, at, (kind, Some(inner)), label),
        },
        VariantHolds::Several(kinds) => {
            for (index, (kind, item)) in kinds.iter().zip(inner.items()).enumerate() {
                let label = format!("{label} {}", index + 1);
                value_ui(ui, cx, out, &at.index(index), (kind, Some(item.value)), &label);
            }
        }
        VariantHolds::Fields(fields) => fields_ui(ui, cx, out, at, (fields, Some(inner))),
    });
}
