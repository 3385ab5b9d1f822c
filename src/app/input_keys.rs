//! Hands the keyboard to egui. `bevy_egui` 0.42 gives every key of a picture the modifiers that are
//! down at its end: on a slow machine, where a whole chord falls into one picture, Alt+2 came as a
//! plain 2 and was typed, Ctrl+Z typed a z, and Shift+Tab went forwards. Here each key has the
//! modifiers of its own moment.

use bevy::input::keyboard::{Key, KeyboardFocusLost, KeyboardInput};
use bevy::prelude::*;
use bevy_egui::helpers::{bevy_to_egui_key, bevy_to_egui_physical_key};
use bevy_egui::input::ModifierKeysState;
use bevy_egui::{EguiClipboard, EguiContextSettings, EguiInput, EguiPreUpdateSet, PrimaryEguiContext};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PreUpdate,
        (
            take_over.after(EguiPreUpdateSet::InitContexts).before(EguiPreUpdateSet::ProcessInput),
            write_keys.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass),
        ),
    );
}

/// Keeps `bevy_egui` from writing keys of its own.
fn take_over(mut contexts: Query<&mut EguiContextSettings, Added<EguiContextSettings>>) {
    for mut settings in &mut contexts {
        settings.input_system_settings.run_write_keyboard_input_messages_system = false;
    }
}

fn write_keys(
    mut keys: MessageReader<KeyboardInput>,
    mut focus_lost: MessageReader<KeyboardFocusLost>,
    mut held: Local<ModifierKeysState>,
    mut clipboard: ResMut<EguiClipboard>,
    mut inputs: Query<&mut EguiInput, With<PrimaryEguiContext>>,
) {
    // Keys that were down when the window lost the focus are let go elsewhere.
    if focus_lost.read().count() > 0 {
        *held = ModifierKeysState::default();
    }
    let mut events = Vec::new();
    for key in keys.read() {
        if translate(key, &mut held, &mut events)
            && let Some(text) = clipboard.get_text()
        {
            events.push(egui::Event::Paste(text));
        }
    }
    if events.is_empty() {
        return;
    }
    for mut input in &mut inputs {
        input.bypass_change_detection().0.events.append(&mut events);
    }
}

/// Writes what a key means to egui, and keeps count of the modifiers. True if the clipboard is
/// asked for.
#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
fn translate(input: &KeyboardInput, held: &mut ModifierKeysState, events: &mut Vec<egui::Event>) -> bool {
    let pressed = input.state.is_pressed();
    match input.logical_key {
        Key::Shift => held.shift = pressed,
        Key::Control => held.ctrl = pressed,
        Key::Alt => held.alt = pressed,
        Key::Super | Key::Meta => held.win = pressed,
        _ => {}
    }
    let physical = bevy_to_egui_physical_key(&input.key_code);
    if pressed && writes(*held, physical) {
        match &input.logical_key {
            Key::Character(text) if !text.chars().any(char::is_control) => {
                events.push(egui::Event::Text(text.to_string()));
            }
            Key::Space => events.push(egui::Event::Text(" ".to_owned())),
            _ => {}
        }
    }
    // A keyboard without Latin letters says by the place of the key which one it is.
    let Some(key) = bevy_to_egui_key(&input.logical_key).or(physical) else { return false };
    let modifiers = held.to_egui_modifiers();
    events.push(egui::Event::Key { key, physical_key: physical, pressed, repeat: false, modifiers });
    let command = pressed && modifiers.command;
    match key {
        egui::Key::C if command => events.push(egui::Event::Copy),
        egui::Key::X if command => events.push(egui::Event::Cut),
        _ => {}
    }
    command && key == egui::Key::V
}

/// Whether a key writes a character now. With Alt alone it is a shortcut (`AltGr` counts as Ctrl
/// and Alt together); a Mac writes with Option, but Option and a digit is a suggested reply there,
/// too.
fn writes(held: ModifierKeysState, physical: Option<egui::Key>) -> bool {
    if held.alt && !held.ctrl && (!cfg!(target_os = "macos") || physical.is_some_and(is_digit)) {
        return false;
    }
    held.text_input_is_allowed()
}

const fn is_digit(key: egui::Key) -> bool {
    use egui::Key::{Num0, Num1, Num2, Num3, Num4, Num5, Num6, Num7, Num8, Num9};
    matches!(key, Num0 | Num1 | Num2 | Num3 | Num4 | Num5 | Num6 | Num7 | Num8 | Num9)
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy::input::ButtonState;
    use bevy::input::keyboard::KeyCode;

    fn key(code: KeyCode, logical: Key, state: ButtonState) -> KeyboardInput {
        KeyboardInput {
            key_code: code,
            logical_key: logical,
            state,
            text: None,
            repeat: false,
            window: Entity::PLACEHOLDER,
        }
    }

    /// A whole chord in one picture: modifier down, key down, key up, modifier up.
    fn chord(modifier: Key, code: KeyCode, logical: &Key) -> Vec<egui::Event> {
        let (mut held, mut events) = (ModifierKeysState::default(), Vec::new());
        for (code, logical, state) in [
            (KeyCode::AltLeft, modifier.clone(), ButtonState::Pressed),
            (code, logical.clone(), ButtonState::Pressed),
            (code, logical.clone(), ButtonState::Released),
            (KeyCode::AltLeft, modifier, ButtonState::Released),
        ] {
            translate(&key(code, logical, state), &mut held, &mut events);
        }
        assert!(held.to_egui_modifiers().is_none());
        events
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
    fn presses(events: &[egui::Event]) -> Vec<(egui::Key, egui::Modifiers)> {
        let press = |event: &egui::Event| match event {
            egui::Event::Key { key, pressed: true, modifiers, .. } => Some((*key, *modifiers)),
            _ => None,
        };
        events.iter().filter_map(press).collect()
    }

    fn texts(events: &[egui::Event]) -> usize {
        events.iter().filter(|e| matches!(e, egui::Event::Text(_))).count()
    }

    /// Alt+2 in one picture is Alt+2 and writes nothing; so are Ctrl+Z and Shift+Tab.
    #[test]
    fn a_quick_chord_keeps_its_modifier() {
        let two = chord(Key::Alt, KeyCode::Digit2, &Key::Character("2".into()));
        assert_eq!((presses(&two), texts(&two)), (vec![(egui::Key::Num2, egui::Modifiers::ALT)], 0));
        let undo = chord(Key::Control, KeyCode::KeyZ, &Key::Character("z".into()));
        assert!(presses(&undo)[0].1.ctrl && texts(&undo) == 0, "{undo:?}");
        let back = chord(Key::Shift, KeyCode::Tab, &Key::Tab);
        assert!(presses(&back).contains(&(egui::Key::Tab, egui::Modifiers::SHIFT)), "{back:?}");
    }

    /// Letters with Shift, Space and a plain digit are written; `AltGr` writes, too.
    #[test]
    fn what_is_typed_is_written() {
        let (mut held, mut events) = (ModifierKeysState::default(), Vec::new());
        for logical in [Key::Character("2".into()), Key::Space, Key::Shift, Key::Character("A".into())] {
            let code = KeyCode::Unidentified(bevy::input::keyboard::NativeKeyCode::Unidentified);
            translate(&key(code, logical, ButtonState::Pressed), &mut held, &mut events);
        }
        assert_eq!(texts(&events), 3);
        held = ModifierKeysState::default();
        (held.ctrl, held.alt) = (true, true);
        assert!(cfg!(target_os = "macos") || writes(held, None));
    }
}
