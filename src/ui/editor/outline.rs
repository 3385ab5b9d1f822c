//! What the lesson consists of, in sections: a press opens a section's fields or an entry.

use egui::Ui;

use super::form_cx::{EditorCx, FormOut};
use super::single::named;
use crate::edit::outline::{OutlineEntry, OutlineSection, ProblemCount};
use crate::ui::panels::parts::{muted, scroll_list};
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind};

/// Signs of an entry's title at most.
const LONGEST: usize = 48;

/// Draws the outline.
pub(super) fn outline_ui(ui: &mut Ui, cx: &EditorCx<'_>, out: &mut FormOut<'_>, sections: &[OutlineSection]) {
    search_ui(ui, cx, out);
    let wanted = out.state.search.trim().to_lowercase();
    scroll_list(ui, "editor-outline", |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if !wanted.is_empty() {
            found_ui(ui, cx, out, sections, &wanted);
            return;
        }
        for (place, section) in sections.iter().enumerate() {
            let open = out.state.section == place;
            let title = format!("{}{}", section.section.title(cx.lang), mark(section.count));
            let icon = if open { icons::DOWN } else { icons::FORWARD };
            let chosen = open && out.state.at.is_none();
            let button = Button::new(ButtonKind::Ghost, &title).icon(icon).selected(chosen).wide();
            if button.show(ui, cx.t).clicked() {
                (out.state.section, out.state.at) = (place, None);
            }
            if !open {
                continue;
            }
            let listed = section.entries.iter().filter(|entry| !entry.key.is_empty());
            ui.indent(("section", place), |ui| {
                for entry in listed {
                    entry_ui(ui, cx, out, entry);
                }
            });
        }
        if sections.is_empty() {
            muted(ui, cx.t, &cx.say("ui-editor-no-outline"));
        }
    });
}

/// The field for what is searched for.
fn search_ui(ui: &mut Ui, cx: &EditorCx<'_>, out: &mut FormOut<'_>) {
    let label = cx.say("ui-editor-search");
    let edit = egui::TextEdit::singleline(&mut out.state.search)
        .id(ui.make_persistent_id("editor-search"))
        .hint_text(label.clone())
        .desired_width(f32::INFINITY)
        .margin(egui::vec2(8.0, 6.0));
    let response = ui.add(edit);
    named(ui, &response, &out.state.search, &label);
}

/// Every entry with what is searched for, anywhere in it.
fn found_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    out: &mut FormOut<'_>,
    sections: &[OutlineSection],
    wanted: &str,
) {
    let holds = |entry: &&OutlineEntry| {
        let text = cx.document.span(&entry.at).and_then(|span| cx.document.text().get(span));
        entry.key.to_lowercase().contains(wanted)
            || text.is_some_and(|text| text.to_lowercase().contains(wanted))
    };
    let mut none = true;
    for entry in sections.iter().flat_map(|section| &section.entries).filter(holds) {
        none = false;
        entry_ui(ui, cx, out, entry);
    }
    if none {
        muted(ui, cx.t, &cx.say("ui-editor-search-none"));
    }
}

fn entry_ui(ui: &mut Ui, cx: &EditorCx<'_>, out: &mut FormOut<'_>, entry: &OutlineEntry) {
    let words = entry.title.get(cx.lang);
    let name = if words.is_empty() { &entry.key } else { words };
    let short: String = name.chars().take(LONGEST).collect();
    let dots = if name.chars().count() > LONGEST { "…" } else { "" };
    let label = format!("{short}{dots}{}", mark(entry.count));
    let chosen = out.state.at.as_ref().is_some_and(|at| entry.at.contains(at));
    let full = format!("{name} · {}", entry.key);
    let button = Button::new(ButtonKind::Ghost, &label).name(&full).selected(chosen).wide();
    if button.show(ui, cx.t).on_hover_text(&full).clicked() {
        out.state.open(entry.at.clone());
    }
}

/// How many problems there are, by sign and number.
fn mark(count: ProblemCount) -> String {
    match (count.errors, count.warnings) {
        (0, 0) => String::new(),
        (0, warnings) => format!("  ▲{warnings}"),
        (errors, _) => format!("  ●{errors}"),
    }
}
