//! The start screen's lists: shipped scenarios and runs on disk. And how runs begin and go on.

use std::path::PathBuf;
use std::sync::Arc;

use bevy::prelude::*;

use super::state::{Game, GameOptions, Play, Screen, lang};
use crate::app::look::Preferences;
use crate::base::{Lang, Time};
use crate::locale;
use crate::scenario::{Embedded, Scenario, load};
use crate::session::{Session, default_dir, last_moment, list_unfinished, new_path};
use crate::sim::ShopCommand;
use crate::ui::action::Place;
use crate::ui::screens::start_model::{RunCard, ScenarioCard, StartModel};
use crate::ui::state::UiState;
use crate::ui::widgets::Status;

/// Fills the start screen when the program opens.
pub(super) fn fill_start(mut game: NonSendMut<Game>, options: Res<GameOptions>, look: Res<Preferences>) {
    read_lists(&mut game, &options, lang(look.language));
}

/// Reads scenarios and unfinished runs anew.
pub(super) fn read_lists(game: &mut Game, options: &GameOptions, lang: Lang) {
    let mut start = StartModel::default();
    if game.scenarios.is_empty() {
        let shipped = Embedded::ids().filter_map(|id| {
            let files = Embedded::scenario(id)?;
            load(&files, &format!("scenarios/{id}")).scenario
        });
        game.scenarios = shipped.map(Arc::new).collect();
        // The shortest first: that is where a learner begins.
        game.scenarios.sort_by_key(|s| (s.minutes, s.id.clone()));
    }
    start.scenarios = game.scenarios.iter().map(|s| scenario_card(s)).collect();
    match folder(options).map(|dir| list_unfinished(&dir)) {
        Some(Ok(runs)) => game.unfinished = runs,
        Some(Err(trouble)) => start.problems.push(trouble.to_string()),
        None => start.problems.push(locale::text(lang, "ui-no-run-folder")),
    }
    let scenarios = &game.scenarios;
    game.unfinished.retain(|run| scenarios.iter().any(|s| s.id == run.read.header.scenario));
    start.runs = game.unfinished.iter().map(|run| run_card(scenarios, run, lang)).collect();
    game.start = start;
    game.stale = false;
}

fn folder(options: &GameOptions) -> Option<PathBuf> {
    options.journal_dir.clone().or_else(default_dir)
}

fn scenario_card(scenario: &Scenario) -> ScenarioCard {
    ScenarioCard {
        id: scenario.id.clone(),
        title: scenario.title.clone(),
        brief: scenario.brief.clone(),
        minutes: scenario.minutes,
        days: scenario.days,
        coach: !scenario.coach.is_empty(),
    }
}

fn run_card(scenarios: &[Arc<Scenario>], run: &crate::session::Unfinished, lang: Lang) -> RunCard {
    let read = &run.read;
    let scenario = scenarios.iter().find(|s| s.id == read.header.scenario);
    let remark = read.damage.as_ref().map(|_| locale::text(lang, "ui-run-damaged"));
    RunCard {
        title: scenario.map(|s| s.title.clone()).unwrap_or_default(),
        reached: last_moment(read).unwrap_or(scenario.map_or(Time::ZERO, |s| s.begins)),
        days: scenario.map_or(1, |s| s.days),
        // The passing of time is in the file, too, but nobody decided it.
        decisions: read.steps.iter().filter(|step| !is_passing(&step.cmd)).count() as u32,
        remark,
    }
}

const fn is_passing(command: &ShopCommand) -> bool {
    matches!(command, ShopCommand::Advance { .. } | ShopCommand::Pause)
}

/// Starts a run. If no file can be made the run goes on without one, and says so.
pub(super) fn begin(game: &mut Game, options: &GameOptions, id: &str, seed: u64, lang: Lang) {
    let Some(scenario) = game.scenarios.iter().find(|s| s.id == id).cloned() else { return };
    let path = folder(options).map(|dir| new_path(&dir, id, seed));
    let kept = Session::start(Arc::clone(&scenario), seed, lang, path.as_deref());
    enter(game);
    let session = match kept {
        Ok(session) => Some(session),
        Err(trouble) => {
            game.ui.toasts.push(Status::Warning, trouble.to_string());
            Session::start(Arc::clone(&scenario), seed, lang, None).ok()
        }
    };
    game.play = session.map(|session| Play::new(session, scenario));
}

/// Goes on with an unfinished run.
pub(super) fn resume(game: &mut Game, index: usize, lang: Lang) {
    let Some(run) = game.unfinished.get(index) else { return };
    let wanted = run.read.header.scenario.clone();
    let Some(scenario) = game.scenarios.iter().find(|s| s.id == wanted).cloned() else { return };
    match Session::resume(&run.path, Arc::clone(&scenario)) {
        Ok((session, mended)) => {
            enter(game);
            if let Some(mended) = mended {
                game.ui.toasts.push(Status::Warning, locale::text_with(lang, mended.key(), &mended.values()));
            }
            game.play = Some(Play::new(session, scenario));
            super::leave::take_back(game);
        }
        Err(trouble) => game.start.problems = vec![trouble.to_string()],
    }
}

fn enter(game: &mut Game) {
    let scale_percent = game.ui.scale_percent;
    game.ui = UiState::at(Place::Window);
    game.ui.scale_percent = scale_percent;
    game.ui.focus.enter = true;
    game.screen = Screen::Workbench;
}
