//! Steps one after the other; the verbs, and what they may answer.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bevy::app::AppExit;
use bevy::prelude::*;
use bevy::time::Real;

use super::script::Script;
use crate::app::failures;
use crate::app::look::Preferences;
use crate::app::pace::{Pace, TICKING};
use crate::diagnostic::Sentence;
use crate::locale;

static FAILURE: Mutex<Option<Sentence>> = Mutex::new(None);

/// An error was logged while the script ran.
pub(in crate::app) fn logged(first: &str) -> Sentence {
    Sentence::new("step-error-logged").text("error", first)
}

/// Why the script failed, if it did.
pub(in crate::app) fn failure() -> Option<Sentence> {
    FAILURE.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// How long the current step has been going on.
#[derive(Debug, Clone, Copy, Default)]
pub struct ScriptProgress {
    /// Pictures since it began; 0 at the first call.
    pub frames: u32,
    /// Time since it began.
    pub elapsed: Duration,
}

/// The answer of a verb.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepOutcome {
    /// The next line, please.
    Done,
    /// Call me again in the next frame.
    Again,
    /// The script has failed; a part of a sentence why, without a full stop.
    Failed(Sentence),
    /// End the program well.
    Quit,
}

/// A step failed for the reason with this message key.
pub const fn fails(key: &'static str) -> StepOutcome {
    StepOutcome::Failed(Sentence::new(key))
}

type VerbFn = Arc<dyn Fn(&mut World, &str, ScriptProgress) -> StepOutcome + Send + Sync>;

/// What scripts can say. Add game commands with [`Verbs::add`].
#[derive(Resource, Default, Clone)]
pub struct Verbs(BTreeMap<String, VerbFn>);

impl Verbs {
    /// Teaches a verb: it gets the world, the rest of the line, and how long it has been going on,
    /// and is called once a frame until it does not answer [`StepOutcome::Again`]. A later verb of
    /// a name replaces an earlier one.
    pub fn add(
        &mut self,
        name: &str,
        verb: impl Fn(&mut World, &str, ScriptProgress) -> StepOutcome + Send + Sync + 'static,
    ) {
        self.0.insert(name.to_owned(), Arc::new(verb));
    }
}

/// The step that is going on.
#[derive(Resource, Debug, Default)]
pub(super) struct Playing {
    since: Option<Duration>,
    frames: u32,
    over: bool,
}

/// A script never rests: steps count pictures.
pub(super) fn start(mut pace: ResMut<Pace>, script: Res<Script>) {
    pace.flat_out(!script.is_fed());
}

pub(super) fn play(world: &mut World) {
    if world.resource::<Playing>().over {
        return;
    }
    if let (1.., Some(first)) = failures::so_far() {
        end(world, Some(logged(&first)));
        return;
    }
    // A verb that takes no time lets the next line begin in the same frame.
    for _ in 0..100 {
        if !play_line(world) {
            return;
        }
    }
}

/// True if the line is done and the next may begin in the same frame.
fn play_line(world: &mut World) -> bool {
    let Some((number, name, args)) = world.resource::<Script>().steps.front().cloned() else {
        wait_for_more(world);
        return false;
    };
    let now = world.resource::<Time<Real>>().elapsed();
    let progress = {
        let mut playing = world.resource_mut::<Playing>();
        let since = *playing.since.get_or_insert(now);
        let progress = ScriptProgress { frames: playing.frames, elapsed: now.saturating_sub(since) };
        playing.frames += 1;
        progress
    };
    let verb = world.resource::<Verbs>().0.get(&name).cloned();
    let step = match verb {
        Some(verb) => verb(world, &args, progress),
        None => fails("step-unknown"),
    };
    match step {
        StepOutcome::Again => false,
        StepOutcome::Done => {
            if world.resource::<Script>().is_fed() {
                info!("line {number} done");
            }
            next_line(world);
            true
        }
        StepOutcome::Quit => {
            end(world, None);
            false
        }
        StepOutcome::Failed(reason) => {
            let line = if args.is_empty() { name } else { format!("{name} {args}") };
            let why =
                Sentence::new("step-failed").number("line", number).word("step", line).part("why", reason);
            if world.resource::<Script>().is_fed() {
                // The writer of the lines sees it and may try another.
                warn!("{}", locale::sentence(world.resource::<Preferences>().language.lang(), &why));
                next_line(world);
            } else {
                end(world, Some(why));
            }
            false
        }
    }
}

fn next_line(world: &mut World) {
    world.resource_mut::<Script>().steps.pop_front();
    *world.resource_mut::<Playing>() = Playing::default();
}

/// Between the lines of a fed script the window rests, but looks for the next one a few times a
/// second.
fn wait_for_more(world: &mut World) {
    if !world.resource_mut::<Script>().listen() {
        end(world, None);
        return;
    }
    let busy = !world.resource::<Script>().steps.is_empty();
    let mut pace = world.resource_mut::<Pace>();
    pace.flat_out(busy);
    pace.ask(TICKING);
}

fn end(world: &mut World, failed: Option<Sentence>) {
    world.resource_mut::<Playing>().over = true;
    let exit = if failed.is_some() { AppExit::error() } else { AppExit::Success };
    if let Some(reason) = failed {
        *FAILURE.lock().unwrap_or_else(PoisonError::into_inner) = Some(reason);
    }
    world.write_message(exit);
}
