//! The text of the file with colours. What is typed there is an edit like any other, and what may
//! stand at the cursor is offered below.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Key, Modifiers, ScrollArea, TextEdit, Ui};

use super::form_cx::{EditorCx, FormOut};
use super::highlight::highlighted;
use super::single::named;
use super::state::CompletionOffer;
use crate::edit::Edit;
use crate::edit::complete::{WordCompletions, complete};
use crate::ui::panels::parts::muted;
use crate::ui::widgets::{Button, ButtonKind};

/// Words that are offered at once.
const MOST: usize = 8;
/// Height of the place for them, in points at 100 %: two rows of buttons and a line.
const STRIP: f32 = 112.0;

/// Draws the text and the words that fit.
pub(super) fn text_ui(ui: &mut Ui, cx: &EditorCx<'_>, out: &mut FormOut<'_>) {
    let now = cx.document.text();
    let mut text = now.to_owned();
    let id = ui.make_persistent_id("editor-text-field");
    let fits = out.state.offer.of.is_some_and(|(revision, _)| revision == cx.document.revision());
    let found = if fits { std::mem::take(&mut out.state.offer.found) } else { WordCompletions::default() };
    // Without a word that is begun the key is an indentation.
    let begun = !found.range.is_empty() && !found.words.is_empty() && ui.memory(|m| m.has_focus(id));
    let by_key = begun && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Tab));
    let height = (ui.available_height() - STRIP * cx.t.text_factor).max(60.0);
    let mut cursor = None;
    let mut is_typed = false;
    ScrollArea::both().id_salt("editor-text").auto_shrink([false, false]).max_height(height).show(ui, |ui| {
        let shown = edit_ui(ui, cx, id, &mut text);
        if shown.response.changed() {
            is_typed = true;
            let (range, with) = difference(now, &text);
            out.typed(&shown.response, Edit::Type { range, with });
        }
        if shown.response.has_focus() {
            cursor = shown.cursor_range.filter(CCursorRange::is_empty).map(|range| range.primary.index);
        }
        if let Some(span) = out.state.show.as_ref().and_then(|at| cx.document.span(at)) {
            let signs = now.get(..span.start).map_or(0, |before| before.chars().count());
            let place = shown.galley.pos_from_cursor(CCursor::new(signs));
            ui.scroll_to_rect(place.translate(shown.galley_pos.to_vec2()), Some(egui::Align::Center));
        }
    });
    let pressed = offer_ui(ui, cx, &found);
    let chosen = pressed.or((by_key && !is_typed).then_some(0));
    if let Some(word) = chosen.and_then(|place| found.words.get(place)).filter(|_| !is_typed) {
        take(ui, cx, out, id, &found, word);
        return;
    }
    out.state.offer.found = found;
    // New typing is looked at once the text contains it.
    if let Some(signs) = cursor.filter(|_| !is_typed) {
        let offset = now.char_indices().nth(signs.into()).map_or(now.len(), |(at, _)| at);
        let of = Some((cx.document.revision(), offset));
        if out.state.offer.of != of {
            out.state.offer = CompletionOffer { of, found: complete(cx.format, now, offset, cx.keys) };
            ui.ctx().request_repaint();
        }
    }
}

fn edit_ui(
    ui: &mut Ui,
    cx: &EditorCx<'_>,
    id: egui::Id,
    text: &mut String,
) -> egui::text_edit::TextEditOutput {
    let font = egui::FontId::monospace(cx.t.small());
    let mut layout = |ui: &Ui, words: &dyn egui::TextBuffer, _: f32| {
        let job = highlighted(words.as_str(), cx.t, &font);
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let edit = TextEdit::multiline(text).id(id).code_editor().desired_width(f32::INFINITY);
    let shown = edit.layouter(&mut layout).show(ui);
    named(ui, &shown.response, text, &cx.say("ui-editor-text"));
    shown
}

/// The words that fit at the cursor; the place of the one that was pressed.
fn offer_ui(ui: &mut Ui, cx: &EditorCx<'_>, found: &WordCompletions) -> Option<usize> {
    if found.words.is_empty() {
        muted(ui, cx.t, &cx.say("ui-editor-fits-none"));
        return None;
    }
    muted(ui, cx.t, &cx.say("ui-editor-fits"));
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        for (place, word) in found.words.iter().take(MOST).enumerate() {
            let label = word.trim_end_matches([':', ' ', '(']);
            if Button::new(ButtonKind::Ghost, label).show(ui, cx.t).clicked() {
                pressed = Some(place);
            }
        }
    });
    pressed
}

/// Puts a word into the text; the cursor stands behind it.
fn take(
    ui: &Ui,
    cx: &EditorCx<'_>,
    out: &mut FormOut<'_>,
    id: egui::Id,
    found: &WordCompletions,
    word: &str,
) {
    let range = found.range.clone();
    let before = cx.document.text().get(..range.start).map_or(0, |text| text.chars().count());
    let group = out.state.group(id);
    let edit = Edit::Type { range, with: word.to_owned() };
    out.actions.push(crate::ui::action::EditorAction::Edit(edit, Some(group)));
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let behind = CCursor::new(before + word.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(behind)));
    state.store(ui.ctx(), id);
    ui.memory_mut(|memory| memory.request_focus(id));
    out.state.offer = CompletionOffer::default();
}

/// The replaced text, and its replacement.
fn difference(before: &str, after: &str) -> (std::ops::Range<usize>, String) {
    let pairs = before.char_indices().zip(after.chars());
    let mut start = pairs.take_while(|((_, a), b)| a == b).last().map_or(0, |((at, a), _)| at + a.len_utf8());
    start = start.min(before.len()).min(after.len());
    let (old, new) = (&before[start..], &after[start..]);
    let same =
        old.chars().rev().zip(new.chars().rev()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8());
    let end: usize = same.sum();
    (start..before.len() - end, new[..new.len() - end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_one_replacement() {
        for (before, after, range, with) in [
            ("abc", "abXc", 2..2, "X"),
            ("abc", "ac", 1..2, ""),
            ("店铺", "店长铺", 3..3, "长"),
            ("aaa", "aa", 2..3, ""),
            ("", "x", 0..0, "x"),
            ("same", "same", 4..4, ""),
        ] {
            assert_eq!(difference(before, after), (range, with.to_owned()), "{before} {after}");
        }
    }
}
