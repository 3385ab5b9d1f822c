//! When a press counts. Shop time, parcels and money cannot be taken back, so a control acts only
//! if it has been in its place, with the same words, for a moment before the press. A key that is
//! held down acts once. Neither the second click of a double click nor key repeat reaches a control
//! that has moved or has just appeared.
//!
//! One rule for every button, dialog and key: [`begin`] once a picture, [`guard`] on every control
//! that is pressed, [`is_ready`] for a key that does what a control says.

use std::hash::{DefaultHasher, Hash, Hasher};

use egui::response::Flags;
use egui::{Context, Event, Id, Key, Modifiers, Pos2, Rect, Response};

/// How long a control must have been in its place before a press counts, in seconds. Systems take
/// two clicks within 0.4 to 0.5 s for one double click; a press that is meant for something new
/// needs longer than that (design choice).
pub const SETTLE: f64 = 0.4;

/// A control that has moved less than this, in points, has not moved.
const STILL: f32 = 2.0;

/// How a control was seen last.
#[derive(Debug, Clone, Copy)]
struct SeenControl {
    /// Its upper left corner.
    corner: Pos2,
    /// The meaning of a press on it, as a hash.
    meaning: u64,
    /// Since when it is on the screen with this meaning, in seconds of egui's clock.
    shown: f64,
    /// Since when it stands where it does.
    placed: f64,
    /// The picture in which it was seen.
    picture: u64,
}

/// Drops the repeats of held keys that do something, and takes down when the pointer went down.
/// Once a picture, before anything is drawn.
#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
pub fn begin(ctx: &Context) {
    let writing = ctx.text_edit_focused();
    let composed = ctx.data(|d| d.get_temp::<bool>(composed_key())).unwrap_or(false);
    let (mut ended, mut entered) = (false, false);
    ctx.input_mut(|input| {
        let composing = input.events.iter().any(|event| matches!(event, Event::Ime(_)));
        input.events.retain(|event| match event {
            Event::Key { key, pressed: true, repeat, modifiers, .. } => {
                let enter = *key == Key::Enter;
                ended |= enter && composing;
                entered |= enter;
                // An input method may keep the release of the Enter that ended a composition to
                // itself.
                !*repeat || may_repeat(*key, *modifiers, writing) || (enter && composed)
            }
            _ => true,
        });
    });
    ctx.data_mut(|d| d.insert_temp(composed_key(), ended || (composed && !entered)));
    let (now, down) = ctx.input(|i| (i.time, i.pointer.any_pressed()));
    if down {
        ctx.data_mut(|d| d.insert_temp(pressed_key(), now));
    }
}

fn composed_key() -> Id {
    Id::new("press-composed")
}

/// Keys that move the eye, the cursor or the focus, and those that edit text, go on while they are
/// held. A digit chooses a speed or a text, which does no harm twice.
#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
const fn may_repeat(key: Key, modifiers: Modifiers, writing: bool) -> bool {
    use Key::{
        ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Backspace, Delete, End, Enter, Home, Num0, Num1, Num2,
        Num3, Num4, Num5, Num6, Num7, Num8, Num9, PageDown, PageUp, Tab, Y, Z,
    };
    match key {
        ArrowDown | ArrowLeft | ArrowRight | ArrowUp | PageDown | PageUp | Home | End | Tab | Backspace
        | Delete | Num0 | Num1 | Num2 | Num3 | Num4 | Num5 | Num6 | Num7 | Num8 | Num9 => true,
        Z | Y => modifiers.command,
        Enter => writing && modifiers.shift,
        _ => false,
    }
}

fn pressed_key() -> Id {
    Id::new("press-pointer-down")
}

/// Takes back a click that came too early. May be asked more than once, each time with another
/// meaning: all must have stood long enough. `meaning` is what a press says: the words on it and
/// whatever else they stand for.
#[must_use]
pub fn guard(mut response: Response, meaning: impl Hash) -> Response {
    let id = response.id.with(std::any::type_name_of_val(&meaning));
    let seen = notice(&response.ctx, id, response.rect, meaning);
    let (now, scrolling) = response.ctx.input(|i| (i.time, i.is_scrolling()));
    let down = response.ctx.data(|d| d.get_temp::<f64>(pressed_key())).unwrap_or(now);
    if response.flags.contains(Flags::CLICKED) && !scrolling && down - seen.placed < SETTLE {
        response.flags.remove(Flags::CLICKED);
    }
    // A screen reader presses what it has read out.
    let read_out =
        response.ctx.input(|i| i.has_accesskit_action_request(response.id, egui::accesskit::Action::Click));
    if response.flags.contains(Flags::FAKE_PRIMARY_CLICKED) && !read_out && now - seen.shown < SETTLE {
        response.flags.remove(Flags::FAKE_PRIMARY_CLICKED);
    }
    response
}

/// Takes down a control, or anything else that is not pressed itself, under `id`.
pub fn note(ctx: &Context, id: Id, rect: Rect, meaning: impl Hash) {
    notice(ctx, id, rect, meaning);
}

/// Whether what was taken down under `id` has been on the screen, with the same meaning, for long
/// enough to be pressed.
pub fn is_ready(ctx: &Context, id: Id) -> bool {
    let seen = ctx.data(|d| d.get_temp::<SeenControl>(id.with("press")));
    let picture = ctx.cumulative_frame_nr();
    let (now, released) = ctx.input(|i| (i.time, i.pointer.any_released()));
    let down = ctx.data(|d| d.get_temp::<f64>(pressed_key()));
    let at = down.filter(|_| released).unwrap_or(now);
    seen.is_some_and(|seen| seen.picture + 1 >= picture && at - seen.shown >= SETTLE)
}

fn notice(ctx: &Context, id: Id, rect: Rect, meaning: impl Hash) -> SeenControl {
    let key = id.with("press");
    let (now, picture) = (ctx.input(|i| i.time), ctx.cumulative_frame_nr());
    // A scrolled control moves by the learner's own hand.
    let scrolled = ctx.input(|i| i.smooth_scroll_delta() != egui::Vec2::ZERO);
    let mut hasher = DefaultHasher::new();
    meaning.hash(&mut hasher);
    let meaning = hasher.finish();
    let before = ctx.data(|d| d.get_temp::<SeenControl>(key));
    let same = before.filter(|seen| seen.picture + 1 >= picture && seen.meaning == meaning);
    let seen = match same {
        Some(seen) => {
            let still = scrolled || seen.corner.distance(rect.min) <= STILL;
            let placed = if still { seen.placed } else { now };
            SeenControl { corner: rect.min, placed, picture, ..seen }
        }
        None => SeenControl { corner: rect.min, meaning, shown: now, placed: now, picture },
    };
    ctx.data_mut(|d| d.insert_temp(key, seen));
    seen
}
