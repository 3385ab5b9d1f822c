//! The start screen's lists: shipped scenarios and runs on disk. And how runs begin and go on.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bevy::prelude::*;

use super::lessons;
use super::state::{Game, GameOptions, Play, Screen, lang};
use crate::app::look::Preferences;
use crate::base::{Lang, Time};
use crate::locale;
use crate::scenario::Scenario;
use crate::session::{Header, Learner, Resumed, Session, default_dir, list_unfinished, new_path};
use crate::ui::action::Place;
use crate::ui::screens::start_model::{RunCard, StartModel};
use crate::ui::state::{Dialog, UiState};
use crate::ui::widgets::Status;

/// Fills the start screen when the program opens.
pub(super) fn fill_start(mut game: NonSendMut<Game>, options: Res<GameOptions>, look: Res<Preferences>) {
    let lang = lang(look.language);
    game.scripted = options.scripted;
    lessons::fill(&mut game, &options, lang);
    read_lists(&mut game, &options, lang);
}

/// Reads unfinished runs anew and makes the cards.
pub(super) fn read_lists(game: &mut Game, options: &GameOptions, lang: Lang) {
    game.run_problem = None;
    match folder(options).map(|dir| list_unfinished(&dir)) {
        Some(Ok(runs)) => game.unfinished = runs,
        Some(Err(trouble)) => game.run_problem = Some(trouble.message(lang)),
        None => game.run_problem = Some(locale::text(lang, "ui-no-run-folder")),
    }
    let scenarios = game.shelf.lessons.scenarios();
    game.unfinished.retain(|run| scenarios.iter().any(|s| s.id == run.header.scenario));
    refresh_cards(game, lang);
    game.stale = false;
}

/// Makes the cards of the start screen from what has been read.
pub(super) fn refresh_cards(game: &mut Game, lang: Lang) {
    let lessons = &game.shelf.lessons;
    let scenarios = lessons.scenarios();
    let mut problems: Vec<String> = game.run_problem.clone().into_iter().collect();
    problems.extend(lessons.remarks().iter().map(|remark| lessons::say(remark, lang)));
    game.start = StartModel {
        groups: lessons::groups(lessons),
        runs: game.unfinished.iter().map(|run| run_card(&scenarios, run, lang)).collect(),
        problems,
    };
}

fn folder(options: &GameOptions) -> Option<PathBuf> {
    options.journal_dir.clone().or_else(default_dir)
}

fn run_card(scenarios: &[Arc<Scenario>], run: &crate::session::Unfinished, lang: Lang) -> RunCard {
    let scenario = of_run(scenarios, &run.header);
    let remark = run.damage.as_ref().map(|_| locale::text(lang, "ui-run-damaged"));
    RunCard {
        title: scenario.map(|s| s.title.clone()).unwrap_or_default(),
        reached: run.reached.unwrap_or(scenario.map_or(Time::ZERO, |s| s.begins)),
        days: scenario.map_or(1, |s| s.days),
        // The passing of time is in the file, too, but nobody decided it.
        decisions: run.decisions,
        remark,
    }
}

/// Starts a run of a lesson, by its number in the list. If no file can be made the run goes on without one, and says so.
pub(super) fn begin(game: &mut Game, options: &GameOptions, number: usize, seed: u64, lang: Lang) {
    let found = game.shelf.lessons.get(number).and_then(|lesson| lesson.scenario());
    let Some(scenario) = found.cloned() else { return };
    let path = folder(options).map(|dir| new_path(&dir, &scenario.id, seed));
    let learner = Learner { lang, seat: options.seat.clone() };
    let kept = Session::start(Arc::clone(&scenario), seed, learner, path.as_deref());
    enter(game);
    let session = match kept {
        Ok(session) => Some(session),
        Err(trouble) => {
            game.ui.toasts.push(Status::Warning, trouble.message(lang));
            Session::start(Arc::clone(&scenario), seed, lang, None).ok()
        }
    };
    game.play = session.map(|session| Play::new(session, scenario));
    game.shelf.in_play = Some(number);
    lessons::remember(game, number, lang);
}

/// The lesson in play was edited: reads it and goes on with the run as far as it fits, else begins anew with the same
/// customers. The old run stays on disk. A lesson that has errors now is not loaded: its problems are shown.
pub(super) fn load_again(game: &mut Game, options: &GameOptions, lang: Lang) {
    let (Some(number), Some(play)) = (game.shelf.in_play, &game.play) else { return };
    let seed = play.session.sim().seed();
    let path = play.session.path().map(Path::to_owned);
    game.shelf.lessons.read_again(number);
    refresh_cards(game, lang);
    let found = game.shelf.lessons.get(number).and_then(|lesson| lesson.scenario());
    let Some(scenario) = found.cloned() else {
        game.screen = Screen::Problems { card: number };
        return;
    };
    game.shelf.ask_again = false;
    // The file is let go before it is opened again.
    game.play = None;
    let resumed = path.and_then(|path| Session::resume(&path, Arc::clone(&scenario)).ok());
    match resumed {
        Some(Resumed { session, carried, .. }) => {
            enter(game);
            // What was left out is read before anything else happens.
            game.ui.dialog = carried.map(|carried| Dialog::Notice(carried.sentences(lang)));
            game.play = Some(Play::new(session, scenario));
        }
        None => begin(game, options, number, seed, lang),
    }
    game.ui.toasts.push(Status::Calm, locale::text(lang, "ui-changed-loaded"));
}

/// Goes on with an unfinished run.
pub(super) fn resume(game: &mut Game, index: usize, lang: Lang) {
    let Some(run) = game.unfinished.get(index) else { return };
    let scenarios = game.shelf.lessons.scenarios();
    let Some(scenario) = of_run(&scenarios, &run.header).cloned() else { return };
    match Session::resume(&run.path, Arc::clone(&scenario)) {
        Ok(Resumed { session, mended, carried }) => {
            enter(game);
            if let Some(mended) = mended {
                game.ui.toasts.push(Status::Warning, locale::text_with(lang, mended.key(), &mended.values()));
            }
            game.shelf.in_play = game.shelf.lessons.number_of_scenario(&scenario);
            // What was left out is read before anything else happens.
            game.ui.dialog = carried.map(|carried| Dialog::Notice(carried.sentences(lang)));
            game.play = Some(Play::new(session, scenario));
            super::leave::take_back(game);
        }
        Err(trouble) => game.start.problems = vec![trouble.message(lang)],
    }
}

/// The scenario of a run: the same one, else one of the same name.
fn of_run<'a>(scenarios: &'a [Arc<Scenario>], header: &Header) -> Option<&'a Arc<Scenario>> {
    let same = scenarios.iter().find(|scenario| header.is_of(scenario));
    same.or_else(|| scenarios.iter().find(|scenario| scenario.id == header.scenario))
}

fn enter(game: &mut Game) {
    let scale_percent = game.ui.scale_percent;
    game.ui = UiState::at(Place::Window);
    game.ui.scale_percent = scale_percent;
    game.ui.focus.enter = true;
    game.screen = Screen::Workbench;
}
