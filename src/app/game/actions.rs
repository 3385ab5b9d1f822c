//! Carrying out what the learner asked for.

use std::path::Path;

use super::commands::command;
use super::open;
use super::state::{GameOptions, GameState, Screen};
use super::{clock, editing, import_photo, keep, leave, lessons, looking_back, shooting};
use crate::app::look::{Language, Preferences};
use crate::base::Lang;
use crate::base::ids::{ConversationId, EntryId};
use crate::narrate::word;
use crate::session::fresh_seed;
use crate::sim::{Entry, ShopCommand};
use crate::ui::action::{ClockControl, ClockMode, UiAction};
use crate::ui::record::Record;
use crate::ui::state::Dialog;
use crate::ui::widgets::Toasts;

/// The lasting effects of an action: the look, and whether the program ends.
#[derive(Debug, Default)]
pub(super) struct ActionOutcome {
    pub(super) preferences: Option<Preferences>,
    pub(super) quit: bool,
}

/// Carries out an action.
pub(super) fn carry_out(
    game: &mut GameState,
    options: &GameOptions,
    look: Preferences,
    action: UiAction,
) -> ActionOutcome {
    let lang = look.language.lang();
    let mut outcome = ActionOutcome::default();
    match action {
        UiAction::Command(wanted) => ask_or_do(game, &wanted, lang),
        UiAction::Sure(wanted) => {
            command(game, &wanted, lang);
        }
        UiAction::Clock(ClockControl::Run(mode)) => {
            if mode == ClockMode::Paused && game.ui.clock != ClockMode::Paused {
                command(game, &ShopCommand::Pause, lang);
            }
            game.ui.clock = mode;
        }
        UiAction::Clock(ClockControl::NextEvent) => {
            if let Some(wanted) = clock::next_event(game, lang) {
                command(game, &wanted, lang);
            }
        }
        UiAction::SetLang(lang) => {
            let language = match lang {
                Lang::Zh => Language::Chinese,
                Lang::En => Language::English,
            };
            outcome.preferences = Some(Preferences { language, ..look });
        }
        UiAction::SetTheme(theme) => outcome.preferences = Some(Preferences { theme, ..look }),
        UiAction::SetScale(percent) => {
            game.ui.settings.scale_percent = percent;
            outcome.preferences = Some(Preferences { scale_percent: percent, ..look });
        }
        UiAction::SetStopWhenNeeded(stop) => game.ui.settings.stop_when_needed = stop,
        UiAction::OpenBrief(card) => {
            let lesson = game.shelf.lessons.get(card);
            if let Some(scenario) = lesson.and_then(|lesson| lesson.scenario()) {
                game.screen = Screen::Brief { card, seed: GameState::seed_for(scenario) };
            }
        }
        UiAction::Lessons(action) => lessons::carry_out(game, action, lang),
        UiAction::Editor(action) => editing::carry_out(game, action, lang),
        UiAction::StartScenario { scenario, seed } => {
            let shown = if let Screen::Brief { card, .. } = game.screen {
                Some(card)
            } else {
                game.shelf.lessons.number_of_name(&scenario)
            };
            if let Some(number) = shown {
                open::begin(game, options, number, seed, lang);
            }
        }
        UiAction::PlayAgain { same } => play_again(game, same),
        UiAction::Resume(index) => open::resume(game, index, lang),
        UiAction::Recall(place) => looking_back::recall(game, place, lang),
        UiAction::OpenStart => open_start(game, lang),
        UiAction::OpenStudio(product) => shooting::open(game, product),
        UiAction::ImportPhoto(product, file) => import_photo::bring(game, product, Path::new(&file), lang),
        UiAction::OpenDebrief => open_debrief(game),
        UiAction::WhatIf(action) => looking_back::carry_out(game, action, lang),
        UiAction::ShowSource(entry) => show_source(game, entry),
        UiAction::ShowTalk(id) => show_talk(game, id),
        // The first time the learner is warned that something is not saved; the second time they
        // may go.
        UiAction::Quit => outcome.quit = !keep::tell_lost(game, lang),
        // What concerns the window alone was done by the panels' own state.
        other @ (UiAction::Go(_) | UiAction::GoListing(_) | UiAction::SelectConversation(_)) => {
            game.ui.absorb(&other);
        }
    }
    outcome
}

