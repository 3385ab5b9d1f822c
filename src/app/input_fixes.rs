//! Two corrections of the input that `bevy_egui` 0.42 hands to egui.
//!
//! 1. It pushes an unchanged `ModifiersChanged` in every frame; egui takes that for input and asks
//!    for another picture, so that a window at rest kept one core busy. Repeats are dropped.
//! 2. It passes the marked range of an input method in bytes, where egui counts characters: Chinese
//!    composition was underlined wrongly. The range is converted.

use bevy::prelude::*;
use bevy_egui::{EguiInput, EguiPreUpdateSet};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PreUpdate,
        correct_input.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass),
    );
}

fn correct_input(mut inputs: Query<&mut EguiInput>, mut last: Local<egui::Modifiers>) {
    for mut input in &mut inputs {
        let events = &mut input.bypass_change_detection().0.events;
        drop_repeats(events, &mut last);
        for event in events {
            if let egui::Event::Ime(egui::ImeEvent::Preedit { text, active_range_chars }) = event
                && let Some(range) = active_range_chars
            {
                *range = chars_before(text, range.start)..chars_before(text, range.end);
            }
        }
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
fn drop_repeats(events: &mut Vec<egui::Event>, last: &mut egui::Modifiers) {
    events.retain(|event| match event {
        egui::Event::ModifiersChanged(now) => std::mem::replace(last, *now) != *now,
        _ => true,
    });
}

/// Characters that begin before a byte offset; an offset past the end gives the length.
fn chars_before(text: &str, byte: usize) -> usize {
    text.char_indices().take_while(|(start, _)| *start < byte).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_characters() {
        for (text, byte, chars) in [("ni", 1, 1), ("你好", 3, 1), ("你好", 6, 2), ("你a好", 4, 2), ("", 9, 0)]
        {
            assert_eq!(chars_before(text, byte), chars, "{text} {byte}");
        }
    }

    #[test]
    fn unchanged_modifiers_are_no_input() {
        let mut last = egui::Modifiers::NONE;
        let none = egui::Event::ModifiersChanged(egui::Modifiers::NONE);
        let ctrl = egui::Event::ModifiersChanged(egui::Modifiers::CTRL);
        let mut events = vec![none.clone(), ctrl.clone(), ctrl, none];
        drop_repeats(&mut events, &mut last);
        assert_eq!(events.len(), 2);
    }
}
