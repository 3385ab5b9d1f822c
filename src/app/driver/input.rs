//! Makes the input messages that a mouse and a keyboard would make.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyCode, KeyboardInput};
use bevy::input::mouse::{MouseButton, MouseButtonInput};
use bevy::prelude::*;
use bevy::window::{CursorMoved, PrimaryWindow, WindowEvent};

/// The window, if it is still open.
pub(super) fn window(world: &mut World) -> Option<Entity> {
    world.query_filtered::<Entity, With<PrimaryWindow>>().single(world).ok()
}

/// Moves the pointer to a place in window units.
pub(super) fn point(world: &mut World, window: Entity, position: Vec2) {
    let moved = CursorMoved { window, position, delta: None };
    world.write_message(WindowEvent::from(moved.clone()));
    world.write_message(moved);
}

/// Presses or lets go the left button.
pub(super) fn button(world: &mut World, window: Entity, state: ButtonState) {
    let input = MouseButtonInput { button: MouseButton::Left, state, window };
    world.write_message(WindowEvent::from(input));
    world.write_message(input);
}

/// Presses and lets go keys given as `Ctrl+Shift+K`; false if a name is unknown.
pub(super) fn chord(world: &mut World, window: Entity, chord: &str) -> bool {
    let names: Vec<&str> = match chord.strip_suffix("++") {
        Some(rest) => rest.split('+').chain(["+"]).collect(),
        None => chord.split('+').collect(),
    };
    let Some(keys) = names.iter().map(|name| key(name)).collect::<Option<Vec<_>>>() else {
        return false;
    };
    for (code, logical) in &keys {
        press(world, window, *code, logical.clone(), ButtonState::Pressed);
    }
    for (code, logical) in keys.iter().rev() {
        press(world, window, *code, logical.clone(), ButtonState::Released);
    }
    true
}

/// Types one character, as a key or an input method would.
pub(super) fn character(world: &mut World, window: Entity, c: char) {
    let logical = match c {
        '\n' => Key::Enter,
        ' ' => Key::Space,
        _ => Key::Character(c.to_string().into()),
    };
    let code = if c == '\n' { KeyCode::Enter } else { KeyCode::Unidentified(unknown()) };
    for state in [ButtonState::Pressed, ButtonState::Released] {
        press(world, window, code, logical.clone(), state);
    }
}

fn unknown() -> bevy::input::keyboard::NativeKeyCode {
    bevy::input::keyboard::NativeKeyCode::Unidentified
}

fn press(world: &mut World, window: Entity, key_code: KeyCode, logical_key: Key, state: ButtonState) {
    let text = match (&logical_key, state) {
        (Key::Character(text), ButtonState::Pressed) => Some(text.clone()),
        _ => None,
    };
    let input = KeyboardInput { key_code, logical_key, state, text, repeat: false, window };
    world.write_message(WindowEvent::from(input.clone()));
    world.write_message(input);
}

/// A key by its name: a single character or one of the words below.
fn key(name: &str) -> Option<(KeyCode, Key)> {
    let unidentified = KeyCode::Unidentified(unknown());
    Some(match name.to_ascii_lowercase().as_str() {
        "ctrl" | "control" => (KeyCode::ControlLeft, Key::Control),
        "shift" => (KeyCode::ShiftLeft, Key::Shift),
        "alt" => (KeyCode::AltLeft, Key::Alt),
        "enter" => (KeyCode::Enter, Key::Enter),
        "tab" => (KeyCode::Tab, Key::Tab),
        "space" => (KeyCode::Space, Key::Space),
        "esc" | "escape" => (KeyCode::Escape, Key::Escape),
        "backspace" => (KeyCode::Backspace, Key::Backspace),
        "delete" => (KeyCode::Delete, Key::Delete),
        "home" => (KeyCode::Home, Key::Home),
        "end" => (KeyCode::End, Key::End),
        "pageup" => (KeyCode::PageUp, Key::PageUp),
        "pagedown" => (KeyCode::PageDown, Key::PageDown),
        "up" => (KeyCode::ArrowUp, Key::ArrowUp),
        "down" => (KeyCode::ArrowDown, Key::ArrowDown),
        "left" => (KeyCode::ArrowLeft, Key::ArrowLeft),
        "right" => (KeyCode::ArrowRight, Key::ArrowRight),
        "f1" => (KeyCode::F1, Key::F1),
        "f2" => (KeyCode::F2, Key::F2),
        "f3" => (KeyCode::F3, Key::F3),
        "f4" => (KeyCode::F4, Key::F4),
        "f5" => (KeyCode::F5, Key::F5),
        "f6" => (KeyCode::F6, Key::F6),
        "f7" => (KeyCode::F7, Key::F7),
        "f8" => (KeyCode::F8, Key::F8),
        "f11" => (KeyCode::F11, Key::F11),
        one if one.chars().count() == 1 => (unidentified, Key::Character(one.into())),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn key_names() {
        for (name, known) in
            [("Ctrl", true), ("k", true), ("Enter", true), ("+", true), ("Hyper", false), ("", false)]
        {
            assert_eq!(key(name).is_some(), known, "{name}");
        }
    }
}
