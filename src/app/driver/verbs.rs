//! The verbs every script knows. Those that look for something give up after ten seconds.

use std::ops::RangeInclusive;
use std::time::Duration;

use bevy::input::ButtonState;
use bevy::prelude::*;
use bevy::window::PrimaryWindow;

use super::find::{find, list_named, scroll_to};
use super::play::{ScriptProgress, StepOutcome, Verbs, fails};
use super::script::quoted;
use super::{input, picture};
use crate::app::look::{Language, Preferences};
use crate::ui::theme::ThemeKind;

/// How long a label is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// Where a click may go, in window units; beyond the window it meets nothing.
const PLACES: RangeInclusive<f32> = -20_000.0..=20_000.0;
/// Sides of a window, in pixels: what a graphics driver can hold.
const SIZES: RangeInclusive<f32> = 100.0..=8192.0;
/// How long a control must stand still before it is clicked: a press on what has just moved counts
/// for nothing.
const SETTLE: Duration = Duration::from_millis(500);

/// Where the current click goes.
#[derive(Resource, Default)]
struct Aim(Option<Vec2>);

/// Where the label that is to be clicked was seen last, and since when.
#[derive(Resource, Default)]
struct Sight(Option<(Vec2, Duration)>);

pub(super) fn add_all(app: &mut App) {
    app.init_resource::<Aim>().init_resource::<Sight>();
    let mut verbs = app.world_mut().resource_mut::<Verbs>();
    verbs.add("wait", |_, args, progress| match duration(args) {
        Some(wanted) if progress.elapsed >= wanted => StepOutcome::Done,
        Some(_) => StepOutcome::Again,
        None => fails("step-time"),
    });
    verbs.add("frames", |_, args, progress| match args.parse::<u32>() {
        Ok(wanted) if progress.frames >= wanted => StepOutcome::Done,
        Ok(_) => StepOutcome::Again,
        Err(_) => fails("step-frames"),
    });
    verbs.add("click", click);
    verbs.add("expect", expect);
    verbs.add("list", |world, _, progress| {
        // The names are those of the last picture; wait for one that shows the last step.
        if progress.frames < 2 {
            return StepOutcome::Again;
        }
        for line in list_named(world) {
            info!("{line}");
        }
        StepOutcome::Done
    });
    verbs.add("key", key);
    verbs.add("type", type_text);
    verbs.add("screenshot", picture::screenshot);
    verbs.add("size", size);
    verbs.add("lang", |world, args, _| match Language::from_tag(args) {
        Some(language) => change(world, |wanted| wanted.language = language),
        None => fails("step-lang"),
    });
    verbs.add("theme", |world, args, _| match args {
        "light" => change(world, |wanted| wanted.theme = ThemeKind::Light),
        "dark" => change(world, |wanted| wanted.theme = ThemeKind::Dark),
        _ => fails("step-theme"),
    });
    verbs.add("scale", |world, args, _| match args.trim_end_matches('%').parse::<u16>() {
        Ok(percent @ 80..=200) => change(world, |wanted| wanted.scale_percent = percent),
        _ => fails("step-scale"),
    });
    verbs.add("quit", |_, _, _| StepOutcome::Quit);
}

fn change(world: &mut World, edit: impl FnOnce(&mut Preferences)) -> StepOutcome {
    edit(&mut world.resource_mut::<Preferences>());
    StepOutcome::Done
}

fn duration(args: &str) -> Option<Duration> {
    let (number, unit) = match args.strip_suffix("ms") {
        Some(number) => (number, 0.001),
        None => (args.strip_suffix('s')?, 1.0),
    };
    let seconds: f64 = number.trim().parse().ok()?;
    Duration::try_from_secs_f64(seconds * unit).ok()
}

/// Two numbers within these bounds, both ends included; nothing else is a place or a size.
fn two_numbers(args: &str, bounds: RangeInclusive<f32>) -> Option<(f32, f32)> {
    let number = |word: &str| word.parse().ok().filter(|number| bounds.contains(number));
    let mut words = args.split_whitespace();
    let numbers = (number(words.next()?)?, number(words.next()?)?);
    words.next().is_none().then_some(numbers)
}

/// The place of a label once it has been there for long enough.
fn settled(world: &mut World, place: Vec2, now: Duration) -> Option<Vec2> {
    let sight = &mut world.resource_mut::<Sight>().0;
    let since = match *sight {
        Some((before, since)) if before.distance(place) < 1.0 => since,
        _ => now,
    };
    *sight = Some((place, since));
    (now.saturating_sub(since) >= SETTLE).then_some(place)
}

