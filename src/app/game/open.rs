//! How runs begin and go on.

use std::sync::Arc;

use super::leave;
use super::list::{of_run, refresh_cards, remember};
use super::state::{GameOptions, GameState, RunInPlay, Screen};
use crate::base::{Lang, Time};
use crate::locale;
use crate::session::{Branched, Learner, Resumed, Session, new_path};
use crate::ui::action::PanelId;
use crate::ui::state::{Dialog, UiState};
use crate::ui::widgets::Status;

/// Starts a run of a lesson, by its number in the list. If no file can be made, the run goes on
/// without one, and the learner is informed.
pub(super) fn begin(game: &mut GameState, options: &GameOptions, number: usize, seed: u64, lang: Lang) {
    let found = game.shelf.lessons.get(number).and_then(|lesson| lesson.scenario());
    let Some(scenario) = found.cloned() else { return };
    let path = game.runs_in.as_deref().map(|dir| new_path(dir, &scenario.id, seed));
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
    game.play = session.map(|session| RunInPlay::new(session, scenario));
    game.shelf.in_play = Some(number);
    remember(game, number, lang);
}

/// The lesson in play was edited: reads it and goes on with the run as far as it fits. The old file
/// stays on disk. A lesson that has errors now is not loaded: its problems are shown.
pub(super) fn load_again(game: &mut GameState, lang: Lang) {
    let Some(number) = game.shelf.in_play.filter(|_| game.play.is_some()) else { return };
    game.shelf.lessons.read_again(number);
    refresh_cards(game, lang);
    let found = game.shelf.lessons.get(number).and_then(|lesson| lesson.scenario());
    let Some(scenario) = found.cloned() else {
        game.screen = Screen::Problems { card: number };
        return;
    };
    game.shelf.ask_again = false;
    let Some(play) = &mut game.play else { return };
    if let Some(carried) = play.session.carry_to(Arc::clone(&scenario)) {
        play.scenario = scenario;
        play.refresh();
        enter(game);
        // The omitted part is read before anything else happens.
        game.ui.dialog = Some(Dialog::Notice(carried.sentences(lang)));
    }
    game.ui.toasts.push(Status::Calm, locale::text(lang, "ui-changed-loaded"));
}

/// Goes on with an unfinished run.
pub(super) fn resume(game: &mut GameState, index: usize, lang: Lang) {
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
            // The omitted part is read before anything else happens.
            game.ui.dialog = carried.map(|carried| Dialog::Notice(carried.sentences(lang)));
            game.ui.practice = session.is_practice();
            game.play = Some(RunInPlay::new(session, scenario));
            leave::take_back(game);
        }
        Err(trouble) => game.start.problems = vec![trouble.message(lang)],
    }
}

/// Begins a practice run that branches off the run in play: its first commands, then time up to a
/// moment.
pub(super) fn practise(game: &mut GameState, after: usize, at: Time, lang: Lang) {
    let Some(play) = &game.play else { return };
    let scenario = Arc::clone(&play.scenario);
    let begun = match &play.looked_at {
        Some((path, _)) => {
            let begun = Session::practise_file(path, Arc::clone(&scenario), after, at);
            begun.map_err(|trouble| trouble.message(lang))
        }
        None => play.session.practise(after, at).map_err(|_| locale::text(lang, "ui-what-if-old")),
    };
    let Branched { session, trouble } = match begun {
        Ok(branched) => branched,
        Err(why) => return game.ui.toasts.push(Status::Warning, why),
    };
    enter(game);
    if let Some(trouble) = trouble {
        game.ui.toasts.push(Status::Warning, trouble.message(lang));
    }
    game.shelf.in_play = game.shelf.lessons.number_of_scenario(&scenario);
    game.ui.practice = true;
    let when = locale::moment(lang, &scenario, session.sim().now());
    game.play = Some(RunInPlay::new(session, scenario));
    let told = locale::text_with(lang, "ui-practice-begins", &[("when", when.into())]);
    game.ui.dialog = Some(Dialog::Notice(vec![told]));
}

pub(super) fn enter(game: &mut GameState) {
    // What was chosen in the settings outlives the run.
    let settings = std::mem::take(&mut game.ui.settings);
    game.ui = UiState::at(PanelId::Window);
    game.analyst.stop();
    game.ui.settings = settings;
    game.ui.focus.enter = true;
    game.screen = Screen::Workbench;
}