/// Goes back to the start screen. The result of a run that is over stays within reach.
fn open_start(game: &mut GameState, lang: Lang) {
    game.ui.toasts = Toasts::default();
    keep::tell_lost(game, lang);
    // The result of a run that is over can be looked at again from the start screen.
    leave::put_aside(game);
    game.play.take_if(|play| !play.view.over);
    game.ui.dialog = None;
    game.screen = Screen::Start;
    game.shelf.in_play = None;
    game.shelf.ask_again = false;
    game.stale = true;
}

/// Does a command, or asks first where it publishes words that read like a red line.
fn ask_or_do(game: &mut GameState, wanted: &ShopCommand, lang: Lang) {
    match public_red_line(game, wanted, lang) {
        Some(question) => game.ui.dialog = Some(question),
        None => {
            command(game, wanted, lang);
        }
    }
}

/// The question before words are published that read like a red line, where the rubric asks it. For
/// replies, the question comes where they are written.
fn public_red_line(game: &GameState, wanted: &ShopCommand, lang: Lang) -> Option<Dialog> {
    let sim = game.play.as_ref()?.session.sim();
    if !sim.scenario().rubric.asks_before_red_lines {
        return None;
    }
    let reading = sim.read_public(wanted)?;
    let (line, _) = reading.red_lines.first()?;
    Some(Dialog::PublicRedLine { command: wanted.clone(), what: word(lang, *line) })
}

/// Shows the brief of the lesson that has just been played.
fn play_again(game: &mut GameState, same: bool) {
    let Some(play) = &game.play else { return };
    let seed = if same { play.session.sim().seed() } else { fresh_seed() };
    let number = game.shelf.lessons.number_of_scenario(&play.scenario);
    if let Some(card) = number.or_else(|| game.shelf.lessons.number_of_name(&play.scenario.id)) {
        game.ui.dialog = None;
        game.screen = Screen::Brief { card, seed };
    }
}

fn open_debrief(game: &mut GameState) {
    let Some(play) = &game.play else { return };
    // What was news at the workbench is none here.
    game.ui.toasts = Toasts::default();
    game.ui.dialog = None;
    game.debrief = play.debrief();
    looking_back::begin(game);
    game.screen = Screen::Debrief;
}

/// Opens a conversation by the line with which it began.
fn show_talk(game: &mut GameState, id: ConversationId) {
    let Some(play) = &game.play else { return };
    let began = play.session.sim().journal().entries().iter().find_map(|line| {
        let Entry::ConversationBegan { conversation, .. } = line.what else { return None };
        (conversation == id).then_some(line.id)
    });
    if let Some(entry) = began {
        show_source(game, entry);
    }
}

/// Opens what the journal's line behind a number speaks of.
fn show_source(game: &mut GameState, entry: EntryId) {
    let Some(play) = &game.play else { return };
    if let Some(line) = play.session.sim().journal().get(entry) {
        let record = Record::of(line, play.session.sim().scenario(), &play.view);
        game.ui.dialog = Some(Dialog::Record(record));
    }
}

#[cfg(test)]
mod tests {
    use super::super::state::RunInPlay;
    use super::*;
    use crate::scenario::{Embedded, load};
    use crate::session::Session;
    use crate::ui::action::PanelId;
    use std::sync::Arc;

    /// The result of a run that is over stays when one goes back to the start, and its debrief can
    /// be opened from there; a run that is not over is put away.
    #[test]
    fn the_result_is_kept_after_going_back() {
        let files = Embedded::scenario("first_hour").expect("it is shipped");
        let scenario = Arc::new(load(&files, "x").scenario.expect("it is fine"));
        for over in [true, false] {
            let session = Session::start(Arc::clone(&scenario), 7, Lang::En, None).expect("it starts");
            let play = RunInPlay::new(session, Arc::clone(&scenario));
            let mut game = GameState { screen: Screen::Workbench, play: Some(play), ..GameState::default() };
            game.ui.place = PanelId::Money;
            let ask = |game: &mut GameState, action| {
                carry_out(game, &GameOptions::default(), Preferences::default(), action);
            };
            let last = if over { scenario.ends } else { scenario.begins };
            ask(&mut game, UiAction::Command(ShopCommand::Advance { to: last, stop: false }));
            assert_eq!(game.ui.place, if over { PanelId::Window } else { PanelId::Money });
            ask(&mut game, UiAction::OpenStart);
            assert_eq!((game.screen, game.ui.dialog.is_some()), (Screen::Start, false));
            assert_eq!(game.play.is_some(), over);
            ask(&mut game, UiAction::OpenDebrief);
            assert_eq!(game.screen == Screen::Debrief, over);
        }
    }
}