/// Points in one frame, presses in the next, lets go in the third, and leaves one for the answer.
fn click(world: &mut World, args: &str, progress: ScriptProgress) -> StepOutcome {
    let Some(window) = input::window(world) else {
        return fails("step-window-closed");
    };
    if progress.frames == 0 {
        world.resource_mut::<Aim>().0 = None;
        world.resource_mut::<Sight>().0 = None;
    }
    let Some(aim) = world.resource::<Aim>().0 else {
        let place = match (quoted(args), two_numbers(args, PLACES)) {
            (Some(label), _) => match find(world, &label) {
                None if progress.elapsed > PATIENCE => return not_found(),
                None => None,
                Some(found) => match found.out_of_view {
                    Some(_) if progress.elapsed > PATIENCE => return fails("step-out-of-view"),
                    Some(node) => {
                        scroll_to(world, node);
                        None
                    }
                    None if !found.disabled => settled(world, found.center, progress.elapsed),
                    None if progress.elapsed > PATIENCE => return fails("step-shut-off"),
                    None => None,
                },
            },
            (None, Some((x, y))) => Some(Vec2::new(x, y)),
            (None, None) => {
                return fails("step-click");
            }
        };
        if let Some(place) = place {
            input::point(world, window, place);
            world.resource_mut::<Aim>().0 = Some(place);
            world.insert_resource(Pressing(0));
        }
        return StepOutcome::Again;
    };
    let mut pressing = world.resource_mut::<Pressing>();
    pressing.0 += 1;
    match pressing.0 {
        // Something may have moved between looking and pressing; look again.
        1 => {
            let now = quoted(args).and_then(|label| find(world, &label)).map_or(aim, |found| found.center);
            input::point(world, window, now);
        }
        2 => input::button(world, window, ButtonState::Pressed),
        3 => input::button(world, window, ButtonState::Released),
        4 => {}
        _ => return StepOutcome::Done,
    }
    StepOutcome::Again
}

/// How far the click has got.
#[derive(Resource)]
struct Pressing(u8);

fn not_found() -> StepOutcome {
    fails("step-not-found")
}

fn expect(world: &mut World, args: &str, progress: ScriptProgress) -> StepOutcome {
    let Some(label) = quoted(args) else {
        return fails("step-expect");
    };
    match find(world, &label) {
        Some(_) => StepOutcome::Done,
        None if progress.elapsed > PATIENCE => not_found(),
        None => StepOutcome::Again,
    }
}

fn key(world: &mut World, args: &str, progress: ScriptProgress) -> StepOutcome {
    if progress.frames > 0 {
        return if progress.frames > 1 { StepOutcome::Done } else { StepOutcome::Again };
    }
    let Some(window) = input::window(world) else {
        return fails("step-window-closed");
    };
    if input::chord(world, window, args) { StepOutcome::Again } else { fails("step-key") }
}

/// One character a frame, as fingers do.
fn type_text(world: &mut World, args: &str, progress: ScriptProgress) -> StepOutcome {
    let Some(text) = quoted(args) else {
        return fails("step-type");
    };
    let Some(window) = input::window(world) else {
        return fails("step-window-closed");
    };
    match text.chars().nth(progress.frames as usize) {
        Some(c) => {
            input::character(world, window, c);
            StepOutcome::Again
        }
        None => StepOutcome::Done,
    }
}

fn size(world: &mut World, args: &str, progress: ScriptProgress) -> StepOutcome {
    let Some((width, height)) = two_numbers(args, SIZES) else {
        return fails("step-size");
    };
    if progress.frames == 0 {
        let mut windows = world.query_filtered::<&mut Window, With<PrimaryWindow>>();
        if let Ok(mut window) = windows.single_mut(world) {
            window.resolution.set_physical_resolution(width as u32, height as u32);
        }
    }
    if progress.frames > 4 { StepOutcome::Done } else { StepOutcome::Again }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read() {
        let table = [
            ("500ms", Some(500)),
            ("2s", Some(2000)),
            ("0.5 s", Some(500)),
            ("5", None),
            ("-1s", None),
            ("NaNs", None),
            ("infs", None),
            ("1e300s", None),
        ];
        for (text, millis) in table {
            assert_eq!(duration(text), millis.map(Duration::from_millis), "{text}");
        }
    }

    #[test]
    fn places_and_sizes_are_numbers_that_can_be() {
        for (text, place, size) in [
            ("640 360", true, true),
            ("-5 0.5", true, false),
            ("0 0", true, false),
            ("1e300 -1e300", false, false),
            ("NaN NaN", false, false),
            ("inf 1", false, false),
            ("-inf inf", false, false),
            ("99999999 1", false, false),
            ("640", false, false),
            ("640 360 1", false, false),
            ("", false, false),
        ] {
            assert_eq!(two_numbers(text, PLACES).is_some(), place, "{text}");
            assert_eq!(two_numbers(text, SIZES).is_some(), size, "{text}");
        }
    }
}
